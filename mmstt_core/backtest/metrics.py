# SPDX-License-Identifier: GPL-2.0-or-later
"""Score forecasts: error, increments, intervals, skill, and how sure a difference is."""

# Shapes: S samples, Q quantile levels, B blocks

from __future__ import annotations

import numpy as np

from ..results.forecast import QUANTILE_LEVELS
from ..results.width_slope import measured
from .quantiles import COVERAGE_LEVELS, MIDDLE, exceedance, interval

DRAWS = 1000
GROUND_SCORES = ("rmse_mm", "coverage_50", "coverage_80", "coverage_90", "width_90_mm", "winkler_90_mm", "crps_mm")


def point_scores(mean_S: np.ndarray, truth_S: np.ndarray) -> dict[str, float]:
    """Return RMSE, MAE and bias (forecast minus truth), mm."""
    error_S = mean_S - truth_S
    return {
        "rmse_mm": float(np.sqrt(np.mean(error_S**2))),
        "mae_mm": float(np.mean(np.abs(error_S))),
        "bias_mm": float(np.mean(error_S)),
    }


def held(quantiles_SQ: np.ndarray, truth_S: np.ndarray, coverage: float) -> np.ndarray:
    """Tell which truths lie inside their central interval (one of `COVERAGE_LEVELS`)."""
    low_S, high_S = interval(quantiles_SQ, coverage)
    return (truth_S >= low_S) & (truth_S <= high_S)


def interval_scores(quantiles_SQ: np.ndarray, truth_S: np.ndarray) -> dict[str, float]:
    """Return coverage of each central interval, width and Winkler score of the 90 % one, and the CRPS, mm.

    The CRPS is twice the pinball loss integrated over the nine quantile levels, the outer shares given to the
    outermost levels; it is the same approximation for every model.
    """
    scores = {
        f"coverage_{round(100 * level)}": float(np.mean(held(quantiles_SQ, truth_S, level)))
        for level in COVERAGE_LEVELS
    }
    low_S, high_S = (end.astype(np.float64) for end in interval(quantiles_SQ, 0.9))
    outside_S = np.maximum(np.maximum(low_S - truth_S, truth_S - high_S), 0)
    scores["width_90_mm"] = float(np.mean(high_S - low_S))
    scores["winkler_90_mm"] = float(np.mean(high_S - low_S + 20.0 * outside_S))
    levels_Q = np.array(QUANTILE_LEVELS)
    weight_Q = np.diff(np.concatenate([[0.0], (levels_Q[1:] + levels_Q[:-1]) / 2, [1.0]]))
    total_S = np.zeros(truth_S.shape)
    for index, (level, weight) in enumerate(zip(levels_Q, weight_Q)):
        gap_S = truth_S - quantiles_SQ[:, index]
        total_S += weight * 2 * np.maximum(level * gap_S, (level - 1) * gap_S)
    scores["crps_mm"] = float(np.mean(total_S))
    return scores


def ground_scores(quantiles_SQ: np.ndarray, truth_S: np.ndarray) -> dict[str, float]:
    """Return the same of the ground (means of 60 days), under names that begin with it."""
    scores = {**point_scores(quantiles_SQ[:, MIDDLE], truth_S), **interval_scores(quantiles_SQ, truth_S)}
    low_S, high_S = interval(quantiles_SQ, 0.9)
    slope = measured((high_S - low_S) / 2, truth_S - quantiles_SQ[:, MIDDLE])
    return {**{f"ground_{name}": scores[name] for name in GROUND_SCORES}, **slope}


def excess_over_noise(rmse: float, noise_S: np.ndarray) -> float:
    """Return sqrt(max(RMSE^2 - mean noise^2, 0)), mm: the error that is not the scatter of one epoch."""
    return float(np.sqrt(max(rmse**2 - np.mean(noise_S**2), 0.0)))


def brier_score(quantiles_SQ: np.ndarray, truth_S: np.ndarray, level_S: np.ndarray, threshold_mm: float) -> float:
    """Return the mean squared error of the probability that |change since the last level| exceeds the threshold."""
    probability_S = exceedance(quantiles_SQ[:, None], level_S, threshold_mm)[:, 0]
    return float(np.mean((probability_S - (np.abs(truth_S - level_S) > threshold_mm)) ** 2))


def quantile_shares(quantiles_SQ: np.ndarray, truth_S: np.ndarray) -> list[float]:
    """Return the shares of truth below, between and above the quantiles: a PIT histogram on `QUANTILE_LEVELS`."""
    rank_S = (truth_S[:, None] > quantiles_SQ).sum(axis=1)
    return (np.bincount(rank_S, minlength=quantiles_SQ.shape[1] + 1) / truth_S.size).tolist()


def increment_r2(mean_S: np.ndarray, truth_S: np.ndarray, level_S: np.ndarray) -> float:
    """Return R2 of the change since the last level; of levels it would reward mere persistence."""
    change_S = truth_S - level_S
    spread = np.sum((change_S - change_S.mean()) ** 2)
    return float(1 - np.sum((mean_S - truth_S) ** 2) / spread) if spread > 0 else float("nan")


def skill(rmse: float, reference_rmse: float) -> float:
    """Return 1 - MSE / MSE of the reference."""
    return float(1 - (rmse / reference_rmse) ** 2) if reference_rmse > 0 else float("nan")


def block_difference(
    error_S: np.ndarray, other_S: np.ndarray, block_S: np.ndarray, *, seed: int = 0
) -> dict[str, float]:
    """Return RMSE(error) - RMSE(other), mm, with a 95 % interval from a paired bootstrap over blocks.

    Negative means that `error` is smaller. Source: Künsch (1989), block bootstrap.
    """
    _, index_S = np.unique(block_S, return_inverse=True)
    own_B = np.bincount(index_S, error_S**2)
    other_B, count_B = np.bincount(index_S, other_S**2), np.bincount(index_S)
    draws = np.random.default_rng(seed).integers(0, count_B.size, (DRAWS, count_B.size))
    totals = count_B[draws].sum(1)
    differences = np.sqrt(own_B[draws].sum(1) / totals) - np.sqrt(other_B[draws].sum(1) / totals)
    low, high = np.quantile(differences, [0.025, 0.975])
    return {
        "difference_mm": float(np.sqrt(own_B.sum() / count_B.sum()) - np.sqrt(other_B.sum() / count_B.sum())),
        "low_mm": float(low),
        "high_mm": float(high),
        "blocks": int(count_B.size),
    }
