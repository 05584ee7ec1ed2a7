# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground stays where it was: at its last value, or at the mean of its last 60 days."""

# Shapes: N cells, B time bins, H targets

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS, Kinematics, kinematics
from ..window import Context
from ..words import mark
from .base import Model, Prediction
from .shared import Shared


class LastValue(Model):
    """Carry the last observed value on; the scale grows with the root of time, and calibration sets its size."""

    name = "last"
    label = mark("last value")

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray, motion: Kinematics | None = None) -> None:
        """Fit series, mm with NaN for missing, on days at or below 0; their `motion` is worked out where not given."""
        self._noise_N = (motion or kinematics(values_NB, days_B)).noise_N
        seen_NB = np.isfinite(values_NB)
        last_N = seen_NB.shape[1] - 1 - np.argmax(seen_NB[:, ::-1], axis=1)
        self._level_N = np.nan_to_num(values_NB[np.arange(len(last_N)), last_N].astype(np.float64))

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> LastValue:
        """Fit one window."""
        return cls(context.values_NB, context.days_B, shared.motion)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        flat_NH = np.broadcast_to(self._level_N[:, None], (self._level_N.size, days_H.size))
        widening_H = np.sqrt(1.2 + np.maximum(days_H, 0) / YEAR_DAYS)
        return Prediction(mean_NH=flat_NH, sigma_NH=self._noise_N[:, None] * widening_H)


class RecentMean(LastValue):
    """Carry the mean of the last 60 days on."""

    name = "mean60"
    label = mark("60-day mean")

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray, motion: Kinematics | None = None) -> None:
        motion = motion or kinematics(values_NB, days_B)
        self._noise_N, self._level_N = motion.noise_N, motion.level_N
