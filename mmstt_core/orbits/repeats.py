# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows that the sources of a track hold more than once: a burst given twice, or clipped out of itself, counts once."""

# Shapes: N points, T epochs

from __future__ import annotations

import dataclasses
import itertools

import numpy as np

from ..cube import DisplacementCube
from .sources import Track

PLACES_PER_M = 100
"""Places nearer than a centimetre are one; different points of a burst that share one have different series."""


def without_repeats(tracks: list[Track]) -> tuple[list[Track], int]:
    """Leave out each point whose place and series an earlier one of the same track has; return how many these were.

    Series are compared on the dates that both sources hold: a clip may be shorter. Sources of which nothing is left
    are left out themselves.
    """
    kept, repeats = [], 0
    ordered = sorted(enumerate(tracks), key=lambda pair: (pair[1].direction, pair[1].source.track, pair[0]))
    for _, alike in itertools.groupby(ordered, lambda pair: (pair[1].direction, pair[1].source.track)):
        earlier: list[DisplacementCube] = []
        for number, track in alike:
            again_N = _repeats_itself(track.cube)
            for other in earlier:
                again_N |= _repeats(track.cube, other)
            repeats += int(again_N.sum())
            if not again_N.all():
                cube = track.cube if not again_N.any() else track.cube.select(~again_N)
                earlier.append(cube)
                kept.append((number, dataclasses.replace(track, cube=cube)))
    return [track for _, track in sorted(kept, key=lambda pair: pair[0])], repeats


def _repeats_itself(cube: DisplacementCube) -> np.ndarray:
    """Tell which rows repeat an earlier row of the same source, bool (N,)."""
    return _twins(cube, cube, np.arange(cube.days_T.size), np.arange(cube.days_T.size), earlier_only=True)


def _repeats(cube: DisplacementCube, other: DisplacementCube) -> np.ndarray:
    """Tell which rows repeat a row of another source on the dates that both hold, bool (N,)."""
    _, here_T, there_T = np.intersect1d(cube.days_T, other.days_T, assume_unique=True, return_indices=True)
    if not here_T.size or cube.crs != other.crs:
        return np.zeros(cube.cells, bool)
    return _twins(cube, other, here_T, there_T, earlier_only=False)


def _twins(
    cube: DisplacementCube, other: DisplacementCube, here_T: np.ndarray, there_T: np.ndarray, *, earlier_only: bool
) -> np.ndarray:
    places = [np.rint(PLACES_PER_M * np.column_stack([one.easting_N, one.northing_N])) for one in (cube, other)]
    _, key = np.unique(np.concatenate(places), axis=0, return_inverse=True)
    key = key.reshape(-1)
    here_N, there_N = key[: cube.cells], key[cube.cells :]
    order = np.argsort(there_N, kind="stable")
    first_N, end_N = (np.searchsorted(there_N[order], here_N, side=side) for side in ("left", "right"))
    again_N = np.zeros(cube.cells, bool)
    for step in range(int((end_N - first_N).max(initial=0))):
        rows = np.flatnonzero((first_N + step < end_N) & ~again_N)
        twins = order[first_N[rows] + step]
        if earlier_only:
            rows, twins = rows[twins < rows], twins[twins < rows]
        one = cube.select(rows).millimetres_NT()[:, here_T]
        two = other.select(twins).millimetres_NT()[:, there_T]
        alike = (one == two) | (np.isnan(one) & np.isnan(two))
        again_N[rows] = alike.all(axis=1) & np.isfinite(one).any(axis=1)
    return again_N
