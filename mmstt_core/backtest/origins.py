# SPDX-License-Identifier: GPL-2.0-or-later
"""Earlier origins of the same area: what each forecaster would have said, and what then happened."""

# Shapes: N cells, H target epochs

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..cube import DisplacementCube
from ..errors import InputError
from ..gridding import column_and_row
from ..kinematics import kinematics
from ..models.base import Prediction
from ..models.shared import Networks, Shared
from ..progress import Progress
from ..steps import Step, settle
from ..window import SHORTEST_CONTEXT_DAYS, Context, make_context, well_observed

MONTH_DAYS = 365.25 / 12
LEADS_MONTHS = (1, 2, 3, 6, 9, 12, 18, 24, 36, 48)
ORIGINS_BACK_MONTHS = (3, 6, 9, 12, 18, 24, 30, 36, 48)
EMBARGO_DAYS = 18
"""Nothing nearer than this to the last input is scored: L3 epochs are interpolated across it."""
LEAD_TOLERANCE_DAYS = 20
EPOCHS_PER_LEAD = 3
CELL_LIMIT = 6000
BLOCK_CELLS = 48


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Hold one earlier issue date: forecasts and truth of the same cells, mm."""

    issue_day: int
    context_days: int
    months_H: np.ndarray
    """Lead in months that each target epoch stands for (one of `LEADS_MONTHS`)."""
    truth_NH: np.ndarray
    predictions: dict[str, Prediction]
    noise_N: np.ndarray
    velocity_N: np.ndarray
    easting_N: np.ndarray
    """m in the system of the cells."""
    northing_N: np.ndarray
    block_N: np.ndarray
    """Spatial block number: neighbours are not independent, blocks nearly so."""


def target_epochs(
    days_T: np.ndarray,
    origin_day: int,
    anchor_day: int,
    leads_months: tuple[int, ...],
    *,
    last_day: int,
    per_lead: int = EPOCHS_PER_LEAD,
) -> tuple[np.ndarray, np.ndarray]:
    """Choose the epochs that score each lead: the nearest few within 20 days of it, after the embargo.

    Returns:
        Indices into `days_T`, and for each the lead in months it stands for.
    """
    indices: list[int] = []
    months: list[int] = []
    usable = (days_T > origin_day) & (days_T >= anchor_day + EMBARGO_DAYS) & (days_T <= last_day)
    for lead in leads_months:
        distance = np.abs(days_T - (origin_day + lead * MONTH_DAYS))
        near = np.flatnonzero(usable & (distance <= LEAD_TOLERANCE_DAYS))
        chosen = np.sort(near[np.argsort(distance[near], kind="stable")[:per_lead]])
        indices += chosen.tolist()
        months += [lead] * chosen.size
    return np.array(indices, int), np.array(months, int)


def checked_months(first_day: int, issue_day: int) -> int:
    """Return the longest lead, months, that earlier origins of a record can check; 0 when it is too short for any."""
    spans = [back for back in ORIGINS_BACK_MONTHS if _long_enough(issue_day - round(back * MONTH_DAYS), first_day)]
    return max((lead for lead in LEADS_MONTHS if spans and lead <= max(spans)), default=0)


def _long_enough(origin_day: int, first_day: int) -> bool:
    """Tell whether an origin sees a year of the record."""
    return origin_day - first_day > SHORTEST_CONTEXT_DAYS + 15


def run_backtest(
    cube: DisplacementCube,
    issue_day: int,
    names: tuple[str, ...],
    networks: Networks,
    *,
    steps: tuple[Step, ...] = (),
    progress: Progress | None = None,
) -> list[Origin]:
    """Forecast from earlier origins of the same record, using nothing after `issue_day`.

    Args:
        cube: cells; epochs after `issue_day` are cut off first.
        names: models that forecast.
        steps: what is known of steps at the issue date, by cell of the cube. An origin sees those that it can find
            itself; what it could reach only across one is not scored, or a single event would widen every interval.
    Returns:
        One entry per origin with at least a year of context, from old to new; empty when the record is too short.
    """
    cube = cube.until(issue_day)
    sample = _sample_cells(cube)
    cube = cube.select(sample)
    origins, start = [], None
    planned = [issue_day - round(back * MONTH_DAYS) for back in ORIGINS_BACK_MONTHS]
    # From old to new: an adapting network may learn on, but never unlearn.
    planned = sorted(day for day in planned if _long_enough(day, int(cube.days_T[0])))
    for number, origin_day in enumerate(planned):
        if progress is not None:
            progress.step("Backtest", number / len(planned), f"earlier origin {number + 1} of {len(planned)}")
        try:
            context = make_context(cube, origin_day)
        except InputError:
            # A hole in the record can leave an origin without enough acquisitions; the others still count.
            continue
        epochs, months_H = target_epochs(cube.days_T, origin_day, context.anchor_day, LEADS_MONTHS, last_day=issue_day)
        observed = np.flatnonzero(well_observed(context))
        if epochs.size == 0 or observed.size == 0:
            continue
        context = context.select(observed)
        if steps:
            context, _ = settle(context)
        days_H = (cube.days_T[epochs] - context.anchor_day).astype(np.float64)
        shared = Shared(context, names, networks, start=start)
        predictions, start = shared.predict_all(days_H), shared.start
        truth_NH = cube.select(observed).millimetres_NT()[:, epochs]
        for step in steps:
            moved = step.offset_N[sample][observed] != 0
            truth_NH[np.ix_(moved, step.straddled(origin_day, cube.days_T[epochs]))] = np.nan
        origins.append(make_origin(context, months_H, truth_NH, predictions))
    return origins


def make_origin(
    context: Context, months_H: np.ndarray, truth_NH: np.ndarray, predictions: dict[str, Prediction]
) -> Origin:
    """Put forecasts beside the truth, with the strata that calibration and evaluation group by."""
    motion = kinematics(context.values_NB, context.days_B)
    return Origin(
        issue_day=context.issue_day,
        context_days=int(-context.days_B[0]),
        months_H=months_H,
        truth_NH=truth_NH,
        predictions=predictions,
        noise_N=motion.noise_N,
        velocity_N=motion.velocity_N,
        easting_N=context.easting_N,
        northing_N=context.northing_N,
        block_N=spatial_blocks(context.easting_N, context.northing_N),
    )


def spatial_blocks(easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Number blocks of 10 km on large areas, 500 m on small ones (less than 20 km across)."""
    extent = max(np.ptp(easting_N), np.ptp(northing_N)) if easting_N.size else 0.0
    edge = 10_000.0 if extent >= 100_000 else 2_000.0 if extent >= 20_000 else 500.0
    return square_numbers(easting_N, northing_N, edge)


def square_numbers(easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float) -> np.ndarray:
    """Number the occupied squares of a lattice, column by column, and return the number of each cell's square."""
    column_N, row_N = column_and_row(easting_N, northing_N, edge_m)
    return np.unique(column_N * 1_000_003 + row_N, return_inverse=True)[1]


def _sample_cells(cube: DisplacementCube) -> np.ndarray:
    """Choose whole blocks of cells, so that neighbours stay together, until a few thousand are gathered."""
    if cube.cells <= CELL_LIMIT:
        return np.arange(cube.cells)
    block_N = square_numbers(cube.easting_N, cube.northing_N, BLOCK_CELLS * (cube.cell_size or 100.0))
    size = np.bincount(block_N)
    order = np.random.default_rng(0).permutation(size.size)
    taken = order[: max(1, int(np.searchsorted(np.cumsum(size[order]), CELL_LIMIT)))]
    return np.flatnonzero(np.isin(block_N, taken))
