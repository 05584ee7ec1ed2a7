# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources of two orbit directions, told apart by what they say of themselves, and averaged into cells one by one."""

# Shapes: N points, A acquisitions, R cells of one source

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from ..cube import DisplacementCube, SourceFile
from ..errors import InputError
from ..gridding import column_and_row
from ..reading.belonging import refuse_disagreement
from ..reading.combine import refuse_mixture
from ..words import mark, say, some
from .filling import group_means, late_series

DIRECTIONS = {"ascending": mark("ascending"), "descending": mark("descending")}
LEVELS = ("L2a", "L2b", "other")
_POINTS_AT_ONCE = 20_000
_UNIT = (0.9, 1.1)
"""Length of a direction of sight, which is written with three decimals and may lack its north."""
_MAD = 1.4826
_FEWEST_DIFFERENCES = 10


@dataclass(frozen=True, kw_only=True)
class Track:
    """Hold the points of one source and the direction from which it looks."""

    cube: DisplacementCube
    direction: str
    """ascending or descending."""

    @property
    def source(self) -> SourceFile:
        """Return where the points come from."""
        return self.cube.sources[0]


@dataclass(frozen=True, kw_only=True)
class SourceCells:
    """Hold the mean series of the cells that one source reaches."""

    column_R: np.ndarray
    """int64, on the lattice of multiples of the cell size."""
    row_R: np.ndarray
    values_RA: np.ndarray
    """float32 mm, line of sight."""
    sight_R3: np.ndarray
    """float64, mean unit vector to the satellite: east, north (NaN where unknown), up."""
    points_R: np.ndarray
    """int64."""
    noise_R: np.ndarray
    """float64 mm, standard deviation of one acquisition about its neighbours in time; NaN where they are too few."""
    height_R: np.ndarray
    """float64 m, NaN where unknown."""


def tell_apart(cubes: list[DisplacementCube]) -> list[Track]:
    """Return each source with its orbit direction.

    Raises:
        InputError: one is no line of sight, tells no direction of sight, or does not belong to the others; or all are
            of one direction.
    """
    for cube in cubes:
        name = cube.sources[0].name
        if cube.component != "los" or cube.level not in LEVELS:
            raise InputError(
                say("{0} holds no line of sight.", name),
                hint=say("Give EGMS Basic (L2a) or Calibrated (L2b) files of ascending and of descending orbits."),
            )
        _refuse_without_sight(cube)
    for one, two in itertools.combinations([cube.sources[0] for cube in cubes], 2):
        for field, of in (("level", say("levels")), ("release", say("releases"))):
            first, second = getattr(one, field), getattr(two, field)
            if first and second and first != second:
                raise InputError(
                    say("{0} and {1} are of different {2} ({3} and {4}).", one.name, two.name, of, first, second),
                    hint=say("Give files of one level and one release."),
                )
    tracks = [Track(cube=cube, direction=_direction(cube)) for cube in cubes]
    for direction, words in DIRECTIONS.items():
        if all(track.direction != direction for track in tracks):
            other = next(each for name, each in DIRECTIONS.items() if name != direction)
            names = some(track.source.name for track in tracks)
            raise InputError(
                say("All sources are of {0} orbits ({1}).", say(other), names),
                hint=say("Up and East need both: add files of {0} orbits over the same ground.", say(words)),
            )
    for _, alike in itertools.groupby(sorted(tracks, key=_geometry), _geometry):
        together = [track.cube for track in alike]
        if together[0].sources[0].track:
            refuse_mixture(together)
            refuse_disagreement(together)
    return sorted(tracks, key=lambda track: (track.direction, track.source.track, track.source.name))


def _geometry(track: Track) -> tuple[str, str]:
    return track.direction, track.source.track


def _refuse_without_sight(cube: DisplacementCube) -> None:
    name, sight_N3 = cube.sources[0].name, cube.sight_N3
    if sight_N3 is None:
        raise InputError(
            say("{0} has no columns los_east and los_up, which tell from where the ground was seen.", name),
            hint=say("Give the files as EGMS delivers them."),
        )
    length_N = np.sqrt(np.nansum(sight_N3.astype(np.float64) ** 2, axis=1))
    lacking_N = np.isnan(sight_N3[:, 1])
    good_N = np.isfinite(sight_N3[:, [0, 2]]).all(axis=1) & (length_N < _UNIT[1]) & (sight_N3[:, 2] > 0)
    good_N &= lacking_N | (length_N > _UNIT[0])
    if not good_N.all():
        row = int(np.argmin(good_N))
        raise InputError(
            say(
                "{0}: los_east {1:g} and los_up {2:g} of a point are no direction of sight.",
                name,
                float(sight_N3[row, 0]),
                float(sight_N3[row, 2]),
            ),
            hint=say("They are parts of a unit vector from the ground to the satellite."),
        )


