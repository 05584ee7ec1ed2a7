# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a watch list on one page, and in a few lines at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..analysis.areas_layers import FORECAST, OBSERVED
from ..pages.cell_map import Outline, cell_map
from ..pages.document import Block, Document, Figures, Heading, Picture, Pictures, Table, Words
from ..results import palette
from ..results.changed import LARGEST_PERCENT
from ..words import about_rows, listed, mark, say, speak_of_points
from .files import number, percent
from .verified_page import DASH, STAYED, by_lead, component_of, how_many_left, levels, of_points, remarks, signed
from .watching import FADED, GREW, NEW, PASSED, STATUSES, STAYS, Left, Watched, keys_of

COLOURS = {NEW: "#b3261e", PASSED: "#7a1f6b", GREW: "#c9760c", STAYS: "#2e2c29", FADED: "#2f7d6d"}
EARLIER = "#8a8780"
MAP = "watch"
MOST_ROWS = 25
SHORT = {OBSERVED: mark("moves"), FORECAST: mark("will move")}
"""What an area of each layer does, in a table."""
WHOLE = {OBSERVED: mark("area that moves"), FORECAST: mark("area that will move")}
"""The same, in a line."""

Place = tuple[np.ndarray, np.ndarray, float]
"""Easting, northing and size of all cells; size 0 of points, of which nothing is drawn."""


@about_rows()
def lines_of(record: dict[str, Any], *, changed: bool) -> list[str]:
    """Return what a person wants to know first."""
    speak_of_points(of_points(record))
    if not changed:
        return [
            say(
                "No change: the data end on {0}, and the newest forecast of the list is of {1}. Nothing was written.",
                record["data_end"],
                record["issue_date"],
            )
        ]
    held = record["history"][-1]["areas"]
    left = record["verified"]["left"]
    counted = [say("{0} {1}", held[status], say(words)) for status, words in STATUSES.items()]
    lines: list[str] = [
        say(
            "Forecast of {0} against data until {1}; new forecast of {2}.",
            *(record["earlier_issue_date"], record["verified"]["last_date"], record["issue_date"]),
        ),
        say("{0:,} of {1:,} cells left their intervals.", left["cells_left"], left["cells_tested"]),
        say("Areas: {0}.", listed(counted, ", ")),
    ]
    for row in record["areas"]:
        if row["status"] != STAYS:
            rank = say("rank {0}", row["rank"]) if row["rank"] else say("was rank {0}", row["rank_before"])
            what = say("{0}, {1}, {2}", say(STATUSES[row["status"]]), say(WHOLE[row["kind"]]), rank)
            moved = row["moved_mm"]
            grown = (what, row["cells_before"], row["cells"])
            told = (
                say("{0}, {1} to {2} cells", *grown)
                if moved is None
                else say("{0}, {1} to {2} cells, ground moved {3} mm", *grown, f"{moved:+.1f}")
            )
            lines.append(say("  {0}", told))
    return lines


@about_rows()
def document(record: dict[str, Any], areas: Sequence[Watched], cells: Sequence[Left], place: Place | None) -> Document:
    """Return the page; its sentences know their patterns, so that it can be told in another language.

    Without a `place`, the map is left to a print layout.
    """
    speak_of_points(of_points(record))
    return Document(
        title=say("What has changed since the forecast of {0}", record["earlier_issue_date"]),
        subtitle=say(
            "Component {0}; data until {1}; new forecast of {2}. The watch began with the forecast of {3}.",
            component_of(record),
            record["verified"]["last_date"],
            record["issue_date"],
            record["started_from"]["issue_date"],
        ),
        blocks=(
            Figures(items=_figures(record)),
            *_map(areas, cells, place),
            *_areas(areas),
            *_cells(cells, record),
            *_history(record),
            *by_lead(record["verified"], brief=True),
            Words(lines=(levels(record["verified"]["alignment"]), _difference(record))),
            *remarks(record),
        ),
        attribution=str(record.get("attribution", "")),
    )


