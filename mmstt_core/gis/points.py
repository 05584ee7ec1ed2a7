# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the table of points into a GeoPackage, wholly inside GDAL: no loop of Python holds up QGIS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from osgeo import gdal

from .failing import named, written

LAYER = "forecast"
OPTIONS = ("X_POSSIBLE_NAMES=easting", "Y_POSSIBLE_NAMES=northing", "KEEP_GEOM_COLUMNS=NO")
UNSYNCED = "OGR_SQLITE_SYNCHRONOUS"


def write_points(
    table: Path,
    path: Path,
    *,
    crs: str,
    description: str,
    layer: str = LAYER,
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Write a layer of points from a table such as `results.arrays.write_table` makes, with a spatial index.

    Args:
        table: CSV with a .csvt beside it that names the types.
        path: the GeoPackage; overwritten.
        crs: system of the cells, anything that osr understands.
        description: what the layer's own metadata say.
        tick: called with the fraction done, 0..1; may raise to stop.
    Raises:
        OSError: the file could not be written.
    """
    write_point_layers([(table, layer, description)], path, crs=crs, tick=tick)


def write_point_layers(
    tables: Sequence[tuple[Path, str, str]],
    path: Path,
    *,
    crs: str,
    driver: str = "GPKG",
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Write several layers, each from a table, with its name and what its metadata say; see `write_points`.

    Args:
        driver: GPKG, or ESRI Shapefile for a single layer.
    Raises:
        OSError: the file could not be written.
    """
    for table, _, _ in tables:
        table.stat()  # raises the system's own words where the folder has gone
    before = gdal.GetThreadLocalConfigOption(UNSYNCED)
    gdal.SetThreadLocalConfigOption(UNSYNCED, "OFF")  # the file is moved into place only when complete
    try:
        with written(path, tick) as go_on:
            made = gdal.GetDriverByName(driver).Create(named(path), 0, 0, 0, gdal.GDT_Unknown)
            for table, layer, description in tables:
                source = gdal.OpenEx(named(table), gdal.OF_VECTOR, open_options=list(OPTIONS))
                told = ["GEOMETRY_NAME=geom", f"IDENTIFIER={layer}", f"DESCRIPTION={description}"]
                gdal.VectorTranslate(  # into what is open, since it takes no name that is not text
                    made,
                    source,
                    accessMode="append" if table != tables[0][0] else None,
                    layerName=layer,
                    geometryType="POINT",
                    dstSRS=crs,
                    reproject=False,
                    layerCreationOptions=told if driver == "GPKG" else ["ENCODING=UTF-8"],
                    callback=go_on,
                )
                del source
            del made  # closed, and so written to the end
    finally:
        gdal.SetThreadLocalConfigOption(UNSYNCED, before)
