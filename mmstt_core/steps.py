# SPDX-License-Identifier: GPL-2.0-or-later
"""Lasting steps that neighbours share, such as the offset of an earthquake: found in the window and taken out of it.

A single cell cannot tell a lasting step from an excursion that passes; neighbours can (docs/log.md, 17 and 24).
"""

# Shapes: N cells, B time bins, P hyper-parameters

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from .kinematics import YEAR_DAYS, kinematics, robust_sigma
from .models.gaussian_process import GaussianProcess, covariance, fit_hyperparameters, near_start, remove_level
from .models.spatial_process import SHARED_FLOOR, SHARED_PRIOR_SERIES, smooth, some_series
from .window import BIN_DAYS, Context

RADIUS_M = 200.0
REACH_M = 700.0
"""A step grows to cells that lie this near to one that has it."""
SHARED_SIGMAS, OWN_MM, FEWEST_CELLS = 6.0, 8.0, 3
"""A step is believed where so many cells have it, so sure in their neighbours' mean and so large in their own series.
No such step was found on 67 dates of the real places; 5 sigmas and 5 mm took passing motions for steps."""
OWN_SIGMAS = 2.5
ABRUPT = 0.75
"""Share of a step that must happen within two bins on either side: motion that begins or stops is no step."""
BINS_BEFORE, BINS_AFTER = 6, 2
MOST_STEPS = 6
TRIMMED = 0.2
FIT_STEPS = 60


@dataclass(frozen=True, kw_only=True)
class Step:
    """Hold one step: the first day after it (since 1970-01-01), and by how much each cell moved."""

    day: int
    offset_N: np.ndarray
    """mm; 0 for cells that did not move."""

    def straddled(self, origin_day: int, days_H: np.ndarray) -> np.ndarray:
        """Tell which targets (days since 1970-01-01) a forecast from `origin_day` reaches only across the step."""
        return (days_H >= self.day) & (origin_day < self.day)


def settle(context: Context) -> tuple[Context, tuple[Step, ...]]:
    """Find the steps of a window and move what lies before each to the level after it.

    Each candidate step is the generalised least-squares estimate of an offset at one bin, level integrated out, in
    each cell's own series (law of the Gaussian process) and in the mean of its surroundings (law fitted to such means).
    Source: Tsay (1988), level shifts in time series, with the covariance of the process in place of an ARMA model.
    """
    steps: list[Step] = []
    if context.cells < FEWEST_CELLS or context.days_B.size < BINS_BEFORE + BINS_AFTER + 1:
        return context, ()
    process = GaussianProcess(context.values_NB, context.days_B)
    noise_N = process.scaled.noise_N
    own_NB = context.values_NB - process.scaled.level_N[:, None]
    own_NB = np.where(np.isfinite(own_NB), own_NB, process.z_NB * noise_N[:, None]).astype(np.float32)
    values_NB = context.values_NB
    for _ in range(MOST_STEPS):
        sigmas_NB, offset_NB = _estimate(own_NB, noise_N, process.log_P, context.days_B)
        large_NB = (np.abs(offset_NB) > OWN_MM) & (np.abs(sigmas_NB) > OWN_SIGMAS)
        if large_NB.sum(0).max() < FEWEST_CELLS:
            break
        shared_NB = _shared_sigmas(own_NB, noise_N, context)
        large_NB &= (np.abs(shared_NB) > SHARED_SIGMAS) & (np.sign(shared_NB) == np.sign(sigmas_NB))
        large_NB &= large_NB.sum(0) >= FEWEST_CELLS
        large_NB &= _abrupt(own_NB, np.where(large_NB, offset_NB, 0.0))
        if not large_NB.any():
            break
        first = int(np.argmax((np.abs(shared_NB) * large_NB).sum(0)))
        moved_N = _grow(large_NB[:, first], sigmas_NB[:, first], context)
        offset_N = np.where(moved_N, offset_NB[:, first], 0.0)
        own_NB[:, :first] += offset_N[:, None].astype(np.float32)
        values_NB = values_NB.copy()
        values_NB[:, :first] += offset_N[:, None].astype(np.float32)
        day = context.anchor_day - (int(context.slot_B[first]) + 1) * BIN_DAYS + 1
        _add(steps, Step(day=day, offset_N=offset_N))
    return dataclasses.replace(context, values_NB=values_NB), tuple(steps)


