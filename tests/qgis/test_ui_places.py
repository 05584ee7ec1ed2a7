# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of places: areas are found by one button, rows sort, zoom, and select with the map; copy, CSV, assets."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QApplication

from mm_stt_forecast.maps import group, significant
from mm_stt_forecast.maps.beside import layers_beside
from mm_stt_forecast.maps.shown_date import ShownDate
from mm_stt_forecast.ui import remember
from mm_stt_forecast.ui.places_dock import PlacesDock
from mmstt_core.analysis.areas_run import run_areas
from mmstt_core.options import AreasRequest
from mmstt_core.progress import Progress
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CELL, SOUTH, WEST, make_changed
from tests.qgis.window import Window

FASTER_THAN = "3"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("places")
    write_forecast(two_bowls(), path)
    return path


def two_bowls():
    """Return a forecast with a bowl in the middle and a rise in a corner, so that there is something to rank."""
    forecast = make_changed()
    east_N, north_N = (forecast.easting_N - WEST) / CELL, (forecast.northing_N - SOUTH) / CELL
    rise_N = 9.0 * ((east_N - 4) ** 2 + (north_N - 4) ** 2 < 4)
    days_T = (forecast.observed_dates_T - forecast.observed_dates_T[-1]).astype(float) / 365.25
    return dataclasses.replace(
        forecast, observed_NT=forecast.observed_NT + (rise_N[:, None] * days_T).astype("float32")
    )


@pytest.fixture
def folder(made, tmp_path):
    shutil.copytree(made, tmp_path / "forecast")
    return tmp_path / "forecast"


@pytest.fixture
def window(provider, monkeypatch):
    kept = dict.fromkeys(name for name in remember.DEFAULTS if name.startswith(("areas_", "assets_")))
    monkeypatch.setattr("mm_stt_forecast.ui.limit_fields.recall", lambda name: kept.get(name) or "")
    monkeypatch.setattr("mm_stt_forecast.ui.limit_fields.keep", kept.__setitem__)
    made = Window()
    made.kept, made.flashed = kept, []
    # its animation outlives the canvas of a test, and would fall with it
    monkeypatch.setattr(
        "qgis.gui.QgsMapCanvas.flashFeatureIds", lambda _, layer, ids, **__: made.flashed.append((layer.id(), ids))
    )
    made.window.resize(1000, 700)
    made.window.show()
    yield made
    made.window.deleteLater()
    # now: the boxes of layers must not outlive the project that they offer layers of
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dock(window, folder):
    group.add_forecast(str(folder))
    made = PlacesDock(window)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
    yield made
    made.close_down()
    QgsProject.instance().clear()


@pytest.fixture
def found(dock, qtbot):
    dock.areas.form.fields["VELOCITY"].set_text(FASTER_THAN)
    dock.areas.form.fields["THRESHOLDS"].set_text("3,8")
    dock.areas.run()
    qtbot.waitUntil(lambda: not dock.areas._busy, timeout=60_000)
    return dock.areas


def column_of(tab, name):
    return [one.name for one in tab.table._model.table.columns].index(name)


def values(tab, name):
    return [place.values[name] for place in tab.table.shown()]


def test_without_a_forecast_a_sentence_says_what_to_do(window):
    dock = PlacesDock(window)
    assert "Run one, or open one" in dock.areas.nothing.text()
    assert not dock.areas.run_button.isEnabled()
    dock.close_down()


def test_before_areas_are_found_a_sentence_names_the_button(dock):
    assert "press Find areas" in dock.areas.nothing.text()
    assert dock.areas.run_button.isEnabled() and not dock.areas.export_button.isEnabled()


def test_one_button_finds_the_areas_and_lays_them_on_the_map(found, folder):
    record = json.loads((folder / "areas.json").read_text(encoding="utf-8"))
    assert record["velocity_threshold_mm_yr"] == 3.0 and record["thresholds_mm"] == [3.0, 8.0]
    held = len(record["observed_areas"]["areas"]) + len(record["forecast_areas"]["areas"])
    assert len(found.table.shown()) == held >= 3
    assert len(list(layers_beside(QgsProject.instance(), folder, ("observed_areas", "forecast_areas")))) == 2
    assert values(found, "kind")[0] == "observed"
    first = record["observed_areas"]["areas"][0]
    assert values(found, "cells")[0] == first["cells"]
    assert values(found, "p_worst")[0] == first["probability_of_worst_cell"]


def test_finding_again_replaces_the_layers_of_the_first_time(found, qtbot, folder):
    before = len(QgsProject.instance().mapLayers())
    found.form.fields["VELOCITY"].set_text("6")
    found.run()
    qtbot.waitUntil(lambda: not found._busy, timeout=60_000)
    assert len(QgsProject.instance().mapLayers()) == before
    assert json.loads((folder / "areas.json").read_text(encoding="utf-8"))["velocity_threshold_mm_yr"] == 6.0


