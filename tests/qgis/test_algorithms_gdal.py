# SPDX-License-Identifier: GPL-2.0-or-later
"""Priors whatever GDAL does on an error: it raises where any plugin has switched that on, and from GDAL 4 on always."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from mm_stt_forecast.algorithms import priors
from mm_stt_forecast.mmstt_core.errors import InputError
from mm_stt_forecast.mmstt_core.gis import grids

STEP = 100.0


@pytest.fixture(params=[True, False], ids=["raising", "returning"])
def gdal_switch(request):
    """Set GDAL's switches for one test, whatever QGIS or another plugin left; GDAL wants them back in reverse."""
    others = [module for module in (gdal, ogr, osr) if bool(module.GetUseExceptions()) != request.param]
    for module in others:
        switch(module, request.param)
    assert gdal.GetUseExceptions() == request.param
    yield
    for module in reversed(others):
        switch(module, not request.param)


def switch(module, raising: bool) -> None:
    (module.UseExceptions if raising else module.DontUseExceptions)()


@pytest.fixture
def lattice(qgis_app):
    return grids.lattice_over((4_500_000, 1_700_000, 4_500_500, 1_700_400), STEP)


def source_of(path) -> grids.RasterSource:
    return grids.RasterSource(path=str(path), crs_wkt=QgsCoordinateReferenceSystem("EPSG:3035").toWkt(), pixel_m=STEP)


def test_a_raster_that_cannot_be_read_is_named(gdal_switch, lattice, tmp_path):
    path = tmp_path / "dem è.tif"
    path.write_bytes(b"no raster")
    with pytest.raises(InputError, match="dem è.tif cannot be read"):
        grids.sample_classes(source_of(path), lattice, lambda: False)


def test_cancel_ends_quietly_with_nothing_known(gdal_switch, lattice, tmp_path):
    path = str(tmp_path / "dem.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 50, 40, 1, gdal.GDT_Int32)
    raster.SetGeoTransform((4_500_000, 10, 0, 1_700_400, 0, -10))
    del raster
    classes = grids.sample_classes(source_of(path), lattice, lambda: True)
    assert np.unique(classes).tolist() == [grids.UNKNOWN_CLASS]


def test_polygons_are_drawn(gdal_switch, lattice):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3035&field=code:integer", "geology", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(4_500_000, 1_700_000, 4_500_200, 1_700_400)))
    feature.setAttributes([12])
    layer.dataProvider().addFeature(feature)
    source = priors.class_source(layer, "code", "geology", QgsCoordinateTransformContext())
    assert priors.sample_polygons(source, lattice, lambda: False)[0].tolist() == [12, 12, -1, -1, -1]
