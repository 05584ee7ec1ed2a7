# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose, lead by lead, how much of MM-STT and of each closed form to use: by their errors on this area's own past."""

# Shapes: C candidates, M leads, H targets

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..baselines import Prediction
from .origins import LEADS_MONTHS, Origin

CANDIDATES = ("network", "adapted", "spatial", "gp", "damped", "ridge")
PRIOR_WEIGHTS = {"network": 0.4, "spatial": 0.3, "gp": 0.1, "damped": 0.1, "ridge": 0.1}
"""Used where nothing can be backtested, and pulled towards by experience of few origins (docs/log.md, 5)."""
PULL = 1.0
"""Weight of the prior against one origin's errors, as a share of the mean squared error."""
DESCENT_STEPS = 400


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Hold the share of each candidate by lead; shares are not negative and sum to 1."""

    names: tuple[str, ...]
    months_M: np.ndarray
    share_MC: np.ndarray
    rmse_MC: np.ndarray
    """mm, on earlier origins; NaN where nothing could be scored."""
    origins_M: np.ndarray

    def combine(self, predictions: dict[str, Prediction], months_H: np.ndarray) -> Prediction:
        """Mix means and scales with the shares interpolated over lead, flat beyond the measured ones."""
        mean_NH: np.ndarray | float = 0.0
        sigma_NH: np.ndarray | float = 0.0
        for column, name in enumerate(self.names):
            share_H = np.interp(months_H, self.months_M, self.share_MC[:, column])
            if share_H.any():
                mean_NH = mean_NH + share_H * predictions[name].mean_NH
                sigma_NH = sigma_NH + share_H * predictions[name].sigma_NH
        return Prediction(mean_NH=mean_NH, sigma_NH=sigma_NH)


def choose(origins: list[Origin], names: tuple[str, ...] = CANDIDATES) -> Choice:
    """Minimise the mean squared error of the mixture on earlier origins, pulled towards the prior shares.

    With one candidate its share is 1. Each lead is decided on its own, from every origin that could score it.
    """
    prior_C = np.array([PRIOR_WEIGHTS.get(name, 0.0) for name in names]) if len(names) > 1 else np.ones(1)
    prior_C = prior_C / prior_C.sum()
    months, shares, errors, counts = [], [], [], []
    for month in LEADS_MONTHS:
        moment_CC, count = _error_moments(origins, names, month)
        if count == 0:
            continue
        pull = PULL / count * np.trace(moment_CC) / len(names)
        months.append(month)
        shares.append(_simplex_minimum(moment_CC, prior_C, pull))
        errors.append(np.sqrt(np.diag(moment_CC)))
        counts.append(count)
    if not months:
        return Choice(
            names=names,
            months_M=np.array([1.0]),
            share_MC=prior_C[None],
            rmse_MC=np.full((1, len(names)), np.nan),
            origins_M=np.zeros(1, int),
        )
    return Choice(
        names=names,
        months_M=np.array(months, float),
        share_MC=np.array(shares),
        rmse_MC=np.array(errors),
        origins_M=np.array(counts),
    )


def _error_moments(origins: list[Origin], names: tuple[str, ...], month: int) -> tuple[np.ndarray, int]:
    """Return the second moments of the candidates' errors, mm^2 (C, C), each origin counting once, and the origins."""
    total, count = np.zeros((len(names), len(names))), 0
    for origin in origins:
        columns = origin.months_H == month
        if not columns.any():
            continue
        truth = origin.truth_NH[:, columns]
        seen = np.isfinite(truth)
        if not seen.any():
            continue
        error_CS = np.stack([(origin.predictions[name].mean_NH[:, columns] - truth)[seen] for name in names])
        total += error_CS @ error_CS.T / error_CS.shape[1]
        count += 1
    return total / max(count, 1), count


def _simplex_minimum(moment_CC: np.ndarray, prior_C: np.ndarray, pull: float) -> np.ndarray:
    """Minimise w' E w + pull |w - prior|^2 over shares, by exponentiated gradient from the prior."""
    share_C = np.maximum(prior_C, 1e-3)
    share_C = share_C / share_C.sum()
    rate = 2.0 / max(float(np.abs(moment_CC).max()) + pull, 1e-12)
    for _ in range(DESCENT_STEPS):
        gradient_C = 2 * moment_CC @ share_C + 2 * pull * (share_C - prior_C)
        share_C = share_C * np.exp(-rate * (gradient_C - gradient_C.min()))
        share_C = share_C / share_C.sum()
    return np.where(share_C < 0.005, 0.0, share_C) / np.where(share_C < 0.005, 0.0, share_C).sum()
