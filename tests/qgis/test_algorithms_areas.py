# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern in QGIS: the algorithm, its outputs, its refusals, and its layers in a project."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

from mm_stt_forecast.maps.areas import add_areas
from mm_stt_forecast.mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import make_forecast


def algorithm():
    return QgsApplication.processingRegistry().createAlgorithmById("mmstt:areas")


@pytest.fixture
def folder(tmp_path):
    write_forecast(make_forecast(), tmp_path / "forecast", rasters=False)
    return tmp_path / "forecast"


def test_the_parameters_keep_their_names(provider):
    names = [item.name() for item in provider.algorithm("areas").parameterDefinitions()]
    assert names == [
        "FOLDER",
        "EXTENT",
        "MONTHS",
        "YEARS",
        "VELOCITY",
        "THRESHOLDS",
        "PROBABILITY",
        "RADIUS",
        "FEWEST_CELLS",
        "LOAD",
    ]


def test_the_outputs_are_layers_that_open(provider, context, feedback, folder):
    results, fine = algorithm().run({"FOLDER": str(folder), "VELOCITY": 3, "MONTHS": 12}, context, feedback)
    assert fine
    assert results["OUTPUT_FOLDER"] == str(folder)
    observed, ahead = (QgsVectorLayer(results[name], name, "ogr") for name in ("OBSERVED", "FORECAST"))
    assert observed.isValid() and ahead.isValid()
    assert observed.featureCount() >= 1
    centre = next(observed.getFeatures())
    assert centre["rank"] == 1 and centre["velocity"] < -3
    assert Path(results["SIGNIFICANT"]).is_file() and Path(results["AREAS_JSON"]).is_file()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"FOLDER": "/nowhere"}, "does not exist"),
        ({"THRESHOLDS": "four"}, "cannot be read"),
        ({"PROBABILITY": 3.0}, "PROBABILITY"),
    ],
)
def test_what_cannot_work_is_refused_before_it_starts(provider, context, folder, asked, told):
    fine, sentence = algorithm().checkParameterValues({"FOLDER": str(folder), **asked}, context)
    assert not fine
    assert told in sentence


def test_a_folder_without_a_forecast_ends_in_one_sentence(provider, context, feedback, tmp_path):
    _, fine = algorithm().run({"FOLDER": str(tmp_path)}, context, feedback)
    assert not fine
    assert "holds no finished forecast" in feedback.textLog()
    assert list(tmp_path.iterdir()) == []


def test_the_layers_join_a_project_with_classes_of_chance(provider, context, feedback, folder):
    assert algorithm().run({"FOLDER": str(folder), "VELOCITY": 3}, context, feedback)[1]
    project = QgsProject()
    add_areas(folder, project)
    group = project.layerTreeRoot().children()[0]
    layers = [node.layer() for node in group.findLayers()]
    assert [layer.isValid() for layer in layers] == [True] * 4  # with both maps of motion or noise
    for layer in layers[:2]:
        ranges = layer.renderer().ranges()
        assert [(one.lowerValue(), one.upperValue()) for one in ranges] == [
            (0.0, 0.05),
            (0.05, 0.2),
            (0.2, 0.5),
            (0.5, 0.8),
            (0.8, 1.0),
        ]
        assert layer.attributeAlias(layer.fields().indexOf("velocity")) == "Mean velocity, last 3 years (mm/yr)"
        assert "10 mm at 2024-12-31" in layer.attributeAlias(layer.fields().indexOf("p_mean"))
    significant = [one for one in group.children() if one.name() == "Motion or noise"]
    assert [one.itemVisibilityChecked() for one in significant] == [False]
    for layer, band in zip(layers[2:], (1, 2), strict=True):
        assert layer.renderer().inputBand() == band
        assert [one.value for one in layer.renderer().classes()] == [2.0, 1.0, 0.0]
    add_areas(folder, project)
    assert len(project.mapLayers()) == 4 and len(project.layerTreeRoot().children()) == 1
    project.clear()
