# SPDX-License-Identifier: GPL-2.0-or-later
"""The shape of an MM-STT network; stored with its weights."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from ..errors import WeightsError
from ..words import say

ATTENTION = ("joint", "factorised", "none", "linear")
LIMITS = {
    "width": (1, 4096),
    "layers": (0, 64),
    "heads": (1, 64),
    "window_cells": (1, 512),
    "margin_cells": (0, 256),
    "patch_cells": (1, 512),
    "patch_bins": (1, 512),
    "bins": (1, 1024),
    "cell_width": (1, 8192),
    "classes": (1, 4096),
}
"""Least and most of each size: a weights file may ask for any network."""


@dataclass(frozen=True, kw_only=True)
class NetworkConfig:
    """Fix every size of the network."""

    width: int = 64
    """Token width D."""
    layers: int = 3
    heads: int = 4
    attention: str = "joint"
    """joint: all tokens of a window together; factorised: time, then space; none: the per-cell network alone;
    linear: only the linear correction that is solved in closed form."""
    window_cells: int = 64
    """Edge of a window in cells."""
    margin_cells: int = 8
    """Cells read on each side of a window but not written: the halo."""
    patch_cells: int = 8
    patch_bins: int = 8
    bins: int = 96
    """Context of the network, 3.2 years; the Gaussian process gained nothing from more (docs/log.md)."""
    cell_width: int = 192
    """Hidden width of the per-cell network."""
    classes: int = 16
    """Geology and soil classes told apart; class -1 is unknown."""
    recent: bool = False
    """Whether the network can also carry on what a cell and its neighbours did of late: without it, motion that has
    just begun can only be told as a correction of its own."""
    prior_dropout: float = 0.3
    """Probability of hiding each physical prior from a training window, so that every prior stays optional."""

    def __post_init__(self) -> None:
        for name, (least, most) in LIMITS.items():
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
                raise WeightsError(
                    say("The network's {0} is {1}.", name, str(value)[:40]),
                    hint=say("It must be {0} to {1}.", least, most),
                )
        if not isinstance(self.recent, bool):
            raise WeightsError(say("The network's {0} is {1}.", "recent", str(self.recent)[:40]))
        if not isinstance(self.prior_dropout, (int, float)) or not 0 <= self.prior_dropout <= 1:
            raise WeightsError(say("The network's prior_dropout is no probability."))
        if self.attention not in ATTENTION:
            raise WeightsError(
                say("Unknown attention '{0}'.", self.attention), hint=say("Choose one of {0}.", ", ".join(ATTENTION))
            )
        if self.window_cells % self.patch_cells or self.bins % self.patch_bins or self.width % self.heads:
            raise WeightsError(
                say("The network's window, bins and width must be multiples of its patch and head sizes.")
            )
        if 2 * self.margin_cells >= self.window_cells:
            raise WeightsError(say("The margins leave nothing of the window."))

    @property
    def stride_cells(self) -> int:
        """Edge of the part of a window that is written."""
        return self.window_cells - 2 * self.margin_cells

    @property
    def time_blocks(self) -> int:
        """Count the patch tokens along time."""
        return self.bins // self.patch_bins

    @classmethod
    def from_json(cls, fields: dict) -> NetworkConfig:
        """Rebuild a configuration stored with weights; unknown fields are refused."""
        unknown = set(fields) - {item.name for item in dataclasses.fields(cls)}
        if unknown:
            raise WeightsError(
                say("The weights describe a network this version does not know ({0}).", ", ".join(sorted(unknown))),
                hint=say("Use the weights that came with this version."),
            )
        return cls(**fields)


SIZES = {
    "nano": NetworkConfig(),
    "small": NetworkConfig(width=128, layers=4, heads=4, cell_width=256),
    "base": NetworkConfig(width=256, layers=6, heads=8, cell_width=384),
}
