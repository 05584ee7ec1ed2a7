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
"""From here on kernels are worked out in single precision, of larger squares, which moves forecasts by 1e-4 mm."""
CELLS_OF_SQUARE = 25
"""So many cells, about, are smoothed together; where they lie far apart, squares are larger than the kernel needs."""
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
        weight_S, square_S = (total_S / total_S.max()).astype(np.float32), square_S.astype(np.float32)

    def average(squares: list[Square]) -> list[float]:
        neighbourhoods = []
        for cells, near in squares:
            sources = np.concatenate(near)
            near_SB = mean_SB[sources]
            for some in blocks(cells.size, max(1, KERNEL_AT_ONCE // sources.size) if many else cells.size):
                places = easting_N[cells[some]], northing_N[cells[some]], east_S[sources], north_S[sources]
                kernel = _kernel(*places, radius_m) if many else _exact_kernel(*places, radius_m)
                kernel *= weight_S[sources]
                kernel /= kernel.sum(1, keepdims=True)
                smooth_NB[cells[some]] = kernel.astype(np.float32, copy=False) @ near_SB
                np.square(kernel, out=kernel)
                neighbourhoods.append(float((kernel @ square_S[sources]).sum(dtype=np.float64)))
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


def _kernel(
    easting_C: np.ndarray, northing_C: np.ndarray, east_S: np.ndarray, north_S: np.ndarray, radius_m: float
) -> np.ndarray:
    """Return the kernel between cells and sources, float32 (C, S): places are told from the first cell, in radii."""
    places = [
        ((values - origin) / radius_m).astype(np.float32)
        for values, origin in (
            (easting_C, easting_C[0]),
            (northing_C, northing_C[0]),
            (east_S, easting_C[0]),
            (north_S, northing_C[0]),
        )
    ]
    apart = np.subtract.outer(places[0], places[2])
    np.square(apart, out=apart)
    north = np.subtract.outer(places[1], places[3])
    apart += np.square(north, out=north)
    beyond = apart > np.float32(REACH**2 * (1 + ROUNDING))  # what lies on the edge is inside, as in `_exact_kernel`
    apart *= np.float32(-0.5)
    np.exp(apart, out=apart)
    apart[beyond] = 0
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
    edge = REACH * radius_m
    if easting_N.size > MANY_CELLS:
        squares = np.unique(np.stack(column_and_row(easting_N, northing_N, edge)), axis=1).shape[1]
        edge *= max(1, round(np.sqrt(CELLS_OF_SQUARE * squares / easting_N.size)))
    by_place_N = _by_place(*column_and_row(easting_N, northing_N, edge))
    by_place_S = _by_place(*column_and_row(east_S, north_S, edge))
    for (column, row), cells in by_place_N.items():
        near = [
            by_place_S[column + right, row + up]
            for right in (-1, 0, 1)
            for up in (-1, 0, 1)
            if (column + right, row + up) in by_place_S
        ]
        yield cells, near


def _by_place(column_I: np.ndarray, row_I: np.ndarray) -> dict[tuple[int, int], np.ndarray]:
    """Return the members of each occupied square."""
    order = np.lexsort((row_I, column_I))
    new = np.r_[True, (np.diff(column_I[order]) != 0) | (np.diff(row_I[order]) != 0)]
    parts = np.split(order, np.flatnonzero(new)[1:])
    return {(int(column_I[part[0]]), int(row_I[part[0]])): part for part in parts}


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
