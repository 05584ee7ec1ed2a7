# SPDX-License-Identifier: GPL-2.0-or-later
"""Read rasters, one per date or with one band per date, as series: GeoTIFF, netCDF, ASCII grid, whatever GDAL opens."""

# Shapes: N pixels with data, B pixels of a block, T epochs

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..errors import InputError
from ..progress import Progress
from ..reading.archive import Opened, shown_name
from ..reading.columns import Schema
from ..reading.places import Selection
from ..reading.samples import joined
from ..reading.series import Found, NumberReader, found
from ..stated import Recognised, you_said
from ..words import say
from .layers import metres
from .raster_files import Raster, examine, opened_raster, refuse_unlike
from .systems import is_laea, name_of, quietly, system

_VALUES_PER_WINDOW = 16_000_000
"""Samples held at once, of all dates."""
_PIXELS_PER_CALL = 20_000
_MOST_OPEN = 128
"""Files kept open; systems allow from 256 on."""
_FINEST_CELL_M = 10.0
_ALIGNED = 1e-3
"""Of a pixel: so far may edges lie from multiples of its size, as numbers of text files do."""
_SQUARE = 1e-6


def is_raster(path: Path) -> bool:
    """Tell whether GDAL reads a file as a raster; what it reads as a layer too is one only where it holds bands."""
    with quietly():
        try:
            driver = gdal.IdentifyDriverEx(str(path), gdal.OF_RASTER)
            if driver is None:
                return False
            if gdal.IdentifyDriverEx(str(path), gdal.OF_VECTOR) is None:
                return True
            if driver.ShortName != "netCDF":  # a GeoPackage may hold tiles, and is asked for its layers
                return False
            dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
            return dataset is not None and bool(dataset.RasterCount or dataset.GetSubDatasets())
        except (RuntimeError, UnicodeEncodeError):
            return False


def look(path: Path) -> tuple[tuple[Path, ...], int]:
    """Return the files that a raster consists of, and the bytes that its samples take uncompressed.

    Raises:
        InputError: it cannot be opened.
    """
    with quietly():
        dataset = opened_raster(str(path), shown_name(path))
        files = [Path(name) for name in dataset.GetFileList() or ()]
        size = 4 * dataset.RasterXSize * dataset.RasterYSize * max(dataset.RasterCount, 1)
    return tuple(file for file in files if file.is_file()), size


@dataclass(frozen=True, kw_only=True)
class _Plane:
    """One date of a stack."""

    day: int
    raster: Raster
    band: int


def read_stack(opened: Opened, selection: Selection, progress: Progress) -> Found:
    """Read the pixels that have data, block by block.

    Raises:
        InputError: there are fewer than two dates, a date twice, rasters of unlike grids, or pictures and forecasts.
    """
    with quietly():
        rasters, warnings = examine(opened.parts, opened.stated)
        planes = sorted(
            (_Plane(day=day, raster=raster, band=band) for raster in rasters for band, day in raster.days),
            key=lambda plane: plane.day,
        )
        _refuse_few_or_twice(planes, rasters)
        refuse_unlike([plane.raster for plane in planes], opened.stated)
        return _collect(opened, planes, warnings, selection, progress)


def _refuse_few_or_twice(planes: list[_Plane], rasters: list[Raster]) -> None:
    """Raise when the dates make no series."""
    for one, two in zip(planes, planes[1:], strict=False):
        if one.day == two.day:
            date = str(np.datetime64(one.day, "D"))
            if one.raster is two.raster:
                message = say("{0} holds {1} twice: bands {2} and {3}.", one.raster.name, date, one.band, two.band)
            else:
                message = say("{0} and {1} are of the same date, {2}.", one.raster.name, two.raster.name, date)
            raise InputError(message, hint=say("Give one raster per date."))
    if len(planes) > 1:
        return
    raster = planes[0].raster if planes else rasters[0]
    hint = say(
        "Give one raster per date with the date in its name, such as disp_20200131.tif, a raster with one band per "
        "date, or points with one field per date."
    )
    message = say(
        "{0} is a raster ({1}) of {2} x {3} pixels in {4} band(s).",
        raster.name,
        raster.kind,
        raster.columns,
        raster.rows,
        raster.count,
    )
    if planes:
        told = say("Its only date is {0}.", str(np.datetime64(planes[0].day, "D")))
    elif len(rasters) > 1:
        told = say("None of the {0} rasters says its date.", len(rasters))
    else:
        told = say("No band says its date.")
    raise InputError(say("{0} {1}", message, told), hint=hint)


