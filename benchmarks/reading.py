# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure the reader on a tile of full size, made from random numbers: speed, peak memory, second read.

    python -m benchmarks.reading [--rows 128757] [--epochs 302] [--keep FOLDER]

Every figure comes from a process of its own, so that its peak memory is the reader's. Speed counts the CSV's bytes.
On a busy machine CPU seconds say more than seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
ATTRIBUTES = (
    "pid,easting,northing,height,rmse,mean_velocity,mean_velocity_std,acceleration,acceleration_std,"
    "seasonality,seasonality_std"
)
TILE = "EGMS_L3_E32N34_100km_U_2018_2022_1"
ROWS, COLUMNS = 692, 1000
"""Of E32N34 that hold cells."""


def make_tile(path: Path, rows: int, epochs: int) -> None:
    """Write an L3 tile with the size and the writing of E32N34 (186 MB), holding a random walk per cell."""
    generator = np.random.default_rng(7)
    cells = generator.choice(ROWS * COLUMNS, rows, replace=False)
    cells.sort()
    write_tile(path, *divmod(cells, COLUMNS), epochs, generator)


def write_tile(
    path: Path, row_N: np.ndarray, column_N: np.ndarray, epochs: int, generator: np.random.Generator
) -> None:
    """Write a random walk for each cell, told by its row and column from the south-western corner of E32N34."""
    words = np.array([f"{value / 10:.1f}" for value in range(-4000, 4001)], object)
    dates = np.datetime64("2018-01-06") + 6 * np.arange(epochs)
    with path.open("w", encoding="ascii", newline="\n") as stream:
        stream.write(ATTRIBUTES + "," + ",".join(str(date).replace("-", "") for date in dates) + "\n")
        for start in range(0, row_N.size, 2000):
            part = range(start, min(start + 2000, row_N.size))
            steps = generator.normal(0, 12, (len(part), epochs)).cumsum(axis=1) * 0.2
            tenths = np.rint(steps + generator.normal(0, 15, steps.shape)).astype(np.int64).clip(-4000, 4000)
            for cell, series in zip(part, words[tenths + 4000].tolist()):
                row, column = int(row_N[cell]), int(column_N[cell])
                place = f"{3200050 + 100 * column},{3400050 + 100 * row}"
                head = f"10{1000 * row + column:08d},{place},{(row + column) / 7:.1f},1.2,-0.4,0.1,0.02,0.05,1.1,0.2"
                stream.write(head + "," + ",".join(series) + "\n")


def measure(path: str, bbox: list[float] | None, use_cache: bool) -> None:
    """Read once and print seconds, peak memory and shape as JSON."""
    from mmstt_core.reading import read_cube

    started, working = time.perf_counter(), time.process_time()
    cube = read_cube(path, bbox=bbox, cache=use_cache)
    seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - working
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu_seconds, "peak_mb": peak / 1024, "cells": cube.cells}))


def in_own_process(path: Path, cache: Path, *, bbox: str = "", use_cache: bool = True) -> dict:
    """Run `measure` in a fresh interpreter on one core."""
    command = [sys.executable, "-m", "benchmarks.reading", "--measure", str(path), "--bbox", bbox] + (
        [] if use_cache else ["--no-cache"]
    )
    environment = {**os.environ, "MMSTT_CACHE": str(cache), "OMP_NUM_THREADS": "1"}
    answer = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout.splitlines()[-1])


def main() -> None:
    """Make the tile, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=128_757)
    parser.add_argument("--epochs", type=int, default=302)
    parser.add_argument("--keep", type=Path, help="folder for the tile, which is kept")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--bbox", default="", help=argparse.SUPPRESS)
    parser.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        bbox = [float(word) for word in arguments.bbox.split()] or None
        measure(arguments.measure, bbox, not arguments.no_cache)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        table, archive, cache = folder / f"{TILE}.csv", folder / f"{TILE}.zip", Path(temporary) / "cache"
        if not table.exists():
            make_tile(table, arguments.rows, arguments.epochs)
        if not archive.exists():
            with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as stream:
                stream.write(table, table.name)
        size = table.stat().st_size / 1e6
        box = "3200000 3400000 3210000 3410000"
        runs = [
            ("CSV, no cache", in_own_process(table, cache, use_cache=False)),
            ("CSV, no cache, 10 km box", in_own_process(table, cache, bbox=box, use_cache=False)),
            ("zip, no cache", in_own_process(archive, cache, use_cache=False)),
            ("CSV, filling the cache", in_own_process(table, cache)),
            ("CSV, second read", in_own_process(table, cache)),
            ("CSV, second read, 10 km box", in_own_process(table, cache, bbox=box)),
        ]
        print(f"{arguments.rows} rows x {arguments.epochs} dates, {size:.0f} MB, numpy {np.__version__}, one core\n")
        print("| read | seconds | CPU seconds | MB per CPU second | peak memory, MB | cells |\n" + "|---" * 6 + "|")
        for words, run in runs:
            print(
                f"| {words} | {run['seconds']:.2f} | {run['cpu_seconds']:.2f} | {size / run['cpu_seconds']:.0f} "
                f"| {run['peak_mb']:.0f} | {run['cells']} |"
            )


if __name__ == "__main__":
    main()
