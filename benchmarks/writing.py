# SPDX-License-Identifier: GPL-2.0-or-later
"""Time the writing of a full-size tile: arrays, rasters, points and overview, with the engine of this or any checkout.

    python -m benchmarks.writing [--against CHECKOUT] [--cells 128757] [--leads 24] [--epochs 302] [--mask FILE.npz]

The forecast is made up, on the cells of a real tile where its mask (the public snapshots' valid mask) is at hand, else
on as many places of a 1000 x 1000 grid, in clusters as towns are. Each engine writes in a process of its own, the same
forecast, in turns; printed are seconds, CPU seconds and the peak of memory above that of the forecast itself, of the
fastest of three turns, and the ratio to the other checkout.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
EDGE = 1000
TURNS = 3
NORMAL = (-1.96, -1.645, -1.282, -0.674, 0.0, 0.674, 1.282, 1.645, 1.96)


def main() -> None:
    """Let one or two checkouts write, and compare them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--against", type=Path, help="another checkout, to compare with")
    parser.add_argument("--cells", type=int, default=128_757)
    parser.add_argument("--leads", type=int, default=24)
    parser.add_argument("--epochs", type=int, default=302)
    parser.add_argument("--mask", type=Path, help="npz whose first array is the grid of valid cells of a tile")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options)))
        return
    engines = [ROOT] if options.against is None else [options.against.resolve(), ROOT]
    found = {engine: [] for engine in engines}
    for _ in range(TURNS):
        for engine in engines:
            words = [sys.executable, __file__, *sys.argv[1:], "--measure", str(engine)]
            done = subprocess.run(words, check=True, capture_output=True, text=True)
            found[engine].append(json.loads(done.stdout.splitlines()[-1]))
    best = {engine: min(turns, key=lambda one: one["cpu_s"]) for engine, turns in found.items()}
    for engine, one in best.items():
        print(f"{engine}: {one}")
    if len(engines) == 2:
        old, new = (best[engine] for engine in engines)
        ratios = {name: round(new[name] / old[name], 2) for name in ("wall_s", "cpu_s", "peak_mb", "folder_mb")}
        print(f"ratio to {engines[0]}: {ratios}")


def measure(options: argparse.Namespace) -> dict:
    """Write one forecast with the engine of a checkout."""
    sys.path.insert(0, str(options.measure))
    try:
        made, writer = "mmstt_core.results.forecast", "mmstt_core.results.writer"
        importlib.import_module(made)
    except ModuleNotFoundError:  # before version 0.2
        made, writer = "mmstt_core.result", "mmstt_core.writing"
    write_forecast = importlib.import_module(writer).write_forecast
    forecast = importlib.import_module(made).Forecast(**made_up(options))
    with tempfile.TemporaryDirectory() as folder:
        before = lowered_peak_mb()
        began, cpu = time.perf_counter(), cpu_s()
        write_forecast(forecast, Path(folder) / "out")
        wall, cpu = time.perf_counter() - began, cpu_s() - cpu
        sizes = [path.stat().st_size for path in (Path(folder) / "out").iterdir()]
    return {
        "cells": len(forecast.easting_N),
        "wall_s": round(wall, 2),
        "cpu_s": round(cpu, 2),
        "peak_mb": round(peak_mb() - before, 1),
        "folder_mb": round(sum(sizes) / 1e6, 1),
        "files": len(sizes),
        "cores": os.cpu_count(),
    }


def cpu_s() -> float:
    """Return the processor's time of this process with all its threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_mb() -> float:
    """Return the largest memory since the last `lowered_peak_mb` (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def lowered_peak_mb() -> float:
    """Forget the largest memory so far, and return what is in use."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return peak_mb()


def places(options: argparse.Namespace) -> tuple[np.ndarray, np.ndarray]:
    """Return row and column of the cells."""
    if options.mask:
        with np.load(options.mask) as file:
            grid = np.asarray(file[file.files[0]], bool)
        return np.nonzero(grid)
    generator = np.random.default_rng(1)
    towns = generator.integers(50, EDGE - 50, (60, 2))
    around = towns[generator.integers(0, len(towns), 4 * options.cells)] + generator.normal(
        0, 25, (4 * options.cells, 2)
    )
    cells = np.unique(np.clip(around, 0, EDGE - 1).astype(int) @ np.array([EDGE, 1]))
    return np.divmod(np.sort(generator.permutation(cells)[: options.cells]), EDGE)


def made_up(options: argparse.Namespace) -> dict:
    """Return the fields of a forecast."""
    row, column = places(options)
    generator = np.random.default_rng(2)
    cells, leads = row.size, options.leads
    issue = np.datetime64("2023-12-31")
    dates_H = (np.datetime64("2024-01") + np.arange(leads)).astype("datetime64[D]") + 27
    velocity_N = generator.normal(0, 4, cells).astype(np.float32)
    median_NH = velocity_N[:, None] * np.arange(1, leads + 1, dtype=np.float32) / 12
    displacement_NHQ = median_NH[:, :, None] + np.array(NORMAL, np.float32) * (2 + np.arange(leads)[:, None] / 12)
    return {
        "easting_N": 3_200_050 + 100.0 * column,
        "northing_N": 3_499_950 - 100.0 * row,
        "cell_size": 100.0,
        "component": "up",
        "issue_date": datetime.date(2023, 12, 31),
        "dates_H": dates_H,
        "quantile_levels_Q": np.array([0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]),
        "displacement_NHQ": displacement_NHQ.astype(np.float32),
        "observed_dates_T": issue - 6 * np.arange(options.epochs)[::-1],
        "observed_NT": generator.normal(0, 3, (cells, options.epochs)).astype(np.float32),
        "issue_level_N": generator.normal(0, 1, cells).astype(np.float32),
        "velocity_N": velocity_N,
        "velocity_sigma_N": np.ones(cells, np.float32),
        "exceedance_NH": generator.random((cells, leads)).astype(np.float32),
        "threshold_mm": 10.0,
        "support_N": generator.random(cells).astype(np.float32),
        "calibrated_H": np.arange(leads) < 18,
        "baseline_NH": median_NH,
        "record": {"model": "gp", "warnings": []},
    }


if __name__ == "__main__":
    main()
