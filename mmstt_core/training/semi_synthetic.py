# SPDX-License-Identifier: GPL-2.0-or-later
"""Semi-synthetic ground: real series whose own motion is taken out, with known motion added to neighbourhoods.

Noise, gaps, sampling and neighbourhoods stay those of the place, which no simulation matches; what moves is known,
before the issue date and after it. What limits a network is how like real ground the simulated is (docs/log.md, 16).
"""

# Shapes: N cells, T epochs, K design columns

from __future__ import annotations

import dataclasses

import numpy as np

from ..cube import DisplacementCube
from ..kinematics import YEAR_DAYS, least_squares, robust_sigma, seasonal_design
from .motions import draw_curve, draw_shape

KNOT_DAYS = 550.0
"""Knots of the spline: slower than what coloured noise does within a year, which must stay."""
FITS = 4
"""Passes of robust fitting."""
CLIP_SIGMAS = 3.0
QUIET_SHARE = 0.25
"""Share of windows to which no motion is added: where there is none, none must be seen."""
MORE_PATCHES = 1.2
"""Mean number of moving neighbourhoods beyond the first."""
REGION_MM_YR, CELL_MM_YR = 1.5, 0.5
"""Standard deviation of the steady velocity of a whole window, and of single cells about it."""
SEASON_MM, SEASON_SPREAD = 0.85, 0.5
"""Median annual amplitude of a window, and the scatter of single cells as a share of it."""


def still(cube: DisplacementCube, last_day: int) -> DisplacementCube:
    """Take its own motion out of a place: a robust fit of trend, annual cycle and a slow spline to each cell.

    Args:
        last_day: nothing after it enters, and nothing after it is in the result.
    """
    cube = cube.until(last_day)
    values_NT = cube.millimetres_NT()
    design_TK = _design(cube.days_T)
    kept_NT = values_NT
    for _ in range(FITS):
        fitted_NT = least_squares(kept_NT, design_TK) @ design_TK.T
        residual_NT = values_NT - fitted_NT
        limit_N1 = CLIP_SIGMAS * robust_sigma(residual_NT)[:, None]
        kept_NT = fitted_NT + np.clip(residual_NT, -limit_N1, limit_N1)
    return dataclasses.replace(cube, values_NT=residual_NT.astype(np.float32))


def add_motion(cube: DisplacementCube, rng: np.random.Generator, issue_day: int) -> tuple[DisplacementCube, np.ndarray]:
    """Let still ground move as a whole a little, and some neighbourhoods by motion that changed before `issue_day`.

    Returns:
        The cube, whose added motion continues to the end of its record, and which cells a neighbourhood's motion
        reached (boolean, one per cell).
    """
    day_T = (cube.days_T - issue_day).astype(np.float64)
    added_NT = _background(rng, cube.cells, day_T, issue_day)
    moved_N = np.zeros(cube.cells, bool)
    patches = 0 if rng.random() < QUIET_SHARE else 1 + rng.poisson(MORE_PATCHES)
    for _ in range(patches):
        share_N, curve = draw_shape(rng, cube.easting_N, cube.northing_N), draw_curve(rng)
        added_NT += share_N[:, None] * curve(day_T)
        moved_N |= share_N > 0
    values_NT = (cube.millimetres_NT() + added_NT).astype(np.float32)
    return dataclasses.replace(cube, values_NT=values_NT), moved_N


def _background(rng: np.random.Generator, cells: int, day_T: np.ndarray, issue_day: int) -> np.ndarray:
    """Return the slow drift and the annual cycle of quiet ground, mm (N, T)."""
    velocity_N = REGION_MM_YR * rng.standard_normal() + CELL_MM_YR * rng.standard_normal(cells)
    season = SEASON_MM * np.exp(0.7 * rng.standard_normal())
    angle = 2 * np.pi * rng.random()
    cos_N = season * (np.cos(angle) + SEASON_SPREAD * rng.standard_normal(cells))
    sin_N = season * (np.sin(angle) + SEASON_SPREAD * rng.standard_normal(cells))
    year_T = seasonal_design((day_T + issue_day) / YEAR_DAYS)
    return velocity_N[:, None] * day_T / YEAR_DAYS + cos_N[:, None] * year_T[:, 2] + sin_N[:, None] * year_T[:, 3]


def _design(days_T: np.ndarray) -> np.ndarray:
    """Return columns of trend, annual cycle and a cubic spline, on times that a least-squares fit can bear."""
    years_T = (days_T - days_T.mean()) / YEAR_DAYS
    span = float(np.ptp(years_T))
    knots = max(0, int(span * YEAR_DAYS / KNOT_DAYS) - 1)
    inner = years_T[0] + span * np.arange(1, knots + 1) / (knots + 1)
    powers = [(years_T / max(span, 1e-9)) ** 2, (years_T / max(span, 1e-9)) ** 3] if knots else []
    spline = [np.maximum(years_T - knot, 0.0) ** 3 / max(span, 1e-9) ** 3 for knot in inner]
    return np.column_stack([seasonal_design(years_T), *powers, *spline])
