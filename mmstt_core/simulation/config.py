# SPDX-License-Identifier: GPL-2.0-or-later
"""What the simulator may draw: products, release windows, event rates, noise ranges."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field

from ..errors import InputError
from ..words import say

VERSION = 4
"""Raised whenever the same seed gives other samples; kept in the training record of the weights."""

PRODUCTS = ("L3U", "L3E", "L2", "sparse")
WINDOWS = ((2015, 2021), (2018, 2022), (2019, 2023), (2020, 2024), (2020, 2025))
"""First and last year of the EGMS releases."""
EVENTS = ("stable", "compaction", "peat", "mining", "volcano", "earthquake", "landslide", "sinkhole", "aquifer", "jump")
"""Event classes: the position in this tuple is the code in `SimulatedTile.event_N`."""
GEOLOGY = ("crystalline", "limestone", "flysch", "volcanic", "alluvium", "evaporite")
SOIL = ("rock", "sand", "clay", "soft sediment", "peat")


def _default_rates() -> dict[str, float]:
    # Small events come often and large ones rarely, so that a learner meets cells of every class.
    return {
        "compaction": 0.2,
        "peat": 0.06,
        "mining": 0.2,
        "volcano": 0.03,
        "earthquake": 0.015,
        "landslide": 0.6,
        "sinkhole": 0.6,
        "aquifer": 0.05,
        "jump": 0.08,
    }


@dataclass(frozen=True, kw_only=True)
class SimulationConfig:
    """Set the ranges from which every tile draws; the defaults follow measurements on EGMS where there are any."""

    event_rates: dict[str, float] = field(default_factory=_default_rates)
    """Mean number of events of each class in a 6.4 km tile."""
    event_factor: float = 1.0
    """Multiplies every rate; 1 makes 10-20 % of the cells move."""
    moving: bool = True
    """False leaves the ground at rest: noise alone, in which no forecaster may find skill."""
    anchored: bool = True
    """False leaves out the zero-level rule, by which every level knows the whole record."""
    velocity_sd: float = 0.5
    """Scatter of velocity from cell to cell on stable ground, mm/yr."""
    regional_share: float = 0.3
    """Chance that a tile lies in a region of steady subsidence."""
    regional_velocity: float = 4.0
    """Median of its fastest velocity, mm/yr, lognormal with sigma 0.8; nine of ten sink no faster than 11."""
    seasonal_median: float = 0.85
    """Median annual amplitude on stable ground, mm."""
    noise_l3: float = 1.45
    """Median line-of-sight noise of a cell mean of one orbit, mm; tiles scatter around it."""
    noise_l2: float = 1.5
    """The same where few points share a cell, mm."""
    noise_sparse: float = 3.0
    """The same for COSMO-SkyMed and RADARSAT points, mm."""
    atmosphere_mm: tuple[float, float] = (0.1, 0.9)
    """Log-uniform range of the sd of the atmospheric residual of one acquisition, mm LOS."""
    common_share: tuple[float, float] = (0.03, 2.0)
    """Log-uniform range of the sd of what a whole scene of COSMO-SkyMed or RADARSAT shares, in median noise levels."""
    outlier_share: float = 0.009
    """Share of isolated wrong samples in one orbit."""
    missing_share: float = 0.03
    """Share of acquisitions that a track lacks."""
    track_phases: tuple[int, int] | None = None
    """Days (0-5) after the product's epochs on which the two tracks pass; None draws them for each tile."""
    occupancy: tuple[float, float] = (0.03, 0.95)
    """Lowest and highest share of cells with a series."""
    occupancy_median: float = 0.18
    occupancy_spread: float = 0.75
    """Standard deviation of the logarithm of the occupancy."""

    def __post_init__(self) -> None:
        unknown = set(self.event_rates) - set(EVENTS[1:])
        if unknown:
            raise InputError(
                say("Unknown event class: {0}.", ", ".join(sorted(unknown))),
                hint=say("Known are {0}.", ", ".join(EVENTS[1:])),
            )
        low, high = self.occupancy
        if not 0 < low <= high <= 1:
            raise InputError(say("The occupancy range {0:g} to {1:g} is not within 0 to 1.", low, high))
        for name, value in vars(self).items():
            if isinstance(value, (int, float)) and not (math.isfinite(value) and value >= 0):
                raise InputError(
                    say("The simulation setting {0} is {1:g}.", name, value), hint=say("It must be 0 or more.")
                )

    def to_json(self) -> dict:
        """Return plain values, for training records and simulated XML."""
        return {"version": VERSION, **dataclasses.asdict(self)}
