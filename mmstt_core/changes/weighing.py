# SPDX-License-Identifier: GPL-2.0-or-later
"""Weigh the laws of change: marginal likelihoods in every view, and whether a cell moves with its neighbourhood."""

# Shapes: N cells, C cells looked at, R some of them, B time bins, V views, K laws, X their different columns,
# M columns of a law, T pairs of a cell and a law

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..kinematics import blocks
from ..threads import over
from .columns import Columns, Weighed
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
CELLS_AT_ONCE = 512


@dataclass(frozen=True, kw_only=True)
class Own:
    """Hold each cell's own series, mm without gaps, and what its noise is like."""

    own_NB: np.ndarray
    noise_N: np.ndarray
    days_B: np.ndarray
    weighed: Weighed
    """What the noise of single cells makes of the laws' columns."""

    def select(self, cells_C: np.ndarray) -> Own:
        """Keep some cells."""
        return dataclasses.replace(self, own_NB=self.own_NB[cells_C], noise_N=self.noise_N[cells_C])

    def rest(self, cells_C: np.ndarray | slice, z_CB: np.ndarray, scale_C: np.ndarray) -> np.ndarray:
        """Return what a cell's series holds beyond its neighbourhood's, in units of its noise, shape (C, B)."""
        noise_C1 = self.noise_N[cells_C, None]
        return self.own_NB[cells_C] / noise_C1 - z_CB * (scale_C[:, None] / noise_C1)


def worth_a_look(looked: list[View], columns: Columns) -> np.ndarray:
    """Return the cells in which some column of some law stands out of the noise."""
    alone_X = np.unique(columns.at_KM[~columns.pairs_K, 0])
    seen_N = np.zeros(len(looked[0].z_NB), bool)
    for view in looked:
        least = np.sqrt(WORTH_A_LOOK if view.shared else OWN_WORTH_A_LOOK)
        information_X = np.maximum(np.diag(view.weighed.gram_XX)[alone_X], 1e-12)
        weights_BX = (view.weighed.weights_BX[:, alone_X] / np.sqrt(information_X)).astype(np.float32)

        def look(rows: slice, view: View = view, weights_BX: np.ndarray = weights_BX, least: float = least) -> None:
            z_NX = view.z_NB[rows] @ weights_BX
            seen_N[rows] |= np.maximum(z_NX.max(1), -z_NX.min(1)) > least

        over(look, blocks(len(seen_N), 8 * CELLS_AT_ONCE))
    return np.flatnonzero(seen_N)


def posterior(looked: list[View], columns: Columns, cells_C: np.ndarray, own: Own) -> np.ndarray:
    """Return the posterior weight of each view and law, float32 (C, V, K).

    The evidence of the views is averaged, since each tells the odds by itself.
    Source: O'Hagan and Forster (2004), Bayesian inference, ch. 11; Vovk and Wang (2021), averages of e-values.
    """
    shared = sum(view.shared for view in looked)
    prior_K = (columns.log_odds_K - np.log(shared)).astype(np.float32)
    log_VCK = np.empty((len(looked), cells_C.size, len(columns.laws)), np.float32)
    scores = []
    for number, view in enumerate(looked):
        z_CB = view.z_NB[cells_C].astype(np.float64)
        score_CX = z_CB @ view.weighed.weights_BX
        square_C = np.einsum("cb,cb->c", z_CB @ view.projection_BB, z_CB)
        np.add(evidence(view, columns, score_CX, square_C), prior_K, out=log_VCK[number])
        if not view.shared:
            log_VCK[number] -= np.where(_not_alone(columns), np.inf, OWN_NATS).astype(np.float32)
        scores.append((z_CB, score_CX))
    least_C1 = np.maximum(log_VCK.max((0, 2)) - WORTH_WEIGHING, np.log(LEAST_WEIGHT))[:, None]
    others = []
    for number, view in enumerate(looked):
        if not view.shared:
            continue
        rows_T, laws_T = np.nonzero(log_VCK[number] > least_C1)
        part_T, other_T = _take_part(view, columns, cells_C, own, *scores[number], rows_T, laws_T)
        others.append((rows_T, log_VCK[number, rows_T, laws_T] + other_T))
        log_VCK[number, rows_T, laws_T] += part_T
    top_C = np.maximum(log_VCK.max((0, 2)), 0.0)
    rows_T, other_T = map(np.concatenate, zip(*others))
    np.maximum.at(top_C, rows_T, other_T)
    other_C = np.bincount(rows_T, np.exp(other_T - top_C[rows_T]), top_C.size) + np.exp(-top_C)
    weight_VCK = np.exp(np.subtract(log_VCK, top_C[:, None], out=log_VCK), out=log_VCK)
    weight_VCK /= (weight_VCK.sum((0, 2)) + other_C)[:, None]
    return weight_VCK.transpose(1, 0, 2)


