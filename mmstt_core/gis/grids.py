# SPDX-License-Identifier: GPL-2.0-or-later
"""Sample rasters and polygons to a lattice of cell centres: elevation and its slope, classes of ground."""

# Shapes: R rows, C columns of the lattice

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr

from ..cube import LAEA
from ..errors import InputError
from ..words import say
from .systems import system

MOST_NODES = 4_000_000
FINEST_SPLIT = 4
"""Elevation is read up to this many times finer than the lattice: slope fades when a terrain model is averaged."""
MOST_FINE_PIXELS = 16_000_000
"""Memory: elevation is held a few times as float32 of this size."""
UNKNOWN_CLASS = -1

Cancelled = Callable[[], bool]


@dataclass(frozen=True, kw_only=True)
class RasterSource:
    """A raster file as it can be read on any thread."""

    path: str
    crs_wkt: str
    pixel_m: float
    """Rough pixel edge in m; decides between averaging and interpolating."""


@dataclass(frozen=True, kw_only=True)
class Lattice:
    """Nodes at cell centres: west + (column + 0.5) * step, north - (row + 0.5) * step; metres of `crs`."""

    west: float
    north: float
    columns: int
    rows: int
    step: float
    crs: str = LAEA

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return west, south, east, north."""
        return self.west, self.north - self.rows * self.step, self.west + self.columns * self.step, self.north


def lattice_over(box: tuple[float, float, float, float], step: float, crs: str = LAEA) -> Lattice:
    """Cover a box (west, south, east, north) with nodes aligned to multiples of the step, which doubles while they are
    too many."""
    while True:
        west, south = math.floor(box[0] / step) * step, math.floor(box[1] / step) * step
        columns = max(1, math.ceil((box[2] - west) / step))
        rows = max(1, math.ceil((box[3] - south) / step))
        if columns * rows <= MOST_NODES:
            return Lattice(west=west, north=south + rows * step, columns=columns, rows=rows, step=step, crs=crs)
        step *= 2


def sample_elevation(source: RasterSource, lattice: Lattice, cancelled: Cancelled) -> tuple[np.ndarray, np.ndarray]:
    """Return elevation (m) and slope (degrees), float32 [R, C]; slope is the mean over the cell."""
    split = int(np.clip(round(lattice.step / source.pixel_m), 1, FINEST_SPLIT))
    while split > 1 and lattice.columns * lattice.rows * split**2 > MOST_FINE_PIXELS:
        split -= 1
    step = lattice.step / split
    method = "average" if source.pixel_m < step / 1.5 else "bilinear"
    fine = _warp(source, lattice, step, method, cancelled, margin=1, dtype=np.float32)
    if min(fine.shape) < 3:
        raise InputError(say("The area is too small to sample elevation."), hint=say("Choose a larger one."))
    fall_north, fall_east = np.gradient(fine, step)
    slope = np.degrees(np.arctan(np.hypot(fall_north, fall_east)))
    return _block_mean(fine[1:-1, 1:-1], split), _block_mean(slope[1:-1, 1:-1], split)


def _block_mean(fine: np.ndarray, split: int) -> np.ndarray:
    """Average blocks of split x split, leaving out what is unknown."""
    rows, columns = fine.shape[0] // split, fine.shape[1] // split
    blocks = fine.reshape(rows, split, columns, split)
    known = np.isfinite(blocks)
    counts = known.sum(axis=(1, 3))
    sums = np.where(known, blocks, 0).sum(axis=(1, 3))
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan).astype(np.float32)


def sample_classes(source: RasterSource, lattice: Lattice, cancelled: Cancelled) -> np.ndarray:
    """Return the most frequent class per node, int32 [R, C]."""
    method = "mode" if source.pixel_m < lattice.step / 1.5 else "near"
    values = _warp(source, lattice, lattice.step, method, cancelled)
    return np.where(np.isfinite(values), np.nan_to_num(values), UNKNOWN_CLASS).astype(np.int32)


def _warp(
    source: RasterSource,
    lattice: Lattice,
    step: float,
    method: str,
    cancelled: Cancelled,
    margin: int = 0,
    dtype: type = np.float64,
) -> np.ndarray:
    """Read a raster on the lattice's projection, NaN where it has no data; [R, C] with the margin around."""
    kind = gdal.GDT_Float32 if dtype is np.float32 else gdal.GDT_Float64
    west, south, east, north = lattice.bounds
    edge = margin * step
    warped, problem = None, ""
    try:
        opened = gdal.Open(source.path)  # Warp itself answers a file that it cannot open with a TypeError
        warped = opened and gdal.Warp(
            "",
            opened,
            format="MEM",
            dstSRS=lattice.crs,
            srcSRS=source.crs_wkt,
            xRes=step,
            yRes=step,
            outputBounds=(west - edge, south - edge, east + edge, north + edge),
            resampleAlg=method,
            outputType=kind,
            dstNodata=math.nan,
            callback=lambda *unused: 0 if cancelled() else 1,
        )
        problem = gdal.GetLastErrorMsg()
    except RuntimeError as error:  # GDAL 4, or any plugin that called gdal.UseExceptions() in this process
        problem = str(error)
    if warped is None:
        if cancelled():
            split = round(lattice.step / step)
            return np.full((lattice.rows * split + 2 * margin, lattice.columns * split + 2 * margin), np.nan, dtype)
        raise InputError(
            say("The raster {0} cannot be read: {1}.", source.path, problem or "unknown reason"),
            hint=say("Choose another file."),
        )
    band = warped.GetRasterBand(1)
    raw = band.ReadRaster(buf_type=kind)  # not ReadAsArray, which needs the numpy that GDAL was built with
    return np.frombuffer(raw, dtype).reshape(warped.RasterYSize, warped.RasterXSize)


