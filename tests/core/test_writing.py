# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a forecast: complete, true to the forecast, and all or nothing."""

import csv
import dataclasses
import errno
import json
import os
import shutil
import sys
import threading

import numpy as np
import pytest

from mmstt_core.errors import Cancelled, OutputError
from mmstt_core.progress import Progress
from mmstt_core.results import folder, writer
from mmstt_core.results.arrays import plain
from mmstt_core.results.folder import check_folder
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from tests.samples import sample_forecast

CONTRACT = {
    "forecast.npz",
    "forecast.json",
    "points.gpkg",
    "displacement.tif",
    "lower.tif",
    "upper.tif",
    "uncertainty.tif",
    "velocity.tif",
    "exceedance.tif",
    "support.tif",
}


@pytest.fixture(scope="module")
def forecast():
    return sample_forecast(edge=12, leads=6, calibrated=4, epochs=30)


class StopAt(Progress):
    """Cancel when the writing reaches a file."""

    def __init__(self, name):
        super().__init__()
        self._name = name

    def report(self, stage, fraction, detail=""):
        if detail == self._name:
            self.request_stop()


def test_every_file_of_the_contract_is_written(forecast, tmp_path):
    paths = write_forecast(forecast, tmp_path / "out")
    assert {path.name for path in paths} >= CONTRACT
    assert {path.name for path in paths} == {path.name for path in (tmp_path / "out").iterdir()}


def test_without_rasters_only_arrays_record_and_points_are_written(forecast, tmp_path):
    names = {path.name for path in write_forecast(forecast, tmp_path / "out", rasters=False)}
    assert names == {"forecast.npz", "forecast.json", "points.gpkg"}


