# SPDX-License-Identifier: GPL-2.0-or-later
"""Motion of every kind that training adds to neighbourhoods of real series, drawn at random.

`backtest.added_motion` adds single, named motions, to measure how they are followed.
"""

# Shapes: N cells, T epochs

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..kinematics import YEAR_DAYS

REACH_M = (100.0, 800.0)
"""Standard deviation of a moving neighbourhood along its longer axis, log-uniform."""
LONGEST_SHAPE = 3.0
"""How many times as long as wide it may be."""
RATE_MM_YR = (5.0, 200.0)
AGE_DAYS = (20.0, 700.0)
"""How long before the issue date the motion changed, log-uniform."""
STEP_MM = (5.0, 100.0)
SEASON_MM = (2.0, 40.0)
FADING_SHARE = 0.15
"""Share of motion that has begun or turned and does not go on for ever; the rest does."""
FADING_DAYS = (200.0, 1500.0)
SWELLING_DAYS = (200.0, 800.0)
SWELLING_ENDS_DAYS = 365.0
"""An acceleration grows no further than this many days after the issue date."""
EDGE = 0.05
"""Cells that get less than this share of a neighbourhood's motion get none."""
OWN_SHARE = 0.15
"""Scatter of the logarithm of what single cells of a neighbourhood take of its motion."""

Curve = Callable[[np.ndarray], np.ndarray]
"""Displacement, mm, at days from the issue date."""


def begins(rate: float, age: float, fading: float | None = None) -> Curve:
    """Return motion that began `age` days before the issue date: mm/yr, going on or fading with a time constant."""
    return lambda day: rate * _lasting(np.maximum(day + age, 0.0), fading) / YEAR_DAYS


def steady(rate: float) -> Curve:
    """Return motion that never changed, mm/yr."""
    return lambda day: rate * day / YEAR_DAYS


def stops(rate: float, age: float) -> Curve:
    """Return motion that came to rest."""
    return lambda day: rate * np.minimum(day + age, 0.0) / YEAR_DAYS


def turns(rate: float, age: float, after: float, fading: float | None = None) -> Curve:
    """Return motion whose velocity changed from `rate` to `after`, mm/yr."""
    before, since = stops(rate, age), begins(after, age, fading)
    return lambda day: before(day) + since(day)


def accelerates(rate: float, folding: float) -> Curve:
    """Return motion that is `rate` fast at the issue date and e times as fast `folding` days later."""

    def curve(day: np.ndarray) -> np.ndarray:
        growing, then = np.minimum(day, SWELLING_ENDS_DAYS), np.maximum(day - SWELLING_ENDS_DAYS, 0.0)
        grown = rate * folding * np.exp(growing / folding)
        return (grown + rate * np.exp(SWELLING_ENDS_DAYS / folding) * then) / YEAR_DAYS

    return curve


def aquifer(season: float, phase: float, rate: float, age: float) -> Curve:
    """Return an annual cycle of `season` mm that began, or deepened, with the pumping, and the sinking with it."""

    def curve(day: np.ndarray) -> np.ndarray:
        angle = 2 * np.pi * (day / YEAR_DAYS + phase)
        started = 1.0 / (1.0 + np.exp(-(day + age) / 30.0))
        return season * started * np.cos(angle) + rate * np.maximum(day + age, 0.0) / YEAR_DAYS

    return curve


def step(size: float, age: float, lasting: float = 1.0, fading: float = 90.0) -> Curve:
    """Return an offset of `size` mm, of which `lasting` remains (or, above 1, is reached) with time."""

    def curve(day: np.ndarray) -> np.ndarray:
        share = lasting + (1.0 - lasting) * np.exp(-np.maximum(day + age, 0.0) / fading)
        return size * share * (day >= -age)

    return curve


def draw_curve(rng: np.random.Generator) -> Curve:
    """Draw a kind of motion with its rate, age and sign."""
    rate, age = log_uniform(rng, RATE_MM_YR) * rng.choice((-1.0, 1.0)), log_uniform(rng, AGE_DAYS)
    fading = log_uniform(rng, FADING_DAYS) if rng.random() < FADING_SHARE else None
    size, season = log_uniform(rng, STEP_MM) * rng.choice((-1.0, 1.0)), log_uniform(rng, SEASON_MM)
    kinds = {
        "begins": (0.30, lambda: begins(rate, age, fading)),
        "steady": (0.10, lambda: steady(rate)),
        "stops": (0.12, lambda: stops(rate, age)),
        "turns": (0.14, lambda: turns(rate, age, rate * rng.uniform(-1.0, 3.0), fading)),
        "accelerates": (0.08, lambda: accelerates(0.5 * rate, log_uniform(rng, SWELLING_DAYS))),
        "aquifer": (0.10, lambda: aquifer(season, rng.random(), 0.2 * rate, age if rng.random() < 0.5 else 1e5)),
        "step": (0.08, lambda: step(size, age)),
        "fading step": (0.08, lambda: step(size, age, rng.uniform(0.0, 1.8), log_uniform(rng, (20.0, 400.0)))),
    }
    shares = np.array([share for share, _ in kinds.values()])
    return list(kinds.values())[int(rng.choice(len(kinds), p=shares / shares.sum()))][1]()


def draw_shape(rng: np.random.Generator, easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Draw a round or long neighbourhood about one of the cells; returns the share of its motion that each takes."""
    centre, angle = int(rng.integers(easting_N.size)), rng.uniform(0, np.pi)
    long_m = log_uniform(rng, REACH_M)
    share_N = bump(easting_N, northing_N, centre, long_m, long_m / log_uniform(rng, (1.0, LONGEST_SHAPE)), angle)
    return share_N * np.exp(OWN_SHARE * rng.standard_normal(easting_N.size))


def bump(
    easting_N: np.ndarray, northing_N: np.ndarray, centre: int, long_m: float, wide_m: float, angle: float = 0.0
) -> np.ndarray:
    """Return a Gaussian bump about one cell, 1 there; 0 where it would be less than `EDGE`."""
    east_N, north_N = easting_N - easting_N[centre], northing_N - northing_N[centre]
    along_N = np.cos(angle) * east_N + np.sin(angle) * north_N
    across_N = np.cos(angle) * north_N - np.sin(angle) * east_N
    share_N = np.exp(-0.5 * ((along_N / long_m) ** 2 + (across_N / wide_m) ** 2))
    return np.where(share_N < EDGE, 0.0, share_N)


def log_uniform(rng: np.random.Generator, limits: tuple[float, float]) -> float:
    """Draw a number whose logarithm is uniform between two limits."""
    return float(np.exp(rng.uniform(np.log(limits[0]), np.log(limits[1]))))


def _lasting(since: np.ndarray, fading: float | None) -> np.ndarray:
    """Return days of full speed that have passed `since` days after a beginning."""
    return since if fading is None else fading * -np.expm1(-since / fading)
