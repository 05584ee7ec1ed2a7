# SPDX-License-Identifier: GPL-2.0-or-later
"""How far the series of an area can be trusted: a quality index from 1, the best, to 4.

The index is that of active deformation areas in its idea and its direction (Barra et al. 2017, Remote Sensing 9, 1002:
temporal and spatial noise of the series of an area); measures and limits are ours, and stated here.
"""

# Shapes: S cells, T observed epochs

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..results.forecast import mean_of_known

LIMITS = (0.8, 0.6, 0.4)
"""Of the lower of the two correlations: from the first on the index is 1, then 2, 3; below the last 4."""
FEWEST_EPOCHS = 15


class Quality(NamedTuple):
    """Hold the grade and what it was made of."""

    grade: int | None
    """1 to 4; None where too few epochs were seen."""
    temporal: float
    """Median over the cells of the correlation of consecutive epochs: near 1 where motion rules, near 0 where noise."""
    spatial: float
    """Median over the cells of their correlation with the mean of the others: near 1 where all move alike."""


def quality_of(observed_ST: np.ndarray) -> Quality:
    """Judge the series of an area, mm, NaN where missing; at least two cells."""
    total_T, seen_ST = np.nansum(observed_ST, axis=0, dtype=np.float64), np.isfinite(observed_ST)
    count_T = seen_ST.sum(axis=0)
    others_ST = (total_T - np.where(seen_ST, observed_ST, 0.0)) / np.maximum(count_T - seen_ST, 1)
    others_ST = np.where(count_T - seen_ST > 0, others_ST, np.nan)
    temporal_S = _correlation(observed_ST[:, 1:], observed_ST[:, :-1])
    spatial_S = _correlation(observed_ST, others_ST)
    temporal, spatial = (_median(one_S) for one_S in (temporal_S, spatial_S))
    if not np.isfinite([temporal, spatial]).all():
        return Quality(None, temporal, spatial)
    return Quality(1 + sum(min(temporal, spatial) < limit for limit in LIMITS), temporal, spatial)


def _median(values_S: np.ndarray) -> float:
    known_S = values_S[np.isfinite(values_S)]
    return float(np.median(known_S)) if known_S.size else float("nan")


def _correlation(one_ST: np.ndarray, other_ST: np.ndarray) -> np.ndarray:
    """Return the correlation of two series where both are known; NaN where they share too few epochs."""
    both_ST = np.isfinite(one_ST) & np.isfinite(other_ST)
    count_S = both_ST.sum(axis=1)
    one_ST, other_ST = (
        np.where(both_ST, item - mean_of_known(np.where(both_ST, item, np.nan).T)[:, None], 0.0)
        for item in (one_ST.astype(np.float64), other_ST)
    )
    product_S = np.sqrt((one_ST**2).sum(axis=1) * (other_ST**2).sum(axis=1))
    enough_S = (count_S >= FEWEST_EPOCHS) & (product_S > 0)
    return np.where(enough_S, (one_ST * other_ST).sum(axis=1) / np.where(enough_S, product_S, 1.0), np.nan)
