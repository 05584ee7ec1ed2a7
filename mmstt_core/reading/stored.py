# SPDX-License-Identifier: GPL-2.0-or-later
"""A cube as one .npz: an entry of the cache, and what QGIS hands to an engine that lacks GDAL."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from ..cube import PRIORS, DisplacementCube, SourceFile
from ..errors import InputError
from ..words import from_json, to_json
from .npy import arrays_from, write_arrays

VERSION = 10
"""Raised whenever a reader would read a file differently, so that older entries are rebuilt."""
_LARGEST_BYTES = 20 * 10**9
_TOLD = "mmstt_cube"
"""The member that tells a stored cube from other archives of arrays, and holds its words as JSON."""
_ARRAYS = ("easting_N", "northing_N", "days_T", "known_T", "values_NT", "point_id_N", "sight_N3")
_PRIORS = {f"prior_{name}": name for name in PRIORS}
"""Members that hold physical priors."""
_WORDS = ("component", "level", "crs", "cell_size", "interpolated")


def write_stored(path: Path, cube: DisplacementCube) -> None:
    """Write series, places, priors and words; averaged points are never stored, since no reader makes them."""
    words = {name: getattr(cube, name) for name in _WORDS}
    arrays: dict[str, Any] = {name: getattr(cube, name) for name in _ARRAYS if getattr(cube, name) is not None}
    arrays |= {member: cube.priors[name] for member, name in _PRIORS.items() if name in cube.priors}
    told = {
        "version": VERSION,
        "sources": [source.to_json() for source in cube.sources],
        "warnings": list(map(to_json, cube.warnings)),
        "arrays": sorted(arrays),
        **words,
    }
    write_arrays(path, {_TOLD: np.array(json.dumps(told)), **arrays})


def read_stored(path: Path) -> DisplacementCube | None:
    """Return the cube of a file; None when it holds something else, or what another version wrote.

    Raises:
        ValueError: it is damaged; every member has its checksum.
    """
    try:
        arrays = arrays_from(path, (_TOLD,), largest_bytes=_LARGEST_BYTES)
        told = json.loads(str(arrays[_TOLD])) if _TOLD in arrays else {}
        if told.get("version") != VERSION:
            return None
        arrays = arrays_from(path, (*_ARRAYS, *_PRIORS), largest_bytes=_LARGEST_BYTES)
        if sorted(arrays) != told["arrays"]:
            raise ValueError("an array is missing")
        priors = {name: arrays.pop(member) for member, name in _PRIORS.items() if member in arrays}
        sources = tuple(map(SourceFile.from_json, told["sources"]))
        words = {name: told[name] for name in _WORDS}
        fields: dict[str, Any] = {
            **arrays,
            **words,
            "priors": priors,
            "warnings": tuple(map(from_json, told["warnings"])),
            "sources": sources,
        }
        return DisplacementCube(**fields)
    except (OSError, OverflowError, KeyError, TypeError, AttributeError, RecursionError, InputError) as error:
        raise ValueError(f"{path.name} is damaged: {error}") from None
