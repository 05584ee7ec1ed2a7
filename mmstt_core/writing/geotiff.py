# SPDX-License-Identifier: GPL-2.0-or-later
"""Write cells as a tiled, compressed GeoTIFF with numpy and zlib alone: the worker process must not load GDAL."""

# Shapes: N cells, B bands

from __future__ import annotations

import html
import struct
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .grid import Grid

NODATA = -9999.0
TILE = 256
"""Pixels along the edge of a tile."""

SHORT, LONG, ASCII, DOUBLE, LONG8 = 3, 4, 2, 12, 16
_DTYPES = {SHORT: "<u2", LONG: "<u4", DOUBLE: "<f8", LONG8: "<u8"}
_CLASSIC_LIMIT = 3_500_000_000
"""Uncompressed bytes above which the 64-bit variant of TIFF is written; classic offsets end at 4 GiB."""

_CRS_NAME = "ETRS89-extended / LAEA Europe"
_GEOKEYS = (
    1,
    1,
    0,
    5,
    1024,
    0,
    1,
    1,  # model type: projected
    1025,
    0,
    1,
    1,  # a pixel is an area, not a point
    1026,
    34737,
    len(_CRS_NAME) + 1,
    0,  # citation
    3072,
    0,
    1,
    3035,  # projected CRS
    3076,
    0,
    1,
    9001,
)  # metre


@dataclass(frozen=True, kw_only=True)
class Band:
    """Name one layer of a raster."""

    description: str
    """Such as the ISO date."""
    unit: str
    metadata: dict[str, str] = field(default_factory=dict)


