# SPDX-License-Identifier: GPL-2.0-or-later
"""Write arrays into a netCDF-4 file by the CF conventions, with GDAL's multidimensional driver."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from osgeo import gdal

from .failing import named, written
from .systems import system

_TYPES = {"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64, "int32": gdal.GDT_Int32}
_PACKED = ("COMPRESS=DEFLATE", "ZLEVEL=1")
CHUNK_EDGE = 256


@dataclass(frozen=True, kw_only=True)
class Variable:
    """One array of the file."""

    name: str
    dimensions: tuple[str, ...]
    kind: str
    """float32, float64, int32, or text."""
    attributes: Mapping[str, str | float | list[float]]
    pieces: Callable[[], Iterator[tuple[int, np.ndarray]]]
    """Gives the values along the first dimension, piece by piece, each with the place at which it begins."""
    fill: float | None = None
    mapped: bool = False
    """It lies in the system of the file (`grid_mapping`)."""


@dataclass(frozen=True, kw_only=True)
class NetCdf:
    """What a file holds."""

    dimensions: Mapping[str, int]
    variables: Sequence[Variable]
    attributes: Mapping[str, str]
    crs: str
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Dimension to its axis: time, x or y."""


_AXES = {"x": (gdal.DIM_TYPE_HORIZONTAL_X, "EAST"), "y": (gdal.DIM_TYPE_HORIZONTAL_Y, "NORTH")}


def write_netcdf(path: Path, content: NetCdf, tick: Callable[[float], None] = lambda fraction: None) -> None:
    """Write a file.

    Args:
        path: overwritten.
        tick: called with the fraction done, 0..1; may raise to stop.
    Raises:
        OSError: the file could not be written.
    """
    with written(path, tick):
        _write(path, content, tick)


def _write(path: Path, content: NetCdf, tick: Callable[[float], None]) -> None:
    made = gdal.GetDriverByName("netCDF").CreateMultiDimensional(named(path), [], ["FORMAT=NC4"])
    if made is None:  # what went wrong is told by the block that calls
        return
    root = made.GetRootGroup()
    for name, text in content.attributes.items():
        _attribute(root, name, text)
    dimensions = {
        name: root.CreateDimension(name, *_AXES.get(content.kinds.get(name, ""), ("", "")), size)
        for name, size in content.dimensions.items()
    }
    total = max(1, sum(_cells(variable, content) for variable in content.variables))
    done = 0
    for variable in content.variables:
        _variable(root, variable, content, dimensions)
    for variable in content.variables:
        array = root.OpenMDArray(variable.name)
        for start, values in variable.pieces():
            _fill(array, variable, start, values)
            done += values.size
            tick(min(1.0, done / total))
        del array
    del dimensions, root
    made.FlushCache()


def _cells(variable: Variable, content: NetCdf) -> int:
    return int(np.prod([content.dimensions[name] for name in variable.dimensions], dtype=np.int64))


def _variable(root: gdal.Group, variable: Variable, content: NetCdf, dimensions: Mapping[str, gdal.Dimension]) -> None:
    text = variable.kind == "text"
    kind = gdal.ExtendedDataType.CreateString() if text else gdal.ExtendedDataType.Create(_TYPES[variable.kind])
    options = [] if text or len(variable.dimensions) < 2 else [*_PACKED, f"BLOCKSIZE={_block(variable, content)}"]
    array = root.CreateMDArray(variable.name, [dimensions[name] for name in variable.dimensions], kind, options)
    if variable.fill is not None:
        array.SetNoDataValueDouble(variable.fill)
    if variable.mapped:
        reference = system(content.crs)
        axes = [len(variable.dimensions), len(variable.dimensions) - 1]
        reference.SetDataAxisToSRSAxisMapping(axes)
        array.SetSpatialRef(reference)
    for name, value in variable.attributes.items():
        _attribute(array, name, value)


def _block(variable: Variable, content: NetCdf) -> str:
    """Return the size of a chunk: one date of a part of the map, or all dates of some stations."""
    sizes = [content.dimensions[name] for name in variable.dimensions]
    if len(sizes) == 2:
        return ",".join(str(min(size, CHUNK_EDGE * 4)) for size in sizes)
    return ",".join(["1", *(str(min(size, CHUNK_EDGE)) for size in sizes[1:])])


def _fill(array: gdal.MDArray, variable: Variable, start: int, values: np.ndarray) -> None:
    first = [start] + [0] * (values.ndim - 1)
    if variable.kind == "text":
        array.Write(values.tolist(), array_start_idx=first, count=list(values.shape))
        return
    kind = gdal.ExtendedDataType.Create(_TYPES[variable.kind])
    packed = np.ascontiguousarray(values, variable.kind).tobytes()  # any numpy, whatever GDAL has
    array.Write(packed, array_start_idx=first, count=list(values.shape), buffer_datatype=kind)


def _attribute(holder: gdal.Group | gdal.MDArray, name: str, value: str | float | list[float]) -> None:
    if isinstance(value, str):
        holder.CreateAttribute(name, [], gdal.ExtendedDataType.CreateString()).Write(value)
        return
    shape = [len(value)] if isinstance(value, list) else []
    holder.CreateAttribute(name, shape, gdal.ExtendedDataType.Create(gdal.GDT_Float64)).Write(value)
