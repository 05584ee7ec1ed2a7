# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the cases of `moving_cases.py`, one JSON line each, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.experiments.common import bundled
from benchmarks.moving_cases import CASES, Site, motion_of, prepare
from mmstt_core.backtest import origins
from mmstt_core.evaluation.added import follow
from mmstt_core.models.shared import Shared


def run(sites: tuple[Site, ...], data: Path | None, kept: Path) -> list[dict[str, Any]]:
    """Return the rows of all cases on all sites at hand; those that `kept` holds already are not run again."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    rows = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    done = {(row["site"], row["case"]) for row in rows}
    for site in sites:
        if all((site.key, case.title) in done for case in CASES):
            continue
        ground = prepare(site, data)
        if ground is None:
            print(f"left out, not at hand: {site.key}", flush=True)
            continue
        began = time.perf_counter()
        with remembered():
            for case in CASES:
                if (site.key, case.title) in done:
                    continue
                for row in follow(ground.cube, ground.issue_day, motion_of(case, site), ground.patch, bundled()):
                    row |= {
                        "site": site.key,
                        "place": site.name,
                        "group": site.group,
                        "case": case.title,
                        "speed_mm_yr": ground.speed_mm_yr,
                    }
                    rows.append(row)
                    with kept.open("a") as stream:
                        stream.write(json.dumps(row) + "\n")
        print(f"{site.key}: {time.perf_counter() - began:.0f} s, {ground.speed_mm_yr:.1f} mm/yr", flush=True)
    asked = {site.key for site in sites}
    return [row for row in rows if row["site"] in asked]


@contextlib.contextmanager
def remembered() -> Iterator[None]:
    """Let origins that see the very same window not be forecast again: motion that began later is not in it."""
    found: dict[bytes, tuple[Any, Any]] = {}

    class Remembering(Shared):
        """Forecast once for each content of a window."""

        def predict_all(self, days_H: np.ndarray) -> dict[str, Any]:
            context = self.context
            told = (
                context.values_NB,
                context.days_B,
                days_H,
                *sum((self._start[name] for name in sorted(self._start)), ()),
            )
            key = hashlib.sha256(repr(self.asked_for).encode())
            for array in told:
                key.update(np.ascontiguousarray(array).tobytes())
            if key.digest() not in found:
                found[key.digest()] = super().predict_all(days_H), super().start
            self._found = found[key.digest()]
            return self._found[0]

        @property
        def start(self):
            """Return what the first of these forecasts left for the next origin."""
            return self._found[1]

    plain, origins.Shared = origins.Shared, Remembering
    try:
        yield
    finally:
        origins.Shared = plain
