# SPDX-License-Identifier: GPL-2.0-or-later
"""Count cells inside an area; plain numbers in EPSG:3035."""

# Shapes: N points, C corners

from __future__ import annotations

import numpy as np


def inside_polygon(easting_N: np.ndarray, northing_N: np.ndarray, ring: list[tuple[float, float]]) -> np.ndarray:
    """Tell which points lie inside a ring (even-odd rule); points outside its box are never looked at twice."""
    corners = np.asarray(ring, float)
    low, high = corners.min(axis=0), corners.max(axis=0)
    inside_N = (easting_N >= low[0]) & (easting_N <= high[0]) & (northing_N >= low[1]) & (northing_N <= high[1])
    if len(corners) == 4 and len(np.unique(corners[:, 0])) == 2 and len(np.unique(corners[:, 1])) == 2:
        return inside_N
    near = np.flatnonzero(inside_N)
    x, y = easting_N[near], northing_N[near]
    odd = np.zeros(len(near), bool)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y0 == y1:
            continue
        crosses = (y0 > y) != (y1 > y)
        odd ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    inside_N[near] = odd
    return inside_N


def count_cells(
    easting_N: np.ndarray, northing_N: np.ndarray, cell_size: float, ring: list[tuple[float, float]] | None
) -> int:
    """Count the cells of `cell_size` that hold at least one point inside the ring (all points when it is None)."""
    if ring is not None:
        inside_N = inside_polygon(easting_N, northing_N, ring)
        easting_N, northing_N = easting_N[inside_N], northing_N[inside_N]
    columns, rows = (np.floor(values / cell_size).astype(np.int64) for values in (easting_N, northing_N))
    return int(np.unique((rows << 32) + columns).size)


def size_text(ring: list[tuple[float, float]]) -> str:
    """Describe the extent of a ring, such as '3.4 x 2.1 km'."""
    corners = np.asarray(ring, float)
    width, height = (corners.max(axis=0) - corners.min(axis=0)) / 1000
    decimals = 0 if min(width, height) >= 20 else 1 if min(width, height) >= 1 else 2
    return f"{width:,.{decimals}f} \N{MULTIPLICATION SIGN} {height:,.{decimals}f} km"
