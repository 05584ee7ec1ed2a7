# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `watch`: what a new release changes. It verifies, forecasts again, compares, lists what to look at."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from .. import __version__
from ..analysis.areas_run import Seen, find_all, run_areas
from ..cube import to_date, to_day
from ..errors import InputError
from ..gis import available
from ..given_files import found_again
from ..options import AreasRequest, CompareRequest, ForecastRequest, VerifyRequest, WatchRequest, options_of
from ..options.common import STATED
from ..options.region import RegionRequest
from ..pages.written import ENGLISH, Language, write_pages
from ..priors import OF_USER
from ..progress import Progress
from ..reading import read_cube
from ..reading.npy import arrays_from
from ..results.arrays import write_json
from ..results.beside import AREAS
from ..results.earlier import named_sources
from ..results.folder import Own, filled_at_once
from ..results.naming import unused
from ..results.part import open_whole
from ..results.reader import ForecastFolder
from ..results.region_folder import RegionFolder, open_results
from ..words import about_rows, join, say, speak_of_points, told_warnings
from . import compare, verify, watched_layers
from .matching import shared_rows
from .verified_page import LARGEST_BYTES, read_cells
from .watched_page import document
from .watching import Left, Watched, cells_that_left, compare_areas, counts

RECORD, LAYERS, TABLE, PAGE, BROWSER = "watch.json", "watch.gpkg", "watch.csv", "watch.md", "watch.html"
PLANNED = (RECORD, LAYERS, TABLE, PAGE, BROWSER)
OWN = Own(record=RECORD, names=PLANNED)
"""A watch list, among the files of a folder; the folders of its forecasts lie beside it."""
VERIFICATION, COMPARISON = verify.INSIDE, "comparison"
"""Folders inside that of each forecast."""

