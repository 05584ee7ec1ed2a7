# SPDX-License-Identifier: GPL-2.0-or-later
"""Shapes of a user's layer, buildings or lines, in the system of the cells; and which cells lie under or near one."""

# Shapes: S cells near a shape

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..words import say, some
from .shapes import square
from .systems import name_of, quietly, system

LAYER_NAME = "|layername="
"""QGIS names one layer of a file so."""


def read_shapes(layer: str, field: str | None) -> tuple[list[str], list[bytes], str]:
    """Return names, shapes as WKB and the system as WKT of one layer of a file.

    Args:
        layer: a file, or a file and one of its layers as QGIS writes it.
        field: holds the names; None numbers the features.
    Raises:
        InputError: it cannot be opened, holds no shapes, no system, several layers, or lacks the field.
    """
    file, _, wanted = layer.partition(LAYER_NAME)
    shown = Path(file).name
    if not Path(file).exists():
        raise InputError(say("The file '{0}' does not exist.", file), hint=say("Check its name."))
    with quietly():
        try:
            source = gdal.OpenEx(file, gdal.OF_VECTOR | gdal.OF_READONLY)
        except RuntimeError:  # GDAL 4, or a plugin that called UseExceptions()
            source = None
        if source is None:
            raise InputError(
                say("{0} cannot be opened as a layer of shapes.", shown),
                hint=say("Give a GeoPackage, shapefile, GeoJSON or another file that QGIS opens."),
            )
        chosen = _chosen(source, shown, wanted)
        reference = chosen.GetSpatialRef()
        if reference is None or reference.GetName().lower().startswith("undefined"):
            raise InputError(
                say("{0} does not say its coordinate system.", shown),
                hint=say("Set it in QGIS and save the layer, or add its .prj file."),
            )
        names, shapes = _read(chosen, shown, field)
    return names, shapes, reference.ExportToWkt()


def _chosen(source: gdal.Dataset, shown: str, wanted: str) -> ogr.Layer:
    layers = [source.GetLayer(index) for index in range(source.GetLayerCount())]
    layers = [layer for layer in layers if layer.GetGeomType() != ogr.wkbNone]
    if wanted:
        layers = [layer for layer in layers if layer.GetName() == wanted]
    if not layers:
        raise InputError(say("{0} holds no layer of shapes{1}.", shown, f" '{wanted}'" if wanted else ""))
    if len(layers) > 1:
        raise InputError(
            say("{0} holds several layers ({1}).", shown, some(layer.GetName() for layer in layers)),
            hint=say("Name one, as in {0}.", f"{shown}{LAYER_NAME}{layers[0].GetName()}"),
        )
    return layers[0]


def _read(layer: ogr.Layer, shown: str, field: str | None) -> tuple[list[str], list[bytes]]:
    index = -1 if field is None else layer.GetLayerDefn().GetFieldIndex(field)
    if field is not None and index < 0:
        fields = some(one.GetName() for one in layer.schema)
        raise InputError(say("{0} has no field '{1}'.", shown, field), hint=say("Its fields are {0}.", fields))
    names, shapes = [], []
    for number, feature in enumerate(layer, 1):
        shape = feature.GetGeometryRef()
        if shape is None or shape.IsEmpty():
            continue
        names.append(f"{number}" if index < 0 else feature.GetFieldAsString(index))
        shapes.append(bytes(shape.ExportToIsoWkb()))
    return names, shapes


def moved(shapes: Sequence[bytes], source: str, target: str) -> list[bytes | None]:
    """Return shapes in another system, flat; None where one has no place there.

    Args:
        source, target: WKT or `EPSG:N`.
    """
    one, two = system(source), system(target)
    found: list[bytes | None] = []
    with quietly():
        change = None if one.IsSame(two) else osr.CoordinateTransformation(one, two)
        for wkb in shapes:
            shape = ogr.CreateGeometryFromWkb(wkb)
            shape.FlattenTo2D()
            shape = shape.GetLinearGeometry()
            try:
                failed = change is not None and shape.Transform(change)
            except RuntimeError:
                failed = True
            fine = not failed and np.isfinite(shape.GetEnvelope()).all()
            found.append(bytes(shape.ExportToWkb()) if fine else None)
    return found


def rings(shape: bytes) -> list[tuple[tuple[float, float], ...]]:
    """Return the rings of the polygons of a shape, holes among them; none of lines and points."""
    found: list[tuple[tuple[float, float], ...]] = []

    def gather(geometry: ogr.Geometry) -> None:
        if geometry.GetGeometryName() == "LINEARRING":
            found.append(tuple((x, y) for x, y, *_ in geometry.GetPoints()))
        elif geometry.GetDimension() == 2:
            for number in range(geometry.GetGeometryCount()):
                gather(geometry.GetGeometryRef(number))

    gather(ogr.CreateGeometryFromWkb(shape))
    return found


def together(shapes: Sequence[bytes]) -> bytes:
    """Return all polygons as one shape, in which ground under several counts once."""
    all_of_them = ogr.Geometry(ogr.wkbMultiPolygon)
    with quietly():
        for wkb in shapes:
            shape = ogr.CreateGeometryFromWkb(wkb)
            parts = ogr.ForceToMultiPolygon(shape if shape.IsValid() else shape.MakeValid() or shape.Buffer(0))
            if parts.GetGeometryName() == "MULTIPOLYGON":
                for part in parts:
                    all_of_them.AddGeometry(part)
        return bytes(all_of_them.UnionCascaded().ExportToWkb())


def bounds(shape: bytes) -> tuple[float, float, float, float]:
    """Return west, south, east, north of a shape."""
    west, east, south, north = ogr.CreateGeometryFromWkb(shape).GetEnvelope()
    return west, south, east, north


def distances(shape: bytes, easting_S: np.ndarray, northing_S: np.ndarray, cell_size: float) -> np.ndarray:
    """Return how far the squares of cells are from a shape, m, (S,); 0 where they touch.

    A shape that crosses itself is taken as its parts.
    """
    made = ogr.CreateGeometryFromWkb(shape)
    with quietly():
        if made.GetDimension() == 2 and not made.IsValid():
            made = made.MakeValid() or made.Buffer(0)
        places = zip(easting_S.tolist(), northing_S.tolist())
        return np.array([made.Distance(square(east, north, cell_size / 2)) for east, north in places], np.float64)


def kind_of(wkt: str) -> str:
    """Name a system for people."""
    return name_of(system(wkt))
