# SPDX-License-Identifier: GPL-2.0-or-later
"""One lesson for all: what intervals that many unlike tiles share hold on each of them, in a year that nobody saw.

Each tile is a simulated land of its own: its own noise, seasons and events. The region is issued a year before the end
of the record; what the ground then did, as measured, is held against the 90 % intervals of each tile.
"""

# Shapes: N cells, T epochs, H months, Q quantile levels

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.region_ground import write_lands
from mmstt_core.backtest.origins import GROUND_DAYS
from mmstt_core.kinematics import mean_seen
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Unheard
from mmstt_core.reading import read_cube
from mmstt_core.region import sampling
from mmstt_core.results.forecast import QUANTILE_LEVELS
from mmstt_core.results.reader import ForecastFolder

COLUMNS, ROWS, EDGE_CELLS, OCCUPANCY = 4, 3, 125, 0.04
TILE_KM = EDGE_CELLS / 10
ISSUED, MONTHS = datetime.date(2023, 12, 1), 12
CONTINENT_CELLS = 31
"""Cells of each tile that teach a continent: 24,000 of 777 tiles."""
LOW, HIGH = QUANTILE_LEVELS.index(0.05), QUANTILE_LEVELS.index(0.95)
HELD_LEAST, HELD_MOST = 0.8, 0.97
"""Outside of these `region` warns of a tile."""


def lessons(folder: Path, run: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """Let a few cells of each tile teach, then all, and hold both against the year that followed.

    Args:
        run: forecasts a region (`benchmarks.region.run`): files, folder, cells that teach, and options.
    """
    given = folder / "lands"
    if not given.is_dir():
        write_lands(given, columns=COLUMNS, rows=ROWS, edge=EDGE_CELLS, occupancy=OCCUPANCY)
    truth = _Truth(given)
    found, usual = [], sampling.LEARNING_CELLS
    for cells in (CONTINENT_CELLS * COLUMNS * ROWS, usual):
        out = folder / f"lessons_of_{cells}"
        sampling.LEARNING_CELLS = cells
        try:
            record = run(given, out, workers=2, tile_km=TILE_KM, issue_date=ISSUED, horizon_months=MONTHS)
        finally:
            sampling.LEARNING_CELLS = usual
        names = [row["name"] for row in record["tiles"]]
        held = [truth.held(ForecastFolder(out / "tiles" / name)) for name in names]
        past = [row["coverage_90"] for row in record["tiles"] if row.get("coverage_90") is not None]
        found.append(
            {
                "cells": record["taught"]["cells"],
                "past": past,
                "year": [one[0] for one in held],
                "half_width_mm": [one[1] for one in held],
            }
        )
    return {"tiles": COLUMNS * ROWS, "cells": record["cells"], "issued": ISSUED.isoformat(), "by": found}


class _Truth:
    """Know what every cell of the lands did."""

    def __init__(self, given: Path) -> None:
        files = sorted(map(str, given.glob("*.zip")))
        cube = read_cube(files, stated=ForecastRequest(sources=("-",), out="-").stated(), progress=Unheard())
        self._values_NT, self._days_T = cube.millimetres_NT(), cube.days_T
        self._row = {place: row for row, place in enumerate(zip(cube.easting_N.tolist(), cube.northing_N.tolist()))}

    def held(self, tile: ForecastFolder) -> tuple[float, float]:
        """Return the share of a tile's ground inside its 90 % intervals, and half of their median width, mm."""
        rows = [self._row[place] for place in zip(tile.easting_N.tolist(), tile.northing_N.tolist())]
        ground_NHQ, inside, seen = tile.read("ground"), 0, 0
        for month, date in enumerate(tile.dates_H.astype("datetime64[D]").astype(int)):
            if date + GROUND_DAYS > self._days_T[-1]:
                continue
            near_T = np.abs(self._days_T - date) <= GROUND_DAYS
            truth_N = mean_seen(self._values_NT[np.ix_(rows, np.flatnonzero(near_T))])
            known_N = np.isfinite(truth_N)
            low_N, high_N = ground_NHQ[known_N, month, LOW], ground_NHQ[known_N, month, HIGH]
            inside += int(((truth_N[known_N] >= low_N) & (truth_N[known_N] <= high_N)).sum())
            seen += int(known_N.sum())
        return inside / seen, float(np.median(ground_NHQ[..., HIGH] - ground_NHQ[..., LOW]) / 2)
