# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/results/region.md from what `benchmarks.region` measured; what stands below its first rule stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

PAGE = Path(__file__).resolve().parents[1] / "docs" / "results" / "region.md"
ASKED_MM, ASKED_EFFICIENCY = 0.05, 0.9
CALM_CORES = 0.2
"""What other work may take of the cores while times by the clock mean something."""


def write_page(found: dict[str, Any]) -> None:
    """Write the page; parts that were not measured are left out."""
    lines = [
        "# Regions",
        "",
        f"Written by `python -m benchmarks.region FOLDER` on {found['measured']}, on simulated ground, model mmstt "
        f"unless told otherwise; {found['cores']} cores.",
        "",
    ]
    for name, write in PARTS.items():
        if name in found:
            lines += write(found[name])
    put_above_rule(PAGE, lines)


def put_above_rule(page: Path, lines: list[str]) -> None:
    """Write lines in place of what a page holds above its first rule."""
    kept = page.read_text(encoding="utf-8").partition("\n---\n")[2] if page.is_file() else ""
    text = "\n".join(lines).rstrip() + "\n"
    page.write_text(text + (f"\n---\n{kept}" if kept else ""), encoding="utf-8")


def table(head: tuple[str, ...], rows: list[list[str]]) -> list[str]:
    """Return the lines of a table, its first column of words."""
    rule = "|---|" + "---:|" * (len(head) - 1)
    return [f"| {' | '.join(head)} |", rule, *(f"| {' | '.join(row)} |" for row in rows), ""]


def load_told(part: dict[str, Any]) -> str:
    """Tell how much other work ran beside a part, and what that means for its times."""
    told = f"Other work took {part['cores_of_others']:.2f} of {part['cores']} cores meanwhile"
    if part["cores_of_others"] <= CALM_CORES:
        return f"{told}."
    return f"{told}: the clock means little, and CPU seconds are above those of a calm machine."


def _seams(found: dict[str, Any]) -> list[str]:
    head = (
        "to the tile's edge, m",
        "cells",
        "median: 99 % below",
        "largest",
        "all 9 quantiles: 99 % below",
        "largest",
    )
    keys = ("median_p99_mm", "median_largest_mm", "quantiles_p99_mm", "quantiles_largest_mm")
    rows = []
    for row in found["rows"]:
        reach = f"{row['from_m']:g} to {row['to_m']:g}" if row["to_m"] else f"beyond {row['from_m']:g}"
        rows.append([reach, f"{row['cells']:,}", *(f"{row[key]:.4f}" for key in keys)])
    largest = max(row["quantiles_largest_mm"] for row in found["rows"])
    held = f"below the {ASKED_MM} mm asked" if largest < ASKED_MM else f"**above the {ASKED_MM} mm asked**"
    return [
        "## Seams",
        "",
        f"{found['cells']:,} cells in {found['tiles']} tiles of {found['tile_km']:g} km with a halo of "
        f"{found['halo_km']:g} km, learned from {found['taught_cells']:,} cells, against the ordinary forecast of all "
        "files at once: differences of the ground's quantiles at all 24 months, mm.",
        "",
        *table(head, rows),
        f"The largest difference of any quantile of any cell is {largest:.4f} mm, {held}. CPU seconds: learning "
        f"{found['cpu_seconds_of_teaching']:.0f}, tiles {found['cpu_seconds_of_tiles']:.0f}; the ordinary forecast "
        f"{found['whole_cpu_seconds']:.0f}. Peak memory of the worker {found['peak_mb']:,.0f} MB, that of learning.",
        "",
    ]


def _workers(found: dict[str, Any]) -> list[str]:
    head = ("workers", "tiles by the clock, s", "CPU s of tiles", "time with a tile in hand", "peak of a worker, MB")
    rows = [
        [
            count,
            f"{one['seconds']:.1f}",
            f"{one['cpu_seconds_of_tiles']:.1f}",
            f"{one['busy']:.1%}",
            f"{one['peak_mb']:,.0f}",
        ]
        for count, runs in found["by"].items()
        for one in runs
    ]
    same = "the same" if found["same_bytes"] else "**other**"
    efficiency = found["efficiency"]
    verdict = "at least" if efficiency >= ASKED_EFFICIENCY else "below"
    return [
        "## One worker and two",
        "",
        f"The stage that forecasts the tiles, lessons taken over. {load_told(found)}",
        "",
        *table(head, rows),
        f"Efficiency by the best times of the clock: {efficiency:.2f}, {verdict} the {ASKED_EFFICIENCY} asked. Both "
        f"gave {same} bytes.",
        "",
    ]