def test_without_gdal_the_points_are_a_table_and_one_sentence_names_the_package(forecast, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "osgeo.gdal", None)
    progress = Progress()
    names = {path.name for path in write_forecast(forecast, tmp_path / "out", progress=progress)}
    assert names - {"overview.png"} == {"forecast.npz", "forecast.json", "points.csv", "points.csvt"}
    assert [warning for warning in progress.warnings if "GDAL" in warning and "python3-gdal" in warning]
    with (tmp_path / "out" / "points.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["easting"]) for row in rows] == forecast.easting_N.tolist()
    medians = forecast.quantile_since_issue(0.5)
    assert [float(row["D20240131"]) for row in rows] == pytest.approx(medians[:, 0].tolist(), abs=0.0051)
    types = (tmp_path / "out" / "points.csvt").read_text(encoding="utf-8").strip().split(",")
    assert len(types) == len(rows[0]) and set(types) == {"String", "CoordX", "CoordY", "Real", "Date"}


def test_a_written_forecast_is_read_again_as_it_was(forecast, tmp_path):
    made = dataclasses.replace(forecast, crs="EPSG:32719", record={**forecast.record, "threshold_mm": 10.0})
    write_forecast(made, tmp_path / "out", rasters=False)
    read = ForecastFolder(tmp_path / "out").forecast()
    for field in dataclasses.fields(made):
        if field.name != "record":
            np.testing.assert_array_equal(getattr(read, field.name), getattr(made, field.name))


def test_npz_holds_the_arrays_of_the_contract_without_pickle(forecast, tmp_path):
    write_forecast(forecast, tmp_path, rasters=False)
    with np.load(tmp_path / "forecast.npz", allow_pickle=False) as data:
        assert data["easting"].dtype == data["northing"].dtype == np.float64
        assert data["displacement"].dtype == np.float32
        assert data["displacement"].shape == (forecast.easting_N.size, 6, 9)
        assert data["dates"].tolist() == [str(date) for date in forecast.dates_H]
        assert {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95} <= set(data["quantile_levels"].tolist())
        assert data["observed"].shape == (forecast.easting_N.size, len(data["observed_dates"]))
        np.testing.assert_array_equal(data["displacement"], forecast.displacement_NHQ)
        np.testing.assert_array_equal(data["observed"], forecast.observed_NT)
        np.testing.assert_array_equal(data["issue_level"], forecast.issue_level_N)
        assert data["calibrated"].tolist() == [True] * 4 + [False] * 2


def test_record_is_strict_json_and_lists_the_files(forecast, tmp_path):
    record = {"rmse": float("nan"), "table": np.array([1.5, np.inf]), "when": forecast.issue_date, "n": np.int64(3)}
    write_forecast(dataclasses.replace(forecast, record=record), tmp_path / "out", rasters=False)

    def refuse(constant):
        raise AssertionError(constant)

    text = (tmp_path / "out" / "forecast.json").read_text(encoding="utf-8")
    read = json.loads(text, parse_constant=refuse)
    assert read["rmse"] is None
    assert read["table"] == [1.5, None]
    assert (read["when"], read["n"]) == ("2023-12-31", 3)
    assert read["files"] == ["forecast.json", "forecast.npz", "points.gpkg"]


def test_a_record_with_an_unknown_type_is_refused():
    with pytest.raises(TypeError, match="object"):
        plain({"what": object()})


def test_warnings_of_the_run_reach_the_record_once(forecast, tmp_path):
    progress = Progress()
    progress.warn("made up for a test")
    progress.warn("late")
    write_forecast(forecast, tmp_path / "out", rasters=False, progress=progress)
    assert json.loads((tmp_path / "out" / "forecast.json").read_text())["warnings"] == ["made up for a test", "late"]


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("reached", ["forecast.npz", "points.gpkg", "rasters", "overview.png"])
def test_a_cancelled_writing_leaves_nothing(forecast, tmp_path, reached, threads):
    before = threading.active_count()
    with pytest.raises(Cancelled):
        write_forecast(forecast, tmp_path / "new" / "out", progress=StopAt(reached), threads=threads)
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before


def test_files_written_side_by_side_are_those_written_one_after_the_other(tmp_path, monkeypatch):
    forecast = sample_forecast(edge=40, leads=6)
    heard, tables = [], []
    table = writer.write_table
    monkeypatch.setattr(writer, "write_table", lambda *given: (table(*given), tables.append(given[1].read_bytes())))

    class Heard(Progress):
        def report(self, stage, fraction, detail=""):
            heard.append((fraction, detail))

    written = {}
    for threads in (1, 2, 3):
        heard.clear()
        write_forecast(forecast, tmp_path / str(threads), threads=threads, progress=Heard())
        fractions = [fraction for fraction, _ in heard]
        assert fractions == sorted(fractions)
        assert {detail for _, detail in heard} >= {"forecast.npz", "points.gpkg", "rasters", "overview.png"}
        files = (tmp_path / str(threads)).iterdir()
        written[threads] = {path.name: path.read_bytes() for path in files if path.suffix != ".gpkg"}
        with np.load(tmp_path / str(threads) / "forecast.npz") as arrays:  # an archive tells the time
            written[threads]["forecast.npz"] = {name: arrays[name].tobytes() for name in arrays.files}
        assert (tmp_path / str(threads) / "points.gpkg").stat().st_size > 50_000
    assert written[1] == written[2] == written[3]
    assert {"displacement.tif", "overview.png", "forecast.json"} < set(written[1])
    assert len(tables) == 3  # of which GDAL makes the points, whose file tells the time
    assert len(set(tables)) == 1


def test_a_file_that_fails_ends_the_others_written_beside_it(forecast, tmp_path, monkeypatch):
    def fill_up(forecast, path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writer, "write_npz", fill_up)
    with pytest.raises(OutputError, match="full"):
        write_forecast(forecast, tmp_path / "out", threads=2)
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_writing_keeps_the_earlier_results(forecast, tmp_path):
    write_forecast(forecast, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        write_forecast(sample_forecast(edge=8, leads=3), tmp_path, progress=StopAt("rasters"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_foreign_files_stay_and_earlier_results_go(forecast, tmp_path):
    write_forecast(forecast, tmp_path)
    mine = {"notes.txt", "displacement.tif.backup", "points.csv.mine", "points.gpkg.old"}
    for name in mine:
        (tmp_path / name).write_text("mine")
    (tmp_path / "displacement.tif.aux.xml").write_text("statistics of the old raster")
    write_forecast(forecast, tmp_path, rasters=False)
    assert {path.name for path in tmp_path.iterdir()} == {"forecast.npz", "forecast.json", "points.gpkg", *mine}


def test_results_are_put_back_when_moving_fails_half_way(forecast, tmp_path, monkeypatch):
    write_forecast(forecast, tmp_path, rasters=False)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    rename, calls = folder.Path.rename, []

    def fail_at_the_last_file(self, target):
        calls.append(self.name)
        if len(calls) == 6:
            raise PermissionError(errno.EACCES, "held open by another program")
        return rename(self, target)

    monkeypatch.setattr(folder.Path, "rename", fail_at_the_last_file)
    with pytest.raises(OutputError, match="cannot be written"):
        write_forecast(sample_forecast(edge=8, leads=3), tmp_path, rasters=False)
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_in_place_of_the_folder_is_refused(forecast, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="is a file"):
        check_folder(tmp_path / "out")
    with pytest.raises(OutputError, match="is a file"):
        write_forecast(forecast, tmp_path / "out" / "deeper")
    assert (tmp_path / "out").read_text() == "a file"


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a folder in which not even root can write")
def test_a_folder_in_which_nothing_can_be_made_is_refused():
    with pytest.raises(OutputError):
        check_folder("/proc/self/out")


def test_checking_a_folder_leaves_no_trace(tmp_path):
    check_folder(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


def test_too_little_room_is_said_before_anything_is_written(forecast, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(folder.shutil, "disk_usage", lambda path: usage._replace(free=1000))
    with pytest.raises(OutputError, match="free"):
        write_forecast(forecast, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_leaves_nothing(forecast, tmp_path, monkeypatch):
    def fill_up(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writer, "write_table", fill_up)
    with pytest.raises(OutputError, match="disk is full"):
        write_forecast(forecast, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_accents_and_spaces_works(forecast, tmp_path):
    assert write_forecast(forecast, tmp_path / "Forlì è qui", rasters=False)[0].is_file()
