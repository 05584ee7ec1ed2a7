# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas for measuring what a sample of their past tells: simulated ones with rare fast ground, and real places."""

# Shapes: N cells, T epochs

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.places import find_file
from mmstt_core.cube import DisplacementCube, from_millimetres
from mmstt_core.gridding import in_order
from mmstt_core.kinematics import YEAR_DAYS, line_and_season
from mmstt_core.reading import read_cube
from mmstt_core.simulation import SimulationConfig, simulate_tile, to_cube

OCCUPANCY = 0.19
"""Share of places with a cell: that of the EGMS tile E32N34."""
BASIN_M = 2400.0
"""Standard deviation of the share of a basin: as wide as one of the squares that samples were drawn in."""
FASTEST_MM_YR = 45.0
SHARE = 5
"""Each area is smaller than a full tile, so that its sample is a fifth of it, and no few thousand cells."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Hold an area."""

    title: str
    cube: DisplacementCube
    issue_day: int

    @property
    def limit(self) -> int:
        """Return how many cells a sample takes."""
        return self.cube.cells // SHARE


def grounds(data: Path | None) -> dict[str, Callable[[], Ground]]:
    """Return the areas by name."""
    found: dict[str, Callable[[], Ground]] = {
        "basin": lambda: basin_ground(2, cells=300),
        "events": lambda: events_ground(1, cells=230),
    }
    real = {
        "ustica": ("Ustica, points of track 022", "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip"),
        "como": ("Como, COSMO-SkyMed points", "como.npz"),
    }
    for name, (title, file) in real.items():
        if (path := find_file(file, data)) is not None:
            found[name] = functools.partial(place_ground, title, path)
    return found


def basin_ground(seed: int, *, cells: int) -> Ground:
    """Simulate quiet ground at rest, with a basin of pumped water in one corner that sinks by turns fast and slowly."""
    config = SimulationConfig(event_factor=0.0, regional_share=0.0, occupancy=(OCCUPANCY, OCCUPANCY))
    cube = to_cube(simulate_tile((seed, 0), product="L3U", cells=cells, window=(2020, 2024), config=config))
    rng = np.random.default_rng((seed, 1))
    years_T = (cube.days_T - cube.days_T[0]) / YEAR_DAYS
    rest = np.median(line_and_season(cube.millimetres_NT(), cube.days_T.astype(float)).velocity_N)
    east, north = rng.uniform(0.02, 0.10, 2) * cells * 100.0
    apart_N = np.hypot(cube.easting_N - cube.easting_N.min() - east, cube.northing_N - cube.northing_N.min() - north)
    share_N = np.exp(-(apart_N**2) / (2 * BASIN_M**2))
    motion_NT = -rest * years_T - share_N[:, None] * pumped(years_T, rng)
    values_NT = from_millimetres(np.round(cube.millimetres_NT(np.float64) + motion_NT, 1))
    cube = dataclasses.replace(cube, values_NT=values_NT)
    return Ground(title="Simulated: at rest, a pumped basin in one corner", cube=cube, issue_day=int(cube.days_T[-1]))


def pumped(years_T: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how far the centre has sunk, mm: rates turn every year or so, as wet and dry years do with them."""
    knots = np.arange(-1.0, years_T[-1] + 2.0, 0.8)
    rate_T = FASTEST_MM_YR * np.interp(years_T, knots, np.clip(rng.normal(0.6, 0.35, knots.size), 0.05, 1.3))
    sunk_T = np.concatenate([[0.0], np.cumsum(0.5 * (rate_T[1:] + rate_T[:-1]) * np.diff(years_T))])
    return sunk_T + 4.0 * np.sin(2 * np.pi * (years_T + rng.random()))


def events_ground(seed: int, *, cells: int) -> Ground:
    """Simulate ground with events of every kind, as the simulator draws them."""
    config = SimulationConfig(occupancy=(OCCUPANCY, OCCUPANCY))
    cube = to_cube(simulate_tile((seed, 0), product="L3U", cells=cells, window=(2020, 2024), config=config))
    return Ground(title="Simulated: every kind of event", cube=cube, issue_day=int(cube.days_T[-1]))


def place_ground(title: str, file: Path) -> Ground:
    """Read the points of a real place, each a row of its own."""
    cube = in_order(read_cube([str(file)], cache=False))
    return Ground(title=title, cube=cube, issue_day=int(cube.known_days_T[-1]))
