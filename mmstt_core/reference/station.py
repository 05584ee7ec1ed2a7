# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of a GNSS station: its dates and its displacement, mm, as NGL's tenv3 files and plain tables hold it.

The motion at a date is told by what the station had measured until then, and by nothing later: a straight line through
the last `TRAILING_DAYS`, at its end. A mean of the same days would lie a month behind a station that moves.
"""

# Shapes: D days of the station, T epochs of the satellite

from __future__ import annotations

import csv
import datetime
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..cube import to_day
from ..errors import InputError
from ..words import say

TRAILING_DAYS, LONGEST_GAP_DAYS = 60, 45
"""Of a station whose last day lies further back than the second, nothing is known at a date."""
FEWEST_DAYS = 3
LARGEST_BYTES = 200_000_000
_UNITS_MM = {"mm": 1.0, "cm": 10.0, "m": 1000.0}
_DIRECTIONS = {
    "up": ("up", "u", "vertical", "height"),
    "east": ("east", "e"),
    "north": ("north", "n"),
    "los": ("los", "d_los"),
}
_DATES = ("date", "yymmmdd", "mjd", "day", "time")
_MJD_1970 = 40_587
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


@dataclass(frozen=True, kw_only=True)
class Station:
    """Hold the days of a station, increasing, and its displacement by direction, mm; NaN where a day lacks one."""

    name: str
    sha256: str
    days_D: np.ndarray
    """int64, since 1970-01-01."""
    millimetres: dict[str, np.ndarray]
    """By direction: up, east, north, los."""

    def moved(self, direction: str, days_T: np.ndarray) -> np.ndarray:
        """Return the displacement known at each epoch, mm (T,); NaN where the station told nothing lately."""
        values_D = self.millimetres[direction]
        known_D = np.isfinite(values_D)
        days_D, values_D = self.days_D[known_D].astype(np.float64), values_D[known_D]
        found_T = np.full(days_T.size, np.nan)
        for number, day in enumerate(days_T.tolist()):
            first, end = np.searchsorted(days_D, (day - TRAILING_DAYS, day + 0.5))
            if end == 0 or day - days_D[end - 1] > LONGEST_GAP_DAYS:
                continue
            back_W, held_W = days_D[first:end] - day, values_D[first:end]
            if back_W.size < FEWEST_DAYS or np.ptp(back_W) < 1:
                found_T[number] = held_W.mean()
                continue
            slope = np.polyfit(back_W - back_W.mean(), held_W, 1)[0]
            found_T[number] = held_W.mean() - slope * back_W.mean()
        return found_T


def read_station(path: str) -> Station:
    """Read a table: NGL's tenv3, or one with a header that names date, up, east, north or los, and the unit.

    Raises:
        InputError: it cannot be read, or says neither date nor direction nor unit.
    """
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise OSError("it is too large for a table of one station")
        data = file.read_bytes()
    except OSError as failure:
        raise InputError(
            say("The table of the station '{0}' cannot be read ({1}).", path, failure.strerror or failure),
            hint=say("Check its name."),
        ) from None
    rows = _rows(data.decode("utf-8-sig", "replace"))
    header = [_plain(name) for name in rows[0]] if rows else []
    dated = next((name for name in _DATES if name in [title for title, _ in header]), "")
    columns = _columns(header)
    if not dated or not columns:
        raise InputError(
            say("{0} does not say in its first line which column is the date and which is up, east or los.", file.name),
            hint=say("Give a tenv3 file as NGL has them, or a table whose first line reads such as date,up_mm."),
        )
    at = [title for title, _ in header].index(dated)
    days, held = [], []
    told: dict[str, list[float]] = {}
    for number, row in enumerate(rows[1:], 2):
        if len(row) < len(header):
            raise InputError(say("{0}: line {1} has {2} of {3} values.", file.name, number, len(row), len(header)))
        day = _day(row[at], dated)
        if day is None:
            raise InputError(say("{0}: '{1}' in line {2} is no date.", file.name, row[at][:30], number))
        days.append(day)
        held.append(
            [sum(_number(row[part], file.name, number) for part in parts) * to for parts, to in columns.values()]
        )
        if not np.array_equal(told.setdefault(row[at], held[-1]), held[-1], equal_nan=True):
            raise InputError(
                say("{0} tells of {1} twice, with different values: it may hold several stations.", file.name, row[at]),
                hint=say("Keep the rows of one station."),
            )
    if len(days) < FEWEST_DAYS:
        raise InputError(
            say("{0} holds {1} days of the station; a reference needs at least {2}.", file.name, len(days), FEWEST_DAYS)
        )
    days_D, first = np.unique(np.array(days, np.int64), return_index=True)
    values = np.array(held, np.float64)[first]
    return Station(
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        days_D=days_D,
        millimetres=dict(zip(columns, values.T)),
    )


def _rows(text: str) -> list[list[str]]:
    """Return the fields of each line: parted by commas, semicolons, tabs or blanks, as the first line is."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        return []
    mark = next((mark for mark in (";", ",", "\t") if mark in lines[0]), None)
    if mark is None:
        return [line.split() for line in lines]
    return [[field.strip() for field in row] for row in csv.reader(lines, delimiter=mark)]


def _plain(name: str) -> tuple[str, str]:
    """Return a name without marks, and its unit: `_north(m)` is north in m, `up_mm` up in mm."""
    text = name.strip().strip("_").lower()
    found = re.fullmatch(r"(.*?)[ _]*[(\[](mm|cm|m)[)\]](?:/.*)?", text) or re.fullmatch(r"(.+?)_(mm|cm|m)", text)
    return (found[1].strip(" _"), found[2]) if found else (text, "")


def _columns(header: Sequence[tuple[str, str]]) -> dict[str, tuple[list[int], float]]:
    """Return the columns that add up to each direction, and what makes them millimetres.

    NGL parts a place into whole metres (e0, n0, u0) and what is left of them.
    """
    names = [name for name, _ in header]
    found = {}
    for direction, called in _DIRECTIONS.items():
        at = next((names.index(name) for name in called if name in names), None)
        if at is None or header[at][1] not in _UNITS_MM:
            continue
        whole = f"{direction[0]}0"
        parts = [at, *([names.index(whole)] if whole in names else [])]
        found[direction] = (parts, _UNITS_MM[header[at][1]])
    return found


def _number(text: str, name: str, line: int) -> float:
    if text.strip().lower() in ("", "nan", "na"):
        return float("nan")
    try:
        return float(text)
    except ValueError:
        raise InputError(say("{0}: '{1}' in line {2} is no number.", name, text[:30], line)) from None


def _day(text: str, name: str) -> int | None:
    """Return days since 1970-01-01 of a date as 2023-12-31, 20231231, 23DEC31 or a modified Julian day."""
    text = text.strip()
    try:
        if name == "mjd":
            return int(float(text)) - _MJD_1970
        if short := re.fullmatch(r"(\d{2})([A-Z]{3})(\d{2})", text.upper()):
            year = int(short[1]) + (1900 if int(short[1]) >= 80 else 2000)
            return to_day(datetime.date(year, _MONTHS.index(short[2]) + 1, int(short[3])))
        whole = re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", text)
        return None if whole is None else to_day(datetime.date(*map(int, whole.groups())))
    except ValueError:
        return None
