# SPDX-License-Identifier: GPL-2.0-or-later
"""Map projections in numpy: EPSG:3035 both ways, and transverse Mercator back to latitude and longitude.

Sources: Snyder (1987), Map Projections, USGS PP 1395, section 24 (Lambert azimuthal equal-area, oblique, ellipsoidal);
Karney (2011), J. Geodesy 85 (transverse Mercator, third order here); EPSG guidance note 7-2 (Helmert).
"""

# Shapes: all arrays of one call share one shape

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..errors import InputError

GRS80 = (6378137.0, 298.257222101)
"""Semi-major axis in m, inverse flattening; differs from WGS 84 by 0.1 mm in the minor axis."""
_LATITUDE_0, _LONGITUDE_0 = np.radians(52.0), np.radians(10.0)
_FALSE_EASTING, _FALSE_NORTHING = 4_321_000.0, 3_210_000.0


def _eccentricity_squared(inverse_flattening: float) -> float:
    flattening = 1 / inverse_flattening
    return flattening * (2 - flattening)


def _authalic_q(sine: np.ndarray, e2: float) -> np.ndarray:
    """Return Snyder's q (3-12): twice the relative area between the equator and a latitude."""
    e = np.sqrt(e2)
    return (1 - e2) * (sine / (1 - e2 * sine**2) + np.arctanh(e * sine) / e)


_E2 = _eccentricity_squared(GRS80[1])
_Q_POLE = float(_authalic_q(np.float64(1.0), _E2))
_RADIUS = GRS80[0] * np.sqrt(_Q_POLE / 2)
_BETA_0 = float(np.arcsin(_authalic_q(np.sin(_LATITUDE_0), _E2) / _Q_POLE))
_STRETCH = float(
    GRS80[0] * np.cos(_LATITUDE_0) / np.sqrt(1 - _E2 * np.sin(_LATITUDE_0) ** 2) / (_RADIUS * np.cos(_BETA_0))
)


