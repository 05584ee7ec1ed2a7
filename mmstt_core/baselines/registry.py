# SPDX-License-Identifier: GPL-2.0-or-later
"""The baselines by the name that `--model` takes."""

from __future__ import annotations

import numpy as np

from .gaussian_process import GaussianProcess
from .ridge import Ridge
from .trend import DampedTrend, LastValue, LinearSeasonal, RecentMean

BASELINES = {
    "last": LastValue,
    "mean60": RecentMean,
    "linear-seasonal": LinearSeasonal,
    "damped": DampedTrend,
    "gp": GaussianProcess,
    "ridge": Ridge,
}
LABELS = {
    "last": "B0 last value",
    "mean60": "B1 mean of 60 days",
    "linear-seasonal": "B2 linear + annual",
    "damped": "B3 damped trend",
    "gp": "B4 Gaussian process",
    "ridge": "B5 ridge",
    "spatial": "B6 spatial Gaussian process",
}


def fit_baseline(name: str, values_NB: np.ndarray, days_B: np.ndarray):
    """Fit the named baseline on a window: mm with NaN for missing, days at or below 0. Its `predict` takes days.

    B6 needs the places of the cells as well: see `spatial`.
    """
    return BASELINES[name](values_NB, days_B)
