# SPDX-License-Identifier: GPL-2.0-or-later
"""The data on the map before there is a forecast: outline and points, drawn over the map.

They are no layers: nothing of them is saved with a project, offered as data or prior, or drawn into a report.
"""

# Shapes: P points that are drawn, K corners, T epochs

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QStackedWidget

from ..language import tr
from ..maps.view import in_sight, show_extent
from ..mmstt_core.cube import DEGREES, DisplacementCube
from ..mmstt_core.results.forecast import Series, observed_series
from .area_tools import CASING, LINE, make_band

MOST_POINTS = 5_000
"""Of one source: more would only fill the screen, and slow the map down."""
DIRECTIONS = 36
"""In which the outermost points are looked for; they span the outline."""
POINT_PIXELS, REACH_PIXELS = 5, 12
"""Size of a point, and how far beside it a click may lie."""
UNSET = ("", DEGREES)
"""Systems of a map that nobody chose."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sketch:
    """Some points of a source with their series, and the outermost ones."""

    crs: str
    easting_P: np.ndarray
    northing_P: np.ndarray
    corners_K2: np.ndarray
    dates_T: np.ndarray
    millimetres_PT: np.ndarray
    """float32, NaN where missing."""
    component: str
    drawn: bool = True
    """False for a layer, which the map shows anyway."""


def sketch_of(cube: DisplacementCube, *, drawn: bool = True) -> Sketch:
    """Return what the map shows of a source; any thread."""
    kept = np.arange(cube.cells)
    if cube.cells > MOST_POINTS:  # at random: every n-th point of a lattice would draw lines
        kept = np.sort(np.random.default_rng(0).permutation(cube.cells)[:MOST_POINTS])
    chosen = cube.select(kept)
    angles = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    outer = [int(np.argmax(np.cos(one) * cube.easting_N + np.sin(one) * cube.northing_N)) for one in angles]
    outer = list(dict.fromkeys(outer))
    return Sketch(
        crs=cube.crs,
        easting_P=chosen.easting_N,
        northing_P=chosen.northing_N,
        corners_K2=np.column_stack([cube.easting_N[outer], cube.northing_N[outer]]),
        dates_T=cube.dates_T,
        millimetres_PT=chosen.millimetres_NT(),
        component=cube.component,
        drawn=drawn,
    )


class DataOnMap(QObject):
    """Draw sketches over a map, in whatever system it has, and find the point under the mouse."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._sketches: dict[str, Sketch] = {}
        self._bands: dict[str, list[QgsRubberBand]] = {}
        self._places: dict[str, np.ndarray] = {}
        """Points in the system of the map, P x 2."""
        self._shown = True
        canvas.destinationCrsChanged.connect(self._place)

    def follow(self, sketches: dict[str, Sketch]) -> bool:
        """Show these sketches and no others, and bring new ones into view; return whether there were new ones."""
        new = [key for key, one in sketches.items() if self._sketches.get(key) is not one]
        if new or len(sketches) != len(self._sketches):
            self._sketches = dict(sketches)
            self._place()
        if new:
            self.bring_into_view(new)
        return bool(new)

    def bring_into_view(self, keys: list[str] | None = None) -> None:
        """Zoom to all data where one of these sources, or of all, is out of sight; an empty map shows nothing yet."""
        keys = [key for key in keys or self._sketches if self._sketches[key].drawn]
        if not keys:
            return
        self._open_map(self._sketches[keys[0]].crs)
        boxes = {
            key: _box(self._places[key]) for key, one in self._sketches.items() if one.drawn and key in self._places
        }
        empty = not self._canvas.layers()
        if any(key in boxes and (empty or not in_sight(self._canvas, boxes[key])) for key in keys):
            whole = QgsRectangle()
            for box in boxes.values():
                whole.combineExtentWith(box)
            show_extent(self._canvas, whole)

    def set_shown(self, shown: bool) -> None:
        """Show or hide everything."""
        self._shown = shown
        for bands in self._bands.values():
            for band in bands:
                band.setVisible(shown)

    def series_at(self, point: QgsPointXY) -> Series | None:
        """Return the measured series of the point nearest to a place of the map; None beside the points."""
        reach = REACH_PIXELS * self._canvas.mapUnitsPerPixel()
        best = None
        for key, places_P2 in self._places.items() if self._shown else ():
            away_P = np.hypot(places_P2[:, 0] - point.x(), places_P2[:, 1] - point.y())
            row = int(np.argmin(away_P)) if away_P.size else 0
            if away_P.size and away_P[row] <= reach:
                reach, best = float(away_P[row]), (self._sketches[key], row)
        if best is None:
            return None
        one, row = best
        return observed_series(
            easting=float(one.easting_P[row]),
            northing=float(one.northing_P[row]),
            crs=one.crs,
            dates_T=one.dates_T,
            millimetres_T=one.millimetres_PT[row].astype(float),
            component=one.component,
            label=tr("E {0:.0f} N {1:.0f}, measured").format(one.easting_P[row], one.northing_P[row]),
        )

    def close_down(self) -> None:
        """Give the map back as it was."""
        self._canvas.destinationCrsChanged.disconnect(self._place)
        self._sketches = {}
        self._clear()

    def _open_map(self, crs: str) -> None:
        """Show the map instead of QGIS's first page, in the system of the data while nothing else is on it."""
        project = QgsProject.instance()
        if not project.mapLayers() and project.crs().authid() in UNSET:
            changed = project.isDirty()
            project.setCrs(QgsCoordinateReferenceSystem(crs))
            project.setDirty(changed)
        pages = self._canvas.parentWidget()
        if isinstance(pages, QStackedWidget):
            pages.setCurrentWidget(self._canvas)

    def _place(self) -> None:
        """Draw everything where it belongs in the map's system."""
        self._clear()
        for key, one in self._sketches.items():
            points = [QgsPointXY(x, y) for x, y in zip(one.easting_P, one.northing_P, strict=True)]
            cloud = self._moved(QgsGeometry.fromMultiPointXY(points), one.crs)
            corners = QgsGeometry.fromMultiPointXY([QgsPointXY(x, y) for x, y in one.corners_K2])
            outline = self._moved(corners.convexHull(), one.crs)
            if cloud is None or outline is None:
                continue  # the map's system is not defined there
            self._places[key] = np.array([[point.x(), point.y()] for point in cloud.asMultiPoint()])
            if not one.drawn:
                continue
            edge = make_band(self._canvas, fill=0)
            edge.setWidth(1)
            edge.setLineStyle(Qt.PenStyle.DashLine)
            if outline.type() == Qgis.GeometryType.Polygon:  # of points in one line there is none
                edge.setToGeometry(outline, None)
            dots = QgsRubberBand(self._canvas, Qgis.GeometryType.Point)
            dots.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            dots.setIconSize(POINT_PIXELS)
            dots.setColor(QColor(CASING))  # with the dark middle it is seen on white, on dark and on a street map
            dots.setFillColor(QColor(LINE))
            dots.setWidth(1)
            dots.setToGeometry(cloud, None)
            self._bands[key] = [edge, dots]
        self.set_shown(self._shown)

    def _moved(self, geometry: QgsGeometry, crs: str) -> QgsGeometry | None:
        target = self._canvas.mapSettings().destinationCrs()
        try:
            geometry.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(crs), target, QgsProject.instance()))
        except QgsCsException:
            return None
        return geometry

    def _clear(self) -> None:
        scene = self._canvas.scene()
        for band in [band for bands in self._bands.values() for band in bands]:
            if scene is not None:
                scene.removeItem(band)
        self._bands, self._places = {}, {}


def _box(places_P2: np.ndarray) -> QgsRectangle:
    """Return the extent of some places."""
    return QgsRectangle(*places_P2.min(axis=0), *places_P2.max(axis=0))
