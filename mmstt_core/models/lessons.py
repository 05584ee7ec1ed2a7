# SPDX-License-Identifier: GPL-2.0-or-later
"""What the past of a window teaches a ridge regression, one earlier origin after the other, and what it learns."""

# Shapes: N cells, B time bins, S lattice slots, L bins of context, F bins of future, K inputs, M samples, P penalties,
#         O earlier origins

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS
from .gaussian_process import GaussianProcess
from .spatial_process import SpatialProcess

PENALTIES_P = np.array([0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0])
"""Per sample, in units of the inputs; the largest leaves little but the mean of the last 60 days."""
LEVEL_BINS = 5
JUDGED_BINS = (1, 2, 3, 5, 8, 12, 15, 20, 25, 30, 38, 46, 54, 61)
"""Futures at which the penalty is chosen; the others take the nearest one's."""
JUDGED_SHARE = 0.25
"""Share of the origins, the last ones, that judge what the earlier ones taught."""
SAMPLE_CELLS = 4000
FEW_CELLS = 500
ORIGIN_STRIDE, CLOSE_STRIDE = 4, 2
"""Bins from one origin to the next; the second where cells are few."""
LEAST_SPREAD = 1e-3
PHASE_INPUTS = 3
"""The last inputs: a constant, and the phase of the year."""


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """Hold what one earlier origin teaches: second moments of inputs and targets, summed over cells."""

    reach: int
    """Bins between the origin and the end of the window: farther futures are not known."""
    gram_KK: np.ndarray
    product_KF: np.ndarray
    square_F: np.ndarray

    def of(self, inputs: np.ndarray) -> Lesson:
        """Keep some inputs, by number."""
        return Lesson(
            reach=self.reach,
            gram_KK=self.gram_KK[np.ix_(inputs, inputs)],
            product_KF=self.product_KF[inputs],
            square_F=self.square_F,
        )


Series = list[np.ndarray]
"""Float32 (M, S) on the lattice: each cell's own, and where asked for what neighbours share."""


