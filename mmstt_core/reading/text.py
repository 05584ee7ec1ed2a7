# SPDX-License-Identifier: GPL-2.0-or-later
"""Text of other programs as UTF-8 with line feeds: UTF-16 (Excel's "Unicode text"), and the line ends of old Macs."""

from __future__ import annotations

import codecs
import io
from typing import IO

_BOMS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""The longer ones come first: that of UTF-16 begins that of UTF-32."""
_FEWEST_BYTES = 16


def encoding_of(head: bytes) -> str:
    """Name the encoding of a text that is not one byte per letter; empty for all others."""
    for mark, name in _BOMS.items():
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    if len(head) >= _FEWEST_BYTES and head.count(b"\0") >= 0.4 * len(head):
        for name, nulls in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
            if nulls.count(b"\0") >= 0.9 * pairs and head.count(b"\0") == nulls.count(b"\0"):
                return name
    return ""


def plain_text(stream: io.RawIOBase | IO[bytes], head: bytes) -> io.RawIOBase | IO[bytes]:
    """Return the stream itself, or one that recodes it."""
    encoding = encoding_of(head)
    units = head.decode(encoding, "replace").encode() if encoding else head
    carriage = b"\r" in units[:-1] and b"\n" not in units
    return _Recoded(stream, encoding, carriage) if encoding or carriage else stream


class _Recoded(io.RawIOBase):
    """Give the bytes of another stream as UTF-8 with line feeds."""

    def __init__(self, inner: io.RawIOBase | IO[bytes], encoding: str, carriage: bool) -> None:
        super().__init__()
        self._inner, self._carriage = inner, carriage
        self._decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None

    def read(self, size: int = -1) -> bytes:
        while True:
            data = self._inner.read(size) or b""
            recoded = self._decoder.decode(data, final=not data).encode() if self._decoder else data
            if recoded or not data:
                return recoded.replace(b"\r", b"\n") if self._carriage else recoded
