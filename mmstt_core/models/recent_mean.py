# SPDX-License-Identifier: GPL-2.0-or-later
"""The mean of the last 60 days stays."""

# Shapes: N cells, B time bins

from __future__ import annotations

import numpy as np

from ..kinematics import kinematics
from ..words import mark
from .last_value import LastValue


class RecentMean(LastValue):
    """Carry the mean of the last 60 days on."""

    name = "mean60"
    label = mark("60-day mean")

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray) -> None:
        motion = kinematics(values_NB, days_B)
        self._noise_N, self._level_N = motion.noise_N, motion.level_N