_SHARD = re.compile(r"(\d{1,6})/(\d{1,6})")
Forecasting = Callable[[ForecastRequest, Progress], None]
"""Makes a forecast in the folder of a request, with its maps."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chain:
    """What is known of a watch before a run."""

    earlier: Path
    """Folder of the newest forecast."""
    record: dict[str, Any] | None
    """Of the last run; None before the first."""


@about_rows()
def run_watch(
    request: WatchRequest,
    progress: Progress | None = None,
    *,
    forecasting: Forecasting | None = None,
    language: Language = ENGLISH,
) -> tuple[dict, bool]:
    """Go on with a watch by newer data; return its record, and whether there was anything new.

    Where the data do not go beyond the newest forecast of the list, nothing is written.

    Raises:
        InputError: the folder holds no forecast, the list is of another forecast, or the data do not fit.
    """
    progress = progress or Progress()
    chain = _chain(request)
    region = isinstance(open_results(chain.earlier), RegionFolder)
    if region and forecasting is not None:
        raise InputError(
            say("{0} is a region, and QGIS forecasts none again.", chain.earlier),
            hint=say("Go on with it at the command line, where the command is watch as well."),
        )
    opened = open_whole(chain.earlier)
    speak_of_points(opened.of_points)
    issue_day = to_day(opened.issue_date)
    cube = read_cube(request.sources, stated=request.stated(), until_day=issue_day, progress=progress)
    until = to_date(int(cube.days_T[-1]))
    if chain.record is not None and cube.days_T[-1] <= issue_day:
        return chain.record | {"data_end": until.isoformat()}, False
    out = Path(request.out)
    with filled_at_once(out, OWN, PLANNED) as inside:
        run = inside / "run"
        verified = verify.run_verify(_verify(request, chain.earlier, inside / "verified"), progress, language=language)
        if region:
            _forecast_region(region_again(opened.record, request, str(run)), progress)
        else:
            (forecasting or _forecast)(forecast_again(opened.record, request, str(run), progress), progress)
        (inside / "verified").rename(run / VERIFICATION)
        later = open_whole(run)
        _warn_of_other_weights(opened.record, later.record, progress)
        told = CompareRequest(one=str(chain.earlier), other=str(run), out=str(run / COMPARISON))
        compared = compare.run_compare(told, progress)
        before, after, rule = _areas(opened, later, request, chain, progress)
        areas, cells = _watched(opened, later, run, (before, after), chain, verified)
        name = unused(out / str(later.issue_date)).name
        record = _record(request, chain, opened, later, verified, compared, areas, cells, name) | {"rule": rule}
        _write(inside, record, areas, cells, after, progress, language)
        run.rename(inside / name)
        if out.is_dir():
            (inside / name).rename(out / name)
    return record, True


def _chain(request: WatchRequest) -> Chain:
    """Find the newest forecast of a watch folder; before its first run, the forecast that was given."""
    out, first = Path(request.out), open_results(request.folder)
    record = OWN.read(out)
    if record is None:
        return Chain(earlier=Path(request.folder), record=None)
    if record.get("started_from") != _identity(first):
        raise InputError(
            say("{0} holds the watch list of another forecast.", out),
            hint=say("Give each forecast a folder of its own."),
        )
    try:
        newest = out / str(record["history"][-1]["folder"])
    except (KeyError, IndexError, TypeError):
        raise InputError(say("{0} is damaged.", out / RECORD), hint=say("Choose another folder.")) from None
    return Chain(earlier=newest, record=record)


def _identity(folder: ForecastFolder) -> dict[str, Any]:
    """Tell one forecast from another: by its date, component and data."""
    sources = sorted(named_sources(folder.record))
    return {"issue_date": str(folder.issue_date), "component": folder.component, "sources": sources}


def forecast_again(record: dict, request: WatchRequest, out: str, progress: Progress) -> ForecastRequest:
    """Return the request of the same forecast of newer data: options, files, box, area and shard are those on record.

    What cannot be had again is warned of. `tests/core/test_watch_again.py` has a table of all options.
    """
    known, asked = options_of(ForecastRequest), record.get("asked")
    held = record.get("options")
    options = dict(held) if isinstance(held, dict) else _options_of_before(record)
    options |= {name: value for name in STATED if (value := getattr(request, name))}
    if isinstance(asked, dict):
        options |= {"bbox": asked.get("bbox"), "area": asked.get("area")}
    if shard := _SHARD.fullmatch(str(record.get("shard") or "")):
        options["shard"] = [int(shard[1]), int(shard[2])]
    files, gone = found_again(record)
    options |= files
    _warn_of_lost_files(record, gone, progress)
    if isinstance(reference := record.get("reference"), dict):  # where it lay, whatever its file holds now
        options["reference"] = reference.get("place")
    chosen = {name: value for name, value in options.items() if name in known}
    return ForecastRequest.from_json(chosen | {"sources": list(request.sources), "out": out})


def _warn_of_lost_files(record: dict, gone: dict[str, str], progress: Progress) -> None:
    """Say which files of the earlier forecast the new one does without; of weights `_warn_of_other_weights` tells."""
    priors = record.get("priors")
    if "priors" in gone:
        progress.warn(
            say(
                "The priors of the earlier forecast ({0}) are gone or have changed, so the new one is made without "
                "them: part of the difference may come from that.",
                gone["priors"],
            )
        )
    elif "given" not in record and isinstance(priors, dict) and OF_USER in priors.values():
        progress.warn(
            say(
                "The earlier forecast was made with priors of your own, whose file its record does not name; the new "
                "one is made without them: part of the difference may come from that."
            )
        )


def _options_of_before(record: dict) -> dict[str, Any]:
    """Return what a record without its options tells of them."""
    names = {
        "horizon_months": "horizon_months",
        "threshold_mm": "threshold_mm",
        "model": "model",
        "cell_size": "cell_size_m",
        "adapt": "adapted",
        "points": "points",
    }
    return {option: record[name] for option, name in names.items() if record.get(name)}


def _forecast(request: ForecastRequest, progress: Progress) -> None:
    from ..forecast import run_forecast
    from ..results.writer import write_forecast

    write_forecast(run_forecast(request, progress), request.out, rasters=request.rasters, progress=progress)


def region_again(record: dict, request: WatchRequest, out: str) -> RegionRequest:
    """Return the request of the same region of newer data, with its tiles and options."""
    known, asked = options_of(RegionRequest), record.get("asked")
    options = dict(asked) if isinstance(asked, dict) else {}
    options |= {name: value for name in STATED if (value := getattr(request, name))}
    chosen = {name: value for name, value in options.items() if name in known and name != "issue_date"}
    return RegionRequest.from_json(chosen | {"sources": list(request.sources), "out": out})


def _forecast_region(request: RegionRequest, progress: Progress) -> None:
    """Forecast a region.

    Raises:
        InputError: a tile of it has failed, so that areas would seem to have faded there.
    """
    from ..region.command import run_region

    if not run_region(request, progress)["complete"]:
        raise InputError(
            say("Some tiles of the region could not be forecast again: {0}", join(*progress.warnings)),
            hint=say("Give newer data of the whole region, and start again."),
        )


def _verify(request: WatchRequest, earlier: Path, out: Path) -> VerifyRequest:
    stated = {name: getattr(request, name) for name in STATED}
    return VerifyRequest(
        folder=str(earlier), sources=request.sources, out=str(out), false_alarms=request.false_alarms, **stated
    )


def _warn_of_other_weights(earlier: dict, later: dict, progress: Progress) -> None:
    """Say when part of the difference comes from the model."""

    def digest(record: dict) -> str:
        held = record.get("weights")
        return str(held.get("sha256", "")) if isinstance(held, dict) else ""

    if digest(earlier) != digest(later):
        progress.warn(
            say("The earlier forecast was made with other weights, so part of the difference may come from the model.")
        )


def _areas(
    opened: ForecastFolder, later: ForecastFolder, request: WatchRequest, chain: Chain, progress: Progress
) -> tuple[Seen, Seen, dict[str, Any]]:
    """Find the areas of both by one rule, that of the areas of the first forecast; also return the rule."""
    rule = (chain.record or {}).get("rule") or {"asked": _asked_areas(opened.folder), "limit_mm_yr": None}
    asked, limit = dict(rule["asked"]), rule["limit_mm_yr"]
    if request.thresholds_mm:
        asked["thresholds_mm"] = list(request.thresholds_mm)
    before = find_all(
        opened, AreasRequest.from_json(asked | {"folder": str(opened.folder)}), progress, limit_mm_yr=limit
    )
    if np.isfinite(before.rules.velocity_mm_yr):
        limit = float(before.rules.velocity_mm_yr)
    asked |= {
        "months": min(before.rules.lead + 1, int(later.dates_H.size)),
        "thresholds_mm": list(before.rules.thresholds_mm),
    }
    told = AreasRequest.from_json(asked | {"folder": str(later.folder)})
    after = find_all(later, told, progress, limit_mm_yr=limit)
    if available():
        run_areas(told, progress, after)
    return before, after, {"asked": asked, "limit_mm_yr": limit}


def _asked_areas(folder: Path) -> dict[str, Any]:
    """Return what was asked of the areas beside a forecast; nothing where nobody asked."""
    held = (AREAS.read(folder) or {}).get("asked")
    known = set(options_of(AreasRequest)) - {"bbox"}  # a watch is of the whole
    return {name: value for name, value in held.items() if name in known} if isinstance(held, dict) else {}


def _watched(
    opened: ForecastFolder, later: ForecastFolder, run: Path, both: tuple[Seen, Seen], chain: Chain, verified: dict
) -> tuple[list[Watched], list[Left]]:
    """Say what has become of areas and cells since the last run."""
    last = chain.record or {}
    moved = _moved(opened, later, run / COMPARISON / compare.ARRAYS)
    areas = compare_areas(*both, moved, last.get("areas") or [], both[1].rules.thresholds_mm)
    cells = read_cells(run / VERIFICATION / verify.ARRAYS, verified)
    return areas, cells_that_left(cells, verified["last_date"], last.get("cells") or [])


def _moved(opened: ForecastFolder, later: ForecastFolder, path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return how far the ground has moved between the issue dates: level minus level, in one datum, mm.

    Returns:
        For the cells of the earlier and of the later forecast, NaN where the other lacks them.
    """
    here, there = shared_rows(opened, later, Progress())
    offset_S = arrays_from(path, ("offset",), largest_bytes=LARGEST_BYTES)["offset"]
    moved_S = later.forecast(there, observed=False).issue_level_N - offset_S
    moved_S = moved_S - opened.forecast(here, observed=False).issue_level_N
    moved = np.full(opened.easting_N.size, np.nan), np.full(later.easting_N.size, np.nan)
    moved[0][here], moved[1][there] = moved_S, moved_S
    return moved


