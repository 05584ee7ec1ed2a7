# SPDX-License-Identifier: GPL-2.0-or-later
"""The network of single cells, without attention: where attention does not earn its place, this one stands in."""

from __future__ import annotations

from typing import Any

from .network import Network
from .shared import Networks


class CellNetwork(Network):
    """Add the corrections of the per-cell network of the same training."""

    name = "lower"  # so called in forecast.json since 0.1
    label = "per-cell network alone"

    @classmethod
    def module(cls, networks: Networks, issue_day: int) -> Any:
        """Return the per-cell network, None where there is none."""
        return networks.cell
