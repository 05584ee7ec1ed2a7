# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask of a finished forecast: where the places of concern are, and what becomes of assets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..words import mark
from . import common
from .declare import Request, option
from .kinds import CHOICE, FILE, NUMBER, TEXT, WHOLE
from .requests import LONGEST_HORIZON_MONTHS

FOLDER_HELP = "Folder of a finished forecast, or of a region; the results are laid into it."
OF_FORECAST = mark("the threshold of the forecast")


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

    folder: str = common.forecast_folder(FOLDER_HELP)
    bbox: tuple[float, float, float, float] | None = common.bbox()
    months: int | None = _months()
    years: float = _years()
    velocity_mm_yr: float | None = option(
        NUMBER,
        mark("Velocity threshold"),
        mark("Cells or points that move faster than this count as active, up or down."),
        default=None,
        low=0.01,
        high=10_000,
        decimals=2,
        unit="mm/yr",
        absent=mark("two standard deviations about the median"),
        flag="--velocity",
        parameter="VELOCITY",
    )
    thresholds_mm: tuple[float, ...] = common.thresholds(
        mark("The chance of passing each is told; the smallest decides what counts as active in the forecast."),
        OF_FORECAST,
    )
    probability: float = option(
        NUMBER,
        mark("Probability"),
        mark("What passes the smallest threshold with at least this probability counts as active in the forecast."),
        default=0.5,
        low=0.01,
        high=0.99,
        decimals=2,
    )
    radius_m: float | None = option(
        NUMBER,
        mark("Influence radius"),
        mark("Active cells or points at most this far apart belong to one area."),
        default=None,
        low=1,
        high=10_000,
        unit="m",
        absent=mark("one and a half cells, or 30 m of points"),
        flag="--radius",
        parameter="RADIUS",
        advanced=True,
    )
    fewest_cells: int | None = option(
        WHOLE,
        mark("Fewest cells"),
        mark("Areas of fewer active ones are left out."),
        default=None,
        low=1,
        high=1_000_000,
        absent=mark("5 for points and cells of up to 40 m, else 3"),
        advanced=True,
    )


SINCE = {"record": mark("the beginning of the record"), "issue": mark("the issue date")}


@dataclass(frozen=True, kw_only=True)
class AssetsRequest(Request):
    """Ask what becomes of a user's buildings and lines."""

    folder: str = common.forecast_folder(FOLDER_HELP)
    layer: str = option(
        FILE,
        "Layer",
        "File of polygons, lines or points in any coordinate system; one layer of several as FILE|layername=NAME.",
        positional=True,
        qgis=False,
    )
    field: str | None = option(
        TEXT, "Name field", "Field that names each asset.", default=None, absent="their numbers", qgis=False
    )
    months: int | None = _months()
    thresholds_mm: tuple[float, ...] = common.thresholds(
        mark("The chance that the mean of an asset, and that any cell or point under it, passes each is told."),
        OF_FORECAST,
    )
    differences_mm: tuple[float, ...] = option(
        NUMBER,
        mark("Limits of differential movement"),
        mark("The chance that cells or points of an asset move apart by more than each is told."),
        default=(),
        many=True,
        low=0.1,
        high=10_000,
        unit="mm",
        absent=mark("none"),
        flag="--differences",
        parameter="DIFFERENCES",
    )
    limits: tuple[int, ...] = option(
        WHOLE,
        mark("Limits of relative rotation"),
        mark("The chance of passing 1 in each of these numbers is told; for Up and line of sight."),
        default=(2000, 500, 300, 150),
        many=True,
        low=10,
        high=100_000,
    )
    since: str = option(
        CHOICE,
        mark("Differences count from"),
        mark("Differential movement and rotation are those from then to the month told."),
        default="record",
        choices=SINCE,
    )
    reach_m: float | None = option(
        NUMBER,
        mark("Reach"),
        mark("Where fewer than two cells or points lie under an asset, those this near take part in its differences."),
        default=None,
        low=0,
        high=10_000,
        unit="m",
        absent=mark("one cell, or 20 m of points"),
        flag="--reach",
        parameter="REACH",
        advanced=True,
    )
    span_m: float | None = option(
        NUMBER,
        mark("Span"),
        mark("Relative rotation is that between cells at most this far apart."),
        default=None,
        low=1,
        high=10_000,
        unit="m",
        absent=mark("one and a half cells, or 30 m of points"),
        flag="--span",
        parameter="SPAN",
        advanced=True,
    )
