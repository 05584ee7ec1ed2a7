# SPDX-License-Identifier: GPL-2.0-or-later
"""What a new release changes, as an algorithm: verify, forecast again, compare, and keep a list."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ..language import mark, told
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.gis import room
from ..mmstt_core.leftovers import hidden_folder
from ..mmstt_core.options import ForecastRequest, WatchRequest
from ..mmstt_core.progress import Progress
from ..mmstt_core.reading import hand_over
from ..mmstt_core.results.folder import WORK
from ..mmstt_core.results.reader import ForecastFolder
from ..mmstt_core.results.writer import complete
from ..mmstt_core.verification.watch import BROWSER, LAYERS, PAGE, RECORD, TABLE, run_watch
from ..mmstt_core.verification.watched_layers import AREAS, CELLS
from ..mmstt_core.verification.watched_page import lines_of
from ..runner.pace import WATCH_STAGES, Pace
from .base import BaseAlgorithm, FeedbackListener, as_processing_error, ask_engine, spoken, tr
from .declared import add_options, read_options
from .engine_run import found_interpreters, is_default
from .forecast import can_show
from .forecast_form import OF_LAYERS, add_forecast_folder, add_load
from .inputs import absent_folder, given_files

INSIDE = "watch"
"""The folder inside that of the forecast where a list goes when nobody says where."""
FILES_TIP = mark(
    "Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before the issue "
    "date of the newest forecast and go on after it by a month at least."
)
FILES = {"OUTPUT_JSON": RECORD, "OUTPUT_TABLE": TABLE, "OUTPUT_MARKDOWN": PAGE, "OUTPUT_HTML": BROWSER}


class WatchAlgorithm(BaseAlgorithm):
    """Go on with a watch: the engine forecasts in a process of its own, the rest needs numpy and GDAL alone."""

    NAME = "watch"
    TITLE = "Watch list"
    TAGS = ("watch", "monitoring", "alert", "release", "update", "change")
    GUIDE = "report.md"
    SHORT = "Hold a forecast against a new release, forecast again, and list what has changed."
    HELP = """
<p>Takes the folder of a forecast and <b>newer data</b>. The forecast is verified by them, made again with the same
options, and compared; then areas of concern of both are found by one rule. The <b>watch list</b> tells which areas are
new, grew, have passed a threshold or have faded, and which cells or points left their interval: as layers, table and
page.</p>
<p>Give the next release with the same watch folder: it goes on from its newest forecast and keeps the history, so that
the list tells <b>since when</b> each place is on it. Where the data bring nothing new, it says so and writes
nothing.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._request: WatchRequest | None = None
        self._interpreters: tuple = ()
        self._load = self._done = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(self)
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT_FILES", tr("EGMS files (zip or CSV)"), Qgis.ProcessingSourceType.File
            ),
            FILES_TIP,
        )
        add_options(self, WatchRequest)
        add_load(self, *OF_LAYERS)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Watch folder"), None, True),
            "Without a choice: watch, inside the forecast folder. Later runs go on from what is there.",
        )
        self.addOutput(QgsProcessingOutputFolder("FORECAST_FOLDER", tr("New forecast")))
        self.addOutput(QgsProcessingOutputVectorLayer("AREAS", tr("Areas of the watch list")))
        self.addOutput(QgsProcessingOutputVectorLayer("CELLS", tr("What left its interval")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Record (JSON)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_TABLE", tr("Table (CSV)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_MARKDOWN", tr("Page (Markdown)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_HTML", tr("Page for a browser")))

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with folder, files or options."""
        if problem := absent_folder(self.parameterAsString(parameters, "FOLDER", context)):
            return problem
        files = given_files(self, parameters, context)
        if not files:
            return tr("Choose the files of the newer data.")
        absent = next((name for name in files if not Path(name).exists()), "")
        if absent:
            return tr("The file '{}' does not exist.").format(absent)
        read_options(self, WatchRequest, parameters, context)
        return ""

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the parameters on the main thread."""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        out = str(Path(folder) / INSIDE)
        if not is_default(parameters):
            out = self.parameterAsString(parameters, "OUTPUT_FOLDER", context)
        options = read_options(self, WatchRequest, parameters, context)
        files = tuple(given_files(self, parameters, context))
        self._request = WatchRequest(folder=folder, sources=files, out=out, **options)
        self._load = self.parameterAsBool(parameters, "LOAD", context)
        self._interpreters = found_interpreters()
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Do the work in the background; no layer, no project, no widget is touched here."""
        request, talk = self._request, FeedbackListener(feedback, Pace(WATCH_STAGES))

        def forecasting(again: ForecastRequest, progress: Progress) -> None:
            folder = Path(again.out)
            folder.mkdir(parents=True, exist_ok=True)
            with hidden_folder(folder.parent, WORK) as work:  # the engine's Python may lack GDAL
                sources, _ = hand_over(again.sources, work, stated=again.stated(), progress=progress)
                asked = dataclasses.replace(
                    again, sources=sources, unit=None, component=None, crs=None, flip_sign=False
                )
                answer = ask_engine(self._interpreters, "forecast", asked.to_json(), talk, Path(request.out))
            complete(ForecastFolder(folder).forecast(), folder, progress=talk, facts={"label": answer["label"]})

        try:
            room("shapes", "Writing a watch list")
            record, changed = run_watch(request, talk, forecasting=forecasting, language=spoken())
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None
        for line in lines_of(record, changed=changed):
            feedback.pushInfo(told(line))
        self._done, folder = changed, Path(request.out)
        forecast = folder / str(record["history"][-1]["folder"])
        layers = {name: f"{folder / LAYERS}|layername={layer}" for name, layer in (("AREAS", AREAS), ("CELLS", CELLS))}
        return {
            "OUTPUT_FOLDER": str(folder),
            "FORECAST_FOLDER": str(forecast),
            "CHANGED": changed,
            **layers,
            **{name: str(folder / file) for name, file in FILES.items()},
        }

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the layers to the project, where there is a window to show them."""
        if self._done and self._load and can_show():
            from ..maps.watch import add_watch

            add_watch(Path(self._request.out), context.project())
        return {}
