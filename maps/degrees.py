# SPDX-License-Identifier: GPL-2.0-or-later
"""Places of cells in degrees, for people who look them up on another map."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from ..mmstt_core.cube import DEGREES


def in_degrees(easting: float, northing: float, crs: str) -> tuple[float, float]:
    """Return longitude and latitude of a place.

    Raises:
        QgsCsException: they are not defined there.
    """
    world = QgsCoordinateReferenceSystem(DEGREES)
    move = QgsCoordinateTransform(QgsCoordinateReferenceSystem(crs), world, QgsProject.instance())
    point = move.transform(QgsPointXY(easting, northing))
    return point.x(), point.y()


def degrees(longitude: float, latitude: float) -> str:
    """Write a place in degrees, to about ten metres."""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.4f}° {north}, {abs(longitude):.4f}° {east}"
