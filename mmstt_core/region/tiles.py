# SPDX-License-Identifier: GPL-2.0-or-later
"""What a worker does: draw a tile's sample, or forecast the tile from its pieces and what the region has taught."""

from __future__ import annotations

import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from ..cube import to_date
from ..errors import InputError, MmsttError
from ..forecast import run_forecast
from ..leftovers import replaced_at_once
from ..options.region import RegionRequest
from ..progress import Progress, Unheard
from ..reading.combine import combine
from ..reading.stored import read_stored, write_stored
from ..results.arrays import write_json
from ..results.writer import write_forecast
from ..taught import Part
from ..words import say, to_json, warnings_of
from .sampling import Block, sample_of
from .teaching import read_taught
from .tiling import Tile


def write_sample(
    pieces: list[str], blocks: list[Block] | None, place: list[int], edge_m: float, cell_m: float, file: str
) -> dict[str, Any]:
    """Write the cells of a tile that teach the region; nothing where it has none of them.

    Args:
        pieces: files of the tile; place: its column and row.
    """
    tile, chosen = Tile(column=place[0], row=place[1]), None if blocks is None else {(x, y) for x, y in blocks}
    found = []
    for piece in pieces:
        cube = read_stored(Path(piece))
        if cube is not None and (part := sample_of(cube, chosen, tile, edge_m, cell_m)).cells:
            found.append(part)
    if not found:
        return {"cells": 0}
    whole = found[0] if len(found) == 1 else combine(found)
    with replaced_at_once(Path(file)) as new:
        write_stored(new, whole)
    return {"cells": whole.cells, "file": file}


def forecast_tile(
    pieces: list[str],
    fields: dict[str, Any],
    place: list[int],
    issue_day: int,
    days: list[int],
    taught_file: str,
    folder: str,
    facts: dict[str, Any],
    spent_file: str,
) -> dict[str, Any]:
    """Forecast one tile and write its folder, whole or not at all.

    Args:
        pieces: files that hold what lies in it and around it.
        fields: of the `RegionRequest`; place: column and row of the tile.
        issue_day: days since 1970-01-01; days: every epoch of the region.
        taught_file: what the region has taught; folder: of the results, made when absent.
        facts: entries of the record that say which region and which content the tile is of.
        spent_file: gets the time and memory, for a run that goes on later.
    Returns:
        What the index tells of the tile; with `refused`, a sentence, where it cannot be forecast.
    """
    begun, begun_cpu, progress = time.monotonic(), time.process_time(), Unheard()
    try:
        told = _forecast(pieces, fields, place, issue_day, days, taught_file, folder, facts, progress)
    except MmsttError as error:
        told = {"refused": to_json(error.sentence())}
    except MemoryError:
        told = {"refused": to_json(say("The computer ran out of memory."))}
    spent = {
        "seconds": round(time.monotonic() - begun, 2),
        "cpu_seconds": round(time.process_time() - begun_cpu, 2),
        "peak_mb": peak_megabytes(),
        "worker": f"{platform.node() or 'worker'} {os.getpid()}",
    }
    if "refused" not in told:
        write_json({"content": facts["content"], **spent}, Path(spent_file))
    return {**told, **spent}


def _forecast(
    pieces: list[str],
    fields: dict[str, Any],
    place: list[int],
    issue_day: int,
    days: list[int],
    taught_file: str,
    folder: str,
    facts: dict[str, Any],
    progress: Progress,
) -> dict[str, Any]:
    region, tile = RegionRequest.from_json(fields), Tile(column=place[0], row=place[1])
    try:
        taught = read_taught(Path(taught_file))
    except (OSError, ValueError) as error:
        raise InputError(
            say("What the region has taught cannot be read here ({0}).", error),
            hint=say("All workers must see the output folder under the same path."),
        ) from None
    edge_m = region.tile_km * 1000
    name, issued = tile.name(edge_m), to_date(issue_day)
    held = taught.held_by_tile.get(name, {})
    part = Part(
        box=tile.box(edge_m),
        days_T=np.array(days, np.int64),
        taught=taught,
        facts={"tile": {"name": name, **held, **facts}},
    )
    request = region.of_tile(tuple(pieces), folder, issued)
    forecast = run_forecast(request, progress, part=part)
    write_forecast(forecast, folder, points=False, progress=progress)
    laws = [] if forecast.change_law_N is None else sorted({*map(int, forecast.change_law_N)} - {0})
    warnings = list(map(to_json, warnings_of(forecast.record)))
    return {"cells": int(forecast.easting_N.size), "laws": laws, "warnings": warnings, **held}


def peak_megabytes() -> float | None:
    """Return the most memory that this process has held so far, MB; None where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)
