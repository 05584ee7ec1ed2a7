# SPDX-License-Identifier: GPL-2.0-or-later
"""The laws of change: what is added to the motion of the ground, as functions of time, and how likely each is."""

# Shapes: T times, M columns of a law

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS
from ..results.changes import NUMBER
from ..window import BIN_DAYS

FADING_YEARS = 0.25
"""Decay of what follows a step, as after an earthquake, or of what settles, as fill under a load: 5 to 100 days are
usual, and 90 covers them."""
YOUNGEST_DAYS_OF = {"fading": 96.0, "settles": 84.0}
"""A younger step that fades cannot be told from one that stays, nor motion that settles from motion that lasts."""
ACCELERATION_YEARS = (0.35, 0.7)
"""Times in which accelerating motion grows e-fold."""
LONGEST_GROWTH_YEARS = 1.0
YOUNGEST_DAYS, OLDEST_DAYS = 36.0, 1080.0
"""Two bins of an excursion, carried on for a year, would be a decimetre; so three must have seen it."""
FEWEST_BEFORE = 6
"""Bins that must lie before a change."""
STEADY, PASSES = "steady", "passes"
"""No changes: a velocity unlike that of the area, but the same all along; an excursion from which the ground came back.
Both are taken out of the window, and what lasts of them put back, so that they mislead nobody."""
EXCURSION_DAYS = (24.0, 60.0, 120.0)
RATES_MM_YR = (20.0, 60.0, 200.0)
STEPS_MM = (10.0, 20.0, 40.0)
"""Standard deviations of sizes beforehand, one after the other; no smaller ones, for what is smaller the process of the
area follows by itself."""
LEAST_MM_YR, LEAST_MM = 6.0, 3.0
"""A smaller change of velocity, or step, of a cell is none: around what moves fast every cell would have one."""


@dataclass(frozen=True, kw_only=True)
class Law:
    """One law with one date: columns that a least-squares fit adds, and what is known of them beforehand."""

    name: str
    """One of `results.changes.LAWS`, or `STEADY` or `PASSES`."""
    day: float
    """Of the change, counted from the anchor; NaN for a steady velocity; of an excursion its end."""
    columns: tuple[str, ...]
    log_odds: float
    """Prior odds against no change."""
    years: float = 0.0
    """Time constant, where a column has one."""

    @property
    def number(self) -> int:
        """Return the number of the law in files; 0 for what is no change."""
        return NUMBER.get(self.name, 0)

    def design(self, days_T: np.ndarray) -> np.ndarray:
        """Return the columns at days from the anchor, past or future, shape (T, M); years, or shares of a step."""
        parts = [column(name, days_T / YEAR_DAYS, self.day / YEAR_DAYS, self.years) for name in self.columns]
        return np.stack(parts, axis=1)

    def keys(self) -> list[tuple[str, float, float]]:
        """Return of each column its name, day and years: laws with the same share the column."""
        return [(name, 0.0 if name == "trend" else self.day, self.years) for name in self.columns]

    def sizes_mm(self) -> np.ndarray:
        """Return the standard deviations of the columns' sizes beforehand, mm or mm/yr, shape (sizes, M)."""
        parts = [STEPS_MM if name in ("step", "fading", "settling", "pulse") else RATES_MM_YR for name in self.columns]
        return np.array(list(zip(*parts)))

    @property
    def least(self) -> float:
        """Return the size, mm or mm/yr, that a change must have to be one."""
        return LEAST_MM if {"step", "settling"} & set(self.columns) else LEAST_MM_YR


