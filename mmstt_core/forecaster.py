# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast one area from one issue date: backtested, chosen, calibrated, and ready for any lead."""

# Shapes: N cells, H targets, Q quantile levels

from __future__ import annotations

import copy
import dataclasses
import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .backtest.calibration import Calibration, Lived, calibrate, experience
from .backtest.choice import Choice, choose
from .backtest.error_correlation import error_correlation
from .backtest.origins import EPOCH, GROUND, MONTH_DAYS, Origin, run_backtest
from .backtest.quantiles import COVERAGE_LEVELS, MIDDLE, to_quantiles
from .backtest.trials import Trials
from .backtest.widening import Followed, Widening, how_followed, learn_widening
from .changes.ahead import Ahead
from .cube import DisplacementCube
from .errors import InputError
from .held import rest
from .models import MODELS, REFERENCE, get
from .models.area_facts import AreaFacts
from .models.base import Prediction
from .models.network import warn_of_strange
from .models.shared import Networks, Shared
from .pieces import CELLS_AT_ONCE, parts
from .progress import Progress
from .results.mean_of_cells import Correlation
from .taught import Taught
from .threads import let_torch_use, over
from .window import ended, make_context, well_observed
from .words import say

FOLLOWING = ("spatial", "network", REFERENCE)
"""Of these the first that takes part forecasts cells that have changed."""


