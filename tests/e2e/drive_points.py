# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_points.py`: points as points on the map, one of them in the chart."""

import os

import numpy as np
import processing
from driving import OUT, PLUGIN, seen, tell
from hands import find, settled, shoot, tidy_window
from qgis.core import QgsCoordinateReferenceSystem, QgsDateTimeRange, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

FORECAST = os.environ["MMSTT_E2E_FORECAST"]
WEST, SOUTH, EAST, NORTH = 4_599_500.0, 1_741_400.0, 4_601_100.0, 1_742_300.0
"""The village: many points close together."""


def show():
    """Show the points of a forecast, a date of them, and the series of the one that is clicked."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    processing.run("mmstt:openforecast", {"FOLDER": FORECAST})
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(WEST, SOUTH, EAST, NORTH))
    begin = QDateTime(QDate(2024, 12, 31), QTime(0, 0))
    canvas.setTemporalRange(QgsDateTimeRange(begin, begin.addMonths(1), True, False))
    canvas.refresh()
    yield settled(1.0)
    layers = list(QgsProject.instance().mapLayers().values())
    seen["layers"] = {layer.name(): layer.featureCount() for layer in layers}
    from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
    from mm_stt_forecast.ui.series_dock import SeriesDock

    folder = ForecastFolder(FORECAST)
    middle = np.hypot(folder.easting_N - (WEST + EAST) / 2, folder.northing_N - (SOUTH + NORTH) / 2)
    point = int(np.argmin(middle))
    series = SeriesDock(iface)
    iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, series)
    series.add_at(QgsPointXY(float(folder.easting_N[point]) + 2, float(folder.northing_N[point]) - 1))
    yield settled(1.0)
    seen["wanted"] = folder.name_of(point)
    seen["picked"] = [one.series.label for one in series._held]
    canvas.setExtent(QgsRectangle(WEST, SOUTH, EAST, NORTH))
    canvas.refresh()
    yield settled(1.5)
    shoot("points")
    series.close_down()


OUT.mkdir(exist_ok=True)
tell(show(), patience_s=300.0)
