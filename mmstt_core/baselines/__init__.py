# SPDX-License-Identifier: GPL-2.0-or-later
"""Closed-form forecasters B0 to B6, numpy only: what any learned model has to beat."""

from .common import Prediction
from .registry import BASELINES, fit_baseline

__all__ = ["BASELINES", "Prediction", "fit_baseline"]
