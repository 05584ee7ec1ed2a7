# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters, one per date, in the data list of the dock: one entry, one source."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QUrl

from mm_stt_forecast.mmstt_core.stated import Stated
from mm_stt_forecast.ui import drops
from mm_stt_forecast.ui.checks import DockState, to_parameters
from mm_stt_forecast.ui.data_section import DataSection, _has_points


def write(path):
    system = osr.SpatialReference()
    system.ImportFromEPSG(3035)
    made = gdal.GetDriverByName("GTiff").Create(str(path), 3, 2, 1, gdal.GDT_Float32)
    made.SetGeoTransform((4_596_800, 100, 0, 1_742_000, 0, -100))
    made.SetProjection(system.ExportToWkt())
    made.GetRasterBand(1).WriteRaster(0, 0, 3, 2, np.arange(1, 7, dtype=np.float32).tobytes())
    made.GetRasterBand(1).SetUnitType("mm")
    return str(path)


def test_rasters_are_one_entry_also_when_they_come_one_by_one(qtbot, tmp_path):
    section = DataSection()
    qtbot.addWidget(section)
    paths = [write(tmp_path / f"a_{date}.tif") for date in ("20200103", "20200115", "20200127")]
    section.add_files(paths[:2])
    qtbot.waitUntil(lambda: not section.sources()[0].reading, timeout=60_000)
    assert (len(section.sources()), section.sources()[0].epochs, section.sources()[0].points) == (1, 2, 6)
    section.add_files(paths[2:])
    qtbot.waitUntil(lambda: not section.sources()[0].reading, timeout=60_000)
    (source,) = section.sources()
    assert (source.name, source.epochs, source.error) == ("a_20200103.tif ... a_20200127.tif", 3, "")
    section.state(paths[0], Stated(unit="cm"))
    qtbot.waitUntil(lambda: not section.sources()[0].reading, timeout=60_000)
    parameters = to_parameters(DockState(sources=section.sources()))
    assert parameters["INPUT_FILES"] == paths
    assert all(path in parameters["STATED"] for path in paths)
    section.state(paths[0], Stated())
    qtbot.waitUntil(lambda: not section.sources()[0].reading, timeout=60_000)
    section.close_down()


def test_a_folder_is_taken_where_it_holds_rasters(tmp_path):
    (tmp_path / "grids").mkdir()
    (tmp_path / "empty").mkdir()
    write(tmp_path / "grids" / "a_20200103.tif")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("grids", "empty")])
    assert drops.dropped(mime).files == (str(tmp_path / "grids"),)


def test_layers_of_polygons_are_offered_and_lines_are_not(qgis_app):
    offered = {}
    for kind in ("Point", "Polygon", "LineString"):
        offered[kind] = _has_points(QgsVectorLayer(f"{kind}?crs=EPSG:3035&field=D20200103:double", kind, "memory"))
    assert offered == {"Point": True, "Polygon": True, "LineString": False}
