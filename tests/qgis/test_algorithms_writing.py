# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's own process writes when the engine has left its draft: rasters, points, the final record, or nothing."""

import json
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from mm_stt_forecast.algorithms import engine_run
from mm_stt_forecast.algorithms.launch import RunFeedback
from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.results import writer
from mm_stt_forecast.mmstt_core.results.outputs import OUTPUTS
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.runner.interpreter import Interpreter


def run(parameters, context, feedback):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    return algorithm.run(parameters, context, feedback)


@pytest.fixture
def parameters(egms_file, tmp_path):
    return {"INPUT_FILES": [str(egms_file)], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False}


def test_a_raster_that_was_left_out_is_no_result(provider, engine, context, feedback, parameters, monkeypatch):
    monkeypatch.setattr(writer, "LARGEST_RASTER_PIXELS", 10)
    results, fine = run(parameters, context, feedback)
    assert fine
    assert Path(results["POINTS"]).is_file()
    assert not {output.name.upper() for output in OUTPUTS} & set(results)
    assert "far apart" in feedback.warnings[-1]


@pytest.mark.parametrize("reached", ["rasters", "points.gpkg"])
def test_a_cancel_while_qgis_writes_leaves_nothing_new(provider, engine, context, parameters, tmp_path, reached):
    earlier = tmp_path / "out" / "forecast.json"
    earlier.parent.mkdir()
    earlier.write_text("{}")

    class Impatient(RunFeedback):
        def receive_step(self, step):
            if step.detail == reached:
                self.cancel()

    results, _ = run(parameters, context, Impatient())
    assert results == {}
    assert [path.name for path in earlier.parent.iterdir()] == ["forecast.json"]
    assert earlier.read_text() == "{}"


def test_a_forecast_outside_europe_keeps_its_system_in_every_output(
    provider, engine, context, feedback, parameters, tmp_path
):
    engine.crs = "EPSG:32633"
    results, fine = run(parameters, context, feedback)
    assert fine
    assert json.loads(Path(results["FORECAST_JSON"]).read_text())["crs"] == "EPSG:32633"
    assert ForecastFolder(tmp_path / "out").crs == "EPSG:32633"
    project = QgsProject()
    group.add_forecast(str(tmp_path / "out"), project=project)
    layers = project.mapLayers().values()
    assert len(layers) > 5
    for layer in layers:
        assert layer.crs().authid() == layer.metadata().crs().authid() == "EPSG:32633"
    for output in OUTPUTS:
        assert QgsRasterLayer(results[output.name.upper()]).crs().authid() == "EPSG:32633"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a Python is a shell script")
def test_an_engine_without_gdal_still_gives_every_map(engine_parameters, context, feedback, tmp_path, monkeypatch):
    start = (
        "import runpy, sys; sys.modules['osgeo'] = sys.modules['osgeo.gdal'] = None; sys.argv = sys.argv[4:];"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} -I -X utf8 -c "{start}" "$@"\n')
    python.chmod(0o755)
    interpreter = Interpreter(kind="settings", executable=str(python))
    monkeypatch.setattr(engine_run, "found_interpreters", lambda: (interpreter,))
    results, fine = run(engine_parameters, context, feedback)
    assert fine, feedback.errors
    names = {path.name for path in Path(results["OUTPUT_FOLDER"]).iterdir()}
    assert "points.gpkg" in names and "points.csv" not in names
    record = json.loads(Path(results["FORECAST_JSON"]).read_text(encoding="utf-8"))
    assert set(record["files"]) == names
    assert not any("GDAL" in warning for warning in record["warnings"])
    for output in OUTPUTS:
        assert QgsRasterLayer(results[output.name.upper()]).isValid()
