# SPDX-License-Identifier: GPL-2.0-or-later
"""Data on the map before a forecast: points, outline, what a click tells; and what the data list asks for."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QApplication, QStackedWidget

from mm_stt_forecast.maps import group, series_table
from mm_stt_forecast.mmstt_core.cube import DisplacementCube, from_millimetres
from mm_stt_forecast.mmstt_core.results import fan_chart
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.mmstt_core.results.zero import FROM_ISSUE
from mm_stt_forecast.ui import data_on_map
from mm_stt_forecast.ui.data_on_map import MOST_POINTS, DataOnMap, sketch_of
from mm_stt_forecast.ui.data_section import SAMPLE
from mm_stt_forecast.ui.source_dialog import SourceDialog, keep_stated
from mmstt_core.results.writer import write_forecast
from mmstt_core.stated import Stated
from tests.qgis.made_forecast import SOUTH, WEST, make_forecast
from tests.qgis.window import FILE, give_data


def make_cube(cells=40, west=WEST, crs="EPSG:3035"):
    rows = np.arange(cells)
    return DisplacementCube(
        easting_N=west + 100.0 * (rows % 10),
        northing_N=SOUTH + 100.0 * (rows // 10),
        days_T=np.arange(18_000, 18_060, 6),
        values_NT=from_millimetres(np.add.outer(rows / 10, np.arange(10.0)).astype(np.float32)),
        component="up",
        level="L3",
        crs=crs,
    )


@pytest.fixture
def on_map(window):
    made = DataOnMap(window.canvas)
    yield made
    made.close_down()


def test_points_and_outline_are_drawn_and_the_empty_map_goes_there(on_map, window):
    window.canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    assert on_map.follow({"a": sketch_of(make_cube())})
    edge, dots = on_map._bands["a"]
    assert dots.numberOfVertices() == 40
    assert edge.asGeometry().boundingBox().width() == pytest.approx(900)
    assert window.canvas.extent().contains(QgsRectangle(WEST, SOUTH, WEST + 900, SOUTH + 300))


def test_nothing_of_it_enters_the_project(on_map):
    changed = QgsProject.instance().isDirty()
    on_map.follow({"a": sketch_of(make_cube())})
    assert not QgsProject.instance().mapLayers()
    assert not QgsProject.instance().layerTreeRoot().children()
    assert QgsProject.instance().isDirty() == changed


def test_the_first_page_of_qgis_gives_way_to_the_map(on_map, window):
    pages = QStackedWidget(window.window)
    pages.addWidget(QStackedWidget())
    pages.addWidget(window.canvas)
    pages.setCurrentIndex(0)
    on_map.follow({"a": sketch_of(make_cube())})
    assert pages.currentWidget() is window.canvas


def test_a_source_that_leaves_the_list_leaves_the_map(on_map, window):
    items = len(window.canvas.scene().items())
    on_map.follow({"a": sketch_of(make_cube()), "b": sketch_of(make_cube(west=WEST + 50_000))})
    on_map.follow({})
    assert len(window.canvas.scene().items()) == items


def test_a_click_near_a_point_finds_its_series_and_one_beside_finds_none(on_map):
    on_map.follow({"a": sketch_of(make_cube())})
    found = on_map.series_at(QgsPointXY(WEST + 300 + 2, SOUTH + 100 - 2))
    assert (found.easting, found.northing) == (WEST + 300, SOUTH + 100)
    assert found.observed_T == pytest.approx(1.3 + np.arange(10.0))
    assert not found.forecasts
    assert on_map.series_at(QgsPointXY(WEST + 20_000, SOUTH)) is None
    on_map.set_shown(False)
    assert on_map.series_at(QgsPointXY(WEST + 300, SOUTH + 100)) is None


def test_points_follow_the_system_of_the_map(on_map, window):
    on_map.follow({"a": sketch_of(make_cube())})
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert abs(on_map._places["a"]).max() < 180
    assert on_map._bands["a"][1].numberOfVertices() == 40


def test_of_a_large_source_some_points_are_drawn_and_the_outline_is_whole():
    cube = make_cube(30_000)
    one = sketch_of(cube)
    assert len(one.easting_P) == len(one.millimetres_PT) == MOST_POINTS
    assert one.corners_K2.max(axis=0).tolist() == [cube.easting_N.max(), cube.northing_N.max()]
    again = sketch_of(cube)
    assert (one.northing_P == again.northing_P).all()


def test_the_dock_shows_data_hides_points_for_a_forecast_and_clears_with_the_list(dock, qtbot, egms_file, tmp_path):
    dock.data.add_files([str(egms_file)])
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=60_000)
    dots = dock._on_map._bands[str(egms_file)][1]
    assert dots.isVisible()
    assert dock.run.series_button.isEnabled()
    assert not dock.run.report_button.isEnabled()
    assert not dock.run.watch_button.isEnabled()
    write_forecast(make_forecast(), tmp_path / "made")
    group.add_forecast(str(tmp_path / "made"))
    assert not dots.isVisible()
    dock.data.map_button.click()
    assert dots.isVisible()
    dock.data.list.selectAll()
    dock.data.remove_selected()
    assert dock._on_map._bands == {}


def test_a_click_on_the_data_opens_what_was_measured_before_any_forecast(dock, qtbot, egms_file, tmp_path):
    dock.data.add_files([str(egms_file)])
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=60_000)
    dock.beside.open_series()
    series_dock = dock.beside.series
    assert "Click a point of the data" in series_dock.status.text()
    series_dock.add_at(QgsPointXY(4_500_150, 1_700_150))
    assert "E 4" in series_dock.status.text()
    assert series_dock.dates.count() == 1
    assert series_dock.held() == []  # nothing for a report of a forecast
    series_dock.save(tmp_path / "measured.csv")
    rows = (tmp_path / "measured.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 41
    assert ",observed,2020-01-03," in rows[1]
    series_dock.add_at(QgsPointXY(0, 0))
    assert "No point of the data" in series_dock.status.text()
    dock.data.list.selectAll()
    dock.data.remove_selected()
    assert series_dock._held == []


def test_a_measured_series_is_drawn_without_fan_issue_date_and_key_of_the_fan(qgis_app):
    pytest.importorskip("matplotlib")
    from matplotlib.figure import Figure

    cube = make_cube()
    series = data_on_map.observed_series(
        easting=1.0,
        northing=2.0,
        crs="EPSG:3035",
        dates_T=cube.dates_T,
        millimetres_T=np.array([0.0, np.nan, *range(8)], float),
        component="up",
    )
    ((axes, _),) = fan_chart.draw_panels(Figure(), [(series, "#336699")], zero=FROM_ISSUE)
    assert not axes.collections
    assert [text.get_text() for text in axes.key.get_texts()] == ["observed"]
    assert not any("issued" in text.get_text() or "counted" in text.get_text() for text in axes.texts)
    date, value = fan_chart.nearest(series, np.datetime64("2030-01-01"))
    assert (date, value) == (cube.dates_T[-1], 7.0)
    assert "observed +7" in series_table.sentence_at(series, np.datetime64("2030-01-01"), {}).replace("7.0", "7")
    later = dataclasses.replace(series, later_dates_L=cube.dates_T[:1], later_L=np.zeros(1))
    assert later.held_90() == (0, 0)


def test_the_sample_is_taken_whole_whatever_area_was_drawn_before(dock, window):
    window.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + 2000, SOUTH + 2000))
    dock.area.use_view()
    assert dock.area.ring() is not None
    dock.data.sample_button.click()
    assert dock.area.ring() is None
    assert [Path(source.path) for source in dock.data.sources()] == [SAMPLE]


def test_an_area_is_forgotten_once_its_data_are_gone_and_kept_while_some_stay(dock, window):
    give_data(dock)
    window.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + 2000, SOUTH + 2000))
    dock.data._changed()
    dock.area.use_view()
    dock.data._sources["other"] = dataclasses.replace(dock.data.sources()[0], path="other")
    dock.data._changed()
    dock.data._drop(FILE)
    dock.data._changed()
    assert dock.area.wkt() == ""
    dock.area.use_view()
    dock.data._sources[FILE] = dataclasses.replace(dock.data.sources()[0], path=FILE)
    dock.data._changed()
    assert dock.area.wkt()
    dock.data.list.selectAll()
    dock.data.remove_selected()
    assert dock.area.wkt() == ""


@pytest.mark.parametrize("fact", ["unit", "component", "crs", "sign"])
def test_what_cannot_be_told_has_a_button_that_opens_its_field(dock, monkeypatch, fact):
    give_data(dock)
    key, source = next(iter(dock.data._sources.items()))
    dock.data._sources[key] = dataclasses.replace(source, asks=(fact,), error="It cannot be told.")
    dock.data._changed()
    dock.check()
    assert not dock.data.state_button.isHidden()
    assert dock.data.state_button.text().startswith("State the")
    opened = []

    def look(dialog):
        dialog.show()
        QApplication.processEvents()
        field = dialog._fields[fact]
        focus = dialog.focusWidget()
        opened.append(focus is field or field.isAncestorOf(focus))
        return SourceDialog.DialogCode.Rejected

    monkeypatch.setattr(SourceDialog, "exec", look)
    dock.data.state_button.click()
    assert opened == [True]


def test_a_table_in_centimetres_asks_for_its_unit_and_runs_when_it_is_stated(dock, qtbot, tmp_path):
    dates = np.arange("2020-01-03", "2024-01-01", 12, dtype="datetime64[D]")
    steps, rows = (
        np.arange(dates.size),
        ["pid,longitude,latitude," + ",".join(str(one).replace("-", "") for one in dates)],
    )
    for cell in range(20):
        series = 0.1 * (np.sin(steps * 1.7 + cell) + 2 * np.sin(steps / 4.8) - 0.2 * steps)
        place = f"p{cell},{13.17 + 0.002 * (cell % 5):.4f},{38.7 + 0.002 * (cell // 5):.4f},"
        rows.append(place + ",".join(f"{value:.2f}" for value in series))
    table = tmp_path / "levelling.csv"
    table.write_text("\n".join(rows) + "\n")
    dock.data.add_files([str(table)])
    qtbot.waitUntil(lambda: not dock.data.sources()[0].reading, timeout=60_000)
    dock.check()
    assert dock.data.state_button.text() == "State the unit\N{HORIZONTAL ELLIPSIS}"
    assert not dock.run.run_button.isEnabled()
    assert "Unit: must be stated" in dock.data.list.item(0).text()
    dock.data.state(str(table), Stated(unit="cm"))
    qtbot.waitUntil(lambda: dock.data.places() is not None, timeout=60_000)
    dock.check()
    keep_stated(str(table), Stated())
    assert dock.data.state_button.isHidden()
    assert dock.run.run_button.isEnabled()


def test_many_warnings_are_scrolled_and_leave_the_settings_in_sight(dock):
    dock.resize(330, 660)
    dock.show()
    give_data(dock)
    dock.run.show()
    dock.run.ended("Done.", "good", ["A sentence that is long enough to be broken into some lines, twice."] * 20)
    QApplication.processEvents()
    lines = dock.run.caution.fontMetrics().lineSpacing()
    assert dock.run.caution_box.height() <= 5 * lines
    assert dock.run.caution.minimumHeight() > dock.run.caution_box.height()
    dock.run.forget()
    assert dock.run.caution_box.isHidden()


def test_a_forecast_with_later_observations_is_opened_again(tmp_path):
    later = np.arange("2025-01-01", "2025-04-01", 12, dtype="datetime64[D]")
    made = make_forecast()
    made = dataclasses.replace(
        made, later_dates_L=later, later_NL=np.ones((made.easting_N.size, later.size), np.float32)
    )
    write_forecast(made, tmp_path / "made")
    assert ForecastFolder(tmp_path / "made").series(0).later_L.tolist() == [1.0] * later.size
