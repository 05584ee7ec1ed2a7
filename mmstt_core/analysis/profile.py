# SPDX-License-Identifier: GPL-2.0-or-later
"""A profile along a line: where the cells beside it lie on it, what they did, and what they are forecast to do."""

# Shapes: K corners of the line, N cells, S cells of the profile, H leads

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..results.forecast import Forecast
from .assets import first_level


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
    dates_H: np.ndarray
    median_SH: np.ndarray
    """Since the issue date."""
    low_SH: np.ndarray
    """90 % interval of each cell."""
    high_SH: np.ndarray


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


def profile(forecast: Forecast, line_K2: np.ndarray, reach_m: float | None = None) -> Profile:
    """Return the profile of the cells whose centres lie within reach of a line.

    Args:
        line_K2: corners, easting and northing in m, in the system of the cells.
        reach_m: None takes 0.71 cells: each cell that the line crosses, and few others.
    Raises:
        ValueError: the line has fewer than two different corners.
    """
    reach = np.sqrt(0.5) * forecast.footprint_m if reach_m is None else reach_m
    place_N, beside_N = along(line_K2, forecast.easting_N, forecast.northing_N)
    cells = np.flatnonzero(beside_N <= reach)
    cells = cells[np.argsort(place_N[cells], kind="stable")]
    part = forecast.only(cells)
    first_S = first_level(part)[0] if cells.size else np.empty(0)
    low_SH, median_SH, high_SH = (part.quantile_since_issue(level) for level in (0.05, 0.5, 0.95))
    return Profile(
        cells_S=cells,
        distance_S=place_N[cells],
        beside_S=beside_N[cells],
        length=float(np.hypot(*np.diff(np.asarray(line_K2, np.float64), axis=0).T).sum()),
        observed_S=part.issue_level_N - first_S,
        dates_H=forecast.dates_H,
        median_SH=median_SH,
        low_SH=low_SH,
        high_SH=high_SH,
    )
