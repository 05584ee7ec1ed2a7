# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulated ground and simulated InSAR processing: training data whose truth is known (numpy only)."""

from .config import EVENTS, GEOLOGY, PRODUCTS, SOIL, VERSION, WINDOWS, SimulationConfig
from .export import run_simulation
from .tile import MIX, SimulatedTile, simulate_pair, simulate_tile, stream_tiles, to_cube

__all__ = [
    "EVENTS",
    "GEOLOGY",
    "MIX",
    "PRODUCTS",
    "SOIL",
    "VERSION",
    "WINDOWS",
    "SimulatedTile",
    "SimulationConfig",
    "run_simulation",
    "simulate_pair",
    "simulate_tile",
    "stream_tiles",
    "to_cube",
]
