# SPDX-License-Identifier: GPL-2.0-or-later
"""The command reads a layer in any system, lays layer, table and record beside a forecast, and refuses plainly."""

import csv
import json
import shutil

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.results.beside import AREAS, ASSETS
from mmstt_core.results.writer import write_forecast
from tests.core.analysis.known_ground import disc, known_forecast

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")

EDGE = 20
BOWL = disc(EDGE, 5, 5, 2.2)


def ground():
    velocity_N = np.zeros(EDGE * EDGE)
    velocity_N[BOWL] = -40.0
    return known_forecast(velocity_N)


WEST, SOUTH = ground().easting_N.min() - 50, ground().northing_N.min() - 50


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("assets") / "out"
    write_forecast(ground(), folder, rasters=False)
    return folder


@pytest.fixture
def folder(original, tmp_path):
    return shutil.copytree(original, tmp_path / "forecast")


def block(column, row, width=1.0, height=1.0):
    """Return a rectangle, counted in cells from the south-west corner."""
    x, y = WEST + 100 * column, SOUTH + 100 * row
    corners = [(x, y), (x + 100 * width, y), (x + 100 * width, y + 100 * height), (x, y + 100 * height), (x, y)]
    return "POLYGON ((" + ", ".join(f"{east} {north}" for east, north in corners) + "))"


SHAPES = {
    "in the bowl": block(4.1, 4.1, 1.8, 1.8),
    "on its edge": block(5.2, 6.2, 0.6, 2.6),
    "far off": block(-40, -40),
    "along a row": f"LINESTRING ({WEST + 10} {SOUTH + 1550}, {WEST + 1990} {SOUTH + 1550})",
}


