# SPDX-License-Identifier: GPL-2.0-or-later
"""The time series dock: picking, comparing, means, words under the mouse, export."""

from __future__ import annotations

import csv
import dataclasses
import io
import shutil

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit

from mm_stt_forecast.maps import group, series_table, wording
from mm_stt_forecast.mmstt_core.results import fan_chart, palette
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.mmstt_core.results.zero import FROM_ISSUE
from mm_stt_forecast.ui import chart_view
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import SOUTH, WEST, make_forecast, make_record
from tests.qgis.window import place_of, series_dock


@pytest.fixture
def dock(qgis_app, folder):
    with series_dock(folder) as made:
        yield made


def test_a_click_shows_the_cell_under_it_and_marks_it(dock, folder):
    dock.add_at(place_of(folder, 40))
    ((series, colour, where),) = dock.held()
    forecast = ForecastFolder(folder)
    assert (series.easting, series.northing) == (forecast.easting_N[40], forecast.northing_N[40])
    assert (colour, where) == (palette.PINS[0], folder)
    assert len(dock._pins._marks) == 1
    assert "EPSG:3035" in dock.status.text()


def test_another_click_replaces_unless_kept(dock, folder):
    dock.add_at(place_of(folder, 40))
    dock.add_at(place_of(folder, 41))
    assert len(dock.held()) == 1
    dock.keep_box.setChecked(True)
    dock.add_at(place_of(folder, 42))
    colours = [colour for _, colour, _ in dock.held()]
    assert colours == list(palette.PINS[:2])
    assert [mark.fillColor().name() for mark, *_ in dock._pins._marks] == colours


def test_a_click_beside_the_data_says_so(dock):
    dock.add_at(QgsPointXY(0, 0))
    assert dock.held() == []
    assert "Nothing of a forecast" in dock.status.text()


def test_a_polygon_shows_the_mean_of_its_cells(dock, folder):
    dock.add_polygon(QgsGeometry.fromRect(QgsRectangle(WEST + 1000, SOUTH + 800, WEST + 1600, SOUTH + 1200)))
    ((series, _, _),) = dock.held()
    assert series.cells == 24
    assert series.label == "mean of 24 cells"
    assert len(dock._pins._bands) == 1


def test_series_of_a_removed_forecast_go(dock, folder):
    dock.add_at(place_of(folder, 40))
    QgsProject.instance().clear()
    assert dock.held() == []


def test_picking_gives_the_earlier_tool_back(dock):
    canvas = dock._canvas
    dock.pick()
    assert canvas.mapTool() is dock._pick_tool
    dock.close()
    assert canvas.mapTool() is not dock._pick_tool


def test_exports_are_written_whole(dock, folder, tmp_path):
    dock.add_at(place_of(folder, 40))
    assert dock.save(tmp_path / "chart.png").startswith("Saved")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    dock.save(tmp_path / "chart.svg")
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("chosen", "written"),
    [("Tabelle (*.csv)", "series.csv"), ("Immagine (*.png)", "series.png"), ("", "series.png")],
)
def test_a_name_without_ending_gets_that_of_the_kind_in_any_language(
    dock, folder, tmp_path, monkeypatch, chosen, written
):
    dock.add_at(place_of(folder, 0))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "series"), chosen))
    dock.export()
    assert [path.name for path in tmp_path.iterdir()] == [written]


def test_an_export_into_nowhere_is_said(dock, folder, tmp_path):
    dock.add_at(place_of(folder, 40))
    assert "could not be written" in dock.save(tmp_path / "absent" / "chart.csv")


def test_the_table_holds_observations_quantiles_and_marks(dock, folder):
    series = ForecastFolder(folder).series(40)
    rows = list(csv.DictReader(io.StringIO(series_table.to_csv([series]))))
    observed = [row for row in rows if row["kind"] == "observed"]
    forecast = [row for row in rows if row["kind"] == "forecast"]
    assert len(observed) == len(series.observed_dates_T)
    assert float(forecast[5]["p50_mm"]) == pytest.approx(series.quantile_H(0.5)[5], abs=0.006)
    assert {row["calibrated"] for row in forecast} == {"yes", "no"}


