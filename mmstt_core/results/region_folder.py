# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a finished region as if it were one forecast: each question opens only the tiles that it touches."""

# Shapes: N cells of all tiles, one tile after the other; S chosen cells

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from ..gridding import Box
from ..reading.rings import inside_ring
from ..words import from_json, mark, say, told_warnings, warnings_of
from .arrays import NPZ
from .changes import LAWS
from .checked import REGION, TILES, NotAForecast, damaged, explained, read_record
from .forecast import BY_CELL, Forecast
from .outputs import Output
from .reader import ForecastFolder

MOST_SAMPLED = 9
"""Tiles that a range of colours is estimated from."""
MOST_OPEN = 64
"""Tiles whose places are kept in memory."""


class RegionFolder(ForecastFolder):
    """Open a folder that `region` wrote; cells are numbered through all tiles.

    Raises:
        NotAForecast: the folder holds no region, a damaged one, or one without a finished tile.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        told = read_record(self.folder, REGION)
        self.record: dict = told
        with explained(self.folder):
            self.stamp = (self.folder / REGION).stat().st_mtime_ns
            self._rows = [row for row in self.record["tiles"] if row["status"] in ("done", "kept")]
            edge_m = float(self.record["asked"]["tile_km"]) * 1000
            self._counts = np.array([int(row["cells"]) for row in self._rows], np.int64)
            corners_T2 = np.array([(row["column"], row["row"]) for row in self._rows], float).reshape(-1, 2)
            self._boxes = edge_m * np.column_stack([corners_T2, corners_T2 + 1])
            """West, south, east, north of each tile, m."""
            laws = {int(law) for row in self._rows for law in row.get("laws", [])}
            self._laws = sorted(law for law in laws if 0 < law < len(LAWS))
            names = [row["name"] for row in self._rows]
            if not all(isinstance(name, str) and Path(name).name == name for name in names):
                raise ValueError("a tile has no name")
        if not self._rows:
            raise NotAForecast(_NO_TILE, self.folder)
        self._starts = np.concatenate([[0], np.cumsum(self._counts)])
        self._tiles: dict[int, ForecastFolder] = {}
        first = self.tile(0)
        with explained(self.folder):
            self.record = of_all_tiles(told, self._rows, first.record)
        self.dates_H, self.observed_dates_T = first.dates_H, first.observed_dates_T
        self.calibrated_H, self.quantile_levels_Q, self.crs = first.calibrated_H, first.quantile_levels_Q, first.crs

    def tile(self, number: int) -> ForecastFolder:
        """Return the forecast of a tile, opened once."""
        if number not in self._tiles:
            opened = ForecastFolder(self.folder / TILES / self._rows[number]["name"])
            self._refuse_newer(number, opened)
            if opened.cells != self._counts[number]:
                raise damaged(opened.folder, NPZ, "cells")
            while len(self._tiles) >= MOST_OPEN:
                self._tiles.pop(next(iter(self._tiles)))
            self._tiles[number] = opened
        return self._tiles[number]

    def _refuse_newer(self, number: int, opened: ForecastFolder) -> None:
        """Refuse a tile that was computed since the region was put together: its data, dates or lesson are others."""
        with explained(self.folder):
            known, found = self._rows[number].get("content"), opened.record.get("tile", {}).get("content")
        if known and found and known != found:
            raise NotAForecast(_NEWER_TILE, opened.folder.name, self.folder)

    @property
    def cells(self) -> int:
        """Count the cells of all finished tiles."""
        return int(self._starts[-1])

    @functools.cached_property
    def _places_2N(self) -> np.ndarray:
        tiles = [self.tile(number) for number in range(len(self._rows))]
        return np.stack(
            [np.concatenate([getattr(tile, f"{axis}_N") for tile in tiles]) for axis in ("easting", "northing")]
        )

    @property
    def easting_N(self) -> np.ndarray:  # type: ignore[override]
        """Return the places of all cells; every tile is opened for it."""
        return self._places_2N[0]

    @property
    def northing_N(self) -> np.ndarray:  # type: ignore[override]
        """Return the places of all cells."""
        return self._places_2N[1]

    @property
    def names(self) -> set[str]:
        """Return which arrays were written."""
        return self.tile(0).names

    @property
    def laws(self) -> list[int]:
        """Return the numbers of the laws of change that cells follow, as the record of the region tells."""
        return self._laws

    def map_file(self, output: Output) -> Path:
        """Return where a map lies: a mosaic of those of the tiles."""
        return self.folder / f"{output.name}.vrt"

    def verify(self, tick: Callable[[], None] = lambda: None) -> None:
        """Open every tile: its record, kinds, shapes and sizes are checked then."""
        for number in range(len(self._rows)):
            self.tile(number)
            tick()

    def read(self, name: str, rows: np.ndarray | slice | None = None) -> np.ndarray:
        """Return an array, or chosen rows of it, from the tiles that hold them."""
        cells_S = self._numbers(rows)
        touched = self._by_tile(cells_S)
        if not touched:
            return self.tile(0).read(name, slice(0, 0))
        read = np.concatenate([self.tile(number).read(name, rows_S) for number, rows_S, _ in touched])
        found = np.empty_like(read)
        found[np.concatenate([place_S for *_, place_S in touched])] = read
        return found

    def _numbers(self, rows: np.ndarray | slice | None) -> np.ndarray:
        """Return the numbers of chosen cells."""
        if rows is None or isinstance(rows, slice):
            return np.arange(*(rows or slice(None)).indices(self.cells))
        return np.arange(self.cells)[rows] if rows.dtype == bool else np.asarray(rows)

    def _by_tile(self, cells_S: np.ndarray) -> list[tuple[int, np.ndarray, np.ndarray]]:
        """Return of each tile that is touched its number, rows in it, and which of the chosen cells these are."""
        number_S = np.searchsorted(self._starts, cells_S, side="right") - 1
        return [
            (int(number), cells_S[number_S == number] - self._starts[number], np.flatnonzero(number_S == number))
            for number in np.unique(number_S)
        ]

    def forecast(self, rows: np.ndarray | slice | None = None, *, observed: bool = True) -> Forecast:
        """Return the forecast of chosen cells, tile by tile, or of all of them."""
        cells_S = self._numbers(rows)
        touched = self._by_tile(cells_S)
        if not touched:
            return dataclasses.replace(self.tile(0).forecast(slice(0, 0), observed=observed), record=self.record)
        parts = (
            (self.tile(number).forecast(rows_S, observed=observed), place_S) for number, rows_S, place_S in touched
        )
        return dataclasses.replace(_gathered(parts, cells_S.size), record=self.record)

    @functools.cached_property
    def sample(self) -> Forecast:
        """Return the forecast of so many cells as a range of colours needs, of tiles spread over the region."""
        step = max(1, -(-len(self._rows) // MOST_SAMPLED))
        parts = [self.tile(number).sample for number in range(0, len(self._rows), step)]
        ends = np.cumsum([part.easting_N.size for part in parts])
        placed = zip(parts, np.split(np.arange(ends[-1]), ends[:-1]))
        return dataclasses.replace(_gathered(placed, int(ends[-1])), record=self.record)

    def nearest(self, easting: float, northing: float, reach_m: float | None = None) -> int | None:
        """Return the cell nearest to a place, or None when none lies within `reach_m` (default 1.5 cells)."""
        reach_m = 1.5 * self.cell_size if reach_m is None else reach_m
        west_T, south_T, east_T, north_T = self._boxes.T
        near_T = (easting >= west_T - reach_m) & (easting <= east_T + reach_m)
        near_T &= (northing >= south_T - reach_m) & (northing <= north_T + reach_m)
        found: list[tuple[float, int]] = []
        for number in np.flatnonzero(near_T).tolist():
            tile = self.tile(number)
            cell = tile.nearest(easting, northing, reach_m)
            if cell is not None:
                apart = np.hypot(tile.easting_N[cell] - easting, tile.northing_N[cell] - northing)
                found.append((float(apart), int(self._starts[number]) + cell))
        return min(found)[1] if found else None

    def within(self, box: Box | None = None) -> np.ndarray:
        """Return the cells in a box, or all, in the order of a forecast without tiles: by row, then by column.

        Of a box only the tiles are opened that reach into it.
        """
        near_T = np.ones(len(self._rows), bool)
        if box is not None:
            west, south, east, north = box
            west_T, south_T, east_T, north_T = self._boxes.T
            near_T = (west_T < east) & (east_T >= west) & (south_T < north) & (north_T >= south)
        parts, places = [np.zeros(0, np.int64)], [np.zeros((2, 0))]
        for number in np.flatnonzero(near_T).tolist():
            tile = self.tile(number)
            rows = tile.within(box)
            parts.append(self._starts[number] + rows)
            places.append(np.stack(tile.places(rows)))
        easting_S, northing_S = np.concatenate(places, axis=1)
        return np.concatenate(parts)[np.lexsort((easting_S, northing_S))]

    def places(self, rows: np.ndarray | slice) -> tuple[np.ndarray, np.ndarray]:
        """Return easting and northing of chosen cells, m; only their tiles are opened."""
        cells_S = self._numbers(rows)
        easting_S, northing_S = np.empty(cells_S.size), np.empty(cells_S.size)
        for number, rows_S, place_S in self._by_tile(cells_S):
            easting_S[place_S], northing_S[place_S] = self.tile(number).places(rows_S)
        return easting_S, northing_S

    def inside(self, ring: Sequence[tuple[float, float]]) -> np.ndarray:
        """Return the cells whose centres lie in a polygon."""
        corners = np.array(ring)
        (west, south), (east, north) = corners.min(0), corners.max(0)
        west_T, south_T, east_T, north_T = self._boxes.T
        near_T = (west_T <= east) & (east_T >= west) & (south_T <= north) & (north_T >= south)
        parts = [np.zeros(0, np.int64)]
        for number in np.flatnonzero(near_T).tolist():
            tile = self.tile(number)
            parts.append(self._starts[number] + np.flatnonzero(inside_ring(tile.easting_N, tile.northing_N, ring)))
        return np.concatenate(parts)

    def name_of(self, cell: int) -> str:
        """Return what people call a cell: its place."""
        (number, rows_S, _), *_ = self._by_tile(np.array([cell]))
        return self.tile(number).name_of(int(rows_S[0]))


_OF_ONE_TILE = ("bounds", "cells", "cells_around", "files", "tile", "warnings", "warnings_said")
"""Entries of the record of a tile that tell of it alone; in all others the tiles of a region are alike."""


def of_all_tiles(record: dict, rows: list[dict], tile: dict) -> dict:
    """Return the record of a region with what it shares with the record of each of its tiles, as a forecast tells it.

    Args:
        rows: of the finished tiles, as the record tells them.
        tile: the record of one of them.
    """
    shared = {name: value for name, value in tile.items() if name not in _OF_ONE_TILE}
    facts = {one["sha256"]: one for one in tile.get("sources") or [] if isinstance(one, dict) and "sha256" in one}
    sources = [{**facts.get(one.get("sha256"), {}), **one} for one in record.get("sources") or []]
    warnings = dict.fromkeys([*warnings_of(record), *_warnings(rows)])
    return {**shared, **record, **({"sources": sources} if sources else {}), **told_warnings(warnings)}


def _warnings(rows: list[dict]) -> list[str]:
    """Return each kind of warning of the tiles once, and in how many tiles it was given."""
    by_pattern: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        for text in map(from_json, row.get("warnings") or []):
            by_pattern.setdefault(getattr(text, "pattern", text), []).append((row["name"], text))
    found = []
    for held in by_pattern.values():
        (name, text), texts = held[0], {text for _, text in held}
        if len(texts) == 1 and len(held) == len(rows):
            found.append(text)
        elif len(texts) == 1:
            found.append(say("{0} (in {1} of {2} tiles)", text, len(held), len(rows)))
        else:
            found.append(say("{0} (tile {1}; with other numbers in {2} of {3})", text, name, len(held), len(rows)))
    return found


_NO_TILE = mark("The region in {0} has no finished tile.")
_NEWER_TILE = mark(
    "Tile {0} is newer than the region in {1}, whose last run was stopped. "
    "Start it again; the run goes on where it was."
)


def _gathered(parts: Iterable[tuple[Forecast, np.ndarray]], cells: int) -> Forecast:
    """Put forecasts of tiles together, one in memory beside the whole; what came after the issue date only where all
    have the same dates.

    Args:
        parts: each with the places of its rows in the whole.
        cells: of the whole.
    """
    first: Forecast | None = None
    fields: dict[str, np.ndarray | None] = {}
    for part, place_S in parts:
        first = first or part
        if not np.array_equal(_later(part), _later(first)):
            fields["later_NL"] = None
        for name in BY_CELL:
            value = getattr(part, name)
            held = fields.setdefault(name, None if value is None else np.empty((cells, *value.shape[1:]), value.dtype))
            if held is None or value is None:
                fields[name] = None
                continue
            if held.dtype != value.dtype:  # texts of another length
                held = fields[name] = held.astype(np.promote_types(held.dtype, value.dtype))
            held[place_S] = value
    if first is None:
        raise ValueError("no tile was given")
    return dataclasses.replace(
        first,
        **fields,  # type: ignore[arg-type]  # a field that may not be None is none
        later_dates_L=None if fields["later_NL"] is None else first.later_dates_L,
    )


def _later(part: Forecast) -> np.ndarray:
    return np.zeros(0, "datetime64[D]") if part.later_dates_L is None else part.later_dates_L


def open_results(folder: str | Path) -> ForecastFolder:
    """Open a folder as what it holds: a forecast, or a region of them.

    Raises:
        NotAForecast: it holds neither.
    """
    folder = Path(folder)
    return (
        RegionFolder(folder) if (folder / REGION).is_file() and not (folder / NPZ).exists() else ForecastFolder(folder)
    )


def stamp_of(folder: Path) -> int:
    """Return what changes when the results in a folder are written again.

    Raises:
        FileNotFoundError: they are gone.
    """
    region = folder / REGION
    return (folder / NPZ if not region.is_file() else region).stat().st_mtime_ns
