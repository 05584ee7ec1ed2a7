# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_region.py`: a region is opened as one, played, clicked and asked."""

import os

import numpy as np
import processing
from driving import OUT, PLUGIN, seen, tell
from hands import click_canvas, click_widget, find, settled, shoot, tidy_window, xdotool
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface, plugins

REGION = os.environ["MMSTT_E2E_REGION"]
MONTH = int(os.environ.get("MMSTT_E2E_MONTH", "12"))
CELLS = [tuple(map(float, place.split(","))) for place in os.environ["MMSTT_E2E_CELLS"].split(";")]
"""Places of cells, in metres of EPSG:3035."""
NARROW = (1000, 800)
"""Pixels of the window in the pictures of the guide."""
LINE = [tuple(map(float, place.split(","))) for place in os.environ["MMSTT_E2E_LINE"].split(";")]
"""Corners of a line over the edges of tiles, the same."""


def region():
    """Open the region, move the time slider, and click cells of two tiles."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    processing.run("mmstt:openforecast", {"FOLDER": REGION})
    layers = {layer.customProperty("mmstt/role"): layer for layer in QgsProject.instance().mapLayers().values()}
    seen["roles"] = sorted(filter(None, layers))
    show_tiles()
    extent = layers["displacement"].extent()
    extent.scale(1.08)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield settled(1.0)
    slider = find(QDockWidget, "Temporal Controller") or find(QDockWidget, "TemporalControllerDock")
    slider.show()
    iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, slider)
    iface.mainWindow().resizeDocks([slider], [128], Qt.Orientation.Vertical)
    controller = iface.mapCanvas().temporalController()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.setCurrentFrameNumber(MONTH - 1)
    iface.mapCanvas().refresh()
    yield settled(1.5)
    seen["frames"] = controller.totalFrameCount()
    action = find(QAction, "mmsttForecastAction")
    action.setChecked(True)
    find(QDockWidget, "mmsttForecastDock").run.series_button.click()
    action.setChecked(False)
    series = find(QDockWidget, "mmsttSeriesDock")
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, series)
    iface.mainWindow().setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
    iface.mainWindow().setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers"), series], [285, 440], Qt.Orientation.Horizontal)
    iface.mainWindow().resizeDocks([slider], [118], Qt.Orientation.Vertical)
    yield settled(0.5)
    find(QDockWidget, "Layers").setMinimumWidth(285)
    yield settled(0.5)
    iface.mapCanvas().setExtent(extent)
    series.keep_box.setChecked(True)
    yield settled(1.0)
    for number, place in enumerate(CELLS, 1):
        yield from click_canvas(QgsPointXY(*place), lambda number=number: len(series.held()) == number)
    seen["series"] = [[one.easting, one.northing] for one, _, _ in series.held()]
    yield settled(1.5)
    shoot("region")
    series.close()
    slider.hide()
    yield from across(extent)


def across(extent):
    """Draw a profile over the edges of tiles with the mouse, then find areas of the whole region by one button."""
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 20, *NARROW)
    yield settled(0.8)
    dock = find(QDockWidget, "mmsttForecastDock")
    usual = iface.mapCanvas().mapTool()
    dock.run.profile_button.click()
    yield lambda: iface.mapCanvas().mapTool() is not usual
    profile = find(QDockWidget, "mmsttProfileDock")
    below(profile)
    yield settled(0.8)
    iface.mapCanvas().setExtent(extent)
    yield settled(1.2)
    for corner in LINE:
        yield from click_canvas(QgsPointXY(*corner), lambda: True)
        yield settled(0.3)
    xdotool("click", 3)
    yield lambda: profile.profile is not None
    yield settled(1.2)
    seen["profile"] = {
        "cells": int(profile.profile.cells_S.size),
        "places": np.column_stack([profile.profile.easting_S, profile.profile.northing_S]).tolist(),
        "median": profile.profile.median_SH[:, -1].tolist(),
        "words": profile.status.text(),
    }
    shoot("region_profile")
    dock.run.places_button.click()
    yield lambda: find(QDockWidget, "mmsttPlacesDock") is not None
    tab = find(QDockWidget, "mmsttPlacesDock").areas
    below(find(QDockWidget, "mmsttPlacesDock"))
    profile.close()
    tab.form.fields["THRESHOLDS"].set_text("5,10")
    tab.form.fields["PROBABILITY"].set_text("0.45")
    yield settled(0.6)
    yield from click_widget(tab.run_button, lambda: bool(tab.table.shown()))
    seen["areas"] = [
        {name: place.values[name] for name in ("kind", "rank", "cells", "p_worst")} for place in tab.table.shown()
    ]
    tab.limits_button.setChecked(False)
    iface.mapCanvas().setExtent(extent)
    yield settled(1.5)
    shoot("region_areas")


def below(dock):
    """Put a dock below the map, over its whole width."""
    for corner in (Qt.Corner.BottomRightCorner, Qt.Corner.BottomLeftCorner):
        iface.mainWindow().setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)
    iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.show()
    iface.mainWindow().resizeDocks([dock], [320], Qt.Orientation.Vertical)


def show_tiles():
    """Draw the outlines of the tiles, as somebody does who wants to know whether a seam shows."""
    tiles = QgsVectorLayer(f"{REGION}/tiles.gpkg|layername=tiles", "Tiles", "ogr")
    style = {"color": "0,0,0,0", "outline_color": "110,110,110", "outline_width": "0.2"}
    tiles.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
    QgsProject.instance().addMapLayer(tiles, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, tiles).setExpanded(False)
    seen["tiles"] = tiles.featureCount()


OUT.mkdir(exist_ok=True)
tell(region(), patience_s=300.0)
