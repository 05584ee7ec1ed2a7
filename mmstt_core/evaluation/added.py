# SPDX-License-Identifier: GPL-2.0-or-later
"""How forecasts follow motion that is known, since it was added to a patch of real series."""

# Shapes: N cells, P cells of the patch, H targets, L interval levels, Q quantile levels

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from ..backtest.added_motion import Motion, Patch, added_motion, oracle, patches, trend_of_last_year
from ..backtest.metrics import held
from ..backtest.origins import Targets, plan_targets
from ..backtest.quantiles import interval
from ..changes.finding import Told
from ..cube import DisplacementCube
from ..forecaster import Calibrated, Forecaster
from ..models.shared import Networks, Shared
from ..progress import Progress
from ..results.changes import has_changed
from ..window import Context, make_context, well_observed

LEADS = (3, 6, 12)
LEVELS = (0.5, 0.8, 0.9)
MOTIONS = (
    Motion(law="none"),
    Motion(law="begins", size=100.0, since=60.0),
    Motion(law="begins", size=30.0, since=120.0),
    Motion(law="begins", size=30.0, since=240.0),
    Motion(law="steady", size=50.0),
    Motion(law="rests", size=50.0, since=200.0),
)
"""What an evaluation adds to a user's own area."""
PATCHES = 2
DATED = ("begins", "rests", "step", "fading", "settling")
"""Laws with a day of change."""


def added_rows(
    cube: DisplacementCube, issue_day: int, model: str, networks: Networks, progress: Progress
) -> list[dict[str, Any]]:
    """Return how a model follows known motion in two patches of an area, one that sinks and one that rises.

    One row per motion and lead; none where the area has no patch of 7 to 20 neighbouring cells, or no year after the
    issue date.
    """
    usable_N = well_observed(make_context(cube, issue_day))
    found = patches(cube, PATCHES, np.random.default_rng(0), usable_N=usable_N)
    rows = []
    for motion in MOTIONS:
        followed = []
        for patch, sign in zip(found, (-1, 1)):
            signed = replace(motion, size=sign * motion.size)
            followed += follow(cube, issue_day, signed, patch, networks, models=(model,), progress=progress)
        for months in sorted({row["months"] for row in followed}):
            joined = score(row for row in followed if row["months"] == months)
            rows.append({"motion": motion.title, "months": months, "model": model, **joined})
    return rows


def follow(
    cube: DisplacementCube,
    issue_day: int,
    motion: Motion,
    patch: Patch,
    networks: Networks,
    *,
    models: tuple[str, ...] = ("mmstt", "spatial"),
    leads: tuple[int, ...] = LEADS,
    progress: Progress | None = None,
) -> list[dict[str, Any]]:
    """Add the motion, forecast as a user would, and put what came beside it.

    Args:
        models: the first is the one whose intervals are scored.
    Returns:
        One row per lead: `squares` of the patch by forecaster (`models`, and what they are held against: nothing moves
        on, the last year goes on, and one who knows the law), how many epochs and how many 60-day means the intervals
        held and how wide they are, the odds of a change within the patch and elsewhere. `score` joins such rows.
    """
    moved = added_motion(cube, issue_day, motion, patch)
    forecaster = Forecaster(moved.until(issue_day), issue_day, models, networks, progress=progress)
    context = forecaster.context
    targets = _targets(moved, context, leads)
    days_H = targets.days_H - context.anchor_day
    predictions = forecaster.predict(days_H)
    calibrated = {model: forecaster.calibrated(model, predictions, days_H) for model in models}
    return _rows(
        moved.select(forecaster.cells),
        context,
        motion,
        patch.select(forecaster.cells),
        targets,
        {name: part.median_NH for name, part in calibrated.items()},
        calibrated[models[0]],
        forecaster.told,
    )


def _targets(cube: DisplacementCube, context: Context, leads: tuple[int, ...]) -> Targets:
    return plan_targets(cube.days_T, context.issue_day, context.anchor_day, leads, last_day=int(cube.days_T[-1]))


