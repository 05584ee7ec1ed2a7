# SPDX-License-Identifier: GPL-2.0-or-later
"""Time a forecast of a full-size tile, from CSV to rasters, as a user runs it.

    python -m benchmarks.full_tile [--rows 128757] [--epochs 302] [--model mmstt]

The tile has the size and occupancy of E32N34 (186 MB of CSV) and random series: the work does not depend on values.
Prints seconds, CPU seconds and peak memory of the whole process, and the ratio to reading the file alone.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.reading import TILE, make_tile

ROOT = Path(__file__).resolve().parents[1]


def run(arguments: list[str], cache: str) -> tuple[float, float, float]:
    """Run the engine; return seconds, CPU seconds and peak MB of that process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        cwd=ROOT,
        env={**os.environ, "MMSTT_CACHE": cache},
        stdout=subprocess.DEVNULL,
    )
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cpu, after.ru_maxrss / 1024


def main() -> None:
    """Make the tile, read it alone, forecast it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=128_757)
    parser.add_argument("--epochs", type=int, default=302)
    parser.add_argument("--model", default="mmstt")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{TILE}.csv"
        make_tile(path, options.rows, options.epochs)
        size = path.stat().st_size / 1e6
        read = run(["-m", "benchmarks.reading", "--measure", str(path)], str(Path(folder) / "cache-read"))
        made = run(
            [
                "-m",
                "mmstt_core",
                "forecast",
                str(path),
                "--out",
                str(Path(folder) / "out"),
                "--model",
                options.model,
                "--quiet",
            ],
            str(Path(folder) / "cache"),
        )
        shape = f"{options.rows} cells x {options.epochs} epochs, {size:.0f} MB CSV"
        print(f"{shape}, model {options.model}, {os.cpu_count()} cores")
        print(f"forecast, CSV to rasters: {made[0]:.1f} s, {made[1]:.1f} CPU s, peak {made[2]:.0f} MB")
        print(f"ratio to reading alone ({read[0]:.1f} s): {made[0] / read[0]:.1f}")


if __name__ == "__main__":
    main()