def test_the_words_under_the_mouse_tell_interval_and_tested_error(folder):
    series = ForecastFolder(folder).series(40)
    text = series_table.sentence_at(series, series.dates_H[5], make_record())
    assert "2024-06-30 (6 months): median" in text
    assert "backtest at 6 months: RMSE 2.5 mm, 90 % interval of single measurements held 91 %" in text
    assert "not calibrated" in series_table.sentence_at(series, series.dates_H[-1], make_record())
    assert "observed" in series_table.sentence_at(series, series.observed_dates_T[3], make_record())


def test_the_fan_narrows_to_the_middle(folder):
    series = ForecastFolder(folder).series(40)
    widths = [series.ground_quantile_H(high) - series.ground_quantile_H(low) for low, high, _ in fan_chart.BANDS]
    assert (widths[0] > widths[1]).all() and (widths[1] > widths[2]).all()


def test_the_chart_draws_bands_median_baseline_and_issue_date(folder):
    figure = fan_chart.make_figure([(ForecastFolder(folder).series(40), "#0b7a75")], 160, 80)
    axes = figure.axes[0]
    assert len(axes.collections) == len(fan_chart.BANDS)
    words = [text.get_text() for text in axes.texts]
    assert "issued 2023-12-31" in words and "not calibrated" in words
    assert any("subsidence" in text for text in words)


def test_the_chart_says_that_the_fan_of_a_mean_is_wide(folder):
    forecast = ForecastFolder(folder)
    for cells, said in ((40, False), (np.array([40, 41]), True)):
        figure = fan_chart.make_figure([(forecast.series(cells), "#0b7a75")], 160, 80)
        assert any(fan_chart.MEAN_REMARK in text.get_text() for text in figure.axes[0].texts) is said


def test_series_are_brighter_on_dark_paper(folder):
    figure = fan_chart.make_figure([(ForecastFolder(folder).series(40), "#0b7a75")], 160, 80)
    axes = figure.axes[0]
    assert axes.lines[0].get_color() == "#0b7a75"
    fan_chart.draw(axes, [(ForecastFolder(folder).series(40), "#0b7a75")], ink=palette.DARK)
    assert axes.lines[0].get_color() == "#6dafac"


def test_counting_from_the_issue_date_starts_every_series_at_its_level(folder):
    series = ForecastFolder(folder).series(40)
    figure = fan_chart.make_figure([(series, "#0b7a75")], 160, 80, zero=FROM_ISSUE)
    dots = figure.axes[0].lines[0].get_ydata()
    assert np.nanmean(dots[-5:]) == pytest.approx(0, abs=0.01)


def test_without_matplotlib_the_dock_says_what_to_install(qgis_app, monkeypatch):
    def missing(*_):
        raise ImportError("no matplotlib")

    monkeypatch.setattr(chart_view, "ChartView", missing)
    chart = chart_view.make_chart(None, lambda date: None)
    assert "python3-matplotlib" in chart.text()
    assert chart.alignment() & Qt.AlignmentFlag.AlignHCenter


def test_series_of_other_component_or_issue_date_stand_in_a_panel_of_their_own(folder):
    series = ForecastFolder(folder).series(40)
    east = dataclasses.replace(series, component="east")
    later = dataclasses.replace(series, issue_date=np.datetime64("2024-03-31"))
    held = [(series, "#0b7a75"), (east, "#d1495b"), (later, "#edae49"), (series, "#5d3a9b")]
    axes = fan_chart.make_figure(held, 260, 120).axes
    assert [one.get_ylabel() for one in axes] == ["Up displacement, mm", "East displacement, mm", "Up displacement, mm"]
    issued = [next(text.get_text() for text in one.texts if "issued" in text.get_text()) for one in axes]
    assert issued == ["issued 2023-12-31", "issued 2023-12-31", "issued 2024-03-31"]
    assert [len(one.collections) for one in axes] == [
        2 * len(fan_chart.BANDS),
        len(fan_chart.BANDS),
        len(fan_chart.BANDS),
    ]


def test_a_hidden_group_is_not_read(dock, folder):
    QgsProject.instance().layerTreeRoot().children()[0].setItemVisibilityChecked(False)
    dock.add_at(place_of(folder, 40))
    assert dock.held() == [] and "that the map shows" in dock.status.text()


def test_a_forecast_whose_folder_is_gone_is_named_and_the_one_below_is_not_read(dock, folder, tmp_path):
    lost = tmp_path / "lost"
    shutil.copytree(folder, lost)
    group.add_forecast(str(lost), name="On top")
    for below in QgsProject.instance().layerTreeRoot().children():
        below.setItemVisibilityChecked(True)
    shutil.rmtree(lost)
    dock.add_at(place_of(folder, 40))
    assert dock.held() == []
    assert "On top is gone" in dock.status.text() and str(lost) in dock.status.text()


