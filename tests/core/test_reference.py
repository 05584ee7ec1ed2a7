# SPDX-License-Identifier: GPL-2.0-or-later
"""A place or a GNSS station that displacement counts from: what is taken off, what it costs, and what is refused."""

import dataclasses
import datetime
import json

import numpy as np
import pytest

from mmstt_core.cube import MISSING, to_date, to_day
from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.options import CompareRequest, ForecastRequest, VerifyRequest
from mmstt_core.progress import Progress
from mmstt_core.reference.place import Place, parse_place, place_of
from mmstt_core.reference.station import read_station
from mmstt_core.reference.subtracting import Wanted, find_reference
from mmstt_core.results.writer import write_forecast
from mmstt_core.verification.compare import run_compare
from mmstt_core.verification.verify import run_verify
from tests.core.made_cubes import made_cube
from tests.core.test_points import write_table

WEST, SOUTH, EDGE = 4_597_000.0, 1_739_000.0, 10
ISSUE = datetime.date(2023, 6, 30)
PLACE = f"{WEST + 250},{SOUTH + 250},150"


def moving_cube(**changes):
    """Return cells of which everything also moves by 7 mm/yr, the reference included."""
    cube = made_cube(edge=EDGE, **changes)
    years_T = (cube.days_T - cube.days_T[0]) / 365.25
    values_NT = cube.values_NT + np.rint(70 * years_T).astype(np.int16)
    return dataclasses.replace(cube, values_NT=np.where(cube.present_NT, values_NT, MISSING).astype(np.int16))


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    cube = dataclasses.replace(moving_cube(), cell_size=0.0)
    return write_table(cube, tmp_path_factory.mktemp("data") / "cells.csv", ids=False)


def forecast_of(path, out="unused", **changes):
    fields = {
        "sources": (path,),
        "out": str(out),
        "component": "up",
        "unit": "mm",
        "model": "spatial",
        "horizon_months": 6,
        "issue_date": ISSUE,
        "threads": 1,
    }
    return run_forecast(ForecastRequest(**{**fields, **changes}), Progress())


@pytest.fixture(scope="module")
def plain(table):
    return forecast_of(table)


@pytest.fixture(scope="module")
def relative(table):
    return forecast_of(table, reference=PLACE)


def test_the_mean_of_the_place_is_taken_off_every_series(plain, relative):
    inside_N = np.hypot(plain.easting_N - WEST - 250, plain.northing_N - SOUTH - 250) <= 150
    assert inside_N.sum() == relative.record["reference"]["cells"] == 9
    mean_T = plain.observed_NT[inside_N].mean(axis=0)
    np.testing.assert_allclose(relative.observed_NT, plain.observed_NT - mean_T, atol=1e-4)
    np.testing.assert_allclose(relative.observed_NT[inside_N].mean(axis=0), 0, atol=1e-4)


def test_the_common_motion_is_gone_and_told(plain, relative):
    taken = relative.record["reference"]["velocity_taken_off_mm_yr"]
    inside_N = np.hypot(plain.easting_N - WEST - 250, plain.northing_N - SOUTH - 250) <= 150
    assert taken == pytest.approx(plain.velocity_N[inside_N].mean(), abs=1.0)
    assert np.median(plain.velocity_N - relative.velocity_N) == pytest.approx(taken, abs=1.0)
    assert "relative to the mean of 9 cells" in relative.record["reference"]["words"]


def test_the_noise_of_a_reference_of_one_cell_widens_every_interval(table, plain):
    alone = forecast_of(table, reference=f"{WEST + 250},{SOUTH + 250},30")
    assert alone.easting_N.size == plain.easting_N.size - 1
    assert alone.record["reference"]["standard_error_of_a_date_mm"] > 1.0
    assert np.median(alone.half_width_90()[:, 2]) > 1.15 * np.median(plain.half_width_90()[:, 2])


def test_what_comes_after_the_issue_date_moves_no_bit_of_it(table, tmp_path, relative):
    cube = dataclasses.replace(moving_cube(), cell_size=0.0)
    changed = cube.values_NT.copy()
    changed[:, cube.dates_T > np.datetime64(ISSUE)] += 400
    other = write_table(dataclasses.replace(cube, values_NT=changed), tmp_path / "later.csv", ids=False)
    np.testing.assert_array_equal(forecast_of(other, reference=PLACE).ground_NHQ, relative.ground_NHQ)


