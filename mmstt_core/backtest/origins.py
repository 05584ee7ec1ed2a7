# SPDX-License-Identifier: GPL-2.0-or-later
"""Earlier origins of the same area: what each forecaster would have said, and what then happened."""

# Shapes: N cells, T epochs, H targets

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..changes.ahead import Ahead
from ..cube import DisplacementCube, rows_of
from ..errors import InputError
from ..gridding import column_and_row
from ..kinematics import mean_seen
from ..models.base import Prediction
from ..models.shared import Networks, Shared
from ..progress import Progress
from ..results.changes import POSSIBLE
from ..threads import SideBySide, blocks_on
from ..window import SHORTEST_CONTEXT_DAYS, known_at, make_context, well_observed
from .sampling import alike, sample_cells
from .trials import PATCHES, Trials, origins_to_try, try_motions

MONTH_DAYS = 365.25 / 12
LEADS_MONTHS = (1, 2, 3, 6, 9, 12, 18, 24, 36, 48)
ORIGINS_BACK_MONTHS = (3, 6, 9, 12, 18, 24, 30, 36, 48)
EMBARGO_DAYS = 18
"""Nothing nearer than this to the last input is scored: L3 epochs are interpolated across it."""
LEAD_TOLERANCE_DAYS = 20
EPOCHS_PER_LEAD = 3
GROUND_DAYS = 30
"""The ground is the mean of the epochs within so many days of a date."""
EPOCH, GROUND = "epoch", "ground"
"""What is forecast: a single measurement with its noise, or the ground."""


