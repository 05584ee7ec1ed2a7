# SPDX-License-Identifier: GPL-2.0-or-later
"""The point layer, reopened with OGR and compared with the forecast."""

import numpy as np
import pytest

from mmstt_core.results.arrays import CHANGES, quantile_name
from mmstt_core.results.writer import write_forecast
from tests.samples import sample_forecast

ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")
ogr.UseExceptions()


@pytest.fixture(scope="module")
def forecast():
    made = sample_forecast(edge=15, leads=4, epochs=20)
    made.velocity_N[2] = np.nan
    return made


@pytest.fixture(scope="module")
def path(forecast, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    write_forecast(forecast, folder, rasters=False)
    return folder / "points.gpkg"


@pytest.fixture
def layer(path):
    source = ogr.Open(str(path))
    yield source.GetLayerByName("forecast")
    del source


def test_the_file_obeys_the_geopackage_standard(path):
    validate = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    assert validate.check(str(path), abort_at_first_error=False, extra_checks=True, warning_as_error=True) == []


def column(layer, name):
    layer.ResetReading()
    return np.array([np.nan if feature.GetField(name) is None else feature.GetField(name) for feature in layer])


def test_points_lie_at_the_cell_centres_in_epsg_3035(layer, forecast):
    wanted = osr.SpatialReference()
    wanted.ImportFromEPSG(3035)
    assert layer.GetSpatialRef().IsSame(wanted, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"])
    places = [(feature.geometry().GetX(), feature.geometry().GetY()) for feature in layer]
    np.testing.assert_array_equal(places, np.column_stack([forecast.easting_N, forecast.northing_N]))
    assert layer.GetExtent() == (
        forecast.easting_N.min(),
        forecast.easting_N.max(),
        forecast.northing_N.min(),
        forecast.northing_N.max(),
    )


def test_fields_are_those_that_insar_viewers_look_for(layer, forecast):
    names = [field.name for field in layer.schema]
    dates = ["D" + str(date).replace("-", "") for date in forecast.dates_H]
    assert names == [
        "point_id",
        *CHANGES,
        "velocity",
        "velocity_sigma",
        "support",
        *dates,
        "p02_5",
        "p05",
        "p10",
        "p25",
        "p50",
        "p75",
        "p90",
        "p95",
        "p97_5",
    ]


def test_date_fields_hold_the_median_since_the_issue_date(layer, forecast):
    for number, date in enumerate(forecast.dates_H):
        median = forecast.displacement_NHQ[:, number, 4] - forecast.issue_level_N
        np.testing.assert_allclose(column(layer, "D" + str(date).replace("-", "")), median, atol=0.0051)


def test_quantiles_are_those_of_the_last_date(layer, forecast):
    wanted = forecast.ground_NHQ[:, -1, 1] - forecast.issue_level_N
    np.testing.assert_allclose(column(layer, "p05"), wanted, atol=0.0051)


def test_a_missing_value_is_null_and_not_a_number(layer, forecast):
    velocity = column(layer, "velocity")
    assert np.isnan(velocity[2])
    np.testing.assert_allclose(velocity[3:], forecast.velocity_N[3:], atol=0.0051)


def test_identifiers_are_unique_text(layer, forecast):
    layer.ResetReading()
    names = {feature.GetField("point_id") for feature in layer}
    assert len(names) == forecast.easting_N.size
    assert f"E{forecast.easting_N[0]:.0f}N{forecast.northing_N[0]:.0f}" in names


def test_spatial_index_finds_what_a_scan_finds(layer, forecast):
    west, south = forecast.easting_N[0] - 1, forecast.northing_N[0] - 1
    box = (west, south, west + 402, south + 302)
    layer.SetSpatialFilterRect(*box)
    inside = (
        (forecast.easting_N >= box[0])
        & (forecast.easting_N <= box[2])
        & (forecast.northing_N >= box[1])
        & (forecast.northing_N <= box[3])
    )
    assert layer.GetFeatureCount() == inside.sum() > 1
    assert layer.TestCapability(ogr.OLCFastSpatialFilter)


def test_the_layer_can_be_edited_afterwards(path, tmp_path):
    copy = tmp_path / "copy.gpkg"
    copy.write_bytes(path.read_bytes())
    source = ogr.Open(str(copy), 1)
    layer = source.GetLayerByName("forecast")
    count = layer.GetFeatureCount()
    feature = layer.GetFeature(1)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    layer.SetFeature(feature)
    layer.DeleteFeature(2)
    assert layer.GetFeatureCount() == count - 1
    layer.SetSpatialFilterRect(0, 0, 3, 3)
    assert layer.GetFeatureCount() == 1


@pytest.mark.parametrize(("level", "name"), [(0.05, "p05"), (0.1, "p10"), (0.025, "p02_5"), (0.5, "p50")])
def test_quantile_fields_have_short_names(level, name):
    assert quantile_name(level) == name
