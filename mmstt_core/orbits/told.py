# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum a decomposition up in a few lines, for the terminal and the log of QGIS."""

from __future__ import annotations

from typing import Any


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first: cells, dates, how sure, and since when it was known."""
    dates, left_out = record["dates"], record["cells_left_out"]
    return [
        f"{record['cells']:,} cells of {record['cell_size_m']:g} m seen by both orbits; left out: "
        f"{left_out['only_ascending']:,} seen by ascending orbits only, {left_out['only_descending']:,} by descending "
        "ones only.",
        f"{dates['count']} dates, {dates['first']} to {dates['last']}; both orbits measured on "
        f"{dates['measured_by_both']} of them. The last date was known on {dates['last_known']}, the earliest issue "
        "date of a forecast that uses it.",
        f"One date in a typical cell: Up +-{_of(record['sigma_up_mm'])} mm, East +-{_of(record['sigma_east_mm'])} mm "
        f"(one standard deviation); condition number {_of(record['condition'])}. Northward motion is ignored: 1 mm of "
        f"it appears as {_of(record['north_as_up'])} mm Up and {_of(record['north_as_east'])} mm East.",
    ]


def _of(spread: dict[str, float | None]) -> str:
    return "?" if spread["p50"] is None else f"{spread['p50']:.2f}"
