# SPDX-License-Identifier: GPL-2.0-or-later
"""No Python can be started: the spatial process runs in QGIS's own process, is named everywhere, and can be stopped."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from mm_stt_forecast.algorithms import engine_run
from mm_stt_forecast.maps import wording
from mm_stt_forecast.runner.failures import EngineError
from mm_stt_forecast.runner.in_process import run_here
from mm_stt_forecast.runner.interpreter import Interpreter
from mm_stt_forecast.runner.process import Listener
from mmstt_core.results.reader import ForecastFolder
from tests.qgis.real_engine import STAGES, ActingFeedback, run


@pytest.fixture
def parameters(engine_parameters, monkeypatch):
    """Parameters of a forecast where the only Python was not found on disk."""
    missing = Interpreter(kind="qgis", executable="", refusal="QGIS's own Python was not found on disk.")
    monkeypatch.setattr(engine_run, "found_interpreters", lambda: (missing,))
    return {**engine_parameters, "MODEL": "mmstt"}


def test_the_spatial_process_runs_and_every_place_names_it(parameters, context, feedback):
    results, fine = run(parameters, context, feedback)
    assert fine, feedback.errors
    assert results["LABEL"] == "spatial Gaussian process"
    folder = Path(parameters["OUTPUT_FOLDER"])
    record = json.loads((folder / "forecast.json").read_text(encoding="utf-8"))
    assert (record["model"], record["label"]) == ("spatial", "spatial Gaussian process")
    assert any("spatial Gaussian process" in warning for warning in record["warnings"])
    assert any("QGIS itself computes" in warning for warning in record["warnings"])
    assert wording.group_name(record, ForecastFolder(folder).issue_date).startswith("Spatial Gaussian process: ")
    assert wording.model_name(record) == "spatial Gaussian process (statistical baseline)"


def test_it_forecasts_what_the_worker_forecasts(
    parameters, engine_parameters, context, feedback, tmp_path, monkeypatch
):
    assert run(parameters, context, feedback)[1]
    here = ForecastFolder(parameters["OUTPUT_FOLDER"]).forecast()
    worker = Interpreter(kind="settings", executable=sys.executable)
    monkeypatch.setattr(engine_run, "found_interpreters", lambda: (worker,))
    other = {**parameters, "MODEL": "spatial", "OUTPUT_FOLDER": str(tmp_path / "other")}
    assert run(other, context, feedback)[1]
    there = ForecastFolder(other["OUTPUT_FOLDER"]).forecast()
    np.testing.assert_allclose(here.displacement_NHQ, there.displacement_NHQ, atol=1e-3)


@pytest.mark.parametrize("stage", STAGES)
def test_cancelled_in_any_stage_it_leaves_nothing(parameters, context, tmp_path, stage):
    feedback = ActingFeedback(stage, lambda self: self.cancel())
    results, _ = run(parameters, context, feedback)
    assert feedback.acted, f"the stage {stage} never came"
    assert results == {}
    assert sorted(item.name for item in tmp_path.iterdir() if item.name not in ("cache", "dati è qui")) == []


def test_what_is_wrong_with_the_request_is_a_sentence(tmp_path):
    with pytest.raises(EngineError, match="does not exist") as caught:
        run_here("forecast", {"sources": [str(tmp_path / "no.csv")], "out": str(tmp_path / "x")}, listener=Listener())
    assert caught.value.failure.code == "input"


def test_a_fault_of_the_engine_ends_the_run_and_not_qgis():
    with pytest.raises(EngineError, match="failed unexpectedly"):
        run_here("unheard of", {}, listener=Listener())
