# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern: neighbouring cells that move, or that will, with what is known of each area.

The practice is that of active deformation areas (Barra et al. 2017, Remote Sensing 9, 1002; Navarro et al. 2020, ISPRS
Int. J. Geo-Inf. 9, 584): cells beyond a threshold, isolated ones removed, clusters by an influence radius. Ours differ:
the standard deviation is a robust one about the median of the cells, so that a moving town does not hide itself; a
cell must move, and move otherwise than the median, so that neither a region that sinks as a whole nor its stable rocks
are areas; cells that go opposite ways make two areas; and areas are also found in the forecast.
"""

# Shapes: N cells, S cells of an area, H leads, T observed epochs, D draws

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..backtest.quantiles import exceedance
from ..kinematics import last_level, robust_sigma
from ..options import AreasRequest
from ..results.changed import Change, change_of
from ..results.forecast import Forecast, lead_of
from ..words import mark
from .clusters import clusters
from .joint import MOST_CELLS, JointDraws
from .quality import Quality, quality_of
from .significance import AMONG_ALL, Velocity, recent

SIGMAS = 2.0
RADIUS_CELLS = 1.5
"""On a full lattice the eight cells around one are its neighbours."""
SMALL_CELL_M = 40.0
FEWEST_SMALL, FEWEST_LARGE = 5, 3
"""Cells of an area: where cells are at most `SMALL_CELL_M` wide, as practised for full-resolution points; else."""
RANKED_BY = mark(
    "probability that any cell passes the smallest threshold at the month told, in whole percent; then by how far the "
    "worst cell is forecast to move; then by size"
)
SEED = 0


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Hold what decides which cells are active; every number is told in the record and in the layers."""

    years: float
    lead: int
    """Index of the month told."""
    centre_mm_yr: float
    """Velocities count from here: the median of the cells, or 0 where the user gave the threshold."""
    velocity_mm_yr: float
    thresholds_mm: tuple[float, ...]
    """Increasing."""
    probability: float
    radius_m: float
    fewest_cells: int


class Found(NamedTuple):
    """Hold the cells of each area, and how many were left out."""

    areas: list[np.ndarray]
    """Rows of each area's cells."""
    active: int
    isolated: int
    """Active cells without an active neighbour that goes the same way."""
    small: int
    """Active cells of clusters that are too small."""


class Passing(NamedTuple):
    """Tell of one area, month and threshold how likely it is passed, up or down, since the issue date."""

    lead: int
    threshold_mm: float
    mean_mm: float
    mean_low: float
    """90 % interval of the area's mean."""
    mean_high: float
    p_mean: float
    p_worst: float
    """That any of its cells passes."""


@dataclass(frozen=True, kw_only=True)
class Area:
    """Tell what is known of one area; mm and mm/yr, probabilities 0 to 1."""

    rank: int
    cells_S: np.ndarray
    """Rows of the forecast."""
    easting: float
    northing: float
    quality: Quality
    velocity: float
    """Mean of the cells, observed over the years looked at; NaN where unknown."""
    velocity_extreme: float
    significant: float
    """Share of the cells whose velocity differs from 0, among all cells of the forecast."""
    observed_mm: float
    """Mean displacement over the years looked at."""
    worst_mm: float
    """Median of the cell that is forecast to move farthest by the month told, with its own 90 % interval."""
    worst_low: float
    worst_high: float
    passing: tuple[Passing, ...]
    """By threshold and lead."""
    change: Change | None
    support: float
    told: Passing
    """The month told and the smallest threshold."""


