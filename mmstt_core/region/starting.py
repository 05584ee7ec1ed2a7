# SPDX-License-Identifier: GPL-2.0-or-later
"""Before a region is computed: which files are meant, and whether the folder may take it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..options.region import RegionRequest
from ..reading.archive import refuse_missing, sha256_of, shown_name
from ..results.arrays import plain
from ..results.checked import TILES, WORK
from ..results.writer import OWN as FORECAST
from ..words import say
from .putting_together import OWN, RECORD

FORMATS = (".zip", ".csv", ".npz", ".gpkg")
"""Endings of the files that are taken from a folder."""


def files_of(sources: tuple[str, ...]) -> list[str]:
    """Return the files that are named, and those of folders.

    Raises:
        InputError: one is not there, or a folder holds none.
    """
    found: list[str] = []
    for source in sources:
        path = Path(source)
        if path.is_dir() and path.suffix.lower() != ".gdb":
            inside = sorted(str(each) for each in path.iterdir() if each.suffix.lower() in FORMATS and each.is_file())
            if not inside:
                raise InputError(
                    say("The folder '{0}' holds no file of series.", source),
                    hint=say("Its zip, CSV, npz and gpkg files would be taken."),
                )
            found += inside
        else:
            refuse_missing(path)
            found.append(source)
    return found


def refuse_other(request: RegionRequest, out: Path, files: list[str]) -> None:
    """Refuse a folder that holds a forecast, or, unless it may be replaced, a region of another question or other data.

    Args:
        files: that were given.
    Raises:
        InputError: it does.
    """
    if FORECAST.read(out) is not None:
        raise InputError(
            say("{0} holds a forecast.", out),
            hint=say("Choose another folder: the tiles of a region lie in folders of it."),
        )
    earlier = OWN.read(out)
    if earlier is None or request.replace:
        return
    hint = say("Choose another folder, or say that it may be replaced (--replace).")
    asked: Any = plain(request.question())
    other = [name for name, value in asked.items() if earlier.get("asked", {}).get(name, value) != value]
    if other:
        raise InputError(say("{0} holds a region with other options ({1}).", out, ", ".join(other)), hint=hint)
    if not _shares_data(earlier, files):
        raise InputError(say("{0} holds a region of other data.", out), hint=hint)


def _shares_data(earlier: dict[str, Any], files: list[str]) -> bool:
    """Tell whether a region was made of one of these files, by its name or, where it was renamed, by its content."""
    theirs = [one for key in ("sources", "failed_sources") for one in earlier.get(key, [])]
    if not theirs or {one.get("name") for one in theirs} & {shown_name(Path(file)) for file in files}:
        return True
    hashes = {one.get("sha256") for one in theirs}
    return any(sha256_of(Path(file), lambda: None) in hashes for file in files)


def remove_unused(out: Path, there: Path) -> None:
    """Remove what a run that was refused has made, as far as it is empty."""
    if not (out / TILES).exists() and not (out / RECORD).exists():
        shutil.rmtree(out / WORK, ignore_errors=True)
    place = out
    while place != there:
        try:
            place.rmdir()
        except OSError:
            return
        place = place.parent
