# SPDX-License-Identifier: GPL-2.0-or-later
"""Read one source and cut it into pieces: for each tile what lies in it and around it.

A tile can then be forecast from its pieces alone, on whichever computer, and no file is read nine times.
"""

# Shapes: N points or cells

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path
from typing import Any

import numpy as np

from ..cube import DisplacementCube
from ..errors import InputError
from ..gridding import column_and_row, in_box
from ..leftovers import replaced_at_once
from ..progress import Unheard
from ..reading import read_each
from ..reading.archive import sha256_of, stamp_of
from ..reading.combine import placed_in
from ..reading.stored import read_stored, write_stored
from ..stated import Stated
from ..words import say
from .answers import answering
from .tiling import own_tiles, touched_tiles

HEAD, TOLD = "head.npz", "source.json"


@answering
def cut_source(
    path: str, folder: str, *, stated: dict[str, Any], crs: str, edge_m: float, around_m: float, cell_m: float
) -> dict[str, Any]:
    """Read a source, write its pieces into `folder/SHA-256`, and tell what it holds; what is there is not made again.

    Args:
        path: a file.
        folder: existing, seen by all workers.
        stated: fields of `stated.Stated`.
        crs: system of the cells of the region, "" for that of the source itself.
        edge_m: of a tile; around_m: of what informs it beyond its edge; cell_m: of a cell, where the source has points.
    Returns:
        `sha256`, `pieces` (tile as [column, row], file, own points), `places` (cells that hold points), `crs`, `days`,
        `known_days`, `cells`, `cell_size`; or `refused`, why the source cannot be read.
    """
    stamp = stamp_of(Path(path))
    try:
        sha256 = sha256_of(Path(path), lambda: None)
        place = Path(folder) / f"{sha256[:32]}"
        known = told_of(place)
        if known is not None:
            return {**known, "reused": True}
        cubes = read_each([path], stated=Stated(**stated), cache=False, progress=Unheard())
    except OSError as error:
        name, reason = os.path.basename(path), error.strerror or type(error).__name__
        raise InputError(say("{0} cannot be read ({1}).", name, reason)) from None
    if stamp_of(Path(path)) != stamp:
        raise InputError(
            say("{0} was changed while it was read.", os.path.basename(path)),
            hint=say("Start the region again once it is complete."),
        )
    return _cut(cubes[0] if not crs else placed_in(cubes[0], crs), place, sha256, edge_m, around_m, cell_m)


def told_of(place: Path) -> dict[str, Any] | None:
    """Return what was told of a source whose pieces are all there."""
    try:
        told = json.loads((place / TOLD).read_text(encoding="utf-8"))
        whole = all((place / piece["file"]).stat().st_size == piece["bytes"] for piece in told["pieces"])
        (place / HEAD).stat()
        told["places"]  # an earlier version told something else
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return told if whole else None


def _cut(
    cube: DisplacementCube, place: Path, sha256: str, edge_m: float, around_m: float, cell_m: float
) -> dict[str, Any]:
    place.mkdir(parents=True, exist_ok=True)
    cube = dataclasses.replace(cube, point_id_N=None)
    own = own_tiles(cube.easting_N, cube.northing_N, edge_m)
    pieces = []
    for tile in touched_tiles(own, edge_m, around_m):
        inside = in_box(tile.box(edge_m, around_m), cube.easting_N, cube.northing_N)
        if not inside.any():
            continue
        file = f"{tile.name(edge_m)}.npz"
        with replaced_at_once(place / file) as new:
            write_stored(new, cube if inside.all() else cube.select(inside))
        pieces.append(
            {
                "tile": [tile.column, tile.row],
                "file": file,
                "bytes": (place / file).stat().st_size,
                "own": own.get(tile, 0),
            }
        )
    with replaced_at_once(place / HEAD) as new:
        write_stored(new, cube.select(slice(0, 0)))
    told = {
        "sha256": sha256,
        "name": cube.sources[0].name,
        "folder": place.name,
        "pieces": pieces,
        "places": _places(cube, cell_m),
        "crs": cube.crs,
        "days": cube.days_T.tolist(),
        "known_days": cube.known_days_T.tolist(),
        "cells": cube.cells,
        "cell_size": cube.cell_size,
        "component": cube.component,
    }
    with replaced_at_once(place / TOLD) as new:
        new.write_text(json.dumps(told), encoding="utf-8")
    return told


def _places(cube: DisplacementCube, cell_m: float) -> int:
    """Count the cells that hold points."""
    places_2N = np.stack(column_and_row(cube.easting_N, cube.northing_N, cube.cell_size or cell_m))
    return int(np.unique(places_2N, axis=1).shape[1])


def read_piece(file: str) -> DisplacementCube:
    """Return what lies in one piece.

    Raises:
        InputError: it is damaged, or of another version.
    """
    try:
        cube = read_stored(Path(file))
    except ValueError as error:
        raise InputError(say("A piece of the region cannot be read ({0}).", error)) from None
    if cube is None:
        raise InputError(say("A piece of the region is of another version ({0}).", file))
    return cube


def damaged_pieces(files: list[str]) -> list[str]:
    """Return the pieces that cannot be read."""
    found = []
    for file in files:
        try:
            read_piece(file)
        except InputError:
            found.append(file)
    return found


def forget(piece: Path) -> None:
    """Let the source of a piece be cut anew by the next run."""
    (piece.parent / TOLD).unlink(missing_ok=True)


def head_of(folder: Path, told: dict[str, Any]) -> DisplacementCube:
    """Return a source without its rows: what tells whether it belongs to the others."""
    try:
        cube = read_stored(folder / told["folder"] / HEAD)
    except ValueError as error:
        raise InputError(say("What was cut out of {0} cannot be read ({1}).", told["name"], error)) from None
    if cube is None:
        raise InputError(say("{0} was cut by another version.", told["name"]))
    return cube
