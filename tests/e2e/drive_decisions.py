# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_decisions.py`: areas of concern of a forecast, and the motion of two orbits."""

import os

import processing
from driving import OUT, PLUGIN, seen, tell
from hands import find, settled, shoot, tidy_window
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

FORECAST = os.environ["MMSTT_E2E_FORECAST"]
ORBITS = os.environ["MMSTT_E2E_ORBITS"].split(os.pathsep)
THRESHOLDS_MM, PROBABILITY = "5,10", 0.45  # those of the user guide


def decide():
    """Lay the areas over the maps of the forecast; then the arrows alone."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers")], [300], Qt.Orientation.Horizontal)
    processing.run("mmstt:openforecast", {"FOLDER": FORECAST})
    processing.run("mmstt:areas", {"FOLDER": FORECAST, "THRESHOLDS": THRESHOLDS_MM, "PROBABILITY": PROBABILITY})
    yield from look("areas", 1.1)
    QgsProject.instance().clear()
    processing.run("mmstt:decompose", {"INPUT_FILES": ORBITS, "OUTPUT_FOLDER": str(OUT / "orbits")})
    yield from look("arrows", 0.6)


def look(name: str, share: float):
    """Take a picture of that share of the height and width of what is there; tell the features of vector layers."""
    project, system = QgsProject.instance(), QgsCoordinateReferenceSystem("EPSG:3035")
    layers = list(project.mapLayers().values())
    seen[name] = {layer.name(): layer.featureCount() for layer in layers if hasattr(layer, "featureCount")}
    project.setCrs(system)
    largest = max(layers, key=lambda layer: layer.extent().width())
    extent = QgsCoordinateTransform(largest.crs(), system, project).transformBoundingBox(largest.extent())
    extent.scale(share)
    yield settled(0.5)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield settled(1.0)
    shoot(f"decisions_{name}")


OUT.mkdir(exist_ok=True)
tell(decide(), patience_s=300.0)
