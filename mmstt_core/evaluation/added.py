# SPDX-License-Identifier: GPL-2.0-or-later
"""How forecasts follow motion that is known, since it was added to a patch of real series."""

# Shapes: N cells, P cells of the patch, H target epochs, L interval levels

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from ..backtest.added_motion import Motion, Patch, added_motion, oracle, trend_of_last_year
from ..backtest.calibration import COVERAGE_LEVELS
from ..backtest.origins import target_epochs
from ..cube import DisplacementCube
from ..forecaster import Forecaster
from ..models.base import Prediction
from ..models.changing_motion import changed_cells
from ..models.shared import Networks, Shared
from ..window import Context, make_context, well_observed
from .rolling import _mean_truth, _until_with_mark

LEADS = (3, 6, 12)
LEVELS = (0.5, 0.8, 0.9)
LIKELY = 0.5
SIMPLE = ("last", "trend", "oracle")
"""What every forecast is held against: nothing moves on, the last year goes on, and one who knows the law."""


def follow(
    cube: DisplacementCube,
    issue_day: int,
    motion: Motion,
    patch: Patch,
    networks: Networks,
    *,
    models: tuple[str, ...] = ("mmstt", "spatial"),
    leads: tuple[int, ...] = LEADS,
) -> list[dict[str, Any]]:
    """Add the motion, forecast as a user would, and put what came beside it.

    Args:
        models: the first is the one whose intervals are scored.
    Returns:
        One row per lead: `squares` and `cells_and_epochs` of the patch by forecaster (`models` and `SIMPLE`), how many
        epochs and how many 60-day means the intervals held and how wide they are, the odds of a change within the patch
        and elsewhere. `score` joins such rows.
    """
    moved = added_motion(cube, issue_day, motion, patch)
    known = _until_with_mark(moved, issue_day) if moved.interpolated else moved.until(issue_day)
    forecaster = Forecaster(known, issue_day, models, networks)
    context = forecaster.context
    epochs, months_H = _targets(moved, context, leads)
    days_H = (moved.days_T[epochs] - context.anchor_day).astype(np.float64)
    predictions = forecaster.predict(days_H)
    calibrated = {model: forecaster.calibrated(model, predictions, days_H) for model in models}
    inside_N = patch.inside_N[forecaster.cells]
    return _rows(
        moved.select(forecaster.cells),
        context,
        motion,
        inside_N,
        epochs,
        months_H,
        {name: part.mean_NH for name, part in calibrated.items()},
        calibrated[models[0]].half_NHL[inside_N],
        change_odds(predictions),
    )


def follow_alone(
    cube: DisplacementCube,
    issue_day: int,
    motion: Motion,
    patch: Patch,
    *,
    models: tuple[str, ...] = ("spatial",),
    leads: tuple[int, ...] = LEADS,
) -> list[dict[str, Any]]:
    """Do the same with closed forms alone, neither mixed nor calibrated: a tenth of the time; see `follow`."""
    moved = added_motion(cube, issue_day, motion, patch)
    context = make_context(moved, issue_day)
    cells = np.flatnonzero(well_observed(context))
    context = context.select(cells)
    epochs, months_H = _targets(moved, context, leads)
    predictions = Shared(context, models).predict_all((moved.days_T[epochs] - context.anchor_day).astype(np.float64))
    inside_N = patch.inside_N[cells]
    first = predictions[models[0]]
    normal_L = np.array([0.6745, 1.2816, 1.6449, 1.96])[: len(COVERAGE_LEVELS)]
    return _rows(
        moved.select(cells),
        context,
        motion,
        inside_N,
        epochs,
        months_H,
        {name: predictions[name].mean_NH for name in models},
        first.sigma_NH[inside_N][:, :, None] * normal_L,
        change_odds(predictions),
    )


def change_odds(predictions: dict[str, Prediction]) -> np.ndarray:
    """Return the probability that each cell's motion has changed."""
    return changed_cells(predictions).astype(float)


def _targets(cube: DisplacementCube, context: Context, leads: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    return target_epochs(cube.days_T, context.issue_day, context.anchor_day, leads, last_day=int(cube.days_T[-1]))


def _rows(
    moved: DisplacementCube,
    context: Context,
    motion: Motion,
    inside_N: np.ndarray,
    epochs: np.ndarray,
    months_H: np.ndarray,
    mean_NH: dict[str, np.ndarray],
    half_PHL: np.ndarray,
    odds_N: np.ndarray,
) -> list[dict[str, Any]]:
    """Return one row per lead; `moved` holds the cells that are forecast."""
    patch = moved.select(inside_N)
    targets_H = moved.days_T[epochs]
    truth_PH = patch.millimetres_NT(np.float64)[:, epochs]
    ground_PH = _mean_truth(patch.millimetres_NT(), moved.days_T, epochs, context.anchor_day)
    said = {name: part[inside_N] for name, part in mean_NH.items()}
    first = next(iter(said))
    last = Shared(context.select(inside_N), ("last",)).fitted("last").predict((targets_H - context.anchor_day) * 1.0)
    said |= {
        "last": last.mean_NH,
        "trend": trend_of_last_year(patch, context.issue_day, targets_H),
        "oracle": oracle(patch, context.issue_day, motion, targets_H),
    }
    rows = []
    for month in np.unique(months_H):
        at_H = months_H == month
        seen = np.isfinite(truth_PH[:, at_H])
        apart, apart_ground = (np.abs(truth[:, at_H] - said[first][:, at_H]) for truth in (truth_PH, ground_PH))
        half = {level: half_PHL[:, at_H, COVERAGE_LEVELS.index(level)] for level in LEVELS}
        rows.append(
            {
                "months": int(month),
                "cells": int(inside_N.sum()),
                "samples": int(seen.sum()),
                "squares": {
                    name: float(np.sum(((part - truth_PH)[:, at_H][seen]) ** 2)) for name, part in said.items()
                },
                "held": {f"{level:g}": int(np.sum((apart <= half[level])[seen])) for level in LEVELS},
                "held_ground": {f"{level:g}": int(np.sum((apart_ground <= half[level])[seen])) for level in LEVELS},
                "width_80_mm": float(2 * half[0.8][seen].mean()),
                "odds_inside": float(odds_N[inside_N].mean()),
                "noticed": float(np.mean(odds_N[inside_N] > LIKELY)),
                "odds_outside": float(odds_N[~inside_N].mean()) if (~inside_N).any() else 0.0,
                "false_alarms": int(np.sum(odds_N[~inside_N] > LIKELY)),
                "outside": int(np.sum(~inside_N)),
            }
        )
    return rows


def score(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Join rows of `follow` of one lead: RMSE by forecaster, shares held, odds; every sample weighs the same."""
    rows = list(rows)
    samples = sum(row["samples"] for row in rows)
    names = rows[0]["squares"]
    return {
        "patches": len(rows),
        "rmse_mm": {name: float(np.sqrt(sum(row["squares"][name] for row in rows) / samples)) for name in names},
        **{
            key: {level: sum(row[key][level] for row in rows) / samples for level in rows[0][key]}
            for key in ("held", "held_ground")
        },
        **{
            key: float(np.mean([row[key] for row in rows]))
            for key in ("width_80_mm", "odds_inside", "noticed", "odds_outside")
        },
        "false_alarms_per_1000": 1000 * sum(row["false_alarms"] for row in rows) / sum(row["outside"] for row in rows),
    }
