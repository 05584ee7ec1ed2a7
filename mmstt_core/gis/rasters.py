# SPDX-License-Identifier: GPL-2.0-or-later
"""Write cells as a GeoTIFF in COG layout: tiled, deflated, overviews before the data, one plane per band."""

# Shapes: N cells, B bands, Y rows, X columns

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..results.grid import Grid
from ..results.outputs import Band
from .failing import written

NODATA = -9999.0
TILE = 256
"""Pixels along the edge of a tile; overviews are made until one fits into it."""
THREADS = 2
DRAFT = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "INTERLEAVE=BAND", "SPARSE_OK=TRUE", "BIGTIFF=YES"]
# Planes, not pixels, lie together: QGIS shows one date at a time and would else unpack all of them for each. A
# predictor would make maps with holes, as ours are, slower and a third larger.
FINAL = [
    *("TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "INTERLEAVE=BAND", "SPARSE_OK=TRUE"),
    *("COPY_SRC_OVERVIEWS=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", f"NUM_THREADS={THREADS}", "BIGTIFF=IF_SAFER"),
]
SHARE_OF_DRAFT = 0.5
"""Of the time, roughly: the other half goes into the final layout."""


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
    draft = path.with_name(path.name + ".draft")
    driver = gdal.GetDriverByName("GTiff")
    made = None
    with written(path, tick) as go_on:
        try:
            made = driver.Create(str(draft), grid.columns, grid.rows, len(bands), gdal.GDT_Float32, DRAFT)
            _describe(made, grid, bands, metadata, crs)
            _fill(made, grid, values_NB, lambda part: tick(SHARE_OF_DRAFT * part))
            made.FlushCache()
            driver.CreateCopy(  # closed at once, since nobody keeps it
                str(path),
                made,
                options=FINAL,
                callback=lambda part, *rest: go_on(SHARE_OF_DRAFT + (1 - SHARE_OF_DRAFT) * part, *rest),
            )
        finally:
            made = None  # closed, and so written to the end, or removable
    draft.unlink()


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


def _fill(made: gdal.Dataset, grid: Grid, values_NB: np.ndarray, tick: Callable[[float], None]) -> None:
    """Write every band, and its overviews from the means of the cells."""
    factors = overview_factors(grid)
    if factors:
        made.BuildOverviews("NONE", factors)
    for level, factor in enumerate([1, *factors]):
        row_P, column_P, values_PB = grid.row_N, grid.column_N, values_NB
        if factor > 1:
            row_P, column_P, values_PB = _coarser(grid, values_NB, factor)
        bands = [made.GetRasterBand(number + 1) for number in range(values_NB.shape[1])]
        if level:
            bands = [band.GetOverview(level - 1) for band in bands]
        _write_tiles(bands, row_P, column_P, values_PB)
        tick((level + 1) / (len(factors) + 1))


def _write_tiles(bands: list[gdal.Band], row_P: np.ndarray, column_P: np.ndarray, values_PB: np.ndarray) -> None:
    """Write the tiles that hold pixels with values; the others stay holes."""
    across = -(-bands[0].XSize // TILE)
    tile_P = (row_P // TILE) * across + column_P // TILE
    order_P = np.argsort(tile_P, kind="stable")
    occupied, starts = np.unique(tile_P[order_P], return_index=True)
    for tile, pixels in zip(occupied.tolist(), np.split(order_P, starts[1:])):
        top, left = tile // across * TILE, tile % across * TILE
        height, width = min(TILE, bands[0].YSize - top), min(TILE, bands[0].XSize - left)
        place = (row_P[pixels] - top) * width + column_P[pixels] - left
        values = np.where(np.isfinite(values_PB[pixels]), values_PB[pixels], NODATA).astype(np.float32)
        for number, band in enumerate(bands):
            block = np.full(height * width, NODATA, np.float32)
            block[place] = values[:, number]
            band.WriteRaster(left, top, width, height, block.tobytes())  # any numpy, whatever GDAL was built for


def _coarser(grid: Grid, values_NB: np.ndarray, factor: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return row, column and means of the known cells for each pixel of an overview that holds a cell."""
    columns = -(-grid.columns // factor)
    pixel_N = (grid.row_N // factor) * columns + grid.column_N // factor
    order_N = np.argsort(pixel_N, kind="stable")
    pixels, starts = np.unique(pixel_N[order_N], return_index=True)
    values_NB = values_NB[order_N]
    known_NB = np.isfinite(values_NB)
    total = np.add.reduceat(np.where(known_NB, values_NB, 0), starts, axis=0, dtype=np.float64)
    count = np.add.reduceat(known_NB, starts, axis=0, dtype=np.int64)
    with np.errstate(invalid="ignore"):  # no known cell: NaN
        return pixels // columns, pixels % columns, total / count
