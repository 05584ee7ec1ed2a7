# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a region on one page, and in a few lines at a terminal."""

from __future__ import annotations

from typing import Any

from ..pages.markdown import plain
from ..results.signs import COMPONENT_NAMES
from ..verification.files import number, percent, table
from ..words import from_json

MOST_ROWS = 2000
_HEAD = ("tile", "status", "cells", "time, s", "processor, s", "worker's peak, MB", "90 % held", "warnings")


def _counts(record: dict[str, Any]) -> dict[str, int]:
    found = {"done": 0, "kept": 0, "failed": len(record["failed_sources"])}
    for row in record["tiles"]:
        found[row["status"]] += 1
    return found


def _counted(number_of: int, what: str) -> str:
    return f"{number_of:,} {what}{'' if number_of == 1 else 's'}"


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first."""
    counts = _counts(record)
    lines = [
        f"{COMPONENT_NAMES[record['component']]}, {_counted(record['cells'], 'cell')} of "
        f"{record['cell_size_m']:g} m in {_counted(counts['done'] + counts['kept'], 'tile')}, "
        f"issued {record['issue_date']}.",
        f"{_counted(counts['done'], 'tile')} computed, {counts['kept']} kept from an earlier run, "
        f"{counts['failed']} failed, in {record['seconds']:,.0f} s on {_counted(record['workers'], 'worker')}.",
        record["coverage"],
    ]
    lines += [f"Failed: {name}: {why}" for name, why in _failures(record)]
    return lines


def _replaced(taught: dict[str, Any]) -> str:
    """Tell that some of what taught the region has been given anew since."""
    count = taught.get("sources_replaced", 0)
    return (
        f" {count} of the sources have been given anew since; --replace lets the region learn again." if count else ""
    )


def _failures(record: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what failed, and why."""
    rows = [row for row in record["tiles"] if row["status"] == "failed"]
    return [(one["name"], str(from_json(one.get("why", "")))) for one in (*record["failed_sources"], *rows)]


def page(record: dict[str, Any]) -> str:
    """Return the page as Markdown."""
    taught, rows = record["taught"], record["tiles"]
    spent = [row.get("cpu_seconds") or 0.0 for row in rows]
    peaks = [row["peak_mb"] for row in rows if row.get("peak_mb")]
    lines = [
        f"# Region: forecast of {record['issue_date']}",
        "",
        *lines_of(record)[:3],
        "",
        f"Model {record['model']}; tiles of {record['asked']['tile_km']:g} km, each informed by what lies within "
        f"{record['asked']['halo_km']:g} km of it. Shares, intervals and processes were learned once for all tiles, "
        f"from {_counted(taught.get('cells', 0), 'cell')} of {_counted(taught.get('tiles', 0), 'tile')} "
        f"({number(taught.get('cpu_seconds'), 0)} s of the processor).{_replaced(taught)} Tiles took "
        f"{sum(spent):,.0f} s of the processor"
        + (f", and no worker more than {max(peaks):,.0f} MB." if peaks else "."),
        "",
        "The column *90 % held* tells how much of a tile's own past lay inside the intervals of the region; "
        "a dash where too few of its cells were asked.",
        "",
        *table(_HEAD, [_row(row) for row in rows[:MOST_ROWS]]),
    ]
    if len(rows) > MOST_ROWS:
        lines += ["", f"The other {len(rows) - MOST_ROWS:,} tiles are in tiles.gpkg and region.json."]
    if failures := _failures(record):
        lines += ["", "## What failed", "", *(f"- {plain(name)}: {plain(why)}" for name, why in failures)]
    warned = [(row["name"], str(from_json(text))) for row in rows for text in row.get("warnings", [])]
    if warned:
        by_text: dict[str, list[str]] = {}
        for name, text in warned:
            by_text.setdefault(text, []).append(name)
        lines += ["", "## Warnings", "", "Counts of cells include those around a tile that inform it.", ""]
        lines += [
            f"- {plain(text)} ({_counted(len(names), 'tile')}: "
            f"{', '.join(names[:8])}{', ...' if len(names) > 8 else ''})"
            for text, names in by_text.items()
        ]
    return "\n".join([*lines, ""])


def _row(row: dict[str, Any]) -> list[str]:
    return [
        row["name"],
        row["status"],
        f"{row['cells']:,}" if "cells" in row else "-",
        number(row.get("seconds"), 1),
        number(row.get("cpu_seconds"), 1),
        number(row.get("peak_mb"), 0),
        percent(row.get("coverage_90")),
        str(len(row.get("warnings", []))),
    ]
