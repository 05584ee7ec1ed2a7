# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_region_in_qgis.py`: a region is opened as one, played through, and clicked."""

import os

import processing
from driving import OUT, PLUGIN, seen, tell
from hands import click_canvas, find, settled, shoot, tidy_window
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface, plugins

REGION = os.environ["MMSTT_E2E_REGION"]
MONTH = int(os.environ.get("MMSTT_E2E_MONTH", "12"))
CELLS = [tuple(map(float, place.split(","))) for place in os.environ["MMSTT_E2E_CELLS"].split(";")]
"""Places of cells, in metres of EPSG:3035."""


def region():
    """Open the region, move the time slider, and click cells of two tiles."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers")], [290], Qt.Orientation.Horizontal)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    processing.run("mmstt:openforecast", {"FOLDER": REGION})
    layers = {layer.customProperty("mmstt/role"): layer for layer in QgsProject.instance().mapLayers().values()}
    seen["roles"] = sorted(filter(None, layers))
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
    series.keep_box.setChecked(True)
    yield settled(1.0)
    for number, place in enumerate(CELLS, 1):
        yield from click_canvas(QgsPointXY(*place), lambda number=number: len(series.held()) == number)
    seen["series"] = [[one.easting, one.northing] for one, _, _ in series.held()]
    yield settled(1.5)
    shoot("region")


OUT.mkdir(exist_ok=True)
tell(region(), patience_s=300.0)
