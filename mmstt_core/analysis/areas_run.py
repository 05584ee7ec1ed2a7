# SPDX-License-Identifier: GPL-2.0-or-later
"""From the folder of a forecast to its areas of concern, written beside it, all files or none."""

# Shapes: N cells

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import __version__
from ..gis import room
from ..options import AreasRequest
from ..progress import Progress
from ..results.arrays import write_json
from ..results.beside import AREAS, AREAS_LAYERS, AREAS_RECORD, SIGNIFICANT
from ..results.folder import filled_at_once
from ..results.forecast import Forecast
from ..results.grid import lay_out
from ..results.outputs import Band
from ..results.part import open_whole, refuse_too_many
from ..results.reader import ForecastFolder
from ..results.writer import LARGEST_RASTER_PIXELS
from ..words import about_rows, mark, of_rows, say, speak_of_points, told_warnings
from . import significance
from .areas import RANKED_BY, SEED, Area, Found, Rules, describe, find, forecast_ways, observed_ways, rules_of
from .areas_layers import FORECAST, OBSERVED, layers_of
from .fields import chance
from .joint import DRAWS

STAGE = "Areas"
ROWS_AT_ONCE = 20_000
MOST_CELLS = 20_000_000
"""A hundred bytes of each are held at once."""
MEMORY_CELLS = 2000
"""Cells, evenly chosen, that tell how the noise of epochs goes together."""
_BY = "velocity_threshold_by"
BY_USER, BY_SCATTER = mark("the user"), mark("two standard deviations about the median")
TOLD_AREAS = 10
"""Areas that the summary names."""


