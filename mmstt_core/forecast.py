# SPDX-License-Identifier: GPL-2.0-or-later
"""The road from a request to a finished forecast: read, cut, backtest, choose, calibrate, forecast."""

# Shapes: N cells, H leads, L interval levels, Q quantile levels

from __future__ import annotations

import dataclasses

import numpy as np

from . import __version__
from .area import FOLLOWING_CHANGES, Area, Calibrated
from .backtest.calibration import COVERAGE_LEVELS, exceedance, to_quantiles
from .candidates import Engine, changed_cells
from .cube import DisplacementCube, to_date, to_day
from .errors import InputError, WeightsError
from .gridding import to_cells
from .kinematics import YEAR_DAYS, moved_suddenly
from .priors import attach_priors
from .progress import Progress
from .reading import read_cube
from .record import backtest_rows, choice_rows, coverage_text
from .request import ForecastRequest
from .result import ATTRIBUTION, QUANTILE_LEVELS, Forecast
from .window import BIN_DAYS, Context

TILE_M = 100_000
SUPPORT_NEIGHBOURS = 4
SUPPORT_YEARS = 3.0


def run_forecast(request: ForecastRequest, progress: Progress | None = None) -> Forecast:
    """Compute one forecast; nothing is written.

    Raises:
        InputError, WeightsError, DeviceError, Cancelled: see `errors`; each says what to do next.
    """
    progress = progress or Progress()
    points = read_cube(list(request.sources), bbox=request.bbox, area=request.area, progress=progress)
    for warning in points.warnings:
        progress.warn(warning)
    last_day = int(points.days_T[-1])
    issue_day = last_day if request.issue_date is None else to_day(request.issue_date)
    if issue_day > last_day + 31 or issue_day < int(points.days_T[0]):
        raise InputError(
            f"The issue date {to_date(issue_day)} lies outside the record "
            f"({to_date(points.days_T[0])} to {to_date(last_day)}).",
            hint="Choose a date inside it.",
        )
    cube = to_cells(points, request.cell_size, until_day=issue_day)
    if request.shard is not None:
        cube = cube.select(shard_cells(cube, *request.shard))
    if request.priors is not None:
        cube = attach_priors(cube, request.priors)
    engine, made_by = open_engine(request, progress)
    warn_of_training_data(cube, made_by, progress)
    model = request.model
    if model == "mmstt" and engine.network is not None and request.adapt:
        engine = adapting_engine(engine, cube, issue_day, progress)
    area = Area(cube, issue_day, (model,), engine, progress=progress)
    if area.cells.size < cube.cells:
        progress.warn(
            f"{cube.cells - area.cells.size} of {cube.cells} cells have too few observations before the issue "
            "date and are left out."
        )
    for step in area.steps:
        progress.warn(
            f"{np.count_nonzero(step.offset_N)} cells moved together, by up to {np.abs(step.offset_N).max():.0f} mm, "
            f"about {to_date(step.day)}. Forecasts go on from the level after it; intervals do not allow for another "
            "such step."
        )
    sudden = int(moved_suddenly(area.context.values_NB, area.context.days_B).sum())
    if sudden:
        progress.warn(
            f"{sudden} of {area.cells.size} cells moved by more than 10 mm within the last 48 days, against their "
            "course. After such a step forecasts take half a year to settle; until then their intervals are too narrow."
        )
    return assemble(request, cube.select(area.cells), area, made_by, progress)


