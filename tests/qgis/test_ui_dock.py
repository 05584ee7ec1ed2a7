# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock with its widgets, in front of a stand-in for QGIS's window and for the algorithm."""

from __future__ import annotations

import json
from types import SimpleNamespace

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent, QKeyEvent
from qgis.PyQt.QtTest import QTest

from mm_stt_forecast.ui import dock as dock_module
from mm_stt_forecast.ui import remember
from mm_stt_forecast.ui.dock import ForecastDock
from tests.qgis.made_forecast import SOUTH, WEST
from tests.qgis.window import FILE, Launch, give_data

FAR_AWAY = "Polygon((0 0, 1000 0, 1000 1000, 0 0))"


def test_nothing_can_run_before_there_are_data(dock):
    assert not dock.run.run_button.isEnabled()
    assert "Add an EGMS file" in dock.run.run_button.toolTip()


def test_data_make_the_run_ready_and_offer_the_last_date(dock):
    give_data(dock)
    assert dock.run.run_button.isEnabled()
    assert "2024-12-25" in dock.fields["issue_date"].widget.latest.text()
    assert "30 cells inside" in dock.area.summary.text()


def test_files_dropped_on_the_list_are_read_in_the_background(dock, monkeypatch):
    started = []
    monkeypatch.setattr(dock.data, "_start", lambda key, task: started.append(key))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/data/über mich.zip"), QUrl("https://example.org/x.zip")])
    dock.data.list.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert started == ["/data/über mich.zip"]
    assert dock.data.sources()[0].reading


def test_a_file_that_cannot_be_read_says_why_and_stops_the_run(dock, qtbot, tmp_path):
    path = tmp_path / "login.zip"
    path.write_text("<html>sign in</html>")
    dock.data.add_files([str(path)])
    qtbot.waitUntil(lambda: not dock.data.sources()[0].reading, timeout=300_000)
    dock.check()
    assert "login.zip" in dock.data.note.text()
    assert not dock.run.run_button.isEnabled()


def test_a_real_file_is_described_and_its_cells_counted(dock, qtbot, egms_file):
    dock.data.add_files([str(egms_file)])
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=300_000)
    source = dock.data.sources()[0]
    assert (source.component, source.points, source.epochs, source.error) == ("up", 20, 40, "")
    dock.check()
    assert dock.state().cells_inside == 20


def test_the_delete_key_takes_a_source_off_the_list(dock):
    give_data(dock)
    dock.data.list.item(0).setSelected(True)
    QTest.keyClick(dock.data.list, Qt.Key.Key_Delete)
    assert dock.data.sources() == ()


def test_a_layer_that_leaves_the_project_leaves_the_list(dock, make_layer, qtbot):
    layer = make_layer(["D20200103:double", "D20210103:double"], [(WEST, SOUTH, 1.0, 2.0)])
    QgsProject.instance().addMapLayer(layer)
    dock.data.add_layer(layer)
    qtbot.waitUntil(lambda: not dock.data.sources()[0].reading, timeout=300_000)
    assert dock.data.sources()[0].points == 1
    QgsProject.instance().removeMapLayer(layer.id())
    assert dock.data.sources() == ()


def test_a_layer_without_dates_is_refused_in_words(dock, make_layer, qtbot):
    layer = make_layer(["velocity:double"], [(WEST, SOUTH, 1.0)])
    QgsProject.instance().addMapLayer(layer)
    dock.data.add_layer(layer)
    qtbot.waitUntil(lambda: not dock.data.sources()[0].reading, timeout=300_000)
    dock.check()
    assert "no date fields" in dock.data.note.text()


def test_a_rectangle_is_drawn_and_the_earlier_tool_comes_back(dock, window):
    give_data(dock)
    pan = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    dock.area.rectangle_button.click()
    assert window.canvas.mapTool() is dock.area._tools["Rectangle"]
    view = window.canvas.viewport()
    start, end = window.pixel(WEST - 100, SOUTH), window.pixel(WEST + 1000, SOUTH + 1000)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    dock.check()
    assert dock.state().cells_inside == 10
    assert window.canvas.mapTool() is pan
    assert not dock.area.rectangle_button.isChecked()


def test_a_click_by_mistake_draws_nothing(dock, window):
    dock.area.rectangle_button.click()
    view = window.canvas.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert dock.area.ring() is None


def test_a_polygon_closes_by_enter_and_escape_gives_up(dock, window):
    dock.area.polygon_button.click()
    tool, view = dock.area._tools["Polygon"], window.canvas.viewport()
    for x, y in ((50, 250), (300, 250), (150, 50)):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    tool.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert len(dock.area.ring()) == 3
    dock.area.polygon_button.click()
    tool.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not dock.area.polygon_button.isChecked()
    assert len(dock.area.ring()) == 3


def test_an_area_in_degrees_lands_in_the_european_grid(dock):
    dock.area._take_in(
        QgsGeometry.fromRect(QgsRectangle(13.15, 38.68, 13.20, 38.73)),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        "Layer",
    )
    corners = np.array(dock.area.ring())
    assert 4_590_000 < corners[:, 0].mean() < 4_605_000
    assert 1_735_000 < corners[:, 1].mean() < 1_746_000


def test_an_area_outside_the_data_is_said_at_the_area(dock):
    give_data(dock)
    dock.area._take(QgsGeometry.fromWkt(FAR_AWAY), "Area")
    dock.check()
    assert "Nothing of the data" in dock.area.note.text()
    assert not dock.run.run_button.isEnabled()


