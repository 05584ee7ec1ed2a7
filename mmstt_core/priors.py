# SPDX-License-Identifier: GPL-2.0-or-later
"""Physical priors from outside: elevation, slope, geology and soil sampled somewhere, given to the nearest cells.

They win over what the data files hold, prior by prior; slope and relief follow from whichever elevation is left.
"""

# Shapes: N cells, M samples

from __future__ import annotations

import dataclasses

import numpy as np

from .cube import CLASSES, PRIORS, DisplacementCube
from .errors import InputError
from .gridding import column_and_row, with_terrain, without_terrain
from .reading.npy import arrays_from
from .words import mark, say

FARTHEST_M = 500.0
LARGEST_BYTES = 8 * 10**9
OF_USER = mark("user's file")
_FARTHEST_PLACE_M, _LARGEST_CLASS = 1e8, 2**31 - 1


def attach_priors(cube: DisplacementCube, path: str) -> DisplacementCube:
    """Give each cell the nearest sample of each prior, unknown where none lies within 500 m.

    Args:
        path: npz with easting, northing (metres of the cells' system) and any of elevation (m), slope (degrees),
            relief (m), geology, soil (class numbers from 0; negative or NaN is unknown).
    """
    try:
        found = arrays_from(path, (*PRIORS, "easting", "northing"), largest_bytes=LARGEST_BYTES)
        numeric = {name: array for name, array in found.items() if array.dtype.kind in "biuf"}
        arrays = {name: np.ravel(array).astype(np.float64) for name, array in numeric.items()}
    except (OSError, ValueError, OverflowError) as error:
        raise InputError(
            say("The file of physical priors '{0}' cannot be read.", path),
            hint=say("It must be an npz with easting, northing and elevation, slope, relief, geology or soil."),
        ) from error
    if not {"easting", "northing"} <= arrays.keys() or len(arrays) < 3:
        raise InputError(
            say("The file of physical priors '{0}' lacks easting, northing or any prior.", path),
            hint=say("Known priors are {0}.", ", ".join(PRIORS)),
        )
    lengths = {array.size for array in arrays.values()}
    if len(lengths) != 1 or 0 in lengths:
        raise InputError(say("The arrays in '{0}' are empty or differ in length.", path))
    index_N, near_N = _nearest(cube, arrays["easting"], arrays["northing"])
    priors = {}
    for name in PRIORS:
        if name not in arrays:
            continue
        values_N = arrays[name][index_N]
        known_N = near_N & np.isfinite(values_N)
        priors[name] = (
            np.where(known_N & (values_N >= 0) & (values_N <= _LARGEST_CLASS), values_N, -1).astype(np.int32)
            if name in CLASSES
            else np.where(known_N, values_N, np.nan).astype(np.float32)
        )
    priors = {name: values_N for name, values_N in priors.items() if _any_known(name, values_N)}
    if "elevation" in priors:
        cube = without_terrain(cube)
    origin = {**cube.prior_origin, **dict.fromkeys(priors, OF_USER)}
    return with_terrain(dataclasses.replace(cube, priors={**cube.priors, **priors}, prior_origin=origin))


def _any_known(name: str, values_N: np.ndarray) -> bool:
    """Tell whether a prior knows anything here: elsewhere it takes nothing away."""
    return bool((values_N >= 0).any() if name in CLASSES else np.isfinite(values_N).any())


def _nearest(cube: DisplacementCube, easting_M: np.ndarray, northing_M: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the nearest sample of each cell, found through square bins of 500 m, and whether it is near enough."""
    places = np.concatenate([easting_M, northing_M])
    if not (np.abs(places) < _FARTHEST_PLACE_M).all():  # NaN fails as well
        raise InputError(say("The physical priors have coordinates that are not numbers."))
    column_M, row_M = column_and_row(easting_M, northing_M, FARTHEST_M)
    key_M = column_M * 10_000_019 + row_M
    order = np.argsort(key_M, kind="stable")
    sorted_key = key_M[order]
    best_N, found_N = np.full(cube.cells, np.inf), np.zeros(cube.cells, np.int64)
    column_N, row_N = column_and_row(cube.easting_N, cube.northing_N, FARTHEST_M)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            key_N = (column_N + dx) * 10_000_019 + row_N + dy
            first, last = np.searchsorted(sorted_key, key_N), np.searchsorted(sorted_key, key_N, side="right")
            for step in range(int((last - first).max(initial=0))):
                live = np.flatnonzero(first + step < last)
                sample = order[first[live] + step]
                distance = np.hypot(
                    easting_M[sample] - cube.easting_N[live], northing_M[sample] - cube.northing_N[live]
                )
                closer = distance < best_N[live]
                best_N[live[closer]], found_N[live[closer]] = distance[closer], sample[closer]
    return found_N, best_N <= FARTHEST_M
