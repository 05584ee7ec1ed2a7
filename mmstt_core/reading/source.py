# SPDX-License-Identifier: GPL-2.0-or-later
"""Read sources, through the cache when it helps, or prepare them for an engine without GDAL."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from .. import gis
from ..cube import LAEA, DisplacementCube
from ..errors import InputError
from ..progress import Progress
from ..stated import AS_IT_SAYS, Stated
from ..words import Said, say
from .archive import Opened, open_table, refuse_missing, sha256_of, shown_name, stamp_of
from .arrays import read_arrays
from .belonging import refuse_disagreement
from .cache import Cache
from .columns import understand_header
from .combine import combine, placed_in, refuse_mixture
from .csv_table import read_csv
from .identify import identify
from .places import Selection, one_system_holds
from .rows import CsvRows
from .series import Found
from .stack import Stack, put_together
from .stored import read_stored, write_stored


def _read_layer(opened: Opened, selection: Selection, progress: Progress) -> Found:
    return gis.room("layers", f"Reading {opened.name}").read_layer(opened, selection, progress)


def _read_stack(opened: Opened, selection: Selection, progress: Progress) -> Found:
    return gis.room("stacks", f"Reading {opened.name}").read_stack(opened, selection, progress)


_READERS = {"csv": read_csv, "arrays": read_arrays, "layer": _read_layer, "stack": _read_stack}
_STREAM_ABOVE = 2 * 10**9
"""A table of more bytes is streamed through the box each time, instead of being held and cached whole."""


def read_cube(
    sources: str | os.PathLike | Sequence[str | os.PathLike],
    *,
    stated: Stated | Sequence[Stated] = AS_IT_SAYS,
    bbox: tuple[float, float, float, float] | None = None,
    area: Sequence[tuple[float, float]] | None = None,
    until_day: int | None = None,
    progress: Progress | None = None,
    cache: bool = True,
) -> DisplacementCube:
    """Read one or several files of one kind into a cube of points (L2, user exports) or cells (L3).

    Args:
        sources: EGMS zip or CSV files, or user exports: CSV, npz, whatever layer OGR opens, and rasters, which make
            one source together, one by one or as a folder.
        stated: what the user says of all sources, or of each.
        bbox: west, south, east, north, metres of the cells' system; points on the edge are kept.
        area: polygon ring of (easting, northing); applied together with `bbox`.
        until_day: days since 1970-01-01; later epochs are read, but which rows are of use is told without them.
        progress: is told the fraction of all bytes read, may cancel, and receives the warnings.
        cache: use the user's cache folder.
    Returns:
        The cube; its `warnings` say what was left out, converted or assumed.
    Raises:
        InputError: a file cannot be read, files do not belong together, or nothing lies in the area.
    """
    progress = progress or Progress()
    inside, covered, repeated = _read_all(sources, stated, bbox, area, progress, cache)
    refuse_mixture(covered)
    unproven = refuse_disagreement(inside)
    cube = combine(inside, until_day)
    cube = dataclasses.replace(cube, warnings=(*cube.warnings, *repeated, *unproven))
    for line in cube.warnings:
        progress.warn(line)
    return cube


def read_each(
    sources: Sequence[str | os.PathLike],
    *,
    stated: Stated | Sequence[Stated] = AS_IT_SAYS,
    bbox: tuple[float, float, float, float] | None = None,
    area: Sequence[tuple[float, float]] | None = None,
    progress: Progress | None = None,
    cache: bool = True,
) -> list[DisplacementCube]:
    """Read files that need not be of one geometry into one cube each, all in the system of the first.

    Arguments and errors are those of `read_cube`; files without a point in the area are left out.
    """
    progress = progress or Progress()
    inside, _, repeated = _read_all(sources, stated, bbox, area, progress, cache, alike=False)
    for line in dict.fromkeys([*(line for cube in inside for line in cube.warnings), *repeated]):
        progress.warn(line)
    return inside


def _read_all(
    sources: str | os.PathLike | Sequence[str | os.PathLike],
    stated: Stated | Sequence[Stated],
    bbox: tuple[float, float, float, float] | None,
    area: Sequence[tuple[float, float]] | None,
    progress: Progress,
    cache: bool,
    *,
    alike: bool = True,
) -> tuple[list[DisplacementCube], list[DisplacementCube], list[Said]]:
    """Return what lies inside of each source, every source without its rows, and what was given twice.

    `alike` sources are to be of one kind: where nothing lies inside, that is said first.
    """
    paths = list(map(Path, [sources] if isinstance(sources, (str, os.PathLike)) else sources))
    if not paths:
        raise InputError(say("No source file was given."), hint=say("Name at least one EGMS zip or CSV file."))
    selection = Selection(
        bbox=None if bbox is None else (float(bbox[0]), float(bbox[1]), float(bbox[2]), float(bbox[3])),
        area=None if area is None else tuple((float(x), float(y)) for x, y in area),
    )
    cubes: list[DisplacementCube] = []
    covered, bounds, repeated = [], [], []
    units = put_together(paths, _each(stated, len(paths)))
    for index, (source, said) in enumerate(units):
        cube = _read(source, selection, _Part(progress, index, len(units)), cache, said)
        if any(_same_content(cube, other) for other in cubes):
            repeated.append(say("{0} was given twice; it is used once.", cube.sources[0].name))
            continue
        cube = placed_in(cube, cubes[0].crs if cubes else cube.crs)
        if cube.cells:
            covered.append(cube.select(slice(0, 0)))
            bounds.append(cube.bounds)
        cubes.append(_cut(cube, selection))
    inside = [cube for cube in cubes if cube.cells]
    if not inside:
        if alike:
            refuse_mixture(covered)
        raise _nothing_inside(cubes, bounds, selection)
    return inside, covered, repeated


def hand_over(
    sources: Sequence[str | os.PathLike | DisplacementCube],
    folder: Path,
    *,
    stated: Stated | Sequence[Stated] = AS_IT_SAYS,
    progress: Progress | None = None,
) -> tuple[tuple[str, ...], str]:
    """Prepare sources for an engine without GDAL: what needs it is read here and written to `folder`.

    Args:
        sources: files, or cubes read from layers of QGIS.
        folder: existing, where the prepared files go.
        stated: what the user says of all sources, or of each; a cube is understood already. Whatever something is said
            of is read here, so that the engine need not be told.
    Returns:
        The paths to read instead, and the system of their cells.
    Raises:
        InputError: as `read_cube`.
    """
    paths, crs = [], ""
    given = [source if isinstance(source, DisplacementCube) else Path(source) for source in sources]
    for number, (source, said) in enumerate(put_together(given, _each(stated, len(given))), 1):
        if isinstance(source, DisplacementCube):
            cube = source
        elif said != AS_IT_SAYS or isinstance(source, Stack) or _needs_gdal(source) or crs not in ("", LAEA):
            cube = _read(source, Selection(), progress or Progress(), use_cache=True, stated=said)
        else:
            crs = crs or LAEA
            paths.append(os.fspath(source))
            continue
        crs = crs or cube.crs
        prepared = folder / f"source-{number}.npz"
        write_stored(prepared, placed_in(cube, crs))
        paths.append(str(prepared))
    return tuple(paths), crs


def system_of(
    sources: str | os.PathLike | Sequence[str | os.PathLike],
    *,
    stated: Stated | Sequence[Stated] = AS_IT_SAYS,
    progress: Progress | None = None,
) -> str:
    """Name the system that the cells of sources live in, that of the first; it is read only where it may be another."""
    paths = list(map(Path, [sources] if isinstance(sources, (str, os.PathLike)) else sources))
    source, said = put_together(paths, _each(stated, len(paths)))[0]
    if said.crs is None and not isinstance(source, Stack) and not _needs_gdal(source):
        return LAEA
    return _read(source, Selection(), progress or Progress(), use_cache=True, stated=said).crs


def _each(stated: Stated | Sequence[Stated], count: int) -> Sequence[Stated]:
    """Return what is stated of each source."""
    return [stated] * count if isinstance(stated, Stated) else stated


def _needs_gdal(path: Path) -> bool:
    """Tell whether only GDAL can say what a file holds, or where its points are in metres."""
    with open_table(path) as opened:
        if opened.kind == "csv" and not opened.converted:
            names = CsvRows(opened).names
            schema = understand_header(names, opened.name)
            return schema.place_roles != ("easting", "northing") or schema.system not in ("", LAEA)
        return opened.kind in ("layer", "csv") or _stored(path) is None


def _stored(path: Path) -> DisplacementCube | None:
    """Return a cube that was handed over; None for any other file."""
    try:
        return read_stored(path) if path.suffix.lower() == ".npz" else None
    except ValueError:
        return None


def _read(
    source: Path | Stack, selection: Selection, progress: Progress, use_cache: bool, stated: Stated = AS_IT_SAYS
) -> DisplacementCube:
    """Return the points of one source: all when they may be cached, else only what the selection keeps.

    A file that was handed over was understood when it was written.
    """
    stack = source if isinstance(source, Stack) else None
    path = source.rasters[0] if isinstance(source, Stack) else source
    parts = stack.files if stack else (path,)
    for part in parts:
        refuse_missing(part)
    if stack is None and (cube := _stored(path)) is not None:
        return cube
    cache = Cache() if use_cache else None
    tick = functools.partial(progress.step, "Reading", 0.0, path.name)
    tick()
    stamp = list(map(stamp_of, parts))
    digests = [cache.digest(part, tick) if cache else sha256_of(part, tick) for part in parts]
    sha256 = stack.digest(digests) if stack else digests[0]
    if cache and (cube := cache.load(path, sha256, stated)) is not None:
        progress.step("Reading", 1.0, path.name)
        return cube
    with _opened(source) as found_open:
        opened = dataclasses.replace(found_open, stated=stated)
        whole = cache is not None and opened.size <= _STREAM_ABOVE
        found = _READERS[opened.kind](opened, Selection() if whole else selection, progress)
        cube = identify(found, opened, sha256)
    if stack:
        cube = _with_files(cube, stack, digests)
    if cube.cells and not one_system_holds(cube.crs, cube.bounds):  # a stray place moves the middle, and so the system
        west, south, east, north = cube.bounds
        raise InputError(
            say(
                "{0}: its points spread over {1:,.0f} km x {2:,.0f} km, which no single coordinate "
                "system of cells can hold.",
                shown_name(path),
                (east - west) / 1000,
                (north - south) / 1000,
            ),
            hint=say("Look for wrong places, such as 0, 0, or give areas far apart one by one."),
        )
    if list(map(stamp_of, parts)) != stamp:
        raise InputError(
            say("{0} was changed while it was being read.", shown_name(path)),
            hint=say("Wait until whatever writes it has ended, then start again."),
        )
    if cache is not None and whole:
        cache.store(path, cube, stated)
    return cube


@contextlib.contextmanager
def _opened(source: Path | Stack) -> Iterator[Opened]:
    """Open one source; the rasters of a stack are opened where they are read."""
    if isinstance(source, Stack):
        first, name = source.rasters[0], source.name
        yield Opened(name=name, path=first, kind="stack", table_name=name, size=source.size, parts=source.rasters)
        return
    with open_table(source) as opened:
        yield opened


def _with_files(cube: DisplacementCube, stack: Stack, digests: Sequence[str]) -> DisplacementCube:
    """Name the files of a stack in its source, and what else lay in the folder."""
    named = tuple((shown_name(path), digest) for path, digest in zip(stack.files, digests, strict=True))
    warnings = cube.warnings
    if stack.left_out:
        shown = ", ".join(stack.left_out[:3]) + (", ..." if len(stack.left_out) > 3 else "")
        warnings += (
            say("{0}: {1} file(s) that are no rasters were left out ({2}).", stack.name, len(stack.left_out), shown),
        )
    return dataclasses.replace(cube, sources=(dataclasses.replace(cube.sources[0], files=named),), warnings=warnings)


def _cut(cube: DisplacementCube, selection: Selection) -> DisplacementCube:
    """Keep what lies inside, so that the rest of the file leaves the memory."""
    keep = selection.mask(cube.easting_N, cube.northing_N)
    return cube if keep.all() else cube.select(keep)


def _same_content(one: DisplacementCube, two: DisplacementCube) -> bool:
    first, second = ([(source.sha256, source.place, cube.component) for source in cube.sources] for cube in (one, two))
    return first == second


def _nothing_inside(
    cubes: list[DisplacementCube], bounds: list[tuple[float, float, float, float]], selection: Selection
) -> InputError:
    """Say where the data lie instead, when that is known."""
    name, crs = cubes[0].sources[0].name if len(cubes) == 1 else f"The {len(cubes)} files", cubes[0].crs
    if selection.everything:
        return InputError(say("{0}: no row holds a usable point.", name), hint=say("Check the coordinates."))
    message = f"{name}: no point lies in the {'box' if selection.area is None else 'area'}."
    if not bounds:
        return InputError(message, hint=say("Check the box: west south east north in {0} metres.", crs))
    west, south = np.min(bounds, axis=0)[:2]
    east, north = np.max(bounds, axis=0)[2:]
    cover = f"easting {west:.0f} to {east:.0f}, northing {south:.0f} to {north:.0f}"
    return InputError(message, hint=say("The data cover {0} ({1}).", cover, crs))


class _Part(Progress):
    """Pass the progress of one file on as its share of all files."""

    def __init__(self, whole: Progress, index: int, count: int) -> None:
        super().__init__()
        self._whole, self._index, self._count = whole, index, count

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        self._whole.step(stage, (self._index + min(fraction, 1.0)) / self._count, detail)