def _rows(
    moved: DisplacementCube,
    context: Context,
    motion: Motion,
    bump: Patch,
    targets: Targets,
    median_NH: dict[str, np.ndarray],
    laws: Calibrated,
    told: Told,
) -> list[dict[str, Any]]:
    """Return one row per lead; `moved` holds the cells that are forecast."""
    inside_N, outside_N = bump.inside_N, bump.outside_N
    patch = moved.select(inside_N)
    truth_PH, ground_PH = targets.truth(patch.millimetres_NT(np.float64))
    said = {name: part[inside_N] for name, part in median_NH.items()}
    last = Shared(context.select(inside_N), ("last",)).fitted("last").predict(targets.days_H - context.anchor_day)
    said |= {
        "last": last.mean_NH,
        "trend": trend_of_last_year(patch, context.issue_day, targets.days_H),
        "oracle": oracle(patch, context.issue_day, motion, targets.days_H),
    }
    odds_N = told.probability_N
    rows: list[dict[str, Any]] = []
    for month in np.unique(targets.months_H):
        at_H = targets.months_H == month
        seen, seen_ground = (np.isfinite(truth[:, at_H]) for truth in (truth_PH, ground_PH))
        if not (seen.any() and seen_ground.any()):
            continue
        epoch_SQ = laws.epoch_NHQ[inside_N][:, at_H][seen]
        ground_SQ = laws.ground_NHQ[inside_N][:, at_H][seen_ground]
        truth_S, ground_S = truth_PH[:, at_H][seen], ground_PH[:, at_H][seen_ground]
        rows.append(
            {
                "months": int(month),
                "cells": int(inside_N.sum()),
                "samples": int(seen.sum()),
                "samples_ground": int(seen_ground.sum()),
                "squares": {name: float(np.sum((part[:, at_H][seen] - truth_S) ** 2)) for name, part in said.items()},
                "held": {f"{level:g}": int(held(epoch_SQ, truth_S, level).sum()) for level in LEVELS},
                "held_ground": {f"{level:g}": int(held(ground_SQ, ground_S, level).sum()) for level in LEVELS},
                "width_80_mm": float(np.mean(np.subtract(*interval(epoch_SQ, 0.8)[::-1]))),
                "width_80_ground_mm": float(np.mean(np.subtract(*interval(ground_SQ, 0.8)[::-1]))),
                "odds_inside": float(odds_N[inside_N].mean()),
                "noticed": float(np.mean(has_changed(odds_N[inside_N]))),
                "odds_outside": float(odds_N[outside_N].mean()) if outside_N.any() else 0.0,
                "false_alarms": int(np.sum(has_changed(odds_N[outside_N]))),
                "outside": int(outside_N.sum()),
                **_dated(told, inside_N, motion, context),
            }
        )
    return rows


def _dated(told: Told, inside_N: np.ndarray, motion: Motion, context: Context) -> dict[str, float]:
    """Return how many days the dates of the patch are off, and how often their intervals hold the true one."""
    noticed_N = inside_N & has_changed(told.probability_N)
    if motion.law not in DATED or not noticed_N.any():
        return {}
    day = context.issue_day - motion.since - context.anchor_day
    within_N = (told.first_N <= day) & (day <= told.last_N)
    return {
        "days_off": float(np.median(np.abs(told.day_N[noticed_N] - day))),
        "date_held": float(within_N[noticed_N].mean()),
    }


def score(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Join rows of `follow` of one lead: RMSE by forecaster, shares held, odds; every sample weighs the same."""
    rows = list(rows)
    samples = {"held": sum(row["samples"] for row in rows), "held_ground": sum(row["samples_ground"] for row in rows)}
    names = rows[0]["squares"]
    return {
        "patches": len(rows),
        "rmse_mm": {
            name: float(np.sqrt(sum(row["squares"][name] for row in rows) / samples["held"])) for name in names
        },
        **{
            key: {level: sum(row[key][level] for row in rows) / count for level in rows[0][key]}
            for key, count in samples.items()
        },
        **{
            key: float(np.mean([row[key] for row in rows]))
            for key in ("width_80_mm", "width_80_ground_mm", "odds_inside", "noticed", "odds_outside")
        },
        **{
            key: float(np.mean([row[key] for row in rows if key in row])) if any(key in row for row in rows) else None
            for key in ("days_off", "date_held")
        },
        "false_alarms_per_1000": 1000
        * sum(row["false_alarms"] for row in rows)
        / max(1, sum(row["outside"] for row in rows)),
    }
