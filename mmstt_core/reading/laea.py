# SPDX-License-Identifier: GPL-2.0-or-later
"""Degrees to EPSG:3035 in numpy, so that European degrees are read where GDAL is absent; the rest is `gis.systems`.

Source: Snyder (1987), Map Projections, USGS PP 1395, section 24 (Lambert azimuthal equal-area, oblique, ellipsoidal).
"""

from __future__ import annotations

import numpy as np

_AXIS, _FLATTENING = 6378137.0, 1 / 298.257222101
"""GRS 80; WGS 84 differs by 0.1 mm in the minor axis."""
_LATITUDE_0, _LONGITUDE_0 = np.radians(52.0), np.radians(10.0)
_FALSE_EASTING, _FALSE_NORTHING = 4_321_000.0, 3_210_000.0
_E2 = _FLATTENING * (2 - _FLATTENING)


def _authalic_q(sine: np.ndarray | np.floating) -> np.ndarray | np.floating:
    """Return Snyder's q (3-12): twice the relative area between the equator and a latitude."""
    e = np.sqrt(_E2)
    return (1 - _E2) * (sine / (1 - _E2 * sine**2) + np.arctanh(e * sine) / e)


_Q_POLE = float(_authalic_q(np.float64(1.0)))
_RADIUS = _AXIS * np.sqrt(_Q_POLE / 2)
_BETA_0 = float(np.arcsin(_authalic_q(np.sin(_LATITUDE_0)) / _Q_POLE))
_STRETCH = float(
    _AXIS * np.cos(_LATITUDE_0) / np.sqrt(1 - _E2 * np.sin(_LATITUDE_0) ** 2) / (_RADIUS * np.cos(_BETA_0))
)


def to_laea(latitude: np.ndarray, longitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Project degrees (ETRS89 or WGS 84) to easting and northing, m, EPSG:3035."""
    angle = np.radians(np.asarray(longitude, np.float64)) - _LONGITUDE_0
    beta = np.arcsin(np.clip(_authalic_q(np.sin(np.radians(np.asarray(latitude, np.float64)))) / _Q_POLE, -1, 1))
    cosine = np.cos(beta) * np.cos(angle)
    scale = _RADIUS * np.sqrt(2 / (1 + np.sin(_BETA_0) * np.sin(beta) + np.cos(_BETA_0) * cosine))
    east = scale * _STRETCH * np.cos(beta) * np.sin(angle)
    north = scale / _STRETCH * (np.cos(_BETA_0) * np.sin(beta) - np.sin(_BETA_0) * cosine)
    return east + _FALSE_EASTING, north + _FALSE_NORTHING
