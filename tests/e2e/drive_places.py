# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_places.py`: areas, assets, a profile and the zero of a chart, by mouse."""

import os

import processing
from driving import OUT, PLUGIN, seen, tell
from hands import click_canvas, click_widget, find, on_screen, pointed_at, settled, shoot, tidy_window, xdotool
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget
from qgis.utils import iface, plugins

FORECAST = os.environ["MMSTT_E2E_FORECAST"]
ASSETS = os.environ["MMSTT_E2E_ASSETS"]
LOW = 340
"""Pixels, of the docks below the map."""


def story():
    """From the maps of a forecast to its places."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    processing.run("mmstt:openforecast", {"FOLDER": FORECAST})
    houses = QgsVectorLayer(ASSETS, "Gebäude" if os.environ.get("MMSTT_E2E_LOCALE") == "de" else "My assets", "ogr")
    QgsProject.instance().addMapLayer(houses)
    QgsProject.instance().layerTreeRoot().findLayer(houses.id()).setItemVisibilityChecked(False)
    find(QAction, "mmsttForecastAction").setChecked(True)
    dock = find(QDockWidget, "mmsttForecastDock")
    yield lambda: dock.run.places_button.isEnabled()
    yield lambda: dock.engine.survey is not None
    arrange(dock)
    whole()
    yield settled(1.0)
    yield from areas(dock)
    yield from assets(dock)
    yield from a_profile(dock)
    yield from a_zero(dock)


def areas(dock):
    """Find areas by one button, click a row, and look at motion or noise."""
    yield from click_widget(dock.run.places_button, lambda: find(QDockWidget, "mmsttPlacesDock") is not None)
    places = find(QDockWidget, "mmsttPlacesDock")
    arrange(dock, places)
    yield settled(0.6)
    shoot("places_1_empty")
    tab = places.areas
    tab.form.fields["THRESHOLDS"].set_text("5,10")
    tab.form.fields["PROBABILITY"].set_text("0.45")
    seen["clicks"] = 0
    yield from click_widget(tab.run_button, lambda: bool(tab.table.shown()))
    seen["clicks_to_areas"] = seen["clicks"]
    seen["areas"] = [
        {name: place.values[name] for name in ("kind", "rank", "cells", "p_worst")} for place in tab.table.shown()
    ]
    whole()
    yield settled(1.2)
    shoot("places_2_areas")
    tab.limits_button.setChecked(False)
    yield settled(0.3)
    before = iface.mapCanvas().extent().width()
    yield from click_row(tab.table, 0, lambda: iface.mapCanvas().extent().width() < before / 2)
    seen["zoomed"] = iface.mapCanvas().extent().contains(shape_of(tab.table.shown()[0]))
    layer = QgsProject.instance().mapLayer(tab.table.shown()[0].layer)
    seen["selected_on_map"] = layer.selectedFeatureIds() == [tab.table.shown()[0].feature]
    yield settled(1.5)
    shoot("places_3_row")
    layer.removeSelection()
    from mm_stt_forecast.maps import significant

    significant.show_significant(QgsProject.instance(), tab.folder, significant.SEEN)
    whole()
    yield settled(1.5)
    shoot("places_4_significant")
    significant.show_significant(QgsProject.instance(), tab.folder, "")
    seen["cut_texts"] = cut_texts(places)


def assets(dock):
    """Look at the user's shapes."""
    places = find(QDockWidget, "mmsttPlacesDock")
    places.tabs.setCurrentWidget(places.assets)
    yield settled(0.5)
    shoot("places_5_assets_empty")
    tab = places.assets
    tab.layer.setLayer(next(iter(QgsProject.instance().mapLayersByName("My assets")), tab.layer.layer(1)))
    tab.form.fields["THRESHOLDS"].set_text("5")
    yield from click_widget(tab.run_button, lambda: bool(tab.table.shown()))
    seen["assets"] = [(place.values["name"], place.values["under"]) for place in tab.table.shown()]
    tab.limits_button.setChecked(False)
    yield settled(0.5)
    yield from click_row(tab.table, 0, lambda: bool(tab.table.selectionModel().selectedRows()))
    yield settled(1.5)
    shoot("places_6_assets")
    seen["cut_texts"] += cut_texts(places)


