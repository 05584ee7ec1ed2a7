# SPDX-License-Identifier: GPL-2.0-or-later
"""The page over all places: the product, its members, regret, and what its intervals held."""

# Shapes: N cells

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from benchmarks.experiments.common import table
from benchmarks.places import ALL_PLACES, NOTE, Place, lead_name
from mmstt_core.backtest.metrics import held
from mmstt_core.backtest.origins import GROUND
from mmstt_core.backtest.quantiles import interval
from mmstt_core.evaluation.scores import Scored, gather
from mmstt_core.models import label

Row = dict[str, Any]
LEVELS = (0.5, 0.8, 0.9)
SPEEDS = {"all": (0.0, np.inf), "slow": (0.0, 3.0), "fast": (3.0, np.inf)}
"""Cells by their speed in the window, mm/yr."""
FEWEST_SAMPLES = 30
REGRET_BAR, QUIET_BAR, GROUND_POINTS = 1.05, 1.01, 0.05
BAR_LEADS = (1, 3, 6, 12)
GROUPS: dict[str, Callable[[Place], bool]] = {
    "all places": lambda place: True,
    "Europe": lambda place: place.europe,
    "elsewhere": lambda place: not place.europe,
    "EGMS": lambda place: place.egms,
    "other producers": lambda place: not place.egms,
    **{kind: (lambda place, kind=kind: place.kind == kind) for kind in dict.fromkeys(p.kind for p in ALL_PLACES)},
}
HEAD = """\
# All places: Europe and elsewhere, quiet and moving

Every real place that is scored, with dates after what settings were chosen on. RMSE in mm against single epochs.
*Members* are what the product is mixed from, each forecasting alone; the best of them is known only afterwards.
*Regret*: by how much the product is above it. *Held*: share inside the 50 / 80 / 90 % interval, of single epochs, and
of the means of 60 days (the ground) inside the ground's own. *Narrower*: width of the ground's 80 % interval over that
of single epochs. Stations whose places are not published are laid out 50 km apart, so that none takes another for its
neighbour. Every model at every place, CRPS and strata: [real_places.md](real_places.md). Regenerate both:
`.venv/bin/python -m benchmarks.real_places --data FOLDER`.
"""


def facts(scored: list[Scored]) -> dict[str, Row]:
    """Return the scores of one place by lead (text, for JSON): errors by model and speed, shares held, widths."""
    found = {}
    names = sorted(set.intersection(*(set(origin.laws) for origin in scored)))
    for lead in sorted({int(month) for origin in scored for month in origin.months_H}):
        epochs, grounds = gather(scored, "mmstt", lead), gather(scored, "mmstt", lead, of=GROUND)
        if epochs is None or grounds is None:
            continue
        found[str(lead)] = {
            "rmse_mm": _rmse(scored, "mmstt", lead, "all"),
            "members": {
                speed: {name: error for name in names if (error := _rmse(scored, name, lead, speed)) is not None}
                for speed in SPEEDS
            },
            "held": _held(epochs),
            "held_ground": _held(grounds),
            "width_80_mm": _width(epochs),
            "width_80_ground_mm": _width(grounds),
        }
    return found


def _rmse(scored: list[Scored], model: str, lead: int, speed: str) -> float | None:
    low, high = SPEEDS[speed]
    found = gather(
        scored, model, lead, lambda origin: (abs(origin.velocity_N) >= low) & (abs(origin.velocity_N) < high)
    )
    if found is None or found.truth_S.size < FEWEST_SAMPLES:
        return None
    return float(np.sqrt(np.mean((found.median_S - found.truth_S) ** 2)))


def _held(found) -> dict[str, float]:
    return {f"{level:g}": float(np.mean(held(found.quantiles_SQ, found.truth_S, level))) for level in LEVELS}


def _width(found) -> float:
    low_S, high_S = interval(found.quantiles_SQ, 0.8)
    return float(np.mean(high_S - low_S))


def best(row: Row, speed: str = "all") -> tuple[str, float]:
    """Return the best member and its error, mm."""
    members = {name: error for name, error in row["members"][speed].items() if name != "mmstt"}
    name = min(members, key=lambda member: members[member])
    return name, members[name]


def page(found: dict[str, dict[str, Row]], before: dict[str, dict[str, Row]]) -> str:
    """Return the page; `found` and `before` hold `facts` by name of place."""
    places = [place for place in ALL_PLACES if place.name in found]
    return "\n".join(
        [
            HEAD,
            "![Errors by lead](real_places.png)",
            "",
            "## What was asked for",
            "",
            *table(["demand", "found", "0.1.0", "met"], _bars(places, found, before)),
            "## By group",
            "",
            "Geometric means over places of the product's error over another's, and shares held on average; 12 months.",
            "",
            *table(*_groups(places, found)),
            "## Place by place",
            "",
            *table(*_places(places, found, before)),
            "## Intervals",
            "",
            *table(*_intervals(places, found, before)),
            NOTE,
            "",
        ]
    )


