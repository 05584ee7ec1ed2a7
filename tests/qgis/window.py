# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands in for QGIS around a dock: its window with a real canvas, the algorithm, data that have been read."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QMainWindow

from mm_stt_forecast.maps import group
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui.checks import Source
from mm_stt_forecast.ui.series_dock import SeriesDock
from tests.qgis.made_forecast import SOUTH, WEST

FILE = "/data/EGMS_L3_E45N17_100km_U_2020_2024_1.zip"


class Window:
    """Stand in for iface, with a real canvas."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.resize(400, 300)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
        self.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + 4000, SOUTH + 3000))
        self.window.setCentralWidget(self.canvas)
        self.told = []

    def pixel(self, easting, northing):
        """Return where a map position lies on the canvas."""
        place = self.canvas.getCoordinateTransform().transform(easting, northing)
        return QPoint(round(place.x()), round(place.y()))

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return SimpleNamespace(pushMessage=lambda title, words, level: self.told.append(words))

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


class Launch:
    """Stand in for the algorithm: keep the parameters, and end when told to."""

    def __init__(self, refuse=None):
        self.runs, self.refuse, self.cancelled, self.forgotten = [], refuse, 0, 0

    def __call__(self, parameters, on_progress, on_finished):
        if self.refuse:
            on_finished(False, {}, self.refuse)
            return self
        self.runs.append(parameters)
        self.progress, self.finish = on_progress, on_finished
        return self

    def cancel(self):
        self.cancelled += 1

    def forget_receiver(self):
        self.forgotten += 1


def give_data(dock, cells=30):
    """Put a source into the dock as if it had been read."""
    source = Source(
        name="up.zip",
        path=FILE,
        level="L3",
        component="up",
        first=datetime.date(2020, 1, 3),
        last=datetime.date(2024, 12, 25),
        epochs=304,
        points=cells,
    )
    dock.data._sources[FILE] = source
    dock.data._places[FILE] = (WEST + 50 + 100.0 * np.arange(cells), np.full(cells, SOUTH + 150.0))
    dock.data._show()
    dock.check()


@contextlib.contextmanager
def series_dock(folder: Path) -> Iterator[SeriesDock]:
    """Open the dock of series over the maps of a forecast."""
    window = Window()
    group.add_forecast(str(folder))
    made = SeriesDock(window)
    yield made
    made.close_down()
    QgsProject.instance().clear()
    window.window.deleteLater()


def place_of(folder: Path, cell: int) -> QgsPointXY:
    """Return a place on the map inside a cell."""
    forecast = ForecastFolder(folder)
    return QgsPointXY(forecast.easting_N[cell] + 20, forecast.northing_N[cell] - 30)