@dataclass(frozen=True, kw_only=True)
class Targets:
    """Say what forecasts of one origin are held against: epochs near each lead, and for each lead the ground.

    The ground is the mean of the epochs within 30 days of the lead's date, as far as they lie 18 days or more after the
    last input. Where sensors come seldom (every 35 days, monthly) it is the mean of the one or two there are.
    """

    days_H: np.ndarray
    """float64, since 1970-01-01: the epoch's day; of the ground the mean day of its epochs, which moving ground needs
    where the embargo or the end of the record cuts them on one side."""
    last_day_H: np.ndarray
    """int64: of the last epoch in each."""
    months_H: np.ndarray
    """int64: the lead that each stands for."""
    is_ground_H: np.ndarray
    epochs_H: tuple[np.ndarray, ...]
    """Indices into the days of the record."""

    def only(self, keep_H: np.ndarray) -> Targets:
        """Keep the targets chosen by a boolean mask."""
        kept = {name: value[keep_H] for name, value in vars(self).items() if name != "epochs_H"}
        return Targets(epochs_H=tuple(self.epochs_H[at] for at in np.flatnonzero(keep_H)), **kept)

    def truth(self, values_NT: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return epochs and ground, mm, both (N, H): NaN at the other's targets, and where nothing was measured."""
        truth_NH = np.full((len(values_NT), self.days_H.size), np.nan)
        ground_NH = truth_NH.copy()
        for column, (ground, epochs) in enumerate(zip(self.is_ground_H, self.epochs_H)):
            (ground_NH if ground else truth_NH)[:, column] = mean_seen(values_NT[:, epochs])
        return truth_NH, ground_NH


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Hold one earlier issue date: forecasts and truth of the same cells, mm."""

    issue_day: int
    context_days: int
    months_H: np.ndarray
    """Lead in months that each target stands for (one of `LEADS_MONTHS`)."""
    truth_NH: np.ndarray
    """Single epochs; NaN at the targets that are the ground."""
    ground_NH: np.ndarray
    """Means of 60 days (`Targets`); NaN at the targets that are epochs."""
    predictions: dict[str, Prediction]
    ahead: Ahead
    """What changed motion adds at the targets."""
    changed_N: np.ndarray
    """bool: the motion may have changed, so that no one law describes the cell."""
    noise_N: np.ndarray
    velocity_N: np.ndarray
    easting_N: np.ndarray
    """m in the system of the cells."""
    northing_N: np.ndarray
    block_N: np.ndarray
    """Spatial block number: neighbours are not independent, blocks nearly so."""
    cell_N: np.ndarray = dataclasses.field(default_factory=lambda: np.zeros(0, int))
    """Number of each cell in the area's cube; empty where nobody asks."""
    stands_for_N: np.ndarray | None = None
    """How many cells of the area each stands for; None where all were taken (`sampling`)."""
    trials: Trials | None = None
    """What came of motion tried on it, at some origins."""

    def truth_of(self, of: str) -> np.ndarray:
        """Return what forecasts of `EPOCH` or `GROUND` are held against, mm (N, H)."""
        return self.ground_NH if of == GROUND else self.truth_NH

    def of(self, cells_N: np.ndarray) -> Origin:
        """Return the same of some cells, given by number in increasing order; what was tried stays with the whole."""
        return dataclasses.replace(
            self,
            **rows_of(self, cells_N),
            predictions={name: part.of(cells_N) for name, part in self.predictions.items()},
            ahead=self.ahead.within(cells_N),
            trials=None,
        )

    def columns(self, month: int, of: str) -> np.ndarray:
        """Tell which targets (boolean, H) stand for a lead and were measured in any cell."""
        chosen = self.months_H == month
        chosen[chosen] = np.isfinite(self.truth_of(of)[:, chosen]).any(axis=0)
        return chosen


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


def plan_targets(
    days_T: np.ndarray, origin_day: int, anchor_day: int, leads_months: tuple[int, ...], *, last_day: int
) -> Targets:
    """Choose epochs and grounds that score each lead; a ground whose epochs lie more than 20 days off it is left out.

    Args:
        days_T: of the record, since 1970-01-01; none after `last_day` is used.
        anchor_day: of the last input.
    """
    epochs, months = target_epochs(days_T, origin_day, anchor_day, leads_months, last_day=last_day)
    members = [epochs[[column]] for column in range(epochs.size)]
    usable = (days_T > origin_day) & (days_T >= anchor_day + EMBARGO_DAYS) & (days_T <= last_day)
    grounds = []
    for lead in leads_months:
        day = origin_day + lead * MONTH_DAYS
        near = np.flatnonzero(usable & (np.abs(days_T - day) <= GROUND_DAYS))
        if near.size and abs(days_T[near].mean() - day) <= LEAD_TOLERANCE_DAYS:
            members.append(near)
            grounds.append(lead)
    return Targets(
        days_H=np.array([days_T[some].mean() for some in members], np.float64),
        last_day_H=np.array([days_T[some].max() for some in members], np.int64),
        months_H=np.concatenate([months, np.array(grounds, months.dtype)]),
        is_ground_H=np.arange(len(members)) >= epochs.size,
        epochs_H=tuple(members),
    )


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
    changed_day_N: np.ndarray | None = None,
    progress: Progress | None = None,
) -> list[Origin]:
    """Forecast from earlier origins of the same record, using nothing after `issue_day`.

    Args:
        cube: cells; epochs that may not be used at `issue_day` are cut off first, as inputs and as truth.
        names: models that forecast.
        networks: and on how many threads, side by side.
        changed_day_N: since 1970-01-01, NaN for none: what is known at the issue date of when each cell of the cube
            changed. An origin sees the changes that it can find itself; what it could reach only across one is not
            scored, or a single event would widen every interval.
    Returns:
        One entry per origin with at least a year of context, from old to new; empty when the record is too short.
    """
    cube = known_at(cube, issue_day)
    sample, stands_for_N = sample_cells(cube)
    cube = cube.select(sample)
    planned = [issue_day - round(back * MONTH_DAYS) for back in ORIGINS_BACK_MONTHS]
    # From old to new: an adapting network may learn on, but never unlearn.
    planned = sorted(day for day in planned if _long_enough(day, int(cube.days_T[0])))
    tried = origins_to_try(planned, issue_day)
    start, begun = None, 0

    def tell() -> None:
        if progress is not None:
            progress.step("Backtest", (begun - 1) / len(planned), f"earlier origin {begun} of {len(planned)}")

    def seen_from(shared: Shared, observed: np.ndarray, targets: Targets, number: int) -> Origin:
        context = shared.context
        days_H = targets.days_H - context.anchor_day
        predictions = shared.predict_all(days_H)
        truth_NH, ground_NH = targets.truth(cube.select(observed).millimetres_NT())
        if changed_day_N is not None:
            day_N1 = changed_day_N[sample][observed, None]
            across_NH = (day_N1 > context.issue_day) & (targets.last_day_H >= day_N1)
            truth_NH[across_NH] = ground_NH[across_NH] = np.nan
        origin = make_origin(shared, targets.months_H, truth_NH, ground_NH, predictions, shared.ahead(days_H))
        trials = None
        if shared.looked is not None:
            count = PATCHES // len(tried)
            trials = try_motions(shared.looked, context, ~origin.changed_N, days_H, patches=count, seed=number)
        stands_for = None if stands_for_N is None else stands_for_N[observed]
        return dataclasses.replace(origin, cell_N=sample[observed], stands_for_N=stands_for, trials=trials)

    # Origins side by side gain more than blocks of the cells of one.
    with blocks_on(1), SideBySide(networks.beside, tell) as pieces:
        for number, origin_day in enumerate(planned):
            begun = number + 1
            tell()
            try:
                context = make_context(cube, origin_day)
            except InputError:
                # A hole in the record can leave an origin without enough acquisitions; the others still count.
                continue
            targets = plan_targets(cube.days_T, origin_day, context.anchor_day, LEADS_MONTHS, last_day=issue_day)
            observed = np.flatnonzero(well_observed(context))
            if targets.days_H.size == 0 or observed.size == 0:
                continue
            facts = None
            if stands_for_N is not None:
                typical = Shared(context.select(observed[alike(stands_for_N[observed])]), names, networks, start=start)
                facts, start = typical.learn_facts(), typical.start
            views = origin_day in tried
            shared = Shared(context.select(observed), names, networks, start=start, keep_views=views, facts=facts)
            shared.prepare()  # one after the other, for each starts where the one before ended
            start = shared.start
            pieces.add(seen_from, shared, observed, targets, number)
        return pieces.results()


def make_origin(
    shared: Shared,
    months_H: np.ndarray,
    truth_NH: np.ndarray,
    ground_NH: np.ndarray,
    predictions: dict[str, Prediction],
    ahead: Ahead,
) -> Origin:
    """Put forecasts beside the truth, with the strata that calibration and evaluation group by."""
    context, motion = shared.context, shared.motion
    return Origin(
        issue_day=context.issue_day,
        context_days=int(-context.days_B[0]),
        months_H=months_H,
        truth_NH=truth_NH,
        ground_NH=ground_NH,
        predictions=predictions,
        ahead=ahead,
        changed_N=shared.found.probability_N >= POSSIBLE,
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
