# SPDX-License-Identifier: GPL-2.0-or-later
"""How widths of intervals went with errors on the area's own past, for chances of extremes and of differences.

Over all cells intervals hold what they say or somewhat more, and maps show them so. But they follow the noise of cells
too closely: the widest hold more than they say, the narrowest less. The worst of several cells is mostly one of the
noisiest, so that its chance is overstated. Joint draws even the widths out as far as the past tells; for the worst cell
they also take back what intervals have held beyond what they say.
"""

# Shapes: S scores, B bins of width, N cells, Q quantile levels

from __future__ import annotations

from typing import NamedTuple

import numpy as np

BINS, FEWEST_SCORES = 8, 160
FARTHEST = 4.0
"""Scores beyond so many half widths count as this far."""
PRIOR_SPREAD = 0.15
"""Standard deviation of a slope before the area's past has spoken."""
BIN_ERROR = 0.1
"""Standard deviation of the logarithm of a bin's mean score: few stretches of time stand behind it."""
MOST_SLOPE = 0.5
LEAST_FACTOR, MOST_FACTOR = 0.7, 1.3
NORMAL_SCORE = 0.4851
"""Mean error of a normal law in units of the half width of its 90 % interval."""
LEAST_SCALE = 0.75
SLOPE, HALF, SCALE = "ground_width_slope", "ground_half_width_mm", "ground_width_scale"
"""In the rows of the backtest, where they were measured."""


class Evening(NamedTuple):
    """Say how the widths of one lead are evened out."""

    months: float
    slope: float
    """Logarithm by which scores shrink where widths grow by one; 0 where widths follow the errors."""
    half_mm: float
    """Typical half width of the 90 % interval."""
    scale: float
    """By how much a typical interval is narrower if it holds exactly what it says: 1 where it does."""


def measured(half_S: np.ndarray, error_S: np.ndarray) -> dict[str, float]:
    """Return slope and typical half width for a row of the backtest; nothing where too few scores tell.

    Args:
        half_S: half widths of the 90 % intervals, mm.
        error_S: truth minus median, mm.
    """
    known_S = np.isfinite(error_S) & (half_S > 0)
    if known_S.sum() < FEWEST_SCORES:
        return {}
    log_S = np.log(half_S[known_S].astype(np.float64))
    score_S = np.minimum(np.abs(error_S[known_S]) / half_S[known_S], FARTHEST)
    order = np.argsort(log_S, kind="stable")
    parts = np.array_split(order, BINS)
    width_B = np.array([log_S[part].mean() for part in parts]) - log_S.mean()
    score_B = np.log(np.maximum([score_S[part].mean() for part in parts], 1e-6))
    # Few bins and few stretches of time tell a slope badly: it is shrunk towards none.
    information = float((width_B**2).sum()) / BIN_ERROR**2
    slope = -float(width_B @ (score_B - score_B.mean())) / BIN_ERROR**2 / (information + PRIOR_SPREAD**-2)
    scale = float(np.clip(score_S.mean() / NORMAL_SCORE, LEAST_SCALE, 1.0))
    return {SLOPE: float(np.clip(slope, 0.0, MOST_SLOPE)), HALF: float(np.exp(log_S.mean())), SCALE: scale}


def evenings(record: dict) -> tuple[Evening, ...]:
    """Return what a record tells, by increasing lead; nothing where it tells none, or nonsense."""
    backtest = record.get("backtest")
    rows = backtest.get("rows") if isinstance(backtest, dict) else None
    try:
        found = [
            Evening(float(row["months"]), *(float(row[name]) for name in (SLOPE, HALF, SCALE)))
            for row in rows or ()
            if row.get("model") == record.get("model") and row.get(SLOPE) is not None
        ]
    except (TypeError, ValueError, KeyError, AttributeError):
        return ()
    sound = all(0 <= row.slope <= MOST_SLOPE and 0 < row.half_mm < np.inf and row.months > 0 for row in found)
    return tuple(sorted(found)) if sound else ()


def evened(law_NQ: np.ndarray, rows: tuple[Evening, ...], months: float, *, exact: bool) -> np.ndarray:
    """Return quantiles of a lead with their widths evened out about the typical one; medians stay.

    Args:
        exact: also take back what the intervals held beyond what they say.
    """
    if not rows:
        return law_NQ
    leads = [row.months for row in rows]
    slope = float(np.interp(months, leads, [row.slope for row in rows]))
    typical = float(np.exp(np.interp(months, leads, [np.log(row.half_mm) for row in rows])))
    low_N, high_N = law_NQ[:, 1], law_NQ[:, -2]
    half_N = np.maximum((high_N - low_N) / 2, 1e-6)
    scale = float(np.interp(months, leads, [row.scale for row in rows])) if exact else 1.0
    factor_N = scale * np.clip((half_N / typical) ** -slope, LEAST_FACTOR, MOST_FACTOR)
    middle_N1 = law_NQ[:, [law_NQ.shape[1] // 2]]
    return middle_N1 + factor_N[:, None] * (law_NQ - middle_N1)
