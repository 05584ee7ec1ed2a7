# SPDX-License-Identifier: GPL-2.0-or-later
"""Places of the world land where published examples and geometry say, and cells get the system of the rule.

Examples: IOGP guidance note 7-2 (EPSG), the worked ones of each projection method.
"""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading.laea import to_laea
from mmstt_core.reading.places import cells_system
from mmstt_core.reading.rings import inside_ring

pytest.importorskip("osgeo.osr")
systems = pytest.importorskip("mmstt_core.gis.systems")


def degrees(degree: float, minute: float, second: float) -> float:
    return degree + minute / 60 + second / 3600


def meridian_arc(latitude: float, axis: float, inverse_flattening: float) -> float:
    """Length from the equator along a meridian, m: plain numerical integration, no map projection."""
    e2 = (2 - 1 / inverse_flattening) / inverse_flattening
    angle = np.linspace(0, np.radians(latitude), 200_001)
    curve = axis * (1 - e2) / (1 - e2 * np.sin(angle) ** 2) ** 1.5
    return float(((curve[1:] + curve[:-1]) / 2 * np.diff(angle)).sum())


WGS84, BESSEL = (6378137.0, 298.257223563), (6377397.155, 299.1528128)


@pytest.mark.parametrize(
    ("source", "target", "longitude", "latitude", "expected"),
    [
        (4258, 3035, 5.0, 50.0, (3962799.45, 2999718.85)),
        (4326, 3857, -degrees(100, 20, 0), degrees(24, 22, 54.433), (-11169055.58, 2800000.00)),
        (4277, 27700, 0.5, 50.5, (577274.99, 69740.50)),
        (4326, 32617, -81.0, 43.0, (500_000.0, 0.9996 * meridian_arc(43, *WGS84))),
        (4326, 32719, -69.0, -33.0, (500_000.0, 10_000_000 - 0.9996 * meridian_arc(33, *WGS84))),
        (4312, 31254, 10 + 1 / 3, 47.0, (0.0, meridian_arc(47, *BESSEL) - 5_000_000)),
    ],
)
def test_published_places(source, target, longitude, latitude, expected):
    x, y = systems.transform(np.array([longitude]), np.array([latitude]), f"EPSG:{source}", f"EPSG:{target}")
    assert np.hypot(x[0] - expected[0], y[0] - expected[1]) < 0.02
    back = systems.transform(x, y, f"EPSG:{target}", f"EPSG:{source}")
    assert np.allclose(np.ravel(back), [longitude, latitude], atol=1e-9)


def test_a_datum_is_shifted_as_far_as_proj_can_without_grids():
    """Caister water tower, from the Ordnance Survey's guide: the grid OSTN would give centimetres."""
    latitude, longitude = degrees(52, 39, 28.8282), degrees(1, 42, 57.8663)
    x, y, crs = systems.to_cells_system(np.array([651409.903]), np.array([313177.270]), "EPSG:27700")
    east, north = to_laea(np.array([latitude]), np.array([longitude]))
    assert crs == "EPSG:3035"
    assert np.hypot(x - east, y - north)[0] < 5


def test_numpy_and_proj_agree_on_the_european_grid_to_a_micrometre():
    generator = np.random.default_rng(5)
    latitude, longitude = generator.uniform(27, 72, 7000), generator.uniform(-32, 45, 7000)
    x, y = systems.transform(longitude, latitude, "EPSG:4258", "EPSG:3035")
    easting, northing = to_laea(latitude, longitude)
    assert np.abs(easting - x).max() < 1e-6
    assert np.abs(northing - y).max() < 1e-6


@pytest.mark.parametrize(
    ("longitude", "latitude", "crs"),
    [
        (10.0, 50.0, "EPSG:3035"),
        (-25.5, 37.8, "EPSG:3035"),
        (44.8, 60.0, "EPSG:3035"),
        (44.9, 60.0, "EPSG:32638"),
        (-79.4, 43.6, "EPSG:32617"),
        (-99.1, 19.4, "EPSG:32614"),
        (-70.7, -33.4, "EPSG:32719"),
        (106.8, -6.2, "EPSG:32748"),
        (151.2, -33.9, "EPSG:32756"),
        (-180.0, 10.0, "EPSG:32601"),
        (180.0, 10.0, "EPSG:32601"),
        (-177.0, 0.0, "EPSG:32601"),
    ],
)
def test_the_rule_of_the_cells(longitude, latitude, crs):
    assert cells_system(np.array([longitude - 0.01, longitude + 0.01]), np.array([latitude] * 2)) == crs


def test_the_centre_decides_not_the_crowd():
    assert cells_system(np.array([-84.1, -84.1, -84.1, -80.0]), np.full(4, 40.0)) == "EPSG:32617"


def test_places_that_cannot_be_moved_become_nan(exceptions):
    x, y = systems.transform(np.array([np.nan, 1e30, 10.0]), np.array([1.0, 1e30, 50.0]), "EPSG:4326", "EPSG:3035")
    assert np.isfinite(x).tolist() == np.isfinite(y).tolist() == [False, False, True]


@pytest.mark.parametrize(
    "text", ["EPSG:999999", "EPSG:x", "", "ustica.prj", "http://example.org/a.wkt", "PROJCS" * 100]
)
def test_unknown_systems_are_refused(text):
    with pytest.raises(InputError, match="is not known"):
        systems.system(text)


@pytest.mark.parametrize("form", ["WKT1_ESRI", "WKT1_GDAL", "WKT2_2019"])
def test_the_european_grid_is_known_in_every_writing(form):
    text = systems.system("EPSG:3035").ExportToWkt([f"FORMAT={form}"])
    assert systems.is_laea(systems.system(text))
    assert not systems.is_laea(systems.system("EPSG:32633"))


def test_points_in_a_concave_ring():
    ring = ((0, 0), (4, 0), (4, 4), (2, 1), (0, 4))
    x, y = np.array([2.0, 0.5, 3.5, 2.0, 5.0, -1.0]), np.array([0.5, 2.0, 2.0, 2.0, 1.0, 1.0])
    assert inside_ring(x, y, ring).tolist() == [True, True, True, False, False, False]
