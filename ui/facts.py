# SPDX-License-Identifier: GPL-2.0-or-later
"""Short plain words for what was read, how long a run takes and how far it is."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..language import mark, told, tr
from ..mmstt_core import words
from ..mmstt_core.cube import to_date
from ..mmstt_core.models import label as label_of
from ..mmstt_core.reading.dates import decode
from ..mmstt_core.results.changed import detection
from ..mmstt_core.results.checked import NotAForecast, read_record
from ..mmstt_core.words import about_rows
from ..runner.engine import FALLBACK
from .checks import Source

PRODUCTS = {"L2a": mark("L2a Basic"), "L2b": mark("L2b Calibrated"), "L3": mark("L3 Ortho")}
COMPONENTS = {"up": mark("Up"), "east": mark("East"), "los": mark("line of sight")}
USUAL_EPOCHS = 300
START_S, ROOT_S, CELL_S, ENOUGH_CELLS = 2.2, 0.16, 5e-4, 6_000
"""Seconds of a run, of the root of its cells up to so many, and of each cell with 300 epochs: measured on one core."""
SMALLEST_TIMES, LARGEST_TIMES = 0.05, 50.0
FEW_SECONDS = 10
DOT = " \N{MIDDLE DOT} "


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How long a run takes on this machine, as a multiple of what it takes one core that does nothing else."""

    times: float = 1.0

    def seconds(self, cells: int, epochs: int) -> float:
        """Estimate a run: a start, what grows with an area until the backtest has cells enough, and every cell."""
        work = cells * (epochs or USUAL_EPOCHS) / USUAL_EPOCHS
        return self.times * (START_S + ROOT_S * min(work, ENOUGH_CELLS) ** 0.5 + CELL_S * work)

    def learned(self, seconds: float, cells: int, epochs: int) -> Pace:
        """Return what a finished run teaches: half way, for the next one may find the machine calmer or busier."""
        measured = seconds / Pace().seconds(cells, epochs)
        return Pace(times=min(max((self.times * measured) ** 0.5, SMALLEST_TIMES), LARGEST_TIMES))


def paces_from(text: str) -> dict[str, Pace]:
    """Return what is remembered of runs, by kind of run; whatever cannot be understood is forgotten."""
    try:
        held = json.loads(text)
        return {
            str(kind): Pace(times=float(times))
            for kind, times in held.items()
            if SMALLEST_TIMES <= float(times) <= LARGEST_TIMES
        }
    except (ValueError, TypeError, AttributeError):
        return {}


def paces_text(paces: dict[str, Pace]) -> str:
    """Undo `paces_from`."""
    return json.dumps({kind: pace.times for kind, pace in paces.items()})


def kind_of_run(chosen: Mapping[str, object]) -> str:
    """Name what a run's time depends on beside its size."""
    return f"{chosen['model']}{' adapted' if chosen.get('adapt') else ''}"


def source_line(source: Source) -> str:
    """Describe a source in one line below its name."""
    if source.reading:
        return tr("reading\N{HORIZONTAL ELLIPSIS}")
    if source.asks:  # the sentence stands below the list
        return tr("{0}: must be stated").format(tr(FACTS[source.asks[0]]))
    if source.error:
        return source.error
    product = tr("point layer") if source.layer_id else tr(PRODUCTS.get(source.level, mark("user data")))
    parts = [product, tr(COMPONENTS.get(source.component, source.component))]
    if source.track:
        parts.append(tr("track {0}").format(source.track))
    if source.release:
        parts.append(tr("release {0}").format(source.release.replace("_", "\N{EN DASH}")))
    return DOT.join(part for part in parts if part)


def source_numbers(source: Source) -> str:
    """Give points, epochs and months of a source in one line."""
    if source.reading or source.error:
        return ""
    noun = tr("cells") if source.level == "L3" else tr("points")
    parts = [
        f"{source.points:,} {noun}" if source.points else "",
        tr("{0:,} dates").format(source.epochs) if source.epochs else "",
        tr("{0:%Y-%m} to {1:%Y-%m}").format(source.first, source.last) if source.first and source.last else "",
    ]
    return DOT.join(part for part in parts if part)


