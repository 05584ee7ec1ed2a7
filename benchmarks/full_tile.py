# SPDX-License-Identifier: GPL-2.0-or-later
"""Time a forecast of a full-size tile, from CSV to rasters, as a user runs it.

    python -m benchmarks.full_tile [--rows 128757] [--epochs 302] [--model mmstt] [--threads 1 2]
                                   [--engine CHECKOUT ...] [--peer PYTHON] [--write PAGE.md]

The tile has the size and occupancy of E32N34 (186 MB of CSV) and random series: the work does not depend on values.
Reading alone, a forecast on each number of threads and, for comparison, with the engine of other checkouts follow one
another, each in a process of its own; told are seconds, CPU seconds, the peak of memory, and the ratios to reading: by
the clock, which is what a user waits for and means nothing where other work runs on the machine, and by CPU seconds.
`--peer` names a Python that has statsforecast: its AutoETS forecasts some of the same series, one after the other.
The load is told.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.reading import TILE, make_tile

ROOT = Path(__file__).resolve().parents[1]
PEER_SERIES = 60
PEER_MONTHS = 24
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")


class Run(NamedTuple):
    """Hold what one process took."""

    seconds: float
    cpu_seconds: float
    peak_mb: float

    def told(self) -> str:
        """Return the cells of a row: both times, how many processors were busy on average, and the peak."""
        busy = self.cpu_seconds / self.seconds
        return f"{self.seconds:.1f} | {self.cpu_seconds:.1f} | {busy:.2f} | {self.peak_mb:.0f}"


def run(words: list[str], engine: Path, cache: Path) -> Run:
    """Run this Python on the engine of a checkout."""
    words = [sys.executable, "-m", "benchmarks.full_tile", "--peak-of", str(engine), *words]
    began = time.perf_counter()
    environment = {**os.environ, **ONE_THREAD, "MMSTT_CACHE": str(cache)}
    told = subprocess.run(words, check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True).stdout
    cpu_seconds, peak_mb = json.loads(told.splitlines()[-1])
    return Run(time.perf_counter() - began, cpu_seconds, peak_mb)


def peak_of(engine: str, words: list[str]) -> None:
    """Run one process and print its CPU seconds and its peak, MB: of children only the largest ever is known."""
    subprocess.run([sys.executable, *words], check=True, cwd=engine, stdout=subprocess.DEVNULL)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))


def measure_peer(path: str) -> None:
    """Forecast series with AutoETS, two years of six days ahead, and print CPU seconds a series, failures, version."""
    import statsforecast

    from benchmarks.peers_libraries import statistical

    series_NT = np.load(path)
    steps = round(PEER_MONTHS * 365.25 / 12 / 6)
    statistical(series_NT[:2], "AutoETS", steps)  # the first call compiles
    began = time.process_time()
    mean_NF, _, _ = statistical(series_NT, "AutoETS", steps)
    took = (time.process_time() - began) / len(series_NT)
    print(json.dumps([took, int(np.isnan(mean_NF).any(1).sum()), statsforecast.__version__]))


def peer(python: str, table: Path, folder: Path) -> tuple[float, int, str]:
    """Let another Python forecast evenly chosen series of the tile."""
    with table.open(encoding="ascii") as file:
        next(file)
        rows = file.readlines()
    chosen = [rows[at] for at in np.linspace(0, len(rows) - 1, PEER_SERIES).astype(int)]
    np.save(folder / "series.npy", np.array([line.split(",")[11:] for line in chosen], np.float64))
    words = [python, "-m", "benchmarks.full_tile", "--measure-peer", str(folder / "series.npy")]
    environment = {**os.environ, **ONE_THREAD}
    told = subprocess.run(words, check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True).stdout
    seconds, failed, version = json.loads(told.splitlines()[-1])
    return seconds, failed, version


def page(options: argparse.Namespace) -> str:
    """Measure, and return the page."""
    with tempfile.TemporaryDirectory() as name:
        folder, table = Path(name), Path(name) / f"{TILE}.csv"
        make_tile(table, options.rows, options.epochs)
        size = table.stat().st_size / 1e6
        loads = [os.getloadavg()[0]]
        words = ["-m", "benchmarks.reading", "--measure", str(table)]
        # All ratios rest on it, and it is short: the middle one of three.
        read = sorted(run(words, ROOT, folder / f"cache-read-{number}") for number in range(3))[1]
        lines = [
            "| run | seconds | CPU s | CPUs in use | peak, MB | times reading, clock | times reading, CPU "
            "| cells per CPU s |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
            f"| reading alone | {read.told()} | 1 | 1 | |",
        ]
        best = float("inf")
        for engine in (ROOT, *options.engine):
            for threads in options.threads if engine == ROOT else options.threads[:1]:
                words = ["-m", "mmstt_core", "forecast", str(table), "--out", str(folder / "out"), "--replace"]
                words += ["--model", options.model, "--threads", str(threads), "--quiet"]
                made = run(words, engine, folder / f"cache-{len(lines)}")
                if engine == ROOT:
                    best = min(best, made.cpu_seconds)
                label = "this engine" if engine == ROOT else f"engine `{_commit(engine)}`"
                lines.append(
                    f"| {label}, {threads} thread{'s' if threads > 1 else ''} | {made.told()} "
                    f"| {made.seconds / read.seconds:.1f} | {made.cpu_seconds / read.cpu_seconds:.1f} "
                    f"| {options.rows / made.cpu_seconds:,.0f} |"
                )
                loads.append(os.getloadavg()[0])
        beside = ""
        if options.peer:
            seconds, failed, version = peer(options.peer, table, folder)
            own = 1000 * best / options.rows
            beside = (
                f"\nAutoETS (statsforecast {version}, no season, {options.epochs} epochs, {PEER_MONTHS} months ahead, "
                f"80 % interval) took {1000 * seconds:.1f} CPU ms a series over {PEER_SERIES} of these series, "
                f"{failed} of them in vain. This engine took {own:.2f} ms a cell, with reading, backtest, "
                f"calibration and maps: **{1000 * seconds / own:.0f} times** as many cells a core.\n"
            )
    return (
        f"# A full tile, from CSV to rasters\n\nMade by `python -m benchmarks.full_tile` on "
        f"{datetime.date.today().isoformat()}. {options.rows:,} cells x {options.epochs} epochs, {size:.0f} MB of CSV, "
        f"model {options.model}; {os.cpu_count()} cores ({platform.machine()}). "
        f"{_told_load(loads, max(options.threads))}\n\n" + "\n".join(lines) + "\n" + beside
    )


def _told_load(loads: list[float], threads: int) -> str:
    told = f"load average {min(loads):.1f} to {max(loads):.1f}"
    if max(loads) < threads + 0.5:
        return f"Nothing else ran: {told}, which is what the runs themselves make."
    return f"Other work ran meanwhile: {told}, so the columns of CPU time are those to compare."


def _commit(engine: Path) -> str:
    words = ["git", "-C", str(engine), "rev-parse", "--short", "HEAD"]
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def main() -> None:
    """Make the tile, read it alone, forecast it."""
    if sys.argv[1:2] == ["--peak-of"]:
        peak_of(sys.argv[2], sys.argv[3:])
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=128_757)
    parser.add_argument("--epochs", type=int, default=302)
    parser.add_argument("--model", default="mmstt")
    parser.add_argument("--threads", type=int, nargs="+", default=[1])
    parser.add_argument("--engine", type=Path, nargs="+", default=[], help="other checkouts, for comparison")
    parser.add_argument("--peer", help="a Python with statsforecast")
    parser.add_argument("--write", type=Path, help="page to write: what stands below its first rule stays")
    parser.add_argument("--measure-peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure_peer:
        measure_peer(options.measure_peer)
        return
    text = page(options)
    print(text)
    if options.write:
        kept = options.write.read_text(encoding="utf-8").partition("\n---\n")[2] if options.write.is_file() else ""
        options.write.write_text(text + (f"\n---\n{kept}" if kept else ""), encoding="utf-8")


if __name__ == "__main__":
    main()
