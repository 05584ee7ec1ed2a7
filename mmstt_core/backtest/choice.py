# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose, lead by lead, how much of MM-STT and of each closed form to use: by their errors on this area's own past."""

# Shapes: C candidates, M leads, H targets

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..models.base import Prediction
from ..models.mixture import prior_shares
from .origins import LEADS_MONTHS, Origin

MOVING_MM_YR = 3.0
"""Speed in the window from which a cell counts as moving."""
FEWEST_CELLS = 30
"""Fewer cells of a kind tell nothing of their own: the prior holds."""
PULL = 0.5
"""Weight of the prior against one origin's errors, as a share of the mean squared error."""
ENOUGH_CONTEXT_DAYS = 1168
"""3.2 years, all that the network sees: longer contexts count in full."""
DESCENT_STEPS = 400


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Hold the share of each candidate by kind of cell and lead; shares are not negative and sum to 1."""

    names: tuple[str, ...]
    months_M: np.ndarray
    share_GMC: np.ndarray
    """G is 2: still cells, moving cells."""
    rmse_MC: np.ndarray
    """mm, on earlier origins, all cells; NaN where nothing could be scored."""
    origins_M: np.ndarray

    def combine(self, predictions: dict[str, Prediction], months_H: np.ndarray, velocity_N: np.ndarray) -> Prediction:
        """Mix means and scales with the shares interpolated over lead, flat beyond the measured ones."""
        moving_N = is_moving(velocity_N).astype(int)
        mean_NH = np.zeros((len(velocity_N), len(months_H)))
        sigma_NH = np.zeros_like(mean_NH)
        for column, name in enumerate(self.names):
            share_GM = self.share_GMC[..., column]
            share_GH = np.stack([np.interp(months_H, self.months_M, share_M) for share_M in share_GM])
            if share_GH.any():
                share_NH = share_GH[moving_N]
                mean_NH = mean_NH + share_NH * predictions[name].mean_NH
                sigma_NH = sigma_NH + share_NH * predictions[name].sigma_NH
        return Prediction(mean_NH=mean_NH, sigma_NH=sigma_NH)


def is_moving(velocity_N: np.ndarray) -> np.ndarray:
    """Tell which cells move (velocity in the window, mm/yr)."""
    return np.abs(velocity_N) >= MOVING_MM_YR


def choose(origins: list[Origin], names: tuple[str, ...], *, context_days: int | None = None) -> Choice:
    """Minimise the mean squared error of the mixture on earlier origins, pulled towards the prior shares.

    With one candidate its share is 1. Each lead and kind of cell is decided on its own, from every origin that could
    score it. What was best with a year of data need not be best with four, so an origin with a shorter context counts
    by the square of its share of the present one.

    Args:
        context_days: present length of the context; None counts every origin in full.
    """
    present = min(context_days or 1, ENOUGH_CONTEXT_DAYS)
    weights = [min(1.0, origin.context_days / present) ** 2 for origin in origins]
    prior_GC = np.stack([prior_shares(names, kind) for kind in range(2)])
    months, shares, errors, counts = [], [], [], []
    for month in LEADS_MONTHS:
        moment_CC, count = _error_moments(origins, [1.0] * len(origins), names, month, kind=None)
        if count == 0:
            continue
        months.append(month)
        shares.append([_shares(origins, weights, names, month, kind, prior_C) for kind, prior_C in enumerate(prior_GC)])
        errors.append(np.sqrt(np.diag(moment_CC)))
        counts.append(int(count))
    if not months:
        months, shares, errors, counts = [1], [list(prior_GC)], [np.full(len(names), np.nan)], [0]
    return Choice(
        names=names,
        months_M=np.array(months, float),
        share_GMC=np.array(shares).transpose(1, 0, 2),
        rmse_MC=np.array(errors),
        origins_M=np.array(counts),
    )


def _shares(
    origins: list[Origin], weights: list[float], names: tuple[str, ...], month: int, kind: int, prior_C: np.ndarray
) -> np.ndarray:
    """Return the shares of one lead and kind of cell."""
    moment_CC, count = _error_moments(origins, weights, names, month, kind=kind)
    if count == 0:
        return prior_C
    return _simplex_minimum(moment_CC, prior_C, PULL / count * np.trace(moment_CC) / len(names))


def _error_moments(
    origins: list[Origin], weights: list[float], names: tuple[str, ...], month: int, *, kind: int | None
) -> tuple[np.ndarray, float]:
    """Return the second moments of the candidates' errors, mm^2 (C, C), averaged over origins, and their total weight.

    Args:
        weights: how much each origin counts, whatever its number of cells.
        kind: 0 for still cells, 1 for moving ones, where there are enough; None for all.
    """
    total, count = np.zeros((len(names), len(names))), 0.0
    for origin, weight in zip(origins, weights):
        columns = origin.months_H == month
        truth = origin.truth_NH[:, columns]
        seen = np.isfinite(truth)
        # Cells with laws of their own take no part in the mixture.
        seen = seen & ~origin.changed_N[:, None]
        if kind is not None:
            own_N = is_moving(origin.velocity_N) == bool(kind)
            if own_N.sum() < FEWEST_CELLS:
                continue
            seen = seen & own_N[:, None]
        if not seen.any():
            continue
        error_CS = np.stack([(origin.predictions[name].mean_NH[:, columns] - truth)[seen] for name in names])
        total += weight * (error_CS @ error_CS.T) / error_CS.shape[1]
        count += weight
    return total / max(count, 1e-9), count


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
