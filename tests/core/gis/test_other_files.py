# SPDX-License-Identifier: GPL-2.0-or-later
"""Spreadsheets, geodatabases, archives and rasters: read, or named for what they are."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import hand_over, read_cube

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")
ROWS = [
    ["Ground motion of the island", "", "", "", ""],
    ["pid", "lon", "lat", "2020-01-03", "2020-01-15"],
    ["A0", "13.171103", "38.690708", "-1.0", "-2.7"],
    ["A1", "13.17165", "38.690887", "1234.5", "0.5"],
]
EXPECTED = [[-1.0, -2.7], [1234.5, 0.5]]


def write_sheets(path, driver, names):
    if ogr.GetDriverByName(driver) is None:
        pytest.skip(f"GDAL without {driver}")
    book = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name in names:
        sheet = book.CreateLayer(name)
        for column, title in enumerate(ROWS[0]):
            sheet.CreateField(ogr.FieldDefn(title or f"_{column}", ogr.OFTString))
        for row in ROWS[1:]:
            feature = ogr.Feature(sheet.GetLayerDefn())
            for column, cell in enumerate(row):
                feature.SetField(column, cell)
            sheet.CreateFeature(feature)
    del sheet, book
    return path


def write_series(maker, path, name):
    """Write two points of two dates as a layer in degrees."""
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = maker.CreateDataSource(str(path))
    layer = source.CreateLayer(name, degrees, ogr.wkbPoint)
    for date in ("D20200103", "D20200115"):
        layer.CreateField(ogr.FieldDefn(date, ogr.OFTReal))
    for row in ROWS[2:]:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({row[1]} {row[2]})"))
        feature.SetField(0, float(row[3]))
        feature.SetField(1, float(row[4]))
        layer.CreateFeature(feature)
    del layer, source


@pytest.mark.parametrize(("ending", "driver"), [("xlsx", "XLSX"), ("ods", "ODS")])
def test_a_sheet_with_a_title_is_read_and_handed_over(ending, driver, tmp_path):
    path = write_sheets(tmp_path / f"a.{ending}", driver, ["series"])
    assert np.allclose(read_cube(path, cache=False).millimetres_NT(), EXPECTED)
    paths, _ = hand_over([path], tmp_path)
    assert paths[0].endswith(".npz")
    assert np.allclose(read_cube(paths, cache=False).millimetres_NT(), EXPECTED)


def test_two_sheets_of_series_are_refused_by_name(tmp_path):
    path = write_sheets(tmp_path / "a.xlsx", "XLSX", ["north", "south"])
    with pytest.raises(InputError, match=r"of which 2 name columns by dates \(north, south\)"):
        read_cube(path, cache=False)


def test_without_gdal_a_sheet_is_to_be_saved_as_csv(tmp_path, monkeypatch):
    path = write_sheets(tmp_path / "a.xlsx", "XLSX", ["series"])
    monkeypatch.setattr("mmstt_core.gis.available", lambda: False)
    with pytest.raises(InputError, match="is a spreadsheet") as caught:
        read_cube(path, cache=False)
    assert caught.value.hint == "Save the sheet as CSV."


@pytest.mark.parametrize(("ending", "driver"), [("gdb", "OpenFileGDB"), ("kml", "LIBKML"), ("gml", "GML")])
def test_layers_of_other_kinds_are_read_on_the_command_line(ending, driver, tmp_path):
    path = tmp_path / f"a.{ending}"
    maker = ogr.GetDriverByName(driver)
    if maker is None or not maker.TestCapability(ogr.ODrCCreateDataSource):
        pytest.skip(f"GDAL writes no {driver}")
    write_series(maker, path, "series")
    cube = read_cube(path, cache=False)
    assert np.allclose(cube.millimetres_NT(), EXPECTED)
    assert np.abs(cube.easting_N - [4598603.4, 4598650.0]).max() < 400


def test_a_raster_is_named_with_its_size(tmp_path):
    path = tmp_path / "20200103.tif"
    gdal.GetDriverByName("GTiff").Create(str(path), 7, 5, 2, gdal.GDT_Float32).FlushCache()
    with pytest.raises(InputError, match=r"is a raster \(GeoTIFF\) of 7 x 5 pixels in 2 band") as caught:
        read_cube(path, cache=False)
    assert "one field per date" in caught.value.hint


def test_a_raster_under_the_ending_of_a_layer_is_named(tmp_path):
    gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 7, 5, 2).FlushCache()
    path = (tmp_path / "a.tif").rename(tmp_path / "a.shp")
    with pytest.raises(InputError, match=r"is a raster \(GeoTIFF\) of 7 x 5 pixels in 2 band") as caught:
        read_cube(path, cache=False)
    assert ".tif" in caught.value.hint


def test_a_shapefile_in_an_archive_in_an_archive_is_read(tmp_path):
    write_series(ogr.GetDriverByName("ESRI Shapefile"), tmp_path / "TS.shp", "TS")
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for part in tmp_path.glob("TS.*"):
            archive.write(part, part.name)
    with zipfile.ZipFile(tmp_path / "out.zip", "w") as archive:
        archive.write(tmp_path / "in.zip", "in.zip")
    assert np.allclose(read_cube(tmp_path / "out.zip", cache=False).millimetres_NT(), EXPECTED)
