# SPDX-License-Identifier: GPL-2.0-or-later
"""How well the input supports the forecast of each cell."""

# Shapes: N cells, B time bins

from __future__ import annotations

import numpy as np

from .cube import DisplacementCube
from .gridding import column_and_row, lattice_m
from .kinematics import YEAR_DAYS
from .threads import over
from .window import BIN_DAYS, Context

SUPPORT_NEIGHBOURS = 4
SUPPORT_YEARS = 3.0


def support(context: Context, cube: DisplacementCube) -> np.ndarray:
    """Return 0..1 per cell: observed share of the window x its length (3 years are full) x company within 500 m.

    Company counts the measurement points of the cell and its neighbours; four are full.
    """
    observed_N = np.isfinite(context.values_NB).mean(1)
    years = min(1.0, (-context.days_B[0] + BIN_DAYS) / YEAR_DAYS / SUPPORT_YEARS)
    size = lattice_m(context.cell_size)
    reach = max(1, round(500.0 / size))
    column_N, row_N = column_and_row(context.easting_N, context.northing_N, size)
    points_N = np.ones(context.cells) if cube.points_N is None else cube.points_N.astype(np.float64)
    span = int(row_N.max() - row_N.min()) + 2 * reach + 3
    key_N = (column_N - column_N.min()) * span + row_N - row_N.min() + reach
    order = np.argsort(key_N, kind="stable")
    running = np.concatenate([[0.0], np.cumsum(points_N[order])])

    def company(shift: int) -> np.ndarray:
        first = np.searchsorted(key_N[order], key_N + shift * span - reach)
        last = np.searchsorted(key_N[order], key_N + shift * span + reach, side="right")
        return running[last] - running[first]

    company_N = sum(over(company, range(-reach, reach + 1)))  # counts: whole numbers, in whichever order
    filled = min(1.0, context.slot_B.size / (context.slot_B[0] + 1))
    return (observed_N * years * filled * np.minimum(company_N / SUPPORT_NEIGHBOURS, 1)).astype(np.float32)
