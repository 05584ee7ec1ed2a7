# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell a verification on one page, and in a few lines at a terminal."""

# Shapes: N cells, K dates

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError
from ..pages.cell_map import cell_map
from ..pages.document import Block, Document, Figures, Heading, Picture, Pictures, Table, Words
from ..reading.npy import arrays_from
from ..results import palette
from ..results.signs import COMPONENT_NAMES
from ..words import about_rows, mark, say, speak_of_points, warnings_of
from .files import number, percent

Tell = Callable[[str], str]
"""Says a sentence in the language of a reader."""
MOST_CELLS = 15
LARGEST_BYTES = 4_000_000_000
_HELD = ("50 %", "80 %", "90 %")
_HEAD = (
    *(mark("months"), mark("dates"), mark("RMSE mm"), mark("median abs. error"), mark("RMSE unmoved"), *_HELD),
    *(mark("ground: RMSE mm"), mark("ground: median error"), *_HELD),
)
BRIEF_MONTHS = (1, 3, 6, 12, 24)
STAYED, UNKNOWN = "#d8d5cb", "#ffffff"
LEFT, ERROR = "left", "error"
"""Names of the pictures, for which a print layout has maps."""


@dataclass(frozen=True, kw_only=True)
class Cells:
    """Hold what the page tells of single cells."""

    easting_N: np.ndarray
    northing_N: np.ndarray
    cell_size: float
    error_N: np.ndarray
    """mm: the ground measured minus the median forecast, at the last lead that was measured."""
    probability_N: np.ndarray
    left_N: np.ndarray

    @property
    def left(self) -> list[int]:
        """Return the rows of the cells that left, the surest first."""
        rows = np.flatnonzero(self.left_N)
        return rows[np.argsort(self.probability_N[rows], kind="stable")].tolist()


def last_known(error_NK: np.ndarray) -> np.ndarray:
    """Return the error at the last lead at which each cell was measured, mm; NaN where none was."""
    known_NK = np.isfinite(error_NK)
    last_N = known_NK.shape[1] - 1 - known_NK[:, ::-1].argmax(axis=1)
    return np.where(known_NK.any(axis=1), error_NK[np.arange(len(error_NK)), last_N], np.nan)


def read_cells(path: Path, record: dict[str, Any]) -> Cells | None:
    """Return the cells of a `verification.npz`; None where there is none, as of a forecast of an older version."""
    if not path.is_file():
        return None
    wanted = ("easting", "northing", "error", "probability", "left")
    try:
        held = arrays_from(path, wanted, largest_bytes=LARGEST_BYTES)
        if set(held) != set(wanted) or held["error"].ndim != 2 or len({len(each) for each in held.values()}) != 1:
            raise ValueError
    except (ValueError, OverflowError, OSError):
        raise InputError(say("{0} is damaged.", path), hint=say("Verify the forecast again.")) from None
    return Cells(
        easting_N=held["easting"],
        northing_N=held["northing"],
        cell_size=float(record.get("cell_size_m") or 0),
        error_N=last_known(held["error"]),
        probability_N=held["probability"],
        left_N=held["left"],
    )


@about_rows()
def lines_of(record: dict[str, Any], tell: Tell = str) -> list[str]:
    """Return what a person wants to know first, and the table by lead, as `tell` says it."""
    speak_of_points(of_points(record))
    left, aligned = record["left"], record["alignment"]
    told = (
        say(
            "{0:,} of {1:,} cells of the forecast of {2} judged by data until {3}.",
            *(record[name] for name in ("cells_judged", "cells_of_forecast", "issue_date", "last_date")),
        ),
        say(
            "Levels: each cell moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.",
            number(aligned["offset_mm"]["p50"], signed=True),
            *(aligned[name] for name in ("epochs_median", "first_date", "last_date")),
        ),
        say(
            "{0:,} of {1:,} cells left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false "
            "alarms.",
            *(left[name] for name in ("cells_left", "cells_tested", "below", "above", "false_alarms_percent")),
        ),
        "",
        say(
            "Errors of single dates, then of the ground (means of 60 days), and shares inside the intervals of "
            "50, 80, 90 %:"
        ),
    )
    return [*map(tell, told), *laid_out([list(map(tell, map(say, _HEAD))), *_rows(record, tell)])]


