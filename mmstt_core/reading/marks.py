# SPDX-License-Identifier: GPL-2.0-or-later
"""Marks in numbers: thousands parted by points, commas, blanks or apostrophes, as spreadsheets show them.

A mark is understood only where a whole column can be read in one way; a single mark stays that of the decimals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

HELD = "\x1f"
"""Stands for a separator inside quotes, so that fields can be located."""
_THOUSANDS = (".", ",", " ", "'", "\u2019", "\u00a0", "\u202f")
_SIGNED = r"[-+\u2212]?"


@dataclass(frozen=True, kw_only=True)
class Style:
    """Say how the numbers of one column are written."""

    thousands: str
    """Empty where none are parted."""
    decimal: str

    def reads(self, text: str) -> bool:
        """Tell whether a number is written this way."""
        return bool(_pattern(self).fullmatch(text))

    def plain(self, text: str) -> str:
        """Return a number that is written this way with a decimal point and nothing else."""
        bare = text.replace(self.thousands, "") if self.thousands else text
        return bare.replace(self.decimal, ".").replace("\u2212", "-")


_RARE = (b"'", HELD.encode(), b"\xa0", b"\xe2\x80")
"""Bytes that no plain table of numbers holds; they are found at once, where a pattern takes its time."""
_GROUPED = re.compile(rb"\d(?:[.]\d{3}[.]| \d{3}(?!\d))")
_BYTES_TO_SEARCH = 1 << 17
_GROUP = re.compile(_SIGNED + r"[1-9]\d{0,2},\d{3}", re.ASCII)
_WHOLE = re.compile(_SIGNED + r"\d{1,3}", re.ASCII)
_SHARE_WHOLE = 0.1


def _pattern(style: Style) -> re.Pattern[str]:
    return _PATTERNS[style]


_STYLES = (
    *(Style(thousands="", decimal=decimal) for decimal in ".,"),
    *(Style(thousands=mark, decimal=decimal) for mark in _THOUSANDS for decimal in ".," if mark != decimal),
)
_PATTERNS = {
    style: re.compile(
        _SIGNED
        + (rf"(?:\d+|\d{{1,3}}(?:{re.escape(style.thousands)}\d{{3}})+)" if style.thousands else r"\d*")
        + rf"(?:{re.escape(style.decimal)}\d*)?(?:[eE][-+]?\d{{1,3}})?",
        re.ASCII,
    )
    for style in _STYLES
}


def may_hold_marks(block: bytes, separator: bytes) -> bool:
    """Tell quickly whether numbers of some rows could have marks of thousands."""
    if any(mark in block for mark in _RARE) or (separator != b"," and b"," in block and b"." in block):
        return True
    return _GROUPED.search(block, 0, _BYTES_TO_SEARCH) is not None


def styles_of(rows: Sequence[Sequence[str]]) -> dict[int, Style]:
    """Return how numbers are written in the columns that part thousands.

    Args:
        rows: fields as text, those of each row of equal number.
    """
    styles = {}
    unsure: dict[int, Style] = {}
    for column, texts in enumerate(zip(*rows, strict=True)):
        marked = {text.strip() for text in texts if any(mark in text for mark in _THOUSANDS)}
        numbers = {text for text in marked if text[-1:].isdigit() and not text[:1].isalpha()}
        if not numbers:
            continue
        fitting = next((style for style in _STYLES if all(style.reads(text) for text in numbers)), None)
        if fitting is not None and fitting.thousands:
            styles[column] = fitting
        elif fitting is not None and all(_GROUP.fullmatch(text.replace(fitting.decimal, ",")) for text in numbers):
            other = {".": ",", ",": "."}[fitting.decimal]
            unsure[column] = Style(thousands=fitting.decimal, decimal=other)
    if unsure and _whole_numbers(rows, unsure):
        styles.update(unsure)
    return styles


def _whole_numbers(rows: Sequence[Sequence[str]], unsure: dict[int, Style]) -> bool:
    """Tell whether `1,001` stands among so many whole numbers, and no `0,5`, that its comma parts thousands.

    A table of three decimals writes them in every field.
    """
    mark = next(iter(unsure.values())).thousands
    whole = grouped = 0
    for texts in zip(*rows, strict=True):
        fields = [text.strip().replace(mark, ",") for text in texts if text.strip()]
        alike = sum(bool(_GROUP.fullmatch(text)) for text in fields)
        if alike < sum("," in text for text in fields):
            return False
        plain = sum(bool(_WHOLE.fullmatch(text)) for text in fields)
        if alike + plain == len(fields):
            whole, grouped = whole + plain, grouped + alike
    return whole >= _SHARE_WHOLE * (whole + grouped)
