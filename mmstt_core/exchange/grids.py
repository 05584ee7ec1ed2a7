# SPDX-License-Identifier: GPL-2.0-or-later
"""One GeoTIFF per date: a folder of what was measured, which can be read again, and one of the forecast's median."""

# Shapes: N cells

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from .. import __version__
from ..errors import OutputError
from ..gis import room
from ..progress import Progress
from ..results.arrays import write_json
from ..results.folder import filled_at_once
from ..results.grid import Grid, lay_out
from ..results.outputs import BY_NAME, Band, metadata_of, reference_words
from ..results.reader import ForecastFolder
from ..results.signs import SIGNS
from ..results.writer import LARGEST_RASTER_PIXELS
from ..words import say
from .formats import GRIDS_RECORD, MEDIAN_GRIDS, OBSERVED_GRIDS, grid_name, own_grids

STAGE = "Writing"


def write_grids(folder: ForecastFolder, out: Path, progress: Progress) -> list[str]:
    """Write both folders, or none; return the names of the grids, from `out` on.

    Raises:
        OutputError: cells lie too far apart for a raster, or a folder holds others' files of the same names.
    """
    forecast = folder.forecast()
    grid = lay_out(folder.easting_N, folder.northing_N, folder.cell_size)
    if grid.pixels > LARGEST_RASTER_PIXELS:
        raise OutputError(
            say("The cells lie too far apart for one raster."), hint=say("Export smaller areas one by one.")
        )
    measured = {
        "TITLE": "Measured displacement",
        "COMPONENT": forecast.component,
        "SIGN": SIGNS[forecast.component],
        **({"REFERENCE": words} if (words := reference_words(forecast.record)) else {}),
        "ATTRIBUTION": forecast.attribution.replace("this is a forecast, not an EGMS product", "gathered into a grid"),
    }
    told = {**metadata_of(BY_NAME["displacement"], forecast), "TITLE": "Median of the forecast, on the measured level"}
    half = len(forecast.quantile_levels_Q) // 2
    parts = (
        (OBSERVED_GRIDS, "displacement", folder.observed_dates_T, lambda t: forecast.observed_NT[:, t], measured),
        (MEDIAN_GRIDS, "median", folder.dates_H, lambda h: forecast.displacement_NHQ[:, h, half], told),
    )
    names: list[str] = []
    with contextlib.ExitStack() as both:  # neither appears before both are ready
        for number, (place, kind, dates, values, metadata) in enumerate(parts):
            dates = dates.astype("datetime64[D]")
            own = [grid_name(kind, forecast.component, date) for date in dates]
            coming = (GRIDS_RECORD, *own)
            inside = both.enter_context(filled_at_once(out / place, own_grids(out / place, coming), coming))
            _write(
                inside, own, list(map(str, dates)), values, grid, folder.crs, metadata, _ticks(progress, number, place)
            )
            names += [f"{place}/{name}" for name in own]
    return names


def _ticks(progress: Progress, number: int, place: str) -> Callable[[float], None]:
    return lambda part: progress.step(STAGE, 0.7 + 0.15 * (number + part), place)


def _write(
    inside: Path,
    names: list[str],
    dates: list[str],
    values: Callable[[int], np.ndarray],
    grid: Grid,
    crs: str,
    metadata: dict[str, str],
    tick: Callable[[float], None],
) -> None:
    write_raster = room("rasters", "Writing rasters").write_raster
    for number, name in enumerate(names):
        tick(number / len(names))
        values_NB = np.asarray(values(number), np.float32)[:, None]
        bands = [Band(description=dates[number], unit="mm")]
        write_raster(inside / name, grid, values_NB, bands, metadata=metadata, crs=crs)
    write_json({"software": f"MM-STT {__version__}", "files": [GRIDS_RECORD, *names]}, inside / GRIDS_RECORD)