def _figures(record: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    held, left = record["history"][-1]["areas"], record["verified"]["left"]
    captions = {
        NEW: say("areas are new"),
        PASSED: say("areas passed a threshold"),
        GREW: say("areas grew"),
        FADED: say("areas faded"),
    }
    return (
        (f"{left['cells_left']:,}", say("cells left their interval")),
        *((str(held[status]), caption) for status, caption in captions.items()),
    )


def _map(areas: Sequence[Watched], cells: Sequence[Left], place: Place | None) -> tuple[Block, ...]:
    """Return the map of the list: the cells that left, and the areas by what has become of them."""
    if place is not None and not place[2]:
        return ()
    now = max((one.last for one in cells), default="")
    below, above = palette.LEFT
    statuses = [status for status in STATUSES if any(one.status == status for one in areas)]
    keys = [(COLOURS[status], say(STATUSES[status])) for status in statuses]
    if cells:
        keys += [(below, say("left below its interval")), (above, say("left above it"))]
    if any(one.last != now for one in cells):
        keys.append((EARLIER, say("left earlier")))
    picture = Picture(
        name=MAP,
        title=say("Where something has changed"),
        data=b"" if place is None else _drawn(areas, cells, place, now),
        keys=tuple(keys),
        note=say("Outlines: areas that move; dashed: areas that will move. Numbers: rank, in brackets that of before."),
    )
    return (Pictures(items=(picture,), wide=True),)


def _drawn(areas: Sequence[Watched], cells: Sequence[Left], place: Place, now: str) -> bytes:
    easting_N, northing_N, size = place
    below, above = palette.LEFT
    colours = {
        key: EARLIER if one.last != now else above if one.side > 0 else below
        for one in cells
        for key in keys_of(np.array([one.easting]), np.array([one.northing]), size)
    }
    shown = [colours.get(key, STAYED) for key in keys_of(easting_N, northing_N, size)]
    outlines = [
        Outline(
            easting_S=one.easting_S,
            northing_S=one.northing_S,
            word=label_of(one),
            colour=COLOURS[one.status],
            dashed=one.kind == FORECAST,
        )
        for one in areas
    ]
    return cell_map(easting_N, northing_N, size, shown, outlines)


def label_of(one: Watched) -> str:
    """Return the rank of an area; of a faded one that of before, in brackets."""
    return str(one.rank) if one.rank else f"({one.rank_before})"


def _areas(areas: Sequence[Watched]) -> tuple[Block, ...]:
    heading = Heading(text=say("Areas of concern, before and now"))
    if not areas:
        return heading, Words(lines=(say("There were none, and there are none."),))
    header = (
        mark("Status"),
        mark("Since"),
        mark("Area"),
        mark("Rank"),
        mark("Cells"),
        mark("Velocity, mm/yr"),
        mark("Any cell passes"),
        mark("Ground moved, mm"),
        mark("Since the beginning, mm"),
    )
    rows = tuple(
        (
            say(STATUSES[one.status]),
            one.since,
            say(SHORT[one.kind]),
            _step(str(one.rank_before or DASH), str(one.rank or DASH)),
            _step(str(one.cells_before), str(one.cells)),
            _step(_signed(one.velocity_before), _signed(one.velocity)),
            _step(_percent(one.p_worst_before), _percent(one.p_worst)),
            _signed(one.moved_mm),
            _signed(one.total_mm),
        )
        for one in areas[:MOST_ROWS]
    )
    note = say("The other {0:,} are in {1}.", len(areas) - MOST_ROWS, "watch.csv") if len(areas) > MOST_ROWS else ""
    shares = (0.13, 0.11, 0.13, 0.08, 0.08, 0.14, 0.14, 0.09, 0.1)
    words = say(
        "Both forecasts' areas were found by one rule. An area grew when it has a quarter more cells, and at least "
        "two; it passed a threshold when its ground has moved by more than that since the watch began."
    )
    return (
        heading,
        Words(lines=(words,)),
        Table(name="areas", header=tuple(map(say, header)), rows=rows, shares=shares, note=note),
    )


def _step(before: str, now: str) -> str:
    return now if before in (DASH, "0") else f"{before} \N{RIGHTWARDS ARROW} {now}"


def _signed(value: float) -> str:
    return signed(number(value, 1, signed=True))


def _percent(value: float) -> str:
    if value != value:
        return DASH
    return f"{min(round(100 * value), LARGEST_PERCENT)}\N{NO-BREAK SPACE}%"


def _cells(cells: Sequence[Left], record: dict[str, Any]) -> tuple[Block, ...]:
    words = how_many_left(record["verified"]["left"])
    blocks: list[Block] = [Heading(text=say("Cells that left their intervals")), Words(lines=(words,))]
    if cells:
        header = (mark("Easting"), mark("Northing"), mark("Side"), mark("Since"), mark("Last"), mark("Last error, mm"))
        rows = tuple(
            (
                f"{one.easting:.0f}",
                f"{one.northing:.0f}",
                say("above it") if one.side > 0 else say("below it"),
                one.since,
                one.last,
                _signed(one.error_mm),
            )
            for one in cells[:MOST_ROWS]
        )
        more = len(cells) - MOST_ROWS
        note = say("The other {0:,} are in {1}.", more, "watch.csv") if more > 0 else ""
        blocks.append(Table(name="cells", header=tuple(map(say, header)), rows=rows, note=note))
    return tuple(blocks)


def _history(record: dict[str, Any]) -> tuple[Block, ...]:
    """Return the runs of the watch, the last one first."""
    header = (
        mark("Data until"),
        mark("Release"),
        mark("Cells that left"),
        mark("90 % held"),
        mark("New"),
        mark("Passed"),
        mark("Grew"),
        mark("Stay"),
        mark("Faded"),
    )
    rows = tuple(
        (
            str(run["issue_date"]),
            str(run["release"]).replace("_", "\N{EN DASH}") or DASH,
            str(run["cells_left"]),
            signed(percent(run.get("ground_coverage_90"))),
            *(str(run["areas"].get(status, 0)) for status in STATUSES),
        )
        for run in reversed(record["history"])
    )
    heading = Heading(text=say("History of this watch"))
    return heading, Table(name="history", header=tuple(map(say, header)), rows=rows)


def _difference(record: dict[str, Any]) -> str:
    """Say by how much the new forecast differs from the earlier one at its last common date."""
    rows = record["compared"]["rows"]
    if not rows:
        return ""
    last = rows[-1]
    return say(
        "By {0} the new forecast lies {1} mm from the earlier one in a typical cell; in {2:,} of {3:,} cells each "
        "median lies outside the 90 % interval of the other.",
        last["date"],
        signed(number(last["median_mm"], signed=True)),
        last["beyond_below"] + last["beyond_above"],
        record["compared"]["cells_compared"],
    )
