# SPDX-License-Identifier: GPL-2.0-or-later
"""The restricted likelihood of series, level integrated out, and its gradient: fast where bins follow one another.

Restricted is the likelihood of first differences. On a lattice of bins the covariance of differences is a symmetric
Toeplitz matrix, whatever the process: it depends on how far apart two differences lie. Such a matrix falls into two of
half the size, for series that look the same and the opposite read backwards, and a gradient costs a sixth. Bins lie on
a lattice but for a day or three, as sensors come, and for those that no sensor saw.
"""

# Shapes: N series, B time bins, D differences, M half of them, P hyper-parameters

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS, FEWEST_BINS
from .inverse import inverse

MOST_EMPTY = 0.3
"""Share of empty bins above which no lattice stands in for them."""
SHORT_BINS = 80
"""Bins up to which a lattice that is one but nearly gains too little."""
NEAR = 0.1
"""Logarithms of hyper-parameters within which what a lattice gets wrong stays nearly the same."""


def likelihood_of(scatter_BB: np.ndarray, days_B: np.ndarray) -> Likelihood | LatticeLikelihood | NearLattice:
    """Return what tells the gradient, on a lattice where the bins lie on one or nearly so.

    Args:
        scatter_BB: mean product of the samples of series without gaps.
        days_B: days, increasing.
    """
    slot_B = np.ceil(days_B / BIN_DAYS).astype(int)
    slot_B -= slot_B[0]
    bins = int(slot_B[-1]) + 1
    exact = Likelihood(days_B / YEAR_DAYS, scatter_BB)
    regular = slot_B.size == bins and bool(np.ptp(np.diff(days_B)) == 0)
    if bins - slot_B.size > MOST_EMPTY * bins or bins < (FEWEST_BINS if regular else SHORT_BINS):
        return exact
    difference_DB = np.diff(_on_lattice(slot_B, bins), axis=0)
    lattice = LatticeLikelihood(difference_DB @ scatter_BB @ difference_DB.T, BIN_DAYS / YEAR_DAYS)
    return lattice if regular else NearLattice(lattice, exact)


def _on_lattice(slot_B: np.ndarray, bins: int) -> np.ndarray:
    """Return the weights by which values in some bins tell those of all, empty ones interpolated."""
    return np.stack([np.interp(np.arange(bins), slot_B, unit_B) for unit_B in np.eye(slot_B.size)], axis=1)


