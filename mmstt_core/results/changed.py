# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cells have changed their motion, and what can be noticed here: what chart, maps, report and dock tell of it."""

# Shapes: N cells

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..words import from_json
from .changes import LAWS

if TYPE_CHECKING:
    from .forecast import Forecast

LARGEST_PERCENT = 99
"""Nothing is told as certain."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """Tell how the motion of one cell, or of most cells of several, has changed."""

    label: str
    """Of the law, to be translated."""
    probability: float
    date: np.datetime64
    first: np.datetime64
    """The 80 % interval of the date begins."""
    last: np.datetime64
    """And ends."""

    @property
    def percent(self) -> int:
        """Return the probability in whole percent, never as certain."""
        return min(round(100 * self.probability), LARGEST_PERCENT)


def change_of(forecast: Forecast) -> Change | None:
    """Return the change of the only cell; of several, the law that more than half of them share, at their median date.

    None where nothing has changed, or where nobody looked, as in older files.
    """
    law_N, probability_N = forecast.change_law_N, forecast.change_probability_N
    if law_N is None or probability_N is None or forecast.change_date_N is None or not law_N.size:
        return None
    numbers, counts = np.unique(law_N[law_N > 0], return_counts=True)
    if not counts.size or 2 * counts.max() <= law_N.size:
        return None
    number = int(numbers[counts.argmax()])
    dates = [_middle(day_N[law_N == number]) for day_N in (forecast.change_date_N, *_ends(forecast))]
    return Change(
        label=LAWS[number].label,
        probability=float(np.mean(probability_N)),
        date=dates[0],
        first=dates[1],
        last=dates[2],
    )


def _ends(forecast: Forecast) -> tuple[np.ndarray, np.ndarray]:
    first_N = forecast.change_date_N if forecast.change_first_N is None else forecast.change_first_N
    last_N = forecast.change_date_N if forecast.change_last_N is None else forecast.change_last_N
    return first_N, last_N  # type: ignore[return-value]  # the date is there, as the caller saw


def _middle(days_N: np.ndarray) -> np.datetime64:
    known_N = days_N[~np.isnat(days_N)].astype("datetime64[D]")
    if not known_N.size:
        return np.datetime64("NaT", "D")
    return np.datetime64(int(np.median(known_N.astype(int))), "D")


class Counted(NamedTuple):
    """Tell of one law how many cells follow it, and from when to when these changed."""

    label: str
    """To be translated."""
    cells: int
    first: np.datetime64
    last: np.datetime64


def counted(law_N: np.ndarray, date_N: np.ndarray) -> list[Counted]:
    """Count the changed cells by law, the most frequent first."""
    found = []
    for number, law in enumerate(LAWS):
        days_N = date_N[(law_N == number) & ~np.isnat(date_N)]
        if number and days_N.size:
            found.append(Counted(law.label, int(days_N.size), days_N.min(), days_N.max()))
    return sorted(found, key=lambda one: -one.cells)


class Noticed(NamedTuple):
    """Tell how soon motion that begins is noticed."""

    rate_mm_yr: float
    days: int | None
    """None where it is not noticed within two years."""


@dataclass(frozen=True, kw_only=True)
class Detection:
    """Tell what motion was noticed that was added to the area's own past."""

    patch_m: float
    rows: Sequence[Noticed]
    """By rate, the fastest first."""
    false_alarms: float | None
    """Per 1,000 cells and year."""
    sentence: str


def detection(record: dict) -> Detection | None:
    """Return what a record tells of detection; None where it tells nothing, as older ones, or nonsense."""
    held = record.get("detection")
    if not isinstance(held, dict):
        return None
    try:
        rows = [
            Noticed(float(row["rate_mm_yr"]), None if row.get("days") is None else round(float(row["days"])))
            for row in held.get("rows") or ()
        ]
        alarms = held.get("false_alarms_per_1000_cells_and_year")
        return Detection(
            patch_m=float(held["patch_m"]),
            rows=sorted(rows, key=lambda row: -row.rate_mm_yr),
            false_alarms=None if alarms is None else float(alarms),
            sentence=from_json(held.get("sentence") or ""),
        )
    except (TypeError, ValueError, KeyError, LookupError, AttributeError, OverflowError):
        return None
