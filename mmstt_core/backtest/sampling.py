# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the blocks of cells that stand for an area too large to be asked whole, rare fast ground among them.

Drawn at random, a basin of two blocks among two hundred is most often missed, and its cells would get the intervals of
ground at rest. So what moves fast and is rare is drawn apart, in strata by speed, each of which gets a share of the
sample. A cell drawn stands for as many cells as its stratum holds for each one drawn (Horvitz and Thompson, 1952):
counted so, errors have the frequencies that they have in the whole area, whatever the strata know of the past. They
know nothing that lies after the issue date.
"""

# Shapes: N cells, T epochs, B blocks, K speed classes, U units, S strata

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..cube import DisplacementCube, to_millimetres
from ..gridding import column_and_row, lattice_m
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..window import BIN_DAYS, LONGEST_BINS

CELL_LIMIT = 6000
"""Cells that are backtested, about: all of a smaller area, a sample of a larger one."""
BLOCK_CELLS = 12
"""Edge of the blocks that rare ground is drawn in: many small ones of a basin tell more of it than a large one."""
EDGES = (4, 2, 1)
"""Edges, in blocks, of the squares that all other ground is drawn in: the largest of which enough are drawn, so that
neighbours stay together."""
FEWEST_SQUARES = 6
SPEED_CLASSES = (2.0, 5.0, 20.0)
"""mm/yr. The first two are those by which intervals are learned apart."""
RARE_SHARE = 1 / 6
"""A speed class whose blocks hold less of the cells is rare; it gets so much of the sample, or all that it holds."""
FEWEST_CELLS = 3
"""So many cells of a speed make a block one of that speed."""
EPOCHS_LOOKED_AT = 80
"""Enough for a speed class, and cheap."""


class Sample(NamedTuple):
    """Hold what stands for an area."""

    cells_N: np.ndarray
    """Numbers, increasing."""
    stands_for_N: np.ndarray | None
    """How many cells of the area each stands for; None where all were taken, and each stands for itself."""


def sample_cells(cube: DisplacementCube, *, limit: int | None = None, seed: int = 0) -> Sample:
    """Choose cells of an area, a few thousand.

    Args:
        cube: without anything after the issue date.
        limit: `CELL_LIMIT` by default.
    """
    limit = CELL_LIMIT if limit is None else limit
    if cube.cells <= limit:
        return Sample(np.arange(cube.cells), cube.stands_for_N)
    place_B2, block_N = blocks_of(cube, lattice_m(cube.cell_size))
    stands_for_B = draw(place_B2, np.bincount(block_N), count_fast(speeds(cube), block_N), limit, seed=seed)
    own_N = stands_for_B[block_N]
    cells_N = np.flatnonzero(own_N > 0)
    before_N = 1.0 if cube.stands_for_N is None else cube.stands_for_N[cells_N]
    return Sample(cells_N, own_N[cells_N] * before_N)


def blocks_of(cube: DisplacementCube, cell_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return column and row of the blocks that hold cells (B, 2), and the block of each cell (N,), by number."""
    place_N2 = np.stack(column_and_row(cube.easting_N, cube.northing_N, BLOCK_CELLS * cell_m), axis=1)
    place_B2, block_N = np.unique(place_N2, axis=0, return_inverse=True)
    return place_B2, block_N.ravel()


def speeds(cube: DisplacementCube) -> np.ndarray:
    """Return about how fast each cell has moved in the years that a window holds, mm/yr; 0 where nothing tells it."""
    days_T = cube.days_T
    recent = np.flatnonzero(days_T > days_T[-1] - BIN_DAYS * LONGEST_BINS)
    chosen = recent[np.unique(np.linspace(0, recent.size - 1, EPOCHS_LOOKED_AT).round().astype(int))]
    design_TK = seasonal_design((days_T[chosen] - days_T[-1]) / YEAR_DAYS)
    values_NT = to_millimetres(cube.values_NT[:, chosen])
    speed_N = np.abs(least_squares(values_NT, design_TK)[:, 1])
    few_N = np.isfinite(values_NT).sum(1) < 2 * design_TK.shape[1]
    return np.where(few_N, 0.0, speed_N)


def count_fast(speed_N: np.ndarray, block_N: np.ndarray) -> np.ndarray:
    """Count the cells of each block (B,) that reach each of `SPEED_CLASSES`, (B, K)."""
    blocks = int(block_N.max()) + 1
    return np.stack([np.bincount(block_N[speed_N >= speed], minlength=blocks) for speed in SPEED_CLASSES], axis=1)


