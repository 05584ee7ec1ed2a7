# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the same ground in two results: cells by their place on one lattice, points by their names."""

# Shapes: N cells of one, M of the other, S shared cells

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..gridding import square_keys
from ..progress import Progress
from ..results.forecast import QUANTILE_LEVELS
from ..results.reader import ForecastFolder
from ..results.signs import COMPONENT_NAMES
from ..words import mark, say, some

Named = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Names, eastings and northings of points."""

ELSEWHERE = mark("No cell of {0} lies in {1}: they are of other ground, or their cells are of another size.")


SAME_PLACE_M = 100.0
"""A point that bears the name of one farther away is another: names repeat in some data, and are given anew."""

NO_NAME = mark("No point of {0} bears a name that a point in {1} has: they are of other ground, or renamed.")


def shared_points(one: Named, other: Named, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of both that bear one name in one place, in the order of the names, and warn of the others.

    Args:
        one, other: every name stands once in each; metres of one system.
    """
    (id_N, east_N, north_N), (id_M, east_M, north_M) = one, other
    _, here_S, there_S = np.intersect1d(id_N, id_M, assume_unique=True, return_indices=True)
    apart_S = np.hypot(east_N[here_S] - east_M[there_S], north_N[here_S] - north_M[there_S])
    same_S = apart_S <= SAME_PLACE_M
    if not same_S.all():
        first = int(np.flatnonzero(~same_S)[0])
        progress.warn(
            say(
                "{0:,} of {1:,} points bear the name of a point elsewhere, such as {2}, {3:,.0f} m away; they are left "
                "out.",
                int((~same_S).sum()),
                same_S.size,
                some([str(id_N[here_S[first]])]),
                float(apart_S[first]),
            )
        )
    return here_S[same_S], there_S[same_S]


def named(folder: ForecastFolder) -> Named:
    """Return names and places of the points of a forecast."""
    return folder.read("point_id"), folder.easting_N, folder.northing_N


def shared_cells(
    easting_N: np.ndarray, northing_N: np.ndarray, easting_M: np.ndarray, northing_M: np.ndarray, cell_size: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of both in the squares that both have, in the order of the squares."""
    square_N, square_M = (
        square_keys(easting, northing, cell_size)
        for easting, northing in ((easting_N, northing_N), (easting_M, northing_M))
    )
    _, here_S, there_S = np.intersect1d(square_N, square_M, return_indices=True)
    return here_S, there_S


def shared_rows(one: ForecastFolder, other: ForecastFolder, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of two forecasts of one kind that are the same points, or cells of one square."""
    if other.of_points:
        return shared_points(named(one), named(other), progress)
    return shared_cells(one.easting_N, one.northing_N, other.easting_N, other.northing_N, other.cell_size)


def refuse_other_component(one: str, of_one: str, other: str, of_other: str) -> None:
    """Raise when two results are of different components.

    Args:
        one, other: how they are called.
    """
    if of_one != of_other:
        names = [COMPONENT_NAMES[component] for component in (of_one, of_other)]
        raise InputError(
            say("{0} is of {1}, {2} of {3}.", one, say(names[0]), other, say(names[1])),
            hint=say("Give two of one component."),
        )


def refuse_other_levels(folder: ForecastFolder) -> None:
    """Raise when a forecast holds other quantiles than those that intervals are judged by."""
    levels_Q = folder.quantile_levels_Q
    if levels_Q.shape != (len(QUANTILE_LEVELS),) or not np.allclose(levels_Q, QUANTILE_LEVELS):
        raise InputError(
            say("The forecast in {0} holds other quantiles than this version judges.", folder.folder),
            hint=say("Make it again."),
        )
