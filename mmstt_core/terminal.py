# SPDX-License-Identifier: GPL-2.0-or-later
"""Talk to a person at a terminal: progress and warnings on stderr, results on stdout."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from typing import TYPE_CHECKING, TextIO

from .errors import without_codes
from .progress import Progress
from .words import about_rows, from_json, listed, mark, say, speak_of_points

if TYPE_CHECKING:  # doctor must be able to say that numpy is missing
    from .results.forecast import Forecast

_REDRAW_SECONDS = 0.1
_PLAIN_SECONDS = 10.0
_BAR = 24
_COMPONENTS = {"up": mark("Up"), "east": mark("East"), "los": mark("Line of sight")}


class TerminalProgress(Progress):
    """Show one live line on a terminal, and an occasional plain line in a log file."""

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        super().__init__()
        self._stream = stream or sys.stderr
        self._quiet = quiet
        self._live = self._stream.isatty()
        self._stage, self._began, self._shown = "", 0.0, 0.0
        self._drawn = False

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        """Draw the line anew, at most ten times a second; in a log file, say what begins and how far it is."""
        if self._quiet:
            return
        now, new_stage = time.monotonic(), stage != self._stage
        if new_stage:
            self._stage, self._began = stage, now
        pause = _REDRAW_SECONDS if self._live else _PLAIN_SECONDS
        if not new_stage and now - self._shown < pause and not (self._live and fraction >= 1):
            return
        self._shown = now
        if self._live:
            self._draw(stage, fraction, detail, now - self._began)
        elif new_stage:
            self._write(f"{stage} ...\n")
        else:
            more = f"; {detail}" if detail else ""
            self._write(f"{stage}: {fraction:.0%}{remaining(fraction, now - self._began)}{more}\n")

    def tell(self, message: str) -> None:
        """Say a warning at once, above the live line."""
        if not self._quiet:
            self.clear()
            self._write(f"Warning: {message}\n")

    def clear(self) -> None:
        """Wipe the live line, so that other text can follow."""
        if self._drawn:
            self._write("", wipe=True)
            self._drawn = False

    def _draw(self, stage: str, fraction: float, detail: str, seconds: float) -> None:
        full = round(_BAR * fraction)
        bar = "#" * full + " " * (_BAR - full)
        line = f"{stage:<12} [{bar}] {fraction:4.0%}{remaining(fraction, seconds)}  {detail}"
        self._write(line[: shutil.get_terminal_size().columns - 1], wipe=True)
        self._drawn = True

    def _write(self, text: str, *, wipe: bool = False) -> None:
        if put(text, self._stream, wipe=wipe):  # nobody can read progress any more; the work goes on
            self._quiet = True


def open_closed_streams() -> None:
    """Connect a standard stream that the process was started without to the null device.

    Python then has None in its place, and the next file opened would get its number, with every stray print in it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):  # in order: each takes the lowest number
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))


def put(text: str, stream: TextIO, *, wipe: bool = False) -> str:
    """Write text and let it out; return why that failed, empty on success.

    Characters that the stream lacks are written as codes; those that steer a terminal, as a file name may hold them,
    are not written at all. `wipe` clears the line before.
    """
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text = ("\r\x1b[K" if wipe else "") + without_codes(text).replace("\r", "")
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except OSError as error:
        _let_go(stream)
        return error.strerror or type(error).__name__
    return ""


