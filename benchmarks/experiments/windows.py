# SPDX-License-Identifier: GPL-2.0-or-later
"""Context windows: how much past a forecast needs, by lead."""

from __future__ import annotations

import contextlib
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
    table,
)
from mmstt_core.errors import InputError
from mmstt_core.kinematics import YEAR_DAYS
from mmstt_core.models import label
from mmstt_core.window import BIN_DAYS, LONGEST_BINS

TITLE = "Context windows"
YEARS = (0.5, 1.0, 2.0, 3.0)
DROPPED_EPOCHS = 60
MODELS = ("network", "spatial", "gp")


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    spans = {f"{years:g} years": round(years * YEAR_DAYS / BIN_DAYS) for years in YEARS} | {"all": LONGEST_BINS}
    found: dict[tuple[str, str], dict] = {}
    for place, cube in real_places(data):
        for day, leads in issues(place):
            cases = {span: (cube, bins) for span, bins in spans.items()}
            cases["all but the first 60 epochs"] = (_without_first(cube), LONGEST_BINS)
            for span, (part, bins) in cases.items():
                with contextlib.suppress(InputError):  # too little is left before this issue date
                    found[place.name, span, day] = forecast(part, day, MODELS, leads, bundled(), longest_bins=bins)
        print(f"windows: {place.name}", flush=True)
    rows, best = [], {}
    for model in MODELS:
        for span in (*spans, "all but the first 60 epochs"):
            entries = []
            for lead in LEADS:
                parts = []
                for (name, other, day), origin in found.items():
                    whole = found[name, "all", day]
                    if other != span or lead not in origin.months_H:
                        continue
                    own, base = errors([origin], model, lead), errors([whole], "spatial", lead)
                    if own is None or own.error_S.size != base.error_S.size:
                        continue
                    parts.append((own, base, base.rmse))
                entries.append(percent(pooled(parts)) if parts else "")
                if parts and model == "network" and span in spans:
                    best.setdefault(lead, []).append((pooled(parts)[0], span))
            rows.append([f"{label(model)}, {span}", *entries])
    said = "; ".join(f"{lead} months: {min(values)[1]}" for lead, values in sorted(best.items()))
    return "\n".join(
        [
            "RMSE against the spatial Gaussian process with all of the context (five years at most), per cent of that, "
            "pooled over the real "
            "places; 95 % interval over spatial blocks. The network reads 3.2 years at most. A place enters a row only "
            "where the same cells can be forecast.",
            "",
            f"Best context of the network, by lead: {said}.",
            "",
            *table(lead_head("model, context"), rows),
            NOTE,
        ]
    )


def _without_first(cube):
    """Drop the first epochs: a score that collapses without them has leaned on the zero level."""
    kept = np.arange(DROPPED_EPOCHS, cube.days_T.size)
    return dataclasses.replace(cube, days_T=cube.days_T[kept], values_NT=np.ascontiguousarray(cube.values_NT[:, kept]))
