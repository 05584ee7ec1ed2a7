# SPDX-License-Identifier: GPL-2.0-or-later
"""When satellites pass and from where they look."""

# Shapes: T product epochs, A acquisitions of one track

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass

import numpy as np

from ..cube import to_date, to_day
from .config import WINDOWS, SimulationConfig

SECOND_SATELLITE_DAY = to_day(datetime.date(2016, 10, 1))
"""Sentinel-1B brings six-day repeats."""
LOSS_DAY = to_day(datetime.date(2021, 12, 23))
"""Sentinel-1B fails: twelve days again."""
RETURN_DAY = to_day(datetime.date(2025, 3, 26))
"""Sentinel-1C data: six days again."""
GRID_STEP_DAYS = 6


@dataclass(frozen=True, kw_only=True)
class Track:
    """Describe one satellite track over the tile."""

    days_A: np.ndarray
    """int64, acquisition days since 1970-01-01."""
    los: tuple[float, float, float]
    """East, north, up parts of the unit vector from ground to satellite."""
    wavelength_mm: float


def draw_window(rng: np.random.Generator, window: tuple[int, int] | None) -> tuple[tuple[int, int], np.ndarray]:
    """Return a release (first year, last year) and its six-day epochs, int64 days."""
    first, last = WINDOWS[rng.integers(len(WINDOWS))] if window is None else window
    start = to_day(datetime.date(first, 1, 1)) + int(rng.integers(0, 8))
    end = to_day(datetime.date(last, 12, 31)) - int(rng.integers(0, 16))
    return (first, last), np.arange(start, end + 1, GRID_STEP_DAYS, dtype=np.int64)


def sentinel_days(
    rng: np.random.Generator, start: int, end: int, *, phase_days: int, missing_share: float
) -> np.ndarray:
    """Return the days on which one Sentinel-1 track was acquired, reaching past both ends of the window.

    `phase_days` (0-11) is how long after the product's epochs the satellite passes.
    """
    days = np.arange(start - 24 + phase_days, end + 25, GRID_STEP_DAYS, dtype=np.int64)
    single = (days < SECOND_SATELLITE_DAY) | ((days > LOSS_DAY) & (days < RETURN_DAY))
    kept = ~single | (np.arange(len(days)) % 2 == 0)
    kept &= rng.random(len(days)) >= missing_share * rng.uniform(0.2, 1.8)
    kept[:2] = kept[-2:] = True
    for _ in range(rng.poisson(1.0)):  # orbit manoeuvres and outages leave holes of 18-36 days
        hole = int(rng.integers(6, max(7, len(days) - 12)))
        kept[hole : hole + int(rng.integers(2, 6))] = False
    return days[kept]


def sparse_days(rng: np.random.Generator) -> np.ndarray:
    """Return the days of another producer's sensor: Sentinel-1, TerraSAR-X, COSMO-SkyMed, RADARSAT, ENVISAT."""
    repeat = int(rng.choice([6, 11, 12, 16, 24, 35], p=[0.1, 0.15, 0.15, 0.3, 0.2, 0.1]))
    start = to_day(datetime.date(int(rng.integers(2003, 2018)), int(rng.integers(1, 13)), 1))
    days = start + repeat * np.arange(int(rng.integers(3, 8) * 365 // repeat), dtype=np.int64)
    kept = rng.random(len(days)) >= rng.uniform(0.02, 0.3)
    for _ in range(rng.poisson(0.7)):
        hole = int(rng.integers(1, max(2, len(days) - 5)))
        kept[hole : hole + int(rng.integers(2, max(3, 180 // repeat)))] = False
    kept[[0, -1]] = True
    return days[kept]


def line_of_sight(rng: np.random.Generator, *, ascending: bool) -> tuple[float, float, float]:
    """Return the unit vector to a right-looking satellite on a polar orbit."""
    heading = np.radians((-10.0 if ascending else 190.0) + rng.uniform(-3.0, 3.0))
    incidence = np.radians(rng.uniform(30.0, 45.0))
    return (
        float(-np.sin(incidence) * np.cos(heading)),
        float(np.sin(incidence) * np.sin(heading)),
        float(np.cos(incidence)),
    )


def draw_tracks(
    rng: np.random.Generator, config: SimulationConfig, product: str, window: tuple[int, int] | None
) -> tuple[tuple[int, int], np.ndarray, tuple[Track, ...]]:
    """Draw release, product epochs and tracks: two for L3, one otherwise, whose epochs are its acquisitions."""
    if product == "sparse":
        days = sparse_days(rng)
        wavelength_mm = 31.0 if rng.random() < 0.6 else 56.6
        track = Track(days_A=days, los=line_of_sight(rng, ascending=rng.random() < 0.5), wavelength_mm=wavelength_mm)
        return (to_date(days[0]).year, to_date(days[-1]).year), days, (track,)
    years, epochs = draw_window(rng, window)
    # The product's grid often starts on an acquisition; the other track passes whenever its orbit brings it.
    phases = config.track_phases or (
        0 if rng.random() < 0.6 else int(rng.integers(0, 6)),
        int(rng.integers(0, 2)) if rng.random() < 0.3 else int(rng.integers(0, 6)),
    )
    tracks = tuple(
        Track(
            days_A=sentinel_days(
                rng,
                int(epochs[0]),
                int(epochs[-1]),
                missing_share=config.missing_share,
                phase_days=phase + 6 * int(rng.integers(0, 2)),
            ),
            los=line_of_sight(rng, ascending=ascending),
            wavelength_mm=55.5,
        )
        for ascending, phase in zip((True, False) if product.startswith("L3") else (bool(rng.random() < 0.5),), phases)
    )
    if product == "L2":
        days = tracks[0].days_A
        days = days[(days >= epochs[0]) & (days <= epochs[-1])]
        if rng.random() < 0.25:  # outside the six-day coverage a track repeats every 12 days throughout
            days = days[(days - days[0]) % 12 == 0]
        return years, days, (dataclasses.replace(tracks[0], days_A=days),)
    return years, epochs, tracks
