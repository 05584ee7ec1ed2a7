# SPDX-License-Identifier: GPL-2.0-or-later
"""A synthetic weather record: what wets and dries the ground, day by day."""

# Shapes: D days of the record, S days asked for

from __future__ import annotations

import numpy as np

SPIN_UP_DAYS = 800
YEAR_DAYS = 365.25


class Climate:
    """Draw daily rain and evaporation for a window, and answer how wet the ground is."""

    def __init__(self, rng: np.random.Generator, start: int, end: int) -> None:
        self.days_D = np.arange(start - SPIN_UP_DAYS, end + 40)
        count = len(self.days_D)
        phase = 2 * np.pi * (self.days_D % YEAR_DAYS) / YEAR_DAYS
        rain_season = 1.0 + rng.uniform(0.0, 0.6) * np.cos(phase - rng.uniform(0, 2 * np.pi))
        years = self.days_D // int(YEAR_DAYS) - self.days_D[0] // int(YEAR_DAYS)
        wet_years = np.exp(0.25 * rng.standard_normal(years[-1] + 1))[years]
        chance = 0.3 * rain_season
        rain_D = np.where(rng.random(count) < chance, rng.exponential(7.0, count), 0.0) * wet_years
        dry_years = np.exp(0.12 * rng.standard_normal(years[-1] + 1))[years]
        evaporation_D = np.maximum(0.0, 2.0 - 1.8 * np.cos(phase - 0.3)) * dry_years
        self.balance_D = rain_D * (evaporation_D.mean() / max(rain_D.mean(), 1e-6)) - evaporation_D
        """Rain less evaporation, mm per day, balanced over the record."""

    def wetness(self, days_S: np.ndarray, *, memory_days: float) -> np.ndarray:
        """Return stored water with an exponential memory, scaled to mean 0 and standard deviation 1."""
        kernel = np.exp(-np.arange(int(4 * memory_days)) / memory_days)
        stored_D = np.convolve(self.balance_D, kernel)[: len(self.days_D)][SPIN_UP_DAYS:]
        return np.interp(days_S, self.days_D[SPIN_UP_DAYS:], (stored_D - stored_D.mean()) / max(stored_D.std(), 1e-9))

    def drought(self, days_S: np.ndarray) -> np.ndarray:
        """Return what dry summers took for good: grows with every dry spell, by about 1 a year, 0 at the start."""
        wet_D = self.wetness(self.days_D[SPIN_UP_DAYS:], memory_days=60.0)
        lost_D = np.cumsum(np.maximum(0.0, -0.3 - wet_D))
        return np.interp(days_S, self.days_D[SPIN_UP_DAYS:], lost_D / max(lost_D[-1], 1e-9) * len(lost_D) / YEAR_DAYS)
