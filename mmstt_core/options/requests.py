# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask for: a forecast, an evaluation, a training. A new option is added here, and nowhere else."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..models import label, offered
from ..stated import COMPONENTS, UNITS, Stated
from ..words import mark, say
from .declare import Request, option
from .kinds import BOX, CHOICE, CRS, DATE, FILE, FOLDER, NUMBER, RING, SHARD, SWITCH, WHOLE

LONGEST_HORIZON_MONTHS = 60
DEVICES = {
    "auto": mark("Automatic"),
    "cpu": mark("Processor (CPU)"),
    "cuda": mark("NVIDIA graphics (CUDA)"),
    "mps": mark("Apple graphics (MPS)"),
}
PROTOCOLS = {"honest": "honest", "leaky": "leaky"}
BUNDLED = mark("the bundled ones")
AS_RECOGNISED = mark("as recognised in the file")


def _models() -> dict[str, str]:
    return {name: label(name) for name in offered()}


# Options that several requests have.


def _sources() -> Any:
    help = "EGMS zip or CSV files, or other point series, of one component and level."
    return option(FILE, "Data", help, many=True, positional=True, qgis=False)


def _out() -> Any:
    return option(FOLDER, "Output folder", "Folder for the results; made when absent.", qgis=False)


def _replace() -> Any:
    help = "Let the results take the place of earlier ones of other data, component, area or issue date in the folder."
    return option(SWITCH, "Replace an earlier result", help, default=False, qgis=False)


def _bbox() -> Any:
    help = "Only what lies in this box is used, in metres of the system of the cells."
    return option(BOX, "Extent", help, default=None, absent="all data", qgis=False)


def _unit() -> Any:
    help = mark("Unit of the series in files that do not say it, or say it wrongly.")
    return option(
        CHOICE, mark("Unit"), help, default=None, choices=UNITS, absent=AS_RECOGNISED, advanced=True, per_source=True
    )


def _component() -> Any:
    help = mark("Direction that the series measure, in files that do not say it.")
    absent = AS_RECOGNISED
    return option(
        CHOICE, mark("Component"), help, default=None, choices=COMPONENTS, absent=absent, advanced=True, per_source=True
    )


def _crs() -> Any:
    help = mark("Coordinate system of the places in tables that do not say it, such as EPSG:32632.")
    return option(
        CRS, mark("Coordinate system"), help, default=None, absent=AS_RECOGNISED, advanced=True, per_source=True
    )


def _flip_sign() -> Any:
    help = mark("Values are positive where the ground moves down or away; they are turned round.")
    return option(SWITCH, mark("Turn the sign round"), help, default=False, advanced=True, per_source=True)


def _cell_size() -> Any:
    help = mark("Points are averaged into cells of this edge; EGMS Ortho keeps its own cells of 100 m.")
    return option(
        NUMBER,
        mark("Cell size"),
        help,
        default=100.0,
        low=10,
        high=10_000,
        decimals=0,
        unit="m",
        advanced=True,
    )


def _device() -> Any:
    help = mark("Where the network runs; auto takes a graphics card only when it gives the same numbers as the CPU.")
    return option(CHOICE, mark("Device"), help, default="auto", choices=DEVICES, advanced=True)


def _weights() -> Any:
    help = mark("Weights of your own training.")
    return option(FILE, mark("Weights file"), help, default=None, absent=BUNDLED, ending=".safetensors", advanced=True)


def _area() -> Any:
    help = 'Only cells whose centre lies in this polygon are used: "e n, e n, e n, ...", in metres like the extent.'
    return option(RING, "Area", help, default=None, absent="all data", qgis=False)


def _stated(request: Any) -> Stated:
    return Stated(unit=request.unit, component=request.component, crs=request.crs, flip_sign=request.flip_sign)


STATED = ("unit", "component", "crs", "flip_sign")
"""The options that say how sources are to be understood."""


@dataclass(frozen=True, kw_only=True)
class ForecastRequest(Request):
    """Ask for one forecast; the command line, the worker and QGIS all fill this in."""

    sources: tuple[str, ...] = _sources()
    out: str = _out()
    replace: bool = _replace()
    bbox: tuple[float, float, float, float] | None = _bbox()
    area: tuple[tuple[float, float], ...] | None = _area()
    issue_date: datetime.date | None = option(
        DATE,
        mark("Issue date"),
        mark("Only acquisitions up to this day are used; an earlier day shows what would have been said then."),
        default=None,
        absent=mark("last date of the data"),
    )
    horizon_months: int = option(
        WHOLE,
        mark("Horizon"),
        mark(
            "The longest lead after the issue date, with one map per month; leads that the past of the area could not "
            "check are marked."
        ),
        default=24,
        low=1,
        high=LONGEST_HORIZON_MONTHS,
        unit=mark("months"),
        parameter="HORIZON",
    )
    threshold_mm: float = option(
        NUMBER,
        mark("Threshold"),
        mark(
            "The exceedance map tells how likely the ground moves by more than this after the issue date, up or down."
        ),
        default=10.0,
        low=0.1,
        high=10_000,
        unit="mm",
        flag="--threshold",
        parameter="THRESHOLD",
    )
    model: str = option(
        CHOICE,
        mark("Model"),
        mark(
            "MM-STT mixes networks with closed forms, by shares that a backtest of this very area moves; the others "
            "are closed forms alone."
        ),
        default="mmstt",
        choices=_models(),
        advanced=True,
    )
    unit: str | None = _unit()
    component: str | None = _component()
    crs: str | None = _crs()
    flip_sign: bool = _flip_sign()
    cell_size: float = _cell_size()
    device: str = _device()
    weights: str | None = _weights()
    adapt: bool = option(
        SWITCH,
        mark("Adapt the model to this area"),
        mark(
            "A short training of the network on the past of this area before the forecast; takes longer, and needs "
            "PyTorch."
        ),
        default=False,
        advanced=True,
    )
    priors: str | None = option(
        FILE,
        "Priors",
        "npz with easting, northing and any of elevation, slope, relief, geology, soil; each cell takes the nearest "
        "sample. What it holds takes the place of what the heights of the points tell.",
        default=None,
        absent="none",
        qgis=False,
    )
    shard: tuple[int, int] | None = option(
        SHARD,
        "Shard",
        "Only every N-th tile of 100 km, beginning with tile I, which counts from 0.",
        default=None,
        absent="all tiles",
        qgis=False,
    )
    rasters: bool = option(
        SWITCH,
        "Rasters",
        "Write no GeoTIFF and no picture.",
        default=True,
        flag="--no-rasters",
        qgis=False,
    )

    def stated(self) -> Stated:
        """Return what the user states of all sources."""
        return _stated(self)


