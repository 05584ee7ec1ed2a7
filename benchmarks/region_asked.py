# SPDX-License-Identifier: GPL-2.0-or-later
"""What areas, assets and an export take of a region that is larger than a computer's memory should be.

    python -m benchmarks.region_asked FORECAST FOLDER [--tiles 3 6]

FORECAST is that of Ustica; its island is laid out again and again, 25 times in each tile of 25 km, so that series,
areas and gaps are real ones. Each command runs in a process of its own; the page is docs/results/region_asked.md.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shutil
import sys
from pathlib import Path

import numpy as np

from mmstt_core.options.region import RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region.putting_together import put_together
from mmstt_core.region.tiling import Tile
from mmstt_core.results.forecast import BY_CELL, Forecast
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast

EDGE_M, ISLANDS, ISLAND_M = 25_000.0, 5, 5_000.0
HALF_M = 150.0
BRIDGES = 100
PAGE = Path(__file__).resolve().parents[1] / "docs" / "results" / "region_asked.md"


def tiled(island: Forecast, tile: Tile) -> Forecast:
    """Return a tile of islands, one beside the other, in the order of a forecast."""
    parts = {name: [] for name in BY_CELL if getattr(island, name) is not None}
    west, south, _, _ = tile.box(EDGE_M)
    start = (np.floor(island.easting_N.min() / 100) * 100, np.floor(island.northing_N.min() / 100) * 100)
    for number in range(ISLANDS**2):
        row, column = divmod(number, ISLANDS)
        moved = dataclasses.replace(  # the last half of an island lies at the beginning: edges go through islands
            island,
            easting_N=west + (island.easting_N - start[0] + (column + 0.5) * ISLAND_M) % EDGE_M,
            northing_N=south + (island.northing_N - start[1] + (row + 0.5) * ISLAND_M) % EDGE_M,
        )
        for name, held in parts.items():
            held.append(np.asarray(getattr(moved, name)))
    whole = {name: np.concatenate(held) for name, held in parts.items()}
    order = np.lexsort((whole["easting_N"], whole["northing_N"]))
    record = {**island.record, "cells": int(order.size)}
    return dataclasses.replace(island, **whole, record=record).only(order)


def make_region(island: Forecast, out: Path, tiles: int) -> int:
    """Write a region of `tiles` x `tiles` and return how many cells it has."""
    rows = []
    for number in range(tiles**2):
        tile = Tile(column=160 + number % tiles, row=80 + number // tiles)
        part, name = tiled(island, tile), tile.name(EDGE_M)
        write_forecast(part, out / "tiles" / name, rasters=False, points=False)
        place = {"name": name, "column": tile.column, "row": tile.row}
        rows.append({**place, "status": "done", "cells": int(part.easting_N.size), "laws": []})
    told = {
        **{name: island.record[name] for name in ("component", "issue_date", "crs", "backtest", "coverage", "model")},
        "asked": {"tile_km": EDGE_M / 1000, "halo_km": 5.0},
        "cells": sum(row["cells"] for row in rows),
        "cell_size_m": island.cell_size,
        "tiles": rows,
        "failed_sources": [],
        "taught": {},
        "workers": 1,
        "seconds": 0.0,
        "complete": True,
    }
    put_together(RegionRequest(sources=("a.zip",), out=str(out), tile_km=EDGE_M / 1000), out, told, Progress())
    return int(told["cells"])


def write_bridges(path: Path, tiles: int) -> None:
    """Write squares of 300 m, each over an edge between two tiles."""
    rng, features = np.random.default_rng(0), []
    for number in range(BRIDGES):
        east = (160 + 1 + number % max(tiles - 1, 1)) * EDGE_M
        north = 80 * EDGE_M + rng.uniform(0, tiles * EDGE_M)
        ring = [(east + x * HALF_M, north + y * HALF_M) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))]
        shape = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {"name": str(number)}, "geometry": shape})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))


def measured(words: list[str]) -> tuple[float, float]:
    """Run a command in a process of its own; return its CPU seconds and its peak of memory, MB.

    Raises:
        RuntimeError: it failed.
    """
    child = os.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "mmstt_core", *words, "--quiet"])
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forecast", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tiles", type=int, nargs="+", default=[3, 6])
    asked = parser.parse_args()
    island = ForecastFolder(asked.forecast).forecast()
    lines = []
    for tiles in asked.tiles:
        out = asked.folder / f"region {tiles}"
        shutil.rmtree(out, ignore_errors=True)
        cells = make_region(island, out, tiles)
        megabytes = sum(path.stat().st_size for path in out.rglob("*") if path.is_file()) / 1e6
        write_bridges(asked.folder / "bridges.geojson", tiles)
        box = [str(value) for value in Tile(column=160, row=80).box(EDGE_M, -2000)]
        commands = {
            "areas": ["areas", str(out)],
            f"assets, {BRIDGES} on edges": ["assets", str(out), str(asked.folder / "bridges.geojson")],
            "export, netCDF of all": ["export", str(out), "--format", "netcdf", "--out", str(out / "cube")],
            "export, csv of 21 x 21 km": ["export", str(out), "--format", "csv", "--bbox", *box],
        }
        for name, words in commands.items():
            seconds, peak = measured(words)
            lines.append(f"| {tiles**2} | {cells:,} | {megabytes:,.0f} | {name} | {seconds:.1f} | {peak:,.0f} |")
            print(lines[-1], flush=True)
        shutil.rmtree(out)
    if len(asked.tiles) > 1:
        head = PAGE.read_text(encoding="utf-8").split("| tiles |")[0] if PAGE.is_file() else ""
        table = ["| tiles | cells | MB on the disk | command | CPU s | peak MB |", "|---|---|---|---|---|---|", *lines]
        PAGE.write_text(head + "\n".join(table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
