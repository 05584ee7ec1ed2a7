# SPDX-License-Identifier: GPL-2.0-or-later
"""Cross-region: the weights have seen no real place, so every place is left out; with and without local adaptation."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from benchmarks.experiments.common import (
    LEADS,
    NOTE,
    Errors,
    bundled,
    difference,
    issues,
    lead_head,
    real_places,
    short_name,
    table,
)
from mmstt_core.evaluation.rolling import score_origin
from mmstt_core.evaluation.scores import gather
from mmstt_core.progress import Progress
from mmstt_core.training.adaptation import Adaptation

TITLE = "Cross-region"
COUNTRIES = {"Ustica": "Italy", "Nieuwolda": "Netherlands", "Boissano": "Italy", "Bagnoregio": "Italy", "Como": "Italy"}
MOST_ADAPTED = 1
"""Issue dates per place that are adapted to: each learns along the whole record, minutes on two cores."""


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    rows, better = [], {True: 0, False: 0}
    for place, cube in real_places(data):
        plain, adapted = [], []
        for day, leads in list(issues(place))[:MOST_ADAPTED]:
            plain.append(score_origin(cube, day, ("mmstt", "gp"), bundled(), leads, Progress()))
            learning = Adaptation(bundled().network, cube.until(day), device="cpu", progress=Progress())
            networks = dataclasses.replace(bundled(), adaptation=learning)
            adapted.append(score_origin(cube, day, ("mmstt",), networks, leads, Progress()))
        names = {"against the Gaussian process": [], "adapted, against not adapted": []}
        for lead in LEADS:
            own = gather(plain, "mmstt", lead)
            if own is None:
                for entries in names.values():
                    entries.append("")
                continue
            mine, other, base = (
                Errors(error_S=part.median_S - part.truth_S, block_S=part.block_S)
                for part in (own, gather(adapted, "mmstt", lead), gather(plain, "gp", lead))
            )
            names["against the Gaussian process"].append(f"{mine.rmse:.2f} mm, {difference(mine, base)}")
            names["adapted, against not adapted"].append(difference(other, mine))
            better[other.rmse < mine.rmse] += 1
        country = next(value for key, value in COUNTRIES.items() if place.name.startswith(key))
        rows += [[f"{short_name(place)} ({country}), {name}", *entries] for name, entries in names.items()]
        print(f"regions: {place.name}", flush=True)
    return "\n".join(
        [
            "The bundled weights learned from simulated tiles alone: no place and no country of this table was seen, "
            "so "
            "each row is leave-place-out and leave-country-out at once. MM-STT as in the product, first issue date of "
            "each place; RMSE in mm and differences in mm with 95 % intervals over spatial blocks, negative is better. "
            "Adapted: the decoder learns on the place's own record up to each origin, and the backtest decides how "
            "much of it to use (`forecast --adapt`).",
            "",
            f"Adaptation lowered the error in {better[True]} of {better[True] + better[False]} cases.",
            "",
            *table(lead_head("place"), rows),
            NOTE,
        ]
    )