def burn_classes(shapes: list[tuple[bytes, object]], lattice: Lattice) -> np.ndarray:
    """Return the class of the polygon that each node lies in, int32 [R, C].

    Args:
        shapes: WKB in the lattice's system, and what the polygon is: whole numbers are kept as classes, texts are
            numbered in alphabetical order.
    """
    codes = class_codes([value for _, value in shapes])
    reference = system(lattice.crs)
    store = _memory_driver().CreateDataSource("classes")
    layer = store.CreateLayer("classes", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    for wkb, value in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        feature.SetField("class", codes[value])
        layer.CreateFeature(feature)
    grid = gdal.GetDriverByName("MEM").Create("", lattice.columns, lattice.rows, 1, gdal.GDT_Int32)
    grid.SetGeoTransform((lattice.west, lattice.step, 0.0, lattice.north, 0.0, -lattice.step))
    grid.SetProjection(reference.ExportToWkt())
    grid.GetRasterBand(1).Fill(UNKNOWN_CLASS)
    gdal.RasterizeLayer(grid, [1], layer, options=["ATTRIBUTE=class"])
    raw = grid.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Int32)
    return np.frombuffer(raw, np.int32).reshape(lattice.rows, lattice.columns).copy()


def _memory_driver() -> ogr.Driver:
    """Return OGR's driver for layers in memory, which GDAL 3.11 has renamed; a missing one is None, or raises."""
    names = {ogr.GetDriver(i).GetName() for i in range(ogr.GetDriverCount())}
    return ogr.GetDriverByName("Memory" if "Memory" in names else "MEM")


def class_codes(values: list) -> dict:
    """Number the classes: whole numbers of at least 0 stay as they are, texts are counted in alphabetical order."""
    distinct = set(values)
    if all(isinstance(value, (int, float)) and value >= 0 and float(value).is_integer() for value in distinct):
        return {value: int(value) for value in distinct}
    return {value: code for code, value in enumerate(sorted(distinct, key=str))}
