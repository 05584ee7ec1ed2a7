# SPDX-License-Identifier: GPL-2.0-or-later
"""What a worker does: draw a tile's sample, or forecast the tile from its pieces and what the region has taught."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..cube import to_date
from ..errors import InputError
from ..forecast import run_forecast
from ..leftovers import replaced_at_once
from ..options.region import RegionRequest
from ..progress import Progress, Unheard
from ..reading.combine import combine
from ..reading.stored import write_stored
from ..results.arrays import write_json
from ..results.writer import write_forecast
from ..taught import Part
from ..words import say, to_json, warnings_of
from .answers import DAMAGED, answering, refusal
from .cutting import damaged_pieces, read_piece
from .sampling import Block, blocks_of, sample_of
from .teaching import read_taught
from .tiling import Tile


@answering
def tell_blocks(pieces: list[str], tile: Tile, edge_m: float, cell_m: float, issue_day: int) -> dict[str, Any]:
    """Return the `blocks` of a tile, as `sampling.blocks_of` tells them.

    Args:
        pieces: files of the tile.
    """
    cubes = [read_piece(piece) for piece in pieces]
    return {"blocks": [block for cube in cubes for block in blocks_of(cube, tile, edge_m, cell_m, issue_day)]}


def write_sample(
    pieces: list[str], blocks: dict[Block, float] | None, tile: Tile, edge_m: float, cell_m: float, file: str
) -> dict[str, Any]:
    """Write the cells of a tile that teach the region; nothing where it has none of them.

    Args:
        pieces: files of the tile.
    """
    told = answering(_write_sample)(pieces, blocks, tile, edge_m, cell_m, file)
    if refusal(told) is not None:
        told[DAMAGED] = damaged_pieces(pieces)
    return told


def _write_sample(
    pieces: list[str], blocks: dict[Block, float] | None, tile: Tile, edge_m: float, cell_m: float, file: str
) -> dict[str, Any]:
    found = [sample_of(read_piece(piece), blocks, tile, edge_m, cell_m) for piece in pieces]
    found = [part for part in found if part.cells]
    if not found:
        return {"cells": 0}
    whole = found[0] if len(found) == 1 else combine(found)
    with replaced_at_once(Path(file)) as new:
        write_stored(new, whole)
    return {"cells": whole.cells, "file": file}


@dataclass(frozen=True, kw_only=True)
class TileWork:
    """Hold what a worker is told of a tile that it is to forecast."""

    tile: Tile
    pieces: list[str]
    """Files that hold what lies in it and around it."""
    fields: dict[str, Any]
    """Of the `RegionRequest`."""
    issue_day: int
    """Days since 1970-01-01."""
    days: list[int]
    """Every epoch of the region."""
    taught_file: str
    """What the region has taught."""
    folder: str
    """Of the results, made when absent."""
    content: str
    """What the tile is made of, for its record: a later run keeps a tile of the same."""
    spent_file: str
    """Gets the time and memory, for a run that goes on later."""


def forecast_tile(work: TileWork) -> dict[str, Any]:
    """Forecast one tile and write its folder, whole or not at all.

    Returns:
        What the index tells of the tile; with `refused`, a sentence, where it cannot be forecast.
    """
    begun, begun_cpu, progress = time.monotonic(), time.process_time(), Unheard()
    told = answering(_forecast)(work, progress)
    if refusal(told) is not None:
        told[DAMAGED] = damaged_pieces(work.pieces)
    spent = {
        "seconds": round(time.monotonic() - begun, 2),
        "cpu_seconds": round(time.process_time() - begun_cpu, 2),
        "peak_mb": peak_megabytes(),
        "worker": f"{platform.node() or 'worker'} {os.getpid()}",
    }
    if refusal(told) is None:
        with contextlib.suppress(OSError):  # the tile is there, whatever becomes of this
            write_json({"content": work.content, **spent}, Path(work.spent_file))
    return {**told, **spent}


def _forecast(work: TileWork, progress: Progress) -> dict[str, Any]:
    region = RegionRequest.from_json(work.fields)
    try:
        taught = read_taught(Path(work.taught_file))
    except (OSError, ValueError) as error:
        raise InputError(
            say("What the region has taught cannot be read here ({0}).", error),
            hint=say("All workers must see the output folder under the same path."),
        ) from None
    edge_m = region.tile_km * 1000
    name = work.tile.name(edge_m)
    held = taught.held_by_tile.get(name, {})
    part = Part(
        box=work.tile.box(edge_m),
        days_T=np.array(work.days, np.int64),
        taught=taught,
        facts={"tile": {"name": name, **held, "content": work.content, "halo_km": region.halo_km}},
    )
    request = region.of_tile(tuple(work.pieces), work.folder, to_date(work.issue_day))
    forecast = run_forecast(request, progress, part=part)
    write_forecast(forecast, work.folder, points=False, progress=progress)
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
