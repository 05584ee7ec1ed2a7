# SPDX-License-Identifier: GPL-2.0-or-later
"""Backtest, reading into a layer, and starting a run from the dock."""

from pathlib import Path

import numpy as np
import pytest
from qgis.core import NULL, QgsApplication, QgsProcessingContext, QgsProcessingUtils, QgsProject
from qgis.PyQt.QtCore import QThread

from mm_stt_forecast.algorithms import launch
from mm_stt_forecast.algorithms.backtest_page import page
from mm_stt_forecast.mmstt_core.options import EvaluationRequest, options_of


def run(name, parameters, context, feedback):
    return QgsApplication.processingRegistry().createAlgorithmById(name).run(parameters, context, feedback)


# --- backtest


def test_a_backtest_asks_the_engine_and_writes_a_page(provider, engine, context, feedback, egms_file, tmp_path):
    results, fine = run(
        "mmstt:backtest",
        {
            "INPUT_FILES": [str(egms_file)],
            "MODELS": ["gp", "last"],
            "HORIZONS": "3, 1",
            "ORIGINS": 2,
            "OUTPUT_FOLDER": str(tmp_path / "out"),
        },
        context,
        feedback,
    )
    assert fine
    command, request = engine.requests[0]
    request.pop("out")
    assert command == "evaluate"
    assert request == {
        "sources": (str(egms_file),),
        "bbox": None,
        "origins": 2,
        "horizons": (1, 3),
        "added_motion": False,
        "models": ("gp", "last"),
        "protocol": "honest",
        "device": "auto",
        "threads": 0,
        "weights": None,
        "cell_size": 100.0,
        "issue_dates": (),
        "unit": None,
        "component": None,
        "crs": None,
        "flip_sign": False,
        "replace": False,
        "place": str(tmp_path / "out"),
    }
    assert "<td><b>1.2</b></td>" in Path(results["OUTPUT_HTML"]).read_text()
    assert Path(results["OUTPUT_JSON"]).name == "evaluation.json"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["dati è qui", "out"]


@pytest.mark.parametrize("text", ["", "0", "61", "one", "1,,x", "-3"])
def test_lead_times_that_make_no_sense_are_refused(provider, context, egms_file, tmp_path, text):
    parameters = {"INPUT_FILES": [str(egms_file)], "HORIZONS": text, "OUTPUT_FOLDER": str(tmp_path / "out")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:backtest")
    fine, sentence = algorithm.checkParameterValues(parameters, context)
    assert not fine
    assert "Lead times" in sentence or "HORIZONS" in sentence  # an empty text is refused by QGIS itself


def test_lead_times_are_sorted_and_counted_once():
    assert options_of(EvaluationRequest)["horizons"].parse("12; 3,3, 1") == (1, 3, 12)


def test_the_page_shows_tables_and_hides_markup():
    text = page(
        "# A & B\n\n| m | <x> |\n|---|--:|\n| `gp` | 1 |\n| \\|v\\| < 2 | 3 |\n\n- one\n- two\n\nplain **bold**", "t"
    )
    assert "<h1>A &amp; B</h1>" in text
    assert "<th>&lt;x&gt;</th>" in text
    assert "<td><code>gp</code></td><td>1</td>" in text
    assert "<tr><td>|v| &lt; 2</td><td>3</td></tr>" in text.replace("&#124;", "|")
    assert "<li>two</li>" in text
    assert "<p>plain <b>bold</b></p>" in text


# --- reading into a layer


@pytest.fixture
def layer(provider, context, feedback, egms_file):
    results, fine = run(
        "mmstt:readegms", {"INPUT_FILES": [str(egms_file)], "OUTPUT": "TEMPORARY_OUTPUT"}, context, feedback
    )
    assert fine
    return QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)


def test_the_layer_has_one_typed_field_per_date(layer):
    names = [field.name() for field in layer.fields()]
    assert names[:3] == ["point_id", "velocity", "D20200103"]
    assert len(names) == 42
    assert [field.typeName().lower() for field in layer.fields()][:3] == ["string", "double", "double"]


