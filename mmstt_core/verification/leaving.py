# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cells have left their interval more than chance lets cells do.

Of each cell the probabilities that the ground lies so far out on each later date are put together by the Cauchy
combination, which holds however the dates depend on each other (Liu and Xie 2020), and of all cells those are taken of
which only a chosen share may be false alarms (Benjamini and Hochberg 1995). The error of the common zero widens each
law.
"""

# Shapes: N cells, K later dates, Q quantile levels

from __future__ import annotations

import numpy as np

from ..backtest.quantiles import interval, normal_score
from ..backtest.student import normal_cdf, normal_quantile

_LEAST = 1e-15


def out_of_law(law_NKQ: np.ndarray, truth_NK: np.ndarray, error_N: np.ndarray) -> np.ndarray:
    """Return the two-sided probability of a truth as far out as this one, NaN where there is none, (N, K).

    Args:
        law_NKQ: quantiles of the ground, mm.
        error_N: standard error of the common zero, mm.
    """
    low_NK, high_NK = interval(law_NKQ, 0.8)
    sigma_NK = np.maximum((high_NK - low_NK) / (2 * float(normal_quantile(0.9))), 1e-6)
    score_NK = normal_score(law_NKQ, truth_NK) / np.sqrt(1 + (error_N[:, None] / sigma_NK) ** 2)
    return np.where(np.isfinite(truth_NK), np.clip(2 * normal_cdf(-np.abs(score_NK)), _LEAST, 1), np.nan)


def combined(probability_NK: np.ndarray) -> np.ndarray:
    """Return one probability per cell, NaN where it has no date, (N,)."""
    known_NK = np.isfinite(probability_NK)
    held_NK = np.where(known_NK, np.clip(probability_NK, _LEAST, 1 - 1e-12), 0.5)
    total_N = np.where(known_NK, np.tan((0.5 - held_NK) * np.pi), 0).sum(axis=1)
    count_N = known_NK.sum(axis=1)
    mean_N = total_N / np.maximum(count_N, 1)
    # of a large mean, atan loses all digits: there the probability is 1 / (pi mean)
    large_N = mean_N > 1e6
    found_N = np.where(large_N, 1 / (np.pi * np.maximum(mean_N, 1.0)), 0.5 - np.arctan(mean_N) / np.pi)
    return np.where(count_N > 0, found_N, np.nan)


def discovered(probability_N: np.ndarray, share: float) -> np.ndarray:
    """Tell which cells stand out if at most this share of them may do so by chance, bool (N,)."""
    known = np.flatnonzero(np.isfinite(probability_N))
    order = known[np.argsort(probability_N[known], kind="stable")]
    fits = probability_N[order] <= share * np.arange(1, order.size + 1) / max(order.size, 1)
    last = int(np.flatnonzero(fits)[-1]) + 1 if fits.any() else 0
    result_N = np.zeros(probability_N.size, bool)
    result_N[order[:last]] = True
    return result_N
