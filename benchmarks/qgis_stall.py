# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure the longest stall of QGIS's event loop while the engine forecasts a full-size tile in the background.

A timer of the window's own thread should fire every 5 ms; what it is late by is what a user feels. The tile is written
first, from the Ustica series repeated over 128,757 cells, so that reading, forecasting and loading work on real values.

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks.qgis_stall [--cells 128757] [--model gp] [--out FILE.json]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "mm_stt_forecast"
SAMPLE = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
FULL_TILE_CELLS = 128_757
BEAT_MS = 5
TARGET_MS = 50
CHUNK = 4_000


def load_package() -> None:
    """Import the plugin the way QGIS does, as one package."""
    spec = importlib.util.spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


def write_tile(path: Path, cells: int) -> None:
    """Write an EGMS-format L3 CSV of many cells, marked simulated in its name."""
    from mm_stt_forecast.mmstt_core.reading import read_cube

    cube = read_cube([str(SAMPLE)], cache=False)
    generator = np.random.default_rng(5)
    dates = [f"{date:%Y%m%d}" for date in cube.dates_T.astype(object)]
    side = 1000
    with open(path, "w", encoding="ascii") as file:
        file.write("pid,easting,northing,height," + ",".join(dates) + "\n")
        for start in range(0, cells, CHUNK):
            number = np.arange(start, min(start + CHUNK, cells))
            source = generator.integers(0, cube.cells, len(number))
            tenths = cube.values_NT[source] + generator.integers(-9, 10, (len(number), len(dates)), dtype=np.int16)
            values = np.char.mod("%.1f", tenths / 10)
            for row, cell in enumerate(number):
                east, north = 3_200_050 + 100 * (cell % side), 3_400_050 + 100 * (cell // side)
                file.write(f"1{cell:09d},{east},{north},10.0,{','.join(values[row])}\n")


class Heart:
    """Beat in the window's thread, and remember by how much each beat was late and what went on."""

    def __init__(self) -> None:
        from qgis.PyQt.QtCore import Qt, QTimer

        self.stage = "idle"
        self.late: dict[str, list[float]] = {}
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        """Note the delay of this beat."""
        now = time.perf_counter()
        self.late.setdefault(self.stage, []).append(1000 * (now - self._last) - BEAT_MS)
        self._last = now

    def summary(self) -> dict[str, dict[str, float]]:
        """Return longest stall and 99th percentile by stage, ms."""
        return {
            stage: {
                "longest_ms": round(max(values), 1),
                "p99_ms": round(float(np.percentile(values, 99)), 1),
                "beats": len(values),
            }
            for stage, values in self.late.items()
        }


def wait_until(condition, seconds: float) -> None:
    """Run the event loop until something holds."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + seconds

    def look() -> None:
        if condition() or time.monotonic() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(50)
    loop.exec()
    if not condition():
        raise TimeoutError("The run did not end in time.")


def measure(tile: Path, folder: Path, model: str) -> dict:
    """Describe the tile as the dock does, forecast it, load the maps, click a cell; return the stalls."""
    from qgis.core import QgsApplication, QgsProject

    from mm_stt_forecast.algorithms.launch import start_forecast
    from mm_stt_forecast.algorithms.provider import MmsttProvider
    from mm_stt_forecast.maps.group import add_forecast
    from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
    from mm_stt_forecast.ui.reading_task import FileTask

    provider = MmsttProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    heart, ended, described = Heart(), [], []
    wait_until(lambda: len(heart.late.get("idle", ())) > 100, 30)
    heart.stage = "reading in the dock"
    task = FileTask(str(tile))
    task.described.connect(lambda *found: described.append(found))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(described), 300)
    heart.stage = "forecast"
    began = time.monotonic()

    def at_work(step) -> None:
        heart.stage = f"forecast: {step.stage}"

    def finished(ok: bool, results: dict, message: str) -> None:
        ended.append((ok, message))

    run = start_forecast({"INPUT_FILES": [str(tile)], "OUTPUT_FOLDER": str(folder), "MODEL": model}, at_work, finished)
    wait_until(lambda: bool(ended), 1500)
    seconds = time.monotonic() - began
    heart.stage = "after the run"
    wait_until(lambda: len(heart.late.get("after the run", ())) > 100, 30)
    if not QgsProject.instance().mapLayers():  # without a window the algorithm leaves the maps to whoever wants them
        opened = ForecastFolder(folder)
        _ = opened.sample  # the algorithm reads it in the background where there is a window
        heart.stage = "adding the maps"
        add_forecast(opened)
        wait_until(lambda: len(heart.late.get("adding the maps", ())) > 20, 30)
    heart.stage = "clicks"
    clicks = []
    forecast = ForecastFolder(folder)
    for cell in (5, len(forecast.easting_N) // 2):
        start = time.perf_counter()
        forecast.series(forecast.nearest(forecast.easting_N[cell], forecast.northing_N[cell]))
        clicks.append(round(1000 * (time.perf_counter() - start), 1))
    loaded = len(QgsProject.instance().mapLayers())
    QgsProject.instance().clear()
    QgsApplication.processingRegistry().removeProvider(provider)
    return {
        "ok": ended[0][0],
        "message": ended[0][1],
        "cells": len(forecast.easting_N),
        "model": model,
        "seconds": round(seconds, 1),
        "layers": loaded,
        "stalls": heart.summary(),
        "click_ms": clicks,
        "torch_in_this_process": "torch" in sys.modules,
        "active": run.active,
        "target_ms": TARGET_MS,
    }


def main() -> int:
    """Write the tile, measure, print and save."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cells", type=int, default=FULL_TILE_CELLS)
    parser.add_argument("--model", default="gp")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("MMSTT_PYTHON", sys.executable)
    load_package()
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MMSTT_CACHE"] = str(Path(home) / "cache")
        tile = Path(home) / "SIMULATED_L3_E32N34_100km_U.csv"
        write_tile(tile, options.cells)
        result = {
            "csv_mb": round(tile.stat().st_size / 1e6, 1),
            "cpus": os.cpu_count(),
            **measure(tile, Path(home) / "forecast", options.model),
        }
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    application.exitQgis()
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
