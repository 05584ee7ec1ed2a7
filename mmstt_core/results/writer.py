# SPDX-License-Identifier: GPL-2.0-or-later
"""Write every file of the contract in one go.

In QGIS two processes share the work. The engine's own Python has no GDAL: it writes the draft, which needs numpy alone,
and QGIS's process completes it with rasters, points and the final record. Elsewhere one process does both.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from ..errors import Cancelled
from ..gis import available, room
from ..held import rest
from ..progress import Progress
from ..words import say, told_warnings, warnings_of
from .arrays import NPZ, RECORD, TABLE, npz_bytes, write_json, write_npz, write_table
from .beside import AREAS, ASSETS
from .folder import Own, filled_at_once
from .forecast import Forecast
from .grid import Grid, lay_out
from .outputs import OUTPUTS, bands_of, metadata_of
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


def write_forecast(
    forecast: Forecast,
    folder: str | Path,
    *,
    rasters: bool = True,
    points: bool = True,
    progress: Progress | None = None,
) -> list[Path]:
    """Write a forecast into `folder`, replacing an earlier one there and no file that is not ours.

    Nothing appears in `folder` before everything is written; on failure or cancellation the disk is as it was.

    Args:
        forecast: what to write.
        folder: made, with its parents, when absent.
        rasters: also write the GeoTIFFs and the overview picture.
        points: also write the cells as points; without them the picture is left out as well, as in tiles of a region.
        progress: is told how far the writing is, and may cancel it.
    Returns:
        The files written, `forecast.json` first.
    Raises:
        OutputError: the folder cannot be written, holds a foreign file of one of the names, or the disk is full.
        Cancelled: `progress` was asked to stop.
    """
    progress = progress or Progress()
    coming = planned(rasters=rasters, points=points, gdal=available())
    with filled_at_once(folder, OWN, coming, needed_bytes=int(1.3 * npz_bytes(forecast))) as inside:
        write_draft(forecast, inside, rasters=rasters, points=points, progress=progress)
        names = complete(forecast, inside, rasters=rasters, points=points, progress=progress)
    return [Path(folder) / name for name in names]


def write_draft(forecast: Forecast, inside: Path, *, rasters: bool, points: bool = True, progress: Progress) -> None:
    """Write what numpy and matplotlib can: arrays, the table of points, the overview, and the record so far."""
    progress.step(STAGE, 0.0, NPZ)
    write_npz(forecast, inside / NPZ)
    if forecast.easting_N.size > MANY_CELLS:
        rest()
    if points:
        write_table(forecast, inside / TABLE, lambda fraction: progress.step(STAGE, 0.1 + 0.15 * fraction, TABLE))
    if forecast.easting_N.size > MANY_CELLS:
        rest()
    grid = _grid(forecast, progress) if rasters and points else None
    if rasters and points and (grid or forecast.of_points):
        progress.step(STAGE, 0.25, OVERVIEW)
        try:
            from .overview import draw_overview

            draw_overview(forecast, grid, inside / OVERVIEW)
        except ImportError as error:  # matplotlib is absent, or built for another numpy
            progress.warn(
                say(
                    "The overview picture was left out, since matplotlib does not load here ({0}); the maps "
                    "are complete.",
                    error,
                )
            )
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
        stop = threading.Event()
        with ThreadPoolExecutor(max_workers=1) as pool:  # GDAL lets the rasters be written meanwhile
            writing = pool.submit(_write_points, forecast, inside, stop) if points else None
            try:
                if rasters and (grid := _grid(forecast, progress)):
                    _write_rasters(forecast, grid, inside, progress)
                progress.step(STAGE, 0.9, POINTS)
                while writing is not None and not wait([writing], timeout=0.2).done:
                    progress.step(STAGE, 0.9, POINTS)
            finally:
                stop.set()
            if writing is not None:
                writing.result()
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
    progress.step(STAGE, 1.0, RECORD)
    return _write_record(forecast, inside, progress, facts or {})


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


def _write_rasters(forecast: Forecast, grid: Grid, inside: Path, progress: Progress) -> None:
    write_raster = room("rasters", "Writing rasters").write_raster
    for number, output in enumerate(OUTPUTS):
        if not output.there(forecast):
            continue
        write_raster(
            inside / output.file,
            grid,
            output.values(forecast),
            bands_of(output, forecast),
            metadata=metadata_of(output, forecast),
            crs=forecast.crs,
            tick=lambda part, number=number: progress.step(
                STAGE, 0.3 + 0.5 * (number + part) / len(OUTPUTS), "rasters"
            ),
        )


def _write_points(forecast: Forecast, inside: Path, stop: threading.Event) -> None:
    """Turn the table into a GeoPackage, which takes its place."""

    def tick(fraction: float) -> None:
        if stop.is_set():
            raise Cancelled(say("The run was cancelled."), hint=say("Nothing was written."))

    description = (
        f"Forecast issued {forecast.issue_date.isoformat()}. Displacement ({forecast.component}) in mm since the issue "
        f"date, {SIGNS[forecast.component]}; velocity in mm/yr; p fields are quantiles of the ground (mean of 60 days) "
        f"about the last date in mm, p05 the 5 % one. {forecast.attribution}"
    )
    table = inside / TABLE
    room("points", "Writing points").write_points(
        table, inside / POINTS, crs=forecast.crs, description=description, tick=tick
    )
    table.unlink()
    table.with_suffix(".csvt").unlink()
