# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask for of a region: a forecast of many tiles, and by whom it is computed."""

from __future__ import annotations

import dataclasses
import datetime
import math
import os
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..words import say
from . import common
from .declare import option
from .kinds import FILE, NUMBER, TEXT, WHOLE
from .requests import ForecastRequest


def _as_for_a_forecast(name: str) -> Any:
    """Return an option that is the same for one forecast and for a region of them."""
    known = ForecastRequest.__dataclass_fields__[name]
    return dataclasses.field(default=known.default, metadata=known.metadata)


@dataclass(frozen=True, kw_only=True)
class RegionRequest(common.OfSources):
    """Ask for the forecast of a region, tile by tile."""

    sources: tuple[str, ...] = option(
        FILE,
        "Data",
        "EGMS zip or CSV files, or other point series, of one component and level, or folders of such files.",
        many=True,
        positional=True,
        qgis=False,
    )
    out: str = common.out()
    replace: bool = common.replace()
    workers: int | None = option(
        WHOLE,
        "Workers",
        "So many processes on this computer, each with one tile at a time.",
        default=None,
        low=1,
        high=1024,
        absent="one for each core",
        qgis=False,
    )
    scheduler: str | None = option(
        TEXT,
        "Scheduler",
        "Address of a running dask scheduler, such as tcp://10.0.0.5:8786, whose workers see the same files.",
        default=None,
        absent="a scheduler of its own",
        qgis=False,
    )
    tile_km: float = option(
        NUMBER,
        "Tile",
        "Edge of a tile; tiles of EGMS have 100 km.",
        default=100.0,
        low=1,
        high=1000,
        unit="km",
        qgis=False,
    )
    halo_km: float = option(
        NUMBER,
        "Halo",
        "Cells of neighbouring tiles up to so far from a tile's edge inform its forecast, so that no seam shows.",
        default=7.5,
        low=0,
        high=100,
        unit="km",
        qgis=False,
    )
    issue_date: datetime.date | None = _as_for_a_forecast("issue_date")
    horizon_months: int = _as_for_a_forecast("horizon_months")
    threshold_mm: float = _as_for_a_forecast("threshold_mm")
    model: str = _as_for_a_forecast("model")
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()
    cell_size: float = common.cell_size()
    device: str = common.device()
    weights: str | None = common.weights()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.workers is not None and self.scheduler is not None:
            raise InputError(
                say("Both --workers and --scheduler were given."),
                hint=say("A running scheduler has workers of its own; give one of them."),
            )
        cells = self.tile_km * 1000 / self.cell_size
        if not math.isclose(cells, round(cells)) or cells < 1:
            raise InputError(
                say("Tiles of {0:g} km do not hold whole cells of {1:g} m.", self.tile_km, self.cell_size),
                hint=say("Choose a tile that is a multiple of the cell size."),
            )

    def of_tile(self, sources: tuple[str, ...], out: str | os.PathLike, issue_date: datetime.date) -> ForecastRequest:
        """Return the request for the forecast of one tile, whose pieces were understood when they were cut."""
        alike = ("horizon_months", "threshold_mm", "model", "cell_size", "weights")
        shared = {name: getattr(self, name) for name in alike}
        return ForecastRequest(
            sources=sources,
            out=os.fspath(out),
            issue_date=issue_date,
            replace=True,
            threads=1,
            # Not whatever is faster on the worker that happens to come: each tile is to have the same bytes everywhere.
            device="cpu" if self.device == "auto" else self.device,
            **shared,
        )

    def question(self) -> dict[str, Any]:
        """Return what decides the numbers, sources aside: who computes does not."""
        apart = ("sources", "out", "replace", "workers", "scheduler")
        return {name: value for name, value in self.to_json().items() if name not in apart}
