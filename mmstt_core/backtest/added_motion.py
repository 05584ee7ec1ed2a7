# SPDX-License-Identifier: GPL-2.0-or-later
"""Known motion added to a few neighbouring cells of real series: what follows it can then be measured."""

# Shapes: N cells, T epochs, K design columns

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..cube import DisplacementCube, from_millimetres
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design

BUMP_M = 230.0
PATCH_SHARE = 0.3
"""A cell belongs to a patch from this share of the motion at its centre."""
STILL_SHARE = 0.02
"""Below this share a cell counts as still."""
FEWEST_CELLS, MOST_CELLS = 7, 20
TREND_DAYS = 365.0
FADING_DAYS = 90.0
"""Time constant of a step that fades, and of one that settles."""


def _ramp(days: np.ndarray, since: float) -> np.ndarray:
    return np.maximum(days + since, 0.0) / YEAR_DAYS


def _accelerating(days: np.ndarray, since: float) -> np.ndarray:
    return since / YEAR_DAYS * np.exp(days / since)


def _fading(days: np.ndarray, since: float) -> np.ndarray:
    return (days >= -since) * np.exp(-np.maximum(days + since, 0.0) / FADING_DAYS)


SHAPES: dict[str, Callable[[np.ndarray, float], np.ndarray]] = {
    "none": lambda days, since: np.zeros(days.shape),
    "steady": lambda days, since: days / YEAR_DAYS,
    "begins": _ramp,
    "rests": lambda days, since: np.minimum(days + since, 0.0) / YEAR_DAYS,
    "accelerates": _accelerating,
    "step": lambda days, since: (days >= -since).astype(float),
    "fading": _fading,
    "settling": lambda days, since: (days >= -since) - _fading(days, since),
    "season": lambda days, since: np.sin(2 * np.pi * (days + since) / YEAR_DAYS),
}
"""Motion of unit size at days from the issue date, by law; of velocities in years.

`since` is the age of the change at the issue date in days; the days in which an acceleration grows e-fold; the phase of
a season.
"""
TITLES = {
    "none": "nothing added",
    "steady": "steady, {size:g} mm/yr",
    "begins": "began {since:g} days ago, {size:g} mm/yr",
    "rests": "{size:g} mm/yr, at rest for {since:g} days",
    "accelerates": "accelerates e-fold in {since:g} days, {size:g} mm/yr now",
    "step": "step of {size:g} mm, {since:g} days ago",
    "fading": "step of {size:g} mm that fades, {since:g} days ago",
    "settling": "{size:g} mm that settle, since {since:g} days",
    "season": "season of {size:g} mm",
}
WITHOUT_COLUMN = ("none", "steady", "season")
"""Laws that level, trend and annual cycle can follow without being told."""


@dataclass(frozen=True, kw_only=True)
class Motion:
    """Describe the motion of the centre of a patch."""

    law: str
    """One of `SHAPES`."""
    size: float = 0.0
    """mm/yr (steady, begins, rests; accelerates: at the issue date) or mm (step, fading, settling, season); signed."""
    since: float = 0.0
    """Days, see `SHAPES`."""

    def at(self, days: np.ndarray) -> np.ndarray:
        """Return displacement, mm, at days from the issue date."""
        return self.size * SHAPES[self.law](np.asarray(days, np.float64), self.since)

    @property
    def title(self) -> str:
        """Say in English what moves, without its sign."""
        return TITLES[self.law].format(size=abs(self.size), since=self.since)


@dataclass(frozen=True, kw_only=True)
class Patch:
    """Hold a Gaussian bump over cells: who takes part in a motion, and by what share."""

    centre: int
    share_N: np.ndarray
    """0 to 1, that of the centre."""

    @property
    def inside_N(self) -> np.ndarray:
        """Tell which cells belong to the patch."""
        return self.share_N >= PATCH_SHARE

    @property
    def outside_N(self) -> np.ndarray:
        """Tell which cells hardly take part: whoever says that they have changed is wrong."""
        return self.share_N < STILL_SHARE

    def select(self, cells: np.ndarray) -> Patch:
        """Keep some cells, the centre among them."""
        return Patch(centre=int(np.flatnonzero(cells == self.centre)[0]), share_N=self.share_N[cells])


