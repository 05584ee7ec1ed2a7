# SPDX-License-Identifier: GPL-2.0-or-later
"""Other sensors and changed cadence: skill, not RMSE, since noise differs from sensor to sensor."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np

from benchmarks.experiments.common import (
    LEADS,
    NOTE,
    bundled,
    errors,
    forecast,
    issues,
    lead_head,
    percent,
    pooled,
    real_places,
    short_name,
    table,
)
from mmstt_core.cube import DisplacementCube
from mmstt_core.errors import InputError

TITLE = "Other sensors, other cadence"
CADENCES = (1, 2, 3, 6)
"""Every so many epochs are kept."""
THINNED = ("Ustica L2b 022", "Ustica L2b 117", "Ustica L3 Up", "Ustica L3 East")


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    rows = []
    thinned: dict[int, list] = {every: [] for every in CADENCES}
    for place, cube in real_places(data):
        origins = [forecast(cube, day, ("network", "gp"), leads, bundled()) for day, leads in issues(place)]
        entries = []
        for lead in LEADS:
            own, base = errors(origins, "network", lead), errors(origins, "gp", lead)
            entries.append("" if own is None else percent(pooled([(own, base, base.rmse)])))
        rows.append([place.name, f"{np.median(np.diff(cube.days_T)):.0f}", *entries])
        if short_name(place) in THINNED:
            for every in CADENCES:
                thinned[every].append((_thin(cube, every), list(issues(place))))
        print(f"sensors: {place.name}", flush=True)
    lines = [
        "RMSE of MM-STT's network alone against the Gaussian process, per cent of its RMSE, negative is better; 95 % "
        "interval over "
        "spatial "
        "blocks. Wavelength, cadence, line of sight and processing differ; the weights are the same.",
        "",
        *table(["place", "days between epochs", *lead_head("", LEADS)[1:]], rows),
    ]
    if any(thinned.values()):
        lines += _cadence(thinned)
    return "\n".join([*lines, NOTE])


def _cadence(thinned: dict[int, list]) -> list[str]:
    rows = []
    for every, cubes in thinned.items():
        found = []
        for cube, dates in cubes:
            try:
                found.append([forecast(cube, day, ("network", "gp"), leads, bundled()) for day, leads in dates])
            except InputError:
                continue  # too few acquisitions are left
        entries = []
        for lead in LEADS:
            parts = []
            for origins in found:
                own, base = errors(origins, "network", lead), errors(origins, "gp", lead)
                if own is not None:
                    parts.append((own, base, base.rmse))
            entries.append(percent(pooled(parts)) if parts else "")
        days = [np.median(np.diff(cube.days_T)) for cube, _ in cubes]
        rows.append(
            [f"every {every}. epoch" if every > 1 else "all epochs", f"{min(days):.0f} to {max(days):.0f}", *entries]
        )
    return [
        "## The same places at other cadences",
        "",
        "The sets of Ustica with epochs left out, pooled. Both models see the thinner record.",
        "",
        *table(["kept", "days between epochs", *lead_head("", LEADS)[1:]], rows),
    ]


def _thin(cube: DisplacementCube, every: int) -> DisplacementCube:
    """Keep every so-many-th epoch, counted from the end."""
    kept = np.arange(cube.days_T.size)[::-1][::every][::-1]
    return dataclasses.replace(cube, days_T=cube.days_T[kept], values_NT=np.ascontiguousarray(cube.values_NT[:, kept]))