def test_every_column_sorts_by_its_values_and_what_is_unknown_stands_last(found):
    for name in ("cells", "velocity", "p_mean", "kind", "law"):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            found.table.sortByColumn(column_of(found, name), order)
            seen = values(found, name)
            known = [value for value in seen if value is not None]
            assert known == sorted(known, reverse=order == Qt.SortOrder.DescendingOrder), name
            assert seen[len(known) :] == [None] * (len(seen) - len(known))


def test_a_click_zooms_to_the_area_and_flashes_it(found, window):
    window.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + 60_000, SOUTH + 60_000))
    found.table.sortByColumn(column_of(found, "velocity"), Qt.SortOrder.DescendingOrder)
    index = found.table.model().index(0, 0)
    place = found.table.place(index)
    found.table.clicked.emit(index)
    layer = QgsProject.instance().mapLayer(place.layer)
    shape = layer.getGeometry(place.feature).boundingBox()
    assert window.canvas.extent().contains(shape)
    assert window.canvas.extent().height() < 12 * max(shape.width(), shape.height())
    assert window.flashed == [(place.layer, [place.feature])]


def test_a_row_selects_its_area_on_the_map_and_the_map_selects_the_row(found):
    table = found.table
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    index = table.model().index(1, 0)
    table.selectionModel().select(index, flags)
    place = table.place(index)
    chosen = {layer.id(): layer.selectedFeatureIds() for layer in table._layers}
    assert chosen.pop(place.layer) == [place.feature]
    assert all(ids == [] for ids in chosen.values())
    other = table.place(table.model().index(0, 0))
    layer = next(one for one in table._layers if one.id() == place.layer)
    layer.removeSelection()
    assert table.selectionModel().selectedRows() == []
    layer = next(one for one in table._layers if one.id() == other.layer)
    layer.selectByIds([other.feature])
    assert [table.place(one) for one in table.selectionModel().selectedRows()] == [other]
    assert table.selectionModel().isRowSelected(0, QModelIndex())


def test_the_chances_are_those_of_the_chosen_date_and_threshold(found, folder):
    passing = QgsVectorLayer(f"{folder / 'areas.gpkg'}|layername=passing", "passing", "ogr")
    date, threshold = found.date.itemData(2), found.threshold.itemData(1)
    found.threshold.setCurrentIndex(1)
    found.date.setCurrentIndex(2)
    wanted = {
        (row["layer"], row["rank"]): (row["p_mean"], row["p_worst"], row["mean"])
        for row in passing.getFeatures()
        if row["date"].toString("yyyy-MM-dd") == date and row["threshold"] == threshold
    }
    names = {layer.id(): layer.customProperty("mmstt/beside") for layer in found.table._layers}
    seen = {
        (names[place.layer], place.values["rank"]): tuple(place.values[name] for name in ("p_mean", "p_worst", "mean"))
        for place in found.table.shown()
    }
    assert seen == wanted and len(wanted) >= 3
    assert "8 mm" in found.table._model.headerData(column_of(found, "p_mean"), Qt.Orientation.Horizontal)
    assert any("not calibrated" in found.date.itemText(row) for row in range(found.date.count()))


def test_copy_takes_the_selected_rows_as_they_are_shown(found):
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    found.table.selectionModel().select(found.table.model().index(1, 0), flags)
    found.table.copy()
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[:3] == ["Kind", "Rank", "Cells"]
    assert lines[1].split("\t")[2] == str(found.table.shown()[1].values["cells"])


def test_the_table_goes_into_a_file_in_the_order_shown(found, tmp_path):
    found.table.sortByColumn(column_of(found, "velocity"), Qt.SortOrder.AscendingOrder)
    sentence, kind = found.save(tmp_path / "areas.csv")
    assert kind == "good" and sentence.startswith("Saved")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "areas.csv").read_text(encoding="utf-8"))))
    assert [float(row["velocity"]) for row in rows] == values(found, "velocity")
    assert {row["chances_at"] for row in rows} == {found.date.currentData()}
    assert {row["chances_of_mm"] for row in rows} == {"3.0"}
    assert found.save(tmp_path / "absent" / "areas.csv")[1] == "error"


def test_motion_or_noise_shows_one_map_at_a_time_and_the_sign_on_the_map_names_it(found, folder, window):
    project = QgsProject.instance()
    sign = ShownDate(window.canvas)

    def shown():
        nodes = (project.layerTreeRoot().findLayer(one.id()) for one in found._significant())
        return [node.isVisible() for node in nodes]

    assert shown() == [False, False]
    significant.show_significant(project, folder, significant.AHEAD)
    assert shown() == [False, True]
    significant.show_significant(project, folder, significant.SEEN)
    assert shown() == [True, False]
    sign.refresh()
    assert sign.sign.text() == "Motion or noise: Observed velocity"
    significant.show_significant(project, folder, "")
    assert shown() == [False, False]
    sign.refresh()
    assert sign.sign.text().startswith("Displacement on 2024-12-31")
    sign.close_down()


