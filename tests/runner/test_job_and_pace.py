# SPDX-License-Identifier: GPL-2.0-or-later
"""The job folder leaves nothing behind; the bar never falls."""

import pytest

from mm_stt_forecast.mmstt_core.errors import OutputError
from mm_stt_forecast.mmstt_core.results import folder
from mm_stt_forecast.mmstt_core.results.folder import Own, job_at
from mm_stt_forecast.runner.pace import Pace, RollingPace

OWN = Own(record="forecast.json", names=("forecast.json", "a.tif", "b.tif"))


def test_a_failed_run_leaves_no_output_folder(tmp_path):
    output = tmp_path / "new" / "forecast é"
    with pytest.raises(RuntimeError, match="killed"), job_at(output) as (results, work):
        (results / "displacement.tif").write_text("half")
        (work / "layer.csv").write_text("input")
        raise RuntimeError("killed")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("below", ["", "new/deeper"])
def test_results_are_moved_and_foreign_files_stay(tmp_path, below):
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "forecast.json").write_text('{"files": ["forecast.json"], "old": 1}')
    with job_at(tmp_path / below, OWN) as (results, work):
        (results / "forecast.json").write_text("new")
        (work / "layer.csv").write_text("input")
    assert [item.name for item in (tmp_path / below).iterdir() if item.name != "mine.txt"] == ["forecast.json"]
    assert (tmp_path / below / "forecast.json").read_text() == "new"
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_side_files_of_an_earlier_run_go(tmp_path):
    for name in ("a.tif", "a.tif.aux.xml", "b.tif", "mine.txt"):
        (tmp_path / name).write_text("old")
    (tmp_path / "forecast.json").write_text('{"files": ["forecast.json", "a.tif", "b.tif"]}')
    with job_at(tmp_path, OWN) as (results, _):
        (results / "a.tif").write_text("new")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a.tif", "mine.txt"]


def test_a_result_that_cannot_be_replaced_leaves_the_old_results(tmp_path, monkeypatch):
    for name in ("a.tif", "b.tif"):
        (tmp_path / name).write_text("old")
    (tmp_path / "forecast.json").write_text('{"files": ["forecast.json", "a.tif", "b.tif"]}')
    real = folder.Path.rename

    def fails_for_the_new_b(source, target):
        if target == tmp_path / "b.tif" and source.parent.name == folder.FILES:
            raise PermissionError("in use")
        return real(source, target)

    monkeypatch.setattr(folder.Path, "rename", fails_for_the_new_b)
    with pytest.raises(OutputError, match="cannot be written"), job_at(tmp_path, OWN) as (results, _):
        for name in ("a.tif", "b.tif"):
            (results / name).write_text("new")
    assert [(tmp_path / name).read_text() for name in ("a.tif", "b.tif")] == ["old", "old"]


def test_an_output_path_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file"), job_at(tmp_path / "file" / "below"):
        pass


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_the_bar_never_falls():
    pace = Pace((("a", 1.0), ("b", 1.0)), clock=Clock())
    fractions = [
        pace.step(stage, fraction).fraction
        for stage, fraction in [
            ("a", 0.5),
            ("b", 0.0),
            ("b", 0.5),
            ("a", 0.9),
            ("unknown", 0.0),
            ("b", 1.0),
            ("b", 7.0),
        ]
    ]
    assert fractions == [0.25, 0.5, 0.75, 0.75, 0.75, 1.0, 1.0]


def test_the_bar_of_a_backtest_moves_on_with_every_origin():
    pace = RollingPace(2, (("reading", 1.0), ("backtest", 4.0)), clock=Clock())
    fractions = [
        pace.step(stage, fraction).fraction
        for stage, fraction in [
            ("Reading", 1.0),
            ("Backtest", 0.5),
            ("Forecasting", 0.0),
            ("Backtest", 0.0),
            ("Backtest", 0.5),
            ("Forecasting", 0.0),
            ("Backtest", 0.0),
        ]
    ]
    assert fractions == pytest.approx([0.2, 0.4, 0.4, 0.6, 0.8, 0.8, 0.8])


def test_the_time_left_is_the_elapsed_time_scaled():
    clock = Clock()
    pace = Pace((("a", 1.0),), clock=clock)
    clock.now = 10.0
    assert pace.step("a", 0.25).seconds_left == 30.0


def test_nothing_is_said_about_the_time_left_too_early():
    clock = Clock()
    pace = Pace((("a", 1.0),), clock=clock)
    clock.now = 1.0
    assert pace.step("a", 0.5).seconds_left == -1.0
    clock.now = 100.0
    assert Pace((("a", 1.0),), clock=clock).step("a", 0.0).seconds_left == -1.0
