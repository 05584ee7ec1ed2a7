# SPDX-License-Identifier: GPL-2.0-or-later
"""Large areas for measuring what a sample of their past tells: simulated ones with rare fast ground, and real places."""

# Shapes: N cells, T epochs

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mmstt_core.cube import DisplacementCube, from_millimetres
from mmstt_core.kinematics import line_and_season
from mmstt_core.reading import read_cube
from mmstt_core.simulation import SimulationConfig, simulate_tile, to_cube

CELLS, OCCUPANCY = 400, 0.19
"""Edge, and the share of places with a cell: that of the EGMS tile E32N34."""
LIMIT = 6000
BASIN_M = 2400.0
"""Standard deviation of the share of a basin: as wide as one block in which samples are drawn."""
FASTEST_MM_YR = 45.0


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Hold an area, and how many of its cells a sample takes."""

    name: str
    cube: DisplacementCube
    limit: int
    issue_day: int


def basin_ground(seed: int, *, cells: int = CELLS, basins: int = 1) -> Ground:
    """Simulate quiet ground at rest, with a basin of pumped water in one corner that sinks by turns fast and slowly.

    Args:
        basins: 0 for none.
    """
    config = SimulationConfig(event_factor=0.0, regional_share=0.0, occupancy=(OCCUPANCY, OCCUPANCY))
    tile = simulate_tile((seed, 0), product="L3U", cells=cells, window=(2020, 2024), config=config)
    cube = to_cube(tile)
    rng = np.random.default_rng((seed, 1))
    edge = cells * 100.0
    years_T = (cube.days_T - cube.days_T[0]) / 365.25
    rest = np.median(line_and_season(cube.millimetres_NT(), cube.days_T.astype(float)).velocity_N)
    motion_NT = np.zeros(cube.values_NT.shape) - rest * years_T
    for _ in range(basins):
        east, north = rng.uniform(0.02, 0.10, 2) * edge
        apart_N = (cube.easting_N - cube.easting_N.min() - east) ** 2 + (
            cube.northing_N - cube.northing_N.min() - north
        ) ** 2
        share_N = np.exp(-apart_N / (2 * BASIN_M**2))
        motion_NT -= share_N[:, None] * _pumped(years_T, rng)
    values_NT = np.round(cube.millimetres_NT(np.float64) + motion_NT, 1)
    cube = dataclasses.replace(cube, values_NT=from_millimetres(values_NT))
    name = f"simulated, quiet with {'a basin' if basins else 'no basin'} in a corner ({seed})"
    return Ground(name=name, cube=cube, limit=LIMIT, issue_day=int(cube.days_T[-1]))


def _pumped(years_T: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how far the centre has sunk, mm: rates turn every year or so, as wet and dry years do with them."""
    knots = np.arange(-1.0, years_T[-1] + 2.0, 0.8)
    rate_T = FASTEST_MM_YR * np.interp(years_T, knots, np.clip(rng.normal(0.6, 0.35, knots.size), 0.05, 1.3))
    sunk_T = np.concatenate([[0.0], np.cumsum(0.5 * (rate_T[1:] + rate_T[:-1]) * np.diff(years_T))])
    return sunk_T + 4.0 * np.sin(2 * np.pi * (years_T + rng.random()))


def many_ground(seed: int, *, cells: int = CELLS) -> Ground:
    """Simulate ground with events of every kind, as the simulator draws them."""
    config = SimulationConfig(occupancy=(OCCUPANCY, OCCUPANCY))
    tile = simulate_tile((seed, 0), product="L3U", cells=cells, window=(2020, 2024), config=config)
    cube = to_cube(tile)
    return Ground(
        name=f"simulated, every kind of event ({seed})", cube=cube, limit=LIMIT, issue_day=int(cube.days_T[-1])
    )


def place_ground(name: str, file: Path, limit: int) -> Ground:
    """Read the points of a real place, each a row of its own."""
    cube = read_cube([str(file)], cache=False)
    return Ground(name=name, cube=cube, limit=limit, issue_day=int(cube.known_days_T[-1]))