def rules_of(request: AreasRequest, forecast: Forecast, velocity_N: np.ndarray) -> Rules:
    """Fill in what the user left open.

    Args:
        velocity_N: observed, mm/yr, NaN where unknown.
    Raises:
        InputError: the month lies beyond the last lead.
    """
    known_N = velocity_N[np.isfinite(velocity_N)]
    centre, limit = 0.0, request.velocity_mm_yr
    if limit is None:
        centre = float(np.median(known_N)) if known_N.size else 0.0
        limit = SIGMAS * float(robust_sigma(known_N[None])[0]) if known_N.size else np.inf
    small = forecast.footprint_m <= SMALL_CELL_M
    return Rules(
        years=request.years,
        lead=lead_of(request.months, forecast.calibrated_H),
        centre_mm_yr=centre,
        velocity_mm_yr=limit,
        thresholds_mm=request.thresholds_mm or (forecast.threshold_mm,),
        probability=request.probability,
        radius_m=request.radius_m or RADIUS_CELLS * forecast.footprint_m,
        fewest_cells=request.fewest_cells or (FEWEST_SMALL if small else FEWEST_LARGE),
    )


def observed_ways(velocity_N: np.ndarray, rules: Rules) -> np.ndarray:
    """Return which way each active cell goes by its observed velocity, -1 or 1; 0 where it is not active.

    An active cell moves, and moves otherwise than most: both by more than the threshold.
    """
    apart_N = np.nan_to_num(velocity_N - rules.centre_mm_yr)
    slower_N = np.minimum(np.abs(apart_N), np.abs(np.nan_to_num(velocity_N)))
    return np.sign(apart_N) * (slower_N > rules.velocity_mm_yr)


def forecast_ways(forecast: Forecast, rules: Rules) -> np.ndarray:
    """Return which way each cell goes that passes the smallest threshold with the probability asked for; else 0."""
    law_N1Q = forecast.shown_NHQ[:, rules.lead : rules.lead + 1]
    chance_N = exceedance(law_N1Q, forecast.issue_level_N, rules.thresholds_mm[0])[:, 0]
    moved_N = forecast.quantile_since_issue(0.5)[:, rules.lead]
    return np.sign(moved_N) * (chance_N >= rules.probability)


def find(way_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, rules: Rules) -> Found:
    """Gather active cells that go the same way into areas."""
    areas, isolated, small = [], 0, 0
    for way in (-1, 1):
        rows = np.flatnonzero(way_N == way)
        if not rows.size:
            continue
        label_S = clusters(easting_N[rows], northing_N[rows], rules.radius_m)
        count = np.bincount(label_S)
        kept_S = count[label_S] >= rules.fewest_cells
        isolated += int(((count[label_S] == 1) & ~kept_S).sum())
        small += int(((count[label_S] > 1) & ~kept_S).sum())
        order = np.argsort(label_S, kind="stable")
        parts = np.split(rows[order], np.cumsum(count)[:-1])
        areas += [part for part in parts if part.size >= rules.fewest_cells]
    return Found(areas, int(np.count_nonzero(way_N)), isolated, small)


def describe(
    found: Found,
    read: Callable[[np.ndarray], Forecast],
    velocity: Velocity,
    class_N: np.ndarray,
    rules: Rules,
    tick: Callable[[float], None] = lambda fraction: None,
) -> list[Area]:
    """Return the areas in the order of their ranks.

    Args:
        read: gives the forecast of rows, with what was observed.
        class_N: whether each cell's velocity differs from 0 (`significance.classes`).
        tick: called with the fraction done; may raise to stop.
    """
    areas = []
    for number, rows in enumerate(found.areas):
        tick(number / len(found.areas))
        areas.append(_described(rows, read(rows), velocity, class_N, rules))
    return ranked(areas)


def ranked(areas: Sequence[Area]) -> list[Area]:
    """Return the areas by concern, the first first, with their ranks; see `RANKED_BY`."""

    def concern(area: Area) -> tuple[float, float, float, float, float]:
        order = (-round(100 * area.told.p_worst), -abs(area.worst_mm), -area.cells_S.size)
        return *order, area.easting, area.northing

    return [dataclasses.replace(area, rank=rank) for rank, area in enumerate(sorted(areas, key=concern), 1)]


