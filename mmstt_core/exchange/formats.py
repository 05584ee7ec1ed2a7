# SPDX-License-Identifier: GPL-2.0-or-later
"""Which files each format brings, and what becomes of an earlier export."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from ..options.exchange import FORMATS
from ..results.folder import Own

CSV, NETCDF, INSAR_EXPLORER, PS_TIME_SERIES, GRIDS = FORMATS
RECORD, TABLE, CUBE, LAYERS = "export.json", "series.csv", "cube.nc", "insar_explorer.gpkg"
MEASURED, AHEAD = "measured", "forecast"
"""Layers of viewers: what was measured, and that with the median of the forecast after it."""
LOWER, UPPER = "lower", "upper"
SHAPES = {name: f"ps_{name}.shp" for name in (MEASURED, AHEAD)}
_SHAPE_SIDES = (".dbf", ".shx", ".prj", ".cpg")
OBSERVED_GRIDS, MEDIAN_GRIDS = "measured_by_date", "forecast_by_date"
"""Folders of one GeoTIFF per date."""
GRIDS_RECORD = "grids.json"

OF_FORMAT = {
    CSV: (TABLE,),
    NETCDF: (CUBE,),
    INSAR_EXPLORER: (LAYERS,),
    PS_TIME_SERIES: tuple(
        str(Path(name).with_suffix(ending)) for name in SHAPES.values() for ending in (".shp", *_SHAPE_SIDES)
    ),
}
OWN = Own(record=RECORD, names=(RECORD, *(name for names in OF_FORMAT.values() for name in names)))
"""An export, among the files of a folder."""
INSIDE = "export"
"""The folder inside that of the forecast where an export goes when nobody says where."""
_GRID = re.compile(r"(?:displacement|median)(?:_up|_east)?_\d{8}\.tif")


def grid_name(kind: str, component: str, date: object) -> str:
    """Name the grid of a date; its component stands in it, since a GeoTIFF of one date says none."""
    middle = "" if component == "los" else f"_{component}"
    return f"{kind}{middle}_{str(date).replace('-', '')}.tif"


def remove_grids(out: Path) -> None:
    """Remove the grids of an earlier export, which would tell of other data than the files beside them."""
    for place in (out / OBSERVED_GRIDS, out / MEDIAN_GRIDS):
        for name in own_grids(place, ()).files(place):
            (place / name).unlink()
        with contextlib.suppress(OSError):  # absent, or somebody else's files are in it
            place.rmdir()


def own_grids(folder: Path, coming: tuple[str, ...]) -> Own:
    """Return whose grids a folder holds: those that come, and those of earlier dates."""
    earlier = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return Own(record=GRIDS_RECORD, names=(GRIDS_RECORD, *coming, *filter(_GRID.fullmatch, earlier)))
