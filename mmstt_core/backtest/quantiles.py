# SPDX-License-Identifier: GPL-2.0-or-later
"""Laws as arrays of quantiles: made, asked for probabilities, mixed. Nothing here takes a law to be symmetric.

Between the stored quantiles a law is interpolated in normal scores; beyond the outermost it goes on with the slope of
the last two.
"""

# Shapes: N cells, H targets, L interval levels, Q quantile levels (`results.forecast.QUANTILE_LEVELS`)

from __future__ import annotations

import numpy as np

from ..results.forecast import QUANTILE_LEVELS
from .student import normal_cdf, normal_quantile

COVERAGE_LEVELS = tuple(round(1 - 2 * level, 6) for level in reversed(QUANTILE_LEVELS) if level < 0.5)
"""Of the intervals between the stored quantiles, the narrowest first."""
MIDDLE = len(COVERAGE_LEVELS)
"""Index of the median."""
SCORES_Q = normal_quantile(np.array(QUANTILE_LEVELS))
LEAST_WIDTH_MM = 1e-6
HALVINGS = 10
"""Of where a quantile of a mixture may lie; the rest is interpolated."""


def to_quantiles(median_NH: np.ndarray, half_NHL: np.ndarray) -> np.ndarray:
    """Return float32 quantiles at `QUANTILE_LEVELS`, non-decreasing along the last axis.

    Args:
        median_NH: mm, any shape.
        half_NHL: half widths of the intervals at `COVERAGE_LEVELS`, mm, one more axis.
    """
    quantiles = np.empty((*median_NH.shape, 2 * MIDDLE + 1), np.float32)
    quantiles[..., MIDDLE] = median_NH
    half_NH = half_NHL[..., 0]
    for level in range(MIDDLE):
        half_NH = np.maximum(half_NH, half_NHL[..., level])
        quantiles[..., MIDDLE + 1 + level] = median_NH + half_NH
        quantiles[..., MIDDLE - 1 - level] = median_NH - half_NH
    return quantiles


def interval(quantiles_NHQ: np.ndarray, coverage: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of the central interval, mm; `coverage` is one of `COVERAGE_LEVELS`."""
    step = 1 + COVERAGE_LEVELS.index(coverage)
    return quantiles_NHQ[..., MIDDLE - step], quantiles_NHQ[..., MIDDLE + step]


def normal_score(quantiles_NHQ: np.ndarray, value_NH: np.ndarray) -> np.ndarray:
    """Return the normal score of a value, mm, under each law: `normal_cdf` of it is the probability of less.

    Both may have any number of axes before the last of the quantiles.
    """
    return _score(quantiles_NHQ, _widths(quantiles_NHQ), value_NH)


def _widths(quantiles_NHQ: np.ndarray) -> np.ndarray:
    """Return the distances of neighbouring quantiles, never nothing."""
    return np.maximum(np.diff(quantiles_NHQ, axis=-1), LEAST_WIDTH_MM)


def _score(quantiles_NHQ: np.ndarray, width_NHQ: np.ndarray, value_NH: np.ndarray) -> np.ndarray:
    steps_Q = np.diff(SCORES_Q)
    score_NH = np.full(np.shape(value_NH), SCORES_Q[0])
    for index, step in enumerate(steps_Q):
        part = (value_NH - quantiles_NHQ[..., index]) / width_NHQ[..., index]
        if index > 0:
            np.maximum(part, 0, out=part)
        if index < steps_Q.size - 1:
            np.minimum(part, 1, out=part)
        score_NH += step * part
    return score_NH


def at_score(quantiles_NQ: np.ndarray, score_NS: np.ndarray) -> np.ndarray:
    """Undo `normal_score`: return what each law holds at normal scores, mm, float64 (N, S)."""
    score_Q = normal_quantile(np.array(QUANTILE_LEVELS))
    step_NS = np.searchsorted(score_Q[1:-1], score_NS)
    low_NQ = np.asarray(quantiles_NQ, np.float64)
    slope_NQ = np.diff(low_NQ, axis=1) / np.diff(score_Q)
    start_NS = np.take_along_axis(low_NQ, step_NS, axis=1)
    return start_NS + np.take_along_axis(slope_NQ, step_NS, axis=1) * (score_NS - score_Q[step_NS])


def exceedance(quantiles_NHQ: np.ndarray, level_N: np.ndarray, threshold_mm: float) -> np.ndarray:
    """Return the probability that |displacement - level| > threshold, float32 (N, H)."""
    level_NH = np.broadcast_to(level_N[:, None], quantiles_NHQ.shape[:-1])
    above = normal_cdf(-normal_score(quantiles_NHQ, level_NH + threshold_mm))
    below = normal_cdf(normal_score(quantiles_NHQ, level_NH - threshold_mm))
    return np.clip(above + below, 0, 1).astype(np.float32)


def mixed_quantiles(
    one_NHQ: np.ndarray, other_NHQ: np.ndarray, share_N: np.ndarray, wanted: slice = slice(None)
) -> np.ndarray:
    """Return the quantiles of a law that is `other` with probability `share_N` (0..1) and `one` else, float32.

    Each lies between those of the two laws, where it is found by halving; means of quantiles would be no mixture.

    Args:
        wanted: of the quantile levels, all by default.
    """
    levels_Q = np.array(QUANTILE_LEVELS)[wanted]
    share_N11 = np.asarray(share_N, np.float64)[:, None, None]
    laws = [law[..., None, :] for law in (one_NHQ, other_NHQ)]
    widths = [_widths(law) for law in laws]

    def below(value_NHQ: np.ndarray) -> np.ndarray:
        of_one, of_other = (normal_cdf(_score(law, width, value_NHQ)) for law, width in zip(laws, widths))
        return (1 - share_N11) * of_one + share_N11 * of_other

    one_NHQ, other_NHQ = one_NHQ[..., wanted], other_NHQ[..., wanted]
    low_NHQ = np.minimum(one_NHQ, other_NHQ).astype(np.float64)
    high_NHQ = np.maximum(one_NHQ, other_NHQ).astype(np.float64)
    less_NHQ, more_NHQ = below(low_NHQ), below(high_NHQ)
    for _ in range(HALVINGS):
        middle_NHQ = (low_NHQ + high_NHQ) / 2
        at_NHQ = below(middle_NHQ)
        under_NHQ = at_NHQ < levels_Q
        low_NHQ, high_NHQ = np.where(under_NHQ, middle_NHQ, low_NHQ), np.where(under_NHQ, high_NHQ, middle_NHQ)
        less_NHQ, more_NHQ = np.where(under_NHQ, at_NHQ, less_NHQ), np.where(under_NHQ, more_NHQ, at_NHQ)
    rise_NHQ = more_NHQ - less_NHQ
    part_NHQ = np.clip((levels_Q - less_NHQ) / np.where(rise_NHQ > 0, rise_NHQ, 1.0), 0, 1)
    mixed_NHQ = (low_NHQ + np.where(rise_NHQ > 0, part_NHQ, 0.5) * (high_NHQ - low_NHQ)).astype(np.float32)
    return np.maximum.accumulate(mixed_NHQ, axis=-1)
