# SPDX-License-Identifier: GPL-2.0-or-later
"""Ridge regression from context to horizon, learned inside the window, without and with neighbours."""

# Shapes: N cells, B time bins, H targets, S lattice slots, L bins of context, F bins of future, K inputs, M samples,
#         P penalties

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS, Context
from ..words import mark
from .area_facts import AreaFacts, Fact
from .base import Model, Prediction
from .gaussian_process import GaussianProcess
from .shared import Shared
from .spatial_process import SpatialProcess

PENALTIES_P = np.array([0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0])
"""Per sample, in units of the inputs; the largest leaves little but the mean of the last 60 days."""
CONTEXT_BINS = 61
"""Two years: the same weeks of earlier years are what tells a season."""
FEWEST_CONTEXT_BINS = 16
FUTURE_BINS = 61
ORIGIN_BINS = 46
"""The context is shortened where it would leave the earlier origins of a lead a shorter span than this."""
CONTEXT_STEP_BINS = 15
LEVEL_BINS = 5
JUDGED_BINS = (1, 2, 3, 5, 8, 12, 15, 20, 25, 30, 38, 46, 54, 61)
"""Futures at which the penalty is chosen; the others take the nearest one's."""
JUDGED_SHARE = 0.25
"""Share of the origins, the last ones, that judge what the earlier ones taught."""
SAMPLE_CELLS = 4000
FEW_CELLS = 500
ORIGIN_STRIDE, CLOSE_STRIDE = 4, 2
"""Bins from one origin to the next; the second where cells are few."""
WIDEST_CHANGE = 2.0
"""No change is forecast beyond this many times the range that a cell has gone through in its window."""


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """Hold what one earlier origin teaches: second moments of inputs and targets, summed over cells."""

    reach: int
    """Bins between the origin and the end of the window: farther futures are not known."""
    gram_KK: np.ndarray
    product_KF: np.ndarray
    square_F: np.ndarray