def _let_go(stream: TextIO) -> None:
    """Point a broken stream at the null device, so that what it still holds does not spoil the exit of the process."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)


def remaining(fraction: float, seconds: float) -> str:
    """Estimate the time left in a stage; empty while there is too little to judge by."""
    if seconds < 2 or not 0.02 < fraction < 1:
        return ""
    left = round(seconds * (1 - fraction) / fraction)
    if left < 90:
        return f", about {left} s left"
    return f", about {round(left / 60)} min left"


@about_rows()
def describe(forecast: Forecast) -> list[str]:
    """Sum a forecast up in a few honest lines: the range of the maps, the interval, and what could not be checked."""
    import numpy as np

    from .results.changed import counted, detection

    speak_of_points(forecast.of_points)
    lead = forecast.last_calibrated
    date = str(forecast.dates_H[lead].astype("datetime64[D]"))
    low, high = np.nanpercentile(forecast.quantile_since_issue(0.5)[:, lead], [1, 99])
    half_mm = np.nanmedian(forecast.half_width_90()[:, lead])
    component = say(_COMPONENTS[forecast.component])
    told = (date, f"{low:+.1f}", f"{high:+.1f}", f"{half_mm:.1f}")
    lines: list[str] = [
        say(
            "{0}, {1:,} cells of {2:g} m, issued {3}.",
            *(component, int(forecast.easting_N.size), forecast.cell_size, str(forecast.issue_date)),
        ),
        say(
            "Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of single measurements "
            "is +-{3} mm in a typical cell.",
            *told,
        )
        if forecast.ground_NHQ is None
        else say(
            "Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of the ground (mean of "
            "60 days) is +-{3} mm in a typical cell.",
            *told,
        ),
    ]
    if reference := forecast.record.get("reference"):
        lines.append(
            say(
                "Displacement is {0}; {1} mm/yr were taken off, one date of it is known to {2} mm, and the intervals "
                "hold its errors.",
                from_json(reference.get("words_said") or reference["words"]),
                f"{reference['velocity_taken_off_mm_yr']:+.2f}",
                f"{reference['standard_error_of_a_date_mm']:.1f}",
            )
        )
    if forecast.change_law_N is not None and forecast.change_date_N is not None:
        kinds = [
            say("{0} {1:,}", say(one.label), one.cells)
            for one in counted(forecast.change_law_N, forecast.change_date_N)
        ]
        if kinds:
            lines.append(say("Cells whose motion has changed: {0}.", listed(kinds, ", ")))
    if (noticed := detection(forecast.record)) is not None and noticed.sentence:
        lines.append(noticed.sentence)
    if not forecast.calibrated_H.any():
        lines.append(say("No date could be checked against this area's own past; all are marked uncalibrated."))
    elif not forecast.calibrated_H.all():
        lines.append(
            say(
                "Only dates until {0} could be checked against this area's own past; the others are marked "
                "uncalibrated.",
                date,
            )
        )
    return lines


def backtest_table(record: dict) -> list[str]:
    """Lay the backtest out: one line per lead, the error of every model, what intervals of ground and epochs held."""
    backtest = record.get("backtest") or {}
    rows, model = backtest.get("rows") or [], record.get("model")
    own = {row["months"]: row for row in rows if row["model"] == model}
    if not own:
        return ["This record is too short for a backtest."]
    others = list(dict.fromkeys(row["model"] for row in rows if row["model"] != model))
    errors = {(row["months"], row["model"]): row["rmse_mm"] for row in rows}
    entries = (("ground", "ground_coverage"), ("single", "coverage"))
    names = {f"{of} {level} %": f"{entry}_{level}" for of, entry in entries for level in (80, 90)}
    held = {head: name for head, name in names.items() if any(row.get(name) is not None for row in own.values())}
    lines = [["months", *(f"RMSE {name}" for name in [model, *others]), *held, "origins"]]
    for month, row in own.items():
        lines.append(
            [
                str(month),
                *(_number(errors.get((month, name))) for name in [model, *others]),
                *(_percent(row.get(name)) for name in held.values()),
                str(row.get("origins", "")),
            ]
        )
    return [
        "Backtest on this area's own past (RMSE in mm against single measurements; shares of the ground's 60-day means "
        "and of single measurements inside their intervals):",
        *_laid_out(lines),
    ]


def evaluation_table(result: dict) -> list[str]:
    """Lay an evaluation out: errors by lead and model, what the intervals held, and how known motion was followed."""
    head = ["months", "model", "RMSE", "80 % held", "90 % held", "ground: RMSE", "80 % held", "90 % held"]
    keys = ("coverage_80", "coverage_90", "ground_rmse_mm", "ground_coverage_80", "ground_coverage_90")
    lines = [head]
    for row in result["rows"]:
        told = [_number(row.get(key)) if key.endswith("_mm") else _percent(row.get(key)) for key in keys]
        lines.append([str(row["months"]), row["model"], _number(row["rmse_mm"]), *told])
    text = ["RMSE in mm against single epochs and against their means of 60 days, the ground:", *_laid_out(lines)]
    if found := result.get("added_motion", {}).get("rows"):
        from .evaluation.table import ADDED_HEAD, added_motion_cells

        text += ["", "Known motion, added to this area's own past:"]
        text += _laid_out([list(ADDED_HEAD), *map(added_motion_cells, found)])
    return text


def _laid_out(lines: list[list[str]]) -> list[str]:
    """Return lines whose columns stand below one another."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return ["  ".join(text.rjust(width) for text, width in zip(line, widths)) for line in lines]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{value:.0%}"
