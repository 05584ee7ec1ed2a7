# SPDX-License-Identifier: GPL-2.0-or-later
"""The law of a forecast on any day between its first and last date."""

# Shapes: N cells, H leads, K days, Q quantile levels

from __future__ import annotations

import numpy as np

REACH_DAYS = 15.0
"""So far outside the dates of a forecast its first or last law still stands: half the step between them."""


def within(days_K: np.ndarray, dates_H: np.ndarray) -> np.ndarray:
    """Tell which days, since 1970-01-01, a forecast speaks of."""
    days_H = dates_H.astype("datetime64[D]").astype(np.float64)
    return (days_K >= days_H[0] - REACH_DAYS) & (days_K <= days_H[-1] + REACH_DAYS)


def at_days(law_NHQ: np.ndarray, dates_H: np.ndarray, days_K: np.ndarray) -> np.ndarray:
    """Return the quantiles on days, linear between the dates, float32 (N, K, Q)."""
    days_H = dates_H.astype("datetime64[D]").astype(np.float64)
    if days_H.size == 1:
        return np.repeat(law_NHQ, days_K.size, axis=1)
    right_K = np.clip(np.searchsorted(days_H, days_K), 1, days_H.size - 1)
    share_K = np.clip((days_K - days_H[right_K - 1]) / (days_H[right_K] - days_H[right_K - 1]), 0, 1)
    share_K1 = share_K[:, None].astype(np.float32)
    return (1 - share_K1) * law_NHQ[:, right_K - 1] + share_K1 * law_NHQ[:, right_K]
