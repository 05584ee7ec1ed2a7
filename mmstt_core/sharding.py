# SPDX-License-Identifier: GPL-2.0-or-later
"""Share one area out among several runs, by whole tiles."""

# Shapes: N cells

from __future__ import annotations

import numpy as np

from .cube import TILE_M, DisplacementCube
from .errors import InputError
from .gridding import column_and_row
from .words import say


def shard_cells(cube: DisplacementCube, index: int, count: int) -> np.ndarray:
    """Return the cells of the 100 km tiles index, index + count, ... in west-to-east, south-to-north order."""
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, TILE_M)
    tile_N = column_N * 1000 + row_N
    mine = np.unique(tile_N)[index::count]
    cells = np.flatnonzero(np.isin(tile_N, mine))
    if cells.size == 0:
        raise InputError(
            say("Shard {0}/{1} holds none of the {2} tiles of the sources.", index, count, np.unique(tile_N).size),
            hint=say("Choose a smaller number of shards."),
        )
    return cells
