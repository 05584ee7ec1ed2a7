# SPDX-License-Identifier: GPL-2.0-or-later
"""Held series as CSV, and the sentence about one date under the mouse."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator

import numpy as np
from qgis.core import QgsCsException

from ..language import tr
from ..mmstt_core.results.arrays import quantile_name
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.zero import OWN, Zero, axis_title, counted, file_words
from ..mmstt_core.words import about_rows
from . import wording
from .degrees import in_degrees
from .metadata import backtest_rows

COLUMNS = (
    "series",
    "component",
    "issue_date",
    "easting_m",
    "northing_m",
    "crs",
    "cells",
    "kind",
    "date",
    "observed_mm",
)
"""Of the table, before those of the quantiles."""


def to_csv(held: list[Series], *, zero: Zero = OWN) -> str:
    """Write all held series as one long table, mm, empty where there is no value.

    Quantiles are named by their percent: ground_p05_mm is exceeded by 95 of 100 outcomes of the ground (the mean of 60
    days), p05_mm by those of a single measurement. The last column says what the values count from, as in the chart:
    the datum of the input series, the level at the issue date or of the first 60 days, or another series.
    """
    levels = held[0].levels_Q if held else np.array([])
    names = [f"{of}{quantile_name(level)}_mm" for of in ("", "ground_") for level in levels]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*COLUMNS, *names, "baseline_mm", "calibrated", "counted_from"])
    for whole in held:
        series, said = counted(whole, zero), file_words(whole, zero)
        place = [series.label, series.component, series.issue_date if series.forecasts else ""]
        place += [f"{series.easting:.1f}", f"{series.northing:.1f}", series.crs, series.cells]
        blank = [""] * len(names)
        for kind, date, value in _observations(series):
            writer.writerow([*place, kind, date, _cell(value), *blank, "", "", said])
        for i, date in enumerate(series.dates_H):
            baseline = _cell(series.baseline_H[i]) if series.baseline_H is not None else ""
            ground_Q = np.full(levels.size, np.nan) if series.ground_HQ is None else series.ground_HQ[i]
            values = [_cell(value) for value in (*series.displacement_HQ[i], *ground_Q)]
            calibrated = "yes" if series.calibrated_H[i] else "no"
            writer.writerow([*place, "forecast", date, "", *values, baseline, calibrated, said])
    return text.getvalue()


def _observations(series: Series) -> Iterator[tuple[str, np.datetime64, float]]:
    """Yield kind, date and value of what was measured, up to the issue date and after it."""
    yield from zip(itertools.repeat("observed"), series.observed_dates_T, series.observed_T)
    if series.later_L is not None and series.later_dates_L is not None:
        yield from zip(itertools.repeat("observed later"), series.later_dates_L, series.later_L)


def _cell(value: float) -> str:
    """Write a number for a table; nothing when it is missing."""
    return f"{value:.2f}" if np.isfinite(value) else ""


def sentence_at(whole: Series, date: np.datetime64, record: dict, *, zero: Zero = OWN) -> str:
    """Tell what is known of a series on a date: the observation, or the forecast with its interval and tested error.

    The error of the backtest is that of single cells, so it is not told of a mean.
    """
    series, since = counted(whole, zero), ""
    _, (_, *from_what) = axis_title(whole, zero)
    if from_what:
        words = tr(" minus {0}") if zero.subtracts_from(whole) else tr(" since {0}")
        since = words.format(from_what[0])
    if date <= series.issue_date or not series.forecasts:
        nearest = int(np.argmin(np.abs((series.observed_dates_T - date).astype(int))))
        value = wording.millimetres(series.observed_T[nearest])
        return tr("{0}: observed {1}{2}").format(series.observed_dates_T[nearest], value, since)
    lead = int(np.argmin(np.abs((series.dates_H - date).astype(int))))
    low, middle, high = (series.ground_quantile_H(share)[lead] for share in (0.05, 0.5, 0.95))
    months = wording.lead_months(series.issue_date, series.dates_H[lead])
    pattern = tr("{0} ({1} months): median {2}, 90 % of single measurements from {3} to {4}")
    if series.ground_HQ is not None:
        pattern = tr("{0} ({1} months): median {2}, 90 % of the ground from {3} to {4}")
    text = pattern.format(
        series.dates_H[lead],
        months,
        wording.millimetres(middle),
        wording.number(low, signed=True),
        wording.millimetres(high),
    )
    if series.ground_HQ is not None:
        low, high = (series.quantile_H(share)[lead] for share in (0.05, 0.95))
        wide = wording.number(low, signed=True), wording.millimetres(high)
        text = tr("{0}, of single measurements from {1} to {2}").format(text, *wide)
    text += since
    if not series.calibrated_H[lead]:
        return tr("{0}; not calibrated").format(text)
    tested = tested_error(record, months) if series.cells == 1 and not zero.subtracts_from(whole) else ""
    return f"{text}; {tested}" if tested else text


def tested_error(record: dict, months: int) -> str:
    """Tell the backtest error at the tested lead nearest to `months`; empty when nothing was tested."""
    rows = [row for row in backtest_rows(record) if row["rmse"] is not None]
    if not rows:
        return ""
    row = min(rows, key=lambda one: abs(one["months"] - months))
    covered = ""
    if row["ground_90"] is not None:
        covered = tr(", 90 % interval of the ground held {0:.0f} %").format(100 * row["ground_90"])
    elif row["coverage_90"] is not None:
        covered = tr(", 90 % interval of single measurements held {0:.0f} %").format(100 * row["coverage_90"])
    unit = wording.month_word(row["months"])
    return tr("backtest at {0} {1}: RMSE {2} mm{3}").format(row["months"], unit, wording.number(row["rmse"]), covered)


def place_text(series: Series) -> str:
    """Name the place of a series."""
    where = f"E {series.easting:,.0f}  N {series.northing:,.0f}".replace(",", wording.THIN)
    where = f"{where} ({series.crs}{_degrees(series)})"
    with about_rows(series.of_points):
        where = tr("mean of {0:,} cells around {1}").format(series.cells, where) if series.cells > 1 else where
    return f"{where}. {change_words(series)}" if series.change is not None else where


def change_words(series: Series) -> str:
    """Say how the motion of a series has changed, when, and how likely that is; empty where it has not."""
    change = series.change
    if change is None:
        return ""
    return tr("Motion has changed: {0}, about {1} (80 %: {2} to {3}), chance {4} %.").format(
        tr(change.label), change.date, change.first, change.last, change.percent
    )


def _degrees(series: Series) -> str:
    """Return longitude and latitude of a place, to a metre; nothing where they are not defined."""
    try:
        longitude, latitude = in_degrees(series.easting, series.northing, series.crs)
    except QgsCsException:
        return ""
    return tr("; lon {0}, lat {1}").format(wording.number(longitude, 5), wording.number(latitude, 5))
