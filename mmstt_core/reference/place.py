# SPDX-License-Identifier: GPL-2.0-or-later
"""The place of a reference: a circle, or polygons typed or read from a file, in metres of the cells' system."""

# Shapes: N cells

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import InputError
from ..gis import room
from ..words import Said, say

if TYPE_CHECKING:  # options are declared where numpy may be missing, so that `doctor` can tell it
    import numpy as np

Ring = tuple[tuple[float, float], ...]
_NUMBER = r"\s*([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*"
_CIRCLE = re.compile(f"{_NUMBER},{_NUMBER},{_NUMBER}")
_CORNER = re.compile(r"\s*[+-]?\d+(?:\.\d+)?\s+[+-]?\d+(?:\.\d+)?\s*")
LARGEST_RADIUS_M = 100_000.0


@dataclass(frozen=True, kw_only=True)
class Place:
    """Hold a circle (`radius_m` above 0) or rings, of which a place inside an odd number lies in the reference."""

    easting: float = 0.0
    northing: float = 0.0
    radius_m: float = 0.0
    rings: tuple[Ring, ...] = ()

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return west, south, east, north, m."""
        if self.radius_m:
            east, north, radius = self.easting, self.northing, self.radius_m
            return east - radius, north - radius, east + radius, north + radius
        eastings, northings = zip(*(corner for ring in self.rings for corner in ring), strict=True)
        return min(eastings), min(northings), max(eastings), max(northings)

    @property
    def centre(self) -> tuple[float, float]:
        """Return the middle of its bounds, m."""
        west, south, east, north = self.bounds
        return (west + east) / 2, (south + north) / 2

    def inside(self, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
        """Tell which places lie in the reference, bool (N,)."""
        import numpy as np

        from ..reading.rings import inside_ring

        if self.radius_m:
            return np.hypot(easting_N - self.easting, northing_N - self.northing) <= self.radius_m
        inside_N = np.zeros(easting_N.shape, bool)
        for ring in self.rings:
            inside_N ^= inside_ring(easting_N, northing_N, ring)
        return inside_N

    def text(self) -> str:
        """Return what `parse_place` reads."""
        if self.radius_m:
            return f"{self.easting!r},{self.northing!r},{self.radius_m!r}"
        return "; ".join(", ".join(f"{east!r} {north!r}" for east, north in ring) for ring in self.rings)

    def words(self) -> Said:
        """Say where it is."""
        east, north = self.centre
        if self.radius_m:
            return say("E {0:.0f} N {1:.0f}, radius {2:g} m", east, north, self.radius_m)
        return say("a polygon about E {0:.0f} N {1:.0f}", east, north)


def parse_place(text: str) -> Place | None:
    """Read `E,N,RADIUS` or corners `e n, e n, e n; e n, ...`; None where the text is neither: a file.

    Raises:
        ValueError: says what the text should be.
    """
    if circle := _CIRCLE.fullmatch(text):
        east, north, radius = map(float, circle.groups())
        if not 0 < radius <= LARGEST_RADIUS_M:
            raise ValueError(f"the radius {radius:g} is not above 0 m and at most {LARGEST_RADIUS_M:g} m")
        return Place(easting=east, northing=north, radius_m=radius)
    rings = [ring.split(",") for ring in text.split(";") if ring.strip()]
    if rings and all(_CORNER.fullmatch(corner) for ring in rings for corner in ring):
        if min(map(len, rings)) < 3:
            raise ValueError(f"'{text[:60]}' has a ring of fewer than three corners")
        return Place(rings=tuple(_ring(ring) for ring in rings))
    return None


def _ring(corners: Sequence[str]) -> Ring:
    pairs = [tuple(map(float, corner.split())) for corner in corners]
    return tuple((east, north) for east, north in pairs)


def place_of(text: str, crs: str) -> Place:
    """Return the place that a text names, polygons of a file brought into the system of the cells.

    Raises:
        InputError: the text is no place, or the file cannot be read, or holds no polygon.
    """
    place = parse_place(text)
    if place is not None:
        return place
    features = room("features", "Reading the reference")
    _, shapes, system = features.read_shapes(text, None)
    rings = features.rings(features.together([shape for shape in features.moved(shapes, system, crs) if shape]))
    if not rings:
        raise InputError(
            say("'{0}' holds no polygon that the reference could be.", text),
            hint=say("Give a layer of polygons, or a place as E,N,RADIUS in metres of the system of the cells."),
        )
    return Place(rings=tuple(rings))
