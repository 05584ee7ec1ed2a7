# SPDX-License-Identifier: GPL-2.0-or-later
"""Fit the models that are asked for on one window, sharing what they have in common."""

# Shapes: H targets

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..kinematics import Kinematics, kinematics
from ..progress import Progress
from ..window import Context

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
    ) -> None:
        """Fit nothing yet.

        Args:
            names: models that will be asked for; of the networks only these are run.
            start: what was fitted at another origin of the same area.
        """
        from . import get  # the registry imports every model, and these import this file

        self.context, self.networks = context, networks or Networks()
        self.asked_for = tuple(get(name) for name in names)
        self.progress, self._start = progress, start or {}
        self._kept: dict[str, Any] = {}

    def fitted(self, name: str) -> Any:
        """Return a fitted model; one that others build on is kept for them."""
        from . import MODELS, get

        model = get(name)
        if not any(name in other.needs for other in MODELS):
            return model.fit(self.context, self)
        return self.once(name, lambda: model.fit(self.context, self))

    def predict_all(self, days_H: np.ndarray) -> dict[str, Any]:
        """Forecast with each model that was asked for, and with the laws of changed motion: a `Prediction` by name."""
        found = {}
        for name in (*(model.name for model in self.asked_for), "changing"):
            if self.progress is not None:
                self.progress.step("Forecasting", 0.0, name)
            found[name] = self.fitted(name).predict(days_H)
        return found

    @property
    def motion(self) -> Kinematics:
        """Return how the cells move inside the window."""
        return self.once("motion", lambda: kinematics(self.context.values_NB, self.context.days_B))

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