def _collect(
    opened: Opened, planes: list[_Plane], warnings: list[str], selection: Selection, progress: Progress
) -> Found:
    """Go through all windows once."""
    stated, first = opened.stated, planes[0].raster
    reference = system(stated.crs) if stated.crs else first.reference
    if reference is None:
        raise InputError(
            say("{0} does not say its coordinate system.", first.name),
            hint=say("State it, or give rasters that say it, such as GeoTIFF."),
            asks=("crs",),
        )
    edge_m, code = _cells_of(first, reference, opened.name, warnings)
    by_raster = bool(first.unit and not stated.unit)
    samples = NumberReader(
        opened.name, stated.unit or first.unit or None, say("the raster says so") if by_raster else None
    )
    values, easts, norths, still = [], [], [], 0
    for window, fraction, raw_TB in _windows(planes):
        progress.step("Reading", fraction, opened.name)
        left, top, width, height = window
        known_B = np.isfinite(raw_TB).any(axis=0)
        if first.unmarked and (flat_B := known_B & (raw_TB == 0).all(axis=0)).any():
            still += int(flat_B.sum())
            known_B &= ~flat_B
        rows, columns = np.divmod(np.flatnonzero(known_B), width)
        x_B, y_B = first.places(left + columns, top + rows)
        if edge_m:
            x_B, y_B = (np.round(part / edge_m - 0.5) * edge_m + edge_m / 2 for part in (x_B, y_B))
            inside = selection.mask(x_B, y_B)  # as soon as possible: what lies outside takes no memory
        else:
            inside = np.ones(x_B.size, bool)
        chosen = np.flatnonzero(known_B)[inside]
        for begin in range(0, chosen.size, _PIXELS_PER_CALL):
            part = chosen[begin : begin + _PIXELS_PER_CALL]
            values.append(samples.convert(np.ascontiguousarray(raw_TB[:, part].T)))
        easts.append(x_B[inside])
        norths.append(y_B[inside])
    samples.empty = 0  # pixels without data are what rasters are made of
    if still:
        warnings.append(
            say(
                "{0}: {1:,} pixel(s) that are 0 at every date were left out; no value is set for no data.",
                opened.name,
                still,
            )
        )
    if not values:
        raise InputError(
            say("{0}: no pixel holds data here.", opened.name), hint=say("Check the rasters, or choose another area.")
        )
    easting_N, northing_N = np.concatenate(easts), np.concatenate(norths)
    crs = code
    if not edge_m:
        easting_N, northing_N, crs = metres(easting_N, northing_N, reference, opened.name)
    values_NT = samples.settle(joined(values))
    values.clear()
    days_T = np.array([plane.day for plane in planes], np.int64)
    empty = np.empty(0, np.int64)
    cube, roles = found(
        opened.name,
        Schema(names=(), roles={}, date_columns=empty, days_T=days_T, warnings=()),
        selection,
        easting_N=easting_N,
        northing_N=northing_N,
        crs=crs,
        values_NT=values_NT,
        point_id_N=None,
        warnings=samples.warnings() + tuple(warnings),
        recognised=(samples.recognised(), _system_told(reference, stated.crs, first)),
    )
    told = {plane.raster.component for plane in planes}
    named = {f"component_{name}" for name in told if len(told) == 1 and name}
    return dataclasses.replace(cube, cell_size=edge_m), roles | named


def _system_told(reference: osr.SpatialReference, stated: str | None, raster: Raster) -> Recognised:
    if stated:
        return you_said("crs", stated)
    why = say("its axes are degrees") if raster.by_axes else say("the raster says so")
    return Recognised(fact="crs", value=name_of(reference), why=why)


