# SPDX-License-Identifier: GPL-2.0-or-later
"""From a forecast and a layer of the user to what becomes of each asset, written beside it, all files or none."""

# Shapes: N cells, S cells near an asset

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from .. import __version__
from ..errors import InputError
from ..gis import room
from ..options import AssetsRequest
from ..progress import Progress
from ..results.arrays import write_json
from ..results.beside import ASSETS, ASSETS_LAYERS, ASSETS_RECORD, ASSETS_TABLE
from ..results.folder import filled_at_once
from ..results.forecast import Forecast
from ..results.reader import ForecastFolder
from ..results.region_folder import open_results
from ..results.signs import COMPONENT_NAMES
from ..spreadsheets import warn_of_formulas
from ..words import about_rows, listed, say, shown, speak_of_points, told_warnings
from .assets import NOWHERE, ROTATED, ROTATION, SEED, Asset, Rules, assess, rules_of
from .assets_layers import layers_of, write_table
from .fields import chance
from .joint import DRAWS

STAGE = "Assets"
TOLD_ASSETS = 15
LEAST = 0.01
"""Chances below are told as that: nothing is impossible."""


class Shapes(NamedTuple):
    """Hold a user's shapes."""

    names: Sequence[str]
    wkb: Sequence[bytes]
    crs: str
    """WKT or `EPSG:N`."""


@about_rows()
def run_assets(request: AssetsRequest, progress: Progress, given: Shapes | None = None) -> tuple[list[Path], dict]:
    """Look at each asset and write `assets.gpkg`, `assets.csv` and `assets.json` into the forecast's folder.

    Args:
        given: the shapes, where the caller has read them, as QGIS does; else they are read from the request's layer.
    Returns:
        The files, and what `assets.json` tells.
    Raises:
        InputError: the folder holds no forecast, the layer cannot be used, or the month lies beyond the forecast.
        OutputError: the folder cannot be written.
        Cancelled: `progress` was asked to stop.
    """
    folder = Path(request.folder)
    opened = open_results(folder)
    speak_of_points(opened.of_points)
    features = room("features", "Reading assets")
    write_layers = room("shapes", "Writing assets").write_layers
    shapes = given or Shapes(*features.read_shapes(request.layer, request.field))
    if not shapes.wkb:
        raise InputError(say("The layer holds no shapes."), hint=say("Give a layer of polygons, lines or points."))
    forecast = _dated(opened)
    rules = rules_of(request, forecast)
    placed = features.moved(shapes.wkb, shapes.crs, forecast.crs)
    if not any(placed):
        raise InputError(
            say("The shapes have no place in the system of the cells ({0}).", forecast.crs),
            hint=say("Check the coordinate system of the layer."),
        )
    with filled_at_once(folder, ASSETS, ASSETS.names) as inside:
        assets = []
        for number, (name, shape) in enumerate(zip(shapes.names, placed)):
            progress.step(STAGE, 0.9 * number / len(placed), shown(name))
            assets.append(_assessed(name, shape, opened, rules))
        _warn(assets, forecast, rules, progress)
        progress.step(STAGE, 0.95, ASSETS_LAYERS)
        write_layers(inside / ASSETS_LAYERS, layers_of(assets, placed, forecast, rules), crs=forecast.crs)
        write_table(assets, forecast, rules, inside / ASSETS_TABLE)
        names = [ASSETS_RECORD, *sorted(path.name for path in inside.iterdir())]
        record = _record(request, forecast, rules, assets, features.kind_of(shapes.crs), progress)
        record["files"] = names
        write_json(record, inside / ASSETS_RECORD)
    return [folder / name for name in names], record


def _dated(opened: ForecastFolder) -> Forecast:
    """Return the forecast of one cell: its dates, its record, and what else all cells share."""
    return opened.forecast(slice(0, 1))


def _assessed(name: str, shape: bytes | None, opened: ForecastFolder, rules: Rules) -> Asset:
    """Find the cells under and near a shape, and look at them."""
    if shape is None:
        return Asset(name=name, under=0, near=0, pairs=0, notes=(NOWHERE,))
    features = room("features", "Reading assets")
    west, south, east, north = features.bounds(shape)
    margin = rules.reach_m + opened.footprint_m
    rows = opened.within((west - margin, south - margin, east + margin, north + margin))
    apart_S = features.distances(shape, *opened.places(rows), opened.footprint_m)
    reached_S = apart_S <= rules.reach_m
    return assess(name, opened.forecast(rows[reached_S]), apart_S[reached_S] <= 0, rules)


