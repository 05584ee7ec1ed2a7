# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a CSV table, wide (one column per date) or long (pid, date, value), in one pass and bounded memory."""

# Shapes: R rows of a block, N points, T epochs

from __future__ import annotations

import numpy as np

from ..cube import nothing_held
from ..errors import InputError
from ..progress import Progress
from ..words import say
from .archive import Opened
from .columns import Schema, understand_header
from .dates import decode
from .heights import of_points
from .numbers import LONGEST_WORD, field_bytes
from .places import Selection
from .rows import CsvRows, RowBlock
from .samples import joined
from .series import Found
from .table_reader import TableReader, join

_NEAR_M, _NEAR_DEGREES = 100.0, 0.001
"""Places of one name that are farther apart are several points."""
MOST_TELLING = 5000
"""Dates of the first block that later blocks are read beside."""
_LARGEST_SPARSE, _SPARSEST = 50_000_000, 100
"""A table of points and dates larger than both samples, and samples per value given, is not laid out in memory."""


def read_csv(opened: Opened, selection: Selection, progress: Progress) -> Found:
    """Read all rows inside the selection; series of other rows are not even converted.

    Raises:
        InputError: see `columns.understand_header`, `rows.CsvRows`, `samples.SampleReader`, `places.PlaceReader`.
    """
    rows = CsvRows(opened)
    schema = understand_header(rows.names, opened.name)
    return (_LongReader if schema.long else _WideReader)(opened, rows, schema, selection).read(progress)


class _WideReader(TableReader):
    """One row per point, one column per date."""

    def __init__(self, opened: Opened, rows: CsvRows, schema: Schema, selection: Selection) -> None:
        super().__init__(opened, rows, schema, selection)
        columns = schema.date_columns
        together = columns.size == columns[-1] - columns[0] + 1 and (np.diff(columns) == 1).all()
        self._columns = slice(int(columns[0]), int(columns[-1]) + 1) if together else columns

    def _take(self, block: RowBlock) -> None:
        keep = self._locate(block)
        ends, lengths = block.ends_RC, block.lengths_RC
        if not keep.size:
            return
        if keep.size < len(ends):
            ends, lengths = ends[keep], lengths[keep]
        values_RT = self.samples.convert(
            block.padded,
            ends[:, self._columns],
            lengths[:, self._columns],
            lambda row, epoch: self._field(block, int(keep[row]), int(self.schema.date_columns[epoch])),
        )
        self.values.append(self.samples.without_marks(values_RT))

    def _finish(self) -> Found:
        values_NT = joined(self.values) if self.values else np.empty((0, self.schema.days_T.size), np.int16)
        self.values.clear()
        names = np.concatenate(self.point_id) if self.point_id else None
        elevation_N = join(self.elevation) if self.elevation else None
        return self._found((join(self.easting), join(self.northing)), values_NT, names, elevation_N=elevation_N)


