# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables with one row per cell or point: all series as CSV, and what becomes a layer of a viewer.

All values stand on the level of the measured series, so that what was measured and what is forecast make one series.
"""

# Shapes: N cells or points, T observed epochs, H leads, F columns

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..cube import DEGREES
from ..gis import available, room
from ..results.arrays import ROWS_AT_ONCE, hundredths, point_ids
from ..results.forecast import Forecast
from ..results.outputs import reference_words
from ..results.reader import ForecastFolder
from .formats import AHEAD, LOWER, MEASURED, UPPER

QUANTILES = {"median": 0.5, "lower": 0.05, "upper": 0.95}
"""What is told of each date ahead: the median, and the 90 % interval of the ground, or what an older file holds."""
DAYS_PER_YEAR = 365.25
Values = Callable[[Forecast], np.ndarray]


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Some columns of a table, and how their values come about, [N, F]."""

    names: Sequence[str]
    values: Values


def counted_from(record: dict) -> str:
    """Return, after a comma, what displacement counts from instead of the data's own reference; else nothing."""
    words = reference_words(record)
    return f", {words}" if words else ""


def interval_of(folder: ForecastFolder) -> str:
    """Say what the interval is of: forecasts of early versions know single measurements alone."""
    return "the ground, the mean of 60 days" if "ground" in folder.names else "single measurements"


def compact(dates: np.ndarray) -> list[str]:
    """Return dates as YYYYMMDD."""
    return [str(date).replace("-", "") for date in dates.astype("datetime64[D]")]


def rates() -> Columns:
    """Return velocity and its standard deviation (mm/yr) and support (0..1), under the names that viewers look for."""
    names = ("velocity", "velocity_sigma", "support")
    return Columns(
        names=names, values=lambda rows: np.column_stack([rows.velocity_N, rows.velocity_sigma_N, rows.support_N])
    )


def measured_velocity(folder: ForecastFolder) -> Columns:
    """Return the slope of a straight line through all measured dates, mm/yr; where viewers look for a velocity."""
    days_T = folder.observed_dates_T.astype("datetime64[D]").astype(np.int64)
    years_T = (days_T - days_T.mean()) / DAYS_PER_YEAR
    return Columns(names=("velocity",), values=lambda rows: _slope(np.asarray(rows.observed_NT), years_T)[:, None])


def _slope(values_NT: np.ndarray, years_T: np.ndarray) -> np.ndarray:
    """Fit a straight line to what is known of each row; NaN where fewer than two dates are."""
    known_NT = np.isfinite(values_NT)
    count_N = known_NT.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        middle_N = (known_NT @ years_T) / count_N
        from_middle_NT = np.where(known_NT, years_T - middle_N[:, None], 0.0)
        slope_N = (from_middle_NT * np.where(known_NT, values_NT, 0.0)).sum(axis=1) / (from_middle_NT**2).sum(axis=1)
    return np.where(count_N >= 2, slope_N, np.nan)


def observed(folder: ForecastFolder, before: str) -> Columns:
    """Return what was measured up to the issue date, mm."""
    names = [before + date for date in compact(folder.observed_dates_T)]
    return Columns(names=names, values=lambda rows: rows.observed_NT)


def ahead(folder: ForecastFolder, quantile: str, pattern: str) -> Columns:
    """Return a quantile of the ground at the dates ahead, mm, on the level of the measured series."""
    level = QUANTILES[quantile]
    names = [pattern.format(date) for date in compact(folder.dates_H)]
    return Columns(names=names, values=lambda rows: rows.quantile_since_issue(level) + rows.issue_level_N[:, None])


def issue_level() -> Columns:
    """Return the level at the issue date, from which the maps count, mm."""
    return Columns(names=("issue_level",), values=lambda rows: rows.issue_level_N[:, None])


def series_columns(folder: ForecastFolder) -> list[Columns]:
    """Return the columns of the table of all series."""
    held = [rates(), issue_level(), observed(folder, "")]
    return held + [ahead(folder, quantile, "{}_" + quantile) for quantile in QUANTILES]


def layers_of(folder: ForecastFolder) -> dict[str, list[Columns]]:
    """Return the layers of viewers: measured, measured and forecast, and the ends of the interval.

    Only that of what was measured has no column of the forecast: by these our own reader knows a forecast, and refuses
    to forecast from it.
    """
    measured, after = observed(folder, "D"), ahead(folder, "median", "D{}")
    held = {MEASURED: [measured_velocity(folder), measured], AHEAD: [rates(), measured, after]}
    return held | {name: [rates(), ahead(folder, name, "D{}")] for name in (LOWER, UPPER)}


def write_rows(
    folder: ForecastFolder,
    path: Path,
    columns: Sequence[Columns],
    *,
    degrees: bool,
    tick: Callable[[float], None],
    real: str = "Real",
) -> int:
    """Write a table, rounded to 0.01, nothing where missing, with the types of its columns beside it (.csvt).

    Args:
        degrees: also longitude and latitude (WGS 84), where this Python has GDAL.
        tick: called with the fraction done, 0..1; may raise to stop.
        real: how numbers are stored by a program that reads the table.
    Returns:
        The rows that lack a value.
    """
    cells, lacking = folder.easting_N.size, 0
    degrees = degrees and available()
    places = ["easting", "northing", *(["longitude", "latitude"] if degrees else [])]
    names = [name for part in columns for name in part.names]
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(["point_id", *places, *names]) + "\n")
        for start in range(0, cells, ROWS_AT_ONCE):
            rows = folder.forecast(slice(start, start + ROWS_AT_ONCE))
            values_NF = np.column_stack([part.values(rows) for part in columns])
            lacking += int((~np.isfinite(values_NF)).any(axis=1).sum())
            file.writelines(map("".join, zip(_places(rows, degrees), hundredths(values_NF))))
            tick(min(1.0, (start + ROWS_AT_ONCE) / cells))
    kinds = ["String", "CoordX", "CoordY", *(["Real", "Real"] if degrees else []), *[real] * len(names)]
    path.with_suffix(".csvt").write_text(",".join(kinds) + "\n", encoding="ascii")
    return lacking


def _places(rows: Forecast, degrees: bool) -> list[str]:
    """Return name and place of each row, with a comma at the end."""
    metres = zip(point_ids(rows), rows.easting_N.tolist(), rows.northing_N.tolist())
    if not degrees:
        return [f"{name},{east!r},{north!r}," for name, east, north in metres]
    transform = room("systems", "Writing degrees").transform
    longitude_N, latitude_N = transform(rows.easting_N, rows.northing_N, rows.crs, DEGREES)
    turned = zip(longitude_N.tolist(), latitude_N.tolist())
    return [f"{name},{east!r},{north!r},{x:.7f},{y:.7f}," for (name, east, north), (x, y) in zip(metres, turned)]
