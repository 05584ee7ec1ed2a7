# SPDX-License-Identifier: GPL-2.0-or-later
"""The area of a run, from any map projection to EPSG:3035 metres."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from ..language import tr

EPSG = "EPSG:3035"
COVERED = QgsRectangle(900_000, 900_000, 7_400_000, 5_500_000)
"""The validity of EPSG:3035; EGMS covers the land inside it."""
LARGEST_EDGE_M = 1_000_000.0
MOST_CORNERS = 50_000

Ring = tuple[tuple[float, float], ...]


def crs3035() -> QgsCoordinateReferenceSystem:
    """Return the projection of everything that the engine sees."""
    return QgsCoordinateReferenceSystem(EPSG)


def box_problem(box: QgsRectangle, cell_size: float) -> str:
    """Say what is wrong with a box in EPSG:3035 metres; empty when nothing is."""
    if not box.isFinite() or box.isNull():
        return tr("The area cannot be expressed in EPSG:3035: it lies outside Europe. Choose an area in Europe.")
    if not box.intersects(COVERED):
        return tr("The area lies outside Europe, which EGMS covers. Choose an area in Europe.")
    if box.width() < cell_size or box.height() < cell_size:
        return tr(
            "The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area."
        ).format(box.width(), box.height(), cell_size)
    if max(box.width(), box.height()) > LARGEST_EDGE_M:
        return tr(
            "The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts."
        ).format(box.width() / 1000, box.height() / 1000, LARGEST_EDGE_M / 1000)
    return ""


def to_3035(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsGeometry:
    """Return a copy in EPSG:3035, its long edges densified so that they stay where they were drawn.

    Raises:
        ValueError: the geometry lies where EPSG:3035 is not defined.
    """
    moved = QgsGeometry(geometry)
    if not crs.isValid() or crs == crs3035():
        return moved
    box = moved.boundingBox()
    edge = max(box.width(), box.height())
    if edge > 0:
        moved = moved.densifyByDistance(edge / 50)
    try:
        moved.transform(QgsCoordinateTransform(crs, crs3035(), context))
    except QgsCsException:
        raise ValueError(tr("The area lies outside Europe, which EGMS covers.")) from None
    return moved


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


def union_of_layer(layer: QgsVectorLayer, context: QgsCoordinateTransformContext) -> QgsGeometry:
    """Join the polygons of a layer in EPSG:3035; only the selected ones when some are selected.

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
    joined = QgsGeometry.unaryUnion([part if part.isGeosValid() else part.makeValid() for part in parts])
    return to_3035(joined, layer.crs(), context)
