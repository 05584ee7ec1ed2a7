# SPDX-License-Identifier: GPL-2.0-or-later
"""Physical priors: layers of elevation, geology and soil are described, then sampled to a lattice over the area."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..language import tr
from ..mmstt_core.gis import grids
from ..mmstt_core.gis.grids import Cancelled, Lattice, RasterSource


@dataclass(frozen=True, kw_only=True)
class PolygonSource:
    """A snapshot of a polygon layer whose field holds the class."""

    source: QgsVectorLayerFeatureSource
    field: int
    transforms: QgsCoordinateTransformContext


SAMPLE_EDGE = 200
"""Pixels that a raster is judged by, in each direction."""
MOST_CLASSES = 150
"""A map of geology or soil has fewer; a terrain model of whole metres has more."""
_TYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.Int8: np.int8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}

PriorSources = dict[str, RasterSource | PolygonSource]
"""Where elevation, geology and soil come from, as far as they were given."""


def raster_source(layer: QgsRasterLayer) -> RasterSource:
    """Describe a raster layer; main thread only.

    Raises:
        ValueError: it is not a raster file, or has no coordinate system.
    """
    if layer.dataProvider() is None or layer.dataProvider().name() != "gdal":
        raise ValueError(tr("The raster '{0}' is not a file. Save it as GeoTIFF and choose that.").format(layer.name()))
    if not layer.crs().isValid():
        raise ValueError(
            tr("The raster '{0}' has no coordinate system. Set it in the layer's properties.").format(layer.name())
        )
    pixel = layer.rasterUnitsPerPixelX() * (111_000.0 if layer.crs().isGeographic() else 1.0)
    return RasterSource(path=layer.source(), crs_wkt=layer.crs().toWkt(), pixel_m=max(pixel, 0.01))


def class_source(
    layer: QgsMapLayer, field: str, word: str, transforms: QgsCoordinateTransformContext
) -> RasterSource | PolygonSource:
    """Describe a layer of classes: a raster, or polygons with a field; main thread only.

    Raises:
        ValueError: the field is missing, or the layer is of another kind.
    """
    if isinstance(layer, QgsRasterLayer):
        problem = class_problem(layer)
        if problem:
            raise ValueError(problem)
        return raster_source(layer)
    if not isinstance(layer, QgsVectorLayer):
        raise ValueError(tr("The {0} layer must be polygons or a raster.").format(word))
    index = layer.fields().lookupField(field) if field else -1
    if index < 0:
        raise ValueError(
            tr("The {0} layer '{1}' needs the field that holds the class; it has no field {2}.").format(
                word, layer.name(), field
            )
            if field
            else tr("The {0} layer '{1}' needs the field that holds the class.").format(word, layer.name())
        )
    return PolygonSource(source=QgsVectorLayerFeatureSource(layer), field=index, transforms=transforms)


def class_problem(layer: QgsRasterLayer) -> str:
    """Say why a raster cannot hold classes of the ground; empty when it can. Main thread only, and quick."""
    provider = layer.dataProvider()
    if provider is None or layer.bandCount() < 1:
        return ""
    block = provider.block(1, layer.extent(), SAMPLE_EDGE, SAMPLE_EDGE)
    values = np.frombuffer(bytes(block.data()), _TYPES[block.dataType()]) if block.dataType() in _TYPES else None
    if values is None or not values.size:
        return ""
    if block.hasNoDataValue():
        values = values[values != values.dtype.type(block.noDataValue())]
    values = values[np.isfinite(values)] if values.dtype.kind == "f" else values
    distinct = np.unique(values)
    if values.dtype.kind == "f" and (distinct != np.round(distinct)).any():
        return tr(
            "The raster '{0}' holds measured values, such as heights, not classes. Choose a raster of classes."
        ).format(layer.name())
    if distinct.size > MOST_CLASSES:
        return tr(
            "The raster '{0}' holds {1} different values in a sample; that is no map of classes. Choose another."
        ).format(layer.name(), distinct.size)
    return ""


def write_priors(
    sources: PriorSources, lattice: Lattice, path: Path, *, cancelled: Cancelled = lambda: False
) -> dict[str, float]:
    """Sample everything and write an npz with easting, northing and a flat array per prior; any thread.

    elevation in m and slope in degrees are float32, NaN where unknown; geology and soil are int32, -1 where unknown.

    Returns:
        The share of nodes known, per prior.
    Raises:
        InputError: a raster cannot be read.
    """
    fields = {}
    for name, source in sources.items():
        if name == "elevation":
            fields["elevation"], fields["slope"] = grids.sample_elevation(source, lattice, cancelled)
        else:
            sample = sample_polygons if isinstance(source, PolygonSource) else grids.sample_classes
            fields[name] = sample(source, lattice, cancelled)
    known = {
        name: float(np.mean(np.isfinite(field) if field.dtype.kind == "f" else field != grids.UNKNOWN_CLASS))
        for name, field in fields.items()
    }
    west, _, _, north = lattice.bounds
    easting_RC, northing_RC = np.meshgrid(
        west + (np.arange(lattice.columns) + 0.5) * lattice.step, north - (np.arange(lattice.rows) + 0.5) * lattice.step
    )
    np.savez(
        path,
        easting=easting_RC.ravel(),
        northing=northing_RC.ravel(),
        **{name: field.ravel() for name, field in fields.items()},
    )
    return known


def sample_polygons(source: PolygonSource, lattice: Lattice, cancelled: Cancelled) -> np.ndarray:
    """Return the class of the polygon that each node lies in, int32 [R, C]."""
    target = QgsCoordinateReferenceSystem(lattice.crs)
    request = QgsFeatureRequest().setDestinationCrs(target, source.transforms).setSubsetOfAttributes([source.field])
    request.setFilterRect(QgsRectangle(*lattice.bounds))
    shapes = []
    for feature in source.source.getFeatures(request):
        if cancelled():
            break
        value = feature.attribute(source.field)
        if feature.hasGeometry() and value is not None and value != NULL:
            shapes.append((bytes(feature.geometry().asWkb()), value))
    return grids.burn_classes(shapes, lattice)
