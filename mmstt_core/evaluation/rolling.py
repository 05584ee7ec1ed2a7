# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluate models at rolling origins of a record, honestly; or show what leaks would buy, marked as such."""

# Shapes: N cells, H targets

from __future__ import annotations

import dataclasses
import json
import time
from pathlib import Path

from .. import __version__
from ..backtest.origins import MONTH_DAYS, plan_targets, spatial_blocks
from ..cube import DisplacementCube, to_date, to_day
from ..errors import InputError
from ..forecaster import Forecaster
from ..gridding import in_order, to_cells
from ..kinematics import YEAR_DAYS
from ..loading import load_networks, warn_of_training_data
from ..models.shared import Networks
from ..options import EvaluationRequest
from ..progress import Progress
from ..reading import read_cube
from ..results.arrays import plain
from ..results.earlier import refuse_other
from ..results.folder import Own, filled_at_once
from ..results.forecast import attribution_of
from ..threads import automatic
from ..window import SHORTEST_CONTEXT_DAYS
from ..words import say
from .scores import Scored, difference_rows, strata_rows, table_rows
from .table import to_markdown

ORIGIN_SPACING_MONTHS = 6
LAST_ORIGIN_BACK_MONTHS = 12
RECORD, TABLE, PAGE = "evaluation.json", "evaluation.md", "backtest.html"
OWN = Own(record=RECORD, names=(RECORD, TABLE, PAGE))
"""An evaluation, among the files of a folder; the page is QGIS's."""
PLANNED = (RECORD, TABLE)


def run_evaluation(request: EvaluationRequest, progress: Progress | None = None, *, place: str | None = None) -> dict:
    """Evaluate and write `evaluation.json` and `evaluation.md` into the folder of the request.

    Origins lie six months apart, the last one a year before the end of the record, unless issue dates are asked for.
    `place` is where the results will lie in the end, when that is another folder than the request's. The protocol
    `leaky` adds the demonstration of section 3 of the method's notes, in the same table and marked.
    """
    progress = progress or Progress()
    points = read_cube(list(request.sources), stated=request.stated(), bbox=request.bbox, progress=progress)
    facts = {
        "sources": [source.name for source in points.sources],
        "component": points.component,
        "asked": {"bbox": request.bbox},
    }
    if not request.replace:
        refuse_other(place or request.out, OWN, facts)
    points = in_order(points)
    cube = cells_at(points, request.cell_size)
    networks, made_by = load_networks(request, request.models, cube.cells, progress)
    networks = dataclasses.replace(networks, threads=request.threads or automatic())
    warn_of_training_data(cube, made_by, progress)
    chosen = list(map(to_day, request.issue_dates)) or plan_origins(cube, request.origins, max(request.horizons))
    scored = [
        score_origin(
            cells_at(points, request.cell_size, day), day, request.models, networks, request.horizons, progress
        )
        for day in chosen
    ]
    result = {
        "software": f"MM-STT {__version__}",
        "files": [RECORD, TABLE],
        "protocol": request.protocol,
        **facts,
        "level": cube.level,
        "cells": cube.cells,
        "issue_dates": [to_date(day).isoformat() for day in chosen],
        "context_days": [part.context_days for part in scored],
        "seconds_per_100000_cells": 1e5 * sum(part.seconds for part in scored) / (len(scored) * cube.cells),
        **made_by,
        "rows": table_rows(scored, request.models),
        "strata": strata_rows(scored, request.models),
        "differences": difference_rows(scored, request.models),
        "choice": [
            {"issue_date": to_date(part.issue_day).isoformat(), "share_by_month": part.shares} for part in scored
        ],
        "attribution": attribution_of(cube),
        "warnings": list(progress.warnings),
    }
    if request.protocol == "leaky":
        from .leaky import leaky_rows

        result["leaky"] = leaky_rows(points)
    if request.added_motion:
        from .added import added_rows

        # The latest date that a year follows.
        day = max((day for day in chosen if day + YEAR_DAYS <= cube.days_T[-1] + 31), default=min(chosen))
        result["added_motion"] = {
            "issue_date": to_date(day).isoformat(),
            "rows": added_rows(cells_at(points, request.cell_size, day), day, request.models[0], networks, progress),
        }
    _write(Path(request.out), result)
    return result


