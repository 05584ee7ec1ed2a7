# SPDX-License-Identifier: GPL-2.0-or-later
"""MM-STT as users know it: the mixture of networks and closed forms that has served best on the area's own past."""

# Shapes: C parts, M leads

from __future__ import annotations

import numpy as np

from ..window import Context
from .base import Model
from .shared import Networks

PRIOR_MONTHS = (1.0, 6.0, 24.0)
PRIOR_SHARES = {
    "spatial": ((0.70, 0.79, 0.65), (0.47, 0.38, 0.31)),
    "gp": ((0.10, 0.06, 0.07), (0.09, 0.08, 0.30)),
    "damped": ((0.05, 0.04, 0.12), (0.03, 0.27, 0.14)),
    "last": ((0.03, 0.02, 0.03), (0.20, 0.08, 0.05)),
    "mean60": ((0.02, 0.02, 0.04), (0.03, 0.04, 0.05)),
    "linear-seasonal": ((0.02, 0.02, 0.02), (0.03, 0.03, 0.04)),
    "ridge": ((0.03, 0.02, 0.03), (0.06, 0.04, 0.03)),
    "local": ((0.05, 0.03, 0.04), (0.09, 0.08, 0.08)),
}
"""Share of each candidate at `PRIOR_MONTHS`, for still and for moving cells, before the area's own past has spoken.
They stand here, not with each model, for a share means nothing without the others. Learned over places, real ground and
real noise with motion added, so that the mixture stays near the best candidate of each (docs/log.md). None is below
0.02: experience multiplies shares, and lifts none from nothing."""
CORRECTIONS = ("network", "lower", "adapted")
"""They correct the spatial process, and share its prior evenly with it."""


class Mixture(Model):
    """Mix the parts lead by lead. `forecaster.Forecaster` does it, who knows how they fared at earlier origins."""

    name = "mmstt"
    label = "MM-STT"
    needs_network = True
    follows_changes = True

    @classmethod
    def parts(cls, context: Context, networks: Networks) -> tuple[str, ...]:
        """Name what can take part on this area."""
        from . import get

        return tuple(name for name in (*CORRECTIONS, *PRIOR_SHARES) if get(name).can_take_part(context, networks))


def prior_shares(names: tuple[str, ...], kind: int, months_M: np.ndarray) -> np.ndarray:
    """Return the prior share of each part at some leads (M, C), kind 0 for still cells, 1 for moving ones."""
    log_M = np.log(months_M)
    shares = {name: np.interp(log_M, np.log(PRIOR_MONTHS), pair[kind]) for name, pair in PRIOR_SHARES.items()}
    family = [name for name in names if name == "spatial" or name in CORRECTIONS]
    shares.update(dict.fromkeys(family, shares["spatial"] / max(len(family), 1)))
    # A model asked for by itself is its own only part.
    prior_MC = np.stack([shares.get(name, np.ones(months_M.size)) for name in names], axis=1)
    return prior_MC / prior_MC.sum(1, keepdims=True)