def _not_alone(columns: Columns) -> np.ndarray:
    """Tell which laws (K,) are not believed of single cells."""
    return np.array(
        [law.name in ("step", "fading") or (law.number > 0 and law.day > -OWN_YOUNGEST_DAYS) for law in columns.laws]
    )


def evidence(view: View, columns: Columns, score_CX: np.ndarray, square_C: np.ndarray) -> np.ndarray:
    """Return the log odds of each law against none, before the prior, float32 (C, K).

    A law adds columns of unknown size, normal about zero, to the process of the view; the level is integrated out and
    the scale fitted: Student's t with few degrees of freedom, so that no excursion is impossible.

    Args:
        score_CX: of the columns in each cell's series; square_C: its square, both weighed by the view's noise.
    """
    # Half the digits: odds need no more, and it takes half the time.
    score_CX = score_CX.astype(np.float32)
    inverse_SKMM, occam_SK = (part.astype(np.float32) for part in (view.weighed.inverse_SKMM, view.weighed.occam_SK))
    share = view.samples / (len(view.projection_BB) - 1)
    scale_C1 = (share / np.maximum(square_C * share, 1e-9))[:, None].astype(np.float32)
    log_CK = np.empty((len(score_CX), len(columns.laws)), np.float32)
    for pairs in (False, True):
        chosen_K = np.flatnonzero(columns.pairs_K == pairs)
        first_K, second_K = columns.at_KM[chosen_K].T
        first_CK = score_CX[:, first_K]
        square_CK = first_CK**2 * scale_C1
        if pairs:
            second_CK = score_CX[:, second_K]
            cross_CK, other_CK = first_CK * second_CK * (2 * scale_C1), second_CK**2 * scale_C1
        left = []
        for inverse_KMM in inverse_SKMM[:, chosen_K]:
            left_CK = square_CK * -inverse_KMM[:, 0, 0]
            left_CK += 1
            if pairs:
                left_CK -= inverse_KMM[:, 0, 1] * cross_CK
                left_CK -= inverse_KMM[:, 1, 1] * other_CK
            left.append(np.maximum(left_CK, 1e-9, out=left_CK))
        log_CK[:, chosen_K] = _log_mean_odds(left, occam_SK[:, chosen_K], view.samples)
    return log_CK


def _log_mean_odds(left: list[np.ndarray], occam_SK: np.ndarray, samples: int) -> np.ndarray:
    """Return the logarithm of the mean over spreads of `left^(-samples / 2) e^(-occam / 2)`; `left` is written over.

    The widest spread leaves least, so that its part can be taken out: what remains are powers of shares of 1, by
    multiplication, where a logarithm and an exponential of each would take several times as long.
    """
    least_CK = left[-1]
    weight_SK = np.exp(-0.5 * (occam_SK - occam_SK[0]))
    total_CK = np.broadcast_to(weight_SK[-1], least_CK.shape).copy()
    for left_CK, weight_K in zip(left[:-1], weight_SK):
        share_CK = _to_half_power(np.divide(least_CK, left_CK, out=left_CK), samples)
        share_CK *= weight_K
        total_CK += share_CK
    log_CK = np.log(total_CK, out=total_CK)
    np.log(least_CK, out=least_CK)
    least_CK *= -0.5 * samples
    log_CK += least_CK
    log_CK -= 0.5 * occam_SK[0] + np.float32(np.log(len(left)))
    return log_CK


