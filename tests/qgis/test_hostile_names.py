# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of a user in QGIS: layer tree, map tips, tables, menus, layouts and the clipboard show them as they are."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QMenu

from mm_stt_forecast.algorithms import backtest_page
from mm_stt_forecast.maps import group, wording
from mm_stt_forecast.maps.assets import add_assets
from mm_stt_forecast.maps.places import Column, FoundAssets, Place, Table
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui import export_file, look
from mm_stt_forecast.ui.places_table import PlacesModel, PlacesTable
from mmstt_core.analysis.assets_run import run_assets
from mmstt_core.options import AssetsRequest
from mmstt_core.pages.markdown import plain
from mmstt_core.progress import Progress
from mmstt_core.results.writer import write_forecast
from tests.core.test_hostile_names import HOSTILE, Read
from tests.qgis.made_forecast import make_changed
from tests.qgis.window import place_of, series_dock


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("points")
    forecast = make_changed()
    names = np.array([*HOSTILE, *(f"P{row}" for row in range(forecast.easting_N.size - len(HOSTILE)))])
    sources = [{"name": "<img src=x onerror=alert(1)> [% 1 %].csv", "sha256": "0"}]
    record = {**forecast.record, "cell_size_m": 0.0, "points": True, "sources": sources}
    write_forecast(dataclasses.replace(forecast, cell_size=0.0, point_id_N=names, record=record), path)
    return path


@pytest.fixture
def tree(folder, project):
    return group.add_forecast(str(folder), project=project, controller=QgsTemporalNavigationObject())


def tip_of(layer, feature):
    """Return what QGIS shows where the mouse rests on a feature."""
    context = layer.createExpressionContext()
    context.setFeature(feature)
    context.setFields(layer.fields())
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def literal(tip):
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        tip = tip.replace(entity, sign)
    return tip


def test_map_tips_hold_no_tag_of_a_name_and_evaluate_none(tree):
    layers = [node.layer() for node in tree.findLayers()]
    assert layers and all(layer.mapTipTemplate() for layer in layers)
    tips = {feature["point_id"]: tip_of(layers[0], feature) for feature in layers[0].getFeatures()}
    for name in HOSTILE:
        assert not re.search("[<>]", tips[name]) and literal(tips[name]) == name


def test_the_names_in_the_layer_tree_hold_no_html_and_no_expression(tree):
    for name in [tree.name(), *(node.layer().name() for node in tree.findLayers())]:
        assert "<" not in name and "[%" not in name
    for node in tree.findLayers():
        assert "<img" not in " ".join(node.layer().metadata().history())
    assert "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}img src=x" in tree.name()


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_harmless_is_taken_for_plain_text_by_every_widget(name):
    text = wording.harmless(name)
    assert not Qt.mightBeRichText(text) and "[%" not in text and "\u202e" not in text
    assert not re.search(r"&#?\w+;", text)


def test_a_menu_shows_an_ampersand(qgis_app):
    menu = QMenu()
    assert menu.addAction(look.in_menu("Tom & Jerry & Co")).text() == "Tom && Jerry && Co"


def table_of(names):
    columns = (
        Column(name="name", title="Name", tip="tip", number=False),
        Column(name="mean", title="Mean", tip="tip"),
    )
    places = [
        Place(layer="", feature=number, values={"name": name, "mean": 1.0}, words={"mean": "+1.0 (−2 to 4)"})
        for number, name in enumerate(names)
    ]
    return Table(columns=columns, places=tuple(places))


def test_the_table_of_places_shows_names_as_they_are_and_its_tips_are_no_html(qgis_app):
    model = PlacesModel(None)
    model.show(table_of(HOSTILE))
    for row, name in enumerate(HOSTILE):
        index = model.index(row, 0)
        shown, tip = (model.data(index, role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole))
        assert len(shown) <= 300 and "\n" not in shown
        if len(name) < 300 and "\u202e" not in name:
            assert shown == " ".join(name.split())
        assert not Qt.mightBeRichText(tip)


def test_what_is_copied_runs_in_no_spreadsheet_and_the_file_keeps_the_names(project, tmp_path):
    from qgis.gui import QgsMapCanvas

    canvas = QgsMapCanvas()
    table = PlacesTable(canvas)
    table.show_table(table_of(HOSTILE), [])
    table.copy()
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(HOSTILE)
    for line, name in zip(lines[1:], HOSTILE):
        copied, mean = line.split("\t")
        assert copied.startswith("'") is (name[0] in "=+-@" or name.startswith("'"))
        assert mean == "+1.0 (−2 to 4)"
    sentence, kind = export_file.saved(tmp_path / "a.csv", lambda: table.save(tmp_path / "a.csv", {}), table.names())
    assert kind == "good" and "5 names begin as formulas do" in sentence
    import csv

    with open(tmp_path / "a.csv", encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == list(HOSTILE)
    table.close_down()


def test_pins_chart_and_words_take_any_name(folder):
    with series_dock(folder) as dock:
        dock.keep_box.setChecked(True)
        opened = ForecastFolder(folder)
        for cell in range(4, 9):
            dock.add_at(place_of(folder, cell))
            dock.chart.grab()
            assert dock.held()[-1][0].label == opened.name_of(cell) == HOSTILE[cell]
        dock.zero.choose("reference", 0)
        dock.chart.grab()
        texts = [dock.pins.item(row).text() for row in range(dock.pins.count())]
        assert all("\n" not in text and len(text) <= 60 for text in texts)
        dock._offer_removal()
        assert all("\n" not in action.text() for action in dock.clear_button.menu().actions())


def test_the_layers_of_assets_show_their_names_as_they_are(folder, project, tmp_path):
    import json

    opened = ForecastFolder(folder)
    place = [float(opened.easting_N[0]), float(opened.northing_N[0])]
    shape = {"type": "Point", "coordinates": place}
    features = [{"type": "Feature", "properties": {"name": name}, "geometry": shape} for name in HOSTILE]
    system = {"type": "name", "properties": {"name": "EPSG:3035"}}
    layer = tmp_path / "assets.geojson"
    layer.write_text(json.dumps({"type": "FeatureCollection", "crs": system, "features": features}), encoding="utf-8")
    run_assets(AssetsRequest(folder=str(folder), layer=str(layer), field="name"), Progress())
    add_assets(folder, project)
    (shown,) = [one for one in project.mapLayers().values() if one.fields().indexFromName("under") >= 0]
    tips = {feature["name"]: tip_of(shown, feature) for feature in shown.getFeatures()}
    assert all(not re.search("[<>]", tip) and literal(tip) == name for name, tip in tips.items()) and len(tips) == len(
        HOSTILE
    )
    table = FoundAssets(project, folder).table(FoundAssets(project, folder).told_date)
    assert [place.values["name"] for place in table.places] == list(HOSTILE)
    assert {column.title for column in table.columns} >= {"Points\nunder", "Points\nnear"}
    assert shown.attributeDisplayName(shown.fields().indexFromName("under")) == "Points under it"


@pytest.mark.parametrize("name", HOSTILE)
def test_the_page_of_a_backtest_shows_the_names_of_its_sources_as_they_are(name):
    page = backtest_page.page(f"# Evaluation: {plain(name)}\n\n| {plain(name)} | b |\n|---|---|\n| **c** | 1 |\n", "t")
    read = Read()
    read.feed(page)
    shown = " ".join(name.split())
    assert read.words.count(shown) == 2 and not read.tags & {"img", "a", "code"}
    assert "<b>c</b>" in page
