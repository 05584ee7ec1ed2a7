# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders that may not exist yet."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path


def nearest_existing(path: str | os.PathLike) -> Path:
    """Return the path itself, or its nearest ancestor that exists; absolute.

    It need not be a folder: a file or a link to nowhere may lie in the way.
    """
    place = Path(path).absolute()
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    return place


def is_full(error: OSError) -> bool:
    """Tell whether the system refused since a disk, or what a user may have of it, is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def free_bytes(folder: str | os.PathLike) -> int | None:
    """Return the free bytes of the disk on which a folder is or will be; None where the system does not tell."""
    try:
        return shutil.disk_usage(nearest_existing(folder)).free
    except OSError:
        return None
