# SPDX-License-Identifier: GPL-2.0-or-later
"""A network that is as small as one can be, with random weights."""

import torch

from mmstt_core.network.config import NetworkConfig
from mmstt_core.network.mmstt import MMSTT

TINY = NetworkConfig(width=16, layers=1, heads=2, cell_width=24, window_cells=16, margin_cells=4, patch_cells=4)


def tiny_network() -> MMSTT:
    """Return one whose corrections are not 0, as those of a network that has learned nothing would be."""
    torch.manual_seed(1)
    network = MMSTT(TINY)
    with torch.no_grad():
        network.head.weight.normal_(0, 0.05)
    return network
