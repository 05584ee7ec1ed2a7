# SPDX-License-Identifier: GPL-2.0-or-later
"""The time series dock: picking, comparing, means, words under the mouse, export."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog

from mm_stt_forecast.maps import group, series_table
from mm_stt_forecast.mmstt_core.results import fan_chart, palette
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui import chart_view
from mm_stt_forecast.ui.series_dock import SeriesDock
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import SOUTH, WEST, make_forecast, make_record
from tests.qgis.test_ui_dock import Window


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("forecast")
    write_forecast(make_forecast(), path)
    return path


@pytest.fixture
def dock(qgis_app, folder):
    window = Window()
    group.add_forecast(str(folder))
    made = SeriesDock(window)
    yield made
    made.close_down()
    QgsProject.instance().clear()
    window.window.deleteLater()


def place_of(folder, cell):
    forecast = ForecastFolder(folder)
    return QgsPointXY(forecast.easting_N[cell] + 20, forecast.northing_N[cell] - 30)


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
    assert "No cell" in dock.status.text()


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
    assert float(forecast[5]["q500_mm"]) == pytest.approx(series.quantile_H(0.5)[5], abs=0.006)
    assert {row["calibrated"] for row in forecast} == {"yes", "no"}


def test_the_words_under_the_mouse_tell_interval_and_tested_error(folder):
    series = ForecastFolder(folder).series(40)
    text = series_table.sentence_at(series, series.dates_H[5], make_record())
    assert "2024-06-30 (6 months): median" in text
    assert "backtest at 6 months: RMSE 2.5 mm, 90 % interval held 91 %" in text
    assert "not calibrated" in series_table.sentence_at(series, series.dates_H[-1], make_record())
    assert "observed" in series_table.sentence_at(series, series.observed_dates_T[3], make_record())


def test_the_fan_narrows_to_the_middle(folder):
    series = ForecastFolder(folder).series(40)
    widths = [series.quantile_H(high) - series.quantile_H(low) for low, high, _ in fan_chart.BANDS]
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
    fan_chart.draw(axes, [(ForecastFolder(folder).series(40), "#0b7a75")], ink=fan_chart.DARK)
    assert axes.lines[0].get_color() == "#6dafac"


def test_counting_from_the_issue_date_starts_every_series_at_its_level(folder):
    series = ForecastFolder(folder).series(40)
    figure = fan_chart.make_figure([(series, "#0b7a75")], 160, 80, since_issue=True)
    dots = figure.axes[0].lines[0].get_ydata()
    assert np.nanmean(dots[-5:]) == pytest.approx(0, abs=0.01)


def test_without_matplotlib_the_dock_says_what_to_install(qgis_app, monkeypatch):
    def missing(*_):
        raise ImportError("no matplotlib")

    monkeypatch.setattr(chart_view, "ChartView", missing)
    chart = chart_view.make_chart(None, lambda date: None)
    assert "python3-matplotlib" in chart.text()
    assert chart.alignment() & Qt.AlignmentFlag.AlignHCenter