def to_laea(latitude: np.ndarray, longitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Project degrees (ETRS89 or WGS 84) to easting and northing, m, EPSG:3035."""
    angle = np.radians(np.asarray(longitude, np.float64)) - _LONGITUDE_0
    beta = np.arcsin(np.clip(_authalic_q(np.sin(np.radians(np.asarray(latitude, np.float64))), _E2) / _Q_POLE, -1, 1))
    cosine = np.cos(beta) * np.cos(angle)
    scale = _RADIUS * np.sqrt(2 / (1 + np.sin(_BETA_0) * np.sin(beta) + np.cos(_BETA_0) * cosine))
    east = scale * _STRETCH * np.cos(beta) * np.sin(angle)
    north = scale / _STRETCH * (np.cos(_BETA_0) * np.sin(beta) - np.sin(_BETA_0) * cosine)
    return east + _FALSE_EASTING, north + _FALSE_NORTHING


def from_laea(easting: np.ndarray, northing: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return latitude and longitude in degrees of EPSG:3035 metres; NaN outside the projection's disc."""
    east = (np.asarray(easting, np.float64) - _FALSE_EASTING) / _STRETCH
    north = (np.asarray(northing, np.float64) - _FALSE_NORTHING) * _STRETCH
    rho = np.hypot(east, north)
    with np.errstate(invalid="ignore"):
        distance = 2 * np.arcsin(rho / (2 * _RADIUS))
        safe = np.where(rho == 0, 1.0, rho)
        sine_beta = np.cos(distance) * np.sin(_BETA_0) + north * np.sin(distance) * np.cos(_BETA_0) / safe
        longitude = _LONGITUDE_0 + np.arctan2(
            east * np.sin(distance),
            rho * np.cos(_BETA_0) * np.cos(distance) - north * np.sin(_BETA_0) * np.sin(distance),
        )
    longitude = np.where(rho == 0, _LONGITUDE_0, longitude)
    latitude = np.arcsin(np.clip(sine_beta, -1, 1))
    q = _Q_POLE * sine_beta
    for _ in range(5):
        sine = np.sin(latitude)
        root = 1 - _E2 * sine**2
        latitude = latitude + root**2 / (2 * np.cos(latitude)) * (q - _authalic_q(sine, _E2)) / (1 - _E2)
    return np.degrees(latitude), np.degrees(longitude)


_SHIFTS = {"monte_mario": (-104.1, -49.1, -9.9, 0.971, -2.917, 0.714, -11.68)}
"""Helmert shifts to WGS 84: m, arc seconds (position vector), parts per million. EPSG:1660, Italian mainland."""
_GEOCENTRIC = ("etrs", "wgs_1984", "wgs84", "wgs 84", "european_terrestrial", "gda", "rdn2008")


@dataclass(frozen=True, kw_only=True)
class TransverseMercator:
    """Describe a transverse Mercator CRS, such as UTM or Gauss-Boaga."""

    central_meridian: float
    """Degrees."""
    scale: float
    false_easting: float
    false_northing: float
    ellipsoid: tuple[float, float] = GRS80
    shift: tuple[float, ...] | None = None
    """Helmert parameters to WGS 84, see `_SHIFTS`; None when the datum already is geocentric."""

    def to_degrees(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return latitude and longitude (WGS 84) of map metres."""
        axis, inverse_flattening = self.ellipsoid
        n = 1 / (2 * inverse_flattening - 1)
        radius = axis / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
        xi0 = (np.asarray(y, np.float64) - self.false_northing) / (self.scale * radius)
        eta0 = (np.asarray(x, np.float64) - self.false_easting) / (self.scale * radius)
        beta = (n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96, n**2 / 48 + n**3 / 15, 17 * n**3 / 480)
        xi, eta = xi0, eta0
        for order, factor in enumerate(beta, start=1):
            xi = xi - factor * np.sin(2 * order * xi0) * np.cosh(2 * order * eta0)
            eta = eta - factor * np.cos(2 * order * xi0) * np.sinh(2 * order * eta0)
        chi = np.arcsin(np.sin(xi) / np.cosh(eta))
        delta = (2 * n - 2 * n**2 / 3 - 2 * n**3, 7 * n**2 / 3 - 8 * n**3 / 5, 56 * n**3 / 15)
        latitude = chi + sum(factor * np.sin(2 * order * chi) for order, factor in enumerate(delta, start=1))
        longitude = np.radians(self.central_meridian) + np.arctan2(np.sinh(eta), np.cos(xi))
        if self.shift is not None:
            latitude, longitude = _to_wgs84(latitude, longitude, self.ellipsoid, self.shift)
        return np.degrees(latitude), np.degrees(longitude)


def _to_wgs84(
    latitude: np.ndarray, longitude: np.ndarray, ellipsoid: tuple[float, float], shift: tuple[float, ...]
) -> tuple[np.ndarray, np.ndarray]:
    """Move radians from one datum to WGS 84 at ellipsoidal height 0."""
    e2 = _eccentricity_squared(ellipsoid[1])
    normal = ellipsoid[0] / np.sqrt(1 - e2 * np.sin(latitude) ** 2)
    point = np.stack(
        [
            normal * np.cos(latitude) * np.cos(longitude),
            normal * np.cos(latitude) * np.sin(longitude),
            normal * (1 - e2) * np.sin(latitude),
        ]
    )
    rx, ry, rz = np.radians(np.array(shift[3:6]) / 3600)
    turn = np.array([[1, -rz, ry], [rz, 1, -rx], [-ry, rx, 1]])
    x, y, z = np.array(shift[:3])[:, None] + (1 + shift[6] * 1e-6) * (turn @ point.reshape(3, -1))
    horizontal = np.hypot(x, y)
    moved = np.arctan2(z, horizontal * (1 - _E2))
    for _ in range(4):
        normal = GRS80[0] / np.sqrt(1 - _E2 * np.sin(moved) ** 2)
        moved = np.arctan2(z + _E2 * normal * np.sin(moved), horizontal)
    return moved.reshape(latitude.shape), np.arctan2(y, x).reshape(longitude.shape)


def _number(text: str) -> float:
    """Read a number; NaN where it is none."""
    try:
        return float(text)
    except ValueError:
        return float("nan")


def read_prj(text: str, file: str) -> str | TransverseMercator:
    """Understand the WKT of a .prj file: "degrees", "laea" (EPSG:3035) or a transverse Mercator.

    Raises:
        InputError: any other projection or datum; QGIS can reproject the layer.
    """
    flat = text.lower()
    numbers = {name: _number(value) for name, value in re.findall(r'parameter\["(\w+)",\s*([-+\d.e]+)\]', flat)}
    datum = (re.search(r'datum\["([^"]*)"', flat) or [None, ""])[1]
    geocentric = any(word in datum for word in _GEOCENTRIC)
    shift = next((shift for name, shift in _SHIFTS.items() if name in datum), None)
    if geocentric or shift is not None:
        if "projcs" not in flat and geocentric:
            return "degrees"
        spheroid = re.search(r'spheroid\["[^"]*",\s*([\d.]+),\s*([\d.]+)', flat)
        if spheroid and not (
            6.3e6 < _number(spheroid[1]) < 6.4e6
            and 290 < _number(spheroid[2]) < 310
            and 0.9 < numbers.get("scale_factor", 1.0) < 1.1
        ):
            spheroid = None  # no ellipsoid of the Earth
        if "transverse_mercator" in flat and numbers.get("latitude_of_origin", 0.0) == 0.0 and spheroid:
            return TransverseMercator(
                central_meridian=numbers.get("central_meridian", 0.0),
                scale=numbers.get("scale_factor", 1.0),
                false_easting=numbers.get("false_easting", 0.0),
                false_northing=numbers.get("false_northing", 0.0),
                ellipsoid=(float(spheroid[1]), float(spheroid[2])),
                shift=shift,
            )
        if "lambert_azimuthal_equal_area" in flat and numbers.get("false_easting") == _FALSE_EASTING:
            return "laea"
    name = (re.search(r'^\s*\w+\["([^"]*)"', text) or [None, "unknown"])[1]
    raise InputError(
        f"{file} uses the coordinate system {name[:80]}, which is not read directly.",
        hint="Load the layer in QGIS and start the forecast from there, or save it in EPSG:3035.",
    )
