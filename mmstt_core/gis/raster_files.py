# SPDX-License-Identifier: GPL-2.0-or-later
"""What single raster files of a stack are: grid, system, unit, and which date each band is; or why they are refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..cube import COMPONENTS, DEGREES
from ..errors import InputError
from ..reading.archive import shown_name
from ..reading.columns import ALIASES
from ..reading.dates import decode
from ..reading.raster_dates import cf_day, days_of_names
from ..stated import Stated
from ..words import say, some
from .systems import system

_OURS = {"ISSUE_DATE", "CALIBRATED_LEADS", "THRESHOLD_MM"}
"""Entries that every raster of a forecast has."""
_COLOURS = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
_WIDE = (gdal.GDT_Float64, gdal.GDT_Int32, gdal.GDT_UInt32)
"""Types whose numbers float32 cannot hold."""
_DISPLACEMENTS = (*ALIASES["value"], "timeseries", "displacements", "cum_disp")
"""Names of variables, lower case."""
_UNITS = {
    **dict.fromkeys(("mm", "millimeter", "millimeters", "millimetre", "millimetres"), "mm"),
    **dict.fromkeys(("cm", "centimeter", "centimeters", "centimetre", "centimetres"), "cm"),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), "m"),
}
_NO_UNIT = ("", "1", "none", "unknown", "unitless", "-")
_NOWHERE = ((0.0, 1.0, 0.0, 0.0, 0.0, 1.0), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
"""What GDAL gives for a raster without a place."""
_APART_PIXELS = 1e-3
"""Grids of text files are written with few digits."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Raster:
    """One raster: a file, or the one variable of a file that holds displacement."""

    name: str
    target: str
    """What GDAL opens."""
    kind: str
    columns: int
    rows: int
    count: int
    """Bands, those without a date included."""
    transform: tuple[float, float, float, float, float, float]
    block: tuple[int, int]
    reference: osr.SpatialReference | None
    by_axes: bool
    """Only the units of its axes say that it is in degrees."""
    unit: str
    """mm, cm or m; empty where it says none."""
    unmarked: bool
    """No value stands for no data."""
    wide: bool
    component: str = ""
    """up, east or los; empty where it says none."""
    days: tuple[tuple[int, int], ...] = ()
    """Number of each band that has a date, and the date, days since 1970-01-01."""

    def places(self, column_B: np.ndarray, row_B: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of the centres of pixels."""
        x0, across, tilt, y0, other_tilt, down = self.transform
        column_B, row_B = column_B + 0.5, row_B + 0.5
        return x0 + across * column_B + tilt * row_B, y0 + other_tilt * column_B + down * row_B


def opened_raster(target: str, name: str) -> gdal.Dataset:
    """Open a raster.

    Raises:
        InputError: GDAL cannot.
    """
    try:
        dataset = gdal.OpenEx(target, gdal.OF_RASTER | gdal.OF_READONLY)
        problem = "" if dataset else gdal.GetLastErrorMsg()
    except (RuntimeError, UnicodeEncodeError) as error:  # GDAL 4, or a plugin that called UseExceptions()
        dataset, problem = None, str(error)
    if dataset is None:
        said = " ".join(problem.split())[:160] or "?"
        raise InputError(
            say("{0} cannot be opened as a raster ({1}).", name, said), hint=say("Copy or export it again.")
        )
    return dataset


def examine(paths: Sequence[Path], stated: Stated) -> tuple[list[Raster], list[str]]:
    """Look at every file of a stack, and find the date of each band.

    Returns:
        The rasters, and warnings about what was left out.
    Raises:
        InputError: one is a picture, a forecast, not placed on Earth, or in no unit of length.
    """
    warnings: list[str] = []
    rasters: list[tuple[Raster, list[int | None] | None]] = []
    nameless = []
    for path in paths:
        raster, days = _examine(path, stated)
        if days is None and raster.count == 1:
            nameless.append(len(rasters))
        elif days is not None and None in days:
            others = [str(band) for band, day in enumerate(days, 1) if day is None]
            warnings.append(
                say("{0}: {1} band(s) without a date were left out ({2}).", raster.name, len(others), some(others))
            )
        rasters.append((raster, days))
    if nameless:
        by_name = days_of_names([rasters[index][0].name for index in nameless])
        for index, day in zip(nameless, by_name, strict=True):
            rasters[index] = (rasters[index][0], None if day is None else [day])
    result = [_with_days(raster, days) for raster, days in rasters]
    dateless = [raster.name for raster in result if not raster.days]
    if dateless and len(dateless) < len(result):
        warnings.append(
            say("{0} raster(s) that do not say their date were left out ({1}).", len(dateless), some(dateless))
        )
    return result, warnings


def _with_days(raster: Raster, days: list[int | None] | None) -> Raster:
    found = tuple((band, day) for band, day in enumerate(days or (), 1) if day is not None)
    return Raster(**{**vars(raster), "days": found})


def _examine(path: Path, stated: Stated) -> tuple[Raster, list[int | None] | None]:
    """Return a raster and, where its bands tell them, their dates."""
    name = shown_name(path)
    target, dataset = _dataset_of(str(path), name)
    metadata = dataset.GetMetadata() or {}
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    if metadata.keys() >= _OURS:
        raise InputError(
            say("{0} is a map of a forecast, and a forecast is no measurement.", name),
            hint=say("Give the data that it was made from."),
        )
    kind = dataset.GetDriver().LongName
    _refuse_pictures(bands, dataset, kind, name)
    reference, by_axes = dataset.GetSpatialRef(), False
    if reference is None and any(
        key.endswith("#units") and value.lower() in ("degrees_east", "degree_east", "degrees_e")
        for key, value in metadata.items()
    ):
        reference, by_axes = system(DEGREES), True
    if reference is not None:
        reference = reference.Clone()
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    raster = Raster(
        name=name,
        target=target,
        kind=kind,
        columns=dataset.RasterXSize,
        rows=dataset.RasterYSize,
        count=len(bands),
        transform=dataset.GetGeoTransform(),
        block=tuple(bands[0].GetBlockSize()),
        reference=reference,
        by_axes=by_axes,
        unit="" if stated.unit else _unit_of(bands, name),
        unmarked=all(band.GetMaskFlags() & gdal.GMF_ALL_VALID for band in bands),
        wide=any(band.DataType in _WIDE for band in bands),
        component=_component_of(metadata),
    )
    return raster, _days_of(bands, metadata, name)


def _component_of(metadata: dict[str, str]) -> str:
    """Return the component that our own files tell, as a GeoTIFF and as a netCDF."""
    said = str(metadata.get("COMPONENT", metadata.get("NC_GLOBAL#component", ""))).lower()
    return said if said in COMPONENTS else ""


def _dataset_of(path: str, name: str) -> tuple[str, gdal.Dataset]:
    """Open a file, or that one of its variables which holds displacement."""
    dataset = opened_raster(path, name)
    parts = [part for part, _ in dataset.GetSubDatasets() or ()]
    if dataset.RasterCount or not parts:
        return path, dataset
    variables = {part.rsplit(":", 1)[-1].strip("/").rsplit("/", 1)[-1]: part for part in parts}
    named = [part for variable, part in variables.items() if variable.lower() in _DISPLACEMENTS]
    if len(named) != 1:
        raise InputError(
            say("{0} is a raster ({1}) that holds {2}.", name, dataset.GetDriver().LongName, some(variables)),
            hint=say(
                "Save the variable that holds displacement as a file of its own, or call it displacement; points need "
                "one field per date."
            ),
        )
    return named[0], opened_raster(named[0], name)


def _refuse_pictures(bands: list[gdal.Band], dataset: gdal.Dataset, kind: str, name: str) -> None:
    """Raise for what is no grid of measurements: colours, complex numbers, nothing at all."""
    what = None
    if not bands:
        what = say("It has no bands.")
    elif any(band.GetColorTable() is not None for band in bands):
        what = say("It is a picture with a table of colours.")
    elif any(band.GetColorInterpretation() in _COLOURS and band.DataType == gdal.GDT_Byte for band in bands):
        what = say("It is a picture in colours.")
    elif any(gdal.DataTypeIsComplex(band.DataType) for band in bands):
        what = say("It holds complex numbers, as interferograms do.")
    if what is None:
        return
    size = dataset.RasterXSize, dataset.RasterYSize, len(bands)
    told = say("{0} is a raster ({1}) of {2} x {3} pixels in {4} band(s).", name, kind, *size)
    raise InputError(
        say("{0} {1}", told, what),
        hint=say("Give rasters of displacement, one per date, or points with one field per date."),
    )


def _unit_of(bands: list[gdal.Band], name: str) -> str:
    """Return the unit that all bands name; empty where they name none.

    Raises:
        InputError: it is none of length, or they differ.
    """
    named = {(band.GetUnitType() or (band.GetMetadata() or {}).get("units", "")).strip() for band in bands}
    named = {unit for unit in named if unit.lower() not in _NO_UNIT}
    units = {_UNITS.get(unit.lower(), "") for unit in named}
    if "" in units:
        odd = next(unit for unit in sorted(named) if unit.lower() not in _UNITS)
        raise InputError(
            say("{0} gives its values in '{1}', which is no unit of displacement.", name, odd[:40]),
            hint=say("Give rasters of displacement in mm, cm or m; if they are such, state the unit."),
            asks=("unit",),
        )
    if len(units) > 1:
        raise InputError(
            say("The bands of {0} are in different units ({1}).", name, ", ".join(sorted(units))),
            hint=say("Give all in one unit."),
        )
    return units.pop() if units else ""


def _days_of(bands: list[gdal.Band], metadata: dict[str, str], name: str) -> list[int | None] | None:
    """Return the date of each band: of its place on a time axis, its description, its metadata; None without any."""
    each = [band.GetMetadata() or {} for band in bands]
    axes = {
        key[len("NETCDF_DIM_") :]
        for held in each
        for key in held
        if key.startswith("NETCDF_DIM_") and " since " in metadata.get(f"{key[len('NETCDF_DIM_') :]}#units", "")
    }
    for axis in sorted(axes):
        units, calendar = metadata[f"{axis}#units"], metadata.get(f"{axis}#calendar", "")
        days = [cf_day(held.get(f"NETCDF_DIM_{axis}", ""), units, calendar) for held in each]
        if any(day is not None for day in days):
            return days
        raise InputError(
            say("{0}: its axis '{1}' cannot be read as dates ({2}).", name, axis, f"{units} {calendar}".strip()[:80]),
            hint=say("Count it in days, hours or seconds since a date, of the standard calendar."),
        )
    keys = {key for held in each for key in held if re.search("date|time|epoch", key, re.IGNORECASE)}
    listed = [
        re.split(r"[,;\s]+", value.strip(" {}[]")) for key, value in sorted(metadata.items()) if "date" in key.lower()
    ]
    ways = [
        [band.GetDescription() or "" for band in bands],
        *([held.get(key, "") for held in each] for key in sorted(keys)),
        *(texts for texts in listed if len(texts) == len(bands) > 1),
    ]
    for texts in ways:
        decoded = decode(texts)
        if decoded.unclear:
            raise InputError(
                say("{0}: the dates of its bands can be read in two ways ({1}).", name, decoded.unclear[0][:60]),
                hint=say("Write them as 20200131 or 2020-01-31."),
            )
        if any(day is not None for day in decoded.days):
            return list(decoded.days)
    return None


def refuse_unlike(rasters: Sequence[Raster], stated: Stated) -> None:
    """Raise when rasters differ in size, place, system or unit, or lie nowhere."""
    first = rasters[0]
    nowhere = [raster for raster in rasters if raster.transform in _NOWHERE]
    if nowhere:
        raise InputError(
            say("{0} does not say where its pixels lie.", nowhere[0].name),
            hint=say("Give georeferenced rasters; those in the geometry of the radar are to be geocoded first."),
        )
    for other in dict.fromkeys(rasters):
        pair = say("{0} and {1}", first.name, other.name)
        hint = say("Give rasters of one grid; bring the others onto it first.")
        if (first.columns, first.rows) != (other.columns, other.rows):
            sizes = f"{first.columns} x {first.rows}", f"{other.columns} x {other.rows}"
            raise InputError(say("{0} are of different sizes ({1} and {2} pixels).", pair, *sizes), hint=hint)
        far = [other.columns, other.rows]
        corners = ((0, 0), (far[0], 0), (0, far[1]))
        for corner in corners:
            one, two = (np.array(item.places(*(np.array(part) for part in corner))) for item in (first, other))
            if np.abs(one - two).max() > _APART_PIXELS * max(abs(first.transform[1]), abs(first.transform[2])):
                raise InputError(say("{0} do not cover the same place.", pair), hint=hint)
        if not stated.crs and not _same_system(first.reference, other.reference):
            raise InputError(say("{0} are in different coordinate systems.", pair), hint=hint)
        if first.unit != other.unit:
            units = first.unit or "-", other.unit or "-"
            raise InputError(
                say("{0} are in different units ({1} and {2}).", pair, *units),
                hint=say("State the unit of all, or give all in one unit."),
                asks=("unit",),
            )


def _same_system(one: osr.SpatialReference | None, two: osr.SpatialReference | None) -> bool:
    if one is None or two is None:
        return one is two
    return bool(one.IsSame(two))
