# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the cases of `moving_cases.py`: a file of JSON lines per patch, so that an interrupted run goes on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.experiments.common import bundled
from benchmarks.moving_cases import CASES, Site, motion_of, prepare
from mmstt_core.backtest import origins
from mmstt_core.evaluation.added import follow
from mmstt_core.models.shared import Shared


def in_parallel(jobs: int, work: Callable[..., Any], tasks: list[tuple[Any, ...]]) -> list[Any]:
    """Return what a function makes of each task, in their order, in that many processes."""
    if jobs == 1:
        return [work(*task) for task in tasks]
    with ProcessPoolExecutor(jobs) as pool:
        return [future.result() for future in [pool.submit(work, *task) for task in tasks]]


def file_of(folder: Path, name: str, ending: str) -> Path:
    """Return the file that keeps what has a name."""
    return folder / f"{re.sub('[^A-Za-z0-9]+', '_', name)}{ending}"


def run(site: Site, data: Path | None, folder: Path) -> list[dict[str, Any]]:
    """Return the rows of all cases on one site; those that the folder keeps already are not run again."""
    np.seterr(all="ignore")
    kept = file_of(folder, site.key, ".jsonl")
    rows = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    done = {row["case"] for row in rows}
    if all(case.title in done for case in CASES):
        return rows
    ground = prepare(site, data)
    if ground is None:
        print(f"left out, not at hand: {site.key}", flush=True)
        return []
    began = time.perf_counter()
    with remembered():
        for case in CASES:
            if case.title in done:
                continue
            found = follow(ground.cube, ground.issue_day, motion_of(case, site), ground.patch, bundled())
            told = {"site": site.key, "place": site.name, "group": site.group, "case": case.title}
            found = [{**row, **told, "speed_mm_yr": ground.speed_mm_yr} for row in found]
            rows += found
            with kept.open("a") as stream:
                stream.write("".join(json.dumps(row) + "\n" for row in found))
    print(f"{site.key}: {time.perf_counter() - began:.0f} s, {ground.speed_mm_yr:.1f} mm/yr", flush=True)
    return rows


@contextlib.contextmanager
def remembered() -> Iterator[None]:
    """Let origins that see the very same window not be forecast again: motion that began later is not in it."""
    found: dict[bytes, tuple[dict[str, Any], dict[bytes, Any]]] = {}

    class Remembering(Shared):
        """Fit and forecast once for each content of a window."""

        def __init__(self, context, names=(), networks=None, *, start=None, **further) -> None:
            super().__init__(context, names, networks, start=start, **further)
            key = hashlib.sha256(repr((names, sorted(further))).encode())
            begun = (array for name in sorted(self._start) for array in self._start[name])
            for array in (context.values_NB, context.days_B, context.easting_N, *begun):
                key.update(np.ascontiguousarray(array).tobytes())
            self._kept, self._said = found.setdefault(key.digest(), (self._kept, {}))

        def predict_all(self, days_H: np.ndarray) -> dict[str, Any]:
            if days_H.tobytes() not in self._said:
                self._kept.pop("networks", None)  # each of its forecasts can be taken once
                self._said[days_H.tobytes()] = super().predict_all(days_H)
            return self._said[days_H.tobytes()]

    plain, origins.Shared = origins.Shared, Remembering
    try:
        yield
    finally:
        origins.Shared = plain
