# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters, one per date or with one band per date, become series: right values, places, dates, or a refusal."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest

from mmstt_core.cube import to_day
from mmstt_core.errors import InputError
from mmstt_core.reading import hand_over, read_cube
from mmstt_core.reading.raster_dates import cf_day, days_of_names
from mmstt_core.stated import Stated
from tests.core.gis.made_layers import ROOT, moved, reference

gdal = pytest.importorskip("osgeo.gdal")
DATES = ["20200103", "20200115", "20200127", "20200208"]
WEST, NORTH, EDGE = 4_596_800.0, 1_742_000.0, 100.0
GENERATOR = np.random.default_rng(3)
VALUES_TYX = np.round(GENERATOR.normal(0, 3, (4, 3, 5)), 1)
VALUES_TYX[:, 1, 2] = np.nan
VALUES_TYX[2, 0, 0] = np.nan


def write(
    path, planes, *, code=3035, corner=(WEST, NORTH), edge=EDGE, kind=None, nodata=-9999.0, unit="", names=(), **how
):
    """Write a raster of any number of bands, by way of memory where a driver only copies."""
    rows, columns = planes[0].shape
    made = gdal.GetDriverByName("MEM").Create("", columns, rows, len(planes), kind or gdal.GDT_Float32)
    made.SetGeoTransform((corner[0], edge, 0, corner[1], 0, -how.get("down", edge)))
    if code:
        made.SetProjection(reference(code).ExportToWkt())
    made.SetMetadata(how.get("metadata", {}))
    for number, plane in enumerate(planes, 1):
        band = made.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        filled = np.where(np.isnan(plane), 0 if nodata is None else nodata, plane).astype(np.float64)
        band.WriteRaster(0, 0, columns, rows, filled.tobytes(), buf_type=gdal.GDT_Float64)
        band.SetUnitType(unit)
        band.SetDescription(names[number - 1] if names else "")
        band.SetMetadata(how["each"][number - 1] if "each" in how else {})
        if "scale" in how:
            band.SetScale(how["scale"])
            band.SetOffset(how["offset"])
    driver = {".tif": "GTiff", ".nc": "netCDF", ".asc": "AAIGrid"}[path.suffix]
    gdal.GetDriverByName(driver).CreateCopy(str(path), made, options=how.get("options", []))
    return path


def per_date(folder, ending="tif", name="disp_{}", values=VALUES_TYX, **how):
    return [write(folder / f"{name.format(date)}.{ending}", [plane], **how) for date, plane in zip(DATES, values)]


@pytest.fixture
def gdal_raising():
    """Switch GDAL's exceptions, as other plugins of the process do, and back again."""
    before = gdal.GetUseExceptions()
    yield lambda on: gdal.UseExceptions() if on else gdal.DontUseExceptions()
    if before:
        gdal.UseExceptions()
    else:
        gdal.DontUseExceptions()


def by_place(cube):
    order = np.lexsort((cube.easting_N, -cube.northing_N))
    return cube.easting_N[order], cube.northing_N[order], cube.millimetres_NT()[order]


def check(cube, values=VALUES_TYX, decimals=4):
    series = values.reshape(len(values), -1).T
    known = ~np.isnan(series).all(axis=1)
    rows, columns = np.divmod(np.flatnonzero(known), values.shape[2])
    east, north, found = by_place(cube)
    assert np.array_equal(east, WEST + (columns + 0.5) * EDGE)
    assert np.array_equal(north, NORTH - (rows + 0.5) * EDGE)
    assert np.allclose(found, series[known], atol=10.0**-decimals, equal_nan=True)
    assert cube.days_T.tolist() == [to_day(f"{date[:4]}-{date[4:6]}-{date[6:]}") for date in DATES]


