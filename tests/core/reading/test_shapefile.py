# SPDX-License-Identifier: GPL-2.0-or-later
"""Point shapefiles written by GDAL in several projections give the cube that the CSV gives."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.errors import InputError
from mmstt_core.reading import describe_source, read_cube

ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")


@pytest.fixture
def layer(tmp_path, sample):
    """Write the sample as a shapefile in a projection and return its path and the sample."""

    def write(code: int, fields=("easting", "northing", "track_angle"), kind=ogr.wkbPoint):
        table = sample("L2 2020_2024")
        target, source = osr.SpatialReference(), osr.SpatialReference()
        source.ImportFromEPSG(3035)
        target.ImportFromEPSG(code)
        for reference in (source, target):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        path = tmp_path / "points.shp"
        dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
        made = dataset.CreateLayer("points", target, kind)
        made.CreateField(ogr.FieldDefn("pid", ogr.OFTString))
        for name in (*fields, *(f"D{date}" for date in table.dates)):
            definition = ogr.FieldDefn(name[:10], ogr.OFTReal)
            definition.SetWidth(12)
            definition.SetPrecision(2)
            made.CreateField(definition)
        change = osr.CoordinateTransformation(source, target)
        for row in range(4):
            feature = ogr.Feature(made.GetLayerDefn())
            feature["pid"] = table.columns["pid"][row]
            for name in fields:
                feature[name[:10]] = float(table.columns[name][row])
            for date in table.dates:
                if (row, date) != (1, table.dates[0]):
                    feature[f"D{date}"] = float(table.columns[date][row])
            x, y, _ = change.TransformPoint(float(table.columns["easting"][row]), float(table.columns["northing"][row]))
            point = ogr.CreateGeometryFromWkt(
                f"POINT ({x!r} {y!r})" if kind == ogr.wkbPoint else f"LINESTRING ({x!r} {y!r}, 0 0)"
            )
            feature.SetGeometry(point)
            made.CreateFeature(feature)
        dataset = made = None
        table.tenths[1, 0] = MISSING
        return path, table

    return write


@pytest.mark.parametrize("code", [3035, 4326, 4258, 32633, 3003])
def test_projections(code, layer):
    path, table = layer(code)
    cube = read_cube(path)
    assert np.array_equal(cube.tenths_NT, table.tenths)
    assert np.hypot(
        cube.easting_N - [4597550, 4598650, 4599050, 4599650], cube.northing_N - [1739750, 1740850, 1741250, 1742750]
    ).max() < (0.01 if code != 3003 else 5)
    assert list(cube.point_id_N) == table.columns["pid"]
    assert describe_source(path).direction == "descending"


def test_coordinate_fields_serve_when_the_projection_is_unknown(layer):
    path, table = layer(3857)
    assert read_cube(path).easting_N.tolist() == [4597550, 4598650, 4599050, 4599650]


def test_an_unknown_projection_without_coordinate_fields_is_refused(layer):
    path, _ = layer(3857, fields=())
    with pytest.raises(InputError, match="is not read directly"):
        read_cube(path)


def test_lines_are_refused(layer):
    path, _ = layer(3035, fields=(), kind=ogr.wkbLineString)
    with pytest.raises(InputError, match="does not hold points"):
        read_cube(path)


def test_the_cache_notices_a_changed_projection(layer):
    path, _ = layer(32633, fields=())
    first = read_cube(path).easting_N[0]
    text = path.with_suffix(".prj").read_text()
    path.with_suffix(".prj").write_text(text.replace("15.0", "9.0"))
    assert abs(read_cube(path).easting_N[0] - first) > 100_000
