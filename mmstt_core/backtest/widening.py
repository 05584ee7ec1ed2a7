# SPDX-License-Identifier: GPL-2.0-or-later
"""How wide intervals of changed motion must be: learned from motion that was added to the area's own past.

The real past holds too few changes to learn from. What an interval of a cell that has changed is made of, the errors of
all cells and what is not known of the change, is measured apart: the factor belongs to the second alone.
"""

# Shapes: S cells, each with a motion tried on it, H targets, L interval levels, M lead months

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .origins import LEADS_MONTHS
from .quantiles import COVERAGE_LEVELS
from .student import normal_quantile

NARROWEST, WIDEST = 1.0, 3.0
"""Never narrower than the laws of change say themselves: with factors of 0.85, learned at other dates, 80 % intervals
of motion that began 120 days ago held 0.59 instead of 0.65 on Ustica."""
PRIOR_PATCHES = 4.0
"""Patches that stand in for experience: with as many patches of its own an area goes half the way to what it saw."""
FEWEST_SAMPLES = 30


class Followed(NamedTuple):
    """Tell how motion tried at one origin was followed, mm."""

    error_SH: np.ndarray
    """NaN where nothing was measured."""
    half_SHL: np.ndarray
    """Half widths that cells have which have not changed."""
    spread_SH: np.ndarray
    """Standard deviation of what is not known of the change."""
    months_H: np.ndarray
    patch_S: np.ndarray


class Widening(NamedTuple):
    """Hold factors by lead and level, 1 where nothing could be learned."""

    months_M: np.ndarray
    factor_ML: np.ndarray

    def at(self, months_H: np.ndarray) -> np.ndarray:
        """Return the factors at some leads, interpolated, flat beyond the measured ones, shape (H, L)."""
        return np.stack([np.interp(months_H, self.months_M, factor_M) for factor_M in self.factor_ML.T], axis=1)


def learn_widening(followed: list[Followed]) -> Widening:
    """Learn the factors with which as many samples lie inside each interval as it promises.

    Samples of one patch are nearly one, so that what patches tell is pulled towards 1 by their number.
    """
    normal_L = normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))
    months, factors = [], []
    for month in LEADS_MONTHS:
        needed, patches = [], 0
        for error_SH, half_SHL, spread_SH, months_H, patch_S in followed:
            seen_SH = np.isfinite(error_SH) & (months_H == month)
            beyond_IL = np.sqrt(np.maximum(error_SH[seen_SH][:, None] ** 2 - half_SHL[seen_SH] ** 2, 0.0))
            needed.append(beyond_IL / (np.maximum(spread_SH[seen_SH], 1e-6)[:, None] * normal_L))
            patches += np.unique(patch_S[seen_SH.any(1)]).size
        needed_IL = np.concatenate(needed) if needed else np.empty((0, normal_L.size))
        if len(needed_IL) < FEWEST_SAMPLES:
            continue
        seen_L = np.array([np.quantile(column, level) for column, level in zip(needed_IL.T, COVERAGE_LEVELS)])
        log_L = np.log(np.clip(seen_L, NARROWEST, WIDEST)) * patches / (patches + PRIOR_PATCHES)
        months.append(month)
        factors.append(np.exp(log_L))
    if not months:
        return Widening(np.ones(1), np.ones((1, normal_L.size)))
    return Widening(np.array(months, float), np.array(factors))
