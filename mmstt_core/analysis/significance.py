# SPDX-License-Identifier: GPL-2.0-or-later
"""Is it motion or noise: observed velocity with its error, and which cells differ from rest when many are asked."""

# Shapes: N cells, T observed epochs, K design columns

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..backtest.quantiles import normal_score
from ..backtest.student import normal_cdf
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..results.forecast import Forecast

CONFIDENCE = 0.95
FALSE_SHARE = 0.05
"""Of the cells called significant at the second step, at most this share is expected to be at rest."""
FEWEST_EPOCHS = 15
"""Fewer in the years looked at tell no velocity."""
MEMORIES_DAYS = tuple(round(8 * 1.5**step, 1) for step in range(12))
MEMORY_SHARES = tuple(step / 10 for step in range(11))
LAG_BINS = 24
SLOW_NOISE = 1.4
"""Noise slower than a window of some years hides in its velocity. On simulated tiles (seeds 1 to 8, three years; Up,
East, one track, a sparse one) errors are larger by this than the noise that shows; docs/results/areas.md has others."""
STILL, ALONE, AMONG_ALL = 0, 1, 2
"""Not different from 0; different at 95 %, asked alone; different also among all cells, at that false share."""


class Memory(NamedTuple):
    """Say how the noise of epochs goes together: a share of its variance with exp(-days / `days`), the rest alone."""

    share: float
    days: float


class Velocity(NamedTuple):
    """Hold what was observed over the last years of the window; NaN where too little was."""

    velocity_N: np.ndarray
    """mm/yr, least squares with an annual cycle."""
    sigma_N: np.ndarray
    """mm/yr, its standard deviation."""


class _Fit(NamedTuple):
    """Hold a fit of level, velocity and annual cycle over the epochs looked at."""

    velocity_N: np.ndarray
    residual_NT: np.ndarray
    """0 where missing."""
    seen_NT: np.ndarray
    days_T: np.ndarray
    solver_KT: np.ndarray
    remains_TT: np.ndarray
    """What a fit leaves of any series."""


def recent(forecast: Forecast, years: float) -> np.ndarray:
    """Tell which observed epochs lie within the last `years` before the issue date."""
    age_T = (np.datetime64(forecast.issue_date, "D") - forecast.observed_dates_T).astype(float)
    return (age_T >= 0) & (age_T <= years * YEAR_DAYS)


def _fitted(forecast: Forecast, years: float) -> _Fit | None:
    """Fit the last `years`; None where they hold too few epochs."""
    chosen_T = recent(forecast, years)
    if np.count_nonzero(chosen_T) < FEWEST_EPOCHS or not len(forecast.observed_NT):
        return None
    values_NT = forecast.observed_NT[:, chosen_T].astype(np.float64)
    days_T = (forecast.observed_dates_T[chosen_T] - np.datetime64(forecast.issue_date, "D")).astype(float)
    design_TK = seasonal_design(days_T / YEAR_DAYS)
    fit_NK = least_squares(values_NT, design_TK)
    seen_NT = np.isfinite(values_NT)
    solver_KT = np.linalg.pinv(design_TK)
    return _Fit(
        velocity_N=fit_NK[:, 1],
        residual_NT=np.where(seen_NT, values_NT - fit_NK @ design_TK.T, 0.0),
        seen_NT=seen_NT,
        days_T=days_T,
        solver_KT=solver_KT,
        remains_TT=np.eye(days_T.size) - design_TK @ solver_KT,
    )


def _covariance(days_T: np.ndarray, memory: Memory) -> np.ndarray:
    together_TT = np.exp(-np.abs(days_T[:, None] - days_T) / memory.days)
    return memory.share * together_TT + (1 - memory.share) * np.eye(days_T.size)


