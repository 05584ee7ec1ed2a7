# SPDX-License-Identifier: GPL-2.0-or-later
"""Ten-fold cross-validation: folds of space and time against random windows, and the optimism of the latter."""

# Shapes: S samples (cell and origin), B lagged bins, K folds

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.experiments.common import NOTE, real_places, short_name, table
from mmstt_core.models.scaling import fill_gaps
from mmstt_core.window import make_context, well_observed

TITLE = "Ten folds: blocks and later targets against random windows"
LAGS = 30
LEADS_BINS = {1: 3, 6: 15}
"""Leads in months, in 12-day bins."""
FOLDS = 10
BUFFER_M = 300.0
PENALTIES = (0.1, 1.0, 10.0, 100.0, 1000.0)
FEWEST_ORIGINS = 40
COLOCATED = 3
"""Neighbouring windows overlap: an origin every so many bins."""


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    rows, gaps = [], []
    for place, cube in real_places(data):
        context = make_context(cube, int(cube.days_T[-1]))
        context = context.select(well_observed(context))
        if context.cells < 200:
            continue
        values_NB = fill_gaps(context.values_NB, context.days_B).astype(np.float64)
        for month, ahead in LEADS_BINS.items():
            if context.slot_B.size - LAGS < FEWEST_ORIGINS + 2 * ahead:
                continue  # the first seven tenths and the last of the origins would share targets
            random, honest, persistence = _compare(values_NB, context.easting_N, context.northing_N, ahead)
            gaps.append(100 * (honest / random - 1))
            rows.append(
                [
                    short_name(place),
                    f"{month}",
                    f"{random:.2f}",
                    f"{honest:.2f}",
                    f"{gaps[-1]:+.0f} %",
                    f"{persistence:.2f}",
                ]
            )
        print(f"folds: {place.name}", flush=True)
    return "\n".join(
        [
            "One learned model that can be refitted at will, a ridge on the last year of 12-day bins, scored by two "
            "ten-fold schemes on the same samples. Random: windows of all cells and dates are dealt into folds, so a "
            "window is scored by a model that has seen its neighbours and its overlapping later selves. Honest: folds "
            f"are spatial blocks with a buffer of {BUFFER_M:.0f} m, and every target of the test lies after every "
            "target of training.",
            "",
            f"The honest error is {np.median(gaps):.1f} % above the random one in the middle case, {max(gaps):.0f} % "
            "at most.",
            "",
            *table(
                [
                    "place",
                    "lead, months",
                    "random folds, mm",
                    "blocks and later targets, mm",
                    "optimism",
                    "last value, mm",
                ],
                rows,
            ),
            NOTE,
        ]
    )


def _compare(values_NB: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, ahead: int) -> tuple:
    """Return RMSE (mm) of the random and of the honest scheme, and of the last value, on the honest test samples."""
    bins = values_NB.shape[1]
    origins = np.arange(LAGS, bins - ahead, COLOCATED)
    inputs, targets, cells, dates = [], [], [], []
    for origin in origins:
        past_NB = values_NB[:, origin - LAGS : origin]
        inputs.append(past_NB[:, :-1] - past_NB[:, -1:])
        targets.append(values_NB[:, origin - 1 + ahead] - past_NB[:, -1])
        cells.append(np.arange(len(values_NB)))
        dates.append(np.full(len(values_NB), origin))
    x_SB, y_S = np.concatenate(inputs), np.concatenate(targets)
    cell_S, date_S = np.concatenate(cells), np.concatenate(dates)
    rng = np.random.default_rng(1)
    cut = int(np.quantile(origins, 0.7))
    # Both are scored on the same later samples; only what the model may learn from differs.
    scored_S = date_S >= cut + ahead
    fold_S = rng.integers(0, FOLDS, y_S.size)
    block_N = _ten_blocks(easting_N, northing_N)
    random_S, honest_S = np.zeros(y_S.size), np.zeros(y_S.size)
    for fold in range(FOLDS):
        test_S = scored_S & (fold_S == fold)
        random_S[test_S] = _ridge(x_SB, y_S, fold_S != fold, test_S, rng)
        inside_N = block_N == fold
        if not inside_N.any():
            continue
        near_N = _near(easting_N, northing_N, inside_N)
        test_S = scored_S & inside_N[cell_S]
        honest_S[test_S] = _ridge(x_SB, y_S, (date_S + ahead <= cut) & ~near_N[cell_S], test_S, rng)

    def rmse(forecast_S: np.ndarray) -> float:
        return float(np.sqrt(np.mean((forecast_S - y_S)[scored_S] ** 2)))

    return rmse(random_S), rmse(honest_S), rmse(np.zeros_like(y_S))


def _ten_blocks(easting_N: np.ndarray, northing_N: np.ndarray) -> np.ndarray:
    """Cut the area into ten compact parts of about equal size: five strips, each halved."""
    strip_N = np.minimum((5 * np.argsort(np.argsort(easting_N))) // easting_N.size, 4)
    block_N = np.zeros(easting_N.size, int)
    for strip in range(5):
        inside = np.flatnonzero(strip_N == strip)
        block_N[inside] = 2 * strip + (northing_N[inside] > np.median(northing_N[inside]))
    return block_N


def _near(easting_N: np.ndarray, northing_N: np.ndarray, inside_N: np.ndarray) -> np.ndarray:
    """Tell which cells lie in the block or within the buffer around it."""
    from scipy.spatial import cKDTree

    places = np.stack([easting_N, northing_N], axis=1)
    return cKDTree(places[inside_N]).query(places)[0] <= BUFFER_M


def _ridge(
    x_SB: np.ndarray, y_S: np.ndarray, train_S: np.ndarray, test_S: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Fit on the training samples, the penalty chosen on a fifth of them, and forecast the test samples."""
    chosen = np.flatnonzero(train_S)
    held = rng.random(chosen.size) < 0.2
    fit, check = chosen[~held], chosen[held]
    gram = x_SB[fit].T @ x_SB[fit]
    right = x_SB[fit].T @ y_S[fit]
    scale = np.trace(gram) / len(gram)
    best, least = np.zeros(len(gram)), np.inf
    for penalty in PENALTIES:
        weights_B = np.linalg.solve(gram + 1e-3 * penalty * scale * np.eye(len(gram)), right)
        error = np.mean((x_SB[check] @ weights_B - y_S[check]) ** 2)
        if error < least:
            best, least = weights_B, error
    return x_SB[test_S] @ best