class _LongReader(TableReader):
    """One row per point and date."""

    def __init__(self, opened: Opened, rows: CsvRows, schema: Schema, selection: Selection) -> None:
        super().__init__(opened, rows, schema, selection)
        self._telling: list[str] = []

    def _take(self, block: RowBlock) -> None:
        keep = self._locate(block)
        if not keep.size:
            return
        for role in ("pid", "date"):
            if role in self.schema.roles:
                self._refuse_longer(block, keep, self.schema.roles[role])
        starts_R, lengths_R = block.fields(self.schema.roles["date"])
        words, inverse = np.unique(field_bytes(block.padded, starts_R[keep], lengths_R[keep]), return_inverse=True)
        days = self._decoded([word.decode("utf-8", "replace") for word in words])
        for index, day in enumerate(days):
            if day is None:
                row = int(keep[np.flatnonzero(inverse.ravel() == index)[0]])
                raise InputError(
                    say(
                        "{0}, {1}: '{2}' is not a date.",
                        self.opened.name,
                        self.rows.place(block, row, self.schema.roles["date"]),
                        words[index].decode("utf-8", "replace"),
                    ),
                    hint=say("Write it as YYYY-MM-DD."),
                )
        self.days.append(np.array(days, np.int64)[inverse.ravel()])
        value = self.schema.roles["value"]
        self.values.append(
            self.samples.convert(
                block.padded,
                block.ends_RC[keep, value][None, :],
                block.lengths_RC[keep, value][None, :],
                lambda _, row: self._field(block, int(keep[row]), value),
            ).ravel()
        )

    def _decoded(self, words: list[str]) -> tuple[int | None, ...]:
        """Read dates; a way of writing them that only some can tell is the way of all, those of earlier blocks too."""
        decoded = decode([*self._telling, *words])
        if not self._telling:
            self._telling = words[:MOST_TELLING]
        return decoded.days[len(decoded.days) - len(words) :]

    def _refuse_longer(self, block: RowBlock, keep: np.ndarray, column: int) -> None:
        """Refuse a field of which only the beginning would be compared: two points would become one."""
        _, lengths_R = block.fields(column)
        longer = keep[lengths_R[keep] > LONGEST_WORD]
        if longer.size:
            where = self.rows.place(block, int(longer[0]), column)
            raise InputError(
                say("{0}, {1}: the field is longer than {2} bytes.", self.opened.name, where, LONGEST_WORD),
                hint=say("Shorten it."),
            )

    def _finish(self) -> Found:
        easting, northing, day = join(self.easting), join(self.northing), join(self.days, np.int64)
        if self.point_id:
            point_id = self._apart(np.concatenate(self.point_id), easting, northing)
        else:
            digits = 2 if self.places.settled else 7  # of metres, or of degrees
            pairs = zip(easting, northing, strict=True)
            point_id = np.array([f"{x:.{digits}f} {y:.{digits}f}".encode() for x, y in pairs], "S")
        names, first, inverse = np.unique(point_id, return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty(order.size, np.int64)
        rank[order] = np.arange(order.size)
        days_T, epoch = np.unique(day, return_inverse=True)
        flat = rank[inverse.ravel()] * max(days_T.size, 1) + epoch.ravel()
        counted, counts = np.unique(flat, return_counts=True)
        if (counts > 1).any():
            row, column = divmod(int(counted[np.argmax(counts > 1)]), days_T.size)
            raise InputError(
                say(
                    "{0}: point {1} has more than one value on {2}.",
                    self.opened.name,
                    names[order][row].decode("utf-8", "replace"),
                    days_T[column : column + 1].astype("datetime64[D]")[0],
                ),
                hint=say("Keep one of them."),
            )
        if names.size * days_T.size > max(_LARGEST_SPARSE, _SPARSEST * flat.size):
            raise InputError(
                say(
                    "{0} has {1:,} points and {2:,} dates, but only {3:,} values.",
                    self.opened.name,
                    names.size,
                    days_T.size,
                    flat.size,
                ),
                hint=say("Give a file whose points share their dates."),
            )
        values = joined(self.values) if flat.size else np.zeros(0, np.int16)
        values_NT = nothing_held((names.size, days_T.size), values)
        values_NT.ravel()[flat] = values
        values_NT = self.samples.without_marks(values_NT)
        places = easting[first[order]], northing[first[order]]
        plain = np.array([name.partition(b"\t")[0] for name in names[order].tolist()], "S")
        heights = of_points(join(self.elevation), rank[inverse.ravel()], names.size) if self.elevation else None
        names_N = plain if self.point_id else None
        return self._found(places, values_NT, names_N, days_T=days_T, elevation_N=heights, first_N=first[order])

    def _apart(self, point_id: np.ndarray, easting: np.ndarray, northing: np.ndarray) -> np.ndarray:
        """Return ids that differ where one name stands at several places: those are several points."""
        _, first, inverse = np.unique(point_id, return_index=True, return_inverse=True)
        metres = self.places.settled or not self.places.degrees
        near = _NEAR_M if metres else _NEAR_DEGREES
        home = first[inverse.ravel()]
        away = (np.abs(easting - easting[home]) > near) | (np.abs(northing - northing[home]) > near)
        if not away.any():
            return point_id
        split = np.unique(point_id[away])
        self.told.append(
            say(
                "{0}: {1} name(s) stand at more than one place (first: {2}); each place is a point of its own.",
                self.opened.name,
                split.size,
                split[0].decode("utf-8", "replace"),
            )
        )
        digits = 0 if metres else 5
        rows = np.flatnonzero(np.isin(point_id, split))
        apart = point_id.astype(object)
        for row in rows.tolist():
            apart[row] = point_id[row] + f"\t{easting[row]:.{digits}f} {northing[row]:.{digits}f}".encode()
        return np.array(apart.tolist(), "S")
