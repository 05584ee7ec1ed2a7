# SPDX-License-Identifier: GPL-2.0-or-later
"""The provider and the forecast, from parameters to the request that the engine gets."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsRectangle, QgsReferencedRectangle
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from mm_stt_forecast.algorithms.forecast import ForecastAlgorithm
from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.results.outputs import OUTPUTS
from mm_stt_forecast.mmstt_core.results.reader import NotAForecast
from mm_stt_forecast.runner.failures import EngineCancelled, EngineError, Failure

ROOT = Path(__file__).resolve().parents[2]


def run(parameters, context, feedback, algorithm_id="mmstt:forecast"):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    return algorithm.run(parameters, context, feedback)


def check(parameters, context):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    return algorithm.checkParameterValues(parameters, context)


@pytest.fixture
def parameters(egms_file, tmp_path):
    return {"INPUT_FILES": [str(egms_file)], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False}


def test_the_provider_offers_its_algorithms_under_stable_names(provider):
    names = ["areas", "assets", "backtest", "compare", "decompose", "download", "export"]
    names += ["forecast", "openforecast", "readegms", "report", "verify", "watch"]
    assert sorted(item.id() for item in provider.algorithms()) == [f"mmstt:{name}" for name in names]


def test_every_algorithm_explains_itself(provider):
    for algorithm in provider.algorithms():
        assert algorithm.shortHelpString()
        assert algorithm.shortDescription()
        assert algorithm.group()
        assert "egms" in algorithm.tags()
        assert not algorithm.icon().isNull()
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{algorithm.name()}: {parameter.name()} has no tooltip"


def test_the_parameters_keep_their_names(provider):
    names = [item.name() for item in provider.algorithm("forecast").parameterDefinitions()]
    assert names == [
        "INPUT_FILES",
        "INPUT_LAYERS",
        "STATED",
        "EXTENT",
        "AREA",
        "AREA_LAYER",
        "ISSUE_DATE",
        "HORIZON",
        "THRESHOLD",
        "MODEL",
        "UNIT",
        "COMPONENT",
        "CRS",
        "FLIP_SIGN",
        "CELL_SIZE",
        "POINTS",
        "STATION",
        "DEVICE",
        "THREADS",
        "WEIGHTS",
        "ADAPT",
        "REFERENCE",
        "REFERENCE_RADIUS",
        "REFERENCE_LAYER",
        "ELEVATION",
        "GEOLOGY",
        "GEOLOGY_FIELD",
        "SOIL",
        "SOIL_FIELD",
        "LOAD",
        "OUTPUT_FOLDER",
        "REPLACE",
    ]


def test_the_request_carries_every_parameter(provider, engine, context, feedback, parameters, tmp_path):
    weights = tmp_path / "mine.safetensors"
    weights.write_text("")
    parameters.update(
        EXTENT="4500000,4500300,1700000,1700200 [EPSG:3035]",
        HORIZON=6,
        THRESHOLD=5.0,
        CELL_SIZE=200.0,
        MODEL="damped",
        DEVICE="cpu",
        ADAPT=True,
        WEIGHTS=str(weights),
        ISSUE_DATE=QDateTime(QDate(2020, 6, 30), QTime(0, 0)),
    )
    _, fine = run(parameters, context, feedback)
    assert fine
    command, request = engine.requests[0]
    out = request.pop("out")
    assert Path(out).parent.parent == tmp_path
    assert request.pop("place") == parameters["OUTPUT_FOLDER"]
    assert request.pop("replace") is False
    assert command == "forecast"
    assert request == {
        "sources": tuple(parameters["INPUT_FILES"]),
        "bbox": (4500000.0, 1700000.0, 4500300.0, 1700200.0),
        "area": None,
        "issue_date": "2020-06-30",
        "horizon_months": 6,
        "unit": None,
        "component": None,
        "crs": None,
        "flip_sign": False,
        "cell_size": 200.0,
        "device": "cpu",
        "threads": 0,
        "model": "damped",
        "weights": str(weights),
        "adapt": True,
        "threshold_mm": 5.0,
        "shard": None,
        "rasters": True,
        "priors": None,
        "points": False,
        "reference": None,
        "station": None,
    }


def test_the_results_lie_in_the_output_folder_and_nowhere_else(
    provider, engine, context, feedback, parameters, tmp_path
):
    results, fine = run(parameters, context, feedback)
    assert fine
    out = tmp_path / "out"
    files = {output.file for output in OUTPUTS} | {"forecast.json", "forecast.npz", "points.gpkg"}
    assert {item.name for item in out.iterdir()} == files
    assert results["DISPLACEMENT"] == str(out / "displacement.tif")
    assert results["OUTPUT_FOLDER"] == str(out)
    assert sorted(item.name for item in tmp_path.iterdir()) == ["dati è qui", "out"]


def test_a_temporary_output_folder_works(provider, engine, context, feedback, parameters):
    parameters["OUTPUT_FOLDER"] = "TEMPORARY_OUTPUT"
    results, fine = run(parameters, context, feedback)
    assert fine
    assert Path(results["FORECAST_JSON"]).is_file()


def test_the_record_says_what_the_plugin_did(provider, engine, context, feedback, parameters, tmp_path):
    run(parameters, context, feedback)
    record = json.loads((tmp_path / "out" / "forecast.json").read_text())
    assert record["label"] == "MM-STT"
    assert record["warnings"] == ["first", "A warning of the engine."]


def test_a_failing_engine_gives_its_sentence_and_leaves_nothing(
    provider, monkeypatch, context, feedback, parameters, tmp_path
):
    from mm_stt_forecast.algorithms import base

    def fail(*unused, **also_unused):
        raise EngineError(Failure(code="memory", message="It ran out of memory.", advice="Take a smaller area."))

    monkeypatch.setattr(base, "run_engine", fail)
    _, fine = run(parameters, context, feedback)
    assert not fine
    assert "It ran out of memory. Take a smaller area." in feedback.errors[-1]
    assert not (tmp_path / "out").exists()
    assert [item.name for item in tmp_path.iterdir()] == ["dati è qui"]


def test_a_cancelled_run_leaves_nothing(provider, monkeypatch, context, feedback, parameters, tmp_path):
    from mm_stt_forecast.algorithms import base

    def cancel(*unused, **also_unused):
        feedback.cancel()
        raise EngineCancelled

    monkeypatch.setattr(base, "run_engine", cancel)
    results, _ = run(parameters, context, feedback)
    assert results == {}
    assert [item.name for item in tmp_path.iterdir()] == ["dati è qui"]


def test_a_cancel_after_the_engine_is_done_still_publishes_nothing(
    provider, engine, context, feedback, parameters, tmp_path
):
    engine.before_end = feedback.cancel
    assert run(parameters, context, feedback)[0] == {}
    assert not (tmp_path / "out").exists()


def test_an_extent_in_degrees_encloses_the_same_ground(provider, engine, context, feedback, parameters):
    parameters["EXTENT"] = "13.15,13.20,38.69,38.72 [EPSG:4326]"
    assert run(parameters, context, feedback)[1]
    west, south, east, north = engine.requests[0][1]["bbox"]
    assert 4_590_000 < west < east < 4_610_000
    assert 1_730_000 < south < north < 1_745_000
    assert 4_000 < east - west < 5_500


@pytest.mark.parametrize(
    "value",
    [
        "POLYGON((4500000 1700000, 4500300 1700000, 4500300 1700200, 4500000 1700000)) [EPSG:3035]",
        "POLYGON((4500000 1700000, 4500300 1700000, 4500300 1700200, 4500000 1700000))",
    ],
)
def test_a_polygon_becomes_the_ring_of_the_request(provider, engine, context, feedback, parameters, value):
    parameters["AREA"] = value
    assert run(parameters, context, feedback)[1]
    assert engine.requests[0][1]["area"] == (
        (4500000.0, 1700000.0),
        (4500300.0, 1700000.0),
        (4500300.0, 1700200.0),
        (4500000.0, 1700000.0),
    )


def test_a_selected_polygon_of_a_layer_is_the_area(provider, engine, context, feedback, parameters):
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:3035", "areas", "memory")
    for west in (4500000, 4500300):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 1700000, west + 200, 1700200)))
        layer.dataProvider().addFeature(feature)
    layer.selectByIds([2])
    parameters["AREA_LAYER"] = layer
    assert run(parameters, context, feedback)[1]
    assert min(east for east, _ in engine.requests[0][1]["area"]) == 4500300


BAD = [
    ({"INPUT_FILES": []}, "No data was given"),
    ({"INPUT_FILES": ["/nowhere/EGMS.zip"]}, "does not exist"),
    ({"INPUT_FILES": [str(ROOT)]}, "is a folder"),
    ({"INPUT_FILES": [str(ROOT / "metadata.txt"), __file__]}, "neither a zip, a CSV nor a map layer"),
    ({"EXTENT": "4500000,4500010,1700000,1700010 [EPSG:3035]"}, "smaller than one cell"),
    ({"EXTENT": "3000000,4500000,1700000,1900000 [EPSG:3035]"}, "at most 1000 km"),
    ({"EXTENT": "-75,-59,40,41 [EPSG:4326]"}, "at most 1000 km"),
    ({"AREA": "LINESTRING(0 0, 1 1)"}, ""),
    ({"AREA": "POLYGON EMPTY"}, "polygon"),
    (
        {
            "EXTENT": "4500000,4500300,1700000,1700200 [EPSG:3035]",
            "AREA": "POLYGON((4600000 1700000, 4600300 1700000, 4600300 1700200, 4600000 1700000)) [EPSG:3035]",
        },
        "do not overlap",
    ),
    ({"ISSUE_DATE": "1980-01-01"}, "before the first radar"),
    ({"ISSUE_DATE": "2999-01-01"}, "in the future"),
    ({"HORIZON": 0}, ""),
    ({"HORIZON": 61}, ""),
    ({"THRESHOLD": -1.0}, ""),
    ({"CELL_SIZE": 1.0}, ""),
    ({"MODEL": "magic"}, ""),
    ({"WEIGHTS": "/nowhere/mine.safetensors"}, "does not exist"),
    ({"OUTPUT_FOLDER": __file__}, "not a folder"),
]


@pytest.mark.parametrize(("changed", "sentence"), BAD)
def test_a_bad_parameter_is_refused_before_anything_starts(provider, context, parameters, changed, sentence):
    fine, text = check({**parameters, **changed}, context)
    assert not fine
    assert sentence in text


def test_good_parameters_are_accepted(provider, context, parameters):
    assert check(parameters, context) == (True, "")


def test_an_extent_object_of_the_canvas_is_accepted(provider, engine, context, feedback, parameters):
    from qgis.core import QgsCoordinateReferenceSystem

    parameters["EXTENT"] = QgsReferencedRectangle(
        QgsRectangle(4500000, 1700000, 4500300, 1700200), QgsCoordinateReferenceSystem("EPSG:3035")
    )
    assert run(parameters, context, feedback)[1]
    assert engine.requests[0][1]["bbox"] == (4500000.0, 1700000.0, 4500300.0, 1700200.0)


def test_the_maps_are_added_to_the_project_of_the_run(provider, engine, context, feedback, parameters, monkeypatch):
    added = []
    monkeypatch.setattr(group, "add_forecast", lambda opened, *, project: added.append((opened, project)))
    assert run({**parameters, "LOAD": True}, context, feedback)[1]
    [(opened, project)] = added
    assert (str(opened.folder), project) == (parameters["OUTPUT_FOLDER"], context.project())
    assert "sample" in vars(opened)  # read in the background already: the window must not wait for the disk


def test_maps_that_cannot_be_loaded_are_a_warning_since_the_files_are_there(
    provider, engine, context, feedback, parameters, monkeypatch
):
    def refuse(folder, *, project):
        raise NotAForecast("{0} is not there", folder)

    monkeypatch.setattr(group, "add_forecast", refuse)
    results, fine = run({**parameters, "LOAD": True}, context, feedback)
    assert fine
    assert Path(results["FORECAST_JSON"]).is_file()
    assert "could not be added" in feedback.warnings[-1]


def test_layers_are_not_added_without_a_window(provider, engine, context, feedback, parameters, monkeypatch):
    monkeypatch.setattr("qgis.utils.iface", None)
    before = len(QgsProject.instance().mapLayers())
    assert run({**parameters, "LOAD": True}, context, feedback)[1]
    assert len(QgsProject.instance().mapLayers()) == before


def test_layers_are_never_added_from_another_thread(qgis_app):
    import threading

    from mm_stt_forecast.algorithms.forecast import can_show

    answers = []
    thread = threading.Thread(target=lambda: answers.append(can_show()))
    thread.start()
    thread.join()
    assert answers == [False]


def test_an_instance_keeps_nothing_of_another(qgis_app):
    first = ForecastAlgorithm()
    first._finished = "somewhere"
    assert first.createInstance()._finished == ""


def test_qgis_never_imports_torch():
    """Run in a Python of its own, since the test process may have torch for other tests."""
    script = (
        "import sys, importlib.util\n"
        "from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        f"spec = importlib.util.spec_from_file_location('p', r'{ROOT / '__init__.py'}',"
        f" submodule_search_locations=[r'{ROOT}'])\n"
        "module = importlib.util.module_from_spec(spec); sys.modules['p'] = module; spec.loader.exec_module(module)\n"
        "from p.algorithms.provider import MmsttProvider\n"
        "import p.algorithms.launch, p.plugin, p.maps.group, p.mmstt_core.reading\n"
        "provider = MmsttProvider(); app.processingRegistry().addProvider(provider)\n"
        "for algorithm in provider.algorithms(): algorithm.canExecute()\n"
        "print('torch' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.strip().splitlines()[-1:] == ["False"], done.stderr


def test_a_step_of_a_model_runs_the_same_algorithm(provider, engine, context, feedback, parameters):
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    model = QgsProcessingModelAlgorithm("m", "g")
    step = QgsProcessingModelChildAlgorithm("mmstt:forecast")
    step.setChildId("forecast")
    for name, value in {**parameters, "MODEL": "gp", "HORIZON": 2}.items():
        step.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model.addChildAlgorithm(step)
    _, fine = model.run({}, context, feedback)
    assert fine
    assert engine.requests[0][1]["horizon_months"] == 2
    assert Path(parameters["OUTPUT_FOLDER"], "forecast.json").is_file()


def test_the_algorithms_stay_usable_in_batches_and_in_the_background(provider):
    from qgis.core import Qgis

    for algorithm in provider.algorithms():
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.SupportsBatch
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.CanCancel
        on_main_thread = bool(algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading)
        assert on_main_thread is (algorithm.name() == "report")  # print layouts may live nowhere else
