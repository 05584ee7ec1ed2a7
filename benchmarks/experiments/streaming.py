# SPDX-License-Identifier: GPL-2.0-or-later
"""Streaming: the origin moves on month by month while the fit stays as it was; how fast does it age?"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from benchmarks.experiments.common import NOTE, bundled, errors, percent, pooled, real_places, short_name, table
from mmstt_core.backtest.origins import MONTH_DAYS, make_origin, plan_targets
from mmstt_core.cube import DisplacementCube
from mmstt_core.models.area_facts import AreaFacts
from mmstt_core.models.gaussian_process import GaussianProcess
from mmstt_core.models.network import correct
from mmstt_core.models.shared import Shared
from mmstt_core.models.spatial_process import SpatialProcess
from mmstt_core.window import make_context, well_observed

TITLE = "Streaming"
AGES = (0, 1, 3, 6, 9, 12, 18)
LEADS = (1, 3)
PLACES = ("Ustica L2b 022", "Ustica L2b 117", "Ustica L3 Up", "Ustica L3 East", "Bagnoregio", "Como", "Boissano")


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    parts: dict[tuple[int, int], list] = {}
    seconds: dict[str, list[float]] = {"fitted anew": [], "fit kept": []}
    for place, cube in real_places(data):
        if short_name(place) not in PLACES:
            continue
        first = int(cube.days_T[-1]) - round((max(AGES) + max(LEADS) + 1) * MONTH_DAYS)
        kept = None
        for age in AGES:
            day = first + round(age * MONTH_DAYS)
            began = time.perf_counter()
            fresh, fit = _forecast(cube, day, None)
            seconds["fitted anew"].append(1e5 * (time.perf_counter() - began) / cube.cells)
            kept = kept or fit
            began = time.perf_counter()
            stale, _ = _forecast(cube, day, kept)
            seconds["fit kept"].append(1e5 * (time.perf_counter() - began) / cube.cells)
            for lead in LEADS:
                own, base = errors([stale], "network", lead), errors([fresh], "network", lead)
                if own is not None:
                    parts.setdefault((age, lead), []).append((own, base, base.rmse))
        print(f"streaming: {place.name}", flush=True)
    rows = [
        [f"{lead} month{'s' if lead > 1 else ''} ahead", *(percent(pooled(parts[age, lead])) for age in AGES)]
        for lead in LEADS
    ]
    pace = {name: np.median(values) for name, values in seconds.items()}
    return "\n".join(
        [
            "Network and hyper-parameters are kept as fitted at the first issue date while new epochs come in, "
            "beside a "
            "fit made anew at each date; weights frozen in both. RMSE of the old fit against the new one, per cent, "
            "pooled "
            "over the real places that last long enough; 95 % interval over spatial blocks; positive means that the "
            "old fit "
            "has aged.",
            "",
            f"An update of 100,000 cells with the fit kept takes about {pace['fit kept']:.0f} s, fitted anew "
            f"{pace['fitted anew']:.0f} s (extrapolated from these small places, where fixed costs weigh most).",
            "",
            *table(["age of the fit, months", *map(str, AGES)], rows),
            NOTE,
        ]
    )


def _forecast(cube: DisplacementCube, day: int, kept: tuple | None):
    """Forecast with a fit made now (None) or kept; returns the scored origin and the fit."""
    context = make_context(cube, day)
    observed = np.flatnonzero(well_observed(context))
    context = context.select(observed)
    if kept is None:
        process = GaussianProcess(context.values_NB, context.days_B)
        spatial = SpatialProcess(process, context.easting_N, context.northing_N)
    else:
        process = GaussianProcess(context.values_NB, context.days_B, log_P=kept[0])
        names = [*(f"spatial {number}" for number in range(len(kept[1]) - 1)), "spatial own"]
        facts = AreaFacts({name: (log_P,) for name, log_P in zip(names, kept[1])})
        spatial = SpatialProcess(process, context.easting_N, context.northing_N, facts=facts)
    targets = plan_targets(cube.days_T, day, context.anchor_day, LEADS, last_day=int(cube.days_T[-1]))
    found = {"network": correct([bundled().network], context, spatial)[0].predict(targets.days_H - context.anchor_day)}
    truths = targets.truth(cube.select(observed).millimetres_NT())
    shared = Shared(context)
    ahead = shared.found.ahead(targets.days_H - context.anchor_day)
    return make_origin(shared, targets.months_H, *truths, found, ahead), (process.log_P, spatial.start)
