# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring two records of the same cells to one zero, by what both hold before the issue date and by nothing later.

A new release has another zero level, often another reference. Each cell is shifted by one constant: the mean difference
over the last year that both records hold before the issue date. A year holds its seasons whole, and lies so near to the
issue date that another trend of the new release moves the level there by no more than half of it. Other trends are
told, never removed: removing them would need the truth that is to be judged.
"""

# Shapes: N cells, A and T epochs of the earlier and of the later record

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..orbits.common_dates import between
from ..words import say

WINDOW_DAYS = 365
FEWEST_EPOCHS = 10
FEWEST_YEARS = 2.0
"""Of a record that both hold, for a difference of trends to be told."""
_YEAR_DAYS = 365.25


@dataclass(frozen=True, kw_only=True)
class Aligned:
    """Hold how far the later record lies above the earlier one."""

    offset_N: np.ndarray
    """float64 mm; NaN where the two share too few epochs."""
    error_N: np.ndarray
    """float64 mm: standard error of it, by the scatter of the differences."""
    epochs_N: np.ndarray
    """int64: dates it rests on."""
    trend_N: np.ndarray
    """float64 mm/yr: by how much the later record moves faster where both are known; NaN where that is too short."""
    first: str
    """ISO date of the first epoch it rests on; empty where there is none."""
    last: str

    def to_json(self) -> dict[str, Any]:
        """Tell it for a record."""
        known_N = np.isfinite(self.offset_N)

        def spread(values_N: np.ndarray) -> dict[str, float | None]:
            held = values_N[known_N & np.isfinite(values_N)]
            names = ("p05", "p50", "p95")
            if not held.size:
                return dict.fromkeys(names)
            return dict(zip(names, np.round(np.quantile(held, (0.05, 0.5, 0.95)), 3).tolist()))

        return {
            "how": "each cell by one constant, the mean difference over the last year that both hold before the issue "
            "date; nothing after the issue date takes part",
            "cells": int(known_N.sum()),
            "first_date": self.first,
            "last_date": self.last,
            "epochs_median": float(np.median(self.epochs_N[known_N])) if known_N.any() else 0.0,
            "offset_mm": spread(self.offset_N),
            "standard_error_mm": spread(self.error_N),
            "difference_of_trends_mm_yr": spread(self.trend_N),
        }


def align(
    earlier_days_A: np.ndarray,
    earlier_NA: np.ndarray,
    later_days_T: np.ndarray,
    later_NT: np.ndarray,
    issue_day: int,
) -> Aligned:
    """Compare two records of the same cells, mm with NaN, up to the issue date.

    Args:
        later_days_T: may end after the issue date; those epochs are not looked at.
    Raises:
        InputError: the two share too few dates before the issue date in every cell.
    """
    usable_T = (later_days_T <= issue_day) & (later_days_T >= earlier_days_A[0]) & (later_days_T <= earlier_days_A[-1])
    days_T = later_days_T[usable_T]
    if days_T.size < FEWEST_EPOCHS:
        raise _too_little()
    place = between(earlier_days_A, days_T)
    apart_NT = later_NT[:, usable_T].astype(np.float64) - place.values(earlier_NA)
    recent_T = days_T > days_T[-1] - WINDOW_DAYS
    if recent_T.sum() < FEWEST_EPOCHS:
        recent_T = np.arange(days_T.size) >= days_T.size - FEWEST_EPOCHS
    last_NT = apart_NT[:, recent_T]
    count_N = np.isfinite(last_NT).sum(axis=1)
    enough_N = count_N >= FEWEST_EPOCHS
    if not enough_N.any():
        raise _too_little()
    safe_N = np.maximum(count_N, 1)
    offset_N = np.nansum(last_NT, axis=1) / safe_N
    scatter_N = np.sqrt(np.nansum((last_NT - offset_N[:, None]) ** 2, axis=1) / np.maximum(count_N - 1, 1))
    dates = days_T[recent_T].astype("datetime64[D]")
    return Aligned(
        offset_N=np.where(enough_N, offset_N, np.nan),
        error_N=np.where(enough_N, scatter_N / np.sqrt(safe_N), np.nan),
        epochs_N=count_N,
        trend_N=_trend(apart_NT, days_T),
        first=str(dates[0]),
        last=str(dates[-1]),
    )


def _too_little() -> InputError:
    return InputError(
        say("The two records share fewer than {0} dates before the issue date.", FEWEST_EPOCHS),
        hint=say("Give data that begin well before the issue date; without them the levels cannot be compared."),
    )


def _trend(apart_NT: np.ndarray, days_T: np.ndarray) -> np.ndarray:
    """Return the slope of the differences, mm/yr, of the cells that have one nearly everywhere."""
    years_T = (days_T - days_T.mean()) / _YEAR_DAYS
    if np.ptp(years_T) < FEWEST_YEARS:
        return np.full(len(apart_NT), np.nan)
    known_NT = np.isfinite(apart_NT)
    count_N = np.maximum(known_NT.sum(axis=1), 1)
    mean_N = np.where(known_NT, apart_NT, 0).sum(axis=1) / count_N
    middle_N = np.where(known_NT, years_T, 0).sum(axis=1) / count_N
    time_NT = np.where(known_NT, years_T - middle_N[:, None], 0)
    rest_NT = np.where(known_NT, apart_NT - mean_N[:, None], 0)
    spread_N = (time_NT**2).sum(axis=1)
    good_N = known_NT.mean(axis=1) > 0.8
    return np.where(good_N, (time_NT * rest_NT).sum(axis=1) / np.maximum(spread_N, 1e-9), np.nan)
