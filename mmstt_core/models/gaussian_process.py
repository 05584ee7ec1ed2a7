# SPDX-License-Identifier: GPL-2.0-or-later
"""Gaussian-process prediction with a diffuse level, its few hyper-parameters fitted to the area itself."""

# Shapes: N cells, B time bins, H targets, P hyper-parameters

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS, Course, Kinematics
from ..window import Context
from ..words import mark
from .area_facts import AreaFacts
from .base import Model, Prediction
from .likelihood import At, likelihood_of
from .minimum import minimum
from .scaling import Scaled, fill_gaps, scale_series
from .shared import Shared

NAMES = ("trend", "season", "short", "short_years", "slow", "slow_years", "walk", "white")
"""Standard deviations in units of the series' noise: per year (trend), annual, short and slow Ornstein-Uhlenbeck
processes with their decay times in years, random walk per root year, white noise."""
START_P = np.log([0.4, 0.3, 0.9, 15 / YEAR_DAYS, 0.4, 0.8, 0.2, 0.6])
"""Centre of the prior, and where a fit starts on ground that hardly moves; see `near_start`."""
PRIOR_SIGMA_P = np.array([1.0, 1.0, 0.7, 0.5, 1.0, 0.7, 1.0, 0.5])
PRIOR_SERIES, PRIOR_SHARE = 5.0, 0.02
"""The log-normal prior weighs as much as five series, and a fiftieth of all: no real series is quite such a process."""
FIT_SERIES = 2000
GAP_SWEEPS = 40
LONG_GAP_BINS = 8
"""A series that begins at least this late is filled exactly."""
LEAST_WHITE = 1e-5
"""White noise as a share of the trend over the window: below it the covariance cannot be inverted in double precision,
and noise-free ground of 100 mm/yr was forecast at 0.8 to 1.3 of its motion."""


def covariance(log_P: np.ndarray, first_I: np.ndarray, second_J: np.ndarray, start: float) -> np.ndarray:
    """Return the covariance of the signal (white noise left out) between two sets of times in years, shape (I, J).

    The annual process is stationary, the random walk starts at `start`, the trend passes through time 0.
    """
    trend, season, short, short_years, slow, slow_years, walk, _ = np.exp(log_P)
    apart_IJ = np.abs(first_I[:, None] - second_J[None, :])
    return (
        trend**2 * np.outer(first_I, second_J)
        + season**2 * np.cos(2 * np.pi * apart_IJ)
        + short**2 * np.exp(-apart_IJ / short_years)
        + slow**2 * np.exp(-apart_IJ / slow_years)
        + walk**2 * (np.minimum(first_I[:, None], second_J[None, :]) - start)
    )


