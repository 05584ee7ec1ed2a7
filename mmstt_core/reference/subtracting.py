# SPDX-License-Identifier: GPL-2.0-or-later
"""Take a reference off all cells, before anything is forecast: what follows is the forecast of the difference.

Its uncertainty needs no formula: the area's own past is forecast as the difference to the same reference, so intervals
are learned from errors that hold those of the reference, as far as they go together with those of the cells or not.
"""

# Shapes: N cells, R cells of the reference, T epochs

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..cube import DisplacementCube, to_date
from ..errors import InputError
from ..gridding import mean_of_points
from ..kinematics import kinematics
from ..progress import Progress
from ..results.signs import COMPONENT_NAMES
from ..words import Said, say, to_json
from .place import Place, place_of
from .station import Station, read_station

AROUND_M = 20_000.0
"""Read about a reference outside the area, so that an empty one can be told how far the nearest cell is."""
FEW_CELLS = 3
FAST_MM_YR = 50.0
"""A reference that moves faster is no firm ground; nor does any plate move so fast towards a satellite."""
LEAST_SHARE = 0.5
"""Of the epochs a reference must have."""
FEWEST_DATES = 8
"""Of a station, to tell how it scatters."""
INDEPENDENT_SHARE = 0.5
"""Of the cells of a reference, what counts as independent when the error of their mean is told."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Hold where the reference is, and what tells its motion."""

    place: Place
    points: DisplacementCube
    """Points or cells of the data about the place, with their whole record."""
    station: Station | None = None

    @property
    def sight_3(self) -> np.ndarray | None:
        """Return the mean unit vector from the reference to the satellite, where the data tell it."""
        held = self.points.sight_N3
        if held is None:
            return None
        inside_N = self.place.inside(self.points.easting_N, self.points.northing_N)
        return held[inside_N].mean(axis=0, dtype=np.float64) if inside_N.any() else None


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Hold what is taken off every cell, mm."""

    place: Place
    cells: int
    days_T: np.ndarray
    series_T: np.ndarray
    """float64 mm, NaN where the reference has nothing."""
    error_mm: float
    """Standard error of one date, from how the cells of the reference scatter."""
    station: Station | None = None

    def taken_off(self, cube: DisplacementCube) -> DisplacementCube:
        """Return a cube relative to the reference; a date that the reference lacks is missing everywhere."""
        at_T = np.minimum(np.searchsorted(self.days_T, cube.days_T), self.days_T.size - 1)
        series_T = np.where(self.days_T[at_T] == cube.days_T, self.series_T[at_T], np.nan)
        values_NT = (cube.millimetres_NT(np.float64) - series_T).astype(np.float32)
        return dataclasses.replace(cube, values_NT=values_NT)

    def alone(self, cube: DisplacementCube) -> np.ndarray:
        """Tell which cells of a cube are the whole reference by themselves: always 0, and so nothing to forecast."""
        if self.cells > 1 or self.station is not None:
            return np.zeros(cube.cells, bool)
        return self.place.inside(cube.easting_N, cube.northing_N)

    def words(self) -> Said:
        """Say in a sentence what displacement counts from."""
        if self.station is None:
            return say("relative to the mean of {0} cells or points at {1}", self.cells, self.place.words())
        return say(
            "tied to the station {0} by the mean of {1} cells or points at {2}",
            self.station.name,
            self.cells,
            self.place.words(),
        )

    def velocity(self, until_day: int) -> float:
        """Return how fast the reference itself moves, mm/yr, as known at a day."""
        past_T = (self.days_T <= until_day) & np.isfinite(self.series_T)
        days_T = (self.days_T[past_T] - self.days_T[past_T][-1]).astype(np.float64)
        return float(kinematics(self.series_T[None, past_T], days_T).velocity_N[0])

    def to_json(self, until_day: int) -> dict[str, Any]:
        """Tell it for the record, as known at a day."""
        past_T = (self.days_T <= until_day) & np.isfinite(self.series_T)
        east, north = self.place.centre
        return {
            "words": str(self.words()),
            "words_said": to_json(self.words()),
            "place": self.place.text(),
            "easting": round(east, 2),
            "northing": round(north, 2),
            "radius_m": self.place.radius_m or None,
            "cells": self.cells,
            "dates": int(past_T.sum()),
            "first_date": to_date(int(self.days_T[past_T][0])).isoformat(),
            "last_date": to_date(int(self.days_T[past_T][-1])).isoformat(),
            "velocity_taken_off_mm_yr": round(self.velocity(until_day), 3),
            "standard_error_of_a_date_mm": round(self.error_mm, 3),
            "station": None if self.station is None else {"name": self.station.name, "sha256": self.station.sha256},
            "uncertainty": "the area's own past was forecast relative to the same reference, so the intervals hold its "
            "errors as well",
        }


def wanted(
    text: str,
    station: str | None,
    points: DisplacementCube,
    whole: bool,
    read: Callable[[tuple[float, float, float, float]], DisplacementCube],
) -> Wanted:
    """Understand what was asked for, and read the data about the place where those at hand are only a part.

    Args:
        text: E,N,RADIUS, corners, or a file of polygons.
        station: path of its table.
        whole: `points` are all that the sources hold.
        read: returns what the sources hold in a box.
    Raises:
        InputError: the place or the table cannot be understood.
    """
    place = place_of(text, points.crs)
    told = None if station is None else read_station(station)
    if not whole:
        west, south, east, north = place.bounds
        points = read((west - AROUND_M, south - AROUND_M, east + AROUND_M, north + AROUND_M))
    return Wanted(place=place, points=points, station=told)


def find_reference(cells: DisplacementCube, told: Wanted, until_day: int, progress: Progress) -> Reference:
    """Average the cells of a place; with a station, what is left is the satellite's mean minus the station's motion.

    Args:
        cells: all that may lie in the place.
        until_day: the issue date; how the levels of cells differ is learned up to it.
    Raises:
        InputError: no cell lies in the place, or reference and data share too few dates.
    """
    place, station = told.place, told.station
    rows = np.flatnonzero(place.inside(cells.easting_N, cells.northing_N))
    if not rows.size:
        raise _nobody_there(cells, place)
    past_T = cells.known_days_T <= until_day
    series_T = mean_of_points(cells.values_NT, rows, past_T).astype(np.float64)
    error = _error(cells, rows, past_T)
    if station is not None:
        moved_T = _moved(station, cells, told.sight_3)
        series_T, error = series_T - moved_T, float(np.hypot(error, _scatter(moved_T, cells.days_T, past_T)))
    known_T = np.isfinite(series_T) & past_T
    if known_T.sum() < LEAST_SHARE * past_T.sum() or not known_T.any():
        raise InputError(
            say(
                "The reference has {0} of the {1} dates before the issue date; it needs half of them.",
                int(known_T.sum()),
                int(past_T.sum()),
            ),
            hint=say("Choose a place with fuller series, or a station that goes on until the issue date."),
        )
    if lost := int(past_T.sum() - known_T.sum()):
        progress.warn(say("The reference lacks {0} dates; they are missing in all cells.", lost))
    if rows.size < FEW_CELLS:
        progress.warn(
            say(
                "The reference is {0} cells or points: their noise, {1:.1f} mm in a date, enters every series. A "
                "larger radius averages it out.",
                rows.size,
                error,
            )
        )
    reference = Reference(
        place=place, cells=int(rows.size), days_T=cells.days_T, series_T=series_T, error_mm=error, station=station
    )
    if abs(velocity := reference.velocity(until_day)) > FAST_MM_YR:
        progress.warn(
            say(
                "The reference itself moves by {0:+,.0f} mm/yr, which is taken off every series. Check its place, and "
                "the unit of a station's table.",
                velocity,
            )
        )
    return reference


def _nobody_there(cells: DisplacementCube, place: Place) -> InputError:
    """Say how far the nearest cell lies."""
    east, north = place.centre
    apart_N = np.hypot(cells.easting_N - east, cells.northing_N - north)
    return InputError(
        say(
            "No cell or point lies in the reference ({0}); the nearest is {1:,.0f} m from its middle.",
            place.words(),
            float(apart_N.min()),
        ),
        hint=say("Move it, or give it a larger radius."),
    )


def _error(cells: DisplacementCube, rows: np.ndarray, past_T: np.ndarray) -> float:
    """Return the standard error of one date of the mean, mm, from the noise of the cells about their course."""
    values_RT = cells.select(rows).millimetres_NT(np.float64)[:, past_T]
    days_T = cells.days_T[past_T]
    noise_R = kinematics(values_RT, (days_T - days_T[-1]).astype(np.float64)).noise_N
    return float(np.sqrt(np.mean(noise_R**2) / max(1.0, INDEPENDENT_SHARE * rows.size)))


def _scatter(moved_T: np.ndarray, days_T: np.ndarray, past_T: np.ndarray) -> float:
    """Return how far what a station tells of single dates scatters about its course, mm; 0 where it tells too few."""
    known_T = np.isfinite(moved_T) & past_T
    if known_T.sum() <= FEWEST_DATES:
        return 0.0
    return float(kinematics(moved_T[None, known_T], (days_T[known_T] - days_T[known_T][-1]).astype(float)).noise_N[0])


def _moved(station: Station, cells: DisplacementCube, sight_3: np.ndarray | None) -> np.ndarray:
    """Return the station's motion in the direction of the data, mm (T,), as known at each epoch."""
    held, component = station.millimetres, cells.component
    if component in held:
        return station.moved(component, cells.days_T)
    if component == "los" and sight_3 is not None and {"up", "east", "north"} <= set(held):
        parts = [station.moved(name, cells.days_T) * share for name, share in zip(("east", "north", "up"), sight_3)]
        if np.isfinite(sight_3).all():
            return np.sum(parts, axis=0)
    raise InputError(
        say(
            "The station {0} tells {1}, and the data are of {2}.",
            station.name,
            ", ".join(held),
            say(COMPONENT_NAMES[component]),
        ),
        hint=say(
            "For a line of sight give east, north and up, with data that tell where the satellite is, or a column los."
        ),
    )
