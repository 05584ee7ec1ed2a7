# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a point shapefile whose attribute table holds one field per date.

Sources: ESRI Shapefile Technical Description (July 1998), pages 4-5 and 8; dBASE III file structure.
"""

# Shapes: R records, T epochs

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..progress import Progress
from .archive import Opened, readable
from .columns import Schema, orbit_direction, understand_header
from .numbers import PAD, parse_decimals
from .places import PlaceReader, Selection
from .projection import read_prj
from .samples import SampleReader
from .table import Parsed

_POINT_TYPES = (1, 11, 21)
_BLANK, _DELETED, _LAST_FIELD = b" *\r"
_ROWS_PER_BLOCK = 4000
_LONGEST_PRJ = 65_536


@dataclass(frozen=True, kw_only=True)
class _Fields:
    """Describe the fixed-width table."""

    names: list[str]
    starts_C: np.ndarray
    widths_C: np.ndarray
    records: np.ndarray
    """uint8, (R, record length)."""


def read_shapefile(opened: Opened, selection: Selection, progress: Progress) -> Parsed:
    """Read the .dbf with the points of the .shp beside it.

    Raises:
        InputError: a part is missing or damaged, the geometry is not points, or the projection is not known.
    """
    table = _part(opened.path, ".dbf")
    with readable(table):
        fields = _read_fields(table)
    schema = understand_header(fields.names, table.name, places_needed=False)
    if schema.long:
        raise InputError(f"{table.name} has no date fields.", hint="Name one field per date, such as D20200103.")
    x_R, y_R = _places(opened.path, table.name, fields, schema)
    known_R = np.isfinite(x_R) & np.isfinite(y_R) & (fields.records[:, 0] != _DELETED)
    keep = np.flatnonzero(known_R & selection.mask(x_R, y_R))
    samples = SampleReader(opened.name)
    columns = schema.date_columns
    blocks = []
    for start in range(0, keep.size, _ROWS_PER_BLOCK):
        rows = keep[start : start + _ROWS_PER_BLOCK]
        padded, ends, lengths = _trimmed(fields.records[rows], fields.starts_C[columns], fields.widths_C[columns])

        def place(row: int, epoch: int, rows: np.ndarray = rows) -> str:
            return f"record {rows[row] + 1}, field {fields.names[columns[epoch]]}"

        blocks.append(samples.convert(padded, ends, lengths, place))
        progress.step("Reading", (start + rows.size) / keep.size, opened.name)
    direction = ""
    if "track_angle" in schema.roles:
        direction = orbit_direction(_numbers(fields, schema.roles["track_angle"])[:200])
    return Parsed(
        easting_N=x_R[keep],
        northing_N=y_R[keep],
        days_T=schema.days_T,
        tenths_NT=np.concatenate(blocks) if blocks else np.zeros((0, columns.size), np.int16),
        point_id_N=np.char.strip(_texts(fields, schema.roles["pid"])[keep]) if "pid" in schema.roles else None,
        roles=frozenset(schema.roles),
        direction=direction,
        warnings=schema.warnings + samples.warnings(),
    )


def _places(path: Path, name: str, fields: _Fields, schema: Schema) -> tuple[np.ndarray, np.ndarray]:
    """Return easting and northing: of the geometry when its projection is known, else of coordinate fields."""
    try:
        with readable(path):
            x_R, y_R = _read_points(_part(path, ".shp"), len(fields.records))
            with _part(path, ".prj").open("rb") as stream:
                projection = read_prj(stream.read(_LONGEST_PRJ).decode("latin-1"), name)
    except InputError:
        if not {"easting", "northing"} <= set(schema.roles) and not {"longitude", "latitude"} <= set(schema.roles):
            raise
        pair = schema.place_roles
        return PlaceReader(name, pair).convert(*(_numbers(fields, schema.roles[role]) for role in pair))
    if projection == "laea":
        return PlaceReader(name, ("easting", "northing")).convert(x_R, y_R)
    if projection != "degrees":
        with np.errstate(all="ignore"):  # places far beyond Europe become NaN, and are left out as such
            y_R, x_R = projection.to_degrees(x_R, y_R)
    return PlaceReader(name, ("longitude", "latitude")).convert(x_R, y_R)


def _texts(fields: _Fields, column: int) -> np.ndarray:
    """Return one field of all records as byte strings."""
    begin, width = int(fields.starts_C[column]), int(fields.widths_C[column])
    return np.ascontiguousarray(fields.records[:, begin : begin + width]).view(f"S{width}").ravel()


def _numbers(fields: _Fields, column: int) -> np.ndarray:
    """Return one numeric field; NaN where it holds no plain number."""
    only = slice(column, column + 1)
    padded, ends, lengths = _trimmed(fields.records, fields.starts_C[only], fields.widths_C[only])
    mantissa_R, decimals_R, well_R = parse_decimals(padded, (ends - lengths).ravel(), lengths.ravel())
    return np.where(well_R, mantissa_R / 10.0**decimals_R, np.nan)


def _part(path: Path, suffix: str) -> Path:
    """Find the .dbf, .shp or .prj of the same name, in either case."""
    for candidate in (path.with_suffix(suffix), path.with_suffix(suffix.upper())):
        if candidate.is_file():
            return candidate
    raise InputError(
        f"{path.stem}{suffix} is missing beside {path.name}.",
        hint="A shapefile consists of .shp, .dbf and .prj; keep them together.",
    )


def _read_fields(path: Path) -> _Fields:
    """Read the field list of a dBASE table and map its records."""
    content = np.frombuffer(path.read_bytes(), np.uint8)
    damaged = InputError(f"{path.name} is damaged or cut off.", hint="Export the shapefile again.")
    if content.size < 33:
        raise damaged
    count, header, record = struct.unpack("<IHH", content[4:12].tobytes())
    names, widths = [], []
    place = 32
    while place + 32 <= min(header, content.size - 1) and content[place] != _LAST_FIELD:
        names.append(content[place : place + 11].tobytes().split(b"\0")[0].decode("latin-1"))
        widths.append(int(content[place + 16]))
        place += 32
    if not names or min(widths) < 1 or record != 1 + sum(widths) or content.size < header + count * record:
        raise damaged
    if not count:
        raise InputError(f"{path.name} holds no records.", hint="Export the shapefile again.")
    widths_C = np.array(widths, np.int64)
    return _Fields(
        names=names,
        widths_C=widths_C,
        starts_C=1 + np.cumsum(widths_C) - widths_C,
        records=content[header : header + count * record].reshape(count, record),
    )


def _read_points(path: Path, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Read x and y of every record; NaN for null shapes."""
    content = path.read_bytes()
    if len(content) < 100 or struct.unpack(">i", content[:4])[0] != 9994:
        raise InputError(f"{path.name} is not a shapefile.", hint="Export it again.")
    kind = struct.unpack("<i", content[32:36])[0]
    if kind not in _POINT_TYPES:
        raise InputError(f"{path.name} does not hold points.", hint="Choose a layer of measurement points.")
    x_R, y_R = np.full(count, np.nan), np.full(count, np.nan)
    place, row = 100, 0
    while place + 12 <= len(content) and row < count:
        words = struct.unpack(">i", content[place + 4 : place + 8])[0]
        if struct.unpack("<i", content[place + 8 : place + 12])[0] in _POINT_TYPES and place + 28 <= len(content):
            x_R[row], y_R[row] = struct.unpack("<dd", content[place + 12 : place + 28])
        place += 8 + 2 * max(words, 2)
        row += 1
    if row < count:
        raise InputError(
            f"{path.name} holds {row} points, its .dbf {count} records.", hint="Export the shapefile again."
        )
    return x_R, y_R


def _trimmed(
    records: np.ndarray, starts_T: np.ndarray, widths_T: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Lay fixed-width fields out as `numbers.split_fields` does, without the blanks around them."""
    rows, record = records.shape
    padded = np.concatenate([np.full(PAD, 10, np.uint8), records.ravel()])
    begins = np.arange(rows)[:, None] * record + starts_T
    ends = begins + widths_T
    for _ in range(int(widths_T.max())):
        ends = ends - ((ends > begins) & ((padded[PAD + ends - 1] == _BLANK) | (padded[PAD + ends - 1] == 0)))
    for _ in range(int(widths_T.max())):
        begins = begins + ((begins < ends) & (padded[PAD + np.minimum(begins, padded.size - PAD - 1)] == _BLANK))
    return padded, ends, ends - begins
