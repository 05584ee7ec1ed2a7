# SPDX-License-Identifier: GPL-2.0-or-later
"""The restricted likelihood of series, level integrated out, its gradient and what it can tell of each hyper-parameter.

Restricted is the likelihood of first differences. On a lattice of bins the covariance of differences is a symmetric
Toeplitz matrix, whatever the process: it depends on how far apart two differences lie. Such a matrix falls into two of
half the size, for series that look the same and the opposite read backwards, and costs a third.
"""

# Shapes: N series, B time bins, D differences, M half of them, P hyper-parameters

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS, FEWEST_BINS
from .inverse import inverse

MOST_EMPTY = 0.1
"""Share of empty bins above which no lattice stands in for them."""
LONGEST_AGE = 300.0
"""Natural logarithms that lie well within double precision."""


class At(NamedTuple):
    """Hold what the likelihood is at some hyper-parameters."""

    value: float
    """Negative logarithm per series, up to a constant."""
    gradient_P: np.ndarray
    information: Callable[[], np.ndarray]
    """Makes the matrix of Fisher's information on the hyper-parameters, (P, P), per series."""


def likelihood_of(scatter_BB: np.ndarray, days_B: np.ndarray) -> Likelihood | LatticeLikelihood:
    """Return what tells the likelihood: on a lattice, interpolated, where the bins lie on one or nearly so.

    Bins lie on one but for a day or three, as sensors come, and for a few that no sensor saw: forecasts of fits by
    either differ by thousandths of a millimetre (docs/log.md), and a lattice takes a quarter of the time.

    Args:
        scatter_BB: mean product of the samples of series without gaps.
        days_B: days, increasing.
    """
    difference_DB = _differences(days_B.astype(np.float64).tobytes())
    if difference_DB is None:
        return Likelihood(days_B / YEAR_DAYS, scatter_BB)
    return LatticeLikelihood(difference_DB @ scatter_BB @ difference_DB.T, BIN_DAYS / YEAR_DAYS)


@functools.lru_cache(maxsize=16)
def _differences(days: bytes) -> np.ndarray | None:
    """Return the weights by which values in some bins tell the differences on a lattice; None where they do not."""
    days_B = np.frombuffer(days)
    slot_B = np.ceil(days_B / BIN_DAYS).astype(int)
    slot_B -= slot_B[0]
    bins = int(slot_B[-1]) + 1
    if bins < FEWEST_BINS or bins - slot_B.size > MOST_EMPTY * bins:
        return None
    lattice_LB = np.stack([np.interp(np.arange(bins), slot_B, unit_B) for unit_B in np.eye(slot_B.size)], axis=1)
    return np.diff(lattice_LB, axis=0)


class Likelihood:
    """Evaluate it on any time axis."""

    def __init__(self, years_B: np.ndarray, scatter_BB: np.ndarray) -> None:
        self._scatter_BB = scatter_BB
        self._apart_BB = np.abs(years_B[:, None] - years_B[None, :])
        self._years_B = years_B - years_B[-1]
        self._fixed_FBB = np.stack(
            [
                np.outer(years_B, years_B),
                np.cos(2 * np.pi * self._apart_BB),
                np.minimum(years_B[:, None], years_B[None, :]) - (years_B[0] - 1e-3),
                np.eye(years_B.size),
            ]
        )
        """Of trend, season, walk and white noise: their shapes do not change."""

    def at(self, log_P: np.ndarray) -> At:
        """Evaluate it.

        Raises:
            numpy.linalg.LinAlgError: the covariance cannot be inverted.
        """
        trend, season, short, short_years, slow, slow_years, walk, white = np.exp(log_P)
        size = len(self._apart_BB)
        short_BB, slow_BB = self._fading(short, short_years), self._fading(slow, slow_years)
        square_F = np.array([trend, season, walk, white]) ** 2
        covariance_BB = (square_F @ self._fixed_FBB.reshape(4, -1)).reshape(size, size)
        covariance_BB += short_BB
        covariance_BB += slow_BB
        inverse_BB, log_determinant = inverse(covariance_BB)
        projection_BB = remove_level(inverse_BB)
        left_BB = projection_BB @ self._scatter_BB
        gap_BB = projection_BB - left_BB @ projection_BB
        fixed_F = square_F * (self._fixed_FBB.reshape(4, -1) @ gap_BB.ravel())
        far_BB = gap_BB * self._apart_BB
        gradient_P = np.array(
            [
                fixed_F[0],
                fixed_F[1],
                np.vdot(gap_BB, short_BB),
                0.5 / short_years * np.vdot(far_BB, short_BB),
                np.vdot(gap_BB, slow_BB),
                0.5 / slow_years * np.vdot(far_BB, slow_BB),
                fixed_F[2],
                fixed_F[3],
            ]
        )

        def information() -> np.ndarray:
            fixed_FBB = square_F[:, None, None] * self._fixed_FBB
            fading = (
                short_BB,
                0.5 / short_years * self._apart_BB * short_BB,
                slow_BB,
                0.5 / slow_years * self._apart_BB * slow_BB,
            )
            return _information(projection_BB @ np.stack([*fixed_FBB[:2], *fading, *fixed_FBB[2:]]))

        value = 0.5 * (float(log_determinant) + np.log(inverse_BB.sum()) + np.trace(left_BB))
        return At(float(value), gradient_P, information)

    def _fading(self, deviation: float, years: float) -> np.ndarray:
        """Return the covariance of an Ornstein-Uhlenbeck process (B, B).

        A product of what it has faded to at both times, where that is a number: an exponential of each bin, not of
        each two.
        """
        age_B = self._years_B / years
        if -age_B[0] > LONGEST_AGE:
            return deviation**2 * np.exp(self._apart_BB * (-1 / years))
        left_B = np.exp(age_B)
        both_BB = np.outer(deviation**2 / left_B, left_B)
        return np.minimum(both_BB, both_BB.T)


