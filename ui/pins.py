# SPDX-License-Identifier: GPL-2.0-or-later
"""Mark each held series on the map in its colour."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtGui import QColor

from ..mmstt_core.results.forecast import Series
from .area_tools import make_band

PIN_PIXELS = 13


class Pins:
    """The marks of held series on the canvas, kept in the system of their forecast so that they follow the map's."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._marks: list[tuple[QgsVertexMarker, QgsPointXY, str]] = []
        self._bands: list = []
        canvas.destinationCrsChanged.connect(self._place)

    def show(self, places: list[tuple[Series, str, QgsGeometry | None]]) -> None:
        """Mark the places of series: the series, its colour and, for a mean, the polygon."""
        self.clear()
        for series, colour, polygon in places:
            mark = QgsVertexMarker(self._canvas)
            mark.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            mark.setIconSize(PIN_PIXELS)
            mark.setPenWidth(2)
            mark.setColor(QColor("#ffffff"))
            mark.setFillColor(QColor(colour))
            self._marks.append((mark, QgsPointXY(series.easting, series.northing), series.crs))
            if polygon is not None:
                band = make_band(self._canvas, colour)
                band.setToGeometry(polygon, QgsCoordinateReferenceSystem(series.crs))
                self._bands.append(band)
        self._place()

    def clear(self) -> None:
        """Take every mark off the map."""
        scene = self._canvas.scene()
        for item in [mark for mark, _, _ in self._marks] + self._bands:
            if scene is not None:
                scene.removeItem(item)
        self._marks, self._bands = [], []

    def close_down(self) -> None:
        """Give the canvas back."""
        self._canvas.destinationCrsChanged.disconnect(self._place)
        self.clear()

    def to_cells(self, geometry: QgsGeometry, crs: str) -> QgsGeometry | None:
        """Return a geometry of the map in the system of a forecast; None where that is not defined."""
        moved = QgsGeometry(geometry)
        try:
            moved.transform(self._transform(crs))
        except QgsCsException:
            return None
        return moved

    def _transform(self, crs: str) -> QgsCoordinateTransform:
        target = QgsCoordinateReferenceSystem(crs)
        return QgsCoordinateTransform(self._canvas.mapSettings().destinationCrs(), target, QgsProject.instance())

    def _place(self) -> None:
        """Put the marks where they belong in the map's CRS."""
        for mark, place, crs in self._marks:
            mark.setCenter(self._transform(crs).transform(place, Qgis.TransformDirection.Reverse))
