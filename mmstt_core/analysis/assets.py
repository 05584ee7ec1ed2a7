# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of a building or a line: its mean, extremes, differential movement and relative rotation, with chances.

Relative rotation is the difference between two neighbouring cells over their distance. Cells see neither what happens
inside one of them nor a building by itself: a rotation of the ground below it is told, not its own.
"""

# Shapes: S cells under or near an asset, H leads, D draws, P pairs

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..kinematics import LEVEL_DAYS, kinematics, last_level
from ..options import AssetsRequest
from ..results.forecast import Forecast, lead_of
from ..words import mark
from .clusters import pairs_within
from .joint import MOST_CELLS, JointDraws
from .limits import Limit, limits_of

REACH_CELLS, SPAN_CELLS = 1.0, 1.5
SEED = 0
INDEPENDENT_SHARE = 0.5
"""Of neighbouring epochs, what counts as independent when the error of a mean of them is told."""
ROTATED = ("up", "los")
"""Components whose differences can be settlement; those of East are strain, which these limits do not speak of."""
NONE_NEAR = mark("no cell near: nothing is known of it")
ONE_CELL = mark("one cell: no difference can be told")
NO_PAIR = mark("no two cells near enough to each other: no rotation can be told")
NO_CHANCES = mark("too many cells for chances: split it")
NOT_UNDER = mark("no cell under it: those near it are told")
NOWHERE = mark("no place in the system of the cells")


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Hold what decides; every number is told in the record."""

    lead: int
    reach_m: float
    span_m: float
    since_record: bool
    """Differences count from the beginning of the record; else from the issue date."""
    limits: tuple[Limit, ...]
    thresholds_mm: tuple[float, ...]
    differences_mm: tuple[float, ...]


class Spread(NamedTuple):
    """Hold the middle and the 90 % interval of a quantity."""

    middle: float
    low: float
    high: float


UNKNOWN = Spread(float("nan"), float("nan"), float("nan"))


class Chance(NamedTuple):
    """Tell how likely a limit is passed at a lead."""

    lead: int
    what: str
    """mean, any cell, difference or rotation."""
    limit: float
    """mm; of a rotation the N of 1 in N."""
    chance: float


@dataclass(frozen=True, kw_only=True)
class Asset:
    """Tell what is known of one asset; mm, rotation in mm per m. NaN where unknown."""

    name: str
    under: int
    """Cells whose square it touches."""
    near: int
    """Further cells within reach."""
    pairs: int
    notes: tuple[str, ...] = ()
    observed_mm: float = float("nan")
    """Mean of the record, from its first 60 days to the issue date."""
    mean: Spread = UNKNOWN
    """Since the issue date, at the month told."""
    least_mm: float = float("nan")
    """Smallest and largest of the cells' medians."""
    most_mm: float = float("nan")
    difference: Spread = UNKNOWN
    """Largest minus smallest cell."""
    rotation: Spread = UNKNOWN
    rotation_observed: float = float("nan")
    """From the first 60 days of the record to the issue date."""
    chances: tuple[Chance, ...] = ()
    support: float = float("nan")

    def chance(self, lead: int, what: str, limit: float) -> float:
        """Return one chance; NaN where it is unknown."""
        held = (one.chance for one in self.chances if (one.lead, one.what, one.limit) == (lead, what, limit))
        return next(held, float("nan"))


MEAN, ANY, DIFFERENCE, ROTATION = "mean", "any cell", "difference", "rotation"


def rules_of(request: AssetsRequest, forecast: Forecast) -> Rules:
    """Fill in what the user left open.

    Raises:
        InputError: the month lies beyond the last lead.
    """
    return Rules(
        lead=lead_of(request.months, forecast.calibrated_H),
        reach_m=REACH_CELLS * forecast.footprint_m if request.reach_m is None else request.reach_m,
        span_m=request.span_m or SPAN_CELLS * forecast.footprint_m,
        since_record=request.since == "record",
        limits=limits_of(request.limits) if rotates(forecast) else (),
        thresholds_mm=request.thresholds_mm or (forecast.threshold_mm,),
        differences_mm=request.differences_mm,
    )


def rotates(forecast: Forecast) -> bool:
    """Tell whether relative rotation can be told: of cells, in a component whose differences can be settlement.

    Between single points, some metres apart and with some millimetres of noise each, noise alone passes every limit.
    """
    return forecast.component in ROTATED and not forecast.of_points