def write(path, shapes=SHAPES, *, driver="GPKG", epsg=3035, crs=True, field="naam"):
    source, target = osr.SpatialReference(), osr.SpatialReference()
    for reference, code in ((source, 3035), (target, epsg)):
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    made = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = made.CreateLayer("things", target if crs else None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for name, wkt in shapes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        shape = ogr.CreateGeometryFromWkt(wkt)
        shape.Transform(osr.CoordinateTransformation(source, target))
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    del layer, made
    return path


def run(folder, path, *words):
    return cli.main(["assets", str(folder), str(path), "--quiet", *words])


def table(folder):
    with open(folder / "assets.csv", encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def test_each_asset_is_told_by_the_cells_under_it(folder, tmp_path):
    path = write(tmp_path / "things è.gpkg")
    assert run(folder, path, "--field", "naam", "--months", "12", "--thresholds", "10", "--since", "issue") == 0
    rows = table(folder)
    assert list(rows) == list(SHAPES)
    assert [rows[name]["under"] for name in SHAPES] == ["4", "3", "0", "20"]
    year = 366 / 365.25
    assert float(rows["in the bowl"]["mean"]) == pytest.approx(-40 * year, abs=0.5)
    assert float(rows["in the bowl"]["p_mean10"]) == 0.99
    edge = rows["on its edge"]
    assert float(edge["least"]) == pytest.approx(-40 * year, abs=0.1) and float(edge["most"]) == pytest.approx(
        0, abs=0.1
    )
    assert float(edge["rot"]) == pytest.approx(0.4 * year, abs=0.03)
    assert float(edge["rot_low"]) < float(edge["rot"]) < float(edge["rot_high"])
    assert (float(edge["p_1_2000"]), float(edge["p_1_150"])) == (0.0, 0.0)
    off = rows["far off"]
    assert off["near"] == "0" and off["note"].startswith("no cell near")
    assert {off[name] for name in ("mean", "least", "diff", "rot", "p_mean10", "p_1_500", "support")} == {""}


def test_chances_of_rotation_grow_with_the_months_and_count_the_record(folder, tmp_path):
    path = write(tmp_path / "a.gpkg")
    assert run(folder, path, "--field", "naam", "--limits", "2000,900,500", "--months", "24") == 0
    source = gdal.OpenEx(str(folder / "assets.gpkg"), gdal.OF_VECTOR)
    chances = {}
    for feature in source.GetLayerByName("passing"):
        if feature.GetField("name") == "on its edge" and feature.GetField("what") == "rotation":
            chances.setdefault(feature.GetField("limit"), []).append(feature.GetField("chance"))
    assert set(chances) == {"1/2000", "1/900", "1/500"}
    assert all(len(by_month) == 24 for by_month in chances.values())
    assert all(np.diff(by_month).min() >= -0.03 for by_month in chances.values())
    assert chances["1/2000"][-1] > 0.9 and chances["1/500"][0] < 0.1
    record = json.loads((folder / "assets.json").read_text(encoding="utf-8"))
    assert record["differences_since"] == str(ground().observed_dates_T[0])
    assert record["limits"][1] == {"rotation": "1/900", "meaning": "your limit", "source": ""}
    assert "Skempton" in record["limits"][2]["source"]


@pytest.mark.parametrize(("driver", "ending", "epsg"), [("GPKG", "gpkg", 4326), ("GeoJSON", "geojson", 4326)])
def test_a_layer_in_another_system_lands_on_the_same_cells(folder, tmp_path, driver, ending, epsg):
    path = write(tmp_path / f"a.{ending}", driver=driver, epsg=epsg)
    assert run(folder, path, "--field", "naam") == 0
    assert [row["under"] for row in table(folder).values()] == ["4", "3", "0", "20"]
    source = gdal.OpenEx(str(folder / "assets.gpkg"), gdal.OF_VECTOR)
    layer = source.GetLayerByName("assets")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3035"
    first = next(feature for feature in layer)
    assert first.GetGeometryRef().GetEnvelope() == pytest.approx(
        (WEST + 410, WEST + 590, SOUTH + 410, SOUTH + 590), abs=0.05
    )


def test_without_a_field_assets_are_numbered(folder, tmp_path):
    assert run(folder, write(tmp_path / "a.gpkg")) == 0
    assert list(table(folder)) == ["1", "2", "3", "4"]


def test_one_layer_of_several_is_named_as_qgis_does(folder, tmp_path, capsys):
    path = write(tmp_path / "a.gpkg")
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    source.CreateLayer("others", None, ogr.wkbPoint)
    del source
    assert run(folder, path) == 2
    assert "several layers (things, others)" in capsys.readouterr().err
    assert run(folder, f"{path}|layername=things") == 0


def test_a_shape_that_crosses_itself_is_taken_all_the_same(folder, tmp_path):
    x, y = WEST + 400, SOUTH + 400
    bow = f"POLYGON (({x} {y}, {x + 300} {y + 300}, {x + 300} {y}, {x} {y + 300}, {x} {y}))"
    assert run(folder, write(tmp_path / "a.gpkg", {"bow": bow}), "--field", "naam") == 0
    assert int(table(folder)["bow"]["under"]) >= 5


def test_a_shape_without_a_place_in_the_system_of_the_cells_is_listed_without_values(folder, tmp_path):
    path = tmp_path / "a.geojson"
    inside = {"type": "Point", "coordinates": [13.18, 38.7]}
    shapes = [("pole", {"type": "Point", "coordinates": [1e300, 90.0]}), ("here", inside)]
    features = [{"type": "Feature", "properties": {"n": name}, "geometry": shape} for name, shape in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    assert run(folder, path, "--field", "n") == 0
    pole = table(folder)["pole"]
    assert pole["note"] == "no place in the system of the cells"
    assert pole["mean"] == "" and pole["under"] == "0"


def test_areas_and_assets_lie_beside_one_another_and_both_go_with_a_new_forecast(folder, tmp_path):
    assert run(folder, write(tmp_path / "a.gpkg")) == 0
    assert cli.main(["areas", str(folder), "--quiet"]) == 0
    names = {path.name for path in folder.iterdir()}
    assert {*AREAS.names, *ASSETS.names} <= names
    write_forecast(ground(), folder, rasters=False)
    assert not {*AREAS.names, *ASSETS.names} & {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(("component", "said"), [("east", "no relative rotation is told"), ("los", "line of sight")])
def test_other_components_than_up_are_told_what_rotation_means(tmp_path, component, said):
    import dataclasses

    whole = dataclasses.replace(ground(), component=component)
    write_forecast(
        dataclasses.replace(whole, record={**whole.record, "component": component}), tmp_path / "out", rasters=False
    )
    assert run(tmp_path / "out", write(tmp_path / "a.gpkg")) == 0
    record = json.loads((tmp_path / "out" / "assets.json").read_text(encoding="utf-8"))
    assert any(said in warning for warning in record["warnings"])
    assert ("p_1_500" in table(tmp_path / "out")["1"]) == (component == "los")


def refusals(tmp_path):
    write(tmp_path / "nameless.gpkg", crs=False)
    write(tmp_path / "empty.gpkg", {})
    write(tmp_path / "fine.gpkg")
    (tmp_path / "no layer.txt").write_text("hello")
    return {
        "absent.gpkg": ([], "does not exist"),
        "no layer.txt": ([], "cannot be opened as a layer"),
        "nameless.gpkg": ([], "does not say its coordinate system"),
        "empty.gpkg": ([], "The layer holds no shapes"),
        "fine.gpkg": (["--field", "colour"], "has no field 'colour'. Its fields are naam."),
    }


@pytest.mark.parametrize("name", ["absent.gpkg", "no layer.txt", "nameless.gpkg", "empty.gpkg", "fine.gpkg"])
def test_a_layer_that_cannot_be_used_is_refused_and_nothing_is_written(folder, tmp_path, name, capsys, exceptions):
    words, said = refusals(tmp_path)[name]
    before = sorted(path.name for path in folder.iterdir())
    assert run(folder, tmp_path / name, *words) == 2
    assert said in capsys.readouterr().err.splitlines()[-1]
    assert sorted(path.name for path in folder.iterdir()) == before


def test_options_out_of_range_are_refused(folder, tmp_path, capsys):
    path = write(tmp_path / "a.gpkg")
    for words, said in (
        (["--months", "30"], "The forecast reaches 24 months ahead"),
        (["--limits", "5"], "Limits of relative rotation cannot be 5"),
        (["--since", "1999"], "Unknown differences count from"),
    ):
        assert run(folder, path, *words) == 2
        assert said in capsys.readouterr().err
    assert not (folder / "assets.json").exists()