def _record(
    request: WatchRequest,
    chain: Chain,
    opened: ForecastFolder,
    later: ForecastFolder,
    verified: dict,
    compared: dict,
    areas: list[Watched],
    cells: list[Left],
    name: str,
) -> dict:
    """Gather what `watch.json` tells."""
    last = verified["rows"][-1] if verified["rows"] else {}
    now = {
        "folder": name,
        "issue_date": str(later.issue_date),
        "earlier": str(opened.issue_date),
        "release": str(later.record.get("release", "")),
        "sources": [source["name"] for source in verified["sources"]],
        "cells_left": verified["left"]["cells_left"],
        "ground_coverage_90": last.get("ground_coverage_90"),
        "areas": counts(areas),
    }
    history = [*((chain.record or {}).get("history") or []), now]
    started = (chain.record or {}).get("started_from") or _identity(open_results(request.folder))
    return {
        "software": f"MM-STT {__version__}",
        "started_from": started,
        "component": later.component,
        "issue_date": str(later.issue_date),
        "earlier_issue_date": str(opened.issue_date),
        "cell_size_m": later.cell_size,
        "crs": later.crs,
        "history": history,
        "verified": verified,
        "compared": {name: compared[name] for name in ("issue_dates", "cells_compared", "rows", "alignment")},
        "areas": [_plain(one) for one in areas],
        "cells": [_plain(one) for one in cells],
        "attribution": str(later.record.get("attribution", "")),
    }


