# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask for to take a forecast to another program."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import mark
from . import common
from .declare import Request, option
from .kinds import CHOICE

FORMATS = {
    "csv": mark("Table of all points (CSV)"),
    "netcdf": mark("Cube by the CF conventions (netCDF)"),
    "insar-explorer": mark("Layers for InSAR Explorer (GeoPackage)"),
    "ps-time-series": mark("Layers for PS Time Series Viewer (Shapefile)"),
    "grids": mark("One grid per date (GeoTIFF)"),
}


@dataclass(frozen=True, kw_only=True)
class ExportRequest(Request):
    """Ask for a finished forecast in the formats of other programs."""

    folder: str = common.forecast_folder("Folder of the finished forecast, or of a region.")
    bbox: tuple[float, float, float, float] | None = common.bbox()
    formats: tuple[str, ...] = option(
        CHOICE,
        mark("Formats"),
        mark("What is written."),
        default=("csv", "netcdf", "insar-explorer"),
        many=True,
        choices=FORMATS,
        flag="--format",
    )
    out: str | None = common.out("Folder for the files; made when absent.", inside="export")
