# SPDX-License-Identifier: GPL-2.0-or-later
"""How version 0.1 chose the shares of the mixture, kept to compare with: least squares, pulled towards a prior."""

# Shapes: C candidates, M leads, G kinds of cells

from __future__ import annotations

import numpy as np

from mmstt_core.backtest.choice import ENOUGH_CONTEXT_DAYS, Choice, is_moving
from mmstt_core.backtest.origins import LEADS_MONTHS, Origin

PRIOR = {"spatial": (0.55, 0.72), "gp": (0.0, 0.2), "damped": (0.2, 0.0), "local": (0.2, 0.08), "mean60": (0.05, 0.0)}
FEWEST_CELLS, CELLS_OF_LOCAL = 30, 400
PULL = 0.5
STEPS = 400


def shares_before(origins: list[Origin], context_days: int) -> Choice:
    """Return the shares that version 0.1 would have given; its local ridge took part from 400 cells on."""
    cells = max((len(origin.velocity_N) for origin in origins), default=0)
    names = tuple(name for name in PRIOR if name != "local" or cells >= CELLS_OF_LOCAL)
    prior_GC = np.array([PRIOR[name] for name in names]).T
    prior_GC = prior_GC / prior_GC.sum(1, keepdims=True)
    present = min(context_days, ENOUGH_CONTEXT_DAYS)
    weights = [min(1.0, origin.context_days / present) ** 2 for origin in origins]
    months, shares = [], []
    for month in LEADS_MONTHS:
        if any(np.isfinite(origin.truth_NH[:, origin.months_H == month]).any() for origin in origins):
            months.append(month)
            shares.append([_shares(origins, weights, names, month, kind, prior_GC[kind]) for kind in range(2)])
    if not months:
        months, shares = [1], [list(prior_GC)]
    return Choice(
        names=names,
        months_M=np.array(months, float),
        share_GMC=np.array(shares).transpose(1, 0, 2),
        rmse_MC=np.full((len(months), len(names)), np.nan),
        origins_M=np.zeros(len(months), int),
    )


def _shares(
    origins: list[Origin], weights: list[float], names: tuple[str, ...], month: int, kind: int, prior_C: np.ndarray
) -> np.ndarray:
    """Minimise w' E w + pull |w - prior|^2 over shares, by exponentiated gradient from the prior."""
    moment_CC, count = np.zeros((len(names), len(names))), 0.0
    for origin, weight in zip(origins, weights):
        columns, own_N = origin.months_H == month, is_moving(origin.velocity_N) == bool(kind)
        truth = origin.truth_NH[:, columns]
        seen = np.isfinite(truth) & (own_N & ~origin.changed_N)[:, None]
        if own_N.sum() >= FEWEST_CELLS and seen.any():
            error_CS = np.stack([(origin.predictions[name].mean_NH[:, columns] - truth)[seen] for name in names])
            moment_CC += weight * (error_CS @ error_CS.T) / error_CS.shape[1]
            count += weight
    if count == 0:
        return prior_C
    moment_CC /= count
    pull = PULL / count * np.trace(moment_CC) / len(names)
    share_C = np.maximum(prior_C, 1e-3) / np.maximum(prior_C, 1e-3).sum()
    rate = 2.0 / max(float(np.abs(moment_CC).max()) + pull, 1e-12)
    for _ in range(STEPS):
        gradient_C = 2 * moment_CC @ share_C + 2 * pull * (share_C - prior_C)
        share_C = share_C * np.exp(-rate * (gradient_C - gradient_C.min()))
        share_C = share_C / share_C.sum()
    share_C = np.where(share_C < 0.005, 0.0, share_C)
    return share_C / share_C.sum()
