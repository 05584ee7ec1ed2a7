# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference of a forecast as parameters: a point with a radius, or a layer of polygons, in any system."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterVectorLayer,
)

from ..language import mark
from ..mmstt_core.reference.place import LARGEST_RADIUS_M, Place
from .area import Shape, name_of, union_of_layer
from .base import BaseAlgorithm, tr

RADIUS_M = 300.0
POINT, RADIUS, LAYER = "REFERENCE", "REFERENCE_RADIUS", "REFERENCE_LAYER"
POINT_TITLE, RADIUS_TITLE, LAYER_TITLE = (
    mark("Reference point"),
    mark("Radius of the reference"),
    mark("Reference polygons"),
)
POINT_TIP = mark(
    "Displacement counts from the mean of the cells or points about this place: it is taken off every series before "
    "the forecast, and its errors are in the intervals. Without it, the reference of the data stays."
)
RADIUS_TIP = mark("Points, and cells by their centres, within this distance of the reference point are the reference.")
LAYER_TIP = mark("Instead of a point: points, and cells by their centres, in these polygons are the reference.")


@dataclass(frozen=True, kw_only=True)
class ReferencePlace:
    """Hold what was given, free of layers: safe on any thread."""

    point: Shape | None = None
    """A single corner."""
    radius_m: float = RADIUS_M
    polygon: Shape | None = None

    def text(self, crs: str) -> str | None:
        """Return the reference as the engine takes it, in the system of the cells; None where none was given.

        Raises:
            ValueError: it has no place there.
        """
        if self.polygon is not None:
            return Place(rings=(self.polygon.moved(crs),)).text()
        if self.point is None:
            return None
        ((east, north),) = self.point.moved(crs)
        return Place(easting=float(east), northing=float(north), radius_m=self.radius_m).text()


NO_REFERENCE = ReferencePlace()


def add_reference(algorithm: BaseAlgorithm) -> None:
    """Add the parameters."""
    algorithm.add(QgsProcessingParameterPoint(POINT, tr(POINT_TITLE), optional=True), POINT_TIP, advanced=True)
    types = Qgis.ProcessingNumberParameterType
    algorithm.add(
        QgsProcessingParameterNumber(
            RADIUS, f"{tr(RADIUS_TITLE)} (m)", types.Double, RADIUS_M, False, 1, LARGEST_RADIUS_M
        ),
        RADIUS_TIP,
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterVectorLayer(
            LAYER, tr(LAYER_TITLE), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        ),
        LAYER_TIP,
        advanced=True,
    )


def read_reference(algorithm: BaseAlgorithm, parameters: dict, context: QgsProcessingContext) -> ReferencePlace:
    """Take the reference as it was given; main thread.

    Raises:
        QgsProcessingException: both kinds were given, or one cannot be used.
    """
    layer = algorithm.parameterAsVectorLayer(parameters, LAYER, context)
    given = parameters.get(POINT) not in (None, "")
    if given and layer is not None:
        raise QgsProcessingException(tr("Give a reference point or reference polygons, not both."))
    try:
        if layer is not None:
            return ReferencePlace(polygon=union_of_layer(layer))
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None
    if not given:
        return NO_REFERENCE
    point = algorithm.parameterAsPoint(parameters, POINT, context)
    crs = algorithm.parameterAsPointCrs(parameters, POINT, context)
    if not np.isfinite([point.x(), point.y()]).all() or not crs.isValid():
        raise QgsProcessingException(tr("The reference point cannot be read. Write it as x,y [EPSG:4326]."))
    radius = algorithm.parameterAsDouble(parameters, RADIUS, context)
    return ReferencePlace(point=Shape(ring=((point.x(), point.y()),), system=name_of(crs)), radius_m=radius)
