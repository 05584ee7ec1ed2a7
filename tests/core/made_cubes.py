# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiny cubes for the engine's tests: known motion, known noise."""

import numpy as np

from mmstt_core.cube import MISSING, DisplacementCube, to_day
from mmstt_core.window import BIN_DAYS, Context

RECORD_START = to_day("2020-01-03")


def made_cube(
    *,
    edge: int = 12,
    epochs: int = 240,
    step_days: int = 6,
    noise_mm: float = 1.5,
    velocity_mm_yr: float = -4.0,
    seed: int = 0,
    component: str = "up",
    interpolated: bool = False,
    gaps: float = 0.0,
    west: float = 4_597_000.0,
    south: float = 1_739_000.0,
) -> DisplacementCube:
    """Make edge x edge cells with a velocity gradient, an annual cycle and white noise; tenths of a millimetre."""
    rng = np.random.default_rng(seed)
    row, column = np.divmod(np.arange(edge * edge), edge)
    days_T = RECORD_START + step_days * np.arange(epochs)
    years_T = (days_T - days_T[0]) / 365.25
    velocity_N = velocity_mm_yr * (0.2 + column / edge)
    values_NT = velocity_N[:, None] * years_T + 2 * np.sin(2 * np.pi * years_T + row[:, None] / edge)
    values_NT += np.cumsum(rng.normal(0, 0.15, values_NT.shape), axis=1) + rng.normal(0, noise_mm, values_NT.shape)
    values_NT = np.rint(10 * values_NT).astype(np.int16)
    values_NT[rng.random(values_NT.shape) < gaps] = MISSING
    return DisplacementCube(
        easting_N=west + 100.0 * column + 50,
        northing_N=south + 100.0 * row + 50,
        days_T=days_T,
        values_NT=values_NT,
        component=component,
        cell_size=100.0,
        interpolated=interpolated,
        level="L3" if interpolated else "other",
    )


def made_window(values_NB, days_B) -> Context:
    """Make a window of series, mm, whose cells lie side by side in a square."""
    row, column = np.divmod(np.arange(len(values_NB)), int(np.ceil(np.sqrt(len(values_NB)))))
    days_B = np.asarray(days_B, float)
    return Context(
        values_NB=np.asarray(values_NB, np.float32),
        days_B=days_B,
        slot_B=np.floor(-days_B / BIN_DAYS).astype(int),
        anchor_day=18_000,
        issue_day=18_000,
        easting_N=4_597_050.0 + 100 * column,
        northing_N=1_739_050.0 + 100 * row,
        cell_size=100.0,
        component="up",
        crs="EPSG:3035",
        interpolated=False,
    )