def test_a_run_shows_stage_and_time_and_ends_with_a_sentence(dock, launch):
    give_data(dock)
    dock.run.run_button.click()
    assert launch.runs[0]["INPUT_FILES"] == [FILE]
    launch.progress(SimpleNamespace(stage="backtest", fraction=0.5, seconds_left=60.0, detail=""))
    assert dock.run.stage.text() == "Backtest · 60 s left"
    assert dock.run.bar.value() == 500
    launch.finish(True, {"OUTPUT_FOLDER": ""}, "")
    assert dock.run.note.text().startswith("Done")
    assert not dock.run.run_button.isHidden()


def test_warnings_of_the_result_stay_in_the_dock_in_full(window, dock, launch, tmp_path):
    told = ["The network has learned from up.zip up to 2023-06-30.", "Coverage was measured up to 24 months."]
    (tmp_path / "forecast.json").write_text(json.dumps({"warnings": told}), encoding="utf-8")
    give_data(dock)
    dock.show()
    dock.start_run()
    launch.finish(True, {"OUTPUT_FOLDER": str(tmp_path)}, "")
    assert dock.run.caution.text() == "\n".join(told)
    assert window.told == []
    dock.start_run()
    assert dock.run.caution.text() == ""


def test_a_closed_dock_tells_the_end_in_the_message_bar(window, dock, launch, tmp_path):
    (tmp_path / "forecast.json").write_text(json.dumps({"warnings": ["Take care."]}), encoding="utf-8")
    give_data(dock)
    dock.start_run()
    dock.close()
    launch.finish(True, {"OUTPUT_FOLDER": str(tmp_path)}, "")
    assert len(window.told) == 1
    assert window.told[0].startswith("Done in") and window.told[0].endswith("Take care.")


def test_a_second_run_is_not_started_while_one_is_under_way(dock, launch):
    give_data(dock)
    dock.start_run()
    dock.start_run()
    assert len(launch.runs) == 1


def test_cancel_asks_the_run_to_stop_once_and_comes_back_to_idle(dock, launch):
    give_data(dock)
    dock.start_run()
    dock.run.cancel_button.click()
    assert launch.cancelled == 1
    assert not dock.run.cancel_button.isEnabled()
    launch.finish(False, {}, "Cancelled. Nothing was written.")
    assert dock.run.cancel_button.isHidden()
    assert dock.run.note.text() == "Cancelled. Nothing was written."


def test_a_refusal_before_the_start_leaves_the_dock_ready(window, monkeypatch):
    monkeypatch.setattr(dock_module.EngineNote, "look_once", lambda self: None)
    dock = ForecastDock(window, start=Launch(refuse="The area lies outside Europe."))
    give_data(dock)
    dock.start_run()
    assert dock.run.note.text() == "The area lies outside Europe."
    assert not dock.run.run_button.isHidden()
    dock.close_down()


def test_closing_the_dock_keeps_the_run_and_unloading_ends_it(window, launch, monkeypatch):
    monkeypatch.setattr(dock_module.EngineNote, "look_once", lambda self: None)
    dock = ForecastDock(window, start=launch)
    give_data(dock)
    dock.start_run()
    dock.close()
    assert launch.cancelled == 0
    dock.close_down()
    assert (launch.cancelled, launch.forgotten) == (1, 1)


def test_closing_the_project_during_a_run_is_survived(dock, launch):
    give_data(dock)
    dock.start_run()
    QgsProject.instance().clear()
    launch.finish(True, {"OUTPUT_FOLDER": "/nowhere"}, "")
    assert dock.run.note.text().startswith("Done")


def test_settings_come_back_in_the_next_session(window, dock, launch):
    dock.fields["horizon_months"].widget.setValue(36)
    device = dock.fields["device"].widget
    device.setCurrentIndex(device.findData("cpu"))
    dock._keep()
    again = ForecastDock(window, start=launch)
    assert again.fields["horizon_months"].widget.value() == 36
    assert again.fields["device"].widget.currentData() == "cpu"
    again.close_down()
    assert remember.recall("horizon") == 36


def test_a_class_field_without_layer_is_not_passed_on(dock):
    assert set(dock.advanced.prior_layers().values()) == {""}
    assert "SOIL_FIELD" not in dock_module.checks.to_parameters(dock.state())


def test_unloading_gives_the_canvas_back_as_it_was(window, launch):
    before = len(window.canvas.scene().items())
    for _ in range(2):
        made = ForecastDock(window, start=launch)
        made.area._take(QgsGeometry.fromWkt(FAR_AWAY), "Area")
        made.area.polygon_button.click()
        made.close_down()
        assert len(window.canvas.scene().items()) == before


def test_every_field_can_be_reached_by_keyboard(dock):
    fields = (
        dock.data.list,
        dock.data.files_button,
        dock.area.rectangle_button,
        dock.area.view_button,
        dock.fields["issue_date"].widget.latest,
        dock.fields["horizon_months"].widget,
        dock.fields["model"].widget,
        dock.run.run_button,
    )
    assert all(field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in fields)


def test_the_dock_fits_a_screen_of_1280_by_800(dock):
    assert dock.minimumSizeHint().width() <= 500  # the fonts of the offscreen platform are wide; 350 on a desktop
    assert dock.minimumSizeHint().height() <= 600
