# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user can ask for beside a forecast: Up and East from two orbits, a verification, a comparison."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import mark
from . import common
from .declare import Request, option
from .kinds import FILE, FOLDER, NUMBER


@dataclass(frozen=True, kw_only=True)
class DecomposeRequest(common.OfSources):
    """Ask for Up and East from the lines of sight of ascending and descending orbits."""

    sources: tuple[str, ...] = option(
        FILE,
        "Data",
        "EGMS Basic (L2a) or Calibrated (L2b) zip or CSV files of ascending and of descending orbits, of one release.",
        many=True,
        positional=True,
        qgis=False,
    )
    out: str = common.out()
    replace: bool = common.replace()
    bbox: tuple[float, float, float, float] | None = common.bbox()
    area: tuple[tuple[float, float], ...] | None = common.area()
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
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()


@dataclass(frozen=True, kw_only=True)
class VerifyRequest(common.OfSources):
    """Ask how a finished forecast fared against data that came later."""

    folder: str = common.forecast_folder("Folder of the finished forecast, or of a region.")
    sources: tuple[str, ...] = common.sources()
    out: str | None = common.out(inside="verification")
    replace: bool = common.replace()
    bbox: tuple[float, float, float, float] | None = common.bbox()
    false_alarms: float = common.false_alarms()
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()


@dataclass(frozen=True, kw_only=True)
class CompareRequest(Request):
    """Ask how two forecasts of one area differ."""

    one: str = common.forecast_folder("Folder of one forecast.")
    other: str = option(
        FOLDER,
        "Other forecast folder",
        "Folder of the other forecast; which of the two is the later one is told by their issue dates.",
        positional=True,
        qgis=False,
    )
    out: str = common.out()
    replace: bool = common.replace()


@dataclass(frozen=True, kw_only=True)
class WatchRequest(common.OfSources):
    """Ask what a new release changes: verify the forecast, make it again, compare, and list what to look at."""

    folder: str = common.forecast_folder("Folder of the forecast, or of the region, watched.")
    sources: tuple[str, ...] = common.sources()
    out: str = option(
        FOLDER,
        "Watch folder",
        "Folder of the watch list; made when absent. Later runs go on from its newest forecast, and keep its history.",
        qgis=False,
    )
    thresholds_mm: tuple[float, ...] = common.thresholds(
        mark("An area is told when its ground has passed one since the watch began; the smallest also forms areas."),
        mark("those of its areas of concern, else the threshold of the forecast"),
    )
    false_alarms: float = common.false_alarms()
    unit: str | None = common.unit()
    component: str | None = common.component()
    crs: str | None = common.crs()
    flip_sign: bool = common.flip_sign()
