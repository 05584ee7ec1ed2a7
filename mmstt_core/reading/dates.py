# SPDX-License-Identifier: GPL-2.0-or-later
"""Read dates as people write them: names of columns, judged over the whole header, and values of a long table.

A name that can be read in two ways is decided by the others (a 15 in one place is a day in all), or not read at all.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ..cube import to_day

FIRST_YEAR, LAST_YEAR = 1991, 2100
"""ERS-1, the first satellite whose radar images were combined into such series, flew in 1991."""

_BEFORE = r"(?P<before>(?:[^\W\d_][\w .-]*[ _.-]|[^\W\d_]+|_+)?)"
_AFTER = (
    r"(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?(?:\.0+)?"
    r"(?:[ _]*[(\[]?(?P<unit>mm|cm|m)[)\]]?)?"
)
_YEAR_FIRST = re.compile(
    _BEFORE + r"(?P<y>\d{4})(?:(?P<m>\d{2})(?P<d>\d{2})|(?P<s>[-./_ ])(?P<m2>\d{1,2})(?P=s)(?P<d2>\d{1,2}))" + _AFTER
)
_YEAR_LAST = re.compile(_BEFORE + r"(?P<a>\d{1,2})(?P<s>[-./_ ])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4})" + _AFTER)
_WORD = r"(?P<month>[^\W\d_]{3,10})\.?"
_NAMED = (
    re.compile(_BEFORE + r"(?P<d>\d{1,2})[-./_ ]*" + _WORD + r"[-./_ ]*(?P<y>\d{4})" + _AFTER),
    re.compile(_BEFORE + r"(?P<y>\d{4})[-./_ ]*" + _WORD + r"[-./_ ]*(?P<d>\d{1,2})" + _AFTER),
    re.compile(r"(?P<before>)" + _WORD + r"[-./_ ]*(?P<d>\d{1,2}),?[-./_ ]+(?P<y>\d{4})" + _AFTER),
)
_LIKE_DATES = re.compile(
    r"(?:\w*[^\W\d]|_*)"
    r"(?:(?:19|20)\d{2}(?:00[1-9]|0[1-9]\d|[12]\d\d|3[0-6]\d)"  # day of the year
    r"|(?:19|20)\d{2}\.\d{3,6}"  # decimal year
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2})"  # year of two digits
)
_MONTHS = (
    ("jan", "gen", "ene"),
    ("feb", "fev"),
    ("mar", "mae", "mrz"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "ago", "aou"),
    ("sep", "set"),
    ("oct", "okt", "ott"),
    ("nov",),
    ("dec", "dez", "dic"),
)
"""Beginnings in English, German, Italian, French and Spanish, without accents."""
_NO_SAMPLE = frozenset("start end first last begin from to since until created modified processed production".split())
"""Words before a date that make it a fact about the data instead of the name of a sample."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Hold what one text can be read as."""

    day: int | None = None
    """Days since 1970-01-01 when it can be read in one way only."""
    day_first: int | None = None
    month_first: int | None = None
    """Both readings of a text such as 03/01/2020, None where one is no date."""
    unit: str = ""
    """mm, cm or m, where the text says it."""

    @property
    def open(self) -> bool:
        """Tell whether other texts must decide between day and month."""
        return self.day is None and (self.day_first is not None or self.month_first is not None)


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """Hold the dates among some texts."""

    days: tuple[int | None, ...]
    """Per text: days since 1970-01-01, None where it is no date."""
    unclear: tuple[str, ...]
    """Texts that look like dates and were not read."""
    unit: str = ""
    """mm, cm or m, where all that are dates say it."""


def parse_day(text: str) -> int | None:
    """Read one date, days since 1970-01-01; None for what is none, or could be two."""
    return _read(text).day


def decode(texts: Sequence[str]) -> Decoded:
    """Read all dates among some texts in the order in which they stand."""
    readings = [_read(text) for text in texts]
    open_ = [one for one in readings if one.open]
    day_first = _order(open_)
    days = tuple(
        one.day
        if one.day is not None
        else None
        if day_first is None
        else one.day_first
        if day_first
        else one.month_first
        for one in readings
    )
    unclear = tuple(
        text
        for text, one, day in zip(texts, readings, days, strict=True)
        if day is None
        and (one.day_first is not None or one.month_first is not None or _LIKE_DATES.fullmatch(text.strip()))
    )
    units = {one.unit for one, day in zip(readings, days, strict=True) if day is not None}
    return Decoded(days=days, unclear=unclear, unit=units.pop() if len(units) == 1 else "")


def _order(open_: Sequence[Reading]) -> bool | None:
    """Tell whether the day stands first in all; None when nothing decides."""
    ways = [
        [one.day_first for one in open_],
        [one.month_first for one in open_],
    ]
    valid = [None not in way for way in ways]
    if valid[0] != valid[1]:
        return valid[0]
    known = [[day for day in way if day is not None] for way in ways]
    rising = [all(valid) and all(a < b for a, b in zip(way, way[1:], strict=False)) for way in known]
    return rising[0] if len(open_) > 2 and rising[0] != rising[1] else None


def _read(text: str) -> Reading:
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        if _is_fact(match["before"]):
            return Reading()
        return Reading(
            day=day_of(match["y"], match["m"] or match["m2"], match["d"] or match["d2"]), unit=match["unit"] or ""
        )
    if match := _YEAR_LAST.fullmatch(text):
        first, second = day_of(match["y"], match["b"], match["a"]), day_of(match["y"], match["a"], match["b"])
        if _is_fact(match["before"]):
            return Reading()
        if match["s"] == ".":  # nobody writes the month first with points
            return Reading(day=first, unit=match["unit"] or "")
        same = first if first == second else None
        return Reading(day=same, day_first=first, month_first=second, unit=match["unit"] or "")
    for pattern in _NAMED:
        match = pattern.fullmatch(text)
        month = _month(match["month"]) if match else 0
        if match and month and not _is_fact(match["before"]):
            return Reading(day=day_of(match["y"], str(month), match["d"]), unit=match["unit"] or "")
    return Reading()


def _is_fact(before: str) -> bool:
    return not _NO_SAMPLE.isdisjoint(re.split(r"[ _.-]+", before.lower()))


def day_of(year: str, month: str, day: str) -> int | None:
    """Count days since 1970-01-01; None for what is no date, or one that no series can have."""
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return to_day(date) if FIRST_YEAR <= date.year <= LAST_YEAR else None


def _month(word: str) -> int:
    """Return the number of a month by its name or its beginning; 0 for another word."""
    plain = "".join(one for one in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(one))
    return next((number for number, names in enumerate(_MONTHS, 1) if plain.startswith(names)), 0)