def test_a_folder_that_holds_another_forecast_now_is_not_read_under_the_old_name(dock, folder, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    group.add_forecast(str(other), name="Mine")
    write_forecast(make_forecast(component="east"), other)
    dock.add_at(place_of(folder, 40))
    assert dock.held() == [] and "Mine now holds another forecast" in dock.status.text()
    assert group.name_replaced(QgsProject.instance()) == ["Mine"]
    names = [one.name() for one in QgsProject.instance().layerTreeRoot().children()]
    assert "Replaced by another forecast: Mine" in names
    assert group.name_replaced(QgsProject.instance()) == []


def test_words_and_table_count_from_where_the_chart_does(dock, folder, tmp_path):
    dock.add_at(place_of(folder, 40))
    series = dock.held()[0][0]
    dock.zero.choose("issue")
    dock._hover(series.dates_H[5])
    middle = series.quantile_H(0.5)[5] - series.issue_level
    assert wording.millimetres(middle) in dock.status.text() and "since 2023-12-31" in dock.status.text()
    dock.save(tmp_path / "series.csv")
    rows = [row for row in csv.DictReader((tmp_path / "series.csv").open()) if row["kind"] == "forecast"]
    assert float(rows[5]["p50_mm"]) == pytest.approx(middle, abs=0.006)
    assert {row["counted_from"] for row in rows} == {"issue date"}
    assert float(rows[5]["p05_mm"]) < float(rows[5]["p95_mm"])


def test_the_error_of_single_cells_is_not_told_of_a_mean(folder):
    series = ForecastFolder(folder).series(np.array([40, 41]))
    assert "RMSE" not in series_table.sentence_at(series, series.dates_H[5], make_record())


def test_one_series_of_several_can_be_let_go(dock, folder):
    dock.keep_box.setChecked(True)
    for cell in (40, 60):
        dock.add_at(place_of(folder, cell))
    dock._offer_removal()
    dock.clear_button.menu().actions()[0].trigger()
    ((series, colour, _),) = dock.held()
    assert series.easting == ForecastFolder(folder).easting_N[60] and colour == palette.PINS[1]


def test_what_the_mouse_passes_does_not_widen_the_dock(dock, folder):
    dock.add_at(place_of(folder, 40))
    before = dock.minimumSizeHint()
    dock._hover(ForecastFolder(folder).dates_H[5])
    assert dock.minimumSizeHint() == before and before.width() <= 300


def test_a_place_is_told_in_degrees_too(folder):
    series = ForecastFolder(folder).series(40)
    assert "lon 13." in series_table.place_text(series) and "lat 38." in series_table.place_text(series)


def test_later_observations_are_counted_against_the_interval(folder):
    series = ForecastFolder(folder).series(40)
    low, high = series.quantile_H(0.05), series.quantile_H(0.95)
    later = np.array([low[0] - 1, (low[3] + high[3]) / 2, high[5] + 0.5, (low[7] + high[7]) / 2, np.nan])
    told = dataclasses.replace(series, later_dates_L=series.dates_H[[0, 3, 5, 7, 8]], later_L=later)
    assert told.held_90() == (2, 4)
    assert series.held_90() == (0, 0)
    axes = fan_chart.make_figure([(told, "#0b7a75")], 160, 80).axes[0]
    words = [text.get_text() for artist in axes.get_children() for text in getattr(artist, "texts", [])]
    assert any("2 of 4 later measurements\nin their 90 % interval" in text for text in words)
    assert "observed later" in series_table.to_csv([told])


@pytest.mark.parametrize("kinds", [1, 2])
def test_a_narrow_chart_keeps_its_width_and_breaks_its_key(folder, kinds):
    series = ForecastFolder(folder).series(40)
    held = [(series, "#0b7a75"), (dataclasses.replace(series, component="east"), "#d1495b")][:kinds]
    figure = fan_chart.make_figure(held, 110, 70)
    figure.canvas.draw()
    assert figure.axes[0].key.rows > 1
    assert sum(axes.get_position().width for axes in figure.axes) > 0.6
    right = figure.axes[0].key.get_window_extent().x1
    assert right <= figure.bbox.x1


def test_in_a_low_chart_each_name_takes_one_line():
    from mm_stt_forecast.mmstt_core.results.chart_key import _named

    class Axes:
        figure = type("Figure", (), {"get_figheight": lambda self: self.inches})()

    names = ["E 1 N 2\n5 of 5 later measurements\nin their 90 % interval"] * 2
    Axes.figure.inches = 4.0
    assert _named(Axes, names, 9) == names
    Axes.figure.inches = 1.5
    assert _named(Axes, names, 9) == ["E 1 N 2: 5 of 5 later measurements in their 90 % interval"] * 2


@pytest.mark.parametrize("width", [560, 640, 1200])
def test_whatever_the_width_no_word_of_the_row_is_cut(dock, folder, width):
    dock.setFloating(True)
    dock.resize(width, 300)
    dock.show()
    dock.add_at(place_of(folder, 40))  # dates to choose from make the row wider
    for _ in range(3):
        QApplication.processEvents()
    shown = [*dock._row._folding, dock.keep_box, dock.zero]
    icons = Qt.ToolButtonStyle.ToolButtonIconOnly
    with_words = [one for one in shown if not hasattr(one, "toolButtonStyle") or one.toolButtonStyle() != icons]
    assert [one.toolTip() for one in with_words if one.width() < one.sizeHint().width()] == []
    assert (len(with_words) == len(shown)) == (width == 1200)


def test_a_pin_is_renamed_in_the_list_and_the_project_remembers(dock, folder):
    dock.keep_box.setChecked(True)
    for cell in (40, 41):
        dock.add_at(place_of(folder, cell))
    first = [series.label for series, *_ in dock.held()]
    assert dock.pins.isVisibleTo(dock) and dock.pins.count() == 2
    assert "F2" in dock.pins.toolTip() and "Double click" in dock.pins.toolTip()
    dock.zero.choose("reference", 0)
    dock.pins.item(0).setText("  Church\n tower ")
    assert [series.label for series, *_ in dock.held()] == ["Church tower", first[1]]
    assert dock.pins.item(0).text() == "Church tower" and dock.zero.currentText() == "Minus Church tower"
    assert "minus Church tower" in series_table.to_csv([dock.held()[1][0]], zero=dock.zero.zero())
    dock.clear()
    assert not dock.pins.isVisibleTo(dock)
    dock.add_at(place_of(folder, 40))
    assert dock.held()[0][0].label == "Church tower"
    dock.pins.item(0).setText("")
    assert dock.held()[0][0].label == first[0] and dock.pins.item(0).text() == first[0]
    dock.clear()
    dock.add_at(place_of(folder, 40))
    assert dock.held()[0][0].label == first[0]


def test_f2_and_a_double_click_rename_escape_does_not_and_delete_lets_go(dock, folder):
    dock.show()
    dock.add_at(place_of(folder, 40))
    before = dock.held()[0][0].label
    dock.pins.setCurrentRow(0)
    dock.pins.setFocus()
    for start in (
        lambda: QTest.keyClick(dock.pins, Qt.Key.Key_F2),
        lambda: QTest.mouseDClick(
            dock.pins.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            dock.pins.visualItemRect(dock.pins.item(0)).center(),
        ),
    ):
        for key, wanted in ((Qt.Key.Key_Escape, before), (Qt.Key.Key_Return, "Tower")):
            start()
            (editor,) = dock.pins.viewport().findChildren(QLineEdit)
            editor.setText("Tower")
            QTest.keyClick(editor, key)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            assert dock.held()[0][0].label == wanted
        dock.rename(0, "")
    QTest.keyClick(dock.pins, Qt.Key.Key_Delete)
    assert dock.held() == [] and dock.pins.count() == 0


def test_names_of_pins_come_back_with_the_project_and_a_damaged_entry_is_none(dock, folder, tmp_path):
    project = QgsProject.instance()
    dock.add_at(place_of(folder, 40))
    dock.rename(0, "Dam")
    assert project.isDirty() and project.write(str(tmp_path / "a.qgs"))
    other = QgsProject()
    assert other.read(str(tmp_path / "a.qgs")) and "Dam" in other.readEntry("mmstt", "pin_names")[0]
    for damaged in ("", "[]", "{", '{"a": {"b": 1}}'):
        project.writeEntry("mmstt", "pin_names", damaged)
        dock.clear()
        dock.add_at(place_of(folder, 40))
        assert dock.held()[0][0].label != "Dam"
    dock.rename(0, "y" * 10_000)
    assert len(dock.held()[0][0].label) == 200
