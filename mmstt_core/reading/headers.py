# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the header of a text table: below lines of text or comments, or told by them instead of by a row of names."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import InputError
from ..words import say
from .columns import ALIASES
from .dates import decode, parse_day

COMMENTS = ("#", "%", "//")
"""Beginnings of lines that other programs skip."""
MOST_LINES = 400
"""Lines in which the header must stand."""
BLANKS = " "
"""Stands for any run of blanks between columns."""
_SEPARATORS = (",", ";", "\t", "|")
_ROWS_TO_COMPARE = 5
_UNIT = re.compile(r"\W*(?:\w+[ _])?units?\s*[:=]\s*\W*(mm|cm|m|millimet\w*|centimet\w*|met\w*)\W*", re.IGNORECASE)
_LISTED = re.compile(r"\W*[\w ]{1,40}[:=]\s*(.+)")
"""A line such as `List_of_dates: 2020-01-03, 2020-01-15`."""


@dataclass(frozen=True, kw_only=True)
class Header:
    """Say what the columns are called, and where the rows begin."""

    names: tuple[str, ...]
    separator: str
    line: int
    """The last line before the rows, counted from 1."""
    trailing: bool = False
    """Every row ends with a separator that the header lacks."""
    comments: tuple[str, ...] = ()
    """Beginnings of comments that stand before the header, and may stand between rows."""
    unit: str = ""
    """mm, cm or m, where a line before the rows tells it."""


def find_header(lines: Sequence[str], file: str) -> Header:
    """Choose the first line that names coordinates or dates and has as many fields as the rows below it.

    Args:
        lines: the first of the file, without line ends.
    Raises:
        InputError: no line can be a header.
    """
    first = 1 if lines[0].lower().startswith("sep=") else 0
    first += next((at for at, line in enumerate(lines[first:]) if line.strip()), 0)
    if (header := _fitted(lines, first, first)) is not None:  # nearly always, and the rest takes time
        return header
    candidates = [at for at in range(first + 1, len(lines)) if names_columns(_split(_bare(lines[at])))]
    fitting = next((header for at in candidates if (header := _fitted(lines, at, first)) is not None), None)
    header = fitting or _described(lines)
    if header is None:  # the first that names columns, whose rows will be told not to fit
        named = [at for at in (first, *candidates) if names_columns(_split(lines[at]))]
        header = _unfitted(lines, named[0] if named else first, file)
    return header


def _bare(line: str) -> str:
    """Take the mark of a comment away: some programs write the header behind it."""
    return re.sub(r"^\s*(?:#|%|//)+\s*", "", line)


def _comment(line: str) -> str:
    return next((mark for mark in COMMENTS if line.lstrip().startswith(mark)), "")


def separator_of(line: str) -> str:
    """Return what parts the columns of a line."""
    found = max(_SEPARATORS, key=line.count)
    return found if found in line else BLANKS


def _split(line: str, separator: str = "") -> list[str]:
    separator = separator or separator_of(line)
    if separator == BLANKS:
        return line.split()
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:  # a NUL byte, or a field of more than 128 kB
        return line.split(separator)


def names_columns(names: list[str]) -> bool:
    """Tell whether a line names coordinates and dates, or some of them and other things."""
    lower = {name.strip().strip('"').lower() for name in names}
    roles = sum(not lower.isdisjoint(aliases) for aliases in ALIASES.values())
    return roles >= 2 or (
        roles == 1 and any(day is not None for day in decode([name.strip().strip('"') for name in names]).days)
    )


def _fitted(lines: Sequence[str], at: int, first: int) -> Header | None:
    """Return the header in one line; None when the rows below it have another number of fields."""
    line = _bare(lines[at])
    separator = separator_of(line)
    names = _split(line, separator)
    if at == first and not names_columns(names):
        return None
    rows = _rows(lines[at + 1 :], separator)
    if len(names) < 2 or not rows:
        return None if at != first or len(names) < 2 else _made(lines, at, names, separator)
    counts = {len(row) for row in rows}
    if counts == {len(names) + 1} and not any(row[-1].strip() for row in rows):
        return _made(lines, at, names, separator, trailing=True)
    if counts == {len(names) - 1} and not names[-1].strip():
        return _made(lines, at, names[:-1], separator)
    return _made(lines, at, names, separator) if len(rows[0]) == len(names) else None


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    held = (line for line in lines if line.strip() and not _comment(line))
    return [_split(line, separator) for line, _ in zip(held, range(_ROWS_TO_COMPARE), strict=False)]


def _made(lines: Sequence[str], at: int, names: Sequence[str], separator: str, *, trailing: bool = False) -> Header:
    before = lines[:at]
    units = [match[1].lower() for line in before if (match := _UNIT.fullmatch(line))]
    marks = {_comment(line) for line in lines if _comment(line)} if any(map(_comment, before)) else set()
    return Header(
        names=tuple(names),
        separator=separator,
        line=at + 1,
        trailing=trailing,
        comments=tuple(sorted(marks)),
        unit={"mi": "mm", "ce": "cm", "me": "m"}.get(units[0][:2], units[0]) if units else "",
    )


def _described(lines: Sequence[str]) -> Header | None:
    """Put a header together from lines that list columns and dates, as CNR-IREA's DTSLOS products have them."""
    listed = {at: _split(match[1], ",") for at, line in enumerate(lines) if (match := _LISTED.fullmatch(line.strip()))}
    dates = [(at, names) for at, names in listed.items() if len(names) > 1 and None not in map(_day, names)]
    columns = [(at, names) for at, names in listed.items() if names_columns(names)]
    if len(dates) != 1 or len(columns) != 1:
        return None
    names = [name.strip() for name in (*columns[0][1][:-1], *dates[0][1])]  # the last stands for the series
    for at in range(max(dates[0][0], columns[0][0]), len(lines) - 1):
        if len(_split(lines[at + 1])) == len(names):
            return _made(lines, at, names, separator_of(lines[at + 1]))
    return None


def _day(name: str) -> int | None:
    return parse_day(name.strip())


def _unfitted(lines: Sequence[str], at: int, file: str) -> Header:
    """Return a header whose rows do not all fit; or say why there is none."""
    line = lines[at]
    names = _split(line)
    if len(names) < 2 or (separator_of(line) == BLANKS and not names_columns(names)):
        shown = line.strip()[:60]
        if any(len(_split(other)) > 2 for other in lines[at + 1 : at + MOST_LINES]):
            raise InputError(
                say("{0} begins with lines of text ('{1}'), and no line below them names the columns.", file, shown),
                hint=say("Name the columns in the line above the rows: pid, easting, northing, 20200103, ..."),
            )
        raise InputError(
            say("{0} has a single column; its first line reads '{1}'.", file, shown),
            hint=say("Separate the columns by commas, semicolons or tabs."),
        )
    separator = separator_of(line)
    rows = _rows(lines[at + 1 :], separator)
    counts = {len(row) for row in rows}
    if len(rows) > 1 and len(counts) == 1 and len(rows[0]) > len(names):
        raise InputError(
            say("{0}: its rows have {1} fields, but the header names {2} columns.", file, len(rows[0]), len(names)),
            hint=say("Name every column, also one of row numbers."),
        )
    return _made(lines, at, names, separator)
