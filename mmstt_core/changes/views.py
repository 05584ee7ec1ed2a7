# SPDX-License-Identifier: GPL-2.0-or-later
"""Views of an area in which changes are looked for: means of neighbours at several radii, and each cell's own series.

A single cell has 2 to 4 mm of noise in each epoch; the mean of the neighbourhood that moves together has a third of
it. Each radius is seen as measured, and without what the whole area has in common: where a sensor moves everything
together, the second sees changes that the first cannot; where the whole area begins to move, only the first does.
"""

# Shapes: N cells, B time bins, M columns of a law

from __future__ import annotations

import dataclasses
import functools
from dataclasses import dataclass

import numpy as np

from ..kinematics import NOISE_FLOOR_MM, YEAR_DAYS, blocks, line_and_season, robust_sigma, seasonal_design
from ..medians import row_medians
from ..models.area_facts import AreaFacts
from ..models.gaussian_process import (
    START_P,
    GaussianProcess,
    fit_hyperparameters,
    near_start,
    observed_covariance,
)
from ..models.likelihood import remove_level
from ..models.spatial_process import SHARED_FLOOR, SHARED_PRIOR_SERIES, smooth, some_series
from ..threads import over
from ..window import Context
from .columns import Columns, Weighed

RADII_M = (150.0, 350.0)
SHARED_SAMPLES, OWN_SAMPLES = 34, 15
"""Degrees of freedom of the evidence: real noise is no stationary process; what is impossible under one happens."""
OWN_NATS = 3.0
"""How much stronger the evidence of a single cell must be: an excursion that passes looks the same."""
LEAST_COMMON = 0.05
"""Scatter of what the whole area has in common, as a share of the cells' noise, that is worth views without it."""
TRIMMED = 0.2
"""Share of the neighbourhoods, those that move least like the rest, which do not teach the law of the noise."""
BINS_AT_ONCE = 16

Start = tuple[np.ndarray, ...]


@dataclass(frozen=True, kw_only=True)
class View:
    """Hold the series of one view in units of their own scatter, and what their noise is like."""

    z_NB: np.ndarray
    scale_N: np.ndarray
    """mm."""
    projection_BB: np.ndarray
    """Inverse covariance, level removed."""
    log_P: np.ndarray
    samples: int
    weighed: Weighed
    """What its noise makes of the laws' columns."""
    radius_m: float = 0.0
    """Of the neighbourhood whose mean it is; 0 for each cell's own series."""
    without_common: bool = False
    """What the whole area has in common is taken out."""

    @property
    def shared(self) -> bool:
        """Tell whether neighbours share it."""
        return self.radius_m > 0

    def select(self, cells_C: np.ndarray) -> View:
        """Keep some cells, in the units of all."""
        return dataclasses.replace(self, z_NB=self.z_NB[cells_C], scale_N=self.scale_N[cells_C])

    def moved(self, added_NB: np.ndarray) -> View:
        """Return the view with motion added to it, mm; what its noise is like stays known."""
        return dataclasses.replace(self, z_NB=self.z_NB + (added_NB / self.scale_N[:, None]).astype(np.float32))


def seen_shares(looked: list[View], share_NP: np.ndarray, noise_N: np.ndarray, context: Context) -> list[np.ndarray]:
    """Return what each view sees of motions in which cells take part by `share_NP`, 0..1: each shape (N, P)."""
    by_radius = {
        radius_m: smooth(share_NP, 1 / noise_N**2, context.easting_N, context.northing_N, radius_m)[0]
        for radius_m in {view.radius_m for view in looked if view.shared}
    }
    return [
        by_radius[view.radius_m] - view.without_common * np.median(share_NP, axis=0) if view.shared else share_NP
        for view in looked
    ]


def noise_of(own_NB: np.ndarray, process: GaussianProcess, facts: AreaFacts) -> np.ndarray:
    """Return the noise of each cell, mm (N,), from differences of neighbouring bins.

    The scatter about a line, which the process uses, takes a change for noise: cells that move would count for little
    in the mean of their neighbourhood.
    """
    jump_N = np.concatenate(over(lambda rows: robust_sigma(np.diff(own_NB[rows], axis=1)), blocks(len(own_NB))))
    ratio = facts.number(
        "noise to jumps",
        lambda: float(np.median(process.scaled.noise_N) / max(float(np.median(jump_N)), 1e-6)),
    )
    return np.maximum(ratio * jump_N, NOISE_FLOOR_MM)


