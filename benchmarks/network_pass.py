# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure MM-STT's forward pass in numpy and in torch: cells per second, calm and beside a busy process, in one run.

    python -m benchmarks.network_pass [--rounds 3] [--seconds 2.0]

Each figure comes from processes of its own, with as many threads as it names; the settings take turns, round by round,
so that whatever else this machine does falls on all of them. Writes docs/results/network_pass.md.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import platform
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "results" / "network_pass.md"
THREADS = (1, 2)
ENGINES = ("numpy", "torch")
BUSY = "while True: pass"
KERNELS = ("", "SkylakeX", "Haswell")
"""Of OpenBLAS: those that it finds itself, and those that are named by OPENBLAS_CORETYPE."""


def measure(engine: str, seconds: float) -> dict:
    """Pass one full window through both bundled networks for so long, in this process."""
    began = time.perf_counter()
    import numpy as np

    from mmstt_core.network.rates import made_up_batch
    from mmstt_core.network.weights import bundled_weights, load_network

    networks = [load_network(bundled_weights(name)).network for name in ("nano", "cell")]
    if engine == "torch":
        from mmstt_core.network.mmstt import MMSTT

        networks = [MMSTT.of(network) for network in networks]
    started = time.perf_counter() - began
    batch, rows_R = made_up_batch(networks[0].config)
    passes, cpu = [], []
    until = time.perf_counter() + seconds
    while len(passes) < 3 or time.perf_counter() < until:
        wall, used = time.perf_counter(), time.process_time()
        for network in networks:
            network.run(batch, rows_R)
        passes.append(time.perf_counter() - wall)
        cpu.append(time.process_time() - used)
    return {
        "start_s": started,
        "cells_per_s": rows_R.size / float(np.median(passes[1:])),
        "cpu_us_per_cell": 1e6 * float(np.min(cpu[1:])) / rows_R.size,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "kernels": kernels(),
    }


def kernels() -> str:
    """Name OpenBLAS's version and the kernels that it has chosen, empty where numpy has another library."""
    maps = Path("/proc/self/maps")
    paths = set(re.findall(r"\S*openblas\S*", maps.read_text())) if maps.exists() else set()
    for path in sorted(paths):
        library = ctypes.CDLL(path)
        for suffix in ("", "64_"):
            for prefix in ("", "scipy_"):
                names = [f"{prefix}openblas_get_{what}{suffix}" for what in ("config", "corename")]
                if all(hasattr(library, name) for name in names):
                    parts = []
                    for name in names:
                        function = getattr(library, name)
                        function.restype = ctypes.c_char_p
                        parts.append(function().decode())
                    return f"{' '.join(parts[0].split()[:2])}, {parts[1]}"
    return ""


def one(engine: str, threads: int, seconds: float, *, busy: bool, coretype: str = "") -> dict:
    """Measure in a process of its own."""
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": str(threads)}
    environment.pop("OPENBLAS_CORETYPE", None)
    if coretype:
        environment["OPENBLAS_CORETYPE"] = coretype
    other = subprocess.Popen([sys.executable, "-c", BUSY]) if busy else None
    try:
        command = [sys.executable, "-m", "benchmarks.network_pass", "--one", engine, "--seconds", str(seconds)]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    finally:
        if other is not None:
            other.kill()
            other.wait()
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measure every setting in turn and write the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--one", choices=ENGINES, help="measure in this process and print JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.seconds)))
        return
    settings = [
        (engine, threads, core)
        for threads in THREADS
        for engine, core in (*(("numpy", k) for k in KERNELS), ("torch", ""))
    ]
    found: dict = {}
    loads = []
    for number in range(options.rounds):
        for engine, threads, core in settings:
            for busy in (False, True):
                loads.append(os.getloadavg()[0])
                result = one(engine, threads, options.seconds, busy=busy, coretype=core)
                found.setdefault((engine, threads, core, busy), []).append(result)
                print(number, engine, threads, core, busy, result, flush=True)
    PAGE.write_text(page(found, settings, loads, options), encoding="utf-8")


def page(found: dict, settings: list, loads: list[float], options: argparse.Namespace) -> str:
    """Put the figures into a table."""

    def best(key: tuple, name: str, pick=max) -> float:
        return pick(result[name] for result in found[key])

    columns = (
        "pass in",
        "linear algebra",
        "threads",
        "cells a second, calm",
        "beside a busy process",
        "CPU, \N{MICRO SIGN}s a cell",
        "start, s",
        "peak, MB",
    )
    head = "| " + " | ".join(columns) + " |"
    lines = [head, "|---|---|---:|---:|---:|---:|---:|---:|"]
    for engine, threads, core in settings:
        calm, busy = ((engine, threads, core, state) for state in (False, True))
        algebra = "its own" if engine == "torch" else found[calm][0]["kernels"] or "unknown"
        if core:
            algebra += " (named)"
        cells = (
            engine,
            algebra,
            threads,
            f"{best(calm, 'cells_per_s'):,.0f}",
            f"{best(busy, 'cells_per_s'):,.0f}",
            f"{best(calm, 'cpu_us_per_cell', min):.0f}",
            f"{best(calm, 'start_s', min):.1f}",
            f"{best(calm, 'peak_mb'):.0f}",
        )
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    table = "\n".join(lines)
    return TEXT.format(
        table=table,
        cores=os.cpu_count(),
        system=platform.machine(),
        rounds=options.rounds,
        seconds=options.seconds,
        least=min(loads),
        most=max(loads),
    )


TEXT = """# The forward pass in numpy and in torch

Made by `python -m benchmarks.network_pass`. One full window (64 x 64 cells of 96 bins; 2,304 cells are decoded, the
rest is the margin) through both bundled networks, `nano` with joint attention and `cell`. {cores} cores ({system});
{rounds} rounds in which the settings took turns, {seconds:g} s each; of each setting the best round's median. *Start*
is the import and the reading of the weights. Other work ran on the machine meanwhile (load average {least:.1f} to
{most:.1f}), so "calm" is only calmer than "busy", and the column of CPU time is the one to compare.

{table}

* **Equal numbers.** Coefficients differ by at most 1e-5 for every size and attention
  (`tests/core/test_numpy_pass.py`), forecasts of Ustica by less than 1e-4 mm (`tests/core/test_without_torch.py`).
* **What numpy is worth depends on its linear algebra.** OpenBLAS tells Intel's processors by their model. One that it
  does not know gets kernels of 2004 (Prescott). So the engine names the kernels by what the processor can
  (`mmstt_core/kernels.py`), on Linux, where OpenBLAS comes with the system.
* **One thread, whatever computes.** On matrices of this size two threads gained nothing on two cores that were not
  idle, and beside a process that computes they took 3 to 8 times as long as one, in numpy and in torch.
* **torch on the processor** needs a sixth less CPU time than numpy with the right kernels, after a start of a second
  or two.
"""


if __name__ == "__main__":
    main()
