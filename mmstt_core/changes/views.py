# SPDX-License-Identifier: GPL-2.0-or-later
"""Views of an area in which changes are looked for: means of neighbours at several radii, and each cell's own series.

A single cell has 2 to 4 mm of noise in each epoch; the mean of the neighbourhood that moves together has a third of
it. Each radius is seen as measured, and without what the whole area has in common: where a sensor moves everything
together, the second sees changes that the first cannot; where the whole area begins to move, only the first does.
"""

# Shapes: N cells, B time bins, M columns of a law

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..kinematics import NOISE_FLOOR_MM, YEAR_DAYS, kinematics, robust_sigma
from ..models.gaussian_process import (
    START_P,
    GaussianProcess,
    covariance,
    fit_hyperparameters,
    near_start,
    remove_level,
)
from ..models.spatial_process import SHARED_FLOOR, SHARED_PRIOR_SERIES, smooth, some_series
from ..window import Context

RADII_M = (150.0, 350.0)
SHARED_SAMPLES, OWN_SAMPLES = 40.0, 15.0
"""Degrees of freedom of the evidence: real noise is no stationary process; what is impossible under one happens."""
OWN_NATS = 3.0
"""How much stronger the evidence of a single cell must be: an excursion that passes looks the same."""
TRIMMED = 0.2
"""Share of the neighbourhoods, those that move least like the rest, which do not teach the law of the noise."""
FIT_STEPS = 60
FIT_AGAIN_STEPS = 25
"""From what was fitted at another origin of the same area."""

Start = tuple[np.ndarray, ...]


@dataclass(frozen=True, kw_only=True)
class View:
    """Hold the series of one view in units of their own scatter, and what their noise is like."""

    z_NB: np.ndarray
    scale_N: np.ndarray
    """mm."""
    unit: float
    """The usual scale, mm: what is known beforehand in mm is brought to the view's unit by it."""
    projection_BB: np.ndarray
    """Inverse covariance, level removed."""
    log_P: np.ndarray
    samples: float
    shared: bool

    def scores(self, design_BM: np.ndarray) -> np.ndarray:
        """Return z' P X, shape (N, M)."""
        return self.z_NB @ (self.projection_BB @ design_BM).astype(np.float32)

    def moved(self, cells_S: np.ndarray, share_S: np.ndarray, motion_SB: np.ndarray) -> View:
        """Return the view of some cells with shares of a motion, mm, added; what their noise is like stays known."""
        scale_S = self.scale_N[cells_S]
        added_SB = ((share_S / scale_S)[:, None] * motion_SB).astype(np.float32)
        return dataclasses.replace(self, z_NB=self.z_NB[cells_S] + added_SB, scale_N=scale_S)


def seen_shares(
    share_NP: np.ndarray, noise_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray
) -> list[np.ndarray]:
    """Return what each view sees of motions in which cells take part by `share_NP`, 0..1: each shape (N, P)."""
    seen = []
    for radius_m in RADII_M:
        mean_NP, _ = smooth(share_NP, 1 / noise_N**2, easting_N, northing_N, radius_m)
        seen += [mean_NP, mean_NP - np.median(share_NP, axis=0)]
    return [*seen, share_NP]


def noise_of(own_NB: np.ndarray, process: GaussianProcess) -> np.ndarray:
    """Return the noise of each cell, mm (N,), from differences of neighbouring bins.

    The scatter about a line, which the process uses, takes a change for noise: cells that move would count for little
    in the mean of their neighbourhood.
    """
    jump_N = robust_sigma(np.diff(own_NB, axis=1))
    ratio = float(np.median(process.scaled.noise_N) / max(float(np.median(jump_N)), 1e-6))
    return np.maximum(ratio * jump_N, NOISE_FLOOR_MM)


def views(
    context: Context, process: GaussianProcess, own_NB: np.ndarray, noise_N: np.ndarray, start: Start = ()
) -> list[View]:
    """Return all views of an area.

    Args:
        process: fitted to the same window.
        own_NB: series without gaps, mm.
        noise_N: mm.
        start: hyper-parameters of the shared views at another origin of the same area.
    """
    days_B = context.days_B
    common_B = np.median(own_NB, axis=0)
    found: list[View] = []
    for radius_m in RADII_M:
        mean_NB, series = smooth(own_NB, 1 / noise_N**2, context.easting_N, context.northing_N, radius_m)
        for shared_NB in (mean_NB, mean_NB - common_B):
            motion = kinematics(shared_NB, days_B)
            scale_N = np.maximum(robust_sigma(motion.residual_NB), SHARED_FLOOR * np.median(noise_N))
            z_NB = (shared_NB / scale_N[:, None]).astype(np.float32)
            log_P = _fit(z_NB, scale_N, shared_NB, days_B, series, start[len(found)] if start else None)
            found.append(_view(z_NB, scale_N, log_P, days_B, samples=SHARED_SAMPLES, shared=True))
    own_z_NB = (own_NB / noise_N[:, None]).astype(np.float32)
    return [*found, _view(own_z_NB, noise_N, process.log_P, days_B, samples=OWN_SAMPLES, shared=False)]


def _view(
    z_NB: np.ndarray, scale_N: np.ndarray, log_P: np.ndarray, days_B: np.ndarray, *, samples: float, shared: bool
) -> View:
    return View(
        z_NB=z_NB,
        scale_N=scale_N,
        unit=float(np.median(scale_N)),
        projection_BB=projection(log_P, days_B),
        log_P=log_P,
        samples=samples,
        shared=shared,
    )


def projection(log_P: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the inverse covariance of the process without the level, shape (B, B)."""
    years_B = days_B / YEAR_DAYS
    covariance_BB = covariance(log_P, years_B, years_B, years_B[0] - 1e-3) + np.exp(2 * log_P[-1]) * np.eye(days_B.size)
    return remove_level(np.linalg.inv(covariance_BB))


def _fit(
    z_NB: np.ndarray,
    scale_N: np.ndarray,
    shared_NB: np.ndarray,
    days_B: np.ndarray,
    series: float,
    start_P: np.ndarray | None,
) -> np.ndarray:
    """Fit the law of the noise twice, the second time without the neighbourhoods that have changed most."""

    def law(kept_N: np.ndarray, known_P: np.ndarray, steps: int) -> np.ndarray:
        return fit_hyperparameters(
            some_series(z_NB[kept_N]),
            days_B,
            start_P=near_start(kinematics(shared_NB[kept_N], days_B), scale_N[kept_N], known_P),
            steps=steps,
            series=max(series * kept_N.mean(), 1.0),
            prior_series=SHARED_PRIOR_SERIES,
        )

    first_P = law(np.ones(len(z_NB), bool), START_P, FIT_STEPS) if start_P is None else start_P
    steps = FIT_STEPS if start_P is None else FIT_AGAIN_STEPS
    ramps_BM = np.maximum(days_B[:, None] + np.array([60.0, 120.0, 240.0, 480.0]), 0.0)
    ramps_BM = ramps_BM[:, (ramps_BM > 0).sum(0) < days_B.size]
    if not ramps_BM.size:
        return law(np.ones(len(z_NB), bool), first_P, steps)
    projection_BB = projection(first_P, days_B)
    information_M = np.maximum(np.einsum("bm,bc,cm->m", ramps_BM, projection_BB, ramps_BM), 1e-12)
    worst_N = ((z_NB @ (projection_BB @ ramps_BM)) ** 2 / information_M).max(1)
    return law(worst_N <= np.quantile(worst_N, 1 - TRIMMED), first_P, steps)
