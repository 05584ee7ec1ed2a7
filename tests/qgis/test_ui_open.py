# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways in and out of the dock: the sample, drops from everywhere, finished forecasts, folders of results."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMimeDataUtils,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMimeData, QUrl
from qgis.PyQt.QtWidgets import QMessageBox

from mm_stt_forecast.algorithms.openforecast import open_checked
from mm_stt_forecast.algorithms.priors import class_problem, class_source
from mm_stt_forecast.mmstt_core.stated import Recognised, Stated
from mm_stt_forecast.runner.setup_task import SetupTask
from mm_stt_forecast.ui import checks
from mm_stt_forecast.ui.drops import dropped
from mm_stt_forecast.ui.recent import recent_forecasts
from mm_stt_forecast.ui.source_dialog import SourceDialog, keep_stated, recall_stated
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import SOUTH, WEST, make_forecast
from tests.qgis.window import give_data


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    path = tmp_path_factory.mktemp("earlier") / "E45N17 Up"
    write_forecast(make_forecast(6), path)
    return path


def urls(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_forecast_is_told_from_data_by_its_record(finished, tmp_path):
    (tmp_path / "a.csv").write_text("x")
    found = dropped(urls(finished, finished / "forecast.json", tmp_path / "a.csv", tmp_path))
    assert found.forecasts == (str(finished), str(finished))
    assert found.files == (str(tmp_path / "a.csv"),)


def test_files_of_the_browser_panel_are_taken(qgis_app, tmp_path):
    uri = QgsMimeDataUtils.Uri()
    uri.layerType, uri.providerKey, uri.uri = "vector", "ogr", f"{tmp_path}/points.gpkg|layername=up"
    assert dropped(QgsMimeDataUtils.encodeUriList([uri])).files == (f"{tmp_path}/points.gpkg",)


def test_layers_of_the_layer_panel_are_taken_as_layers(qgis_app, make_layer):
    layer = make_layer(["D20200103:double", "D20210103:double"], [(WEST, SOUTH, 1.0, 2.0)])
    QgsProject.instance().addMapLayer(layer)
    model_text = f'<layer_tree_model_data><layer-tree-layer id="{layer.id()}"/></layer_tree_model_data>'
    mime = QMimeData()
    mime.setData("application/qgis.layertreemodeldata", model_text.encode())
    assert dropped(mime).layers == (layer,)
    mime.setData("application/qgis.layertreemodeldata", b"<layer_tree")
    assert not dropped(mime)
    QgsProject.instance().clear()


def test_the_sample_makes_the_dock_ready_to_run(dock, qtbot):
    assert not dock.data.sample_button.isHidden()
    dock.data.sample_button.click()
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=300_000)
    dock.check()
    assert dock.state().cells_inside == 522
    assert dock.run.run_button.isEnabled()
    assert dock.data.sample_button.isHidden()


def test_each_forecast_is_shown_a_lasting_folder_with_a_speaking_name(dock, tmp_path):
    give_data(dock)
    dock.forecast.save_in.setFilePath(str(tmp_path))
    dock.check()
    first = Path(dock.state().output_folder)
    assert first.parent == tmp_path and "Up" in first.name and "2024-12-25" in first.name
    assert dock.forecast.save_as.placeholderText() == first.name
    first.mkdir()
    dock.check()
    assert dock.state().output_folder == f"{first} (2)"


def test_an_earlier_forecast_is_replaced_only_after_a_question(dock, launch, finished, monkeypatch):
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    give_data(dock)
    dock.forecast.save_in.setFilePath(str(finished.parent))
    dock.forecast.save_as.setText(finished.name)
    dock.start_run()
    assert launch.runs == []
    dock.start_run()
    assert launch.runs[0]["OUTPUT_FOLDER"] == str(finished)


def test_what_was_said_of_a_run_goes_with_new_data_and_with_the_project(dock, launch):
    give_data(dock)
    dock.area._take(QgsGeometry.fromWkt("Polygon((0 0, 1000 0, 1000 1000, 0 0))"), "Area")
    dock.start_run()
    dock._finished(True, {"OUTPUT_FOLDER": ""})
    assert dock.run.note.text().startswith("Done")
    QgsProject.instance().clear()
    assert dock.run.note.text() == "" and dock.area.ring() is None
    dock._finished(True, {"OUTPUT_FOLDER": ""})
    dock.data.changed.emit()
    assert dock.run.note.text() == ""


