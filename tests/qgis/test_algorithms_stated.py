# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user states in Processing reaches files and layers, and what must be stated is named by its parameter."""

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from mm_stt_forecast.algorithms import base
from mm_stt_forecast.algorithms.launch import RunFeedback
from mm_stt_forecast.algorithms.points import layer_problem, read_layer, take_snapshot
from mm_stt_forecast.maps.metadata import of_egms
from mm_stt_forecast.mmstt_core.results.forecast import ATTRIBUTION
from mm_stt_forecast.mmstt_core.stated import Stated
from mm_stt_forecast.runner.failures import EngineError, Failure
from tests.cases.catalogue import copied

FIELDS = ["code:string", "D20200103:double", "D20200109:double"]
PLACES = [(341800.0, 4286500.0, "a", 0.15, -0.22), (341990.0, 4286500.0, "b", -0.3, 0.4)]
"""EPSG:32633, m; values in cm."""


def refused(provider, path, tmp_path, feedback):
    """Run the forecast on a file and return the sentence that ends it."""
    algorithm = provider.algorithm("forecast").create()
    parameters = {"INPUT_FILES": [str(path)], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    assert algorithm.prepare(parameters, context, feedback)
    with pytest.raises(QgsProcessingException) as refusal:
        algorithm.processAlgorithm(parameters, context, feedback)
    return str(refusal.value)


def test_a_layer_is_understood_as_stated(make_layer):
    stated = Stated(unit="cm", component="up", crs="EPSG:32633", flip_sign=True)
    cube = read_layer(take_snapshot(make_layer(FIELDS, PLACES, crs=""), stated))
    assert cube.component == "up"
    assert cube.millimetres_NT(np.float64) == pytest.approx(np.array([[-1.5, 2.2], [3.0, -4.0]]), abs=1e-6)
    assert (cube.easting_N[0], cube.northing_N[0]) == pytest.approx((4598600, 1739700), abs=3000)
    assert not any("as you stated" in line for line in cube.warnings)


def test_a_stated_system_in_place_of_the_layer_s_own_is_told(make_layer):
    layer = make_layer(FIELDS, PLACES, crs="EPSG:32632")
    lines = read_layer(take_snapshot(layer, Stated(unit="mm", crs="EPSG:32633"))).warnings
    assert any("its system is EPSG:32632; EPSG:32633, as you stated" in line for line in lines)


def test_the_toolbox_names_the_parameter_and_the_dock_does_not(provider, engine, tmp_path):
    (path,) = copied(tmp_path, "files/04-grid-called-exchanged/04_epsg3003.csv")
    path.write_text(path.read_text().replace("easting,northing", "x,y", 1))  # such places are read in QGIS's process
    named = "Set the parameter Coordinate system (CRS)."
    assert refused(provider, path, tmp_path, QgsProcessingFeedback()).endswith(named)
    assert "Set the parameter" not in refused(provider, path, tmp_path, RunFeedback())


def test_what_the_engine_asks_for_is_named_too(provider, monkeypatch, egms_file, tmp_path):
    def ask(*_, **__):
        raise EngineError(Failure(code="input", message="Which?", asks=("unit", "sign")))

    monkeypatch.setattr(base, "run_engine", ask)
    sentence = refused(provider, egms_file, tmp_path, QgsProcessingFeedback())
    assert sentence == "Which? Set the parameter Unit (UNIT). Set the parameter Turn the sign round (FLIP_SIGN)."


def test_a_geopackage_without_a_system_is_asked_about_and_read_as_stated(qgis_app, tmp_path):
    path = tmp_path / "points.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("points", None, ogr.wkbPoint)
    for name in FIELDS[1:]:
        layer.CreateField(ogr.FieldDefn(name.split(":")[0], ogr.OFTReal))
    for x, y, _, *values in PLACES:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})"))
        for column, value in enumerate(values):
            feature.SetField(column, value)
        layer.CreateFeature(feature)
    del feature, layer, dataset
    opened = QgsVectorLayer(str(path), "points", "ogr")
    assert "has no coordinate system" in layer_problem(opened)
    cube = read_layer(take_snapshot(opened, Stated(unit="cm", crs="EPSG:32633")))
    assert (cube.easting_N[0], cube.northing_N[0]) == pytest.approx((4598600, 1739700), abs=3000)
    assert not any("as you stated" in line for line in cube.warnings)


@pytest.mark.parametrize(
    ("credit", "egms"),
    [
        (ATTRIBUTION, True),
        (
            "Source: Copernicus.csv; the rights of the data's producer apply. This is a forecast made from the data.",
            False,
        ),
        (f"{ATTRIBUTION} Source: mine.csv; the rights of the data's producer apply.", False),
    ],
)
def test_only_maps_of_egms_alone_carry_its_licence(credit, egms):
    assert of_egms({"attribution": credit}) is egms
