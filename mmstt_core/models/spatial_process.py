# SPDX-License-Identifier: GPL-2.0-or-later
"""A Gaussian process in space: what neighbours share is forecast from their common series, the rest from each own.

A process of single cells shrinks every cell's trend and season towards zero. Where a whole neighbourhood moves
together, the right value to shrink to is the neighbourhood's, and its mean series tells that value with far less noise
than any single cell.
"""

# Shapes: N cells, S sources of a smoothing, B time bins, H targets

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..cube import rows_of
from ..gridding import column_and_row
from ..held import on_disk
from ..kinematics import ROWS_AT_ONCE, Kinematics, blocks, kinematics
from ..threads import over
from ..window import Context
from ..words import mark
from .area_facts import AreaFacts
from .base import Model, Prediction
from .gaussian_process import START_P, GaussianProcess, fit_hyperparameters, near_start, prediction_weights
from .shared import Shared

RADII_M = (2500.0, 700.0, 200.0)
"""Standard deviations of the Gaussian kernels, from wide to narrow; each takes what the wider ones left over."""
REACH = 3.0
"""Kernels end at this many standard deviations."""
SOURCES_PER_RADIUS = 4.0
"""Sources are gathered into blocks of a quarter of the radius, so that wide kernels cost no more than narrow ones."""
SHARED_FLOOR = 0.01
"""Least scatter of a mean series, as a share of the cells' median noise."""
SHARED_PRIOR_SERIES = 1.0
"""A neighbourhood is nearly one series: the prior on its hyper-parameters weighs as much as one."""
FIT_NEIGHBOURHOODS = 1000
MANY_CELLS = 8000
"""From here on kernels are worked out in single precision, which moves forecasts by 1e-4 mm."""
CELLS_OF_SQUARE = 25
"""So many cells, about, are smoothed together; where they lie far apart, squares are larger than the kernel needs."""
MOST_SQUARES = 3
"""Squares that the kernel reaches across, at most, where many cells lie close together."""
ROUNDING = 1e-5
"""What single precision may leave of a squared distance in radii, as a share."""
KERNEL_AT_ONCE = 1 << 18
"""Pairs of a cell and a source looked at once: 1 MB, which stays in a processor's cache."""

Square = tuple[np.ndarray, list[np.ndarray]]
"""Numbers of cells that lie together, and of the sources about them, several arrays."""


@dataclass(frozen=True, kw_only=True)
class Layer:
    """Hold what neighbours share at one radius: series in units of their own scatter, and how to forecast them."""

    z_NB: np.ndarray
    """float32, in units of `scale_N`."""
    scale_N: np.ndarray
    """mm."""
    log_P: np.ndarray