def draw(
    place_B2: np.ndarray,
    cells_B: np.ndarray,
    fast_BK: np.ndarray,
    limit: int,
    *,
    squares: int = FEWEST_SQUARES,
    tile_B: np.ndarray | None = None,
    seed: int = 0,
) -> np.ndarray:
    """Draw blocks until they hold about so many cells; return how many cells one of theirs stands for, 0 if not drawn.

    Args:
        place_B2: columns and rows; cells_B: their cells; fast_BK: those that reach each of `SPEED_CLASSES`.
        squares: of ground that is not rare, at least so many, where blocks are small enough.
        tile_B: number of the tile of each; one is drawn of each tile, then a second of each. None draws from all.
    """
    edge = next(
        edge
        for edge in EDGES
        if edge == EDGES[-1] or squares * cells_B.sum() <= limit * len(np.unique(place_B2 // edge, axis=0))
    )
    class_B, rare_K = _classes(cells_B, fast_BK)
    rare_B = rare_K[class_B]
    unit_B3 = np.column_stack([rare_B, np.where(rare_B[:, None], place_B2, place_B2 // edge)])
    _, first_U, unit_B = np.unique(unit_B3, axis=0, return_index=True, return_inverse=True)
    unit_B = unit_B.ravel()
    size_U = np.bincount(unit_B, cells_B)
    # A square belongs to the class of most of its cells.
    of_class_UK = np.stack(
        [np.bincount(unit_B, cells_B * (class_B == number)) for number in range(rare_K.size)], axis=1
    )
    stratum_U = np.argmax(of_class_UK, axis=1)
    order_U = np.random.default_rng(seed).permutation(first_U.size)
    if tile_B is not None:
        order_U = _in_turn(order_U, np.column_stack([stratum_U, tile_B[first_U]]))
    held_S = np.bincount(stratum_U, size_U)
    rare_S = rare_K[: held_S.size]
    wanted_S = np.where(rare_S, np.minimum(held_S, RARE_SHARE * limit), held_S)
    wanted_S[~rare_S] *= (limit - wanted_S[rare_S].sum()) / held_S[~rare_S].sum()
    stands_for_U = np.zeros(size_U.size)
    for stratum in np.flatnonzero(held_S):
        own = order_U[stratum_U[order_U] == stratum]
        until_U = np.cumsum(size_U[own])
        # The number of units that comes nearest to what is wanted, at least one.
        count = 1 + int(np.argmin(np.abs(until_U - wanted_S[stratum])))
        stands_for_U[own[:count]] = held_S[stratum] / until_U[count - 1]
    stands_for_B: np.ndarray = stands_for_U[unit_B]
    return stands_for_B


def _classes(cells_B: np.ndarray, fast_BK: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the speed class that some cells of each block reach, 0 for none, and which of the classes are rare."""
    class_B = np.count_nonzero(fast_BK >= FEWEST_CELLS, axis=1)
    held_K = np.bincount(class_B, cells_B, minlength=len(SPEED_CLASSES) + 1)
    rare_K = held_K < RARE_SHARE * cells_B.sum()
    return class_B, rare_K


def _in_turn(order_U: np.ndarray, kind_UX: np.ndarray) -> np.ndarray:
    """Return units in order, but one of each kind, then a second of each."""
    kind_U = np.unique(kind_UX[order_U], axis=0, return_inverse=True)[1].ravel()
    by_kind = np.argsort(kind_U, kind="stable")
    starts = np.r_[0, np.flatnonzero(np.diff(kind_U[by_kind])) + 1]
    turn_U = np.empty(order_U.size, np.int64)
    turn_U[by_kind] = np.arange(order_U.size) - np.repeat(starts, np.diff(np.r_[starts, order_U.size]))
    return order_U[np.argsort(turn_U, kind="stable")]


def evenly(stands_for_S: np.ndarray, count: int | None = None) -> np.ndarray:
    """Choose items so that each of those behind them counts alike: numbers, increasing, heavy ones more than once.

    Args:
        count: by default as many as independent items of equal weight that would tell as much (Kish, 1965).
    """
    total = stands_for_S.sum()
    if count is None:
        count = max(1, round(float(total**2 / (stands_for_S**2).sum())))
    return np.searchsorted(np.cumsum(stands_for_S), (np.arange(count) + 0.5) * total / count)


def alike(stands_for_N: np.ndarray) -> np.ndarray:
    """Return numbers of cells, increasing and none twice, so that each cell of the area is as likely to be behind them.

    What models learn of all cells together is learned from these.
    """
    return np.unique(evenly(stands_for_N, max(1, int(stands_for_N.sum() / stands_for_N.max()))))
