# SPDX-License-Identifier: GPL-2.0-or-later
"""A region with real workers on the bundled Ustica files: no seam, nothing computed twice, nothing lost."""

import hashlib
import json
import os
import shutil
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from benchmarks.region_ground import write_ground
from mmstt_core import cli
from mmstt_core.errors import Cancelled, InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.models.spatial_process import RADII_M, REACH
from mmstt_core.options import ForecastRequest, RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region import sampling, workers
from mmstt_core.region.command import run_region
from mmstt_core.region.putting_together import write_map
from mmstt_core.results.reader import ForecastFolder

pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="dask.distributed is not installed")

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "ustica"
UP, EAST = (SAMPLES / f"EGMS_L3_E45N17_100km_{letter}_2020_2024_1.zip" for letter in "UE")
DESCENDING, ASCENDING = (SAMPLES / f"EGMS_L2b_{burst}_IW2_VV_2020_2024_1.zip" for burst in ("022_0845", "117_0227"))
SMALL = {"tile_km": 2.0, "halo_km": 5.0, "workers": 1}
"""The island is 5 km long: tiles of 2 km cut it into six, and the halo shows each of them all of it."""
QUICK = {**SMALL, "model": "spatial", "horizon_months": 6}


def asked(out, *sources, **options):
    return RegionRequest(sources=tuple(map(str, sources or (UP,))), out=str(out), **{**QUICK, **options})


def whole_region(out):
    """Return all cells of a region in order, with their quantiles of the ground and their issue levels."""
    folders = [ForecastFolder(folder) for folder in sorted((out / "tiles").iterdir())]
    east_N, north_N = (
        np.concatenate([getattr(one, f"{axis}_N") for one in folders]) for axis in ("easting", "northing")
    )
    order = np.lexsort((east_N, north_N))
    held = {name: np.concatenate([one.read(name) for one in folders])[order] for name in ("ground", "displacement")}
    return np.column_stack([east_N, north_N])[order], held


