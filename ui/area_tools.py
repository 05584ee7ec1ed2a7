# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a rectangle or a polygon on the map; the tool used before comes back afterwards."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAbstractButton

LINE = "#1d1d1f"
"""No colour of a map: red is subsidence."""
CASING = "#ffffff"
SMALLEST_DRAG = 4
"""Pixels; a shorter drag is a click by mistake."""


def make_band(canvas: QgsMapCanvas, colour: str = LINE, fill: int = 28) -> QgsRubberBand:
    """Return an empty polygon band."""
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    stroke, inside = QColor(colour), QColor(colour)
    inside.setAlpha(fill)
    band.setStrokeColor(stroke)
    band.setFillColor(inside)
    band.setSecondaryStrokeColor(QColor(CASING))  # seen on dark ground too
    band.setWidth(2)
    return band


class BorrowedTools:
    """Tools of which each has a button; the tool that the map had before comes back when one is put away."""

    def __init__(self, canvas: QgsMapCanvas, buttons: dict[QgsMapTool, QAbstractButton]) -> None:
        self._canvas, self._buttons = canvas, buttons
        self._previous: QgsMapTool | None = None
        for tool, button in buttons.items():
            tool.deactivated.connect(lambda button=button: button.setChecked(False))
            button.clicked.connect(lambda checked, tool=tool: self.take(tool) if checked else self.give_back())

    def take(self, tool: QgsMapTool) -> None:
        """Take up one of the tools, remembering the one in use."""
        if self._canvas.mapTool() not in self._buttons:
            self._previous = self._canvas.mapTool()
        self._canvas.setMapTool(tool)
        self._buttons[tool].setChecked(True)

    def give_back(self) -> None:
        """Give the map its earlier tool back."""
        if self._canvas.mapTool() in self._buttons:
            if self._previous is not None:
                self._canvas.setMapTool(self._previous)
            else:
                self._canvas.unsetMapTool(self._canvas.mapTool())
        self._previous = None


class DrawTool(QgsMapTool):
    """Let the user draw one area. Escape gives up, Backspace takes back a corner."""

    drawn = pyqtSignal(object)
    """QgsGeometry in the canvas's CRS."""
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, colour: str = LINE) -> None:
        super().__init__(canvas)
        self._band = make_band(canvas, colour)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def activate(self) -> None:
        """Take the keyboard too, for Enter and Escape."""
        super().activate()
        self.canvas().setFocus()

    def keyPressEvent(self, event) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.clear()
            self.given_up.emit()

    def deactivate(self) -> None:
        """Leave nothing half drawn."""
        self.clear()
        super().deactivate()

    def clear(self) -> None:
        """Forget what was drawn so far."""
        self._band.reset(Qgis.GeometryType.Polygon)

    def remove(self) -> None:
        """Take the band off the canvas for good."""
        scene = self.canvas().scene()
        if scene is not None:
            scene.removeItem(self._band)


class RectangleTool(DrawTool):
    """Press, drag, release."""

    _start: QPoint | None = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the first corner."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the mouse."""
        if self._start is not None:
            self._band.setToGeometry(self._rectangle(event.pos()), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Finish, unless the mouse hardly moved."""
        if self._start is None or event.button() != Qt.MouseButton.LeftButton:
            return
        far = (event.pos() - self._start).manhattanLength() >= SMALLEST_DRAG
        geometry = self._rectangle(event.pos())
        self.clear()
        if far:
            self.drawn.emit(geometry)

    def clear(self) -> None:
        """Forget the first corner too."""
        super().clear()
        self._start = None

    def _rectangle(self, end: QPoint) -> QgsGeometry:
        corners = [self.toMapCoordinates(pixel) for pixel in (self._start, end)]
        return QgsGeometry.fromRect(QgsRectangle(*corners))


class PolygonTool(DrawTool):
    """Click corners; right click, double click or Enter closes."""

    _corners: tuple[QgsPointXY, ...] = ()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner or close."""
        if event.button() == Qt.MouseButton.RightButton:
            self._close()
            return
        point = self.toMapCoordinates(event.pos())
        if not self._corners or point != self._corners[-1]:
            self._corners += (point,)
        self._redraw(point)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Close."""
        self._close()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the mouse."""
        self._redraw(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event) -> None:
        """Close on Enter, take back on Backspace."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._close()
        elif event.key() == Qt.Key.Key_Backspace and self._corners:
            event.accept()
            mouse, self._corners = self._corners[-1], self._corners[:-1]
            self._redraw(mouse)
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Forget the corners too."""
        super().clear()
        self._corners = ()

    def _redraw(self, mouse: QgsPointXY) -> None:
        if self._corners:
            self._band.setToGeometry(QgsGeometry.fromPolygonXY([[*self._corners, mouse]]), None)

    def _close(self) -> None:
        """Hand over the polygon, if it is one."""
        corners, geometry = self._corners, None
        if len(corners) >= 3:
            geometry = QgsGeometry.fromPolygonXY([[*corners, corners[0]]]).makeValid()
        self.clear()
        if geometry is not None and geometry.area() > 0:
            self.drawn.emit(geometry)
