# SPDX-License-Identifier: GPL-2.0-or-later
"""Time a forecast of a small area from the command line, as a multiple of the start of torch on the same machine.

    python -m benchmarks.small_areas [SOURCE ...] [--against CHECKOUT] [--turns 2] [--write PAGE.md]

Each run is a process of its own; in every turn `python -c "import torch"`, the other checkout and this one, on one and
on two threads, follow one another, first alone and then beside a process that does nothing but compute. Of each the
fastest turn counts. What else runs on the machine meanwhile is told by its load, for it is in every number.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "ustica" / "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"
BUSY = "n = 0\nwhile True:\n    n += 1"
PRODUCTS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Run(NamedTuple):
    """Hold what one process took."""

    seconds: float
    cpu_seconds: float


def main() -> None:
    """Measure, and print or write a page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sources", nargs="*", type=Path, default=[SAMPLE])
    parser.add_argument("--against", type=Path, help="another checkout, to compare with")
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--write", type=Path, help="page to write")
    options = parser.parse_args()
    page = "\n".join(report(options.sources, options.against, options.turns))
    if options.write:
        options.write.write_text(page + "\n", encoding="utf-8")
    print(page)


def report(sources: list[Path], against: Path | None, turns: int) -> list[str]:
    """Measure every area, and return the lines of the page."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    lines = [
        "# Small areas",
        "",
        f"{datetime.date.today()}, {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; "
        f"the machine's load before the first run was {load:.1f}. Made by `python -m benchmarks.small_areas`; the "
        f'fastest of {turns} turn(s). A multiple is that of `python -c "import torch"` beside the same company.',
    ]
    for source in sources:
        lines += ["", f"## {source.name}", "", "| engine | beside | seconds | multiple | CPU seconds | multiple |"]
        lines.append("|---|---|---|---|---|---|")
        for company in ("nothing of ours", "one busy process"):
            found = in_turns(source, against, turns, busy=company.startswith("one"))
            torch = found["import torch"]
            for name, run in found.items():
                numbers = (
                    *(run.seconds, run.seconds / torch.seconds),
                    *(run.cpu_seconds, run.cpu_seconds / torch.cpu_seconds),
                )
                lines.append(" | ".join([f"| {name}", company, *(f"{number:.1f}" for number in numbers)]) + " |")
    return lines


def in_turns(source: Path, against: Path | None, turns: int, *, busy: bool) -> dict[str, Run]:
    """Run everything in turns, and return the fastest of each."""
    environment = {name: value for name, value in os.environ.items() if name not in PRODUCTS}
    found: dict[str, list[Run]] = {}
    company = subprocess.Popen([sys.executable, "-c", BUSY]) if busy else None
    try:
        with tempfile.TemporaryDirectory() as folder:
            forecast = [sys.executable, "-m", "mmstt_core", "forecast", str(source.resolve()), "--quiet", "--replace"]
            commands = {"import torch": (ROOT, [sys.executable, "-c", "import torch"])}
            if against is not None:
                commands["before"] = against, [*forecast, "--out", f"{folder}/before"]
            for threads in (1, 2):
                words = [*forecast, "--out", f"{folder}/{threads}", "--threads", str(threads)]
                commands[f"now, {threads} thread{'s' if threads > 1 else ''}"] = ROOT, words
            for _ in range(turns):
                for name, (engine, words) in commands.items():
                    found.setdefault(name, []).append(timed(words, engine, environment))
    finally:
        if company is not None:
            company.kill()
            company.wait()
    return {name: min(runs) for name, runs in found.items()}


def timed(words: list[str], engine: Path, environment: dict[str, str]) -> Run:
    """Run one process to its end."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(words, cwd=engine, env=environment, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - began, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, used)


if __name__ == "__main__":
    main()
