# SPDX-License-Identifier: GPL-2.0-or-later
"""Stream a CSV file as blocks of whole rows whose fields are located, and name the row when one does not fit."""

# Shapes: R rows of a block, C columns

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .archive import Opened
from .numbers import PAD, field_text, split_fields

BLOCK_BYTES = 2 << 20
"""Small enough that the working arrays of a block stay near the processor's cache."""
_LONGEST_LINE = 8 << 20
"""Bytes; a row of 300 epochs has some 3,000, and the working arrays of a line take twenty times its size."""
_MOST_COLUMNS = 100_000
"""More than one a day since 1991."""
_SEPARATORS = (",", ";", "\t", "|")
_QUOTED = rb'(?:^|(?<=,)) *"([^"\n]*)" *(?=,|$)'
"""A quoted field, whole: quotes inside a number are no quoting."""
_DAMAGED = "The file is cut off or damaged; download or export it again."


@dataclass(frozen=True, kw_only=True)
class RowBlock:
    """Hold the fields of some rows, see `numbers.split_fields`."""

    padded: np.ndarray
    ends_RC: np.ndarray
    lengths_RC: np.ndarray
    first_line: int
    """Line number of the first row in the file, counting from 1."""

    def fields(self, column: int) -> tuple[np.ndarray, np.ndarray]:
        """Return start and length of one column's fields."""
        lengths_R = self.lengths_RC[:, column]
        return self.ends_RC[:, column] - lengths_R, lengths_R


class CsvRows:
    """Read the header at once; iterate over blocks of rows afterwards."""

    def __init__(self, opened: Opened) -> None:
        self.file = opened.name
        self.bytes_read = 0
        self.header_line = 1
        self._stream = opened.stream
        self._rest = b""
        head = self._first_line()
        if head.lstrip(b"\xef\xbb\xbf").lower().startswith(b"sep="):
            head = self._first_line()
            self.header_line = 2
        text = _decode(head)
        self.separator = max(_SEPARATORS, key=text.count)
        if text.count(self.separator) == 0:
            raise InputError(
                f"{self.file} has a single column; its first line reads '{text.strip()[:60]}'.",
                hint="Separate the columns by commas, semicolons or tabs.",
            )
        if text.count(self.separator) >= _MOST_COLUMNS:
            raise InputError(
                f"{self.file} names {text.count(self.separator) + 1:,} columns; at most {_MOST_COLUMNS:,} are read.",
                hint="Choose an EGMS zip or CSV.",
            )
        if "\0" in text:
            raise InputError(f"{self.file}, line {self.header_line} holds NUL bytes.", hint=_DAMAGED)
        self._quoted = re.compile(_QUOTED.replace(b",", re.escape(self.separator.encode())), re.MULTILINE)
        try:
            self.names = next(csv.reader([text.strip("\r\n")], delimiter=self.separator))
        except csv.Error:
            raise InputError(
                f"{self.file}: its first line cannot be split into column names; it may hold old line ends (CR only).",
                hint="Save the file again with the line ends of Windows or Linux.",
            ) from None
        if self._looks_like_data(self.names):
            raise InputError(
                f"{self.file} has no header row; its first line holds numbers.",
                hint="The first row must name the columns: pid, easting, northing, 20200103, ...",
            )

    @staticmethod
    def _looks_like_data(names: list[str]) -> bool:
        return (
            sum("." in name and name.strip().lstrip("-").replace(".", "", 1).isdigit() for name in names)
            > len(names) / 2
        )

    def _first_line(self) -> bytes:
        while b"\n" not in self._rest:
            more = self._read()
            if not more and not self._rest:
                raise InputError(f"{self.file} is empty.", hint="Download it again.")
            if not more:
                self._rest += b"\n"
            self._rest += more
            if len(self._rest) > _LONGEST_LINE:
                raise InputError(
                    f"{self.file} has no line breaks in its first {_LONGEST_LINE >> 20} MB; it is not an EGMS table.",
                    hint="Choose an EGMS zip or CSV.",
                )
        line, _, self._rest = self._rest.partition(b"\n")
        return line

    def _read(self) -> bytes:
        more = self._stream.read(BLOCK_BYTES)
        self.bytes_read += len(more)
        return more

    def __iter__(self) -> Iterator[RowBlock]:
        """Yield blocks of rows.

        Raises:
            InputError: a row with another number of fields than the header, with its line number.
        """
        line = self.header_line + 1
        rest, self._rest = self._rest, b""
        while True:
            more = self._read()
            cut = more.rfind(b"\n") + 1
            if more and not cut:
                rest += more
                if len(rest) > _LONGEST_LINE:
                    raise InputError(f"{self.file}, line {line}: the line does not end.", hint="The file is damaged.")
                continue
            if more:
                block, rest = rest + more[:cut], more[cut:]
            else:
                block, rest = rest.rstrip(b"\r\n\x1a"), b""
                block += b"\n" if block else b""
            if block:
                located, lines = self._locate(block, line)
                line += lines
                if len(located.ends_RC):
                    yield located
            if not more:
                return

    def _locate(self, block: bytes, line: int) -> tuple[RowBlock, int]:
        """Find the fields of a block, blank lines left out; returns its number of lines as well."""
        separator = self.separator.encode()
        if b"\0" in block:
            at = line + block.count(b"\n", 0, block.index(b"\0"))
            raise InputError(f"{self.file}, line {at} holds NUL bytes.", hint=_DAMAGED)
        if b"\r" in block:
            block = block.replace(b"\r\n", b"\n")
        if b'"' in block:
            inner = b"." if separator == b"," else b" "
            block = self._quoted.sub(lambda match: match[1].replace(separator, inner), block)
        if separator != b"," and b"," in block:
            block = block.replace(b",", b".")
        count = len(self.names)
        padded, ends, lines = split_fields(block, separator[0])
        if lines * count != ends.size or (np.take(padded[PAD:], ends[count - 1 :: count]) != 10).any():
            padded, ends, _ = split_fields(self._without_blank_lines(block, separator, line), separator[0])
        lengths = np.empty_like(ends)
        lengths[:1] = ends[:1]
        np.subtract(ends[1:], ends[:-1], out=lengths[1:])
        lengths[1:] -= 1
        ends_RC, lengths_RC = ends.reshape(-1, count), lengths.reshape(-1, count)
        return RowBlock(padded=padded, ends_RC=ends_RC, lengths_RC=lengths_RC, first_line=line), lines

    def _without_blank_lines(self, block: bytes, separator: bytes, line: int) -> bytes:
        """Drop blank lines, or name the row that has another number of fields than the header."""
        kept, expected = [], len(self.names)
        for offset, row in enumerate(block.split(b"\n")):
            if not row.strip():
                continue
            fields = row.count(separator) + 1
            if fields != expected:
                raise InputError(
                    f"{self.file}, line {line + offset}: {fields} fields where the header names {expected} columns.",
                    hint=_DAMAGED,
                )
            kept.append(row)
        return b"".join(row + b"\n" for row in kept)

    def place(self, block: RowBlock, row: int, column: int) -> str:
        """Name a field for a sentence."""
        return f"line {block.first_line + row}, column {self.names[column]}"

    def text(self, block: RowBlock, row: int, column: int) -> str:
        """Return the text of one field."""
        starts, lengths = block.fields(column)
        return field_text(block.padded, int(starts[row]), int(lengths[row]))


def _decode(head: bytes) -> str:
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError:
        return head.decode("latin-1")
