# SPDX-License-Identifier: GPL-2.0-or-later
"""What a chart of series counts from: their own zero, their first days, the issue date, or another series."""

# Shapes: T observed epochs, L later ones, H leads, Q quantile levels

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from ..kinematics import last_level
from ..words import mark
from .forecast import Series
from .mean_of_cells import EPOCH_ROWS, GROUND_ROWS, Correlation, correlations
from .signs import COMPONENT_NAMES

ITSELF, FIRST, ISSUE, REFERENCE = "own", "first", "issue", "reference"
FILE_WORDS = {ITSELF: "datum of the input series", FIRST: "first 60 days", ISSUE: "issue date"}
"""What a table says that its values count from."""
INDEPENDENT = mark("of a difference; errors taken as independent")
TOGETHER = mark("of a difference; errors correlate by {0:.2f}")


@dataclass(frozen=True, kw_only=True)
class Zero:
    """Say what a chart counts from."""

    kind: str = ITSELF
    reference: Series | None = None
    """Subtracted from the others, for `REFERENCE`."""
    rows: tuple[Correlation, ...] = ()
    """How errors of single measurements go together, of two cells of that forecast; empty where nobody measured it."""
    ground_rows: tuple[Correlation, ...] = ()
    """The same, of the ground."""

    def subtracts_from(self, series: Series) -> bool:
        """Tell whether a series is counted from another one: of the same component, issue date and leads."""
        other = self.reference
        if self.kind != REFERENCE or other is None or other is series or other.component != series.component:
            return False
        if series.forecasts != other.forecasts:
            return False
        same_leads = np.array_equal(series.dates_H, other.dates_H)
        return not series.forecasts or (series.issue_date == other.issue_date and same_leads)


OWN = Zero()
FROM_ISSUE = Zero(kind=ISSUE)


def reference(series: Series, record: dict) -> Zero:
    """Return the zero that a series is for others, with what its forecast's record tells of errors."""
    rows, ground_rows = correlations(record, EPOCH_ROWS), correlations(record, GROUND_ROWS)
    return Zero(kind=REFERENCE, reference=series, rows=rows, ground_rows=ground_rows)


def without_reference(held: list[tuple[Series, str]], zero: Zero) -> list[tuple[Series, str]]:
    """Leave out the series that the others are counted from, unless it is alone."""
    others = [(series, colour) for series, colour in held if series is not zero.reference]
    return others if zero.kind == REFERENCE and others else held


def counted(series: Series, zero: Zero) -> Series:
    """Return a series as it is counted from a zero: the same dates, other values."""
    if zero.kind == FIRST:
        return _lowered(series, first_level(series))
    if zero.kind == ISSUE and series.forecasts:
        return _lowered(series, series.issue_level)
    if zero.reference is not None and zero.subtracts_from(series):
        return _minus(series, zero.reference, zero)
    return series


def first_level(series: Series) -> float:
    """Return the mean of what was observed in the first 60 days, mm: a single epoch is noise."""
    known_T = np.isfinite(series.observed_T)
    if not known_T.any():
        return 0.0
    days_T = series.observed_dates_T[known_T].astype("datetime64[D]").astype(float)
    backwards_1T = series.observed_T[known_T][::-1][None]
    return float(last_level(backwards_1T, (days_T[0] - days_T)[::-1])[0])


def axis_title(series: Series, zero: Zero) -> tuple[str, tuple[str, ...]]:
    """Return the pattern of an axis title, to be translated, and what goes into it; the first is to be translated."""
    component = COMPONENT_NAMES.get(series.component, series.component or "LOS")
    if zero.kind == FIRST:
        return mark("{0} displacement since {1}, mm"), (component, str(series.observed_dates_T[0]))
    if zero.kind == ISSUE and series.forecasts:
        return mark("{0} displacement since {1}, mm"), (component, str(series.issue_date))
    if zero.subtracts_from(series) and zero.reference is not None:
        return mark("{0} displacement minus {1}, mm"), (component, zero.reference.name)
    return mark("{0} displacement, mm"), (component,)


def certainty(series: Series, zero: Zero) -> tuple[str, tuple[float, ...]]:
    """Say how the uncertainty of a difference was found: a pattern to be translated, and its number; else empty."""
    if not (zero.subtracts_from(series) and series.forecasts):
        return "", ()
    rows = zero.rows if series.ground_HQ is None else zero.ground_rows
    return (TOGETHER, (float(_together(series, zero, rows)[-1]),)) if rows else (INDEPENDENT, ())


