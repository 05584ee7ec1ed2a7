# SPDX-License-Identifier: GPL-2.0-or-later
"""The road from a request to a finished forecast: read, cut, backtest, choose, calibrate, forecast."""

# Shapes: N cells, H leads, Q quantile levels

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from .backtest.quantiles import exceedance, interval
from .backtest.student import normal_quantile
from .cube import DisplacementCube, to_date, to_day
from .errors import InputError
from .forecaster import Forecaster
from .gridding import in_order, to_cells, with_terrain_of_squares
from .held import Held, rest
from .kinematics import YEAR_DAYS
from .loading import adapting_networks, load_networks, warn_of_training_data
from .models import REFERENCE, get
from .models.network import warn_of_strange
from .options import ForecastRequest
from .point_names import named_points
from .priors import attach_priors
from .progress import Course, Progress
from .reading import read_cube
from .record import forecast_record, question, told_of_past
from .reference.subtracting import Wanted, find_reference, wanted
from .results.earlier import refuse_other
from .results.forecast import QUANTILE_LEVELS, Forecast
from .results.writer import OWN
from .sharding import shard_cells
from .support import support
from .taught import Part, on_axis
from .threads import SideBySide, automatic, blocks_on, let_torch_use
from .window import INTERPOLATED_TAIL, first_level_day
from .words import about_rows, say, speak_of_points

STAGE = "Forecasting"
LATEST_DAYS = 31
"""A forecast may be issued so long after the last date of the data."""


@about_rows()
def run_forecast(
    request: ForecastRequest, progress: Progress | None = None, *, place: str | None = None, part: Part | None = None
) -> Forecast:
    """Compute one forecast; nothing is written.

    Args:
        place: where it will lie in the end, when that is another folder than the request's.
        part: of a region, whose past has taught what the forecast needs; None for an area by itself.

    Raises:
        InputError, WeightsError, DeviceError, Cancelled: see `errors`; each says what to do next.
    """
    with blocks_on(request.threads or automatic()):
        return _run(request, progress or Progress(), place, part)


