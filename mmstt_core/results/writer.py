# SPDX-License-Identifier: GPL-2.0-or-later
"""Write every file of the contract in one go.

In QGIS two processes share the work. The engine's own Python has no GDAL: it writes the draft, which needs numpy alone,
and QGIS's process completes it with rasters, points and the final record. Elsewhere one process does both.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ..gis import available, room
from ..held import rest
from ..progress import Course, Progress
from ..threads import SideBySide
from ..words import say, told_warnings, warnings_of
from .arrays import NPZ, RECORD, TABLE, npz_bytes, write_json, write_npz, write_table
from .beside import AREAS, ASSETS
from .folder import Own, filled_at_once
from .forecast import Forecast
from .grid import Grid, lay_out
from .outputs import OUTPUTS, Output, bands_of, metadata_of
from .signs import SIGNS

POINTS, OVERVIEW = "points.gpkg", "overview.png"
_MAPS = (OVERVIEW, *(output.file for output in OUTPUTS))
OWN = Own(
    record=RECORD,
    names=(RECORD, NPZ, POINTS, TABLE, f"{TABLE}t", *_MAPS),
    first=(RECORD, NPZ, POINTS, *_MAPS),
    beside=(AREAS, ASSETS),
)
"""A forecast, among the files of a folder."""


def planned(*, rasters: bool = True, points: bool = True, gdal: bool = True) -> tuple[str, ...]:
    """Return the names of the files that a forecast brings."""
    of_points = (POINTS,) if gdal else (TABLE, f"{TABLE}t")
    return (RECORD, NPZ, *(of_points if points else ()), *(_MAPS if rasters else ()))


LARGEST_RASTER_PIXELS = 4_000_000_000
"""All of Europe at 100 m; beyond it a raster would be nearly empty, and slow to open."""

MANY_CELLS = 50_000
"""From here on what one file was written from is not kept in memory for the next."""
STAGE = "Writing"
DRAFT = 0.3
"""Share of the draft in the writing."""


class _Work(NamedTuple):
    """Write one file, or several."""

    name: str
    part: float
    """Of the stage."""
    write: Callable[[Progress], None]
    aside: bool = False
    """GDAL does it by itself, so that it goes on beside the others even where one thread was asked for."""


def write_forecast(
    forecast: Forecast,
    folder: str | Path,
    *,
    rasters: bool = True,
    points: bool = True,
    progress: Progress | None = None,
    threads: int = 1,
) -> list[Path]:
    """Write a forecast into `folder`, replacing an earlier one there and no file that is not ours.

    Nothing appears in `folder` before everything is written; on failure or cancellation the disk is as it was.

    Args:
        forecast: what to write.
        folder: made, with its parents, when absent.
        rasters: also write the GeoTIFFs and the overview picture.
        points: also write the cells as points; without them the picture is left out as well, as in tiles of a region.
        progress: is told how far the writing is, and may cancel it.
        threads: so many files are written side by side.
    Returns:
        The files written, `forecast.json` first.
    Raises:
        OutputError: the folder cannot be written, holds a foreign file of one of the names, or the disk is full.
        Cancelled: `progress` was asked to stop.
    """
    progress = progress or Progress()
    coming = planned(rasters=rasters, points=points, gdal=available())
    with filled_at_once(folder, OWN, coming, needed_bytes=int(1.3 * npz_bytes(forecast))) as inside:
        if threads > 1 and available():
            grid = _grid(forecast, progress) if rasters else None
            works = _by_gdal(forecast, grid, inside, points=points, table=True)
            draft = _by_numpy(forecast, grid, inside, picture=rasters and points, table=False)
            _write([*works[:1], *draft, *works[1:]], forecast, progress, threads)  # points take longest, maps are many
            names = _finish(forecast, inside, progress)
        else:
            write_draft(forecast, inside, rasters=rasters, points=points, progress=progress)
            names = complete(forecast, inside, rasters=rasters, points=points, progress=progress)
    return [Path(folder) / name for name in names]


def write_draft(
    forecast: Forecast,
    inside: Path,
    *,
    rasters: bool,
    points: bool = True,
    progress: Progress,
    threads: int = 1,
) -> None:
    """Write what numpy and matplotlib can: arrays, the table of points, the overview, and the record so far."""
    grid = _grid(forecast, progress) if rasters and points else None
    _write(_by_numpy(forecast, grid, inside, picture=rasters and points, table=points), forecast, progress, threads)
    _write_record(forecast, inside, progress, {})


def complete(
    forecast: Forecast,
    inside: Path,
    *,
    rasters: bool = True,
    points: bool = True,
    progress: Progress,
    facts: dict | None = None,
) -> list[str]:
    """Add rasters and points to a draft, where this Python has GDAL, and write the final record.

    Args:
        facts: further entries of the record, which only the caller knows.
    Returns:
        The names of all files, `forecast.json` first.
    """
    if available():
        grid = _grid(forecast, progress) if rasters else None
        _write(_by_gdal(forecast, grid, inside, points=points), forecast, progress, 1, begin=DRAFT)
    else:
        progress.warn(
            say(
                "This Python lacks GDAL, so rasters were left out and the points are a table, "
                "points.csv. Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or "
                "forecast from QGIS."
            )
            if points
            else say("This Python lacks GDAL, so rasters were left out.")
        )
    return _finish(forecast, inside, progress, facts)


def _finish(forecast: Forecast, inside: Path, progress: Progress, facts: dict | None = None) -> list[str]:
    progress.step(STAGE, 1.0, RECORD)
    return _write_record(forecast, inside, progress, facts or {})


def _write(works: list[_Work], forecast: Forecast, progress: Progress, threads: int, *, begin: float = 0.0) -> None:
    """Write files side by side, on so many threads, or one after the other."""
    course = Course(progress, begin)

    def write(work: _Work, share: Progress) -> None:
        work.write(share)
        if forecast.easting_N.size > MANY_CELLS:
            rest()
        share.step(STAGE, 1.0, work.name)

    pool = max(threads, 2 if any(work.aside for work in works) else 1)
    with SideBySide(pool, course.look, course.leave) as side_by_side:
        for work in works:
            share = course.share(work.part)
            share.step(STAGE, 0.0, work.name)
            if threads > 1 or work.aside:
                side_by_side.add(write, work, share)
            else:
                write(work, share)
        side_by_side.results()


def _by_numpy(forecast: Forecast, grid: Grid | None, inside: Path, *, picture: bool, table: bool) -> list[_Work]:
    """Return what needs no GDAL; `table` tells whether the points remain a table for now."""
    works = [_Work(NPZ, DRAFT / 3, lambda share: write_npz(forecast, inside / NPZ))]
    if table:
        works.append(_Work(TABLE, DRAFT / 3, functools.partial(_write_table, forecast, inside)))
    if picture and (grid or forecast.of_points):
        works.append(_Work(OVERVIEW, DRAFT / 3, functools.partial(_draw, forecast, grid, inside)))
    return works


def _by_gdal(forecast: Forecast, grid: Grid | None, inside: Path, *, points: bool, table: bool = False) -> list[_Work]:
    """Return what GDAL writes: the points, from a table that is there or, with `table`, is written first; the maps."""

    def write_points(share: Progress) -> None:
        if table:
            _write_table(forecast, inside, share)
        _write_points(forecast, inside, share)

    works = [_Work(POINTS, (1 - DRAFT) / 3, write_points, aside=True)] if points else []
    if grid is not None:
        maps = [output for output in OUTPUTS if output.there(forecast)]
        part = (1 - DRAFT) / 1.5 / len(maps)
        works += [
            _Work("rasters", part, functools.partial(_write_raster, forecast, grid, inside, output)) for output in maps
        ]
    return works


def _write_record(forecast: Forecast, inside: Path, progress: Progress, facts: dict) -> list[str]:
    """Tell the files, and every warning once, in order; return the names of the files."""
    names = [RECORD, *sorted(path.name for path in inside.iterdir() if path.is_file() and path.name != RECORD)]
    told = told_warnings(dict.fromkeys([*warnings_of(forecast.record), *progress.warnings]))
    record = {**forecast.record, "crs": forecast.crs, **told, "files": names, **facts}
    write_json(record, inside / RECORD)
    return names


def _grid(forecast: Forecast, progress: Progress) -> Grid | None:
    """Lay the cells out as pixels; None where a raster makes no sense: of points, or, with a warning, too far apart."""
    if forecast.of_points:
        return None
    grid = lay_out(forecast.easting_N, forecast.northing_N, forecast.cell_size)
    if grid.pixels <= LARGEST_RASTER_PIXELS:
        return grid
    progress.warn(
        say(
            "The cells lie so far apart that a raster would have {0:,} x {1:,} pixels; rasters were "
            "left out. Forecast smaller areas one by one to get them.",
            grid.columns,
            grid.rows,
        )
    )
    return None


def _draw(forecast: Forecast, grid: Grid | None, inside: Path, share: Progress) -> None:
    try:
        from .overview import draw_overview

        draw_overview(forecast, grid, inside / OVERVIEW)
    except ImportError as error:  # matplotlib is absent, or built for another numpy
        share.warn(
            say(
                "The overview picture was left out, since matplotlib does not load here ({0}); the maps are complete.",
                error,
            )
        )


def _write_raster(forecast: Forecast, grid: Grid, inside: Path, output: Output, share: Progress) -> None:
    room("rasters", "Writing rasters").write_raster(
        inside / output.file,
        grid,
        output.values(forecast),
        bands_of(output, forecast),
        metadata=metadata_of(output, forecast),
        crs=forecast.crs,
        tick=lambda done: share.step(STAGE, done, "rasters"),
    )


def _write_table(forecast: Forecast, inside: Path, share: Progress) -> None:
    write_table(forecast, inside / TABLE, lambda done: share.step(STAGE, done / 3, TABLE))


def _write_points(forecast: Forecast, inside: Path, share: Progress) -> None:
    """Turn the table into a GeoPackage, which takes its place."""
    description = (
        f"Forecast issued {forecast.issue_date.isoformat()}. Displacement ({forecast.component}) in mm since the issue "
        f"date, {SIGNS[forecast.component]}; velocity in mm/yr; p fields are quantiles of the ground (mean of 60 days) "
        f"about the last date in mm, p05 the 5 % one. {forecast.attribution}"
    )
    table = inside / TABLE
    room("points", "Writing points").write_points(
        table,
        inside / POINTS,
        crs=forecast.crs,
        description=description,
        tick=lambda done: share.step(STAGE, (1 + 2 * done) / 3, POINTS),
    )
    table.unlink()
    table.with_suffix(".csvt").unlink()
