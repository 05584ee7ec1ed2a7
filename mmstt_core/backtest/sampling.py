# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the blocks of cells that stand for an area too large to be asked whole, rare fast ground among them.

Drawn at random, a basin of two blocks among two hundred is most often missed, and its cells would get the intervals of
ground at rest. So blocks are drawn in strata, by the fastest motion in them, and every stratum gets a share. A cell
drawn stands for as many cells as its stratum holds for each one drawn (Horvitz and Thompson, 1952): counted so, errors
have the frequencies that they have in the whole area, whatever the strata know of the past. They know nothing that lies
after the issue date.
"""

# Shapes: N cells, T epochs, B blocks, K speed classes, S strata

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..cube import DisplacementCube, to_millimetres
from ..gridding import column_and_row, lattice_m
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..window import BIN_DAYS, LONGEST_BINS

CELL_LIMIT = 6000
"""Cells that are backtested, about: all of a smaller area, a sample of a larger one."""
BLOCK_CELLS = 48
SPEED_CLASSES = (2.0, 5.0, 20.0)
"""mm/yr. The first two are those by which intervals are learned apart."""
LEAST_SHARE = 0.125
"""Of the cells drawn, for each stratum, or all that it has."""
FEWEST_CELLS = 5
"""So many cells of a speed make a block one of that speed."""
EPOCHS_LOOKED_AT = 80
"""Enough for a speed class, and cheap."""


class Sample(NamedTuple):
    """Hold what stands for an area."""

    cells_N: np.ndarray
    """Numbers, increasing."""
    stands_for_N: np.ndarray | None
    """How many cells of the area each stands for; None where all were taken, and each stands for itself."""


def sample_cells(
    cube: DisplacementCube, stands_for_N: np.ndarray | None = None, *, limit: int | None = None, seed: int = 0
) -> Sample:
    """Choose whole blocks of cells, so that neighbours stay together, until a few thousand are gathered.

    Args:
        cube: without anything after the issue date.
        stands_for_N: how many cells each stands for, where the cube is itself a sample.
        limit: `CELL_LIMIT` by default.
    """
    limit = CELL_LIMIT if limit is None else limit
    if cube.cells <= limit:
        return Sample(np.arange(cube.cells), stands_for_N)
    edge_m = BLOCK_CELLS * lattice_m(cube.cell_size)
    place_2N = np.stack(column_and_row(cube.easting_N, cube.northing_N, edge_m))
    block_N = np.unique(place_2N, axis=1, return_inverse=True)[1].ravel()
    size_B = np.bincount(block_N)
    stratum_B = strata(count_fast(speeds(cube), block_N))
    order_B = np.random.default_rng(seed).permutation(size_B.size)
    stands_for_B = draw(size_B[order_B], stratum_B[order_B], limit)[np.argsort(order_B)]
    own_N = stands_for_B[block_N]
    cells_N = np.flatnonzero(own_N > 0)
    before_N = 1.0 if stands_for_N is None else stands_for_N[cells_N]
    return Sample(cells_N, own_N[cells_N] * before_N)


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


def strata(fast_BK: np.ndarray) -> np.ndarray:
    """Return the stratum of each block: how many of `SPEED_CLASSES` some of its cells reach."""
    return np.count_nonzero(fast_BK >= FEWEST_CELLS, axis=1)


def draw(size_B: np.ndarray, stratum_B: np.ndarray, limit: int) -> np.ndarray:
    """Take the first blocks of each stratum; return how many cells one of theirs stands for, 0 for blocks not taken.

    Args:
        size_B: cells, of blocks in the order in which they are to be taken.
        limit: cells to be taken, about.
    """
    total = size_B.sum()
    stands_for_B = np.zeros(size_B.size)
    held_S = np.bincount(stratum_B, size_B)
    wanted_S = np.minimum(np.maximum(held_S / total, LEAST_SHARE * (held_S > 0)) * limit, held_S)
    wanted_S *= np.minimum(1.0, limit / wanted_S.sum())
    for stratum in np.flatnonzero(held_S):
        own = np.flatnonzero(stratum_B == stratum)
        until_B = np.cumsum(size_B[own])
        # The number of blocks that comes nearest to what is wanted, at least one.
        count = 1 + int(np.argmin(np.abs(until_B - wanted_S[stratum])))
        stands_for_B[own[:count]] = held_S[stratum] / until_B[count - 1]
    return stands_for_B


def evenly(stands_for_S: np.ndarray, count: int | None = None) -> np.ndarray:
    """Choose items so that each of those behind them counts alike: numbers, increasing, heavy ones more than once.

    Args:
        count: by default as many as independent items of equal weight that would tell as much (Kish, 1965).
    """
    total = stands_for_S.sum()
    if count is None:
        count = max(1, round(float(total**2 / (stands_for_S**2).sum())))
    return np.searchsorted(np.cumsum(stands_for_S), (np.arange(count) + 0.5) * total / count)
