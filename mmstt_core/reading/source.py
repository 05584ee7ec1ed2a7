# SPDX-License-Identifier: GPL-2.0-or-later
"""Read sources, through the cache when it helps, and describe them."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..cube import DisplacementCube, to_date
from ..errors import InputError
from ..progress import Progress
from .archive import open_table, refuse_missing, sha256_of, shown_name, stamp_of
from .arrays import read_arrays
from .cache import Cache
from .combine import combine, refuse_mixture
from .csv_table import read_csv
from .places import Selection
from .shapefile import read_shapefile
from .table import Identity, Table, make_table

_READERS = {"csv": read_csv, "shapefile": read_shapefile, "arrays": read_arrays}
_STREAM_ABOVE = 2 * 10**9
"""A table of more bytes is streamed through the box each time, instead of being held and cached whole."""


@dataclass(frozen=True, kw_only=True)
class SourceSummary:
    """Describe one source as read, for display before a run."""

    path: str
    name: str
    level: str
    """L2a, L2b, L3 or other."""
    component: str
    """up, east or los."""
    direction: str
    """ascending, descending, or empty when unknown."""
    track: str
    places: tuple[str, ...]
    """Tile (E45N17) or burst (022_0845_IW2); empty when unknown."""
    release: str
    producer: str
    first_date: datetime.date
    last_date: datetime.date
    epochs: int
    points: int
    bounds: tuple[float, float, float, float]
    """west, south, east, north of the points (for L3, of the cell centres), EPSG:3035 m."""
    warnings: tuple[str, ...]

    @property
    def title(self) -> str:
        """Name the product in a few words, such as `L2b line of sight, track 022 descending, 2020_2024`."""
        words = {"up": "Up", "east": "East", "los": "line of sight"}[self.component]
        head = words if self.level == "other" else f"{self.level} {words}"
        track = f"track {self.track} {self.direction}".strip() if self.track else self.direction
        tile = "" if self.track else ", ".join(self.places)
        return ", ".join(part for part in (head, track, tile, self.release) if part)


def read_cube(
    sources: str | os.PathLike | Sequence[str | os.PathLike],
    *,
    bbox: tuple[float, float, float, float] | None = None,
    area: Sequence[tuple[float, float]] | None = None,
    progress: Progress | None = None,
    cache: bool = True,
) -> DisplacementCube:
    """Read one or several files of one kind into a cube of points (L2, user exports) or cells (L3).

    Args:
        sources: EGMS zip or CSV files, or user exports (CSV, point shapefile, npz).
        bbox: west, south, east, north in EPSG:3035 m; points on the edge are kept.
        area: polygon ring of (easting, northing); applied together with `bbox`.
        progress: is told the fraction of all bytes read, may cancel, and receives the warnings.
        cache: use the user's cache folder.
    Returns:
        The cube; its `warnings` say what was left out, converted or assumed.
    Raises:
        InputError: a file cannot be read, files do not belong together, or nothing lies in the area.
    """
    paths = _paths(sources)
    selection = Selection(
        bbox=None if bbox is None else tuple(map(float, bbox)),
        area=None if area is None else tuple((float(x), float(y)) for x, y in area),
    )
    progress = progress or Progress()
    tables, covered, repeated = [], [], []
    for index, path in enumerate(paths):
        table = _read(path, selection, _Part(progress, index, len(paths)), cache)
        if any(_same_content(table.identity, other.identity) for other in tables):
            repeated.append(f"{table.identity.name} was given twice; it is used once.")
            continue
        if table.easting_N.size:
            covered.append((table.identity, _bounds(table.easting_N, table.northing_N)))
        tables.append(_cut(table, selection))
    refuse_mixture([identity for identity, _ in covered])
    inside = [table for table in tables if table.easting_N.size]
    if not inside:
        raise _nothing_inside(tables, [bounds for _, bounds in covered], selection)
    cube = combine(inside)
    cube = dataclasses.replace(cube, warnings=(*cube.warnings, *repeated))
    for line in cube.warnings:
        progress.warn(line)
    return cube


def describe_source(path: str | os.PathLike, *, progress: Progress | None = None, cache: bool = True) -> SourceSummary:
    """Read a source (which fills the cache) and say what it is.

    Raises:
        InputError: as `read_cube` for this file alone.
    """
    path = _paths(path)[0]
    table = _read(path, Selection(), progress or Progress(), cache)
    cube = combine([table])
    identity = table.identity
    return SourceSummary(
        path=str(path),
        name=identity.name,
        level=identity.level,
        component=identity.component,
        direction=identity.direction,
        track=identity.track,
        places=identity.places,
        release=identity.release,
        producer=identity.producer,
        first_date=to_date(cube.days_T[0]),
        last_date=to_date(cube.days_T[-1]),
        epochs=cube.days_T.size,
        points=cube.cells,
        bounds=_bounds(cube.easting_N, cube.northing_N),
        warnings=cube.warnings,
    )


def _paths(sources: str | os.PathLike | Iterable[str | os.PathLike]) -> list[Path]:
    listed = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
    if not listed:
        raise InputError("No source file was given.", hint="Name at least one EGMS zip or CSV file.")
    return [Path(source) for source in listed]


def _read(path: Path, selection: Selection, progress: Progress, use_cache: bool) -> Table:
    """Return the table of one file: whole when it may be cached, else only what the selection keeps."""
    refuse_missing(path)
    cache = Cache() if use_cache else None
    tick = functools.partial(progress.step, "Reading", 0.0, path.name)
    tick()
    stamp = stamp_of(path)
    sha256 = cache.digest(path, tick) if cache else sha256_of(path, tick)
    if cache and (table := cache.load(path, sha256)) is not None:
        progress.step("Reading", 1.0, path.name)
        return table
    with open_table(path) as opened:
        whole = cache is not None and opened.size <= _STREAM_ABOVE
        parsed = _READERS[opened.kind](opened, Selection() if whole else selection, progress)
        table = make_table(parsed, opened, sha256)
    if stamp_of(path) != stamp:
        raise InputError(
            f"{shown_name(path)} was changed while it was being read.",
            hint="Wait until whatever writes it has ended, then start again.",
        )
    if whole:
        cache.store(path, table)
    return table


def _cut(table: Table, selection: Selection) -> Table:
    """Keep what lies inside, so that the rest of the file leaves the memory."""
    keep = selection.mask(table.easting_N, table.northing_N)
    return table if keep.all() else table.select(keep)


def _same_content(one: Identity, two: Identity) -> bool:
    return one.sha256 == two.sha256 and one.component == two.component and one.places == two.places


def _nothing_inside(tables: list[Table], bounds: list[tuple[float, ...]], selection: Selection) -> InputError:
    """Say where the data lie instead, when that is known."""
    name = tables[0].identity.name if len(tables) == 1 else f"The {len(tables)} files"
    if selection.everything:
        return InputError(f"{name}: no row holds a usable point.", hint="Check the coordinates.")
    message = f"{name}: no point lies in the {'box' if selection.area is None else 'area'}."
    if not bounds:
        return InputError(message, hint="Check the box: west south east north in EPSG:3035 metres.")
    west, south = np.min(bounds, axis=0)[:2]
    east, north = np.max(bounds, axis=0)[2:]
    cover = f"easting {west:.0f} to {east:.0f}, northing {south:.0f} to {north:.0f}"
    return InputError(message, hint=f"The data cover {cover} (EPSG:3035).")


def _bounds(easting_N: np.ndarray, northing_N: np.ndarray) -> tuple[float, float, float, float]:
    return float(easting_N.min()), float(northing_N.min()), float(easting_N.max()), float(northing_N.max())


class _Part(Progress):
    """Pass the progress of one file on as its share of all files."""

    def __init__(self, whole: Progress, index: int, count: int) -> None:
        super().__init__()
        self._whole, self._index, self._count = whole, index, count

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        self._whole.step(stage, (self._index + min(fraction, 1.0)) / self._count, detail)
