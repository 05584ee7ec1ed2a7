# SPDX-License-Identifier: GPL-2.0-or-later
"""An export holds the numbers of its forecast, for each program in its own words."""

import csv
import dataclasses
import json
import shutil

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.exchange import command
from mmstt_core.options import ExportRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from tests.samples import sample_forecast

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")

ALL = "csv,netcdf,insar-explorer,ps-time-series,grids"


def export(folder, formats, *more):
    return cli.main(["export", str(folder), "--format", formats, "--quiet", *map(str, more)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "forecast è"
    write_forecast(sample_forecast(edge=12, leads=6), folder, rasters=False)
    return folder


@pytest.fixture(scope="module")
def out(folder):
    assert export(folder, ALL) == 0
    return folder / "export"


@pytest.fixture(scope="module")
def truth(folder):
    return ForecastFolder(folder).forecast()


@pytest.fixture(scope="module")
def points(tmp_path_factory):
    """A forecast of points, with names that a table must quote."""
    folder = tmp_path_factory.mktemp("points") / "forecast"
    made = sample_forecast(edge=6, leads=4)
    rng = np.random.default_rng(3)
    moved = made.easting_N + rng.uniform(-40, 40, made.easting_N.size)
    names = np.array([f"ü,{number}" for number in range(made.easting_N.size)])
    record = {**made.record, "cell_size_m": 0}
    write_forecast(
        dataclasses.replace(made, easting_N=moved, point_id_N=names, cell_size=0.0, record=record),
        folder,
        rasters=False,
    )
    return folder


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def numbers(rows, name):
    return np.array([float(row[name]) if row[name] else np.nan for row in rows])


def compact(date):
    return str(date).replace("-", "")


def same(found, wanted, tolerance=0.0051):
    np.testing.assert_allclose(found, wanted, atol=tolerance, rtol=0)


def test_the_table_has_a_row_for_each_cell_with_its_series_and_its_forecast(out, truth):
    rows = rows_of(out / "series.csv")
    assert [row["point_id"] for row in rows[:1]] == [f"E{truth.easting_N[0]:.0f}N{truth.northing_N[0]:.0f}"]
    same(numbers(rows, "easting"), truth.easting_N, 0)
    for epoch in (0, 57, -1):
        same(numbers(rows, compact(truth.observed_dates_T[epoch])), truth.observed_NT[:, epoch])
    levels = {"median": 4, "lower": 1, "upper": 7}
    for name, place in levels.items():
        same(numbers(rows, f"{compact(truth.dates_H[3])}_{name}"), truth.shown_NHQ[:, 3, place])
    same(numbers(rows, "velocity"), truth.velocity_N)
    same(numbers(rows, "issue_level"), truth.issue_level_N)
    assert len(rows[0]) == 9 + truth.observed_dates_T.size + 3 * truth.dates_H.size


def test_degrees_of_the_table_lead_back_to_its_metres(out, truth):
    rows = rows_of(out / "series.csv")
    one, two = osr.SpatialReference(), osr.SpatialReference()
    one.ImportFromEPSG(4326), two.ImportFromEPSG(3035)
    for system in (one, two):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(one, two)
    moved = np.array([change.TransformPoint(float(row["longitude"]), float(row["latitude"]))[:2] for row in rows])
    same(moved, np.column_stack([truth.easting_N, truth.northing_N]), 0.02)


def test_the_cube_is_read_again_by_gdal_with_place_dates_and_values(out, truth):
    cube = gdal.Open(f"NETCDF:{out / 'cube.nc'}:displacement")
    reference = cube.GetSpatialRef()
    assert reference.GetAuthorityCode(None) == "3035"
    west, size, _, north, _, down = cube.GetGeoTransform()
    assert (size, down) == (100, -100)
    values = cube.GetRasterBand(58).ReadAsArray()
    column_N = ((truth.easting_N - west) // 100).astype(int)
    row_N = ((north - truth.northing_N) // 100).astype(int)
    wanted_N = np.where(np.isfinite(truth.observed_NT[:, 57]), truth.observed_NT[:, 57], -9999)
    np.testing.assert_array_equal(values[row_N, column_N], wanted_N.astype(np.float32))
    empty = np.ones(values.shape, bool)
    empty[row_N, column_N] = False
    assert empty.any() and (values[empty] == -9999).all() and cube.GetRasterBand(58).GetNoDataValue() == -9999
    ends = gdal.Open(f"NETCDF:{out / 'cube.nc'}:forecast_upper")
    upper = ends.GetRasterBand(4).ReadAsArray()
    np.testing.assert_array_equal(upper[row_N, column_N], truth.shown_NHQ[:, 3, 7])


def attributes(array):
    return {one.GetName(): one.Read() for one in array.GetAttributes()}


def test_the_cube_follows_the_conventions(out, truth):
    root = gdal.OpenEx(str(out / "cube.nc"), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    about = attributes(root)
    assert about["Conventions"] == "CF-1.8" and "2023-12-31" in about["title"] and about["component"] == "up"
    assert {"source", "history", "institution", "references", "comment", "license"} <= about.keys()
    time = root.OpenMDArray("time")
    assert time.GetUnit() == "days since 1970-01-01" and attributes(time)["standard_name"] == "time"
    days_T = truth.observed_dates_T.astype("datetime64[D]").astype(int)
    np.testing.assert_array_equal(np.frombuffer(time.Read(), np.int32), days_T)
    reference = root.OpenMDArray("forecast_reference_time")
    issue = np.datetime64(truth.issue_date).astype(int)
    assert set(np.frombuffer(reference.Read(), np.int32).tolist()) == {issue}
    for name, dimensions in (
        ("displacement", ["time", "y", "x"]),
        ("forecast_median", ["forecast_time", "y", "x"]),
        ("velocity", ["y", "x"]),
    ):
        array = root.OpenMDArray(name)
        assert [one.GetName() for one in array.GetDimensions()] == dimensions
        assert array.GetUnit() == ("mm year-1" if name == "velocity" else "mm")
        assert array.GetSpatialRef().GetAuthorityCode(None) == "3035" and attributes(array)["long_name"]
    for axis in "xy":
        array = root.OpenMDArray(axis)
        assert attributes(array)["standard_name"] == f"projection_{axis}_coordinate" and array.GetUnit() == "m"


def test_what_was_measured_is_read_again_from_cube_and_grids_and_the_forecast_is_refused(out, truth, tmp_path):
    for source in (out / "cube.nc", out / "measured_by_date"):
        cube = read_cube([str(source)], cache=False)
        assert (cube.component, cube.cells, cube.cell_size) == ("up", truth.easting_N.size, 100.0)
        np.testing.assert_array_equal(cube.dates_T, truth.observed_dates_T)
        there = {place: row for row, place in enumerate(zip(truth.easting_N.tolist(), truth.northing_N.tolist()))}
        rows = [there[place] for place in zip(cube.easting_N.tolist(), cube.northing_N.tolist())]
        np.testing.assert_allclose(cube.millimetres_NT(np.float64), truth.observed_NT[rows], atol=0.051)
    shapes = [str(out / "ps_forecast.shp")]
    for source in (
        [str(out / "forecast_by_date")],
        [str(out / "series.csv")],
        shapes,
        [str(out.parent / "points.gpkg")],
    ):
        with pytest.raises(Exception, match="a forecast is no measurement"):
            read_cube(source, cache=False)


def layer_of(path, name):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = source.GetLayerByName(name)
    fields = [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())]
    features = {feature.GetField("point_id"): feature.Clone() for feature in layer}
    return fields, features, source


def test_layers_for_insar_explorer_have_its_field_names_and_the_values(out, truth):
    dates_T, dates_H = ([f"D{compact(date)}" for date in dates] for dates in (truth.observed_dates_T, truth.dates_H))
    wanted = {"measured": dates_T, "forecast": dates_T + dates_H, "lower": dates_H, "upper": dates_H}
    for name, dates in wanted.items():
        fields, features, _ = layer_of(out / "insar_explorer.gpkg", name)
        assert [field for field in fields if field[1:].isdigit()] == dates and "velocity" in fields
        assert len(features) == truth.easting_N.size
    _, features, _ = layer_of(out / "insar_explorer.gpkg", "forecast")
    feature = features[f"E{truth.easting_N[5]:.0f}N{truth.northing_N[5]:.0f}"]
    same(feature.GetField(dates_H[2]), truth.displacement_NHQ[5, 2, 4])
    assert feature.GetGeometryRef().GetX() == truth.easting_N[5]
    lower = layer_of(out / "insar_explorer.gpkg", "lower")[1]
    same(lower[feature.GetField("point_id")].GetField(dates_H[2]), truth.shown_NHQ[5, 2, 1])


def test_the_velocity_of_what_was_measured_is_that_of_a_straight_line(out, truth):
    _, features, _ = layer_of(out / "insar_explorer.gpkg", "measured")
    years_T = (truth.observed_dates_T - truth.observed_dates_T[0]).astype(float) / 365.25
    for row in (0, 7):
        known_T = np.isfinite(truth.observed_NT[row])
        slope = np.polyfit(years_T[known_T], truth.observed_NT[row][known_T], 1)[0]
        name = f"E{truth.easting_N[row]:.0f}N{truth.northing_N[row]:.0f}"
        same(features[name].GetField("velocity"), slope)


def test_shapefiles_keep_their_names_of_dates(out, truth):
    fields, features, source = layer_of(out / "ps_forecast.shp", "ps_forecast")
    assert f"D{compact(truth.dates_H[-1])}" in fields and len(features) == truth.easting_N.size
    assert all(len(field) <= 10 for field in fields)
    assert source.GetLayer(0).GetSpatialRef().IsProjected()


def test_points_become_stations_under_their_own_names(points):
    assert export(points, "csv,netcdf,insar-explorer") == 0
    truth = ForecastFolder(points).forecast()
    rows = rows_of(points / "export" / "series.csv")
    assert [row["point_id"] for row in rows] == np.asarray(truth.point_id_N).tolist()
    root = gdal.OpenEx(str(points / "export" / "cube.nc"), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    assert attributes(root)["featureType"] == "timeSeries"
    names = root.OpenMDArray("point_id")
    assert (
        list(names.Read()) == np.asarray(truth.point_id_N).tolist() and attributes(names)["cf_role"] == "timeseries_id"
    )
    series = root.OpenMDArray("forecast_median")
    assert [one.GetName() for one in series.GetDimensions()] == ["station", "forecast_time"]
    found = np.frombuffer(series.Read(), np.float32).reshape(truth.easting_N.size, -1)
    np.testing.assert_array_equal(found, truth.shown_NHQ[:, :, 4])
    assert attributes(series)["coordinates"] == "point_id longitude latitude x y"


def test_grids_of_points_are_left_out_and_alone_refused(points, capsys):
    request = ExportRequest(folder=str(points), formats=("csv", "grids"))
    _, record = command.run_export(request, Progress())
    assert record["formats"] == ["csv"] and any("no grids by date" in text for text in record["warnings"])
    assert export(points, "grids") == 2
    assert "Nothing of what is asked for" in capsys.readouterr().err


def test_cells_far_apart_become_stations(tmp_path):
    made = sample_forecast(edge=4, leads=3)
    east_N = made.easting_N.copy()
    east_N[-1] += 500_000
    write_forecast(dataclasses.replace(made, easting_N=east_N), tmp_path / "f", rasters=False)
    _, record = command.run_export(ExportRequest(folder=str(tmp_path / "f"), formats=("netcdf",)))
    assert record["netcdf"] == "stations"


def test_a_second_export_replaces_the_first_and_no_file_of_others(folder, tmp_path):
    copy = shutil.copytree(folder, tmp_path / "f", ignore=shutil.ignore_patterns("export"))
    assert export(copy, "csv,insar-explorer,grids") == 0
    (copy / "export" / "mine.txt").write_text("mine")
    assert export(copy, "csv,grids") == 0
    names = {path.name for path in (copy / "export").iterdir()}
    assert names == {"mine.txt", "series.csv", "export.json", "measured_by_date", "forecast_by_date"}
    (copy / "export" / "measured_by_date" / "displacement_up_20200103.txt").write_text("mine")
    assert export(copy, "csv") == 0
    assert sorted(path.name for path in (copy / "export").rglob("*") if path.is_file()) == [
        "displacement_up_20200103.txt",
        "export.json",
        "mine.txt",
        "series.csv",
    ]


@pytest.mark.parametrize(("formats", "name"), [("csv", "series.csv"), ("grids", "measured_by_date")])
def test_files_of_others_are_not_replaced(folder, tmp_path, truth, capsys, formats, name):
    target = tmp_path / "out" / name
    if formats == "grids":
        target = target / f"displacement_up_{compact(truth.observed_dates_T[0])}.tif"
    target.parent.mkdir(parents=True)
    target.write_text("mine")
    assert export(folder, formats, "--out", tmp_path / "out") == 2
    assert target.read_text() == "mine" and "is not replaced" in capsys.readouterr().err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [target]


def test_a_table_of_others_keeps_the_grids_from_being_written_too(folder, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "series.csv").write_text("mine")
    assert export(folder, "grids,csv", "--out", tmp_path / "out") == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["series.csv"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "excel"), "'excel' is unknown"),
        (("--format", ""), "such as csv"),
        (("--out", "/dev/null/x"), "so results cannot be written"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_status_2(folder, capsys, words, said):
    assert cli.main(["export", str(folder), "--quiet", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_without_a_forecast_is_refused(tmp_path, capsys):
    assert export(tmp_path, "csv") == 2
    assert "Traceback" not in capsys.readouterr().err and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("there", [False, True])
def test_a_cancelled_export_leaves_nothing(folder, tmp_path, there):
    from mmstt_core.errors import Cancelled

    if there:
        (tmp_path / "out").mkdir()

    class Impatient(Progress):
        def report(self, stage, fraction, detail=""):
            if fraction > self.enough:
                self.request_stop()

    for enough, formats in ((0.45, ("csv", "netcdf", "insar-explorer")), (0.9, ("csv", "grids"))):
        patience = Impatient()
        patience.enough = enough
        with pytest.raises(Cancelled):
            command.run_export(ExportRequest(folder=str(folder), out=str(tmp_path / "out"), formats=formats), patience)
        assert list(tmp_path.rglob("*")) == ([tmp_path / "out"] if there else [])


def test_the_record_says_what_the_numbers_are(out):
    record = json.loads((out / "export.json").read_text(encoding="utf-8"))
    assert "issue_level" in record["values"] and record["netcdf"] == "grid"
    assert set(record["files"]) <= {path.name for path in out.iterdir()}
    assert all((out / name).is_file() for name in record["grids"])


def test_without_gdal_the_table_is_written_and_the_rest_refused(folder, tmp_path, monkeypatch, capsys):
    from mmstt_core import gis

    for module in (gis, command):
        monkeypatch.setattr(module, "available", lambda: False)
    monkeypatch.setattr("mmstt_core.exchange.tables.available", lambda: False)
    assert export(folder, "csv", "--out", tmp_path / "a") == 0
    assert "longitude" not in rows_of(tmp_path / "a" / "series.csv")[0]
    assert export(folder, "csv,netcdf", "--out", tmp_path / "b") == 2
    assert "needs GDAL" in capsys.readouterr().err and not (tmp_path / "b").exists()


@pytest.mark.parametrize("name", ["IGNF:ETRS89LAEA", "EPSG:3035"])
def test_grids_under_the_other_name_of_the_system_lie_where_they_should(out, truth, tmp_path, name):
    reference = osr.SpatialReference()
    if reference.SetFromUserInput(name) != 0:
        pytest.skip("this PROJ does not know the system")
    folder = tmp_path / "grids"
    folder.mkdir()
    for path in sorted((out / "measured_by_date").glob("*.tif"))[:3]:
        gdal.Translate(str(folder / path.name), str(path), outputSRS=reference.ExportToWkt())
    cube = read_cube([str(folder)], cache=False)
    assert cube.crs == "EPSG:3035" and cube.cell_size == 100.0
    assert set(cube.easting_N) <= set(truth.easting_N) and set(cube.northing_N) <= set(truth.northing_N)


def test_every_format_says_what_displacement_counts_from(tmp_path):
    made, words = sample_forecast(edge=4, leads=3), "relative to the mean of 5 cells or points at E 1 N 2"
    write_forecast(
        dataclasses.replace(made, record={**made.record, "reference": {"words": words}}), tmp_path / "f", rasters=False
    )
    assert export(tmp_path / "f", ALL) == 0
    out = tmp_path / "f" / "export"
    assert words in json.loads((out / "export.json").read_text(encoding="utf-8"))["values"]
    cube = gdal.OpenEx(str(out / "cube.nc"), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    assert words in cube.GetAttribute("comment").ReadAsString()
    layers = gdal.OpenEx(str(out / "insar_explorer.gpkg"))
    for number in range(layers.GetLayerCount()):
        assert words in layers.GetLayer(number).GetMetadataItem("DESCRIPTION")
    for grid in (*out.glob("*_by_date/*.tif"),):
        assert gdal.Open(str(grid)).GetMetadataItem("REFERENCE") == words


def test_the_interval_of_an_early_forecast_is_not_called_that_of_the_ground(folder, tmp_path):
    write_forecast(
        dataclasses.replace(sample_forecast(edge=4, leads=3), ground_NHQ=None), tmp_path / "f", rasters=False
    )
    for place, of_ground in ((tmp_path / "f", False), (folder, True)):
        assert export(place, "netcdf,insar-explorer", "--out", tmp_path / str(of_ground)) == 0
        out = tmp_path / str(of_ground)
        cube = gdal.OpenEx(str(out / "cube.nc"), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
        layers = gdal.OpenEx(str(out / "insar_explorer.gpkg"))
        told = (
            json.loads((out / "export.json").read_text(encoding="utf-8"))["interval"],
            cube.OpenMDArray("forecast_upper").GetAttribute("long_name").ReadAsString(),
            layers.GetLayerByName("lower").GetMetadataItem("DESCRIPTION"),
        )
        assert all(("of the ground" in text) == of_ground for text in told)
        assert all(("single measurements" in text) != of_ground for text in told[1:])
