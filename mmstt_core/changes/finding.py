# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the cells whose motion has changed, weigh the laws of change, and estimate by how much each cell takes part."""

# Shapes: N cells, C cells that may have changed, B time bins, H targets, V views, K laws, M columns of a law

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..kinematics import kinematics
from ..models.gaussian_process import GaussianProcess, prediction_weights
from ..models.scaling import OUTLIER_SIGMAS
from ..results.changes import LAWS, LIKELY
from ..window import Context
from .ahead import Ahead
from .laws import RATES, Law, Rates, laws
from .views import OWN_NATS, OWN_SAMPLES, View, noise_of, views

OWN_YOUNGEST_DAYS = 45.0
"""Younger changes of single cells are not believed, nor steps of theirs: noise makes too many."""
WORTH_A_LOOK = 9.0
"""Squared z-value below which no law can have the odds to be heard."""
LEAST_PROBABILITY = 0.005
LEAST_WEIGHT = 1e-3
WORTH_WEIGHING = 12.0
"""Natural logarithms of odds that a law may lie behind the best one of its cell to be looked at more closely."""
SHARE_SPREAD = 0.5
"""How differently cells take part in the motion of their neighbourhood: standard deviation, as a share of it."""
MOST_SHARE = 3.0
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

    def rest(self, cells_C: np.ndarray, z_CB: np.ndarray, scale_C: np.ndarray) -> np.ndarray:
        """Return what a cell's series holds beyond its neighbourhood's, in units of its noise, shape (C, B)."""
        noise_C1 = self.noise_N[cells_C, None]
        return self.own_NB[cells_C] / noise_C1 - z_CB * (scale_C[:, None] / noise_C1)


