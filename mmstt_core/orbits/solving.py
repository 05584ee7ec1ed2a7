# SPDX-License-Identifier: GPL-2.0-or-later
"""Least squares for Up and East in each cell, from the lines of sight of both orbits; northward motion is ignored.

Of each cell and date, the mean series of its sources are the observations, each with as much weight as it has points:
the same as least squares over all points, whose directions of sight hardly differ within a cell. The weights look at no
value, so that no later measurement moves an earlier result.
"""

# Shapes: R series of one source in one cell (sorted by cell), C cells with both directions, T common dates

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .filling import without_holes

EAST, UP = 0, 1
"""Along the axes of length 2."""
LARGEST_CONDITION = 10.0
"""Beyond it the two directions are nearly one, and errors of Up and East grow tenfold; Sentinel-1 has 1.2 to 1.6."""


@dataclass(frozen=True, kw_only=True)
class Observed:
    """Hold what all sources saw, one row per source and cell; the rows of a cell and direction lie together."""

    cell_R: np.ndarray
    """int64, number of the cell, non-decreasing."""
    direction_R: np.ndarray
    """int64, 0 ascending, 1 descending; non-decreasing within a cell."""
    values_RT: np.ndarray
    """float32 mm at the common dates, NaN where a source tells nothing."""
    sight_R3: np.ndarray
    points_R: np.ndarray
    noise_R: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Solved:
    """Hold motion of cells, mm, and how sure it is."""

    motion_CT2: np.ndarray
    """float32 mm: East, Up; NaN on dates that one direction does not tell."""
    sigma_C2: np.ndarray
    """float64 mm: standard deviation of East and Up on a date on which both directions measured, from the scatter of
    their series; NaN where that is unknown."""
    condition_C: np.ndarray
    """float64, condition number of the two mean directions of sight."""
    north_C2: np.ndarray
    """float64: how much of a northward motion of 1 mm appears as East and Up; NaN where unknown."""
    points_C2: np.ndarray
    """int64: points of ascending and of descending orbits."""


def solve(observed: Observed) -> Solved:
    """Solve every cell; each must have rows of both directions."""
    cell_R, weight_R = observed.cell_R, observed.points_R.astype(np.float64)
    pair_R = 2 * cell_R + observed.direction_R
    starts_P = np.flatnonzero(np.r_[True, np.diff(pair_R) != 0])
    starts_C = np.flatnonzero(np.r_[True, np.diff(cell_R) != 0])
    rows_C = np.diff(starts_C, append=cell_R.size)
    weight_P = np.add.reduceat(weight_R, starts_P)
    mean_P3 = np.add.reduceat(observed.sight_R3 * weight_R[:, None], starts_P, axis=0) / weight_P[:, None]
    plane_R2 = observed.sight_R3[:, [0, 2]]
    normal_C22 = np.add.reduceat(weight_R[:, None, None] * plane_R2[:, :, None] * plane_R2[:, None, :], starts_C)
    inverse_R22 = np.repeat(np.linalg.pinv(normal_C22), rows_C, axis=0)
    gain_R2 = np.einsum("rij,rj->ri", inverse_R22, plane_R2) * weight_R[:, None]
    series_RT = without_holes(observed.values_RT, weight_R, starts_P)
    motion_CT2 = np.stack(
        [np.add.reduceat(gain_R2[:, axis, None] * series_RT, starts_C, axis=0) for axis in (EAST, UP)], axis=-1
    )
    return Solved(
        motion_CT2=motion_CT2.astype(np.float32),
        sigma_C2=np.sqrt(np.add.reduceat((gain_R2 * observed.noise_R[:, None]) ** 2, starts_C, axis=0)),
        condition_C=np.linalg.cond(mean_P3.reshape(-1, 2, 3)[:, :, [0, 2]]),
        north_C2=np.add.reduceat(gain_R2 * observed.sight_R3[:, 1:2], starts_C, axis=0),
        points_C2=weight_P.reshape(-1, 2).astype(np.int64),
    )