def _to_half_power(base: np.ndarray, samples: int) -> np.ndarray:
    """Return base^(samples / 2), written over: by squaring, a half power by a root."""
    found = np.sqrt(base) if samples % 2 else np.ones_like(base)
    power = samples // 2
    while power:
        if power % 2:
            found *= base
        power //= 2
        if power:
            np.multiply(base, base, out=base)
    return found


def _take_part(
    view: View,
    columns: Columns,
    cells_C: np.ndarray,
    own: Own,
    z_CB: np.ndarray,
    score_CX: np.ndarray,
    rows_T: np.ndarray,
    laws_T: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the log odds that a cell takes part in the motion of its neighbourhood, and that it does not, both (T,).

    What a cell's own series holds beyond its neighbourhood's tells: minus the shared motion where it stays behind, a
    share of it where it takes part; where it is many times that, the cell is alone, and its neighbourhood moves only
    because it is counted in. Neither of these has changed with its neighbours, nor has one that hardly moves.

    Args:
        score_CX: of the columns in the view's series `z_CB`.
        rows_T: of the cells looked at, each as often as there are laws (`laws_T`) to be looked at.
    """
    rows, row_T = np.unique(rows_T, return_inverse=True)
    scale_C, noise_C = view.scale_N[cells_C], own.noise_N[cells_C]
    rest_score_RX = own.rest(cells_C[rows], z_CB[rows], scale_C[rows]) @ own.weighed.weights_BX
    at_TM, noise_T = columns.at_KM[laws_T], noise_C[rows_T]
    size_TM = (score_CX[rows_T[:, None], at_TM][:, None] @ view.weighed.inverse_SKMM[-1, laws_T])[:, 0]
    size_TM *= (scale_C / noise_C)[rows_T, None]
    score_T, information_T = participation(
        size_TM, rest_score_RX[row_T[:, None], at_TM], own.weighed.information(at_TM)
    )
    with_T = _tempered(score_T**2 / (information_T + SHARE_SPREAD**-2))
    with_T += np.log(TAKES_PART) - 0.5 * np.log1p(SHARE_SPREAD**2 * information_T)
    behind_T = -score_T - 0.5 * information_T
    behind_T = np.minimum(behind_T, _tempered(2 * np.maximum(behind_T, 0.0))) + np.log(1 - TAKES_PART)
    near_T = 1 / (1 + (np.maximum(score_T / information_T, 0.0) / MOST_SHARE) ** 6)
    share_T = 1 + score_T / (information_T + SHARE_SPREAD**-2)
    least_T = columns.least_K[laws_T]
    last_T = size_TM[np.arange(rows_T.size), columns.pairs_K[laws_T].astype(int)]
    told_T = 1 / (1 + (least_T / np.maximum(np.abs(last_T * share_T) * noise_T, 1e-6)) ** 4)
    told_T[columns.number_K[laws_T] == 0] = 1.0
    belongs_T = np.clip(near_T * told_T, 1e-30, 1 - 1e-12)
    other_T = np.logaddexp(behind_T, with_T + np.log1p(-belongs_T))
    return with_T + np.log(belongs_T), other_T


def participation(
    size_TM: np.ndarray, rest_score_TM: np.ndarray, information_TMM: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return what a cell's own series tells of its share in a motion beyond its neighbourhood's: score, information.

    Args:
        size_TM: of the motion that the neighbourhood shares, in units of the cell's noise.
        rest_score_TM: of the law's columns in what the cell's series holds beyond its neighbourhood's.
        information_TMM: what a single cell can tell of the columns.
    """
    score_T = (rest_score_TM * size_TM).sum(1)
    return score_T, np.einsum("tm,tmk,tk->t", size_TM, information_TMM, size_TM)


def _tempered(square_T: np.ndarray) -> np.ndarray:
    """Return half a squared z-value as evidence with few degrees of freedom: a single cell proves little."""
    return 0.5 * OWN_SAMPLES * np.log1p(square_T / OWN_SAMPLES)