def _described(rows: np.ndarray, part: Forecast, velocity: Velocity, class_N: np.ndarray, rules: Rules) -> Area:
    chosen_T = recent(part, rules.years)
    moved_S = part.quantile_since_issue(0.5)[:, rules.lead]
    worst = int(np.argmax(np.abs(moved_S)))
    low, high = (float(part.quantile_since_issue(level)[worst, rules.lead]) for level in (0.05, 0.95))
    velocity_S = velocity.velocity_N[rows]
    known_S = velocity_S[np.isfinite(velocity_S)]
    passing = passings(part, rules.thresholds_mm)
    smallest = rules.thresholds_mm[0]
    return Area(
        rank=0,
        cells_S=rows,
        easting=float(part.easting_N.mean()),
        northing=float(part.northing_N.mean()),
        quality=quality_of(part.observed_NT[:, chosen_T]),
        velocity=float(known_S.mean()) if known_S.size else float("nan"),
        velocity_extreme=float(known_S[np.argmax(np.abs(known_S))]) if known_S.size else float("nan"),
        significant=float(np.mean(class_N[rows] == AMONG_ALL)),
        observed_mm=observed_displacement(part, chosen_T),
        worst_mm=float(moved_S[worst]),
        worst_low=low,
        worst_high=high,
        passing=passing,
        change=change_of(part),
        support=float(part.support_N.mean()),
        told=next(one for one in passing if one.lead == rules.lead and one.threshold_mm == smallest),
    )


def observed_displacement(forecast: Forecast, chosen_T: np.ndarray) -> float:
    """Return how far the mean of the cells went over chosen epochs, mm: the last 60 days against the first 60."""
    if not chosen_T.any():
        return float("nan")
    values_ST = forecast.observed_NT[:, chosen_T].astype(np.float64)
    seen_S = np.isfinite(values_ST).any(axis=1)
    days_T = forecast.observed_dates_T[chosen_T].astype("datetime64[D]").astype(float)
    last_S = last_level(values_ST, days_T - days_T[-1])
    first_S = last_level(values_ST[:, ::-1], (days_T[0] - days_T)[::-1])
    return float((last_S - first_S)[seen_S].mean()) if seen_S.any() else float("nan")


def passings(part: Forecast, thresholds_mm: Sequence[float]) -> tuple[Passing, ...]:
    """Return the chances of the mean and of the worst cell, from joint draws; by threshold, then by lead.

    Of areas with more than `MOST_CELLS` cells, the mean is drawn from evenly chosen ones, about the median of all, and
    the worst from those likeliest to pass.
    """
    even, likeliest = part, part
    if part.easting_N.size > MOST_CELLS:
        even = part.only(np.linspace(0, part.easting_N.size - 1, MOST_CELLS).astype(int))
        farthest_N = np.abs(part.quantile_since_issue(0.5)[:, -1])
        likeliest = part.only(np.argsort(-farthest_N, kind="stable")[:MOST_CELLS])
    of_mean = JointDraws(even, seed=SEED)
    of_worst = of_mean if likeliest is even else JointDraws(likeliest, seed=SEED)
    median_NH = part.quantile_since_issue(0.5)
    shift_H = median_NH.mean(axis=0) - even.quantile_since_issue(0.5).mean(axis=0)
    rows = []
    for lead in range(part.dates_H.size):
        mean_D = of_mean.displacement(lead).mean(axis=0) + shift_H[lead]
        worst_D = np.abs(of_worst.displacement(lead, shared=False, worst=True)).max(axis=0)
        low, high = np.quantile(mean_D, (0.05, 0.95))
        rows += [
            Passing(
                lead=lead,
                threshold_mm=threshold,
                mean_mm=float(median_NH[:, lead].mean()),
                mean_low=float(low),
                mean_high=float(high),
                p_mean=float(np.mean(np.abs(mean_D) > threshold)),
                p_worst=float(np.mean(worst_D > threshold)),
            )
            for threshold in thresholds_mm
        ]
    return tuple(sorted(rows, key=lambda row: (row.threshold_mm, row.lead)))
