# SPDX-License-Identifier: GPL-2.0-or-later
"""A region asked as one forecast: on the bundled Ustica its answers are those of the forecast that was never cut,
but for the last bits of single precision."""

import json
import shutil
from importlib.util import find_spec

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.analysis import areas_run
from mmstt_core.analysis.profile import profile, profile_of, rows_near
from mmstt_core.errors import InputError
from mmstt_core.exchange import command as exchange
from mmstt_core.options import RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region.command import run_region
from mmstt_core.region.page import lines_of
from mmstt_core.results.part import Part, open_whole
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.region_folder import RegionFolder, of_all_tiles
from mmstt_core.verification import verify
from mmstt_core.words import say, to_json, warnings_of
from tests.alike import alike, table
from tests.core.region.test_region import DESCENDING, UP, asked

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="dask.distributed is not installed")

ISSUE, MONTHS = "2024-03-31", 14
EDGE_EAST, EDGE_NORTH = 4_598_000.0, 1_740_000.0
"""Where four tiles of 2 km meet."""
BOX = (EDGE_EAST - 1000, EDGE_NORTH - 700, EDGE_EAST + 900, EDGE_NORTH + 1200)
LINE = np.array([(EDGE_EAST - 950.0, EDGE_NORTH - 420.0), (EDGE_EAST + 820.0, EDGE_NORTH + 910.0)])
ASKED = ("--velocity", "0.5", "--thresholds", "2,5", "--probability", "0.3")


ROUNDED = {"atol": 1e-4, "rtol": 1e-5}
"""Products of matrices of fewer rows are rounded otherwise, by some 1e-6 mm."""