@pytest.mark.parametrize("options", [[], ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE"]])
def test_a_geotiff_per_date_is_read_as_cells(options, tmp_path):
    cube = read_cube(per_date(tmp_path, unit="mm", options=options)[::-1], cache=False)
    check(cube)
    assert (cube.crs, cube.cell_size, cube.level) == ("EPSG:3035", 100.0, "other")
    source = cube.sources[0]
    assert [name for name, _ in source.files] == [f"disp_{date}.tif" for date in reversed(DATES)]
    assert {fact.fact: (fact.value, str(fact.why)) for fact in source.recognised}["unit"] == (
        "mm",
        "the raster says so",
    )


def test_a_folder_of_ascii_grids_is_one_source_whose_system_is_asked_for(tmp_path):
    folder = tmp_path / "grids"
    folder.mkdir()
    per_date(folder, "asc", code=None, options=["DECIMAL_PRECISION=3"])
    (folder / "readme.txt").write_text("by hand")
    with pytest.raises(InputError, match="does not say its coordinate system") as caught:
        read_cube(folder, cache=False)
    assert caught.value.asks == ("crs",)
    cube = read_cube(folder, stated=Stated(crs="EPSG:3035", unit="mm"), cache=False)
    check(cube, decimals=3)
    assert cube.sources[0].name == "grids"
    assert any("1 file(s) that are no rasters were left out (readme.txt)" in line for line in cube.warnings)


def netcdf(path, units="days since 2020-01-01", steps=(2, 14, 26, 38), **how):
    axis = {
        "NETCDF_DIM_EXTRA": "{time}",
        "NETCDF_DIM_time_DEF": "{4,6}",
        "NETCDF_DIM_time_VALUES": "{" + ",".join(map(str, steps)) + "}",
        "time#units": units,
    }
    each = [{"NETCDF_DIM_time": str(step), "NETCDF_VARNAME": "disp", "units": "cm"} for step in steps]
    return write(path, list(VALUES_TYX), metadata=axis, each=each, unit="cm", **how)


@pytest.mark.parametrize(
    ("units", "steps"),
    [("days since 2020-01-01", (2, 14, 26, 38)), ("hours since 2020-01-02 18:00", (6, 294, 582, 870))],
)
def test_a_netcdf_with_a_time_axis_in_centimetres_is_read_and_handed_over(units, steps, tmp_path):
    path = netcdf(tmp_path / "a.nc", units, steps)
    check(read_cube(path, cache=False), VALUES_TYX * 10)
    paths, crs = hand_over([path], tmp_path)
    assert paths[0].endswith(".npz")
    assert crs == "EPSG:3035"
    check(read_cube(paths, cache=False), VALUES_TYX * 10)
    assert read_cube(paths, cache=False).sources[0].files[0][0] == "a.nc"


def test_bands_with_dates_in_descriptions_or_metadata_are_read_with_scale_and_offset(tmp_path):
    names = [f"{date[:4]}-{date[4:6]}-{date[6:]}" for date in DATES]
    counts = np.where(np.isnan(VALUES_TYX), np.nan, np.round((VALUES_TYX - 5) / 0.1))
    how = {"kind": gdal.GDT_Int16, "unit": "mm", "scale": 0.1, "offset": 5.0}
    described = write(tmp_path / "a.tif", [*counts, counts[0]], names=[*names, "velocity"], **how)
    cube = read_cube(described, cache=False)
    check(cube)
    assert any("a.tif: 1 band(s) without a date were left out (5)." in line for line in cube.warnings)
    each = [{"ACQUISITION_DATE": date} for date in DATES]
    check(read_cube(write(tmp_path / "b.tif", list(counts), each=each, **how), cache=False))
    listed = write(tmp_path / "c.tif", list(counts), metadata={"DATES": ",".join(DATES)}, **how)
    check(read_cube(listed, cache=False))


@pytest.mark.parametrize("code", [32633, 25833])
def test_pixels_of_a_utm_zone_are_cells_and_small_or_unaligned_ones_are_points(code, tmp_path):
    (tmp_path / "points").mkdir()
    values = np.where(np.isnan(VALUES_TYX), 0.7, VALUES_TYX)
    cube = read_cube(
        per_date(tmp_path, code=code, corner=(330_000.0, 4_284_000.0), unit="mm", values=values), cache=False
    )
    assert (cube.crs, cube.cell_size, cube.cells) == (f"EPSG:{code}", 100.0, 15)
    assert cube.bounds == (330_050.0, 4_283_750.0, 330_450.0, 4_283_950.0)
    shifted = per_date(tmp_path / "points", code=code, corner=(330_030.0, 4_284_000.0), unit="mm", values=values)
    points = read_cube(shifted, cache=False)
    assert (points.crs, points.cell_size) == ("EPSG:3035", 0.0)
    assert any("do not lie on multiples of 100 m" in line for line in points.warnings)
    expected = moved([(330_080.0, 4_283_950.0)], code, 3035)[0]
    assert np.hypot(points.easting_N - expected[0], points.northing_N - expected[1]).min() < 0.01


def test_pixels_in_degrees_are_points_where_they_lie(tmp_path):
    values = np.where(np.isnan(VALUES_TYX), 0.7, VALUES_TYX)
    cube = read_cube(
        per_date(tmp_path, code=4326, corner=(13.17, 38.71), edge=0.001, unit="mm", values=values), cache=False
    )
    expected = moved([(13.1705, 38.7095)], 4326, 3035)[0]
    row = np.hypot(cube.easting_N - expected[0], cube.northing_N - expected[1]).argmin()
    assert np.hypot(cube.easting_N[row] - expected[0], cube.northing_N[row] - expected[1]) < 0.01
    assert np.allclose(cube.millimetres_NT()[row], values[:, 0, 0], atol=1e-4)
    assert cube.cell_size == 0.0


@pytest.mark.parametrize(
    ("west", "north", "crs"),
    [(179.9975, -16.8, "EPSG:32701"), (-180.0025, 65.5, "EPSG:32601"), (240.5, 36.1, "EPSG:32611")],
)
def test_pixels_in_degrees_are_placed_on_both_sides_of_the_180th_meridian_and_beyond(west, north, crs, tmp_path):
    values = np.round(np.random.default_rng(5).normal(0, 3, (4, 3, 5)), 1)
    cube = read_cube(
        per_date(tmp_path, code=4326, corner=(west, north), edge=0.001, unit="mm", values=values), cache=False
    )
    assert cube.crs == crs
    rows, columns = np.divmod(np.arange(15), 5)
    places = [((west + (c + 0.5) * 0.001 + 180) % 360 - 180, north - (r + 0.5) * 0.001) for r, c in zip(rows, columns)]
    expected = np.array(moved(places, 4326, int(crs[5:])))
    for place, series in zip(expected, values.reshape(4, -1).T):
        cell = np.hypot(cube.easting_N - place[0], cube.northing_N - place[1])
        assert cell.min() < 0.02
        assert np.allclose(cube.millimetres_NT()[cell.argmin()], series, atol=1e-4)


@pytest.mark.parametrize("code", [32719, 32760, 31983])
def test_pixels_of_a_southern_zone_stay_where_they_are(code, tmp_path):
    corner = (350_000.0, 6_300_000.0)
    cube = read_cube(per_date(tmp_path, code=code, corner=corner, unit="mm"), cache=False)
    west, north = cube.bounds[0], cube.bounds[3]
    if code // 100 == 327:
        assert (cube.crs, cube.cell_size, west, north) == (f"EPSG:{code}", 100.0, 350_050.0, 6_299_950.0)
    else:  # the same zone of another datum
        assert cube.crs == "EPSG:32723"
        assert np.hypot(west - 350_050, north - 6_299_950) < 1


def test_pixels_that_are_0_at_every_date_are_no_ground_where_nothing_stands_for_no_data(tmp_path):
    values = VALUES_TYX.copy()
    values[2, 0, 0] = 1.0
    cube = read_cube(per_date(tmp_path, nodata=None, unit="mm", values=values), cache=False)
    check(cube, values)
    assert any("1 pixel(s) that are 0 at every date were left out" in line for line in cube.warnings)


def test_a_box_keeps_what_lies_in_it(tmp_path):
    box = (WEST, NORTH - 100, WEST + 300, NORTH)
    cube = read_cube(per_date(tmp_path, unit="mm"), bbox=box, cache=False)
    assert cube.cells == 3


def refusal(sources, **how):
    with pytest.raises(InputError) as caught:
        read_cube(sources, cache=False, **how)
    return str(caught.value.message)


def test_unlike_rasters_are_refused_by_their_names(tmp_path):
    first = write(tmp_path / "a_20200103.tif", [VALUES_TYX[0]])
    small = write(tmp_path / "b_20200115.tif", [VALUES_TYX[0][:2]])
    moved_ = write(tmp_path / "c_20200115.tif", [VALUES_TYX[0]], corner=(WEST + 100, NORTH))
    other = write(tmp_path / "d_20200115.tif", [VALUES_TYX[0]], code=32633)
    same = write(tmp_path / "e_20200103.tif", [VALUES_TYX[0]])
    metres = write(tmp_path / "f_20200115.tif", [VALUES_TYX[0]], unit="m")
    assert (
        refusal([first, small]) == "a_20200103.tif and b_20200115.tif are of different sizes (5 x 3 and 5 x 2 pixels)."
    )
    assert refusal([first, moved_]) == "a_20200103.tif and c_20200115.tif do not cover the same place."
    assert refusal([first, other]) == "a_20200103.tif and d_20200115.tif are in different coordinate systems."
    assert refusal([first, same]) == "a_20200103.tif and e_20200103.tif are of the same date, 2020-01-03."
    assert refusal([first, metres]) == "a_20200103.tif and f_20200115.tif are in different units (- and m)."
    assert "Its only date is 2020-01-03." in refusal([first])


def test_what_is_no_displacement_is_named(tmp_path):
    colours = write(
        tmp_path / "a_20200103.tif", [np.ones((3, 5))] * 3, kind=gdal.GDT_Byte, nodata=None, options=["PHOTOMETRIC=RGB"]
    )
    assert "of 5 x 3 pixels in 3 band(s). It is a picture in colours." in refusal([colours])
    height = write(tmp_path / "dem.tif", [VALUES_TYX[0]])
    assert "dem.tif is a raster (GeoTIFF) of 5 x 3 pixels in 1 band(s). No band says its date." in refusal([height])
    velocity = write(tmp_path / "v_20200103.tif", [VALUES_TYX[0]], unit="mm/yr")
    assert refusal([velocity]) == "v_20200103.tif gives its values in 'mm/yr', which is no unit of displacement."
    pairs = [write(tmp_path / f"{a}_{b}.tif", [VALUES_TYX[0]]) for a, b in zip(DATES, DATES[1:])]
    assert "is named by two dates, as interferograms are" in refusal(pairs)


@pytest.mark.parametrize("raising", [False, True])
def test_a_raster_that_is_cut_off_infinite_or_nowhere_is_named(raising, gdal_raising, tmp_path):
    gdal_raising(raising)
    values = GENERATOR.normal(0, 3, (4, 100, 100))
    paths = per_date(tmp_path, unit="mm", values=values, options=["COMPRESS=DEFLATE", "BLOCKYSIZE=10"])
    whole = paths[1].read_bytes()
    paths[1].write_bytes(whole[: len(whole) // 2])
    assert refusal(paths) == "disp_20200115.tif is damaged or cut off."
    paths[1].write_bytes(whole)
    values[2, 0, 0] = np.inf
    write(paths[2], [values[2]], unit="mm")
    assert refusal(paths) == "disp_20200127.tif, band 1: infinity is not a displacement."
    gdal.GetDriverByName("GTiff").Create(str(paths[2]), 100, 100, 1, gdal.GDT_Float32).FlushCache()
    assert refusal(paths) == "disp_20200127.tif does not say where its pixels lie."


def test_a_replaced_raster_is_not_taken_from_the_cache(tmp_path):
    paths = per_date(tmp_path, unit="mm")
    check(read_cube(paths))
    check(read_cube(paths))
    changed = VALUES_TYX.copy()
    changed[1] += 2.0
    write(paths[1], [changed[1]], unit="mm")
    check(read_cube(paths), changed)


def test_a_forecast_is_no_measurement(tmp_path):
    metadata = {"ISSUE_DATE": "2020-01-03", "CALIBRATED_LEADS": "2 of 2", "THRESHOLD_MM": "10"}
    names = ["2020-02-03", "2020-03-03"]
    ours = write(tmp_path / "displacement.tif", list(VALUES_TYX[:2]), metadata=metadata, names=names)
    assert refusal([ours]) == "displacement.tif is a map of a forecast, and a forecast is no measurement."
    (tmp_path / "forecast.json").write_text("{}")
    assert "is the folder of a forecast" in refusal(tmp_path)


def test_rasters_beside_points_are_refused(tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("pid,easting,northing,20200103,20200115\nA,4596850,1740051,1.0,2.0\nB,4596950,1740151,1.5,2.5\n")
    text = refusal([*per_date(tmp_path, unit="mm"), table], stated=Stated(crs="EPSG:3035"))
    assert "hold cells of different sizes (100 m, points)" in text


def test_names_tell_dates_however_they_are_written():
    days = [to_day("2020-01-03"), to_day("2020-01-15")]
    for names in (
        ["20200103.tif", "20200115.tif"],
        ["20200103_disp.tif", "20200115_disp.tif"],
        ["044_2020-01-03_up.tif", "044_2020-01-15_up.tif"],
        ["S1_20200103T051234_geo.tif", "S1_20200115T051234_geo.tif"],
        ["cum_20191222_20200103.tif", "cum_20191222_20200115.tif"],
        ["disp 15 Jan 2020.tif", "disp 3 Jan 2020.tif"][::-1],
    ):
        assert days_of_names(names) == days, names
    assert days_of_names(["velocity.tif", "20200103.tif"]) == [None, days[0]]


def test_time_axes_are_read_as_cf_says():
    assert cf_day("2", "days since 2020-01-01") == to_day("2020-01-03")
    assert cf_day("86399.9999999", "seconds since 2020-01-02 00:00:00 UTC") == to_day("2020-01-03")
    assert cf_day("0.75", "days since 2020-01-02T06:00:00Z") == to_day("2020-01-03")
    assert cf_day("2", "months since 2020-01-01") is None
    assert cf_day("2", "days since 2020-01-01", "360_day") is None


def test_300_dates_of_a_million_pixels_are_read_in_little_memory(tmp_path):
    rows = columns = 1000
    driver, known = gdal.GetDriverByName("GTiff"), np.zeros((rows, columns), bool)
    known[100:110, 200:300] = True
    for epoch in range(300):
        day = np.datetime64("2015-01-03") + 6 * epoch
        path = tmp_path / f"d_{str(day).replace('-', '')}.tif"
        made = driver.Create(
            str(path), columns, rows, 1, gdal.GDT_Float32, ["TILED=YES", "COMPRESS=DEFLATE", "SPARSE_OK=TRUE"]
        )
        made.SetGeoTransform((4_500_000, 20, 0, 1_800_000, 0, -20))
        made.SetProjection(reference(3035).ExportToWkt())
        band = made.GetRasterBand(1)
        band.SetNoDataValue(-9999)
        band.SetUnitType("mm")
        band.WriteRaster(200, 100, 100, 10, np.full((10, 100), epoch / 10, np.float32).tobytes())
        band = made = None
    script = (
        "import resource, sys; from mmstt_core.reading import read_cube\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        f"cube = read_cube({str(tmp_path)!r}, cache=False)\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before\n"
        "print(cube.cells, cube.days_T.size, float(cube.millimetres_NT()[0, 299]), peak // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    cells, epochs, last, peak_mb = map(float, done.stdout.split())
    assert (cells, epochs) == (1000, 300)
    assert abs(last - 29.9) < 1e-4
    assert peak_mb < 500  # all samples would take 1,144 MB


def test_the_command_line_forecasts_rasters_and_records_their_hashes(tmp_path):
    paths, rng = [], np.random.default_rng(5)
    for epoch in range(60):
        day = np.datetime64("2018-01-03") + 24 * epoch
        plane = np.round(-0.4 * epoch + rng.normal(0, 0.8, (4, 5)), 1)
        paths.append(write(tmp_path / f"up_{str(day).replace('-', '')}.tif", [plane], unit="mm"))
    command = [sys.executable, "-m", "mmstt_core", "forecast", *map(str, paths), "--out", str(tmp_path / "out")]
    command += ["--model", "last", "--component", "up", "--horizon-months", "6"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    record = json.loads((tmp_path / "out" / "forecast.json").read_text())
    source = record["sources"][0]
    assert len(source["files"]) == 60
    assert all(len(sha256) == 64 for _, sha256 in source["files"])
    made = gdal.Open(str(tmp_path / "out" / "displacement.tif"))
    assert made.GetGeoTransform() == (WEST, 100.0, 0.0, NORTH, 0.0, -100.0)
    assert (made.RasterXSize, made.RasterYSize) == (5, 4)
    again = subprocess.run(
        [*command[:4], str(tmp_path / "out"), *command[-8:]], cwd=ROOT, capture_output=True, text=True
    )
    assert again.returncode == 2
    assert "a forecast is no measurement" in again.stderr
