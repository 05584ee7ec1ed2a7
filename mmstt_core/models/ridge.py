# SPDX-License-Identifier: GPL-2.0-or-later
"""Ridge regression from context to horizon, learned inside the window, without and with neighbours."""

# Shapes: N cells, B time bins, H targets, F bins of future, K inputs

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..window import BIN_DAYS, Context
from ..words import mark
from .area_facts import AreaFacts, Fact
from .base import Model, Prediction
from .gaussian_process import GaussianProcess
from .lessons import ORIGIN_STRIDE, Past, interpolate, lattice, learn, present, series_of
from .shared import Shared
from .spatial_process import SpatialProcess

CONTEXT_BINS = 61
"""Two years: the same weeks of earlier years are what tells a season."""
FEWEST_CONTEXT_BINS = 16
FUTURE_BINS = 61
ORIGIN_BINS = 46
"""The context is shortened where it would leave the earlier origins of a lead a shorter span than this."""
CONTEXT_STEP_BINS = 15
PAST = "past"
"""What is kept from one ridge to the next."""
WIDEST_CHANGE = 2.0
"""No change is forecast beyond this many times the range that a cell has gone through in its window."""


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
        past: Callable[[], Past] | None = None,
    ) -> None:
        """Learn, unless the area's weights are known.

        Args:
            spatial: what neighbours share, for inputs beside each cell's own.
            facts: what is known of the area.
            past: returns what the window teaches, where another ridge may have made it.
        """
        self._process, self._base = process, process if spatial is None else spatial
        slots = lattice(process.days_B).size
        # Two origins at least learn the farthest bin.
        future = min(FUTURE_BINS, slots - FEWEST_CONTEXT_BINS - 2 * ORIGIN_STRIDE)

        def learned() -> Fact:
            made = past() if past is not None else Past(process, spatial)
            return _plain(_train(made, slots, future, with_neighbours=spatial is not None)) if future >= 2 else ()

        self._stretches = _stretches((facts or AreaFacts()).of(self.name, learned))

    @classmethod
    def fit(cls, context: Context, shared: Shared) -> Ridge:
        """Fit one window."""

        def past() -> Past:
            if not any(issubclass(model, LocalRidge) for model in shared.asked_for):
                return Past(shared.fitted("gp"))
            kept = shared.once(PAST, dict)
            kept[PAST] = Past(shared.fitted("gp"), shared.fitted("spatial"))
            return kept[PAST]

        return cls(shared.fitted("gp"), facts=shared.facts, past=past)

    def of(self, cells: np.ndarray | slice) -> Ridge:
        """Return the regression of some cells, as all have taught it."""
        part = super().of(cells)
        part._process, part._base = self._process.of(cells), self._base.of(cells)
        return part

    def predict(self, days_H: np.ndarray) -> Prediction:
        """Forecast at `days_H` days after the anchor; beyond the learned future the last change is carried on."""
        base = self._base.predict(days_H)
        if not self._stretches:
            return base
        series = series_of(self._process, self._base if isinstance(self._base, SpatialProcess) else None)
        widest_N1 = WIDEST_CHANGE * np.ptp(series[0], axis=1)[:, None]
        parts = []
        for stretch in self._stretches:
            inputs_NK, level_N, spread_N = present(series, stretch.context)
            change_NF = spread_N[:, None] * (inputs_NK @ stretch.weight_FK.T)
            parts.append(level_N[:, None] + np.clip(change_NF, -widest_N1, widest_N1))
        z_NF = np.concatenate(parts, axis=1)
        future_F = BIN_DAYS * np.concatenate([stretch.futures_F for stretch in self._stretches]).astype(np.float64)
        reachable = days_H <= future_F[-1]
        mean_NH = np.array(base.mean_NH, dtype=np.float64)
        mean_NH[:, reachable] = self._process.scaled.to_mm(
            interpolate(z_NF, future_F, np.maximum(days_H[reachable], 12))
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

        def past() -> Past:
            # What is kept is large, and nobody else asks for it.
            return shared.once(PAST, dict).pop(PAST, None) or Past(spatial.process, spatial)

        return cls(spatial.process, spatial=spatial, facts=shared.facts, past=past)


def _train(past: Past, slots: int, future: int, *, with_neighbours: bool) -> list[Stretch]:
    """Solve the ridge for every future bin; those with fewer origins use the ones that they have."""
    context_F = context_bins(slots, future)
    stretches = []
    for context in np.unique(context_F)[::-1].tolist():
        futures_F = 1 + np.flatnonzero(context_F == context)
        lessons = past.lessons(context, futures_F, with_neighbours=with_neighbours)
        stretches.append(Stretch(context=context, futures_F=futures_F, weight_FK=learn(lessons, futures_F, past.count)))
    return stretches


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