def memory_of(forecast: Forecast, years: float) -> Memory:
    """Measure it on the residuals of all cells together, by what a fit leaves of each kind of noise.

    The kind is chosen whose correlations by lag, after level, velocity and annual cycle were taken out of it, come
    nearest to those of the residuals: these look less correlated than the noise was.
    """
    fit = _fitted(forecast, years)
    if fit is None:
        return Memory(0.0, MEMORIES_DAYS[0])
    size_N1 = np.sqrt((fit.residual_NT**2).sum(axis=1) / np.maximum(fit.seen_NT.sum(axis=1), 1))[:, None]
    scaled_NT = fit.residual_NT / np.maximum(size_N1, 1e-9)
    both_TT = fit.seen_NT.astype(float).T @ fit.seen_NT
    lag_TT = np.abs(fit.days_T[:, None] - fit.days_T)
    bin_TT = np.minimum((lag_TT / max(float(lag_TT.max()), 1.0) * LAG_BINS).astype(int), LAG_BINS - 1)
    np.fill_diagonal(bin_TT, LAG_BINS)
    count_L = np.maximum(np.bincount(bin_TT.ravel(), minlength=LAG_BINS + 1), 1)

    def by_lag(product_TT: np.ndarray) -> np.ndarray:
        return np.bincount(bin_TT.ravel(), product_TT.ravel(), LAG_BINS + 1) / count_L

    seen_L = by_lag(scaled_NT.T @ scaled_NT / np.maximum(both_TT, 1))
    weight_L = np.sqrt(count_L) * (np.arange(LAG_BINS + 1) != LAG_BINS) * (np.arange(LAG_BINS + 1) < LAG_BINS / 2)
    alone_L = by_lag(fit.remains_TT)
    best = (np.inf, Memory(0.0, MEMORIES_DAYS[0]))
    for days in MEMORIES_DAYS:
        together_L = by_lag(fit.remains_TT @ np.exp(-lag_TT / days) @ fit.remains_TT)
        for share in MEMORY_SHARES:
            left_L = (1 - share) * alone_L + share * together_L
            misfit = float(((left_L / left_L[-1] - seen_L / seen_L[-1]) ** 2 * weight_L).sum())
            best = min(best, (misfit, Memory(share, days)))
    return best[1]


def observed_velocity(forecast: Forecast, years: float, memory: Memory | None = None) -> Velocity:
    """Fit level, velocity and annual cycle to the last `years`, with the error that noise with this memory makes.

    Args:
        memory: of more cells than are given here; measured on these when None.
    """
    fit = _fitted(forecast, years)
    if fit is None:
        unknown_N = np.full(len(forecast.observed_NT), np.nan)
        return Velocity(unknown_N, unknown_N.copy())
    covariance_TT = _covariance(fit.days_T, memory_of(forecast, years) if memory is None else memory)
    count_N = fit.seen_NT.sum(axis=1)
    left = np.trace(fit.remains_TT @ covariance_TT @ fit.remains_TT) / fit.days_T.size
    noise_N = (fit.residual_NT**2).sum(axis=1) / np.maximum(count_N, 1) / left
    made = fit.solver_KT[1] @ covariance_TT @ fit.solver_KT[1] * fit.days_T.size
    sigma_N = SLOW_NOISE * np.sqrt(noise_N * made / np.maximum(count_N, 1))
    known_N = (count_N >= FEWEST_EPOCHS) & (sigma_N > 0)
    return Velocity(np.where(known_N, fit.velocity_N, np.nan), np.where(known_N, sigma_N, np.nan))


def chance_at_rest(velocity: Velocity) -> np.ndarray:
    """Return the two-sided p-value of each cell's velocity against rest; NaN where unknown."""
    return 2 * normal_cdf(-np.abs(velocity.velocity_N / velocity.sigma_N))


def chance_of_no_change(forecast: Forecast, lead: int) -> np.ndarray:
    """Return the two-sided p-value of no displacement of the ground between the issue date and a lead."""
    score_N = normal_score(forecast.shown_NHQ[:, lead], forecast.issue_level_N)
    return 2 * normal_cdf(-np.abs(score_N))


def classes(p_N: np.ndarray) -> np.ndarray:
    """Return `STILL`, `ALONE` or `AMONG_ALL` as float32, NaN where p is unknown.

    The last by the step-up rule of Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57, 289), which keeps the expected
    share of false ones at most `FALSE_SHARE`, also where errors of cells go together positively.
    """
    known_N = np.isfinite(p_N)
    found_N = np.where(known_N, (p_N <= 1 - CONFIDENCE).astype(np.float32), np.nan).astype(np.float32)
    ordered = np.sort(p_N[known_N])
    kept = np.flatnonzero(ordered <= FALSE_SHARE * np.arange(1, ordered.size + 1) / max(ordered.size, 1))
    if kept.size:
        found_N[known_N & (p_N <= ordered[kept[-1]])] = AMONG_ALL
    return found_N


def told(p_N: np.ndarray) -> dict:
    """Return what the record tells: how many cells differ from rest, and how many of them falsely, as is expected."""
    class_N = classes(p_N)
    known, alone = int(np.isfinite(p_N).sum()), int((class_N >= ALONE).sum())
    expected = known * (1 - CONFIDENCE)
    return {
        "cells": known,
        "significant_alone": alone,
        "false_share_alone_at_most": round(min(1.0, expected / alone), 3) if alone else None,
        "significant_among_all": int((class_N == AMONG_ALL).sum()),
        "false_share_among_all_at_most": FALSE_SHARE,
    }