class SpatialProcess(Model):
    """Forecast by a sum of independent processes in space, scaled, and gaps filled, as by `GaussianProcess`."""

    name = "spatial"
    label = mark("spatial Gaussian process")
    needs = ("gp",)
    follows_changes = True

    def __init__(
        self,
        process: GaussianProcess,
        easting_N: np.ndarray,
        northing_N: np.ndarray,
        *,
        start: tuple[np.ndarray, ...] = (),
        facts: AreaFacts | None = None,
    ) -> None:
        """Split the scaled series into what neighbours share at each radius and the rest, and fit each part.

        Args:
            process: fitted on the same cells.
            easting_N, northing_N: m, any projected system.
            start: `log_P` of an earlier fit of the same area, one array per part.
            facts: what is known of the area.
        """
        facts = facts or AreaFacts()
        self.process, self.scaled, self.days_B = process, process.scaled, process.days_B
        noise_N = self.scaled.noise_N
        rest_NB = np.empty(process.z_NB.shape, np.float32)
        np.multiply(process.z_NB, noise_N[:, None], out=rest_NB, casting="same_kind")
        weight_N = 1.0 / noise_N**2
        floor_mm = SHARED_FLOOR * facts.number("noise", lambda: float(np.median(noise_N)))
        self._layers: list[Layer] = []
        for number, radius_m in enumerate(RADII_M):
            shared_NB, series = smooth(rest_NB, weight_N, easting_N, northing_N, radius_m)
            rest_NB -= shared_NB
            motion = kinematics(shared_NB, self.days_B, floor_mm=0.0)
            scale_N = np.maximum(motion.noise_N, floor_mm)
            z_NB = np.divide(shared_NB, scale_N[:, None], out=shared_NB, casting="same_kind")
            start_P = start[number] if start else START_P
            fit = functools.partial(_fit_shared, z_NB, self.days_B, motion, scale_N, start_P, series)
            log_P = facts.array(f"spatial {number}", fit)
            self._layers.append(Layer(z_NB=on_disk(z_NB), scale_N=scale_N, log_P=log_P))
            del shared_NB, z_NB, fit  # before the next are made
        self._own_NB = np.divide(rest_NB, noise_N[:, None], out=rest_NB, casting="same_kind")
        own_P = start[-1] if start else process.log_P
        self.log_P = facts.array("spatial own", lambda: fit_hyperparameters(self._own_NB, self.days_B, start_P=own_P))
        self._own_NB = on_disk(self._own_NB)
        self.start = (*(layer.log_P for layer in self._layers), self.log_P)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> SpatialProcess:
        """Fit one window, from where another origin of the same area ended."""
        start = shared.start_of(cls.name)
        place = context.easting_N, context.northing_N
        return cls(shared.fitted("gp"), *place, start=start, facts=shared.facts)

    def of(self, cells: np.ndarray | slice) -> SpatialProcess:
        """Return the process of some cells, with what they share with all."""
        part = super().of(cells)
        part.process = self.process.of(cells)
        part.scaled = part.process.scaled
        part._layers = [dataclasses.replace(layer, **rows_of(layer, cells)) for layer in self._layers]
        return part

    @property
    def shared_NB(self) -> np.ndarray:
        """Return what neighbours share, float32, in units of each cell's noise."""
        shared_NB = sum(layer.scale_N[:, None].astype(np.float32) * layer.z_NB for layer in self._layers)
        return shared_NB / self.scaled.noise_N[:, None].astype(np.float32)

    @property
    def widest(self) -> Layer:
        """Return what the whole surroundings share."""
        return self._layers[0]

    def predict_scaled(self, days_H: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Forecast in units of the noise from the last level, float32 (N, H): mean, the shared part of it, scale."""
        noise_N1 = self.scaled.noise_N[:, None].astype(np.float32)
        weights = prediction_weights(self.log_P, self.days_B, days_H)
        own_NH = self._own_NB @ weights.mean_HB.T.astype(np.float32)
        variance_NH = np.broadcast_to((weights.sigma_H**2).astype(np.float32), own_NH.shape)
        shared_NH: np.ndarray = np.zeros_like(own_NH)
        for layer in self._layers:
            weights = prediction_weights(layer.log_P, self.days_B, days_H)
            ratio_N1 = layer.scale_N[:, None].astype(np.float32) / noise_N1
            shared_NH += ratio_N1 * (layer.z_NB @ weights.mean_HB.T.astype(np.float32))
            variance_NH = variance_NH + ratio_N1**2 * (weights.sigma_H**2).astype(np.float32)
        return own_NH + shared_NH, shared_NH, np.sqrt(variance_NH)

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor."""
        z_NH, _, sigma_NH = self.predict_scaled(days_H)
        return Prediction(mean_NH=self.scaled.to_mm(z_NH), sigma_NH=self.scaled.noise_N[:, None] * sigma_NH)


def smooth(
    values_NB: np.ndarray, weight_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, radius_m: float
) -> tuple[np.ndarray, float]:
    """Average series over neighbours with a Gaussian kernel.

    Args:
        values_NB: any unit, no gaps.
        weight_N: precision of each series; the mean of a neighbourhood is weighted by it.
        radius_m: standard deviation of the kernel, m.
    Returns:
        float32 means, shape (N, B), and the number of neighbourhoods that the area holds side by side (at least 1).
    """
    east_S, north_S, total_S, square_S, mean_SB = _gather(
        values_NB, weight_N, easting_N, northing_N, radius_m / SOURCES_PER_RADIUS
    )
    smooth_NB = np.empty(values_NB.shape, np.float32)
    many = len(values_NB) > MANY_CELLS
    weight_S = total_S
    if many:
        weight_S = (total_S / total_S.max()).astype(np.float32)
        square_S = np.square(weight_S) * square_S.astype(np.float32)
        mean_SB *= weight_S[:, None]

    def average(squares: list[Square]) -> list[float]:
        neighbourhoods, room = [], KernelRoom()
        for cells, near in squares:
            sources = np.concatenate(near)
            near_SB, near_weight_S, near_square_S = mean_SB[sources], weight_S[sources], square_S[sources]
            for some in blocks(cells.size, max(1, KERNEL_AT_ONCE // sources.size) if many else cells.size):
                places = easting_N[cells[some]], northing_N[cells[some]], east_S[sources], north_S[sources]
                if many:
                    kernel = room.kernel(*places, radius_m)
                    total_C = kernel @ near_weight_S
                    means_CB = kernel @ near_SB
                    means_CB /= total_C[:, None]
                    shares_C = np.square(kernel, out=kernel) @ near_square_S / np.square(total_C)
                else:
                    kernel = _exact_kernel(*places, radius_m)
                    kernel *= near_weight_S
                    kernel /= kernel.sum(1, keepdims=True)
                    means_CB = kernel.astype(np.float32) @ near_SB
                    shares_C = np.square(kernel, out=kernel) @ near_square_S
                smooth_NB[cells[some]] = means_CB
                neighbourhoods.append(float(shares_C.sum(dtype=np.float64)))
        return neighbourhoods

    together = _together(list(_pieces(easting_N, northing_N, east_S, north_S, radius_m)))
    neighbourhoods = sum(itertools.chain.from_iterable(over(average, together)), 0.0)  # in order, on any threads
    return smooth_NB, max(neighbourhoods, 1.0)


def _together(squares: list[Square]) -> list[list[Square]]:
    """Return groups of squares that follow one another, each of some thousand cells."""
    group = np.cumsum([cells.size for cells, _ in squares]) // ROWS_AT_ONCE
    cuts = [0, *(1 + np.flatnonzero(np.diff(group))).tolist(), len(squares)]
    return [squares[begin:end] for begin, end in itertools.pairwise(cuts)]


def _exact_kernel(
    easting_C: np.ndarray, northing_C: np.ndarray, east_S: np.ndarray, north_S: np.ndarray, radius_m: float
) -> np.ndarray:
    """Return the kernel between cells and sources, float64 (C, S)."""
    apart = (easting_C[:, None] - east_S) ** 2 + (northing_C[:, None] - north_S) ** 2
    return np.exp(-0.5 / radius_m**2 * apart) * (apart <= (REACH * radius_m) ** 2)


class KernelRoom:
    """Work kernels out in single precision, in memory that is kept from one block of cells to the next."""

    def __init__(self) -> None:
        self._rooms = [np.empty(KERNEL_AT_ONCE, np.float32) for _ in range(2)]

    def kernel(
        self, easting_C: np.ndarray, northing_C: np.ndarray, east_S: np.ndarray, north_S: np.ndarray, radius_m: float
    ) -> np.ndarray:
        """Return the kernel between cells and sources, float32 (C, S), good until the next is asked for.

        Places are told from the first cell, in radii.
        """
        places = [
            ((values - origin) / radius_m).astype(np.float32)
            for values, origin in (
                (easting_C, easting_C[0]),
                (northing_C, northing_C[0]),
                (east_S, easting_C[0]),
                (north_S, northing_C[0]),
            )
        ]
        shape = (easting_C.size, east_S.size)
        size = shape[0] * shape[1]
        if size > self._rooms[0].size:
            self._rooms = [np.empty(size, np.float32) for _ in range(2)]
        apart, north = (room[:size].reshape(shape) for room in self._rooms)
        np.subtract(places[0][:, None], places[2], out=apart)
        np.square(apart, out=apart)
        np.subtract(places[1][:, None], places[3], out=north)
        apart += np.square(north, out=north)
        inside = apart <= np.float32(REACH**2 * (1 + ROUNDING))  # so is what lies on the edge, as in `_exact_kernel`
        apart *= np.float32(-0.5)
        np.exp(apart, out=apart)
        apart *= inside
        return apart


def _gather(
    values_NB: np.ndarray, weight_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Join the cells of each square of `edge_m` into one source: place, weight, sum of squared shares, mean series.

    Squares are fixed to the coordinates, not to the area, so that a part of an area gets the same ones.
    """
    column_N, row_N = column_and_row(easting_N, northing_N, edge_m)
    key_N = (column_N - column_N.min()) * (np.ptp(row_N) + 1) + row_N - row_N.min()
    _, source_N = np.unique(key_N, return_inverse=True)
    total_S = np.bincount(source_N, weight_N)
    east_S = np.bincount(source_N, weight_N * easting_N) / total_S
    north_S = np.bincount(source_N, weight_N * northing_N) / total_S
    square_S = np.bincount(source_N, weight_N**2) / total_S**2
    share_N1 = (weight_N / total_S[source_N])[:, None].astype(np.float32)
    if total_S.size == len(values_NB):
        mean_SB = np.empty_like(values_NB, dtype=np.float32)
        mean_SB[source_N] = values_NB
        return east_S, north_S, total_S, square_S, mean_SB
    order = np.argsort(source_N, kind="stable")
    starts_S = np.searchsorted(source_N[order], np.arange(total_S.size))
    mean_SB = np.empty((total_S.size, values_NB.shape[1]), np.float32)
    ends_S = np.append(starts_S[1:], order.size)

    def average(some: slice) -> None:
        cells = order[starts_S[some][0] : ends_S[some][-1]]
        mean_SB[some] = np.add.reduceat(share_N1[cells] * values_NB[cells], starts_S[some] - starts_S[some][0], axis=0)

    over(average, blocks(total_S.size))
    return east_S, north_S, total_S, square_S, mean_SB


def _pieces(
    easting_N: np.ndarray, northing_N: np.ndarray, east_S: np.ndarray, north_S: np.ndarray, radius_m: float
) -> Iterator[Square]:
    """Yield squares of cells, each with the sources within the kernel's reach of it."""
    edge, reach = REACH * radius_m, 1
    if easting_N.size > MANY_CELLS:
        squares = np.unique(np.stack(column_and_row(easting_N, northing_N, edge)), axis=1).shape[1]
        finer = np.sqrt(easting_N.size / squares / CELLS_OF_SQUARE)
        # Of smaller squares less lies beyond the kernel's reach.
        reach = max(1, min(int(finer), MOST_SQUARES))
        edge *= max(1, round(1 / finer)) / reach
    column_N, row_N = column_and_row(easting_N, northing_N, edge)
    column_S, row_S = column_and_row(east_S, north_S, edge)
    # Squares in order, column by column: those of sources nearby that share a column follow one another.
    span = int(max(row_N.max(), row_S.max()) - min(row_N.min(), row_S.min())) + 2 * reach + 1
    key_N, key_S = (
        (columns - column_N.min()) * span + rows - row_N.min()
        for columns, rows in ((column_N, row_N), (column_S, row_S))
    )
    order_N, order_S = np.argsort(key_N, kind="stable"), np.argsort(key_S, kind="stable")
    key_P, start_P = np.unique(key_N[order_N], return_index=True)
    beside_PX = key_P[:, None] + span * np.arange(-reach, reach + 1)
    ordered_S = key_S[order_S]
    first_PX = np.searchsorted(ordered_S, beside_PX - reach)
    last_PX = np.searchsorted(ordered_S, beside_PX + reach, side="right")
    for begin, end, first_X, last_X in zip(
        start_P.tolist(), [*start_P[1:].tolist(), order_N.size], first_PX.tolist(), last_PX.tolist()
    ):
        yield order_N[begin:end], [order_S[one:other] for one, other in zip(first_X, last_X)]


def _fit_shared(
    z_NB: np.ndarray,
    days_B: np.ndarray,
    motion: Kinematics,
    scale_N: np.ndarray,
    start_P: np.ndarray,
    series: float,
) -> np.ndarray:
    """Fit what neighbours share at one radius."""
    return fit_hyperparameters(
        some_series(z_NB),
        days_B,
        start_P=near_start(motion, scale_N, start_P),
        centre_P=near_start(motion, scale_N),
        series=series,
        prior_series=SHARED_PRIOR_SERIES,
    )


def some_series(z_NB: np.ndarray) -> np.ndarray:
    """Return evenly chosen series: neighbouring neighbourhoods are nearly the same."""
    step = max(1, len(z_NB) // FIT_NEIGHBOURHOODS)
    return z_NB[::step]
