# SPDX-License-Identifier: GPL-2.0-or-later
"""Streams that trust no archive: a directory that stays small, and damage said in one sentence."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from typing import IO, Any

from ..errors import InputError
from ..words import say

_LARGEST_DIRECTORY = 4 << 20
"""Bytes; some 50,000 entries. Python reads the directory of an archive in one go, and keeps a record per entry."""
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises on damaged, encrypted or exotic archives."""


class TooManyEntries(zipfile.BadZipFile):
    """Refuse to load the directory of an archive."""


class Careful:
    """Keep Python's zip reader from loading a directory of millions of entries; else it is the stream itself."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._inner.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        data = self._inner.read(min(size, _LARGEST_DIRECTORY + 1) if size >= 0 else _LARGEST_DIRECTORY + 1)
        if len(data) > _LARGEST_DIRECTORY:
            raise TooManyEntries("the directory is too large")
        return data


class Guarded(io.RawIOBase):
    """Turn the failures of a file or a zip stream, its checksum included, into one sentence."""

    def __init__(
        self, inner: IO[bytes], name: str, damaged: InputError | None = None, *, most: int | None = None
    ) -> None:
        super().__init__()
        self._left = most
        self._head, self._inner, self._name, self._damaged = b"", inner, name, damaged

    def peek(self, size: int) -> bytes:
        """Return the beginning; the next read returns it again."""
        self._head = self.read(size)
        return self._head

    def read(self, size: int = -1) -> bytes:
        data = self._read(size)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise InputError(
                    say("{0} unpacks to far more than any table.", self._name), hint=say("Unpack it first.")
                )
        return data

    def _read(self, size: int) -> bytes:
        try:
            if self._head:
                head, self._head = self._head, b""
                return head + self._inner.read(max(size - len(head), 0))
            return self._inner.read(size)
        except DAMAGE as error:
            reason = getattr(error, "strerror", None)
            if self._damaged is not None and not reason:
                raise self._damaged from None
            raise InputError(
                say("{0} cannot be read: {1}.", self._name, reason or error), hint=say("Check the disk.")
            ) from None
