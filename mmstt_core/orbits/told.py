# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum a decomposition up in a few lines, for the terminal and the log of QGIS."""

from __future__ import annotations

from typing import Any

from ..words import say


def lines_of(record: dict[str, Any]) -> list[str]:
    """Return what a person wants to know first: cells, dates, how sure, and since when it was known."""
    dates, left_out = record["dates"], record["cells_left_out"]
    return [
        say(
            "{0:,} cells of {1:g} m seen by both orbits; left out: {2:,} seen by ascending orbits only, {3:,} by "
            "descending ones only.",
            *(record["cells"], record["cell_size_m"], left_out["only_ascending"], left_out["only_descending"]),
        ),
        say(
            "{0} dates, {1} to {2}; both orbits measured on {3} of them. The last date was known on {4}, the earliest "
            "issue date of a forecast that uses it.",
            *(dates[name] for name in ("count", "first", "last", "measured_by_both", "last_known")),
        ),
        say(
            "One date in a typical cell: Up +-{0} mm, East +-{1} mm (one standard deviation); condition number {2}. "
            "Northward motion is ignored: 1 mm of it appears as {3} mm Up and {4} mm East.",
            *(_of(record[name]) for name in ("sigma_up_mm", "sigma_east_mm", "condition")),
            *(_of(record[name]) for name in ("north_as_up", "north_as_east")),
        ),
    ]


def _of(spread: dict[str, float | None]) -> str:
    return "?" if spread["p50"] is None else f"{spread['p50']:.2f}"
