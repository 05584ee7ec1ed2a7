# SPDX-License-Identifier: GPL-2.0-or-later
"""Stream a CSV file as blocks of whole rows whose fields are located, and name the row when one does not fit."""

# Shapes: R rows of a block, C columns

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..words import say
from .archive import Opened
from .headers import BLANKS, MOST_LINES, find_header, names_columns
from .marks import HELD, Style, may_hold_marks, styles_of
from .numbers import PAD, split_fields

BLOCK_BYTES = 2 << 20
"""Small enough that the working arrays of a block stay near the processor's cache."""
_LONGEST_LINE = 8 << 20
"""Bytes; a row of 300 epochs has some 3,000, and the working arrays of a line take twenty times its size."""
_MOST_COLUMNS = 100_000
"""More than one a day since 1991."""
_ROWS_TO_JUDGE = 2000
"""Rows from which marks in numbers are learned."""
_RUNS, _EDGES = re.compile(rb"[ \t]+"), re.compile(rb"^\t|\t$", re.MULTILINE)
_QUOTED = rb'(?:^|(?<=,)) *"((?:[^"\n]|"")*)" *(?=,|$)'
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
    raw: bytes
    """The same fields at the same places, as the file has them: to be quoted."""

    def fields(self, column: int) -> tuple[np.ndarray, np.ndarray]:
        """Return start and length of one column's fields."""
        lengths_R = self.lengths_RC[:, column]
        return self.ends_RC[:, column] - lengths_R, lengths_R


