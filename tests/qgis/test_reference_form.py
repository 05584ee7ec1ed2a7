# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference and points as points in QGIS: parameters, their mistakes, the field of the dock, and a whole run."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from mm_stt_forecast.algorithms.reference import LAYER, POINT, RADIUS, ReferencePlace
from mm_stt_forecast.mmstt_core.reference.place import parse_place
from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder
from mm_stt_forecast.ui.reference_field import ReferenceField
from tests.qgis.real_engine import run


def polygons(*rectangles, crs="EPSG:3035"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "rock", "memory")
    for west, south, east, north in rectangles:
        feature = QgsFeature(layer.fields())
        ring = [QgsPointXY(*corner) for corner in ((west, south), (east, south), (east, north), (west, north))]
        feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


def in_degrees(east, north):
    change = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3035"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    return change.transform(QgsPointXY(east, north))


def test_a_point_in_degrees_becomes_the_reference_in_the_system_of_the_cells(engine_parameters, context, feedback):
    place = in_degrees(4_500_150, 1_700_150)
    engine_parameters |= {POINT: f"{place.x():.8f},{place.y():.8f} [EPSG:4326]", RADIUS: 120}
    results, fine = run(engine_parameters, context, feedback)
    assert fine, feedback.errors
    record = ForecastFolder(results["OUTPUT_FOLDER"]).record
    assert record["reference"]["cells"] == 5
    assert record["reference"]["easting"] == pytest.approx(4_500_150, abs=0.1)


def test_polygons_become_the_reference(engine_parameters, context, feedback):
    engine_parameters |= {LAYER: polygons((4_500_000, 1_700_000, 4_500_200, 1_700_200))}
    results, fine = run(engine_parameters, context, feedback)
    assert fine, feedback.errors
    opened = ForecastFolder(results["OUTPUT_FOLDER"])
    assert opened.record["reference"]["cells"] == 4
    observed = opened.forecast(np.arange(20)).observed_NT
    inside = (opened.easting_N < 4_500_200) & (opened.northing_N < 1_700_200)
    np.testing.assert_allclose(observed[inside].mean(axis=0), 0, atol=1e-4)


def test_a_point_without_cells_is_said_with_the_distance(engine_parameters, context, feedback):
    engine_parameters |= {POINT: "4502000,1700050 [EPSG:3035]", RADIUS: 50}
    results, fine = run(engine_parameters, context, feedback)
    assert not fine
    assert "the nearest is 1,550 m" in feedback.errors[-1]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({POINT: "1,2 [EPSG:3035]", LAYER: "layer"}, "not both"),
        ({"STATION": "station"}, "needs a reference"),
        ({POINT: "somewhere"}, "reference"),
    ],
)
def test_what_cannot_be_a_reference_is_said_before_anything_runs(
    engine_parameters, context, feedback, tmp_path, given, words
):
    (tmp_path / "s.csv").write_text("date,up_mm\n")
    held = {"layer": polygons((0, 0, 1, 1)), "station": str(tmp_path / "s.csv")}
    engine_parameters |= {name: held.get(value, value) for name, value in given.items()}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    fine, problem = algorithm.checkParameterValues(engine_parameters, context)
    assert not fine
    assert words in problem.lower()


def test_points_as_points_by_the_algorithm_join_back(engine_parameters, context, feedback, tmp_path):
    path = tmp_path / "points.csv"
    rng = np.random.default_rng(0)
    source = [line.split(",") for line in open(engine_parameters["INPUT_FILES"][0]).read().splitlines()]
    lines = [",".join(source[0])]
    for number, row in enumerate(source[1:]):
        east, north = (4_500_000 + rng.uniform(0, 200, 2)).round(2)
        lines.append(",".join([f"house {number}", f"{east}", f"{north - 2_800_000}", *row[3:]]))
    path.write_text("\n".join(lines) + "\n")
    engine_parameters |= {"INPUT_FILES": [str(path)], "POINTS": True, "COMPONENT": "los", "UNIT": "mm"}
    results, fine = run(engine_parameters, context, feedback)
    assert fine, feedback.errors
    layer = QgsVectorLayer(results["POINTS"] + "|layername=forecast", "joined", "ogr")
    assert {feature["point_id"] for feature in layer.getFeatures()} == {f"house {number}" for number in range(20)}
    assert "DISPLACEMENT" not in results
    record = json.loads(open(results["FORECAST_JSON"]).read())
    assert record["points"] is True


def test_the_field_gives_what_was_picked_or_typed(qgis_app):
    field = ReferenceField()
    assert field.parameters() == {POINT: "", LAYER: "", RADIUS: ""}
    field.set_place(QgsPointXY(4_500_150.04, 1_700_150.06), "EPSG:3035")
    field.radius.setValue(250)
    assert field.parameters() == {POINT: "4500150.0,1700150.1 [EPSG:3035]", LAYER: "", RADIUS: 250.0}
    field.set_place(QgsPointXY(13.123456, 38.7), "EPSG:4326")
    assert field.parameters()[POINT] == "13.123456,38.700000 [EPSG:4326]"


def test_what_was_typed_wrongly_is_said_beside_the_field(qgis_app):
    field = ReferenceField()
    for text in ("", "4500150,1700150 [EPSG:3035]", "13.1,38.7 [EPSG:4326]"):
        field.place.setText(text)
        assert field.problem() == "", text
    for text in ("somewhere", "13.1", "13.1,38.7", "13.1,38.7 [EPSG:999999]"):
        field.place.setText(text)
        assert "Write the reference" in field.problem(), text


def test_nothing_given_asks_for_nothing(qgis_app):
    assert ReferencePlace().text("EPSG:3035") is None
    text = ReferencePlace(polygon=None, point=None).text("EPSG:32632")
    assert text is None


def test_what_goes_to_the_engine_is_what_it_reads(qgis_app):
    from mm_stt_forecast.algorithms.area import Shape

    place = ReferencePlace(point=Shape(ring=((4_500_000.0, 1_700_000.0),), system="EPSG:3035"), radius_m=80.0)
    held = parse_place(place.text("EPSG:3035"))
    assert (held.easting, held.northing, held.radius_m) == (4_500_000.0, 1_700_000.0, 80.0)
