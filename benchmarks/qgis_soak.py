# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast again and again in one QGIS process, cancel at random, and watch what stays behind.

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks.qgis_soak [--runs 200] [--seed 1] [--model mmstt]

The plugin's own way: the background task of the dock, the real engine in its own process, the maps added to the
project, a series read, the maps removed. After every run the memory, file handles, threads and child processes of
QGIS are counted, and what lies in the output folder and the temporary one. Writes docs/results/soak.md. Linux only.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.qgis_stall import SAMPLE, load_package, wait_until

ROOT = Path(__file__).resolve().parents[1]

CANCELLED_SHARE = 0.35
WARM_UP = 20
"""Runs that fill QGIS's caches (fonts, projections, styles) and are left out of the slopes."""
CELLS = 120


@dataclass(frozen=True, kw_only=True)
class State:
    """Count what this process holds after a run."""

    outcome: str
    """finished, cancelled, or the sentence of a failure."""
    seconds: float
    memory_mb: float
    handles: int
    threads: int
    children: int
    left_over: tuple[str, ...]
    """Job folders and half-written files beside the results."""


def look(outcome: str, seconds: float, places: tuple[Path, ...]) -> State:
    """Count now."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    children = [pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()]
    left = [
        str(path.relative_to(place))
        for place in places
        for path in place.rglob("*")
        if path.name.startswith((".mmstt", "mmstt")) or path.suffix == ".part"
    ]
    return State(
        outcome=outcome,
        seconds=seconds,
        memory_mb=int(status["VmRSS"].split()[0]) / 1024,
        handles=len(os.listdir("/proc/self/fd")),
        threads=int(status["Threads"]),
        children=len(children),
        left_over=tuple(left),
    )


def small_area() -> str:
    """Return a square in the north-east of the sample that holds about `CELLS` cells, as Processing wants it."""
    from qgis.core import QgsGeometry, QgsRectangle

    from mm_stt_forecast.mmstt_core.reading import read_cube

    cube = read_cube([str(SAMPLE)], cache=False)
    east, north = cube.easting_N.max(), np.median(cube.northing_N)
    apart = np.maximum(east - cube.easting_N, np.abs(cube.northing_N - north))
    edge = float(np.sort(apart)[CELLS])
    square = QgsGeometry.fromRect(QgsRectangle(east - edge, north - edge, east + 50, north + edge))
    return f"{square.asWkt(1)} [EPSG:3035]"


def soak(folder: Path, runs: int, *, seed: int, model: str, cancels: tuple[float, ...] | None = None) -> list[State]:
    """Run and cancel.

    Args:
        folder: empty; results go to `out` inside it.
        cancels: for each run the seconds after which it is cancelled, infinity for never; drawn by `seed` if None.
    Returns:
        One state per run, after its maps have been removed again.
    """
    rng = np.random.default_rng(seed)
    out, area, typical = folder / "out", small_area(), 4.0
    states: list[State] = []
    for number in range(runs):
        drawn = rng.uniform(0.0, typical) if rng.random() < CANCELLED_SHARE else np.inf
        outcome, seconds = run_once(out, area, model, drawn if cancels is None else cancels[number])
        if outcome == "finished":
            typical = 0.8 * typical + 0.2 * seconds
        gc.collect()
        states.append(look(outcome, seconds, (folder,)))
    return states


def run_once(out: Path, area: str, model: str, patience: float) -> tuple[str, float]:
    """Forecast once, cancel after `patience` seconds, use the result as a user would, and clear the project."""
    from qgis.core import QgsProject

    from mm_stt_forecast.algorithms.launch import start_forecast
    from mm_stt_forecast.maps.group import add_forecast
    from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder

    ended: list[tuple[bool, str]] = []
    began = time.monotonic()
    run = start_forecast(
        {"INPUT_FILES": [str(SAMPLE)], "AREA": area, "OUTPUT_FOLDER": str(out), "MODEL": model, "DEVICE": "cpu"},
        lambda step: None,
        lambda fine, results, message: ended.append((fine, message)),
    )
    wait_until(lambda: bool(ended) or time.monotonic() - began >= patience, 240)
    if not ended:
        run.cancel()
        wait_until(lambda: bool(ended), 30)
    seconds = time.monotonic() - began
    fine, message = ended[0]
    if not fine:
        return "cancelled" if message.startswith("Cancelled") else message, seconds
    add_forecast(str(out))
    forecast = ForecastFolder(out)
    forecast.series(forecast.nearest(forecast.easting_N[0], forecast.northing_N[0]))
    QgsProject.instance().clear()
    return "finished", seconds


def slope(values: list[float]) -> tuple[float, float, float]:
    """Return the median slope per 100 runs and its 95 % interval (Theil 1950, Sen 1968)."""
    from scipy.stats import theilslopes

    found = theilslopes(np.asarray(values, float))
    return 100 * found.slope, 100 * found.low_slope, 100 * found.high_slope


def write_page(states: list[State], model: str, seed: int) -> str:
    """Say what stayed flat."""
    late = states[WARM_UP:]
    outcomes = [state.outcome for state in states]
    others = sorted(set(outcomes) - {"finished", "cancelled"})
    lines = [
        "# Forecasts in a row",
        "",
        f"{len(states)} forecasts of {CELLS} cells (`--model {model}`) in one QGIS process, seed {seed}: "
        f"{outcomes.count('finished')} finished, {outcomes.count('cancelled')} cancelled at a random moment, "
        f"{len(states) - outcomes.count('finished') - outcomes.count('cancelled')} failed. Each finished one was added "
        "to the project, a series was read, and the project cleared. Slopes are medians over all pairs of runs "
        f"(Theil-Sen) with 95 % intervals, the first {WARM_UP} runs left out.",
        "",
        "Regenerate: `QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks.qgis_soak`.",
        "",
        "| QGIS process | after the first run | after warm-up | at the end | slope per 100 runs |",
        "|---|---|---|---|---|",
    ]
    for title, name, digits in (
        ("memory, MB", "memory_mb", 1),
        ("file handles", "handles", 0),
        ("threads", "threads", 0),
        ("child processes", "children", 0),
    ):
        values = [getattr(state, name) for state in states]
        middle, low, high = slope([getattr(state, name) for state in late])
        lines.append(
            f"| {title} | {values[0]:.{digits}f} | {values[WARM_UP]:.{digits}f} | {values[-1]:.{digits}f} | "
            f"{middle:+.2f} ({low:+.2f} to {high:+.2f}) |"
        )
    left = sorted({name for state in states for name in state.left_over})
    lines += ["", f"Left over after any run: {', '.join(left) if left else 'nothing'}."]
    lines += [f"Failure: {text}" for text in others]
    cancelled = [state.seconds for state in states if state.outcome == "cancelled"]
    finished = [state.seconds for state in states if state.outcome == "finished"]
    lines.append(
        f"Seconds per finished run: median {np.median(finished):.1f}, longest {max(finished):.1f}; cancelled "
        f"ones lasted {min(cancelled):.1f} to {max(cancelled):.1f} s from their start."
    )
    return "\n".join([*lines, ""])


def main() -> int:
    """Start QGIS, soak, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", default="mmstt")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "results" / "soak.md")
    options = parser.parse_args()
    if options.runs < WARM_UP + 10:
        parser.error(f"a slope needs at least {WARM_UP + 10} runs")
    os.environ.setdefault("MMSTT_PYTHON", sys.executable)
    load_package()
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    from mm_stt_forecast.algorithms.provider import MmsttProvider

    provider = MmsttProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory() as home:
        os.environ["MMSTT_CACHE"] = str(Path(home).with_suffix(".cache"))
        states = soak(Path(home), options.runs, seed=options.seed, model=options.model)
    page = write_page(states, options.model, options.seed)
    print(page)
    options.out.write_text(page, encoding="utf-8")
    QgsApplication.processingRegistry().removeProvider(provider)
    application.exitQgis()
    return 0 if all(state.outcome in ("finished", "cancelled") and not state.left_over for state in states) else 1


if __name__ == "__main__":
    sys.exit(main())
