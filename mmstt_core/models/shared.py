# SPDX-License-Identifier: GPL-2.0-or-later
"""Fit the models that are asked for on one window, sharing what they have in common."""

# Shapes: N cells, H targets

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..progress import Progress
from ..window import Context
from . import MODELS, get
from .base import Prediction
from .changing_motion import ChangingMotion

Start = dict[str, tuple[np.ndarray, ...]]
"""What was fitted at one origin, by model, for another origin of the same area to start from."""


@dataclass(frozen=True, kw_only=True)
class Networks:
    """Hold the networks and the device they run on; None where only closed forms take part."""

    network: Any = None
    """The one that users know as MM-STT's, with attention as a rule."""
    cell: Any = None
    """The per-cell network of the same training."""
    device: str = "cpu"
    adaptation: Any = None
    """A `training.adaptation.Adaptation` of the area, whose network joins the mixture."""


class Shared:
    """Fit what several models need once, on one window."""

    def __init__(
        self,
        context: Context,
        names: tuple[str, ...] = (),
        networks: Networks | None = None,
        *,
        start: Start | None = None,
        progress: Progress | None = None,
        stage: str = "Forecasting",
    ) -> None:
        """Fit nothing yet.

        Args:
            names: models that will be asked for; of the networks only these are run.
            start: what was fitted at another origin of the same area.
        """
        self.context, self.networks = context, networks or Networks()
        self.asked_for = tuple(get(name) for name in names)
        self.progress, self.stage = progress, stage
        self._start = start or {}
        self._kept: dict[str, Any] = {}

    def fitted(self, name: str) -> Any:
        """Return a fitted model; one that others build on is kept for them."""
        model = get(name)
        if not any(name in other.needs for other in MODELS):
            return model.fit(self.context, self)
        return self.once(name, lambda: model.fit(self.context, self))

    def once(self, key: str, make: Callable[[], Any]) -> Any:
        """Make something at the first call and keep it."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def start_of(self, name: str) -> tuple[np.ndarray, ...]:
        """Return what a model was fitted to at another origin, empty where there was none."""
        return self._start.get(name, ())

    @property
    def start(self) -> Start:
        """Return what another origin of the same area may start from."""
        return {name: kept.start for name, kept in self._kept.items() if hasattr(kept, "start")}


def predict_all(
    context: Context,
    names: tuple[str, ...],
    days_H: np.ndarray,
    networks: Networks,
    *,
    start: Start | None = None,
    progress: Progress | None = None,
    stage: str = "Forecasting",
) -> tuple[dict[str, Prediction], Start]:
    """Forecast one window with each named model, and with the laws of changed motion.

    Args:
        days_H: target days after the anchor.
        start: what was fitted at another origin of the same area.
    Returns:
        Predictions by name (mm), and what was fitted.
    """
    shared = Shared(context, names, networks, start=start, progress=progress, stage=stage)
    found = {}
    for name in (*names, ChangingMotion.name):
        if progress is not None:
            progress.step(stage, 0.0, name)
        found[name] = shared.fitted(name).predict(days_H)
    return found, shared.start


def changed_cells(predictions: dict[str, Prediction]) -> np.ndarray:
    """Tell which cells have changed their motion (boolean, one per cell)."""
    return np.isfinite(predictions[ChangingMotion.name].mean_NH).any(1)