class LatticeLikelihood:
    """Evaluate it where bins follow one another at one distance."""

    def __init__(self, scatter_DD: np.ndarray, step_years: float) -> None:
        """Turn the scatter of first differences into its two halves.

        Args:
            step_years: from one bin to the next.
        """
        size = len(scatter_DD)
        half = (size + 1) // 2
        near, far = np.arange(half), size - 1 - np.arange(half)
        self._apart_MM, self._across_MM = np.abs(near[:, None] - near), np.abs(far[:, None] - near)
        weight_M = np.where(near == far, np.sqrt(0.5), 1.0)  # of an odd number the middle one is its own mirror image
        self._weight_2MM = np.outer(weight_M, weight_M) * np.ones((2, 1, 1))
        self._unused_2MM = np.zeros((2, half, half))
        if size % 2:
            self._weight_2MM[1, -1] = self._weight_2MM[1, :, -1] = 0.0
            self._unused_2MM[1, -1, -1] = 1.0
        self._sign_211 = np.array([1.0, -1.0])[:, None, None]
        same_MM = scatter_DD[np.ix_(near, near)] + scatter_DD[np.ix_(far, far)]
        cross_MM = scatter_DD[np.ix_(near, far)] + scatter_DD[np.ix_(far, near)]
        self._scatter_2MM = 0.5 * self._weight_2MM * (same_MM + self._sign_211 * cross_MM)
        self._along_2MM = np.stack([self._apart_MM, self._across_MM]).ravel()
        self._size = size
        self._years = step_years * np.arange(size + 1)
        self._parts_PD = np.zeros((8, size))
        """What of each hyper-parameter does not change: of trend, season, walk and white noise."""
        self._parts_PD[0] = step_years**2
        self._parts_PD[1] = _of_differences(np.cos(2 * np.pi * self._years))
        self._parts_PD[6, 0] = step_years
        self._parts_PD[7, :2] = 2.0, -1.0

    def at(self, log_P: np.ndarray) -> At:
        """Evaluate it.

        Raises:
            numpy.linalg.LinAlgError: the covariance cannot be inverted.
        """
        trend, season, short, short_years, slow, slow_years, walk, white = np.exp(log_P)
        ages_2A = self._years * np.array([[1 / short_years], [1 / slow_years]])
        fading_2A = np.exp(-ages_2A)
        parts_PD = np.array([trend, season, 0, 0, 0, 0, walk, white])[:, None] ** 2 * self._parts_PD
        parts_PD[[2, 4]] = _of_differences(fading_2A) * np.array([[short**2], [slow**2]])
        parts_PD[[3, 5]] = _of_differences(fading_2A * ages_2A) * np.array([[0.5 * short**2], [0.5 * slow**2]])
        covariance_2MM = self._halves(parts_PD[[0, 1, 2, 4, 6, 7]].sum(0))
        covariance_2MM += self._unused_2MM
        inverse_2MM, log_determinant_2 = inverse(covariance_2MM)
        left_2MM = inverse_2MM @ self._scatter_2MM
        gap_2MM = left_2MM @ inverse_2MM
        np.subtract(inverse_2MM, gap_2MM, out=gap_2MM)
        gap_2MM *= self._weight_2MM
        # What each distance between two differences adds.
        both_2MM = np.stack([gap_2MM[0] + gap_2MM[1], gap_2MM[0] - gap_2MM[1]])
        gradient_P = parts_PD @ np.bincount(self._along_2MM, both_2MM.ravel(), self._size)
        value = 0.5 * (log_determinant_2.sum() + np.trace(left_2MM, axis1=1, axis2=2).sum())
        return At(float(value), gradient_P, lambda: _information(inverse_2MM @ self._halves(parts_PD)))

    def _halves(self, row_D: np.ndarray) -> np.ndarray:
        """Return the two halves (..., 2, M, M) of the matrix that has a value for each distance (..., D)."""
        near_MM, across_MM = row_D.take(self._apart_MM, axis=-1), row_D.take(self._across_MM, axis=-1)
        halves_2MM = np.stack([near_MM + across_MM, near_MM - across_MM], axis=-3)
        halves_2MM *= self._weight_2MM
        return halves_2MM


def _information(turned_PBB: np.ndarray) -> np.ndarray:
    """Return Fisher's information (P, P) from inverse covariance times half of each derivative, (P, ..., B, B)."""
    count = len(turned_PBB)
    across_PBB = np.ascontiguousarray(np.swapaxes(turned_PBB, -1, -2))
    return 2 * turned_PBB.reshape(count, -1) @ across_PBB.reshape(count, -1).T


def _of_differences(covariance_A: np.ndarray) -> np.ndarray:
    """Return the covariance of first differences at each distance, given that of a stationary process (last axis)."""
    inner = 2 * covariance_A[..., :-1] - covariance_A[..., 1:]
    inner[..., 1:] -= covariance_A[..., :-2]
    inner[..., 0] -= covariance_A[..., 1]
    return inner


def remove_level(inverse_BB: np.ndarray) -> np.ndarray:
    """Remove the level: K^-1 - K^-1 1 1' K^-1 / (1' K^-1 1)."""
    row_B = inverse_BB.sum(1)
    return inverse_BB - np.outer(row_B, row_B) / row_B.sum()
