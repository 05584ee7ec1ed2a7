# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a verification on one page, and in a few lines at a terminal."""

from __future__ import annotations

from typing import Any

from .files import number, percent, table

MOST_CELLS = 15
_HEAD = (
    *("months", "dates", "RMSE mm", "median abs. error", "RMSE unmoved", "50 %", "80 %", "90 %"),
    *("ground: RMSE mm", "ground: median error", "50 %", "80 %", "90 %"),
)


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first, and the table by lead."""
    left, aligned = record["left"], record["alignment"]
    rows = [list(_HEAD), *_rows(record)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return [
        f"{record['cells_judged']:,} of {record['cells_of_forecast']:,} cells of the forecast of "
        f"{record['issue_date']} "
        f"judged by data until {record['last_date']}.",
        f"Levels: each cell moved by {number(aligned['offset_mm']['p50'], signed=True)} mm (median), from "
        f"{aligned['epochs_median']:.0f} dates that both hold, {aligned['first_date']} to {aligned['last_date']}.",
        f"{left['cells_left']:,} of {left['cells_tested']:,} cells left their intervals ({left['below']:,} below, "
        f"{left['above']:,} above); up to {left['false_alarms_percent']:g} % of them may be false alarms.",
        "",
        "Errors of single dates, then of the ground (means of 60 days), and shares inside the intervals of "
        "50, 80, 90 %:",
        *("  ".join(text.rjust(width) for text, width in zip(row, widths)) for row in rows),
    ]


def page(record: dict[str, Any], worst: list[tuple[float, float, float, float, int]]) -> str:
    """Return the page as Markdown.

    Args:
        worst: easting, northing, last error, probability and side of the cells that left.
    """
    left, aligned = record["left"], record["alignment"]
    sources = ", ".join(source["name"] for source in record["sources"])
    releases = {record["release"], record["release_of_forecast"]} - {""}
    new_release = len(releases) > 1
    lines = [
        f"# Forecast of {record['issue_date']}, verified until {record['last_date']}",
        "",
        f"Component {record['component']}; {record['cells_judged']:,} of {record['cells_of_forecast']:,} cells of the "
        f"forecast were judged by {sources}"
        + (f", another release ({record['release']}) than that of the forecast." if new_release else "."),
        "",
        f"**Levels.** Each cell was moved by one constant, the mean difference on the dates that both hold from "
        f"{aligned['first_date']} to {aligned['last_date']} ({aligned['epochs_median']:.0f} in a typical cell): "
        f"{number(aligned['offset_mm']['p50'], signed=True)} mm in the median, with a standard error of "
        f"{number(aligned['standard_error_mm']['p50'])} mm. Nothing after the issue date takes part in it. "
        f"Before that date "
        f"the trends of both differ by {number(aligned['difference_of_trends_mm_yr']['p50'], signed=True)} "
        f"mm/yr in the "
        "median; that is not removed.",
        "",
        "## Error and coverage by lead",
        "",
        "Measured against single dates, which scatter by themselves, and against the ground, their mean of 60 "
        "days. RMSE "
        "unmoved is the error of the level at the issue date, carried on. An interval of 90 % should hold 90 %.",
        "",
        *table(_HEAD, _rows(record)),
        "",
        "## Cells that left their intervals",
        "",
        f"{left['cells_left']:,} of {left['cells_tested']:,} cells: {left['below']:,} below, {left['above']:,} above. "
        f"At most {left['false_alarms_percent']:g} % of them should be false alarms; cells that left together with all "
        "others may show another reference of the newer data.",
        "",
    ]
    if worst:
        told = [
            (
                f"{east:.0f}",
                f"{north:.0f}",
                number(error, 1, signed=True),
                f"{chance:.1e}",
                "above" if side > 0 else "below",
            )
            for east, north, error, chance, side in worst[:MOST_CELLS]
        ]
        lines += table(("easting", "northing", "last error mm", "by chance", "side"), told)
        if len(worst) > MOST_CELLS:
            lines += ["", f"The other {len(worst) - MOST_CELLS:,} are in verification.csv."]
        lines.append("")
    if record["warnings"]:
        lines += ["## Take note", "", *(f"* {warning}" for warning in record["warnings"]), ""]
    return "\n".join([*lines, record["attribution"], ""])


def _rows(record: dict[str, Any]) -> list[list[str]]:
    """Return the table by lead, as text."""
    return [
        [
            f"{row['months']}" + ("" if row["calibrated"] else " (not calibrated)"),
            str(row["epochs"]),
            number(row["rmse_mm"]),
            number(row["median_abs_mm"]),
            number(row["rmse_unmoved_mm"]),
            *(percent(row[f"coverage_{level}"]) for level in (50, 80, 90)),
            number(row.get("ground_rmse_mm")),
            number(row.get("ground_median_error_mm"), signed=True),
            *(percent(row.get(f"ground_coverage_{level}")) for level in (50, 80, 90)),
        ]
        for row in record["rows"]
    ]
