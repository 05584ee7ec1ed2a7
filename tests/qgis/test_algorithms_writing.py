# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's own process writes when the engine has left its draft: rasters, points, the final record, or nothing."""

import json
import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from mm_stt_forecast.algorithms import engine_run
from mm_stt_forecast.algorithms.launch import RunFeedback
from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.results import writer
from mm_stt_forecast.mmstt_core.results.outputs import OUTPUTS
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.runner.interpreter import Interpreter
from tests.core.gis.made_layers import many_dates


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


@pytest.fixture
def without_gdal(engine_parameters, tmp_path, monkeypatch):
    """Let the engine run in a Python that has no GDAL."""
    if sys.platform == "win32":
        pytest.skip("the stand-in for a Python is a shell script")
    start = (
        "import runpy, sys; sys.modules['osgeo'] = sys.modules['osgeo.gdal'] = None; sys.argv = sys.argv[4:];"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} -I -X utf8 -c "{start}" "$@"\n')
    python.chmod(0o755)
    interpreter = Interpreter(kind="settings", executable=str(python))
    monkeypatch.setattr(engine_run, "found_interpreters", lambda: (interpreter,))


def test_an_engine_without_gdal_still_gives_every_map(without_gdal, engine_parameters, context, feedback):
    results, fine = run(engine_parameters, context, feedback)
    assert fine, feedback.errors
    names = {path.name for path in Path(results["OUTPUT_FOLDER"]).iterdir()}
    assert "points.gpkg" in names and "points.csv" not in names
    record = json.loads(Path(results["FORECAST_JSON"]).read_text(encoding="utf-8"))
    assert set(record["files"]) == names
    assert not any("GDAL" in warning for warning in record["warnings"])
    written = [output for output in OUTPUTS if output.file in names]
    assert len(written) >= len(OUTPUTS) - 1  # changes of motion only where a model looks for them
    for output in written:
        assert QgsRasterLayer(results[output.name.upper()]).isValid()


@pytest.mark.parametrize("given", ["INPUT_FILES", "INPUT_LAYERS"])
def test_an_engine_without_gdal_forecasts_a_layer_of_the_southern_hemisphere(
    without_gdal, engine_parameters, context, feedback, tmp_path, given
):
    path = tmp_path / "chile.gpkg"
    many_dates(path, 4326, (-70.7, -33.4), 49, 120, "GPKG")
    layer = QgsVectorLayer(str(path), "chile", "ogr")
    context.project().addMapLayer(layer)
    parameters = {name: value for name, value in engine_parameters.items() if name != "INPUT_FILES"}
    parameters[given] = [str(path) if given == "INPUT_FILES" else layer.id()]
    results, fine = run({**parameters, "EXTENT": "-70.702,-70.695,-33.402,-33.397 [EPSG:4326]"}, context, feedback)
    assert fine, feedback.errors
    folder = ForecastFolder(results["OUTPUT_FOLDER"])
    assert folder.crs == "EPSG:32719"
    degrees, metres = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:32719"))
    middle = QgsCoordinateTransform(degrees, metres, context.project()).transform(QgsPointXY(-70.6975, -33.3985))
    assert abs(folder.easting_N.mean() - middle.x()) < 150
    assert abs(folder.northing_N.mean() - middle.y()) < 150
    record = json.loads(Path(results["FORECAST_JSON"]).read_text(encoding="utf-8"))
    assert record["sources"][0]["name"] == ("chile.gpkg" if given == "INPUT_FILES" else "chile")
    assert QgsRasterLayer(results["VELOCITY"]).crs().authid() == "EPSG:32719"