def write_geotiff(
    path: Path,
    grid: Grid,
    values_NB: np.ndarray,
    bands: Sequence[Band],
    *,
    metadata: dict[str, str],
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Write one float32 band per column of `values_NB`; pixels without a cell, and NaN, become `NODATA`.

    Tiles without any cell share one compressed empty tile, so that areas far apart stay small on disk.

    Args:
        path: the file; overwritten.
        grid: where each cell lies.
        values_NB: any float type; stored as float32.
        bands: one per column.
        metadata: key to text for the whole file.
        tick: called with the fraction done, 0..1, after each tile; may raise to stop.
    Source: TIFF 6.0; OGC 19-008 GeoTIFF 1.1; GDAL's GTiff driver for tags 42112 and 42113.
    """
    if values_NB.shape != (grid.row_N.size, len(bands)):
        raise ValueError(f"{values_NB.shape} values for {grid.row_N.size} cells and {len(bands)} bands")
    tiles_across, tiles_down = -(-grid.columns // TILE), -(-grid.rows // TILE)
    tile_N = (grid.row_N // TILE) * tiles_across + grid.column_N // TILE
    order_N = np.argsort(tile_N, kind="stable")
    occupied, starts = np.unique(tile_N[order_N], return_index=True)
    pixel_N = (grid.row_N % TILE) * TILE + grid.column_N % TILE

    tiles = tiles_across * tiles_down
    big = len(bands) * occupied.size * TILE * TILE * 4 + len(bands) * tiles * 16 > _CLASSIC_LIMIT
    offsets_BT = np.empty((len(bands), tiles), np.uint64)
    counts_BT = np.empty((len(bands), tiles), np.uint64)

    with path.open("wb") as file, ThreadPoolExecutor(max_workers=4) as pool:
        file.write(bytes(16 if big else 8))  # the header follows when the directory's place is known
        empty = _compress(np.full((TILE, TILE), NODATA, np.float32))
        offsets_BT[:], counts_BT[:] = file.tell(), len(empty)
        file.write(empty)
        for number, (tile, cells) in enumerate(zip(occupied, np.split(order_N, starts[1:]))):
            blocks_BYX = np.full((len(bands), TILE * TILE), NODATA, np.float32)
            values_BC = values_NB[cells].T
            blocks_BYX[:, pixel_N[cells]] = np.where(np.isfinite(values_BC), values_BC, NODATA)
            for band, packed in enumerate(pool.map(_compress, blocks_BYX.reshape(-1, TILE, TILE))):
                offsets_BT[band, tile], counts_BT[band, tile] = file.tell(), len(packed)
                file.write(packed)
            tick((number + 1) / occupied.size)
        file.write(bytes(file.tell() % 2))  # directories begin at an even byte
        directory = file.tell()
        file.write(_directory(directory, _tags(grid, bands, metadata, offsets_BT, counts_BT, big), big))
        file.seek(0)
        file.write(
            struct.pack("<2sHHHQ", b"II", 43, 8, 0, directory) if big else struct.pack("<2sHI", b"II", 42, directory)
        )


def _compress(block_YX: np.ndarray) -> bytes:
    """Deflate one tile. On maps with holes, as ours are, a predictor would make it slower and a third larger."""
    return zlib.compress(np.ascontiguousarray(block_YX, "<f4"), 1)


def _tags(
    grid: Grid,
    bands: Sequence[Band],
    metadata: dict[str, str],
    offsets_BT: np.ndarray,
    counts_BT: np.ndarray,
    big: bool,
) -> dict[int, tuple[int, object]]:
    """Return tag -> (type, values) in ascending order of tags."""
    count, place = len(bands), LONG8 if big else LONG
    tags: dict[int, tuple[int, object]] = {
        256: (LONG, [grid.columns]),
        257: (LONG, [grid.rows]),
        258: (SHORT, [32] * count),
        259: (SHORT, [8]),  # deflate
        262: (SHORT, [1]),  # black is zero
        277: (SHORT, [count]),
        284: (SHORT, [2]),  # each band apart
        305: (ASCII, "mmstt_core"),
        322: (LONG, [TILE]),
        323: (LONG, [TILE]),
        324: (place, offsets_BT.ravel()),
        325: (place, counts_BT.ravel()),
        338: (SHORT, [0] * (count - 1)),  # further bands of unspecified meaning
        339: (SHORT, [3] * count),  # IEEE float
        33550: (DOUBLE, [grid.cell_size, grid.cell_size, 0.0]),
        33922: (DOUBLE, [0.0, 0.0, 0.0, grid.west, grid.north, 0.0]),
        34735: (SHORT, _GEOKEYS),
        34737: (ASCII, _CRS_NAME + "|"),
        42112: (ASCII, _metadata_xml(bands, metadata)),
        42113: (ASCII, f"{NODATA:g}"),
    }
    if count == 1:
        del tags[338]
    return tags


def _metadata_xml(bands: Sequence[Band], metadata: dict[str, str]) -> str:
    """Say in GDAL's own XML what the file and each band hold."""

    def item(name: str, value: str, attributes: str = "") -> str:
        escaped = html.escape(html.escape(value, quote=False), quote=False)  # as GDAL, which unescapes twice
        return f'<Item name="{html.escape(name)}"{attributes}>{escaped}</Item>'

    lines = [item(name, value) for name, value in metadata.items()]
    for number, band in enumerate(bands):
        sample = f' sample="{number}"'
        lines.append(item("DESCRIPTION", band.description, sample + ' role="description"'))
        lines.append(item("UNITTYPE", band.unit, sample + ' role="unittype"'))
        lines.extend(item(name, value, sample) for name, value in band.metadata.items())
    return "\n".join(["<GDALMetadata>", *lines, "</GDALMetadata>"]) + "\n"


def _directory(start: int, tags: dict[int, tuple[int, object]], big: bool) -> bytes:
    """Encode an image file directory that begins at byte `start`; values that do not fit inside it follow behind."""
    inline, entry_format, count_format = (8, "<HHQ", "<Q") if big else (4, "<HHI", "<H")
    entry_size = struct.calcsize(entry_format) + inline
    behind = start + struct.calcsize(count_format) + entry_size * len(tags) + inline
    entries, values_behind = [struct.pack(count_format, len(tags))], []
    for tag, (kind, values) in sorted(tags.items()):
        if kind == ASCII:
            data = str(values).encode("utf-8") + b"\0"
            count = len(data)
        else:
            data = np.asarray(values).astype(_DTYPES[kind]).tobytes()
            count = len(values)
        entry = struct.pack(entry_format, tag, kind, count)
        if len(data) <= inline:
            entry += data.ljust(inline, b"\0")
        else:
            entry += struct.pack("<Q" if big else "<I", behind)
            data += bytes(len(data) % 2)
            values_behind.append(data)
            behind += len(data)
        entries.append(entry)
    return b"".join([*entries, bytes(inline), *values_behind])  # the zeros say: no further directory
