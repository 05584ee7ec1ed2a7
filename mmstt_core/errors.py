# SPDX-License-Identifier: GPL-2.0-or-later
"""Failures that a person can act on: what is wrong, where, and what to do next."""

import re
from collections.abc import Collection

from .words import Said, join, say

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, which could move a terminal's cursor or turn its lines round, and halves of characters, which no
file can hold."""


def without_codes(text: str) -> str:
    """Return a text without what would move the cursor of a terminal or could not be written."""
    return _UNPRINTABLE.sub("?", text)


class MmsttError(Exception):
    """Carry a stable `code` for programs and one plain sentence plus a next step for people."""

    code = "error"
    exit_status = 1
    asks: tuple[str, ...] = ()
    """What the user can state to be understood: unit, component, crs, sign (see `stated.Stated`). Each shell of the
    engine says in its own words where that is stated."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        message, hint = printable(message), printable(hint)
        super().__init__(message)
        self.message = message
        self.hint = hint

    def sentence(self) -> str:
        """Return message and next step as one line, which can be translated as far as they can."""
        return join(self.message, self.hint)


def printable(text: str) -> str:
    """Return a text, or a sentence with its values, as one line without control characters."""
    if isinstance(text, Said):
        return say(text.pattern, *(printable(value) if isinstance(value, str) else value for value in text.values))
    return " ".join(_UNPRINTABLE.sub("?", text).split())


class InputError(MmsttError):
    """Refuse what the user gave: a file, a date, a box, an option."""

    code = "input"
    exit_status = 2

    def __init__(self, message: str, *, hint: str = "", asks: Collection[str] = ()) -> None:
        super().__init__(message, hint=hint)
        self.asks = tuple(asks)


class OutputError(MmsttError):
    """Say that a result cannot be written where the user asked for it."""

    code = "output"
    exit_status = 2


class DiskFull(OutputError):
    """Say that a disk has no room left: what else would be written there fails as well."""


class WeightsError(MmsttError):
    """Refuse weights that are damaged, of another architecture, or made by a leaky protocol."""

    code = "weights"
    exit_status = 2


class DeviceError(MmsttError):
    """Report that the chosen computing device cannot do the work."""

    code = "device"
    exit_status = 2


class Cancelled(MmsttError):
    """Stop because the user asked for it; everything half-done is removed on the way out."""

    code = "cancelled"
    exit_status = 130
