# SPDX-License-Identifier: GPL-2.0-or-later
"""The real engine under the real algorithm while the world around it breaks: one sentence, no wrong result, no rest."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QEventLoop, QTimer

from mm_stt_forecast.algorithms import launch
from mm_stt_forecast.runner import settings
from mm_stt_forecast.ui import dock as dock_module
from mm_stt_forecast.ui import remember
from tests.qgis.real_engine import STAGES, ActingFeedback, engines, run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def wait(condition):
    """Let QGIS work until the condition holds; the limit against hanging ends a test in which it never does."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(20)
    loop.exec()


EARLIER = '{"software": "MM-STT 0.1.0", "files": ["forecast.json"]}'


def one_sentence(text):
    assert text and "Traceback" not in text and "Error:" not in text and "\n  " not in text


@pytest.mark.parametrize("stage", STAGES)
def test_an_engine_killed_in_any_stage_is_said_and_earlier_results_stay(engine_parameters, context, tmp_path, stage):
    earlier = tmp_path / "out" / "forecast.json"
    earlier.parent.mkdir()
    earlier.write_text(EARLIER)
    engine_parameters["REPLACE"] = True
    feedback = ActingFeedback(stage, lambda _: [os.kill(pid, signal.SIGKILL) for pid in engines()])
    _, fine = run(engine_parameters, context, feedback)
    assert feedback.acted and not fine
    one_sentence(feedback.errors[-1])
    assert engines() == []
    assert [item.name for item in earlier.parent.iterdir()] == ["forecast.json"]
    assert earlier.read_text() == EARLIER


@pytest.mark.parametrize("stage", STAGES)
def test_an_output_folder_removed_during_the_run_is_said_or_made_again(engine_parameters, context, tmp_path, stage):
    out = tmp_path / "out"
    out.mkdir()
    feedback = ActingFeedback(stage, lambda _: shutil.rmtree(out, ignore_errors=True))
    _, fine = run(engine_parameters, context, feedback)
    assert feedback.acted
    assert engines() == []
    if fine:  # the engine may have written everything before
        assert json.loads((out / "forecast.json").read_text())["label"]
    else:
        one_sentence(feedback.errors[-1])
        assert not out.exists() or not any(out.iterdir())


def test_a_full_disk_is_said_and_the_earlier_result_stays(engine_parameters, context, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    ).returncode:
        pytest.skip("a small disk needs the right to mount one")
    try:
        earlier = disk / "out" / "forecast.json"
        earlier.parent.mkdir()
        earlier.write_text(EARLIER)
        feedback = launch.RunFeedback()
        chosen = {"OUTPUT_FOLDER": str(earlier.parent), "REPLACE": True}
        _, fine = run({**engine_parameters, **chosen}, context, feedback)
        assert not fine
        one_sentence(feedback.errors[-1])
        assert "space" in feedback.errors[-1] or "full" in feedback.errors[-1]
        assert [item.name for item in earlier.parent.iterdir()] == ["forecast.json"]
        assert earlier.read_text() == EARLIER
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_a_source_replaced_while_it_is_read_gives_no_mixed_result(engine_parameters, context, series_file, tmp_path):
    def replace(_):
        other = series_file.with_suffix(".new")
        other.write_text("pid,easting,northing,20200101\nx,1,2,3\n")
        os.replace(other, series_file)

    feedback = ActingFeedback("Reading", replace)
    _, fine = run(engine_parameters, context, feedback)
    assert feedback.acted
    if fine:  # it had been read whole before
        assert json.loads((tmp_path / "out" / "forecast.json").read_text())["cells"] == 20
    else:
        one_sentence(feedback.errors[-1])
        assert not (tmp_path / "out").exists()


@pytest.fixture
def layer(make_layer):
    """A layer of ten points with four years of dates in its fields."""
    import datetime

    dates = [datetime.date(2020, 1, 3) + datetime.timedelta(days=12 * step) for step in range(122)]
    rows = [
        (4_500_050 + 100 * cell, 1_700_050, *(-0.2 * step + (step * 7 + cell) % 5 for step in range(122)))
        for cell in range(10)
    ]
    return make_layer([f"D{date:%Y%m%d}:double" for date in dates], rows)


@pytest.mark.parametrize("break_it", ["the layer leaves the project", "the project is closed"])
def test_a_run_outlives_its_layer_and_its_project(engine_parameters, layer, tmp_path, break_it):
    project, ended = QgsProject.instance(), []
    project.addMapLayer(layer)
    identity = layer.id()
    steps = []
    under_way = launch.start_forecast(
        {**engine_parameters, "INPUT_FILES": [], "INPUT_LAYERS": [identity]},
        steps.append,
        lambda fine, results, message: ended.append((fine, message)),
    )
    wait(lambda: steps or ended)
    if break_it == "the project is closed":
        project.clear()
    else:
        project.removeMapLayer(identity)
    wait(lambda: ended)
    assert not under_way.active
    assert ended == [(True, "")]
    assert (tmp_path / "out" / "forecast.json").is_file()


def test_unloading_during_a_run_ends_the_engine_and_leaves_nothing(engine_parameters, tmp_path):
    ended, steps = [], []
    launch.start_forecast(engine_parameters, steps.append, lambda *how: ended.append(how))
    wait(lambda: engines())
    launch.cancel_all()
    wait(lambda: not engines() and not list(tmp_path.glob(".mmstt*")))
    threading.Event().wait(0.2)
    QgsApplication.processEvents()
    assert ended == [], "the dock is gone and must not be called"
    assert not (tmp_path / "out").exists()


GARBAGE = ("\x00\ufffd" * 500, "-1e999", ["a", "b"], {"no": "sense"}, b"\xff\xfe", -2_147_483_648, float("nan"), None)


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda value: type(value).__name__ + repr(value)[:8])
def test_a_dock_opens_with_any_settings(qgis_app, monkeypatch, garbage):
    from tests.qgis.window import Launch, Window

    monkeypatch.setattr(dock_module.EngineNote, "look_once", lambda self: None)
    for name in remember.DEFAULTS:
        QgsSettings().setValue(remember.PREFIX + name, garbage)
    QgsSettings().setValue(f"{settings.PREFIX}/python", garbage)
    try:
        window = Window()
        dock = dock_module.ForecastDock(window, start=Launch())
        chosen = dock.state().chosen
        assert 1 <= chosen["horizon_months"] <= 60
        assert chosen["cell_size"] > 0
        assert chosen["model"]
        assert settings.found_interpreters()
        dock.close_down()
        window.window.deleteLater()
    finally:
        QgsSettings().remove("mmstt")
