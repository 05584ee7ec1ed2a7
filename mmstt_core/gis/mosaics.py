# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay the rasters of many tiles out as one: a virtual raster that names them, and overviews of the whole."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from pathlib import Path

from osgeo import gdal

from .failing import named, written
from .rasters import NODATA

FIRST_OVERVIEW = 8
"""Finer ones the tiles have themselves."""
SMALLEST = 256
"""Pixels: overviews are made until the whole is this small."""
_LAYOUT = {"COMPRESS_OVERVIEW": "DEFLATE", "BIGTIFF_OVERVIEW": "IF_SAFER", "SPARSE_OK_OVERVIEW": "YES"}


def write_mosaic(
    path: Path,
    tiles: list[Path],
    *,
    beside: Path,
    classes: bool,
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Write a virtual raster over rasters of one layout, with their bands, units, metadata and names of dates.

    Args:
        path: ends in .vrt; its overviews lie beside it, in .vrt.ovr.
        tiles: rasters that are there already.
        beside: the folder that `path` will be moved to; tiles are named as seen from there, so that all can be moved
            together.
        classes: a band holds numbers of classes, which have no mean.
        tick: called with the fraction done, 0..1; may raise to stop.
    Raises:
        OSError: the file could not be written.
    """
    inside = f"/vsimem/{uuid.uuid4().hex}.vrt"
    with written(path, tick) as go_on:
        options = gdal.BuildVRTOptions(resolution="highest", srcNodata=NODATA, VRTNodata=NODATA)
        made = gdal.BuildVRT(inside, [os.fspath(tile) for tile in tiles], options=options)
        first = gdal.Open(os.fspath(tiles[0]))
        made.SetMetadata({**first.GetMetadata(), "AREA_OR_POINT": "Area"})
        for number in range(1, first.RasterCount + 1):
            known, band = first.GetRasterBand(number), made.GetRasterBand(number)
            band.SetDescription(known.GetDescription())
            band.SetUnitType(known.GetUnitType())
            band.SetMetadata(known.GetMetadata())
        factors = _factors(made.RasterXSize, made.RasterYSize)
        made = band = None
        text = _content(inside)
        gdal.Unlink(inside)
        path.write_text(text, encoding="utf-8")
        if factors:
            _build_overviews(path, factors, "NEAREST" if classes else "AVERAGE", go_on)
        for tile in tiles:
            near = Path(os.path.relpath(tile, beside)).as_posix()
            far, close = _escaped(os.fspath(tile)), _escaped(near)
            text = text.replace(f'relativeToVRT="0">{far}<', f'relativeToVRT="1">{close}<')
        path.write_text(text, encoding="utf-8")


def _build_overviews(path: Path, factors: list[int], how: str, go_on: Callable[..., int]) -> None:
    earlier = {name: gdal.GetThreadLocalConfigOption(name) for name in _LAYOUT}
    for name, value in _LAYOUT.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        whole = gdal.Open(os.fsdecode(named(path)))
        whole.BuildOverviews(how, factors, go_on)
        whole = None
    finally:
        for name, before in earlier.items():
            gdal.SetThreadLocalConfigOption(name, before)


def _factors(columns: int, rows: int) -> list[int]:
    """Return 8, 16, ... until the whole is small."""
    factors: list[int] = []
    factor = FIRST_OVERVIEW
    while max(columns, rows) / (factor / 2) > SMALLEST:
        factors.append(factor)
        factor *= 2
    return factors


def _content(name: str) -> str:
    """Return the text of a file in GDAL's memory."""
    file = gdal.VSIFOpenL(name, "rb")
    try:
        size = gdal.VSIStatL(name).size
        return bytes(gdal.VSIFReadL(1, size, file)).decode("utf-8")
    finally:
        gdal.VSIFCloseL(file)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
