# SPDX-License-Identifier: GPL-2.0-or-later
"""The report: words, frames, layout items, PDF."""

from __future__ import annotations

import datetime
import itertools

import pytest
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutTable,
    QgsProject,
)

from mm_stt_forecast.maps import group, report, report_pages, report_text, wording
from mm_stt_forecast.maps.report_frames import Sheet, frames
from mm_stt_forecast.maps.report_items import ACCENT
from mm_stt_forecast.mmstt_core.results import palette
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from tests.qgis.layouts import make_report
from tests.qgis.made_forecast import CALIBRATED_MONTHS, MONTHS


@pytest.fixture
def project(project, folder):
    group.add_forecast(str(folder), project=project)
    return project


def words_of(layout):
    return [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("rows", [1, 3, 8])
def test_frames_stay_on_the_page_and_apart(landscape, rows):
    width, height = Sheet("A4", landscape).width, Sheet("A4", landscape).height
    placed = {name: frame for name, frame in frames(Sheet("A4", landscape), rows).items() if not name.startswith("bar")}
    for frame in placed.values():
        assert frame.width > 0 and frame.height > 0
        assert frame.x >= 0 and frame.x + frame.width <= width and frame.y + frame.height <= height
    for (one, a), (other, b) in itertools.combinations(placed.items(), 2):
        apart = (
            a.page != b.page
            or a.x + a.width <= b.x + 0.01
            or b.x + b.width <= a.x + 0.01
            or a.y + a.height <= b.y + 0.01
            or b.y + b.height <= a.y + 0.01
        )
        assert apart, f"{one} overlaps {other}"


def test_colour_bars_bear_numbers_with_zero_in_the_middle(project, folder):
    layout = make_report(folder, [], project=project)
    (bar,) = (
        item for item in layout.items() if isinstance(item, QgsLayoutItemShape) and item.id() == "displacement legend"
    )
    ticks = {
        item.text(): item
        for item in layout.items()
        if isinstance(item, QgsLayoutItemLabel)
        and item.page() == bar.page()
        and 0 < item.pos().y() - bar.pos().y() < 7
        and bar.pos().x() - 10 < item.pos().x() < bar.pos().x() + bar.rect().width()
    }
    zero = ticks["0"]
    assert zero.pos().x() + zero.rect().width() / 2 == pytest.approx(bar.pos().x() + bar.rect().width() / 2)
    limit = (
        next(layer for layer, role, _ in group.result_layers(project) if role == "displacement")
        .renderer()
        .classificationMax()
    )
    assert {wording.tick(value, signed=True) for value in palette.ticks(-limit, limit)} <= set(ticks)
    assert {"subsidence", "uplift"} <= set(words_of(layout))


def test_the_measured_coverage_has_a_box_of_its_own(folder):
    forecast = ForecastFolder(folder)
    assert "12 months: 88 %" in report_text.check(forecast)
    forecast.record["backtest"] = {}
    assert report_text.check(forecast) == report_text.NO_BACKTEST
    forecast.record["coverage"] = "The record is too short to measure it."
    assert report_text.check(forecast) == "The record is too short to measure it."
    assert report_text.check(forecast) not in report_text.method(forecast)


def test_every_warning_of_the_record_is_a_limit(folder):
    forecast = ForecastFolder(folder)
    forecast.record["warnings"] = [f"Warning {i}." for i in range(5)]
    assert report_text.limits(forecast)[-5:] == forecast.record["warnings"]


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("lines", [1, 12])
def test_longer_texts_take_their_room_from_maps_and_chart(landscape, lines):
    heights = dict.fromkeys(("limits", "provenance"), 4.8 * lines / 2)
    placed = frames(Sheet("A4", landscape), 8, heights)
    assert placed["provenance"].y + placed["provenance"].height <= Sheet("A4", landscape).height - 12
    assert placed["limits"].y + placed["limits"].height <= placed["provenance_title"].y


@pytest.mark.parametrize("landscape", [False, True])
def test_the_layout_holds_maps_words_chart_and_table(project, folder, landscape):
    series = ForecastFolder(folder).series(40)
    layout = make_report(folder, [(series, palette.PINS[0])], landscape=landscape, project=project)
    maps = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItemMap)}
    assert set(maps) == {"displacement", "uncertainty", "velocity", "exceedance", "change"}
    assert layout.pageCollection().pageCount() == 4
    text = " ".join(words_of(layout))
    for part in (
        "E45N17",
        "issued 2023-12-31",
        "2024-12-31 (12 months ahead)",
        "Negative is subsidence",
        "Limits",
        "MM-STT 0.1.0",
        "cdcdcdcdcdcd",
        "Copernicus",
    ):
        assert part in text
    (chart,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemPicture) and item.id() == "chart")
    assert chart.picturePath().startswith("base64:")
    assert "locator" in {item.id() for item in layout.items() if isinstance(item, QgsLayoutItemPicture)}
    pins = [item for item in layout.items() if isinstance(item, QgsLayoutItemShape) and item.id() == "pin"]
    assert len(pins) == 5  # on every map
    places, table = (frame for frame in layout.multiFrames() if isinstance(frame, QgsLayoutItemManualTable))
    (row,) = [[cell.content() for cell in row] for row in places.tableContents()]
    assert row[0] == "1" and "° N" in row[1] and row[4].endswith(" %")
    assert table.cellStyle(QgsLayoutTable.CellStyleGroup.HeaderRow).cellBackgroundColor.name() == ACCENT
    assert [row[0].content() for row in table.tableContents()] == ["1 month", "6 months", "12 months"]
    assert project.layoutManager().layoutByName(layout.name()) is layout


