# SPDX-License-Identifier: GPL-2.0-or-later
"""Reckon what a continent takes from what `benchmarks.region` measured, and write the tables of docs/scale.md."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.region_page import CALM_CORES, put_above_rule, table

PAGE = Path(__file__).resolve().parents[1] / "docs" / "scale.md"
CELLS = 100_000_000
"""Of one component of EGMS."""
CORES = (2, 64, 1000)
EUROS_OF_CORE_HOUR = 0.05
"""Assumed."""


@dataclass(frozen=True, kw_only=True)
class Rates:
    """Hold what one full tile takes, as measured; times are CPU seconds."""

    cells: int
    around: float
    """Cells looked at for one that is forecast."""
    tile_s: float
    cutting_s: float
    """Of reading and cutting, and of choosing what teaches."""
    learning_s: float
    learning_cells: int
    maps: int
    mosaics_s: float
    largest_map_s: float
    """Of the map whose mosaic takes longest: each is one piece of work."""
    tile_mb: float
    learning_mb: float
    result_bytes: int
    array_bytes: int
    piece_bytes: int

    @classmethod
    def of(cls, full: dict[str, Any]) -> Rates:
        """Take them from the part `full` of the benchmark."""
        return cls(
            cells=full["cells"],
            around=(full["cells"] + full["cells_around"]) / full["cells"],
            tile_s=full["tile"]["cpu_seconds"],
            cutting_s=full["cutting"]["cpu_seconds"] + full["choosing"]["cpu_seconds"],
            learning_s=full["learning"]["cpu_seconds"],
            learning_cells=full["learning"]["cells"],
            maps=full["mosaics"]["maps"],
            mosaics_s=full["mosaics"]["cpu_seconds"],
            largest_map_s=full["mosaics"]["largest_cpu_seconds"],
            tile_mb=max(full["tile"]["peak_mb"], full["cutting"]["peak_mb"]),
            learning_mb=full["learning"]["peak_mb"],
            result_bytes=full["bytes"],
            array_bytes=full["array_bytes"],
            piece_bytes=full["piece_bytes"],
        )

    @property
    def tiles(self) -> int:
        """Count the full tiles of a continent."""
        return math.ceil(CELLS / self.cells)

    def on(self, cores: int) -> dict[str, float]:
        """Return the seconds of each stage, and what is written a second, on cores that work on nothing else."""
        rounds = max(self.tiles / cores, 1.0)  # nothing is faster than the last tile
        tiles = rounds * (self.tile_s + self.cutting_s)
        mosaics = max(self.tiles * self.mosaics_s / cores, self.tiles * self.largest_map_s)
        return {
            "tiles": tiles,
            "learning": self.learning_s,
            "mosaics": mosaics,
            "all": tiles + self.learning_s + mosaics,
            "bytes_a_second": self.tiles * self.result_bytes / (rounds * self.tile_s),
        }

    @property
    def core_hours(self) -> float:
        """Return the hours of one core that a component takes."""
        each = self.tile_s + self.cutting_s + self.mosaics_s
        return (self.tiles * each + self.learning_s) / 3600

    @property
    def cores_until_mosaics_rule(self) -> int:
        """Return with how many cores the tiles take as long as the longest mosaic."""
        return math.floor((self.tile_s + self.cutting_s) / self.largest_map_s)


def write_scale(found: dict[str, Any]) -> None:
    """Write the page, as far as a full tile was measured; what stands below its first rule stays."""
    if "full" in found:
        put_above_rule(PAGE, _lines(Rates.of(found["full"]), found))


def _lines(rates: Rates, found: dict[str, Any]) -> list[str]:
    full = found["full"]
    calm = full["cores_of_others"] <= CALM_CORES
    loaded = "" if calm else " The machine was loaded, so the CPU seconds are above those of a calm one."
    return [
        "# A continent",
        "",
        "What `region` takes for all of EGMS, reckoned by `python -m benchmarks.region FOLDER` from one full tile with "
        f"neighbours, measured on {full['measured']} ([results/region.md](results/region.md)). Nothing here was run on "
        f"more than {full['cores']} cores.{loaded}",
        "",
        "## One component",
        "",
        *_rates(rates, full),
        *_times(rates),
        f"It is {rates.core_hours:.0f} core hours: at an assumed {EUROS_OF_CORE_HOUR} euros each, "
        f"{rates.core_hours * EUROS_OF_CORE_HOUR:.1f} euros. Up and East are twice that. L2 has ten to twenty times as "
        "many points, which are averaged into cells of 100 m first: reading and cutting grow with the points, all else "
        "with the cells. Times assume that cores divide the work evenly"
        + (
            f"; measured was an efficiency of {found['workers']['efficiency']:.2f} from one worker to two."
            if "workers" in found
            else "."
        ),
        "",
        *_ends(rates),
    ]


def _rates(rates: Rates, full: dict[str, Any]) -> list[str]:
    gigabytes = rates.tiles * rates.result_bytes / 1e9
    rows = [
        ["cells", f"{CELLS:,}", "EGMS, one component"],
        [
            f"full tiles of {rates.cells:,} cells",
            f"{rates.tiles:,}",
            "E32N34; many tiles of coasts hold less, so there are more of them and they are smaller",
        ],
        [
            "cells looked at for one that is forecast",
            f"{rates.around:.2f}",
            f"measured: a halo of {full['halo_km']:g} km west, east and south; "
            f"{(1 + 2 * full['halo_km'] / full['edge_km']) ** 2:.2f} with neighbours on all sides",
        ],
        ["CPU seconds of a tile", f"{rates.tile_s:.0f}", "measured with these neighbours"],
        ["CPU seconds of reading a tile, cutting it and choosing what teaches", f"{rates.cutting_s:.0f}", "measured"],
        ["CPU seconds of learning, once", f"{rates.learning_s:.0f}", f"measured on {rates.learning_cells:,} cells"],
        [
            "CPU seconds of mosaics, once",
            f"{rates.tiles * rates.mosaics_s:,.0f}",
            f"{rates.mosaics_s:.1f} for the {rates.maps} maps of a tile; each map of the whole is one piece of work, "
            f"the largest {rates.tiles * rates.largest_map_s:,.0f}",
        ],
        ["memory of a worker, MB", f"{rates.tile_mb:,.0f}", f"measured; the one that learns {rates.learning_mb:,.0f}"],
        ["results on disk, GB", f"{gigabytes:,.0f}", f"{rates.result_bytes / 1e6:,.0f} MB a tile"],
        [
            "pieces on disk meanwhile, GB",
            f"{rates.tiles * rates.piece_bytes / 1e9:,.0f}",
            f"{rates.piece_bytes / 1e6:,.0f} MB a tile; they go when the region is complete",
        ],
    ]
    return table(("", "", "from"), rows)


def _times(rates: Rates) -> list[str]:
    rows = []
    for cores in CORES:
        stages = rates.on(cores)
        slowest = max(("tiles", "learning", "mosaics"), key=lambda name: stages[name])
        rows.append(
            [
                f"{cores:,}",
                *(_duration(stages[name]) for name in ("tiles", "learning", "mosaics", "all")),
                f"{max(cores * rates.tile_mb, rates.learning_mb) / 1000:,.0f} GB",
                f"{stages['bytes_a_second'] / 1e6:,.0f}",
                slowest,
            ]
        )
    head = ("cores", "tiles and reading", "learning", "mosaics", "in all", "memory", "MB written a second", "longest")
    return table(head, rows)


def _duration(seconds: float) -> str:
    if seconds >= 2 * 3600:
        return f"{seconds / 3600:.1f} h"
    return f"{seconds / 60:.0f} min" if seconds >= 60 else f"{seconds:.0f} s"


def _ends(rates: Rates) -> list[str]:
    longest = rates.tiles * rates.largest_map_s
    return [
        "## Where it stops",
        "",
        f"* **Mosaics.** No number of workers brings the largest one below {_duration(longest)}: above about "
        f"{rates.cores_until_mosaics_rule:,} cores it takes longer than the tiles.",
        f"* **Tiles.** There are {rates.tiles:,}; more workers have nothing to do.",
        f"* **The shared disk.** Every tile is {rates.result_bytes / 1e6:,.0f} MB, "
        f"{rates.array_bytes / rates.result_bytes:.0%} of it arrays: the column of what is written a second tells what "
        "the disk must take.",
        "",
    ]