def views(
    context: Context,
    process: GaussianProcess,
    own_NB: np.ndarray,
    noise_N: np.ndarray,
    columns: Columns,
    start: Start,
    facts: AreaFacts,
) -> list[View]:
    """Return all views of an area.

    Args:
        columns: of the laws that will be held against them.
        process: fitted to the same window.
        own_NB: series without gaps, mm.
        noise_N: mm.
        start: hyper-parameters of the shared views at another origin of the same area.
        facts: what is known of the area.
    """
    days_B = context.days_B
    common_B = facts.array("common", lambda: _median_by_bin(own_NB))
    typical_mm = facts.number("noise from jumps", lambda: float(np.median(noise_N)))
    # Over a hundred kilometres cells have nothing in common, and both kinds of views are one.
    shares = _scatter(common_B[None], days_B)[0] > LEAST_COMMON * typical_mm
    found: list[View] = []
    for radius_m in RADII_M:
        mean_NB, series = smooth(own_NB, 1 / noise_N**2, context.easting_N, context.northing_N, radius_m)
        for without_common in (False, True) if shares else (False,):
            shared_NB = mean_NB - common_B if without_common else mean_NB
            scale_N = np.maximum(_scatter(shared_NB, days_B), SHARED_FLOOR * typical_mm)
            z_NB = np.divide(shared_NB, scale_N[:, None], out=None if shares else mean_NB, casting="same_kind")
            z_NB = z_NB.astype(np.float32, copy=False)
            name = f"view {len(found)}"
            start_P = start[len(found)] if len(start) > len(found) else None
            log_P = facts.array(name, functools.partial(_fit, z_NB, days_B, series, start_P))
            unit = facts.number(f"{name} unit", functools.partial(_median, scale_N))
            view = _view(z_NB, scale_N, log_P, unit, columns, days_B, SHARED_SAMPLES)
            found.append(dataclasses.replace(view, radius_m=radius_m, without_common=without_common))
    own_z_NB = (own_NB / noise_N[:, None]).astype(np.float32)
    return [*found, _view(own_z_NB, noise_N, process.log_P, typical_mm, columns, days_B, OWN_SAMPLES)]


def _median(values_N: np.ndarray) -> float:
    return float(np.median(values_N))


def off_course(series_NB: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return what leaves linear + annual, of series without gaps: two products, where `kinematics` tells more."""
    design_BK = seasonal_design(days_B / YEAR_DAYS).astype(np.float32)
    return series_NB - (series_NB @ np.linalg.pinv(design_BK).T) @ design_BK.T


def _scatter(series_NB: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the scatter about linear + annual, as a standard deviation (N,); means of neighbours have no spikes."""

    def apart(rows: slice) -> np.ndarray:
        return np.abs(off_course(series_NB[rows], days_B)).mean(axis=1, dtype=np.float64)

    return 1.2533 * np.concatenate(over(apart, blocks(len(series_NB))))


def _median_by_bin(series_NB: np.ndarray) -> np.ndarray:
    """Return the median over cells (B,), few bins at once: sorting needs a copy of them."""
    bins = blocks(series_NB.shape[1], BINS_AT_ONCE)
    return np.concatenate(over(lambda some: row_medians(np.ascontiguousarray(series_NB[:, some].T)), bins))


def _view(
    z_NB: np.ndarray,
    scale_N: np.ndarray,
    log_P: np.ndarray,
    unit: float,
    columns: Columns,
    days_B: np.ndarray,
    samples: int,
) -> View:
    projection_BB = projection(log_P, days_B)
    return View(
        z_NB=z_NB,
        scale_N=scale_N,
        projection_BB=projection_BB,
        log_P=log_P,
        samples=samples,
        weighed=Weighed.by(columns, projection_BB, unit),
    )


def projection(log_P: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the inverse covariance of the process without the level, shape (B, B)."""
    return remove_level(np.linalg.inv(observed_covariance(log_P, days_B)))


def _fit(
    z_NB: np.ndarray,
    days_B: np.ndarray,
    series: float,
    start_P: np.ndarray | None,
) -> np.ndarray:
    """Fit the law of the noise twice, the second time without the neighbourhoods that have changed most."""

    def law(kept_N: np.ndarray, known_P: np.ndarray) -> np.ndarray:
        some_z_NB = z_NB[some_series(np.flatnonzero(kept_N))]
        motion, unit_N = line_and_season(some_z_NB, days_B), np.ones(len(some_z_NB))
        return fit_hyperparameters(
            some_z_NB,
            days_B,
            start_P=near_start(motion, unit_N, known_P),
            centre_P=near_start(motion, unit_N),
            series=max(series * kept_N.mean(), 1.0),
            prior_series=SHARED_PRIOR_SERIES,
        )

    first_P = law(np.ones(len(z_NB), bool), START_P) if start_P is None else start_P
    ramps_BM = np.maximum(days_B[:, None] + np.array([60.0, 120.0, 240.0, 480.0]), 0.0)
    ramps_BM = ramps_BM[:, (ramps_BM > 0).sum(0) < days_B.size]
    if not ramps_BM.size:
        return law(np.ones(len(z_NB), bool), first_P)
    projection_BB = projection(first_P, days_B)
    information_M = np.maximum(np.einsum("bm,bc,cm->m", ramps_BM, projection_BB, ramps_BM), 1e-12)
    weights_BM = projection_BB @ ramps_BM
    worst = over(lambda rows: ((z_NB[rows] @ weights_BM) ** 2 / information_M).max(1), blocks(len(z_NB)))
    worst_N = np.concatenate(worst)
    return law(worst_N <= np.quantile(worst_N, 1 - TRIMMED), first_P)
