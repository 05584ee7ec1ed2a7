# SPDX-License-Identifier: GPL-2.0-or-later
"""Move the map to a result, but only when it cannot be seen from where the user looks."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas

from .group import result_layers

MARGIN = 1.15
SEEN_SHARE = 0.02
"""A result smaller than this share of the map's width counts as not seen."""
LEAST_M, LEAST_DEGREES = 500.0, 0.005
"""Around a single point."""


def extent_on_map(canvas: QgsMapCanvas, folder: str = "") -> QgsRectangle | None:
    """Return the extent of the newest result (or that of a folder) in the map's CRS."""
    target = canvas.mapSettings().destinationCrs()
    for layer, _, where in result_layers(QgsProject.instance()):
        if folder and where != Path(folder):
            continue
        transform = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
        try:
            return transform.transformBoundingBox(layer.extent())
        except QgsCsException:
            continue
    return None


def bring_into_view(canvas: QgsMapCanvas, folder: str = "") -> None:
    """Zoom to a result that lies outside the map or is too small to be seen."""
    extent = extent_on_map(canvas, folder)
    if extent is None:
        return
    if not in_sight(canvas, extent):
        show_extent(canvas, extent)
    canvas.refresh()


def in_sight(canvas: QgsMapCanvas, extent: QgsRectangle) -> bool:
    """Tell whether an extent lies on the map, large enough to be seen."""
    seen = canvas.extent()
    return seen.intersects(extent) and max(extent.width(), extent.height()) >= SEEN_SHARE * seen.width()


def show_extent(canvas: QgsMapCanvas, extent: QgsRectangle) -> None:
    """Zoom to an extent, with some room around; a single point gets some too."""
    wanted = QgsRectangle(extent)
    if wanted.width() == wanted.height() == 0:
        wanted.grow(LEAST_DEGREES if canvas.mapUnits() == Qgis.DistanceUnit.Degrees else LEAST_M)
    wanted.scale(MARGIN)
    canvas.setExtent(wanted)
    canvas.refresh()
