# SPDX-License-Identifier: GPL-2.0-or-later
"""What the value of an option can be: how it is typed, what it is in JSON, and which values make sense."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..reference.place import parse_place
from ..stated import CRS as SYSTEM
from ..words import say

Refusal = tuple[str, str]
"""What is wrong, and what to do; both empty when nothing is."""
FINE: Refusal = ("", "")


def _as_it_is(value):
    return value


def _fine(value) -> Refusal:
    return FINE


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of value; the toolbox and the dock know by its name which parameter and which field it needs."""

    name: str
    metavar: str
    """What stands for the value in the help of the command line."""
    parse: Callable
    """Text of the command line to value; `ValueError` says what the text should be."""
    fits: Callable[[object], bool]
    """Tells whether decoded JSON is of this kind. Whole numbers are numbers, truth is none."""
    build: Callable = _as_it_is
    """Decoded JSON that fits to value."""
    plain: Callable = _as_it_is
    """Value to what JSON can hold; `build` undoes it."""
    problem: Callable[..., Refusal] = _fine
    """What is wrong with a value of this kind, whatever the option."""


def parse_date(text: str) -> datetime.date:
    """Read YYYY-MM-DD."""
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):  # later Pythons would take 20231231 and 2023-W52 as well
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text}' is not a date such as 2023-12-31 (YYYY-MM-DD)") from None


def parse_whole(text: str) -> int:
    """Read a whole number."""
    return _parsed(int, text, "a whole number")


def _parse_number(text: str) -> float:
    return _parsed(float, text, "a number")


def _parsed(read: Callable, text: str, what: str) -> Any:
    try:
        return read(text)
    except ValueError:
        raise ValueError(f"'{text}' is not {what}") from None


def _parse_ring(text: str) -> tuple[tuple[float, float], ...]:
    corners = [tuple(map(_parse_number, corner.split())) for corner in text.split(",") if corner.strip()]
    if any(len(corner) != 2 for corner in corners):
        raise ValueError(f"'{text}' should read \"easting northing, easting northing, ...\"")
    return tuple((easting, northing) for easting, northing in corners)


def _parse_shard(text: str) -> tuple[int, int]:
    parts = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
    if not parts:
        raise ValueError(f"'{text}' should read I/N, for example 0/4")
    return int(parts[1]), int(parts[2])


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_list(value: object, fits: Callable[[object], bool], length: int | None = None) -> bool:
    """Tell whether decoded JSON is a list of such items, as long as it must be."""
    return isinstance(value, (list, tuple)) and length in (None, len(value)) and all(map(fits, value))


def _numbers(values) -> tuple[float, ...]:
    return tuple(map(float, values))


def _box_problem(box) -> Refusal:
    west, south, east, north = box
    if not all(map(math.isfinite, box)):
        return "The box holds a value that is not a number.", ""
    if west < east and south < north:
        return FINE
    return (
        f"The box {west:.10g} {south:.10g} {east:.10g} {north:.10g} is empty or reversed.",
        "Give west south east north in metres of the system of the cells.",
    )


def _ring_problem(ring) -> Refusal:
    if not all(math.isfinite(value) for corner in ring for value in corner):
        return "The area holds a value that is not a number.", ""
    return FINE if len(ring) >= 3 else ("The area needs at least three corners.", "")


def _shard_problem(shard) -> Refusal:
    index, count = shard
    return FINE if 0 <= index < count else (f"The shard {index}/{count} does not exist.", "Give I/N with 0 <= I < N.")


def _crs_problem(crs) -> Refusal:
    if SYSTEM.fullmatch(crs):
        return FINE
    return say("'{0}' names no coordinate system.", crs), say("Write it as EPSG:32632.")


def _reference_problem(text) -> Refusal:
    try:
        parse_place(text)
    except ValueError as error:
        return say("The reference cannot be understood: {0}.", str(error)), say("Write it as E,N,RADIUS in metres.")
    return FINE


TEXT = Kind(name="text", metavar="NAME", parse=str, fits=_is_text)
FILE = Kind(name="file", metavar="FILE", parse=str, fits=_is_text)
FOLDER = Kind(name="folder", metavar="DIR", parse=str, fits=_is_text)
CHOICE = Kind(name="choice", metavar="NAME", parse=str, fits=_is_text)
CRS = Kind(name="system", metavar="EPSG:N", parse=str.upper, fits=_is_text, problem=_crs_problem)
REFERENCE = Kind(name="reference", metavar="E,N,RADIUS", parse=str.strip, fits=_is_text, problem=_reference_problem)
SWITCH = Kind(name="switch", metavar="", parse=bool, fits=lambda value: isinstance(value, bool))
WHOLE = Kind(name="whole number", metavar="N", parse=parse_whole, fits=_is_whole)
NUMBER = Kind(name="number", metavar="X", parse=_parse_number, fits=_is_number, build=float)
DATE = Kind(name="date", metavar="YYYY-MM-DD", parse=parse_date, fits=_is_text, build=parse_date, plain=str)
BOX = Kind(
    name="box",
    metavar="WEST SOUTH EAST NORTH",
    parse=_parse_number,
    fits=lambda value: is_list(value, _is_number, 4),
    build=_numbers,
    problem=_box_problem,
)
RING = Kind(
    name="ring",
    metavar="RING",
    parse=_parse_ring,
    fits=lambda value: is_list(value, lambda corner: is_list(corner, _is_number, 2)),
    build=lambda value: tuple(map(_numbers, value)),
    problem=_ring_problem,
)
SHARD = Kind(
    name="shard",
    metavar="I/N",
    parse=_parse_shard,
    fits=lambda value: is_list(value, _is_whole, 2),
    build=tuple,
    problem=_shard_problem,
)