def assemble(
    request: ForecastRequest, cube: DisplacementCube, area: Area, made_by: dict, progress: Progress
) -> Forecast:
    """Forecast every month and the first year's velocity, and gather the record."""
    context = area.context
    offset = context.issue_day - context.anchor_day
    leads_H = monthly_days(context.issue_day, request.horizon_months) - context.issue_day
    # The change over one whole year, from one month after the issue date, holds no annual cycle.
    year = offset + 30.0 + np.array([0.0, YEAR_DAYS])
    days = np.concatenate([leads_H + offset, year]).astype(np.float64)
    predictions = area.predict(days)
    changed = int(changed_cells(predictions).sum())
    if changed and request.model in FOLLOWING_CHANGES:
        progress.warn(
            f"{changed} of {context.cells} cells have changed their motion: it began, stopped, or jumped. They are "
            "forecast by laws of their own, with wider intervals; look at their series."
        )
    calibrated = area.calibrated(request.model, predictions, days)
    reference = predictions["gp"]
    quantiles_NHQ = to_quantiles(calibrated.mean_NH[:, :-2], calibrated.half_NHL[:, :-2])
    velocity_N = calibrated.mean_NH[:, -1] - calibrated.mean_NH[:, -2]
    longest = area.calibration(request.model).longest_month
    months_H = np.arange(1, request.horizon_months + 1)
    if request.horizon_months > longest:
        progress.warn(
            f"Coverage was measured up to {longest} months on this area; later dates are extrapolation and are "
            "marked as not calibrated."
            if longest
            else "The record is too short to measure coverage on this area; all dates are marked as not calibrated."
        )
    until = cube.until(context.issue_day)
    level_N = area.motion.level_N
    return Forecast(
        easting_N=context.easting_N,
        northing_N=context.northing_N,
        cell_size=context.cell_size,
        component=context.component,
        crs=context.crs,
        issue_date=to_date(context.issue_day),
        dates_H=(context.issue_day + leads_H).astype("datetime64[D]"),
        quantile_levels_Q=np.array(QUANTILE_LEVELS),
        displacement_NHQ=quantiles_NHQ,
        observed_dates_T=until.dates_T,
        observed_NT=until.millimetres_NT(),
        issue_level_N=level_N.astype(np.float32),
        velocity_N=velocity_N.astype(np.float32),
        velocity_sigma_N=_velocity_sigma(calibrated, area),
        exceedance_NH=exceedance(
            calibrated.mean_NH[:, :-2], calibrated.half_NHL[:, :-2], level_N, request.threshold_mm
        ),
        threshold_mm=request.threshold_mm,
        support_N=support(context, cube),
        calibrated_H=months_H <= longest,
        baseline_NH=reference.mean_NH[:, :-2].astype(np.float32),
        record=_record(request, cube, area, made_by, longest, progress),
    )


def monthly_days(issue_day: int, months: int) -> np.ndarray:
    """Return the same day of each following month, days since 1970-01-01; the month's last day where it is shorter."""
    issue = to_date(issue_day)
    firsts = np.datetime64(f"{issue:%Y-%m}", "M") + np.arange(1, months + 1)
    lengths = ((firsts + 1).astype("datetime64[D]") - firsts.astype("datetime64[D]")).astype(int)
    return firsts.astype("datetime64[D]").astype(int) + np.minimum(issue.day, lengths) - 1


def open_engine(request: ForecastRequest, progress: Progress) -> tuple[Engine, dict]:
    """Load the network and pick the device, or do without where a baseline was asked for."""
    if request.model != "mmstt":
        return Engine(), {
            "weights": None,
            "device": "cpu",
            "device_reason": "closed-form baselines run on the processor",
        }
    progress.step("Loading the network", 0.0)
    try:
        from .network.probe import choose_device
        from .network.weights import load_cell_rung, load_network
    except ImportError as error:
        raise InputError(
            f"The model mmstt needs torch and safetensors, and this Python lacks {error.name or 'one of them'}.",
            hint="Choose another model, such as --model gp, or install the missing package.",
        ) from error
    loaded = load_network(request.weights)
    try:
        lower = load_cell_rung(loaded, request.weights)
    except WeightsError as error:
        if request.weights is None:
            raise
        progress.warn(f"{error.message} It is left out, and the network takes its share of the mixture.")
        lower = None
    device, reason = choose_device(request.device)
    return Engine(network=loaded.network, lower=lower and lower.network, device=device), {
        "weights": {
            "name": loaded.name,
            "sha256": loaded.sha256,
            "trained_on": loaded.record.get("data", []),
            "simulator": loaded.record.get("simulator"),
            "per_cell": lower and {"name": lower.name, "sha256": lower.sha256},
        },
        "device": device,
        "device_reason": reason,
    }


def warn_of_training_data(cube: DisplacementCube, made_by: dict, progress: Progress) -> None:
    """Say so when the network has learned from the very files it forecasts: its backtest on them is no fair test."""
    learned = {
        digest: place for place in (made_by["weights"] or {}).get("trained_on", []) for digest in place["sha256"]
    }
    for source in cube.sources:
        place = learned.get(source.sha256)
        if place is not None:
            progress.warn(
                f"The network has learned from {source.name} up to {place['last_day_seen']}: errors before that date "
                "flatter it. Later ones, and other places, are a fair test."
            )


def adapting_engine(engine: Engine, cube: DisplacementCube, issue_day: int, progress: Progress) -> Engine:
    """Return an engine with a further candidate: the network fine-tuned along this area's own earlier record."""
    from .training.adaptation import Adaptation

    adaptation = Adaptation(engine.network, cube.until(issue_day), device=engine.device, progress=progress)
    return dataclasses.replace(engine, adaptation=adaptation)


