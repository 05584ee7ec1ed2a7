# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside QGIS by `make qgis`: show the Ustica sample as points, open the dock and put the file into it."""

import sys
from pathlib import Path

import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface, plugins

PLUGIN = "mm_stt_forecast"
SAMPLE = "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"


def show_sample() -> None:
    """Add the points, open the dock, hand over the file."""
    if PLUGIN not in plugins:
        iface.messageBar().pushWarning("MM-STT", "The plugin was not loaded; see the log.")
        return
    iface.mainWindow().showMaximized()
    path = str(Path(sys.modules[PLUGIN].__file__).resolve().parent / "resources" / "ustica" / SAMPLE)
    found = processing.runAndLoadResults("mmstt:readegms", {"INPUT_FILES": [path], "OUTPUT": "TEMPORARY_OUTPUT"})
    layer = QgsProject.instance().mapLayer(found["OUTPUT"])
    if layer is not None:
        layer.setName("Ustica, EGMS L3 Up")
        QgsProject.instance().setCrs(layer.crs())
        iface.mapCanvas().setExtent(layer.extent())
    action = iface.mainWindow().findChild(QAction, "mmsttForecastAction")
    action.setChecked(True)
    iface.mainWindow().findChild(QDockWidget, "mmsttForecastDock").data.add_files([path])


QTimer.singleShot(500, show_sample)
