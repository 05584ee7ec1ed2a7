# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a comparison on one page, and in a few lines at a terminal."""

from __future__ import annotations

from typing import Any

from ..pages.markdown import table
from .files import in_columns, number

_HEAD = ("date", "median mm", "5 % mm", "95 % mm", "RMS mm", "beyond both, lower", "beyond both, higher")


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first, and the table by date."""
    earlier, later = record["issue_dates"]
    aligned = record["alignment"]
    return [
        f"The forecast of {later} minus that of {earlier}: {record['cells_compared']:,} cells that both hold.",
        f"Levels: brought together by {number(aligned['offset_mm']['p50'], signed=True)} mm (median), from "
        f"{aligned['epochs_median']:.0f} dates that both hold, {aligned['first_date']} to {aligned['last_date']}.",
        "",
        *in_columns([_HEAD, *_rows(record)]),
    ]


def page(record: dict[str, Any]) -> str:
    """Return the page as Markdown."""
    earlier, later = record["issue_dates"]
    aligned = record["alignment"]
    what = "the ground (means of 60 days)" if record["of_ground"] else "single dates"
    lines = [
        f"# Forecast of {later} minus forecast of {earlier}",
        "",
        f"Component {record['component']}; {record['cells_compared']:,} cells that both hold, of "
        f"{record['cells_of_each'][0]:,} and {record['cells_of_each'][1]:,}. Medians and 90 % intervals are "
        f"those of {what}.",
        "",
        f"**Levels.** Each cell was moved by one constant, the mean difference of the measurements on the "
        f"dates that both "
        f"hold from {aligned['first_date']} to {aligned['last_date']}, before the earlier issue date: "
        f"{number(aligned['offset_mm']['p50'], signed=True)} mm in the median. What moved between the two "
        f"issue dates is part "
        "of the difference.",
        "",
        "**Beyond both** counts the cells in which each median lies outside the 90 % interval of the other forecast.",
        "",
        *table(_HEAD, _rows(record)),
        "",
    ]
    if record["warnings"]:
        lines += ["## Take note", "", *(f"* {warning}" for warning in record["warnings"]), ""]
    return "\n".join([*lines, record["attribution"], ""])


def _rows(record: dict[str, Any]) -> list[list[str]]:
    """Return the table by date, as text."""
    return [
        [
            row["date"],
            *(number(row[name], signed=True) for name in ("median_mm", "p05_mm", "p95_mm")),
            number(row["rms_mm"]),
            str(row["beyond_below"]),
            str(row["beyond_above"]),
        ]
        for row in record["rows"]
    ]
