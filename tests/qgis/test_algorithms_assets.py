# SPDX-License-Identifier: GPL-2.0-or-later
"""Assets in QGIS: any layer of the project, its selection, its system; outputs, refusals and layers in a project."""

import csv

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from mm_stt_forecast.maps.assets import add_assets
from mm_stt_forecast.mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CELL, SOUTH, WEST, make_forecast


def algorithm():
    return QgsApplication.processingRegistry().createAlgorithmById("mmstt:assets")


@pytest.fixture
def folder(tmp_path):
    write_forecast(make_forecast(), tmp_path / "forecast", rasters=False)
    return tmp_path / "forecast"


def layer_of(kind, shapes, crs="EPSG:3035"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "houses", "memory")
    for name, wkt in shapes.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def square(column, row, width):
    x, y, edge = WEST + CELL * column, SOUTH + CELL * row, CELL * width
    return f"POLYGON (({x} {y}, {x + edge} {y}, {x + edge} {y + edge}, {x} {y + edge}, {x} {y}))"


@pytest.fixture
def houses():
    layer = layer_of("Polygon", {"middle": square(11.1, 11.1, 1.8), "off": square(-60, -60, 1)})
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def rows(results):
    with open(results["TABLE"], encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def test_the_parameters_keep_their_names(provider):
    names = [item.name() for item in provider.algorithm("assets").parameterDefinitions()]
    assert names == [
        "FOLDER",
        "LAYER",
        "FIELD",
        "MONTHS",
        "THRESHOLDS",
        "DIFFERENCES",
        "LIMITS",
        "SINCE",
        "REACH",
        "SPAN",
        "LOAD",
    ]


def test_a_layer_of_the_project_is_taken_with_the_names_of_its_field(provider, context, feedback, folder, houses):
    asked = {"FOLDER": str(folder), "LAYER": houses, "FIELD": "name", "MONTHS": 12, "THRESHOLDS": "3;8"}
    results, fine = algorithm().run(asked, context, feedback)
    assert fine, feedback.textLog()
    found = rows(results)
    assert list(found) == ["middle", "off"]
    assert found["middle"]["under"] == "4" and float(found["middle"]["mean"]) < -8
    assert float(found["middle"]["p_mean3"]) > 0.5 and found["off"]["mean"] == ""
    assert {"p_any8", "p_1_2000", "p_1_500", "p_1_300", "p_1_150"} <= set(found["middle"])
    assert QgsVectorLayer(results["ASSETS"], "a", "ogr").featureCount() == 2


def test_only_what_is_selected_counts_when_so_set(provider, context, feedback, folder, houses):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    houses.selectByIds([next(houses.getFeatures()).id()])
    chosen = QgsProcessingFeatureSourceDefinition(houses.id(), selectedFeaturesOnly=True)
    context.setProject(QgsProject.instance())
    results, fine = algorithm().run({"FOLDER": str(folder), "LAYER": chosen, "FIELD": "name"}, context, feedback)
    assert fine, feedback.textLog()
    assert list(rows(results)) == ["middle"]


def test_a_layer_without_system_or_field_is_refused_before_it_starts(provider, context, folder, houses):
    bare = layer_of("Polygon", {"a": square(1, 1, 1)}, crs="")
    bare.setCrs(type(bare.crs())())
    for asked, told in (
        ({"LAYER": bare}, "coordinate system"),
        ({"LAYER": houses, "FIELD": "colour"}, "colour"),
        ({"LAYER": houses, "LIMITS": "one"}, "cannot be read"),
        ({"LAYER": houses, "FOLDER": "/nowhere"}, "does not exist"),
    ):
        fine, sentence = algorithm().checkParameterValues({"FOLDER": str(folder), **asked}, context)
        assert not fine
        assert told in sentence


def test_a_layer_without_shapes_ends_in_one_sentence(provider, context, feedback, folder):
    empty = layer_of("Polygon", {})
    assert not algorithm().run({"FOLDER": str(folder), "LAYER": empty}, context, feedback)[1]
    assert "no shapes" in feedback.textLog()
    assert not (folder / "assets.json").exists()


def test_each_kind_of_shape_joins_a_project_as_a_layer_with_classes(provider, context, feedback, folder):
    line = f"LINESTRING ({WEST} {SOUTH + 1250}, {WEST + 2400} {SOUTH + 1250})"
    mixed = {"house": square(11, 11, 2), "road": line, "well": f"POINT ({WEST + 250} {SOUTH + 250})"}
    path = folder.parent / "mixed.geojson"
    import json

    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": json.loads(QgsGeometry.fromWkt(wkt).asJson())}
        for name, wkt in mixed.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    from mm_stt_forecast.mmstt_core.analysis.assets_run import run_assets
    from mm_stt_forecast.mmstt_core.options import AssetsRequest
    from mm_stt_forecast.mmstt_core.progress import Progress

    run_assets(AssetsRequest(folder=str(folder), layer=str(path), field="name", months=12), Progress())
    project = QgsProject()
    add_assets(folder, project)
    layers = [node.layer() for node in project.layerTreeRoot().children()[0].findLayers()]
    assert [layer.name() for layer in layers] == ["Buildings and areas", "Lines", "Points"]
    for layer in layers:
        assert layer.featureCount() == 1
        labels = [rule.label() for rule in layer.renderer().rootRule().children()]
        assert labels == ["0 to 5 %", "5 to 20 %", "20 to 50 %", "50 to 80 %", "80 to 100 %", "nothing known"]
        assert layer.attributeAlias(layer.fields().indexOf("p_1_500")) == "Chance that the rotation passes 1/500"
        assert "2024-12-31" in layer.attributeAlias(layer.fields().indexOf("mean"))
    project.clear()
