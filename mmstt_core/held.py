# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays with one row per cell that come piece by piece, and lie on the disk where they are large."""

# Shapes: N cells, P cells of a piece

from __future__ import annotations

import contextlib
import ctypes
import gc
import mmap
import os
import sys
import tempfile
import threading
import weakref
from collections.abc import Mapping
from typing import IO, Any

import numpy as np

LARGE_BYTES = 32 << 20
"""From here on an array lies in a nameless file, which ends with it: those of a full tile are 700 MB together."""
_CHUNK = bytes(1 << 20)

_trim: Any = None
"""Of glibc: gives back what lies free inside its heap."""
if sys.platform.startswith("linux"):
    with contextlib.suppress(OSError, AttributeError):
        _trim = ctypes.CDLL(None).malloc_trim

_on_disk: weakref.WeakSet[Any] = weakref.WeakSet()
"""Maps of the files."""


def make(shape: tuple[int, ...], dtype: type | np.dtype) -> np.ndarray:
    """Return an array to be filled; a large one lies on the disk, unless that has no room for it."""
    size = int(np.prod(shape)) * np.dtype(dtype).itemsize
    if size < LARGE_BYTES:
        return np.empty(shape, dtype)
    try:
        with tempfile.TemporaryFile() as file:  # the map keeps it once it is closed
            _reserve(file, size)
            array = np.memmap(file, dtype, "r+", shape=shape)
    except OSError:
        return np.empty(shape, dtype)
    _on_disk.add(_map(array))
    return array


def _reserve(file: IO[bytes], size: int) -> None:
    """Take room on the disk now: were it full when a map is written to, the process would die.

    Raises:
        OSError: there is not enough.
    """
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
        return
    for begin in range(0, size, len(_CHUNK)):
        file.write(_CHUNK[: size - begin])
    file.flush()


def _map(array: np.ndarray) -> Any:
    return getattr(array, "_mmap", None)


def on_disk(array: np.ndarray) -> np.ndarray:
    """Return an array with the same values that lies on the disk, if it is large."""
    if array.nbytes < LARGE_BYTES or _map(array) is not None:
        return array
    kept = make(array.shape, array.dtype)
    kept[...] = array
    rest()
    return kept


def rest() -> None:
    """Let leave the memory, where the system can, what lies on the disk until it is asked for, and what was let go.

    Between two stages of the work: the allocator keeps what was freed in between what was not, a third of the peak.
    Whoever reads or writes what lies on the disk meanwhile, in another thread, only waits for it to come back.
    """
    for held in list(_on_disk):
        if hasattr(held, "madvise"):
            held.madvise(mmap.MADV_DONTNEED)
    gc.collect()  # what was let go in circles
    if _trim is not None:
        _trim(0)


class Held:
    """Gather arrays of all cells from pieces of them, which may come from several threads."""

    def __init__(self, cells: int) -> None:
        """Wait for the pieces of so many cells."""
        self._cells, self._lock = cells, threading.Lock()
        self.arrays: dict[str, np.ndarray] = {}

    def put(self, cells_P: np.ndarray, arrays: Mapping[str, np.ndarray]) -> None:
        """Take the arrays of some cells, given by number in increasing order."""
        if cells_P.size == self._cells:
            self.arrays.update(arrays)
            return
        first, last = int(cells_P[0]), int(cells_P[-1])
        rows = slice(first, last + 1) if last - first + 1 == cells_P.size else cells_P
        with self._lock:
            for name, array in arrays.items():
                if name not in self.arrays:
                    self.arrays[name] = make((self._cells, *array.shape[1:]), array.dtype)
                self.arrays[name][rows] = array
            rest()
