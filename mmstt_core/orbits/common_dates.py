# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates on which several tracks are told together, and the day on which each such date was known.

A date is one on which at least one track measured; the others are interpolated linearly between their acquisitions on
either side, as EGMS does for its Ortho product. Such a value is not known before the later of these two acquisitions:
each date carries that day, and no forecast sees it earlier (`DisplacementCube.known_T`).
"""

# Shapes: A acquisitions of one source, T common dates, R series

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

LONGEST_GAP_DAYS = 90
"""Nothing is interpolated across more, as in EGMS Ortho."""
FEWEST_DAYS_APART = 5
"""Of common dates: Sentinel-1 passes a track every 6 days at most, and nearer dates would repeat one measurement."""


@dataclass(frozen=True, kw_only=True)
class Between:
    """Say between which acquisitions of one source each common date lies."""

    left_T: np.ndarray
    """int64, index of the last acquisition at or before the date."""
    right_T: np.ndarray
    """int64, of the first at or after it."""
    share_T: np.ndarray
    """float32, weight of the right one, 0..1."""
    told_T: np.ndarray
    """bool, False outside the record and in gaps."""

    def values(self, samples_RA: np.ndarray) -> np.ndarray:
        """Interpolate series, mm, to the common dates: float32 (R, T), NaN where nothing is told."""
        left_RT, right_RT = samples_RA[:, self.left_T], samples_RA[:, self.right_T]
        values_RT = left_RT + self.share_T * (right_RT - left_RT)
        values_RT[:, ~self.told_T] = np.nan
        return values_RT.astype(np.float32)


def choose_dates(days_of_orbits: Sequence[Sequence[np.ndarray]]) -> np.ndarray:
    """Return the common dates, int64, increasing; empty where the orbits share no time.

    From the first date that every orbit has reached to the last that every orbit has, without those that one orbit does
    not tell at all; dates are taken in order, so that later acquisitions add dates and never change earlier ones.

    Args:
        days_of_orbits: for each orbit direction, the acquisition days of its sources.
    """
    first = max(min(int(days[0]) for days in orbit) for orbit in days_of_orbits)
    last = min(max(int(days[-1]) for days in orbit) for orbit in days_of_orbits)
    chosen: list[int] = []
    for day in np.unique(np.concatenate([days for orbit in days_of_orbits for days in orbit])).tolist():
        if first <= day <= last and (not chosen or day - chosen[-1] >= FEWEST_DAYS_APART):
            chosen.append(day)
    days_T = np.array(chosen, np.int64)
    if not days_T.size:
        return days_T
    told = [np.any([between(days, days_T).told_T for days in orbit], axis=0) for orbit in days_of_orbits]
    return days_T[np.all(told, axis=0)]


def between(days_A: np.ndarray, days_T: np.ndarray) -> Between:
    """Place common dates among the acquisitions of one source."""
    right_T = np.clip(np.searchsorted(days_A, days_T), 0, days_A.size - 1)
    exact_T = days_A[right_T] == days_T
    left_T = np.where(exact_T, right_T, np.maximum(right_T - 1, 0))
    gap_T = days_A[right_T] - days_A[left_T]
    share_T = np.where(gap_T > 0, (days_T - days_A[left_T]) / np.maximum(gap_T, 1), 0.0).astype(np.float32)
    inside_T = (days_T >= days_A[0]) & (days_T <= days_A[-1])
    return Between(left_T=left_T, right_T=right_T, share_T=share_T, told_T=inside_T & (gap_T <= LONGEST_GAP_DAYS))


def known_days(places: Sequence[tuple[np.ndarray, Between]], days_T: np.ndarray) -> np.ndarray:
    """Return for each common date the day of the last acquisition behind it, over all sources, non-decreasing.

    Args:
        places: acquisition days of each source, and where the common dates lie among them.
    """
    known_T = days_T.copy()
    for days_A, place in places:
        known_T = np.maximum(known_T, np.where(place.told_T, days_A[place.right_T], days_T))
    return np.maximum.accumulate(known_T)
