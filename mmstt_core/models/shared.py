# SPDX-License-Identifier: GPL-2.0-or-later
"""Fit the models that are asked for on one window, sharing what they have in common."""

# Shapes: H targets

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..kinematics import Kinematics, Lately, kinematics, lately
from ..progress import Progress
from ..window import Context
from .area_facts import AreaFacts

if TYPE_CHECKING:
    from ..changes.ahead import Ahead
    from ..changes.finding import Found, Looked

Start = dict[str, tuple[np.ndarray, ...]]
"""What was fitted at one origin, by model, for another origin of the same area to start from."""


@dataclass(frozen=True, kw_only=True)
class Networks:
    """Hold the networks, None where only closed forms take part, and on what everything is computed."""

    network: Any = None
    """The one that users know as MM-STT's, with attention as a rule."""
    cell: Any = None
    """The per-cell network of the same training."""
    device: str = "cpu"
    threads: int = 1
    """So many pieces of work side by side; no result depends on it."""
    adaptation: Any = None
    """A `training.adaptation.Adaptation` of the area, whose network joins the mixture."""

    @property
    def beside(self) -> int:
        """Return how many windows may be worked on side by side: a network that learns on does so from old to new."""
        return self.threads if self.adaptation is None else 1


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
        keep_views: bool = False,
        keep_all: bool = False,
        facts: AreaFacts | None = None,
    ) -> None:
        """Fit nothing yet.

        Args:
            names: models that will be asked for; of the networks only these are run.
            start: what was fitted at another origin of the same area.
            keep_views: keep what changes are looked for in, `looked`, to try motion on it.
            keep_all: keep every model, for an area that is forecast piece by piece, as is all that is part of another.
            facts: what is known of the area that these cells are a part of; None where they are the area.
        """
        from . import get  # the registry imports every model, and these import this file

        self.context, self.networks = context, networks or Networks()
        self.facts = facts or AreaFacts()
        self.asked_for = tuple(get(name) for name in names)
        self.progress, self._start = progress, start or {}
        self._kept: dict[str, Any] = {}
        self._locks: dict[str, threading.RLock] = {}
        self._keep_views, self._keep_all = keep_views, keep_all or bool(self.facts.known)
        self.looked: Looked | None = None
        self.strange = 0
        """Cells unlike anything that a network was trained on, as soon as one has run."""

    def fitted(self, name: str) -> Any:
        """Return a fitted model; one that others build on is kept for them."""
        from . import MODELS, get

        model = get(name)
        if not self._keep_all and not any(name in other.needs for other in MODELS):
            return model.fit(self.context, self)
        return self.once(name, lambda: model.fit(self.context, self))

    def prepare(self) -> None:
        """Fit what another origin of the same area may start from: what several models need."""
        for model in self.asked_for:
            for name in model.needs:
                self.fitted(name)
        self.found  # noqa: B018 - kept

    def learn_facts(self) -> AreaFacts:
        """Fit every closed form, so that all that cells share is known, and return it; networks learn nothing here."""
        for model in self.asked_for:
            if not model.needs_network:
                self.fitted(model.name)
        return AreaFacts(self.facts.known)

    @property
    def found(self) -> Found:
        """Return what is known of changed motion in the window."""
        return self.once("changes", self._find)

    def _find(self) -> Found:
        from ..changes.finding import look
        from .gaussian_process import GaussianProcess

        process = GaussianProcess.fit_alone(self.context, self.start_of(GaussianProcess.name), self.facts)
        self._kept["alone"], self._kept["measured"] = process, process.scaled.motion()
        looked = look(self.context, process, start=self.start_of("changes"), facts=self.facts)
        self.looked = looked if self._keep_views else None
        return looked.found()

    def alone(self) -> Any:
        """Return the process fitted to the window as it is, which changes were found with; who asks takes it over."""
        self.found  # noqa: B018 - makes it
        return self._kept.pop("alone")

    @property
    def settled_CB(self) -> np.ndarray:
        """Return the series that have changed, without that, mm."""
        return self.once("settled series", lambda: self.found.settled_CB(self.context))

    @property
    def lately(self) -> tuple[Lately, Lately]:
        """Return how far cells have left their course lately: as measured, and without what has changed."""
        return self.once("lately", self._lately)

    def _lately(self) -> tuple[Lately, Lately]:
        measured = lately(self.context.values_NB, self.context.days_B)
        return measured, measured.with_others(self.found.cells_C, lately(self.settled_CB, self.context.days_B))

    def ahead(self, days_H: np.ndarray) -> Ahead:
        """Return what changed motion adds at `days_H` days after the anchor."""
        return self.once(f"ahead {days_H.tobytes().hex()}", lambda: self.found.ahead(days_H))

    @property
    def motion(self) -> Kinematics:
        """Return how cells move: noise without what has changed, level and velocity as measured."""
        return self.once("motion", self._motion)

    def _motion(self) -> Kinematics:
        cells_C, measured = self.found.cells_C, self._kept["measured"]
        settled_C = kinematics(self.settled_CB, self.context.days_B)
        noise_N, amplitude_N = measured.noise_N.copy(), measured.amplitude_N.copy()
        noise_N[cells_C], amplitude_N[cells_C] = settled_C.noise_N, settled_C.amplitude_N
        return dataclasses.replace(measured, noise_N=noise_N, amplitude_N=amplitude_N)

    def predict_all(self, days_H: np.ndarray) -> dict[str, Any]:
        """Forecast with each model that was asked for: a `Prediction` by name, changes put back into its mean."""
        found, ahead = {}, self.ahead(days_H)
        for model in self.asked_for:
            if self.progress is not None:
                self.progress.step("Forecasting", 0.0, model.name)
            predicted = self.fitted(model.name).predict(days_H)
            if model.follows_changes:
                predicted = dataclasses.replace(predicted, mean_NH=ahead.expected(predicted.mean_NH))
            found[model.name] = predicted
        return found

    def around(self, name: str) -> tuple[Context, Any, np.ndarray | None]:
        """Return the window, a model of all its cells, and which of them are wanted: None for all."""
        return self.context, self.fitted(name), None

    def once(self, key: str, make: Callable[[], Any]) -> Any:
        """Make something at the first call and keep it; another thread that asks meanwhile waits for it."""
        if key not in self._kept:
            with self._locks.setdefault(key, threading.RLock()):
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
