# SPDX-License-Identifier: GPL-2.0-or-later
"""The network fine-tuned on the area's own record up to the issue date."""

from __future__ import annotations

from typing import Any

from ..window import Context
from .network import Network
from .shared import Networks


class AdaptedNetwork(Network):
    """Add the corrections of the adapted network."""

    name = "adapted"
    label = "adapted network alone"

    @classmethod
    def module(cls, networks: Networks, issue_day: int) -> Any:
        """Let the network learn up to the issue date."""
        return networks.adaptation.network_at(issue_day)

    @classmethod
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Tell whether adapting was asked for."""
        return networks.adaptation is not None
