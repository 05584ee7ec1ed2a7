# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure one full tile of a region, with neighbours around it: what each piece of work of a continent takes.

Every piece of work runs in a process of its own, as a worker would do it, so that its peak of memory is its own.
"""

# Shapes: N cells

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reading import COLUMNS, ROWS, TILE, make_tile, write_tile
from mmstt_core.options import RegionRequest
from mmstt_core.region.answers import refusal
from mmstt_core.region.cutting import cut_source
from mmstt_core.region.putting_together import write_map
from mmstt_core.region.sampling import choose_blocks
from mmstt_core.region.teaching import teach
from mmstt_core.region.tiles import TileWork, forecast_tile, peak_megabytes, tell_blocks, write_sample
from mmstt_core.region.tiling import Tile
from mmstt_core.results.outputs import LAW_BAND, OUTPUTS

CELLS, EPOCHS = 128_757, 302
AROUND = "EGMS_L3_AROUND_U_2018_2022_1"
"""Of the file with what lies around the tile, west, east and south: north of it is sea."""


def full(folder: Path) -> dict[str, Any]:
    """Cut, learn, forecast, and make the mosaics of one tile."""
    place = folder / "full"
    shutil.rmtree(place, ignore_errors=True)
    (place / "pieces").mkdir(parents=True)
    request = RegionRequest(sources=("-",), out=str(place))
    edge_m, around_m, fields = request.tile_km * 1000, request.halo_km * 1000, request.to_json()
    tile = Tile(column=32, row=34)
    files = _write_sources(place, around_m)
    how = {"stated": {}, "crs": "", "edge_m": edge_m, "around_m": around_m, "cell_m": request.cell_size}
    cut = [_alone(cut_source, str(file), str(place / "pieces"), **how) for file in files]
    sources = [answer for answer, _ in cut]
    days, issue_day = sources[0]["days"], max(sources[0]["known_days"])
    pieces = [
        str(place / "pieces" / one["folder"] / piece["file"])
        for one in sources
        for piece in one["pieces"]
        if piece["tile"] == [tile.column, tile.row]
    ]
    sample, taught = str(place / "sample.npz"), str(place / "taught.npz")
    told, telling = _alone(tell_blocks, pieces[:1], tile, edge_m, request.cell_size, issue_day)
    blocks = choose_blocks(told["blocks"], request.cell_size, edge_m)
    chosen, _ = _alone(write_sample, pieces[:1], blocks, tile, edge_m, request.cell_size, sample)
    _, learning = _alone(teach, [sample], blocks, fields, issue_day, days, taught)
    work = TileWork(
        tile=tile,
        pieces=pieces,
        fields=fields,
        issue_day=issue_day,
        days=days,
        taught_file=taught,
        folder=str(place / "tile"),
        content="-",
        spent_file=str(place / "spent.json"),
    )
    told, spent = _alone(forecast_tile, work)
    around = _around(pieces[1:])
    results = [path for path in (place / "tile").rglob("*") if path.is_file()]
    return {
        "cells": told["cells"],
        "cells_around": around,
        "epochs": len(days),
        "halo_km": request.halo_km,
        "edge_km": request.tile_km,
        "source_bytes": files[0].stat().st_size,
        "piece_bytes": sum(Path(piece).stat().st_size for piece in pieces),
        "cutting": cut[0][1],
        "choosing": telling,
        "learning": {**learning, "cells": chosen["cells"]},
        "tile": spent,
        "bytes": sum(path.stat().st_size for path in results),
        "array_bytes": sum(path.stat().st_size for path in results if path.suffix == ".npz"),
        "mosaics": _mosaics(place / "tile", place),
    }


def _write_sources(place: Path, around_m: float) -> list[Path]:
    """Write the tile, and as densely filled what lies around it."""
    files = [place / f"{name}.csv" for name in (TILE, AROUND)]
    make_tile(files[0], CELLS, EPOCHS)
    wide = int(around_m / 100)
    row_N, column_N = np.mgrid[-wide:ROWS, -wide : COLUMNS + wide].reshape(2, -1)
    generator = np.random.default_rng(8)
    outside_N = (row_N < 0) | (column_N < 0) | (column_N >= COLUMNS)
    outside_N &= generator.random(row_N.size) < CELLS / (ROWS * COLUMNS)
    write_tile(files[1], row_N[outside_N], column_N[outside_N], EPOCHS, generator)
    return files


def _around(pieces: list[str]) -> int:
    """Count the cells in pieces of neighbours."""
    total = 0
    for piece in pieces:
        with np.load(piece) as arrays:
            total += len(arrays["easting_N"])
    return total


def _mosaics(tile: Path, place: Path) -> dict[str, Any]:
    """Make the mosaic of every map over the tile and itself, east of it; return CPU seconds a tile: of all, the most.

    Over a single tile no overviews would be made: it has them itself.
    """
    spent = []
    for output in OUTPUTS:
        source = tile / output.file
        if source.is_file():
            alone, both = place / f"{output.name}_alone.vrt", place / f"{output.name}.vrt"
            classes = LAW_BAND in output.bands
            _alone(write_map, str(alone), [str(source)], str(place), classes)
            east = _moved(alone)
            _, cost = _alone(write_map, str(both), [str(source), str(east)], str(place), classes)
            if not both.with_suffix(".vrt.ovr").is_file():
                raise ValueError(f"{both.name} has no overviews")
            spent.append(cost["cpu_seconds"] / 2)
    return {"maps": len(spent), "cpu_seconds": sum(spent), "largest_cpu_seconds": max(spent)}


def _moved(mosaic: Path) -> Path:
    """Write a virtual raster again, one tile farther east."""
    text = mosaic.read_text(encoding="utf-8")
    west = float(re.search(r"<GeoTransform>\s*([^,]+),", text).group(1))
    moved = re.sub(r"(<GeoTransform>\s*)[^,]+,", rf"\g<1>{west + 100 * COLUMNS},", text)
    path = mosaic.with_name(mosaic.name.replace("_alone", "_east"))
    path.write_text(moved, encoding="utf-8")
    return path


def _alone(work: Callable[..., dict[str, Any]], *arguments: Any, **options: Any) -> tuple[dict[str, Any], dict]:
    """Do one piece of work in a fresh process; return what it answered, and seconds, CPU seconds and peak of memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        answer, spent = pool.submit(_measured, work, arguments, options).result()
    if (why := refusal(answer)) is not None:
        raise ValueError(f"{work.__name__}: {why}")
    return answer, spent


def _measured(work: Callable[..., dict[str, Any]], arguments: tuple, options: dict[str, Any]) -> tuple[dict, dict]:
    begun, begun_cpu = time.monotonic(), time.process_time()
    answer = work(*arguments, **options)
    return answer, {
        "seconds": time.monotonic() - begun,
        "cpu_seconds": time.process_time() - begun_cpu,
        "peak_mb": peak_megabytes(),
    }