def test_a_reference_outside_the_area_is_found_all_the_same(table, relative):
    box = (WEST + 500, SOUTH + 500, WEST + 1000, SOUTH + 1000)
    part = forecast_of(table, reference=PLACE, bbox=box)
    rows = [
        np.flatnonzero((relative.easting_N == east) & (relative.northing_N == north))[0]
        for east, north in zip(part.easting_N, part.northing_N)
    ]
    np.testing.assert_allclose(part.observed_NT, relative.observed_NT[rows], atol=1e-4)
    assert part.easting_N.size == 25


def test_a_place_without_cells_is_told_how_far_the_nearest_is(table):
    with pytest.raises(InputError, match=r"No cell or point lies in the reference .*; the nearest is 5,0\d\d m"):
        forecast_of(table, reference=f"{WEST - 5000},{SOUTH + 550},100")


def test_a_reference_with_gaps_leaves_its_dates_missing_everywhere_and_says_so():
    cube = made_cube(edge=EDGE)
    values = cube.values_NT.copy()
    place = Place(easting=WEST + 250, northing=SOUTH + 250, radius_m=150)
    inside = np.flatnonzero(place.inside(cube.easting_N, cube.northing_N))
    values[inside, 40] = MISSING
    values[inside[0], 50] = MISSING
    cube = dataclasses.replace(cube, values_NT=values)
    progress = Progress()
    found = find_reference(cube, Wanted(place=place, points=cube), int(cube.days_T[-1]), progress)
    relative = found.taken_off(cube)
    assert np.isnan(relative.values_NT[:, 40]).all()
    assert np.isfinite(relative.values_NT[~np.isin(np.arange(cube.cells), inside), 50]).all()
    assert "lacks 1 dates" in progress.warnings[0]


def test_corners_and_circles_are_read_and_nonsense_is_a_file():
    assert parse_place("1,2,3") == Place(easting=1.0, northing=2.0, radius_m=3.0)
    ring = parse_place("0 0, 10 0, 10 10, 0 10; 4 4, 6 4, 6 6, 4 6")
    assert ring.inside(np.array([1.0, 5.0, 11.0]), np.array([1.0, 5.0, 1.0])).tolist() == [True, False, False]
    assert parse_place(ring.text()) == ring
    assert parse_place("stable.gpkg") is None
    with pytest.raises(InputError, match="radius"):
        ForecastRequest(sources=("a.csv",), out="b", reference="1,2,0")


def test_polygons_of_a_file_become_the_reference(tmp_path):
    ogr = pytest.importorskip("osgeo.ogr")
    osr = pytest.importorskip("osgeo.osr")
    from mmstt_core.gis.shapes import square

    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "rock.gpkg"))
    system = osr.SpatialReference()
    system.ImportFromEPSG(3035)
    layer = made.CreateLayer("rock", system, ogr.wkbPolygon)
    middles = [(WEST + 250, SOUTH + 250)] * 2 + [(WEST + 350, SOUTH + 250)]  # ground under several counts once
    for east, north in middles:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(square(east, north, 120))
        layer.CreateFeature(feature)
    del feature, layer, made
    cube = made_cube(edge=EDGE)
    place = place_of(str(tmp_path / "rock.gpkg"), "EPSG:3035")
    assert place.inside(cube.easting_N, cube.northing_N).sum() == 12


def test_lines_and_points_are_no_reference_and_a_polygon_that_crosses_itself_is(tmp_path):
    pytest.importorskip("osgeo.ogr")

    def layer(kind, coordinates):
        made = {"type": "Feature", "properties": {}, "geometry": {"type": kind, "coordinates": coordinates}}
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}
        path = tmp_path / f"{kind}.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [made]}))
        return str(path)

    west, south, east, north = WEST, SOUTH, WEST + 400, SOUTH + 400
    with pytest.raises(InputError, match="holds no polygon"):
        place_of(layer("LineString", [[west, south], [east, north]]), "EPSG:3035")
    bow = [[west, south], [east, north], [east, south], [west, north], [west, south]]
    place = place_of(layer("Polygon", [bow]), "EPSG:3035")
    inside = place.inside(np.array([west + 50.0, west + 200.0]), np.array([south + 200.0, south + 50.0]))
    assert inside.tolist() == [True, False]


def test_a_station_without_a_place_is_refused():
    with pytest.raises(InputError, match="no reference that says where it stands"):
        ForecastRequest(sources=("a.csv",), out="b", station="s.tenv3")


TENV3 = (
    "site YYMMMDD yyyy.yyyy __MJD week d reflon _e0(m) __east(m) ____n0(m) _north(m) u0(m) ____up(m) _ant(m) sig_e(m) "
    "sig_n(m) sig_u(m) __corr_en __corr_eu __corr_nu _latitude(deg) _longitude(deg) __height(m)"
)