def _run(request: ForecastRequest, progress: Progress, place: str | None, part: Part | None) -> Forecast:
    asked_day = None if request.issue_date is None else to_day(request.issue_date)
    points = read_cube(
        list(request.sources),
        stated=request.stated(),
        bbox=request.bbox,
        area=request.area,
        until_day=asked_day,
        progress=progress,
    )
    last_day = int(points.known_days_T[-1])
    issue_day = last_day if asked_day is None else asked_day
    if part is None:  # that of a region was held against the record of all its tiles
        refuse_outside(issue_day, int(points.days_T[0]), last_day)
    if not request.replace:
        refuse_other(place or request.out, OWN, question(request, points, issue_day))
    points = in_order(points)
    if request.points:
        points = named_points(points, progress)
        speak_of_points(points.cell_size == 0)

    def cells(series: DisplacementCube, until_day: int | None = None) -> DisplacementCube:
        return series if request.points else in_order(to_cells(series, request.cell_size, until_day=until_day))

    # From here on the forecast sees nothing later; `later` waits for the chart alone.
    cube = cells(points.until(issue_day))
    ends = int(points.days_T[-1]) <= issue_day
    later = None if ends else cells(points, issue_day)
    reference = None
    if request.reference is not None:
        told = _read_reference(request, points, asked_day, progress)
        reference = find_reference(cells(told.points.until(issue_day)), told, issue_day, progress)
        kept_N = ~reference.alone(cube)
        if not kept_N.all():
            progress.warn(say("The cell that is the reference is left out: it is 0 by definition."))
        cube = reference.taken_off(cube.select(kept_N))
        if later is not None:
            seen_later = find_reference(cells(told.points, issue_day), told, issue_day, Progress())
            later = seen_later.taken_off(later.select(kept_N))
    if request.priors is not None:
        cube = attach_priors(cube, request.priors)
    if request.points:
        cube = with_terrain_of_squares(cube)
    if part is not None:
        cube = on_axis(cube, part.days_T[part.days_T <= issue_day])
    if request.shard is not None:  # last: slope and relief look at the neighbours of other tiles
        shard = shard_cells(cube, *request.shard)
        cube, later = cube.select(shard), later if later is None else later.select(shard)
    networks, made_by = load_networks(request, (request.model,), cube.cells, progress)
    warn_of_training_data(cube, made_by, progress)
    if networks.network is not None and request.adapt:
        networks = adapting_networks(networks, cube, issue_day, progress)
    networks = dataclasses.replace(networks, threads=request.threads or automatic())
    taught = None if part is None else part.taught
    forecaster = Forecaster(cube, issue_day, (request.model,), networks, progress=progress, taught=taught)
    if cube.interpolated:
        progress.warn(
            say(
                "EGMS Ortho: epochs may be interpolated from later acquisitions, so the last {0} before the issue date "
                "are not used; the forecast rests on those until {1}.",
                INTERPOLATED_TAIL,
                to_date(forecaster.context.anchor_day).isoformat(),
            )
        )
    if forecaster.ended:
        progress.warn(
            say(
                "{0:,} of {1:,} cells were last seen before {2} and are left out: where they are now is not known.",
                forecaster.ended,
                cube.cells,
                to_date(int(forecaster.context.anchor_day + first_level_day(forecaster.context.days_B))).isoformat(),
            )
        )
    if few := cube.cells - forecaster.cells.size - forecaster.ended:
        progress.warn(
            say("{0} of {1} cells have too few observations before the issue date and are left out.", few, cube.cells)
        )
    _warn_of_steps(forecaster, request.model, progress)
    if later is not None:
        later = later.select(forecaster.cells)
    if forecaster.cells.size < cube.cells:
        cube = cube.select(forecaster.cells)
    own = None if part is None else part.own_cells(cube)
    forecast = assemble(request, cube, forecaster, made_by, progress, later=later, wanted=own)
    if part is not None and own is not None:
        forecast = _only_part(forecast, part, own)
    if reference is not None:
        forecast.record["reference"] = reference.to_json(issue_day)
    if strange := forecast.not_finite():
        raise InputError(
            say(
                "The model {0} gave values that are no numbers ({1}), so nothing was written.",
                request.model,
                ", ".join(strange),
            ),
            hint=say("If you gave weights of your own, they are unusable; else choose another model, such as spatial."),
        )
    return forecast


def refuse_outside(issue_day: int, first_day: int, last_day: int) -> None:
    """Raise when an issue day lies before the record, or too long after its end; days since 1970-01-01."""
    if issue_day > last_day + LATEST_DAYS or issue_day < first_day:
        raise InputError(
            say(
                "The issue date {0} lies outside the record ({1} to {2}).",
                to_date(issue_day),
                to_date(first_day),
                to_date(last_day),
            ),
            hint=say("Choose a date inside it."),
        )


def _only_part(forecast: Forecast, part: Part, own: np.ndarray) -> Forecast:
    """Leave out the cells that only informed the part, of which nothing was forecast, and tell so in the record."""
    kept = forecast.only(own)
    edges = (kept.easting_N.min(), kept.northing_N.min(), kept.easting_N.max(), kept.northing_N.max())
    around = int(forecast.easting_N.size - own.size)
    told = {"cells": int(own.size), "cells_around": around, "bounds": list(map(float, edges)), **part.facts}
    return dataclasses.replace(kept, record={**forecast.record, **told})


def _read_reference(
    request: ForecastRequest, points: DisplacementCube, until_day: int | None, progress: Progress
) -> Wanted:
    """Return the reference that was asked for, with the data about it, which may lie outside the area."""

    def read(box: tuple[float, float, float, float]) -> DisplacementCube:
        return in_order(
            read_cube(list(request.sources), stated=request.stated(), bbox=box, until_day=until_day, progress=progress)
        )

    whole = request.bbox is None and request.area is None
    return wanted(str(request.reference), request.station, points, whole, read)


