# SPDX-License-Identifier: GPL-2.0-or-later
"""A line on the map: a tool that draws it, the line with its ends A and B, and a mark that follows the chart."""

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
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainterPath, QPen

from ..mmstt_core.analysis.profile_chart import COLOUR, ENDS
from .area_tools import CASING, LINE, PolygonTool

LETTER_PIXELS = 15
MARK_PIXELS = 13
PARTS = 50
"""Of a line, at which corners are added before it is moved to another system: straight ones become curves."""


class LineTool(PolygonTool):
    """Click corners; right click, double click or Enter ends the line."""

    def clear(self) -> None:
        """Forget the corners."""
        super().clear()
        self._band.reset(Qgis.GeometryType.Line)

    def _redraw(self, mouse: QgsPointXY) -> None:
        if self._corners:
            self._band.setToGeometry(QgsGeometry.fromPolylineXY([*self._corners, mouse]), None)

    def _close(self) -> None:
        """Hand over the line, if it is one."""
        corners = self._corners
        self.clear()
        if len(corners) >= 2:
            self.drawn.emit(QgsGeometry.fromPolylineXY(list(corners)))


class Letter(QgsMapCanvasItem):
    """A letter beside a place of the map, readable on any ground."""

    def __init__(self, canvas: QgsMapCanvas, text: str) -> None:
        super().__init__(canvas)
        self._text = text
        self._place = QgsPointXY()
        self.setZValue(1000)
        self.hide()

    def put(self, place: QgsPointXY) -> None:
        """Move to a place, in the map's system."""
        self._place = place
        self.updatePosition()
        self.show()
        self.update()

    def updatePosition(self) -> None:
        """Follow the map."""
        self.setPos(self.toCanvasCoordinates(self._place))

    def boundingRect(self) -> QRectF:
        """Return the room that it takes around its place."""
        return QRectF(-2 * LETTER_PIXELS, -2 * LETTER_PIXELS, 4 * LETTER_PIXELS, 4 * LETTER_PIXELS)

    def paint(self, painter, option=None, widget=None) -> None:
        """Draw the letter with a casing."""
        font = QFont()
        font.setBold(True)
        font.setPixelSize(LETTER_PIXELS)
        path = QPainterPath()
        path.addText(QPointF(6, -6), font, self._text)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.strokePath(path, QPen(QColor(CASING), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.fillPath(path, QColor(LINE))


class LineOnMap:
    """The line of a profile on the canvas, kept in its own system so that it follows the map's."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Line)
        self._band.setStrokeColor(QColor(LINE))
        self._band.setSecondaryStrokeColor(QColor(CASING))
        self._band.setWidth(2)
        self._letters = [Letter(canvas, name) for name in ENDS]
        self._mark = QgsVertexMarker(canvas)
        self._mark.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self._mark.setIconSize(MARK_PIXELS)
        self._mark.setPenWidth(2)
        self._mark.setColor(QColor("#ffffff"))
        self._mark.setFillColor(QColor(COLOUR))
        self._mark.hide()
        self._given: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        canvas.destinationCrsChanged.connect(self._place)

    def show(self, line: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Show a line that is given in any system."""
        self._given = QgsGeometry(line), crs
        self._mark.hide()
        self._place()

    def mark(self, easting: float, northing: float, crs: str) -> None:
        """Mark the place of a cell."""
        place = self._moved(QgsGeometry.fromPointXY(QgsPointXY(easting, northing)), QgsCoordinateReferenceSystem(crs))
        if place is not None:
            self._mark.setCenter(place.asPoint())
            self._mark.show()

    def unmark(self) -> None:
        """Mark no place."""
        self._mark.hide()

    def clear(self) -> None:
        """Take everything off the map."""
        self._given = None
        self._hide()

    def set_shown(self, shown: bool) -> None:
        """Show the line only while its dock is open."""
        self._place() if shown else self._hide()

    def close_down(self) -> None:
        """Give the canvas back."""
        self._canvas.destinationCrsChanged.disconnect(self._place)
        scene = self._canvas.scene()
        for item in (self._band, self._mark, *self._letters):
            if scene is not None:
                scene.removeItem(item)

    def _hide(self) -> None:
        self._band.reset(Qgis.GeometryType.Line)
        for item in (self._mark, *self._letters):
            item.hide()

    def _moved(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry | None:
        return moved(geometry, crs, self._canvas.mapSettings().destinationCrs())

    def _place(self) -> None:
        """Put line and letters where they belong in the map's system."""
        if self._given is None:
            return
        line = self._moved(*self._given)
        if line is None:
            self._hide()
            return
        self._band.setToGeometry(line, None)
        corners = line.asPolyline()
        for letter, corner in zip(self._letters, (corners[0], corners[-1]), strict=True):
            letter.put(corner)


def moved(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsGeometry | None:
    """Return a geometry in another system, a line with more corners; None where that is not defined."""
    if source == target or not source.isValid():
        return QgsGeometry(geometry)
    box = geometry.boundingBox()
    edge = max(box.width(), box.height())
    found = geometry.densifyByDistance(edge / PARTS) if edge > 0 else QgsGeometry(geometry)
    try:
        found.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException:
        return None
    return found
