# SPDX-License-Identifier: GPL-2.0-or-later
"""Real places as they are: how many cells are taken for changed, and how far one more pair of epochs moves them."""

# Shapes: N cells, H leads

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.experiments.common import bundled
from benchmarks.moving_cases import CROP_CELLS
from benchmarks.places import Place, read_place
from mmstt_core.backtest.quantiles import interval
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.errors import InputError
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.shared import Shared
from mmstt_core.results.changes import has_changed
from mmstt_core.window import make_context, well_observed

FIRST_DAYS = 548
"""A year and a half of record before the first date."""
QUARTER_DAYS = 91
PAIR_DAYS = 12
"""One more pair of epochs, at Sentinel-1's pace."""
REVISED_DATES = 2
LEADS_DAYS = np.array([30.0, 91.0, 183.0, 365.0])


def alarms(place: Place, data: Path | None) -> dict[str, Any] | None:
    """Return how many cells and dates a place has, and at how many the odds of a change exceed a half."""
    cube = read_place(place, data)
    if cube is None:
        return None
    found = [_changed(cube, day) for day in range(*_quarters(cube))]
    cells, changed = (sum(part[index] for part in found) for index in (0, 1))
    return {
        "place": place.title,
        "kind": place.kind,
        "dates": sum(part[0] > 0 for part in found),
        "cells": cells,
        "changed": changed,
        "per_1000": 1000 * changed / cells,
        "most": max((1000 * part[1] / part[0] for part in found if part[0]), default=0.0),
        "odds": sum(part[2] for part in found) / cells,
    }


def _quarters(cube: DisplacementCube) -> tuple[int, int, int]:
    return int(cube.days_T[0]) + FIRST_DAYS, int(cube.days_T[-1]) + 1, QUARTER_DAYS


def _changed(cube: DisplacementCube, day: int) -> tuple[int, int, float]:
    """Return the cells that are forecast at one date, how many have changed more likely than not, and all odds."""
    try:
        context = make_context(cube, day)
    except InputError:  # few stations at first: not enough acquisitions
        return 0, 0, 0.0
    cells = np.flatnonzero(well_observed(context))
    if not cells.size:
        return 0, 0, 0.0
    odds_N = Shared(context.select(cells)).found.probability_N
    return int(cells.size), int(np.sum(has_changed(odds_N))), float(odds_N.sum())


def revisions(place: Place, data: Path | None) -> dict[str, Any] | None:
    """Return how far one more pair of epochs moves the medians of quiet cells, in widths of their 80 % intervals."""
    cube = read_place(place, data)
    if cube is None:
        return None
    dates = sorted({date for date, _ in place.issues})[:REVISED_DATES]
    apart = np.concatenate([_revised(cube, place, date) for date in dates])
    return {
        "place": place.title,
        "kind": place.kind,
        "cells": int(apart.size),
        "median": float(np.median(apart)) if apart.size else 0.0,
        "most": float(apart.max(initial=0.0)),
        "beyond_half": int(np.sum(apart > 0.5)),
    }


def _revised(cube: DisplacementCube, place: Place, date: str) -> np.ndarray:
    """Return the largest move of each quiet cell's median over the leads, in widths of its 80 % interval."""
    middle = np.random.default_rng(len(place.title)).integers(cube.cells)
    apart_N = np.hypot(cube.easting_N - cube.easting_N[middle], cube.northing_N - cube.northing_N[middle])
    cube = cube.select(np.sort(np.argsort(apart_N, kind="stable")[:CROP_CELLS]))
    day = to_day(date)
    laws, odds = [], []
    for issue in (day - PAIR_DAYS, day):
        forecaster = Forecaster(cube.until(issue), issue, ("mmstt",), bundled())
        days_H = day + LEADS_DAYS - forecaster.context.anchor_day
        predictions = forecaster.predict(days_H)
        law = forecaster.calibrated("mmstt", predictions, days_H)
        laws.append((forecaster.cells, law.median_NH, *interval(law.ground_NHQ, 0.8)))
        odds.append(forecaster.told.probability_N)
    both, first, second = np.intersect1d(laws[0][0], laws[1][0], return_indices=True)
    moved_NH = np.abs(laws[1][1][second] - laws[0][1][first]) / (laws[1][3] - laws[1][2])[second]
    quiet_N = ~has_changed(odds[0][first]) & ~has_changed(odds[1][second])
    return moved_NH[quiet_N].max(axis=1)
