# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose, lead by lead, how much of each candidate to use: by their errors on this area's own past."""

# Shapes: C candidates, M leads, G kinds of cells (still, moving), H targets

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..models.base import Prediction
from ..models.mixture import prior_shares
from .origins import LEADS_MONTHS, Origin

MOVING_MM_YR = 3.0
"""Speed in the window from which a cell counts as moving."""
KINDS = 2
FEW_CELLS = 3.0
"""So many cells of a kind tell half of what very many do."""
LEAD_SPREAD = 1.2
"""How far, in logarithms of the lead, errors tell of other leads: what is right at six months often is at twelve."""
STRETCH_MONTHS = 3.0
"""From one origin to the next. They see the same stretch of a longer lead again, and count by their share of it."""
ENOUGH_CONTEXT_DAYS = 1168
"""3.2 years, all that the network sees: longer contexts count in full."""
MOSTLY_CHANGED = 0.5
"""Cells that have changed their motion go by laws of their own and do not judge, unless most of their kind have."""
NEGLIGIBLE = 0.005


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
        """Mix means and scales with the shares interpolated over lead, flat beyond the first and the last."""
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
    """Weigh each candidate's prior share by its errors on earlier origins, as `share ~ prior * MSE^(-n / 2)`.

    That is Bayes' rule for candidates with normal errors of unknown scale and `n` independent stretches of experience.
    Still and moving cells are judged apart, and each lead by all leads, the near ones most; so the prior rules
    where little was lived through. What was best with a year of data need not be best with four, so an origin with a
    shorter context counts by the square of its share of the present one. Source: Yang (2004), aggregated forecasting
    through exponential reweighting.

    Args:
        context_days: present length of the context; None counts every origin in full.
    """
    present = min(context_days or 1, ENOUGH_CONTEXT_DAYS)
    weights = [min(1.0, origin.context_days / present) ** 2 for origin in origins]
    months_M = np.array(LEADS_MONTHS, float)
    share_GMC = []
    for kind in range(KINDS):
        loss_MC, stretches_M = _experience(origins, weights, names, kind)
        apart_MM = np.log(months_M)[:, None] - np.log(months_M)[None, :]
        evidence_MC = np.exp(-0.5 * (apart_MM / LEAD_SPREAD) ** 2) @ (stretches_M[:, None] * loss_MC)
        share_GMC.append(_normalised(prior_shares(names, kind, months_M) * np.exp(-0.5 * evidence_MC)))
    scores = [_mean_squares(origins, [1.0] * len(origins), names, month, kind=None) for month in LEADS_MONTHS]
    return Choice(
        names=names,
        months_M=months_M,
        share_GMC=np.stack(share_GMC),
        rmse_MC=np.stack([np.sqrt(square_C) for square_C, _, _ in scores]),
        origins_M=np.array([count for _, _, count in scores]),
    )


def _experience(
    origins: list[Origin], weights: list[float], names: tuple[str, ...], kind: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return log mean squared error above the best candidate's (M, C), and the stretches of time behind it (M,)."""
    if len(names) == 1:  # a model asked for by itself has nothing to be better than
        return np.zeros((len(LEADS_MONTHS), 1)), np.zeros(len(LEADS_MONTHS))
    losses, stretches = [], []
    for month in LEADS_MONTHS:
        square_C, weight, _ = _mean_squares(origins, weights, names, month, kind=kind)
        floored_C = np.maximum(square_C, 1e-6)
        losses.append(np.log(floored_C / floored_C.min()) if weight else np.zeros(len(names)))
        stretches.append(weight * min(1.0, STRETCH_MONTHS / month))
    return np.stack(losses), np.array(stretches)


def _mean_squares(
    origins: list[Origin], weights: list[float], names: tuple[str, ...], month: int, *, kind: int | None
) -> tuple[np.ndarray, float, int]:
    """Return the candidates' mean squared errors, mm^2 (C,), averaged over origins, their weight and their number.

    Args:
        weights: how much each origin counts.
        kind: 0 for still cells, 1 for moving ones, who count the less the fewer they are; None for all alike.
    """
    total_C, whole, count = np.zeros(len(names)), 0.0, 0
    for origin, weight in zip(origins, weights):
        columns = origin.months_H == month
        truth = origin.truth_NH[:, columns]
        own_N = np.full(len(truth), True) if kind is None else is_moving(origin.velocity_N) == bool(kind)
        if not own_N.any() or origin.changed_N[own_N].mean() <= MOSTLY_CHANGED:
            own_N = own_N & ~origin.changed_N
        seen = np.isfinite(truth) & own_N[:, None]
        if kind is not None:
            cells = np.count_nonzero(seen.any(1))
            weight *= cells / (cells + FEW_CELLS)
        if not seen.any():
            continue
        errors = [(origin.predictions[name].mean_NH[:, columns] - truth)[seen] for name in names]
        count_S = None if origin.stands_for_N is None else np.repeat(origin.stands_for_N, seen.sum(1))
        total_C += weight * np.array([np.average(error_S**2, weights=count_S) for error_S in errors])
        whole += weight
        count += 1
    return (total_C / whole if whole else np.full(len(names), np.nan)), whole, count


def _normalised(share_MC: np.ndarray) -> np.ndarray:
    """Drop what is negligible, and let the rest sum to 1."""
    share_MC = share_MC / share_MC.sum(1, keepdims=True)
    share_MC = np.where(share_MC < NEGLIGIBLE, 0.0, share_MC)
    return share_MC / share_MC.sum(1, keepdims=True)
