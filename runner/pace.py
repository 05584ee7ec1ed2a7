# SPDX-License-Identifier: GPL-2.0-or-later
"""From the progress of stages to one bar and the time left."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

FORECAST_STAGES = (
    ("starting", 3.0),
    ("sampling", 2.0),
    ("reading", 15.0),
    ("loading", 3.0),
    ("adapting", 15.0),
    ("backtest", 45.0),
    ("forecasting", 12.0),
    ("writing", 10.0),
)
"""First words of the stages in order, with their usual share of the time; a stage that does not come is skipped."""

BACKTEST_STAGES = (
    ("starting", 3.0),
    ("sampling", 2.0),
    ("reading", 10.0),
    ("loading", 3.0),
    ("backtest", 80.0),
    ("writing", 2.0),
)

DECOMPOSE_STAGES = (
    ("starting", 3.0),
    ("sampling", 2.0),
    ("reading", 60.0),
    ("decomposing", 20.0),
    ("writing", 15.0),
)

VERIFY_STAGES = (
    ("starting", 3.0),
    ("sampling", 2.0),
    ("reading", 70.0),
    ("verifying", 10.0),
    ("writing", 15.0),
)

WATCH_STAGES = (
    ("verifying", 5.0),
    *FORECAST_STAGES,
    ("comparing", 3.0),
    ("areas", 10.0),
)

EARLIEST_ESTIMATE_S = 3.0
SMALLEST_FRACTION = 0.03


@dataclass(frozen=True, kw_only=True)
class Step:
    """Say where a run is."""

    stage: str
    fraction: float
    """0..1 of the whole run; never falls."""
    seconds_left: float
    """Estimate; -1 while nothing can be said."""
    detail: str = ""


def _first_word(stage: str) -> str:
    return next(iter(stage.lower().split()), "")


class Pace:
    """Combine stage fractions into one that never falls, and estimate the time left from it."""

    def __init__(
        self, stages: tuple[tuple[str, float], ...] = FORECAST_STAGES, clock: Callable[[], float] = time.monotonic
    ) -> None:
        total, done = sum(weight for _, weight in stages), 0.0
        self._spans: dict[str, tuple[float, float]] = {}
        for name, weight in stages:
            self._spans[name] = done / total, weight / total
            done += weight
        self._clock = clock
        self._began = clock()
        self._fraction = 0.0

    def step(self, stage: str, fraction: float, detail: str = "") -> Step:
        """Take a stage's own progress; a stage of another name leaves the bar where it is."""
        key = _first_word(stage)
        if key in self._spans:
            start, width = self._spans[key]
            here = start + width * self._share(key, min(max(fraction, 0.0), 1.0))
            self._fraction = min(max(self._fraction, here), 1.0)
        return Step(stage=stage, fraction=self._fraction, seconds_left=self._seconds_left(), detail=detail)

    def _share(self, key: str, fraction: float) -> float:
        """Return how much of a stage is done."""
        return fraction

    def _seconds_left(self) -> float:
        elapsed = self._clock() - self._began
        if elapsed < EARLIEST_ESTIMATE_S or self._fraction < SMALLEST_FRACTION:
            return -1.0
        return elapsed * (1.0 - self._fraction) / self._fraction


class RollingPace(Pace):
    """A pace for a backtest, in which the stage `backtest` comes once per origin, always followed by `forecasting`."""

    def __init__(
        self,
        origins: int,
        stages: tuple[tuple[str, float], ...] = BACKTEST_STAGES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(stages, clock)
        self._origins = max(origins, 1)
        self._round = 0
        self._before = ""

    def step(self, stage: str, fraction: float, detail: str = "") -> Step:
        """Take a stage's own progress, and count the rounds."""
        key = _first_word(stage)
        if key == "backtest" and self._before == "forecasting":
            self._round = min(self._round + 1, self._origins - 1)
        self._before = key
        return super().step(stage, fraction, detail)

    def _share(self, key: str, fraction: float) -> float:
        return (self._round + fraction) / self._origins if key == "backtest" else fraction
