# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps: an earthquake's offset added to real series; how long forecasts take to recover, and what intervals hold."""

# Shapes: N cells, T epochs

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.experiments.common import NOTE, bundled, real_places, short_name, table
from mmstt_core.backtest.added_motion import displaced
from mmstt_core.backtest.metrics import held
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.evaluation.rolling import score_origin
from mmstt_core.evaluation.scores import gather
from mmstt_core.models import label
from mmstt_core.progress import Progress
from mmstt_core.simulation.sources import RectangularFault, rectangular_fault
from mmstt_core.window import make_context, well_observed

TITLE = "Steps"
PLACES = ("Ustica L3 Up", "Ustica L2b 117")
EVENT = "2023-01-15"
AFTER_DAYS = (-24, 6, 24, 48, 96, 192, 336)
"""Issue dates from the event, days."""
LEAD = 3
PEAK_MM = 25.0
STEPPED_MM, STABLE_MM = 5.0, 0.5
RECOVERED = 1.1
MODELS = ("mmstt", "spatial", "gp", "mean60")


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    lines = [
        f"The surface displacement of a small rectangular fault (Okada 1985), scaled to {PEAK_MM:g} mm at most, is "
        "added "
        f"to the real series from {EVENT} on. Nothing forecasts the event; asked is how soon forecasts {LEAD} months "
        "ahead are as good again as without it, what the intervals hold meanwhile, and whether still cells nearby are "
        "disturbed. Days are from the event to the issue date; the first column is issued before the event, whose "
        "targets "
        "lie after it.",
        "",
    ]
    for place, cube in real_places(data):
        if short_name(place) in PLACES:
            lines += _place(short_name(place), cube)
            print(f"steps: {place.name}", flush=True)
    return "\n".join([*lines, NOTE])


def offset(cube: DisplacementCube) -> np.ndarray:
    """Return the step of each cell, mm: a fault under the middle of the area, its far side hardly moved."""
    along_N = cube.easting_N - np.quantile(cube.easting_N, 0.3) + 350.0
    across_N = cube.northing_N - np.median(cube.northing_N)
    fault = RectangularFault(depth_m=500.0, dip_degrees=60.0, length_m=700.0, width_m=400.0, dip_slip=1.0)
    up_N = rectangular_fault(fault, along_N, across_N)[2]
    return PEAK_MM * up_N / np.abs(up_N).max()


def _place(name: str, cube: DisplacementCube) -> list[str]:
    step_N, event = offset(cube), to_day(EVENT)
    stepped = displaced(cube, step_N[:, None] * (cube.days_T >= event))
    moved, still = np.abs(step_N) >= STEPPED_MM, np.abs(step_N) < STABLE_MM
    rows: dict[str, list[str]] = {}
    recovered: dict[str, float] = {}
    for after in AFTER_DAYS:
        with_event, without = (
            score_origin(part, event + after, MODELS, bundled(), (LEAD,), Progress()) for part in (stepped, cube)
        )
        index = _cells(cube, event + after)
        for model, title in zip(MODELS, map(label, MODELS)):
            own = gather([with_event], model, LEAD, lambda _, kept=moved[index]: kept)
            base = gather([without], model, LEAD, lambda _, kept=moved[index]: kept)
            error, plain = _rmse(own), _rmse(base)
            inside = np.mean(held(own.quantiles_SQ, own.truth_S, 0.8))
            rows.setdefault(f"{title}: RMSE mm (without event), held by 80 % interval", []).append(
                f"{error:.1f} ({plain:.1f}), {100 * inside:.0f} %"
            )
            if after > 0 and error <= RECOVERED * plain:
                recovered.setdefault(title, after)
            apart = (with_event.laws[model].median_NH - without.laws[model].median_NH)[still[index]]
            rows.setdefault(f"{title}: change of forecasts on still cells, mm", []).append(
                f"{np.sqrt(np.mean(apart**2)):.2f}"
            )
    said = ", ".join(
        f"{title} after {recovered[title]} days" if title in recovered else f"{title} not within {AFTER_DAYS[-1]} days"
        for title in map(label, MODELS)
    )
    return [
        f"## {name}",
        "",
        f"{int(moved.sum())} cells step by {STEPPED_MM:g} mm or more, {int(still.sum())} by less than {STABLE_MM:g} "
        "mm. Back "
        f"to within {100 * (RECOVERED - 1):.0f} % of the error without the event: {said}.",
        "",
        *table(["issued, days after the event", *map(str, AFTER_DAYS)], [[title, *row] for title, row in rows.items()]),
    ]


def _cells(cube: DisplacementCube, day: int) -> np.ndarray:
    """Return the cells that are forecast."""
    return np.flatnonzero(well_observed(make_context(cube, day)))


def _rmse(found) -> float:
    return float(np.sqrt(np.mean((found.median_S - found.truth_S) ** 2)))
