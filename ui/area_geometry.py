# SPDX-License-Identifier: GPL-2.0-or-later
"""Count cells inside an area; plain numbers in the system of the cells."""

# Shapes: N points

from __future__ import annotations

import numpy as np

from ..mmstt_core.reading.rings import inside_ring


def count_cells(
    easting_N: np.ndarray, northing_N: np.ndarray, cell_size: float, ring: list[tuple[float, float]] | None
) -> int:
    """Count the cells of `cell_size` that hold at least one point inside the ring (all points when it is None).

    Without a size, count the points.
    """
    if ring is not None:
        inside_N = inside_ring(easting_N, northing_N, ring)
        easting_N, northing_N = easting_N[inside_N], northing_N[inside_N]
    if not cell_size:
        return int(easting_N.size)
    columns, rows = (np.floor(values / cell_size).astype(np.int64) for values in (easting_N, northing_N))
    return int(np.unique((rows << 32) + columns).size)


def size_text(ring: list[tuple[float, float]]) -> str:
    """Describe the extent of a ring, such as '3.4 x 2.1 km'."""
    corners = np.asarray(ring, float)
    width, height = (corners.max(axis=0) - corners.min(axis=0)) / 1000
    decimals = 0 if min(width, height) >= 20 else 1 if min(width, height) >= 1 else 2
    return f"{width:,.{decimals}f} \N{MULTIPLICATION SIGN} {height:,.{decimals}f} km"