@about_rows()
def run_areas(request: AreasRequest, progress: Progress, seen: Seen | None = None) -> tuple[list[Path], dict]:
    """Find areas of concern and write `areas.gpkg`, `significant.tif` and `areas.json` into the forecast's folder.

    Args:
        seen: the areas, where `find_all` has found them by the same request.
    Returns:
        The files, and what `areas.json` tells.
    Raises:
        InputError: the folder holds no forecast, the month lies beyond it, or it has too many cells.
        OutputError: the folder cannot be written.
        Cancelled: `progress` was asked to stop.
    """
    folder = Path(request.folder)
    opened = open_whole(folder, request.bbox)
    speak_of_points(opened.of_points)
    refuse_too_many(opened, MOST_CELLS, say("The search for areas"))
    write_layers = room("shapes", "Writing areas").write_layers
    write_raster = room("rasters", "Writing rasters").write_raster
    with filled_at_once(folder, AREAS, AREAS.names) as inside:
        seen = seen or find_all(opened, request, progress)
        forecast, rules, found, areas = seen.forecast, seen.rules, seen.found, seen.areas
        rest_N, class_N, same_N = seen.rest_N, seen.class_N, seen.same_N
        progress.step(STAGE, 0.85, AREAS_LAYERS)
        write_layers(inside / AREAS_LAYERS, layers_of(areas, seen.places, forecast, rules), crs=forecast.crs)
        grid = None
        if not forecast.of_points:
            grid = lay_out(*seen.places, forecast.cell_size)
        if grid is not None and grid.pixels <= LARGEST_RASTER_PIXELS:
            values_NB = np.column_stack([class_N, significance.classes(same_N), rest_N, same_N]).astype(np.float32)
            metadata = {"TITLE": "Is it motion or noise", "LEAD": str(forecast.dates_H[rules.lead])}
            write_raster(
                inside / SIGNIFICANT,
                grid,
                values_NB,
                _bands(),
                metadata={**metadata, "CLASSES": _CLASSES, "ATTRIBUTION": forecast.attribution},
                crs=forecast.crs,
                tick=lambda part: progress.step(STAGE, 0.9 + 0.1 * part, SIGNIFICANT),
            )
        names = [AREAS_RECORD, *sorted(path.name for path in inside.iterdir())]
        record = _record(request, forecast, rules, found, areas, (rest_N, same_N), progress)
        record["files"] = names
        write_json(record, inside / AREAS_RECORD)
    return [folder / name for name in names], record


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Hold the areas of a forecast, and by what they were found."""

    forecast: Forecast
    """Of the first cell, for its dates, its record, and what else all cells share."""
    places: tuple[np.ndarray, np.ndarray]
    """Easting and northing of all cells, m."""
    rules: Rules
    found: dict[str, Found]
    areas: dict[str, list[Area]]
    """By the names of the layers, in the order of their ranks."""
    rest_N: np.ndarray
    """Chance that a cell at rest has so large a velocity."""
    class_N: np.ndarray
    same_N: np.ndarray
    """Chance that the forecast differs so far from no motion where there is none."""


def find_all(
    opened: ForecastFolder, request: AreasRequest, progress: Progress, *, limit_mm_yr: float | None = None
) -> Seen:
    """Find the areas that move and those that will; nothing is written.

    `limit_mm_yr` takes the place of two standard deviations about the median where the request leaves that open: so
    two forecasts are looked at by one limit, each about its own median.

    Raises:
        InputError: the month lies beyond the forecast.
    """
    forecast, places = opened.forecast(slice(0, 1)), (opened.easting_N, opened.northing_N)
    velocity = _velocity(opened, request.years, progress)
    rules = rules_of(request, forecast, velocity.velocity_N)
    if limit_mm_yr is not None and request.velocity_mm_yr is None:
        rules = dataclasses.replace(rules, velocity_mm_yr=limit_mm_yr)
    rest_N = significance.chance_at_rest(velocity)
    class_N = significance.classes(rest_N)
    ahead_N, same_N = _ahead(opened, rules, progress)
    ways = {OBSERVED: observed_ways(velocity.velocity_N, rules), FORECAST: ahead_N}
    found = {name: find(way_N, *places, rules) for name, way_N in ways.items()}
    areas = {
        name: describe(
            found[name],
            opened.forecast,
            velocity,
            class_N,
            rules,
            lambda part, number=number: progress.step(STAGE, 0.2 + 0.3 * (number + part)),  # type: ignore[misc]
        )
        for number, name in enumerate(found)
    }
    if not forecast.shown_correlations:
        progress.warn(
            say(
                "The forecast does not tell how errors of neighbouring cells go together, so chances of the mean "
                "take them to be the same, and chances of the worst cell take them to be independent."
            )
        )
    return Seen(
        forecast=forecast,
        places=places,
        rules=rules,
        found=found,
        areas=areas,
        rest_N=rest_N,
        class_N=class_N,
        same_N=same_N,
    )


_CLASSES = (
    "0 not different from 0; 1 different at 95 %, asked alone; 2 different also among all cells, of which at most 5 % "
    "are expected to be false"
)


def _bands() -> list[Band]:
    return [
        Band(description="velocity", unit="1", classes=True),
        Band(description="forecast change", unit="1", classes=True),
        Band(description="p-value of the velocity", unit="1"),
        Band(description="p-value of the forecast change", unit="1"),
    ]


def _velocity(opened: ForecastFolder, years: float, progress: Progress) -> significance.Velocity:
    """Fit the velocity of all cells, some at a time: what was observed is the larger part of a folder."""
    memory = significance.memory_of(opened.forecast(slice(None, None, max(1, opened.cells // MEMORY_CELLS))), years)
    velocity = significance.Velocity(np.full(opened.cells, np.nan), np.full(opened.cells, np.nan))
    for done, rows in enumerate(opened.pieces(ROWS_AT_ONCE)):
        progress.step(STAGE, 0.15 * done * ROWS_AT_ONCE / opened.cells)
        part = significance.observed_velocity(opened.forecast(rows), years, memory)
        velocity.velocity_N[rows], velocity.sigma_N[rows] = part
    return velocity


def _ahead(opened: ForecastFolder, rules: Rules, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return which way each cell will go (`forecast_ways`), and its chance of no change, some cells at a time."""
    way_N, same_N = np.zeros(opened.cells), np.full(opened.cells, np.nan)
    for done, rows in enumerate(opened.pieces(ROWS_AT_ONCE)):
        progress.step(STAGE, 0.15 + 0.05 * done * ROWS_AT_ONCE / opened.cells)
        part = opened.forecast(rows, observed=False)
        way_N[rows] = forecast_ways(part, rules)
        same_N[rows] = significance.chance_of_no_change(part, rules.lead)
    return way_N, same_N