Series = list[np.ndarray]


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Hold the weights of neighbouring futures that share a length of context."""

    context: int
    futures_F: np.ndarray
    """Bins ahead, from 1."""
    weight_FK: np.ndarray


class Ridge(Model):
    """Regress each cell's future on its past; the Gaussian process takes leads that the window is too short to learn.

    Inputs are the last bins minus the mean of the last 60 days, divided by the spread of first differences, with the
    phase of the year; each earlier origin of each cell is one sample. The target is the change since the last level.
    The penalty of each lead is the one that served best at the last quarter of its origins. With `spatial`, what
    neighbours share enters beside each cell's own series, and takes the process's place.
    """

    name = "ridge"
    label = mark("ridge regression")
    needs = ("gp",)
    reference = True
    follows_changes = True

    def __init__(
        self,
        process: GaussianProcess,
        *,
        spatial: SpatialProcess | None = None,
        facts: AreaFacts | None = None,
    ) -> None:
        self._process, days_B = process, process.days_B
        self._base = process if spatial is None else spatial
        slots = int(-days_B[0] // BIN_DAYS) + 1
        self._axis_S = -BIN_DAYS * np.arange(slots - 1, -1, -1, dtype=np.float64)
        # Two origins at least learn the farthest bin.
        future = min(FUTURE_BINS, slots - FEWEST_CONTEXT_BINS - 2 * ORIGIN_STRIDE)
        learned = (facts or AreaFacts()).of(self.name, lambda: _plain(self._train(future)) if future >= 2 else ())
        self._stretches = _stretches(learned)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> Ridge:
        """Fit one window."""
        return cls(shared.fitted("gp"), facts=shared.facts)

    def of(self, cells: np.ndarray | slice) -> Ridge:
        """Return the regression of some cells, as all have taught it."""
        part = super().of(cells)
        part._process, part._base = self._process.of(cells), self._base.of(cells)
        return part

    def _series(self, cells: np.ndarray | slice) -> Series:
        """Return the series of some cells on the lattice, each (M, S): their own, and what neighbours share."""
        own = [self._process.z_NB[cells]]
        if isinstance(self._base, SpatialProcess):
            own.append(self._base.of(cells).shared_NB)
        return [_to_lattice(series_MB, self._process.days_B, self._axis_S) for series_MB in own]

    def _train(self, future: int) -> list[Stretch]:
        """Solve the ridge for every future bin; those with fewer origins use the ones that they have."""
        cells: np.ndarray | slice = slice(None)
        count = len(self._process.z_NB)
        if count > SAMPLE_CELLS:
            cells, count = np.sort(np.random.default_rng(0).permutation(count)[:SAMPLE_CELLS]), SAMPLE_CELLS
        series = self._series(cells)
        context_F = context_bins(self._axis_S.size, future)
        stretches = []
        for context in np.unique(context_F)[::-1].tolist():
            futures_F = 1 + np.flatnonzero(context_F == context)
            weight_FK = learn(self._lessons(series, count, context, futures_F), futures_F, count)
            stretches.append(Stretch(context=context, futures_F=futures_F, weight_FK=weight_FK))
        return stretches

    def _lessons(self, series: Series, count: int, context: int, futures_F: np.ndarray) -> list[Lesson]:
        """Gather what each origin teaches, from old to new."""
        last, lessons = self._axis_S.size - 1, []
        stride = ORIGIN_STRIDE if count > FEW_CELLS else CLOSE_STRIDE
        for slot in range(last - int(futures_F[0]), context - 2, -stride):
            inputs_MK, level_M, spread_M = self._inputs(series, slot, context)
            known_F = futures_F[futures_F <= last - slot]
            # Futures follow one another.
            target_MF = series[0][:, slot + known_F[0] : slot + known_F[-1] + 1]
            target_MF = (target_MF - level_M[:, None]) / spread_M[:, None]
            product_KF = np.zeros((inputs_MK.shape[1], futures_F.size))
            product_KF[:, : known_F.size] = inputs_MK.T @ target_MF
            square_F = np.zeros(futures_F.size)
            square_F[: known_F.size] = (target_MF**2).sum(0)
            gram_KK = inputs_MK.T @ inputs_MK
            lessons.append(Lesson(reach=last - slot, gram_KK=gram_KK, product_KF=product_KF, square_F=square_F))
        return lessons[::-1]

    def _inputs(self, series: Series, slot: int, context: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return inputs, level and spread of the windows that end at a slot."""
        window = slice(slot - context + 1, slot + 1)
        own_ML, *shared = (series_MS[:, window] for series_MS in series)
        level_M = own_ML[:, -LEVEL_BINS:].mean(1)
        spread_M = np.maximum(np.diff(own_ML, axis=1).std(axis=1), 1e-3)
        angle = 2 * np.pi * self._axis_S[slot] / YEAR_DAYS
        inputs_MK = np.empty((len(own_ML), context * len(series) + 3))
        inputs_MK[:, -3:] = 1.0, np.cos(angle), np.sin(angle)
        for number, part_ML in enumerate((own_ML, *shared)):
            scaled_ML = inputs_MK[:, number * context : (number + 1) * context]
            np.subtract(part_ML, part_ML[:, -LEVEL_BINS:].mean(1)[:, None], out=scaled_ML)
            scaled_ML /= spread_M[:, None]
        return inputs_MK, level_M, spread_M

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor; beyond the learned future the last change is carried on."""
        base = self._base.predict(days_H)
        if not self._stretches:
            return base
        series = self._series(slice(None))
        widest_N1 = WIDEST_CHANGE * np.ptp(series[0], axis=1)[:, None]
        parts = []
        for stretch in self._stretches:
            inputs_NK, level_N, spread_N = self._inputs(series, self._axis_S.size - 1, stretch.context)
            change_NF = spread_N[:, None] * (inputs_NK @ stretch.weight_FK.T)
            parts.append(level_N[:, None] + np.clip(change_NF, -widest_N1, widest_N1))
        z_NF = np.concatenate(parts, axis=1)
        future_F = BIN_DAYS * np.concatenate([stretch.futures_F for stretch in self._stretches]).astype(np.float64)
        reachable = days_H <= future_F[-1]
        mean_NH = np.array(base.mean_NH, dtype=np.float64)
        mean_NH[:, reachable] = self._process.scaled.to_mm(
            _interpolate(z_NF, future_F, np.maximum(days_H[reachable], 12))
        )
        if not reachable.all():
            end = self._base.predict(np.array([float(future_F[-1])])).mean_NH
            mean_NH[:, ~reachable] += self._process.scaled.to_mm(z_NF[:, -1:]) - end
        return Prediction(mean_NH=mean_NH, sigma_NH=base.sigma_NH)


class LocalRidge(Ridge):
    """Regress each cell's future on its own past and on what its neighbours share."""

    name = "local"
    label = "local ridge"
    offered = False
    needs = ("spatial",)
    reference = False

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> LocalRidge:
        """Fit one window."""
        spatial = shared.fitted("spatial")
        return cls(spatial.process, spatial=spatial, facts=shared.facts)


def _plain(stretches: list[Stretch]) -> Fact:
    """Return stretches as arrays, three for each."""
    return tuple(part for one in stretches for part in (np.array(one.context, np.int64), one.futures_F, one.weight_FK))


