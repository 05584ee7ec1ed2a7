# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask for: a forecast, an evaluation, a training. A new option is added here, and nowhere else."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass

from ..errors import InputError
from ..models import label, offered
from ..words import mark, say
from . import common
from .declare import Request, option
from .kinds import CHOICE, DATE, FILE, NUMBER, REFERENCE, SHARD, SWITCH, WHOLE

LONGEST_HORIZON_MONTHS = 60
PROTOCOLS = {"honest": "honest", "leaky": "leaky"}


def _models() -> dict[str, str]:
    return {name: label(name) for name in offered()}


@dataclass(frozen=True, kw_only=True)
class ForecastRequest(common.OfSources):
    """Ask for one forecast; the command line, the worker and QGIS all fill this in."""

    sources: tuple[str, ...] = common.sources()
    out: str = common.out()
    replace: bool = common.replace()
    bbox: tuple[float, float, float, float] | None = common.bbox()
    area: tuple[tuple[float, float], ...] | None = common.area()
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
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()
    cell_size: float = common.cell_size()
    points: bool = option(
        SWITCH,
        mark("Points as points"),
        mark(
            "Each measured point is forecast by itself, under its own name, instead of the mean of the points of a "
            "cell; its neighbours still inform it. The maps are then layers of points."
        ),
        default=False,
    )
    reference: str | None = option(
        REFERENCE,
        "Reference",
        "Displacement counts from the mean of what lies here: E,N,RADIUS in metres of the system of the cells, or a "
        "file of polygons. It is taken off every series before the forecast.",
        default=None,
        absent="that of the data",
        qgis=False,
    )
    station: str | None = option(
        FILE,
        mark("GNSS station"),
        mark(
            "Table of a GNSS station that stands at the reference: a tenv3 file, or dates with up, east, north or los "
            "in mm or m. Its motion takes the place of that of the reference."
        ),
        default=None,
        absent=mark("none"),
        advanced=True,
    )
    device: str = common.device()
    threads: int = common.threads()
    weights: str | None = common.weights()
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

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.station and not self.reference:
            raise InputError(
                say("A GNSS station was given, but no reference that says where it stands."),
                hint=say("Give the place of the station as the reference, with a radius."),
            )


@dataclass(frozen=True, kw_only=True)
class EvaluationRequest(common.OfSources):
    """Ask how well each model would have forecast the past of an area."""

    sources: tuple[str, ...] = common.sources()
    out: str = common.out()
    replace: bool = common.replace()
    bbox: tuple[float, float, float, float] | None = common.bbox()
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
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()
    cell_size: float = common.cell_size()
    device: str = common.device()
    threads: int = common.threads()
    weights: str | None = common.weights()


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
    device: str = common.device()
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
