# SPDX-License-Identifier: GPL-2.0-or-later
"""A line and an annual cycle, extrapolated."""

# Shapes: N cells, B time bins, H targets, K design columns

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS, kinematics, least_squares, seasonal_design
from ..words import mark
from .base import Model, Prediction

COLOURED_NOISE = 2.0
"""k of forecasting.md: residuals are correlated, so formal variances are doubled."""


class LinearSeasonal(Model):
    """Extrapolate linear + annual least squares."""

    name = "linear-seasonal"
    label = mark("linear + seasonal")

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray) -> None:
        design_BK = seasonal_design(days_B / YEAR_DAYS)
        self._coefficients_NK = least_squares(values_NB, design_BK)
        self._noise_N = kinematics(values_NB, days_B).noise_N
        self._inverse_KK = np.linalg.pinv(design_BK.T @ design_BK)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        design_HK = seasonal_design(days_H / YEAR_DAYS)
        formal_H = np.einsum("hk,kl,hl->h", design_HK, self._inverse_KK, design_HK)
        sigma_NH = self._noise_N[:, None] * np.sqrt(1 + COLOURED_NOISE * formal_H)
        return Prediction(mean_NH=self._coefficients_NK @ design_HK.T, sigma_NH=sigma_NH)
