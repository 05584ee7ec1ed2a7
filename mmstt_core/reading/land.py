# SPDX-License-Identifier: GPL-2.0-or-later
"""Where Europe has land, roughly: only used to notice exchanged columns."""

from __future__ import annotations

import functools

import numpy as np

from .laea import to_laea
from .rings import inside_ring

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


def looks_exchanged(easting: np.ndarray, northing: np.ndarray, *exchanged: np.ndarray) -> bool:
    """Tell whether no point lies on European land, while all would if the columns were exchanged."""
    if _on_land(easting, northing).mean() > 0.01:
        return False
    return bool(_on_land(*(exchanged or (northing, easting))).mean() > 0.99)


def at_sea(easting: np.ndarray, northing: np.ndarray) -> bool:
    """Tell whether no point lies even near European land, in this or the exchanged order."""
    return not _on_land(easting, northing).any() and not _on_land(northing, easting).any()


def _on_land(easting: np.ndarray, northing: np.ndarray) -> np.ndarray:
    return np.any([inside_ring(easting, northing, ring) for ring in _land()], axis=0)


@functools.cache
def _land() -> tuple[np.ndarray, ...]:
    """Return the boxes of `_LAND` as rings in EPSG:3035, with many corners because their edges are bent there."""
    turn, corners = np.linspace(0, 4, 81), np.arange(5)
    return tuple(
        np.column_stack(
            to_laea(
                np.interp(turn, corners, (south, south, north, north, south)),
                np.interp(turn, corners, (west, east, east, west, west)),
            )
        )
        for west, east, south, north in _LAND
    )
