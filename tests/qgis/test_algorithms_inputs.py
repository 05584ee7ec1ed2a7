# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers, areas and priors on their way to the engine."""

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from mm_stt_forecast.algorithms import area as areas
from mm_stt_forecast.algorithms import priors
from mm_stt_forecast.algorithms.inputs import Prepared
from mm_stt_forecast.algorithms.points import layer_problem, read_layer, take_snapshot
from mm_stt_forecast.mmstt_core.cube import MISSING, to_date
from mm_stt_forecast.mmstt_core.errors import Cancelled
from mm_stt_forecast.mmstt_core.gis import grids
from mm_stt_forecast.mmstt_core.progress import Progress
from mm_stt_forecast.mmstt_core.reading import hand_over, read_cube
from mm_stt_forecast.mmstt_core.reading.dates import parse_day
from mm_stt_forecast.mmstt_core.reading.rings import inside_ring

TRANSFORMS = QgsCoordinateTransformContext()
BOX = (4_500_000, 1_700_000, 4_500_500, 1_700_400)


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("20200103", "2020-01-03"),
        ("D20200103", "2020-01-03"),
        ("d_20200103", "2020-01-03"),
        ("D_20200103", "2020-01-03"),
        ("F20200103", "2020-01-03"),
        ("X20200103", "2020-01-03"),
        ("2020-01-03", "2020-01-03"),
        ("20201350", None),
        ("D2020010", None),
        ("height", None),
        ("D202001030", None),
    ],
)
def test_a_date_field_is_known_by_its_name_and_validity(name, date):
    day = parse_day(name)
    assert (None if day is None else str(to_date(day))) == date


def test_a_layer_in_degrees_has_its_cells_in_epsg_3035(make_layer):
    layer = make_layer(
        ["code:string", "D20200103:double", "D20200109:double"], [(13.18, 38.71, "0007", 1.5, -2.25)], crs="EPSG:4326"
    )
    cube = read_layer(take_snapshot(layer))
    assert (cube.crs, list(cube.point_id_N), cube.millimetres_NT().tolist()) == ("EPSG:3035", ["0007"], [[1.5, -2.25]])
    expected = QgsGeometry.fromWkt("POINT(13.18 38.71)")
    degrees, metres = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:3035"))
    expected.transform(QgsCoordinateTransform(degrees, metres, TRANSFORMS))
    assert abs(cube.easting_N[0] - expected.asPoint().x()) < 0.01
    assert abs(cube.northing_N[0] - expected.asPoint().y()) < 0.01


@pytest.mark.parametrize("place", [(-99.1, 19.4), (-70.7, -33.4)])
def test_a_layer_elsewhere_in_the_world_has_its_cells_in_utm(make_layer, place):
    layer = make_layer(["20200103:double", "20200109:double"], [(*place, 1.0, 2.0)], crs="EPSG:4326")
    cube = read_layer(take_snapshot(layer))
    assert cube.crs == ("EPSG:32614" if place[1] > 0 else "EPSG:32719")
    assert 300_000 < cube.easting_N[0] < 700_000


def test_missing_values_are_missing_and_text_numbers_are_read(make_layer):
    layer = make_layer(
        ["20200103:double", "20200109:string", "20200115:double"], [(4_500_050, 1_700_050, NULL, "-1,5", float("nan"))]
    )
    assert read_layer(take_snapshot(layer)).values_NT.tolist() == [[MISSING, -15, MISSING]]


def test_published_statistics_stay_behind_and_sight_comes_along(make_layer):
    layer = make_layer(
        [
            "pid:string",
            "mean_velocity:double",
            "seasonality:double",
            "track_angl:double",
            "los_up:double",
            "D20200103:double",
            "D20200109:double",
        ],
        [(4_500_051, 1_700_050, "a", -9.0, 4.0, 191.4, 0.8, 1, 2)],
    )
    cube = read_layer(take_snapshot(layer))
    assert (cube.level, cube.component, cube.sources[0].direction) == ("other", "los", "descending")
    assert cube.values_NT.tolist() == [[10, 20]]


def test_heights_of_a_layer_reach_the_file_for_an_engine_without_gdal(make_layer, tmp_path):
    fields = ["HEIGHT:double", "D20200103:double", "D20200109:double"]
    rows = [(13.18, 38.71, 12.5, 1, 2), (13.19, 38.71, NULL, 2, 3), (13.20, 38.71, 40.0, 2, 4)]
    cube = read_layer(take_snapshot(make_layer(fields, rows, crs="EPSG:4326")))
    paths, _ = hand_over([cube], tmp_path)
    elevation = read_cube(paths).priors["elevation"]
    assert elevation[[0, 2]].tolist() == [12.5, 40.0]
    assert np.isnan(elevation[1])