def laid_out(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines whose columns stand below one another."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(text.rjust(width) for text, width in zip(row, widths)) for row in rows]


def of_points(record: dict[str, Any]) -> bool:
    """Tell whether a verification, a comparison or a watch list is of points."""
    return record.get("cell_size_m") == 0


@about_rows()
def document(record: dict[str, Any], cells: Cells | None, *, brief: bool = False) -> Document:
    """Return the page; its sentences know their patterns, so that it can be told in another language.

    A brief one names some leads only, so that it fits a sheet of paper.
    """
    speak_of_points(of_points(record))
    return Document(
        title=say("Forecast of {0}, verified until {1}", record["issue_date"], record["last_date"]),
        subtitle=_subtitle(record),
        blocks=(
            Figures(items=figures(record)),
            *((pictures(record, cells),) if cells is not None else ()),
            Heading(text=say("Cells that left their intervals")),
            Words(lines=(how_many_left(record["left"]),)),
            *(_left_cells(cells) if cells is not None else ()),
            *by_lead(record, brief=brief),
            Heading(text=say("Levels")),
            Words(lines=(levels(record["alignment"]),)),
            *remarks(record),
        ),
        attribution=str(record.get("attribution", "")),
    )


def _subtitle(record: dict[str, Any]) -> str:
    names = ", ".join(str(source.get("name", "")) for source in record["sources"])
    releases = {record["release"], record["release_of_forecast"]} - {""}
    pattern = (
        say(
            "Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}, another release ({4}) than that "
            "of the forecast.",
            component_of(record),
            record["cells_judged"],
            record["cells_of_forecast"],
            names,
            record["release"],
        )
        if len(releases) > 1
        else say(
            "Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}.",
            component_of(record),
            record["cells_judged"],
            record["cells_of_forecast"],
            names,
        )
    )
    return pattern


def component_of(record: dict[str, Any]) -> str:
    """Return the component as people call it."""
    held = str(record["component"])
    return say(COMPONENT_NAMES.get(held, held))


def figures(record: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the few numbers that matter: of the last lead that was judged, and the cells that left."""
    left, last = record["left"], record["rows"][-1] if record["rows"] else {}
    shown: list[tuple[str, str]] = [(f"{left['cells_left']:,}", say("cells left their interval"))]
    if last.get("ground_coverage_90") is not None:
        held = say("in the 90 % interval, {0} months", last["months"])
        shown.append((percent(last["ground_coverage_90"]).replace("%", "\N{NO-BREAK SPACE}%"), held))
    if last:
        shown.append(
            (f"{number(last['rmse_mm'])} mm", say("typical error of single dates, {0} months", last["months"]))
        )
        shown.append((f"{number(last['rmse_unmoved_mm'])} mm", say("had one said that nothing moves")))
    return tuple(shown)


def pictures(record: dict[str, Any], cells: Cells) -> Pictures:
    """Return the map of the cells that left, and that of the errors."""
    below, above = palette.LEFT
    sides = [above if side > 0 else below if side < 0 else STAYED for side in cells.left_N.tolist()]
    limit = (
        palette.nice_above(2.5 * max((row.get("ground_rmse_mm") or 0.0 for row in record["rows"]), default=0.0)) or 1.0
    )
    place = (cells.easting_N, cells.northing_N, cells.cell_size)
    keys = ((below, say("below it")), (above, say("above it")), (STAYED, say("stayed inside")))
    title = say("Ground measured minus forecast, {0}, mm", record["last_date"])
    return Pictures(
        items=(
            Picture(name=LEFT, title=say("Cells that left their interval"), data=cell_map(*place, sides), keys=keys),
            Picture(name=ERROR, title=title, data=cell_map(*place, shades(cells.error_N, limit)), keys=scale(limit)),
        )
    )


def shades(value_N: np.ndarray, limit: float) -> list[str]:
    """Return the colour of each value between -limit and limit; white where there is none."""
    colours = palette.DISPLACEMENT.colours
    share_N = np.clip((np.nan_to_num(value_N) / limit + 1) / 2, 0, 1)
    index_N = np.minimum((share_N * len(colours)).astype(int), len(colours) - 1)
    return [colours[index] if known else UNKNOWN for index, known in zip(index_N, np.isfinite(value_N))]


def scale(limit: float) -> tuple[tuple[str, str], ...]:
    """Return colours and numbers of the classes of `shades`."""
    colours = palette.DISPLACEMENT.colours
    step = 2 * limit / len(colours)
    return tuple((colour, signed(f"{-limit + (at + 0.5) * step:+.1f}")) for at, colour in enumerate(colours))


def how_many_left(left: dict[str, Any]) -> str:
    """Say how many cells left their intervals, and how that is to be read."""
    return say(
        "{0:,} of {1:,} cells: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; cells that "
        "left together with all others may show another reference of the newer data.",
        *(left[name] for name in ("cells_left", "cells_tested", "below", "above")),
        float(left["false_alarms_percent"]),
    )


def levels(aligned: dict[str, Any]) -> str:
    """Say how both were brought to one zero."""
    return say(
        "Each cell was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} "
        "in a typical cell): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes "
        "part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.",
        aligned["first_date"],
        aligned["last_date"],
        float(aligned["epochs_median"]),
        signed(number(aligned["offset_mm"]["p50"], signed=True)),
        number(aligned["standard_error_mm"]["p50"]),
        signed(number(aligned["difference_of_trends_mm_yr"]["p50"], signed=True)),
    )


def by_lead(record: dict[str, Any], *, brief: bool = False) -> tuple[Block, ...]:
    """Return the tables by lead: of the ground where it is known, and of single dates."""
    rows = _rows(record)
    if brief:
        known = [row["months"] for row in record["rows"]]
        rows = [row for month, row in zip(known, rows) if month in BRIEF_MONTHS or month == known[-1]]
    single = tuple(tuple(map(signed, row[:8])) for row in rows)
    ground = tuple((row[0], *map(signed, row[8:])) for row in rows)
    held = (mark("50 % held"), mark("80 % held"), mark("90 % held"))
    head = (mark("Months"), mark("Dates"), mark("RMSE, mm"), mark("Median abs. error, mm"), mark("RMSE unmoved, mm"))
    blocks: list[Block] = [
        Heading(text=say("Error and coverage by lead")),
        Words(
            lines=(
                say(
                    "Measured against single dates, which scatter by themselves, and against the ground, their mean of "
                    "60 days. RMSE unmoved is the error of the level at the issue date, carried on. An interval of "
                    "90 % should hold 90 %."
                ),
            )
        ),
    ]
    if brief and any(row[1] != DASH for row in ground):
        return (*blocks, _one_table(rows))
    if any(row[1] != DASH for row in ground):
        header = (mark("Months"), mark("RMSE, mm"), mark("Median error, mm"), *held)
        blocks += [
            Heading(text=say("Against the ground (means of 60 days)")),
            Table(name="ground", header=tuple(map(say, header)), rows=ground),
        ]
    return (
        *blocks,
        Heading(text=say("Against single dates")),
        Table(name="single", header=tuple(map(say, (*head, *held))), rows=single),
    )


def _one_table(rows: list[list[str]]) -> Table:
    """Return single dates and the ground side by side."""
    header = (
        mark("Months"),
        mark("Single dates: RMSE, mm"),
        mark("RMSE unmoved, mm"),
        mark("90 % held"),
        mark("Ground: RMSE, mm"),
        mark("Median error, mm"),
        mark("50 % held"),
        mark("80 % held"),
        mark("90 % held"),
    )
    told = tuple((row[0], *(signed(row[at]) for at in (2, 4, 7, 8, 9, 10, 11, 12))) for row in rows)
    return Table(name="leads", header=tuple(map(say, header)), rows=told)


def _left_cells(cells: Cells) -> tuple[Block, ...]:
    """Return the table of the cells that left, the surest first."""
    rows = cells.left
    if not rows:
        return ()
    told = tuple(
        (
            f"{cells.easting_N[row]:.0f}",
            f"{cells.northing_N[row]:.0f}",
            signed(number(float(cells.error_N[row]), 1, signed=True)),
            f"{cells.probability_N[row]:.1e}",
            say("above it") if cells.left_N[row] > 0 else say("below it"),
        )
        for row in rows[:MOST_CELLS]
    )
    header = (mark("Easting"), mark("Northing"), mark("Last error, mm"), mark("By chance"), mark("Side"))
    more = say("The other {0:,} are in verification.csv.", len(rows) - MOST_CELLS) if len(rows) > MOST_CELLS else ""
    return (Table(name="left", header=tuple(map(say, header)), rows=told, note=more),)


def remarks(record: dict[str, Any]) -> Sequence[Block]:
    """Return the warnings, where there are any."""
    told = warnings_of(record)
    return (Heading(text=say("Take note")), Words(lines=tuple(told), bullets=True)) if told else ()


DASH = "\N{EN DASH}"


def signed(text: str) -> str:
    """Return a number as people print it: a true minus, a dash where there is none."""
    return DASH if text == "-" else text.replace("-", "\N{MINUS SIGN}")


def _rows(record: dict[str, Any], tell: Tell = lambda text: text) -> list[list[str]]:
    """Return the table by lead, as text; sentences in it as `tell` says them."""
    return [
        [
            str(row["months"]) if row["calibrated"] else tell(say("{0} (not calibrated)", row["months"])),
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