def _groups(places: list[Place], found: dict[str, dict[str, Row]]) -> tuple[list[str], list[list[str]]]:
    head = ["places", "count", "over best member", "over spatial", "over last value", "held 80 %", "ground held 80 %"]
    head.append("narrower")
    rows = []
    for title, belongs in GROUPS.items():
        own = [found[place.name]["12"] for place in places if belongs(place) and "12" in found[place.name]]
        if own:
            rows.append(
                [
                    title,
                    str(len(own)),
                    _geometric(row["rmse_mm"] / best(row)[1] for row in own),
                    *(
                        _geometric(row["rmse_mm"] / row["members"]["all"][name] for row in own)
                        for name in ("spatial", "last")
                    ),
                    f"{100 * np.mean([row['held']['0.8'] for row in own]):.0f} %",
                    f"{100 * np.mean([row['held_ground']['0.8'] for row in own]):.0f} %",
                    _geometric(row["width_80_ground_mm"] / row["width_80_mm"] for row in own),
                ]
            )
    return head, rows


def _geometric(values: Iterable[float]) -> str:
    return f"{np.exp(np.mean(np.log(list(values)))):.2f}"


def _places(
    places: list[Place], found: dict[str, dict[str, Row]], before: dict[str, dict[str, Row]]
) -> tuple[list[str], list[list[str]]]:
    names = ["spatial", "gp", "network", "lower", "local", "ridge", "damped", "mean60", "last"]
    titles = {"network": "attention", "lower": "per-cell network", "local": "local ridge"}
    head = ["place", "kind", "lead", "MM-STT", "0.1.0", *(titles.get(name, label(name)) for name in names)]
    rows = []
    for place in places:
        for lead, row in found[place.name].items():
            chosen, least = best(row)
            earlier = before.get(place.name, {}).get(lead)
            rows.append(
                [
                    place.title,
                    place.kind,
                    lead_name(int(lead)),
                    f"**{row['rmse_mm']:.2f}**",
                    f"{earlier['rmse_mm']:.2f}" if earlier else "",
                    *(_number(row["members"]["all"].get(name)) for name in names),
                    f"{100 * (row['rmse_mm'] / least - 1):+.0f} % ({titles.get(chosen, label(chosen))})",
                ]
            )
    return [*head, "regret"], rows


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _intervals(
    places: list[Place], found: dict[str, dict[str, Row]], before: dict[str, dict[str, Row]]
) -> tuple[list[str], list[list[str]]]:
    head = ["place", "lead", "epochs held", "0.1.0", "ground held", "ground in 0.1.0's", "80 % width, epochs", "ground"]
    rows = []
    for place in places:
        for lead, row in found[place.name].items():
            earlier = before.get(place.name, {}).get(lead)
            rows.append(
                [
                    place.title,
                    lead_name(int(lead)),
                    _shares(row["held"]),
                    _shares(earlier["held"]) if earlier else "",
                    _shares(row["held_ground"]),
                    _shares(earlier["held_ground"]) if earlier else "",
                    f"{row['width_80_mm']:.1f} mm",
                    f"{row['width_80_ground_mm']:.1f} mm",
                    f"{row['width_80_ground_mm'] / row['width_80_mm']:.2f}",
                ]
            )
    return [*head, "narrower"], rows


def _shares(shares: dict[str, float]) -> str:
    return " / ".join(f"{100 * shares[f'{level:g}']:.0f}" for level in LEVELS) + " %"


def _bars(places: list[Place], found: dict[str, dict[str, Row]], before: dict[str, dict[str, Row]]) -> list[list[str]]:
    regrets = {
        f"{place.title}, {lead_name(int(lead))}, {speed}": row["members"][speed]["mmstt"] / best(row, speed)[1]
        for place in places
        for lead, row in found[place.name].items()
        for speed in SPEEDS
        if "mmstt" in row["members"][speed]
    }
    quiet = {
        f"{place.title}, {lead_name(int(lead))}": row["rmse_mm"] / before[place.name][lead]["rmse_mm"]
        for place in places
        for lead, row in found[place.name].items()
        if place.kind == "quiet" and lead in before.get(place.name, {})
    }
    rows = [
        _bar(
            f"at most {100 * (REGRET_BAR - 1):.0f} % above the best member (place, lead, speed)",
            regrets,
            REGRET_BAR,
            "",
        ),
        _bar("quiet places within 1 % of 0.1.0 at each lead", quiet, QUIET_BAR, ""),
    ]
    for key, title in (("held_ground", "ground"), ("held", "single epochs")):
        apart = _apart(places, found, key)
        earlier = [part <= GROUND_POINTS for part in _apart(places, before, key).values()]
        told = f"{sum(earlier)} of {len(earlier)}" if earlier else ""
        demand = f"50 / 80 / 90 % intervals of {title} within 5 points on every place, 1-12 months"
        rows.append(_bar(demand, apart, GROUND_POINTS, told))
    return rows


def _apart(places: list[Place], found: dict[str, dict[str, Row]], key: str) -> dict[str, float]:
    """Return by how much each interval's share differs from what it promised."""
    return {
        f"{place.title}, {lead_name(lead)}, {100 * level:.0f} %": abs(
            found[place.name][str(lead)][key][f"{level:g}"] - level
        )
        for place in places
        for lead in BAR_LEADS
        if str(lead) in found.get(place.name, {})
        for level in LEVELS
    }


def _bar(demand: str, values: dict[str, float], limit: float, before: str) -> list[str]:
    good = sum(value <= limit for value in values.values())
    worst = max(values, key=lambda name: values[name], default="")
    told = f"{good} of {len(values)}; worst {values[worst]:.2f} ({worst})" if worst else ""
    return [demand, told, before, "yes" if good == len(values) else "**no**"]
