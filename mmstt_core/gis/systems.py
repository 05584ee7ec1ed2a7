# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinate systems of the world: from any of them to the system that the cells of a forecast live in."""

# Shapes: N points

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

import numpy as np
from osgeo import gdal, osr

from ..cube import DEGREES, LAEA
from ..errors import InputError
from ..reading.places import cells_system
from ..words import say

_POINTS_PER_CALL = 5_000
"""GDAL holds Python's lock while it takes a list: QGIS must be able to draw in between."""


def system(text: str) -> osr.SpatialReference:
    """Understand `EPSG:N` or WKT; coordinates are in the order x, y, or longitude, latitude.

    Raises:
        InputError: PROJ does not know it.
    """
    reference = osr.SpatialReference()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    code = re.fullmatch(r"\s*EPSG:(\d{1,6})\s*", text, re.IGNORECASE)
    with quietly():
        try:
            failed = reference.ImportFromEPSG(int(code[1])) if code else reference.ImportFromWkt(text)
        except RuntimeError:  # GDAL 4, or another plugin of this process that called UseExceptions()
            failed = 1
    if failed:
        raise InputError(
            say("The coordinate system '{0}' is not known.", text[:80]),
            hint=say("Give an EPSG code, such as EPSG:32633."),
        )
    return reference


def name_of(reference: osr.SpatialReference) -> str:
    """Return `EPSG:N`, or the name of a system that has no such number."""
    code = reference.GetAuthorityCode(None) if reference.GetAuthorityName(None) == "EPSG" else None
    return f"EPSG:{code}" if code else (reference.GetName() or "")


def is_laea(reference: osr.SpatialReference) -> bool:
    """Tell whether a system is EPSG:3035 by its parameters: names and the order of its axes differ between programs."""
    one, two = (re.sub(r"\+towgs84=[0,]+ ", "", item.ExportToProj4()) for item in (reference, system(LAEA)))
    return one == two


def transform(
    x_N: np.ndarray, y_N: np.ndarray, source: osr.SpatialReference | str, target: osr.SpatialReference | str
) -> tuple[np.ndarray, np.ndarray]:
    """Move points between two systems; NaN where a place has no coordinates in the target."""
    one, two = (system(item) if isinstance(item, str) else item for item in (source, target))
    moved_N2 = np.full((len(x_N), 2), np.nan)
    known = np.flatnonzero(np.isfinite(x_N) & np.isfinite(y_N))
    pairs_M2 = np.column_stack([x_N[known], y_N[known]]).astype(np.float64)
    if one.IsSame(two):
        moved_N2[known] = pairs_M2
        return moved_N2[:, 0], moved_N2[:, 1]
    with quietly():
        change = osr.CoordinateTransformation(one, two)
        for start in range(0, known.size, _POINTS_PER_CALL):
            part = _moved(change, pairs_M2[start : start + _POINTS_PER_CALL].tolist())
            moved_N2[known[start : start + _POINTS_PER_CALL]] = np.array(part, np.float64)[:, :2]
    moved_N2[~np.isfinite(moved_N2).all(axis=1)] = np.nan
    return moved_N2[:, 0], moved_N2[:, 1]


def _moved(change: osr.CoordinateTransformation, pairs: list[list[float]]) -> list[tuple[float, ...]]:
    """Move points; where GDAL raises, as another plugin may have told it to, one bad place must not cost the others."""
    try:
        return change.TransformPoints(pairs)
    except RuntimeError:
        if len(pairs) == 1:
            return [(np.nan, np.nan, np.nan)]
        middle = len(pairs) // 2
        return _moved(change, pairs[:middle]) + _moved(change, pairs[middle:])


def to_cells_system(
    x_N: np.ndarray, y_N: np.ndarray, source: osr.SpatialReference | str
) -> tuple[np.ndarray, np.ndarray, str]:
    """Move points to the system of cells that their centre asks for; returns its name as well."""
    crs = cells_system(*transform(x_N, y_N, source, DEGREES))
    return *transform(x_N, y_N, source, crs), crs


_COMMON = (3035, 3857, 2154, 3003, 3004, 31466, 31467, 31468, 27700, 28992, 31370, 2180, 2056, 21781, 5514)
_UTM_ZONES = tuple(range(25828, 25839))


def possible_systems(x: float, y: float) -> list[str]:
    """Name the common systems of Europe in whose area of use a place would lie; UTM zones by one example."""
    found: list[str] = []
    for code in (*_COMMON, *_UTM_ZONES):
        reference = system(f"EPSG:{code}")
        area = reference.GetAreaOfUse()
        longitude, latitude = (values[0] for values in transform(np.array([x]), np.array([y]), reference, DEGREES))
        if area is None or not (
            area.west_lon_degree <= longitude <= area.east_lon_degree
            and area.south_lat_degree <= latitude <= area.north_lat_degree
        ):
            continue
        if code == 3857 and not (-32 <= longitude <= 45 and 27 <= latitude <= 72):
            continue
        if code in _UTM_ZONES:
            found.append(f"a UTM zone, EPSG:{_UTM_ZONES[0]} to {_UTM_ZONES[-1]}")
            break
        found.append(f"EPSG:{code} ({reference.GetName()})")
    return found


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Keep GDAL's own messages off stderr: what went wrong is said in our sentence."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