def _plain(one: Watched | Left) -> dict[str, Any]:
    """Return what a record keeps of an area or a cell: no cells of areas, no value that is none."""
    held = {name: value for name, value in dataclasses.asdict(one).items() if not isinstance(value, np.ndarray)}
    return {name: None if value != value else value for name, value in held.items()}


def _write(
    inside: Path,
    record: dict,
    areas: list[Watched],
    cells: list[Left],
    after: Seen,
    progress: Progress,
    language: Language,
) -> None:
    """Write layers, table, pages and record."""
    forecast = after.forecast
    if available():
        watched_layers.write_layers(inside / LAYERS, areas, cells, record, forecast.footprint_m)
    else:
        progress.warn(say("This Python lacks GDAL, so the layers were left out; the table is complete."))
    watched_layers.write_table(inside / TABLE, areas, cells)
    record |= told_warnings(dict.fromkeys(progress.warnings))
    record["files"] = sorted({*(path.name for path in inside.iterdir() if path.is_file()), RECORD, PAGE, BROWSER})
    place = (*after.places, 0.0 if forecast.of_points else forecast.cell_size)
    write_pages(document(record, areas, cells, place), inside / PAGE, inside / BROWSER, language)
    write_json(record, inside / RECORD)


def read_list(record: dict) -> tuple[list[Watched], list[Left]]:
    """Return areas, without their cells, and cells of a `watch.json`.

    Raises:
        KeyError, TypeError, ValueError: it is damaged.
    """
    nothing = np.zeros(0)
    areas = [Watched(easting_S=nothing, northing_S=nothing, **_known(row)) for row in record["areas"]]
    return areas, [Left(**_known(row)) for row in record["cells"]]


def _known(row: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a row, NaN where nothing is known."""
    return {name: float("nan") if value is None else value for name, value in row.items()}