class Likelihood:
    """Evaluate it on any time axis."""

    def __init__(self, years_B: np.ndarray, scatter_BB: np.ndarray) -> None:
        self._scatter_BB = scatter_BB
        self._apart_BB = np.abs(years_B[:, None] - years_B[None, :])
        self._fixed_FBB = np.stack(
            [
                np.outer(years_B, years_B),
                np.cos(2 * np.pi * self._apart_BB),
                np.minimum(years_B[:, None], years_B[None, :]) - (years_B[0] - 1e-3),
                np.eye(years_B.size),
            ]
        )
        """Of trend, season, walk and white noise: their shapes do not change."""

    def gradient(self, log_P: np.ndarray) -> np.ndarray:
        """Return d(negative log likelihood per series)/d(log_P)."""
        trend, season, short, short_years, slow, slow_years, walk, white = np.exp(log_P)
        size = len(self._apart_BB)
        short_BB, slow_BB = (np.exp(self._apart_BB * (-1 / years)) for years in (short_years, slow_years))
        square_F = np.array([trend, season, walk, white]) ** 2
        covariance_BB = (square_F @ self._fixed_FBB.reshape(4, -1)).reshape(size, size)
        covariance_BB += short**2 * short_BB
        covariance_BB += slow**2 * slow_BB
        projection_BB = remove_level(np.linalg.inv(covariance_BB))
        gap_BB = projection_BB - projection_BB @ self._scatter_BB @ projection_BB
        fixed_F = square_F * (self._fixed_FBB.reshape(4, -1) @ gap_BB.ravel())
        far_BB = gap_BB * self._apart_BB
        return np.array(
            [
                fixed_F[0],
                fixed_F[1],
                short**2 * np.vdot(gap_BB, short_BB),
                0.5 * short**2 / short_years * np.vdot(far_BB, short_BB),
                slow**2 * np.vdot(gap_BB, slow_BB),
                0.5 * slow**2 / slow_years * np.vdot(far_BB, slow_BB),
                fixed_F[2],
                fixed_F[3],
            ]
        )


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

    def gradient(self, log_P: np.ndarray) -> np.ndarray:
        """Return d(negative log likelihood per series)/d(log_P)."""
        trend, season, short, short_years, slow, slow_years, walk, white = np.exp(log_P)
        ages_2A = self._years * np.array([[1 / short_years], [1 / slow_years]])
        fading_2A = np.exp(-ages_2A)
        parts_PD = np.array([trend, season, 0, 0, 0, 0, walk, white])[:, None] ** 2 * self._parts_PD
        parts_PD[[2, 4]] = _of_differences(fading_2A) * np.array([[short**2], [slow**2]])
        parts_PD[[3, 5]] = _of_differences(fading_2A * ages_2A) * np.array([[0.5 * short**2], [0.5 * slow**2]])
        row_D = parts_PD[[0, 1, 2, 4, 6, 7]].sum(0)
        near_MM, across_MM = row_D.take(self._apart_MM), row_D.take(self._across_MM)
        covariance_2MM = np.empty(self._weight_2MM.shape)
        np.add(near_MM, across_MM, out=covariance_2MM[0])
        np.subtract(near_MM, across_MM, out=covariance_2MM[1])
        covariance_2MM *= self._weight_2MM
        covariance_2MM += self._unused_2MM
        inverse_2MM = inverse(covariance_2MM)
        gap_2MM = inverse_2MM @ self._scatter_2MM @ inverse_2MM
        np.subtract(inverse_2MM, gap_2MM, out=gap_2MM)
        gap_2MM *= self._weight_2MM
        # What each distance between two differences adds.
        both_2MM = np.stack([gap_2MM[0] + gap_2MM[1], gap_2MM[0] - gap_2MM[1]])
        return parts_PD @ np.bincount(self._along_2MM, both_2MM.ravel(), self._size)


class NearLattice:
    """Evaluate it where bins lie nearly on a lattice: by the lattice, and by what that gets wrong close by.

    What it gets wrong is measured anew wherever a fit has moved on, and its slope learned from that.
    Source: Broyden (1965), a class of methods for solving nonlinear simultaneous equations.
    """

    def __init__(self, lattice: LatticeLikelihood, exact: Likelihood) -> None:
        self._lattice, self._exact = lattice, exact
        self._known_P: np.ndarray | None = None
        self._wrong_P, self._slope_PP = np.zeros(0), np.zeros((0, 0))

    def gradient(self, log_P: np.ndarray) -> np.ndarray:
        """Return d(negative log likelihood per series)/d(log_P), nearly."""
        gradient_P = self._lattice.gradient(log_P)
        if self._known_P is None:
            self._measure(log_P, gradient_P)
            self._slope_PP = np.zeros((log_P.size, log_P.size))
        moved_P = log_P - self._known_P
        if np.abs(moved_P).max() > NEAR:
            missed_P = -self._wrong_P - self._slope_PP @ moved_P
            self._measure(log_P, gradient_P)
            self._slope_PP += np.outer(missed_P + self._wrong_P, moved_P) / (moved_P @ moved_P)
            return gradient_P + self._wrong_P
        return gradient_P + self._wrong_P + self._slope_PP @ moved_P

    def _measure(self, log_P: np.ndarray, gradient_P: np.ndarray) -> None:
        self._known_P, self._wrong_P = log_P, self._exact.gradient(log_P) - gradient_P


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
