# SPDX-License-Identifier: GPL-2.0-or-later
"""A profile along a line: where the cells beside it lie on it, what they did, and what they are forecast to do."""

# Shapes: K corners of the line, N cells, S cells of the profile, H leads

from __future__ import annotations

import dataclasses
import datetime
import functools
from dataclasses import dataclass

import numpy as np

from ..results.forecast import Forecast
from ..results.reader import ForecastFolder
from .assets import first_level

GAP_CELLS = 1.75
"""Further apart along the line than this, cells leave a gap between them: the diagonal of one is 1.41."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Hold what a chart along a line draws: cells in the order of the line, mm; gaps stay gaps."""

    cells_S: np.ndarray
    """Rows of the forecast."""
    distance_S: np.ndarray
    """m along the line to the place nearest to the cell."""
    beside_S: np.ndarray
    """m from the line to the cell's centre."""
    length: float
    """m, of the line."""
    observed_S: np.ndarray
    """From the first 60 days of the record to the issue date."""
    easting_S: np.ndarray
    """m, of the cells' centres."""
    northing_S: np.ndarray
    first_date: np.datetime64
    issue_date: datetime.date
    component: str
    cell_size: float
    """m, the edge of the ground that one of them stands for."""
    of_points: bool
    """They are measured points, not cells."""
    calibrated_H: np.ndarray
    dates_H: np.ndarray
    median_SH: np.ndarray
    """Since the issue date."""
    low_SH: np.ndarray
    """90 % interval of each cell."""
    high_SH: np.ndarray
    low_50_SH: np.ndarray
    """50 % interval of each cell."""
    high_50_SH: np.ndarray

    @property
    def quantiles(self) -> tuple[np.ndarray, ...]:
        """Return the ends of the intervals and the median between them, from low to high, (S, H) each."""
        return self.low_SH, self.low_50_SH, self.median_SH, self.high_50_SH, self.high_SH

    @functools.cached_property
    def run_S(self) -> np.ndarray:
        """Number the parts of the line that have cells, from 0; between two parts there is a gap."""
        far_S = np.diff(self.distance_S, prepend=self.distance_S[:1]) > GAP_CELLS * self.cell_size
        return np.cumsum(far_S)

    @functools.cached_property
    def leading_S(self) -> np.ndarray:
        """Tell which cells a line is drawn through: in each step of one cell the nearest to the line.

        The others within reach lie beside these, and would make the line jump from side to side.
        """
        step_S = np.floor(self.distance_S / self.cell_size).astype(int)
        order = np.lexsort((self.beside_S, step_S, self.run_S))
        first_S = np.ones(order.size, bool)
        first_S[1:] = (np.diff(step_S[order]) != 0) | (np.diff(self.run_S[order]) != 0)
        leading_S = np.zeros(order.size, bool)
        leading_S[order[first_S]] = True
        return leading_S

    def gaps(self) -> list[tuple[float, float]]:
        """Return the parts of the line without a cell, m from its beginning, as far as cells reach on either side."""
        half = self.cell_size / 2
        if not self.distance_S.size:
            return [(0.0, self.length)]
        far = np.flatnonzero(np.diff(self.run_S)) if self.distance_S.size > 1 else np.empty(0, int)
        found = [(float(self.distance_S[i]) + half, float(self.distance_S[i + 1]) - half) for i in far]
        first, last = float(self.distance_S[0]), float(self.distance_S[-1])
        before = [(0.0, first - half)] if first > self.cell_size else []
        after = [(last + half, self.length)] if self.length - last > self.cell_size else []
        return [*before, *found, *after]


