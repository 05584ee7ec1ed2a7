# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock holds, what is wrong with it, and the parameters it becomes. No widgets, so that it can be tested."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..algorithms.inputs import folder_problem
from ..algorithms.result_folder import TEMPORARY
from ..language import tr
from ..mmstt_core.backtest.origins import checked_months
from ..mmstt_core.cube import LAEA, to_day
from ..mmstt_core.options import ForecastRequest, options_of
from ..mmstt_core.options.kinds import FILE
from ..mmstt_core.stated import AS_IT_SAYS, Recognised, Stated

SHORTEST_CONTEXT_DAYS = 365
"""A context below one year cannot tell a season from a trend."""


OPTIONS = {
    name: option for name, option in options_of(ForecastRequest).items() if option.qgis and not option.per_source
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file or layer of the data list, as far as it was read."""

    name: str
    path: str = ""
    """Of a file, or of a folder of rasters; empty for a layer."""
    more: tuple[str, ...] = ()
    """Paths of the other rasters of a series, one per date."""
    layer_id: str = ""
    crs: str = LAEA
    """System of its cells."""
    level: str = ""
    component: str = ""
    track: str = ""
    release: str = ""
    producer: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    epochs: int = 0
    points: int = 0
    warnings: tuple[str, ...] = ()
    stated: Stated = AS_IT_SAYS
    """What the user says of it."""
    recognised: tuple[Recognised, ...] = ()
    """How unit, component, system and sign were understood, and why."""
    asks: tuple[str, ...] = ()
    """What must be stated before it can be read."""
    error: str = ""
    """One sentence when it cannot be used."""
    reading: bool = False


@dataclass(frozen=True, kw_only=True)
class DockState:
    """Everything a user chose."""

    sources: tuple[Source, ...] = ()
    area_wkt: str = ""
    """Polygon in the system of the cells; empty means all data."""
    area_crs: str = LAEA
    cells_inside: int | None = None
    """None while unknown."""
    name: str = ""
    """Of the area, where it has one."""
    chosen: Mapping[str, object] = field(
        default_factory=lambda: {name: option.default for name, option in OPTIONS.items()}
    )
    """Fields of `ForecastRequest`."""
    priors: Mapping[str, str] = field(default_factory=dict)
    """Layers of the physical priors, and their class fields, by the parameter that takes them."""
    output_folder: str = ""


def last_epoch(sources: tuple[Source, ...]) -> datetime.date | None:
    """Return the last epoch that any source holds."""
    return max((source.last for source in sources if source.last), default=None)


def first_epoch(sources: tuple[Source, ...]) -> datetime.date | None:
    """Return the first epoch that any source holds."""
    return min((source.first for source in sources if source.first), default=None)


def problems(state: DockState) -> dict[str, str]:
    """Say by field (data, area, output, or an option) what stops a run; empty when it can start."""
    found = {
        "data": data_problem(state.sources),
        "area": "" if state.cells_inside != 0 else tr("Nothing of the data lies inside. Draw the area over the data."),
        "output": folder_problem(state.output_folder) if state.output_folder else "",
    }
    for name, option in OPTIONS.items():
        value = state.chosen[name]
        found[name] = " ".join(option.refusal(value, tr)).strip()
        if option.kind is FILE and value and not Path(value).is_file():
            found[name] = tr("This file does not exist.")
    found["issue_date"] = found["issue_date"] or issue_date_problem(state)
    return {name: sentence for name, sentence in found.items() if sentence}


def data_problem(sources: tuple[Source, ...]) -> str:
    """Say what is wrong with the data list."""
    if not sources:
        return tr("Add an EGMS file, or a point layer of this project.")
    if any(source.reading for source in sources):
        return tr("Reading the data\N{HORIZONTAL ELLIPSIS}")
    broken = [source for source in sources if source.error]
    if broken:
        return f"{broken[0].name}: {broken[0].error}"
    for attribute, word in (("component", tr("components")), ("level", tr("product levels")), ("track", tr("tracks"))):
        kinds = sorted({getattr(source, attribute) for source in sources if getattr(source, attribute)})
        if len(kinds) > 1:
            return tr("These are different {0} ({1}). Forecast them one after the other.").format(
                word, ", ".join(kinds)
            )
    return ""


def issue_date_problem(state: DockState) -> str:
    """Say what is wrong with the issue date."""
    date = state.chosen["issue_date"]
    first, last = first_epoch(state.sources), last_epoch(state.sources)
    if date is None or first is None or last is None:
        return ""
    if not first < date <= last:
        return tr("The data run from {0} to {1}. Choose a day within.").format(first, last)
    if (date - first).days < SHORTEST_CONTEXT_DAYS:
        return tr("Only {0} days of data lie before this day; at least a year is needed.").format((date - first).days)
    return ""


def advice(state: DockState) -> dict[str, str]:
    """Return remarks by option that do not stop a run."""
    first, issue = first_epoch(state.sources), state.chosen["issue_date"] or last_epoch(state.sources)
    if first is None or issue is None:
        return {}
    checked = checked_months(to_day(first), to_day(issue))
    if state.chosen["horizon_months"] <= checked:
        return {}
    months = round((issue - first).days / 30.4375)
    if not checked:
        return {
            "horizon_months": tr(
                "The {0} months of data before the issue date are too few to check any forecast: read it as a sketch."
            ).format(months)
        }
    return {
        "horizon_months": tr(
            "The {0} months of data before the issue date can check leads up to {1} months. Later dates are drawn "
            "pale, as a sketch."
        ).format(months, checked)
    }


def stated_text(sources: tuple[Source, ...]) -> str:
    """Return what is stated of single sources, as the parameter STATED takes it; empty when nothing is."""
    held = {
        key: dataclasses.asdict(one.stated)
        for one in sources
        for key in (one.path or one.layer_id, *one.more)
        if one.stated != AS_IT_SAYS
    }
    return json.dumps(held) if held else ""


def to_parameters(state: DockState) -> dict:
    """Return the parameters of the Processing algorithm; what was not chosen is left out."""
    parameters = {
        "INPUT_FILES": [path for source in state.sources for path in (source.path, *source.more) if path],
        "INPUT_LAYERS": [source.layer_id for source in state.sources if source.layer_id],
        "AREA": f"{state.area_wkt} [{state.area_crs}]" if state.area_wkt else "",
        **{option.parameter: option.to_json(state.chosen[name]) for name, option in OPTIONS.items()},
        **state.priors,
        "STATED": stated_text(state.sources),
        "OUTPUT_FOLDER": state.output_folder or TEMPORARY,
    }
    return {name: value for name, value in parameters.items() if value not in (None, "", [])}