def test_a_threshold_that_cannot_be_read_is_refused_and_earlier_areas_come_back(found, qtbot):
    before = len(found.table.shown())
    found.form.fields["THRESHOLDS"].set_text("four")
    found.run()
    qtbot.waitUntil(lambda: not found._busy, timeout=60_000)
    assert "four" in found.note.text()
    assert len(found.table.shown()) == before


def test_thresholds_are_remembered(found, window):
    assert window.kept["areas_velocity"] == "3" and window.kept["areas_thresholds"] == "3,8"
    assert window.kept["areas_months"] == ""


def test_a_cancelled_run_says_so_and_leaves_no_file(dock, qtbot, folder):
    dock.areas.run()
    dock.areas.cancel()
    qtbot.waitUntil(lambda: not dock.areas._busy, timeout=60_000)
    assert "Cancelled" in dock.areas.note.text()
    assert not (folder / "areas.json").exists() and "press Find areas" in dock.areas.nothing.text()


def test_areas_found_earlier_can_be_shown_again(found, dock, folder):
    from mm_stt_forecast.maps.areas import BESIDE_FORECAST
    from mm_stt_forecast.maps.beside import take_away

    rows = len(found.table.shown())
    take_away(QgsProject.instance(), folder, BESIDE_FORECAST)
    dock.refresh()
    assert found.table.shown() == [] and not found.again_button.isHidden()
    found.again_button.click()
    assert len(found.table.shown()) == rows


def test_areas_of_a_forecast_that_was_replaced_are_not_told_as_those_of_the_new_one(found, dock, folder):
    (folder / "areas.json").unlink()  # as a new forecast in the folder does
    dock.refresh()
    assert found.table.shown() == [] and "press Find areas" in found.nothing.text()


def test_areas_found_anew_elsewhere_are_not_mixed_with_the_layers_of_before(found, dock, folder):
    run_areas(AreasRequest(folder=str(folder), velocity_mm_yr=6.0), Progress())
    dock.refresh()
    assert found.table.shown() == [] and not found.again_button.isHidden()
    found.again_button.click()
    assert found._found.record["velocity_threshold_mm_yr"] == 6.0 and found.table.shown()


def test_who_turns_to_another_forecast_meanwhile_finds_the_areas_on_the_map(dock, qtbot, folder, made):
    group.add_forecast(str(made))
    dock.refresh()
    dock.turn_to(str(folder))
    dock.areas.run()
    dock.turn_to(str(made))
    qtbot.waitUntil(lambda: not dock.areas._busy, timeout=60_000)
    assert dock.areas.table.shown() == []
    dock.turn_to(str(folder))
    assert dock.areas.table.shown()


def test_the_table_is_empty_once_the_forecast_left_the_project(found, dock, qtbot):
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: dock.which.count() == 0)
    assert found.table.shown() == [] and "No forecast" in found.nothing.text()


def test_assets_are_looked_at_by_one_button_and_a_click_goes_to_them(dock, qtbot, window):
    houses = QgsVectorLayer("Polygon?crs=EPSG:3035&field=name:string", "houses", "memory")
    for name, column in (("middle", 11), ("pier", -60)):
        feature = QgsFeature(houses.fields())
        feature.setAttributes([name])
        x, y = WEST + CELL * column, SOUTH + CELL * column
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 2 * CELL, y + 2 * CELL)))
        houses.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(houses)
    tab = dock.assets
    assert "Choose their layer" in tab.nothing.text()
    tab.layer.setLayer(None)
    tab.run()
    assert "Choose the layer" in tab.note.text()
    tab.layer.setLayer(houses)
    assert tab.name_field.currentField() == "name"
    tab.form.fields["THRESHOLDS"].set_text("5")
    tab.run()
    qtbot.waitUntil(lambda: not tab._busy, timeout=60_000)
    assert values(tab, "name") == ["middle", "pier"]
    middle, pier = tab.table.shown()
    assert middle.values["under"] >= 4 and pier.values["under"] == 0
    assert pier.values["p_any5"] is None and "no cell near" in pier.values["note"]
    assert 0 < middle.values["p_any5"] <= 0.99
    first = middle.values["p_any5"]
    tab.date.setCurrentIndex(0)
    assert tab.table.shown()[0].values["p_any5"] < first
    tab.table.go_to(middle)
    assert window.canvas.extent().contains(WEST + 12 * CELL, SOUTH + 12 * CELL)
    assert dock.assets.layer.exceptedLayerList()
