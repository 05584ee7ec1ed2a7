# SPDX-License-Identifier: GPL-2.0-or-later
"""Open a finished forecast again: the folder is checked, its files are the outputs, its maps join the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProject,
)

from ..mmstt_core.results.outputs import OUTPUTS
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from ..mmstt_core.results.region_folder import open_results
from ..mmstt_core.results.writer import POINTS
from .base import BaseAlgorithm, told, tr
from .forecast import can_show
from .forecast_form import add_forecast_folder, add_load, add_results, files_of_results
from .inputs import absent_folder


class OpenForecastAlgorithm(BaseAlgorithm):
    """Bring a forecast of an earlier day, or of the command line, into the project."""

    NAME = "openforecast"
    TITLE = "Open a finished forecast"
    TAGS = ("open", "load", "result", "folder")
    GUIDE = "first_forecast.md"
    SHORT = "Check the folder of a finished forecast and add its maps to the project."
    HELP = """
<p>Takes the folder that a forecast was written to: from this plugin, from the command line, from another computer.
It is read and checked; a damaged one is refused with a reason. In QGIS its maps are added as one group, with styles and
dates. qgis_process only checks the folder and returns its files.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._opened: ForecastFolder | None = None
        self._load = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(self)
        add_load(self)
        self.addOutput(QgsProcessingOutputString("OUTPUT_FOLDER", tr("Forecast folder")))
        add_results(self)

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with the folder."""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        return absent_folder(folder)

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Read the folder in the background."""
        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        self._opened = open_checked(folder)
        record = self._opened.record
        label = str(record.get("label") or record.get("model") or "")
        return {"OUTPUT_FOLDER": str(folder), "LABEL": label, **files_of_results(sorted(folder.iterdir()))}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the maps to the project, where there is a window to show them."""
        if self._opened is not None and self._load and can_show():
            from ..maps import group

            try:
                group.add_forecast(self._opened, project=context.project() or QgsProject.instance())
            except (NotAForecast, OSError) as error:
                raise QgsProcessingException(told(error)) from None
        return {}

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take note of whether the maps are wanted."""
        self._load = self.parameterAsBool(parameters, "LOAD", context)
        return True


def open_checked(folder: Path) -> ForecastFolder:
    """Open a folder and read what its maps need, so that a damaged one is refused before anything is shown.

    Raises:
        QgsProcessingException: it holds no forecast, or a damaged one; one sentence.
    """
    try:
        opened = open_results(folder)
        opened.verify()
        _ = opened.sample
    except (NotAForecast, OSError) as error:
        raise QgsProcessingException(told(error)) from None
    rasters = [opened.map_file(output) for output in OUTPUTS if output.theme]
    if not any(path.is_file() for path in ([folder / POINTS] if opened.of_points else rasters)):
        sentence = tr(
            "The forecast in {0} has no maps: it was written without rasters. Run it again without --no-rasters."
        )
        raise QgsProcessingException(sentence.format(folder))
    return opened
