# SPDX-License-Identifier: GPL-2.0-or-later
"""Join the rows of `moving_runs.py`: by place, then over places; and hold them against the bars."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.moving_cases import CASES, Case
from mmstt_core.evaluation.added import score

GROUPS = {"quiet": "quiet ground", "moving": "ground that moves already"}
HELD_BAR = (0.65, 0.92)
ALARMS_BAR = 3.0
REVISION_BAR = 0.5
A_YEAR = 12
Row = dict[str, Any]


def pooled(rows: Iterable[Row], group: str, case: str, months: int) -> Row | None:
    """Return the scores of one case over places, geometric means of errors and means of shares; None where none is."""
    found = [row for row in rows if (row["group"], row["case"], row["months"]) == (group, case, months)]
    by_place = [
        score(row for row in found if row["place"] == place) for place in sorted({row["place"] for row in found})
    ]
    if not by_place:
        return None

    def geometric(values: Iterable[float]) -> float:
        return float(np.exp(np.mean(np.log(list(values)))))

    plain = ("width_80_mm", "width_80_ground_mm", "odds_inside", "noticed", "odds_outside", "false_alarms_per_1000")
    dates = [part["days_off"] for part in by_place if part.get("days_off") is not None]
    return {
        "places": len(by_place),
        "rmse_mm": {name: geometric(part["rmse_mm"][name] for part in by_place) for name in by_place[0]["rmse_mm"]},
        "ratio": geometric(part["rmse_mm"]["mmstt"] / part["rmse_mm"]["oracle"] for part in by_place),
        **{
            key: {level: float(np.mean([part[key][level] for part in by_place])) for level in by_place[0][key]}
            for key in ("held", "held_ground")
        },
        **{key: float(np.mean([part[key] for part in by_place])) for key in plain if key in by_place[0]},
        "days_off": float(np.median(dates)) if dates else None,
    }


def summary(rows: list[Row], alarms: list[Row], revisions: list[Row]) -> Row:
    """Return what a later run can be held against: all pooled scores of one state of the product."""
    return {
        "cases": {
            group: {
                case.title: {
                    str(months): found
                    for months in (3, 6, A_YEAR)
                    if (found := pooled(rows, group, case.title, months))
                }
                for case in CASES
            }
            for group in GROUPS
        },
        "alarms": alarms,
        "revisions": revisions,
    }


def compared(found: Row) -> Row:
    """Return of `summary` what later pages look at."""

    def least(case: Row) -> Row:
        shares = {key: {"0.8": case[key]["0.8"]} for key in ("held", "held_ground")}
        return {"ratio": case["ratio"], "rmse_mm": {"mmstt": case["rmse_mm"]["mmstt"]}, **shares}

    cases = {
        group: {title: {months: least(case) for months, case in by_lead.items()} for title, by_lead in by_title.items()}
        for group, by_title in found["cases"].items()
    }
    return {**found, "cases": cases}


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Hold one demand, what was found, and whether it is met."""

    demand: str
    found: str
    before: str
    met: bool


def bars(now: Row, before: Row | None) -> list[Bar]:
    """Return every demand on added motion, in the order of the page."""
    held = [
        (group, case.title, now["cases"][group][case.title][str(A_YEAR)]["held"]["0.8"])
        for group in GROUPS
        for case in CASES
        if str(A_YEAR) in now["cases"][group][case.title]
    ]
    outside = [f"{title} ({GROUPS[group]}): {100 * share:.0f} %" for group, title, share in held if not _within(share)]
    found = [bar for case in CASES for group in GROUPS if (bar := _ratio_bar(case, group, now, before)) is not None]
    found.append(
        Bar(
            demand="80 % interval holds 65-92 % in every case, 12 months",
            found=f"{len(held) - len(outside)} of {len(held)}" + (f"; not: {'; '.join(outside)}" if outside else ""),
            before=_held_before(before),
            met=not outside,
        )
    )
    real = [row for row in now["alarms"] if row["kind"] != "stations"]
    worst = max(real, key=lambda row: row["per_1000"], default=None)
    if worst is not None:
        found.append(
            Bar(
                demand=f"false alarms at most {ALARMS_BAR:g} per 1,000 cells and date on every real place",
                found=f"most: {worst['per_1000']:.1f} ({worst['place']})",
                before=_alarms_before(before),
                met=worst["per_1000"] <= ALARMS_BAR,
            )
        )
    worst = max(now["revisions"], key=lambda row: row["most"], default=None)
    if worst is not None:
        found.append(
            Bar(
                demand="one more pair of epochs moves no quiet cell's median by more than half its 80 % interval",
                found=f"most: {worst['most']:.2f} intervals ({worst['place']})",
                before=_revisions_before(before),
                met=worst["most"] <= REVISION_BAR,
            )
        )
    return found


def _within(share: float) -> bool:
    return HELD_BAR[0] <= round(share, 3) <= HELD_BAR[1]


def _ratio_bar(case: Case, group: str, now: Row, before: Row | None) -> Bar | None:
    limit = case.quiet_bar if group == "quiet" else case.moving_bar
    found = now["cases"][group][case.title].get(str(A_YEAR))
    if limit is None or found is None:
        return None
    earlier = "" if before is None else f"{before['cases'][group][case.title][str(A_YEAR)]['ratio']:.2f}"
    return Bar(
        demand=f"{case.title}, {GROUPS[group]}: at most {limit:g} x the oracle",
        found=f"{found['ratio']:.2f}",
        before=earlier,
        met=found["ratio"] <= limit,
    )


def _held_before(before: Row | None) -> str:
    if before is None:
        return ""
    shares = [
        found[str(A_YEAR)]["held"]["0.8"]
        for group in before["cases"].values()
        for found in group.values()
        if str(A_YEAR) in found
    ]
    return f"{sum(map(_within, shares))} of {len(shares)}"


def _alarms_before(before: Row | None) -> str:
    real = [row for row in (before or {}).get("alarms", []) if row["kind"] != "stations"]
    return f"{max(row['per_1000'] for row in real):.1f}" if real else ""


def _revisions_before(before: Row | None) -> str:
    rows = (before or {}).get("revisions", [])
    return f"{max(row['most'] for row in rows):.2f}" if rows else ""