def cells_at(points: DisplacementCube, cell_size: float, issue_day: int | None = None) -> DisplacementCube:
    """Return the cells of an area, their points levelled with what was known at the issue date alone."""
    return in_order(to_cells(points, cell_size, until_day=issue_day))


def plan_origins(cube: DisplacementCube, count: int, longest_months: int) -> list[int]:
    """Choose issue dates six months apart, back from a year before the end; one suits the longest lead."""
    first, last = int(cube.days_T[0]), int(cube.days_T[-1])
    earliest = first + SHORTEST_CONTEXT_DAYS + 30
    latest = max(last - round(LAST_ORIGIN_BACK_MONTHS * MONTH_DAYS), min(earliest, last - 60))
    days = [latest - round(step * ORIGIN_SPACING_MONTHS * MONTH_DAYS) for step in range(count)]
    days = [day for day in days if day >= earliest]
    long_day = last - round(longest_months * MONTH_DAYS)
    if days and min(days) > long_day >= earliest and count > 1:
        days[-1] = long_day
    if not days:
        raise InputError(
            say("The record from {0} to {1} is too short to evaluate.", to_date(first), to_date(last)),
            hint=say("An evaluation needs more than fourteen months of data."),
        )
    return sorted(days)


def score_origin(
    cube: DisplacementCube,
    issue_day: int,
    models: tuple[str, ...],
    networks: Networks,
    horizons: tuple[int, ...],
    progress: Progress,
) -> Scored:
    """Forecast from one issue date with data up to it, and put the later epochs and their means beside it."""
    began = time.perf_counter()
    forecaster = Forecaster(cube.until(issue_day), issue_day, models, networks, progress=progress)
    context = forecaster.context
    targets = plan_targets(cube.days_T, issue_day, context.anchor_day, horizons, last_day=int(cube.days_T[-1]))
    if targets.is_ground_H.all():
        raise InputError(
            say("After {0} the record holds no epoch near any of the leads.", to_date(issue_day)),
            hint=say("Choose an earlier issue date or shorter leads."),
        )
    truth_NH, ground_NH = targets.truth(cube.select(forecaster.cells).millimetres_NT())
    days_H = targets.days_H - context.anchor_day
    predictions = forecaster.predict(days_H)
    laws = {model: forecaster.calibrated(model, predictions, days_H) for model in models}
    seconds = time.perf_counter() - began
    shares = {}
    if "mmstt" in models:
        choice = forecaster.choice("mmstt")
        shares = {
            int(month): {name: round(float(share), 3) for name, share in zip(choice.names, row)}
            for month, row in zip(choice.months_M, choice.share_GMC[0])
        }
    return Scored(
        issue_day=issue_day,
        context_days=int(-context.days_B[0]),
        months_H=targets.months_H,
        truth_NH=truth_NH,
        ground_NH=ground_NH,
        laws=laws,
        level_N=forecaster.issue_level(),
        noise_N=forecaster.motion.noise_N,
        velocity_N=forecaster.motion.velocity_N,
        block_N=spatial_blocks(context.easting_N, context.northing_N),
        shares=shares,
        seconds=seconds,
    )


def _write(folder: Path, result: dict) -> None:
    """Write both files or none."""
    texts = {RECORD: json.dumps(plain(result), indent=1, allow_nan=False), TABLE: to_markdown(result)}
    with filled_at_once(folder, OWN, texts) as inside:
        for name, text in texts.items():
            (inside / name).write_text(text, encoding="utf-8")
