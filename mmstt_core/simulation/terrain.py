# SPDX-License-Identifier: GPL-2.0-or-later
"""The stage: elevation, slope, geology, soil, and where radar finds measurement points."""

# Shapes: G grid edge, N cells with series

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .config import GEOLOGY, SOIL, SimulationConfig
from .fields import random_fields

MASK_SHORT_M, MASK_LONG_M = 190.0, 850.0
"""Correlation lengths of the support, fitted to the joint occupancy of neighbouring cells of a real tile."""
MASK_SHORT_SHARE = 0.72


@dataclass(frozen=True, kw_only=True)
class Terrain:
    """Hold the static fields of a tile on its grid, row 0 in the south."""

    elevation_GG: np.ndarray
    """m."""
    slope_GG: np.ndarray
    """Degrees."""
    downhill_east_GG: np.ndarray
    """East part of the unit vector downhill."""
    downhill_north_GG: np.ndarray
    geology_GG: np.ndarray
    """Position in `config.GEOLOGY`."""
    soil_GG: np.ndarray
    """Position in `config.SOIL`."""
    support_GG: np.ndarray
    """True where there is a series."""
    settlement_GG: np.ndarray
    """How built-up the surroundings are, unit variance: towns have more and better measurement points."""
    texture_FGG: np.ndarray
    """Four more fields of unit variance, long to short, for whatever needs a pattern."""


def draw_terrain(rng: np.random.Generator, config: SimulationConfig, *, cells: int, cell_size: float) -> Terrain:
    """Draw a landscape in which soil and geology follow relief, as they do in nature."""
    extent = cells * cell_size
    lengths = [extent / 3, extent / 4, 1500.0, 700.0, 4000.0, 1500.0, 600.0, 300.0, MASK_SHORT_M, MASK_LONG_M]
    smoothness = [1.2, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5]
    fields = random_fields(rng, np.array(lengths), np.array(smoothness), cells=cells, cell_size=cell_size)
    relief_m = float(np.exp(rng.uniform(np.log(3.0), np.log(500.0))))
    elevation = relief_m * (fields[0] + 0.25 * fields[3]) + rng.uniform(0.0, 600.0) + 2.0 * relief_m
    north, east = np.gradient(elevation, cell_size)
    steepness = np.hypot(north, east)
    slope = np.degrees(np.arctan(steepness))
    safe = np.maximum(steepness, 1e-9)
    geology = _draw_geology(rng, fields[1], fields[2], slope)
    soil = _draw_soil(fields[0], fields[2], slope, geology, wetness=rng.uniform(-0.6, 0.6))
    return Terrain(
        elevation_GG=elevation.astype(np.float32),
        slope_GG=slope.astype(np.float32),
        downhill_east_GG=-east / safe,
        downhill_north_GG=-north / safe,
        geology_GG=geology,
        soil_GG=soil,
        support_GG=draw_support(rng, config, fields[8], fields[9], slope),
        settlement_GG=fields[9],
        texture_FGG=fields[4:8],
    )


def _draw_geology(rng: np.random.Generator, broad: np.ndarray, fine: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """Give each cell a rock: three of the hard kinds in bands, alluvium where it is flat and low."""
    hard = rng.permutation(
        [GEOLOGY.index(name) for name in ("crystalline", "limestone", "flysch", "volcanic", "evaporite")]
    )
    bands = broad + 0.3 * fine
    geology = np.where(bands < -0.5, hard[0], np.where(bands < 0.6, hard[1], hard[2]))
    geology[(slope < 1.5) & (fine < 0.3)] = GEOLOGY.index("alluvium")
    return geology.astype(np.int32)


def _draw_soil(
    relief: np.ndarray, fine: np.ndarray, slope: np.ndarray, geology: np.ndarray, *, wetness: float
) -> np.ndarray:
    """Give each cell a soil: rock on slopes, clay and sand between, soft sediment and peat low and flat."""
    soil = np.where(fine > 0.2, SOIL.index("sand"), SOIL.index("clay"))
    soil[slope > 12.0] = SOIL.index("rock")
    alluvium = geology == GEOLOGY.index("alluvium")
    soil[alluvium & (fine < 0.0)] = SOIL.index("soft sediment")
    soil[(slope < 2.0) & (relief < wetness - 0.4) & (fine < -0.2)] = SOIL.index("peat")
    return soil.astype(np.int32)


def draw_support(
    rng: np.random.Generator, config: SimulationConfig, short: np.ndarray, long: np.ndarray, slope: np.ndarray
) -> np.ndarray:
    """Draw where series exist: clumps of settlement and bare ground, fewer on steep slopes."""
    low, high = config.occupancy
    occupancy = float(
        np.clip(np.exp(np.log(config.occupancy_median) + config.occupancy_spread * rng.standard_normal()), low, high)
    )
    # Dense areas are towns: their clumps are larger, which the real tile shows as well.
    share = MASK_SHORT_SHARE * (1.0 - 0.5 * occupancy)
    field = np.sqrt(share) * short + np.sqrt(1.0 - share) * long - 0.01 * np.minimum(slope, 40.0)
    kept = max(4, int(round(occupancy * field.size)))
    threshold = np.partition(field, field.size - kept, axis=None)[field.size - kept]
    return field >= threshold
