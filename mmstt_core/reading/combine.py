# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring several tables of one kind together, and clean what no forecast can use."""

# Shapes: N points, T epochs

from __future__ import annotations

import dataclasses
import itertools

import numpy as np

from .. import gis
from ..cube import DisplacementCube, held_alike, nothing_held
from ..errors import InputError
from ..words import say
from .heights import ROLE as ELEVATION
from .heights import above_ellipsoid
from .places import one_system_holds

_FEWEST_TELLING_EPOCHS = 20
"""Two measured series of this many epochs never agree by chance."""
_WORDS = {"up": "Up", "east": "East", "los": "line of sight"}


def refuse_mixture(cubes: list[DisplacementCube]) -> None:
    """Raise when sources do not belong together: component, level, orbit direction, track or release differ."""
    each = [(source, cube.component) for cube in cubes for source in cube.sources]
    for one, two in itertools.combinations(cubes, 2):
        if one.cell_size != two.cell_size and one.level == two.level:
            sizes = (f"{cube.cell_size:g} m" if cube.cell_size else "points" for cube in (one, two))
            raise InputError(
                say(
                    "{0} and {1} hold cells of different sizes ({2}, {3}).",
                    *(cube.sources[0].name for cube in (one, two)),
                    *sizes,
                ),
                hint=say("Forecast each by itself."),
            )
    for (first, one_component), (other, other_component) in itertools.combinations(each, 2):
        pair = f"{first.name} and {other.name}"
        if one_component != other_component:
            raise InputError(
                say(
                    "{0} hold different components ({1} and {2}).", pair, _WORDS[one_component], _WORDS[other_component]
                ),
                hint=say("Forecast each component by itself."),
            )
        if first.level != other.level:
            raise InputError(
                say("{0} are of different levels ({1} and {2}).", pair, first.level, other.level),
                hint=say("Give files of one level."),
            )
        for field, words in (("direction", "orbit directions"), ("track", "tracks"), ("release", "releases")):
            one, two = getattr(first, field), getattr(other, field)
            if one and two and one != two and not (field == "track" and first.level == "L3"):
                raise InputError(
                    say("{0} are of different {1} ({2} and {3}).", pair, words, one, two),
                    hint=say("Give neighbouring tiles of one release, or bursts of one track."),
                )


def placed_in(cube: DisplacementCube, crs: str) -> DisplacementCube:
    """Bring the points of a source into the system of another."""
    if cube.crs == crs:
        return cube
    systems = gis.room("systems", f"Putting {cube.sources[0].name} and other files into one system")
    easting_N, northing_N = systems.transform(cube.easting_N, cube.northing_N, cube.crs, crs)
    moved = dataclasses.replace(cube, easting_N=easting_N, northing_N=northing_N, crs=crs)
    if cube.cells and not one_system_holds(crs, moved.bounds):
        raise InputError(
            say("{0} lies too far from the other files for one coordinate system of cells.", cube.sources[0].name),
            hint=say("Forecast areas far apart one by one."),
        )
    return moved


def combine(cubes: list[DisplacementCube], until_day: int | None = None) -> DisplacementCube:
    """Put the rows of all sources under one date axis, drop what is empty, and check that something is left.

    Args:
        until_day: what rows hold after it does not count: it may not tell which of them are of use.
    Raises:
        InputError: fewer than two points or dates remain, or every sample is missing.
    """
    warnings = [line for cube in cubes for line in cube.warnings]
    days_T, values_NT = _one_axis(cubes, warnings)
    named = all(cube.point_id_N is not None for cube in cubes)
    whole = dataclasses.replace(
        cubes[0],
        easting_N=np.concatenate([cube.easting_N for cube in cubes]),
        northing_N=np.concatenate([cube.northing_N for cube in cubes]),
        days_T=days_T,
        known_T=_known(cubes, days_T),
        values_NT=values_NT,
        point_id_N=np.concatenate([cube.point_id_N for cube in cubes]) if named else None,
        sight_N3=np.concatenate([cube.sight_N3 for cube in cubes])
        if all(cube.sight_N3 is not None for cube in cubes)
        else None,
        priors=_elevations(cubes),
        sources=tuple(source for cube in cubes for source in cube.sources),
    )
    name = whole.sources[0].name
    present_NT = whole.present_NT
    until_T = np.ones(days_T.size, bool) if until_day is None else whole.known_days_T <= until_day
    if not present_NT[:, until_T].any():  # then nothing can be forecast, and the whole record tells why
        until_T[:] = True
    keep_N = _useful_rows(whole, present_NT, until_T, warnings)
    if not keep_N.any():
        raise InputError(
            say("{0} holds no samples: every value is missing.", name), hint=say("Choose another file or area.")
        )
    keep_T = present_NT.any(axis=0)
    if not keep_T.all():
        dates = days_T[~keep_T].astype("datetime64[D]")
        warnings.append(say("{0} date(s) without any sample were left out (first: {1}).", dates.size, dates[0]))
    if not keep_N.all():
        whole = whole.select(keep_N)
    if not keep_T.all():
        whole = whole.at_epochs(keep_T)
    if whole.days_T.size < 2:
        raise InputError(say("{0} holds a single date.", name), hint=say("A forecast needs a series of dates."))
    if whole.cells < 2:
        raise InputError(
            say("{0} holds a single point here.", name), hint=say("Choose a file or an area with more points.")
        )
    return dataclasses.replace(whole, warnings=tuple(dict.fromkeys(warnings)))