def _record(
    request: AreasRequest,
    forecast: Forecast,
    rules: Rules,
    found: dict[str, Found],
    areas: dict[str, list[Area]],
    p_values: tuple[np.ndarray, np.ndarray],
    progress: Progress,
) -> dict:
    """Gather what `areas.json` tells: every rule, what was left out, what was found."""
    rows = forecast.shown_correlations
    return {
        "software": f"MM-STT {__version__}",
        "asked": request.to_json() | {"folder": None},
        "issue_date": forecast.issue_date,
        "component": forecast.component,
        "points": forecast.of_points,
        "date": str(forecast.dates_H[rules.lead]),
        "months": rules.lead + 1,
        "coverage_measured": bool(forecast.calibrated_H[rules.lead]),
        "years": rules.years,
        "velocity_centre_mm_yr": round(rules.centre_mm_yr, 3),
        "velocity_threshold_mm_yr": round(rules.velocity_mm_yr, 3) if np.isfinite(rules.velocity_mm_yr) else None,
        _BY: BY_USER if request.velocity_mm_yr else BY_SCATTER,
        "thresholds_mm": rules.thresholds_mm,
        "probability": rules.probability,
        "radius_m": rules.radius_m,
        "fewest_cells": rules.fewest_cells,
        "ranked_by": of_rows(RANKED_BY),
        "joint_draws": {"draws": DRAWS, "seed": SEED, "correlation_measured": bool(rows)},
        "significant": {
            "velocity": significance.told(p_values[0]),
            "forecast_change": significance.told(p_values[1]),
        },
        **{
            name: {
                "active_cells": found[name].active,
                "isolated_cells_left_out": found[name].isolated,
                "cells_of_small_groups_left_out": found[name].small,
                "areas": [_told(area) for area in ranked],
            }
            for name, ranked in areas.items()
        },
        **told_warnings(progress.warnings),
        "attribution": forecast.attribution,
    }


def _told(area: Area) -> dict:
    return {
        "rank": area.rank,
        "cells": int(area.cells_S.size),
        "quality": area.quality.grade,
        "velocity_mm_yr": round(area.velocity, 2),
        "forecast_mm": round(area.told.mean_mm, 1),
        "interval_90_mm": [round(area.told.mean_low, 1), round(area.told.mean_high, 1)],
        "probability_of_mean": chance(area.told.p_mean),
        "probability_of_worst_cell": chance(area.told.p_worst),
        "centre": [round(area.easting), round(area.northing)],
    }


@about_rows()
def summary(record: dict) -> list[str]:
    """Return what a person is told at the end, line by line."""
    speak_of_points(bool(record.get("points")))
    seen, ahead = record["significant"]["velocity"], record["significant"]["forecast_change"]
    limit = record["velocity_threshold_mm_yr"]
    lines: list[str] = [
        say(
            "Cells that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).",
            record["years"],
            "?" if limit is None else f"{limit:g}",
            record["velocity_centre_mm_yr"],
            say(record[_BY]),
        ),
        say(
            "Cells that will move: more than {0:g} mm at {1} with probability {2:g}.",
            record["thresholds_mm"][0],
            record["date"],
            record["probability"],
        ),
        say(
            "Velocity differs from 0 in {0} of {1} cells at 95 %, in {2} of them with at most 5 % false; the forecast "
            "in {3}, and in {4}.",
            *(seen["significant_alone"], seen["cells"], seen["significant_among_all"]),
            *(ahead["significant_alone"], ahead["significant_among_all"]),
        ),
    ]
    for name, title in ((OBSERVED, mark("Areas that move")), (FORECAST, mark("Areas that will move"))):
        lines += ["", *_table(title, record[name], record["thresholds_mm"][0])]
    return lines


def _table(title: str, held: dict, threshold: float) -> Sequence[str]:
    rows = held["areas"]
    left = held["isolated_cells_left_out"] + held["cells_of_small_groups_left_out"]
    counts = (len(rows), held["active_cells"], left)
    lines: list[str] = [say("{0}: {1} of {2} active cells; {3} isolated or in small groups.", say(title), *counts)]
    if rows:
        lines.append(say("  rank cells quality    mm/yr   mm (90 % interval)   mean > {0:g} mm  worst cell", threshold))
    for row in rows[:TOLD_AREAS]:
        low, high = row["interval_90_mm"]
        before = f"{row['rank']:>4} {row['cells']:>5} {row['quality'] or '-':>7} {row['velocity_mm_yr']:>8.1f}"
        after = f"{row['probability_of_mean']:>9.0%} {row['probability_of_worst_cell']:>10.0%}"
        moved = (f"{row['forecast_mm']:>7.1f}", f"{low:.1f}", f"{high:.1f}")
        lines.append(say("  {0} {1} ({2} to {3}) {4}", before, *moved, after))
    if len(rows) > TOLD_AREAS:
        lines.append(say("  ... and {0} more.", len(rows) - TOLD_AREAS))
    return lines
