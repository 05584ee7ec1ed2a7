# SPDX-License-Identifier: GPL-2.0-or-later
"""Squares of a lattice: which tile a cell belongs to, what the tile is called, and what lies around it."""

# Shapes: N points or cells

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..cube import TILE_M
from ..gridding import Box, column_and_row


@dataclass(frozen=True, kw_only=True, order=True)
class Tile:
    """Name one square of the lattice, counted from the origin of the system of the cells."""

    column: int
    row: int

    def name(self, edge_m: float) -> str:
        """Return E45N17 as EGMS does; on a lattice of another edge, the corner in km: E4590N1730."""
        if edge_m == TILE_M:
            return f"E{self.column:02d}N{self.row:02d}"
        return f"E{self.column * edge_m / 1000:g}N{self.row * edge_m / 1000:g}".replace(".", "_").replace("-", "m")

    def box(self, edge_m: float, around_m: float = 0.0) -> Box:
        """Return its edges, or those of the square that is wider by `around_m` on every side."""
        west, south = self.column * edge_m, self.row * edge_m
        return west - around_m, south - around_m, west + edge_m + around_m, south + edge_m + around_m


def own_tiles(easting_N: np.ndarray, northing_N: np.ndarray, edge_m: float) -> dict[Tile, int]:
    """Return the tiles that hold points, and how many."""
    places, counts = np.unique(np.stack(column_and_row(easting_N, northing_N, edge_m)), axis=1, return_counts=True)
    return {Tile(column=int(x), row=int(y)): int(count) for (x, y), count in zip(places.T, counts)}


def touched_tiles(own: dict[Tile, int], edge_m: float, around_m: float) -> Iterator[Tile]:
    """Yield every tile whose surroundings may reach into one of these: itself and its neighbours."""
    reach = int(np.ceil(around_m / edge_m)) if around_m else 0
    seen: set[Tile] = set()
    for tile in own:
        for right in range(-reach, reach + 1):
            for up in range(-reach, reach + 1):
                near = Tile(column=tile.column + right, row=tile.row + up)
                if near not in seen:
                    seen.add(near)
                    yield near
