# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the squares of neighbouring cells that teach a region, as many of each tile as of any other.

As in a single area (`backtest.sampling`), they are drawn in strata, so that rare fast ground is among them.
"""

# Shapes: N cells, B blocks

from __future__ import annotations

from typing import Any

import numpy as np

from ..backtest import sampling
from ..backtest.sampling import BLOCK_CELLS, SPEED_CLASSES, count_fast, draw, speeds
from ..cube import DisplacementCube
from ..gridding import column_and_row, in_box
from .tiling import Tile

LEARNING_CELLS = 24_000
"""All cells of a smaller region teach it, a sample of a larger one; the backtest takes a part, as of any area."""
FEWEST_PER_TILE = 2
"""Squares of ground that is not rare."""

Block = tuple[int, int]
"""Column and row on the lattice of `BLOCK_CELLS`."""


def teaches_whole(told: list[dict[str, Any]]) -> bool:
    """Tell whether a region has so few cells that all of them teach it.

    Args:
        told: of each source (`cutting.cut_source`).
    """
    return sum(one["places"] for one in told) <= LEARNING_CELLS


def blocks_of(cube: DisplacementCube, tile: Tile, edge_m: float, cell_m: float, issue_day: int) -> list[list[int]]:
    """Return the blocks of a tile's own cells: column, row, how many, and how many of them reach each speed.

    Of points one of each cell is asked, and nothing after the issue date.
    """
    cube = cube.select(in_box(tile.box(edge_m), cube.easting_N, cube.northing_N)).until(issue_day)
    if not cube.cells or not cube.days_T.size:
        return []
    places_2N = np.stack(column_and_row(cube.easting_N, cube.northing_N, cube.cell_size or cell_m))
    cube = cube.select(np.sort(np.unique(places_2N, axis=1, return_index=True)[1]))
    place_B2, block_N = sampling.blocks_of(cube, cube.cell_size or cell_m)
    return np.column_stack([place_B2, np.bincount(block_N), count_fast(speeds(cube), block_N)]).tolist()


def choose_blocks(found: list[list[int]], cell_m: float, edge_m: float) -> dict[Block, float]:
    """Return the blocks whose cells teach the region, and how many cells each of theirs stands for.

    Args:
        found: what `blocks_of` told of all tiles, one list after the other.
        cell_m: edge of a cell; edge_m: of a tile.
    """
    told_BX = np.array(found, np.int64).reshape(-1, 3 + len(SPEED_CLASSES))
    place_B2, index_B = np.unique(told_BX[:, :2], axis=0, return_inverse=True)
    count_BX = np.stack([np.bincount(index_B.ravel(), column) for column in told_BX[:, 2:].T], axis=1)
    middle_B2 = (place_B2 + 0.5) * BLOCK_CELLS * cell_m
    tile_B2 = np.floor(middle_B2 / edge_m).astype(np.int64)
    tiles_T2, tile_B = np.unique(tile_B2, axis=0, return_inverse=True)
    stands_for_B = draw(
        place_B2,
        count_BX[:, 0],
        count_BX[:, 1:],
        LEARNING_CELLS,
        squares=FEWEST_PER_TILE * len(tiles_T2),
        tile_B=tile_B.ravel(),
    )
    return {(int(x), int(y)): float(each) for (x, y), each in zip(place_B2, stands_for_B) if each}


def sample_of(
    cube: DisplacementCube, blocks: dict[Block, float] | None, tile: Tile, edge_m: float, cell_m: float
) -> DisplacementCube:
    """Return the cells or points of a tile that lie in chosen blocks; in all, where None were chosen."""
    own = in_box(tile.box(edge_m), cube.easting_N, cube.northing_N)
    if blocks is not None:
        own &= _of_blocks(cube, blocks, cell_m) > 0
    return cube.select(own)


def stands_for(cube: DisplacementCube, blocks: dict[Block, float] | None, cell_m: float) -> np.ndarray | None:
    """Return how many cells of the region each cell of its sample stands for; None where all are in it."""
    return None if blocks is None else _of_blocks(cube, blocks, cell_m)


def _of_blocks(cube: DisplacementCube, blocks: dict[Block, float], cell_m: float) -> np.ndarray:
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, BLOCK_CELLS * (cube.cell_size or cell_m))
    places = zip(column_N.tolist(), row_N.tolist())
    return np.fromiter((blocks.get(place, 0.0) for place in places), float, cube.cells)