def test_opened_forecasts_are_remembered_while_they_are_there(dock, finished, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(finished, copy)
    for folder in (copy, finished, copy):
        dock.recent.add(str(folder))
    assert recent_forecasts() == [str(copy), str(finished)]
    shutil.rmtree(copy)
    assert recent_forecasts() == [str(finished)]


def test_the_algorithm_returns_the_files_of_a_forecast(provider, finished):
    found = processing.run("mmstt:openforecast", {"FOLDER": str(finished), "LOAD": False})
    assert found["OUTPUT_FOLDER"] == str(finished)
    assert Path(found["FORECAST_JSON"]).is_file() and Path(found["DISPLACEMENT"]).is_file()


@pytest.mark.parametrize("harm", ["no record", "no arrays", "half an archive", "no folder", "no maps"])
def test_a_damaged_folder_is_one_sentence(provider, finished, tmp_path, harm):
    folder = tmp_path / "damaged"
    shutil.copytree(finished, folder)
    if harm == "no record":
        (folder / "forecast.json").unlink()
    elif harm == "no arrays":
        (folder / "forecast.npz").unlink()
    elif harm == "half an archive":
        whole = (folder / "forecast.npz").read_bytes()
        (folder / "forecast.npz").write_bytes(whole[: len(whole) // 2])
    elif harm == "no folder":
        folder = tmp_path / "nowhere"
    else:
        for path in folder.glob("*.tif"):
            path.unlink()
    with pytest.raises(QgsProcessingException) as refusal:
        feedback = QgsProcessingFeedback()
        processing.run("mmstt:openforecast", {"FOLDER": str(folder), "LOAD": False}, feedback=feedback)
    assert str(folder) in str(refusal.value) and "Traceback" not in str(refusal.value)


def test_a_good_folder_is_opened_and_checked(finished):
    assert open_checked(finished).dates_H.size == 18


def polygons(*texts):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3035", "Faults", "memory")
    features = []
    for text in texts:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def square(easting, northing, edge):
    east, north = easting + edge, northing + edge
    return (
        f"Polygon(({easting} {northing}, {east} {northing}, {east} {north}, {easting} {north}, {easting} {northing}))"
    )


def test_a_polygon_layer_gives_its_polygons_and_not_its_extent(dock):
    give_data(dock)  # 30 cells in a row
    layer = polygons(square(WEST, SOUTH, 300), square(WEST + 2000, SOUTH, 500))
    dock.area.use_layer(layer)
    dock.check()
    assert dock.state().cells_inside == 3 + 5  # the extent holds 25
    layer.selectByIds([next(layer.getFeatures()).id()])
    dock.area.use_layer(layer)
    dock.check()
    assert dock.state().cells_inside == 3
    assert dock.area.name() == "Faults"
    assert "Faults" in Path(dock.state().output_folder).name


def raster(path, values_RC, kind):
    made = gdal.GetDriverByName("GTiff").Create(str(path), values_RC.shape[1], values_RC.shape[0], 1, kind)
    made.SetGeoTransform((WEST, 100, 0, SOUTH + 10_000, 0, -100))
    made.GetRasterBand(1).WriteArray(values_RC)
    made.FlushCache()
    del made
    return QgsRasterLayer(str(path), Path(path).stem)


def test_a_terrain_model_is_no_map_of_classes(qgis_app, tmp_path):
    heights_RC = np.add.outer(np.arange(100), np.arange(100)).astype(np.float32) + 0.25
    heights = raster(tmp_path / "dem.tif", heights_RC, gdal.GDT_Float32)
    whole_metres = raster(tmp_path / "metres.tif", (10 * heights_RC).astype(np.int16), gdal.GDT_Int16)
    classes = raster(tmp_path / "rocks.tif", (heights_RC // 20).astype(np.uint8), gdal.GDT_Byte)
    assert "measured values" in class_problem(heights)
    assert "different values" in class_problem(whole_metres)
    assert class_problem(classes) == ""
    with pytest.raises(ValueError, match="measured values"):
        class_source(heights, "", "geology", QgsProject.instance().transformContext())


def test_our_results_are_not_offered_as_priors(dock, finished):
    layer = QgsRasterLayer(str(finished / "velocity.tif"), "velocity")
    layer.setCustomProperty("mmstt/role", "velocity")
    other = QgsRasterLayer(str(finished / "support.tif"), "hill")
    QgsProject.instance().addMapLayers([layer, other])
    box = dock.advanced.elevation
    assert [box.layer(i) for i in range(box.count()) if box.layer(i)] == [other]


def test_looking_for_a_python_asks_nobody_at_the_end(qgis_app):
    quiet = SetupTask("Looking", lambda listener: None, quiet=True)
    assert quiet.flags() & quiet.Flag.CancelWithoutPrompt and quiet.flags() & quiet.Flag.Hidden
    assert not SetupTask("Installing", lambda listener: None).flags() & quiet.Flag.CancelWithoutPrompt


def test_a_unit_stated_in_the_data_list_is_remembered_and_handed_to_the_run(dock, qtbot, egms_file, tmp_path):
    table = tmp_path / "levelling.csv"
    table.write_bytes(egms_file.read_bytes())
    dock.data.add_files([str(table)])
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=300_000)
    dock.data.state(str(table), Stated(unit="cm", component="east", flip_sign=True))
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=300_000)
    source = dock.data.sources()[0]
    assert source.component == "east"
    understood = {one.fact: one.value for one in source.recognised}
    assert (understood["unit"], understood["component"], understood["sign"]) == ("cm", "east", "flipped")
    assert "sign turned round" in dock.data.list.item(0).text()
    assert "you said so" in dock.data.list.item(0).toolTip()
    held = json.loads(checks.to_parameters(dock.state())["STATED"])
    assert held[str(table)] == {"unit": "cm", "component": "east", "crs": None, "flip_sign": True}
    assert recall_stated(str(table)).unit == "cm"
    keep_stated(str(table), Stated())
    assert recall_stated(str(table)) == Stated()


def test_the_dialog_shows_what_was_recognised_and_returns_what_is_stated(qgis_app):
    unit = Recognised(fact="unit", value="mm", why="the values look like millimetres")
    dialog = SourceDialog(checks.Source(name="a.csv", recognised=(unit,), error="It cannot be told."), asks=("unit",))
    assert dialog.unit.currentText() == "as recognised (millimetres)"
    assert dialog.stated() == Stated()
    dialog.unit.setCurrentIndex(dialog.unit.findData("m"))
    dialog.flip.setChecked(True)
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert dialog.stated() == Stated(unit="m", crs="EPSG:25832", flip_sign=True)
