# SPDX-License-Identifier: GPL-2.0-or-later
"""How wide intervals of changed motion must be: learned from motion that was added to the area's own past.

The real past holds too few changes to learn from. What an interval of a cell that has changed is made of, the errors of
all cells and what is not known of the change, is measured apart: the factor belongs to the second alone.
"""

# Shapes: S cells, each with a motion tried on it, H targets, I samples, L interval levels, M lead months

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


NORMAL_L = normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))


class Followed(NamedTuple):
    """Tell how motion tried at one origin was followed."""

    needed: dict[int, np.ndarray]
    """By lead in months: the factors with which each sample would just lie inside each interval, (I, L)."""
    patches: dict[int, int]
    """So many patches they lie in."""


class Widening(NamedTuple):
    """Hold factors by lead and level, 1 where nothing could be learned."""

    months_M: np.ndarray
    factor_ML: np.ndarray

    def at(self, months_H: np.ndarray) -> np.ndarray:
        """Return the factors at some leads, interpolated, flat beyond the measured ones, shape (H, L)."""
        return np.stack([np.interp(months_H, self.months_M, factor_M) for factor_M in self.factor_ML.T], axis=1)


def how_followed(
    error_SH: np.ndarray, half_SHL: np.ndarray, spread_SH: np.ndarray, months_H: np.ndarray, patch_S: np.ndarray
) -> Followed:
    """Tell how motion tried at one origin was followed.

    Args:
        error_SH: mm, NaN where nothing was measured.
        half_SHL: half widths that cells have which have not changed, mm.
        spread_SH: standard deviation of what is not known of the change, mm.
        months_H: lead that each target stands for.
        patch_S: that each cell lies in.
    """
    needed, patches = {}, {}
    for month in np.unique(months_H):
        columns = months_H == month
        seen_SH = np.isfinite(error_SH[:, columns])
        beyond_IL = error_SH[:, columns][seen_SH][:, None] ** 2 - half_SHL[:, columns][seen_SH] ** 2
        spread_I1 = np.maximum(spread_SH[:, columns][seen_SH], 1e-6)[:, None]
        needed[int(month)] = np.sqrt(np.maximum(beyond_IL, 0.0)) / (spread_I1 * NORMAL_L)
        patches[int(month)] = np.unique(patch_S[seen_SH.any(1)]).size
    return Followed(needed, patches)


def learn_widening(seen: list[Followed]) -> Widening:
    """Learn the factors with which as many samples lie inside each interval as it promises.

    Samples of one patch are nearly one, so that what patches tell is pulled towards 1 by their number.
    """
    months, factors = [], []
    for month in LEADS_MONTHS:
        known = [one for one in seen if month in one.needed]
        if sum(len(one.needed[month]) for one in known) < FEWEST_SAMPLES:
            continue
        needed_IL = np.concatenate([one.needed[month] for one in known])
        patches = sum(one.patches[month] for one in known)
        seen_L = _at_levels(needed_IL)
        log_L = np.log(np.clip(seen_L, NARROWEST, WIDEST)) * patches / (patches + PRIOR_PATCHES)
        months.append(month)
        factors.append(np.exp(log_L))
    if not months:
        return Widening(np.ones(1), np.ones((1, NORMAL_L.size)))
    return Widening(np.array(months, float), np.array(factors))


def _at_levels(needed_IL: np.ndarray) -> np.ndarray:
    """Return the quantile of each column at its level, (L,), interpolated linearly between samples."""
    ordered_IL, levels = np.sort(needed_IL, axis=0), np.arange(NORMAL_L.size)
    place_L = (len(ordered_IL) - 1) * np.array(COVERAGE_LEVELS)
    below_L = np.minimum(place_L.astype(int), len(ordered_IL) - 2)
    low_L, high_L = ordered_IL[below_L, levels], ordered_IL[below_L + 1, levels]
    return low_L + (place_L - below_L) * (high_L - low_L)
