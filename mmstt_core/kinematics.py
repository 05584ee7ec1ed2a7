# SPDX-License-Identifier: GPL-2.0-or-later
"""How cells move inside a window: level, noise, velocity, annual cycle, and who has just left its course."""

# Shapes: N cells, B time bins, K design columns

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .cube import rows_of
from .medians import row_medians
from .threads import over

YEAR_DAYS = 365.25
LEVEL_DAYS = 60
NOISE_FLOOR_MM = 0.1
SUDDEN_BINS, SUDDEN_MM, SUDDEN_SIGMAS = 4, 10.0, 4.0
SUDDEN_FEWEST_BINS = 24
"""Bins below which too little is left to tell the course of a cell from."""
ROWS_AT_ONCE = 8192
"""Series worked on at once: what they need beside them stays small, however large the area."""


@dataclass(frozen=True, kw_only=True)
class Kinematics:
    """Describe each cell's motion inside the window: never the published statistic columns."""

    level_N: np.ndarray
    """mm: mean of the last 60 days (of the last 5 observed bins where these are empty)."""
    noise_N: np.ndarray
    """mm: 1.4826 x median absolute residual about linear + annual, at least 0.1."""
    velocity_N: np.ndarray
    """mm/yr, least squares with an annual term."""
    amplitude_N: np.ndarray
    """mm, annual."""

    def of(self, cells: np.ndarray | slice) -> Kinematics:
        """Return the motion of some cells."""
        return Kinematics(**rows_of(self, cells))


class Course(NamedTuple):
    """Describe what a line and an annual cycle tell of each series: cheaper than all of `Kinematics`."""

    velocity_N: np.ndarray
    """mm/yr, or another unit of the series a year."""
    amplitude_N: np.ndarray


def line_and_season(values_NB: np.ndarray, days_B: np.ndarray) -> Course:
    """Fit a line and an annual cycle to each series."""
    coefficients_NK = least_squares(values_NB, seasonal_design(days_B / YEAR_DAYS))
    return Course(coefficients_NK[:, 1], np.hypot(coefficients_NK[:, 2], coefficients_NK[:, 3]))


def kinematics(values_NB: np.ndarray, days_B: np.ndarray, *, floor_mm: float = NOISE_FLOOR_MM) -> Kinematics:
    """Compute level, noise, velocity and annual amplitude of each series.

    Args:
        values_NB: mm, NaN where missing; raw epochs or bins.
        days_B: days, at or below 0, increasing.
        floor_mm: least noise that is told.
    """
    parts = over(lambda rows: course(values_NB[rows], days_B, floor_mm)[0], blocks(len(values_NB)))
    return parts[0] if len(parts) == 1 else joined(parts)


def joined(parts: list[Kinematics]) -> Kinematics:
    """Put motions of several groups of cells one after the other."""
    return Kinematics(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in vars(parts[0])})


def course(
    values_NB: np.ndarray, days_B: np.ndarray, floor_mm: float = NOISE_FLOOR_MM
) -> tuple[Kinematics, np.ndarray]:
    """Return the motion of a few series, and what leaves linear + annual: float32 mm (N, B), NaN where missing."""
    design_BK = seasonal_design(days_B / YEAR_DAYS)
    coefficients_NK = least_squares(values_NB, design_BK)
    residual_NB = (values_NB - (coefficients_NK @ design_BK.T)).astype(np.float32)
    motion = Kinematics(
        level_N=last_level(values_NB, days_B),
        noise_N=np.maximum(robust_sigma(residual_NB), floor_mm),
        velocity_N=coefficients_NK[:, 1],
        amplitude_N=np.hypot(coefficients_NK[:, 2], coefficients_NK[:, 3]),
    )
    return motion, residual_NB


def blocks(rows: int, size: int = ROWS_AT_ONCE) -> list[slice]:
    """Return slices of so many rows at most, one after the other; at least one."""
    return [slice(begin, min(begin + size, rows)) for begin in range(0, max(rows, 1), size)]


def seasonal_design(years: np.ndarray) -> np.ndarray:
    """Return columns 1, t, cos 2 pi t, sin 2 pi t for times in years."""
    angle = 2 * np.pi * years
    return np.stack([np.ones_like(years), years, np.cos(angle), np.sin(angle)], axis=-1)


def least_squares(values_NB: np.ndarray, design_BK: np.ndarray) -> np.ndarray:
    """Fit each series on the design, skipping missing samples.

    Returns float64 coefficients, shape (N, K). Series with no more samples than coefficients get a light ridge
    rather than an error.
    """
    if len(values_NB) > ROWS_AT_ONCE:
        return np.concatenate(over(lambda rows: least_squares(values_NB[rows], design_BK), blocks(len(values_NB))))
    seen_NB = np.isfinite(values_NB)
    if seen_NB.all():
        return values_NB.astype(np.float64) @ np.linalg.pinv(design_BK).T
    filled_NB = np.where(seen_NB, values_NB, 0).astype(np.float64)
    products_BKK = design_BK[:, :, None] * design_BK[:, None, :]
    normal_NKK = np.tensordot(seen_NB.astype(np.float64), products_BKK, axes=1)
    size = design_BK.shape[1]
    normal_NKK += 1e-6 * np.eye(size) * np.maximum(seen_NB.sum(1), 1)[:, None, None]
    return np.linalg.solve(normal_NKK, (filled_NB @ design_BK)[:, :, None])[:, :, 0]


