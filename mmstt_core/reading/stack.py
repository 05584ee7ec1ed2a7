# SPDX-License-Identifier: GPL-2.0-or-later
"""Find out which of the given files are one source: rasters, one per date, given one by one or as a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from .. import gis
from ..errors import InputError
from ..stated import Stated
from ..words import say
from .archive import is_geodatabase, shown_name
from .kinds import looks_like_page

_NO_RASTERS = (".zip", ".csv", ".gz", ".npz", ".xlsx", ".xlsm", ".ods", ".xls", ".shp", ".gpkg", ".geojson", ".fgb")
_BESIDE = (".hdr", ".xml", ".prj", ".tfw", ".wld", ".ovr", ".aux", ".msk", ".qml", ".json")
"""Endings of files that lie beside rasters and are none."""
_GRID_BEGINS = (b"ncols", b"nrows")
_FORECAST = "forecast.json"

Other = TypeVar("Other")


@dataclass(frozen=True, kw_only=True)
class Stack:
    """Rasters that make one source: one per date, or with one band per date."""

    name: str
    """As messages call it."""
    rasters: tuple[Path, ...]
    files: tuple[Path, ...]
    """The rasters and what lies beside them and belongs to them."""
    size: int
    """Bytes of all samples, uncompressed."""
    left_out: tuple[str, ...] = ()
    """Names of other files in the folder that was given."""

    def digest(self, digests: Sequence[str]) -> str:
        """Return one hash of all files, which their names, as they may tell dates, are part of."""
        lines = [f"{shown_name(path)}\0{digest}\n" for path, digest in zip(self.files, digests, strict=True)]
        return hashlib.sha256("".join(lines).encode()).hexdigest()


def put_together(
    sources: Sequence[Path | Other], stated: Sequence[Stated]
) -> list[tuple[Path | Stack | Other, Stated]]:
    """Make one source of all rasters, at the place of the first; whatever else there is stays by itself.

    Raises:
        InputError: a folder is that of a forecast, or different things are stated of rasters.
    """
    units: list[tuple[Path | Stack | Other, Stated]] = []
    rasters: dict[Path, Stated] = {}
    folders: list[Path] = []
    left_out: list[str] = []
    place = 0
    for source, said in zip(sources, stated, strict=True):
        found = rasters_of(source) if isinstance(source, Path) else ()
        if not found:
            units.append((source, said))
            continue
        place = place if rasters else len(units)
        rasters |= dict.fromkeys(found, said)
        if source not in found:
            folders.append(source)  # type: ignore[arg-type]
            left_out += _others(source, found)  # type: ignore[arg-type]
    if rasters:
        units.insert(place, (_stack(list(rasters), folders, left_out), _one(rasters)))
    return units


def rasters_of(source: Path) -> tuple[Path, ...]:
    """Return the rasters that a path stands for: itself, or those in a folder; none where it is something else.

    Raises:
        InputError: it is the folder of a forecast.
    """
    try:
        if not source.is_dir() or is_geodatabase(source):
            return (source,) if _is_raster(source) else ()
        if (source / _FORECAST).is_file():
            raise InputError(
                say("{0} is the folder of a forecast, and a forecast is no measurement.", shown_name(source)),
                hint=say("Give the data that it was made from."),
            )
        return tuple(path for path in sorted(source.iterdir()) if path.name[:1] != "." and _is_raster(path))
    except OSError:
        return ()


def _is_raster(path: Path) -> bool:
    """Tell whether GDAL reads a file as a raster and not as a layer; tables are never asked about."""
    suffix = path.suffix.lower()
    if suffix in (*_NO_RASTERS, *_BESIDE) or not path.is_file() or not gis.available():
        return False
    with path.open("rb") as stream:
        head = stream.read(4096)
    if looks_like_page(head) or not head:
        return False
    if b"\0" not in head and (suffix in (".txt", "") and not head.lstrip().lower().startswith(_GRID_BEGINS)):
        return False
    return gis.room("stacks", f"Reading {shown_name(path)}").is_raster(path)


def _others(folder: Path, rasters: Sequence[Path]) -> list[str]:
    names = [path for path in sorted(folder.iterdir()) if path.is_file() and path not in rasters]
    return [shown_name(path) for path in names if path.name[:1] != "." and path.suffix.lower() not in _BESIDE]


def _stack(rasters: list[Path], folders: list[Path], left_out: list[str]) -> Stack:
    look: Callable[[Path], tuple[tuple[Path, ...], int]] = gis.room("stacks", "Reading rasters").look
    files, size = dict.fromkeys(rasters), 0
    for path in rasters:
        beside, held = look(path)
        files |= dict.fromkeys(beside)
        size += held
    if len(folders) == 1:
        name = shown_name(folders[0])
    else:
        name = shown_name(rasters[0]) + (f" ... {shown_name(rasters[-1])}" if len(rasters) > 1 else "")
    return Stack(name=name, rasters=tuple(rasters), files=tuple(files), size=size, left_out=tuple(left_out))


def _one(rasters: dict[Path, Stated]) -> Stated:
    """Return what is stated of all rasters."""
    (first, said), *others = rasters.items()
    for path, other in others:
        if other != said:
            raise InputError(
                say(
                    "{0} and {1} are dates of one series, but different things are stated of them.",
                    first.name,
                    path.name,
                ),
                hint=say("State the same of all rasters."),
            )
    return said