def shard_cells(cube: DisplacementCube, index: int, count: int) -> np.ndarray:
    """Return the cells of the 100 km tiles index, index + count, ... in west-to-east, south-to-north order."""
    tile_N = np.floor(cube.easting_N / TILE_M).astype(np.int64) * 1000 + np.floor(cube.northing_N / TILE_M).astype(
        np.int64
    )
    mine = np.unique(tile_N)[index::count]
    cells = np.flatnonzero(np.isin(tile_N, mine))
    if cells.size == 0:
        raise InputError(
            f"Shard {index}/{count} holds none of the {np.unique(tile_N).size} tiles of the sources.",
            hint="Choose a smaller number of shards.",
        )
    return cells


def support(context: Context, cube: DisplacementCube) -> np.ndarray:
    """Return 0..1 per cell: observed share of the window x its length (3 years are full) x company within 500 m.

    Company counts the measurement points of the cell and its neighbours; four are full.
    """
    observed_N = np.isfinite(context.values_NB).mean(1)
    years = min(1.0, (-context.days_B[0] + BIN_DAYS) / YEAR_DAYS / SUPPORT_YEARS)
    size = context.cell_size or 100.0
    reach = max(1, round(500.0 / size))
    column_N = np.floor(context.easting_N / size).astype(np.int64)
    row_N = np.floor(context.northing_N / size).astype(np.int64)
    points_N = np.ones(context.cells) if cube.points_N is None else cube.points_N.astype(np.float64)
    span = int(row_N.max() - row_N.min()) + 2 * reach + 3
    key_N = (column_N - column_N.min()) * span + row_N - row_N.min() + reach
    order = np.argsort(key_N, kind="stable")
    running = np.concatenate([[0.0], np.cumsum(points_N[order])])
    company_N = np.zeros(context.cells)
    for shift in range(-reach, reach + 1):
        first = np.searchsorted(key_N[order], key_N + shift * span - reach)
        last = np.searchsorted(key_N[order], key_N + shift * span + reach, side="right")
        company_N += running[last] - running[first]
    filled = min(1.0, context.slot_B.size / (context.slot_B[0] + 1))
    return (observed_N * years * filled * np.minimum(company_N / SUPPORT_NEIGHBOURS, 1)).astype(np.float32)


def _velocity_sigma(calibrated: Calibrated, area: Area) -> np.ndarray:
    """Return the standard deviation of the first year's change, mm/yr.

    The calibrated scale of one epoch a year ahead, less the noise of one epoch, which is no motion; at least 30 %.
    """
    one_sigma_N = calibrated.half_NHL[:, -1, COVERAGE_LEVELS.index(0.8)] / 1.2816
    signal_N = np.sqrt(np.maximum(one_sigma_N**2 - area.motion.noise_N**2, (0.3 * one_sigma_N) ** 2))
    return signal_N.astype(np.float32)


def _record(
    request: ForecastRequest, cube: DisplacementCube, area: Area, made_by: dict, longest: int, progress: Progress
) -> dict:
    """Gather what `forecast.json` tells."""
    context, rows = area.context, backtest_rows(area, request.model)
    releases = sorted({source.release for source in cube.sources if source.release})
    return {
        "software": f"MM-STT {__version__}",
        "model": request.model,
        "component": context.component,
        "level": cube.level,
        "sources": [dataclasses.asdict(source) for source in cube.sources],
        "release": ", ".join(releases),
        "issue_date": to_date(context.issue_day).isoformat(),
        "last_acquisition_used": to_date(context.anchor_day).isoformat(),
        "context_days": int(-context.days_B[0]),
        "horizon_months": request.horizon_months,
        "shard": None if request.shard is None else "{}/{}".format(*request.shard),
        "cells": context.cells,
        "cell_size_m": context.cell_size,
        "bounds": [
            float(context.easting_N.min()),
            float(context.northing_N.min()),
            float(context.easting_N.max()),
            float(context.northing_N.max()),
        ],
        **made_by,
        "adapted": area.engine.adaptation is not None,
        "threshold_mm": request.threshold_mm,
        "baseline": "gp",
        "choice": choice_rows(area, request.model),
        "calibrated_months": longest,
        "backtest": {
            "origins": [to_date(origin.issue_day).isoformat() for origin in area.origins],
            "context_days": [origin.context_days for origin in area.origins],
            "protocol": "Forecasts issued from earlier dates of this area with data up to each date, scored on raw "
            "epochs at least 18 days later. The choice between models was made on the same origins, so "
            "the row of the chosen model is slightly flattered; intervals were calibrated on them.",
            "rows": rows,
        },
        "coverage": coverage_text(rows, request.model),
        "priors": sorted(cube.priors),
        "warnings": list(progress.warnings),
        "attribution": ATTRIBUTION,
    }
