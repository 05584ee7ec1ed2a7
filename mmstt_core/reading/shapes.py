# SPDX-License-Identifier: GPL-2.0-or-later
"""Points written as text in a column of a table: WKT, EWKT, WKB as hexadecimal digits, GeoJSON."""

from __future__ import annotations

import json
import re
import struct

_NUMBER = r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)"
_WKT = re.compile(
    rf"(?:SRID=\d+;)?\s*(?:MULTI)?POINT\s*(?:ZM|Z|M)?\s*\(+\s*{_NUMBER}\s+{_NUMBER}(?:\s+{_NUMBER}){{0,2}}\s*\)+",
    re.IGNORECASE | re.ASCII,
)
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{42,256}")
_POINT, _SRID = 1, 0x20000000


def place_of(text: str) -> tuple[float, float] | None:
    """Return x and y of one point; None for any other text."""
    if match := _WKT.fullmatch(text):
        return float(match[1]), float(match[2])
    if _HEXADECIMAL.fullmatch(text) and len(text) % 2 == 0:
        return _of_wkb(bytes.fromhex(text))
    return _of_json(text) if text.startswith("{") else None


def srid_of(text: str) -> str:
    """Return the system that EWKT names, as `EPSG:N`; empty when it names none."""
    match = re.match(r"\s*SRID=(\d{4,6});", text, re.IGNORECASE | re.ASCII)
    return f"EPSG:{match[1]}" if match else ""


def _of_wkb(wkb: bytes) -> tuple[float, float] | None:
    order = {0: ">", 1: "<"}.get(wkb[0])
    if order is None:
        return None
    (kind,) = struct.unpack_from(f"{order}I", wkb, 1)
    start = 9 if kind & _SRID else 5
    if (kind & 0xFFFF) % 1000 != _POINT or len(wkb) < start + 16:
        return None
    x, y = struct.unpack_from(f"{order}2d", wkb, start)
    return x, y


def _of_json(text: str) -> tuple[float, float] | None:
    try:
        shape = json.loads(text)
        if shape["type"] != "Point":
            return None
        x, y = shape["coordinates"][:2]
        return float(x), float(y)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None