def _cells_of(raster: Raster, reference: osr.SpatialReference, name: str, warnings: list[str]) -> tuple[float, str]:
    """Return the edge of cells (m) and their system where pixels can be cells; 0 where they are points.

    Cells lie on multiples of their size in a system that cells may live in.
    """
    west, across, tilt, north, other_tilt, down = raster.transform
    edge = abs(across)
    if tilt or other_tilt or abs(abs(down) - edge) > _SQUARE * edge or not reference.IsProjected():
        return 0.0, ""
    code = _code_of(reference)
    if not code or edge < _FINEST_CELL_M:
        return 0.0, ""
    edge = float(f"{edge:.9g}")
    if any(abs(value / edge - round(value / edge)) > _ALIGNED for value in (west, north)):
        warnings.append(
            say(
                "{0}: pixels of {1:g} m do not lie on multiples of {1:g} m; their centres are taken as points and "
                "averaged into cells.",
                name,
                edge,
            )
        )
        return 0.0, ""
    return edge, code


def _code_of(reference: osr.SpatialReference) -> str:
    """Name the system of a raster where cells can live in it: EPSG:3035 or a UTM zone; empty for any other."""
    if is_laea(reference):
        return "EPSG:3035"
    zone = reference.GetUTMZone()
    if not zone:
        return ""
    codes = [32600 + zone if zone > 0 else 32700 - zone, *([25800 + zone] if 28 <= zone <= 38 else [])]
    for code in codes:
        if reference.IsSame(
            system(f"EPSG:{code}"), ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT"]
        ):
            return f"EPSG:{code}"
    return ""


_Window = tuple[int, int, int, int]


def _windows(planes: list[_Plane]) -> Iterator[tuple[_Window, float, np.ndarray]]:
    """Yield windows (left, top, width, height), how much was read before, and their samples [T, B], NaN where none."""
    first = planes[0].raster
    held = _Held()
    wide = any(plane.raster.wide for plane in planes)
    across, down = first.block
    most = max(1, _VALUES_PER_WINDOW // (2 if wide else 1) // len(planes))
    width = min(across, first.columns)
    if width * down * 4 <= most:  # small blocks: as many as fit, side by side, then below each other
        width = min(first.columns, max(1, most // down // width) * width)
    height = max(1, min(first.rows, most // width))
    height = max(height // down * down, min(height, down))
    kind = np.float64 if wide else np.float32
    done, total = 0, first.rows * first.columns
    for top in range(0, first.rows, height):
        for left in range(0, first.columns, width):
            size = min(width, first.columns - left), min(height, first.rows - top)
            window = (left, top, *size)
            raw_TB = np.empty((len(planes), size[0] * size[1]), kind)
            for epoch, plane in enumerate(planes):
                raw_TB[epoch] = held.read(plane, window, kind)
            yield window, done / total, raw_TB
            done += size[0] * size[1]


class _Held:
    """Keep datasets open between windows, as many as any system allows."""

    def __init__(self) -> None:
        self._open: dict[str, gdal.Dataset] = {}

    def read(self, plane: _Plane, window: _Window, kind: type) -> np.ndarray:
        """Return the samples of one band, as they are meant, NaN where there are none.

        Raises:
            InputError: the file is damaged.
        """
        raster = plane.raster
        dataset = self._open.get(raster.target)
        if dataset is None:
            while len(self._open) >= _MOST_OPEN:
                self._open.pop(next(iter(self._open)))
            dataset = self._open[raster.target] = opened_raster(raster.target, raster.name)
        band = dataset.GetRasterBand(plane.band)
        mask = None
        try:
            raw = band.ReadRaster(*window, buf_type=gdal.GDT_Float64 if kind is np.float64 else gdal.GDT_Float32)
            if not band.GetMaskFlags() & gdal.GMF_ALL_VALID:
                mask = band.GetMaskBand().ReadRaster(*window, buf_type=gdal.GDT_Byte)
                if mask is None:
                    raw = None
        except RuntimeError:  # GDAL 4, or a plugin that called UseExceptions()
            raw = None
        if raw is None:
            raise InputError(say("{0} is damaged or cut off.", raster.name), hint=say("Copy or export it again."))
        values_B = np.frombuffer(raw, kind).astype(np.float64)
        if mask is not None:
            values_B[np.frombuffer(mask, np.uint8) == 0] = np.nan
        if np.isinf(values_B).any():
            raise InputError(
                say("{0}, band {1}: infinity is not a displacement.", raster.name, plane.band), hint=say("Correct it.")
            )
        scale, offset = band.GetScale(), band.GetOffset()
        if scale not in (None, 1.0) or offset not in (None, 0.0):
            values_B = values_B * (1.0 if scale is None else scale) + (offset or 0.0)
        return values_B.astype(kind)
