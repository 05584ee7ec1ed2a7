# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells whose motion has changed, which the law shared by the area cannot follow: they get laws of their own.

The Gaussian process and all that builds on it share hyper-parameters over an area. Where nearly all of it is still, a
slope that began to move last year is pulled back towards its old course, further than the last value is from the truth.
"""

# Shapes: C cells with a change, N cells, B time bins, H targets, K laws

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS, kinematics
from ..window import Context
from .base import Model, Prediction
from .gaussian_process import GaussianProcess, covariance, impute, krige, remove_level
from .scaling import OUTLIER_SIGMAS
from .shared import Shared

STEADY_TRENDS = (4.0, 16.0, 64.0)
"""Trends in noise levels per year that a cell may have without having changed."""
FREE_TREND = 16.0
EXTRA_WALKS = (0.0, 1.0, 4.0, 16.0)
"""Random walk of the level, noise levels per root year."""
VELOCITY_SPREADS = (0.0, 2.0, 8.0, 32.0, 128.0)
"""Standard deviation of a velocity that varies in time, noise levels per year."""
MEMORY_YEARS = 2.0
"""A velocity fades back to the long trend with this time constant: neither for ever nor over by tomorrow."""
STEADY_NATS, CHANGING_NATS = 5.0, 10.0
"""What the evidence must exceed, in natural logarithms of odds, before another law than the area's is believed."""
PROBES = ((4.0, 0.0), (0.0, 8.0), (1.0, 32.0))
WORTH_A_LOOK_NATS = 3.0
CLIP_BINS = 4
CELLS_AT_ONCE = 8192


@dataclass(frozen=True, kw_only=True)
class Law:
    """Describe one law: the area's hyper-parameters and how far level and velocity may wander beyond them."""

    log_P: np.ndarray
    walk: float = 0.0
    velocity: float = 0.0
    log_prior: float = 0.0

    @property
    def white_variance(self) -> float:
        """Return the variance of white noise."""
        return float(np.exp(2 * self.log_P[-1]))

    def covariance(self, first_I: np.ndarray, second_J: np.ndarray, start: float) -> np.ndarray:
        """Return the covariance of the signal at two sets of times in years, shape (I, J)."""
        since_I, since_J = first_I[:, None] - start, second_J[None, :] - start
        both_IJ = np.minimum(since_I, since_J)
        memory = MEMORY_YEARS
        fading_IJ = np.exp(-since_I / memory) + np.exp(-since_J / memory) - 1 - np.exp(-abs(since_I - since_J) / memory)
        return (
            covariance(self.log_P, first_I, second_J, start)
            + self.walk**2 * both_IJ
            + self.velocity**2 * (2 * memory * both_IJ + memory**2 * fading_IJ)
        )


