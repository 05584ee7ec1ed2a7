# SPDX-License-Identifier: GPL-2.0-or-later
"""The model card: what the weights were made from, how well they did where they were not trained, and their limits."""

from __future__ import annotations

from pathlib import Path

from ..results.forecast import ATTRIBUTION
from ..results.naming import unused
from .saving import written

LIMITS = """\
- It forecasts the continuation of motion that the record shows; it foresees no event, no failure, no earthquake.
- Leads beyond 24 months are extrapolation; the forecast marks leads whose coverage was not measured on the area.
- It must not be the only ground for a decision about safety; a qualified person must judge the site.
- Numbers made with it are a modified product and must not be called EGMS data."""

CALIBRATION = """\
The scale that the network gives is never shown as it is: every forecast widens or narrows it by what held on earlier
dates of the same area, and marks leads for which there were none. What held on real places afterwards is measured by
`benchmarks/real_places.py`; the bundled weights' figures are in `docs/results/real_places.md`."""


OURS = b"# Model card: "
"""How a card begins; another file of that name is somebody else's."""


def write_model_card(weights: Path, record: dict) -> Path:
    """Write `MODEL_CARD.md` beside the weights from their training record."""
    settings = record["settings"]
    semi = settings.get("semi_synthetic_share", 0.0)
    lines = [
        f"# Model card: {weights.name}",
        "",
        f"MM-STT, size {settings['size']}, stage '{record['rung']}' of linear correction, per-cell network, "
        f"attention; {record['windows']} windows over all stages, seed {settings['seed']}, {record['processes']} "
        f"process(es) on {record['device']}, torch {record['torch']}.",
        "",
        "## Training data",
        "",
    ]
    if record["simulator"] is not None:
        share = 1 - settings["real_share"] - semi if record["data"] else 1.0
        lines.append(f"- {100 * share:.0f} % of the windows: simulated tiles, simulator version {record['simulator']}.")
    if semi and record["data"]:
        lines.append(
            f"- {100 * semi:.0f} % of the windows (of those that are not simulated, where none are): the places below, "
            "their own motion taken out and simulated motion added."
        )
    lines += [
        f"- {place['name']}: {place['cells']} cells, nothing after {place['last_day_seen']}; SHA-256 "
        f"{', '.join(digest[:16] for digest in place['sha256'])}."
        for place in record["data"]
    ]
    lines += [
        "",
        "## Held-out windows",
        "",
        "Skill is 1 - MSE / MSE of the spatial Gaussian process, in units of each cell's noise, mean over "
        "windows that training did not see (other simulated tiles; real places after the dates above).",
        "",
        "| stage | step | group | loss | skill | median skill |",
        "|---|---|---|---|---|---|",
    ]
    last = {entry["rung"]: entry for entry in record["history"]}
    for entry in last.values():
        lines += [
            f"| {entry['rung']} | {entry['step']} | {name} | {scores['loss']:.4f} | {scores['skill']:+.4f} "
            f"| {scores['median_skill']:+.4f} |"
            for name, scores in entry.items()
            if isinstance(scores, dict)
        ]
    lines += ["", "## Intervals", "", CALIBRATION, "", "## Limits", "", LIMITS, "", ATTRIBUTION, ""]
    card = weights.with_name("MODEL_CARD.md")
    if card.exists() and not card.read_bytes().startswith(OURS):
        card = unused(card, ending=card.suffix)
    with written(card) as part:
        part.write_text("\n".join(lines), encoding="utf-8")
    return card
