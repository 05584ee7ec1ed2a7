# SPDX-License-Identifier: GPL-2.0-or-later
"""What a forecaster may see: the cube cut at the issue date, in 12-day bins."""

# Shapes: N cells, B time bins

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

import numpy as np

from .cube import DisplacementCube, is_present, rows_of, to_date
from .errors import InputError
from .held import make
from .kinematics import LEVEL_DAYS
from .threads import over
from .words import say

BIN_DAYS = 12
LONGEST_BINS = 152
"""Context of the closed forms: 152 bins, five years. The network looks at the last 96 (network/config.py)."""
SHORTEST_CONTEXT_DAYS = 365
FEWEST_BINS = 12
INTERPOLATED_TAIL = 2
"""Epochs of EGMS L3 before any issue date that are not used: each may be interpolated from an acquisition after it.

At the end of a record as well: what follows must not change a forecast, and evaluations never had these epochs.
"""


@dataclass(frozen=True, kw_only=True)
class Context:
    """Hold the window before the issue date and nothing else.

    Days count from the anchor, the last usable acquisition (day 0); every day in the window is at or below 0.
    """

    values_NB: np.ndarray
    """float32 mm, mean of the epochs in each bin; NaN where there is none."""
    days_B: np.ndarray
    """float64, mean acquisition day of each bin, strictly increasing, last one at most 0."""
    slot_B: np.ndarray
    """int64, bin number counted backwards from the anchor: 0 for the last, 1 for the one before."""
    anchor_day: int
    """Last usable acquisition, days since 1970-01-01."""
    issue_day: int
    easting_N: np.ndarray
    northing_N: np.ndarray
    cell_size: float
    component: str
    crs: str
    interpolated: bool
    priors: dict[str, np.ndarray] = field(default_factory=dict)

    @property
    def cells(self) -> int:
        """Count the cells."""
        return self.values_NB.shape[0]

    def select(self, cells: np.ndarray) -> Context:
        """Keep the cells chosen by a boolean mask or an index array."""
        return dataclasses.replace(self, **rows_of(self, cells))


def make_context(cube: DisplacementCube, issue_day: int, *, longest_bins: int = LONGEST_BINS) -> Context:
    """Cut the record at the issue date and average it into 12-day bins anchored on the last acquisition.

    Args:
        cube: cells with their whole record; nothing after `issue_day` is read.
        issue_day: days since 1970-01-01; epochs known up to and including it may be used.
        longest_bins: bins kept, counted from the anchor backwards.
    Raises:
        InputError: the issue date lies outside the record or leaves less than a year of data.
    """
    days_T = cube.days_T
    usable = usable_epochs(cube, issue_day)
    if usable == 0 or issue_day > days_T[-1] + 366:
        raise InputError(
            say(
                "The issue date {0} lies outside the record ({1} to {2}).",
                to_date(issue_day),
                to_date(days_T[0]),
                to_date(days_T[-1]),
            ),
            hint=say("Choose a date inside it."),
        )
    anchor_day = int(days_T[usable - 1])
    if anchor_day - days_T[0] < SHORTEST_CONTEXT_DAYS:
        raise InputError(
            say("Before {0} the record holds {1} days.", to_date(issue_day), anchor_day - days_T[0]),
            hint=say("A forecast needs at least one year of data: choose a later issue date or a longer record."),
        )
    slot_T = (anchor_day - days_T[:usable]) // BIN_DAYS
    first = int(np.searchsorted(-slot_T, -(longest_bins - 1), side="left"))
    slot_T, window_T = slot_T[first:], days_T[first:usable]
    slot_B, starts_B = np.unique(-slot_T, return_index=True)
    if slot_B.size < FEWEST_BINS:
        raise InputError(
            say("Before {0} there are acquisitions in only {1} of the 12-day bins.", to_date(issue_day), slot_B.size),
            hint=say("A forecast needs at least {0}.", FEWEST_BINS),
        )
    values_NB = _mean_by_bin(cube, first, usable, starts_B)
    counts_B = np.diff(np.append(starts_B, window_T.size))
    days_B = np.add.reduceat((window_T - anchor_day).astype(np.float64), starts_B) / counts_B
    alike = ("easting_N", "northing_N", "cell_size", "component", "crs", "interpolated", "priors")
    return Context(
        values_NB=values_NB,
        days_B=days_B,
        slot_B=-slot_B,
        anchor_day=anchor_day,
        issue_day=issue_day,
        **{name: getattr(cube, name) for name in alike},
    )


def usable_epochs(cube: DisplacementCube, issue_day: int) -> int:
    """Count the epochs, from the first, that may be used at an issue date, whatever follows them."""
    until = int(np.searchsorted(cube.known_days_T, issue_day, side="right"))
    return max(until - INTERPOLATED_TAIL, min(until, 1)) if cube.interpolated else until


def known_at(cube: DisplacementCube, issue_day: int) -> DisplacementCube:
    """Return the record that may be used at an issue date, of L3 without its interpolated tail."""
    return cube.first_epochs(usable_epochs(cube, issue_day))


def _mean_by_bin(cube: DisplacementCube, first: int, last: int, starts_B: np.ndarray, block: int = 16384) -> np.ndarray:
    """Average epochs first..last into bins, block by block, so that a full tile stays small in memory."""
    values_NB = make((cube.cells, starts_B.size), np.float32)
    unit_mm = np.float32(0.1 if cube.values_NT.dtype == np.int16 else 1.0)

    def average(begin: int) -> None:
        rows = slice(begin, begin + block)
        values = cube.values_NT[rows, first:last]
        seen = is_present(values)
        if seen.all():
            counts_B = np.diff(np.append(starts_B, last - first)).astype(np.float32)
            values_NB[rows] = np.add.reduceat(values, starts_B, axis=1, dtype=np.float32) * unit_mm / counts_B
        else:
            total = np.add.reduceat(np.where(seen, values, values.dtype.type(0)), starts_B, axis=1, dtype=np.float32)
            count = np.add.reduceat(seen, starts_B, axis=1, dtype=np.float32)
            values_NB[rows] = np.where(count > 0, total * unit_mm / np.maximum(count, 1), np.float32(np.nan))

    over(average, range(0, cube.cells, block))
    return values_NB


def well_observed(context: Context) -> np.ndarray:
    """Tell which cells can be forecast: samples in enough bins, and seen within the days that tell the last level."""
    return (np.isfinite(context.values_NB).sum(1) >= FEWEST_BINS) & ~ended(context)


def ended(context: Context) -> np.ndarray:
    """Tell which cells, once seen well enough, were last seen before the days that tell the last level.

    Their level now is not known. Carried on as if it were, a cell of -8 mm/yr was wrong by 18 mm a month ahead.
    """
    seen_NB = np.isfinite(context.values_NB)
    return (seen_NB.sum(1) >= FEWEST_BINS) & ~seen_NB[:, context.days_B >= first_level_day(context.days_B)].any(1)


def first_level_day(days_B: np.ndarray) -> float:
    """Return the day, counted from the anchor, since which a cell must have been seen: 60 days back, or three bins."""
    return float(min(-LEVEL_DAYS + 1, days_B[-min(3, days_B.size)]))
