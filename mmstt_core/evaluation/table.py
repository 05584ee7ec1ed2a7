# SPDX-License-Identifier: GPL-2.0-or-later
"""An evaluation as a Markdown page."""

from __future__ import annotations

from collections.abc import Iterable

from ..models import REFERENCE, label
from ..pages.markdown import plain, table
from .scores import REFERENCES

COLUMNS = (
    ("rmse_mm", "RMSE mm", "{:.2f}"),
    ("excess_over_noise_mm", "beyond noise mm", "{:.2f}"),
    ("mae_mm", "MAE mm", "{:.2f}"),
    ("bias_mm", "bias mm", "{:+.2f}"),
    ("crps_mm", "CRPS mm", "{:.2f}"),
    ("coverage_50", "50 %", "{:.2f}"),
    ("coverage_80", "80 %", "{:.2f}"),
    ("coverage_90", "90 %", "{:.2f}"),
    ("coverage_95", "95 %", "{:.2f}"),
    ("width_90_mm", "90 % width mm", "{:.1f}"),
    ("brier_10_mm", "Brier 10 mm", "{:.3f}"),
    ("ground_rmse_mm", "ground: RMSE mm", "{:.2f}"),
    ("ground_coverage_50", "ground: 50 %", "{:.2f}"),
    ("ground_coverage_80", "ground: 80 %", "{:.2f}"),
    ("ground_coverage_90", "ground: 90 %", "{:.2f}"),
    ("ground_width_90_mm", "ground: 90 % width mm", "{:.1f}"),
    ("ground_brier_10_mm", "ground: Brier 10 mm", "{:.3f}"),
    ("skill_against_mean60", "skill against 60-day mean", "{:+.2f}"),
    ("skill_against_damped", "skill against damped trend", "{:+.2f}"),
)


def to_markdown(result: dict) -> str:
    """Return tables of scores by lead, the comparison with the best baseline, strata, and leaks if asked for."""
    lines = [
        f"# Evaluation: {', '.join(map(plain, result['sources']))}",
        "",
        f"{result['cells']} cells, component {result['component']}. "
        f"Issued {', '.join(result['issue_dates'])}, each "
        f"with {', '.join(str(days) for days in result['context_days'])} days of context; forecasts see nothing after "
        "them. Scored on raw epochs within 20 days of each lead, at least 18 days after the last input. "
        "Coverage is the share of epochs inside the interval. Columns of the ground hold its own intervals, which maps "
        "show, against the mean of the epochs within 30 days of each lead.",
        "",
    ]
    for month in sorted({row["months"] for row in result["rows"]}):
        rows = [row for row in result["rows"] if row["months"] == month]
        columns = [column for column in COLUMNS if column[0] in rows[0]]
        lines += [
            f"## {month} month{'s' if month > 1 else ''} ahead "
            f"({rows[0]['samples']} samples, {rows[0]['origins']} issue date{'s' if rows[0]['origins'] > 1 else ''})",
            "",
        ]
        lines += _table(
            " | ".join(["model", *(title for _, title, _ in columns)]),
            (
                " | ".join([_label(row["model"]), *(form.format(row[key]) for key, _, form in columns if key in row)])
                for row in rows
            ),
        )
    if result["differences"]:
        lines += [
            f"## MM-STT against the best of {', '.join(map(label, REFERENCES))}",
            "",
            "RMSE difference in mm with a 95 % interval over spatial blocks; negative is better.",
            "",
        ]
        lines += _table(
            "months | best baseline | difference mm | 95 % interval | blocks",
            (
                f"{row['months']} | {_label(row['best_baseline'])} | {row['difference_mm']:+.3f} | "
                f"{row['low_mm']:+.3f} to {row['high_mm']:+.3f} | {row['blocks']}"
                for row in result["differences"]
            ),
        )
    lines += _strata(result["strata"])
    if "added_motion" in result:
        lines += _added_motion(result["added_motion"])
    if "leaky" in result:
        lines += _leaky(result)
    lines += [plain(result["attribution"]), ""]
    return "\n".join(lines)


def _label(model: str) -> str:
    return f"**{label(model)}**" if model == "mmstt" else label(model)


def _strata(rows: list[dict]) -> list[str]:
    table = _table(
        "stratum | months | model | samples | RMSE mm | 80 % | 90 % | ground: RMSE mm | 80 % | 90 %",
        (
            f"{row['stratum']} | {row['months']} | {_label(row['model'])} | {row['samples']} | {row['rmse_mm']:.2f} | "
            f"{row['coverage_80']:.2f} | {row['coverage_90']:.2f} | {_of_the_ground(row)}"
            for row in rows
            if row["model"] in ("mmstt", REFERENCE)
        ),
    )
    return ["## Strata", "", *table]


def _of_the_ground(row: dict) -> str:
    names = ("ground_rmse_mm", "ground_coverage_80", "ground_coverage_90")
    return " | ".join(f"{row[name]:.2f}" if name in row else "" for name in names)


ADDED_HEAD = (
    "added",
    "months",
    "RMSE mm",
    "last value",
    "trend of last year",
    "oracle",
    "80 % held",
    "ground held",
    "noticed",
    "false alarms per 1,000 cells",
)


def added_motion_cells(row: dict) -> list[str]:
    """Return one row of `added.added_rows` under `ADDED_HEAD`."""
    own, others = row["rmse_mm"][row["model"]], (row["rmse_mm"][name] for name in ("last", "trend", "oracle"))
    return [
        row["motion"],
        str(row["months"]),
        *(f"{error:.1f}" for error in (own, *others)),
        *(f"{row[key]['0.8']:.0%}" for key in ("held", "held_ground")),
        f"{row['noticed']:.0%}",
        f"{row['false_alarms_per_1000']:.1f}",
    ]


def _added_motion(found: dict) -> list[str]:
    told = (
        f"Issued {found['issue_date']}: known motion is added to two patches of this area's own cells, one that sinks "
        "and one that rises, and forecast like any other. RMSE of the patches' single epochs; the oracle knows law and "
        "date of what was added. Noticed: share of the patch's cells said to have changed; false alarms: other cells "
        "said so."
    )
    if not found["rows"]:
        told = "Known motion was not added: no 7 to 20 neighbouring cells, or no year after the issue date."
    table = _table(" | ".join(ADDED_HEAD), (" | ".join(added_motion_cells(row)) for row in found["rows"]))
    return ["## Known motion, added", "", told, "", *(table if found["rows"] else [])]


def _leaky(result: dict) -> list[str]:
    """Show leaks beside honest rows, in one table, each with the mechanism that makes it."""
    leaks = [
        f"{row['protocol']} | {row['method']} | {row['target']} | {row['rmse_mm']:.3f} | "
        f"{'' if row['r2'] is None else format(row['r2'], '.4f')} | {row['mechanism']}"
        for row in result["leaky"]
    ]
    honest = [
        f"honest | {_label(row['model'])} | {row['months']} months ahead | {row['rmse_mm']:.3f} | "
        f"{row['r2_of_increment']:.4f} (of increments) | data up to the issue date only"
        for row in result["rows"]
        if row["model"] in ("mmstt", REFERENCE, "last")
    ]
    table = _table("protocol | method | target | RMSE mm | R2 | mechanism", [*leaks, *honest])
    return ["## What leaks buy (protocol = leaky; never an accuracy of this product)", "", *table]


def _table(head: str, rows: Iterable[str]) -> list[str]:
    """Return a Markdown table; its lines are given without their outer bars."""
    return [*table(head.split(" | "), ([row] for row in rows)), ""]
