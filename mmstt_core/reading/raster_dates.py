# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the dates of rasters: in the names of files, and on time axes that follow the CF conventions."""

from __future__ import annotations

import datetime
import math
import os
import re
from collections.abc import Iterator, Sequence

from ..cube import to_day
from ..errors import InputError
from ..words import say
from .dates import FIRST_YEAR, LAST_YEAR, day_of, decode

_CERTAIN = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<s>[-_.]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)"
)
_SINCE = re.compile(
    r"\s*(?P<unit>[a-z]+)\s+since\s+(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?P<time>.*)", re.IGNORECASE
)
_CLOCK = re.compile(r"[T\s]*(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d*)?))?\s*(?:Z|UTC|GMT|[+-]?0?0(?::?00)?)?\s*")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "m"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "h"),
    **dict.fromkeys(("d", "day", "days"), "d"),
}
_CALENDARS = ("", "standard", "gregorian", "proleptic_gregorian")
_ROUNDING_DAYS = 1e-6
"""Whole days counted in seconds come back a little smaller."""


def days_of_names(names: Sequence[str]) -> list[int | None]:
    """Return the day (since 1970-01-01) that each file name tells; None where it tells none.

    Args:
        names: with or without an ending.
    Raises:
        InputError: a name could mean two dates, or names hold two each, as those of interferograms do.
    """
    stems = [name.rsplit(".", 1)[0] if re.search(r"\.[^\W\d][^.]*$", name) else name for name in names]
    certain = [_certain(stem) for stem in stems]
    if any(len(days) > 1 for days in certain):
        certain = _without_shared(names, certain)
    days = [found[0] if found else None for found in certain]
    open_ = [index for index, day in enumerate(days) if day is None]
    for way in _ways(stems) if open_ else ():
        decoded = decode([way[index] for index in open_])
        if decoded.unclear:
            raise InputError(
                say("The dates in the names of rasters can be read in two ways ({0}).", decoded.unclear[0][:60]),
                hint=say("Write dates in names as 20200131 or 2020-01-31."),
            )
        if any(day is not None for day in decoded.days):
            for index, day in zip(open_, decoded.days, strict=True):
                days[index] = day
            break
    return days


def _certain(stem: str) -> list[int]:
    """Return the dates that are written year first, in their order, each once."""
    days: list[int] = []
    for match in _CERTAIN.finditer(stem):
        day = day_of(match["y"], match["m"], match["d"])
        if day is not None and day not in days:
            days.append(day)
    return days


def _without_shared(names: Sequence[str], certain: list[list[int]]) -> list[list[int]]:
    """Leave out dates that all names share, such as that of the first image, which all displacements count from.

    Raises:
        InputError: two dates are left, so the rasters show the motion between two dates each.
    """
    dated = [days for days in certain if days]
    shared = set.intersection(*map(set, dated)) if len(dated) > 1 else set()
    left = [[day for day in days if day not in shared] or days[:1] for days in certain]
    for name, days in zip(names, left, strict=True):
        if len(days) > 1:
            raise InputError(
                say(
                    "{0} is named by two dates, as interferograms are: the motion between two dates is no series.", name
                ),
                hint=say("Give rasters of displacement since one common date, with one date in each name."),
            )
    return left


def _ways(stems: list[str]) -> Iterator[list[str]]:
    """Yield the names as they are, then without the words that all of them begin with, end with, or both."""
    yield stems
    if len(stems) < 2:
        return
    head = re.match(r".*(?:\W|_)", os.path.commonprefix(stems), re.DOTALL)
    begin = head.end() if head else 0
    tail = len(os.path.commonprefix([stem[::-1] for stem in stems])[::-1].lstrip("0123456789"))
    yield [stem[begin:] for stem in stems]
    yield [stem[: len(stem) - tail] for stem in stems]
    yield [stem[begin : len(stem) - tail] for stem in stems]


def cf_day(value: str, units: str, calendar: str = "") -> int | None:
    """Return the day (since 1970-01-01) of a value on a time axis such as `days since 2015-01-03 06:00`.

    None where units are none of time, or count months or years, or the calendar is not ours.
    """
    match = _SINCE.fullmatch(units)
    unit = _UNITS.get(match["unit"].lower(), "") if match else ""
    clock = _CLOCK.fullmatch(match["time"]) if match and match["time"].strip() else None
    if not match or not unit or calendar.lower() not in _CALENDARS or (match["time"].strip() and not clock):
        return None
    try:
        start = to_day(datetime.date(int(match["y"]), int(match["m"]), int(match["d"])))
        moved = float(value) * _SECONDS[unit] / 86400
        hours, minutes, seconds = (float(part or 0) for part in clock.groups()) if clock else (0.0, 0.0, 0.0)
        day = start + math.floor(moved + (hours * 3600 + minutes * 60 + seconds) / 86400 + _ROUNDING_DAYS)
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
    except (ValueError, OverflowError):
        return None
    return day if FIRST_YEAR <= date.year <= LAST_YEAR else None