@pytest.mark.parametrize(
    "wkt",
    [
        "POINT(4500050 1700050)",
        "MULTIPOINT(4500050 1700050)",
        "MULTIPOINT(4500000 1700050, 4500100 1700050)",
        "POLYGON((4500000 1700000, 4500100 1700000, 4500100 1700100, 4500000 1700100, 4500000 1700000))",
    ],
)
def test_a_feature_is_where_its_middle_is(qgis_app, wkt):
    kind = QgsGeometry.fromWkt(wkt)
    layer = QgsVectorLayer(
        f"{wkt.split('(')[0]}?crs=EPSG:3035&field=20200103:double&field=20200109:double", "a", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(kind)
    feature.setAttributes([1.0, 2.0])
    layer.dataProvider().addFeature(feature)
    cube = read_layer(take_snapshot(layer))
    assert (cube.easting_N[0], cube.northing_N[0], cube.level) == (4_500_050, 1_700_050, "other")


def test_a_snapshot_outlives_its_layer(make_layer):
    layer = make_layer(["20200103:double", "20200109:double"], [(4_500_050, 1_700_050, 1, 1)])
    snapshot = take_snapshot(layer)
    del layer
    assert read_layer(snapshot).cells == 1


def test_a_cancelled_reading_of_a_layer_gives_nothing(make_layer):
    layer = make_layer(["20200103:double", "20200109:double"], [(4_500_050, 1_700_050, 1, 1)])
    progress = Progress()
    progress.request_stop()
    with pytest.raises(Cancelled):
        read_layer(take_snapshot(layer), progress)


def test_the_name_of_a_layer_tells_the_product(make_layer):
    layer = make_layer(
        ["20200103:double", "20200109:double"],
        [(4_500_050, 1_700_050, 1, 1)],
        name="EGMS_L3_E45N17_100km_E_2020_2024_1",
    )
    cube = read_layer(take_snapshot(layer))
    assert (cube.level, cube.component, cube.sources[0].place) == ("L3", "east", "E45N17")


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        (["name:string"], "0 fields named by a date"),
        (["20200103:double"], "1 fields named by a date"),
        (["field_1:string", "field_2:string"], "without its header row"),
    ],
)
def test_a_layer_without_dates_is_refused(make_layer, fields, word):
    assert word in layer_problem(make_layer(fields, []))


def test_a_layer_is_handed_over_in_the_job_and_read_by_the_engine(
    provider, engine, context, feedback, make_layer, tmp_path
):
    layer = make_layer(["pid:string", "20200103:double", "20200109:double"], [(4_500_050, 1_700_050, "a", 1.0, 2.0)])
    context.project().addMapLayer(layer)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    _, fine = algorithm.run(
        {"INPUT_LAYERS": [layer.id()], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False}, context, feedback
    )
    assert fine
    assert list(engine.cubes) == ["source-1.npz"]
    cube = engine.cubes["source-1.npz"]
    assert (cube.crs, cube.sources[0].name, list(cube.point_id_N)) == ("EPSG:3035", "points", ["a"])
    assert (cube.easting_N.tolist(), cube.values_NT.tolist()) == ([4_500_050.0], [[10, 20]])


def test_a_layer_without_points_in_the_area_is_said(provider, engine, context, feedback, make_layer, tmp_path):
    layer = make_layer(["20200103:double", "20200109:double"], [(4_600_050, 1_700_050, 1.0, 2.0)])
    context.project().addMapLayer(layer)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    _, fine = algorithm.run(
        {
            "INPUT_LAYERS": [layer.id()],
            "OUTPUT_FOLDER": str(tmp_path / "out"),
            "LOAD": False,
            "EXTENT": "4500000,4500500,1700000,1700400 [EPSG:3035]",
        },
        context,
        feedback,
    )
    assert not fine
    assert "no point inside the area" in feedback.errors[-1]