def file_words(series: Series, zero: Zero) -> str:
    """Say in a table what its values count from."""
    if zero.subtracts_from(series) and zero.reference is not None:
        return f"minus {zero.reference.label}"
    if zero.kind == REFERENCE or (zero.kind == ISSUE and not series.forecasts):
        return FILE_WORDS[ITSELF]
    return FILE_WORDS[zero.kind]


def _lowered(series: Series, level: float) -> Series:
    """Return a series with a constant taken off."""

    def lower(values):
        return None if values is None else values - level

    return dataclasses.replace(
        series,
        observed_T=series.observed_T - level,
        displacement_HQ=series.displacement_HQ - level,
        ground_HQ=lower(series.ground_HQ),
        baseline_H=lower(series.baseline_H),
        later_L=lower(series.later_L),
        issue_level=series.issue_level - level,
    )


def _minus(series: Series, other: Series, zero: Zero) -> Series:
    """Return the difference of two series, with the intervals of a difference; unknown where either is.

    What was found of a change, and the threshold, speak of the series alone and are left out.
    """
    ground_HQ = baseline_H = later_L = None
    if series.ground_HQ is not None and other.ground_HQ is not None:
        ground_HQ = _difference(series.ground_HQ, other.ground_HQ, _together(series, zero, zero.ground_rows))
    if series.baseline_H is not None and other.baseline_H is not None:
        baseline_H = series.baseline_H - other.baseline_H
    if series.later_L is not None and series.later_dates_L is not None:
        later_L = np.full(series.later_L.size, np.nan)
        if other.later_L is not None and other.later_dates_L is not None:
            later_L = series.later_L - _on(series.later_dates_L, other.later_dates_L, other.later_L)
    return dataclasses.replace(
        series,
        observed_T=series.observed_T - _on(series.observed_dates_T, other.observed_dates_T, other.observed_T),
        displacement_HQ=_difference(series.displacement_HQ, other.displacement_HQ, _together(series, zero, zero.rows)),
        ground_HQ=ground_HQ,
        baseline_H=baseline_H,
        later_L=later_L,
        issue_level=series.issue_level - other.issue_level,
        threshold_mm=float("nan"),
        change=None,
    )


def _on(dates_T: np.ndarray, held_dates_L: np.ndarray, values_L: np.ndarray) -> np.ndarray:
    """Return values on given dates, NaN where there is none on that very day."""
    found_T = np.full(dates_T.size, np.nan)
    _, here, there = np.intersect1d(
        dates_T.astype("datetime64[D]"), held_dates_L.astype("datetime64[D]"), return_indices=True
    )
    found_T[here] = values_L[there]
    return found_T


def _together(series: Series, zero: Zero, rows: tuple[Correlation, ...]) -> np.ndarray:
    """Return the correlation of the errors of a series and its reference at each lead; 0 where nobody measured it.

    That of two cells at the distance of the places. Of means it is higher: their difference is known better than told.
    """
    leads_H = np.arange(1, series.dates_H.size + 1)
    if not rows or zero.reference is None:
        return np.zeros(leads_H.size)
    apart = np.array(np.hypot(series.easting - zero.reference.easting, series.northing - zero.reference.northing))
    return np.interp(leads_H, [row.months for row in rows], [float(row.between(apart)) for row in rows])


def _difference(of_HQ: np.ndarray, minus_HQ: np.ndarray, together_H: np.ndarray) -> np.ndarray:
    """Return the quantiles of a difference, (H, Q): medians subtracted, distances from them joined.

    The upper half of a difference comes from the upper half of the first and the lower half of the second. Quantiles
    never cross.
    """
    middle = of_HQ.shape[1] // 2
    first_HQ = of_HQ - of_HQ[:, [middle]]
    second_HQ = (minus_HQ[:, [middle]] - minus_HQ)[:, ::-1]
    square_HQ = first_HQ**2 + second_HQ**2 - 2 * together_H[:, None] * first_HQ * second_HQ
    away_HQ = np.sqrt(np.maximum(square_HQ, 0))
    upper_HQ = np.maximum.accumulate(away_HQ[:, middle:], axis=1)
    lower_HQ = np.maximum.accumulate(away_HQ[:, middle::-1], axis=1)[:, ::-1]
    return of_HQ[:, [middle]] - minus_HQ[:, [middle]] + np.concatenate([-lower_HQ[:, :-1], upper_HQ], axis=1)
