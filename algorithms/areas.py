# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern of a finished forecast, as an algorithm."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
)

from ..mmstt_core.analysis.areas_layers import FORECAST, OBSERVED
from ..mmstt_core.analysis.areas_run import run_areas, summary
from ..mmstt_core.options import AreasRequest
from ..mmstt_core.results.beside import AREAS_LAYERS, AREAS_RECORD, SIGNIFICANT
from .analysis import AnalysisAlgorithm
from .base import FeedbackProgress, told, tr


class AreasAlgorithm(AnalysisAlgorithm):
    """Find where neighbouring cells move, or will."""

    NAME = "areas"
    TITLE = "Areas of concern"
    TAGS = ("areas", "clusters", "active deformation", "hot spots", "ranking")
    SHORT = "Gather cells or points that move, or that will, into ranked areas, with chances of passing thresholds."
    HELP = """
<p>Takes the folder of a finished forecast. Neighbouring cells or points that move, or that will move with the
probability you ask for, become polygons. Each has its rank, size, quality of its series (1 best to 4), observed and
forecast motion with a 90 % interval, law and date of a change, and the chance that its mean, and that any of its cells,
passes each threshold at each month.</p>
<p><b>Observed</b>: without a threshold of yours, cells whose velocity differs from 0 and from the median of all cells
by more than two standard deviations. <b>Forecast</b>: cells that pass the smallest threshold with the probability.</p>
<p>Also written: significant.tif, which tells where velocity and forecast differ from 0 at all: 0 not, 1 at 95 % when
each cell is asked alone, 2 also when all cells are asked (at most 5 % of these falsely).</p>
<p>The files are laid into the folder of the forecast: areas.gpkg, significant.tif, areas.json.</p>
"""
    REQUEST = AreasRequest
    OF_EXTENT = True

    def add_outputs(self) -> None:
        """Add the layers."""
        self.addOutput(QgsProcessingOutputVectorLayer("OBSERVED", tr("Areas that move")))
        self.addOutput(QgsProcessingOutputVectorLayer("FORECAST", tr("Areas that will move")))
        self.addOutput(QgsProcessingOutputRasterLayer("SIGNIFICANT", tr("Motion or noise")))
        self.addOutput(QgsProcessingOutputFile("AREAS_JSON", tr("Record (JSON)")))

    def analyse(self, request: AreasRequest, progress: FeedbackProgress, feedback: QgsProcessingFeedback) -> dict:
        """Find the areas."""
        paths, record = run_areas(request, progress)
        for line in summary(record):
            feedback.pushInfo(told(line))
        written = {path.name: str(path) for path in paths}
        layers = written[AREAS_LAYERS]
        found = {
            "OBSERVED": f"{layers}|layername={OBSERVED}",
            "FORECAST": f"{layers}|layername={FORECAST}",
            "AREAS_JSON": written[AREAS_RECORD],
        }
        return found | ({"SIGNIFICANT": written[SIGNIFICANT]} if SIGNIFICANT in written else {})

    def show(self, folder: Path, context: QgsProcessingContext) -> None:
        """Add the layers to the project."""
        from ..maps.areas import add_areas

        add_areas(folder, context.project())
