# SPDX-License-Identifier: GPL-2.0-or-later
"""The heights that producers give beside their points, cleaned: a physical prior that knows nothing of the future.

Only how high a point lies above its neighbours is ever used, so that a geoid, or a constant error of one (EGMS has one
on Ustica), takes nothing away: heights above the ellipsoid serve as well as those above the sea.
"""

# Shapes: N points, R rows

from __future__ import annotations

import numpy as np

from .samples import number

ROLE = "elevation"
NAMES = (
    "height_ortho",
    "height_ort",
    "height_orthometric",
    "height",
    "elevation",
    "elev",
    "altitude",
    "dem_height",
    "height_dem",
    "topo_height",
    "pnt_demheight",
    "pnt_demhei",
    "hgt",
    "quota",
    "hoehe",
    "höhe",
    "altitud",
    "height_ellipse",
    "height_ell",
    "height_wgs84",
    "height_wgs",
    "pnt_height",
    "h",
    "z",
)
"""Accepted names of the column, best first, lower case; [m] may stand behind. Shapefiles keep ten characters."""
LOWEST_M, HIGHEST_M = -600.0, 9000.0
"""Nothing on land lies beyond these, above sea or ellipsoid; -9999 and the like do."""
_LONELY_ZERO_M = 20.0
"""Where no other point lies so near to 0, a height of exactly 0 stands for none."""
_ALIKE_M = 1.0
"""Rows of one point whose heights differ by more tell something else."""


def above_ellipsoid(name: str) -> bool:
    """Tell whether a column says that it counts from the ellipsoid: some 50 m from the sea in Europe."""
    return any(part in name.lower() for part in ("ell", "wgs", "pnt_height"))


def sensible(height_N: np.ndarray) -> np.ndarray | None:
    """Return heights, m float32, NaN where they are nonsense; None where nothing is left, or all are the same."""
    height_N = height_N.astype(np.float64)
    with np.errstate(invalid="ignore"):
        known_N = (height_N >= LOWEST_M) & (height_N <= HIGHEST_M)
    zero_N = known_N & (height_N == 0)
    others = height_N[known_N & ~zero_N]
    if zero_N.any() and others.size and np.abs(others).min() > _LONELY_ZERO_M:
        known_N &= ~zero_N
    held = height_N[known_N]
    if not held.size or (height_N.size > 1 and np.ptp(held) == 0):
        return None
    return np.where(known_N, height_N, np.nan).astype(np.float32)


def loose_numbers(column_R: np.ndarray) -> np.ndarray:
    """Return a column as float64, NaN for whatever is no number: a note in it is no reason to refuse a file."""
    if column_R.dtype.kind in "fiu":
        return np.ma.filled(column_R.astype(np.float64), np.nan)
    return np.array([_loose(value) for value in column_R.tolist()], np.float64)


def _loose(value: object) -> float:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else "" if value is None else str(value)
    found = number(text.replace(",", "."))
    return np.nan if found is None else found


def of_points(height_R: np.ndarray, point_R: np.ndarray, points: int) -> np.ndarray:
    """Return one height per point from rows of points and dates; NaN where the rows of a point differ.

    Args:
        point_R: number of the point of each row.
    """
    known_R = np.isfinite(height_R)
    low_N, high_N = np.full(points, np.inf), np.full(points, -np.inf)
    np.minimum.at(low_N, point_R[known_R], height_R[known_R])
    np.maximum.at(high_N, point_R[known_R], height_R[known_R])
    with np.errstate(invalid="ignore"):
        return np.where(high_N - low_N <= _ALIKE_M, (low_N + high_N) / 2, np.nan)