@dataclass(frozen=True, kw_only=True)
class Told:
    """Tell of each cell whether its motion has changed, by which law, and when: days from the anchor, NaN for none."""

    probability_N: np.ndarray
    number_N: np.ndarray
    """Of the law (`results.changes.LAWS`)."""
    day_N: np.ndarray
    first_N: np.ndarray
    """80 % interval of the day."""
    last_N: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Found:
    """Hold what is known of changes in one window."""

    laws: list[Law]
    cells_C: np.ndarray
    """Cells that may move unlike the area, by number."""
    weight_CVK: np.ndarray
    """Posterior probability of each view and law; what is missing to 1 is the process of the area alone."""
    views: list[View]
    process: GaussianProcess
    own: Own
    cells: int

    @property
    def days_B(self) -> np.ndarray:
        """Return the days of the bins, counted from the anchor."""
        return self.own.days_B

    @property
    def moved_C(self) -> np.ndarray:
        """Return the probability that a cell moves unlike the area: changed, or with a steady velocity of its own."""
        return self.weight_CVK.sum((1, 2))

    @property
    def probability_N(self) -> np.ndarray:
        """Return the probability that the motion has changed."""
        changes_K = np.array([law.number > 0 for law in self.laws])
        probability_N = np.zeros(self.cells)
        probability_N[self.cells_C] = self.weight_CVK[:, :, changes_K].sum((1, 2))
        return np.minimum(probability_N, 1.0)

    def settled(self, context: Context) -> Context:
        """Return the window without what has changed: what is likely is taken out, as far as it is likely."""
        if not self.cells_C.size:
            return context
        values_NB = context.values_NB.copy()
        values_NB[self.cells_C] -= (self.moved_C[:, None] * self._paths(self.days_B)[0]).astype(np.float32)
        return dataclasses.replace(context, values_NB=values_NB)

    def ahead(self, days_H: np.ndarray) -> Ahead:
        """Return what changes add at `days_H` days after the anchor."""
        added_CH, spread_CH, echo_CH = self._paths(days_H)
        return Ahead(
            cells_C=self.cells_C, moved_C=self.moved_C, added_CH=added_CH, spread_CH=spread_CH, echo_CH=echo_CH
        )

    @property
    def start(self) -> tuple[np.ndarray, ...]:
        """Return the hyper-parameters of the shared views, for another origin to start from."""
        return tuple(view.log_P for view in self.views if view.shared)

    def with_motion(self, cells_S: np.ndarray, motion_SB: np.ndarray, share_VS: np.ndarray) -> Found:
        """Return what would be known of some cells, had their neighbourhoods moved as well.

        Args:
            cells_S: numbers of cells, each as often as there are motions to try on it.
            motion_SB: mm, what is added to the centre of the patch that a cell lies in.
            share_VS: of that, the part which each view of the cell sees.
        """
        looked = [view.moved(cells_S, share_S, motion_SB) for view, share_S in zip(self.views, share_VS)]
        own = dataclasses.replace(
            self.own,
            own_NB=self.own.own_NB[cells_S] + (share_VS[-1][:, None] * motion_SB).astype(np.float32),
            noise_N=self.own.noise_N[cells_S],
        )
        return _weigh(looked, self.laws, self.process, own)

    def told(self) -> Told:
        """Return what people are told of each cell: the law, and when."""
        number_N = np.zeros(self.cells, np.int8)
        day_N, first_N, last_N = (np.full(self.cells, np.nan) for _ in range(3))
        number_K = np.array([law.number for law in self.laws])
        weight_CK = self.weight_CVK.sum(1)
        by_number_CL = np.stack([weight_CK[:, number_K == number].sum(1) for number in range(len(LAWS))], axis=1)
        likely = self.probability_N[self.cells_C] >= LIKELY
        number_N[self.cells_C[likely]] = 1 + np.argmax(by_number_CL[likely, 1:], axis=1)
        for row in np.flatnonzero(likely):
            cell = self.cells_C[row]
            own_K = np.flatnonzero(number_K == number_N[cell])
            first_N[cell], day_N[cell], last_N[cell] = _when(
                np.array([self.laws[index].day for index in own_K]), weight_CK[row, own_K]
            )
        return Told(probability_N=self.probability_N, number_N=number_N, day_N=day_N, first_N=first_N, last_N=last_N)

    def _paths(self, days_H: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return mean, spread and echo of the added motion, given that there is one."""
        shape = (self.cells_C.size, days_H.size)
        first_CH, second_CH, echo_CH = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        own, noise_C = self.own, self.own.noise_N[self.cells_C]
        own_BB = own.projection_BB
        follow_HB = prediction_weights(self.process.log_P, self.days_B, days_H).mean_HB
        for number, view in enumerate(self.views):
            scale_C = view.scale_N[self.cells_C]
            z_CB = view.z_NB[self.cells_C].astype(np.float64)
            score_CB, rest_score_CB = z_CB @ view.projection_BB, own.rest(self.cells_C, z_CB, scale_C) @ own_BB
            for index, law in enumerate(self.laws):
                weight_C = self.weight_CVK[:, number, index]
                rows = np.flatnonzero(weight_C > LEAST_WEIGHT)
                if not rows.size:
                    continue
                design_BM, ahead_HM = law.design(self.days_B), law.design(days_H)
                echo_HM = follow_HB @ design_BM
                inverse_MM = _inverse(view, law, design_BM)
                size_CM = score_CB[rows] @ design_BM @ inverse_MM * scale_C[rows, None]
                # What an estimate is unsure of, as far as the process would not make up for it.
                open_HM = ahead_HM - echo_HM
                variance_CH = np.einsum("hm,mk,hk->h", open_HM, inverse_MM, open_HM) * scale_C[rows, None] ** 2
                if view.shared:
                    share_C, unsure_C = _share(size_CM / noise_C[rows, None], rest_score_CB[rows], design_BM, own_BB)
                    variance_CH = variance_CH + unsure_C[:, None] * (size_CM @ open_HM.T) ** 2
                    size_CM = size_CM * (1 + share_C[:, None])
                open_CH = size_CM @ open_HM.T
                first_CH[rows] += weight_C[rows, None] * (size_CM @ ahead_HM.T)
                echo_CH[rows] += weight_C[rows, None] * (size_CM @ echo_HM.T)
                second_CH[rows] += weight_C[rows, None] * (open_CH**2 + variance_CH)
        total_C1 = np.maximum(self.moved_C, 1e-9)[:, None]
        first_CH, echo_CH, second_CH = first_CH / total_C1, echo_CH / total_C1, second_CH / total_C1
        return first_CH, np.sqrt(np.maximum(second_CH - (first_CH - echo_CH) ** 2, 0.0)), echo_CH


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
            size_CM = score_CB[rows] @ design_BM @ _inverse(view, law, design_BM) * (scale_C / noise_C)[rows, None]
            score_C = ((rest_score_CB[rows] @ design_BM) * size_CM).sum(1)
            information_C = np.einsum("cm,mk,ck->c", size_CM, design_BM.T @ own.projection_BB @ design_BM, size_CM)
            with_C = _tempered(score_C**2 / (information_C + SHARE_SPREAD**-2))
            with_C += np.log(TAKES_PART) - 0.5 * np.log1p(SHARE_SPREAD**2 * information_C)
            behind_C = -score_C - 0.5 * information_C
            behind_C = np.minimum(behind_C, _tempered(2 * np.maximum(behind_C, 0.0))) + np.log(1 - TAKES_PART)
            alone_C = 1 / (1 + (np.maximum(score_C / information_C, 0.0) / MOST_SHARE) ** 4)
            told_C = 1.0
            if law.number:
                share_C = 1 + score_C / (information_C + SHARE_SPREAD**-2)
                told_C = 1 / (1 + (law.least / np.maximum(np.abs(size_CM[:, -1] * share_C) * noise_C[rows], 1e-6)) ** 4)
            belongs_C = np.clip(alone_C * told_C, 1e-30, 1 - 1e-12)
            left_C = np.logaddexp(behind_C, with_C + np.log1p(-belongs_C))
            other_CVK[rows, number, index] = log_CVK[rows, number, index] + left_C
            part_CVK[rows, number, index] += with_C + np.log(belongs_C)
    return part_CVK, other_CVK


def _tempered(square_C: np.ndarray) -> np.ndarray:
    """Return half a squared z-value as evidence with few degrees of freedom: a single cell proves little."""
    return 0.5 * OWN_SAMPLES * np.log1p(square_C / OWN_SAMPLES)


def _inverse(view: View, law: Law, design_BM: np.ndarray) -> np.ndarray:
    """Return the posterior covariance of a law's sizes in a view, in units of its scale, shape (M, M)."""
    information_MM = design_BM.T @ view.projection_BB @ design_BM
    return np.linalg.inv(information_MM + np.diag((law.sizes_mm()[-1] / view.unit) ** -2.0))


def _when(day_K: np.ndarray, weight_K: np.ndarray) -> np.ndarray:
    """Return the 10, 50 and 90 % points of a date; each candidate stands for the days up to half-way to the next."""
    day_D, position = np.unique(day_K, return_inverse=True)
    weight_D = np.bincount(position, weight_K)
    if day_D.size == 1:
        return np.repeat(day_D, 3)
    between = (day_D[1:] + day_D[:-1]) / 2
    edges = np.concatenate([[2 * day_D[0] - between[0]], between, [min(2 * day_D[-1] - between[-1], 0.0)]])
    return np.interp([0.1, 0.5, 0.9], np.concatenate([[0.0], np.cumsum(weight_D)]) / weight_D.sum(), edges)


def _share(
    size_CM: np.ndarray, rest_score_CB: np.ndarray, design_BM: np.ndarray, own_BB: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return by how much more than its neighbourhood each cell takes part, as a share, and the variance of it.

    Estimated from what the cell's own series holds beyond its neighbourhood's.
    """
    score_C = ((rest_score_CB @ design_BM) * size_CM).sum(1)
    information_C = np.einsum("cm,mk,ck->c", size_CM, design_BM.T @ own_BB @ design_BM, size_CM)
    precision_C = information_C + SHARE_SPREAD**-2
    return score_C / precision_C, 1 / precision_C


def find(context: Context, process: GaussianProcess, *, rates: Rates = RATES, start: tuple = ()) -> Found:
    """Weigh every law in every view by its marginal likelihood.

    A law adds columns of unknown size, normal about zero, to the process of a view; the level is integrated out and
    the scale fitted (Student's t with few degrees of freedom, so that no excursion is impossible). The evidence of the
    views is averaged, since each tells the odds by itself.
    Source: O'Hagan and Forster (2004), Bayesian inference, ch. 11; Vovk and Wang (2021), averages of e-values.

    Args:
        context: the window.
        process: fitted to the same window.
        start: hyper-parameters of the views at another origin of the same area.
    """
    own_NB = _without_spikes(context, process)
    noise_N = noise_of(own_NB, process)
    looked = views(context, process, own_NB, noise_N, start)
    own = Own(own_NB=own_NB, noise_N=noise_N, days_B=context.days_B, projection_BB=looked[-1].projection_BB)
    return _weigh(looked, laws(context.days_B, rates), process, own)


def _weigh(looked: list[View], every: list[Law], process: GaussianProcess, own: Own) -> Found:
    """Weigh every law in every view."""
    cells_C = _worth_a_look(looked, every, own.days_B)
    parts = [
        _posterior(looked, every, cells_C[begin : begin + CELLS_AT_ONCE], own)
        for begin in range(0, cells_C.size, CELLS_AT_ONCE)
    ]
    weight_CVK = np.concatenate(parts) if parts else np.zeros((0, len(looked), len(every)))
    kept_C = weight_CVK.sum((1, 2)) >= LEAST_PROBABILITY
    return Found(
        laws=every,
        cells_C=cells_C[kept_C],
        weight_CVK=weight_CVK[kept_C],
        views=looked,
        process=process,
        own=own,
        cells=len(own.own_NB),
    )


def _worth_a_look(looked: list[View], every: list[Law], days_B: np.ndarray) -> np.ndarray:
    """Return the cells in which some column of some law stands out of the noise."""
    columns_BK = np.concatenate([law.design(days_B) for law in every if law.name != "turns"], axis=1)
    columns_BK = np.unique(columns_BK, axis=1)
    seen_N = np.zeros(len(looked[0].z_NB), bool)
    for view in looked:
        information_K = np.maximum(np.einsum("bk,bc,ck->k", columns_BK, view.projection_BB, columns_BK), 1e-12)
        weights_BK = (view.projection_BB @ columns_BK / np.sqrt(information_K)).astype(np.float32)
        for begin in range(0, len(seen_N), 8 * CELLS_AT_ONCE):
            rows = slice(begin, begin + 8 * CELLS_AT_ONCE)
            seen_N[rows] |= (np.abs(view.z_NB[rows] @ weights_BK) > np.sqrt(WORTH_A_LOOK)).any(1)
    return np.flatnonzero(seen_N)


def _posterior(looked: list[View], every: list[Law], cells: np.ndarray, own: Own) -> np.ndarray:
    """Return the posterior weight of each view and law, shape (C, V, K)."""
    shared = sum(view.shared for view in looked)
    log_CVK = np.empty((cells.size, len(looked), len(every)))
    prior_K = np.array([law.log_odds for law in every])
    alone_K = np.array(
        [law.name in ("step", "fading") or (law.number > 0 and law.day > -OWN_YOUNGEST_DAYS) for law in every]
    )
    for number, view in enumerate(looked):
        log_CVK[:, number] = prior_K - np.log(shared) + _evidence(view, every, cells, own.days_B)
        if not view.shared:
            log_CVK[:, number] -= np.where(alone_K, np.inf, OWN_NATS)
    part_CVK, other_CVK = _take_part(log_CVK, looked, every, cells, own)
    top_C = np.maximum(np.maximum(part_CVK.max((1, 2)), other_CVK.max((1, 2))), 0.0)
    weight_CVK = np.exp(part_CVK - top_C[:, None, None])
    other_C = np.exp(other_CVK - top_C[:, None, None]).sum((1, 2)) + np.exp(-top_C)
    return weight_CVK / (weight_CVK.sum((1, 2)) + other_C)[:, None, None]


def _evidence(view: View, every: list[Law], cells: np.ndarray, days_B: np.ndarray) -> np.ndarray:
    """Return the log odds of each law against none, before the prior, shape (C, K)."""
    z_CB = view.z_NB[cells].astype(np.float64)
    score_CB = z_CB @ view.projection_BB
    share = view.samples / (days_B.size - 1)
    square_C = np.maximum((score_CB * z_CB).sum(1) * share, 1e-9)
    log_CK = np.empty((cells.size, len(every)))
    for index, law in enumerate(every):
        design_BM = law.design(days_B)
        information_MM = design_BM.T @ view.projection_BB @ design_BM
        score_CM = score_CB @ design_BM
        sizes = []
        for size_M in law.sizes_mm() / view.unit:
            posterior_MM = information_MM + np.diag(size_M**-2.0)
            occam = np.linalg.slogdet(np.eye(size_M.size) + size_M[:, None] ** 2 * information_MM)[1]
            explained_C = (score_CM @ np.linalg.inv(posterior_MM) * score_CM).sum(1) * share
            left_C = np.maximum(1 - explained_C / square_C, 1e-9)
            sizes.append(-0.5 * occam - 0.5 * view.samples * np.log(left_C))
        log_CK[:, index] = np.logaddexp.reduce(sizes, axis=0) - np.log(len(sizes))
    return log_CK


def _without_spikes(context: Context, process: GaussianProcess, reach: int = 4) -> np.ndarray:
    """Return series without gaps, mm from the last level, spikes clipped about a running median.

    A lasting change is no spike: clipped about a line, as for the process, it would lose most of what tells it.
    """
    scaled = process.scaled
    own_NB = context.values_NB - scaled.level_N[:, None]
    own_NB = np.where(np.isfinite(own_NB), own_NB, process.z_NB * scaled.noise_N[:, None]).astype(np.float32)
    residual_NB = kinematics(own_NB, context.days_B).residual_NB
    limit_N = OUTLIER_SIGMAS * scaled.noise_N
    rows, bins = np.nonzero(np.abs(residual_NB) > limit_N[:, None])
    near = np.clip(bins[:, None] + np.arange(-reach, reach + 1), 0, context.days_B.size - 1)
    centre = np.median(residual_NB[rows[:, None], near], axis=1)
    change = np.clip(residual_NB[rows, bins], centre - limit_N[rows], centre + limit_N[rows]) - residual_NB[rows, bins]
    own_NB[rows, bins] += change
    return own_NB
