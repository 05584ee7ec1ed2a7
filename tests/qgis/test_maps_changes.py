# SPDX-License-Identifier: GPL-2.0-or-later
"""Changed motion on maps, in charts, in words, in the report and in the dock; and nothing of it where nobody looked."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemManualTable, QgsLayoutItemMap

from mm_stt_forecast.maps import changes, group, report_text, series_table
from mm_stt_forecast.maps.report_changes import Changes
from mm_stt_forecast.maps.report_frames import ChangesPage, Sheet, frames
from mm_stt_forecast.mmstt_core.results import change_mark, fan_chart, palette
from mm_stt_forecast.mmstt_core.results.changed import change_of, counted, detection
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui import facts
from mmstt_core.results.changes import LAWS, NUMBER
from mmstt_core.results.writer import write_forecast
from tests.qgis.layouts import make_report
from tests.qgis.made_forecast import make_changed, make_detection, make_forecast


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("changed")
    write_forecast(make_changed(), path)
    return path


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    path = tmp_path_factory.mktemp("quiet")
    write_forecast(make_changed(anywhere=False), path)
    return path


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    path = tmp_path_factory.mktemp("older")
    absent = ("ground_NHQ", *(f"change_{name}_N" for name in ("probability", "law", "date", "first", "last")))
    write_forecast(dataclasses.replace(make_forecast(), **dict.fromkeys(absent)), path)
    return path


def by_role(tree):
    return {node.layer().customProperty(group.ROLE): node for node in tree.findLayers()}


def changed_cells(folder):
    return np.flatnonzero(ForecastFolder(folder).read("change_law") > 0)


# Maps


def test_the_chance_and_the_kind_of_a_change_are_maps_that_take_turns(folder, project):
    nodes = by_role(group.add_forecast(str(folder), project=project))
    chance, kind = nodes[changes.ROLE], nodes[changes.KIND_ROLE]
    assert chance.parent() is kind.parent()
    assert chance.parent().name() == "Change of motion" and chance.parent().isMutuallyExclusive()
    renderer = chance.layer().renderer()
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)
    assert [each.label for each in kind.layer().renderer().classes()] == ["begins", "step", "no change"]
    assert kind.layer().renderer().classes()[0].color.name() == palette.LAWS[NUMBER["begins"]]


def test_maps_of_changes_have_no_dates(folder, project):
    nodes = by_role(group.add_forecast(str(folder), project=project))
    for role in (changes.ROLE, changes.KIND_ROLE):
        assert not nodes[role].layer().temporalProperties().isActive()
    assert nodes["displacement"].layer().temporalProperties().isActive()


def test_where_nothing_has_changed_the_map_says_so_and_there_is_none_of_kinds(quiet, project):
    nodes = by_role(group.add_forecast(str(quiet), project=project))
    assert nodes[changes.ROLE].layer().name() == "No change found"
    assert changes.NOTHING in nodes[changes.ROLE].layer().metadata().abstract()
    assert changes.KIND_ROLE not in nodes


def test_an_older_forecast_has_no_maps_of_changes(older, project):
    assert not {changes.ROLE, changes.KIND_ROLE} & set(by_role(group.add_forecast(str(older), project=project)))


def test_points_tell_the_change_in_words_and_offer_a_style_of_it(folder, project):
    layer = by_role(group.add_forecast(str(folder), project=project))["points"].layer()
    named = {field.name(): field.alias() for field in layer.fields()}
    assert {name: named[name] for name in changes.FIELDS} == changes.FIELDS
    styles = layer.styleManager()
    assert styles.styles() == ["Kind of change", "Velocity"] and styles.currentStyle() == "Velocity"
    assert layer.renderer().type() == "graduatedSymbol"
    styles.setCurrentStyle("Kind of change")
    assert layer.renderer().type() == "categorizedSymbol"
    values = {feature["change_law"] for feature in layer.getFeatures() if feature["change_law"]}
    assert values == {category.value() for category in layer.renderer().categories() if category.value()}


def test_points_of_an_older_forecast_have_one_style(older, project):
    layer = by_role(group.add_forecast(str(older), project=project))["points"].layer()
    assert len(layer.styleManager().styles()) == 1


def test_every_law_has_a_colour_of_its_own():
    assert len(set(palette.LAWS)) == len(palette.LAWS) == len(LAWS)


# Charts


def words_of(axes):
    return [text for text in axes.texts if text.get_gid() == change_mark.FREE and text.get_visible()]


@pytest.mark.parametrize(("width", "height"), [(260, 120), (160, 80), (110, 70)])
def test_the_mark_of_a_change_covers_no_other_words(folder, width, height):
    series = ForecastFolder(folder).series(int(changed_cells(folder)[0]))
    figure = fan_chart.make_figure([(dataclasses.replace(series, label="E 1 N 2"), "#0b7a75")], width, height)
    (axes,) = figure.axes
    (words,) = words_of(axes)
    assert words.get_text().replace("\n", " ") == f"begins, about 2023-08-12 (chance {series.change.percent} %)"
    renderer = figure.canvas.get_renderer()
    figure.draw_without_rendering()
    room = words.get_window_extent(renderer)
    others = [text for text in axes.texts if text is not words] + [axes.get_legend(), axes.key]
    assert not any(room.overlaps(one.get_window_extent(renderer)) for one in others)
    frame = axes.get_window_extent(renderer)
    assert frame.x0 <= room.x0 and room.x1 <= frame.x1 and frame.y0 <= room.y0 and room.y1 <= frame.y1


def test_a_chart_too_low_for_the_words_keeps_the_mark(folder):
    series = ForecastFolder(folder).series(int(changed_cells(folder)[0]))
    figure = fan_chart.make_figure([(dataclasses.replace(series, label="E 1 N 2"), "#0b7a75")], 70, 34)
    assert words_of(figure.axes[0]) == []
    assert any(line.get_linestyle() == "-." or line.is_dashed() for line in figure.axes[0].lines)


def test_a_cell_that_has_not_changed_bears_no_mark(folder):
    figure = fan_chart.make_figure([(ForecastFolder(folder).series(0), "#0b7a75")], 160, 80)
    assert words_of(figure.axes[0]) == []


def test_the_mean_of_cells_has_changed_where_more_than_half_of_them_share_a_law(folder):
    forecast, hits = ForecastFolder(folder), changed_cells(folder)
    begun = hits[forecast.read("change_law", hits) == NUMBER["begins"]]
    assert forecast.series(begun).change.label == "begins"
    assert forecast.series(np.concatenate([begun, np.arange(begun.size)])).change is None
    assert change_of(make_forecast()) is None


def test_the_fan_is_the_ground_and_its_outline_a_single_measurement(folder):
    series = ForecastFolder(folder).series(0)
    figure = fan_chart.make_figure([(series, "#0b7a75")], 160, 80)
    axes = figure.axes[0]
    labels = [text.get_text() for text in axes.key.get_texts()]
    assert "ground, 50 / 80 / 90 %" in labels and "single measurement, 90 %" in labels
    widest = axes.collections[0].get_paths()[0].vertices[:, 1]
    assert widest.max() == pytest.approx(series.ground_quantile_H(0.95).max(), abs=1e-6)
    lines = [np.asarray(line.get_ydata()) for line in axes.lines if len(line.get_ydata()) == series.dates_H.size]
    assert any(np.allclose(line, series.quantile_H(0.95)) for line in lines)


def test_an_older_forecast_has_a_fan_of_single_measurements_and_says_so(older):
    figure = fan_chart.make_figure([(ForecastFolder(older).series(0), "#0b7a75")], 160, 80)
    labels = [text.get_text() for text in figure.axes[0].key.get_texts()]
    assert "single measurement, 50 / 80 / 90 %" in labels and not any("ground" in label for label in labels)


def test_words_tell_both_intervals_and_the_change(folder, older):
    forecast = ForecastFolder(folder)
    series = forecast.series(int(changed_cells(folder)[0]))
    text = series_table.sentence_at(series, series.dates_H[5], forecast.record)
    assert "90 % of the ground from" in text and "of single measurements from" in text
    assert "90 % interval of the ground held 94 %" in text
    change = "Motion has changed: begins, about 2023-08-12 (80 %: 2023-07-03 to 2023-09-16), chance 50 %."
    assert change in series_table.place_text(series)
    series = ForecastFolder(older).series(0)
    text = series_table.sentence_at(series, series.dates_H[5], ForecastFolder(older).record)
    assert "90 % of single measurements from" in text and "ground" not in text


def test_the_table_holds_both_laws(folder, older):
    series = ForecastFolder(folder).series(0)
    header, *rows = [line.split(",") for line in series_table.to_csv([series]).splitlines()]
    row = dict(zip(header, rows[-1]))
    assert float(row["p05_mm"]) < float(row["ground_p05_mm"]) < float(row["p50_mm"])
    header, *rows = [line.split(",") for line in series_table.to_csv([ForecastFolder(older).series(0)]).splitlines()]
    assert dict(zip(header, rows[-1]))["ground_p05_mm"] == ""


# Report and dock


def text_of(layout):
    return " ".join(item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel))


@pytest.mark.parametrize("landscape", [False, True])
def test_the_report_has_a_page_about_changes(folder, project, landscape):
    group.add_forecast(str(folder), project=project)
    layout = make_report(folder, [], landscape=landscape, project=project)
    assert layout.pageCollection().pageCount() == 4
    assert {"change", "change_kind"} <= {item.id() for item in layout.items() if isinstance(item, QgsLayoutItemMap)}
    words = text_of(layout)
    assert f"{changed_cells(folder).size} of 576 cells have changed their motion" in words
    assert "30 mm/yr is noticed after 75 days here." in words and "300 m wide" in words
    tables = {
        frame.frames()[0].id(): [[cell.content() for cell in row] for row in frame.tableContents()]
        for frame in layout.multiFrames()
        if isinstance(frame, QgsLayoutItemManualTable)
    }
    assert tables["noticed"] == [["30 mm/yr", "75 days"], ["10 mm/yr", "not in 2 years"]]
    assert "2023-07-03 to 2023-09-16" in tables["changes"][0]


def test_the_cells_that_move_most_come_first(folder):
    moved = [
        float(row[-1].split()[0].replace("\N{MINUS SIGN}", "-")) for row in Changes(ForecastFolder(folder), 5).rows
    ]
    assert moved and sorted(moved, key=abs, reverse=True) == moved


def test_the_report_says_that_nothing_has_changed(quiet, project):
    group.add_forecast(str(quiet), project=project)
    layout = make_report(quiet, [], project=project)
    assert changes.NOTHING in text_of(layout)
    assert "change_kind" not in {item.id() for item in layout.items() if isinstance(item, QgsLayoutItemMap)}


def test_the_report_of_an_older_forecast_has_no_such_page_and_speaks_of_single_measurements(older, project):
    group.add_forecast(str(older), project=project)
    layout = make_report(older, [], project=project)
    assert layout.pageCollection().pageCount() == 3
    words = text_of(layout)
    assert "90 % interval of single measurements" in words and "of the ground" not in words


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("page", [ChangesPage(), ChangesPage(cells=6, rates=6), ChangesPage(rates=4)])
def test_frames_of_the_page_stay_on_it_and_apart(landscape, page):
    width, height = Sheet("A4", landscape).width, Sheet("A4", landscape).height
    placed = [one for one in frames(Sheet("A4", landscape), changes=page).values() if one.page == 2 and one.height > 4]
    for number, a in enumerate(placed):
        assert a.x >= 0 and a.x + a.width <= width and a.y + a.height <= height
        for b in placed[:number]:
            apart = a.x + a.width <= b.x + 0.01 or b.x + b.width <= a.x + 0.01
            assert apart or a.y + a.height <= b.y + 0.01 or b.y + b.height <= a.y + 0.01


def test_the_coverage_that_is_told_is_that_of_the_ground(folder, older):
    assert report_text.check(ForecastFolder(folder)).startswith(
        "On this area's own past the 90 % interval of the ground (mean of 60 days) held at 1 month: 92 %"
    )
    assert "of single measurements held at 1 month: 89 %" in report_text.check(ForecastFolder(older))
    header, rows = report_text.table(ForecastFolder(folder))
    assert header[-3:] == ("Ground: 80 % held", "Ground: 90 % held", "Single: 90 % held")
    assert rows[0][-3:] == ["81 %", "92 %", "89 %"]


def test_the_dock_tells_how_soon_a_change_is_noticed(folder, older):
    assert facts.noticed_line(str(folder)) == "30 mm/yr is noticed after 75 days here."
    assert facts.noticed_line(str(older)) == facts.noticed_line("") == facts.noticed_line(str(folder / "gone")) == ""


@pytest.mark.parametrize(
    "spoilt", [None, [], {}, {"patch_m": "wide"}, {"patch_m": 300, "rows": [{}]}, {"patch_m": 300, "rows": 4}]
)
def test_what_a_damaged_record_tells_of_detection_is_nothing(spoilt):
    assert detection({"detection": spoilt}) is None


def test_rates_come_from_fast_to_slow():
    assert [row.rate_mm_yr for row in detection({"detection": make_detection()}).rows] == [30, 10]


def test_cells_are_counted_by_law_with_their_dates():
    law_N = np.array([0, 1, 4, 4], np.int8)
    date_N = np.array(["NaT", "2023-01-01", "2023-03-01", "2022-03-01"], "datetime64[D]")
    first, second = counted(law_N, date_N)
    assert (first.label, first.cells, str(first.first), str(first.last)) == ("step", 2, "2022-03-01", "2023-03-01")
    assert (second.label, second.cells) == ("begins", 1)
