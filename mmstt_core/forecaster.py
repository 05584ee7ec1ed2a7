# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast one area from one issue date: backtested, chosen, calibrated, and ready for any lead."""

# Shapes: N cells, H targets, L interval levels

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .backtest.calibration import COVERAGE_LEVELS, Calibration, calibrate
from .backtest.choice import Choice, choose
from .backtest.error_correlation import error_correlation
from .backtest.origins import MONTH_DAYS, Origin, run_backtest
from .cube import DisplacementCube
from .errors import InputError
from .kinematics import Kinematics, kinematics, moved_suddenly
from .models import MODELS, REFERENCE, get
from .models.base import Prediction
from .models.changing_motion import ChangingMotion, changed_cells
from .models.shared import Networks, Shared
from .progress import Progress
from .results.mean_of_cells import Correlation
from .steps import Step, settle
from .window import ended, make_context, well_observed
from .words import say


@dataclass(frozen=True, kw_only=True)
class Calibrated:
    """Hold a forecast with intervals, mm in the datum of the input."""

    mean_NH: np.ndarray
    half_NHL: np.ndarray
    """Half widths at `calibration.COVERAGE_LEVELS`."""


class Forecaster:
    """Know an area as it stood at the issue date; every question is answered from data up to then."""

    def __init__(
        self,
        cube: DisplacementCube,
        issue_day: int,
        models: tuple[str, ...],
        networks: Networks,
        *,
        progress: Progress | None = None,
    ) -> None:
        """Backtest the area.

        Args:
            cube: cells; nothing after `issue_day` is used.
            models: those that will be asked for.
        Raises:
            InputError: an unknown model, too short a context, or no cell with enough samples.
        """
        self.networks, self.progress = networks, progress
        context = make_context(cube, issue_day)
        observed = well_observed(context)
        self.ended = int(np.count_nonzero(ended(context)))
        """Cells left out since they were last seen too long ago."""
        if not observed.any():
            raise InputError(
                say("No cell has enough observations before the issue date, the last of them within 60 days of it."),
                hint=say("Choose a later issue date or a larger area."),
            )
        self.cells = np.flatnonzero(observed)
        self.context, self.steps = settle(context.select(self.cells))
        self.motion: Kinematics = kinematics(self.context.values_NB, self.context.days_B)
        needed = {REFERENCE}.union(*(self.parts(model) for model in models))
        self.names = tuple(model.name for model in MODELS if model.name in needed)
        self.origins: list[Origin] = run_backtest(
            cube, issue_day, self.names, networks, steps=self._steps_of(cube.cells), progress=progress
        )
        self._now = Shared(self.context, self.names, networks, progress=progress)
        self._choices: dict[str, Choice] = {}
        self._mixtures: dict[str, list[Prediction]] = {}
        self._calibrations: dict[str, Calibration] = {}

    def _steps_of(self, cells: int) -> tuple[Step, ...]:
        """Return the steps by cell of the cube, those left out included."""
        spread = []
        for step in self.steps:
            offset_N = np.zeros(cells)
            offset_N[self.cells] = step.offset_N
            spread.append(dataclasses.replace(step, offset_N=offset_N))
        return tuple(spread)

    def parts(self, model: str) -> tuple[str, ...]:
        """Name what a model is mixed from on this area: itself alone, but for the mixture."""
        return get(model).parts(self.context, self.networks)

    def choice(self, model: str) -> Choice:
        """Return how much of each part makes up a model at each lead."""
        if model not in self._choices:
            context_days = int(-self.context.days_B[0])
            self._choices[model] = choose(self.origins, self.parts(model), context_days=context_days)
        return self._choices[model]

    def calibration(self, model: str) -> Calibration:
        """Return the conformal factors of a model."""
        if model not in self._calibrations:
            self._calibrations[model] = self._calibrate(model, range(len(self.origins)))
        return self._calibrations[model]

    def calibration_without(self, model: str, number: int) -> Calibration:
        """Return the factors learned from all origins but one, to score that one honestly (from all if alone)."""
        others = [index for index in range(len(self.origins)) if index != number]
        return self._calibrate(model, others) if others else self.calibration(model)

    def error_correlation(self, model: str, *, without: int | None = None) -> tuple[Correlation, ...]:
        """Return how a model's errors in different cells went together at earlier origins, all or but one."""
        calibration, index = self.calibration(model), COVERAGE_LEVELS.index(0.9)
        parts = [
            (origin, mixed)
            for number, (origin, mixed) in enumerate(zip(self.origins, self.mixtures(model)))
            if number != without
        ]
        halves = [
            calibration.half_widths(mixed.sigma_NH, origin.months_H, origin.noise_N, origin.velocity_N)[..., index]
            for origin, mixed in parts
        ]
        return error_correlation([origin for origin, _ in parts], [mixed.mean_NH for _, mixed in parts], halves)

    def mixtures(self, model: str) -> list[Prediction]:
        """Return what the model, mixed as chosen, would have said at each earlier origin."""
        if model not in self._mixtures:
            self._mixtures[model] = [
                self._mix(model, origin.predictions, origin.months_H, origin.velocity_N) for origin in self.origins
            ]
        return self._mixtures[model]

    def _mix(
        self, model: str, predictions: dict[str, Prediction], months_H: np.ndarray, velocity_N: np.ndarray
    ) -> Prediction:
        """Mix the parts as chosen for `model`; cells that have changed their motion go by their own laws."""
        mixed = self.choice(model).combine(predictions, months_H, velocity_N)
        own = predictions[ChangingMotion.name]
        changed_N1 = changed_cells(predictions)[:, None]
        if not get(model).follows_changes or not changed_N1.any():
            return mixed
        return Prediction(
            mean_NH=np.where(changed_N1, own.mean_NH, mixed.mean_NH),
            sigma_NH=np.where(changed_N1, np.maximum(own.sigma_NH, mixed.sigma_NH), mixed.sigma_NH),
        )

    def _calibrate(self, model: str, numbers: Iterable[int]) -> Calibration:
        chosen = [(self.origins[number], self.mixtures(model)[number]) for number in numbers]
        origins, mixed = [origin for origin, _ in chosen], [part for _, part in chosen]
        return calibrate(origins, [part.mean_NH for part in mixed], [part.sigma_NH for part in mixed])

    def predict(self, days_H: np.ndarray) -> dict[str, Prediction]:
        """Forecast with every model that is needed, `days_H` days after the anchor."""
        return self._now.predict_all(days_H)

    def issue_level(self, predictions: dict[str, Prediction]) -> np.ndarray:
        """Return the level at the issue date that changes count from, mm (N,): estimated from data up to then.

        The mean of the last 60 days lies a month behind fast ground, and one noisy month moves it by up to 7 mm; cells
        that have changed their motion keep it, since their past tells little of where they stand.
        """
        context, motion = self.context, self.motion
        lasting_N = self._now.fitted(REFERENCE).lasting_level(float(context.issue_day - context.anchor_day))
        kept_N = changed_cells(predictions) | moved_suddenly(context.values_NB, context.days_B)
        return np.where(kept_N, motion.level_N, lasting_N)

    def calibrated(self, model: str, predictions: dict[str, Prediction], days_H: np.ndarray) -> Calibrated:
        """Mix the parts as chosen for `model` and give the intervals that held on earlier origins."""
        months_H = (days_H - (self.context.issue_day - self.context.anchor_day)) / MONTH_DAYS
        mixed = self._mix(model, predictions, months_H, self.motion.velocity_N)
        half_NHL = self.calibration(model).half_widths(
            mixed.sigma_NH, months_H, self.motion.noise_N, self.motion.velocity_N
        )
        return Calibrated(mean_NH=mixed.mean_NH, half_NHL=half_NHL)
