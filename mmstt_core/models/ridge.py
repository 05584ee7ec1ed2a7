# SPDX-License-Identifier: GPL-2.0-or-later
"""Ridge regression from context to horizon, learned inside the window, without and with neighbours."""

# Shapes: N cells, B time bins, H targets, L bins of context, F bins of future, S samples

from __future__ import annotations

import numpy as np

from ..kinematics import YEAR_DAYS
from ..window import BIN_DAYS, Context
from ..words import mark
from .base import Model, Prediction
from .gaussian_process import GaussianProcess
from .shared import Networks, Shared
from .spatial_process import SpatialProcess

PENALTY = 0.1
CONTEXT_BINS = 61
FUTURE_BINS = 61
FEWEST_CONTEXT_BINS = 16
ORIGIN_STRIDE = 4
SAMPLE_CELLS = 4000
FEWEST_CELLS = 400
FILLED_BINS = 0.8
"""Below these the local ridge takes no part."""


class Ridge(Model):
    """Regress each cell's future on its past; the Gaussian process takes leads that the window is too short to learn.

    Inputs are the last bins minus the mean of the last 60 days, divided by the spread of first differences, with the
    phase of the year; each earlier origin of each cell is one sample. The target is the change since the last level.
    With `spatial`, what neighbours share enters beside each cell's own series, and takes the process's place.
    """

    name = "ridge"
    label = mark("ridge regression")
    needs = ("gp",)
    reference = True
    follows_changes = True

    def __init__(self, process: GaussianProcess, *, spatial: SpatialProcess | None = None) -> None:
        self._process, days_B = process, process.days_B
        self._base = process if spatial is None else spatial
        slots = int(-days_B[0] // BIN_DAYS) + 1
        axis = -BIN_DAYS * np.arange(slots - 1, -1, -1, dtype=np.float64)
        self._z_NS = _to_lattice(self._process.z_NB, days_B, axis)
        self._shared_NS = None if spatial is None else _to_lattice(spatial.shared_NB, days_B, axis)
        context = min(CONTEXT_BINS, slots // 2)
        # Two origins at least learn the farthest bin.
        self._future = min(FUTURE_BINS, slots - context - ORIGIN_STRIDE - 1)
        self._weights = None
        if context >= FEWEST_CONTEXT_BINS and self._future >= 2:
            self._context = context
            self._weights = self._train(axis)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> Ridge:
        """Fit one window."""
        return cls(shared.fitted("gp"))

    def _train(self, axis: np.ndarray) -> np.ndarray:
        """Solve the ridge for every future bin; bins with fewer origins use those that they have."""
        cells = np.random.default_rng(0).permutation(len(self._z_NS))[:SAMPLE_CELLS]
        cells = np.sort(cells)
        series_NS = self._z_NS[cells]
        last, columns = axis.size - 1, self._context * (1 if self._shared_NS is None else 2) + 3
        products = np.zeros((columns, self._future))
        grams: dict[int, np.ndarray] = {}
        for origin in range(last - 1, self._context - 1, -ORIGIN_STRIDE):
            window = slice(origin - self._context + 1, origin + 1)
            inputs_SK, level_S, spread_S = self._inputs(cells, window, axis[origin])
            reach = min(self._future, last - origin)
            targets_SF = (series_NS[:, origin + 1 : origin + 1 + reach] - level_S[:, None]) / spread_S[:, None]
            products[:, :reach] += inputs_SK.T @ targets_SF
            grams[last - origin] = inputs_SK.T @ inputs_SK
        weights = np.zeros((self._future, columns))
        for future in range(self._future):
            usable = [gram for reach, gram in grams.items() if reach > future]
            penalty = PENALTY * len(series_NS) * len(usable) * np.eye(columns)
            weights[future] = np.linalg.solve(sum(usable) + penalty, products[:, future])
        return weights

    def _inputs(
        self, cells: np.ndarray | slice, window: slice, day: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return inputs, level and spread of some cells' windows that end at `day`."""
        inputs_SK, level_S, spread_S = _features(self._z_NS[cells, window], day)
        if self._shared_NS is not None:
            shared_SL = self._shared_NS[cells, window]
            shared_SL = (shared_SL - shared_SL[:, -5:].mean(1, keepdims=True)) / spread_S[:, None]
            inputs_SK = np.concatenate([inputs_SK, shared_SL], axis=1)
        return inputs_SK, level_S, spread_S

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor; beyond the learned future the last change is carried on."""
        base = self._base.predict(days_H)
        if self._weights is None:
            return base
        inputs_NK, level_N, spread_N = self._inputs(slice(None), slice(-self._context, None), 0.0)
        z_NF = level_N[:, None] + spread_N[:, None] * (inputs_NK @ self._weights.T)
        future_F = BIN_DAYS * np.arange(1, self._future + 1)
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
    def can_take_part(cls, context: Context, networks: Networks) -> bool:
        """Ask for enough cells and regular acquisitions: else it was up to 40 % worse than the Gaussian process.

        Measured in docs/log.md, 5.
        """
        regular = context.slot_B.size / (context.slot_B[0] + 1) >= FILLED_BINS
        return bool(context.cells >= FEWEST_CELLS and regular)

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> LocalRidge:
        """Fit one window."""
        spatial = shared.fitted("spatial")
        return cls(spatial.process, spatial=spatial)


def _features(window_SL: np.ndarray, day: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return inputs, level and spread of windows that end at `day`."""
    level_S = window_SL[:, -5:].mean(1)
    spread_S = np.maximum(np.diff(window_SL, axis=1).std(axis=1), 1e-3)
    angle = 2 * np.pi * day / YEAR_DAYS
    fixed = np.broadcast_to(np.array([1.0, np.cos(angle), np.sin(angle)]), (len(window_SL), 3))
    return np.concatenate([(window_SL - level_S[:, None]) / spread_S[:, None], fixed], axis=1), level_S, spread_S


def _to_lattice(z_NB: np.ndarray, days_B: np.ndarray, axis: np.ndarray) -> np.ndarray:
    """Place binned series on the regular 12-day lattice, empty slots interpolated."""
    slots = axis.size - 1 + np.ceil(days_B / BIN_DAYS).astype(int)
    lattice_NS = np.full((len(z_NB), axis.size), np.nan)
    lattice_NS[:, slots] = z_NB
    return lattice_NS if np.isfinite(lattice_NS).all() else _interpolate(z_NB, days_B, axis)


def _interpolate(values_NF: np.ndarray, days_F: np.ndarray, days_H: np.ndarray) -> np.ndarray:
    """Interpolate rows linearly in time."""
    right = np.clip(np.searchsorted(days_F, days_H), 1, days_F.size - 1)
    share = np.clip((days_H - days_F[right - 1]) / (days_F[right] - days_F[right - 1]), 0, 1)
    return values_NF[:, right - 1] * (1 - share) + values_NF[:, right] * share
