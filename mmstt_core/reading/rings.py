# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether points lie in a ring."""

# Shapes: N points

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Ring = Sequence[tuple[float, float]] | np.ndarray


def inside_ring(easting_N: np.ndarray, northing_N: np.ndarray, ring: Ring) -> np.ndarray:
    """Tell which points lie inside a polygon ring, by the parity of crossings; only those in its box are looked at."""
    corners = np.asarray(ring, np.float64)
    low, high = corners.min(axis=0), corners.max(axis=0)
    inside_N = (easting_N >= low[0]) & (easting_N <= high[0]) & (northing_N >= low[1]) & (northing_N <= high[1])
    near = np.flatnonzero(inside_N)
    if not near.size:
        return inside_N
    x, y = easting_N[near], northing_N[near]
    odd = np.zeros(near.size, bool)
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y1 == y2:
            continue
        crosses = (y >= min(y1, y2)) & (y < max(y1, y2))
        odd ^= crosses & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    inside_N[near] = odd
    return inside_N
