# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask of a finished forecast: where the places of concern are, and what becomes of assets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..words import mark
from .declare import Request, option
from .kinds import FOLDER, NUMBER, WHOLE
from .requests import LONGEST_HORIZON_MONTHS


def _folder() -> Any:
    help = "Folder of a finished forecast; the results are laid into it."
    return option(FOLDER, "Forecast folder", help, positional=True, qgis=False)


def _months() -> Any:
    return option(
        WHOLE,
        mark("Months ahead"),
        mark("Chances and forecast displacement are told of this month after the issue date."),
        default=None,
        low=1,
        high=LONGEST_HORIZON_MONTHS,
        unit=mark("months"),
        absent=mark("the last month whose coverage was measured"),
    )


def _years() -> Any:
    return option(
        NUMBER,
        mark("Observed years"),
        mark("The observed velocity is that of so many years before the issue date."),
        default=3.0,
        low=0.5,
        high=50,
        unit=mark("years"),
    )


@dataclass(frozen=True, kw_only=True)
class AreasRequest(Request):
    """Ask for the areas of concern of a finished forecast."""

    folder: str = _folder()
    months: int | None = _months()
    years: float = _years()
    velocity_mm_yr: float | None = option(
        NUMBER,
        mark("Velocity threshold"),
        mark("Cells that move faster than this count as active, up or down."),
        default=None,
        low=0.01,
        high=10_000,
        decimals=2,
        unit="mm/yr",
        absent=mark("two standard deviations of the cells about their median"),
        flag="--velocity",
        parameter="VELOCITY",
    )
    thresholds_mm: tuple[float, ...] = option(
        NUMBER,
        mark("Displacement thresholds"),
        mark("The chance of passing each is told; the smallest decides which cells count as active in the forecast."),
        default=(),
        many=True,
        low=0.1,
        high=10_000,
        unit="mm",
        absent=mark("the threshold of the forecast"),
        flag="--thresholds",
        parameter="THRESHOLDS",
    )
    probability: float = option(
        NUMBER,
        mark("Probability"),
        mark("Cells that pass the smallest threshold with at least this probability count as active in the forecast."),
        default=0.5,
        low=0.01,
        high=0.99,
        decimals=2,
    )
    radius_m: float | None = option(
        NUMBER,
        mark("Influence radius"),
        mark("Active cells at most this far apart belong to one area."),
        default=None,
        low=1,
        high=10_000,
        unit="m",
        absent=mark("one and a half cells"),
        flag="--radius",
        parameter="RADIUS",
        advanced=True,
    )
    fewest_cells: int | None = option(
        WHOLE,
        mark("Fewest cells"),
        mark("Areas of fewer active cells are left out."),
        default=None,
        low=1,
        high=1_000_000,
        absent=mark("5 for cells of up to 40 m, else 3"),
        advanced=True,
    )
