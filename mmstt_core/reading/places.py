# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the points are: any accepted pair of coordinates becomes EPSG:3035 metres, and impossible ones are refused."""

# Shapes: R rows of a block, N points, K corners of a ring

from __future__ import annotations

import string
from dataclasses import dataclass

import numpy as np

from ..cube import TILE_M
from ..errors import InputError
from .projection import from_laea, to_laea

EASTING_RANGE = (800_000.0, 7_700_000.0)
NORTHING_RANGE = (800_000.0, 6_900_000.0)
"""EPSG:3035 m: from the Azores to the Caucasus, from the Canary Islands to Svalbard."""
_LATITUDE_RANGE, _LONGITUDE_RANGE = (24.0, 84.0), (-45.0, 75.0)
_LAND = (
    (-25, -13, 63, 67),
    (-11, 2.5, 49, 62.5),
    (-10, 5, 35.5, 44.5),
    (-5.5, 20, 36, 56),
    (13, 45, 34, 56),
    (4, 32, 54, 72),
    (-32, -24, 36, 40),
    (-18, -16, 32, 34),
    (-19, -13, 27, 30),
)
"""Boxes around European land: west, east, south, north in degrees. Only used to notice exchanged columns."""
_BASE62 = (string.digits + string.ascii_uppercase + string.ascii_lowercase).encode()


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Keep the points in a box and inside a polygon, both EPSG:3035; None keeps all."""

    bbox: tuple[float, float, float, float] | None = None
    area: tuple[tuple[float, float], ...] | None = None

    def mask(self, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
        """Return True where a point is kept; the edges of the box belong to it."""
        keep_N = np.ones(easting_N.shape, bool)
        if self.bbox is not None:
            west, south, east, north = self.bbox
            keep_N = (easting_N >= west) & (easting_N <= east) & (northing_N >= south) & (northing_N <= north)
        if self.area is not None:
            candidates = np.flatnonzero(keep_N)
            keep_N[candidates] = inside_ring(easting_N[candidates], northing_N[candidates], self.area)
        return keep_N

    @property
    def everything(self) -> bool:
        """Tell whether nothing is left out."""
        return self.bbox is None and self.area is None


def inside_ring(easting_N: np.ndarray, northing_N: np.ndarray, ring: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Tell which points lie inside a polygon ring, by the parity of crossings."""
    corners = np.asarray(ring, np.float64)
    inside_N = np.zeros(easting_N.shape, bool)
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y1 == y2:
            continue
        crosses = (northing_N >= min(y1, y2)) & (northing_N < max(y1, y2))
        inside_N ^= crosses & (easting_N < x1 + (northing_N - y1) * (x2 - x1) / (y2 - y1))
    return inside_N


