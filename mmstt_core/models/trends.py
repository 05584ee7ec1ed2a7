# SPDX-License-Identifier: GPL-2.0-or-later
"""A line and an annual cycle: extrapolated as fitted, or shrunk by the spread over the area, with a fading trend."""

# Shapes: N cells, B time bins, H targets, K design columns

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS, Kinematics, kinematics, least_squares, seasonal_design
from ..window import Context
from ..words import mark
from .area_facts import AreaFacts
from .base import Model, Prediction
from .shared import Shared

COLOURED_NOISE = 2.0
"""k of forecasting.md: residuals are correlated, so formal variances are doubled."""
DAMPING_YEARS = 1.0


class LinearSeasonal(Model):
    """Extrapolate linear + annual least squares."""

    name = "linear-seasonal"
    label = mark("linear + seasonal")

    def __init__(self, values_NB: np.ndarray, days_B: np.ndarray, motion: Kinematics | None = None) -> None:
        design_BK = seasonal_design(days_B / YEAR_DAYS)
        self._coefficients_NK = least_squares(values_NB, design_BK)
        self._noise_N = (motion or kinematics(values_NB, days_B)).noise_N
        self._inverse_KK = np.linalg.pinv(design_BK.T @ design_BK)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> LinearSeasonal:
        """Fit one window."""
        return cls(context.values_NB, context.days_B, shared.motion)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        design_HK = seasonal_design(days_H / YEAR_DAYS)
        formal_H = np.einsum("hk,kl,hl->h", design_HK, self._inverse_KK, design_HK)
        sigma_NH = self._noise_N[:, None] * np.sqrt(1 + COLOURED_NOISE * formal_H)
        return Prediction(mean_NH=self._coefficients_NK @ design_HK.T, sigma_NH=sigma_NH)


class DampedTrend(Model):
    """Extrapolate linear + annual, shrunk towards zero by the spread over the area, the trend fading over one year.

    `c = (A'A + k s^2 diag(1/tau^2))^-1 A'y` with a free level; `tau_j^2` is the variance of coefficient j over the
    cells beyond what noise explains. Source: Morris (1983), parametric empirical Bayes; Gardner and McKenzie (1985).
    """

    name = "damped"
    label = mark("damped trend")
    reference = True

    def __init__(
        self,
        values_NB: np.ndarray,
        days_B: np.ndarray,
        motion: Kinematics | None = None,
        facts: AreaFacts | None = None,
    ) -> None:
        motion = motion or kinematics(values_NB, days_B)
        design_BK = seasonal_design(days_B / YEAR_DAYS)
        coefficients_NK = least_squares(values_NB, design_BK)
        gram_KK = design_BK.T @ design_BK
        inverse_KK = np.linalg.pinv(gram_KK)
        variance_N = COLOURED_NOISE * motion.noise_N**2
        spread_K = (facts or AreaFacts()).array(
            "damped", lambda: np.mean(coefficients_NK**2, axis=0) - np.median(variance_N) * np.diag(inverse_KK)
        )
        precision_K = 1 / np.maximum(spread_K, 1e-6)
        precision_K[0] = 0.0
        posterior_NKK = gram_KK + variance_N[:, None, None] * np.diag(precision_K)
        self._coefficients_NK = np.linalg.solve(posterior_NKK, (coefficients_NK @ gram_KK)[:, :, None])[:, :, 0]
        self._covariance_NKK = variance_N[:, None, None] * np.linalg.inv(posterior_NKK)
        self._noise_N = motion.noise_N

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> DampedTrend:
        """Fit one window."""
        return cls(context.values_NB, context.days_B, shared.motion, shared.facts)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        design_HK = seasonal_design(days_H / YEAR_DAYS)
        design_HK[:, 1] = DAMPING_YEARS * -np.expm1(-days_H / (DAMPING_YEARS * YEAR_DAYS))
        formal_NH = np.einsum("hk,nkl,hl->nh", design_HK, self._covariance_NKK, design_HK, optimize=True)
        sigma_NH = np.sqrt(self._noise_N[:, None] ** 2 + formal_NH)
        return Prediction(mean_NH=self._coefficients_NK @ design_HK.T, sigma_NH=sigma_NH)
