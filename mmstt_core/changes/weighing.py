# SPDX-License-Identifier: GPL-2.0-or-later
"""Weigh the laws of change: marginal likelihoods in every view, and whether a cell moves with its neighbourhood."""

# Shapes: N cells, C cells looked at, B time bins, V views, K laws, M columns of a law, S sizes

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from .laws import Law
from .views import OWN_NATS, OWN_SAMPLES, View

OWN_YOUNGEST_DAYS = 45.0
"""Younger changes of single cells are not believed, nor steps of theirs: noise makes too many."""
WORTH_A_LOOK, OWN_WORTH_A_LOOK = 14.0, 20.0
"""Squared z-values, of a neighbourhood and of a cell alone, below which no law can have the odds to be heard."""
LEAST_WEIGHT = 1e-3
WORTH_WEIGHING = 12.0
"""Natural logarithms of odds that a law may lie behind the best one of its cell to be looked at more closely."""
SHARE_SPREAD = 0.5
"""How differently cells take part in the motion of their neighbourhood: standard deviation, as a share of it."""
MOST_SHARE = 4.0
"""A cell that moves so many times more than its neighbourhood, beyond it, moves alone."""
TAKES_PART = 0.95
"""Prior probability that a cell takes part in the motion of its neighbourhood."""
CELLS_AT_ONCE = 2048


@dataclass(frozen=True, kw_only=True)
class Own:
    """Hold each cell's own series, mm without gaps, and what its noise is like."""

    own_NB: np.ndarray
    noise_N: np.ndarray
    days_B: np.ndarray
    projection_BB: np.ndarray

    def select(self, cells_C: np.ndarray) -> Own:
        """Keep some cells."""
        return dataclasses.replace(self, own_NB=self.own_NB[cells_C], noise_N=self.noise_N[cells_C])

    def rest(self, cells_C: np.ndarray | slice, z_CB: np.ndarray, scale_C: np.ndarray) -> np.ndarray:
        """Return what a cell's series holds beyond its neighbourhood's, in units of its noise, shape (C, B)."""
        noise_C1 = self.noise_N[cells_C, None]
        return self.own_NB[cells_C] / noise_C1 - z_CB * (scale_C[:, None] / noise_C1)


def worth_a_look(looked: list[View], every: list[Law], days_B: np.ndarray) -> np.ndarray:
    """Return the cells in which some column of some law stands out of the noise."""
    columns_BK = np.concatenate([law.design(days_B) for law in every if len(law.columns) == 1], axis=1)
    columns_BK = np.unique(columns_BK, axis=1)
    seen_N = np.zeros(len(looked[0].z_NB), bool)
    for view in looked:
        information_K = np.maximum(np.einsum("bk,bc,ck->k", columns_BK, view.projection_BB, columns_BK), 1e-12)
        weights_BK = (view.projection_BB @ columns_BK / np.sqrt(information_K)).astype(np.float32)
        least = np.sqrt(WORTH_A_LOOK if view.shared else OWN_WORTH_A_LOOK)
        for begin in range(0, len(seen_N), 8 * CELLS_AT_ONCE):
            rows = slice(begin, begin + 8 * CELLS_AT_ONCE)
            z_NK = view.z_NB[rows] @ weights_BK
            seen_N[rows] |= np.maximum(z_NK.max(1), -z_NK.min(1)) > least
    return np.flatnonzero(seen_N)


def posterior(looked: list[View], every: list[Law], cells: np.ndarray, own: Own) -> np.ndarray:
    """Return the posterior weight of each view and law, shape (C, V, K).

    The evidence of the views is averaged, since each tells the odds by itself.
    Source: O'Hagan and Forster (2004), Bayesian inference, ch. 11; Vovk and Wang (2021), averages of e-values.
    """
    shared = sum(view.shared for view in looked)
    log_CVK = np.empty((cells.size, len(looked), len(every)))
    prior_K = np.array([law.log_odds for law in every])
    alone_K = np.array(
        [law.name in ("step", "fading") or (law.number > 0 and law.day > -OWN_YOUNGEST_DAYS) for law in every]
    )
    for number, view in enumerate(looked):
        log_CVK[:, number] = prior_K - np.log(shared) + evidence(view, every, cells, own.days_B)
        if not view.shared:
            log_CVK[:, number] -= np.where(alone_K, np.inf, OWN_NATS)
    part_CVK, other_CVK = _take_part(log_CVK, looked, every, cells, own)
    top_C = np.maximum(np.maximum(part_CVK.max((1, 2)), other_CVK.max((1, 2))), 0.0)
    weight_CVK = np.exp(part_CVK - top_C[:, None, None])
    other_C = np.exp(other_CVK - top_C[:, None, None]).sum((1, 2)) + np.exp(-top_C)
    return weight_CVK / (weight_CVK.sum((1, 2)) + other_C)[:, None, None]


