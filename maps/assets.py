# SPDX-License-Identifier: GPL-2.0-or-later
"""Assets as layers, one per kind of shape, coloured by the chance that any of their cells passes the threshold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..language import mark, tr
from ..mmstt_core.analysis.assets import ANY
from ..mmstt_core.analysis.assets_layers import ASSETS_LAYER, CHANCES, FIELDS, asked_names
from ..mmstt_core.results.beside import ASSETS, ASSETS_LAYERS, ASSETS_RECORD
from ..mmstt_core.words import about_rows
from . import style, wording
from .areas import chance_classes, outline_selected, smallest_threshold
from .beside import mark_beside, take_away

GROUP = mark("Assets, chance > {0:g} mm")
UNKNOWN_COLOUR = "#8a8780"
UNKNOWN = mark("nothing known")
KINDS = {"Polygon": mark("Buildings and areas"), "LineString": mark("Lines"), "Point": mark("Points")}
"""What each kind of shape is called, by the name under which OGR offers its layer."""


def add_assets(folder: Path, project: QgsProject | None) -> None:
    """Add a layer for each kind of shape that there is, as one group above the others, in place of earlier ones."""
    project, folder = project or QgsProject.instance(), Path(folder)
    take_away(project, folder, (ASSETS_LAYER,))
    record = ASSETS.read(folder) or {}
    group = project.layerTreeRoot().insertGroup(0, tr(GROUP).format(smallest_threshold(record)))
    field, _ = coloured_by(asked_names(record))
    for kind, title in KINDS.items():
        layer = QgsVectorLayer(source_of(folder, kind), tr(title), "ogr")
        if not layer.isValid() or not layer.featureCount():
            continue
        paint(layer, field)
        name_fields(layer, record)
        layer.setDisplayExpression('"name"')
        wording.map_tip(layer, "name")
        mark_beside(layer, ASSETS_LAYER, folder / ASSETS_RECORD)
        if kind == "Polygon":
            outline_selected(layer)
        project.addMapLayer(layer, False)
        group.addLayer(layer)


def source_of(folder: Path, kind: str) -> str:
    """Return where OGR finds the assets of one kind of shape."""
    return f"{folder / ASSETS_LAYERS}|layername={ASSETS_LAYER}|geometrytype={kind}"


def coloured_by(names: Sequence[tuple[str, str, float]]) -> tuple[str, float]:
    """Return the field that colours assets, the chance that any cell passes the smallest threshold, and that, mm."""
    return next(((field, limit) for field, what, limit in names if what == ANY), ("", 0.0))


def paint(layer: QgsVectorLayer, field: str) -> None:
    """Colour shapes by a field of chances; those of which nothing is known are grey."""
    root = QgsRuleBasedRenderer.Rule(None)
    for low, high, colour, label in chance_classes():
        rule = f'"{field}" >= {low} AND "{field}" < {high if high < 1 else 2}'
        root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(layer, colour), 0, 0, rule, label))
    unknown = QgsRuleBasedRenderer.Rule(_symbol(layer, UNKNOWN_COLOUR), 0, 0, f'"{field}" IS NULL', tr(UNKNOWN))
    root.appendChild(unknown)
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _symbol(layer: QgsVectorLayer, colour: str) -> QgsSymbol:
    kind = QgsWkbTypes.geometryDisplayString(layer.geometryType())
    outline = {"outline_color": "#33312e", "outline_width": "0.3"}
    if kind == "Line":
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "1.2"})
    if kind == "Point":
        return QgsMarkerSymbol.createSimple({"name": "circle", "size": "3", "color": colour, **outline})
    return QgsFillSymbol.createSimple({"color": colour, **outline})


def name_fields(layer: QgsVectorLayer, record: dict) -> None:
    """Say in words what the fields hold, with month and dates that `assets.json` tells."""
    told = (record.get("date", ""), 0, record.get("differences_since", ""))
    with about_rows(bool(record.get("points"))):
        titles = {field.name: tr(field.title).format(*told) for field in FIELDS}
        titles |= {name: tr(CHANCES[what]).format(limit) for name, what, limit in asked_names(record)}
    style.name_fields(layer, titles)
