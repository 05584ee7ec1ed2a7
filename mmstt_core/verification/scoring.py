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
    dates_H, rows = forecast.dates_H, []
    judged = _judged(forecast, targets, ground_NK)
    for month in np.unique(targets.months_H).tolist():
        columns = np.flatnonzero((targets.months_H == month) & ~targets.is_ground_H)
        seen_NK = np.isfinite(truth_NK[:, columns])
        if not seen_NK.any():
            continue
        days_K = targets.days_H[columns]
        law_SQ = at_days(forecast.displacement_NHQ, dates_H, days_K)[seen_NK]
        truth_S = truth_NK[:, columns][seen_NK]
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
            base_S = at_days(forecast.baseline_NH[:, :, None], dates_H, days_K)[..., 0][seen_NK]
            row["rmse_baseline_mm"] = float(np.sqrt(np.mean((truth_S - base_S) ** 2)))
        if judged is not None:
            row |= _of_ground(judged, month)
        rows.append(row)
    return rows, judged


def _judged(forecast: Forecast, targets: Targets, ground_NK: np.ndarray) -> Judged | None:
    """Return forecast and truth of the ground side by side."""
    of = np.flatnonzero(targets.is_ground_H)
    if forecast.ground_NHQ is None or not of.size:
        return None
    return Judged(
        months_K=targets.months_H[of],
        days_K=targets.days_H[of],
        truth_NK=ground_NK[:, of],
        law_NKQ=at_days(forecast.ground_NHQ, forecast.dates_H, targets.days_H[of]),
    )


def _of_ground(judged: Judged, month: int) -> dict[str, float]:
    """Score the ground at one lead; nothing where it was not measured."""
    columns = np.flatnonzero(judged.months_K == month)
    known_NK = np.isfinite(judged.truth_NK[:, columns])
    if not known_NK.any():
        return {}
    law_SQ, truth_S = judged.law_NKQ[:, columns][known_NK], judged.truth_NK[:, columns][known_NK]
    error_S = truth_S - law_SQ[:, MIDDLE]
    return {
        **ground_scores(law_SQ, truth_S),
        "ground_median_abs_mm": float(np.median(np.abs(error_S))),
        "ground_median_error_mm": float(np.median(error_S)),
    }
