# SPDX-License-Identifier: GPL-2.0-or-later
"""Error and coverage of a forecast by lead, against what was measured later."""

# Shapes: N cells, H leads, K targets, Q quantile levels

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..backtest.metrics import ground_scores, interval_scores, point_scores
from ..backtest.origins import Targets
from ..backtest.quantiles import MIDDLE, interval
from ..results.forecast import Forecast
from .laws import at_days


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Hold what the ground did at each lead that was measured, beside what was forecast, mm in the forecast's datum."""

    months_K: np.ndarray
    days_K: np.ndarray
    """float64: mean day of the epochs, since 1970-01-01."""
    truth_NK: np.ndarray
    law_NKQ: np.ndarray

    @property
    def error_NK(self) -> np.ndarray:
        """Return measured minus forecast median, mm."""
        return self.truth_NK - self.law_NKQ[..., MIDDLE]

    def outside_NK(self) -> np.ndarray:
        """Return -1 below the 90 % interval, 1 above it, 0 inside, NaN where nothing was measured."""
        low_NK, high_NK = interval(self.law_NKQ, 0.9)
        above_NK, below_NK = self.truth_NK > high_NK, self.truth_NK < low_NK
        side_NK = above_NK.astype(np.float64) - below_NK.astype(np.float64)
        return np.where(np.isfinite(self.truth_NK), side_NK, np.nan)


def rows_by_lead(
    forecast: Forecast, targets: Targets, truth_NK: np.ndarray, ground_NK: np.ndarray
) -> tuple[list[dict], Judged | None]:
    """Score every lead; also return the ground side by side, None where an older forecast does not know it.

    Args:
        truth_NK, ground_NK: as `Targets.truth` gives them, mm in the forecast's datum.
    """
    epoch_NKQ = at_days(forecast.displacement_NHQ, forecast.dates_H, targets.days_H)
    whole_NKQ = None if forecast.ground_NHQ is None else at_days(forecast.ground_NHQ, forecast.dates_H, targets.days_H)
    days_H = forecast.dates_H.astype("datetime64[D]").astype(np.float64)
    rows = []
    for month in np.unique(targets.months_H).tolist():
        columns = np.flatnonzero((targets.months_H == month) & ~targets.is_ground_H)
        seen_NK = np.isfinite(truth_NK[:, columns])
        if not seen_NK.any():
            continue
        law_SQ, truth_S = epoch_NKQ[:, columns][seen_NK], truth_NK[:, columns][seen_NK]
        level_S = np.broadcast_to(forecast.issue_level_N[:, None], seen_NK.shape)[seen_NK]
        row = {
            "months": month,
            "epochs": int(seen_NK.any(axis=0).sum()),
            "samples": int(truth_S.size),
            "calibrated": bool(forecast.calibrated_H[min(month, forecast.calibrated_H.size) - 1]),
            **point_scores(law_SQ[:, MIDDLE], truth_S),
            "median_abs_mm": float(np.median(np.abs(truth_S - law_SQ[:, MIDDLE]))),
            "rmse_unmoved_mm": float(np.sqrt(np.mean((truth_S - level_S) ** 2))),
            **interval_scores(law_SQ, truth_S),
        }
        if forecast.baseline_NH is not None:
            base = [np.interp(targets.days_H[columns], days_H, line) for line in forecast.baseline_NH]
            row["rmse_baseline_mm"] = float(np.sqrt(np.mean((truth_S - np.array(base)[seen_NK]) ** 2)))
        grounds = np.flatnonzero((targets.months_H == month) & targets.is_ground_H)
        known_NK = np.isfinite(ground_NK[:, grounds])
        if whole_NKQ is not None and known_NK.any():
            ground_S = ground_NK[:, grounds][known_NK]
            ground_law_SQ = whole_NKQ[:, grounds][known_NK]
            row |= ground_scores(ground_law_SQ, ground_S)
            row["ground_median_abs_mm"] = float(np.median(np.abs(ground_S - ground_law_SQ[:, MIDDLE])))
            row["ground_median_error_mm"] = float(np.median(ground_S - ground_law_SQ[:, MIDDLE]))
        rows.append(row)
    if whole_NKQ is None or not targets.is_ground_H.any():
        return rows, None
    of = np.flatnonzero(targets.is_ground_H)
    return rows, Judged(
        months_K=targets.months_H[of],
        days_K=targets.days_H[of],
        truth_NK=ground_NK[:, of],
        law_NKQ=whole_NKQ[:, of],
    )
