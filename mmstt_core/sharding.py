# SPDX-License-Identifier: GPL-2.0-or-later
"""Share one area out among several runs, by whole tiles."""

# Shapes: N cells

from __future__ import annotations

import numpy as np

from .cube import TILE_M, DisplacementCube
from .errors import InputError


def shard_cells(cube: DisplacementCube, index: int, count: int) -> np.ndarray:
    """Return the cells of the 100 km tiles index, index + count, ... in west-to-east, south-to-north order."""
    tile_N = np.floor(cube.easting_N / TILE_M).astype(np.int64) * 1000 + np.floor(cube.northing_N / TILE_M).astype(
        np.int64
    )
    mine = np.unique(tile_N)[index::count]
    cells = np.flatnonzero(np.isin(tile_N, mine))
    if cells.size == 0:
        raise InputError(
            f"Shard {index}/{count} holds none of the {np.unique(tile_N).size} tiles of the sources.",
            hint="Choose a smaller number of shards.",
        )
    return cells
