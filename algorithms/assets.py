# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of buildings and lines of a layer, as an algorithm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..mmstt_core.analysis.assets_layers import ASSETS_LAYER
from ..mmstt_core.analysis.assets_run import Shapes, run_assets, summary
from ..mmstt_core.options import AssetsRequest
from ..mmstt_core.results.beside import ASSETS_LAYERS, ASSETS_RECORD, ASSETS_TABLE
from .analysis import AnalysisAlgorithm
from .base import FeedbackProgress, told, tr


class AssetsAlgorithm(AnalysisAlgorithm):
    """Look at each asset by the cells under and near it."""

    NAME = "assets"
    TITLE = "Assets: buildings, dams, lines"
    TAGS = ("assets", "buildings", "infrastructure", "differential settlement", "relative rotation", "damage")
    SHORT = "Tell of each building or line how it moves, and how likely it passes limits of damage by date."
    HELP = """
<p>Takes the folder of a finished forecast, and a layer of polygons, lines or points in any coordinate system. Of each
shape it tells how many cells or points lie under it and near it, its mean, extremes, differential movement and relative
rotation (difference of two neighbouring cells over their distance) with 90 % intervals, and how likely each limit is
passed at each month. Errors of neighbours go together as they were measured on the past of the area.</p>
<p>Limits of rotation: 1/2000 (EN 1997-1 annex H, lower end of what is acceptable), 1/500 (acceptable for many
structures; advised by Skempton and MacDonald 1956), 1/300 (first cracks in panel walls), 1/150 (structural damage).</p>
<p>A cell of 100 m does not see how one building tilts: what is told is the ground below it. Where no cell is near,
nothing is known, and nothing is told.</p>
<p>The files are laid into the folder of the forecast: assets.gpkg, assets.csv, assets.json.</p>
"""
    REQUEST = AssetsRequest

    def __init__(self) -> None:
        super().__init__()
        self._shapes: Shapes | None = None

    def add_inputs(self) -> None:
        """Add the layer and the field of names."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAYER", tr("Buildings or lines"), [Qgis.ProcessingSourceType.VectorAnyGeometry]
            ),
            "Polygons, lines or points; only the selected ones when so set.",
        )
        self.add(
            QgsProcessingParameterField("FIELD", tr("Name field"), parentLayerParameterName="LAYER", optional=True),
            "The field that names each of them; without it they are numbered.",
        )

    def inputs_problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with the layer."""
        source = self.parameterAsSource(parameters, "LAYER", context)
        if source is None:
            return tr("The layer of buildings or lines cannot be opened.")
        if not source.sourceCrs().isValid():
            return tr("The layer '{0}' has no coordinate system. Set it in the layer's properties.").format(
                source.sourceName()
            )
        field = self.parameterAsString(parameters, "FIELD", context)
        if field and source.fields().lookupField(field) < 0:
            return tr("The layer '{0}' has no field {1}.").format(source.sourceName(), field)
        return ""

    def more_fields(self, parameters: dict, context: QgsProcessingContext) -> dict[str, Any]:
        """Read the shapes, on the main thread, and name the layer."""
        source = self.parameterAsSource(parameters, "LAYER", context)
        field = self.parameterAsString(parameters, "FIELD", context)
        index = source.fields().lookupField(field) if field else -1
        request = QgsFeatureRequest().setSubsetOfAttributes([index] if index >= 0 else [])
        names, shapes = [], []
        for number, feature in enumerate(source.getFeatures(request), 1):
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                names.append(str(feature.attribute(index)) if index >= 0 else str(number))
                shapes.append(bytes(feature.geometry().asWkb()))
        self._shapes = Shapes(names, shapes, source.sourceCrs().toWkt())
        return {"layer": source.sourceName() or "layer", "field": field or None}

    def add_outputs(self) -> None:
        """Add layer and table."""
        self.addOutput(QgsProcessingOutputVectorLayer("ASSETS", tr("Assets")))
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Table (CSV)")))
        self.addOutput(QgsProcessingOutputFile("ASSETS_JSON", tr("Record (JSON)")))

    def analyse(self, request: AssetsRequest, progress: FeedbackProgress, feedback: QgsProcessingFeedback) -> dict:
        """Look at the assets."""
        paths, record = run_assets(request, progress, self._shapes)
        for line in summary(record):
            feedback.pushInfo(told(line))
        written = {path.name: str(path) for path in paths}
        return {
            "ASSETS": f"{written[ASSETS_LAYERS]}|layername={ASSETS_LAYER}",
            "TABLE": written[ASSETS_TABLE],
            "ASSETS_JSON": written[ASSETS_RECORD],
        }

    def show(self, folder: Path, context: QgsProcessingContext) -> None:
        """Add the layer to the project."""
        from ..maps.assets import add_assets

        add_assets(folder, context.project())
