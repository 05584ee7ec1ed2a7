# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern as layers: coloured by the chance that any of their cells passes the threshold."""

from __future__ import annotations

import itertools
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsProject,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..language import mark, tr
from ..mmstt_core.analysis.areas_layers import FIELDS, FORECAST, OBSERVED, SIZE, TITLES
from ..mmstt_core.results import palette
from ..mmstt_core.results.beside import AREAS, AREAS_LAYERS, AREAS_RECORD
from ..mmstt_core.words import about_rows
from . import significant, style
from .beside import mark_beside, take_away

LAYERS = (OBSERVED, FORECAST)
"""Layers of polygons, by what they hold."""
BESIDE_FORECAST = (*LAYERS, significant.SEEN, significant.AHEAD)
"""All that is laid beside a forecast here."""
GROUP = mark("Areas of concern, chance > {0:g} mm")
CLASSES = (0.0, 0.05, 0.2, 0.5, 0.8, 1.0)
"""Edges of the classes of chance."""
OUTLINES = {OBSERVED: "solid", FORECAST: "dash"}
SELECTED = "#ffd500"
FILL_OPACITY = 60
"""Of 255: the map below stays readable."""


def add_areas(folder: Path, project: QgsProject | None) -> None:
    """Add areas, and the maps of what is motion, to a project: one group above the others, in place of earlier ones."""
    project, folder = project or QgsProject.instance(), Path(folder)
    take_away(project, folder, BESIDE_FORECAST)
    record, crs = AREAS.read(folder) or {}, ""
    group = project.layerTreeRoot().insertGroup(0, tr(GROUP).format(smallest_threshold(record)))
    for name in LAYERS:
        layer = QgsVectorLayer(source_of(folder, name), tr(TITLES[name]), "ogr")
        paint(layer, "p_worst", OUTLINES[name])
        name_fields(layer, record)
        mark_beside(layer, name, folder / AREAS_RECORD)
        outline_selected(layer)
        crs = layer.crs().authid()
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(name == LAYERS[0])  # one legend tells both
    significant.add_significant(folder, group, project, record, crs)


def source_of(folder: Path, name: str) -> str:
    """Return where OGR finds the areas of a layer."""
    return f"{folder / AREAS_LAYERS}|layername={name}"


def smallest_threshold(record: dict) -> float:
    """Return the threshold that the colours are about, mm."""
    return float(next(iter(record.get("thresholds_mm") or ()), 0.0))


def outline_selected(layer: QgsVectorLayer) -> None:
    """Show which polygons are selected by a bright line: QGIS's yellow filling would hide the map below."""
    line = {"outline_color": SELECTED, "outline_width": "1.4", "style": "no"}
    properties = layer.selectionProperties()
    properties.setSelectionRenderingMode(Qgis.SelectionRenderingMode.CustomSymbol)
    properties.setSelectionSymbol(QgsFillSymbol.createSimple(line))


def paint(layer: QgsVectorLayer, field: str, outline: str) -> None:
    """Colour polygons by a field of chances, half transparent, within a line of that style."""
    ranges = []
    for low, high, colour, label in chance_classes():
        filled = QColor(colour)
        filled.setAlpha(FILL_OPACITY)
        symbol = QgsFillSymbol.createSimple(
            {"outline_color": "#33312e", "outline_width": "0.6", "outline_style": outline, "style": "solid"}
        )
        symbol.setColor(filled)
        ranges.append(QgsRendererRange(low, high, symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))


def chance_classes() -> list[tuple[float, float, str, str]]:
    """Return the classes of chance from low to high: their ends, colour, and what people read."""
    edges = zip(itertools.pairwise(CLASSES), palette.EXCEEDANCE.colours, strict=True)
    words = tr("{0} to {1} %")
    return [(low, high, colour, words.format(f"{100 * low:.0f}", f"{100 * high:.0f}")) for (low, high), colour in edges]


def name_fields(layer: QgsVectorLayer, record: dict) -> None:
    """Say in words what the fields hold, with the month, threshold and years that `areas.json` tells."""
    told = (record.get("date", ""), smallest_threshold(record), record.get("years", 0))
    titles = {field.name: field.title for field in FIELDS} | {SIZE[0]: SIZE[2]}
    with about_rows(bool(record.get("points"))):
        style.name_fields(layer, {name: tr(title).format(*told) for name, title in titles.items()})
