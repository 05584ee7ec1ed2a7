# SPDX-License-Identifier: GPL-2.0-or-later
"""Our projections agree with PROJ."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading.places import inside_ring
from mmstt_core.reading.projection import TransverseMercator, from_laea, read_prj, to_laea

osr = pytest.importorskip("osgeo.osr")


def transform(source: int, target: int, x, y) -> tuple[np.ndarray, np.ndarray]:
    references = []
    for code in (source, target):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    points = np.array(osr.CoordinateTransformation(*references).TransformPoints(np.column_stack([x, y]).tolist()))
    return points[:, 0], points[:, 1]


@pytest.fixture
def europe():
    generator = np.random.default_rng(5)
    return np.append(generator.uniform(27, 72, 300), 52.0), np.append(generator.uniform(-32, 45, 300), 10.0)


def test_forward_agrees_with_proj_to_a_micrometre(europe):
    latitude, longitude = europe
    x, y = transform(4258, 3035, longitude, latitude)
    easting, northing = to_laea(latitude, longitude)
    assert np.abs(easting - x).max() < 1e-6
    assert np.abs(northing - y).max() < 1e-6


def test_inverse_undoes_forward(europe):
    latitude, longitude = from_laea(*to_laea(*europe))
    assert np.abs(latitude - europe[0]).max() < 1e-11
    assert np.abs(longitude - europe[1]).max() < 1e-11


def test_utm_agrees_with_proj_to_a_few_millimetres():
    generator = np.random.default_rng(6)
    longitude, latitude = generator.uniform(6, 12, 200), generator.uniform(36, 70, 200)
    x, y = transform(4258, 25832, longitude, latitude)
    utm = TransverseMercator(central_meridian=9, scale=0.9996, false_easting=500_000, false_northing=0)
    found = utm.to_degrees(x, y)
    assert np.abs(found[0] - latitude).max() * 111_000 < 0.005
    assert np.abs(found[1] - longitude).max() * 111_000 < 0.005


@pytest.mark.parametrize(
    ("code", "kind"), [(4326, str), (4258, str), (3035, str), (32633, TransverseMercator), (3003, TransverseMercator)]
)
def test_esri_descriptions_are_understood(code, kind):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    assert isinstance(read_prj(reference.ExportToWkt(["FORMAT=WKT1_ESRI"]), "a.dbf"), kind)


@pytest.mark.parametrize("code", [27700, 28992, 2154, 3857])
def test_other_systems_are_refused_with_a_way_out(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    with pytest.raises(InputError, match="is not read directly") as caught:
        read_prj(reference.ExportToWkt(["FORMAT=WKT1_ESRI"]), "a.dbf")
    assert "QGIS" in caught.value.hint


def test_points_in_a_concave_ring():
    ring = ((0, 0), (4, 0), (4, 4), (2, 1), (0, 4))
    x, y = np.array([2.0, 0.5, 3.5, 2.0, 5.0, -1.0]), np.array([0.5, 2.0, 2.0, 2.0, 1.0, 1.0])
    assert inside_ring(x, y, ring).tolist() == [True, True, True, False, False, False]