def test_the_layer_holds_the_values_of_the_file(layer, egms_file):
    header, first = (line.split(",") for line in egms_file.read_text().splitlines()[:2])
    feature = next(layer.getFeatures())
    point = feature.geometry().asPoint()
    assert layer.crs().authid() == "EPSG:3035"
    assert (point.x(), point.y()) == (4_500_050.0, 1_700_050.0)
    assert feature["point_id"] == first[0]
    assert feature["D20200109"] == float(first[header.index("20200109")])


def test_the_velocity_is_fitted_from_the_series(layer, egms_file):
    for feature in layer.getFeatures():
        values = np.array(feature.attributes()[2:], float)
        assert abs(feature["velocity"] - np.polyfit(np.arange(40) * 6 / 365.25, values, 1)[0]) < 0.006


def test_a_missing_sample_is_null_and_does_not_bend_the_velocity(provider, context, feedback, egms_file):
    lines = egms_file.read_text().splitlines()
    cells = lines[1].split(",")
    cells[8] = ""
    egms_file.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]) + "\n")
    results, _ = run(
        "mmstt:readegms", {"INPUT_FILES": [str(egms_file)], "OUTPUT": "TEMPORARY_OUTPUT"}, context, feedback
    )
    feature = next(QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context).getFeatures())
    values = np.array(
        [np.nan if value is None or value == NULL else value for value in feature.attributes()[2:]], float
    )
    assert np.flatnonzero(np.isnan(values)).tolist() == [2]
    known = np.isfinite(values)
    slope = np.polyfit((np.arange(40) * 6 / 365.25)[known], values[known], 1)[0]
    assert abs(feature["velocity"] - slope) < 0.006


def test_a_bad_file_gives_the_readers_sentence(provider, context, feedback, tmp_path):
    path = tmp_path / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    path.write_text("<html>login</html>")
    _, fine = run("mmstt:readegms", {"INPUT_FILES": [str(path)], "OUTPUT": "TEMPORARY_OUTPUT"}, context, feedback)
    assert not fine
    assert path.name in feedback.errors[-1]
    assert "Traceback" not in feedback.errors[-1]


# --- the dock's way in


def finish(qtbot, parameters, **options):
    """Start a run and wait for its end."""
    steps, ends = [], []
    with qtbot.waitSignal(_Bell.instance().rang, timeout=300_000):
        handle = launch.start_forecast(
            parameters, steps.append, lambda *end: (ends.append(end), _Bell.instance().rang.emit()), **options
        )
        if options.get("cancel"):
            handle.cancel()
    return handle, steps, ends


class _Bell:
    made = None

    @classmethod
    def instance(cls):
        if cls.made is None:
            from qgis.PyQt.QtCore import QObject, pyqtSignal

            cls.made = type("Bell", (QObject,), {"rang": pyqtSignal()})()
        return cls.made


@pytest.fixture
def parameters(egms_file, tmp_path):
    return {"INPUT_FILES": [str(egms_file)], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False}


def test_a_run_of_the_dock_reports_stage_and_end(provider, engine, parameters, qtbot):
    handle, steps, ends = finish(qtbot, parameters)
    successful, results, message = ends[0]
    assert successful
    assert message == ""
    assert Path(results["FORECAST_JSON"]).is_file()
    assert ("reading", "half") in [(step.stage, step.detail) for step in steps]
    assert not handle.active
    assert not launch._runs


def test_the_warnings_of_a_run_reach_the_dock(provider, engine, parameters, qtbot):
    handle, _, _ = finish(qtbot, parameters)
    assert handle.feedback.warnings == ["A warning of the engine."]


def test_a_bad_parameter_ends_the_run_with_its_sentence(provider, engine, parameters, qtbot):
    parameters["INPUT_FILES"] = []
    _, _, ends = finish(qtbot, parameters)
    assert ends == [(False, {}, "No data was given. Choose EGMS files or point layers.")]


