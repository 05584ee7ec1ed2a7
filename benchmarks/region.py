# SPDX-License-Identifier: GPL-2.0-or-later
"""A region on simulated ground: seams, efficiency of workers, killed workers, a full tile, one lesson for unlike tiles.

    python -m benchmarks.region FOLDER [seams|workers|kills|full|lessons|page]

Without a part all are measured, each in a process of its own, and docs/results/region.md and docs/scale.md are written
from what FOLDER/measured then holds. Other work on the machine spoils times by the clock, so CPU seconds and the share
of time that workers had a tile in hand stand beside them. Parts whose clock nobody reads run side by side.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.full_tile import ONE_THREAD
from benchmarks.region_full import full
from benchmarks.region_ground import write_ground
from benchmarks.region_lessons import CONTINENT_CELLS, lessons
from benchmarks.region_page import write_page
from benchmarks.region_scale import write_scale
from mmstt_core.forecast import run_forecast
from mmstt_core.kernels import name_kernels
from mmstt_core.options import ForecastRequest, RegionRequest
from mmstt_core.progress import Progress
from mmstt_core.region import command
from mmstt_core.region.putting_together import HELD_LEAST, HELD_MOST
from mmstt_core.region.tiles import TileWork, forecast_tile
from mmstt_core.results.region_folder import RegionFolder

COLUMNS, ROWS, EDGE_CELLS, OCCUPANCY = 6, 4, 125, 0.04
TILE_KM = EDGE_CELLS / 10
SMALL = {"columns": 3, "rows": 3, "edge": 20, "occupancy": 0.6}
DISTANCES_M = (200.0, 1000.0, 3000.0, np.inf)
TRACE = "MMSTT_REGION_TRACE"
"""Names a file into which every begun tile writes its name."""


class Quiet(Progress):
    """Say nothing, and note when each stage began."""

    def __init__(self) -> None:
        super().__init__()
        self.began: dict[str, float] = {}

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        self.began.setdefault(str(stage), time.monotonic())

    def tell(self, message: str) -> None:
        """Say nothing."""


class Killing(Quiet):
    """Kill a worker once so many tiles are done."""

    def __init__(self, done: int) -> None:
        super().__init__()
        self.done, self.killed = done, False

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        super().report(stage, fraction, detail)
        if not self.killed and stage == "Forecasting tiles" and int(str(detail).split(" of ")[0]) >= self.done:
            import psutil

            workers = [
                one for one in psutil.Process().children(recursive=True) if "spawn_main" in " ".join(one.cmdline())
            ]
            busy = max(workers, key=lambda one: sum(one.cpu_times()[:2]))
            busy.kill()
            self.killed = True


def traced(work: TileWork) -> dict[str, Any]:
    """Forecast a tile, and leave its name in a file before."""
    with open(os.environ[TRACE], "a", encoding="utf-8") as file:
        file.write(f"{Path(work.folder).name}\n")
    return forecast_tile(work)


def ground(folder: Path, small: bool = False) -> Path:
    """Return the folder of the simulated files, made when absent."""
    place = folder / ("small_ground" if small else "ground")
    if not place.is_dir():
        shape = SMALL if small else {"columns": COLUMNS, "rows": ROWS, "edge": EDGE_CELLS, "occupancy": OCCUPANCY}
        write_ground(place, **shape)
    return place


def run(given: Path, out: Path, progress: Quiet, *, like: Path | None = None, **options: Any) -> dict[str, Any]:
    """Forecast a region anew; return its record with the seconds of its stages.

    Args:
        like: a finished region of the same data and options, whose lessons are taken over.
    """
    shutil.rmtree(out, ignore_errors=True)
    if like is not None:
        out.mkdir(parents=True)
        for name in ("taught.npz", "taught.json"):
            shutil.copy(like / name, out)
    request = RegionRequest(sources=(str(given),), out=str(out), **{"tile_km": TILE_KM, **options})
    record = command.run_region(request, progress)
    began = sorted(progress.began.items(), key=lambda pair: pair[1])
    ends = [*(moment for _, moment in began[1:]), time.monotonic()]
    return {**record, "stages": {stage: round(end - begin, 2) for (stage, begin), end in zip(began, ends)}}


def seams(folder: Path) -> dict[str, Any]:
    """Compare a region with the ordinary forecast of all its files at once."""
    given, out = ground(folder), folder / "one_worker"
    record = run(given, out, Quiet(), workers=1)
    begun = time.process_time()
    files = tuple(sorted(map(str, given.glob("*.zip"))))
    whole = run_forecast(ForecastRequest(sources=files, out="-", device="cpu", threads=1), Quiet())
    cpu_seconds = time.process_time() - begun
    region = RegionFolder(out)
    order, known = (np.lexsort((one.easting_N, one.northing_N)) for one in (region, whole))
    east_N, north_N = region.easting_N[order], region.northing_N[order]
    if not np.array_equal(east_N, whole.easting_N[known]) or not np.array_equal(north_N, whole.northing_N[known]):
        raise ValueError("the region and the whole have other cells")
    apart_NHQ = np.abs(region.read("ground")[order] - whole.ground_NHQ[known])
    edge_m = TILE_KM * 1000
    inside_2N = np.stack([east_N, north_N]) % edge_m
    to_edge_N = np.minimum(inside_2N, edge_m - inside_2N).min(0)
    rows, nearest = [], 0.0
    for farthest in DISTANCES_M:
        here_N = (to_edge_N >= nearest) & (to_edge_N < farthest)
        median, every = apart_NHQ[here_N][..., 4], apart_NHQ[here_N]
        rows.append(
            {
                "from_m": nearest,
                "to_m": None if np.isinf(farthest) else farthest,
                "cells": int(here_N.sum()),
                "median_p99_mm": float(np.quantile(median, 0.99)),
                "median_largest_mm": float(median.max()),
                "quantiles_p99_mm": float(np.quantile(every, 0.99)),
                "quantiles_largest_mm": float(every.max()),
            }
        )
        nearest = farthest
    asked = {key: record["asked"][key] for key in ("tile_km", "halo_km")}
    return {"rows": rows, "whole_cpu_seconds": cpu_seconds, **asked, **_spent(record)}


def _spent(record: dict[str, Any]) -> dict[str, Any]:
    tiles, taught = record["tiles"], record["taught"]
    return {
        "tiles": len(tiles),
        "cells": record["cells"],
        "stages": record["stages"],
        "cpu_seconds_of_tiles": sum(row["cpu_seconds"] for row in tiles),
        "seconds_of_tiles": sum(row["seconds"] for row in tiles),
        "cpu_seconds_of_teaching": taught["cpu_seconds"],
        "taught_cells": taught["cells"],
        "peak_mb": max(row["peak_mb"] for row in tiles),
    }


def workers(folder: Path) -> dict[str, Any]:
    """Forecast the tiles by one worker and by two, one after the other, with the lessons of `seams`."""
    given, like, found = ground(folder), folder / "one_worker", {}
    if not (like / "taught.npz").is_file():
        run(given, like, Quiet(), workers=1)
    for count in (2, 1, 2, 1):
        record = run(given, folder / f"by_{count}", Quiet(), like=like, workers=count)
        spent, seconds = _spent(record), record["stages"]["Forecasting tiles"]
        spent |= {"seconds": seconds, "busy": spent["seconds_of_tiles"] / (count * seconds)}
        found.setdefault(str(count), []).append(spent)
    one, two = (min(part["seconds"] for part in found[count]) for count in ("1", "2"))
    return {
        "by": {count: found[count] for count in ("1", "2")},
        "efficiency": one / (2 * two),
        "same_bytes": _digests(folder / "by_1") == _digests(folder / "by_2"),
    }


def _digests(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((out / "tiles").rglob("*"))
        if path.is_file()
    }


def kills(folder: Path) -> dict[str, Any]:
    """Kill the busier of two workers at three moments."""
    given, calm = ground(folder, small=True), folder / "calm"
    options = {"workers": 2, "tile_km": SMALL["edge"] / 10, "model": "gp"}
    begun = time.monotonic()
    run(given, calm, Quiet(), **options)
    calm_seconds = time.monotonic() - begun
    before, rows, original = _digests(calm), [], command.forecast_tile
    command.forecast_tile = traced  # workers find it by its name
    try:
        for done in (0, 4, 8):
            os.environ[TRACE] = str(folder / f"trace_{done}.txt")
            Path(os.environ[TRACE]).unlink(missing_ok=True)
            progress, begun_at = Killing(done), time.monotonic()
            record = run(given, folder / f"killed_{done}", progress, like=calm, **options)
            begun = Path(os.environ[TRACE]).read_text(encoding="utf-8").split()
            rows.append(
                {
                    "after": done,
                    "killed": progress.killed,
                    "complete": record["complete"],
                    "begun_again": len(begun) - len(set(begun)),
                    "same_bytes": _digests(folder / f"killed_{done}") == before,
                    "seconds": time.monotonic() - begun_at,
                }
            )
    finally:
        command.forecast_tile = original
    return {"tiles": len(record["tiles"]), "rows": rows, "calm_seconds": calm_seconds}


def one_lesson(folder: Path) -> dict[str, Any]:
    """Hold what few cells of each tile teach, and what all do, against a year that nobody saw."""
    found = lessons(folder, lambda given, out, **options: run(given, out, Quiet(), **options))
    return {**found, "continent_cells": CONTINENT_CELLS, "held_least": HELD_LEAST, "held_most": HELD_MOST}


PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "seams": seams,
    "lessons": one_lesson,
    "kills": kills,
    "workers": workers,
    "full": full,
}
ALL = (("seams", "lessons", "kills"), ("workers",), ("full",))
"""What runs side by side, and then one after the other."""


def _work_of_others() -> float:
    """Return the CPU seconds that all cores have worked for other processes than this one and its children."""
    import psutil

    machine = psutil.cpu_times()
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own = sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))
    return sum(getattr(machine, kind, 0.0) for kind in ("user", "nice", "system", "irq", "softirq")) - own


def main() -> int:
    """Measure one part, or all, and write the pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("part", nargs="?", default="all", choices=("all", "page", *PARTS))
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder / "measured"
    folder.mkdir(parents=True, exist_ok=True)
    if options.here:
        begun, before = time.monotonic(), _work_of_others()
        found = PARTS[options.part](options.folder)
        others = (_work_of_others() - before) / (time.monotonic() - begun)
        found |= {"cores_of_others": max(others, 0.0), "cores": os.cpu_count()}
        found |= {"measured": datetime.date.today().isoformat()}
        (folder / f"{options.part}.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
        return 0
    # As the engine's own processes: with other BLAS kernels a lesson differs in the eighth digit, and a fit may end
    # elsewhere.
    environment = {**os.environ, **ONE_THREAD}
    name_kernels(environment)
    if options.part == "all":
        ground(options.folder)
    for together in {"all": ALL, "page": ()}.get(options.part, ((options.part,),)):
        begun = time.monotonic()
        words = [sys.executable, "-m", "benchmarks.region", str(options.folder)]
        running = [subprocess.Popen([*words, part, "--here"], env=environment) for part in together]
        if sum(one.wait() for one in running):
            return 1
        print(f"{' and '.join(together)}: {time.monotonic() - begun:.0f} s", flush=True)
    if options.part in PARTS:
        return 0
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    told = {key: max(part[key] for part in found.values()) for key in ("measured", "cores")}
    write_page({**found, **told})
    write_scale({**found, **told})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
