# SPDX-License-Identifier: GPL-2.0-or-later
"""What changes add to a forecast: two laws for each cell that may have changed, mixed by how likely a change is."""

# Shapes: N cells, C cells that may have changed, H targets, L interval levels, Q quantile levels

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..backtest.quantiles import COVERAGE_LEVELS, MIDDLE, mixed_quantiles, to_quantiles
from ..backtest.student import normal_quantile

LEAST_MIXED = 0.01
"""Probability below which a change is not worth a law of its own."""
CELLS_AT_ONCE = 256


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """Hold what changes add at some targets: mm, given that the cell moves unlike the area."""

    cells_C: np.ndarray
    moved_C: np.ndarray
    """Probability of that: a change, or a steady velocity of its own."""
    added_CH: np.ndarray
    spread_CH: np.ndarray
    """Standard deviation of what is not known of it: law, date, size and share."""
    echo_CH: np.ndarray
    """What the process of single cells forecasts by itself from a change that was left in the window."""

    @classmethod
    def nothing(cls, targets: int) -> Ahead:
        """Return what is added where nothing has changed."""
        none_CH = np.zeros((0, targets))
        return cls(cells_C=np.zeros(0, int), moved_C=np.zeros(0), added_CH=none_CH, spread_CH=none_CH, echo_CH=none_CH)

    def expected(self, settled_NH: np.ndarray) -> np.ndarray:
        """Return the expected forecast from one that was made without what changed."""
        expected_NH = np.array(settled_NH, dtype=np.float64)
        expected_NH[self.cells_C] += self.moved_C[:, None] * self.added_CH
        return expected_NH

    def within(self, cells_N: np.ndarray) -> Ahead:
        """Return the same of some cells, given by number in increasing order."""
        kept_C = np.isin(self.cells_C, cells_N)
        part = {name: array[kept_C] for name, array in vars(self).items()}
        return Ahead(**{**part, "cells_C": np.searchsorted(cells_N, part["cells_C"])})

    def mixed(self) -> Ahead:
        """Keep the cells in which a change is worth a law of its own."""
        kept_C = self.moved_C >= LEAST_MIXED
        return Ahead(**{name: array[kept_C] for name, array in vars(self).items()})

    def laws(
        self,
        quantiles_NHQ: np.ndarray,
        mean_NH: np.ndarray,
        base_NH: np.ndarray,
        factor_HL: np.ndarray | float = 1.0,
        wanted: slice = slice(None),
    ) -> np.ndarray:
        """Return quantiles in which cells that may have changed have the mixture of both laws, float32.

        Args:
            quantiles_NHQ: about `mean_NH`, mm: what is not known of cells that have not changed.
            mean_NH: the expected forecast of the model, mm.
            base_NH: the expected forecast of a model that follows changes, mm.
            factor_HL: by how much the spread must be widened to hold what it promises.
            wanted: of the quantile levels, all by default.
        """
        rows_C = np.flatnonzero(self.moved_C >= LEAST_MIXED)
        mixed_NHQ = quantiles_NHQ[..., wanted].copy()
        for begin in range(0, rows_C.size, CELLS_AT_ONCE):
            rows = rows_C[begin : begin + CELLS_AT_ONCE]
            cells, moved_C1 = self.cells_C[rows], self.moved_C[rows, None]
            open_CH = self.added_CH[rows] - self.echo_CH[rows]
            same_CHQ = quantiles_NHQ[cells] - (moved_C1 * open_CH)[..., None]
            half_CHL = (quantiles_NHQ[cells][..., MIDDLE + 1 :] - quantiles_NHQ[cells][..., MIDDLE - 1 :: -1]) / 2
            normal_L = normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))
            half_CHL = np.hypot(half_CHL, self.spread_CH[rows][..., None] * normal_L * factor_HL)
            moved_CHQ = to_quantiles(base_NH[cells] + (1 - moved_C1) * open_CH, half_CHL)
            mixed_NHQ[cells] = mixed_quantiles(same_CHQ, moved_CHQ, self.moved_C[rows], wanted)
        return mixed_NHQ