def _known(cubes: list[DisplacementCube], days_T: np.ndarray) -> np.ndarray | None:
    """Return the day on which all sources had told each of their common dates."""
    if all(cube.known_T is None for cube in cubes):
        return None
    known_T = days_T.copy()
    for cube in cubes:
        at = np.searchsorted(days_T, cube.days_T)
        known_T[at] = np.maximum(known_T[at], cube.known_days_T)
    return np.maximum.accumulate(known_T)


def _elevations(cubes: list[DisplacementCube]) -> dict[str, np.ndarray]:
    """Return the elevation of all points, NaN where a source has none, or counts it from another zero than the first.

    A step of 50 m between sources, from the sea to the ellipsoid, would be a cliff.
    """
    given = [(cube, cube.priors[ELEVATION]) for cube in cubes if ELEVATION in cube.priors]
    if not given:
        return {}
    zero = above_ellipsoid(given[0][0].sources[0].elevation)
    parts = [
        cube.priors[ELEVATION]
        if ELEVATION in cube.priors and above_ellipsoid(cube.sources[0].elevation) == zero
        else np.full(cube.cells, np.nan, np.float32)
        for cube in cubes
    ]
    return {ELEVATION: np.concatenate(parts)}


def _useful_rows(
    cube: DisplacementCube, present_NT: np.ndarray, until_T: np.ndarray, warnings: list[str]
) -> np.ndarray:
    """Tell which rows are neither repetitions nor empty, as far as `until_T` lets one see."""
    keep_N = np.ones(cube.cells, bool)
    until = slice(None) if until_T.all() else until_T
    repeated = _repeated_rows(
        cube.easting_N,
        cube.northing_N,
        cube.values_NT[:, until],
        anywhere=cube.level == "other" and not cube.cell_size,
    )
    keep_N[repeated] = False
    if repeated.size:
        warnings.append(say("{0:,} row(s) that exactly repeat the series of another row were left out.", repeated.size))
    empty_N = ~present_NT[:, until].any(axis=1) & keep_N
    if empty_N.any():
        keep_N &= ~empty_N
        warnings.append(say("{0:,} point(s) without any sample were left out.", int(empty_N.sum())))
    again = _later_twins(cube.easting_N, cube.northing_N, keep_N)
    if again.size and cube.cell_size:
        keep_N[again] = False
        warnings.append(
            say("{0:,} cell(s) occur more than once with different series; the first was taken.", again.size)
        )
    elif again.size and cube.level == "other":  # a few points of each burst of L2 do share a place
        warnings.append(
            say("{0:,} point(s) lie where another one has a different series; they are averaged.", again.size)
        )
    return keep_N


def _one_axis(cubes: list[DisplacementCube], warnings: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the union of the dates, and all rows on it."""
    days_T, held = cubes[0].days_T, held_alike([cube.values_NT for cube in cubes])
    if all(np.array_equal(cube.days_T, days_T) for cube in cubes):
        return days_T, held[0] if len(held) == 1 else np.concatenate(held)
    days_T = np.unique(np.concatenate([cube.days_T for cube in cubes]))
    fewest = min(cube.days_T.size for cube in cubes)
    warnings.append(
        say(
            "The files have different dates; all {0} are used, and each file lacks up to {1} of them.",
            days_T.size,
            days_T.size - fewest,
        )
    )
    values_NT = nothing_held((sum(cube.cells for cube in cubes), days_T.size), held[0])
    row = 0
    for cube, values in zip(cubes, held, strict=True):
        values_NT[row : row + cube.cells, np.searchsorted(days_T, cube.days_T)] = values
        row += cube.cells
    return days_T, values_NT


def _later_twins(easting_N: np.ndarray, northing_N: np.ndarray, keep_N: np.ndarray) -> np.ndarray:
    """Find kept rows whose place an earlier kept row already has."""
    rows = np.flatnonzero(keep_N)
    order = rows[np.lexsort((rows, northing_N[rows], easting_N[rows]))]
    same = (np.diff(easting_N[order]) == 0) & (np.diff(northing_N[order]) == 0)
    return order[1:][same]


def _repeated_rows(
    easting_N: np.ndarray, northing_N: np.ndarray, values_NT: np.ndarray, *, anywhere: bool
) -> np.ndarray:
    """Find rows that repeat an earlier row's series at the same place, or anywhere (resampled user exports do that).

    A few epochs and the place single out the candidates, so that whole series are compared only among those.
    """
    epochs = values_NT.shape[1]
    if not values_NT.size:
        return np.zeros(0, np.int64)
    anywhere = anywhere and epochs >= _FEWEST_TELLING_EPOCHS
    few = np.linspace(0, epochs - 1, 6).astype(np.int64)[1:5]
    key_NK = np.ascontiguousarray(values_NT[:, few]).view(np.int64)  # one number of four tenths, or two of four float32
    key_N = key_NK[:, 0] if key_NK.shape[1] == 1 else key_NK[:, 0] * 31 + key_NK[:, 1]
    order = np.argsort(key_N, kind="stable")
    same = np.diff(key_N[order]) == 0
    shared = np.zeros(order.size, bool)
    shared[1:] |= same
    shared[:-1] |= same
    rows = np.sort(order[shared])
    if not rows.size:
        return rows
    parts = [np.ascontiguousarray(values_NT[rows])]
    if not anywhere:
        parts += [easting_N[rows, None], northing_N[rows, None]]
    record = np.concatenate([part.view(np.uint8) for part in parts], axis=1)
    _, first = np.unique(record.view(np.dtype((np.void, record.shape[1]))).ravel(), return_index=True)
    return np.delete(rows, first)