class PlaceReader:
    """Convert coordinates block by block."""

    def __init__(self, file: str, pair: tuple[str, str], tile: str = "") -> None:
        self.file = file
        self.degrees = None if pair == ("x", "y") else pair == ("longitude", "latitude")
        self._names = pair
        self._tile = tile
        self._first = True

    def convert(self, x_R: np.ndarray, y_R: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return easting and northing; NaN stays NaN.

        Raises:
            InputError: coordinates outside Europe, exchanged, or not where the tile name says.
        """
        known = np.isfinite(x_R) & np.isfinite(y_R)
        x, y = x_R[known], y_R[known]
        if not x.size:
            return x_R, y_R
        if self.degrees is None:
            self.degrees = bool((np.abs(x) <= 180).all() and (np.abs(y) <= 90).all())
        if self.degrees:
            self._check_degrees(x, y)
            return to_laea(y_R, x_R)
        self._check_metres(x, y)
        return x_R, y_R

    def _check_degrees(self, longitude: np.ndarray, latitude: np.ndarray) -> None:
        inside = _within(latitude, _LATITUDE_RANGE) & _within(longitude, _LONGITUDE_RANGE)
        if self._first:
            self._first = False
            if _on_land(latitude, longitude).mean() < 0.01 and _on_land(longitude, latitude).mean() > 0.99:
                raise InputError(
                    f"{self.file}: the latitude and longitude columns are exchanged "
                    f"(latitude {latitude[0]:.10g}, longitude {longitude[0]:.10g}).",
                    hint="Rename the two columns.",
                )
        if not inside.all():
            worst = int(np.argmin(inside))
            raise InputError(
                f"{self.file}: latitude {latitude[worst]:.10g}, longitude {longitude[worst]:.10g} lies outside Europe.",
                hint=f"Expected latitude {_LATITUDE_RANGE[0]:g} to {_LATITUDE_RANGE[1]:g}, "
                f"longitude {_LONGITUDE_RANGE[0]:g} to {_LONGITUDE_RANGE[1]:g} degrees.",
            )

    def _check_metres(self, easting: np.ndarray, northing: np.ndarray) -> None:
        if self._tile:
            self._check_tile(easting, northing)
        inside = _within(easting, EASTING_RANGE) & _within(northing, NORTHING_RANGE)
        if self._first:
            self._first = False
            sample = slice(None, 1000)
            if looks_exchanged(easting[sample], northing[sample]):
                raise self._exchanged(easting[0], northing[0])
        if not inside.all():
            worst = int(np.argmin(inside))
            found = f"{self._names[0]} {easting[worst]:.10g}, {self._names[1]} {northing[worst]:.10g}"
            if abs(easting[worst]) <= 180 and abs(northing[worst]) <= 90:
                raise InputError(
                    f"{self.file}: {found} looks like degrees.", hint="Name the columns longitude and latitude."
                )
            raise InputError(
                f"{self.file}: {found} lies outside Europe in EPSG:3035.",
                hint="If the coordinates are in another system, load the layer in QGIS and start from there.",
            )

    def _check_tile(self, easting: np.ndarray, northing: np.ndarray) -> None:
        """Compare with the tile that the file name states, such as E45N17."""
        west, south = int(self._tile[1:3]) * TILE_M, int(self._tile[4:6]) * TILE_M

        def within(x: np.ndarray, y: np.ndarray) -> np.ndarray:
            return _within(x, (west, west + TILE_M)) & _within(y, (south, south + TILE_M))

        inside = within(easting, northing)
        if inside.all():
            return
        if within(northing, easting).all():
            raise self._exchanged(easting[0], northing[0])
        worst = int(np.argmin(inside))
        raise InputError(
            f"{self.file}: its name says tile {self._tile}, but a cell lies at easting {easting[worst]:.10g}, "
            f"northing {northing[worst]:.10g}.",
            hint="Give the file its official name, or one without a tile.",
        )

    def _exchanged(self, easting: float, northing: float) -> InputError:
        return InputError(
            f"{self.file}: the easting and northing columns are exchanged (easting {easting:.10g}, "
            f"northing {northing:.10g}).",
            hint="Rename the two columns.",
        )

    def compare(
        self, easting_R: np.ndarray, northing_R: np.ndarray, latitude_R: np.ndarray, longitude_R: np.ndarray
    ) -> None:
        """Refuse metres that contradict the degrees of the same rows by more than 2 km."""
        east, north = to_laea(latitude_R, longitude_R)
        if np.nanmedian(np.hypot(easting_R - east, northing_R - north)) <= 2000:
            return
        if np.nanmedian(np.hypot(northing_R - east, easting_R - north)) <= 2000:
            raise self._exchanged(easting_R[0], northing_R[0])
        raise InputError(
            f"{self.file}: easting {easting_R[0]:.10g}, northing {northing_R[0]:.10g} is not where latitude "
            f"{latitude_R[0]:.10g}, longitude {longitude_R[0]:.10g} lies.",
            hint="Remove the pair that is wrong.",
        )


def looks_exchanged(easting: np.ndarray, northing: np.ndarray) -> bool:
    """Tell whether no point lies on European land, while all would if the columns were exchanged."""
    if _on_land(*from_laea(easting, northing)).mean() > 0.01:
        return False
    return bool(_on_land(*from_laea(northing, easting)).mean() > 0.99)


def pid_contradicts(point_id: bytes, easting: float, northing: float) -> bool:
    """Tell whether an L3 pid, which encodes its cell, names the cell with easting and northing exchanged."""
    if len(point_id) != 10 or any(letter not in _BASE62 for letter in point_id):
        return False
    number = 0
    for letter in point_id[1:]:
        number = number * 62 + _BASE62.index(letter)
    row, column = divmod(number, 2**32)
    return (column, row) == (northing // 100, easting // 100) and (column, row) != (easting // 100, northing // 100)


def on_grid(easting_N: np.ndarray, northing_N: np.ndarray) -> bool:
    """Tell whether all points are centres of the 100 m grid."""
    return bool(easting_N.size and (easting_N % 100 == 50).all() and (northing_N % 100 == 50).all())


def _within(values: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    return (values >= limits[0]) & (values <= limits[1])


def _on_land(latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    found = np.zeros(latitude.shape, bool)
    for west, east, south, north in _LAND:
        found |= _within(longitude, (west, east)) & _within(latitude, (south, north))
    return found
