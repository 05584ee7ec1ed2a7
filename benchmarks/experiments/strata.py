# SPDX-License-Identifier: GPL-2.0-or-later
"""Moving strata on simulated ground: MM-STT against closed forms by true speed, where trends last and where not."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.experiments.common import (
    LEADS,
    bundled,
    errors,
    forecast,
    lead_head,
    percent,
    pooled,
    table,
)
from mmstt_core.backtest.origins import MONTH_DAYS
from mmstt_core.models import label
from mmstt_core.simulation import simulate_tile, to_cube
from mmstt_core.simulation.tile import generator

TITLE = "Strata of speed, simulated"
SEED = 990_002
TILES = 120
STRATA = ((0.0, 1.0), (1.0, 3.0), (3.0, 5.0), (5.0, np.inf))
SHORTEST_DAYS = 730
"""Context that a tile must have before the issue date."""
FEWEST = 10
"""Cells of a stratum that a tile must have to enter its row."""


def run(data: Path | None, folder: Path) -> str:
    """Return the page; no real data take part."""
    parts: dict[tuple[str, int, int], list] = {}
    counts = np.zeros(len(STRATA), int)
    models = ("network", "spatial", "gp")
    for index in range(TILES):
        cube = to_cube(simulate_tile(generator((SEED, index)), cells=64, product=("L3U", "L3E", "L2")[index % 3]))
        day = int(cube.days_T[-1]) - round(25 * MONTH_DAYS)
        if day - int(cube.days_T[0]) < SHORTEST_DAYS:
            continue
        origin = forecast(cube, day, models, LEADS, bundled())
        for number, (low, high) in enumerate(STRATA):
            kept = (np.abs(origin.velocity_N) >= low) & (np.abs(origin.velocity_N) < high)
            if kept.sum() < FEWEST:
                continue
            counts[number] += 1
            for lead in LEADS:
                base = errors([origin], "gp", lead, [kept])
                for model in ("network", "spatial"):
                    own = errors([origin], model, lead, [kept])
                    if own is not None:
                        parts.setdefault((model, number, lead), []).append((own, base, base.rmse))
        if index % 20 == 19:
            print(f"strata: {index + 1} of {TILES} tiles", flush=True)
    rows, moving = [], {}
    for number, (low, high) in enumerate(STRATA):
        title = f"{low:g} to {high:g} mm/yr" if np.isfinite(high) else f"above {low:g} mm/yr"
        for model in ("network", "spatial"):
            found = [pooled(parts[model, number, lead]) for lead in LEADS]
            rows.append([f"{title}, {label(model)}", str(counts[number]), *map(percent, found)])
            if model == "network" and low >= 3:
                moving[title] = found[-1]
    said = "; ".join(f"{title}: {percent(found)} %" for title, found in moving.items())
    return "\n".join(
        [
            f"{TILES} simulated tiles of a seed that no training used (a third each L3 Up, L3 East, L2), issued 25 "
            "months "
            "before their end; cells by their speed in the window. RMSE against the Gaussian process, per cent of its "
            "RMSE, every tile "
            "the "
            "same weight; 95 % interval over spatial blocks; negative is better. Simulated ground moves as the "
            "simulator "
            "has it: these numbers say nothing about any real place and must not stand beside such.",
            "",
            f"Moving ground at 24 months: {said}.",
            "",
            *table(["speed, model", "tiles", *lead_head("", LEADS)[1:]], rows),
        ]
    )
