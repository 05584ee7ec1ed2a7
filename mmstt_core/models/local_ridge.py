# SPDX-License-Identifier: GPL-2.0-or-later
"""A ridge that sees neighbours as well, and learns from the area itself."""

from __future__ import annotations

from ..window import Context
from .ridge import Ridge
from .shared import Networks, Shared

FEWEST_CELLS = 400
FILLED_BINS = 0.8


class LocalRidge(Ridge):
    """Regress each cell's future on its own past and on what its neighbours share."""

    name = "local"
    label = "local ridge"
    offered = False
    needs = ("spatial",)
    reference = False

    @classmethod
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Ask for enough cells and regular acquisitions: else it was up to 40 % worse than the Gaussian process.

        Measured in docs/log.md, 5.
        """
        regular = context.slot_B.size / (context.slot_B[0] + 1) >= FILLED_BINS
        return bool(context.cells >= FEWEST_CELLS and regular)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> LocalRidge:
        """Fit one window."""
        spatial = shared.fitted("spatial")
        return cls(spatial.process, spatial=spatial)
