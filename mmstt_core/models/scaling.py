# SPDX-License-Identifier: GPL-2.0-or-later
"""The preparation that several models share: series from their last level, in units of their noise."""

# Shapes: N cells, B time bins, H targets

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..cube import rows_of
from ..held import make
from ..kinematics import Kinematics, blocks, course, joined, last_level
from ..threads import over

OUTLIER_SIGMAS = 4.0


@dataclass(frozen=True, kw_only=True)
class Scaled:
    """Hold series counted from their last level in units of their own noise, outliers clipped, gaps as NaN."""

    z_NB: np.ndarray
    level_N: np.ndarray
    noise_N: np.ndarray
    velocity_N: np.ndarray
    amplitude_N: np.ndarray
    measured_level_N: np.ndarray
    """mm, of the series as they are, outliers not clipped."""

    def of(self, cells: np.ndarray | slice) -> Scaled:
        """Return some of the series."""
        return Scaled(**rows_of(self, cells))

    def motion(self) -> Kinematics:
        """Return the motion of the series before they were scaled."""
        return Kinematics(
            level_N=self.measured_level_N,
            noise_N=self.noise_N,
            velocity_N=self.velocity_N,
            amplitude_N=self.amplitude_N,
        )

    def to_mm(self, z_NH: np.ndarray) -> np.ndarray:
        """Undo the scaling."""
        return self.level_N[:, None] + self.noise_N[:, None] * z_NH


def scale_series(values_NB: np.ndarray, days_B: np.ndarray) -> Scaled:
    """Clip outliers beyond 4 robust sigma of linear + annual, subtract the last level, divide by the noise.

    Adding a constant to a series changes only `level_N`; multiplying it changes only `noise_N` and `level_N`.
    """
    z_NB, level_N = make(values_NB.shape, np.float32), np.empty(len(values_NB))

    def scale(rows: slice) -> Kinematics:
        motion, residual_NB = course(values_NB[rows], days_B)
        limit_N1 = (OUTLIER_SIGMAS * motion.noise_N)[:, None]
        clipped_NB = values_NB[rows] - residual_NB + np.clip(residual_NB, -limit_N1, limit_N1)
        level_N[rows] = last_level(clipped_NB, days_B)
        z_NB[rows] = (clipped_NB - level_N[rows, None]) / motion.noise_N[:, None]
        return motion

    motion = joined(over(scale, blocks(len(values_NB))))
    return Scaled(
        z_NB=z_NB,
        level_N=level_N,
        noise_N=motion.noise_N,
        velocity_N=motion.velocity_N,
        amplitude_N=motion.amplitude_N,
        measured_level_N=motion.level_N,
    )


def fill_gaps(z_NB: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Interpolate missing samples in time (nearest value at the ends); complete series come back untouched."""
    missing_NB = ~np.isfinite(z_NB)
    if not missing_NB.any():
        return z_NB
    filled_NB = z_NB.copy()
    for cell in np.flatnonzero(missing_NB.any(1)):
        seen = ~missing_NB[cell]
        filled_NB[cell] = np.interp(days_B, days_B[seen], z_NB[cell, seen]) if seen.any() else 0.0
    return filled_NB