def run(*words):
    return cli.main([*map(str, words), "--quiet"])


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The forecast of the island, and the region of six tiles over it."""
    out = tmp_path_factory.mktemp("whole")
    given = ("--model", "spatial", "--horizon-months", MONTHS, "--issue-date", ISSUE)
    assert run("forecast", UP, "--out", out / "plain", "--device", "cpu", *given) == 0
    assert run("region", UP, "--out", out / "region", "--tile-km", 2, "--workers", 1, *given) == 0
    return out / "plain", out / "region"


@pytest.fixture
def copies(both, tmp_path):
    return [shutil.copytree(one, tmp_path / one.name) for one in both]


def layers(path):
    """Return every row of every layer with its shape."""
    source = ogr.Open(str(path))
    return {
        layer.GetName(): [
            (feature.items(), feature.GetGeometryRef().ExportToWkt() if feature.GetGeometryRef() else None)
            for feature in layer
        ]
        for layer in (source.GetLayer(number) for number in range(source.GetLayerCount()))
    }


def same(copies, name):
    """Tell whether a file says the same in both folders."""
    paths = [copy / name for copy in copies]
    if name.endswith(".json"):
        return alike(*(json.loads(path.read_text(encoding="utf-8")) for path in paths))
    if name.endswith(".tif"):
        one, other = (gdal.Open(str(path)).ReadAsArray() for path in paths)
        return one.shape == other.shape and np.allclose(one, other, **ROUNDED)
    return alike(*map(table, paths))


def tiles_of(region, rows):
    return {number for number, *_ in RegionFolder(region)._by_tile(rows)}


def test_cells_are_numbered_and_read_as_in_the_forecast_that_was_never_cut(both):
    plain, whole = ForecastFolder(both[0]), open_whole(both[1])
    assert isinstance(whole, Part) and whole.cells == plain.cells == 522
    for name in ("easting_N", "northing_N", "dates_H", "calibrated_H", "observed_dates_T"):
        np.testing.assert_array_equal(getattr(whole, name), getattr(plain, name))
    some = np.array([500, 3, 77, 3, 261])
    for rows in (None, slice(10, 400, 7), some):
        told, known = whole.forecast(rows), plain.forecast(slice(None) if rows is None else rows)
        for name in ("ground_NHQ", "observed_NT", "later_NL", "exceedance_NH", "baseline_NH"):
            np.testing.assert_allclose(getattr(told, name), getattr(known, name), **ROUNDED, err_msg=name)
        np.testing.assert_array_equal(told.change_date_N, known.change_date_N)
    np.testing.assert_array_equal(
        RegionFolder(both[1]).forecast(some).velocity_N, RegionFolder(both[1]).read("velocity", some)
    )
    assert whole.laws == plain.laws and whole.name_of(77) == plain.name_of(77)
    assert whole.forecast(np.zeros(0, int)).easting_N.size == 0


def test_pieces_go_through_all_cells_once_and_tile_after_tile(both):
    whole = open_whole(both[1])
    pieces = list(whole.pieces(50))
    np.testing.assert_array_equal(np.sort(np.concatenate(pieces)), np.arange(522))
    numbers = np.concatenate([whole._rows_N[rows] for rows in pieces])
    assert (np.diff(numbers) > 0).all() and max(piece.size for piece in pieces) == 50


def test_a_box_opens_the_tiles_that_it_touches_alone(both):
    opened = RegionFolder(both[1])
    rows = opened.within((EDGE_EAST + 200, EDGE_NORTH + 100, EDGE_EAST + 900, EDGE_NORTH + 900))
    assert rows.size and len(tiles_of(both[1], rows)) == 1
    assert len(opened._tiles) == 2  # and the first, for the dates
    opened.places(rows)
    assert len(opened._tiles) == 2
    plain = ForecastFolder(both[0])
    part = open_whole(both[1], BOX)
    np.testing.assert_array_equal(part.easting_N, plain.easting_N[plain.within(BOX)])
    assert 0 < part.cells < 522 and len(tiles_of(both[1], part._rows_N)) == 4


def test_the_record_of_a_region_tells_what_all_tiles_share_and_each_kind_of_warning_once(both):
    plain, region = ForecastFolder(both[0]).record, RegionFolder(both[1]).record
    shared = ("attribution", "threshold_mm", "calibrated_months", "last_acquisition_used", "issue_date", "backtest")
    assert all(region[name] == plain[name] for name in shared)
    assert warnings_of(region) == warnings_of(plain) and region["cells"] == 522
    assert region["sources"][0]["release"] == plain["sources"][0]["release"]
    counts = [say("{0} cells lack slope.", 5), say("{0} cells lack slope.", 9)]
    rows = [{"name": "A", "warnings": [to_json(counts[0]), "odd"]}, {"name": "B", "warnings": [to_json(counts[1])]}]
    told = warnings_of(of_all_tiles({"warnings": ["first"]}, rows, {"cells": 3, "warnings": ["gone"]}))
    assert told == [
        "first",
        "5 cells lack slope. (tile A; with other numbers in 2 of 2)",
        "odd (in 1 of 2 tiles)",
    ]


def test_areas_of_concern_are_those_of_the_whole_and_reach_across_edges(copies):
    for copy in copies:
        assert run("areas", copy, *ASKED) == 0
    found = layers(copies[1] / "areas.gpkg")
    assert alike(found, layers(copies[0] / "areas.gpkg")) and len(found["observed_areas"]) > 1
    assert same(copies, "areas.json") and same(copies, "significant.tif")
    largest = ogr.CreateGeometryFromWkt(found["observed_areas"][0][1])
    west, east, south, north = largest.GetEnvelope()
    assert west < EDGE_EAST < east and south < EDGE_NORTH < north


def test_areas_of_bursts_of_one_track_have_the_cells_and_the_numbers_of_the_whole(tmp_path):
    given = ("--model", "gp", "--horizon-months", 6, "--issue-date", ISSUE)
    one, other = tmp_path / "plain", tmp_path / "region"
    assert run("forecast", DESCENDING, "--out", one, "--device", "cpu", *given) == 0
    assert run("region", DESCENDING, "--out", other, "--tile-km", 2, "--workers", 1, *given) == 0
    for folder in (one, other):
        assert run("areas", folder, "--thresholds", "2", "--probability", "0.3") == 0
    found = [layers(folder / "areas.gpkg") for folder in (one, other)]
    for name in ("observed_areas", "forecast_areas"):
        known, told = (each[name] for each in found)
        assert known and [shape for _, shape in told] == [shape for _, shape in known]
        for row, (fields, _) in zip(known, told):
            exact = ("rank", "cells", "quality", "law", "changed")
            assert {name: fields[name] for name in exact} == {name: row[0][name] for name in exact}
            for number in ("velocity", "forecast", "fc_low", "fc_high", "p_mean", "p_worst"):
                assert fields[number] == pytest.approx(row[0][number], abs=0.02), number


def test_areas_of_a_box_are_those_of_that_part_of_the_forecast(copies):
    for copy in copies:
        assert run("areas", copy, *ASKED, "--bbox", *BOX) == 0
    found = layers(copies[1] / "areas.gpkg")
    assert alike(found, layers(copies[0] / "areas.gpkg")) and found["observed_areas"]
    assert same(copies, "areas.json")
    held = json.loads((copies[1] / "areas.json").read_text())
    assert held["significant"]["velocity"]["cells"] == open_whole(copies[1], BOX).cells


def test_areas_found_in_small_pieces_are_the_same(copies, monkeypatch):
    assert run("areas", copies[0], *ASKED) == 0
    monkeypatch.setattr(areas_run, "ROWS_AT_ONCE", 70)
    assert run("areas", copies[1], *ASKED) == 0
    assert same(copies, "areas.json") and alike(*(layers(copy / "areas.gpkg") for copy in copies))


def block(west, south, edge):
    corners = [(west, south), (west + edge, south), (west + edge, south + edge), (west, south + edge), (west, south)]
    return {"type": "Polygon", "coordinates": [corners]}


def test_assets_on_an_edge_are_told_as_by_the_whole_forecast(copies, tmp_path):
    shapes = {
        "corner": block(EDGE_EAST - 150, EDGE_NORTH - 150, 310),
        "road": {"type": "LineString", "coordinates": (LINE + [0, 30]).tolist()},
        "inside": block(EDGE_EAST - 700, EDGE_NORTH + 300, 200),
        "elsewhere": block(EDGE_EAST + 90_000, EDGE_NORTH, 100),
    }
    held = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}},
        "features": [
            {"type": "Feature", "properties": {"name": name}, "geometry": shape} for name, shape in shapes.items()
        ],
    }
    (tmp_path / "assets.geojson").write_text(json.dumps(held))
    for copy in copies:
        assert run("assets", copy, tmp_path / "assets.geojson", "--field", "name", "--thresholds", "1,5") == 0
    assert same(copies, "assets.json") and same(copies, "assets.csv")
    assert alike(*(layers(copy / "assets.gpkg") for copy in copies))
    told = {row["name"]: row for row in json.loads((copies[1] / "assets.json").read_text())["assets"]}
    assert told["corner"]["cells_under"] >= 9 and told["road"]["mean_mm"] and told["elsewhere"]["mean_mm"] is None


def test_a_profile_across_an_edge_is_that_of_the_whole_forecast(both):
    known = profile(ForecastFolder(both[0]).forecast(), LINE)
    opened = RegionFolder(both[1])
    rows = rows_near(opened, LINE, np.sqrt(0.5) * 100)
    told = profile_of(opened, LINE, rows)
    assert len(tiles_of(both[1], told.cells_S)) >= 3 and told.distance_S.size > 15
    for name in ("distance_S", "beside_S", "observed_S", "easting_S", "median_SH", "low_SH", "high_50_SH", "run_S"):
        np.testing.assert_allclose(getattr(told, name), getattr(known, name), **ROUNDED, err_msg=name)
    np.testing.assert_array_equal(opened.places(told.cells_S)[0], told.easting_S)
    np.testing.assert_array_equal(profile_of(ForecastFolder(both[0]), LINE, known.cells_S).cells_S, known.cells_S)


@pytest.mark.parametrize(
    ("formats", "box"),
    [("csv,netcdf,insar-explorer", ()), ("csv,grids", ("--bbox", *BOX))],
    ids=["whole", "a box"],
)
def test_an_export_is_that_of_the_whole_forecast(copies, formats, box):
    for copy in copies:
        assert run("export", copy, "--format", formats, *box) == 0
    names = sorted(path.relative_to(copies[0]).as_posix() for path in (copies[0] / "export").rglob("*.*"))
    assert names == sorted(path.relative_to(copies[1]).as_posix() for path in (copies[1] / "export").rglob("*.*"))
    assert "export/cube.nc" in names or sum(name.endswith(".tif") for name in names) > 200
    assert all(same(copies, name) for name in names if name.endswith((".csv", ".tif", ".json")))
    if "export/cube.nc" in names:
        cubes = [gdal.Open(f'NETCDF:"{copy}/export/cube.nc":forecast_lower').ReadAsArray() for copy in copies]
        np.testing.assert_allclose(*cubes, **ROUNDED)
        shown = [layers(copy / "export" / "insar_explorer.gpkg") for copy in copies]
        assert alike(*shown)
    rows = (copies[1] / "export" / "series.csv").read_text().count("\n") - 1
    assert rows == (open_whole(copies[1], BOX).cells if box else 522)


@pytest.mark.parametrize("box", [(), ("--bbox", *BOX)], ids=["whole", "a box"])
def test_a_verification_is_that_of_the_whole_forecast(copies, box):
    for copy in copies:
        assert run("verify", copy, UP, *box) == 0
    for name in ("verification.json", "verification.csv", "error.tif", "left.tif"):
        assert same(copies, f"verification/{name}"), name
    held = json.loads((copies[1] / "verification" / "verification.json").read_text())
    assert (
        held["cells_of_forecast"] == 522 and held["cells_judged"] == open_whole(copies[1], BOX if box else None).cells
    )


def test_a_watch_list_goes_on_with_a_region_as_with_a_forecast(copies, tmp_path):
    for copy in copies:
        assert run("areas", copy, *ASKED) == 0
        assert run("watch", copy, UP, "--out", tmp_path / f"watch {copy.name}") == 0
    lists = [tmp_path / f"watch {copy.name}" for copy in copies]
    assert same(lists, "watch.csv") and (lists[1] / "watch.csv").read_text().count("\n") > 2
    told = [json.loads((one / "watch.json").read_text()) for one in lists]
    for name in ("areas", "cells", "rule", "issue_date"):
        assert alike(told[0][name], told[1][name]), name
    again = lists[1] / told[1]["history"][-1]["folder"]
    assert isinstance(open_whole(again).whole, RegionFolder) and (again / "areas.json").is_file()
    assert not list(lists[1].glob(".*"))
    assert run("watch", copies[1], UP, "--out", lists[1]) == 0
    assert json.loads((lists[1] / "watch.json").read_text())["history"] == told[1]["history"]


def test_what_is_made_of_a_region_stays_while_its_tiles_stay_and_goes_with_them(copies):
    region = copies[1]
    assert run("areas", region, *ASKED) == 0
    given = {"model": "spatial", "horizon_months": MONTHS, "issue_date": np.datetime64(ISSUE).item()}
    given["halo_km"] = RegionRequest(sources=("-",), out="-").halo_km  # that of `both`
    assert {row["status"] for row in run_region(asked(region, **given), Progress())["tiles"]} == {"kept"}
    assert (region / "areas.gpkg").is_file() and (region / "areas.json").is_file()
    (region / "tiles" / "E4598N1740" / "forecast.npz").unlink()
    run_region(asked(region, **given), Progress())
    assert not (region / "areas.gpkg").exists() and not (region / "significant.tif").exists()


@pytest.mark.parametrize(
    ("room", "words", "told"),
    [
        (areas_run, ("areas",), "The search for areas holds at most 100 cells or points at once, and here are 522."),
        (exchange, ("export", "--format", "netcdf"), "The format netcdf holds at most 100 cells"),
        (verify, ("verify", UP), "A verification holds at most 100 cells"),
    ],
    ids=["areas", "export", "verify"],
)
def test_what_is_too_large_is_refused_in_one_sentence_that_says_how_to_take_a_part(
    both, monkeypatch, capsys, room, words, told
):
    monkeypatch.setattr(room, "MOST_CELLS", 100)
    before = sorted(path.name for path in both[1].iterdir())
    command, *rest = words
    assert run(command, both[1], *rest) == 2
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1 and told in said and "--bbox WEST SOUTH EAST NORTH" in said
    assert sorted(path.name for path in both[1].iterdir()) == before


@pytest.mark.parametrize("command", ["areas", "export"])
def test_a_box_without_cells_is_refused_in_one_sentence(both, capsys, command):
    assert run(command, both[1], "--bbox", 0, 0, 1000, 1000) == 2
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1 and "Nothing of" in said and "EPSG:3035" in said


def test_a_region_that_lost_a_tile_is_refused_in_one_sentence(copies, capsys):
    shutil.rmtree(copies[1] / "tiles" / "E4598N1740")
    for words in (("areas", copies[1]), ("export", copies[1]), ("verify", copies[1], UP)):
        assert run(*words) == 2
        said = capsys.readouterr().err.strip()
        assert len(said.splitlines()) == 1 and "E4598N1740" in said


def test_tiles_of_a_later_run_that_was_stopped_are_not_mixed_with_those_before(copies, capsys):
    record = copies[1] / "tiles" / "E4598N1740" / "forecast.json"
    told = json.loads(record.read_text(encoding="utf-8"))
    told["tile"]["content"] = "of a later run"
    record.write_text(json.dumps(told), encoding="utf-8")
    for words in (("areas", copies[1]), ("export", copies[1]), ("verify", copies[1], UP)):
        assert run(*words) == 2
        said = capsys.readouterr().err.strip()
        assert len(said.splitlines()) == 1 and said.startswith("Tile E4598N1740 is newer than the region in")
    assert run("areas", copies[1], "--bbox", EDGE_EAST - 1000, EDGE_NORTH, EDGE_EAST, EDGE_NORTH + 1000) == 0


def test_a_region_that_is_not_finished_is_told_as_one(copies, capsys):
    (copies[1] / "region.json").unlink()
    (copies[1] / ".region").mkdir()
    for words in (("areas", copies[1]), ("export", copies[1]), ("verify", copies[1], UP)):
        assert run(*words) == 2
        said = capsys.readouterr().err.strip()
        assert len(said.splitlines()) == 1 and "holds a region that is not finished" in said


def test_the_first_line_of_a_region_is_that_of_a_forecast(both):
    record = json.loads((both[1] / "region.json").read_text(encoding="utf-8"))
    assert lines_of(record)[0] == "Up, 522 cells of 100 m in 6 tiles, issued 2024-03-31."
    assert " on 1 worker." in lines_of(record)[1]


def test_qgis_sends_the_watch_of_a_region_to_the_command_line(both, tmp_path):
    from mmstt_core.options import WatchRequest
    from mmstt_core.verification.watch import run_watch

    request = WatchRequest(folder=str(both[1]), sources=(str(UP),), out=str(tmp_path / "watch"))
    with pytest.raises(InputError, match="is a region"):
        run_watch(request, Progress(), forecasting=lambda again, progress: None)
    assert not (tmp_path / "watch").exists()
