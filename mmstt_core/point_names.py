# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of points, each once, so that what is forecast joins back to the layer that was given."""

# Shapes: N points

from __future__ import annotations

import dataclasses

import numpy as np

from .cube import DisplacementCube
from .progress import Progress
from .spreadsheets import warn_of_formulas
from .words import say, some

AGAIN = "#"
"""Stands between a name and how often it had come before."""


def named_points(cube: DisplacementCube, progress: Progress) -> DisplacementCube:
    """Give every point a name of its own: that of the data, and of its place where the data have none.

    A name that several points bear stays with the first; the others get `#2`, `#3`, ... behind it.
    """
    if cube.cell_size > 0:
        progress.warn(
            say(
                "The data are cells of {0:g} m, not points: they are forecast as the cells that they are, with their "
                "names.",
                cube.cell_size,
            )
        )
    given_N = np.full(cube.cells, "") if cube.point_id_N is None else cube.point_id_N.astype("U")
    nameless_N = given_N == ""
    if nameless_N.any():
        progress.warn(
            say(
                "{0:,} of {1:,} points have no name in the data; each is called by its place, such as {2}.",
                int(nameless_N.sum()),
                cube.cells,
                _place(cube, int(np.flatnonzero(nameless_N)[0])),
            )
        )
    places_N = np.array([_place(cube, row) for row in np.flatnonzero(nameless_N).tolist()], "U")
    names_N = given_N.astype(f"U{max(1, given_N.dtype.itemsize // 4, places_N.dtype.itemsize // 4)}")
    names_N[nameless_N] = places_N
    again_N = _times_before(names_N)
    repeated = np.flatnonzero(again_N)
    if repeated.size:
        progress.warn(
            say(
                "{0:,} points bear a name that another point has, such as {1}; the first keeps it, the others are "
                "called {1}{2}2 and so on.",
                repeated.size,
                some([str(names_N[repeated[0]])]),
                AGAIN,
            )
        )
    taken, told = set(names_N.tolist()), names_N.astype(object)
    for row in repeated.tolist():
        number = int(again_N[row]) + 1
        while (name := f"{names_N[row]}{AGAIN}{number}") in taken:
            number += 1
        taken.add(name)
        told[row] = name
    warn_of_formulas(told.tolist(), progress)
    return dataclasses.replace(cube, point_id_N=told.astype("U"))


def _place(cube: DisplacementCube, row: int) -> str:
    """Name a place to the centimetre, in metres of the cells' system."""
    return f"E{cube.easting_N[row]:.2f}N{cube.northing_N[row]:.2f}"


def _times_before(names_N: np.ndarray) -> np.ndarray:
    """Return how often each name has come before in the list, int64."""
    order = np.argsort(names_N, kind="stable")
    new = np.ones(order.size, bool)
    new[1:] = names_N[order][1:] != names_N[order][:-1]
    starts = np.maximum.accumulate(np.where(new, np.arange(order.size), 0))
    before_N = np.empty(order.size, np.int64)
    before_N[order] = np.arange(order.size) - starts
    return before_N
