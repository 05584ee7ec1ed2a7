# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell from the series themselves whether sources belong together, where no name and no track says it."""

# Shapes: N points, C shared cells, T epochs

from __future__ import annotations

import itertools

import numpy as np

from ..cube import DisplacementCube
from ..errors import InputError
from ..words import Said, say
from .egms_grid import on_grid

_CELL_M = 100.0
_FEWEST_CELLS, _FEWEST_DATES = 3, 10
_CLEAR_MM_YEAR, _CLEAR_ERRORS = 3.0, 5.0
"""Velocities of one place differ clearly by this much, and by this many of their standard errors."""
_SHARE = 0.3
"""Of the shared cells that must differ clearly; a few may hold points of different buildings."""
_MANY = 0.2
"""Share of the smaller source's cells; neighbouring clips meet in fewer."""
_MOST_CELLS = 2000
_DAYS_PER_YEAR = 365.25


def refuse_disagreement(cubes: list[DisplacementCube]) -> list[Said]:
    """Raise when two sources share places but neither motion nor dates there; return warnings of what nothing proves.

    Files of one known track, or of one named release, are overlapping bursts or clips and need no such test.
    """
    warnings: list[Said] = []
    for one, two in itertools.combinations(cubes, 2):
        first, second = one.sources[0], two.sources[0]
        if first.track and second.track or first.release and second.release:
            continue
        shared, count, share = _shared_cells(one, two)
        if len(shared) < _FEWEST_CELLS:
            continue
        pair = say("{0} and {1}", first.name, second.name)
        gridded = all(on_grid(cube.easting_N, cube.northing_N) for cube in (one, two))
        if gridded and _two_releases(one, two, shared):
            raise InputError(
                say("{0} hold the same cells with other dates and other values, as two releases do.", pair),
                hint=say("Give one of them."),
            )
        if _share_of_different(one, two, shared) > _SHARE:
            raise InputError(
                say("{0} share places, but move differently there: they are of different directions.", pair),
                hint=say("Forecast each by itself; ascending and descending, or Up and East, cannot be averaged."),
            )
        known = first.direction and second.direction or one.component != "los"
        if not known and share > _MANY and _two_series(one, two, shared):
            warnings.append(
                say(
                    "{0} share {1:,} places, and neither names its track; they are averaged as if of one geometry. "
                    "Forecast each by itself if they are of two tracks.",
                    pair,
                    count,
                )
            )
    return warnings


def _shared_cells(
    one: DisplacementCube, two: DisplacementCube
) -> tuple[list[tuple[np.ndarray, np.ndarray]], int, float]:
    """Return the rows of both sources in cells that both have, the number of such cells, and their share."""
    rows_of = []
    for cube in (one, two):
        cells_N2 = np.floor(np.column_stack([cube.easting_N, cube.northing_N]) / _CELL_M).astype(np.int64)
        key_N = (cells_N2[:, 0] << 32) + cells_N2[:, 1]
        order = np.argsort(key_N, kind="stable")
        keys, starts = np.unique(key_N[order], return_index=True)
        rows_of.append((keys, np.split(order, starts[1:])))
    (keys, rows), (others, other_rows) = rows_of
    _, here, there = np.intersect1d(keys, others, return_indices=True)
    step = max(1, len(here) // _MOST_CELLS)
    pairs = [(rows[i], other_rows[j]) for i, j in zip(here[::step], there[::step], strict=True)]
    return pairs, len(here), len(here) / max(1, min(len(keys), len(others)))


def _two_releases(one: DisplacementCube, two: DisplacementCube, shared: list[tuple[np.ndarray, np.ndarray]]) -> bool:
    """Tell whether gridded sources have other dates, and other values where they share dates."""
    return not np.array_equal(one.days_T, two.days_T) and _two_series(one, two, shared)


def _two_series(one: DisplacementCube, two: DisplacementCube, shared: list[tuple[np.ndarray, np.ndarray]]) -> bool:
    """Tell whether shared cells do not hold the same values on the dates that both have."""
    _, here, there = np.intersect1d(one.days_T, two.days_T, return_indices=True)
    if not here.size:
        return True
    rows, others = (np.array([pair[side][0] for pair in shared]) for side in (0, 1))
    values, other_values = one.select(rows).millimetres_NT()[:, here], two.select(others).millimetres_NT()[:, there]
    return not np.array_equal(values, other_values, equal_nan=True)


def _share_of_different(
    one: DisplacementCube, two: DisplacementCube, shared: list[tuple[np.ndarray, np.ndarray]]
) -> float:
    """Return how many of the shared cells move clearly differently in the time that both sources cover."""
    first, last = max(one.days_T[0], two.days_T[0]), min(one.days_T[-1], two.days_T[-1])
    fits = []
    for side, cube in enumerate((one, two)):
        inside = np.flatnonzero((cube.days_T >= first) & (cube.days_T <= last))
        if inside.size < _FEWEST_DATES:
            return 0.0
        years_T = (cube.days_T[inside] - first) / _DAYS_PER_YEAR
        rows = np.array([pair[side][0] for pair in shared])
        fits.append(_velocities(cube.select(rows).millimetres_NT(np.float64)[:, inside], years_T))
    (velocity_C, error_C), (other_C, other_error_C) = fits
    apart_C = np.abs(velocity_C - other_C)
    clear_C = (apart_C > _CLEAR_MM_YEAR) & (apart_C > _CLEAR_ERRORS * np.hypot(error_C, other_error_C))
    known_C = np.isfinite(apart_C)
    return float(clear_C[known_C].mean()) if known_C.any() else 0.0


def _velocities(values_CT: np.ndarray, years_T: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return velocity and its standard error, mm/yr; NaN with too few dates."""
    known_CT = np.isfinite(values_CT)
    count_C = known_CT.sum(axis=1)
    enough_C = count_C >= _FEWEST_DATES
    count_C = np.maximum(count_C, 3)
    time_CT = np.where(known_CT, years_T - (np.where(known_CT, years_T, 0).sum(axis=1) / count_C)[:, None], 0)
    level_C = np.where(known_CT, values_CT, 0).sum(axis=1) / count_C
    values_CT = np.where(known_CT, values_CT - level_C[:, None], 0)
    spread_C = np.maximum((time_CT**2).sum(axis=1), 1e-9)
    velocity_C = (time_CT * values_CT).sum(axis=1) / spread_C
    rest_CT = np.where(known_CT, values_CT - velocity_C[:, None] * time_CT, 0)
    error_C = np.sqrt((rest_CT**2).sum(axis=1) / (count_C - 2) / spread_C)
    return np.where(enough_C, velocity_C, np.nan), error_C