@dataclass(frozen=True, kw_only=True)
class Calibrated:
    """Hold forecasts as quantiles at `results.forecast.QUANTILE_LEVELS`: float32 mm in the datum of the input.

    They need not be symmetric. Both laws have the same median.
    """

    epoch_NHQ: np.ndarray
    """Of a single measurement."""
    ground_NHQ: np.ndarray
    """Of the ground: the mean of the measurements within 30 days of a date."""

    @classmethod
    def of(cls, epoch_NHQ: np.ndarray, ground_NHQ: np.ndarray) -> Calibrated:
        """Put both laws together: one measurement scatters at least as much as the mean of many, about the same middle.

        Their factors are learned apart, and on few scores chance can have it otherwise.
        """
        together_NHQ, upper_NHQ = np.minimum(epoch_NHQ, ground_NHQ), np.maximum(epoch_NHQ, ground_NHQ)
        together_NHQ[..., MIDDLE] = ground_NHQ[..., MIDDLE]
        for level in range(MIDDLE + 1, together_NHQ.shape[-1]):  # one long axis after the other, not a short one
            together_NHQ[..., level] = upper_NHQ[..., level]
        return cls(epoch_NHQ=together_NHQ, ground_NHQ=ground_NHQ)

    @property
    def median_NH(self) -> np.ndarray:
        """Return the median, float64 mm."""
        return self.ground_NHQ[..., MIDDLE].astype(np.float64)

    def law(self, of: str) -> np.ndarray:
        """Return the quantiles of `EPOCH` or `GROUND`."""
        return self.ground_NHQ if of == GROUND else self.epoch_NHQ


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
        taught: Taught | None = None,
    ) -> None:
        """Backtest the area, unless the past of the region around it has been asked already.

        Args:
            cube: cells; nothing after `issue_day` is used.
            models: those that will be asked for.
            taught: what the past of the region has told of the one model that will be asked for.
        Raises:
            InputError: an unknown model, too short a context, or no cell with enough samples.
        """
        self.networks, self.progress = networks, progress
        self._whole = True
        let_torch_use(networks.threads)
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
        self.context = context if observed.all() else context.select(self.cells)
        del context
        needed = {REFERENCE}.union(*(self.parts(model) for model in models)) if taught is None else {*taught.names}
        self.names = tuple(model.name for model in MODELS if model.name in needed)
        self.facts = AreaFacts() if taught is None else taught.area_facts()
        large = self.context.cells > CELLS_AT_ONCE
        self._now = Shared(self.context, self.names, networks, progress=progress, keep_all=large, facts=self.facts)
        self.found, self.motion = self._now.found, self._now.motion
        self.told = self.found.told()
        changed_day_N = self._changed_day(cube.cells)
        self.lasting_N = np.isfinite(changed_day_N)
        """Cells of the whole cube that have changed, by what is known now."""
        self.origins: list[Origin] = []
        self._choices: dict[str, Choice] = {}
        self._mixtures: dict[str, list[Prediction]] = {}
        self._lived: dict[tuple[str, str], Lived] = {}
        self._calibrations: dict[tuple[str, str], Calibration] = {}
        self._widenings: dict[tuple[str, str, int | None], Widening] = {}
        self._followed: dict[tuple[str, str, int], Followed] = {}
        self.taught = taught
        if taught is not None:
            self._choices[taught.model] = taught.choice
            self._calibrations = {(taught.model, of): found for of, found in taught.calibrations.items()}
            self._widenings = {(taught.model, of, None): found for of, found in taught.widenings.items()}
            return
        let_torch_use(1)  # origins side by side gain more
        if large:
            rest()
        self.origins = run_backtest(
            cube, issue_day, self.names, networks, changed_day_N=changed_day_N, progress=progress
        )
        if large:
            rest()
        let_torch_use(networks.threads)

    def _changed_day(self, cells: int) -> np.ndarray:
        """Return when each cell of the cube changed, days since 1970-01-01, NaN for none."""
        day_N = np.full(cells, np.nan)
        day_N[self.cells] = self.context.anchor_day + self.told.day_N
        return day_N

    def parts(self, model: str) -> tuple[str, ...]:
        """Name what a model is mixed from on this area: itself alone, but for the mixture."""
        return get(model).parts(self.context, self.networks)

    def choice(self, model: str) -> Choice:
        """Return how much of each part makes up a model at each lead."""
        if model not in self._choices:
            context_days = int(-self.context.days_B[0])
            self._choices[model] = choose(self.origins, self.parts(model), context_days=context_days)
        return self._choices[model]

    def calibration(self, model: str, of: str = EPOCH) -> Calibration:
        """Return the conformal factors of a model, for single epochs or for the ground."""
        if (model, of) not in self._calibrations:
            self._calibrations[model, of] = self._calibrate(model, of)
        return self._calibrations[model, of]

    def calibration_without(self, model: str, number: int, of: str = EPOCH) -> Calibration:
        """Return the factors learned from all origins but one, to score that one honestly (from all if alone)."""
        return self._calibrate(model, of, number) if len(self.origins) > 1 else self.calibration(model, of)

    def longest_month(self, model: str) -> int:
        """Return the longest lead at which intervals of epochs and of the ground were both measured, 0 for none."""
        return min(self.calibration(model, of).longest_month for of in (EPOCH, GROUND))

    def error_correlation(self, model: str, *, of: str = EPOCH, without: int | None = None) -> tuple[Correlation, ...]:
        """Return how a model's errors in different cells went together at earlier origins, all or but one."""
        calibration = self.calibration(model, of)
        kept = [number for number in range(len(self.origins)) if number != without]
        origins, mixed = [self.origins[number] for number in kept], [self.mixtures(model)[number] for number in kept]
        halves = [
            calibration.half_widths(part.sigma_NH, origin.months_H, origin.noise_N, origin.velocity_N)[
                ..., COVERAGE_LEVELS.index(0.9)
            ]
            for origin, part in zip(origins, mixed)
        ]
        return error_correlation(origins, [part.mean_NH for part in mixed], halves, of=of)

    def mixtures(self, model: str) -> list[Prediction]:
        """Return what the model, mixed as chosen, would have said at each earlier origin."""
        if model not in self._mixtures:
            self._mixtures[model] = [
                self._mix(model, origin.predictions, origin.months_H, origin.velocity_N) for origin in self.origins
            ]
        return self._mixtures[model]

    def learn(self, model: str) -> None:
        """Learn from the area's past all that forecasts of a model need."""
        self.mixtures(model)
        over(functools.partial(self.calibration, model), (EPOCH, GROUND))
        if get(model).follows_changes:
            over(functools.partial(self.widening, model), (EPOCH, GROUND))

    def fit_what_cells_share(self) -> None:
        """Fit every closed form to the present window, so that all `facts` are known; networks learn nothing here."""
        for name in self.names:
            if not get(name).needs_network:
                self._now.fitted(name)

    def forget(self, model: str) -> None:
        """Let go what was worked out of a model's past: it is large, and is worked out again where it is asked for."""
        self._mixtures.pop(model, None)
        for of in (EPOCH, GROUND):
            self._lived.pop((model, of), None)

    def forget_past(self) -> None:
        """Let go the area's past; what was learned from it stays."""
        self.origins = []
        self._mixtures.clear()
        self._lived.clear()
        self._followed.clear()
        if self.context.cells > CELLS_AT_ONCE:
            rest()

    def _mix(
        self, model: str, predictions: dict[str, Prediction], months_H: np.ndarray, velocity_N: np.ndarray
    ) -> Prediction:
        """Mix the parts as chosen for `model`."""
        return self.choice(model).combine(predictions, months_H, velocity_N)

    def _calibrate(self, model: str, of: str, without: int | None = None) -> Calibration:
        if (model, of) not in self._lived:
            experiences = [
                experience(origin, mixed.mean_NH, mixed.sigma_NH, of=of)
                for origin, mixed in zip(self.origins, self.mixtures(model))
            ]
            self._lived[model, of] = Lived(experiences)
        return calibrate(self._lived[model, of], without=without)

    def held_out(self, model: str, number: int, cells: np.ndarray | None = None) -> Calibrated:
        """Return what the model would have said at an earlier origin, with intervals learned from the others.

        Args:
            cells: of the origin, by number in increasing order; all if None.
        """
        origin, mixed = self.origins[number], self.mixtures(model)[number]
        if cells is not None:
            origin, mixed = origin.of(cells), mixed.of(cells)
        factors = {of: self.calibration_without(model, number, of) for of in (EPOCH, GROUND)}
        laws = _laws(mixed, factors, origin.months_H, origin.noise_N, origin.velocity_N)
        return self._with_changes(model, laws, mixed, origin.predictions, origin.ahead, origin.months_H, number)

    def median(self, model: str, number: int) -> np.ndarray:
        """Return the median of what the model would have said at an earlier origin, float64 mm (N, H).

        Only in cells that may have changed it is not the mean; there it rests on intervals learned from all origins.
        """
        origin, mixed = self.origins[number], self.mixtures(model)[number]
        if not get(model).follows_changes:
            return mixed.mean_NH
        ahead = origin.ahead.mixed()
        cells_C = ahead.cells_C
        if not cells_C.size:
            return mixed.mean_NH
        mean_CH, sigma_CH = mixed.mean_NH[cells_C], mixed.sigma_NH[cells_C]
        noise_C, velocity_C = origin.noise_N[cells_C], origin.velocity_N[cells_C]
        half_CHL = self.calibration(model, GROUND).half_widths(sigma_CH, origin.months_H, noise_C, velocity_C)
        base_CH = (_following(origin.predictions) if model == "mmstt" else mixed).mean_NH[cells_C]
        here = dataclasses.replace(ahead, cells_C=np.arange(cells_C.size))
        middle = slice(MIDDLE, MIDDLE + 1)
        median_NH = mixed.mean_NH.copy()
        median_NH[cells_C] = here.laws(to_quantiles(mean_CH, half_CHL), mean_CH, base_CH, wanted=middle)[..., 0]
        return median_NH

    def predict(self, days_H: np.ndarray) -> dict[str, Prediction]:
        """Forecast with every model that is needed, `days_H` days after the anchor."""
        predictions = self._now.predict_all(days_H)
        if self._whole:
            warn_of_strange(self._now.strange, self.context.cells, self.progress)
        return predictions

    def pieces(self, wanted: np.ndarray | None = None) -> list[tuple[np.ndarray, Callable[[Progress], Forecaster]]]:
        """Return the numbers of each part's (wanted) cells, and what makes its forecaster: it needs a part's memory.

        Every part forecasts as the whole would, on any thread; to warn of what networks found strange is the caller's.
        """
        network = self.networks.network or self.networks.cell
        found = parts(self._now, None if network is None else network.config, wanted)
        return [(cells_P, functools.partial(self._piece, make)) for cells_P, make in found]

    def _piece(self, make: Callable[[], Shared], progress: Progress) -> Forecaster:
        now, piece = make(), copy.copy(self)
        now.progress, piece._whole = progress, False
        piece.context, piece.found, piece.motion, piece._now = now.context, now.found, now.motion, now
        return piece

    @property
    def strange(self) -> int:
        """Count the cells unlike anything that the network was trained on, once it has forecast."""
        return self._now.strange

    def moved_lately(self, *, settled: bool = False) -> np.ndarray:
        """Tell which cells have left their course within the last 48 days; `settled`: what no law of change follows."""
        return self._now.lately[settled].moved_N

    def issue_level(self) -> np.ndarray:
        """Return the level at the issue date that changes count from, mm (N,): estimated from data up to then.

        The mean of the last 60 days lies a month behind fast ground, and one noisy month moves it by up to 7 mm; cells
        that have just jumped keep it, since their past tells little of where they stand.
        """
        context, motion = self.context, self.motion
        day = float(context.issue_day - context.anchor_day)
        lasting_N = self._now.fitted(REFERENCE).lasting_level(day)
        lasting_N = self.found.ahead(np.array([day])).expected(lasting_N[:, None])[:, 0]
        return np.where(self._now.lately[True].suddenly_N, motion.level_N, lasting_N)

    def calibrated(self, model: str, predictions: dict[str, Prediction], days_H: np.ndarray) -> Calibrated:
        """Mix the parts as chosen for `model` and give the intervals that held on earlier origins."""
        months_H = (days_H - (self.context.issue_day - self.context.anchor_day)) / MONTH_DAYS
        mixed = self._mix(model, predictions, months_H, self.motion.velocity_N)
        factors = {of: self.calibration(model, of) for of in (EPOCH, GROUND)}
        laws = _laws(mixed, factors, months_H, self.motion.noise_N, self.motion.velocity_N)
        return self._with_changes(model, laws, mixed, predictions, self._now.ahead(days_H), months_H)

    def widening(self, model: str, of: str, *, without: int | None = None) -> Widening:
        """Return by how much the spread of changed motion must grow, learned from all origins or all but one."""
        tried = {
            number: trials
            for number, origin in enumerate(self.origins)
            if (trials := origin.trials) is not None and trials.cells_S.size
        }
        without = without if without in tried else None
        if (model, of, without) not in self._widenings:
            seen = [self._follow(model, of, number, trials) for number, trials in tried.items() if number != without]
            self._widenings[model, of, without] = learn_widening(seen)
        return self._widenings[model, of, without]

    def _follow(self, model: str, of: str, number: int, trials: Trials) -> Followed:
        """Tell how a model followed the motion that was tried at an earlier origin."""
        if (model, of, number) not in self._followed:
            origin = self.origins[number]
            cells_S = trials.cells_S
            parts = {
                name: Prediction(mean_NH=part.mean_NH[cells_S], sigma_NH=part.sigma_NH[cells_S])
                for name, part in origin.predictions.items()
            }
            velocity_S = origin.velocity_N[cells_S] + trials.velocity_S
            sigma_SH = self._mix(model, parts, origin.months_H, velocity_S).sigma_NH
            half_SHL = self.calibration(model, of).half_widths(
                sigma_SH, origin.months_H, origin.noise_N[cells_S], velocity_S
            )
            error_SH = trials.error(origin.truth_of(of), _following(origin.predictions).mean_NH)
            self._followed[model, of, number] = how_followed(
                error_SH, half_SHL, trials.ahead.spread_CH, origin.months_H, trials.patch_S
            )
        return self._followed[model, of, number]

    def _with_changes(
        self,
        model: str,
        laws: Calibrated,
        mixed: Prediction,
        predictions: dict[str, Prediction],
        ahead: Ahead,
        months_H: np.ndarray,
        without: int | None = None,
    ) -> Calibrated:
        """Give cells that may have changed the mixture of both laws, changed and not; learned without one origin."""
        if not get(model).follows_changes:
            return laws
        base_NH = _following(predictions).mean_NH if model == "mmstt" else mixed.mean_NH
        epoch_NHQ, ground_NHQ = (
            ahead.laws(laws.law(of), mixed.mean_NH, base_NH, self.widening(model, of, without=without).at(months_H))
            for of in (EPOCH, GROUND)
        )
        return Calibrated.of(epoch_NHQ, ground_NHQ)


def _following(predictions: dict[str, Prediction]) -> Prediction:
    """Return the forecast that follows changes."""
    return next(predictions[name] for name in FOLLOWING if name in predictions)


def _laws(
    mixed: Prediction,
    factors: dict[str, Calibration],
    months_H: np.ndarray,
    noise_N: np.ndarray,
    velocity_N: np.ndarray,
) -> Calibrated:
    """Return the quantiles that factors of epochs and of the ground give a mean and a scale."""
    epoch_NHQ, ground_NHQ = (
        to_quantiles(mixed.mean_NH, factors[of].half_widths(mixed.sigma_NH, months_H, noise_N, velocity_N))
        for of in (EPOCH, GROUND)
    )
    return Calibrated.of(epoch_NHQ, ground_NHQ)
