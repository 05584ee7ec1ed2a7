# SPDX-License-Identifier: GPL-2.0-or-later
"""One simulated ground, cut into files of EGMS L3 as if its tiles were small: what regions are measured on."""

from __future__ import annotations

import dataclasses
import zipfile
from pathlib import Path

import numpy as np

from mmstt_core.simulation.config import SimulationConfig
from mmstt_core.simulation.export import FIRST_TILE, RELEASE, _csv, _description, _entry
from mmstt_core.simulation.tile import SimulatedTile, simulate_tile

CELL_M = 100.0


def write_ground(folder: Path, *, columns: int, rows: int, edge: int, occupancy: float, seed: int = 0) -> list[Path]:
    """Write `columns` x `rows` files, each of a square of `edge` x `edge` places of which a share holds a cell."""
    across = edge * max(columns, rows)
    config = SimulationConfig(occupancy=(occupancy, occupancy))
    origin = (FIRST_TILE[0] * 100_000.0, FIRST_TILE[1] * 100_000.0)
    tile = simulate_tile((seed, 0), product="L3U", cells=across, window=RELEASE, config=config, origin=origin)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for row in range(rows):
        for column in range(columns):
            west, south = origin[0] + column * edge * CELL_M, origin[1] + row * edge * CELL_M
            inside = (tile.easting_N >= west) & (tile.easting_N < west + edge * CELL_M)
            inside &= (tile.northing_N >= south) & (tile.northing_N < south + edge * CELL_M)
            if inside.any():
                written.append(_write(folder, tile, np.flatnonzero(inside), f"{column:02d}_{row:02d}", seed))
    return written


def write_lands(folder: Path, *, columns: int, rows: int, edge: int, occupancy: float, seed: int = 100) -> list[Path]:
    """Write as many files, each of a square of its own land: noise, seasons and events are drawn for each anew.

    All have the dates of the first, as the tiles of a release do.
    """
    config = SimulationConfig(occupancy=(occupancy, occupancy))
    folder.mkdir(parents=True, exist_ok=True)
    tiles = []
    for number in range(columns * rows):
        row, column = divmod(number, columns)
        west, south = (
            FIRST_TILE[0] * 100_000.0 + column * edge * CELL_M,
            FIRST_TILE[1] * 100_000.0 + row * edge * CELL_M,
        )
        drawn = {"product": "L3U", "cells": edge, "window": RELEASE, "config": config, "origin": (west, south)}
        tiles.append((f"{column:02d}_{row:02d}", simulate_tile((seed, number), **drawn)))
    epochs = min(tile.days_T.size for _, tile in tiles)
    days_T, written = tiles[0][1].days_T[:epochs], []
    for place, tile in tiles:
        values = {name: getattr(tile, name)[:, :epochs] for name in ("values_NT", "truth_NT")}
        tile = dataclasses.replace(tile, days_T=days_T, **values)
        written.append(_write(folder, tile, np.arange(tile.easting_N.size), place, seed))
    return written


def _write(folder: Path, tile: SimulatedTile, cells: np.ndarray, place: str, seed: int) -> Path:
    """Write some cells of a tile as a zip of its own."""
    fields = {name: value[cells] for name, value in vars(tile).items() if name.rpartition("_")[2] in ("N", "NT")}
    priors = {name: value[cells] for name, value in tile.priors.items()}
    part = SimulatedTile(**{**vars(tile), **fields, "priors": priors})
    tile_name = f"E{FIRST_TILE[0]}N{FIRST_TILE[1]}"
    name = f"EGMS_L3_{tile_name}_100km_U_{RELEASE[0]}_{RELEASE[1]}_1_{place}_SIMULATED"
    path = folder / f"{name}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(_entry(f"{name}.xml"), _description(seed, 0))
        with archive.open(_entry(f"{name}.csv"), "w") as stream:
            for block in _csv(part, cells.size, gnss=(0.0, 0.0, 0.0)):
                stream.write(block)
    return path
