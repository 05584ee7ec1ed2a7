# SPDX-License-Identifier: GPL-2.0-or-later
"""Anywhere on Earth, in any system: what is read at a place is forecast there, and the rasters hold it there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.gis import grids
from mmstt_core.options import ForecastRequest
from mmstt_core.reading import read_cube
from mmstt_core.reading.places import cells_system
from mmstt_core.results.writer import write_forecast
from mmstt_core.stated import Stated
from tests.core.gis.made_layers import ogr, osr, point, reference

gdal = pytest.importorskip("osgeo.gdal")

EDGE, EPOCHS = 6, 70
RATES = -2.0 * (1.0 + np.arange(EDGE * EDGE))
"""mm/yr, one of its own for each point."""
DATES = np.datetime64("2019-01-05") + 12 * np.arange(EPOCHS)
WORLD = {
    "Ustica, in its own zone": (13.18, 38.71, 32633, "EPSG:3035"),
    "Longyearbyen, 78 degrees north": (15.6, 78.2, 25833, "EPSG:3035"),
    "Azores, in the far west of Europe": (-25.5, 37.8, 5014, "EPSG:3035"),
    "Tiksi, polar stereographic": (128.9, 71.6, 3995, "EPSG:32652"),
    "Ross Island, Antarctic stereographic": (166.7, -77.8, 3031, "EPSG:32758"),
    "Svea, 86 degrees south": (31.5, -86.0, 3031, "EPSG:32736"),
    "Provideniya, where longitudes change sign": (-179.999, 65.5, 3857, "EPSG:32601"),
    "Taveuni, where longitudes change sign": (-179.999, -16.85, 3460, "EPSG:32701"),
    "Quito, on the equator": (-78.5, 0.0, 4326, "EPSG:32617"),
    "Jakarta, in degrees": (106.8, -6.2, 4326, "EPSG:32748"),
    "Santiago, SIRGAS": (-70.7, -33.4, 5361, "EPSG:32719"),
    "Mexico City, conformal conic": (-99.1, 19.4, 6372, "EPSG:32614"),
    "San Joaquin valley, feet": (-119.5, 36.1, 2228, "EPSG:32611"),
    "Tokyo, northing first": (139.7, 35.7, 6677, "EPSG:32654"),
    "Tehran": (51.3, 35.6, 32639, "EPSG:32639"),
    "Sydney, GDA2020": (151.2, -33.9, 7856, "EPSG:32756"),
    "Wellington, northing first": (174.8, -41.3, 2193, "EPSG:32760"),
    "Cape of Hope, south-orientated": (18.45, -34.0, 2048, "EPSG:32734"),
}


def places_around(longitude: float, latitude: float) -> list[tuple[float, float]]:
    """Return a square of places 250 m apart, longitudes between -180 and 180, the middle at the one that is given."""
    north = 250 / 111_200
    east = north / np.cos(np.radians(latitude))
    steps = np.arange(EDGE) - (EDGE - 1) / 2
    return [((longitude + east * i + 180) % 360 - 180, latitude + north * j) for j in steps for i in steps]


def moved(places, source: int, target: int) -> np.ndarray:
    """Move places one by one: what `osr` says by itself, without any of ours."""
    change = osr.CoordinateTransformation(reference(source), reference(target))
    return np.array([change.TransformPoint(*place)[:2] for place in places])


def series() -> np.ndarray:
    """Return displacement, mm, [point, epoch]: each point sinks at a rate of its own."""
    years = (DATES - DATES[0]).astype(float) / 365.25
    noise = np.random.default_rng(4).normal(0, 2.0, (EDGE * EDGE, EPOCHS))
    return np.round(RATES[:, None] * years + noise, 1)


def written_layer(path: Path, places, code: int, values: np.ndarray) -> None:
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = made.CreateLayer("points", reference(code), ogr.wkbPoint)
    for name in ("height", *(f"D{date}".replace("-", "") for date in DATES)):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for row, ((x, y), samples) in enumerate(zip(moved(places, 4326, code), values.tolist(), strict=True)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(point(float(x), float(y))))
        for column, value in enumerate([100.0 + row, *samples]):
            feature.SetField(column, value)
        layer.CreateFeature(feature)
    made = layer = feature = None


@pytest.mark.parametrize("name", WORLD)
def test_a_forecast_lies_where_its_measurements_do(name, tmp_path):
    longitude, latitude, code, crs = WORLD[name]
    places, values = places_around(longitude, latitude), series()
    written_layer(tmp_path / "a.gpkg", places, code, values)
    cube = read_cube(tmp_path / "a.gpkg")
    metres = moved(places, 4326, int(crs[5:]))
    assert np.abs(np.column_stack([cube.easting_N, cube.northing_N]) - metres).max() < 0.02
    assert cube.priors["elevation"].tolist() == [100.0 + row for row in range(len(places))]

    out = tmp_path / "out"
    forecast = run_forecast(
        ForecastRequest(sources=(str(tmp_path / "a.gpkg"),), out=str(out), model="damped", horizon_months=3)
    )
    assert forecast.crs == crs
    write_forecast(forecast, out)

    raster = gdal.Open(str(out / "velocity.tif"))
    system = osr.SpatialReference(wkt=raster.GetProjection())
    assert f"EPSG:{system.GetAuthorityCode(None)}" == crs
    west, size, _, north, _, _ = raster.GetGeoTransform()
    column, row = ((metres[:, 0] - west) // size).astype(int), ((north - metres[:, 1]) // size).astype(int)
    velocity = raster.GetRasterBand(1).ReadAsArray()
    assert (velocity != -9999).sum() == len(places) == len(set(zip(column, row, strict=True)))
    found = velocity[row, column]
    assert np.corrcoef(found, RATES)[0, 1] > 0.97
    cell = [int(np.argmin(np.hypot(forecast.easting_N - x, forecast.northing_N - y))) for x, y in metres]
    assert np.allclose(forecast.observed_NT[cell], values, atol=0.01)

    layer = ogr.Open(str(out / "points.gpkg"))
    back = moved([feature.GetGeometryRef().GetPoint_2D() for feature in layer.GetLayer(0)], int(crs[5:]), 4326)
    for there in places:
        turned = (back[:, 0] - there[0] + 180) % 360 - 180
        apart = np.hypot(turned * np.cos(np.radians(latitude)), back[:, 1] - there[1]) * 111_200
        assert apart.min() < 75  # half the diagonal of a cell


@pytest.mark.parametrize("name", [name for name, place in WORLD.items() if place[2] not in (4326, 5014)])
def test_a_table_of_that_system_is_placed_by_what_the_user_states(name, tmp_path):
    longitude, latitude, code, crs = WORLD[name]
    places = places_around(longitude, latitude)
    rows = (f"p{row},{x:.3f},{y:.3f},1{row}.5,{row}.0\n" for row, (x, y) in enumerate(moved(places, 4326, code)))
    path = tmp_path / "a.csv"
    path.write_text("pid,easting,northing,20200103,20200109\n" + "".join(rows))
    cube = read_cube(path, stated=Stated(crs=f"EPSG:{code}", unit="mm"))
    assert cube.crs == crs
    metres = moved(places, 4326, int(crs[5:]))
    assert np.abs(np.column_stack([cube.easting_N, cube.northing_N]) - metres).max() < 0.02


@pytest.mark.parametrize(("west", "latitude"), [(179.99, -17.0), (179.0, 51.9), (177.0, 66.0), (179.99, 84.9)])
def test_places_on_both_sides_of_the_180th_meridian_are_neighbours(west, latitude):
    longitude = np.array([west, -179.995, 179.995])
    zone = 1 if (west + 180.005) / 2 > 180 else 60
    assert cells_system(longitude, np.full(3, latitude)) == f"EPSG:{32600 + 100 * (latitude < 0) + zone}"


def test_longitudes_counted_eastwards_all_round_are_read(tmp_path):
    paths = []
    for name, turn in (("west", 0.0), ("east", 360.0)):
        rows = "".join(f"p{row},{turn - 119.5 + 0.003 * row:.4f},36.1,{row}.5,{row}.0\n" for row in range(3))
        paths.append(tmp_path / f"{name}.csv")
        paths[-1].write_text("pid,lon,lat,20200103,20200109\n" + rows)
    one, two = map(read_cube, paths)
    assert (one.crs, two.crs) == ("EPSG:32611", "EPSG:32611")
    assert np.allclose(one.easting_N, two.easting_N, atol=1e-3)
    across = tmp_path / "across.csv"
    rows = "".join(f"p{row},{179.999 + 0.001 * row:.4f},-16.9,{row}.5,{row}.0\n" for row in range(3))
    across.write_text("pid,lon,lat,20200103,20200109\n" + rows)
    cube = read_cube(across)
    assert cube.crs == "EPSG:32701"
    assert np.allclose(np.diff(cube.easting_N), 106.5, atol=1)


def test_a_place_whose_degrees_could_be_exchanged_is_asked_about_and_then_believed(tmp_path):
    path = tmp_path / "tehran.csv"
    rows = "".join(f"p{row},{51.3 + 0.001 * row:.3f},35.6,{row}.5,{row}.0\n" for row in range(3))
    path.write_text("pid,lon,lat,20200103,20200109\n" + rows)
    with pytest.raises(InputError, match="exchanged") as caught:
        read_cube(path)
    assert caught.value.asks == ("crs",)
    assert read_cube(path, stated=Stated(crs="EPSG:4326")).crs == "EPSG:32639"


@pytest.mark.parametrize(
    ("longitude", "latitude", "crs"), [(180.0, -16.85, "EPSG:32701"), (-180.0, 65.5, "EPSG:32601")]
)
def test_a_terrain_model_of_the_world_has_no_seam_at_the_180th_meridian(longitude, latitude, crs, tmp_path):
    step, path = 0.5, str(tmp_path / "world.tif")
    east, north = -180 + step * (np.arange(720) + 0.5), 90 - step * (np.arange(360) + 0.5)
    height = (20 * north[:, None] + 500 * np.cos(np.radians(east))).astype(np.float32)
    made = gdal.GetDriverByName("GTiff").Create(path, 720, 360, 1, gdal.GDT_Float32)
    made.SetGeoTransform((-180, step, 0, 90, 0, -step))
    made.SetProjection(reference(4326).ExportToWkt())
    made.WriteRaster(0, 0, 720, 360, height.tobytes())
    made = None
    x, y = moved([(longitude, latitude)], 4326, int(crs[5:]))[0]
    lattice = grids.lattice_over((x - 20_000, y - 20_000, x + 20_000, y + 20_000), 1000.0, crs)
    source = grids.RasterSource(path=path, crs_wkt=reference(4326).ExportToWkt(), pixel_m=50_000.0)
    elevation, slope = grids.sample_elevation(source, lattice, lambda: False)
    assert np.isfinite(elevation).all()
    assert np.abs(elevation - (20 * latitude - 500)).max() < 5  # 0.2 degrees north and south
    assert slope.max() < 0.1