def test_title_author_and_date_are_those_of_the_user(project, folder):
    layout = make_report(folder, [], title="Porto di Ustica", author="Studio Rossi", project=project)
    text = words_of(layout)
    assert "Porto di Ustica" in text and layout.name() == "Porto di Ustica"
    assert any(f"Studio Rossi, {datetime.date.today()}" in words for words in text)


def test_the_scale_bar_has_a_round_length(project, folder):
    layout = make_report(folder, [], project=project)
    lengths = {item.unitsPerSegment() for item in layout.items() if isinstance(item, QgsLayoutItemScaleBar)}
    assert lengths and all(f"{length:e}"[0] in "125" and f"{length:e}"[2:8] == "000000" for length in lengths)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(-22.5, 22.5, [-20, -10, 0, 10, 20]), (0, 1, [0, 0.25, 0.5, 0.75, 1]), (-10, 10, [-10, -5, 0, 5, 10])],
)
def test_ticks_of_a_colour_bar_are_round(low, high, expected):
    assert palette.ticks(low, high) == pytest.approx(expected)


def test_maps_show_the_chosen_date(project, folder):
    layout = make_report(folder, [], lead=2, project=project)
    shown = next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "displacement")
    assert shown.isTemporal()
    assert shown.temporalRange().begin().date().toString("yyyy-MM-dd") == "2024-03-31"


def test_an_uncalibrated_date_uses_the_pale_layer_and_says_so(project, folder):
    layout = make_report(folder, [], lead=MONTHS - 1, project=project)
    shown = next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "displacement")
    assert shown.layers()[0].name().endswith("Not calibrated")
    assert any("not calibrated" in text for text in words_of(layout))


def test_a_report_needs_its_maps_in_the_project(folder):
    with pytest.raises(report.ReportError, match="not in the project"):
        make_report(folder, [], project=QgsProject())


def test_a_report_without_series_says_so(project, folder):
    assert report_pages.NO_SERIES in words_of(make_report(folder, [], project=project))


def test_the_pdf_appears_whole(project, folder, tmp_path):
    layout = make_report(folder, [], project=project)
    report.export_pdf(layout, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_a_pdf_into_nowhere_is_said(project, folder, tmp_path):
    layout = make_report(folder, [], project=project)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(report.ReportError, match="could not be written"):
        report.export_pdf(layout, tmp_path / "file" / "report.pdf")


def test_the_layout_survives_saving(project, folder, tmp_path):
    make_report(folder, [], project=project)
    project.write(str(tmp_path / "saved.qgz"))
    again = QgsProject()
    again.read(str(tmp_path / "saved.qgz"))
    (layout,) = again.layoutManager().layouts()
    assert len([item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]) == 5
    del layout
    again.clear()


def test_key_figures_are_those_of_the_shown_date(folder):
    forecast = ForecastFolder(folder)
    figures = {caption: value for value, caption in report_text.key_figures(forecast, CALIBRATED_MONTHS - 1)}
    assert figures["cells of 100 m"] == f"{len(forecast.easting_N):,}"
    half = forecast.sample.half_width_90()[:, CALIBRATED_MONTHS - 1]
    assert figures["90 % of the ground, typical cell"] == f"±{sorted(half)[len(half) // 2]:.1f} mm"


def test_the_table_puts_the_best_baseline_beside_the_model_and_leaves_diagnostics_out(folder):
    header, rows = report_text.table(ForecastFolder(folder))
    assert header == tuple(name for name in report_text.TABLE_HEADER if not name.startswith("Ground"))
    assert rows[1] == ["6 months", "2.45 mm", "2.55 mm", "1.23 mm", "79 %", "91 %"]


def test_empty_columns_are_left_out(folder):
    forecast = ForecastFolder(folder)
    forecast.record["backtest"] = {"rows": [{"months": 1, "model": "mmstt", "rmse_mm": 2.0}]}
    assert report_text.table(forecast) == (("Lead", "RMSE"), [["1 month", "2.00 mm"]])


def test_a_record_without_backtest_is_told(folder):
    forecast = ForecastFolder(folder)
    forecast.record.pop("backtest")
    assert report_text.table(forecast)[1] == []
