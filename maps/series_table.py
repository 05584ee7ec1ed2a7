# SPDX-License-Identifier: GPL-2.0-or-later
"""Held series as CSV, and the sentence about one date under the mouse."""

from __future__ import annotations

import csv
import io

import numpy as np

from ..language import tr
from ..mmstt_core.results.forecast import Series
from . import wording
from .metadata import backtest_rows

COLUMNS = ("series", "easting_m", "northing_m", "cells", "kind", "date", "observed_mm")
"""Of the table, before those of the quantiles."""


def to_csv(held: list[Series]) -> str:
    """Write all held series as one long table; mm in the datum of the input series, empty where there is no value."""
    levels = held[0].levels_Q if held else np.array([])
    names = [f"q{round(1000 * level):03d}_mm" for level in levels]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*COLUMNS, *names, "baseline_mm", "calibrated"])
    for series in held:
        place = [series.label, f"{series.easting:.1f}", f"{series.northing:.1f}", series.cells]
        blank = [""] * len(names)
        for date, value in zip(series.observed_dates_T, series.observed_T, strict=True):
            writer.writerow([*place, "observed", date, _cell(value), *blank, "", ""])
        for i, date in enumerate(series.dates_H):
            baseline = _cell(series.baseline_H[i]) if series.baseline_H is not None else ""
            values = [_cell(value) for value in series.displacement_HQ[i]]
            calibrated = "yes" if series.calibrated_H[i] else "no"
            writer.writerow([*place, "forecast", date, "", *values, baseline, calibrated])
    return text.getvalue()


def _cell(value: float) -> str:
    """Write a number for a table; nothing when it is missing."""
    return f"{value:.2f}" if np.isfinite(value) else ""


def sentence_at(series: Series, date: np.datetime64, record: dict) -> str:
    """Tell what is known of a series on a date: the observation, or the forecast with its interval and tested error."""
    if date <= series.issue_date:
        nearest = int(np.argmin(np.abs((series.observed_dates_T - date).astype(int))))
        value = series.observed_T[nearest]
        return tr("{0}: observed {1}").format(series.observed_dates_T[nearest], wording.millimetres(value))
    lead = int(np.argmin(np.abs((series.dates_H - date).astype(int))))
    low, middle, high = (series.quantile_H(level)[lead] for level in (0.05, 0.5, 0.95))
    months = wording.lead_months(series.issue_date, series.dates_H[lead])
    text = tr("{0} ({1} months): median {2}, 90 % from {3} to {4}").format(
        series.dates_H[lead],
        months,
        wording.millimetres(middle),
        wording.number(low, signed=True),
        wording.millimetres(high),
    )
    if not series.calibrated_H[lead]:
        return tr("{0}; not calibrated").format(text)
    tested = tested_error(record, months)
    return f"{text}; {tested}" if tested else text


def tested_error(record: dict, months: int) -> str:
    """Tell the backtest error at the tested lead nearest to `months`; empty when nothing was tested."""
    rows = [row for row in backtest_rows(record) if row["rmse"] is not None]
    if not rows:
        return ""
    row = min(rows, key=lambda one: abs(one["months"] - months))
    covered = ""
    if row["coverage_90"] is not None:
        covered = tr(", 90 % interval held {0:.0f} %").format(100 * row["coverage_90"])
    unit = wording.month_word(row["months"])
    return tr("backtest at {0} {1}: RMSE {2} mm{3}").format(row["months"], unit, wording.number(row["rmse"]), covered)


def place_text(series: Series) -> str:
    """Name the place of a series."""
    where = f"E {series.easting:,.0f}  N {series.northing:,.0f}".replace(",", wording.THIN)
    if series.cells > 1:
        return tr("mean of {0:,} cells around {1}").format(series.cells, where)
    return f"{where} ({series.crs})"
