# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn what GDAL says on the side into Python errors, whichever way this process has told GDAL to report."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from osgeo import gdal


def named(path: Path) -> bytes:
    """Return a name as GDAL's Python takes every one: as text it refuses those that are not Unicode."""
    return os.fsencode(path)


@contextlib.contextmanager
def written(path: Path, tick: Callable[[float], None]) -> Iterator[Callable[..., int]]:
    """Give GDAL's progress callback for the writing of one file, and raise what went wrong when the block ends.

    GDAL closes a file without a word where the last bytes did not fit, and QGIS or a plugin may have switched its
    exceptions on or off: so what it reports is collected here. Datasets must be closed inside the block. An exception
    of `tick` stops the writing and leaves the block as itself.

    Raises:
        OSError: the file could not be written.
    """
    said: list[str] = []
    stopped: list[BaseException] = []

    def note(kind: int, number: int, text: str) -> None:
        if kind >= gdal.CE_Failure:
            said.append(text)

    def go_on(fraction: float, message: str, data: object) -> int:
        try:
            tick(fraction)
        except BaseException as reason:  # GDAL would swallow it
            stopped.append(reason)
            return 0
        return 1

    gdal.PushErrorHandler(note)
    try:
        yield go_on
    except RuntimeError as error:  # GDAL's own, where its exceptions are on
        said.append(str(error))
    finally:
        gdal.PopErrorHandler()
    if stopped:
        raise stopped[0]
    if said:
        full = any("no space" in text.lower() or "disk is full" in text.lower() for text in said)
        raise OSError(errno.ENOSPC if full else errno.EIO, f"GDAL could not write it ({said[0]})", str(path))
