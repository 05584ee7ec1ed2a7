# SPDX-License-Identifier: GPL-2.0-or-later
"""A watch list as layers: areas by what has become of them, cells that left, and all cells below."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ..language import tr
from ..mmstt_core.analysis.areas_layers import FORECAST
from ..mmstt_core.results import palette
from ..mmstt_core.verification import verify, watch
from ..mmstt_core.verification.verified_page import of_points
from ..mmstt_core.verification.watched_layers import AREA_FIELDS, AREAS, CELL_FIELDS, CELLS
from ..mmstt_core.verification.watched_page import COLOURS, EARLIER
from ..mmstt_core.verification.watching import STATUSES
from ..mmstt_core.words import about_rows, speak_of_points
from . import checks, style
from .report_places import cased, number_shapes

LABEL = 'if("rank" is null, \'(\' || "rank_old" || \')\', "rank")'


@about_rows()
def layers_of_watch(folder: Path, record: dict) -> list[QgsMapLayer]:
    """Return the layers of a watch list, the first on top; none where its files are missing."""
    speak_of_points(of_points(record))
    path = folder / watch.LAYERS
    if not path.is_file():
        return []
    areas = QgsVectorLayer(f"{path}|layername={AREAS}", tr("Areas of the watch list"), "ogr")
    cells = QgsVectorLayer(f"{path}|layername={CELLS}", tr("Cells that left their interval"), "ogr")
    if not (areas.isValid() and cells.isValid()):
        return []
    _paint_areas(areas)
    _paint_cells(cells, max((str(row.get("last")) for row in record.get("cells") or ()), default=""))
    for layer, fields in ((areas, AREA_FIELDS), (cells, CELL_FIELDS)):
        style.name_fields(layer, {field.name: tr(field.title) for field in fields})
    run = folder / str((record.get("history") or [{}])[-1].get("folder", "")) / watch.VERIFICATION
    below = checks.layers_of_verification(run, verify.OWN.read(run) or {}, stayed=True)
    return [areas, cells, *below[:1]]


def add_watch(folder: Path, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add a watch list to a project, as one group above the others; None where it has no layers."""
    record = watch.OWN.read(folder) or {}
    title = tr("What has changed since the forecast of {0}").format(record.get("earlier_issue_date", ""))
    return checks.add_above(layers_of_watch(folder, record), title, project)


def _paint_areas(layer: QgsVectorLayer) -> None:
    """Draw areas in the colour of their status on white; dashed where they will move."""
    root = QgsRuleBasedRenderer.Rule(None)
    for status, words in STATUSES.items():
        for dashed in (False, True):
            comparison = "=" if dashed else "<>"
            rule = f"\"status\" = '{status}' AND \"kind\" {comparison} '{FORECAST}'"
            symbol = cased(COLOURS[status], "0.55", "dash" if dashed else "solid", around="1.1")
            root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, rule, tr(words) if not dashed else ""))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    number_shapes(layer, LABEL, expression=True)


def _paint_cells(layer: QgsVectorLayer, now: str) -> None:
    """Fill cells by the side that they left to; grey those that left in an earlier run."""
    root = QgsRuleBasedRenderer.Rule(None)
    below, above = palette.LEFT
    for colour, rule, words in (
        (EARLIER, f"\"last\" <> '{now}'", tr("left earlier")),
        (below, f'"last" = \'{now}\' AND "side" < 0', tr("left below its interval")),
        (above, f'"last" = \'{now}\' AND "side" > 0', tr("left above it")),
    ):
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, rule, words))
    layer.setRenderer(QgsRuleBasedRenderer(root))
