# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT as users know it: the mixture of networks and closed forms that has served best on the area's own past."""

# Shapes: C parts

from __future__ import annotations

import numpy as np

from ..window import Context
from .base import Model
from .shared import Networks

PRIOR_SHARES = {
    "network": (0.275, 0.36),
    "lower": (0.275, 0.36),
    "adapted": (0.0, 0.0),
    "spatial": (0.0, 0.0),
    "gp": (0.0, 0.2),
    "damped": (0.2, 0.0),
    "local": (0.2, 0.08),
    "mean60": (0.05, 0.0),
}
"""Every model that may take part, with its share for still and for moving cells, which sum to 1. They stand here, not
with each model, for a share means nothing without the others. Used where nothing can be backtested, and pulled towards
by experience of few origins (docs/log.md, 10 and 20). On moving ground a trend that fades, or none, is wrong by half at
two years, and a fast cell may have little in common with its neighbours, so the Gaussian process of single cells has
its part there."""


class Mixture(Model):
    """Mix the parts lead by lead. `forecaster.Forecaster` does it, who knows how they fared at earlier origins."""

    name = "mmstt"
    label = "MM-STT"
    needs_torch = True
    follows_changes = True

    @classmethod
    def parts(cls, context: Context, networks: Networks) -> tuple[str, ...]:
        """Name what can take part on this area; where there is a network, it stands for what it corrects."""
        from . import get

        return tuple(
            name
            for name in PRIOR_SHARES
            if get(name).can_take_part(context, networks) and not (name == "spatial" and networks.network is not None)
        )


def prior_shares(names: tuple[str, ...], kind: int) -> np.ndarray:
    """Return the prior share of each part (C), kind 0 for still cells, 1 for moving ones.

    What the networks would have goes to what stands in for them.
    """
    if len(names) == 1:
        return np.ones(1)
    shares = {name: pair[kind] for name, pair in PRIOR_SHARES.items()}
    if "lower" not in names:
        shares["network"] += shares.pop("lower")
    if "network" not in names:
        shares["spatial"] = shares.pop("network")
    prior_C = np.array([shares.get(name, 0.0) for name in names])
    return prior_C / prior_C.sum() if prior_C.any() else np.full(len(names), 1 / len(names))