def _warn(assets: list[Asset], forecast: Forecast, rules: Rules, progress: Progress) -> None:
    """Say what limits the whole table."""
    without = sum(not asset.under + asset.near for asset in assets)
    if without:
        progress.warn(
            say(
                "{0} of {1} assets have no cell near: nothing is known of them, and nothing is told.",
                without,
                len(assets),
            )
        )
    warn_of_formulas((asset.name for asset in assets), progress)
    if forecast.of_points:
        progress.warn(
            say(
                "The forecast is of single points, so no relative rotation is told: between neighbouring points noise "
                "alone would pass its limits. Make a forecast of cells for it."
            )
        )
    elif forecast.component not in ROTATED:
        progress.warn(
            say(
                "The component is {0}, so no relative rotation is told: its limits are of settlement.",
                say(COMPONENT_NAMES[forecast.component]),
            )
        )
    elif forecast.component == "los":
        progress.warn(
            say(
                "The component is the line of sight: its differences are settlement only where the ground moves "
                "vertically."
            )
        )
    if not forecast.shown_correlations:
        progress.warn(
            say(
                "The forecast does not tell how errors of neighbouring cells go together, so means take them to be the "
                "same, and differences take them to be independent."
            )
        )


def _record(
    request: AssetsRequest, forecast: Forecast, rules: Rules, assets: list[Asset], crs: str, progress: Progress
) -> dict:
    """Gather what `assets.json` tells: every rule with its source, and each asset."""
    rows = forecast.shown_correlations
    return {
        "software": f"MM-STT {__version__}",
        "asked": request.to_json() | {"folder": None, "layer": Path(request.layer).name},
        "layer_crs": crs,
        "issue_date": forecast.issue_date,
        "component": forecast.component,
        "points": forecast.of_points,
        "date": str(forecast.dates_H[rules.lead]),
        "months": rules.lead + 1,
        "coverage_measured": bool(forecast.calibrated_H[rules.lead]),
        "differences_since": str(forecast.observed_dates_T[0]) if rules.since_record else str(forecast.issue_date),
        "reach_m": rules.reach_m,
        "span_m": rules.span_m,
        "thresholds_mm": rules.thresholds_mm,
        "differences_mm": rules.differences_mm,
        "limits": [
            {"rotation": f"1/{limit.one_in}", "meaning": limit.meaning, "source": limit.source}
            for limit in rules.limits
        ],
        "joint_draws": {"draws": DRAWS, "seed": SEED, "correlation_measured": bool(rows)},
        "assets": [_told(asset, rules) for asset in assets],
        **told_warnings(progress.warnings),
        "attribution": forecast.attribution,
    }


def _told(asset: Asset, rules: Rules) -> dict:
    known = bool(asset.chances)
    return {
        "name": asset.name,
        "cells_under": asset.under,
        "cells_near": asset.near,
        "notes": list(asset.notes),
        "mean_mm": [round(value, 1) for value in asset.mean] if known else None,
        "difference_mm": [round(value, 1) for value in asset.difference] if known else None,
        "rotation_mm_per_m": [round(value, 3) for value in asset.rotation] if known else None,
        "chances": {
            f"{one.what} {'1/' if one.what == ROTATION else ''}{one.limit:g}": chance(one.chance)
            for one in asset.chances
            if one.lead == rules.lead
        },
    }


@about_rows()
def summary(record: dict) -> list[str]:
    """Return what a person is told at the end, line by line."""
    speak_of_points(bool(record.get("points")))
    lines: list[str] = [
        say(
            "{0} assets, until {1}; differences since {2}.",
            len(record["assets"]),
            record["date"],
            record["differences_since"],
        )
    ]
    for row in record["assets"][:TOLD_ASSETS]:
        parts: list[str] = [say("{0} cells under, {1} near", row["cells_under"], row["cells_near"])]
        if row["mean_mm"]:
            parts.append(say("mean {0:.1f} mm ({1:.1f} to {2:.1f})", *row["mean_mm"]))
            rotations = [(key, value) for key, value in row["chances"].items() if key.startswith(ROTATION)]
            for key, value in rotations:
                limit = key.removeprefix(ROTATION).strip()
                told = say("below 1 %") if value < LEAST else f"{value:.0%}"
                parts.append(say("rotation {0}: {1}", limit, told))
        line = say("  {0}: {1}", shown(row["name"]), listed(parts, ", "))
        lines.append(say("{0} ({1})", line, listed(list(map(say, row["notes"])), "; ")) if row["notes"] else line)
    if len(record["assets"]) > TOLD_ASSETS:
        lines.append(say("  ... and {0} more.", len(record["assets"]) - TOLD_ASSETS))
    return lines
