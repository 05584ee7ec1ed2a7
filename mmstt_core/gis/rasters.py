# SPDX-License-Identifier: GPL-2.0-or-later
"""Write cells as a GeoTIFF in COG layout: tiled, deflated, overviews before the data, one plane per band."""

# Shapes: N cells, B bands, Y rows, X columns

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..results.grid import Grid
from ..results.outputs import Band
from .failing import named, written

NODATA = -9999.0
TILE = 256
"""Pixels along the edge of a tile; overviews are made until one fits into it."""
THREADS = 2
# Planes, not pixels, lie together: QGIS shows one date at a time and would else unpack all of them for each. A
# predictor would make maps with holes, as ours are, slower and a third larger.
LAYOUT = [
    *("TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "INTERLEAVE=BAND", "SPARSE_OK=TRUE"),
    *("COMPRESS=DEFLATE", "ZLEVEL=1", f"NUM_THREADS={THREADS}", "BIGTIFF=IF_SAFER"),
]


def write_raster(
    path: Path,
    grid: Grid,
    values_NB: np.ndarray,
    bands: Sequence[Band],
    *,
    metadata: dict[str, str],
    crs: str,
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Write one float32 band per column of `values_NB`; pixels without a cell, and NaN, become `NODATA`.

    Tiles without any cell take no room, so that areas far apart stay small on disk. An overview holds the mean of the
    cells that share a pixel of it.

    Args:
        path: the file; overwritten.
        grid: where each cell lies.
        values_NB: any float type; stored as float32.
        bands: one per column.
        metadata: key to text for the whole file.
        crs: system of the cells, anything that osr understands.
        tick: called with the fraction done, 0..1; may raise to stop.
    Raises:
        OSError: the file could not be written.
    """
    if values_NB.shape != (grid.row_N.size, len(bands)):
        raise ValueError(f"{values_NB.shape} values for {grid.row_N.size} cells and {len(bands)} bands")
    made = None
    with written(path, tick):
        try:
            driver = gdal.GetDriverByName("GTiff")
            made = driver.Create(named(path), grid.columns, grid.rows, len(bands), gdal.GDT_Float32, LAYOUT)
            _describe(made, grid, bands, metadata, crs)
            made.FlushCache()  # the directory of the data comes first
            factors = overview_factors(grid)
            if factors and made.BuildOverviews("NONE", factors) != gdal.CE_None:
                raise RuntimeError("The overviews found no room")  # told in GDAL's own words, which came before
            _fill(made, grid, values_NB, [band.classes for band in bands], tick)
        except BaseException as reason:
            traceback.clear_frames(reason.__traceback__)  # they hold the file open, which Windows would not remove
            raise
        finally:
            made = None  # closed, and so written to the end, or removable


def overview_factors(grid: Grid) -> list[int]:
    """Return 2, 4, 8, ... until the whole grid fits into 2 x 2 tiles."""
    factors: list[int] = []
    while max(grid.columns, grid.rows) > 2 * TILE * 2 ** len(factors):
        factors.append(2 ** (len(factors) + 1))
    return factors


def _describe(made: gdal.Dataset, grid: Grid, bands: Sequence[Band], metadata: dict[str, str], crs: str) -> None:
    """Say where the raster lies and what it and each band hold."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    made.SetProjection(reference.ExportToWkt())
    made.SetGeoTransform((grid.west, grid.cell_size, 0.0, grid.north, 0.0, -grid.cell_size))
    made.SetMetadata({**metadata, "AREA_OR_POINT": "Area"})
    for number, band in enumerate(bands, 1):
        target = made.GetRasterBand(number)
        target.SetNoDataValue(NODATA)
        target.SetDescription(band.description)
        target.SetUnitType(band.unit)
        target.SetMetadata(band.metadata)


def _fill(
    made: gdal.Dataset, grid: Grid, values_NB: np.ndarray, classes: list[bool], tick: Callable[[float], None]
) -> None:
    """Write the overviews, the coarsest first, then the data, each band by band.

    GDAL appends tiles as they come. So the file is in COG layout from the start, without a copy on disk, and no more
    than a band is in memory.
    """
    factors = [1, *overview_factors(grid)]
    count = values_NB.shape[1]
    for done, level in enumerate(reversed(range(len(factors)))):
        tiles = _Tiles(grid, factors[level])
        for number in range(count):
            band = made.GetRasterBand(number + 1)
            tiles.write(band.GetOverview(level - 1) if level else band, values_NB[:, number], classes[number])
            tick((done + (number + 1) / count) / len(factors))


class _Tiles:
    """Know which pixels of one level hold cells, in the order of tiles; tiles without any stay holes."""

    def __init__(self, grid: Grid, factor: int) -> None:
        across = -(-grid.columns // (factor * TILE))
        row_N, column_N = grid.row_N // factor, grid.column_N // factor
        tile_N = row_N // TILE * across + column_N // TILE
        pixel_N = (tile_N * TILE + row_N % TILE) * TILE + column_N % TILE
        pixel_P, self._pixel_N = np.unique(pixel_N, return_inverse=True)
        tile_P, self._place_P = np.divmod(pixel_P, TILE * TILE)
        occupied, starts = np.unique(tile_P, return_index=True)
        self._tiles = [
            (tile // across * TILE, tile % across * TILE, slice(start, end))
            for tile, start, end in zip(occupied.tolist(), starts.tolist(), [*starts[1:].tolist(), pixel_P.size])
        ]

    def write(self, band: gdal.Band, values_N: np.ndarray, classes: bool) -> None:
        """Write the mean of the known cells of each pixel: at full size, where a pixel is a cell, its value.

        Of classes it is the one of the highest number, so that what has changed stays visible from afar.
        """
        known_N = np.isfinite(values_N)
        pixels = self._place_P.size
        total_P = np.bincount(self._pixel_N, np.where(known_N, values_N, 0), pixels)
        count_P = np.bincount(self._pixel_N, known_N, pixels)
        mean_P = np.where(count_P > 0, total_P / np.maximum(count_P, 1), NODATA).astype(np.float32)
        if classes:
            mean_P[:] = NODATA
            np.maximum.at(mean_P, self._pixel_N[known_N], values_N[known_N].astype(np.float32))
        for top, left, inside in self._tiles:
            block = np.full((TILE, TILE), NODATA, np.float32)
            block.ravel()[self._place_P[inside]] = mean_P[inside]
            height, width = min(TILE, band.YSize - top), min(TILE, band.XSize - left)
            band.WriteRaster(left, top, width, height, block[:height, :width].tobytes())  # any numpy, whatever GDAL has
        band.FlushCache()