def robust_sigma(residual_NB: np.ndarray) -> np.ndarray:
    """Return 1.4826 x median absolute deviation along the last axis, ignoring NaN."""
    if len(residual_NB) > ROWS_AT_ONCE:
        return np.concatenate(over(lambda rows: robust_sigma(residual_NB[rows]), blocks(len(residual_NB))))
    return 1.4826 * row_medians(np.abs(residual_NB - row_medians(residual_NB)[:, None]))


def last_level(values_NB: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the mean of the last 60 days, mm; of the last 5 observed samples where those days are empty."""
    recent = values_NB[:, days_B > -LEVEL_DAYS]
    seen = np.isfinite(recent)
    count = seen.sum(1)
    level_N = np.where(seen, recent, 0).sum(1, dtype=np.float64) / np.maximum(count, 1)
    for cell in np.flatnonzero(count == 0):
        series = values_NB[cell][np.isfinite(values_NB[cell])]
        level_N[cell] = series[-5:].mean() if series.size else 0.0
    return level_N


@dataclass(frozen=True, kw_only=True)
class Lately:
    """Hold how far cells have left their course within the last 48 days."""

    apart_NK: np.ndarray
    """mm: the last 1, 2, 3 and 4 bins beside the eight before all four; no columns where the window is too short."""
    least_N: np.ndarray
    """mm: what is much, at least 10; of cells that lie no more than that apart, 10."""

    @property
    def suddenly_N(self) -> np.ndarray:
        """Tell which cells have just left their course: more than 10 mm and 4 noise levels within the last 48 days.

        Compared are the last four bins and the eight before them, both against linear + annual fitted to what is older.
        After an earthquake's offset forecasts were wrong by it for half a year (docs/results/experiments/steps.md).
        """
        return (np.abs(self.apart_NK[:, -1:]) > self.least_N[:, None]).any(1)

    @property
    def moved_N(self) -> np.ndarray:
        """Tell which cells have moved so within the last 48 days, those included that jumped all together since.

        One bin of a single cell may be an outlier, so that four are asked for; a jump of most cells is none, however
        few bins have seen it.
        """
        if not self.apart_NK.shape[1]:
            return self.suddenly_N
        common_K = np.abs(np.nanmedian(self.apart_NK, axis=0)) > np.median(self.least_N)
        common_K[-1] = True
        return (np.abs(self.apart_NK[:, common_K]) > self.least_N[:, None]).any(1)

    def of(self, cells: np.ndarray | slice) -> Lately:
        """Return the same of some cells."""
        return Lately(**rows_of(self, cells))

    def with_others(self, cells_C: np.ndarray, others: Lately) -> Lately:
        """Return the same, with other series in some cells."""
        apart_NK, least_N = self.apart_NK.copy(), self.least_N.copy()
        apart_NK[cells_C], least_N[cells_C] = others.apart_NK, others.least_N
        return Lately(apart_NK=apart_NK, least_N=least_N)


def lately(values_NB: np.ndarray, days_B: np.ndarray) -> Lately:
    """Tell how far series have left their course; see `Lately`."""
    if days_B.size < SUDDEN_FEWEST_BINS:
        return Lately(apart_NK=np.zeros((len(values_NB), 0)), least_N=np.zeros(len(values_NB)))
    parts = over(lambda rows: _lately_apart(values_NB[rows], days_B), blocks(len(values_NB)))
    apart_KN, least_N = np.concatenate([part for part, _ in parts], axis=1), np.concatenate([part for _, part in parts])
    return Lately(apart_NK=apart_KN.T, least_N=least_N)


def _lately_apart(values_NB: np.ndarray, days_B: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    earlier = slice(-3 * SUDDEN_BINS, -SUDDEN_BINS)
    design_BK = seasonal_design(days_B / YEAR_DAYS)
    before = slice(None, -SUDDEN_BINS)
    fit_NK = least_squares(values_NB[:, before], design_BK[before])
    residual_NB = values_NB - fit_NK @ design_BK.T
    before_N = mean_seen(residual_NB[:, earlier])
    apart_KN = np.stack([mean_seen(residual_NB[:, -bins:]) - before_N for bins in range(1, SUDDEN_BINS + 1)])
    least_N = np.full(len(values_NB), SUDDEN_MM)
    # The noise only matters where there is enough to be judged.
    far = np.flatnonzero((np.abs(apart_KN) > SUDDEN_MM).any(0))
    least_N[far] = np.maximum(SUDDEN_MM, SUDDEN_SIGMAS * robust_sigma(residual_NB[far, before]))
    return apart_KN, least_N


def mean_seen(values_NB: np.ndarray) -> np.ndarray:
    """Average along the last axis what is observed; NaN where nothing is."""
    seen_NB = np.isfinite(values_NB)
    count_N = seen_NB.sum(1)
    return np.where(count_N > 0, np.where(seen_NB, values_NB, 0).sum(1) / np.maximum(count_N, 1), np.nan)
