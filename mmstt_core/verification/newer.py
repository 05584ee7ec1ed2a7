# SPDX-License-Identifier: GPL-2.0-or-later
"""Newer data as a forecast has its own: the same points or cells, counted from the same reference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..cube import DisplacementCube
from ..errors import InputError
from ..gridding import in_order, to_cells
from ..point_names import named_points
from ..progress import Progress
from ..reading.combine import placed_in
from ..reference.place import parse_place
from ..reference.subtracting import Wanted, find_reference
from ..results.reader import ForecastFolder
from ..words import say

LEAST_OF_REFERENCE = 0.8
"""Of the cells of a reference, so many must be in newer data that it counts as the same."""


def as_forecast(cube: DisplacementCube, folder: ForecastFolder, issue_day: int) -> DisplacementCube:
    """Return newer data as the points or the cells of a forecast.

    Raises:
        InputError: they are cells of another size, or cells where the forecast is of points.
    """
    return _as_points(cube, folder) if folder.of_points else _as_cells(cube, folder, issue_day)


def _as_points(cube: DisplacementCube, folder: ForecastFolder) -> DisplacementCube:
    """Name the points of newer data as a forecast does; what it warned of was told then."""
    if cube.cell_size:
        raise InputError(
            say("{0} has cells of {1:g} m, the forecast in {2} is of points.", *_sizes(cube, folder)),
            hint=say("Give the newer data of the same points."),
        )
    return named_points(in_order(placed_in(cube, folder.crs)), Progress())


def relative(
    cube: DisplacementCube,
    folder: ForecastFolder,
    issue_day: int,
    progress: Progress,
    whole: Callable[[], DisplacementCube] | None = None,
) -> DisplacementCube:
    """Take off newer data the reference that the forecast counts from.

    Args:
        whole: reads all newer data, where `cube` holds only a part, in which the reference or some of it may lack.
    """
    held = folder.record.get("reference")
    if not held:
        return cube
    if station := held.get("station"):
        raise InputError(
            say(
                "The forecast in {0} is tied to the GNSS station {1}, whose newer table is not known, so newer data "
                "cannot be brought to its zero.",
                folder.folder,
                str(station.get("name", "") if isinstance(station, dict) else station),
            ),
            hint=say(
                "Forecast the earlier data again with the same issue date and reference but without the station, and "
                "verify or watch that; motion against the reference is judged alike. For a forecast that stays tied, "
                "run it anew with the newer table."
            ),
        )
    place = parse_place(str(held.get("place", "")))
    if place is None:
        raise InputError(say("The forecast in {0} does not say where its reference lies.", folder.folder))
    held_by = cube if whole is None else as_forecast(whole(), folder, issue_day)
    found = find_reference(held_by, Wanted(place=place, points=held_by), issue_day, progress)
    then = held.get("cells")
    if isinstance(then, int) and found.cells < LEAST_OF_REFERENCE * then:
        progress.warn(
            say(
                "In the newer data the reference is {0} cells or points, in the forecast it was {1}: part of every "
                "difference below may be its own.",
                found.cells,
                then,
            )
        )
    return found.taken_off(cube)


def _sizes(cube: DisplacementCube, folder: ForecastFolder) -> tuple[str, float, Path]:
    return cube.sources[0].name, cube.cell_size, folder.folder


def _as_cells(cube: DisplacementCube, folder: ForecastFolder, issue_day: int) -> DisplacementCube:
    """Bring newer data into the cells of a forecast; their points are levelled by what was known at the issue date."""
    cube = placed_in(cube, folder.crs)
    if cube.cell_size and cube.cell_size != folder.cell_size:
        raise InputError(
            say(
                "{0} has cells of {1:g} m, the forecast in {2} of {3:g} m.",
                cube.sources[0].name,
                cube.cell_size,
                folder.folder,
                folder.cell_size,
            ),
            hint=say("Give data with cells of that size, or points."),
        )
    return to_cells(cube, folder.cell_size, until_day=issue_day)
