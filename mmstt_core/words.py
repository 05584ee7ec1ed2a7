# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences that remember how they were put together: logs and records take the English, `language.told` translates.

The engine and the room that runs it say everything once, in English, and know no language; the rooms that show a
sentence translate it. Patterns are literals with numbered places, so that `scripts/i18n.py` finds them.
"""

from __future__ import annotations

import contextlib
import numbers
import re
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from typing import Any

from .points_words import OF_POINTS

_PLACE = re.compile(r"\{\{|\}\}|\{\d?(?::[^{}\d]{0,2}\d?[^{}\d]{0,2}\d?[a-z%]?)?\}")
"""A numbered place of a sentence as the engine writes it: none that reaches into a value or asks for much room."""

_POINTS: ContextVar[bool] = ContextVar("points", default=False)


def mark(text: str) -> str:
    """Return a text as it is; `scripts/i18n.py` finds it here, and the plugin translates it where it is shown."""
    return text


@contextlib.contextmanager
def about_rows(points: bool = False) -> Iterator[None]:
    """Let sentences inside the block, on this thread, speak of cells or, with `points`, of points.

    It serves as a decorator too, of work that learns only on its way what it is about: `speak_of_points` tells.
    """
    earlier = _POINTS.set(bool(points))
    try:
        yield
    finally:
        _POINTS.reset(earlier)


def speak_of_points(points: bool) -> None:
    """Tell, inside `about_rows`, whether the rows are points."""
    _POINTS.set(bool(points))


def of_rows(text: str) -> str:
    """Return a pattern as it is said of the rows that the work is about."""
    return OF_POINTS.get(text, text) if _POINTS.get() else text


_TURNING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that turn the direction of what follows, and halves of characters."""


class Said(str):
    """An English sentence with its pattern and the values that fill it."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: tuple[object, ...]


def say(pattern: str, *values: object) -> Said:
    """Return the sentence, of cells or of points; a value may itself be one."""
    pattern = of_rows(pattern)
    text = Said(pattern.format(*values) if values else pattern)
    text.pattern, text.values = pattern, values
    return text


def join(*sentences: str) -> Said:
    """Return sentences one after the other, each to be translated by itself; empty ones are left out."""
    held = [sentence for sentence in sentences if sentence]
    return say(" ".join(f"{{{i}}}" for i in range(len(held))), *held)


def listed(parts: Sequence[str], between: str) -> Said:
    """Put parts behind one another; each stays a sentence of its own, to be translated by itself."""
    return say(between.join(f"{{{number}}}" for number in range(len(parts))), *parts)


def some(names: Iterable[str], *, most: int = 3, longest: int = 60) -> str:
    """Return the first names of a list for a sentence, each cut at `longest` characters, with dots for the others."""
    held = list(names)
    return ", ".join([shown(name, longest) for name in held[:most]] + ["..."] * (len(held) > most))


def shown(text: object, most: int = 60) -> str:
    """Return a name of a user as it is shown: on one line, cut, without what would turn the words after it round."""
    whole = _TURNING.sub("?", " ".join(str(text).split()))
    return whole if len(whole) <= most else whole[: most - 1] + "\N{HORIZONTAL ELLIPSIS}"


def to_json(text: str) -> Any:
    """Return a sentence as plain values for JSON; `from_json` undoes it."""
    if not isinstance(text, Said):
        return str(text)
    return {"pattern": text.pattern, "values": [_plain(value) for value in text.values]}


def _plain(value: object) -> Any:
    if isinstance(value, numbers.Integral):  # numpy's too
        return int(value)
    if isinstance(value, numbers.Real):
        return float(value)
    return to_json(value if isinstance(value, str) else str(value))


def told_warnings(warnings: Iterable[str]) -> dict[str, list]:
    """Return the two entries of a record that tell warnings: in English, and with their patterns."""
    held = list(warnings)
    return {"warnings": held, "warnings_said": list(map(to_json, held))}


def warnings_of(record: dict) -> list[str]:
    """Return the warnings of a record, read or still in memory, as sentences where their patterns are kept."""
    plain, said = record.get("warnings"), record.get("warnings_said")
    if not isinstance(plain, list):
        return []
    known = [from_json(held) for held in said] if isinstance(said, list) else []
    by_text = {str(text): text for text in known}
    return [by_text.get(str(text), text if isinstance(text, Said) else str(text)) for text in plain]


def from_json(held: Any) -> str:
    """Return the sentence that `to_json` wrote; whatever cannot be one comes back as plain text, so that no damaged
    record and no newer engine can raise here."""
    if not isinstance(held, dict):
        return str(held)
    pattern, values = held.get("pattern"), held.get("values")
    if not isinstance(pattern, str) or not isinstance(values, list):
        return str(held)
    if re.search(r"[{}]", _PLACE.sub("", pattern)):
        return pattern
    try:
        return say(pattern, *(from_json(value) if isinstance(value, dict) else value for value in values))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return pattern
