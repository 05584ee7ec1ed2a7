# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that GDAL writes, in formats, geometries and systems of the world, give the cube that the CSV gives."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube
from tests.core.gis.made_layers import DATES, DRIVERS, KINDS, MILLIMETRES, USTICA, VALUES, many_dates, moved, ogr

ROOT = Path(__file__).resolve().parents[3]


def refusal(path) -> str:
    with pytest.raises(InputError) as caught:
        read_cube(path)
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize("ending", DRIVERS)
def test_formats(ending, layer):
    cube = read_cube(layer(ending=ending))
    cube = cube.select(np.argsort(cube.point_id_N))  # FlatGeobuf keeps features in an order of its own
    assert np.array_equal(cube.millimetres_NT(), MILLIMETRES, equal_nan=True)
    assert [str(date).replace("-", "") for date in cube.dates_T] == DATES
    assert list(zip(cube.easting_N, cube.northing_N)) == USTICA
    assert list(cube.point_id_N) == ["p0", "p1", "p2"]
    assert (cube.crs, cube.level, cube.component) == ("EPSG:3035", "other", "up")
    assert any("Up is assumed" in line for line in cube.warnings)


def test_points_off_the_grid_are_no_l3(layer):
    cube = read_cube(layer([(x + 1, y) for x, y in USTICA]))
    assert (cube.level, cube.component, cube.cell_size) == ("other", "los", 0.0)


@pytest.mark.parametrize("shape", KINDS)
def test_geometries_are_where_their_middle_is(shape, layer):
    cube = read_cube(layer(shape=shape, ending="shp"))
    assert np.allclose(np.column_stack([cube.easting_N, cube.northing_N]), USTICA, rtol=0, atol=1e-6)


@pytest.mark.parametrize("code", [3035, 4326, 4258, 32633, 3003, 3857, 25833, 31254, 27700])
def test_systems_that_hold_ustica(code, layer):
    places = moved(USTICA, 3035, code)
    cube = read_cube(layer(places, code, ending="shp"))
    assert cube.crs == "EPSG:3035"
    assert np.abs(np.column_stack([cube.easting_N, cube.northing_N]) - USTICA).max() < 0.01


@pytest.mark.parametrize(
    ("longitude", "latitude", "crs"),
    [(-99.1, 19.4, 32614), (-70.7, -33.4, 32719), (106.8, -6.2, 32748), (139.7, 35.7, 32654)],
)
@pytest.mark.parametrize("code", [4326, 3857])
def test_the_rest_of_the_world_has_cells_in_its_utm_zone(longitude, latitude, crs, code, layer):
    places = [(longitude + step, latitude + step) for step in (0.0, 0.001, 0.002)]
    cube = read_cube(layer(moved(places, 4326, code), code))
    assert cube.crs == f"EPSG:{crs}"
    expected = np.array(moved(places, 4326, crs))
    assert np.abs(np.column_stack([cube.easting_N, cube.northing_N]) - expected).max() < 0.01
    west, south = expected.min(axis=0)
    assert (
        read_cube(layer(name="b", places=places, code=4326), bbox=(west - 1, south - 1, west + 150, south + 150)).cells
        == 2
    )


def test_degrees_of_the_world_in_a_csv(tmp_path):
    rows = "".join(f"p{row},{-99.1 + 0.001 * row},{19.4 + 0.001 * row},{row}.5,{row}.0\n" for row in range(3))
    path = tmp_path / "mexico.csv"
    path.write_text("pid,lon,lat,20200103,20200109\n" + rows)
    cube = read_cube(path)
    assert cube.crs == "EPSG:32614"
    assert (
        np.abs(
            cube.easting_N
            - [x for x, _ in moved([(-99.1 + 0.001 * row, 19.4 + 0.001 * row) for row in range(3)], 4326, 32614)]
        ).max()
        < 0.01
    )
    assert cube.values_NT.tolist() == [[5, 0], [15, 10], [25, 20]]


def test_two_sources_share_the_system_of_the_first(layer):
    west = [(-84.1 + 0.001 * row, 40.0) for row in range(3)]
    east = [(-83.9 + 0.001 * row, 40.0) for row in range(3)]
    one, two = layer(west, 4326, name="west"), layer(east, 4326, name="east", values=VALUES + 1)
    assert [read_cube(path).crs for path in (one, two)] == ["EPSG:32616", "EPSG:32617"]
    both = read_cube([one, two])
    assert both.crs == "EPSG:32616"
    assert np.abs(both.easting_N - [x for x, _ in moved(west + east, 4326, 32616)]).max() < 0.01


