# SPDX-License-Identifier: GPL-2.0-or-later
"""The area of a run: from any coordinate system to that of the data's cells, which is known once they are read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ..language import tr
from ..mmstt_core.cube import DEGREES, LAEA
from ..mmstt_core.gis.systems import transform
from ..mmstt_core.reading.places import cells_system

LARGEST_EDGE_M = 1_000_000.0
MOST_CORNERS = 50_000
_EDGES = 50
"""Parts into which the edges of an area are cut before it is moved, so that they stay where they were drawn."""

Ring = tuple[tuple[float, float], ...]
Box = tuple[float, float, float, float]


def name_of(crs: QgsCoordinateReferenceSystem) -> str:
    """Return `EPSG:N` or WKT, which any thread can read."""
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt(Qgis.CrsWktVariant.Wkt2_2019)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A ring in the system in which it was given."""

    ring: Ring
    system: str
    """`EPSG:N` or WKT."""

    def moved(self, crs: str) -> Ring:
        """Return the ring in another system; any thread.

        Raises:
            ValueError: a corner has no coordinates there.
        """
        if crs == self.system:
            return self.ring
        x, y = transform(*np.array(self.ring, np.float64).T, self.system, crs)
        if not (np.isfinite(x).all() and np.isfinite(y).all()):
            raise ValueError(
                tr(
                    "The area cannot be expressed in {0}, the system of the data. Choose one nearer to the data."
                ).format(crs)
            )
        return tuple(zip(x.tolist(), y.tolist(), strict=True))


@dataclass(frozen=True, kw_only=True)
class Cut:
    """Where to forecast, in the system of the cells; None where nothing was said."""

    box: Box | None = None
    """west, south, east, north."""
    ring: Ring | None = None

    def bounds(self) -> Box | None:
        """Return the smallest box that holds the area; its edges are exchanged where box and ring do not overlap."""
        found = self.box
        if self.ring is not None:
            around = bounds_of(self.ring)
            found = around if found is None else (*np.maximum(found, around)[:2], *np.minimum(found, around)[2:])
        return None if found is None else tuple(map(float, found))


@dataclass(frozen=True, kw_only=True)
class Area:
    """Where to forecast, as it was given; None where nothing was said."""

    extent: Shape | None = None
    polygon: Shape | None = None

    def placed(self, crs: str) -> Cut:
        """Express the area in the system of the cells; any thread.

        Raises:
            ValueError: that cannot be done.
        """
        return Cut(
            box=None if self.extent is None else bounds_of(self.extent.moved(crs)),
            ring=None if self.polygon is None else self.polygon.moved(crs),
        )

    def own_system(self) -> str:
        """Return the system that cells at the area's centre live in."""
        shape = self.polygon or self.extent
        return LAEA if shape is None else cells_system(*np.array(shape.moved(DEGREES), np.float64).T)


def bounds_of(ring: Ring) -> Box:
    """Return west, south, east, north."""
    corners = np.array(ring, np.float64)
    return *corners.min(axis=0).tolist(), *corners.max(axis=0).tolist()


def box_problem(box: Box, cell_size: float) -> str:
    """Say what is wrong with a box in metres; empty when nothing is."""
    width, height = box[2] - box[0], box[3] - box[1]
    if width < cell_size or height < cell_size:
        return tr(
            "The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area."
        ).format(width, height, cell_size)
    if max(width, height) > LARGEST_EDGE_M:
        return tr(
            "The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts."
        ).format(width / 1000, height / 1000, LARGEST_EDGE_M / 1000)
    return ""


def shape_of(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Shape:
    """Return a geometry as a ring with many corners.

    Raises:
        ValueError: it is no polygon.
    """
    box = geometry.boundingBox()
    edge = max(box.width(), box.height())
    known = crs.isValid() and crs.authid() != LAEA
    fine = geometry.densifyByDistance(edge / _EDGES) if known and edge > 0 else geometry
    return Shape(ring=ring_of(fine), system=name_of(crs) if crs.isValid() else LAEA)


def ring_of(geometry: QgsGeometry) -> Ring:
    """Return one ring of (easting, northing) for the engine.

    Several parts and holes become one ring by bridges that are walked there and back: under the even-odd rule
    these cancel out, so the inside stays the same.

    Raises:
        ValueError: the geometry is no polygon, or an empty one.
    """
    if geometry.isNull() or geometry.type() != Qgis.GeometryType.Polygon:
        raise ValueError(tr("The area is not a polygon."))
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    rings = [[(point.x(), point.y()) for point in ring] for polygon in polygons for ring in polygon if len(ring) >= 4]
    if not rings:
        raise ValueError(tr("The area is an empty polygon."))
    corners = rings[0]
    start = corners[0]
    for ring in rings[1:]:
        corners = [*corners, *ring, start]
    if len(corners) > MOST_CORNERS:
        raise ValueError(
            tr("The area has {0:,} corners. Simplify it to at most {1:,}.").format(len(corners), MOST_CORNERS)
        )
    return tuple(corners)


def union_of_layer(layer: QgsVectorLayer) -> Shape:
    """Join the polygons of a layer into one ring; only the selected ones when some are selected.

    Raises:
        ValueError: there is no polygon.
    """
    return shape_of(polygons_of_layer(layer), layer.crs())


def polygons_of_layer(layer: QgsVectorLayer) -> QgsGeometry:
    """Join the polygons of a layer; only the selected ones when some are selected.

    Raises:
        ValueError: there is no polygon.
    """
    features = (
        layer.getSelectedFeatures()
        if layer.selectedFeatureCount()
        else layer.getFeatures(QgsFeatureRequest().setNoAttributes())
    )
    parts = [feature.geometry() for feature in features if feature.hasGeometry()]
    if not parts:
        raise ValueError(tr("The layer '{0}' holds no polygon.").format(layer.name()))
    return QgsGeometry.unaryUnion([part if part.isGeosValid() else part.makeValid() for part in parts])
