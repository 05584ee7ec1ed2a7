# SPDX-License-Identifier: GPL-2.0-or-later
"""The profile dock: a line drawn or taken, the engine's numbers, dates, the mouse, gaps, export."""

from __future__ import annotations

import csv
import dataclasses
import shutil

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest

from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.analysis.profile import profile
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui import profile_dock as profile_module
from mm_stt_forecast.ui.profile_dock import ProfileDock
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CELL, SOUTH, WEST, make_forecast
from tests.qgis.window import Window

LAEA = QgsCoordinateReferenceSystem("EPSG:3035")
ACROSS = [(WEST + 50, SOUTH + 1150), (WEST + 2350, SOUTH + 1250)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A forecast without the cells of five columns: water, say."""
    path = tmp_path_factory.mktemp("profile")
    whole = make_forecast()
    column_N = (whole.easting_N - WEST) // CELL
    write_forecast(whole.only(np.flatnonzero((column_N < 15) | (column_N > 19))), path)
    return path


@pytest.fixture
def dock(qgis_app, folder, monkeypatch):
    kept = {"profile_reach": 0.0, "last_folder": ""}
    monkeypatch.setattr(profile_module, "recall", kept.__getitem__)
    monkeypatch.setattr(profile_module, "keep", kept.__setitem__)
    window = Window()
    group.add_forecast(str(folder))
    made = ProfileDock(window)
    made.kept, made.window_of = kept, window
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
    window.window.resize(900, 800)
    window.window.show()
    yield made
    made.close_down()
    QgsProject.instance().clear()
    window.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def line(corners=ACROSS):
    return QgsGeometry.fromPolylineXY([QgsPointXY(*corner) for corner in corners])


def test_at_first_a_sentence_says_what_to_do_and_the_tool_is_in_the_hand(dock):
    dock.begin()
    assert dock._canvas.mapTool() is dock._tool and dock.draw_button.isChecked()
    assert "Draw a line on the map" in dock.nothing.text()
    assert not dock.slider.isEnabled() and not dock.export_button.isEnabled()
    QTest.keyClick(dock._canvas, Qt.Key.Key_Escape)
    assert dock._canvas.mapTool() is not dock._tool


def test_a_line_drawn_with_the_mouse_is_measured_and_the_earlier_tool_comes_back(dock):
    window = dock.window_of
    dock.begin()
    ends = [window.pixel(*corner) for corner in ACROSS]
    for spot in ends:
        QTest.mouseClick(dock._canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    QTest.mouseClick(dock._canvas.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, ends[1])
    assert dock.profile is not None and dock.profile.length == pytest.approx(2300, abs=60)
    assert dock._canvas.mapTool() is not dock._tool


def test_the_values_are_those_of_the_engine(dock, folder):
    dock.set_line(line(), LAEA)
    wanted = profile(ForecastFolder(folder).forecast(), np.array(ACROSS))
    assert np.array_equal(dock.profile.cells_S, wanted.cells_S)
    for name in ("distance_S", "observed_S", "median_SH", "low_SH", "high_SH", "low_50_SH", "high_50_SH"):
        assert np.array_equal(getattr(dock.profile, name), getattr(wanted, name)), name
    pytest.importorskip("matplotlib")
    lead = dock.lead()
    drawn = dock.chart._axes.lines
    leading = wanted.leading_S
    first = leading & (wanted.run_S == 0)
    expected = (wanted.median_SH[:, lead] + wanted.observed_S)[first]
    assert any(np.array_equal(one.get_ydata(), expected) for one in drawn)
    assert any(np.array_equal(one.get_ydata(), wanted.observed_S[first]) for one in drawn)


def test_a_gap_stays_a_gap(dock):
    dock.set_line(line(), LAEA)
    (gap,) = dock.profile.gaps()
    assert gap == pytest.approx((1500, 2000), abs=60)
    assert "No cell on 499 m" in dock.status.text()
    pytest.importorskip("matplotlib")
    for one in dock.chart._axes.lines:
        spots = np.asarray(one.get_xdata(), float)
        assert not ((spots > gap[0] + 1) & (spots < gap[1] - 1)).any()
    bands = [path for one in dock.chart._axes.collections for path in one.get_paths()]
    assert all((path.vertices[:, 0] < gap[0] + 1).all() or (path.vertices[:, 0] > gap[1] - 1).all() for path in bands)


def test_the_slider_goes_through_the_dates_and_begins_at_the_last_calibrated_one(dock, folder):
    dock.set_line(line(), LAEA)
    forecast = ForecastFolder(folder)
    assert dock.slider.maximum() == len(forecast.dates_H) - 1
    assert dock.lead() == forecast.last_calibrated
    assert dock.date.text().startswith("2024-12-31 (12 months)")
    dock.slider.setValue(dock.slider.maximum())
    assert dock.date.text().startswith(str(forecast.dates_H[-1])) and "not calibrated" in dock.date.text()
    dock._step()
    assert dock.lead() == 0
    dock.play_button.setChecked(True)
    assert dock._play.isActive()
    dock.close()
    assert not dock._play.isActive()


def test_the_mouse_tells_the_numbers_and_marks_the_place_on_the_map(dock):
    dock.set_line(line(), LAEA)
    cell = int(np.flatnonzero(dock.profile.leading_S)[4])
    dock._hover(cell)
    told = dock.status.text()
    assert "m from A" in told and "90 % from" in told
    assert f"{dock.profile.median_SH[cell, dock.lead()] + dock.profile.observed_S[cell]:+.1f}".replace("-", "−") in told
    centre = dock._on_map._mark.center()
    assert (centre.x(), centre.y()) == pytest.approx((dock.profile.easting_S[cell], dock.profile.northing_S[cell]))
    assert dock._on_map._mark.isVisible()
    dock._hover(None)
    assert not dock._on_map._mark.isVisible() and "cells within reach" in dock.status.text()


def test_counted_from_the_issue_date_only_what_is_expected_is_shown(dock):
    dock.set_line(line(), LAEA)
    dock.since_issue.setChecked(True)
    cell = int(np.flatnonzero(dock.profile.leading_S)[4])
    dock._hover(cell)
    assert f"{dock.profile.median_SH[cell, dock.lead()]:+.1f}".replace("-", "−") in dock.status.text()
    pytest.importorskip("matplotlib")
    assert dock.chart._axes.get_ylabel().replace("\n", " ") == "Up displacement since 2023-12-31, mm"


def test_a_wider_reach_takes_more_cells_and_is_remembered(dock):
    dock.set_line(line(), LAEA)
    few = dock.profile.cells_S.size
    dock.reach.setValue(250)
    assert dock.profile.cells_S.size > 2 * few
    assert dock.kept["profile_reach"] == 250.0


def test_a_line_off_the_cells_says_so(dock):
    dock.set_line(line([(0, 0), (500, 0)]), LAEA)
    assert dock.profile is None and "Nothing of a forecast" in dock.nothing.text()


def test_the_selected_line_of_a_layer_in_another_system_is_taken(dock):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "roads", "memory")
    to_degrees = profile_module.moved(line(), LAEA, QgsCoordinateReferenceSystem("EPSG:4326"))
    for shape in (to_degrees, QgsGeometry.fromWkt("LINESTRING (1 1, 2 2)")):
        feature = QgsFeature()
        feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    dock.use_layer(layer)
    assert dock.profile is None
    assert "Select one line of roads first; 2 are there." in dock.status.text()
    layer.selectByIds([1])
    dock.use_layer(layer)
    assert dock.profile.length == pytest.approx(np.hypot(2300, 100), abs=0.5)


def test_exports_hold_every_cell_and_date(dock, tmp_path):
    pytest.importorskip("matplotlib")
    dock.set_line(line(), LAEA)
    assert dock.save(tmp_path / "profile.csv").startswith("Saved")
    rows = list(csv.DictReader((tmp_path / "profile.csv").open(encoding="utf-8")))
    assert len(rows) == dock.profile.cells_S.size * dock.profile.dates_H.size
    row = rows[dock.profile.dates_H.size * 3 + 5]
    assert float(row["p50_mm"]) == pytest.approx(dock.profile.median_SH[3, 5] + dock.profile.observed_S[3], abs=0.006)
    assert row["counted_from"] == "2020-01-01" or row["counted_from"] == str(dock.profile.first_date)
    assert {row["part"] for row in rows} == {"1", "2"}
    dock.save(tmp_path / "profile.png")
    assert (tmp_path / "profile.png").read_bytes().startswith(b"\x89PNG")
    dock.save(tmp_path / "profile.svg")
    assert "<svg" in (tmp_path / "profile.svg").read_text(encoding="utf-8")
    assert "could not be written" in dock.save(tmp_path / "absent" / "profile.csv")
    assert not list(tmp_path.glob("*.part"))


def test_the_profile_goes_with_its_forecast_and_the_line_waits_for_the_next(dock, folder):
    dock.set_line(line(), LAEA)
    QgsProject.instance().clear()
    assert dock.profile is None and dock._line is not None
    group.add_forecast(str(folder))
    dock.measure()
    assert dock.profile is not None
    dock.clear()
    assert dock._line is None and dock.profile is None


def test_a_folder_that_holds_another_forecast_now_is_not_read_under_the_old_name(dock, folder, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    group.add_forecast(str(other), name="Mine")
    write_forecast(make_forecast(component="east"), other)
    dock.set_line(line(), LAEA)
    assert dock.profile is None and "Mine now holds another forecast" in dock.nothing.text()


def test_too_many_cells_are_refused_in_one_sentence(dock, monkeypatch):
    monkeypatch.setattr(profile_module, "MOST_CELLS", 10)
    dock.set_line(line(), LAEA)
    assert dock.profile is None and "Choose a smaller reach" in dock.nothing.text()


def test_without_matplotlib_the_table_can_still_be_saved(qgis_app, monkeypatch):
    from mm_stt_forecast.ui import profile_view

    def missing(*_):
        raise ImportError("no matplotlib")

    monkeypatch.setattr(profile_view, "ProfileView", missing)
    assert "python3-matplotlib" in profile_view.make_profile_chart(None, lambda cell: None).text()


def test_the_range_of_the_chart_is_the_same_at_every_date(dock):
    pytest.importorskip("matplotlib")
    dock.set_line(line(), LAEA)
    ranges = set()
    for lead in (0, 5, 17):
        dock.slider.setValue(lead)
        ranges.add(dock.chart._axes.get_ylim())
    assert len(ranges) == 1
    (low, high) = ranges.pop()
    level_S1 = dock.profile.observed_S[:, None]
    assert low < (dock.profile.low_SH + level_S1).min() and high > (dock.profile.high_SH + level_S1).max()


def test_a_dark_theme_lifts_the_colours(folder):
    pytest.importorskip("matplotlib")
    from matplotlib.figure import Figure

    from mm_stt_forecast.mmstt_core.analysis import profile_chart
    from mm_stt_forecast.mmstt_core.results import palette

    found = profile(ForecastFolder(folder).forecast(), np.array(ACROSS))
    colours = []
    for ink in (palette.LIGHT, palette.DARK):
        axes = Figure().add_subplot()
        profile_chart.draw(axes, dataclasses.replace(found), 3, ink=ink)
        colours.append({one.get_color() for one in axes.lines})
    assert palette.PINS[0] in colours[0] and palette.PINS[0] not in colours[1]