def _warn_of_steps(forecaster: Forecaster, model: str, progress: Progress) -> None:
    """Warn of cells that have just jumped, where no law of change has followed them."""
    context = forecaster.context
    moved_N = forecaster.moved_lately()
    left_N = forecaster.moved_lately(settled=True) & moved_N & (forecaster.told.number_N == 0)
    if not get(model).follows_changes:
        left_N = moved_N
    if not left_N.any():
        return
    moved, left = int(moved_N.sum()), int(left_N.sum())
    if left == moved:
        progress.warn(
            say(
                "{0} of {1} cells moved by more than 10 mm within the last 48 days, against their "
                "course. After such a step forecasts take half a year to settle; until then their "
                "intervals are too narrow.",
                moved,
                context.cells,
            )
        )
        return
    progress.warn(
        say(
            "{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. For {2} of them "
            "no law of change fits yet: their forecasts take half a year to settle; until then their intervals are too "
            "narrow.",
            moved,
            context.cells,
            left,
        )
    )


def assemble(
    request: ForecastRequest,
    cube: DisplacementCube,
    forecaster: Forecaster,
    made_by: dict,
    progress: Progress,
    *,
    later: DisplacementCube | None = None,
    wanted: np.ndarray | None = None,
) -> Forecast:
    """Forecast every month and the first year's velocity, and gather the record.

    Args:
        cube: the cells that are forecast, up to the issue date.
        later: the same cells with what happened then, for the chart alone.
        wanted: numbers of the cells that are forecast, all if None; what the result holds of others is nothing.
    """
    context = forecaster.context
    offset = context.issue_day - context.anchor_day
    leads_H = monthly_days(context.issue_day, request.horizon_months) - context.issue_day
    # The change over one whole year, from one month after the issue date, holds no annual cycle.
    year = offset + 30.0 + np.array([0.0, YEAR_DAYS])
    days = np.concatenate([leads_H + offset, year]).astype(np.float64)
    forecaster.learn(request.model)
    longest = forecaster.longest_month(request.model)
    past = told_of_past(forecaster, request.model) if forecaster.taught is None else forecaster.taught.told
    forecaster.forget_past()
    told = forecaster.told
    changed = int(np.count_nonzero(told.number_N))
    if changed and not get(request.model).follows_changes:
        progress.warn(
            say(
                "{0} of {1} cells have changed their motion: it began, stopped, or jumped. The model {2} does not "
                "follow that: they are forecast as if nothing had changed. Choose mmstt or spatial for them.",
                changed,
                context.cells,
                request.model,
            )
        )
    elif changed:
        progress.warn(
            say(
                "{0} of {1} cells have changed their motion: it began, stopped, or jumped. They are "
                "forecast by laws of their own, with wider intervals; look at their series.",
                changed,
                context.cells,
            )
        )
    months_H = np.arange(1, request.horizon_months + 1)
    if request.horizon_months > longest:
        progress.warn(
            say(
                "Coverage was measured up to {0} months on this area; later dates are extrapolation and "
                "are marked as not calibrated.",
                longest,
            )
            if longest
            else say(
                "The record is too short to measure coverage on this area; all dates are marked as not calibrated."
            )
        )
    later_T = np.zeros(0, bool) if later is None else later.days_T > context.issue_day
    by_cell = _by_cell(request, cube, forecaster, days, wanted)
    return Forecast(
        easting_N=context.easting_N,
        northing_N=context.northing_N,
        cell_size=context.cell_size,
        component=context.component,
        crs=context.crs,
        issue_date=to_date(context.issue_day),
        dates_H=(context.issue_day + leads_H).astype("datetime64[D]"),
        quantile_levels_Q=np.array(QUANTILE_LEVELS),
        observed_dates_T=cube.dates_T,
        later_dates_L=None if later is None else later.dates_T[later_T],
        later_NL=None if later is None else later.millimetres_NT()[:, later_T],
        threshold_mm=request.threshold_mm,
        support_N=support(context, cube),
        calibrated_H=months_H <= longest,
        change_probability_N=told.probability_N.astype(np.float32),
        change_law_N=told.number_N,
        change_date_N=_dates(context.anchor_day, told.day_N),
        change_first_N=_dates(context.anchor_day, told.first_N),
        change_last_N=_dates(context.anchor_day, told.last_N),
        point_id_N=cube.point_id_N if request.points else None,
        record=forecast_record(request, cube, forecaster, made_by, past, progress),
        **by_cell,
    )


