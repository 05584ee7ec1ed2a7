# SPDX-License-Identifier: GPL-2.0-or-later
"""Is it motion or noise: two maps in three classes, of which one shows at a time, below the areas of concern."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

from ..language import mark, tr
from ..mmstt_core.analysis.significance import ALONE, AMONG_ALL, STILL
from ..mmstt_core.results import palette
from ..mmstt_core.results.beside import AREAS_RECORD, SIGNIFICANT
from .beside import BESIDE, layers_beside, mark_beside
from .open_raster import open_raster

GROUP = mark("Motion or noise")
SEEN, AHEAD = "significant_velocity", "significant_change"
TITLES = {SEEN: mark("Observed velocity"), AHEAD: mark("Forecast until {0}")}
"""Of the maps, in the order of their bands."""
CLASSES = {
    AMONG_ALL: mark("motion (all asked)"),
    ALONE: mark("motion (asked alone)"),
    STILL: mark("not told from noise"),
}
"""What each number in the raster says, as short as the layer tree is narrow; `MEANING` says it whole."""
MEANING = mark(
    "Motion (all asked): differs from rest even when all cells are asked, at most 5 % of these falsely. Motion (asked "
    "alone): differs at 95 %, of this cell alone. Not told from noise: it may stand still."
)


def add_significant(folder: Path, group: QgsLayerTreeGroup, project: QgsProject, record: dict, crs: str) -> None:
    """Add both maps at the end of a group, hidden until somebody asks for them; none where there is no raster.

    Args:
        record: what `areas.json` holds.
        crs: system of the cells.
    """
    path = Path(folder) / SIGNIFICANT
    if not path.is_file():
        return
    parent = group.addGroup(tr(GROUP))
    for band, (what, title) in enumerate(TITLES.items(), 1):
        layer = open_raster(path, tr(title).format(record.get("date", "")), crs)
        if not layer.isValid() or layer.bandCount() < band:
            continue
        mark_beside(layer, what, path.with_name(AREAS_RECORD))
        paint(layer, band)
        metadata = layer.metadata()
        metadata.setAbstract(tr(MEANING))
        layer.setMetadata(metadata)
        project.addMapLayer(layer, False)
        node = QgsLayerTreeLayer(layer)
        # before it joins the tree; without the line that names the band, which the name of the layer says already
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, [1, 2, 3])
        node.setExpanded(False)
        parent.addChildNode(node)
    parent.setIsMutuallyExclusive(True, 0)
    parent.setItemVisibilityChecked(False)


def paint(layer: QgsRasterLayer, band: int) -> None:
    """Colour the classes, the surest first in the legend."""
    classes = [
        QgsPalettedRasterRenderer.Class(number, QColor(palette.SIGNIFICANCE[number]), tr(words))
        for number, words in CLASSES.items()
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))
    layer.resampleFilter().setZoomedInResampler(None)


def shown_words(project: QgsProject) -> str:
    """Return what the map shows of motion or noise, such as `Motion or noise: Observed velocity`; empty for none."""
    root = project.layerTreeRoot()
    for layer in root.layerOrder():
        if layer.customProperty(BESIDE, "") not in TITLES:
            continue
        node = root.findLayer(layer.id())
        if node is not None and node.isVisible():
            return tr("{0}: {1}").format(tr(GROUP), layer.name())
    return ""


def show_significant(project: QgsProject, folder: Path, what: str) -> None:
    """Show one of the maps alone, or none of them."""
    root = project.layerTreeRoot()
    for layer in layers_beside(project, folder, (SEEN, AHEAD)):
        node = root.findLayer(layer.id())
        if what:
            node.parent().setItemVisibilityChecked(True)
        shown = layer.customProperty(BESIDE) == what
        node.setItemVisibilityChecked(shown)
        node.setExpanded(shown)
        if not what:
            node.parent().setItemVisibilityChecked(False)