def test_sources_of_two_continents_have_no_system_in_common(layer):
    far = [(-70.7 + 0.001 * row, -33.4) for row in range(3)]
    with pytest.raises(InputError, match="far.gpkg lies too far from the other files"):
        read_cube([layer(name="near"), layer(far, 4326, name="far", values=VALUES + 1)])


@pytest.mark.parametrize("ending", ["shp", "gpkg"])  # GeoPackage has a system of its own that means none
def test_a_layer_without_a_system_is_refused(layer, ending):
    assert "does not say its coordinate system" in refusal(layer(code=None, ending=ending))


def test_coordinate_fields_serve_where_geometries_do_not(layer):
    fields = [(name, np.array(USTICA)[:, axis]) for axis, name in enumerate(("easting", "northing"))]
    assert read_cube(layer([(0.0, 0.0)] * 3, code=None, ending="shp", fields=fields)).easting_N[0] == 4597550
    assert read_cube(layer(code=3035, shape=None, fields=fields, name="b")).easting_N[0] == 4597550


def test_a_table_without_places_is_refused(layer):
    assert "neither geometries nor coordinates" in refusal(layer(shape=None))


def test_lines_are_refused(layer):
    path = layer(shape=lambda x, y: f"LINESTRING ({x!r} {y!r}, 0 0)")
    assert "does not hold points or polygons, but Line String" in refusal(path)


def test_features_without_a_place_are_left_out_with_a_warning(layer):
    cube = read_cube(layer([USTICA[0], (np.nan, np.nan), USTICA[2]]))
    assert np.array_equal(cube.millimetres_NT(), MILLIMETRES[[0, 2]])
    assert any("1 row(s) without coordinates" in line for line in cube.warnings)


def test_numbers_kept_as_text_are_read_and_words_refused(layer):
    texts = [["1.5", "-2.5", "0", "1.25"], ["2", "", "3.5", "4.1"], ["-7", "1e0", " 1 ", "2"]]
    found = read_cube(layer(values=texts, kind=ogr.OFTString)).millimetres_NT()
    assert np.array_equal(found, MILLIMETRES, equal_nan=True)
    texts[1][1] = "12x"
    assert "field D20200109: '12x' is not a number" in refusal(layer(values=texts, kind=ogr.OFTString, name="b"))


def test_whole_numbers_and_dates_as_values(layer):
    whole = np.array([[1, 2, 3, 4], [5, 6, np.nan, 8], [1, 1, 1, 2]])
    assert read_cube(layer(values=np.round(whole), kind=ogr.OFTInteger)).values_NT[1].tolist() == [50, 60, MISSING, 80]
    assert "hold no numbers" in refusal(layer(values=[["2020/01/01"] * 4] * 3, kind=ogr.OFTDate, name="b"))


def test_the_slow_way_reads_the_same(layer, monkeypatch):
    from mmstt_core.gis import layers

    path = layer([USTICA[0], (np.nan, np.nan), USTICA[2]])
    fast = read_cube(path, cache=False)

    class WithoutArrow:
        def __init__(self, inner):
            self._inner = inner

        def __getattr__(self, name):
            if name == "GetArrowStreamAsNumPy":
                raise AttributeError(name)
            return getattr(self._inner, name)

    real = layers._batches
    monkeypatch.setattr(layers, "_batches", lambda found, fields: real(WithoutArrow(found), fields))
    slow = read_cube(path, cache=False)
    for name in ("easting_N", "northing_N", "days_T", "values_NT", "point_id_N"):
        assert np.array_equal(getattr(fast, name), getattr(slow, name))


def test_two_layers_with_dates_are_refused_by_name(layer):
    path = layer()
    dataset = ogr.Open(str(path), 1)
    dataset.CopyLayer(dataset.GetLayer(0), "again")
    dataset = None
    assert "holds 2 layers with date fields (points, again)" in refusal(path)


def test_a_layer_without_dates_is_refused(tmp_path):
    path = tmp_path / "a.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    assert "no layer with date fields" in refusal(path)


