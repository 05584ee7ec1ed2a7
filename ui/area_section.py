# SPDX-License-Identifier: GPL-2.0-or-later
"""Area: drawn on the map, the current view, polygons or extent of a layer, or all data; cells counted live."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QWidget

from ..algorithms.area import polygons_of_layer, ring_of
from ..language import tr
from ..mmstt_core.cube import LAEA
from . import look
from .area_geometry import size_text
from .area_tools import BorrowedTools, DrawTool, PolygonTool, RectangleTool, make_band

EDGE_POINTS = 50
"""Parts of the longer side at which corners are added before reprojecting, because straight edges become curves."""


class AreaSection(look.Section):
    """Hold the chosen area as a polygon in the system of the cells; None means all data."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__("2", tr("Area"), parent)
        self._canvas = canvas
        self._area: QgsGeometry | None = None
        self._given: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        """The area as it was chosen: it is moved anew when data of another system are added."""
        self.crs = QgsCoordinateReferenceSystem(LAEA)
        self._how = "All data"
        self._layer_name = ""
        self._there: set[str] = set()
        self._data: set[str] = set()
        """The data there are, and those for which the area was chosen."""
        self._band = make_band(canvas, fill=0)  # an outline only: results below keep their colours
        grid = QGridLayout()
        grid.setSpacing(look.SPACE)
        tip = tr("Draw a rectangle on the map: press, drag, release")
        self.rectangle_button = look.tool_button(self, "mActionAddBasicRectangle", tr("Rectangle"), tip, checkable=True)
        tip = tr("Draw a polygon on the map: click corners; right click or Enter closes, Esc gives up")
        self.polygon_button = look.tool_button(self, "mActionAddPolygon", tr("Polygon"), tip, checkable=True)
        tip = tr("Use what the map shows now")
        self.view_button = look.tool_button(self, "mActionZoomFullExtent", tr("Current view"), tip, self.use_view)
        tip = tr("Use the polygons of a layer, the selected ones if some are; of other layers the extent")
        self.layer_button = look.tool_button(self, "mActionZoomToLayer", tr("Layer"), tip)
        look.offer_layers(
            self.layer_button,
            lambda layer: not layer.extent().isEmpty(),
            self.use_layer,
            tr("No layer in this project"),
        )
        tip = tr("Forecast all of the data")
        self.all_button = look.tool_button(self, "mActionDeselectAll", tr("All data"), tip, self.use_all)
        places = (
            (self.rectangle_button, 0, 0),
            (self.polygon_button, 0, 3),
            (self.view_button, 1, 0),
            (self.layer_button, 1, 2),
            (self.all_button, 1, 4),
        )
        for button, row, column in places:
            grid.addWidget(button, row, column, 1, 3 if row == 0 else 2)
        self.body.addLayout(grid)
        self.summary = look.Words(self)
        self.body.addWidget(self.summary)
        self.note = look.Note("error", self)
        self.body.addWidget(self.note)

        self._tools: dict[str, DrawTool] = {"Rectangle": RectangleTool(canvas), "Polygon": PolygonTool(canvas)}
        buttons = (self.rectangle_button, self.polygon_button)
        self._borrowed = BorrowedTools(canvas, dict(zip(self._tools.values(), buttons, strict=True)))
        for how, tool in self._tools.items():
            tool.drawn.connect(lambda geometry, how=how: self._drawn(geometry, how))
            tool.given_up.connect(self._borrowed.give_back)
        canvas.destinationCrsChanged.connect(self._show_band)
        self._show()

    def ring(self) -> list[tuple[float, float]] | None:
        """Return the corners, metres, several parts and holes joined by bridges; None for all data."""
        if self._area is None:
            return None
        ring = ring_of(self._area)
        return list(ring[:-1] if ring[0] == ring[-1] else ring)

    def name(self) -> str:
        """Name an area that was taken from a layer; empty for any other."""
        return self._layer_name

    def forget(self) -> None:
        """Take every cell again, without a word; the project was closed, or other data were chosen."""
        self._borrowed.give_back()
        if self._area is not None:
            self.use_all()

    def belong_to(self, data: set[str]) -> None:
        """Take note of the data; an area that was chosen for others, all gone, is forgotten."""
        if self._data and not self._data & data:
            self.forget()
        self._there = data
        self._data = self._data & data or data

    def wkt(self) -> str:
        """Return the area as text; empty for all data."""
        return "" if self._area is None else self._area.asWkt(2)

    def use_view(self) -> None:
        """Take what the map shows."""
        crs = self._canvas.mapSettings().destinationCrs()
        self._take_in(QgsGeometry.fromRect(self._canvas.extent()), crs, "Current view")

    def use_layer(self, layer: QgsMapLayer) -> None:
        """Take the polygons of a layer, or the extent of one that has none."""
        geometry, how = QgsGeometry.fromRect(layer.extent()), tr("Extent of {0}")
        if isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Polygon:
            how = tr("Selected polygons of {0}") if layer.selectedFeatureCount() else tr("Polygons of {0}")
            try:
                geometry = polygons_of_layer(layer)
            except ValueError as problem:
                self.note.say(str(problem))
                return
        self._take_in(geometry, layer.crs(), how.format(layer.name()), layer.name())

    def use_all(self) -> None:
        """Take every cell."""
        self._layer_name = ""
        self._take(None, "All data")

    def show_count(self, sentence: str, problem: str) -> None:
        """Show the number of cells inside, or what is wrong."""
        first = tr(self._how) if self._area is None else f"{tr(self._how)}, {size_text(self.ring())}"
        self.summary.setText(f"{first}\n{sentence}" if sentence else first)
        self.note.say(problem)

    def show_band(self, shown: bool) -> None:
        """Show the area on the map only while the dock is open."""
        self._band.setVisible(shown)

    def close_down(self) -> None:
        """Give the map back as it was."""
        self._borrowed.give_back()
        self._canvas.destinationCrsChanged.disconnect(self._show_band)
        for tool in self._tools.values():
            tool.remove()
        if self._canvas.scene() is not None:
            self._canvas.scene().removeItem(self._band)

    def _drawn(self, geometry: QgsGeometry, how: str) -> None:
        self._borrowed.give_back()
        self._take_in(geometry, self._canvas.mapSettings().destinationCrs(), how)

    def _take_in(
        self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, how: str, layer_name: str = ""
    ) -> None:
        """Take an area given in any CRS."""
        target, moved = self.crs, QgsGeometry(geometry)
        try:
            if crs.isValid() and crs != target:
                box = moved.boundingBox()
                edge = max(box.width(), box.height())
                moved = moved.densifyByDistance(edge / EDGE_POINTS) if edge > 0 else moved
                moved.transform(QgsCoordinateTransform(crs, target, QgsProject.instance()))
        except QgsCsException:
            self.note.say(
                tr(
                    "This area cannot be brought into {0}, the system of the data. Choose one nearer to the data."
                ).format(target.authid())
            )
            return
        if moved.type() != Qgis.GeometryType.Polygon:  # a drawn figure of eight leaves lines behind when it is mended
            moved.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
        if moved.isEmpty() or not moved.area() > 0:
            self.note.say(tr("This area is empty. Draw it again."))
            return
        try:
            ring_of(moved)
        except ValueError as problem:
            self.note.say(str(problem))
            return
        self._layer_name = layer_name
        self._take(moved, how, (QgsGeometry(geometry), crs))

    def set_system(self, crs: str) -> None:
        """Move the area to the system of the cells, when the data have another one."""
        if crs == self.crs.authid():
            return
        self.crs = QgsCoordinateReferenceSystem(crs)
        if self._given is not None:
            self._take_in(*self._given, self._how, self._layer_name)

    def _take(
        self, area: QgsGeometry | None, how: str, given: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
    ) -> None:
        self._area, self._how, self._given = area, how, given
        self._data = self._there
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.all_button.setEnabled(self._area is not None)
        self.show_count("", "")
        self._show_band()

    def _show_band(self) -> None:
        """Draw the area on the map, in whatever CRS the map has."""
        self._band.reset(Qgis.GeometryType.Polygon)
        if self._area is not None:
            self._band.setToGeometry(self._area, self.crs)
