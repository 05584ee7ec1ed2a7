# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the squares of neighbouring cells that teach a region, as many of each tile as of any other.

As in a single area (`backtest.sampling`), they are drawn in strata, so that rare fast ground is among them.
"""

# Shapes: N cells, B blocks, S squares of blocks, K speed classes

from __future__ import annotations

from typing import Any

import numpy as np

from ..backtest.sampling import count_fast, draw, speeds, strata
from ..cube import DisplacementCube
from ..gridding import column_and_row, in_box
from .cutting import BLOCK_CELLS
from .tiling import Tile

LEARNING_CELLS = 24_000
"""All cells of a smaller region teach it, a sample of a larger one; the backtest takes a part, as of any area."""
EDGES = (4, 2, 1)
"""Edges of the squares that are chosen, in blocks: large ones hold neighbourhoods, small ones come from every tile."""
FEWEST_PER_TILE = 2

Block = tuple[int, int]
"""Column and row on the lattice of `BLOCK_CELLS`."""


def teaches_whole(told: list[dict[str, Any]]) -> bool:
    """Tell whether a region has so few cells that all of them teach it.

    Args:
        told: of each source (`cutting.cut_source`).
    """
    return sum(block[2] for one in told for block in one["blocks"]) <= LEARNING_CELLS


def blocks_of(cube: DisplacementCube, tile: Tile, edge_m: float, cell_m: float, issue_day: int) -> list[list[int]]:
    """Return the blocks of a tile's own cells or points: column, row, how many, and how many reach each speed.

    Nothing after the issue date is looked at.
    """
    cube = cube.select(in_box(tile.box(edge_m), cube.easting_N, cube.northing_N)).until(issue_day)
    if not cube.cells or not cube.days_T.size:
        return []
    place_2N = np.stack(column_and_row(cube.easting_N, cube.northing_N, BLOCK_CELLS * (cube.cell_size or cell_m)))
    place_2B, block_N = np.unique(place_2N, axis=1, return_inverse=True)
    block_N = block_N.ravel()
    fast_BK = count_fast(speeds(cube), block_N)
    return np.column_stack([place_2B.T, np.bincount(block_N), fast_BK]).tolist()


def choose_blocks(found: list[list[int]], cell_m: float, edge_m: float) -> dict[Block, float]:
    """Return the blocks whose cells teach the region, and how many cells each of theirs stands for.

    Args:
        found: what `blocks_of` told of all tiles, one list after the other.
        cell_m: edge of a cell; edge_m: of a tile.
    """
    told_BX = np.array(found, np.int64)
    place_B2, index_B = np.unique(told_BX[:, :2], axis=0, return_inverse=True)
    count_BX = np.stack([np.bincount(index_B.ravel(), column) for column in told_BX[:, 2:].T], axis=1)
    middle_B2 = (place_B2 + 0.5) * BLOCK_CELLS * cell_m
    tile_B2 = np.floor(middle_B2 / edge_m).astype(np.int64)
    tiles = len(np.unique(tile_B2, axis=0))
    for edge in EDGES:
        square_B2 = place_B2 // edge
        squares = len(np.unique(square_B2, axis=0))
        if edge == EDGES[-1] or FEWEST_PER_TILE * tiles * count_BX[:, 0].sum() / squares <= LEARNING_CELLS:
            break
    _, first_S, square_B = np.unique(square_B2, axis=0, return_index=True, return_inverse=True)
    square_B = square_B.ravel()
    cells_SX = np.stack([np.bincount(square_B, column) for column in count_BX.T], axis=1)
    stratum_S = strata(cells_SX[:, 1:])
    order_S = _in_turn(np.column_stack([stratum_S, tile_B2[first_S]]))
    stands_for_S = np.empty(len(cells_SX))
    stands_for_S[order_S] = draw(cells_SX[order_S, 0], stratum_S[order_S], LEARNING_CELLS)
    stands_for_B = stands_for_S[square_B]
    return {(int(x), int(y)): float(each) for (x, y), each in zip(place_B2, stands_for_B) if each}


def _in_turn(kind_SX: np.ndarray) -> np.ndarray:
    """Return squares at random, one of each kind, then a second of each."""
    order_S = np.random.default_rng(0).permutation(len(kind_SX))
    kind_S = np.unique(kind_SX[order_S], axis=0, return_inverse=True)[1].ravel()
    by_kind = np.argsort(kind_S, kind="stable")
    starts = np.r_[0, np.flatnonzero(np.diff(kind_S[by_kind])) + 1]
    turn_S = np.empty(order_S.size, np.int64)
    turn_S[by_kind] = np.arange(order_S.size) - np.repeat(starts, np.diff(np.r_[starts, order_S.size]))
    return order_S[np.argsort(turn_S, kind="stable")]


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
