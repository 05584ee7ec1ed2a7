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
LEAST_WIDTH_MM = 1e-6
HALVINGS = 10
"""Of where a quantile of a mixture may lie; the rest is interpolated."""


def to_quantiles(median_NH: np.ndarray, half_NHL: np.ndarray) -> np.ndarray:
    """Return float32 quantiles at `QUANTILE_LEVELS`, non-decreasing along the last axis.

    Args:
        median_NH: mm, any shape.
        half_NHL: half widths of the intervals at `COVERAGE_LEVELS`, mm, one more axis.
    """
    half_NHL = np.maximum.accumulate(half_NHL, axis=-1)
    quantiles = np.empty((*median_NH.shape, 2 * MIDDLE + 1), np.float32)
    quantiles[..., MIDDLE] = median_NH
    for level in range(MIDDLE):
        quantiles[..., MIDDLE + 1 + level] = median_NH + half_NHL[..., level]
        quantiles[..., MIDDLE - 1 - level] = median_NH - half_NHL[..., level]
    return quantiles


def interval(quantiles_NHQ: np.ndarray, coverage: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of the central interval, mm; `coverage` is one of `COVERAGE_LEVELS`."""
    step = 1 + COVERAGE_LEVELS.index(coverage)
    return quantiles_NHQ[..., MIDDLE - step], quantiles_NHQ[..., MIDDLE + step]


def normal_score(quantiles_NHQ: np.ndarray, value_NH: np.ndarray) -> np.ndarray:
    """Return the normal score of a value, mm, under each law: `normal_cdf` of it is the probability of less.

    Both may have any number of axes before the last of the quantiles.
    """
    score_Q = normal_quantile(np.array(QUANTILE_LEVELS))
    score_NH = np.full(np.shape(value_NH), score_Q[0])
    for index, step in enumerate(np.diff(score_Q)):
        width = np.maximum(quantiles_NHQ[..., index + 1] - quantiles_NHQ[..., index], LEAST_WIDTH_MM)
        part = (value_NH - quantiles_NHQ[..., index]) / width
        if index > 0:
            part = np.maximum(part, 0)
        if index < score_Q.size - 2:
            part = np.minimum(part, 1)
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


def mixed_quantiles(one_NHQ: np.ndarray, other_NHQ: np.ndarray, share_N: np.ndarray) -> np.ndarray:
    """Return the quantiles of a law that is `other` with probability `share_N` (0..1) and `one` else, float32.

    Each lies between those of the two laws, where it is found by halving; means of quantiles would be no mixture.
    """
    share_N1 = np.asarray(share_N, np.float64)[:, None]

    def below(value_NH: np.ndarray) -> np.ndarray:
        of_one, of_other = (normal_cdf(normal_score(law, value_NH)) for law in (one_NHQ, other_NHQ))
        return (1 - share_N1) * of_one + share_N1 * of_other

    mixed_NHQ = np.empty(one_NHQ.shape, np.float32)
    for index, level in enumerate(QUANTILE_LEVELS):
        ends = (one_NHQ[..., index].astype(np.float64), other_NHQ[..., index].astype(np.float64))
        low_NH, high_NH = np.minimum(*ends), np.maximum(*ends)
        less_NH, more_NH = below(low_NH), below(high_NH)
        for _ in range(HALVINGS):
            middle_NH = (low_NH + high_NH) / 2
            at_NH = below(middle_NH)
            under_NH = at_NH < level
            low_NH, high_NH = np.where(under_NH, middle_NH, low_NH), np.where(under_NH, high_NH, middle_NH)
            less_NH, more_NH = np.where(under_NH, at_NH, less_NH), np.where(under_NH, more_NH, at_NH)
        rise_NH = more_NH - less_NH
        part_NH = np.clip((level - less_NH) / np.where(rise_NH > 0, rise_NH, 1.0), 0, 1)
        mixed_NHQ[..., index] = low_NH + np.where(rise_NH > 0, part_NH, 0.5) * (high_NH - low_NH)
    return np.maximum.accumulate(mixed_NHQ, axis=-1)