def bump(cube: DisplacementCube, centre: int, radius_m: float = BUMP_M) -> Patch:
    """Return the patch about a cell whose share falls off with a standard deviation of `radius_m`."""
    east_N, north_N = cube.easting_N - cube.easting_N[centre], cube.northing_N - cube.northing_N[centre]
    return Patch(centre=centre, share_N=share_at(east_N**2 + north_N**2, radius_m))


def share_at(square_m2: np.ndarray, radius_m: float) -> np.ndarray:
    """Return the share that a bump with a standard deviation of `radius_m` has at a squared distance, m2, 0 to 1."""
    return np.exp(-square_m2 / (2 * radius_m**2))


def patches(
    cube: DisplacementCube,
    count: int,
    rng: np.random.Generator,
    *,
    usable_N: np.ndarray | None = None,
    radius_m: float = BUMP_M,
    fewest: int = FEWEST_CELLS,
    most: int = MOST_CELLS,
) -> list[Patch]:
    """Choose patches at random that hold neither too few cells nor too many and do not touch one another.

    Args:
        usable_N: cells that can be forecast; only they count, and only they are centres. None: all.
    Returns:
        `count` patches, or fewer where the area has no room for them.
    """
    usable_N = np.ones(cube.cells, bool) if usable_N is None else usable_N
    free_N = usable_N.copy()
    found: list[Patch] = []
    for centre in rng.permutation(np.flatnonzero(usable_N)):
        if len(found) == count:
            break
        if not free_N[centre]:
            continue
        patch = bump(cube, int(centre), radius_m)
        if fewest <= np.count_nonzero(patch.inside_N & usable_N) <= most:
            found.append(patch)
            apart_N = np.hypot(cube.easting_N - cube.easting_N[centre], cube.northing_N - cube.northing_N[centre])
            free_N &= apart_N > 6 * radius_m
    return found


def added_motion(cube: DisplacementCube, issue_day: int, motion: Motion, patch: Patch) -> DisplacementCube:
    """Return the cube as it would be had the patch moved as well, before and after the issue date."""
    return displaced(cube, patch.share_N[:, None] * motion.at(cube.days_T - issue_day))


def displaced(cube: DisplacementCube, added_NT: np.ndarray) -> DisplacementCube:
    """Return the cube with displacement added, mm; rounded to tenths if its samples are; missing ones stay missing."""
    values_NT = cube.millimetres_NT(np.float64) + added_NT
    if cube.values_NT.dtype == np.int16:
        return dataclasses.replace(cube, values_NT=from_millimetres(np.round(values_NT, 1)))
    return dataclasses.replace(cube, values_NT=values_NT.astype(np.float32))


def oracle(cube: DisplacementCube, issue_day: int, motion: Motion, days_H: np.ndarray) -> np.ndarray:
    """Forecast as one could who knows the law and the date of the motion, but not its size: mm, shape (N, H).

    Least squares of each cell on its epochs up to the issue date: level, trend, annual cycle and the known law.

    Args:
        days_H: targets, days since 1970-01-01.
    """
    past_T = cube.known_days_T <= issue_day

    def design(days: np.ndarray) -> np.ndarray:
        columns = seasonal_design((days - issue_day) / YEAR_DAYS)
        if motion.law in WITHOUT_COLUMN:
            return columns
        known = SHAPES[motion.law](np.asarray(days - issue_day, np.float64), motion.since)
        return np.column_stack([columns, known])

    values_NT = cube.millimetres_NT(np.float64)[:, past_T]
    return least_squares(values_NT, design(cube.days_T[past_T])) @ design(days_H).T


def trend_of_last_year(cube: DisplacementCube, issue_day: int, days_H: np.ndarray) -> np.ndarray:
    """Carry on the straight line through each cell's last year, mm, shape (N, H); `days_H` as for `oracle`."""
    last_T = (cube.known_days_T <= issue_day) & (cube.days_T > issue_day - TREND_DAYS)
    years_T, years_H = (cube.days_T[last_T] - issue_day) / YEAR_DAYS, (days_H - issue_day) / YEAR_DAYS
    line_N2 = least_squares(
        cube.millimetres_NT(np.float64)[:, last_T], np.column_stack([np.ones_like(years_T), years_T])
    )
    return line_N2[:, :1] + line_N2[:, 1:] * years_H