def _kills(found: dict[str, Any]) -> list[str]:
    rows = [
        [
            str(row["after"]),
            *("yes" if row["killed"] else "**no**",),
            str(row["begun_again"]),
            *("yes" if row[key] else "**no**" for key in ("complete", "same_bytes")),
            f"{row['seconds']:.1f}",
        ]
        for row in found["rows"]
    ]
    head = ("tiles done", "a worker was killed", "tiles begun again", "all tiles there", "same bytes as undisturbed")
    return [
        "## A worker killed",
        "",
        f"The busier of two workers was killed (SIGKILL) when so many of {found['tiles']} tiles of model gp were done; "
        f"undisturbed, the region took {found['calm_seconds']:.1f} s. Other parts of the "
        "benchmark may have run beside it.",
        "",
        *table((*head, "s"), rows),
    ]


WORK = (
    ("cutting", "reading and cutting it"),
    ("choosing", "choosing what teaches"),
    ("learning", ""),
    ("tile", "forecasting it"),
)


def _full(found: dict[str, Any]) -> list[str]:
    rows = []
    for name, words in WORK:
        one = found[name]
        words = words or f"learning, once for a region, from {one['cells']:,} cells"
        rows.append([words, f"{one['cpu_seconds']:.1f}", f"{one['seconds']:.1f}", f"{one['peak_mb']:,.0f}"])
    maps = found["mosaics"]
    rows.append([f"its share of the mosaics of {maps['maps']} maps", f"{maps['cpu_seconds']:.1f}", "", ""])
    ratio = (found["cells"] + found["cells_around"]) / found["cells"]
    return [
        "## A full tile with neighbours",
        "",
        f"{found['cells']:,} cells x {found['epochs']} epochs, the size of E32N34, random series, "
        f"{found['source_bytes'] / 1e6:,.0f} MB of CSV; {found['cells_around']:,} cells within {found['halo_km']:g} km "
        f"west, east and south of it, {ratio:.2f} cells looked at for one that is forecast. Each piece of work in a "
        f"process of its own, on one thread. {load_told(found)}",
        "",
        *table(("piece of work", "CPU s", "s", "peak, MB"), rows),
        f"{found['bytes'] / 1e6:,.0f} MB were written, {found['array_bytes'] / 1e6:,.0f} MB of it arrays; its pieces "
        f"take {found['piece_bytes'] / 1e6:,.0f} MB until the region is complete.",
        "",
    ]


def _lessons(found: dict[str, Any]) -> list[str]:
    rows = []
    for one in found["by"]:
        for key, words in (("past", "its past, as the page of a region tells it"), ("year", "the year that followed")):
            share = np.array(one[key])
            odd = int(((share < found["held_least"]) | (share > found["held_most"])).sum())
            told = (f"{value:.1%}" for value in (share.min(), np.median(share), share.max()))
            rows.append([f"{one['cells']:,} cells: {words}", *told, f"{odd} of {share.size}"])
    few, many = (np.array(one["year"]) for one in found["by"])
    apart = np.abs(few - many)
    head = (
        "what taught; held on",
        "least",
        "median",
        "most",
        f"outside {found['held_least']:.0%} to {found['held_most']:.0%}",
    )
    return [
        "## One lesson for unlike tiles",
        "",
        f"{found['tiles']} tiles, each a land of its own with other noise, seasons and events, {found['cells']:,} "
        f"cells; issued {found['issued']}, a year before the record ends. A continent of 10^8 cells would learn from "
        f"about {found['continent_cells']} cells of each tile; the first lesson did. Share of the ground inside 90 % "
        "intervals, by tile:",
        "",
        *table(head, rows),
        f"On the year that followed, what a few cells taught held {np.mean(few):.1%} in the mean of the tiles, what "
        f"all taught {np.mean(many):.1%}; tile by tile the two differ by {np.median(apart):.1%} in the median, "
        f"{apart.max():.1%} at most.",
        "",
    ]


PARTS: dict[str, Callable[[dict[str, Any]], list[str]]] = {
    "seams": _seams,
    "workers": _workers,
    "kills": _kills,
    "full": _full,
    "lessons": _lessons,
}
