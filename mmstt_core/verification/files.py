# SPDX-License-Identifier: GPL-2.0-or-later
"""What verifying and comparing write: rasters of cells, arrays, and a table as Markdown."""

# Shapes: N cells, B bands

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..gis import available, room
from ..pages import markdown
from ..progress import Progress
from ..results.forecast import Forecast
from ..results.grid import lay_out
from ..results.outputs import Band
from ..results.writer import LARGEST_RASTER_PIXELS
from ..words import say


@dataclass(frozen=True, kw_only=True)
class Map:
    """Describe one raster."""

    file: str
    title: str
    values_NB: np.ndarray
    bands: tuple[Band, ...]


def write_maps(
    maps: Sequence[Map],
    inside: Path,
    *,
    easting_N: np.ndarray,
    northing_N: np.ndarray,
    cell_size: float,
    crs: str,
    metadata: dict[str, str],
    progress: Progress,
) -> None:
    """Write the rasters; of points there are none, and where this Python has no GDAL, or they would be nearly empty,
    this is said instead."""
    if not cell_size:
        return
    if not available():
        progress.warn(say("This Python lacks GDAL, so the maps were left out; the tables are complete."))
        return
    grid = lay_out(easting_N, northing_N, cell_size)
    if grid.pixels > LARGEST_RASTER_PIXELS:
        progress.warn(say("The cells lie too far apart for one raster, so the maps were left out."))
        return
    write_raster = room("rasters", "Writing rasters").write_raster
    for number, one in enumerate(maps):
        progress.step("Writing", number / len(maps), one.file)
        told = {"TITLE": one.title, **metadata}
        write_raster(inside / one.file, grid, one.values_NB, one.bands, metadata=told, crs=crs)


def names_of(forecast: Forecast) -> dict[str, np.ndarray]:
    """Return the names of the rows, for an npz; nothing where they have none."""
    return {} if forecast.point_id_N is None else {"point_id": np.array(forecast.point_id_N)}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a table of Markdown, whose words are shown as they are."""
    head, *told = [[markdown.plain(text) for text in row] for row in (head, *rows)]
    return markdown.table(head, told)


def number(value: float | None, decimals: int = 2, *, signed: bool = False) -> str:
    """Write a number, or a dash where there is none."""
    if value is None or value != value:
        return "-"
    return f"{value:{'+' if signed else ''}.{decimals}f}"


def percent(value: float | None) -> str:
    """Write a share, or a dash where there is none."""
    return "-" if value is None else f"{value:.0%}"