def test_an_engine_failure_ends_the_run_with_its_sentence(provider, monkeypatch, parameters, qtbot):
    from mm_stt_forecast.algorithms import base
    from mm_stt_forecast.runner.failures import EngineError, Failure

    def fail(*unused, **also_unused):
        raise EngineError(Failure(code="disk", message="The disk is full.", advice="Free some space."))

    monkeypatch.setattr(base, "run_engine", fail)
    _, _, ends = finish(qtbot, parameters)
    assert ends == [(False, {}, "The disk is full. Free some space.")]


def test_a_cancelled_run_says_so(provider, monkeypatch, parameters, qtbot, tmp_path):
    import threading

    from mm_stt_forecast.algorithms import base
    from mm_stt_forecast.runner.failures import EngineCancelled

    started = threading.Event()

    def wait_for_cancel(*unused, listener, **also_unused):
        started.set()
        while not listener.cancelled():
            threading.Event().wait(0.01)
        raise EngineCancelled

    monkeypatch.setattr(base, "run_engine", wait_for_cancel)
    ends = []
    with qtbot.waitSignal(_Bell.instance().rang, timeout=300_000):
        handle = launch.start_forecast(parameters, None, lambda *end: (ends.append(end), _Bell.instance().rang.emit()))
        started.wait()
        assert handle.active
        handle.cancel()
    assert ends == [(False, {}, "Cancelled. Nothing was written.")]
    assert not (tmp_path / "out").exists()


def test_unloading_ends_a_run_without_telling_the_dead_dock(provider, monkeypatch, parameters):
    import threading

    from mm_stt_forecast.algorithms import base
    from mm_stt_forecast.runner.failures import EngineCancelled

    started, ended = threading.Event(), threading.Event()

    def wait_for_cancel(*unused, listener, **also_unused):
        started.set()
        while not listener.cancelled():
            threading.Event().wait(0.01)
        ended.set()
        raise EngineCancelled

    monkeypatch.setattr(base, "run_engine", wait_for_cancel)
    told = []
    launch.start_forecast(parameters, None, lambda *end: told.append(end))
    started.wait()
    launch.cancel_all()
    QgsApplication.processEvents()
    assert ended.is_set()
    assert told == []
    assert not launch._runs


def test_a_survey_reaches_the_dock(provider, monkeypatch, qtbot):
    from mm_stt_forecast.runner.engine import Diagnosis
    from mm_stt_forecast.runner.interpreter import Interpreter

    interpreter = Interpreter(kind="qgis", executable="/usr/bin/python3")
    monkeypatch.setattr(launch, "found_interpreters", lambda: (interpreter,))
    monkeypatch.setattr(
        launch.doctor, "examine", lambda interpreter, **unused: Diagnosis(interpreter=interpreter, can="baselines")
    )
    found = []
    with qtbot.waitSignal(_Bell.instance().rang, timeout=300_000):
        task = launch.start_survey(lambda survey: (found.append(survey), _Bell.instance().rang.emit()))
    assert task is not None
    assert "baselines can run" in found[0].sentence()


def test_the_project_of_the_window_is_used_by_default(provider, engine, parameters, qtbot):
    handle, _, _ = finish(qtbot, parameters)
    assert isinstance(handle._context, QgsProcessingContext)
    assert handle._context.project() == QgsProject.instance()


def test_ending_everything_also_ends_a_survey_under_way(provider, monkeypatch):
    from mm_stt_forecast.runner.engine import doctor
    from mm_stt_forecast.runner.failures import EngineCancelled

    def survey(interpreters, *, cancelled):
        while not cancelled():
            QThread.msleep(20)
        raise EngineCancelled

    monkeypatch.setattr(doctor, "survey", survey)
    heard = []
    task = launch.start_survey(heard.append)
    launch.cancel_all()
    assert not task.isActive()
    assert not heard
