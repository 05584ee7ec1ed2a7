# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a comparison on one page, and in a few lines at a terminal."""

from __future__ import annotations

from typing import Any

from ..pages.markdown import plain
from ..words import about_rows, mark, say, speak_of_points
from .files import number, table
from .verified_page import Tell, laid_out, of_points

_HEAD = (
    *(mark("date"), mark("median mm"), "5 % mm", "95 % mm", "RMS mm"),
    *(mark("beyond both, lower"), mark("beyond both, higher")),
)


@about_rows()
def lines_of(record: dict[str, Any], tell: Tell = str) -> list[str]:
    """Return what a person wants to know first, and the table by date, as `tell` says it."""
    speak_of_points(of_points(record))
    earlier, later = record["issue_dates"]
    aligned = record["alignment"]
    told = (
        say("The forecast of {0} minus that of {1}: {2:,} cells that both hold.", later, earlier, _compared(record)),
        say(
            "Levels: brought together by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.",
            number(aligned["offset_mm"]["p50"], signed=True),
            *(aligned[name] for name in ("epochs_median", "first_date", "last_date")),
        ),
        "",
    )
    return [*map(tell, told), *laid_out([list(map(tell, map(say, _HEAD))), *_rows(record)])]


@about_rows()
def page(record: dict[str, Any]) -> str:
    """Return the page as Markdown."""
    speak_of_points(of_points(record))
    earlier, later = record["issue_dates"]
    aligned = record["alignment"]
    counts = (record["component"], _compared(record), *record["cells_of_each"])
    pattern = (
        mark(
            "Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of "
            "the ground (means of 60 days)."
        )
        if record["of_ground"]
        else mark(
            "Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of "
            "single dates."
        )
    )
    lines: list[str] = [
        f"# Forecast of {later} minus forecast of {earlier}",
        "",
        say(pattern, *counts),
        "",
        say(
            "**Levels.** Each cell was moved by one constant, the mean difference of the measurements on the dates "
            "that both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between "
            "the two issue dates is part of the difference.",
            aligned["first_date"],
            aligned["last_date"],
            number(aligned["offset_mm"]["p50"], signed=True),
        ),
        "",
        say(
            "**Beyond both** counts the cells in which each median lies outside the 90 % interval of the other "
            "forecast."
        ),
        "",
        *table(_HEAD, _rows(record)),
        "",
    ]
    if record["warnings"]:
        lines += ["## Take note", "", *(f"* {plain(warning)}" for warning in record["warnings"]), ""]
    return "\n".join([*lines, plain(record["attribution"]), ""])


def _compared(record: dict[str, Any]) -> int:
    return record["cells_compared"]


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
