# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock holds, what is wrong with it, and the parameters it becomes. No widgets, so that it can be tested."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from ..language import tr
from ..mmstt_core.folders import nearest_existing
from ..mmstt_core.options import LONGEST_HORIZON_MONTHS

TEMPORARY = "TEMPORARY_OUTPUT"
"""What Processing calls a folder that goes when QGIS closes."""
SHORTEST_CONTEXT_DAYS = 365
"""A context below one year cannot tell a season from a trend."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file or layer of the data list, as far as it was read."""

    name: str
    path: str = ""
    """Of a file; empty for a layer."""
    layer_id: str = ""
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
    error: str = ""
    """One sentence when it cannot be used."""
    reading: bool = False


@dataclass(frozen=True, kw_only=True)
class DockState:
    """Everything a user chose."""

    sources: tuple[Source, ...] = ()
    area_wkt: str = ""
    """Polygon in EPSG:3035; empty means all data."""
    cells_inside: int | None = None
    """None while unknown."""
    issue_date: datetime.date | None = None
    horizon_months: int = 24
    threshold_mm: float = 10.0
    cell_size: float = 100.0
    model: str = "mmstt"
    device: str = "auto"
    weights: str = ""
    adapt: bool = False
    elevation: str = ""
    """Layer ids or paths of the physical priors."""
    geology: str = ""
    geology_field: str = ""
    soil: str = ""
    soil_field: str = ""
    output_folder: str = ""


def last_epoch(sources: tuple[Source, ...]) -> datetime.date | None:
    """Return the last epoch that any source holds."""
    return max((source.last for source in sources if source.last), default=None)


def first_epoch(sources: tuple[Source, ...]) -> datetime.date | None:
    """Return the first epoch that any source holds."""
    return min((source.first for source in sources if source.first), default=None)


def problems(state: DockState) -> dict[str, str]:
    """Say by field (data, area, issue_date, horizon, output, weights) what stops a run; empty when it can start."""
    found = {
        "data": data_problem(state.sources),
        "area": "" if state.cells_inside != 0 else tr("No cell of the data lies inside. Draw the area over the data."),
        "issue_date": issue_date_problem(state),
        "output": output_problem(state.output_folder),
        "weights": ""
        if not state.weights or Path(state.weights).is_file()
        else tr("This weights file does not exist."),
        "horizon": ""
        if 1 <= state.horizon_months <= LONGEST_HORIZON_MONTHS
        else tr("Choose 1 to {0} months.").format(LONGEST_HORIZON_MONTHS),
    }
    return {field: sentence for field, sentence in found.items() if sentence}


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
    first, last = first_epoch(state.sources), last_epoch(state.sources)
    if state.issue_date is None or first is None or last is None:
        return ""
    if not first < state.issue_date <= last:
        return tr("The data run from {0} to {1}. Choose a day within.").format(first, last)
    if (state.issue_date - first).days < SHORTEST_CONTEXT_DAYS:
        return tr("Only {0} days of data lie before this day; at least a year is needed.").format(
            (state.issue_date - first).days
        )
    return ""


def output_problem(folder: str) -> str:
    """Say why a folder cannot be written; an empty one means a temporary folder."""
    if not folder:
        return ""
    path = Path(folder)
    if path.exists() and not path.is_dir():
        return tr("This is a file. Choose a folder.")
    return "" if os.access(nearest_existing(path), os.W_OK) else tr("This folder cannot be written. Choose another.")


def advice(state: DockState, calibrated_until_months: int = 24) -> str:
    """Return a remark that does not stop a run."""
    if state.horizon_months > calibrated_until_months:
        return tr(
            "A five-year record can check leads up to {0} months. Later dates are drawn pale, as a sketch."
        ).format(calibrated_until_months)
    return ""


def to_parameters(state: DockState) -> dict:
    """Return the parameters of the Processing algorithm; what was not chosen is left out."""
    issue = state.issue_date.isoformat() if state.issue_date else None
    chosen = {
        "INPUT_FILES": [source.path for source in state.sources if source.path],
        "INPUT_LAYERS": [source.layer_id for source in state.sources if source.layer_id],
        "AREA": f"{state.area_wkt} [EPSG:3035]" if state.area_wkt else "",
        "ISSUE_DATE": issue,
        "HORIZON": state.horizon_months,
        "THRESHOLD": state.threshold_mm,
        "CELL_SIZE": state.cell_size,
        "MODEL": state.model,
        "DEVICE": state.device,
        "ELEVATION": state.elevation,
        "GEOLOGY": state.geology,
        "GEOLOGY_FIELD": state.geology_field if state.geology else "",
        "SOIL": state.soil,
        "SOIL_FIELD": state.soil_field if state.soil else "",
        "OUTPUT_FOLDER": state.output_folder or TEMPORARY,
        "ADAPT": state.adapt,
        "WEIGHTS": state.weights,
    }
    return {name: value for name, value in chosen.items() if value not in (None, "", [])}