def test_parts_and_holes_become_one_ring_with_the_same_inside(qgis_app):
    geometry = QgsGeometry.fromWkt(
        "MULTIPOLYGON(((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4)), ((20 0, 30 0, 30 10, 20 0)))"
    )
    east, north = np.meshgrid(np.arange(-1.31, 32), np.arange(-1.57, 12))
    inside = inside_ring(east.ravel(), north.ravel(), areas.ring_of(geometry))
    expected = [
        geometry.contains(QgsGeometry.fromWkt(f"POINT({x} {y})").asPoint())
        for x, y in zip(east.ravel(), north.ravel(), strict=True)
    ]
    assert inside.tolist() == expected


def test_a_long_edge_in_degrees_stays_where_it_was_drawn(qgis_app):
    box = QgsGeometry.fromRect(QgsRectangle(5, 45, 15, 46))
    shape = areas.shape_of(box, QgsCoordinateReferenceSystem("EPSG:4326"))
    assert len(shape.ring) > 50
    placed = QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in shape.moved("EPSG:3035")]])
    middle = QgsGeometry.fromWkt("POINT(10 45.01)")
    degrees, metres = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:3035"))
    middle.transform(QgsCoordinateTransform(degrees, metres, TRANSFORMS))
    assert placed.contains(middle)


def test_an_area_elsewhere_in_the_world_is_placed_in_the_system_of_its_cells(qgis_app):
    box = QgsGeometry.fromRect(QgsRectangle(-99.2, 19.3, -99.0, 19.5))
    area = areas.Area(extent=areas.shape_of(box, QgsCoordinateReferenceSystem("EPSG:4326")))
    assert area.own_system() == "EPSG:32614"
    west, south, east, north = area.placed("EPSG:32614").box
    assert (round(east - west, -3), round(north - south, -3)) == (21_000, 22_000)
    assert 470_000 < west < 480_000


# --- priors