def a_profile(dock):
    """Draw a line across the areas with the mouse, and go through the dates."""
    for name in ("Areas of concern", "Assets"):
        for group in QgsProject.instance().layerTreeRoot().children():
            if group.name().startswith(name):
                group.setItemVisibilityChecked(False)
    whole()
    yield settled(0.8)
    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.run.profile_button, lambda: iface.mapCanvas().mapTool() is not usual)
    profile = find(QDockWidget, "mmsttProfileDock")
    arrange(dock, profile)
    yield settled(0.6)
    shoot("places_7_profile_empty")
    extent = iface.mapCanvas().extent()
    west, east = extent.xMinimum() + 0.3 * extent.width(), extent.xMinimum() + 0.7 * extent.width()
    north, south = extent.yMinimum() + 0.62 * extent.height(), extent.yMinimum() + 0.45 * extent.height()
    for corner in ((west, south), ((west + east) / 2, north), (east, south)):
        yield from click_canvas(QgsPointXY(*corner), lambda: True)
        yield settled(0.3)
    xdotool("click", 3)
    yield lambda: profile.profile is not None
    seen["profile"] = {"length": profile.profile.length, "cells": int(profile.profile.cells_S.size)}
    yield settled(0.8)
    canvas = profile.chart._canvas
    middle = canvas.rect().center()
    yield pointed_at(canvas, lambda: on_screen(canvas, middle))
    xdotool("mousemove_relative", 6, 3)
    yield lambda: profile._cell is not None
    yield settled(0.6)
    shoot("places_8_profile")
    seen["hover"] = profile.status.text()
    yield pointed_at(profile.slider, lambda: on_screen(profile.slider, profile.slider.rect().center()))
    yield lambda: profile._cell is None
    profile.slider.setValue(profile.slider.maximum())
    yield settled(0.6)
    seen["date"] = profile.date.text()
    shoot("places_9_profile_later")
    seen["saved"] = [profile.save(OUT / f"profile.{ending}") for ending in ("csv", "png")]
    seen["cut_texts"] += cut_texts(profile)


def a_zero(dock):
    """Count one series from another."""
    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.run.series_button, lambda: iface.mapCanvas().mapTool() is not usual)
    series = find(QDockWidget, "mmsttSeriesDock")
    series.keep_box.setChecked(True)
    yield settled(0.4)
    from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder

    forecast = ForecastFolder(FORECAST)
    for number, cell in enumerate((100, 400), 1):
        spot = QgsPointXY(forecast.easting_N[cell], forecast.northing_N[cell])
        yield from click_canvas(spot, lambda number=number: len(series.held()) == number)
    series.zero.choose("reference", 1)
    yield settled(0.8)
    shoot("places_10_zero")
    seen["title"] = series.chart._panels[0][0].get_ylabel().replace("\n", " ")
    seen["cut_texts"] += cut_texts(series)


def click_row(table, row, done):
    """Click a row of a table."""
    yield pointed_at(
        table.viewport(), lambda: on_screen(table.viewport(), table.visualRect(table.model().index(row, 1)).center())
    )
    xdotool("click", 1)
    yield done


def shape_of(place):
    """Return the extent of a place on the map."""
    return QgsProject.instance().mapLayer(place.layer).getGeometry(place.feature).boundingBox()


def cut_texts(widget) -> list[str]:
    """Return the words of buttons that are cut."""
    from qgis.PyQt.QtWidgets import QCheckBox, QToolButton

    found = [one for kind in (QToolButton, QCheckBox) for one in widget.findChildren(kind) if one.isVisible()]
    words = [one for one in found if not (hasattr(one, "toolButtonStyle") and one.toolButtonStyle() == 0)]
    return [one.text() for one in words if one.text() and one.width() < one.minimumSizeHint().width()]


def whole() -> None:
    """Show the whole forecast, with some room around."""
    from mm_stt_forecast.maps.view import extent_on_map

    extent = extent_on_map(iface.mapCanvas())
    extent.scale(1.25)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()


def arrange(dock, low=None) -> None:
    """Give the panels beside and below the map their sizes."""
    window = iface.mainWindow()
    window.resizeDocks([find(QDockWidget, "Layers"), dock], [250, 340], Qt.Orientation.Horizontal)
    if low is not None:
        QApplication.processEvents()
        window.resizeDocks([low], [LOW], Qt.Orientation.Vertical)


OUT.mkdir(exist_ok=True)
tell(story(), patience_s=120.0)
