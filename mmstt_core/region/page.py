# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a region on one page, and in a few lines at a terminal."""

from __future__ import annotations

from typing import Any

from ..pages.markdown import plain
from ..verification.files import number, percent, table
from ..words import from_json

MOST_ROWS = 2000
_HEAD = ("tile", "status", "cells", "time, s", "processor, s", "worker's peak, MB", "90 % held", "warnings")


def _counts(record: dict[str, Any]) -> dict[str, int]:
    found = {"done": 0, "kept": 0, "failed": len(record["failed_sources"])}
    for row in record["tiles"]:
        found[row["status"]] += 1
    return found


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first."""
    counts = _counts(record)
    lines = [
        f"{record['component']}, {record['cells']:,} cells of {record['cell_size_m']:g} m in "
        f"{counts['done'] + counts['kept']} tiles, issued {record['issue_date']}.",
        f"{counts['done']} tiles computed, {counts['kept']} kept from an earlier run, {counts['failed']} failed, in "
        f"{record['seconds']:,.0f} s on {record['workers']} workers.",
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
        f"from {taught.get('cells', 0):,} cells of {taught.get('tiles', 0)} tiles "
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
            f"- {plain(text)} ({len(names)} tiles: {', '.join(names[:8])}{', ...' if len(names) > 8 else ''})"
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
