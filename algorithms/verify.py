# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished forecast against data that came later, as an algorithm."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
)

from ..language import mark, told
from ..mmstt_core.options import Request, VerifyRequest
from ..mmstt_core.verification.verified_page import lines_of
from ..mmstt_core.verification.verify import (
    BROWSER,
    CELLS,
    ERROR_MAP,
    LEFT_MAP,
    OWN,
    PAGE,
    PLANNED,
    RECORD,
    run_verify,
)
from ..runner.pace import VERIFY_STAGES, Pace
from .base import FeedbackListener, spoken, tr
from .declared import add_options
from .engine_run import EngineAlgorithm, Plan
from .forecast import can_show
from .forecast_form import add_forecast_folder, add_inputs, add_load, add_output_folder
from .inputs import Prepared, absent_folder

FILES_TIP = mark(
    "Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before "
    "the issue date "
    "of the forecast and go on after it."
)
FILES = {
    "ERROR": ERROR_MAP,
    "LEFT": LEFT_MAP,
    "OUTPUT_JSON": RECORD,
    "OUTPUT_MARKDOWN": PAGE,
    "OUTPUT_HTML": BROWSER,
    "OUTPUT_CELLS": CELLS,
}


class VerifyAlgorithm(EngineAlgorithm):
    """Verify with the Python of QGIS: numpy and GDAL are all that it needs."""

    NAME = "verify"
    TITLE = "Verify an older forecast"
    TAGS = ("verification", "accuracy", "coverage", "alert", "release", "monitoring")
    GUIDE = "decisions.md"
    SHORT = "Hold a finished forecast against newer data: error, coverage, and what left its interval."
    HELP = """
<p>Takes the folder of an older forecast and <b>newer data</b>: the same product some months later, or a new release.
Both are brought to one zero, one by one, by the dates that both hold in the year before the issue date; nothing
after it takes part in that. Then each later date is compared with what was forecast.</p>
<p>Gives the error and what the intervals of 50, 80 and 90 % held, by lead, for single dates and for the ground
(means of 60 days); and the <b>cells or points that left their intervals</b> more than chance lets them, of which only a
chosen share may be false alarms. Maps, a table of all of them, and one page as text and for a browser; as PDF,
<b>Report</b> makes it of the same folder.</p>
"""
    COMMAND = "verify"
    REQUEST = VerifyRequest
    OWN = OWN
    PLANNED = PLANNED
    POLYGONS = False

    def __init__(self) -> None:
        super().__init__()
        self._forecast, self._done = "", False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(self)
        add_inputs(self, FILES_TIP)
        add_options(self, VerifyRequest)
        add_load(self)
        add_output_folder(self, "Maps and tables go here.")
        self.addOutput(QgsProcessingOutputRasterLayer("ERROR", tr("Measured minus forecast")))
        self.addOutput(QgsProcessingOutputRasterLayer("LEFT", tr("What left its interval")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Figures (JSON)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_MARKDOWN", tr("Page (Markdown)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_HTML", tr("Page for a browser")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_CELLS", tr("Cells or points (table)")))

    def canExecute(self) -> tuple[bool, str]:
        """Return that it can: no engine is started."""
        return True, ""

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with the folder of the forecast, or with anything else."""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        return absent_folder(folder) or super().problem(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take note of the forecast as well."""
        self._forecast = self.parameterAsString(parameters, "FOLDER", context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def pace(self, plan: Plan) -> Pace:
        """Return the pace of reading, verifying, writing."""
        return Pace(VERIFY_STAGES)

    def more_fields(self, plan: Plan, prepared: Prepared, folder: Path, talk: FeedbackListener) -> dict:
        """Name the forecast."""
        return {"folder": self._forecast}

    def answer(self, request: Request, plan: Plan, talk: FeedbackListener) -> dict:
        """Verify here, in the background task."""
        return {"lines": lines_of(run_verify(request, talk, place=plan.output, language=spoken()), told)}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the maps to the project, where there is a window to show them."""
        if self._done and self._plan.load and can_show():
            from ..maps.checks import add_verification

            add_verification(Path(self._plan.output), context.project())
        return {}

    def results_of(self, files: list[Path], answer: dict, feedback: QgsProcessingFeedback) -> dict:
        """Show the table, and return maps and tables."""
        for line in answer["lines"]:
            feedback.pushInfo(line)
        self._done = True
        written = {path.name: str(path) for path in files}
        return {name: written[file] for name, file in FILES.items() if file in written}