def save_raster(path, values, west, north, pixel, *, epsg=3035, nodata=-9999.0):
    rows, columns = values.shape
    kind = gdal.GDT_Int32 if values.dtype.kind == "i" else gdal.GDT_Float64
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    raster.SetGeoTransform((west, pixel, 0, north, 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(nodata)
    raster.GetRasterBand(1).WriteRaster(0, 0, columns, rows, np.ascontiguousarray(values).tobytes(), buf_type=kind)
    raster.FlushCache()
    del raster
    return QgsRasterLayer(str(path), path.stem, "gdal")


@pytest.fixture
def lattice():
    return grids.lattice_over(BOX, 100.0)


def test_the_lattice_has_its_nodes_at_cell_centres(lattice, tmp_path):
    priors.write_priors({}, lattice, tmp_path / "p.npz")
    with np.load(tmp_path / "p.npz", allow_pickle=False) as file:
        assert file["easting"][:2].tolist() == [4_500_050.0, 4_500_150.0]
        assert set(file["northing"] % 100) == {50.0}
        assert file["easting"].size == 20


def test_the_lattice_grows_coarser_instead_of_too_large():
    lattice = grids.lattice_over((4_000_000, 2_000_000, 4_900_000, 2_900_000), 100.0)
    assert lattice.columns * lattice.rows <= grids.MOST_NODES
    assert lattice.step == 800.0


def test_a_huge_extent_does_not_make_the_lattice_coarse(egms_file):
    from mm_stt_forecast.algorithms.forecast import prior_lattice

    lattice = prior_lattice(
        Prepared(
            sources=(str(egms_file),),
            cut=areas.Cut(box=(4_000_000, 1_500_000, 4_900_000, 2_400_000)),
            crs="EPSG:3035",
        ),
        100.0,
    )
    assert lattice.step == 100.0
    assert lattice.columns * lattice.rows < 60


@pytest.mark.parametrize("pixel", [10.0, 25.0, 100.0])
def test_elevation_and_slope_of_a_plane_are_exact(lattice, tmp_path, pixel):
    columns, rows = int(1500 / pixel), int(1400 / pixel)
    west, north = 4_499_500.0, 1_700_900.0
    east = west + (np.arange(columns) + 0.5) * pixel
    plane = np.tile(0.5 * (east - 4_500_000.0), (rows, 1))
    layer = save_raster(tmp_path / "dem.tif", plane, west, north, pixel)
    elevation, slope = grids.sample_elevation(priors.raster_source(layer), lattice, lambda: False)
    assert np.allclose(elevation[:, 0], 25.0, atol=0.01)
    assert np.allclose(slope, np.degrees(np.arctan(0.5)), atol=0.01)
    assert elevation.dtype == np.float32


def test_elevation_in_degrees_lands_on_the_right_cells(tmp_path):
    lattice = grids.lattice_over((4_597_000, 1_739_000, 4_599_000, 1_741_000), 100.0)
    longitude = 13.0 + (np.arange(400) + 0.5) * 0.001
    layer = save_raster(tmp_path / "dem.tif", np.tile(longitude * 1000, (300, 1)), 13.0, 38.9, 0.001, epsg=4326)
    elevation, _ = grids.sample_elevation(priors.raster_source(layer), lattice, lambda: False)
    transform = osr.CoordinateTransformation(*(_reference(code) for code in (3035, 4326)))
    expected = transform.TransformPoint(4_597_050.0, 1_740_950.0)[0] * 1000
    assert abs(elevation[0, 0] - expected) < 1.0


def _reference(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def test_nothing_is_known_outside_the_terrain_model(lattice, tmp_path):
    layer = save_raster(tmp_path / "dem.tif", np.full((40, 20), 7.0), 4_499_900.0, 1_700_500.0, 20.0)
    elevation, slope = grids.sample_elevation(priors.raster_source(layer), lattice, lambda: False)
    assert np.isfinite(elevation[:, 0]).all()
    assert np.isnan(elevation[:, -1]).all()
    assert np.isnan(slope[:, -1]).all()


def test_the_most_frequent_class_of_a_raster_wins(lattice, tmp_path):
    values = np.full((40, 50), 3, np.int32)
    values[:, :4] = 8
    values[:10, 10:20] = -9999
    layer = save_raster(tmp_path / "soil.tif", values, 4_500_000.0, 1_700_400.0, 10.0)
    classes = grids.sample_classes(priors.raster_source(layer), lattice, lambda: False)
    assert classes[0].tolist() == [3, -1, 3, 3, 3]
    assert classes.dtype == np.int32


@pytest.fixture
def geology(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3035&field=code:integer&field=name:string", "geology", "memory")
    for west, code, name in ((4_500_000, 12, "marl"), (4_500_200, 7, "clay"), (4_500_400, None, None)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 1_700_000, west + 200, 1_700_300)))
        feature.setAttributes([code, name])
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize(("field", "row"), [("code", [12, 12, 7, 7, -1]), ("name", [1, 1, 0, 0, -1])])
def test_polygons_give_their_class_to_the_nodes_inside(lattice, geology, field, row):
    source = priors.class_source(geology, field, "geology", TRANSFORMS)
    classes = priors.sample_polygons(source, lattice, lambda: False)
    assert classes[1].tolist() == row
    assert classes[0].tolist() == [-1] * 5


def test_polygons_need_a_field(geology):
    with pytest.raises(ValueError, match="needs the field"):
        priors.class_source(geology, "", "geology", TRANSFORMS)


def test_all_priors_reach_the_engine(provider, engine, context, feedback, egms_file, geology, tmp_path):
    project = context.project()
    dem = save_raster(tmp_path / "dem.tif", np.full((60, 60), 20.0), 4_499_800.0, 1_700_700.0, 20.0)
    project.addMapLayers([dem, geology])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    _, fine = algorithm.run(
        {
            "INPUT_FILES": [str(egms_file)],
            "OUTPUT_FOLDER": str(tmp_path / "out"),
            "LOAD": False,
            "ELEVATION": dem.id(),
            "GEOLOGY": geology.id(),
            "GEOLOGY_FIELD": "name",
        },
        context,
        feedback,
    )
    assert fine
    assert sorted(engine.priors) == ["easting", "elevation", "geology", "northing", "slope"]
    assert engine.priors["easting"].shape == engine.priors["geology"].shape
    assert np.allclose(engine.priors["slope"], 0, atol=1e-6)
    assert set(engine.priors["geology"]) == {0, 1, -1}


def test_a_prior_that_misses_the_area_is_said(provider, engine, context, feedback, egms_file, tmp_path):
    dem = save_raster(tmp_path / "dem.tif", np.full((10, 10), 20.0), 5_000_000.0, 2_000_000.0, 20.0)
    context.project().addMapLayer(dem)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    assert algorithm.run(
        {"INPUT_FILES": [str(egms_file)], "OUTPUT_FOLDER": str(tmp_path / "out"), "LOAD": False, "ELEVATION": dem.id()},
        context,
        feedback,
    )[1]
    assert any("does not cover the area" in warning for warning in feedback.warnings)
