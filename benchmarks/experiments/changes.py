# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes: a few cells of a quiet place begin to move, or come to rest; who follows, and what the intervals hold."""

# Shapes: N cells, T epochs

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.experiments.common import NOTE, bundled, issues, real_places, short_name, table
from benchmarks.experiments.steps import offset
from mmstt_core.backtest.added_motion import displaced
from mmstt_core.backtest.metrics import held
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.evaluation.rolling import score_origin
from mmstt_core.evaluation.scores import gather
from mmstt_core.models import MODELS as REGISTRY
from mmstt_core.models import label
from mmstt_core.models.shared import Shared
from mmstt_core.progress import Progress
from mmstt_core.results.changes import LIKELY
from mmstt_core.window import make_context, well_observed

TITLE = "Changes"
PLACES = ("Ustica L3 Up", "Ustica L2b 117")
ISSUED = "2023-12-31"
LEADS = (3, 12)
MOVED_MM = 10.0
"""Cells that an Okada fault would move by this much: about twenty that lie together."""
MODELS = ("mmstt", "linear-seasonal", "damped", "mean60", "last")
FALSE_ALARM_DATES = ("2022-06-30", "2023-06-30", "2023-12-31")


def _cases():
    """Yield a title and the added displacement, mm, at days from the issue date."""
    for rate in (10.0, 50.0):
        yield f"steady, {rate:g} mm/yr", lambda day, rate=rate: -rate * day / 365.25
    for since in (120, 336):
        for rate in (30.0, 100.0):
            yield (
                f"began {since} days ago, {rate:g} mm/yr",
                lambda day, rate=rate, since=since: -rate * np.maximum(day + since, 0) / 365.25,
            )
    yield "50 mm/yr, at rest for 200 days", lambda day: -50.0 * np.minimum(day + 200, 0) / 365.25


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    lines = [
        "About twenty neighbouring cells of a real place that is otherwise quiet are made to move; what is added is "
        f"known, the rest is real. Issued {ISSUED}. RMSE of these cells in mm, and in brackets the share that the 80 % "
        "interval held. Whether a landslide goes on or stops nobody can know: one row of each is shown. Such cells are "
        f"forecast by laws of their own ({', '.join(model.label for model in REGISTRY if model.follows_changes)}).",
        "",
    ]
    for place, cube in real_places(data):
        if short_name(place) in PLACES:
            lines += _place(short_name(place), cube)
            print(f"changes: {place.name}", flush=True)
    lines += ["## Cells taken for changing on the real places as they are", ""]
    rows = []
    for place, cube in real_places(data):
        own = sorted({day for day, _ in issues(place)})
        days = [to_day(date) for date in FALSE_ALARM_DATES] if "Ustica" in place.name else own
        rows.append([short_name(place), *_found(cube, days)])
    return "\n".join([*lines, *table(["place", "cells and dates", "changing"], rows), NOTE])


def _found(cube: DisplacementCube, days: list[int]) -> list[str]:
    """Count cells and those found changing over issue dates."""
    cells = changed = 0
    for day in days:
        context = make_context(cube, day)
        context = context.select(np.flatnonzero(well_observed(context)))
        cells += context.cells
        changed += int((Shared(context).found.probability_N >= LIKELY).sum())
    return [f"{cells:,}", str(changed)]


def _place(name: str, cube: DisplacementCube) -> list[str]:
    moving, issue = np.abs(offset(cube)) >= MOVED_MM, to_day(ISSUED)
    rows = []
    for title, added in _cases():
        changed = displaced(cube, moving[:, None] * added((cube.days_T - issue).astype(float)))
        scored = score_origin(changed, issue, MODELS, bundled(), LEADS, Progress())
        kept = moving[np.flatnonzero(well_observed(make_context(changed, issue)))]
        for lead in LEADS:
            row = []
            for model in MODELS:
                found = gather([scored], model, lead, lambda _, kept=kept: kept)
                error = np.sqrt(np.mean((found.median_S - found.truth_S) ** 2))
                inside = held(found.quantiles_SQ, found.truth_S, 0.8)
                row.append(f"{error:.1f} ({100 * np.mean(inside):.0f} %)")
            rows.append([f"{title}, {lead} months ahead", *row])
    return [f"## {name}", "", f"{int(moving.sum())} cells.", "", *table(["case", *map(label, MODELS)], rows)]