class CsvRows:
    """Read the header at once; iterate over blocks of rows afterwards."""

    def __init__(self, opened: Opened) -> None:
        self.file = opened.name
        self.bytes_read = 0
        self._stream = opened.stream
        self._rest = b""
        held = self._first_lines()
        lines = [_decode(line) for line in held]
        header = find_header([line.rstrip("\r") for line in lines], self.file)
        if len(header.names) > _MOST_COLUMNS:
            raise InputError(
                say("{0} names {1:,} columns; at most {2:,} are read.", self.file, len(header.names), _MOST_COLUMNS),
                hint=say("Choose an EGMS zip or CSV."),
            )
        if any("\0" in line for line in lines[: header.line]):
            at = next(number for number, line in enumerate(lines, 1) if "\0" in line)
            raise InputError(say("{0}, line {1} holds NUL bytes.", self.file, at), hint=_DAMAGED)
        self.names = list(header.names)
        if self._looks_like_data(self.names) and not names_columns(self.names):
            raise InputError(
                say("{0} has no header row; its first line holds numbers.", self.file),
                hint=say("The first row must name the columns: pid, easting, northing, 20200103, ..."),
            )
        self.header_line, self.unit, self.separator = header.line, header.unit, header.separator
        self._rest = self._rest[sum(len(line) + 1 for line in held[: header.line]) :]
        self._comments = tuple(mark.encode() for mark in header.comments)
        self._trailing, self._blanks = header.trailing, header.separator == BLANKS
        if self._blanks:
            self.separator = "\t"
        self._styles: dict[int, Style] | None = None
        self._quoted = re.compile(_QUOTED.replace(b",", re.escape(self.separator.encode())), re.MULTILINE)

    @staticmethod
    def _looks_like_data(names: list[str]) -> bool:
        return (
            sum("." in name and name.strip().lstrip("-").replace(".", "", 1).isdigit() for name in names)
            > len(names) / 2
        )

    def _first_lines(self) -> list[bytes]:
        """Return whole lines in which the header can be looked for; they stay the beginning of what is read."""
        ended = False
        while b"\n" not in self._rest and not ended:
            more = self._read()
            if not more and not self._rest:
                raise InputError(say("{0} is empty.", self.file), hint=say("Download it again."))
            ended = not more
            self._rest += more or b"\n"
            if len(self._rest) > _LONGEST_LINE:
                raise InputError(
                    say(
                        "{0} has no line breaks in its first {1} MB; it is not an EGMS table.",
                        self.file,
                        _LONGEST_LINE >> 20,
                    ),
                    hint=say("Choose an EGMS zip or CSV."),
                )
        *whole, last = self._rest.split(b"\n", MOST_LINES)
        return [*whole, last] if last and len(whole) < MOST_LINES and len(self._rest) < BLOCK_BYTES else whole

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
                    raise InputError(
                        say("{0}, line {1}: the line does not end.", self.file, line), hint=say("The file is damaged.")
                    )
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
            raise InputError(say("{0}, line {1} holds NUL bytes.", self.file, at), hint=_DAMAGED)
        if b"\r" in block:
            block = block.replace(b"\r\n", b"\n")
        if self._blanks:
            block = _EDGES.sub(b"", _RUNS.sub(b"\t", block))
        if b'"' in block:
            block = self._quoted.sub(lambda match: _unquoted(match[1], separator), block)
        if self._trailing:
            block = block.replace(separator + b"\n", b"\n")
        if self._styles is None:
            self._styles = self._look_for_marks(block, separator)
        if self._styles:
            block = self._without_marks(block, separator, line)
        count = len(self.names)
        padded, ends, lines = split_fields(_pointed(block, separator), separator[0])
        if lines * count != ends.size or (np.take(padded[PAD:], ends[count - 1 :: count]) != 10).any():
            block = self._without_blank_lines(block, separator, line)
            padded, ends, _ = split_fields(_pointed(block, separator), separator[0])
        lengths = np.empty_like(ends)
        lengths[:1] = ends[:1]
        np.subtract(ends[1:], ends[:-1], out=lengths[1:])
        lengths[1:] -= 1
        ends_RC, lengths_RC = ends.reshape(-1, count), lengths.reshape(-1, count)
        return RowBlock(padded=padded, ends_RC=ends_RC, lengths_RC=lengths_RC, first_line=line, raw=block), lines

    def _look_for_marks(self, block: bytes, separator: bytes) -> dict[int, Style]:
        """Learn from the first rows in which columns thousands are parted."""
        if not may_hold_marks(block, separator):
            return {}
        rows = [_held(line).split(self.separator) for line in block.split(b"\n", _ROWS_TO_JUDGE)[:_ROWS_TO_JUDGE]]
        return styles_of([_restored(row, self.separator) for row in rows if len(row) == len(self.names)])

    def _without_marks(self, block: bytes, separator: bytes, line: int) -> bytes:
        """Write the numbers of the columns with marks plainly, or name the one that is written in another way."""
        rows = []
        for offset, row in enumerate(_held(block).split("\n")):
            fields = row.split(self.separator)
            if len(fields) == len(self.names):
                for column, style in (self._styles or {}).items():
                    text = fields[column].strip().replace(HELD, self.separator)
                    if style.reads(text):
                        fields[column] = style.plain(text)
                    elif any(letter.isdigit() for letter in text):
                        where = say("line {0}, column {1}", line + offset, self.names[column])
                        raise InputError(
                            say(
                                "{0}, {1}: '{2}' is not written like the numbers above it.", self.file, where, text[:40]
                            ),
                            hint=say("Save the table without marks between thousands."),
                        )
            rows.append(self.separator.join(fields))
        return "\n".join(rows).encode("utf-8", "surrogateescape")

    def _without_blank_lines(self, block: bytes, separator: bytes, line: int) -> bytes:
        """Drop blank lines and comments, or name the row that has another number of fields than the header."""
        kept, expected = [], len(self.names)
        for offset, row in enumerate(block.split(b"\n")):
            if not row.strip() or (self._comments and row.lstrip().startswith(self._comments)):
                continue
            fields = row.count(separator) + 1
            if fields != expected:
                raise InputError(
                    say(
                        "{0}, line {1}: {2} fields where the header names {3} columns.",
                        self.file,
                        line + offset,
                        fields,
                        expected,
                    ),
                    hint=_DAMAGED,
                )
            kept.append(row)
        return b"".join(row + b"\n" for row in kept)

    def place(self, block: RowBlock, row: int, column: int) -> str:
        """Name a field for a sentence."""
        return f"line {block.first_line + row}, column {self.names[column]}"

    def text(self, block: RowBlock, row: int, column: int) -> str:
        """Return the text of one field as the file has it."""
        starts, lengths = block.fields(column)
        start = int(starts[row])
        field = block.raw[start : start + int(lengths[row])]
        return field.decode("utf-8", "replace").replace(HELD, self.separator).strip()


def _unquoted(field: bytes, separator: bytes) -> bytes:
    """Return the inside of quotes; a separator in it is held back, so that fields can be located."""
    return field.replace(b'""', b'"').replace(separator, HELD.encode())


def _pointed(block: bytes, separator: bytes) -> bytes:
    """Write decimal commas as points, in as many bytes."""
    if separator != b"," and b"," in block:
        block = block.replace(b",", b".")
    if HELD.encode() in block:
        block = block.replace(HELD.encode(), b"." if separator == b"," else b" ")
    return block


def _held(block: bytes) -> str:
    return block.decode("utf-8", "surrogateescape")


def _restored(row: list[str], separator: str) -> list[str]:
    return [field.replace(HELD, separator) for field in row]


def _decode(head: bytes) -> str:
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError:
        return head.decode("latin-1")