@dataclass(frozen=True, kw_only=True)
class EvaluationRequest(Request):
    """Ask how well each model would have forecast the past of an area."""

    sources: tuple[str, ...] = _sources()
    out: str = _out()
    replace: bool = _replace()
    bbox: tuple[float, float, float, float] | None = _bbox()
    models: tuple[str, ...] = option(
        CHOICE,
        mark("Models"),
        mark("Models to compare."),
        default=offered(),
        many=True,
        choices=_models(),
    )
    horizons: tuple[int, ...] = option(
        WHOLE,
        mark("Lead times"),
        mark("Months after each origin, separated by commas."),
        default=(1, 3, 6, 12, 24),
        many=True,
        low=1,
        high=LONGEST_HORIZON_MONTHS,
        unit=mark("months"),
    )
    origins: int = option(
        WHOLE,
        mark("Origins"),
        mark("How many earlier dates to forecast from, half a year apart; more take longer and say more."),
        default=3,
        low=1,
        high=200,
    )
    """A century of half years."""
    issue_dates: tuple[datetime.date, ...] = option(
        DATE,
        mark("Issue dates"),
        mark("Forecast from exactly these days instead, separated by commas."),
        default=(),
        many=True,
        absent=mark("evenly spaced origins"),
        advanced=True,
    )
    protocol: str = option(
        CHOICE,
        mark("Protocol"),
        mark(
            "honest hides everything after each origin; leaky shows what a common mistake would claim, and is never to "
            "be quoted as accuracy."
        ),
        default="honest",
        choices=PROTOCOLS,
        advanced=True,
    )
    added_motion: bool = option(
        SWITCH,
        mark("Known motion"),
        mark(
            "Also add known motion to a few neighbouring cells, and tell how soon and how well the first model follows "
            "it; takes as long as a dozen more origins."
        ),
        default=False,
        advanced=True,
    )
    unit: str | None = _unit()
    component: str | None = _component()
    crs: str | None = _crs()
    flip_sign: bool = _flip_sign()
    cell_size: float = _cell_size()
    device: str = _device()
    weights: str | None = _weights()

    def stated(self) -> Stated:
        """Return what the user states of all sources."""
        return _stated(self)


@dataclass(frozen=True, kw_only=True)
class DecomposeRequest(Request):
    """Ask for Up and East from the lines of sight of ascending and descending orbits."""

    sources: tuple[str, ...] = option(
        FILE,
        "Data",
        "EGMS Basic (L2a) or Calibrated (L2b) zip or CSV files of ascending and of descending orbits, of one release.",
        many=True,
        positional=True,
        qgis=False,
    )
    out: str = _out()
    replace: bool = _replace()
    bbox: tuple[float, float, float, float] | None = _bbox()
    area: tuple[tuple[float, float], ...] | None = _area()
    cell_size: float = option(
        NUMBER,
        mark("Cell size"),
        mark("Points of both orbits are brought together in cells of this edge."),
        default=100.0,
        low=20,
        high=1000,
        decimals=0,
        unit="m",
    )
    unit: str | None = _unit()
    component: str | None = _component()
    crs: str | None = _crs()
    flip_sign: bool = _flip_sign()

    def stated(self) -> Stated:
        """Return what the user states of all sources."""
        return _stated(self)


@dataclass(frozen=True, kw_only=True)
class TrainingRequest(Request):
    """Ask for weights of one's own."""

    data: tuple[str, ...] = option(FILE, "Data", "EGMS files or folders of them.", default=(), absent="none", many=True)
    simulated: int = option(WHOLE, "Simulated tiles", "Number of simulated tiles.", default=0, low=0)
    out: str = option(FILE, "Weights file", "File for the trained weights, which ends in .safetensors.")
    config: str | None = option(
        FILE,
        "Settings",
        "TOML with settings of network and training.",
        default=None,
        absent="the settings of the bundled weights",
    )
    resume: bool = option(SWITCH, "Resume", "Go on where an interrupted training stopped.", default=False)
    device: str = _device()
    seed: int | None = option(
        WHOLE, "Seed", "Seed of all random choices.", default=None, absent="that of the settings", low=0
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.data or self.simulated or self.config):
            raise InputError(
                say("There is nothing to train on."),
                hint=say("Give --data with EGMS files, --simulated with a number of tiles, or both."),
            )
        if not self.out.endswith(".safetensors"):
            name = os.path.basename(self.out)
            raise InputError(
                say("The weights file '{0}' has another ending.", name), hint=say("Let it end in .safetensors.")
            )
