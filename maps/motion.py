# SPDX-License-Identifier: GPL-2.0-or-later
"""Up and East as one arrow per cell: to the right where the ground moves east, upwards where it rises."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import (
    QgsArrowSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorFieldSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..language import tr
from ..mmstt_core.results import palette

LENGTH_MM = 6.0
"""Of the arrow of a fast cell, on the screen."""
COLOUR = "#33312e"


def add_motion(path: Path, project: QgsProject | None) -> QgsVectorLayer | None:
    """Add the layer of velocities as arrows; None where there is none."""
    if not path.is_file():
        return None
    layer = QgsVectorLayer(f"{path}|layername=motion", "motion", "ogr")
    fast = fast_of(layer)
    layer.setName(tr("Motion east and up: {0} mm/yr in {1} mm").format(f"{fast:g}", f"{LENGTH_MM:g}"))
    layer.setRenderer(QgsSingleSymbolRenderer(arrows(fast)))
    project = project or QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return layer


def fast_of(layer: QgsVectorLayer) -> float:
    """Return a round velocity that nearly all cells stay below, mm/yr."""
    names = [layer.fields().indexFromName(name) for name in ("east_mm_yr", "up_mm_yr")]
    rows = [[feature.attribute(name) for name in names] for feature in layer.getFeatures()]
    known = np.array([[float(value) for value in row] for row in rows if all(isinstance(one, float) for one in row)])
    return palette.nice_above(float(np.quantile(np.hypot(*known.T), 0.98))) if known.size else 1.0


def arrows(fast: float) -> QgsMarkerSymbol:
    """Return the symbol: an arrow of `LENGTH_MM` for `fast` mm/yr."""
    field = QgsVectorFieldSymbolLayer()
    field.setXAttribute("east_mm_yr")
    field.setYAttribute("up_mm_yr")
    field.setVectorFieldType(QgsVectorFieldSymbolLayer.VectorFieldType.Cartesian)
    field.setScale(LENGTH_MM / fast)
    field.setDistanceUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    shape = {"arrow_width": "0.3", "arrow_start_width": "0.3", "head_length": "1.0", "head_thickness": "0.7"}
    arrow = QgsArrowSymbolLayer.create(shape)
    arrow.setColor(QColor(COLOUR))
    line, symbol = QgsLineSymbol(), QgsMarkerSymbol()  # made with layers, they would not own them
    line.changeSymbolLayer(0, arrow)
    field.setSubSymbol(line)
    symbol.changeSymbolLayer(0, field)
    return symbol