def assess(name: str, part: Forecast, under_S: np.ndarray, rules: Rules) -> Asset:
    """Return what is known of an asset.

    Args:
        part: the cells under it and near it, with what was observed.
        under_S: bool, which of them lie under it. Mean and extremes are theirs, or those of the near ones where none
            lies under it; differences and rotation are those of the cells under it or, with fewer than two, of all.
    """
    under, near = int(under_S.sum()), int((~under_S).sum())
    if not under + near:
        return Asset(name=name, under=0, near=0, pairs=0, notes=(NONE_NEAR,))
    if under > 1:
        part, under_S = part.only(under_S), np.ones(under, bool)
    told_S = under_S if under else ~under_S
    pairs = pairs_within(part.easting_N, part.northing_N, rules.span_m)
    apart_P = np.hypot(*(axis[pairs[0]] - axis[pairs[1]] for axis in (part.easting_N, part.northing_N)))
    first_S, error_S = first_level(part)
    observed_S = part.issue_level_N - first_S
    moved_S = part.quantile_since_issue(0.5)[:, rules.lead][told_S]
    notes = [] if under else [NOT_UNDER]
    if told_S.size == 1:
        notes.append(ONE_CELL)
    elif not apart_P.size and rules.limits:
        notes.append(NO_PAIR)
    turned = apart_P.size > 0 and rotates(part)
    mean = difference = rotation = UNKNOWN
    chances: list[Chance] = []
    if told_S.size > MOST_CELLS:
        notes.append(NO_CHANCES)
    else:
        drawn = _Drawn(part, told_S, pairs, apart_P, (observed_S, error_S), rules)
        for lead in range(part.dates_H.size):
            chances += drawn.chances(lead)
        mean, difference, rotation = drawn.spreads(rules.lead)
    return Asset(
        name=name,
        under=under,
        near=near,
        pairs=int(apart_P.size),
        notes=tuple(notes),
        observed_mm=float(observed_S[told_S].mean()),
        mean=mean,
        least_mm=float(moved_S.min()),
        most_mm=float(moved_S.max()),
        difference=difference,
        rotation=rotation,
        rotation_observed=_largest(observed_S[:, None], pairs, apart_P)[0] if turned else float("nan"),
        chances=tuple(chances),
        support=float(part.support_N[told_S].mean()),
    )


def first_level(part: Forecast) -> tuple[np.ndarray, np.ndarray]:
    """Return the level of the first 60 days of each cell and its standard error, mm.

    The error is the noise of the epochs over the root of their number, of which `INDEPENDENT_SHARE` counts.
    """
    values_ST = part.observed_NT.astype(np.float64)
    days_T = part.observed_dates_T.astype("datetime64[D]").astype(float)
    back_T = (days_T[0] - days_T)[::-1]
    first_S = last_level(values_ST[:, ::-1], back_T)
    noise_S = kinematics(values_ST, days_T - days_T[-1]).noise_N
    count_S = np.isfinite(values_ST[:, days_T < days_T[0] + LEVEL_DAYS]).sum(axis=1)
    return first_S, noise_S / np.sqrt(np.maximum(INDEPENDENT_SHARE * count_S, 1))


def _largest(moved_SD: np.ndarray, pairs: tuple[np.ndarray, np.ndarray], apart_P: np.ndarray) -> np.ndarray:
    """Return the largest relative rotation among pairs in each draw, mm per m."""
    return np.max(np.abs(moved_SD[pairs[0]] - moved_SD[pairs[1]]) / apart_P[:, None], axis=0)


class _Drawn:
    """Answer all questions about one asset from the same draws."""

    def __init__(
        self,
        part: Forecast,
        told_S: np.ndarray,
        pairs: tuple[np.ndarray, np.ndarray],
        apart_P: np.ndarray,
        observed: tuple[np.ndarray, np.ndarray],
        rules: Rules,
    ) -> None:
        self._draws, self._told_S = JointDraws(part, seed=SEED), told_S
        self._pairs, self._apart_P, self._rules = pairs, apart_P, rules
        observed_S, error_S = observed
        self._before_SD: np.ndarray | float = 0.0
        if rules.since_record:
            rng = np.random.default_rng(SEED + 1)
            first_SD = error_S[:, None] * rng.normal(size=(error_S.size, self._draws.count))
            self._before_SD = observed_S[:, None] - first_SD

    def _at(self, lead: int) -> tuple[np.ndarray, np.ndarray, np.ndarray | None, np.ndarray | None]:
        """Return mean, farthest cell, difference and rotation in each draw; None where there is none."""
        mean_D = self._draws.displacement(lead)[self._told_S].mean(axis=0)
        moved_SD = self._draws.displacement(lead, shared=False)
        worst_SD = self._draws.displacement(lead, shared=False, worst=True)
        farthest_D = np.abs(worst_SD[self._told_S]).max(axis=0)
        if len(moved_SD) < 2:
            return mean_D, farthest_D, None, None
        whole_SD = moved_SD + self._before_SD
        difference_D = whole_SD.max(axis=0) - whole_SD.min(axis=0)
        turned = self._apart_P.size > 0 and bool(self._rules.limits)
        return mean_D, farthest_D, difference_D, _largest(whole_SD, self._pairs, self._apart_P) if turned else None

    def spreads(self, lead: int) -> tuple[Spread, Spread, Spread]:
        """Return mean, difference and rotation at a lead."""
        mean_D, _, difference_D, rotation_D = self._at(lead)
        return _spread(mean_D), _spread(difference_D), _spread(rotation_D)

    def chances(self, lead: int) -> list[Chance]:
        """Return the chances of all limits at a lead."""
        mean_D, farthest_D, difference_D, rotation_D = self._at(lead)
        asked = [(MEAN, limit, np.abs(mean_D) > limit) for limit in self._rules.thresholds_mm]
        asked += [(ANY, limit, farthest_D > limit) for limit in self._rules.thresholds_mm]
        if difference_D is not None:
            asked += [(DIFFERENCE, limit, difference_D > limit) for limit in self._rules.differences_mm]
        if rotation_D is not None:
            asked += [
                (ROTATION, float(limit.one_in), rotation_D > 1000.0 / limit.one_in) for limit in self._rules.limits
            ]
        return [Chance(lead, what, limit, float(np.mean(passed_D))) for what, limit, passed_D in asked]


def _spread(values_D: np.ndarray | None) -> Spread:
    if values_D is None:
        return UNKNOWN
    return Spread(*(float(value) for value in np.quantile(values_D, (0.5, 0.05, 0.95))))