def _by_cell(
    request: ForecastRequest,
    cube: DisplacementCube,
    forecaster: Forecaster,
    days: np.ndarray,
    wanted: np.ndarray | None,
) -> dict[str, np.ndarray]:
    """Forecast all cells, piece by piece, and lay what was observed beside it: arrays of a `Forecast`, by name.

    Args:
        days: of the months, then of the year whose change is the velocity; from the anchor.
    """
    cells = cube.cells if wanted is None else wanted.size
    held, course = Held(cube.cells), Course(forecaster.progress or Progress())

    def forecast_piece(cells_P: np.ndarray, make: Callable[[Progress], Forecaster]) -> int:
        progress = course.share(cells_P.size / cells)
        piece = make(progress)
        predictions = piece.predict(days)
        if len(pieces) > 1:
            rest()  # of several, side by side, none keeps what its networks needed
        calibrated = piece.calibrated(request.model, predictions, days)
        ground_PHQ, level_P = calibrated.ground_NHQ[:, :-2], piece.issue_level()
        held.put(
            cells_P,
            {
                "displacement_NHQ": calibrated.epoch_NHQ[:, :-2],
                "ground_NHQ": ground_PHQ,
                "observed_NT": cube.select(cells_P).millimetres_NT(),
                "issue_level_N": level_P.astype(np.float32),
                "velocity_N": np.diff(calibrated.median_NH[:, -2:])[:, 0].astype(np.float32),
                "velocity_sigma_N": standard_deviation(calibrated.ground_NHQ[:, -1]),
                "exceedance_NH": exceedance(ground_PHQ, level_P, request.threshold_mm),
                "baseline_NH": predictions[REFERENCE].mean_NH[:, :-2].astype(np.float32),
            },
        )
        progress.step(STAGE, 1.0)
        return piece.strange

    pieces, networks = forecaster.pieces(wanted), forecaster.networks
    # A graphics card has memory for one, and computes no faster on several.
    threads = min(networks.beside, len(pieces)) if networks.device == "cpu" else 1
    if threads > 1:
        let_torch_use(1)
    with SideBySide(threads, course.look, course.leave) as side_by_side:
        for piece in pieces:
            side_by_side.add(forecast_piece, *piece)
        strange = sum(side_by_side.results())
        course.look()
    let_torch_use(networks.threads)
    warn_of_strange(strange, cells, forecaster.progress)
    return held.arrays


def _dates(anchor_day: int, day_N: np.ndarray) -> np.ndarray:
    """Return dates of days from the anchor, NaT where there is none."""
    known_N = np.isfinite(day_N)
    dates_N = (anchor_day + np.where(known_N, np.round(day_N), 0)).astype("datetime64[D]")
    return np.where(known_N, dates_N, np.datetime64("NaT", "D"))


def monthly_days(issue_day: int, months: int) -> np.ndarray:
    """Return the same day of each following month, days since 1970-01-01; the month's last day where it is shorter."""
    issue = to_date(issue_day)
    firsts = np.datetime64(f"{issue:%Y-%m}", "M") + np.arange(1, months + 1)
    lengths = ((firsts + 1).astype("datetime64[D]") - firsts.astype("datetime64[D]")).astype(int)
    return firsts.astype("datetime64[D]").astype(int) + np.minimum(issue.day, lengths) - 1


def standard_deviation(quantiles_NQ: np.ndarray) -> np.ndarray:
    """Return the standard deviation that a normal law with the same 80 % interval has, mm, float32 (N,).

    Of the ground a year ahead it is that of the first year's change, mm/yr: the level it counts from is that of many
    epochs, and known far better.
    """
    low_N, high_N = interval(quantiles_NQ, 0.8)
    return ((high_N - low_N) / (2 * normal_quantile(0.9))).astype(np.float32)
