# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the blocks of neighbouring cells that teach a region, as many of each tile as of any other."""

# Shapes: B blocks

from __future__ import annotations

from typing import Any

import numpy as np

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


def choose_blocks(told: list[dict[str, Any]], cell_m: float, edge_m: float) -> set[Block] | None:
    """Return the blocks whose cells teach the region; None for all of them, where they are few enough.

    Args:
        told: of each source (`cutting.cut_source`).
        cell_m: edge of a cell; edge_m: of a tile.
    """
    found = [np.array(one["blocks"], np.int64).reshape(-1, 3) for one in told]
    block_B3 = np.concatenate(found) if found else np.zeros((0, 3), np.int64)
    if block_B3[:, 2].sum() <= LEARNING_CELLS:
        return None
    place_B2, count_B = block_B3[:, :2], block_B3[:, 2]
    middle_B2 = (place_B2 + 0.5) * BLOCK_CELLS * cell_m
    tile_B2 = np.floor(middle_B2 / edge_m).astype(np.int64)
    tiles = len(np.unique(tile_B2, axis=0))
    for edge in EDGES:
        square_B2 = place_B2 // edge
        squares = np.unique(square_B2, axis=0)
        typical = count_B.sum() / len(squares)
        if edge == EDGES[-1] or FEWEST_PER_TILE * tiles * typical <= LEARNING_CELLS:
            break
    squares, square_B = np.unique(square_B2, axis=0, return_inverse=True)
    square_B = square_B.ravel()
    cells_S = np.bincount(square_B, count_B)
    first_S = np.unique(square_B, return_index=True)[1]
    chosen = _taken_in_turn(tile_B2[first_S], cells_S)
    return {(int(x), int(y)) for x, y in place_B2[np.isin(square_B, chosen)]}


def _taken_in_turn(tile_S2: np.ndarray, cells_S: np.ndarray) -> np.ndarray:
    """Return squares at random, one of each tile, then a second of each, until they hold enough cells."""
    order_S = np.random.default_rng(0).permutation(len(cells_S))
    _, tile_S = np.unique(tile_S2[order_S], axis=0, return_inverse=True)
    tile_S = tile_S.ravel()
    by_tile = np.argsort(tile_S, kind="stable")
    starts = np.r_[0, np.flatnonzero(np.diff(tile_S[by_tile])) + 1]
    turn_S = np.empty(order_S.size, np.int64)
    turn_S[by_tile] = np.arange(order_S.size) - np.repeat(starts, np.diff(np.r_[starts, order_S.size]))
    in_turn = order_S[np.argsort(turn_S, kind="stable")]
    enough = int(np.searchsorted(np.cumsum(cells_S[in_turn]), LEARNING_CELLS))
    return in_turn[: max(enough, 1)]


def sample_of(
    cube: DisplacementCube, blocks: set[Block] | None, tile: Tile, edge_m: float, cell_m: float
) -> DisplacementCube:
    """Return the cells or points of a tile that lie in chosen blocks."""
    own = in_box(tile.box(edge_m), cube.easting_N, cube.northing_N)
    if blocks is not None:
        column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, BLOCK_CELLS * (cube.cell_size or cell_m))
        own &= np.fromiter(((x, y) in blocks for x, y in zip(column_N.tolist(), row_N.tolist())), bool, cube.cells)
    return cube.select(own)
