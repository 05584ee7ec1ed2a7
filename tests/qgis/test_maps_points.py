# SPDX-License-Identifier: GPL-2.0-or-later
"""A forecast of points in the project: layers of points instead of rasters, which follow the time slider."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from mm_stt_forecast.algorithms.openforecast import open_checked
from mm_stt_forecast.maps import group, point_maps, report, shown_date
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui.area_geometry import count_cells
from mmstt_core.results.writer import write_forecast
from tests.qgis.layouts import make_report
from tests.qgis.made_forecast import CALIBRATED_MONTHS, make_changed


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("points")
    forecast = make_changed()
    names = np.array([f"P{row:04d}" for row in range(forecast.easting_N.size)])
    record = {**forecast.record, "cell_size_m": 0.0, "points": True}
    write_forecast(dataclasses.replace(forecast, cell_size=0.0, point_id_N=names, record=record), path)
    return path


@pytest.fixture
def tree(folder, project):
    return group.add_forecast(str(folder), project=project, controller=QgsTemporalNavigationObject())


def by_role(tree):
    return {node.layer().customProperty(group.ROLE): node.layer() for node in tree.findLayers()}


def shown(layer, feature, day=None):
    """Return what the renderer colours a feature by, at a day of the time slider."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope = QgsExpressionContextScope()
    moment = None if day is None else QDateTime(QDate.fromString(day, "yyyy-MM-dd"), QTime(0, 0))
    scope.setVariable("map_start_time", moment)
    context.appendScope(scope)
    context.setFeature(feature)
    expression = QgsExpression(layer.renderer().classAttribute())
    value = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


def test_there_is_one_layer_of_points_per_map_and_no_raster(tree):
    layers = by_role(tree)
    assert set(layers) == {"displacement", "uncertainty", "exceedance", "velocity", "change", "change_kind"}
    assert all(isinstance(layer, QgsVectorLayer) for layer in layers.values())
    assert all(layer.isValid() and layer.featureCount() == 576 for layer in layers.values())
    assert "576 points" in tree.name()


def test_the_displacement_follows_the_time_slider(tree, folder):
    layer, forecast = by_role(tree)["displacement"], ForecastFolder(folder)
    wanted_H = forecast.forecast(np.arange(1)).quantile_since_issue(0.5)[0]
    feature = next(one for one in layer.getFeatures() if one["point_id"] == "P0000")
    assert layer.temporalProperties().isActive()
    assert shown(layer, feature) == pytest.approx(wanted_H[CALIBRATED_MONTHS - 1], abs=0.006)
    for lead in (0, 3, len(wanted_H) - 1):
        day = str(forecast.dates_H[lead])
        assert shown(layer, feature, day) == pytest.approx(wanted_H[lead], abs=0.006)
    between = str(forecast.dates_H[3] + 9)
    assert shown(layer, feature, between) == pytest.approx(wanted_H[3], abs=0.006)
    assert shown(layer, feature, "2023-06-01") is None


def test_every_point_falls_into_a_class_of_every_map(tree):
    for role, layer in by_role(tree).items():
        if role == "change_kind":
            continue
        edges = [(one.lowerValue(), one.upperValue()) for one in layer.renderer().ranges()]
        values = [shown(layer, feature) for feature in layer.getFeatures()]
        assert all(any(low <= value <= high for low, high in edges) for value in values), role


def test_kinds_of_change_are_coloured_by_what_the_field_holds(tree):
    layer = by_role(tree)["change_kind"]
    held = {feature["change_law"] for feature in layer.getFeatures()} - {"", None}
    categories = {category.value() for category in layer.renderer().categories()}
    assert held and {str(one) for one in held} - {"NULL"} <= categories


def test_the_map_says_which_date_of_the_points_it_shows(folder, qgis_canvas):
    tree = group.add_forecast(str(folder), controller=QgsTemporalNavigationObject())
    try:
        sign = shown_date.ShownDate(qgis_canvas)
        last = str(ForecastFolder(folder).dates_H[CALIBRATED_MONTHS - 1])
        assert last in sign.sign.text()
        assert "12 months after the issue date" in sign.sign.text()
        sign.close_down()
    finally:
        QgsProject.instance().layerTreeRoot().removeChildNode(tree)
        QgsProject.instance().clear()


def test_a_click_finds_the_nearest_point_and_nothing_far_away(folder):
    forecast = ForecastFolder(folder)
    east, north = float(forecast.easting_N[7]), float(forecast.northing_N[7])
    assert forecast.nearest(east + 20, north - 10) == 7
    assert forecast.nearest(east - 400_000, north) is None


def test_the_report_says_why_it_cannot_be_made(folder, tree, project):
    with pytest.raises(report.ReportError, match="maps of cells"):
        make_report(str(folder), [], project=project)


def test_the_dock_counts_points_where_they_stay_points():
    east, north = np.array([10.0, 20.0, 150.0]), np.array([10.0, 20.0, 10.0])
    assert count_cells(east, north, 100.0, None) == 2
    assert count_cells(east, north, 0.0, None) == 3


def test_dates_that_are_not_calibrated_are_marked(tree):
    marks = by_role(tree)["displacement"].customProperty(point_maps.DATES).split(",")
    assert [mark.endswith("*") for mark in marks] == [False] * CALIBRATED_MONTHS + [True] * 6


def test_points_are_called_by_their_names(folder):
    assert ForecastFolder(folder).name_of(7) == "P0007"


def test_a_folder_of_points_can_be_opened_again(folder):
    assert open_checked(folder).of_points


def test_the_name_of_a_group_tells_that_displacement_is_relative(tmp_path, project):
    words = {"pattern": "relative to the mean of {0} cells or points at {1}", "values": [9, "E 1 N 2, radius 3 m"]}
    forecast = make_changed()
    record = {**forecast.record, "reference": {"words": "relative", "words_said": words, "place": "1.0,2.0,3.0"}}
    write_forecast(dataclasses.replace(forecast, record=record), tmp_path)
    tree = group.add_forecast(str(tmp_path), project=project, controller=QgsTemporalNavigationObject())
    assert "relative to a place" in tree.name()
    layer = by_role(tree)["displacement"]
    assert "relative to the mean of 9 cells or points at E 1 N 2" in layer.metadata().abstract()
    assert layer.dataProvider().htmlMetadata().count("relative to the mean of 9 cells") >= 1
