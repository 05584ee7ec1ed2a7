# SPDX-License-Identifier: GPL-2.0-or-later
"""Means of series that lack samples, without a jump where one is missing and without a look ahead.

A plain mean of those that are there would jump to their level. So a series without a sample moves on with the others of
its group: its last value plus their mean motion since. Only what was measured by a date reaches the mean of that date.
Before its first sample a series is led back the same way, over the first year at most: no forecast is issued so early.
"""

# Shapes: R series, sorted by group, G groups, T dates

from __future__ import annotations

import numpy as np

LONGEST_LEAD_DAYS = 365


def late_series(values_RT: np.ndarray, days_T: np.ndarray) -> np.ndarray:
    """Tell which series begin so late that nothing may stand for what they lack, or hold nothing."""
    present_RT = np.isfinite(values_RT)
    first_R = days_T[present_RT.argmax(axis=1)]
    return ~present_RT.any(axis=1) | (first_R > days_T[0] + LONGEST_LEAD_DAYS)


def group_means(values_RT: np.ndarray, weight_R: np.ndarray, starts_G: np.ndarray) -> np.ndarray:
    """Return the weighted mean of each group, mm, float32 (G, T); NaN on dates when the whole group lacks a sample.

    Args:
        values_RT: mm, NaN where missing; no series as `late_series` finds them.
        weight_R: such as the number of points behind a series.
        starts_G: first row of each group.
    """
    filled_RT = without_holes(values_RT, weight_R, starts_G)
    weight_G = np.add.reduceat(weight_R.astype(np.float64), starts_G)
    return (np.add.reduceat(filled_RT * weight_R[:, None], starts_G, axis=0) / weight_G[:, None]).astype(np.float32)


def without_holes(values_RT: np.ndarray, weight_R: np.ndarray, starts_G: np.ndarray) -> np.ndarray:
    """Return the series with their holes filled, mm; NaN on dates when their whole group lacks a sample."""
    present_RT = np.isfinite(values_RT)
    if present_RT.all():
        return values_RT
    filled_RT = _filled(values_RT.astype(np.float64), present_RT, weight_R, starts_G)
    told_GT = np.logical_or.reduceat(present_RT, starts_G, axis=0)
    filled_RT[~np.repeat(told_GT, np.diff(starts_G, append=len(values_RT)), axis=0)] = np.nan
    return filled_RT


def _filled(values_RT: np.ndarray, present_RT: np.ndarray, weight_R: np.ndarray, starts_G: np.ndarray) -> np.ndarray:
    """Return series without holes, date by date, from the past alone after the first samples of all."""
    group_R = np.repeat(np.arange(starts_G.size), np.diff(starts_G, append=len(values_RT)))
    filled_RT = values_RT.copy()

    def carry(at: int, before: int, known_R: np.ndarray) -> None:
        """Fill one date from another, for the series that have a value there."""
        both_R = known_R & present_RT[:, at]
        weight_G = np.bincount(group_R, weight_R * both_R, starts_G.size)
        moved_R = np.where(both_R, filled_RT[:, at] - filled_RT[:, before], 0.0)
        motion_G = np.bincount(group_R, weight_R * moved_R, starts_G.size) / np.maximum(weight_G, 1e-9)
        lacking_R = known_R & ~present_RT[:, at]
        filled_RT[lacking_R, at] = filled_RT[lacking_R, before] + motion_G[group_R[lacking_R]]

    for at in range(1, values_RT.shape[1]):
        carry(at, at - 1, np.isfinite(filled_RT[:, at - 1]))
    for at in range(values_RT.shape[1] - 2, -1, -1):
        missing_R = ~np.isfinite(filled_RT[:, at])
        if missing_R.any():
            _lead_back(filled_RT, at, missing_R, weight_R, group_R, starts_G.size)
    return filled_RT


def _lead_back(
    filled_RT: np.ndarray, at: int, missing_R: np.ndarray, weight_R: np.ndarray, group_R: np.ndarray, groups: int
) -> None:
    """Give series that have not begun the value from which the others of their group move to their next one."""
    after_R = np.isfinite(filled_RT[:, at + 1])
    both_R = ~missing_R & after_R
    weight_G = np.bincount(group_R, weight_R * both_R, groups)
    moved_R = np.where(both_R, filled_RT[:, at + 1] - filled_RT[:, at], 0.0)
    motion_G = np.bincount(group_R, weight_R * moved_R, groups) / np.maximum(weight_G, 1e-9)
    lacking_R = missing_R & after_R
    filled_RT[lacking_R, at] = filled_RT[lacking_R, at + 1] - motion_G[group_R[lacking_R]]
