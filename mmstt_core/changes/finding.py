# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the cells whose motion has changed, weigh the laws of change, and estimate by how much each cell takes part."""

# Shapes: N cells, C cells that may have changed, B time bins, H targets, V views, K laws, X their different
# columns, M columns of a law, T pairs of a cell and a law

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..kinematics import blocks
from ..models.area_facts import AreaFacts
from ..models.gaussian_process import GaussianProcess, prediction_weights
from ..models.scaling import OUTLIER_SIGMAS
from ..results.changes import LAWS, has_changed
from ..threads import over
from ..window import BIN_DAYS, Context
from .ahead import Ahead
from .columns import Columns
from .laws import RATES, Law, Rates, laws
from .views import View, noise_of, off_course, views
from .weighing import (
    CELLS_AT_ONCE,
    LEAST_WEIGHT,
    SHARE_SPREAD,
    Own,
    participation,
    posterior,
    worth_a_look,
)

LEAST_PROBABILITY = 0.005


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

    columns: Columns
    """Of every law."""
    cells_C: np.ndarray
    """Cells that may move unlike the area, by number."""
    weight_CVK: np.ndarray
    """Posterior probability of each view and law; what is missing to 1 is the process of the area alone."""
    views: list[View]
    """With the series of these cells."""
    process: GaussianProcess
    """What the area's is like; it holds no cells."""
    own: Own
    cells: int

    @property
    def days_B(self) -> np.ndarray:
        """Return the days of the bins, counted from the anchor."""
        return self.own.days_B

    @property
    def laws(self) -> list[Law]:
        """Return every law."""
        return self.columns.laws

    @property
    def moved_C(self) -> np.ndarray:
        """Return the probability that a cell moves unlike the area: changed, or with a steady velocity of its own."""
        return self.weight_CVK.sum((1, 2))

    @property
    def probability_N(self) -> np.ndarray:
        """Return the probability that the motion has changed."""
        changes_K = self.columns.number_K > 0
        probability_N = np.zeros(self.cells)
        probability_N[self.cells_C] = self.weight_CVK[:, :, changes_K].sum((1, 2))
        return np.minimum(probability_N, 1.0)

    def select(self, kept_C: np.ndarray) -> Found:
        """Keep what is known of some of the cells that may move unlike the area."""
        return dataclasses.replace(
            self,
            cells_C=self.cells_C[kept_C],
            weight_CVK=self.weight_CVK[kept_C],
            views=[view.select(kept_C) for view in self.views],
            own=self.own.select(kept_C),
        )

    def within(self, cells_N: np.ndarray) -> Found:
        """Return what is known of some cells of the window, given by number in increasing order."""
        kept_C = np.isin(self.cells_C, cells_N)
        part = self.select(kept_C)
        return dataclasses.replace(part, cells_C=np.searchsorted(cells_N, part.cells_C), cells=cells_N.size)

    def settled(self, context: Context) -> Context:
        """Return the window without what has changed: what is likely is taken out, as far as it is likely."""
        if not self.cells_C.size:
            return context
        values_NB = context.values_NB.copy()
        values_NB[self.cells_C] = self.settled_CB(context)
        return dataclasses.replace(context, values_NB=values_NB)

    def settled_CB(self, context: Context) -> np.ndarray:
        """Return the series of the cells that may move unlike the area, without what has changed, float32 mm."""
        return context.values_NB[self.cells_C] - (self.moved_C[:, None] * self._paths(self.days_B)[0]).astype(
            np.float32
        )

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

    def told(self) -> Told:
        """Return what people are told of each cell: the law, and when."""
        number_N = np.zeros(self.cells, np.int8)
        day_N, first_N, last_N = (np.full(self.cells, np.nan) for _ in range(3))
        number_K = self.columns.number_K
        weight_CK = self.weight_CVK.sum(1)
        by_number_CL = np.stack([weight_CK[:, number_K == number].sum(1) for number in range(len(LAWS))], axis=1)
        likely = has_changed(self.probability_N[self.cells_C])
        number_N[self.cells_C[likely]] = 1 + np.argmax(by_number_CL[likely, 1:], axis=1)
        for row in np.flatnonzero(likely):
            cell = self.cells_C[row]
            own_K = np.flatnonzero(number_K == number_N[cell])
            first_N[cell], day_N[cell], last_N[cell] = _when(
                np.array([self.laws[index].day for index in own_K]), weight_CK[row, own_K]
            )
            if "step" in self.laws[own_K[0]].columns:
                first_N[cell], last_N[cell] = _whole_gap(first_N[cell], last_N[cell], self.days_B)
        return Told(probability_N=self.probability_N, number_N=number_N, day_N=day_N, first_N=first_N, last_N=last_N)

    def _paths(self, days_H: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return mean, spread and echo of the added motion, given that there is one."""
        totals = np.zeros((3, self.cells_C.size, days_H.size))
        follow_HB = prediction_weights(self.process.log_P, self.days_B, days_H).mean_HB
        ahead_HX, echo_HX = self.columns.at(days_H), follow_HB @ self.columns.values_BX
        for begin in range(0, self.cells_C.size, CELLS_AT_ONCE):
            cells = slice(begin, begin + CELLS_AT_ONCE)
            for number, view in enumerate(self.views):
                self._add_paths(totals[:, cells], cells, number, view, ahead_HX, echo_HX)
        first_CH, echo_CH, second_CH = totals / np.maximum(self.moved_C, 1e-9)[:, None]
        return first_CH, np.sqrt(np.maximum(second_CH - (first_CH - echo_CH) ** 2, 0.0)), echo_CH

    def _add_paths(
        self,
        totals: np.ndarray,
        cells: slice,
        number: int,
        view: View,
        ahead_HX: np.ndarray,
        echo_HX: np.ndarray,
    ) -> None:
        """Add to sums over laws (3, C, H) what one view tells of some cells: mean, echo and square of what is open.

        Args:
            ahead_HX: the laws' columns at the targets; echo_HX: what the process makes of those in the window.
        """
        rows_T, laws_T = np.nonzero(self.weight_CVK[cells, number] > LEAST_WEIGHT)
        if not rows_T.size:
            return
        own, z_CB, scale_C = self.own, view.z_NB[cells].astype(np.float64), view.scale_N[cells]
        at_TM, weight_T1 = self.columns.at_KM[laws_T], self.weight_CVK[cells, number][rows_T, laws_T][:, None]
        inverse_TMM, scale_T1 = view.weighed.inverse_SKMM[-1, laws_T], scale_C[rows_T, None]
        score_TM = (z_CB @ view.weighed.weights_BX)[rows_T[:, None], at_TM]
        size_TM = (score_TM[:, None] @ inverse_TMM)[:, 0] * scale_T1
        # What an estimate is unsure of, as far as the process would not make up for it.
        open_KHM = (ahead_HX - echo_HX)[:, self.columns.at_KM].transpose(1, 0, 2)
        variance_KH = ((open_KHM @ view.weighed.inverse_SKMM[-1]) * open_KHM).sum(2)
        variance_TH = variance_KH[laws_T] * scale_T1**2
        if view.shared:
            rest_CX = own.rest(cells, z_CB, scale_C) @ own.weighed.weights_BX
            noise_T1 = own.noise_N[cells][rows_T, None]
            told = participation(size_TM / noise_T1, rest_CX[rows_T[:, None], at_TM], own.weighed.information(at_TM))
            share_T, unsure_T = _share(*told)
            variance_TH += unsure_T[:, None] * _along(size_TM, open_KHM, laws_T) ** 2
            size_TM = size_TM * (1 + share_T[:, None])
        open_TH = _along(size_TM, open_KHM, laws_T)
        echo_TH = _along(size_TM, echo_HX[:, self.columns.at_KM].transpose(1, 0, 2), laws_T)
        rows, starts = np.unique(rows_T, return_index=True)
        for total_CH, part_TH in zip(totals, (open_TH + echo_TH, echo_TH, open_TH**2 + variance_TH)):
            total_CH[rows] += np.add.reduceat(weight_T1 * part_TH, starts, axis=0)


def _when(day_K: np.ndarray, weight_K: np.ndarray) -> np.ndarray:
    """Return the 10, 50 and 90 % points of a date; each candidate stands for the days up to half-way to the next."""
    day_D, position = np.unique(day_K, return_inverse=True)
    weight_D = np.bincount(position, weight_K)
    if day_D.size == 1:
        return np.repeat(day_D, 3)
    between = (day_D[1:] + day_D[:-1]) / 2
    edges = np.concatenate([[2 * day_D[0] - between[0]], between, [min(2 * day_D[-1] - between[-1], 0.0)]])
    return np.interp([0.1, 0.5, 0.9], np.concatenate([[0.0], np.cumsum(weight_D)]) / weight_D.sum(), edges)


def _whole_gap(first: float, last: float, days_B: np.ndarray) -> tuple[float, float]:
    """Widen the interval of a step to the measurements about it: when between two of them it came, nothing tells."""
    within = BIN_DAYS / 4  # the epochs of a bin lie so far from its middle
    before = int(np.searchsorted(days_B, first - within, side="right")) - 1
    after = int(np.searchsorted(days_B, last + within))
    return float(days_B[max(before, 0)]), float(days_B[min(after, days_B.size - 1)])


def _along(size_TM: np.ndarray, column_KHM: np.ndarray, laws_T: np.ndarray) -> np.ndarray:
    """Return columns of laws times sizes, (T, H)."""
    return size_TM[:, :1] * column_KHM[laws_T, :, 0] + size_TM[:, 1:] * column_KHM[laws_T, :, 1]


def _share(score_T: np.ndarray, information_T: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return by how much more than its neighbourhood each cell takes part, as a share, and the variance of it."""
    precision_T = information_T + SHARE_SPREAD**-2
    return score_T / precision_T, 1 / precision_T


@dataclass(frozen=True, kw_only=True)
class Looked:
    """Hold every view of every cell, and the laws that are held against them."""

    views: list[View]
    own: Own
    columns: Columns
    process: GaussianProcess

    def found(self) -> Found:
        """Weigh every law in every view, and keep the cells that may move unlike the area."""
        worth_C = worth_a_look(self.views, self.columns)

        def weigh(some: slice) -> tuple[np.ndarray, np.ndarray]:
            weight_CVK = posterior(self.views, self.columns, worth_C[some], self.own)
            kept_C = weight_CVK.sum((1, 2)) >= LEAST_PROBABILITY
            return worth_C[some][kept_C], weight_CVK[kept_C]

        kept = over(weigh, blocks(worth_C.size, CELLS_AT_ONCE) if worth_C.size else [])
        cells = [worth_C[:0], *(some_C for some_C, _ in kept)]
        weights = [np.zeros((0, len(self.views), len(self.columns.laws))), *(weight_CVK for _, weight_CVK in kept)]
        cells_C = np.concatenate(cells)
        return Found(
            columns=self.columns,
            cells_C=cells_C,
            weight_CVK=np.concatenate(weights),
            views=[view.select(cells_C) for view in self.views],
            process=self.process.of(slice(0, 0)),
            own=self.own.select(cells_C),
            cells=len(self.own.own_NB),
        )

    def with_motion(self, cells_S: np.ndarray, motion_SB: np.ndarray, share_VS: np.ndarray) -> Looked:
        """Return the views of some cells as they would be had their neighbourhoods moved as well.

        Args:
            cells_S: numbers of cells, each as often as there are motions to try on it.
            motion_SB: mm, what is added to the centre of the patch that a cell lies in.
            share_VS: of that, the part which each view of the cell sees (`views.seen_shares`).
        """
        moved = [
            view.select(cells_S).moved(share_S[:, None] * motion_SB) for view, share_S in zip(self.views, share_VS)
        ]
        own = self.own.select(cells_S)
        own_SB = own.own_NB + (share_VS[-1][:, None] * motion_SB).astype(np.float32)
        return dataclasses.replace(self, views=moved, own=dataclasses.replace(own, own_NB=own_SB))


def find(context: Context, process: GaussianProcess, *, rates: Rates = RATES, start: tuple = ()) -> Found:
    """Tell which cells may move unlike the area, and how; see `look`."""
    return look(context, process, rates=rates, start=start).found()


def look(
    context: Context,
    process: GaussianProcess,
    *,
    rates: Rates = RATES,
    start: tuple = (),
    facts: AreaFacts | None = None,
) -> Looked:
    """View a window, to weigh the laws of change in it.

    Args:
        context: the window.
        process: fitted to the same window.
        start: hyper-parameters of the views at another origin of the same area.
        facts: what is known of the area.
    """
    facts = facts or AreaFacts()
    own_NB = _without_spikes(context, process)
    noise_N = noise_of(own_NB, process, facts)
    columns = Columns.of(laws(context.days_B, rates), context.days_B)
    looked = views(context, process, own_NB, noise_N, columns, start, facts)
    own = Own(own_NB=own_NB, noise_N=noise_N, days_B=context.days_B, weighed=looked[-1].weighed)
    return Looked(views=looked, own=own, columns=columns, process=process)


def _without_spikes(context: Context, process: GaussianProcess, reach: int = 4) -> np.ndarray:
    """Return series without gaps, mm from the last level, spikes clipped about a running median.

    A lasting change is no spike: clipped about a line, as for the process, it would lose most of what tells it.
    """
    own_NB = np.empty(context.values_NB.shape, np.float32)

    def clip(rows: slice) -> None:
        own_NB[rows] = _few_without_spikes(context.values_NB[rows], context.days_B, process.of(rows), reach)

    over(clip, blocks(len(own_NB)))
    return own_NB


def _few_without_spikes(values_NB: np.ndarray, days_B: np.ndarray, process: GaussianProcess, reach: int) -> np.ndarray:
    scaled = process.scaled
    own_NB = values_NB - scaled.level_N[:, None]
    own_NB = np.where(np.isfinite(own_NB), own_NB, process.z_NB * scaled.noise_N[:, None]).astype(np.float32)
    residual_NB = off_course(own_NB, days_B)
    limit_N = OUTLIER_SIGMAS * scaled.noise_N
    rows, bins = np.nonzero(np.abs(residual_NB) > limit_N[:, None])
    near = np.clip(bins[:, None] + np.arange(-reach, reach + 1), 0, days_B.size - 1)
    centre = np.median(residual_NB[rows[:, None], near], axis=1)
    change = np.clip(residual_NB[rows, bins], centre - limit_N[rows], centre + limit_N[rows]) - residual_NB[rows, bins]
    own_NB[rows, bins] += change
    return own_NB
