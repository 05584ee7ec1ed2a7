# SPDX-License-Identifier: GPL-2.0-or-later
"""The 100 m grid of EGMS Ortho: which places are centres of its cells, and which cell an identifier names."""

# Shapes: N points

from __future__ import annotations

import string

import numpy as np

_BASE62 = (string.digits + string.ascii_uppercase + string.ascii_lowercase).encode()


def on_grid(easting_N: np.ndarray, northing_N: np.ndarray) -> bool:
    """Tell whether all points are centres of the 100 m grid."""
    return bool(easting_N.size and (easting_N % 100 == 50).all() and (northing_N % 100 == 50).all())


def pid_contradicts(point_id: bytes, easting: float, northing: float) -> bool:
    """Tell whether an L3 pid, which encodes its cell, names the cell with easting and northing exchanged."""
    cell = _cell_of(point_id)
    return cell == (northing // 100, easting // 100) and cell != (easting // 100, northing // 100)


def pid_names_cell(point_id: bytes, easting: float, northing: float) -> bool:
    """Tell whether an id is that which EGMS L3 gives to the cell at this place."""
    return _cell_of(point_id) == (easting // 100, northing // 100)


def _cell_of(point_id: bytes) -> tuple[int, int] | None:
    """Return column and row that an L3 pid encodes."""
    if len(point_id) != 10 or any(letter not in _BASE62 for letter in point_id):
        return None
    number = 0
    for letter in point_id[1:]:
        number = number * 62 + _BASE62.index(letter)
    row, column = divmod(number, 2**32)
    return column, row