def _direction(cube: DisplacementCube) -> str:
    """Return ascending or descending: as its track angles say, else by the side on which the satellite passes.

    Raises:
        InputError: the two contradict each other, or both sides occur.
    """
    source, sight_N3 = cube.sources[0], cube.sight_N3
    east_N = np.zeros(0) if sight_N3 is None else sight_N3[:, 0]
    west, east = bool((east_N < 0).any()), bool((east_N > 0).any())
    seen = "" if west == east else "ascending" if west else "descending"  # every civil mission looks to the right
    told = source.direction
    if not seen or (told and told != seen):
        raise InputError(
            say("{0}: its directions of sight are not those of one orbit direction.", source.name),
            hint=say("Give each track as a file of its own, as EGMS delivers it."),
        )
    return seen


def cells_of(track: Track, cell_size: float) -> tuple[SourceCells, int]:
    """Average the points of a source cell by cell; also count the points that begin too late to be used."""
    cube = track.cube
    late_N = _late(cube)
    if late_N.all():
        raise InputError(say("{0} holds no series that begins with its first dates.", track.source.name))
    if late_N.any():
        cube = cube.select(~late_N)
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, cell_size)
    order_N = np.lexsort((column_N, row_N))
    column_N, row_N = column_N[order_N], row_N[order_N]
    starts_R = np.flatnonzero(np.r_[True, (np.diff(column_N) != 0) | (np.diff(row_N) != 0)])
    points_R = np.diff(starts_R, append=order_N.size)
    values_RA = _means(cube, order_N, starts_R)
    sight_N3 = np.asarray(cube.sight_N3, np.float64)[order_N]
    height_N = cube.priors.get("elevation", np.full(cube.cells, np.nan))[order_N]
    return SourceCells(
        column_R=column_N[starts_R],
        row_R=row_N[starts_R],
        values_RA=values_RA,
        sight_R3=np.add.reduceat(sight_N3, starts_R, axis=0) / points_R[:, None],
        points_R=points_R,
        noise_R=noise(values_RA, cube.days_T),
        height_R=_known_mean(height_N, starts_R),
    ), int(late_N.sum())


def _late(cube: DisplacementCube) -> np.ndarray:
    present_NT = cube.present_NT
    if present_NT.all():
        return np.zeros(cube.cells, bool)
    return late_series(np.where(present_NT, 0.0, np.nan), cube.days_T)


def _means(cube: DisplacementCube, order_N: np.ndarray, starts_R: np.ndarray) -> np.ndarray:
    """Return the mean series of each cell, in blocks of whole cells."""
    values_RA = np.empty((starts_R.size, cube.days_T.size), np.float32)
    begin = 0
    while begin < starts_R.size:
        end = int(np.searchsorted(starts_R, starts_R[begin] + _POINTS_AT_ONCE, side="right"))
        end = max(end - 1, begin + 1) if end < starts_R.size else starts_R.size
        stop = starts_R[end] if end < starts_R.size else order_N.size
        block = cube.select(order_N[starts_R[begin] : stop])
        values_NT = block.millimetres_NT()
        values_RA[begin:end] = group_means(values_NT, np.ones(len(values_NT)), starts_R[begin:end] - starts_R[begin])
        begin = end
    return values_RA


def _known_mean(values_N: np.ndarray, starts_R: np.ndarray) -> np.ndarray:
    known_N = np.isfinite(values_N)
    count_R = np.add.reduceat(known_N.astype(np.int64), starts_R)
    total_R = np.add.reduceat(np.where(known_N, values_N, 0.0), starts_R)
    return np.where(count_R > 0, total_R / np.maximum(count_R, 1), np.nan)


def noise(values_RA: np.ndarray, days_A: np.ndarray) -> np.ndarray:
    """Return how far one acquisition lies from the line between its neighbours, as a standard deviation, mm, (R,).

    Slow motion falls out; the spread is robust (median of absolute values). Noise that lasts over months, as that of
    the troposphere's seasons, is not seen by it.
    """
    if days_A.size < _FEWEST_DIFFERENCES + 2:
        return np.full(len(values_RA), np.nan)
    share_A = (days_A[1:-1] - days_A[:-2]) / (days_A[2:] - days_A[:-2])
    apart_RA = values_RA[:, 1:-1] - (1 - share_A) * values_RA[:, :-2] - share_A * values_RA[:, 2:]
    apart_RA /= np.sqrt(1 + share_A**2 + (1 - share_A) ** 2)
    enough_R = np.isfinite(apart_RA).sum(axis=1) >= _FEWEST_DIFFERENCES
    noise_R = np.full(len(values_RA), np.nan)
    noise_R[enough_R] = _MAD * np.nanmedian(np.abs(apart_RA[enough_R]), axis=1)
    return noise_R
