# SPDX-License-Identifier: GPL-2.0-or-later
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import make_forecast


@pytest.fixture
def run(provider, context, feedback, tmp_path):
    write_forecast(make_forecast(edge=8), tmp_path / "forecast", rasters=False)

    def go(**parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:export")
        given = {"FOLDER": str(tmp_path / "forecast"), "LOAD": False, **parameters}
        fine, problem = algorithm.checkParameterValues(given, context)
        found, done = algorithm.run(given, context, feedback) if fine else ({}, False)
        return found if done else " ".join([problem, *feedback.errors])

    return go


def test_files_go_beside_the_forecast_and_open_as_layers(run, tmp_path):
    found = run()
    assert Path(found["EXPORT"]) == tmp_path / "forecast" / "export"
    assert {path.name for path in Path(found["EXPORT"]).iterdir()} == {
        "cube.nc",
        "export.json",
        "insar_explorer.gpkg",
        "series.csv",
    }
    layer = QgsVectorLayer(found["LAYER"], "a", "ogr")
    assert layer.isValid() and layer.featureCount() == 64 and layer.fields().lookupField("velocity") >= 0


def test_files_go_where_the_user_says(run, tmp_path):
    found = run(FORMATS=["grids", "ps-time-series"], EXPORT_FOLDER=str(tmp_path / "elsewhere"))
    assert Path(found["EXPORT"]) == tmp_path / "elsewhere" and not (tmp_path / "forecast" / "export").exists()
    assert len(list((tmp_path / "elsewhere" / "forecast_by_date").glob("*.tif"))) == 18


def test_the_layers_of_viewers_are_added_to_the_project(run, context, tmp_path, monkeypatch):
    from mm_stt_forecast.algorithms import analysis

    monkeypatch.setattr(analysis, "can_show", lambda: True)
    shown = set(QgsProject.instance().mapLayers())
    run(LOAD=True)
    names = sorted(layer.name() for layer in context.project().mapLayers().values())
    assert names == ["Measured", "Measured and forecast"]
    assert set(QgsProject.instance().mapLayers()) == shown


def test_what_cannot_be_is_one_sentence(run, tmp_path):
    assert "does not exist" in run(FOLDER=str(tmp_path / "nothing"))
    (tmp_path / "file").write_text("mine")
    assert "results cannot be written" in run(EXPORT_FOLDER=str(tmp_path / "file"))


def test_a_layer_of_a_forecast_in_the_project_is_no_measurement(run):
    from mm_stt_forecast.algorithms.points import read_layer, take_snapshot
    from mmstt_core.errors import InputError

    found = run()
    with pytest.raises(InputError, match="a forecast is no measurement"):
        read_layer(take_snapshot(QgsVectorLayer(found["LAYER"], "forecast", "ogr")))
    measured = found["LAYER"].replace("layername=forecast", "layername=measured")
    assert read_layer(take_snapshot(QgsVectorLayer(measured, "measured", "ogr"))).cells == 64