class ChangingMotion(Model):
    """Find the cells whose own series speaks against the area's law, and forecast them by the laws that it speaks for.

    Each law is weighed by the restricted likelihood of the cell's series, level integrated out and its scale fitted;
    the forecast is the mean over laws, and its variance holds what they disagree on. A velocity follows an
    Ornstein-Uhlenbeck process, the level its integral.
    Source: Hoeting et al. (1999), Bayesian model averaging; Rasmussen and Williams (2006), ch. 5.
    """

    name = "changing"
    label = "laws of changed motion"
    offered = False
    needs = ("gp",)

    def __init__(self, values_NB: np.ndarray, process: GaussianProcess) -> None:
        """Weigh the laws.

        Args:
            values_NB: mm, NaN where missing.
            process: fitted to the same window.
        """
        self._scaled, self._years_B = process.scaled, process.days_B / YEAR_DAYS
        steady = [process.log_P, *(_with_trend(process.log_P, trend) for trend in STEADY_TRENDS)]
        unchanged = [Law(log_P=log_P) for log_P in steady]
        free_P = _with_trend(process.log_P, FREE_TREND)
        probes = [Law(log_P=free_P, walk=walk, velocity=velocity) for walk, velocity in PROBES]
        quiet_KN, _ = self._evidence(unchanged, process.z_NB)
        lively_KN, _ = self._evidence(probes, process.z_NB)
        looked_at = np.flatnonzero(lively_KN.max(0) > quiet_KN.max(0) + WORTH_A_LOOK_NATS)

        pairs = [(walk, velocity) for walk in EXTRA_WALKS for velocity in VELOCITY_SPREADS if walk or velocity]
        self._laws = [
            unchanged[0],
            *(Law(log_P=log_P, log_prior=-STEADY_NATS - np.log(len(STEADY_TRENDS))) for log_P in steady[1:]),
            *(
                Law(log_P=free_P, walk=walk, velocity=velocity, log_prior=-CHANGING_NATS - np.log(len(pairs)))
                for walk, velocity in pairs
            ),
        ]
        z_CB = _keep_lasting_changes(values_NB[looked_at], process, looked_at)
        evidence_KC, scale_KC = self._evidence(self._laws, z_CB)
        weight_KC = np.exp(evidence_KC - evidence_KC.max(0, initial=-np.inf))
        weight_KC /= weight_KC.sum(0)
        changed = weight_KC[len(steady) :].sum(0) >= 0.5
        self.cells_N = np.zeros(len(values_NB), bool)
        """Which cells have changed their motion."""
        self.cells_N[looked_at[changed]] = True
        self._z_CB, self._weight_KC, self._scale_KC = z_CB[changed], weight_KC[:, changed], scale_KC[:, changed]

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> ChangingMotion:
        """Fit one window."""
        return cls(context.values_NB, shared.fitted("gp"))

    def _evidence(self, laws: list[Law], z_NB: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the log evidence with its prior, and the fitted scale of each series; both (K, N)."""
        years_B, bins = self._years_B, self._years_B.size
        evidence_KN, scale_KN = np.empty((len(laws), len(z_NB))), np.empty((len(laws), len(z_NB)))
        for number, law in enumerate(laws):
            covariance_BB = law.covariance(years_B, years_B, years_B[0] - 1e-3) + law.white_variance * np.eye(bins)
            inverse_BB = np.linalg.inv(covariance_BB)
            projection_BB = remove_level(inverse_BB)
            volume = np.linalg.slogdet(covariance_BB)[1] + np.log(inverse_BB.sum())
            for begin in range(0, len(z_NB), CELLS_AT_ONCE):
                rows = slice(begin, begin + CELLS_AT_ONCE)
                part_NB = z_NB[rows].astype(np.float64)
                square_N = np.maximum(np.einsum("nb,nb->n", part_NB @ projection_BB, part_NB) / (bins - 1), 1e-12)
                evidence_KN[number, rows] = law.log_prior - 0.5 * (volume + (bins - 1) * np.log(square_N))
                scale_KN[number, rows] = np.sqrt(square_N)
        return evidence_KN, scale_KN

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast the changed cells at `days_H` days after the anchor; NaN for all others."""
        years_H = days_H / YEAR_DAYS
        first_CH = np.zeros((len(self._z_CB), years_H.size))
        second_CH = np.zeros_like(first_CH)
        for law, weight_C, scale_C in zip(self._laws, self._weight_KC, self._scale_KC):
            weights = krige(law.covariance, law.white_variance, self._years_B, years_H)
            mean_CH = self._z_CB @ weights.mean_HB.T
            first_CH += weight_C[:, None] * mean_CH
            second_CH += weight_C[:, None] * (mean_CH**2 + (scale_C[:, None] * weights.sigma_H) ** 2)
        mean_NH = np.full((self.cells_N.size, years_H.size), np.nan)
        sigma_NH = np.full_like(mean_NH, np.nan)
        level_C1, noise_C1 = self._scaled.level_N[self.cells_N, None], self._scaled.noise_N[self.cells_N, None]
        mean_NH[self.cells_N] = level_C1 + noise_C1 * first_CH
        sigma_NH[self.cells_N] = noise_C1 * np.sqrt(np.maximum(second_CH - first_CH**2, 1e-6))
        return Prediction(mean_NH=mean_NH, sigma_NH=sigma_NH)


def changed_cells(predictions: dict[str, Prediction]) -> np.ndarray:
    """Tell which cells have changed their motion (boolean, one per cell)."""
    return np.isfinite(predictions[ChangingMotion.name].mean_NH).any(1)


def _with_trend(log_P: np.ndarray, trend: float) -> np.ndarray:
    """Return hyper-parameters whose trend is at least this free."""
    freed_P = log_P.copy()
    freed_P[0] = max(freed_P[0], np.log(trend))
    return freed_P


def _keep_lasting_changes(values_CB: np.ndarray, process: GaussianProcess, cells: np.ndarray) -> np.ndarray:
    """Scale series like the process, but clip outliers about a running median: a lasting change is none, a spike is."""
    noise_C1, level_C1 = process.scaled.noise_N[cells, None], process.scaled.level_N[cells, None]
    residual_CB = kinematics(values_CB, process.days_B).residual_NB
    padded_CB = np.pad(residual_CB, ((0, 0), (CLIP_BINS, CLIP_BINS)), constant_values=np.nan)
    windows_CBW = np.lib.stride_tricks.sliding_window_view(padded_CB, 2 * CLIP_BINS + 1, axis=1)
    seen_CB = np.isfinite(windows_CBW).any(-1)
    centre_CB = np.zeros_like(residual_CB)
    if seen_CB.any():
        centre_CB[seen_CB] = np.nanmedian(windows_CBW[seen_CB], axis=-1)
    limit_C1 = OUTLIER_SIGMAS * noise_C1
    clipped_CB = values_CB - residual_CB + centre_CB + np.clip(residual_CB - centre_CB, -limit_C1, limit_C1)
    z_CB = (clipped_CB - level_C1) / noise_C1
    return impute(z_CB, process.days_B, process.log_P) if z_CB.size else z_CB