def digests(out):
    """Return the hash of every file of every tile."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((out / "tiles").rglob("*"))
        if path.is_file()
    }


class Watched(Progress):
    """Do something once when so many tiles are done."""

    def __init__(self, stage, done, act):
        super().__init__()
        self.stage, self.done, self.act, self.acted = stage, done, act, False

    def report(self, stage, fraction, detail=""):
        if not self.acted and stage == self.stage and int(str(detail).split(" of ")[0]) >= self.done:
            self.acted = True
            self.act(self)


def kill_a_worker(progress):
    """Kill a worker of this process, as the system does when memory ends."""
    import psutil  # comes with dask.distributed

    children = psutil.Process().children(recursive=True)
    ours = [each for each in children if "spawn_main" in " ".join(each.cmdline())]
    assert ours
    ours[0].kill()


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    """A finished region of six tiles by the mixture, and its record."""
    out = tmp_path_factory.mktemp("region") / "out"
    return out, run_region(asked(out, model="mmstt"), Progress())


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    out = tmp_path_factory.mktemp("quick") / "out"
    return out, run_region(asked(out), Progress())


def test_tiles_that_see_their_surroundings_are_the_forecast_of_the_whole_as_far_as_single_precision_goes(region):
    out, record = region
    places, held = whole_region(out)
    whole = run_forecast(ForecastRequest(sources=(str(UP),), out="-", device="cpu", horizon_months=6))
    order = np.lexsort((whole.easting_N, whole.northing_N))
    assert record["complete"] and len(record["tiles"]) == 6
    np.testing.assert_array_equal(places, np.column_stack([whole.easting_N, whole.northing_N])[order])
    # Products of matrices of fewer rows are rounded otherwise.
    np.testing.assert_allclose(held["ground"], whole.ground_NHQ[order], atol=1e-5)
    np.testing.assert_allclose(held["displacement"], whole.displacement_NHQ[order], atol=1e-5)


def test_a_tile_sees_as_far_as_the_widest_kernel_reaches():
    assert RegionRequest(sources=("-",), out="-").halo_km * 1000 == REACH * max(RADII_M)


def test_a_tile_tells_what_the_whole_region_has_taught_it(region):
    out, record = region
    tile = json.loads((out / "tiles" / record["tiles"][0]["name"] / "forecast.json").read_text())
    assert tile["backtest"] == record["backtest"] and tile["coverage"] == record["coverage"]
    assert tile["cells"] == record["tiles"][0]["cells"] < record["cells"] == 522
    assert tile["cells"] + tile["cells_around"] == 522
    assert tile["tile"]["name"] == record["tiles"][0]["name"]


def test_a_large_region_learns_from_a_sample_of_its_tiles(tmp_path, monkeypatch):
    monkeypatch.setattr(sampling, "LEARNING_CELLS", 200)
    record = run_region(asked(tmp_path / "out"), Progress())
    assert record["complete"]
    assert 100 < record["taught"]["cells"] < 350 < record["cells"]
    assert record["backtest"]["rows"]


def test_mosaics_hold_every_cell_at_its_place(region):
    gdal = pytest.importorskip("osgeo.gdal")
    out, record = region
    mosaic = gdal.Open(str(out / "displacement.vrt"))
    first = ForecastFolder(out / "tiles" / record["tiles"][0]["name"])
    assert [mosaic.GetRasterBand(band).GetDescription() for band in (1, 6)] == [
        str(first.dates_H[0]),
        str(first.dates_H[5]),
    ]
    values = mosaic.GetRasterBand(6).ReadAsArray()
    west, _, _, north, _, _ = mosaic.GetGeoTransform()
    assert np.count_nonzero(values != -9999) == 522
    for row in record["tiles"]:
        tile = ForecastFolder(out / "tiles" / row["name"])
        column_N, row_N = ((tile.easting_N - west) // 100).astype(int), ((north - tile.northing_N) // 100).astype(int)
        told = tile.forecast(slice(None)).quantile_since_issue(0.5)[:, 5]
        np.testing.assert_array_equal(values[row_N, column_N], told)


def test_a_mosaic_that_cannot_be_written_is_told(region, tmp_path):
    pytest.importorskip("osgeo.gdal")
    out, record = region
    tile = out / "tiles" / record["tiles"][0]["name"] / "velocity.tif"
    assert "refused" in write_map(str(tmp_path / "absent" / "velocity.vrt"), [str(tile)], str(out), False)
    assert write_map(str(tmp_path / "velocity.vrt"), [str(tile)], str(tmp_path), False) == {}


def test_the_mosaics_stay_right_when_the_region_is_moved(region, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    out, _ = region
    shutil.copytree(out, tmp_path / "elsewhere")
    text = (tmp_path / "elsewhere" / "velocity.vrt").read_text()
    assert str(out) not in text and 'relativeToVRT="1">tiles/' in text
    assert gdal.Open(str(tmp_path / "elsewhere" / "velocity.vrt")).GetRasterBand(1).Checksum() > 0


def test_the_index_tells_of_every_tile(region):
    ogr = pytest.importorskip("osgeo.ogr")
    out, record = region
    index = ogr.Open(str(out / "tiles.gpkg"))
    rows = {feature["tile"]: feature for feature in index.GetLayer("tiles")}
    assert sorted(rows) == [row["name"] for row in record["tiles"]]
    assert sum(feature["cells"] for feature in rows.values()) == 522
    assert all(feature["seconds"] > 0 and feature["status"] == "done" for feature in rows.values())
    assert any(feature["held_90"] is not None and 0.5 < feature["held_90"] <= 1 for feature in rows.values())
    assert all("interpolated" in feature["warnings"] for feature in rows.values())
    box = rows["E4598N1740"].GetGeometryRef().GetEnvelope()
    assert box == (4_598_000, 4_600_000, 1_740_000, 1_742_000)


def test_a_second_run_computes_nothing_and_changes_no_tile(quick):
    out, first = quick
    before = digests(out)
    again = run_region(asked(out), Progress())
    assert [row["status"] for row in again["tiles"]] == ["kept"] * 6
    assert [row["seconds"] for row in again["tiles"]] == [row["seconds"] for row in first["tiles"]]
    assert digests(out) == before


def test_a_tile_that_was_lost_is_the_only_one_computed_again_and_has_the_same_bytes(quick):
    out, _ = quick
    before = digests(out)
    (out / "tiles" / "E4598N1740" / "forecast.npz").unlink()
    again = run_region(asked(out), Progress())
    assert {row["name"]: row["status"] for row in again["tiles"] if row["status"] != "kept"} == {"E4598N1740": "done"}
    assert digests(out) == before


def test_other_options_are_refused_in_the_folder_of_a_region_unless_it_may_be_replaced(quick, tmp_path):
    out, _ = quick
    shutil.copytree(out, tmp_path / "copy")
    given = ["region", str(UP), "--out", str(tmp_path / "copy"), "--tile-km", "2", "--model", "gp", "--workers", "1"]
    assert cli.main([*given, "--horizon-months", "6"]) == 2
    assert digests(tmp_path / "copy") == digests(out)


@pytest.mark.parametrize("done", [0, 2, 5])
def test_a_worker_that_is_killed_costs_one_tile_and_no_bytes(quick, tmp_path, done):
    out, _ = quick
    progress = Watched("Forecasting tiles", done, kill_a_worker)
    record = run_region(asked(tmp_path / "out", workers=2), progress)
    assert progress.acted and record["complete"]
    assert [row["status"] for row in record["tiles"]] == ["done"] * 6
    assert digests(tmp_path / "out") == digests(out)


def test_a_run_that_is_stopped_keeps_what_is_finished_and_the_next_goes_on_there(quick, tmp_path):
    out, _ = quick
    with pytest.raises(Cancelled):
        run_region(asked(tmp_path / "out"), Watched("Forecasting tiles", 2, Progress.request_stop))
    assert not (tmp_path / "out" / "region.json").exists()
    record = run_region(asked(tmp_path / "out"), Progress())
    kept = [row for row in record["tiles"] if row["status"] == "kept"]
    assert len(kept) >= 2 and sum(row.get("seconds", 0) > 0 for row in kept) >= 2
    assert record["complete"] and digests(tmp_path / "out") == digests(out)


def test_a_bad_tile_is_told_and_the_rest_is_there(tmp_path, capsys):
    folder = tmp_path / "given"
    folder.mkdir()
    shutil.copy(UP, folder)
    bad = folder / "EGMS_L3_E46N17_100km_U_2020_2024_1.zip"
    bad.write_bytes(UP.read_bytes()[:5000])
    given = ["region", str(folder), "--out", str(tmp_path / "out"), "--model", "gp", "--horizon-months", "3"]
    assert cli.main([*given, "--tile-km", "4", "--workers", "1", "--quiet"]) == 1
    told = capsys.readouterr().out
    record = json.loads((tmp_path / "out" / "region.json").read_text())
    assert bad.name in told and bad.name in (tmp_path / "out" / "region.md").read_text()
    assert not record["complete"] and record["cells"] == 522
    assert [one["name"] for one in record["failed_sources"]] == [bad.name]
    bad.unlink()
    assert cli.main([*given, "--tile-km", "4", "--workers", "1", "--quiet"]) == 0
    record = json.loads((tmp_path / "out" / "region.json").read_text())
    assert {row["status"] for row in record["tiles"]} == {"kept"} and record["complete"]


def test_a_tile_that_was_mended_is_computed_and_teaches_nobody_anew(tmp_path):
    given, out = tmp_path / "given", tmp_path / "out"
    files = write_ground(given, columns=3, rows=1, edge=20, occupancy=0.6)
    whole = files[1].read_bytes()
    files[1].write_bytes(whole[:4000])
    alone = {"model": "gp", "halo_km": 0.0}
    first = run_region(asked(out, given, **alone), Progress())
    assert not first["complete"] and [row["status"] for row in first["tiles"]] == ["done", "done"]
    before = digests(out)
    files[1].write_bytes(whole)
    second = run_region(asked(out, given, **alone), Progress())
    assert second["complete"] and second["taught"]["kept"]
    assert [row["status"] for row in second["tiles"]] == ["kept", "done", "kept"]
    assert {name: digest for name, digest in digests(out).items() if name in before} == before


def test_workers_of_a_running_scheduler_give_the_same_bytes(quick, tmp_path):
    from distributed import LocalCluster

    out, _ = quick
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
        asks = asked(tmp_path / "out", workers=None, scheduler=cluster.scheduler_address)
        assert run_region(asks, Progress())["complete"]
    assert digests(tmp_path / "out") == digests(out)


def test_bursts_of_one_track_are_cut_into_tiles(tmp_path):
    record = run_region(asked(tmp_path / "out", DESCENDING, model="gp", horizon_months=3), Progress())
    places, held = whole_region(tmp_path / "out")
    whole = run_forecast(
        ForecastRequest(sources=(str(DESCENDING),), out="-", model="gp", device="cpu", horizon_months=3)
    )
    order = np.lexsort((whole.easting_N, whole.northing_N))
    assert record["complete"] and record["component"] == "los" and len(record["tiles"]) >= 6
    np.testing.assert_array_equal(places, np.column_stack([whole.easting_N, whole.northing_N])[order])
    np.testing.assert_allclose(held["ground"], whole.ground_NHQ[order], atol=1e-3)


@pytest.mark.parametrize(
    "pair", [(UP, EAST), (DESCENDING, ASCENDING), (UP, DESCENDING)], ids=["parts", "orbits", "levels"]
)
def test_sources_that_do_not_belong_together_are_refused_and_nothing_is_left(pair, tmp_path, capsys):
    out = tmp_path / "deep" / "out"
    assert cli.main(["region", *map(str, pair), "--out", str(out), "--workers", "1", "--quiet"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def hostile(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    page = tmp_path / "page.zip"
    page.write_text("<html>please sign in</html>")
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * 50_000_000)
    return {
        "absent": [str(tmp_path / "absent.zip")],
        "an empty folder": [str(empty)],
        "a page": [str(page)],
        "a bomb": [str(bomb)],
        "no scheduler": [str(UP), "--scheduler", "tcp://127.0.0.1:9"],
        "nonsense for a scheduler": [str(UP), "--scheduler", "\x1b[2J no address"],
        "both": [str(UP), "--scheduler", "tcp://127.0.0.1:9", "--workers", "2"],
        "a tile of odd size": [str(UP), "--tile-km", "1.2345", "--workers", "1"],
        "a day before the record": [str(UP), "--issue-date", "1999-01-01", "--workers", "1"],
        "no model": [str(UP), "--model", "crystal"],
    }


@pytest.mark.parametrize(
    "which",
    [
        *("absent", "an empty folder", "a page", "a bomb", "no scheduler", "nonsense for a scheduler", "both"),
        *("a tile of odd size", "a day before the record", "no model"),
    ],
)
def test_what_cannot_be_a_region_gets_one_sentence_and_leaves_nothing(which, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(workers, "CONNECT_SECONDS", 2)
    given, out = hostile(tmp_path)[which], tmp_path / "out"
    before = sorted(tmp_path.iterdir())
    assert cli.main(["region", *given, "--out", str(out), "--quiet"]) == 2
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1 and said.strip().endswith(".") and "\x1b" not in said
    assert sorted(tmp_path.iterdir()) == before


def test_a_python_without_dask_is_told_how_to_get_it(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert cli.main(["region", str(UP), "--out", str(tmp_path / "out"), "--quiet"]) == 2
    assert "pip install dask distributed" in capsys.readouterr().err
    assert os.listdir(tmp_path) == []


def test_a_region_is_no_forecast_and_it_says_where_one_lies(region):
    with pytest.raises(InputError, match="holds a region of tiles.*such as .*tiles"):
        ForecastFolder(region[0])