def _abrupt(own_NB: np.ndarray, offset_NB: np.ndarray) -> np.ndarray:
    """Tell at which bins the cells with an offset make most of it at once (boolean, one per bin)."""
    jump_NB = np.zeros_like(own_NB)
    jump_NB[:, 2:-1] = (own_NB[:, 2:-1] + own_NB[:, 3:] - own_NB[:, 1:-2] - own_NB[:, :-3]) / 2
    return (np.sign(offset_NB) * jump_NB).sum(0) >= ABRUPT * np.abs(offset_NB).sum(0)


def _add(steps: list[Step], step: Step) -> None:
    """Join a step to one in a neighbouring bin: an event within a bin shows in two."""
    for index, other in enumerate(steps):
        if abs(other.day - step.day) <= BIN_DAYS:
            steps[index] = Step(day=min(other.day, step.day), offset_N=other.offset_N + step.offset_N)
            return
    steps.append(step)


def _estimate(
    series_NB: np.ndarray, scale_N: np.ndarray, log_P: np.ndarray, days_B: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the z-value and the size (unit of the series) of a step before each bin; 0 near the ends."""
    years_B = days_B / YEAR_DAYS
    bins = years_B.size
    covariance_BB = covariance(log_P, years_B, years_B, years_B[0] - 1e-3) + np.exp(2 * log_P[-1]) * np.eye(bins)
    inverse_BB = np.linalg.inv(covariance_BB)
    after_BB = np.tri(bins)
    score_BB = remove_level(inverse_BB) @ after_BB
    information_B = np.maximum(np.einsum("bs,bs->s", after_BB, score_BB), 1e-12)
    allowed_B = np.zeros(bins)
    allowed_B[BINS_BEFORE : bins - BINS_AFTER + 1] = 1.0
    sum_NB = (series_NB / scale_N[:, None]).astype(np.float64) @ (score_BB * allowed_B)
    return sum_NB / np.sqrt(information_B), sum_NB / information_B * scale_N[:, None]


def _shared_sigmas(own_NB: np.ndarray, noise_N: np.ndarray, context: Context) -> np.ndarray:
    """Return the z-values of steps in the mean of each cell's surroundings."""
    mean_NB, series = smooth(own_NB, 1 / noise_N**2, context.easting_N, context.northing_N, RADIUS_M)
    # First differences: a step spoils one of them, but the whole scatter about a line.
    scale_N = np.maximum(robust_sigma(np.diff(mean_NB, axis=1)), SHARED_FLOOR * np.median(noise_N))

    def law(kept: np.ndarray) -> np.ndarray:
        return fit_hyperparameters(
            some_series((mean_NB / scale_N[:, None])[kept]),
            context.days_B,
            start_P=near_start(kinematics(mean_NB[kept], context.days_B), scale_N[kept]),
            steps=FIT_STEPS,
            series=max(series * kept.mean(), 1.0),
            prior_series=SHARED_PRIOR_SERIES,
        )

    everything = np.ones(len(mean_NB), bool)
    worst_N = np.abs(_estimate(mean_NB, scale_N, law(everything), context.days_B)[0]).max(1)
    # The places of a step must not teach the law that steps are common.
    return _estimate(mean_NB, scale_N, law(worst_N <= np.quantile(worst_N, 1 - TRIMMED)), context.days_B)[0]


def _grow(moved_N: np.ndarray, sigmas_N: np.ndarray, context: Context) -> np.ndarray:
    """Add cells near to moved ones whose own series shows the same step, less surely."""
    moved_N = moved_N.copy()
    place_N2 = np.stack([context.easting_N, context.northing_N], axis=1)
    waiting = np.flatnonzero(~moved_N & (np.abs(sigmas_N) > OWN_SIGMAS))
    fresh = np.flatnonzero(moved_N)
    while fresh.size and waiting.size:
        joined = np.zeros(waiting.size, bool)
        for cell in fresh:
            near = ((place_N2[waiting] - place_N2[cell]) ** 2).sum(1) <= REACH_M**2
            joined |= near & (np.sign(sigmas_N[waiting]) == np.sign(sigmas_N[cell]))
        fresh, waiting = waiting[joined], waiting[~joined]
        moved_N[fresh] = True
    return moved_N
