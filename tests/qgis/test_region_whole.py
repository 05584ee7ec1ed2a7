# SPDX-License-Identifier: GPL-2.0-or-later
"""What is asked of a region in QGIS: areas, assets, export, report, profile and places, as of a forecast never cut."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt

from mm_stt_forecast.maps import group, report
from mm_stt_forecast.mmstt_core.analysis.profile import profile
from mm_stt_forecast.mmstt_core.results.part import open_whole
from mm_stt_forecast.ui import profile_dock as profile_module
from mm_stt_forecast.ui.places_dock import PlacesDock
from mm_stt_forecast.ui.profile_dock import ProfileDock
from mm_stt_forecast.ui.report_dialog import SHOWN, ReportDialog
from mmstt_core.results.writer import write_forecast
from tests.alike import alike, table
from tests.qgis.made_forecast import CELL, SOUTH, WEST
from tests.qgis.test_region import folder, whole  # noqa: F401 (fixtures)
from tests.qgis.test_ui_places import window  # noqa: F401 (a fixture)
from tests.qgis.window import Window

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
LAEA = QgsCoordinateReferenceSystem("EPSG:3035")
EDGE_EAST, EDGE_NORTH = WEST + 1000, SOUTH + 1000
"""Where four tiles meet."""
BOX = QgsRectangle(WEST + 500, SOUTH + 600, WEST + 1700, SOUTH + 1500)
EXTENT = f"{BOX.xMinimum()},{BOX.xMaximum()},{BOX.yMinimum()},{BOX.yMaximum()} [EPSG:3035]"
ACROSS = [(WEST + 350, SOUTH + 420), (WEST + 2210, SOUTH + 1840)]


@pytest.fixture(scope="module")
def plain(tmp_path_factory, whole):  # noqa: F811
    """The forecast that was never cut."""
    path = tmp_path_factory.mktemp("plain") / "forecast"
    write_forecast(whole, path)
    return path


@pytest.fixture
def both(plain, folder, tmp_path):  # noqa: F811
    return [shutil.copytree(one, tmp_path / name) for one, name in ((plain, "plain"), (folder, "region"))]


@pytest.fixture
def project():
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def run(name, asked, context, feedback):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"mmstt:{name}")
    found, fine = algorithm.run({"LOAD": False, **asked}, context, feedback)
    assert fine, feedback.textLog()
    return found


def rows(source):
    layer = QgsVectorLayer(source, "layer", "ogr")
    assert layer.isValid()
    return [(feature.attributes()[1:], feature.geometry().asWkt(3)) for feature in layer.getFeatures()]


@pytest.mark.parametrize("extent", ["", EXTENT], ids=["whole", "a box"])
def test_areas_of_a_region_are_those_of_the_forecast(provider, context, feedback, both, extent):
    asked = {"VELOCITY": 3, "THRESHOLDS": "5", "MONTHS": 12, **({"EXTENT": extent} if extent else {})}
    found = [run("areas", {"FOLDER": str(one), **asked}, context, feedback) for one in both]
    for name in ("OBSERVED", "FORECAST"):
        one, other = (rows(each[name]) for each in found)
        assert one == other and one
    assert (both[0] / "areas.json").read_bytes() == (both[1] / "areas.json").read_bytes()
    shape = QgsGeometry.fromWkt(rows(found[1]["OBSERVED"])[0][1])
    assert shape.boundingBox().contains(QgsPointXY(EDGE_EAST, EDGE_NORTH))
    assert not extent or BOX.buffered(1).contains(shape.boundingBox())


def bridge():
    layer = QgsVectorLayer("Polygon?crs=EPSG:3035&field=name:string", "bridges", "memory")
    for name, west, south in (
        ("on the corner", EDGE_EAST - 150, EDGE_NORTH - 140),
        ("inside", WEST + 1210, SOUTH + 1220),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + 300, south + 280)))
        layer.dataProvider().addFeature(feature)
    return layer


def test_assets_on_the_corner_of_four_tiles_are_told_as_by_the_forecast(provider, context, feedback, both, project):
    layer = bridge()
    project.addMapLayer(layer)
    asked = {"LAYER": layer.id(), "FIELD": "name", "THRESHOLDS": "5"}
    context.setProject(project)
    found = [run("assets", {"FOLDER": str(one), **asked}, context, feedback) for one in both]
    assert rows(found[0]["ASSETS"]) == rows(found[1]["ASSETS"])
    assert (both[0] / "assets.csv").read_bytes() == (both[1] / "assets.csv").read_bytes()
    told = json.loads((both[1] / "assets.json").read_text())["assets"]
    assert [row["name"] for row in told] == ["on the corner", "inside"] and told[0]["cells_under"] >= 9


@pytest.fixture(scope="module")
def ustica(tmp_path_factory):
    """The bundled island as a forecast and as a region of six tiles, both by the command line."""
    if importlib.util.find_spec("distributed") is None:
        pytest.skip("dask.distributed is not installed")
    out = tmp_path_factory.mktemp("ustica")
    shared = ["--model", "spatial", "--horizon-months", "6", "--issue-date", "2024-03-31", "--quiet"]
    region = ["--tile-km", "2", "--workers", "1"]
    for command, more in (("forecast", ["--device", "cpu"]), ("region", region)):
        words = [command, str(SAMPLE), "--out", str(out / command), *more, *shared]
        subprocess.run([sys.executable, "-m", "mmstt_core", *words], cwd=ROOT, check=True, capture_output=True)
    return out / "forecast", out / "region"


def test_on_ustica_areas_and_a_verification_are_those_of_the_forecast(provider, context, feedback, ustica, tmp_path):
    asked = {"VELOCITY": 0.5, "THRESHOLDS": "2", "PROBABILITY": 0.3}
    found = [run("areas", {"FOLDER": str(one), **asked}, context, feedback) for one in ustica]
    for name in ("OBSERVED", "FORECAST"):
        one, other = (rows(each[name]) for each in found)
        assert alike(one, other) and len(one) > 2
    assert alike(*(json.loads((one / "areas.json").read_text(encoding="utf-8")) for one in ustica))
    checked = []
    for one in ustica:
        out = tmp_path / one.name
        asked = {"FOLDER": str(one), "INPUT_FILES": [str(SAMPLE)], "OUTPUT_FOLDER": str(out)}
        checked.append(run("verify", asked, context, feedback)["OUTPUT_CELLS"])
    cells = list(map(table, checked))
    assert alike(*cells) and len(cells[1]) == 523


def test_the_watch_of_a_region_is_sent_to_the_command_line(provider, context, feedback, ustica, tmp_path):
    asked = {"FOLDER": str(ustica[1]), "INPUT_FILES": [str(SAMPLE)], "OUTPUT_FOLDER": str(tmp_path / "watch")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:watch")
    _, fine = algorithm.run({"LOAD": False, **asked}, context, feedback)
    assert not fine and "is a region" in feedback.textLog() and not (tmp_path / "watch").exists()


def test_an_export_of_a_box_holds_its_cells(provider, context, feedback, both):
    asked = {"FORMATS": ["csv"], "EXTENT": EXTENT}
    found = [run("export", {"FOLDER": str(one), **asked}, context, feedback) for one in both]
    texts = [open(each["CSV"], encoding="utf-8").read() for each in found]
    assert texts[0] == texts[1] and texts[1].count("\n") - 1 == 12 * 9


def test_an_extent_in_degrees_is_brought_into_the_system_of_the_cells(provider, context, feedback, both):
    from qgis.core import QgsCoordinateTransform

    move = QgsCoordinateTransform(LAEA, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    box = move.transformBoundingBox(BOX)
    extent = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:4326]"
    found = run("export", {"FOLDER": str(both[1]), "FORMATS": ["csv"], "EXTENT": extent}, context, feedback)
    assert 12 * 9 <= open(found["CSV"], encoding="utf-8").read().count("\n") - 1 <= 14 * 11


def test_an_extent_without_cells_is_refused_in_one_sentence(provider, context, feedback, both):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:areas")
    asked = {"FOLDER": str(both[1]), "EXTENT": "0,1000,0,1000 [EPSG:3035]", "LOAD": False}
    _, fine = algorithm.run(asked, context, feedback)
    assert not fine and "lies in the box" in feedback.textLog()
    assert not (both[1] / "areas.json").exists()


def test_a_report_of_a_region_tells_of_all_of_it_or_of_a_box(provider, context, feedback, both, tmp_path):
    run("areas", {"FOLDER": str(both[1]), "VELOCITY": 3, "THRESHOLDS": "5", "MONTHS": 12}, context, feedback)
    told = {}
    for name, extent in (
        ("whole", ""),
        ("part", EXTENT),
        ("corner", f"{WEST},{WEST + 400},{SOUTH},{SOUTH + 400} [EPSG:3035]"),
    ):
        asked = {"FOLDER": str(both[1]), "FORMAT": "html", "OUTPUT": str(tmp_path / f"{name}.html"), "LANGUAGE": "en"}
        found = run("report", {**asked, **({"EXTENT": extent} if extent else {})}, context, feedback)
        told[name] = open(found["OUTPUT"], encoding="utf-8").read()
    assert ">576<" in told["whole"] and ">108<" in told["part"] and ">16<" in told["corner"]
    assert "None: fewer neighbouring cells" in told["corner"] and "Areas that move" in told["part"]
    assert "Copernicus" in told["whole"]


def map_of(made):
    """Return what the map of displacement shows."""
    maps = {item.id(): item for item in made.page.layout.items() if isinstance(item, QgsLayoutItemMap)}
    return maps["displacement"].extent()


def test_a_report_of_a_part_draws_the_maps_of_the_part(both, project):
    group.add_forecast(str(both[1]), project=project)
    part = open_whole(both[1], (BOX.xMinimum(), BOX.yMinimum(), BOX.xMaximum(), BOX.yMaximum()))
    made = report.compose(part, [], project=project)
    shown = map_of(made)
    assert shown.contains(BOX) and shown.width() < 2 * BOX.width()
    whole_of_it = map_of(report.compose(both[1], [], project=project))
    assert whole_of_it.contains(QgsRectangle(WEST, SOUTH, WEST + 2400, SOUTH + 2400))


def test_the_report_dialog_offers_what_the_map_shows(qgis_app, both, project, tmp_path, monkeypatch):
    monkeypatch.setattr("mm_stt_forecast.ui.report_dialog.keep", lambda name, value: None)
    made = Window()
    bar = QgsMessageBar(made.window)
    made.messageBar = lambda: bar
    group.add_forecast(str(both[1]), project=project)
    canvas = made.mapCanvas()
    canvas.setDestinationCrs(LAEA)
    canvas.resize(400, 300)
    canvas.setExtent(BOX)
    dialog = ReportDialog(made, [])
    dialog.area.setCurrentIndex(dialog.area.findData(SHOWN))
    dialog.format.setCurrentIndex(dialog.format.findData("html"))
    dialog.path.setFilePath(str(tmp_path / "part.html"))
    dialog.make()
    text = (tmp_path / "part.html").read_text(encoding="utf-8")
    assert ">576<" not in text and "cells of 100 m" in text
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    again = ReportDialog(made, [])
    again.area.setCurrentIndex(again.area.findData(SHOWN))
    again.path.setFilePath(str(tmp_path / "none.html"))
    again.make()
    assert "lies in the box" in again.note.text() and not (tmp_path / "none.html").exists()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def profile_dock(qgis_app, both, project, monkeypatch):
    kept = {"profile_reach": 0.0, "last_folder": ""}
    monkeypatch.setattr(profile_module, "recall", kept.__getitem__)
    monkeypatch.setattr(profile_module, "keep", kept.__setitem__)
    made_window = Window()
    group.add_forecast(str(both[1]))
    made = ProfileDock(made_window)
    yield made
    made.close_down()
    made_window.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_profile_across_the_edges_of_tiles_is_that_of_the_forecast(profile_dock, whole, tmp_path):  # noqa: F811
    profile_dock.set_line(QgsGeometry.fromPolylineXY([QgsPointXY(*corner) for corner in ACROSS]), LAEA)
    wanted = profile(whole, np.array(ACROSS))
    assert wanted.cells_S.size > 20 and (np.diff(np.floor(wanted.easting_S / 1000)) > 0).any()
    for name in ("distance_S", "observed_S", "median_SH", "low_SH", "high_50_SH", "easting_S", "run_S"):
        np.testing.assert_array_equal(getattr(profile_dock.profile, name), getattr(wanted, name), name)
    assert "cells within reach" in profile_dock.status.text()
    profile_dock.save(tmp_path / "profile.csv")
    assert (tmp_path / "profile.csv").read_text(encoding="utf-8").count("\n") > 20


def test_places_of_a_region_are_found_by_one_button(window, both, project, qtbot):  # noqa: F811
    group.add_forecast(str(both[1]))
    dock = PlacesDock(window)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.areas.form.fields["VELOCITY"].set_text("3")
    dock.areas.form.fields["THRESHOLDS"].set_text("5")
    dock.areas.run()
    qtbot.waitUntil(lambda: not dock.areas._busy, timeout=60_000)
    shown = dock.areas.table.shown()
    assert shown
    cells = shown[0].values["cells"]
    layer = project.mapLayer(shown[0].layer)
    shape = layer.getFeature(shown[0].feature).geometry()
    assert cells * CELL**2 <= shape.area() and shape.contains(QgsPointXY(EDGE_EAST, EDGE_NORTH))
    layer = bridge()
    project.addMapLayer(layer)
    dock.assets.layer.setLayer(layer)
    dock.assets.run()
    qtbot.waitUntil(lambda: not dock.assets._busy, timeout=60_000)
    assert [place.values["name"] for place in dock.assets.table.shown()] == ["on the corner", "inside"]
    dock.close_down()
