# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of `forecast.json`: how the area's own past was forecast, and which models were chosen at each lead."""

from __future__ import annotations

import numpy as np

from .area import Area
from .backtest.metrics import interval_scores, point_scores, skill

LEARNED_NAMES = {
    "network": "network alone",
    "lower": "per-cell network alone",
    "adapted": "adapted network alone",
    "local": "local ridge",
}
"""Candidates that `--model` does not offer, as the tables name them."""


def backtest_rows(area: Area, model: str) -> list[dict]:
    """Return one row per lead and model: RMSE, CRPS, coverage, and the skill of the chosen model.

    Intervals of each origin are calibrated on the other origins, so that a reported coverage is not that of the scores
    it was fitted to; only where there is a single origin, it is.
    """
    rows = []
    for name in [model, *(name for name in area.names if name != model)]:
        for month, scores in _scores_by_lead(area, name).items():
            rows.append({"months": month, "model": LEARNED_NAMES.get(name, name), **scores})
    best = {row["months"]: row["rmse_mm"] for row in rows if row["model"] == "gp"}
    for row in rows:
        row["skill_against_gp"] = skill(row["rmse_mm"], best.get(row["months"], float("nan")))
    return sorted(rows, key=lambda row: row["months"])


def _scores_by_lead(area: Area, name: str) -> dict[int, dict]:
    """Score one model at every lead over all origins."""
    gathered: dict[int, list[tuple[np.ndarray, np.ndarray, np.ndarray]]] = {}
    for number, (origin, mixed) in enumerate(zip(area.origins, area.mixtures(name))):
        calibration = area.calibration_without(name, number)
        half_NHL = calibration.half_widths(mixed.sigma_NH, origin.months_H, origin.noise_N, origin.velocity_N)
        for month in np.unique(origin.months_H):
            columns = origin.months_H == month
            truth = origin.truth_NH[:, columns]
            seen = np.isfinite(truth)
            gathered.setdefault(int(month), []).append(
                (mixed.mean_NH[:, columns][seen], half_NHL[:, columns][seen], truth[seen])
            )
    result = {}
    for month, parts in sorted(gathered.items()):
        mean, half, truth = (np.concatenate([part[index] for part in parts]) for index in range(3))
        if truth.size:
            result[month] = {
                "origins": len(parts),
                "samples": int(truth.size),
                **point_scores(mean, truth),
                **interval_scores(mean, half, truth),
            }
    return result


def choice_rows(area: Area, model: str) -> list[dict]:
    """Return the share of each candidate at each lead, and the errors that decided it."""
    choice = area.choice(model)
    return [
        {
            "months": int(month),
            "origins": int(choice.origins_M[index]),
            "share": _named(choice.names, choice.share_GMC[0, index]),
            "share_of_moving_cells": _named(choice.names, choice.share_GMC[1, index]),
            "rmse_mm": {
                name: (None if np.isnan(value) else round(float(value), 3))
                for name, value in zip(choice.names, choice.rmse_MC[index])
            },
            "why": "least squared error of the mixture on earlier origins of this area, pulled towards prior shares"
            if choice.origins_M[index]
            else "too short a record to backtest: prior shares",
        }
        for index, month in enumerate(choice.months_M)
    ]


def _named(names: tuple[str, ...], share_C: np.ndarray) -> dict[str, float]:
    return {name: round(float(share), 3) for name, share in zip(names, share_C)}


def coverage_text(rows: list[dict], model: str) -> str:
    """Say in one sentence what the intervals held on the area's past."""
    own = [row for row in rows if row["model"] == model]
    if not own:
        return "The record is too short to measure the coverage of the intervals on this area."
    parts = [
        f"{100 * row['coverage_90']:.0f} % at {row['months']} month{'s' if row['months'] > 1 else ''}"
        for row in own
        if row["months"] in (1, 6, 12, 24)
    ]
    return f"On this area's own past the 90 % interval held {', '.join(parts)}."
