# SPDX-License-Identifier: GPL-2.0-or-later
"""Two forecasts of one area as difference maps, as an algorithm."""

from __future__ import annotations

import datetime
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
)

from ..language import mark
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import CompareRequest
from ..mmstt_core.verification.compare import (
    BEYOND_MAP,
    DIFFERENCE_MAP,
    PAGE,
    RECORD,
    VELOCITY_MAP,
    run_compare,
)
from ..mmstt_core.verification.compared_page import lines_of
from .base import BaseAlgorithm, FeedbackProgress, as_processing_error, told, tr
from .engine_run import is_default
from .forecast import can_show
from .forecast_form import OTHER_FOLDER, add_forecast_folder, add_load, add_output_folder
from .inputs import absent_folder, folder_problem
from .result_folder import new_folder

FILES = {
    "DIFFERENCE": DIFFERENCE_MAP,
    "BEYOND": BEYOND_MAP,
    "VELOCITY": VELOCITY_MAP,
    "OUTPUT_JSON": RECORD,
    "OUTPUT_MARKDOWN": PAGE,
}


class CompareAlgorithm(BaseAlgorithm):
    """Compare with the Python of QGIS: numpy and GDAL are all that it needs."""

    NAME = "compare"
    TITLE = "Compare two forecasts"
    TAGS = ("comparison", "difference", "change", "update", "monitoring")
    GUIDE = "decisions.md"
    SHORT = "Map how a later forecast of an area differs from an earlier one."
    HELP = """
<p>Takes the folders of two forecasts of one area and maps the <b>later minus the earlier</b> on the dates that both
tell; which is the later one is told by their issue dates. Their zeros are brought together, one by one, by the
measurements that both hold before the earlier issue date; what moved between the two issue dates is part of the
difference.</p>
<p><b>Beyond both</b> marks the cells or points in which each median lies outside the 90 % interval of the other
forecast: 1 where the later forecast is higher, -1 where it is lower.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._request: CompareRequest | None = None
        self._load = self._done = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(self)
        add_forecast_folder(self, OTHER_FOLDER, mark("Other forecast folder"))
        add_load(self)
        add_output_folder(self, "Maps and tables go here.")
        self.addOutput(QgsProcessingOutputRasterLayer("DIFFERENCE", tr("Later minus earlier")))
        self.addOutput(QgsProcessingOutputRasterLayer("BEYOND", tr("Beyond both intervals")))
        self.addOutput(QgsProcessingOutputRasterLayer("VELOCITY", tr("Difference of velocities")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Figures (JSON)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_MARKDOWN", tr("Page (Markdown)")))

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with the folders."""
        for name in ("FOLDER", "OTHER_FOLDER"):
            if problem := absent_folder(self.parameterAsString(parameters, name, context)):
                return problem
        return folder_problem(self._folder(parameters, context))

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the parameters on the main thread."""
        self._load = self.parameterAsBool(parameters, "LOAD", context)
        one, other = (self.parameterAsString(parameters, name, context) for name in ("FOLDER", "OTHER_FOLDER"))
        replace = self.parameterAsBool(parameters, "REPLACE", context)
        self._request = CompareRequest(one=one, other=other, out=self._folder(parameters, context), replace=replace)
        return True

    def _folder(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Return the folder that was given, or a new lasting one."""
        if is_default(parameters):
            return str(new_folder(context.project(), f"{self.NAME} {datetime.datetime.now():%Y-%m-%d %H.%M.%S}"))
        return self.parameterAsString(parameters, "OUTPUT_FOLDER", context)

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Compare in the background; no layer, no project, no widget is touched here."""
        request = self._request
        progress = FeedbackProgress(feedback, lambda stage, fraction, name: feedback.setProgress(100 * fraction))
        try:
            record = run_compare(request, progress)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None
        for warning in progress.warnings:
            feedback.pushWarning(told(warning))
        for line in lines_of(record, told):
            feedback.pushInfo(line)
        self._done, folder = True, Path(request.out)
        held = {name: folder / file for name, file in FILES.items()}
        return {"OUTPUT_FOLDER": request.out, **{name: str(path) for name, path in held.items() if path.is_file()}}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the maps to the project, where there is a window to show them."""
        if self._done and self._load and can_show():
            from ..maps.checks import add_comparison

            add_comparison(Path(self._request.out), context.project())
        return {}
