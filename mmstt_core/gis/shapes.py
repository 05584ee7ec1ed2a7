# SPDX-License-Identifier: GPL-2.0-or-later
"""Outlines of cells, and layers of shapes with their attributes in a GeoPackage."""

# Shapes: N cells

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ..gridding import column_and_row
from ..results.layer import Layer
from .failing import named, written
from .points import UNSYNCED
from .systems import system

_KINDS = {"whole": ogr.OFTInteger, "real": ogr.OFTReal, "text": ogr.OFTString, "date": ogr.OFTDate}


def outline(easting_N: np.ndarray, northing_N: np.ndarray, cell_size: float) -> bytes:
    """Return the union of the squares of cells as WKB, a MultiPolygon.

    A gap of one cell between two cells of a row or of a column is closed.
    """
    column_N, row_N = column_and_row(easting_N, northing_N, cell_size)
    there = set(zip(column_N.tolist(), row_N.tolist()))
    gaps = {(column + 1, row) for column, row in there if (column + 2, row) in there}
    gaps |= {(column, row + 1) for column, row in there if (column, row + 2) in there}
    squares = ogr.Geometry(ogr.wkbMultiPolygon)
    for column, row in sorted(there | gaps):
        squares.AddGeometry(square((column + 0.5) * cell_size, (row + 0.5) * cell_size, cell_size / 2))
    return bytes(ogr.ForceToMultiPolygon(squares.UnionCascaded()).ExportToWkb())


def square(east: float, north: float, half: float) -> ogr.Geometry:
    """Return the square of a cell about its centre."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)):
        ring.AddPoint_2D(east + x, north + y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def multipolygon(box: tuple[float, float, float, float]) -> bytes:
    """Return a rectangle (west, south, east, north) as WKB, a MultiPolygon."""
    west, south, east, north = box
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south)):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return bytes(ogr.ForceToMultiPolygon(polygon).ExportToWkb())


def area_of(shape: bytes) -> float:
    """Return the area of a shape, m2 where its system is in metres."""
    return float(ogr.CreateGeometryFromWkb(shape).Area())


def write_layers(
    path: Path, layers: Sequence[Layer], *, crs: str, tick: Callable[[float], None] = lambda fraction: None
) -> None:
    """Write layers into a new GeoPackage, with spatial indexes.

    Args:
        path: overwritten.
        crs: system of the shapes, anything that osr understands.
        tick: called with the fraction done, 0..1; may raise to stop.
    Raises:
        OSError: the file could not be written.
    """
    before = gdal.GetThreadLocalConfigOption(UNSYNCED)
    gdal.SetThreadLocalConfigOption(UNSYNCED, "OFF")  # the file is moved into place only when complete
    try:
        with written(path, tick):
            made = gdal.GetDriverByName("GPKG").Create(named(path), 0, 0, 0, gdal.GDT_Unknown)
            if made is not None:  # what went wrong is told by the block
                for number, layer in enumerate(layers):
                    _write(made, layer, crs)
                    tick((number + 1) / len(layers))
            del made
    finally:
        gdal.SetThreadLocalConfigOption(UNSYNCED, before)


def _write(made: gdal.Dataset, layer: Layer, crs: str) -> None:
    reference = None if layer.shapes is None else system(crs)
    kind = ogr.wkbNone if layer.shapes is None else ogr.wkbUnknown if layer.mixed else ogr.wkbMultiPolygon
    options = [f"IDENTIFIER={layer.name}", f"DESCRIPTION={layer.about}", "GEOMETRY_NAME=geom"]
    target = made.CreateLayer(layer.name, reference, kind, options)
    for name, of_kind, title in layer.fields:
        made_field = ogr.FieldDefn(name, _KINDS[of_kind])
        if hasattr(made_field, "SetAlternativeName"):  # GDAL 3.2
            made_field.SetAlternativeName(title)
        target.CreateField(made_field)
    if layer.more:
        target.SetMetadata(layer.more)
    target.StartTransaction()
    for row, values in enumerate(layer.rows):
        feature = ogr.Feature(target.GetLayerDefn())
        for index, value in enumerate(values):
            if value is not None and value == value:  # NaN differs from itself
                feature.SetField(index, value)
        shape = None if layer.shapes is None else layer.shapes[row]
        if shape is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkb(shape))
        target.CreateFeature(feature)
    target.CommitTransaction()