def evidence(view: View, every: list[Law], cells: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the log odds of each law against none, before the prior, shape (C, K).

    A law adds columns of unknown size, normal about zero, to the process of the view; the level is integrated out and
    the scale fitted: Student's t with few degrees of freedom, so that no excursion is impossible.
    """
    z_CB = view.z_NB[cells].astype(np.float64)
    score_CB = z_CB @ view.projection_BB
    share = view.samples / (days_B.size - 1)
    square_C1 = np.maximum((score_CB * z_CB).sum(1) * share, 1e-9)[:, None]
    log_CK = np.empty((cells.size, len(every)))
    for columns in (1, 2):
        chosen_K = np.flatnonzero([len(law.columns) == columns for law in every])
        if not chosen_K.size:
            continue
        design_KBM = np.stack([every[index].design(days_B) for index in chosen_K])
        information_KMM = np.swapaxes(design_KBM, 1, 2) @ (view.projection_BB @ design_KBM)
        score_MCK = np.stack([score_CB @ design_KBM[:, :, column].T for column in range(columns)])
        sizes_SKM = np.stack([every[index].sizes_mm() for index in chosen_K], axis=1) / view.unit
        total_CK = np.zeros((cells.size, chosen_K.size))
        for size_KM in sizes_SKM:
            inverse_KMM = np.linalg.inv(information_KMM + size_KM[:, :, None] ** -2.0 * np.eye(columns))
            occam_K = np.linalg.slogdet(np.eye(columns) + size_KM[:, :, None] ** 2 * information_KMM)[1]
            explained_CK = inverse_KMM[:, 0, 0] * score_MCK[0] ** 2
            if columns == 2:
                explained_CK += 2 * inverse_KMM[:, 0, 1] * score_MCK[0] * score_MCK[1]
                explained_CK += inverse_KMM[:, 1, 1] * score_MCK[1] ** 2
            left_CK = np.maximum(1 - explained_CK * (share / square_C1), 1e-9)
            total_CK += np.exp(-0.5 * occam_K) * left_CK ** (-0.5 * view.samples)
        log_CK[:, chosen_K] = np.log(np.maximum(total_CK / len(sizes_SKM), 1e-300))
    return log_CK


def _take_part(
    log_CVK: np.ndarray, looked: list[View], every: list[Law], cells_C: np.ndarray, own: Own
) -> tuple[np.ndarray, np.ndarray]:
    """Return the log odds that a cell takes part in the motion of its neighbourhood, and that it does not.

    What a cell's own series holds beyond its neighbourhood's tells: minus the shared motion where it stays behind, a
    share of it where it takes part; where it is many times that, the cell is alone, and its neighbourhood moves only
    because it is counted in. Neither of these has changed with its neighbours, nor has one that hardly moves.
    """
    part_CVK, other_CVK = log_CVK.copy(), np.full(log_CVK.shape, -np.inf)
    noise_C, top_C = own.noise_N[cells_C], log_CVK.max((1, 2))
    for number, view in enumerate(looked):
        if not view.shared:
            continue
        scale_C = view.scale_N[cells_C]
        z_CB = view.z_NB[cells_C].astype(np.float64)
        score_CB = z_CB @ view.projection_BB
        rest_score_CB = own.rest(cells_C, z_CB, scale_C) @ own.projection_BB
        for index, law in enumerate(every):
            rows = np.flatnonzero(log_CVK[:, number, index] > np.maximum(top_C - WORTH_WEIGHING, np.log(LEAST_WEIGHT)))
            if not rows.size:
                continue
            design_BM = law.design(own.days_B)
            size_CM = score_CB[rows] @ design_BM @ inverse(view, law, design_BM) * (scale_C / noise_C)[rows, None]
            score_C, information_C = participation(size_CM, rest_score_CB[rows], design_BM, own.projection_BB)
            with_C = _tempered(score_C**2 / (information_C + SHARE_SPREAD**-2))
            with_C += np.log(TAKES_PART) - 0.5 * np.log1p(SHARE_SPREAD**2 * information_C)
            behind_C = -score_C - 0.5 * information_C
            behind_C = np.minimum(behind_C, _tempered(2 * np.maximum(behind_C, 0.0))) + np.log(1 - TAKES_PART)
            near_C = 1 / (1 + (np.maximum(score_C / information_C, 0.0) / MOST_SHARE) ** 6)
            told_C = 1.0
            if law.number:
                share_C = 1 + score_C / (information_C + SHARE_SPREAD**-2)
                told_C = 1 / (1 + (law.least / np.maximum(np.abs(size_CM[:, -1] * share_C) * noise_C[rows], 1e-6)) ** 4)
            belongs_C = np.clip(near_C * told_C, 1e-30, 1 - 1e-12)
            left_C = np.logaddexp(behind_C, with_C + np.log1p(-belongs_C))
            other_CVK[rows, number, index] = log_CVK[rows, number, index] + left_C
            part_CVK[rows, number, index] += with_C + np.log(belongs_C)
    return part_CVK, other_CVK


def participation(
    size_CM: np.ndarray, rest_score_CB: np.ndarray, design_BM: np.ndarray, own_BB: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return what a cell's own series tells of its share in a motion beyond its neighbourhood's: score, information.

    Args:
        size_CM: of the motion that the neighbourhood shares, in units of the cell's noise.
        rest_score_CB: what the cell's series holds beyond its neighbourhood's, times `own_BB`.
        own_BB: inverse covariance of single cells, level removed.
    """
    score_C = ((rest_score_CB @ design_BM) * size_CM).sum(1)
    return score_C, np.einsum("cm,mk,ck->c", size_CM, design_BM.T @ own_BB @ design_BM, size_CM)


def _tempered(square_C: np.ndarray) -> np.ndarray:
    """Return half a squared z-value as evidence with few degrees of freedom: a single cell proves little."""
    return 0.5 * OWN_SAMPLES * np.log1p(square_C / OWN_SAMPLES)


def inverse(view: View, law: Law, design_BM: np.ndarray) -> np.ndarray:
    """Return the posterior covariance of a law's sizes in a view, in units of its scale, shape (M, M)."""
    information_MM = design_BM.T @ view.projection_BB @ design_BM
    return np.linalg.inv(information_MM + np.diag((law.sizes_mm()[-1] / view.unit) ** -2.0))
