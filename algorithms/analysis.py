# SPDX-License-Identifier: GPL-2.0-or-later
"""What algorithms share that look at a finished forecast: its folder, their options, and no engine of its own.

numpy and GDAL are all they need, which QGIS brings; they run in its background task.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
)

from ..language import mark
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import Request
from .base import BaseAlgorithm, FeedbackProgress, as_processing_error, told, tr
from .declared import add_options, read_options
from .forecast import can_show
from .forecast_form import OF_LAYERS, add_extent, add_forecast_folder, add_load
from .inputs import absent_folder, extent_box


class AnalysisAlgorithm(BaseAlgorithm):
    """Ask a finished forecast; a subclass is its question."""

    GUIDE = "decisions.md"
    REQUEST: type[Request]
    OF_EXTENT = False
    """A part of the forecast can be asked by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._request: Request | None = None
        self._load = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(
            self,
            tip=mark(
                "The folder that holds forecast.json and forecast.npz, or region.json; the results are laid into it."
            ),
        )
        self.add_inputs()
        if self.OF_EXTENT:
            add_extent(self)
        add_options(self, self.REQUEST)
        add_load(self, *OF_LAYERS, advanced=True)
        self.addOutput(QgsProcessingOutputFolder("OUTPUT_FOLDER", tr("Forecast folder")))
        self.add_outputs()

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with folder or options."""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if problem := absent_folder(folder):
            return problem
        read_options(self, self.REQUEST, parameters, context)
        return self.inputs_problem(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read parameters and layers on the main thread."""
        options = read_options(self, self.REQUEST, parameters, context)
        more = self.more_fields(parameters, context)
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if self.OF_EXTENT:
            more |= {"bbox": extent_box(self, parameters, context, folder)}
        self._request = self.REQUEST(folder=folder, **options, **more)  # type: ignore[call-arg]
        self._load = self.parameterAsBool(parameters, "LOAD", context)
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Look at the forecast; no layer, no project, no widget is touched here."""
        progress = FeedbackProgress(feedback, lambda stage, fraction, name: feedback.setProgress(100 * fraction))
        try:
            found = self.analyse(self._request, progress, feedback)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            self._load = False
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None
        for warning in progress.warnings:
            feedback.pushWarning(told(warning))
        return {"OUTPUT_FOLDER": self._request.folder, **found}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the layers to the project, where there is a window to show them."""
        if self._request is not None and self._load and can_show():
            try:
                self.show(Path(self._request.folder), context)
            except (MmsttError, OSError) as error:
                raise QgsProcessingException(told(error)) from None
        return {}

    # What differs.

    def add_inputs(self) -> None:
        """Add parameters that are layers."""

    def inputs_problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with the layers; empty when nothing is."""
        return ""

    def more_fields(self, parameters: dict, context: QgsProcessingContext) -> dict[str, Any]:
        """Return fields of the request that are no options of their own."""
        return {}

    def add_outputs(self) -> None:
        """Add the outputs besides the folder."""
        raise NotImplementedError

    def analyse(self, request: Request, progress: FeedbackProgress, feedback: QgsProcessingFeedback) -> dict:
        """Do the work, and return the outputs."""
        raise NotImplementedError

    def show(self, folder: Path, context: QgsProcessingContext) -> None:
        """Add the layers to the project."""
        raise NotImplementedError