def column(name: str, years_T: np.ndarray, at: float | np.ndarray, constant: float | np.ndarray) -> np.ndarray:
    """Return one column, or several side by side, at times in years from the anchor; `at` is the time of the change."""
    after_T = np.maximum(years_T - at, 0.0)
    if name == "trend":
        return years_T
    if name == "ramp":
        return after_T
    if name == "until":
        return np.minimum(years_T - at, 0.0)
    if name == "settling":
        return -np.expm1(-after_T / constant)
    # A bin is a mean over its days, and a step may fall in the midst of them.
    passed_T = np.clip((years_T - at) * YEAR_DAYS / BIN_DAYS + 0.5, 0.0, 1.0)
    if name == "step":
        return passed_T
    if name == "pulse":
        return column("step", years_T, at - constant, 0.0) - passed_T
    if name == "fading":
        return passed_T * np.exp(-after_T / constant)
    growing_T = constant * np.expm1(np.minimum(years_T, 0.0) / constant)
    if name == "growing":
        return growing_T + np.maximum(years_T, 0.0)
    # Growing on: for a year at most, since carried on for ever it has no bound.
    further_T = constant * np.expm1(np.clip(years_T, 0.0, LONGEST_GROWTH_YEARS) / constant)
    last = np.exp(LONGEST_GROWTH_YEARS / constant)
    return growing_T + further_T + last * np.maximum(years_T - LONGEST_GROWTH_YEARS, 0.0)


@dataclass(frozen=True, kw_only=True)
class Rates:
    """How often motion changes: prior odds per cell, learned as `docs/log.md` tells."""

    per_year: float = 0.5 * float(np.exp(-5.0))
    """Of a velocity that begins at any date within a year; the others in proportion."""
    steady: float = float(np.exp(-3.0))


RATES = Rates()


SHARES = {"begins": 1.0, "stops": 0.5, "turns": 1.0, "step": 0.5, "fading": 0.1, "settles": 0.1}
COLUMNS = {
    "begins": ("ramp",),
    "stops": ("until",),
    "turns": ("trend", "ramp"),
    "step": ("step",),
    "fading": ("step", "fading"),
    "settles": ("settling",),
}


def laws(days_B: np.ndarray, rates: Rates = RATES) -> list[Law]:
    """Return every law with every date that a window can tell."""
    first = days_B[min(FEWEST_BEFORE, days_B.size - 1)]
    ages = np.concatenate([np.arange(YOUNGEST_DAYS, 300, 12), np.arange(300, 480, 24), np.arange(480, OLDEST_DAYS, 48)])
    ages = ages[-ages > first]
    years = np.gradient(ages) / YEAR_DAYS if ages.size > 1 else np.full(ages.size, 12 / YEAR_DAYS)
    found = [Law(name=STEADY, day=np.nan, columns=("trend",), log_odds=float(np.log(rates.steady)))]
    for name, share in SHARES.items():
        # A step shows its day to half a bin, a velocity does not.
        for later in (0, BIN_DAYS / 2) if "step" in COLUMNS[name] else (0,):
            found += [
                Law(
                    name=name,
                    day=later - age,
                    columns=COLUMNS[name],
                    log_odds=float(np.log(rates.per_year * share * span / (2 if "step" in COLUMNS[name] else 1))),
                    years=FADING_YEARS if name in ("fading", "settles") else 0.0,
                )
                for age, span in zip(ages, years)
                if age >= YOUNGEST_DAYS_OF.get(name, YOUNGEST_DAYS)
            ]
    found += [
        Law(
            name=PASSES,
            day=-age,
            columns=("pulse",),
            log_odds=float(np.log(rates.per_year * span / len(EXCURSION_DAYS))),
            years=length / YEAR_DAYS,
        )
        for age, span in zip(ages, years)
        for length in EXCURSION_DAYS
        if -age - length > first
    ]
    found += [
        Law(
            name="accelerates",
            day=-2 * YEAR_DAYS * constant,
            columns=(future,),
            log_odds=float(np.log(share * rates.per_year)),
            years=constant,
        )
        for constant in ACCELERATION_YEARS
        # Nobody knows when acceleration ends: it may, now, at the velocity that it has reached, or go on.
        for future, share in (("growing", 0.1), ("growing on", 0.03))
        if -2 * YEAR_DAYS * constant > first
    ]
    return found
