# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a CSV field by field with exact decimals: slow, short, and nothing shared with the engine's reader."""

from __future__ import annotations

import decimal
import re

WORDS = {"", "nan", "na", "n/a", "null", "none", "nil", "-", "--", "?"}
MARKS = {999, 9999, 99999, 32767, 32768}
WIDE = decimal.Context(prec=60_000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")


def rows_of(data: bytes, skipped_lines: int, separator: str) -> list[list[str]]:
    """Split what follows the header into rows of fields; quotes count only around a whole field."""
    text = data.decode("latin-1").replace("\r\n", "\n")
    lines = text.split("\n")[skipped_lines:]
    while lines and not lines[-1].strip("\r\n\x1a"):
        lines.pop()
    if lines:
        lines[-1] = lines[-1].rstrip("\r\n\x1a")
    return [fields_of(line, separator) for line in lines if line.strip(" \t\r\x0b\x0c")]


def fields_of(line: str, separator: str) -> list[str]:
    """Split one row."""
    fields, rest = [], line
    while True:
        bare = rest.lstrip(" ")
        closing = bare.find('"', 1) if bare.startswith('"') else -1
        after = bare[closing + 1 :].lstrip(" ") if closing > 0 else "no quoted field"
        if after == "" or after.startswith(separator):
            fields.append(bare[1:closing].replace(separator, "." if separator == "," else " "))
            rest = after
        else:
            field, found, _ = rest.partition(separator)
            fields.append(field)
            rest = rest[len(field) :] if found else ""
        if separator != ",":
            fields[-1] = fields[-1].replace(",", ".")
        if not rest:
            return fields
        rest = rest[1:]


def number_of(text: str) -> decimal.Decimal | None:
    """Return the exact value of a field, None for a missing one.

    Raises:
        ValueError: it is neither.
    """
    text = text.strip()
    if text.lower().strip("*") in WORDS:
        return None
    if not NUMBER.fullmatch(text):
        raise ValueError(text[:40])
    return decimal.Decimal(text)


def allowed(text: str, millimetres: float, *, unit: str) -> bool:
    """Tell whether a sample may be read so: as what its text says, or as missing (NaN) where the rules say so."""
    value = number_of(text)
    missing = millimetres != millimetres
    if value is None or abs(value) > 10**6:
        return missing
    with decimal.localcontext(WIDE):
        exact = value * {"mm": 1, "cm": 10, "m": 1000}[unit]
        apart = decimal.Decimal(0) if missing else abs(decimal.Decimal(millimetres) - exact)
        near = apart <= decimal.Decimal("2e-4") + abs(exact) * decimal.Decimal("4e-7")
    return abs(value) in MARKS if missing else near
