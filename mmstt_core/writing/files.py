# SPDX-License-Identifier: GPL-2.0-or-later
"""Write every file of the contract, in one go."""

from __future__ import annotations

from pathlib import Path

from ..progress import Progress
from ..result import Forecast
from .arrays import npz_bytes, write_json, write_npz
from .folder import check_folder, filled_at_once
from .geopackage import write_points
from .grid import lay_out
from .rasters import RASTERS, write_rasters

OURS = ("forecast.npz", "forecast.json", "points.gpkg*", "overview.png*", *(f"{name}*" for name in RASTERS))
"""Patterns of the files that a new forecast replaces, with the side files that GIS programs put beside them."""

LARGEST_RASTER_PIXELS = 4_000_000_000
"""All of Europe at 100 m; beyond it a raster would be nearly empty, and slow to open."""

STAGE = "Writing"


def write_forecast(
    forecast: Forecast, folder: str | Path, *, rasters: bool = True, progress: Progress | None = None
) -> list[Path]:
    """Write a forecast into `folder`, replacing an earlier one there and keeping foreign files.

    Nothing appears in `folder` before everything is written; on failure or cancellation the disk is as it was.

    Args:
        forecast: what to write.
        folder: made, with its parents, when absent.
        rasters: also write the GeoTIFFs and the overview picture.
        progress: is told how far the writing is, and may cancel it.
    Returns:
        The files written, `forecast.json` first.
    Raises:
        OutputError: the folder cannot be written, or the disk is full.
        Cancelled: `progress` was asked to stop.
    """
    progress = progress or Progress()
    check_folder(folder, needed_bytes=int(1.3 * npz_bytes(forecast)))
    with filled_at_once(folder, OURS) as inside:
        progress.step(STAGE, 0.0, "forecast.npz")
        write_npz(forecast, inside / "forecast.npz")
        write_points(
            forecast, inside / "points.gpkg", lambda fraction: progress.step(STAGE, 0.2 + 0.3 * fraction, "points.gpkg")
        )
        if rasters:
            _write_maps(forecast, inside, progress)
        names = sorted(path.name for path in inside.iterdir() if path.is_file())
        record = {**forecast.record, "warnings": _all_warnings(forecast, progress), "files": ["forecast.json", *names]}
        write_json(record, inside / "forecast.json")
        progress.step(STAGE, 1.0, "done")
    return [Path(folder) / name for name in ("forecast.json", *names)]


def _write_maps(forecast: Forecast, inside: Path, progress: Progress) -> None:
    """Write the rasters, where a raster makes sense, and the overview where it can be drawn."""
    grid = lay_out(forecast.easting_N, forecast.northing_N, forecast.cell_size)
    if grid.pixels > LARGEST_RASTER_PIXELS:
        progress.warn(
            f"The cells lie so far apart that a raster would have {grid.columns:,} x {grid.rows:,} pixels; "
            "rasters were left out. Forecast smaller areas one by one to get them."
        )
        return
    write_rasters(forecast, grid, inside, lambda fraction: progress.step(STAGE, 0.5 + 0.4 * fraction, "rasters"))
    progress.step(STAGE, 0.9, "overview.png")
    try:
        from .overview import draw_overview
    except ImportError as error:  # matplotlib is absent, or built for another numpy
        progress.warn(
            f"The overview picture was left out, since matplotlib does not load here ({error}); the maps are complete."
        )
        return
    draw_overview(forecast, grid, inside / "overview.png")


def _all_warnings(forecast: Forecast, progress: Progress) -> list[str]:
    """Join the record's warnings with those of this run, each once, in order."""
    return list(dict.fromkeys([*forecast.record.get("warnings", []), *progress.warnings]))