def lattice(days_B: np.ndarray) -> np.ndarray:
    """Return the days of the lattice of bins that a window spans, (S,)."""
    slots = int(-days_B[0] // BIN_DAYS) + 1
    return -BIN_DAYS * np.arange(slots - 1, -1, -1, dtype=np.float64)


def series_of(process: GaussianProcess, spatial: SpatialProcess | None) -> Series:
    """Lay out the series of a window's cells; with `spatial`, what neighbours share beside each cell's own."""
    axis_S = lattice(process.days_B)
    parts = [process.z_NB] if spatial is None else [process.z_NB, spatial.shared_NB]
    return [_to_lattice(part_NB, process.days_B, axis_S) for part_NB in parts]


class Past:
    """Gather what a window's past teaches, for ridges with and without neighbours at once: the inputs of the second are
    among those of the first."""

    def __init__(self, process: GaussianProcess, spatial: SpatialProcess | None = None) -> None:
        """Lay out the series, of some thousand cells at most."""
        cells: np.ndarray | slice = slice(None)
        self.count = len(process.z_NB)
        """Cells that teach."""
        if self.count > SAMPLE_CELLS:
            cells = np.sort(np.random.default_rng(0).permutation(self.count)[:SAMPLE_CELLS])
            self.count = SAMPLE_CELLS
        self._sampled = series_of(process.of(cells), None if spatial is None else spatial.of(cells))
        self._axis_S = lattice(process.days_B)
        self._lessons: dict[int, list[Lesson]] = {}

    def lessons(self, context: int, futures_F: np.ndarray, *, with_neighbours: bool) -> list[Lesson]:
        """Return what each origin teaches of some futures, from old to new.

        Args:
            context: bins; futures follow one another, and are the same at each call with it.
        """
        if context not in self._lessons:
            self._lessons[context] = self._gather(context, futures_F)
        if with_neighbours or len(self._sampled) == 1:
            return self._lessons[context]
        every = np.arange(context * len(self._sampled) + PHASE_INPUTS)
        own = np.concatenate([every[:context], every[-PHASE_INPUTS:]])
        return [lesson.of(own) for lesson in self._lessons[context]]

    def _gather(self, context: int, futures_F: np.ndarray) -> list[Lesson]:
        own_MS, last, lessons = self._sampled[0], self._axis_S.size - 1, []
        stride = ORIGIN_STRIDE if self.count > FEW_CELLS else CLOSE_STRIDE
        # Sums from the start tell the spread of differences in any window.
        step_MS = np.diff(own_MS, axis=1).astype(np.float64)
        sums_2MS = np.zeros((2, self.count, self._axis_S.size))
        np.cumsum(step_MS, axis=1, out=sums_2MS[0, :, 1:])
        np.cumsum(np.square(step_MS, out=step_MS), axis=1, out=sums_2MS[1, :, 1:])
        for slot in range(last - int(futures_F[0]), context - 2, -stride):
            mean_M, square_M = (sums_2MS[:, :, slot] - sums_2MS[:, :, slot - context + 1]) / (context - 1)
            spread_M = np.maximum(np.sqrt(np.maximum(square_M - mean_M**2, 0.0)), LEAST_SPREAD)
            inputs_MK, level_M, spread_M = _inputs(self._sampled, slot, self._axis_S[slot], context, spread_M)
            known_F = futures_F[futures_F <= last - slot]
            target_MF = own_MS[:, slot + known_F[0] : slot + known_F[-1] + 1] - level_M[:, None]
            target_MF /= spread_M[:, None]
            product_KF = np.zeros((inputs_MK.shape[1], futures_F.size))
            product_KF[:, : known_F.size] = inputs_MK.T @ target_MF
            square_F = np.zeros(futures_F.size)
            square_F[: known_F.size] = np.einsum("mf,mf->f", target_MF, target_MF)
            gram_KK = (inputs_MK.T @ inputs_MK).astype(np.float64)
            lessons.append(Lesson(reach=last - slot, gram_KK=gram_KK, product_KF=product_KF, square_F=square_F))
        return lessons[::-1]


def present(series: Series, context: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return inputs (M, K), level and spread (M,) at the end of the window."""
    spread_M = np.diff(series[0][:, -context:], axis=1).std(axis=1, dtype=np.float64)
    return _inputs(series, series[0].shape[1] - 1, 0.0, context, np.maximum(spread_M, LEAST_SPREAD))


def _inputs(
    series: Series, slot: int, day: float, context: int, spread_M: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return inputs, level and spread of windows that end at a slot, float32: moments need no more digits."""
    spread_M = spread_M.astype(np.float32)
    level_M = _level(series[0], slot)
    angle = 2 * np.pi * day / YEAR_DAYS
    inputs_MK = np.empty((len(spread_M), context * len(series) + PHASE_INPUTS), np.float32)
    inputs_MK[:, -PHASE_INPUTS:] = 1.0, np.cos(angle), np.sin(angle)
    for number, series_MS in enumerate(series):
        scaled_ML = inputs_MK[:, number * context : (number + 1) * context]
        level_M1 = (level_M if number == 0 else _level(series_MS, slot))[:, None]
        np.subtract(series_MS[:, slot - context + 1 : slot + 1], level_M1, out=scaled_ML)
        scaled_ML /= spread_M[:, None]
    return inputs_MK, level_M, spread_M


def _level(series_MS: np.ndarray, slot: int) -> np.ndarray:
    """Return the mean of the last 60 days before a slot."""
    return series_MS[:, slot - LEVEL_BINS + 1 : slot + 1].mean(1)


def learn(lessons: list[Lesson], futures_F: np.ndarray, cells: int) -> np.ndarray:
    """Return the weights (F, K) of each future, learned from all origins that know it.

    Args:
        lessons: from old to new, so that those which know a future are the first ones.
        futures_F: bins ahead.
        cells: samples behind each lesson.
    """
    taught = Taught(lessons, cells)
    judged_F = np.flatnonzero(np.isin(futures_F, JUDGED_BINS) | (futures_F == futures_F[0]))
    loss_JP = np.array([taught.judge(int(futures_F[column]), column) for column in judged_F])
    # A lead's last quarter is few stretches of time: its neighbours have a say.
    padded_JP = np.pad(loss_JP, ((1, 1), (0, 0)), mode="edge")
    best_J = np.argmin(padded_JP[:-2] + 2 * padded_JP[1:-1] + padded_JP[2:], axis=1)
    nearest_F = np.argmin(np.abs(futures_F[judged_F] - futures_F[:, None]), axis=1)
    return taught.weights(futures_F, PENALTIES_P[best_J[nearest_F]])


class Taught:
    """Hold sums of lessons from the first one on."""

    def __init__(self, lessons: list[Lesson], cells: int) -> None:
        self._cells = cells
        self._reach_O = np.array([lesson.reach for lesson in lessons])
        self._gram_OKK, self._product_OKF, self._square_OF = (
            np.concatenate([np.zeros((1, *sums.shape[1:])), sums])
            for sums in (
                np.cumsum([lesson.gram_KK for lesson in lessons], axis=0),
                np.cumsum([lesson.product_KF for lesson in lessons], axis=0),
                np.cumsum([lesson.square_F for lesson in lessons], axis=0),
            )
        )
        self._turned: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def _known(self, future: int) -> int:
        return int(np.count_nonzero(self._reach_O >= future))

    def judge(self, future: int, column: int) -> np.ndarray:
        """Return the logarithm of the error that each penalty (P) leaves at the last quarter of the origins."""
        known = self._known(future)
        taught = known - max(1, round(JUDGED_SHARE * known))
        if not taught:
            # One origin alone: the strongest penalty is the safest.
            return -np.log(PENALTIES_P)
        if taught not in self._turned:
            self._turned[taught] = np.linalg.eigh(self._gram_OKK[taught])
        value_K, vector_KK = self._turned[taught]
        turned_K = vector_KK.T @ self._product_OKF[taught, :, column]
        weight_KP = vector_KK @ (turned_K[:, None] / (value_K[:, None] + PENALTIES_P * self._cells * taught))
        gram_KK, product_K, square = (
            sums[known] - sums[taught]
            for sums in (self._gram_OKK, self._product_OKF[:, :, column], self._square_OF[:, column])
        )
        loss_P = square - 2 * product_K @ weight_KP + np.einsum("kp,kp->p", weight_KP, gram_KK @ weight_KP)
        return np.log(np.maximum(loss_P, 1e-9 * self._cells))

    def weights(self, futures_F: np.ndarray, penalty_F: np.ndarray) -> np.ndarray:
        """Return the weights (F, K) of each future with its penalty; those with the same matrix are solved together."""
        known_F = np.array([self._known(int(future)) for future in futures_F])
        weight_FK = np.empty((futures_F.size, self._gram_OKK.shape[1]))
        for known, penalty in {*zip(known_F.tolist(), penalty_F.tolist())}:
            same_F = np.flatnonzero((known_F == known) & (penalty_F == penalty))
            shrunk_KK = self._gram_OKK[known] + penalty * self._cells * known * np.eye(weight_FK.shape[1])
            weight_FK[same_F] = np.linalg.solve(shrunk_KK, self._product_OKF[known][:, same_F]).T
        return weight_FK


def _to_lattice(z_NB: np.ndarray, days_B: np.ndarray, axis_S: np.ndarray) -> np.ndarray:
    """Place binned series on the regular 12-day lattice, float32, empty slots interpolated."""
    slots = axis_S.size - 1 + np.ceil(days_B / BIN_DAYS).astype(int)
    lattice_NS = np.full((len(z_NB), axis_S.size), np.nan, np.float32)
    lattice_NS[:, slots] = z_NB
    if np.isfinite(lattice_NS).all():
        return lattice_NS
    return interpolate(z_NB, days_B, axis_S).astype(np.float32)


def interpolate(values_NF: np.ndarray, days_F: np.ndarray, days_H: np.ndarray) -> np.ndarray:
    """Interpolate rows linearly in time."""
    right = np.clip(np.searchsorted(days_F, days_H), 1, days_F.size - 1)
    share = np.clip((days_H - days_F[right - 1]) / (days_F[right] - days_F[right - 1]), 0, 1)
    return values_NF[:, right - 1] * (1 - share) + values_NF[:, right] * share