def write_station(path, days, up_mm, east_mm=0.0):
    lines = [TENV3]
    for number, day in enumerate(days):
        date = to_date(int(day))
        stamp = f"{date:%y%b%d}".upper()
        up = up_mm[number] / 1000
        lines.append(
            f"TEST {stamp} 2020.0 {int(day) + 40587} 2000 0 13.0 100 {0.5 + east_mm / 1000:.6f} 4000 0.25 40 {up:.6f} "
            "0.0 0.001 0.001 0.003 0 0 0 38.7 13.1 40"
        )
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def test_a_tenv3_file_is_read_in_millimetres(tmp_path):
    days = to_day("2020-01-01") + np.arange(400)
    station = read_station(write_station(tmp_path / "TEST.tenv3", days, -0.02 * np.arange(400.0)))
    np.testing.assert_array_equal(station.days_D, days)
    assert station.millimetres["up"][100] - station.millimetres["up"][0] == pytest.approx(-2.0, abs=1e-3)
    assert station.millimetres["east"][0] == pytest.approx(100_500.0)
    moved = station.moved("up", np.array([days[200], days[399], days[399] + 60]))
    base = station.millimetres["up"][0]
    assert moved[:2] - base == pytest.approx([-4.0, -7.98], abs=1e-2)  # no lag behind a station that moves
    assert np.isnan(moved[2])


def test_a_station_tells_a_date_nothing_of_later_days(tmp_path):
    days = to_day("2020-01-01") + np.arange(400)
    up = np.cumsum(np.random.default_rng(0).normal(size=400))
    at = np.array([days[200]])
    one = read_station(write_station(tmp_path / "one.tenv3", days, up)).moved("up", at)
    up[201:] += 500
    assert read_station(write_station(tmp_path / "two.tenv3", days, up)).moved("up", at) == one


def test_a_plain_table_with_units_is_read_and_one_without_is_refused(tmp_path):
    path = tmp_path / "station.csv"
    path.write_text("date,up_mm,sigma_up_mm\n2020-01-01,1.5,2\n2020-01-02,2.5,2\n2020-01-03,,2\n2020-01-05,3.5,2\n")
    station = read_station(str(path))
    np.testing.assert_array_equal(station.millimetres["up"], [1.5, 2.5, np.nan, 3.5])
    path.write_text("date,up\n2020-01-01,1.5\n2020-01-02,2.5\n2020-01-03,3.5\n")
    with pytest.raises(InputError, match="does not say in its first line"):
        read_station(str(path))
    path.write_text("date,up_mm\nyesterday,1.5\n2020-01-02,2.5\n2020-01-03,3.5\n")
    with pytest.raises(InputError, match="'yesterday' in line 2 is no date"):
        read_station(str(path))


def test_a_table_that_tells_a_day_twice_is_refused_and_hours_of_a_day_are_not(tmp_path):
    path = tmp_path / "station.csv"
    path.write_text("date,up_mm\n2020-01-01,1\n2020-01-02,1\n2020-01-03,1\n2020-01-02,101\n")
    with pytest.raises(InputError, match="tells of 2020-01-02 twice, with different values"):
        read_station(str(path))
    path.write_text("time,up_mm\n2020-01-01T06:00,1\n2020-01-01T18:00,2\n2020-01-02T06:00,1\n2020-01-03T06:00,1\n")
    assert read_station(str(path)).days_D.size == 3


@pytest.mark.parametrize(("unit", "warned"), [("mm", False), ("m", True)])
def test_a_reference_that_races_is_told_since_a_unit_may_be_wrong(tmp_path, unit, warned):
    cube = moving_cube()
    lines = [f"{to_date(int(day))},{-0.005 * number}" for number, day in enumerate(range(*cube.days_T[[0, -1]]))]
    path = tmp_path / "station.csv"
    path.write_text("\n".join([f"date,up_{unit}", *lines]))
    progress = Progress()
    told = Wanted(place=parse_place(PLACE), points=cube, station=read_station(str(path)))
    find_reference(cube, told, int(cube.days_T[-1]), progress)
    assert any("The reference itself moves by" in text for text in progress.warnings) == warned