def along(line_K2: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the distance along a line to the place nearest to each point, and the distance from the line, m.

    Of places that are equally near the first counts.

    Raises:
        ValueError: the line has fewer than two different corners.
    """
    line_K2 = np.asarray(line_K2, np.float64)
    steps_K2 = np.diff(line_K2, axis=0)
    lengths_K = np.hypot(*steps_K2.T)
    if not (lengths_K > 0).any():
        raise ValueError("a line needs two different corners")
    starts_K = np.concatenate([[0.0], np.cumsum(lengths_K)[:-1]])
    place_N, beside_N = np.zeros(easting_N.size), np.full(easting_N.size, np.inf)
    for corner, step, length, start in zip(line_K2, steps_K2, lengths_K, starts_K):
        if length == 0:
            continue
        east_N, north_N = easting_N - corner[0], northing_N - corner[1]
        part_N = np.clip((east_N * step[0] + north_N * step[1]) / length**2, 0, 1)
        apart_N = np.hypot(east_N - part_N * step[0], north_N - part_N * step[1])
        nearer_N = apart_N < beside_N
        beside_N[nearer_N] = apart_N[nearer_N]
        place_N[nearer_N] = start + part_N[nearer_N] * length
    return place_N, beside_N


def near(
    line_K2: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, reach: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which points lie within reach of a line in its order, their distances along it and from it, m.

    Raises:
        ValueError: the line has fewer than two different corners.
    """
    (west, south), (east, north) = np.min(line_K2, axis=0) - reach, np.max(line_K2, axis=0) + reach
    inside_N = (easting_N >= west) & (easting_N <= east) & (northing_N >= south) & (northing_N <= north)
    cells = np.flatnonzero(inside_N)
    place_S, beside_S = along(line_K2, easting_N[cells], northing_N[cells])
    within = np.flatnonzero(beside_S <= reach)
    order = within[np.argsort(place_S[within], kind="stable")]
    return cells[order], place_S[order], beside_S[order]


def profile(forecast: Forecast, line_K2: np.ndarray, reach_m: float | None = None) -> Profile:
    """Return the profile of the cells whose centres lie within reach of a line.

    Args:
        line_K2: corners, easting and northing in m, in the system of the cells.
        reach_m: None takes 0.71 cells: each cell that the line crosses, and few others.
    Raises:
        ValueError: the line has fewer than two different corners.
    """
    reach = np.sqrt(0.5) * forecast.footprint_m if reach_m is None else reach_m
    cells, place_S, beside_S = near(line_K2, forecast.easting_N, forecast.northing_N, float(reach))
    part = forecast.only(cells)
    first_S = first_level(part)[0] if cells.size else np.empty(0)
    low_SH, low_50_SH, median_SH, high_50_SH, high_SH = (
        part.quantile_since_issue(level) for level in (0.05, 0.25, 0.5, 0.75, 0.95)
    )
    return Profile(
        cells_S=cells,
        distance_S=place_S,
        beside_S=beside_S,
        length=float(np.hypot(*np.diff(np.asarray(line_K2, np.float64), axis=0).T).sum()),
        observed_S=part.issue_level_N - first_S,
        easting_S=part.easting_N,
        northing_S=part.northing_N,
        first_date=forecast.observed_dates_T[0],
        issue_date=forecast.issue_date,
        component=forecast.component,
        cell_size=forecast.footprint_m,
        of_points=forecast.of_points,
        calibrated_H=forecast.calibrated_H,
        dates_H=forecast.dates_H,
        median_SH=median_SH,
        low_SH=low_SH,
        high_SH=high_SH,
        low_50_SH=low_50_SH,
        high_50_SH=high_50_SH,
    )


def rows_near(opened: ForecastFolder, line_K2: np.ndarray, reach: float) -> np.ndarray:
    """Return which cells of a folder have their centres within reach of a line, in the order of the folder's cells.

    Of a region only the tiles are opened that the box of the line touches.

    Raises:
        ValueError: the line has fewer than two different corners.
    """
    edge = reach + 1.0  # a box excludes its east and north edges
    (west, south), (east, north) = np.min(line_K2, axis=0) - edge, np.max(line_K2, axis=0) + edge
    rows = opened.within((float(west), float(south), float(east), float(north)))
    return rows[np.sort(near(line_K2, *opened.places(rows), reach)[0])]


def profile_of(opened: ForecastFolder, line_K2: np.ndarray, rows: np.ndarray, reach_m: float | None = None) -> Profile:
    """Return the profile along a line, of which `rows_near` has found the cells; see `profile`."""
    found = profile(opened.forecast(rows), line_K2, reach_m)
    return dataclasses.replace(found, cells_S=rows[found.cells_S])