def _stretches(arrays: Fact) -> list[Stretch]:
    """Undo `_plain`."""
    return [
        Stretch(context=int(context), futures_F=futures_F, weight_FK=weight_FK)
        for context, futures_F, weight_FK in zip(arrays[::3], arrays[1::3], arrays[2::3])
    ]


def context_bins(slots: int, future: int) -> np.ndarray:
    """Return how many bins of context each future of 1 to `future` bins looks at, never more for a farther one."""
    room_F = slots - ORIGIN_BINS - np.arange(1, future + 1)
    steps_F = CONTEXT_BINS - CONTEXT_STEP_BINS * -(-(CONTEXT_BINS - room_F) // CONTEXT_STEP_BINS)
    return np.clip(steps_F, FEWEST_CONTEXT_BINS, CONTEXT_BINS)


def learn(lessons: list[Lesson], futures_F: np.ndarray, cells: int) -> np.ndarray:
    """Return the weights (F, K) of each future, learned from all origins that know it.

    Args:
        lessons: from old to new.
        futures_F: bins ahead.
        cells: samples behind each lesson.
    """
    judged_F = np.flatnonzero(np.isin(futures_F, JUDGED_BINS) | (futures_F == futures_F[0]))
    loss_JP = np.array([_judge(lessons, futures_F[column], column, cells) for column in judged_F])
    # A lead's last quarter is few stretches of time: its neighbours have a say.
    padded_JP = np.pad(loss_JP, ((1, 1), (0, 0)), mode="edge")
    best_J = np.argmin(padded_JP[:-2] + 2 * padded_JP[1:-1] + padded_JP[2:], axis=1)
    weight_FK = np.empty((futures_F.size, lessons[0].gram_KK.shape[0]))
    gram_KK, product_KF, known = np.zeros_like(lessons[0].gram_KK), np.zeros_like(lessons[0].product_KF), 0
    for column in range(futures_F.size - 1, -1, -1):  # nearer futures are known to more origins, the old ones first
        while known < len(lessons) and lessons[known].reach >= futures_F[column]:
            gram_KK = gram_KK + lessons[known].gram_KK
            product_KF = product_KF + lessons[known].product_KF
            known += 1
        penalty = PENALTIES_P[best_J[np.argmin(np.abs(futures_F[judged_F] - futures_F[column]))]]
        shrunk_KK = gram_KK + penalty * cells * known * np.eye(len(gram_KK))
        weight_FK[column] = np.linalg.solve(shrunk_KK, product_KF[:, column])
    return weight_FK


def _judge(lessons: list[Lesson], future: int, column: int, cells: int) -> np.ndarray:
    """Return the logarithm of the error that each penalty (P) leaves at the last quarter of the origins."""
    known = [lesson for lesson in lessons if lesson.reach >= future]
    judges = max(1, round(JUDGED_SHARE * len(known)))
    taught, judging = known[:-judges], known[-judges:]
    if not taught:
        # One origin alone: the strongest penalty is the safest.
        return -np.log(PENALTIES_P)
    value_K, vector_KK = np.linalg.eigh(sum(lesson.gram_KK for lesson in taught))
    turned_K = vector_KK.T @ sum(lesson.product_KF[:, column] for lesson in taught)
    weight_KP = vector_KK @ (turned_K[:, None] / (value_K[:, None] + PENALTIES_P * cells * len(taught)))
    gram_KK = sum(lesson.gram_KK for lesson in judging)
    product_K = sum(lesson.product_KF[:, column] for lesson in judging)
    square = sum(lesson.square_F[column] for lesson in judging)
    loss_P = square - 2 * product_K @ weight_KP + np.einsum("kp,kl,lp->p", weight_KP, gram_KK, weight_KP)
    return np.log(np.maximum(loss_P, 1e-9 * cells))


def _to_lattice(z_NB: np.ndarray, days_B: np.ndarray, axis_S: np.ndarray) -> np.ndarray:
    """Place binned series on the regular 12-day lattice, empty slots interpolated."""
    slots = axis_S.size - 1 + np.ceil(days_B / BIN_DAYS).astype(int)
    lattice_NS = np.full((len(z_NB), axis_S.size), np.nan)
    lattice_NS[:, slots] = z_NB
    return lattice_NS if np.isfinite(lattice_NS).all() else _interpolate(z_NB, days_B, axis_S)


def _interpolate(values_NF: np.ndarray, days_F: np.ndarray, days_H: np.ndarray) -> np.ndarray:
    """Interpolate rows linearly in time."""
    right = np.clip(np.searchsorted(days_F, days_H), 1, days_F.size - 1)
    share = np.clip((days_H - days_F[right - 1]) / (days_F[right] - days_F[right - 1]), 0, 1)
    return values_NF[:, right - 1] * (1 - share) + values_NF[:, right] * share
