# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters, reopened with GDAL and compared with the arrays value by value."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.errors import OutputError
from mmstt_core.gis import rasters
from mmstt_core.progress import Progress
from mmstt_core.results import writer
from mmstt_core.results.grid import lay_out
from mmstt_core.results.outputs import OUTPUTS, Band
from mmstt_core.results.writer import write_forecast
from tests.samples import sample_forecast

gdal = pytest.importorskip("osgeo.gdal")
osr = pytest.importorskip("osgeo.osr")
gdal.UseExceptions()

BY_DATE = ("displacement", "lower", "upper", "uncertainty", "exceedance")


@pytest.fixture(scope="module")
def forecast():
    made = sample_forecast(edge=20, leads=5, calibrated=3, epochs=20)
    made.exceedance_NH[0, 0] = np.nan
    return made


@pytest.fixture(scope="module")
def written(forecast, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    write_forecast(forecast, folder)
    return folder


def at_cells(folder, name, forecast):
    """Read every band at the cells, by the raster's own georeference; and the number of other pixels that hold data."""
    raster = gdal.Open(str(folder / f"{name}.tif"))
    west, size, _, north, _, minus_size = raster.GetGeoTransform()
    values = raster.ReadAsArray().reshape(raster.RasterCount, raster.RasterYSize, raster.RasterXSize)
    column = ((forecast.easting_N - west) / size).astype(int)
    row = ((forecast.northing_N - north) / minus_size).astype(int)
    taken = np.zeros(values.shape[1:], bool)
    taken[row, column] = True
    return values[:, row, column].T, int((values[:, ~taken] != rasters.NODATA).sum())


def expected(folder, name):
    """Compute what a raster must hold from forecast.npz alone."""
    with np.load(folder / "forecast.npz", allow_pickle=False) as data:
        levels = data["quantile_levels"].tolist()
        since = data["ground"] - data["issue_level"][:, None, None]
        low, high = (since[:, :, levels.index(level)] for level in (0.05, 0.95))
        values = {
            "displacement": data["displacement"][:, :, levels.index(0.5)] - data["issue_level"][:, None],
            "lower": low,
            "upper": high,
            "uncertainty": (high - low) / 2,
            "velocity": np.stack([data["velocity"], data["velocity_sigma"]], axis=1),
            "exceedance": data["exceedance"],
            "support": data["support"][:, None],
        }[name]
    return np.where(np.isnan(values), np.float32(rasters.NODATA), values)


@pytest.mark.parametrize("name", [*BY_DATE, "velocity", "support"])
def test_raster_equals_the_arrays_at_every_cell_and_is_empty_elsewhere(written, forecast, name):
    values, elsewhere = at_cells(written, name, forecast)
    np.testing.assert_array_equal(values, expected(written, name))
    assert elsewhere == 0


@pytest.mark.parametrize("name", [*BY_DATE, "velocity", "support"])
def test_raster_lies_on_the_grid_of_epsg_3035(written, name):
    raster = gdal.Open(str(written / f"{name}.tif"))
    assert raster.GetSpatialRef().IsSame(reference(), ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"])
    west, size, skew, north, other_skew, minus_size = raster.GetGeoTransform()
    assert (size, minus_size, skew, other_skew) == (100, -100, 0, 0)
    assert west % 100 == 0
    assert north % 100 == 0
    assert raster.GetMetadataItem("AREA_OR_POINT") == "Area"


def reference():
    made = osr.SpatialReference()
    made.ImportFromEPSG(3035)
    return made


@pytest.mark.parametrize("name", BY_DATE)
def test_bands_are_named_by_date_and_marked_where_not_calibrated(written, forecast, name):
    raster = gdal.Open(str(written / f"{name}.tif"))
    bands = [raster.GetRasterBand(number + 1) for number in range(raster.RasterCount)]
    assert [band.GetDescription() for band in bands] == [str(date) for date in forecast.dates_H]
    assert [band.GetMetadataItem("CALIBRATED") for band in bands] == ["YES"] * 3 + ["NO"] * 2
    assert {band.GetUnitType() for band in bands} == {"1" if name == "exceedance" else "mm"}
    assert bands[0].GetMetadataItem("LEAD_DAYS") == "31"


def test_raster_is_tiled_deflated_float32_with_nodata(written):
    raster = gdal.Open(str(written / "displacement.tif"))
    band = raster.GetRasterBand(1)
    assert band.GetBlockSize() == [256, 256]
    assert raster.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert raster.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "BAND"
    assert band.DataType == gdal.GDT_Float32
    assert band.GetNoDataValue() == rasters.NODATA


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)
def test_raster_is_laid_out_as_a_cloud_optimised_geotiff(tmp_path, output):
    validate = pytest.importorskip("osgeo_utils.samples.validate_cloud_optimized_geotiff").validate
    wide = sample_forecast(edge=40, leads=2, epochs=20)
    wide = dataclasses.replace(
        wide, easting_N=wide.easting_N + 100.0 * 700 * (wide.northing_N > wide.northing_N.mean())
    )
    write_forecast(wide, tmp_path / "out")
    warnings, errors, _ = validate(str(tmp_path / "out" / output.file), full_check=True)
    assert (warnings, errors) == ([], [])
    raster = gdal.Open(str(tmp_path / "out" / output.file))
    band = raster.GetRasterBand(1)
    assert [band.GetOverview(level).XSize for level in range(band.GetOverviewCount())] == [370]


def test_an_overview_holds_the_mean_of_its_cells_and_keeps_holes(tmp_path):
    column, row = np.meshgrid(np.arange(600), np.arange(3))
    column, row = column.ravel()[:-3], row.ravel()[:-3]  # the last pixel of an overview holds one cell, at its edge
    values = np.arange(column.size, dtype=np.float32)
    values[0] = np.nan
    grid = lay_out(column * 100.0 + 50, 1000.0 - row * 100.0, 100.0)
    rasters.write_raster(
        tmp_path / "a.tif", grid, values[:, None], [Band(description="a", unit="mm")], metadata={}, crs="EPSG:32632"
    )
    raster = gdal.Open(str(tmp_path / "a.tif"))
    halved = raster.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert halved[0, 0] == values[[1, 600, 601]].mean()
    assert halved[0, 1] == values[[2, 3, 602, 603]].mean()
    assert halved[1, 298] == values[1796]
    assert halved[1, 299] == rasters.NODATA
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "32632"


def test_velocity_bands_say_what_they_are(written):
    raster = gdal.Open(str(written / "velocity.tif"))
    bands = [raster.GetRasterBand(number) for number in (1, 2)]
    assert [band.GetDescription() for band in bands] == ["velocity", "standard deviation"]
    assert {band.GetUnitType() for band in bands} == {"mm/yr"}


def test_metadata_survive_signs_that_xml_reserves(forecast, tmp_path):
    record = {**forecast.record, "model": 'a < b & "c" > d'}
    write_forecast(dataclasses.replace(forecast, record=record), tmp_path / "out")
    assert gdal.Open(str(tmp_path / "out" / "support.tif")).GetMetadataItem("MODEL") == record["model"]


@pytest.mark.parametrize("big", [False, True])
def test_areas_far_apart_and_many_tiles_keep_every_value_in_place(tmp_path, monkeypatch, big):
    monkeypatch.setattr(rasters, "LAYOUT", [*rasters.LAYOUT[:-1], f"BIGTIFF={'YES' if big else 'NO'}"])
    rng = np.random.default_rng(1)
    easting = 3_000_050 + 100.0 * rng.permutation(1500)[:300]
    northing = 2_000_050 + 100.0 * rng.permutation(900)[:300]
    values = rng.normal(size=(300, 3)).astype(np.float32)
    bands = [Band(description=word, unit="mm") for word in ("a", "b", "c")]
    grid = lay_out(easting, northing, 100.0)
    rasters.write_raster(tmp_path / "far.tif", grid, values, bands, metadata={}, crs="EPSG:3035")
    assert (tmp_path / "far.tif").read_bytes()[2] == (43 if big else 42)
    read, elsewhere = at_cells(
        tmp_path, "far", dataclasses.replace(sample_forecast(edge=3), easting_N=easting, northing_N=northing)
    )
    np.testing.assert_array_equal(read, values)
    assert elsewhere == 0


def test_negative_coordinates_and_another_cell_size_are_aligned():
    grid = lay_out(np.array([-30.0, 70.0]), np.array([30.0, -10.0]), 40.0)
    assert (grid.west, grid.north, grid.columns, grid.rows) == (-40.0, 40.0, 3, 2)
    assert grid.row_N.tolist() == [0, 1]


def test_two_cells_in_one_pixel_are_refused():
    with pytest.raises(OutputError, match="one 100 m pixel"):
        lay_out(np.array([10.0, 20.0]), np.array([10.0, 20.0]), 100.0)


def test_rasters_are_left_out_with_a_warning_when_they_would_be_absurdly_large(forecast, tmp_path, monkeypatch):
    monkeypatch.setattr(writer, "LARGEST_RASTER_PIXELS", 10)
    progress = Progress()
    names = {path.name for path in write_forecast(forecast, tmp_path / "out", progress=progress)}
    assert names == {"forecast.npz", "forecast.json", "points.gpkg"}
    assert "far apart" in progress.warnings[0]
