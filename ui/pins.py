# SPDX-License-Identifier: GPL-2.0-or-later
"""Pick cells on the map, and mark each held series there in its colour."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..mmstt_core.cube import LAEA
from .area_tools import make_band

PIN_PIXELS = 13


class PickTool(QgsMapToolEmitPoint):
    """Click a cell; `canvasClicked` tells where."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)


class Pins:
    """The marks of held series on the canvas, kept in EPSG:3035 so that they follow the map's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._crs = QgsCoordinateReferenceSystem(LAEA)
        self._marks: list[tuple[QgsVertexMarker, QgsPointXY]] = []
        self._bands: list = []
        canvas.destinationCrsChanged.connect(self._place)

    def show(self, places: list[tuple[float, float, str, QgsGeometry | None]]) -> None:
        """Mark places: easting, northing, colour and, for a mean, the polygon."""
        self.clear()
        for easting, northing, colour, polygon in places:
            mark = QgsVertexMarker(self._canvas)
            mark.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            mark.setIconSize(PIN_PIXELS)
            mark.setPenWidth(2)
            mark.setColor(QColor("#ffffff"))
            mark.setFillColor(QColor(colour))
            self._marks.append((mark, QgsPointXY(easting, northing)))
            if polygon is not None:
                band = make_band(self._canvas, colour)
                band.setToGeometry(polygon, self._crs)
                self._bands.append(band)
        self._place()

    def clear(self) -> None:
        """Take every mark off the map."""
        scene = self._canvas.scene()
        for item in [mark for mark, _ in self._marks] + self._bands:
            if scene is not None:
                scene.removeItem(item)
        self._marks, self._bands = [], []

    def close_down(self) -> None:
        """Give the canvas back."""
        self._canvas.destinationCrsChanged.disconnect(self._place)
        self.clear()

    def to_engine(self, point: QgsPointXY) -> QgsPointXY:
        """Return a map position in EPSG:3035."""
        return self._transform().transform(point)

    def geometry_to_engine(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return a drawn geometry in EPSG:3035."""
        moved = QgsGeometry(geometry)
        moved.transform(self._transform())
        return moved

    def _transform(self) -> QgsCoordinateTransform:
        """Return the way from the map to EPSG:3035."""
        return QgsCoordinateTransform(self._canvas.mapSettings().destinationCrs(), self._crs, QgsProject.instance())

    def _place(self) -> None:
        """Put the marks where they belong in the map's CRS."""
        back = QgsCoordinateTransform(self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
        for mark, place in self._marks:
            mark.setCenter(back.transform(place))
