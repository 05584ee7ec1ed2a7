# SPDX-License-Identifier: GPL-2.0-or-later
"""How the motion of a cell can have changed: the laws by number, as files store them and as people read them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..words import mark


@dataclass(frozen=True, kw_only=True)
class Law:
    """Describe one law of change; its place in `LAWS` is the number that files hold."""

    name: str
    label: str
    """As short as a legend is narrow."""


LAWS = (
    Law(name="none", label=mark("no change")),
    Law(name="begins", label=mark("begins")),
    Law(name="stops", label=mark("stops")),
    Law(name="turns", label=mark("new velocity")),
    Law(name="step", label=mark("step")),
    Law(name="fading", label=mark("step that fades")),
    Law(name="accelerates", label=mark("accelerates")),
    Law(name="settles", label=mark("settles")),
)
NUMBER = {law.name: number for number, law in enumerate(LAWS)}
"""Number of each law by its name."""
POSSIBLE, LIKELY = 0.05, 0.5
"""Probabilities of a change: from the first on a cell teaches the rest nothing, from the second on it has changed."""


def has_changed(probability_N: np.ndarray) -> np.ndarray:
    """Tell which cells count as changed, by the probability that they have: the one place where this is decided."""
    return probability_N >= LIKELY
