# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays with one row per cell that come piece by piece, and lie on the disk where they are large."""

# Shapes: N cells, P cells of a piece

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Mapping

import numpy as np

LARGE_BYTES = 32 << 20
"""From here on an array lies in a nameless file, which ends with it: a full tile's quantiles alone are 220 MB."""


def make(shape: tuple[int, ...], dtype: type | np.dtype) -> np.ndarray:
    """Return an array to be filled; a large one lies on the disk.

    Raises:
        OSError: the disk is full, or there is no folder for temporary files.
    """
    if int(np.prod(shape)) * np.dtype(dtype).itemsize < LARGE_BYTES:
        return np.empty(shape, dtype)
    with tempfile.TemporaryFile() as file:  # the map keeps it once it is closed
        return np.memmap(file, dtype, "w+", shape=shape)


def rest(array: np.ndarray) -> None:
    """Let what lies on the disk leave the memory until it is asked for again, where the system can."""
    held = getattr(array, "_mmap", None)
    if isinstance(held, mmap.mmap) and hasattr(held, "madvise"):
        held.madvise(mmap.MADV_DONTNEED)


class Held:
    """Gather arrays of all cells from pieces of them."""

    def __init__(self, cells: int) -> None:
        """Wait for the pieces of so many cells."""
        self._cells = cells
        self.arrays: dict[str, np.ndarray] = {}

    def put(self, cells_P: np.ndarray, arrays: Mapping[str, np.ndarray]) -> None:
        """Take the arrays of some cells, given by number in increasing order."""
        if cells_P.size == self._cells:
            self.arrays.update(arrays)
            return
        first, last = int(cells_P[0]), int(cells_P[-1])
        rows = slice(first, last + 1) if last - first + 1 == cells_P.size else cells_P
        for name, array in arrays.items():
            if name not in self.arrays:
                self.arrays[name] = make((self._cells, *array.shape[1:]), array.dtype)
            self.arrays[name][rows] = array
            rest(self.arrays[name])
