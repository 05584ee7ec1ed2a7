# SPDX-License-Identifier: GPL-2.0-or-later
"""Read from the rows of a text table what wide and long ones share: places, identifiers, unit, direction."""

# Shapes: R rows of a block, N points

from __future__ import annotations

import dataclasses

import numpy as np

from ..errors import InputError
from ..progress import Progress
from ..stated import Recognised
from ..words import say
from .archive import Opened
from .columns import Schema, orbit_direction, read_name
from .evidence import has_egms_columns
from .heights import ROLE as ELEVATION
from .heights import loose_numbers
from .kinds import read_xml
from .numbers import field_bytes, parse_decimals
from .places import PlaceReader, Selection
from .rows import CsvRows, RowBlock
from .samples import MISSING_WORDS, NUMBER, SampleReader, told_unit
from .series import SIGHT, Found, found, refuse_two_directions
from .shapes import place_of, srid_of
from .tracks import TrackWatch


class TableReader:
    """Share what both shapes need: coordinates, identifiers, direction."""

    def __init__(self, opened: Opened, rows: CsvRows, schema: Schema, selection: Selection) -> None:
        self.opened, self.rows, self.schema, self.selection = opened, rows, schema, selection
        self.samples = SampleReader(opened.name, *told_unit(opened.stated.unit, above=rows.unit, named=schema.unit))
        tile = read_name(opened.name).tile or read_name(opened.table_name).tile
        self.places = PlaceReader(opened.name, schema.place_roles, tile, stated=opened.stated.crs)
        self.places.named(schema.system)
        self.tracks = TrackWatch(opened.name, schema.names, {} if self._track_known() else schema.roles)
        self.direction = self.srid = ""
        self.told: list[str] = []
        self.without_place = self.rows_seen = 0
        self.easting: list[np.ndarray] = []
        self.northing: list[np.ndarray] = []
        self.point_id: list[np.ndarray] = []
        self.values: list[np.ndarray] = []
        self.elevation: list[np.ndarray] = []
        self.sight: dict[str, list[np.ndarray]] = {role: [] for role in SIGHT if role in schema.roles}
        self._angles: list[np.ndarray] = []
        self.days: list[np.ndarray] = []
        """Of the long format, one per value."""

    def read(self, progress: Progress) -> Found:
        """Go through the file once."""
        for block in self.rows:
            if not self.rows_seen:
                self._look_once(block)
            self._compare_twins(block)
            self.rows_seen += len(block.ends_RC)
            self._take(block)
            progress.step("Reading", self.rows.bytes_read / max(self.opened.size, 1), self.opened.name)
        if not self.rows_seen:
            raise InputError(
                say("{0} has a header but no rows.", self.opened.name), hint=say("Download or export it again.")
            )
        return self._finish()

    def _track_known(self) -> bool:
        return any(read_name(name).track for name in (self.opened.name, self.opened.table_name))

    def _take(self, block: RowBlock) -> None:
        raise NotImplementedError

    def _finish(self) -> Found:
        raise NotImplementedError

    def _look_once(self, block: RowBlock) -> None:
        """Learn orbit direction and coordinate system from the first rows; compare metres with degrees beside them."""
        head = dataclasses.replace(block, ends_RC=block.ends_RC[:200], lengths_RC=block.lengths_RC[:200])
        roles = self.schema.roles
        if self.schema.of_geometry:
            self.srid = srid_of(self.rows.text(block, 0, roles["geometry"]))
            self.places.replaced(self.srid)
            if self.srid and not self.opened.stated.crs:
                self.places = PlaceReader(self.opened.name, self.schema.place_roles, stated=self.srid)
        if "track_angle" in roles:
            self.direction = orbit_direction(self._floats(head, roles["track_angle"]))
        beside = False
        if {"easting", "northing", "latitude", "longitude"} <= set(roles):
            columns = [self._floats(head, roles[name]) for name in ("easting", "northing", "latitude", "longitude")]
            if all(np.isfinite(column).any() for column in columns):
                self.places.compare(*columns)
                beside = True
        if self.schema.system:
            return
        names = read_name(self.opened.name), read_name(self.opened.table_name)
        self.places.judge(
            *self._places_of(head),
            self._ids(head),
            official=any(hints.level for hints in names) or bool(read_xml(self.opened.xml)),
            egms_columns=has_egms_columns(self.schema.names),
            beside=beside,
        )

    def _ids(self, block: RowBlock) -> list[bytes] | None:
        """Return the identifiers of a block's rows."""
        if "pid" not in self.schema.roles:
            return None
        starts_R, lengths_R = block.fields(self.schema.roles["pid"])
        return [bytes(word).strip(b'" ') for word in field_bytes(block.padded, starts_R, lengths_R).tolist()]

    def _recognised(self) -> tuple[Recognised, ...]:
        """Say how unit and system were understood, and why."""
        unit, crs = self.samples.recognised(), self.places.recognised()
        if self.srid and not self.opened.stated.crs:
            crs = Recognised(fact="crs", value=self.srid, why=say("the geometries of the table say so"))
        return unit, crs

    def _field(self, block: RowBlock, row: int, column: int) -> tuple[str, str]:
        return self.rows.place(block, row, column), self.rows.text(block, row, column)

    def _floats(self, block: RowBlock, column: int) -> np.ndarray:
        """Read a column of plain numbers; NaN where it is empty."""
        starts_R, lengths_R = block.fields(column)
        mantissa_R, decimals_R, well_R = parse_decimals(block.padded, starts_R, lengths_R)
        values_R = mantissa_R / 10.0**decimals_R
        for row in np.flatnonzero(~well_R).tolist():
            text = self.rows.text(block, row, column)
            values_R[row] = np.inf
            if text.lower() in MISSING_WORDS:
                values_R[row] = np.nan
            elif NUMBER.fullmatch(text):  # Python's own float() would also take 1_0 and the digits of other scripts
                values_R[row] = float(text)
            if np.isinf(values_R[row]):
                raise InputError(
                    say(
                        "{0}, {1}: '{2}' is not a number.",
                        self.opened.name,
                        self.rows.place(block, row, column),
                        text[:40],
                    ),
                    hint=say("Correct it, or remove the row."),
                )
        return values_R

    def _shapes(self, block: RowBlock, column: int) -> tuple[np.ndarray, np.ndarray]:
        """Read a column of geometries written as text."""
        places_R2 = np.full((len(block.ends_RC), 2), np.nan)
        for row in range(len(places_R2)):
            text = self.rows.text(block, row, column)
            if text.lower() in MISSING_WORDS or "EMPTY" in text.upper():
                continue
            place = place_of(text)
            if place is None or srid_of(text) != self.srid:
                raise InputError(
                    say(
                        "{0}, {1}: '{2}' is no point.", self.opened.name, self.rows.place(block, row, column), text[:40]
                    ),
                    hint=say("Write POINT (x y), or give lines and polygons as a map layer, such as a GeoPackage."),
                )
            places_R2[row] = place
        return places_R2[:, 0], places_R2[:, 1]

    def _compare_twins(self, block: RowBlock) -> None:
        """Hold columns of one name against each other: equal ones are no contradiction."""
        for one, two in self.schema.twins:
            (start_R, length_R), (other_R, more_R) = block.fields(one), block.fields(two)
            if np.array_equal(field_bytes(block.padded, start_R, length_R), field_bytes(block.padded, other_R, more_R)):
                continue
            row, texts = next(
                ((row, pair) for row in range(len(start_R)) if not _same(*(pair := self._pair(block, row, one, two)))),
                (-1, ("", "")),
            )
            if row >= 0:
                raise InputError(
                    say(
                        "{0}, line {1}: column {2} ({3}) holds '{4}' where column {5} ({6}) holds '{7}'.",
                        self.opened.name,
                        block.first_line + row,
                        one + 1,
                        self.schema.names[one],
                        texts[0][:40],
                        two + 1,
                        self.schema.names[two],
                        texts[1][:40],
                    ),
                    hint=say("Remove or rename the one that is wrong."),
                )

    def _pair(self, block: RowBlock, row: int, one: int, two: int) -> tuple[str, str]:
        return self.rows.text(block, row, one), self.rows.text(block, row, two)

    def _places_of(self, block: RowBlock) -> tuple[np.ndarray, np.ndarray]:
        """Return the places of a block's rows as they are given."""
        if self.schema.of_geometry:
            return self._shapes(block, self.schema.roles["geometry"])
        first, second = (self._floats(block, self.schema.roles[role]) for role in self.schema.place_roles)
        return first, second

    def _locate(self, block: RowBlock) -> np.ndarray:
        """Add the places of a block's rows; returns the rows inside the selection."""
        easting_R, northing_R = self.places.convert(*self._places_of(block))
        if "track_angle" in self.schema.roles:
            angles_R = self._floats(block, self.schema.roles["track_angle"])
            self._angles = self._angles or [angles_R[:200]]
            refuse_two_directions(self.opened.name, np.concatenate([*self._angles, angles_R]))
        known_R = np.isfinite(easting_R) & np.isfinite(northing_R)
        self.without_place += int((~known_R).sum())
        inside_R = self.selection.mask(easting_R, northing_R) if self.places.settled else True
        keep = np.flatnonzero(known_R & inside_R)
        for role, column in self.tracks.columns.items():
            self.tracks.see(role, field_bytes(block.padded, *block.fields(column)), keep)
        self.easting.append(easting_R[keep])
        self.northing.append(northing_R[keep])
        if "pid" in self.schema.roles:
            starts_R, lengths_R = block.fields(self.schema.roles["pid"])
            self.point_id.append(field_bytes(block.padded, starts_R[keep], lengths_R[keep]))
        if ELEVATION in self.schema.roles:
            starts_R, lengths_R = block.fields(self.schema.roles[ELEVATION])
            self.elevation.append(_loose_column(block.padded, starts_R[keep], lengths_R[keep]))
        for role, columns in self.sight.items():
            starts_R, lengths_R = block.fields(self.schema.roles[role])
            columns.append(_loose_column(block.padded, starts_R[keep], lengths_R[keep]))
        return keep

    def _found(
        self,
        places: tuple[np.ndarray, np.ndarray],
        values_NT: np.ndarray,
        names: np.ndarray | None,
        *,
        elevation_N: np.ndarray | None = None,
        first_N: np.ndarray | slice = slice(None),
        **days: np.ndarray,
    ) -> Found:
        """Make the cube; `first_N` is the row that tells of each point what all its rows tell."""
        easting_N, northing_N, crs = self.places.finish(*places)
        if not self.schema.long:
            self.tracks.compare(easting_N, northing_N)
        values_NT = self.samples.settle(values_NT, self.schema.official or bool(read_name(self.opened.name).release))
        lost = self.without_place
        more = (f"{self.opened.name}: {lost:,} row(s) without coordinates were left out.",) if lost else ()
        return found(
            self.opened.name,
            self.schema,
            self.selection,
            easting_N=easting_N,
            northing_N=northing_N,
            crs=crs,
            values_NT=values_NT,
            point_id_N=None if names is None else _as_text(names),
            direction=self.direction,
            warnings=(*self.samples.warnings(), *self.places.warnings, *self.told, *self.tracks.warnings(), *more),
            recognised=self._recognised(),
            elevation_N=elevation_N,
            sight={role: join(columns)[first_N] for role, columns in self.sight.items()},
            **days,
        )


def _same(one: str, two: str) -> bool:
    """Tell whether two fields hold the same, however many zeros a number ends with."""
    return one == two or bool(NUMBER.fullmatch(one) and NUMBER.fullmatch(two) and float(one) == float(two))


def _loose_column(padded: np.ndarray, starts_R: np.ndarray, lengths_R: np.ndarray) -> np.ndarray:
    """Read a column of heights or directions, NaN for what is no number."""
    mantissa_R, decimals_R, well_R = parse_decimals(padded, starts_R, lengths_R)
    height_R: np.ndarray = mantissa_R / 10.0**decimals_R
    if not well_R.all():
        odd_R = ~well_R
        words, inverse = np.unique(field_bytes(padded, starts_R[odd_R], lengths_R[odd_R]), return_inverse=True)
        height_R[odd_R] = loose_numbers(words)[inverse.ravel()]
    return height_R


def join(blocks: list[np.ndarray], dtype: type = np.float64) -> np.ndarray:
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype)


def _as_text(names: np.ndarray) -> np.ndarray:
    try:
        return names.astype("U")
    except UnicodeDecodeError:
        return np.array([name.decode("utf-8", "replace") for name in names])
