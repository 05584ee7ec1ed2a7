# SPDX-License-Identifier: GPL-2.0-or-later
"""What the past of a whole region has taught: a tile that is told forecasts as it would inside the whole region."""

# Shapes: N cells, T epochs

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .backtest.calibration import Calibration
from .backtest.choice import Choice
from .backtest.widening import Widening
from .cube import DisplacementCube, nothing_held
from .errors import InputError
from .gridding import Box, in_box
from .models.area_facts import AreaFacts, Fact
from .words import say


@dataclass(frozen=True, kw_only=True)
class Taught:
    """Hold what is learned of all cells together: nothing in it belongs to a single one."""

    model: str
    names: tuple[str, ...]
    """Models that were fitted."""
    facts: dict[str, Fact]
    """What models learn of the window up to the issue date (`models.area_facts`)."""
    choice: Choice
    calibrations: dict[str, Calibration]
    """For single epochs and for the ground."""
    widenings: dict[str, Widening]
    told: dict[str, Any]
    """Entries of the record about the past: choice, backtest, coverage, detection."""
    held_by_tile: dict[str, dict[str, float]]
    """Of each tile with enough of a past, by name: how much of it intervals held, and of how many forecasts."""

    def area_facts(self) -> AreaFacts:
        """Return the facts for one tile."""
        return AreaFacts(self.facts)


@dataclass(frozen=True, kw_only=True)
class Part:
    """Say which part of a region a forecast is of. Cells around it inform it, and are not part of the result."""

    box: Box
    """Its cells are those in the box (`in_box`)."""
    days_T: np.ndarray
    """int64, every epoch of the region: tiles of other tracks have other dates, and windows are to be the same."""
    taught: Taught
    facts: dict[str, Any] = field(default_factory=dict)
    """Further entries of the record."""

    def own_cells(self, cube: DisplacementCube) -> np.ndarray:
        """Return the numbers of its cells, without those that only inform it.

        Raises:
            InputError: there are none.
        """
        own = np.flatnonzero(in_box(self.box, cube.easting_N, cube.northing_N))
        if not own.size:
            raise InputError(say("No cell of the tile can be forecast."))
        return own


def on_axis(cube: DisplacementCube, days_T: np.ndarray) -> DisplacementCube:
    """Return the cube with all of these dates; those that it lacks hold nothing.

    Args:
        days_T: int64, increasing.
    """
    if np.array_equal(cube.days_T, days_T):
        return cube
    every_T = np.union1d(cube.days_T, days_T)
    at = np.searchsorted(every_T, cube.days_T)
    values_NT = nothing_held((cube.cells, every_T.size), cube.values_NT)
    values_NT[:, at] = cube.values_NT
    known_T = None
    if cube.known_T is not None:
        known_T = every_T.copy()
        known_T[at] = cube.known_T
        known_T = np.maximum.accumulate(known_T)
    return dataclasses.replace(cube, days_T=every_T, known_T=known_T, values_NT=values_NT)
