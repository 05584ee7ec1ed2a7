# SPDX-License-Identifier: GPL-2.0-or-later
"""Small layers in formats, geometries and systems of the world, written by GDAL."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")
ROOT = Path(__file__).resolve().parents[3]
DATES = ["20200103", "20200109", "20200121", "20200202"]
VALUES = np.array([[1.5, -2.5, 0.0, 1.25], [2.0, np.nan, 3.5, 4.1], [-7.0, 1.0, 1.0, 2.0]])
MILLIMETRES = VALUES.astype(np.float32)
USTICA = [(4597550.0, 1739750.0), (4598650.0, 1740850.0), (4599050.0, 1741250.0)]
DRIVERS = {"shp": "ESRI Shapefile", "gpkg": "GPKG", "geojson": "GeoJSON", "fgb": "FlatGeobuf", "gml": "GML"}


def reference(code: int):
    found = osr.SpatialReference()
    found.ImportFromEPSG(code)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def moved(places, source: int, target: int):
    change = osr.CoordinateTransformation(reference(source), reference(target))
    return [change.TransformPoint(*place)[:2] for place in places]


def point(x: float, y: float) -> str:
    return f"POINT ({x!r} {y!r})"


def multipoint(x: float, y: float) -> str:
    return f"MULTIPOINT ({x!r} {y!r})"


def several(x: float, y: float) -> str:
    return f"MULTIPOINT ({x - 2!r} {y!r}, {x + 2!r} {y - 3!r}, {x!r} {y + 3!r})"


def square(x: float, y: float) -> str:
    corners = [(x - 50, y - 50), (x - 50, y + 50), (x + 50, y + 50), (x + 50, y - 50), (x - 50, y - 50)]
    return "POLYGON ((" + ", ".join(f"{east!r} {north!r}" for east, north in corners) + "))"


def parts(x: float, y: float) -> str:
    return square(x, y).replace("POLYGON ((", "MULTIPOLYGON (((") + ")"


KINDS = {
    point: ogr.wkbPoint,
    multipoint: ogr.wkbMultiPoint,
    several: ogr.wkbMultiPoint,
    square: ogr.wkbPolygon,
    parts: ogr.wkbMultiPolygon,
}


def many_dates(path: Path, code: int, place: tuple[float, float], points: int, epochs: int, driver: str) -> np.ndarray:
    """Write sinking points in rows of seven, 0.001 degrees apart; return their displacement, mm."""
    days = np.datetime64("2015-01-03") + 12 * np.arange(epochs)
    generator = np.random.default_rng(1)
    values = np.round(-0.02 * np.arange(epochs) + generator.normal(0, 1, (points, epochs)), 1)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    made = dataset.CreateLayer("points", reference(code), ogr.wkbPoint)
    for day in days:
        made.CreateField(ogr.FieldDefn(f"D{day}".replace("-", ""), ogr.OFTReal))
    made.StartTransaction()
    degrees = [(place[0] + 0.001 * (row % 7), place[1] + 0.001 * (row // 7)) for row in range(points)]
    for (x, y), series in zip(moved(degrees, 4326, code), values.tolist()):
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(point(x, y)))
        for column, value in enumerate(series):
            feature.SetField(column, value)
        made.CreateFeature(feature)
    made.CommitTransaction()
    return values