def test_a_station_brings_its_own_motion(tmp_path):
    """All cells move by 7 mm/yr that the satellite saw and the station says was none."""
    cube = moving_cube()
    days = np.arange(cube.days_T[0] - 70, cube.days_T[-1] + 1)
    station = read_station(write_station(tmp_path / "TEST.tenv3", days, np.full(days.size, 12.0)))
    place = Place(easting=WEST + 250, northing=SOUTH + 250, radius_m=150)
    told = Wanted(place=place, points=cube, station=station)
    day = int(cube.days_T[-1])
    tied = find_reference(cube, told, day, Progress())
    untied = find_reference(cube, dataclasses.replace(told, station=None), day, Progress())
    np.testing.assert_allclose(tied.series_T, untied.series_T - 40_012.0, atol=1e-2)
    assert tied.error_mm == pytest.approx(np.hypot(untied.error_mm, 0.1), abs=1e-6)  # a station that never scatters
    noisy = 12 + np.random.default_rng(1).normal(0, 6, days.size)
    unsure = read_station(write_station(tmp_path / "N.tenv3", days, noisy))
    assert find_reference(cube, dataclasses.replace(told, station=unsure), day, Progress()).error_mm > 1.0
    sinking = read_station(write_station(tmp_path / "S.tenv3", days, -10 * (days - days[0]) / 365.25))
    moved = find_reference(cube, dataclasses.replace(told, station=sinking), day, Progress()).taken_off(cube)
    inside = place.inside(cube.easting_N, cube.northing_N)
    mean_T = moved.values_NT[inside].mean(axis=0)
    slope = np.polyfit((cube.days_T - cube.days_T[0]) / 365.25, mean_T, 1)[0]
    assert slope == pytest.approx(-10.0, abs=0.05)


def test_a_station_for_a_line_of_sight_needs_to_know_where_the_satellite_is(tmp_path):
    cube = dataclasses.replace(made_cube(edge=EDGE, component="los"))
    days = np.arange(cube.days_T[0] - 70, cube.days_T[-1] + 1)
    station = read_station(write_station(tmp_path / "TEST.tenv3", days, -10 * (days - days[0]) / 365.25))
    place = Place(easting=WEST + 250, northing=SOUTH + 250, radius_m=150)
    with pytest.raises(InputError, match="data are of LOS"):
        find_reference(cube, Wanted(place=place, points=cube, station=station), int(cube.days_T[-1]), Progress())
    sight = np.tile(np.array([0.6, 0.0, 0.8], np.float32), (cube.cells, 1))
    told = Wanted(place=place, points=dataclasses.replace(cube, sight_N3=sight), station=station)
    found = find_reference(cube, told, int(cube.days_T[-1]), Progress())
    inside = place.inside(cube.easting_N, cube.northing_N)
    mean_T = found.taken_off(cube).values_NT[inside].mean(axis=0)
    slope = np.polyfit((cube.days_T - cube.days_T[0]) / 365.25, mean_T, 1)[0]
    assert slope == pytest.approx(-8.0, abs=0.05)


def test_verifying_takes_the_same_reference_off_the_newer_data(table, relative, tmp_path):
    folder = tmp_path / "forecast"
    write_forecast(relative, folder, rasters=False)
    request = {"folder": str(folder), "sources": (table,), "component": "up", "unit": "mm"}
    record = run_verify(VerifyRequest(**request, out=str(tmp_path / "out")))
    assert record["alignment"]["offset_mm"]["p95"] == pytest.approx(0, abs=1e-3)
    assert abs(record["alignment"]["difference_of_trends_mm_yr"]["p50"]) < 0.01
    assert not any("the reference is" in text for text in record["warnings"])
    cube = dataclasses.replace(moving_cube(), cell_size=0.0)
    few = write_table(cube.select(np.flatnonzero(cube.easting_N > WEST + 201)), tmp_path / "few.csv", ids=False)
    told = run_verify(VerifyRequest(**{**request, "sources": (few,)}, out=str(tmp_path / "few")))["warnings"]
    assert any(
        "the reference is" in text and f"it was {relative.record['reference']['cells']}" in text for text in told
    )
    part = (WEST + 201.0, SOUTH, WEST + 5000.0, SOUTH + 5000.0)  # cuts the reference in two
    record = run_verify(VerifyRequest(**request, out=str(tmp_path / "part"), bbox=part))
    assert 0 < record["cells"] < relative.easting_N.size
    assert record["alignment"]["offset_mm"]["p95"] == pytest.approx(0, abs=1e-3)


def test_forecasts_that_count_from_different_references_are_not_compared(plain, relative, tmp_path):
    for name, forecast in (("plain", plain), ("relative", relative)):
        write_forecast(forecast, tmp_path / name, rasters=False)
    with pytest.raises(InputError, match="count from different references"):
        run_compare(
            CompareRequest(one=str(tmp_path / "plain"), other=str(tmp_path / "relative"), out=str(tmp_path / "out"))
        )
