# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/results/region.md from what `benchmarks.region` measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parents[1] / "docs" / "results" / "region.md"


def write_page(found: dict[str, Any]) -> None:
    """Write the page; parts that were not measured are left out."""
    lines = [
        "# Regions",
        "",
        "`python -m benchmarks.region FOLDER`, simulated ground, on two shared cores; written by it.",
        "",
    ]
    for name, write in (("seams", _seams), ("workers", _workers), ("kills", _kills), ("full", _full)):
        if name in found:
            lines += write(found[name])
    PAGE.write_text("\n".join(lines), encoding="utf-8")


def _table(head: tuple[str, ...], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *(f"| {' | '.join(row)} |" for row in rows), ""]


def _seams(found: dict[str, Any]) -> list[str]:
    head = (
        "to the tile's edge, m",
        "cells",
        "median: 99 % below, mm",
        "largest, mm",
        "9 quantiles: 99 % below, mm",
        "largest, mm",
    )
    rows = []
    for row in found["rows"]:
        reach = f"{row['from_m']:g} to {row['to_m']:g}" if row["to_m"] else f"beyond {row['from_m']:g}"
        keys = ("median_p99_mm", "median_largest_mm", "quantiles_p99_mm", "quantiles_largest_mm")
        rows.append([reach, f"{row['cells']:,}", *(f"{row[key]:.4f}" for key in keys)])
    return [
        "## Seams",
        "",
        f"{found['cells']:,} cells in {found['tiles']} tiles with a halo of 5 km, against the ordinary forecast of all "
        "files at once: differences of the ground's quantiles at all 24 months, mm.",
        "",
        *_table(head, rows),
        f"CPU seconds: learning {found['cpu_seconds_of_teaching']:.0f}, tiles {found['cpu_seconds_of_tiles']:.0f}; the "
        f"ordinary forecast {found['whole_cpu_seconds']:.0f}. Peak memory of the worker {found['peak_mb']:,.0f} MB, "
        "that of learning.",
        "",
    ]


def _workers(found: dict[str, Any]) -> list[str]:
    head = ("workers", "tiles by the clock, s", "CPU s of tiles", "time with a tile in hand", "peak of a worker, MB")
    rows = [
        [
            count,
            f"{one['seconds']:.1f}",
            f"{one['cpu_seconds_of_tiles']:.1f}",
            f"{one['busy']:.0%}",
            f"{one['peak_mb']:,.0f}",
        ]
        for count, runs in found["by"].items()
        for one in runs
    ]
    same = "the same" if found["same_bytes"] else "**other**"
    return [
        "## One worker and two",
        "",
        f"The stage that forecasts the tiles, twice each; load of the machine meanwhile {found['load_average']:.1f} on "
        f"{found['cores']} cores, so that the clock tells little: CPU seconds and the time in which workers had a tile "
        "in hand do.",
        "",
        *_table(head, rows),
        f"Efficiency by the best times of the clock: {found['efficiency']:.2f}. Both gave {same} bytes.",
        "",
    ]


def _kills(found: dict[str, Any]) -> list[str]:
    rows = [
        [
            str(row["after"]),
            str(row["begun_again"]),
            *("yes" if row[key] else "**no**" for key in ("complete", "same_bytes")),
        ]
        for row in found["rows"]
    ]
    return [
        "## A worker killed",
        "",
        f"The busier of two workers was killed (SIGKILL) when so many of {found['tiles']} tiles were done.",
        "",
        *_table(("tiles done", "tiles begun again", "all tiles there", "same bytes as undisturbed"), rows),
    ]


def _full(found: dict[str, Any]) -> list[str]:
    return [
        "## A full tile",
        "",
        f"{found['cells']:,} cells: {found['cpu_seconds_of_tiles']:.0f} CPU seconds for the tile, "
        f"{found['cpu_seconds_of_teaching']:.0f} for learning from {found['taught_cells']:,} of its cells (once for a "
        f"whole region); peak memory of the worker {found['peak_mb']:,.0f} MB; {found['bytes'] / 1e6:,.0f} MB written.",
        "",
    ]