@pytest.mark.parametrize("ending", ["shp", "gpkg", "geojson"])
def test_a_layer_in_an_archive(ending, layer, tmp_path):
    path = layer(ending=ending)
    with zipfile.ZipFile(tmp_path / "portal.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in path.parent.glob("points.*"):
            archive.write(part, f"delivery/{part.name}")
    cube = read_cube(tmp_path / "portal.zip")
    assert np.array_equal(cube.millimetres_NT(), MILLIMETRES, equal_nan=True)
    assert cube.sources[0].name == "portal.zip"


def test_a_csv_in_another_system_through_a_description_of_gdal(tmp_path):
    rows = "".join(f"{x},{y},{row}.5,{row}\n" for row, (x, y) in enumerate(moved(USTICA, 3035, 32633)))
    (tmp_path / "utm.csv").write_text("mx,my,D20200103,D20200109\n" + rows)
    (tmp_path / "utm.vrt").write_text(
        '<OGRVRTDataSource><OGRVRTLayer name="utm"><SrcDataSource relativeToVRT="1">utm.csv</SrcDataSource>'
        "<GeometryType>wkbPoint</GeometryType><LayerSRS>EPSG:32633</LayerSRS>"
        '<GeometryField encoding="PointFromColumns" x="mx" y="my"/></OGRVRTLayer></OGRVRTDataSource>'
    )
    cube = read_cube(tmp_path / "utm.vrt")
    assert cube.values_NT.tolist() == [[5, 0], [15, 10], [25, 20]]
    assert np.abs(np.column_stack([cube.easting_N, cube.northing_N]) - USTICA).max() < 0.01


def test_the_cache_notices_a_changed_projection(layer):
    path = layer(moved(USTICA, 3035, 32633), 32633, ending="shp")
    first = read_cube(path).easting_N[0]
    text = path.with_suffix(".prj").read_text()
    path.with_suffix(".prj").write_text(text.replace("15.0", "9.0"))
    assert abs(read_cube(path).easting_N[0] - first) > 100_000


@pytest.mark.parametrize("epochs", [100, 130, 310])
def test_a_geopackage_of_many_dates_is_read_to_its_end(epochs, tmp_path):
    values = many_dates(tmp_path / "a.gpkg", 32719, (-70.7, -33.4), 30, epochs, "GPKG")
    assert np.array_equal(read_cube(tmp_path / "a.gpkg").values_NT, np.rint(values * 10))


def test_a_layer_of_the_southern_hemisphere_is_forecast_from_the_command_line(tmp_path):
    many_dates(tmp_path / "a.gpkg", 4326, (-70.7, -33.4), 49, 120, "GPKG")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "mmstt_core", "forecast", str(tmp_path / "a.gpkg"), "--out", str(out)]
    ended = subprocess.run(
        [*command, "--model", "last", "--no-rasters"], cwd=ROOT, capture_output=True, text=True, timeout=200
    )
    assert ended.returncode == 0, ended.stderr
    record = json.loads((out / "forecast.json").read_text(encoding="utf-8"))
    assert record["sources"][0]["name"] == "a.gpkg"
    with np.load(out / "forecast.npz") as found:
        easting, northing = found["easting"], found["northing"]
    x, y = np.array(moved([(-70.697, -33.397)], 4326, 32719))[0]
    assert abs(easting.mean() - x) < 200
    assert abs(northing.mean() - y) < 200
    assert set(easting % 100) == set(northing % 100) == {50.0}


@pytest.mark.parametrize(
    ("ending", "field"),
    [("gpkg", "height_ortho"), ("shp", "height_ort"), ("shp", "HEIGHT"), ("geojson", "elevation"), ("fgb", "quota")],
)
def test_heights_of_a_layer_are_read_whatever_their_field_is_called(ending, field, layer):
    cube = read_cube(layer(ending=ending, fields=[(field, [5.5, np.nan, 7.25])]))
    cube = cube.select(np.argsort(cube.point_id_N))
    assert np.array_equal(cube.priors["elevation"], np.array([5.5, np.nan, 7.25], np.float32), equal_nan=True)
    assert cube.sources[0].elevation == field


def test_a_layer_of_texts_gives_the_heights_that_are_numbers(layer, tmp_path):
    path = layer(ending="gpkg")
    dataset = ogr.Open(str(path), 1)
    made = dataset.GetLayer(0)
    made.CreateField(ogr.FieldDefn("quota", ogr.OFTString))
    for feature, text in zip(list(made), ("12,5", "unknown", "-3"), strict=True):
        feature["quota"] = text
        made.SetFeature(feature)
    dataset = made = feature = None
    elevation = read_cube(path).priors["elevation"]
    assert np.array_equal(elevation, np.array([12.5, np.nan, -3], np.float32), equal_nan=True)
