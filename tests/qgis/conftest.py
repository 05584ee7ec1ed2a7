# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of the QGIS layer: the provider registered, made-up data, and a stand-in for the engine."""

from __future__ import annotations

import dataclasses
import datetime
import math
import sys
from pathlib import Path

import pytest

from mmstt_core.progress import Progress
from mmstt_core.results.writer import write_draft, write_forecast
from tests.qgis.made_forecast import make_forecast, make_record


@pytest.fixture
def provider(qgis_app):
    """Register the provider for one test."""
    from qgis.core import QgsApplication

    from mm_stt_forecast.algorithms.provider import MmsttProvider

    made = MmsttProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture(autouse=True)
def nothing_under_way(qgis_app):
    """End what a test has started and left: a process that outlives its task brings QGIS down at exit."""
    yield
    from mm_stt_forecast.algorithms.launch import cancel_all

    cancel_all()


@pytest.fixture
def context(qgis_app):
    from qgis.core import QgsProcessingContext, QgsProject

    made, project = QgsProcessingContext(), QgsProject()
    made.setProject(project)
    yield made
    made.setProject(None)
    project.clear()


@pytest.fixture
def project(qgis_app):
    """A project of the test's own."""
    from qgis.core import QgsProject

    made = QgsProject()
    yield made
    made.clear()  # one that is destroyed with its layers in it brings the process down


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The made-up forecast with its maps, for tests that leave it as it is."""
    path = tmp_path_factory.mktemp("forecast")
    write_forecast(make_forecast(), path)
    return path


@pytest.fixture
def window(qgis_app):
    """A window without settings of earlier tests."""
    from qgis.core import QgsProject, QgsSettings

    from tests.qgis.window import Window

    QgsSettings().remove("mmstt")
    made = Window()
    yield made
    QgsProject.instance().clear()
    made.window.deleteLater()


@pytest.fixture
def launch():
    """What the dock starts in place of the algorithm."""
    from tests.qgis.window import Launch

    return Launch()


@pytest.fixture
def dock(window, launch, monkeypatch):
    """The dock of the plugin."""
    from mm_stt_forecast.ui import dock as dock_module

    monkeypatch.setattr(dock_module.EngineNote, "look_once", lambda self: None)
    made = dock_module.ForecastDock(window, start=launch)
    yield made
    made.close_down()


@pytest.fixture
def feedback(qgis_app):
    from mm_stt_forecast.algorithms.launch import RunFeedback

    return RunFeedback()


@pytest.fixture
def egms_file(tmp_path):
    """A tiny EGMS L3 Up CSV: 5 x 4 cells, 40 epochs, subsiding at 6 mm/yr; a name with spaces and accents."""
    dates = [datetime.date(2020, 1, 3) + datetime.timedelta(days=6 * step) for step in range(40)]
    lines = ["pid,easting,northing,height,rmse,mean_velocity," + ",".join(f"{date:%Y%m%d}" for date in dates)]
    for cell in range(20):
        east, north = 4_500_050 + 100 * (cell % 5), 1_700_050 + 100 * (cell // 5)
        values = [f"{-6.0 * 6 * step / 365.25 + math.sin(step + cell):.1f}" for step in range(40)]
        lines.append(f"1{cell:09d},{east},{north},10.0,1.0,-6.0," + ",".join(values))
    folder = tmp_path / "dati è qui"
    folder.mkdir()
    path = folder / "EGMS_L3_E45N17_100km_U_2020_2024_1.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def series_file(egms_file):
    """The tiny file again, with four years of epochs, which a forecast needs."""
    dates = [datetime.date(2020, 1, 3) + datetime.timedelta(days=12 * step) for step in range(122)]
    lines = ["pid,easting,northing," + ",".join(f"{date:%Y%m%d}" for date in dates)]
    for cell in range(20):
        values = [
            f"{-0.2 * step + math.sin(step * 1.7 + cell) + 2 * math.sin(step / 30.4 * 6.283):.1f}"
            for step in range(122)
        ]
        lines.append(f"1{cell:09d},{4_500_050 + 100 * (cell % 5)},{1_700_050 + 100 * (cell // 5)}," + ",".join(values))
    egms_file.write_text("\n".join(lines) + "\n")
    return egms_file


@pytest.fixture
def engine_parameters(provider, series_file, tmp_path, monkeypatch):
    """Parameters of a forecast that this very Python runs, with a cache of its own."""
    from mm_stt_forecast.algorithms import engine_run
    from mm_stt_forecast.runner.interpreter import Interpreter

    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(
        engine_run, "found_interpreters", lambda: (Interpreter(kind="settings", executable=sys.executable),)
    )
    return {
        "INPUT_FILES": [str(series_file)],
        "MODEL": "gp",
        "HORIZON": 3,
        "LOAD": False,
        "OUTPUT_FOLDER": str(tmp_path / "out"),
    }


@pytest.fixture
def make_layer(qgis_app):
    """Make a memory point layer with given fields and rows (x, y, values...)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    def make(fields, rows, *, crs="EPSG:3035", name="points"):
        layer = QgsVectorLayer(f"Point?crs={crs}&" + "&".join(f"field={field}" for field in fields), name, "memory")
        features = []
        for x, y, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature.setAttributes(list(values))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        return layer

    return make


class StandIn:
    """Take the engine's place: keep the request, and write what the engine would."""

    def __init__(self):
        self.requests, self.cubes, self.before_end = [], {}, None
        self.crs = "EPSG:3035"

    def __call__(self, interpreters, command, request, *, listener, **unused):
        self.requests.append((command, request))
        for source in request["sources"]:
            if source.endswith(".npz"):
                from mm_stt_forecast.mmstt_core.reading.stored import read_stored

                self.cubes[Path(source).name] = read_stored(Path(source))
        if request.get("priors"):
            import numpy as np

            with np.load(request["priors"], allow_pickle=False) as file:
                self.priors = dict(file)
        listener.progress("reading", 0.5, "half")
        listener.warning("A warning of the engine.")
        out = Path(request["out"])
        if command == "evaluate":
            (out / "evaluation.json").write_text("{}")
            (out / "evaluation.md").write_text("# Backtest\n\n| model | RMSE |\n|---|---:|\n| gp | **1.2** |\n")
        else:
            record = {**make_record(), "model": request["model"], "warnings": ["first"]}
            made = dataclasses.replace(make_forecast(6), record=record, crs=self.crs)
            write_draft(made, out, rasters=False, progress=Progress())
        if self.before_end is not None:
            self.before_end()
        return {"folder": str(out), "files": [], "summary": {"lines": ["done"]}, "label": "MM-STT"}


@pytest.fixture
def engine(monkeypatch):
    from mm_stt_forecast.algorithms import base

    made = StandIn()
    monkeypatch.setattr(base, "run_engine", made)
    return made