FACTS = {
    "unit": mark("Unit"),
    "component": mark("Component"),
    "crs": mark("Coordinate system"),
    "sign": mark("Sign"),
}
SIGNS = {"kept": mark("sign as it is"), "flipped": mark("sign turned round")}
_VALUES = {**COMPONENTS, **SIGNS}


def source_reading(source: Source) -> str:
    """Give unit, system and sign of a source in one line, as they were understood."""
    if source.reading or source.error:
        return ""
    shown = {one.fact: one.value for one in source.recognised}
    return DOT.join(tr(_VALUES.get(shown[fact], shown[fact])) for fact in ("unit", "crs", "sign") if shown.get(fact))


def source_reasons(source: Source) -> list[str]:
    """Say of each fact how it was understood, and why."""
    return [
        tr("{0}: {1} ({2})").format(
            tr(FACTS.get(one.fact, one.fact)), tr(_VALUES.get(one.value, one.value)), told(one.why)
        )
        for one in source.recognised
    ]


def date_fields(names: list[str]) -> list[datetime.date]:
    """Return the dates that field names stand for, in order; names that are no valid date are skipped."""
    return [to_date(day) for day in sorted(set(decode(names).days) - {None})]


def duration(seconds: float) -> str:
    """Write a duration as people say it."""
    if seconds < FEW_SECONDS:
        return tr("a few seconds")
    if seconds < 90:
        return f"{5 * round(seconds / 5):.0f} s"
    if seconds < 5400:
        return tr("{0:.0f} min").format(seconds / 60)
    return f"{seconds / 3600:.1f} h"


def area_line(
    cells: int | None, pace: Pace, *, epochs: int = 0, counting: bool = False, of_points: bool = False
) -> str:
    """Say how many cells, or points, lie inside and how long they take."""
    with about_rows(of_points):
        return _inside_words(cells, pace, epochs=epochs, counting=counting)


def _inside_words(cells: int | None, pace: Pace, *, epochs: int, counting: bool) -> str:
    if counting:
        return tr("counting cells\N{HORIZONTAL ELLIPSIS}")
    if cells is None:
        return tr("The number of cells appears once data are read.")
    if cells == 0:
        return ""
    seconds = pace.seconds(cells, epochs)
    time = duration(seconds)
    about = time if seconds < FEW_SECONDS else tr("about {0}").format(time)
    noun = tr("cell") if cells == 1 else tr("cells")
    return tr("{0:,} {1} inside{2}{3}").format(cells, noun, DOT, about)


def progress_line(stage: str, fraction: float, seconds_left: float | None) -> str:
    """Name the stage and the time left."""
    known = seconds_left is not None and seconds_left > 0 and fraction > 0.02
    left = DOT + tr("{0} left").format(duration(seconds_left)) if known else ""
    words = tr(stage.strip()) or tr("working")
    return f"{words[0].upper()}{words[1:]}{left}"


def warnings_of(folder: str) -> list[str]:
    """Return what a finished forecast says about itself; nothing when its record cannot be read."""
    if not folder:
        return []
    try:
        return [told(warning) for warning in words.warnings_of(read_record(Path(folder)))]
    except NotAForecast:
        return []


def noticed_line(folder: str) -> str:
    """Return how soon a change of motion is noticed in the area of a forecast; empty where it was not measured."""
    if not folder:
        return ""
    try:
        found = detection(read_record(Path(folder)))
    except NotAForecast:
        return ""
    return told(found.sentence) if found is not None else ""


def is_network(label: str) -> bool:
    """Tell by the label of a result whether MM-STT made it."""
    return label == label_of("mmstt")


def done_line(seconds: float, label: str, asked: str) -> str:
    """Say that a run ended well, and openly so when it was less than was asked for."""
    if asked == "mmstt" and label and not is_network(label):
        return tr("Done in {0}, by a statistical baseline instead of MM-STT: the {1}.").format(
            duration(seconds), tr(label)
        )
    return tr("Done in {0}. The maps are in the layer tree.").format(duration(seconds))


def without_fallback(warnings: list[str], label: str) -> list[str]:
    """Leave out what the end of the run and the note of the engine say already: a baseline took MM-STT's place."""
    if is_network(label):
        return warnings
    return [line for line in warnings if not line.startswith(tr(FALLBACK))]