def observed_covariance(log_P: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the covariance of what is observed on a window's days, white noise included, shape (B, B)."""
    years_B = days_B / YEAR_DAYS
    return covariance(log_P, years_B, years_B, years_B[0] - 1e-3) + np.exp(2 * log_P[-1]) * np.eye(years_B.size)


def fit_hyperparameters(
    z_NB: np.ndarray,
    days_B: np.ndarray,
    *,
    start_P: np.ndarray = START_P,
    centre_P: np.ndarray = START_P,
    series: float | None = None,
    prior_series: float | None = None,
) -> np.ndarray:
    """Maximise the restricted marginal likelihood of the area's own series, shared by all cells.

    It ends where the law that is left would differ from the best one by less than a hundredth of its own scatter.

    Args:
        z_NB: scaled series without gaps.
        days_B: days, increasing, at or below 0.
        start_P: log hyper-parameters to start from.
        centre_P: centre of their prior.
        series: number of independent series that `z_NB` is worth, where it repeats itself (all are, if None).
        prior_series: weight of the prior on the hyper-parameters, in series; `PRIOR_SERIES` and a share, if None.
    Returns:
        Log hyper-parameters, shape (P,).
    Source: Patterson and Thompson (1971), restricted likelihood; Rasmussen and Williams (2006), ch. 5.
    """
    chosen = np.random.default_rng(0).permutation(z_NB.shape[0])[:FIT_SERIES]
    sample_NB = z_NB[np.sort(chosen)].astype(np.float64)
    likelihood = likelihood_of(sample_NB.T @ sample_NB / len(sample_NB), days_B)
    if prior_series is None:
        prior_series = PRIOR_SERIES + PRIOR_SHARE * len(sample_NB)
    precision_P = prior_series / (series or len(sample_NB)) / PRIOR_SIGMA_P**2
    least = float(np.log(LEAST_WHITE * -days_B[0] / YEAR_DAYS))

    def posterior(free_P: np.ndarray) -> At | None:
        log_P, slope_PP = _with_least_white(free_P, least)
        try:
            here = likelihood.at(log_P)
        except np.linalg.LinAlgError:
            return None
        apart_P = free_P - centre_P
        value = here.value + 0.5 * float(precision_P @ apart_P**2)
        if not np.isfinite(value):
            return None
        return At(
            value,
            here.gradient_P @ slope_PP + precision_P * apart_P,
            lambda: slope_PP.T @ here.information() @ slope_PP + np.diag(precision_P),
        )

    return _with_least_white(minimum(posterior, start_P), least)[0]


def _with_least_white(free_P: np.ndarray, least: float) -> tuple[np.ndarray, np.ndarray]:
    """Return hyper-parameters whose white noise is no less than a share of the trend, and their slopes, (P, P).

    Args:
        least: logarithm of that share.
    """
    log_P, slope_PP = free_P.copy(), np.eye(free_P.size)
    log_P[-1] = 0.5 * np.logaddexp(2 * free_P[-1], 2 * (free_P[0] + least))
    slope_PP[-1, -1] = np.exp(2 * (free_P[-1] - log_P[-1]))
    slope_PP[-1, 0] = 1 - slope_PP[-1, -1]
    return log_P, slope_PP


def near_start(motion: Kinematics | Course | Scaled, scale_N: np.ndarray, known_P: np.ndarray = START_P) -> np.ndarray:
    """Return where to start a fit: `known_P`, its trend and season no smaller than the series' own.

    From a trend far below the ground's own the fit explains fast motion by wandering levels, never climbs, and
    forecasts half the motion or its opposite (72 mm/yr at 2.5 mm of noise: 0.77 of it, 270 mm/yr: -0.92).

    Args:
        motion: of the series.
        scale_N: unit of the scaled series, mm.
    """
    start_P = known_P.copy()
    for index, coefficient_N in ((0, motion.velocity_N), (1, motion.amplitude_N / np.sqrt(2))):
        start_P[index] = max(start_P[index], np.log(np.sqrt(np.mean((coefficient_N / scale_N) ** 2)) + 1e-9))
    return start_P


@dataclass(frozen=True, kw_only=True)
class Weights:
    """Hold the linear map from a window to the targets; each row sums to 1, so no level can leak."""

    mean_HB: np.ndarray
    sigma_H: np.ndarray
    """Predictive standard deviation of one observed epoch, in units of the series' noise."""


def prediction_weights(log_P: np.ndarray, days_B: np.ndarray, days_H: np.ndarray) -> Weights:
    """Return the best linear unbiased prediction with a diffuse level (universal kriging in time).

    A finite prior on the level would be a bug: it lets the zero level of the record leak and widens the walk.
    """
    return _prediction_weights(*(np.asarray(part, np.float64).tobytes() for part in (log_P, days_B, days_H)))


@functools.lru_cache(maxsize=64)
def _prediction_weights(*given: bytes) -> Weights:
    """Return them once for all models that build on the same process."""
    log_P, days_B, days_H = (np.frombuffer(part) for part in given)
    years_B, years_H = days_B / YEAR_DAYS, days_H / YEAR_DAYS
    found = krige(lambda *times: covariance(log_P, *times), np.exp(2 * log_P[-1]), years_B, years_H)
    for array in vars(found).values():
        array.setflags(write=False)
    return found


def lasting_weights(log_P: np.ndarray, days_B: np.ndarray, day: float) -> np.ndarray:
    """Return weights (B,), summing to 1, of the best estimate of where the ground stands on a day.

    What lasts is the trend, season, slow process and walk; what fades within weeks counts as noise.
    """
    years_B, years_1, start = days_B / YEAR_DAYS, np.array([day / YEAR_DAYS]), days_B[0] / YEAR_DAYS - 1e-3
    lasting_P = log_P.copy()
    lasting_P[NAMES.index("short")] = -np.inf
    cross_B1 = covariance(lasting_P, years_B, years_1, start)
    both_B2 = np.concatenate([np.ones((years_B.size, 1)), cross_B1], axis=1)
    row_B, simple_B = np.linalg.solve(observed_covariance(log_P, days_B), both_B2).T
    return simple_B + (1 - simple_B.sum()) * row_B / row_B.sum()


def krige(
    signal: Callable[[np.ndarray, np.ndarray, float], np.ndarray],
    white_variance: float,
    years_B: np.ndarray,
    years_H: np.ndarray,
) -> Weights:
    """Return the prediction weights of any process, level diffuse.

    Args:
        signal: covariance of the signal between two sets of times, given the start of the window; all in years.
        white_variance: of one observed epoch.
    """
    start = years_B[0] - 1e-3
    covariance_BB = signal(years_B, years_B, start) + white_variance * np.eye(years_B.size)
    cross_BH = signal(years_B, years_H, start)
    solved = np.linalg.solve(covariance_BB, np.concatenate([np.ones((years_B.size, 1)), cross_BH], axis=1))
    row_B, simple_HB = solved[:, 0], solved[:, 1:].T
    shortfall_H = 1 - simple_HB.sum(1)
    mean_HB = simple_HB + np.outer(shortfall_H, row_B) / row_B.sum()
    own_H = np.diag(signal(years_H, years_H, start)) + white_variance
    variance_H = own_H - np.einsum("hb,bh->h", simple_HB, cross_BH) + shortfall_H**2 / row_B.sum()
    return Weights(mean_HB=mean_HB, sigma_H=np.sqrt(np.maximum(variance_H, 1e-6)))


def impute(z_NB: np.ndarray, days_B: np.ndarray, log_P: np.ndarray) -> np.ndarray:
    """Replace missing samples by the process's own conditional mean.

    At the fixed point each filled value equals its prediction from the rest, which leaves every forecast as if the
    sample were absent. Complete series come back untouched.
    """
    missing_NB = ~np.isfinite(z_NB)
    filled_NB = fill_gaps(z_NB, days_B)
    cells = np.flatnonzero(missing_NB.any(1))
    if cells.size:
        smoother_BB = prediction_weights(log_P, days_B, days_B).mean_HB.astype(np.float32)
        part_NB, gaps_NB = filled_NB[cells], missing_NB[cells]
        for _ in range(GAP_SWEEPS):
            part_NB = np.where(gaps_NB, part_NB @ smoother_BB.T, part_NB)
        for row in np.flatnonzero(gaps_NB[:, :LONG_GAP_BINS].all(1)):
            # Sweeps crawl along a long gap: what was not seen yet would stay at rest, as if motion had begun later.
            gap, seen = gaps_NB[row], ~gaps_NB[row]
            open_GG = np.eye(int(gap.sum())) - smoother_BB[np.ix_(gap, gap)].astype(np.float64)
            part_NB[row, gap] = np.linalg.solve(open_GG, smoother_BB[np.ix_(gap, seen)] @ part_NB[row, seen])
        filled_NB[cells] = part_NB
    return filled_NB


class GaussianProcess(Model):
    """Forecast each cell by a process in time: scaled series, gaps imputed, hyper-parameters shared by the area."""

    name = "gp"
    label = mark("Gaussian process")
    reference = True
    follows_changes = True

    def __init__(
        self,
        values_NB: np.ndarray,
        days_B: np.ndarray,
        *,
        start_P: np.ndarray = START_P,
        log_P: np.ndarray | None = None,
    ) -> None:
        scaled = scale_series(values_NB, days_B)
        rough_NB = fill_gaps(scaled.z_NB, days_B)
        if log_P is None:
            start_P, centre_P = (near_start(scaled, scaled.noise_N, known_P) for known_P in (start_P, START_P))
            log_P = fit_hyperparameters(rough_NB, days_B, start_P=start_P, centre_P=centre_P)
        self.log_P = log_P
        self.start = (self.log_P,)
        self.days_B = days_B
        self.scaled: Scaled = scaled
        self.z_NB = rough_NB if rough_NB is scaled.z_NB else impute(scaled.z_NB, days_B, self.log_P)
        """Series without gaps; of complete series the scaled ones themselves."""

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> GaussianProcess:
        """Fit one window without what has changed, from the fit that changes were found with."""
        first, cells_C = shared.alone(), shared.found.cells_C
        found = first.changed_in(cells_C, shared.settled_CB) if cells_C.size else copy.copy(first)
        found.log_P = shared.facts.array("gp", lambda: found.fitted_again() if cells_C.size else found.log_P)
        found.start = (found.log_P,)
        return found

    @classmethod
    def fit_alone(
        cls, context: Context, start: tuple[np.ndarray, ...] = (), facts: AreaFacts | None = None
    ) -> GaussianProcess:
        """Fit one window as it is, from where another origin of the same area ended, unless the area's fit is known."""
        known = (facts or AreaFacts()).known.get("gp alone")
        if known:
            return cls(context.values_NB, context.days_B, log_P=known[0])
        found = cls(context.values_NB, context.days_B, start_P=start[0] if start else START_P)
        if facts is not None:
            facts.array("gp alone", lambda: found.log_P)
        return found

    def changed_in(self, cells_C: np.ndarray, values_CB: np.ndarray) -> GaussianProcess:
        """Return the process, not fitted yet, with other series in place of those of some cells."""
        part = GaussianProcess(values_CB, self.days_B, log_P=self.log_P)
        scaled = {name: array if name == "z_NB" else array.copy() for name, array in vars(self.scaled).items()}
        for name, array in vars(part.scaled).items():
            scaled[name][cells_C] = array
        found = copy.copy(self)
        found.scaled = Scaled(**scaled)
        found.z_NB[cells_C] = part.z_NB
        return found

    def fitted_again(self) -> np.ndarray:
        """Return the hyper-parameters of the series as they are now, from where the process stands."""
        start_P, centre_P = (near_start(self.scaled, self.scaled.noise_N, known_P) for known_P in (self.log_P, START_P))
        return fit_hyperparameters(self.z_NB, self.days_B, start_P=start_P, centre_P=centre_P)

    def of(self, cells: np.ndarray | slice) -> GaussianProcess:
        """Return the process of some cells."""
        part = super().of(cells)
        part.scaled = self.scaled.of(cells)
        return part

    def predict_scaled(self, days_H: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Forecast in units of the noise from the last level: float32 (N, H), and the shared scale (H,)."""
        weights = prediction_weights(self.log_P, self.days_B, days_H)
        return self.z_NB @ weights.mean_HB.T.astype(np.float32), weights.sigma_H

    def lasting_level(self, day: float) -> np.ndarray:
        """Return where each cell stands on a day, counted from the anchor, without what fades within weeks, mm (N,)."""
        weights_B = lasting_weights(self.log_P, self.days_B, day).astype(np.float32)
        return self.scaled.to_mm((self.z_NB @ weights_B)[:, None])[:, 0]

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        z_NH, sigma_H = self.predict_scaled(days_H)
        return Prediction(mean_NH=self.scaled.to_mm(z_NH), sigma_NH=self.scaled.noise_N[:, None] * sigma_H)
