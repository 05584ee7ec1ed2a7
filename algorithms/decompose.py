# SPDX-License-Identifier: GPL-2.0-or-later
"""Up and East of cells from the lines of sight of both orbits, as tables that the forecast takes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputVectorLayer,
)

from ..language import mark
from ..mmstt_core.options import DecomposeRequest
from ..mmstt_core.orbits.command import MOTION, OWN, PLANNED, RECORD, complete
from ..runner.pace import DECOMPOSE_STAGES, Pace
from .base import FeedbackListener, push_lines, tr
from .declared import add_options
from .engine_run import EngineAlgorithm, Plan
from .forecast import can_show
from .forecast_form import add_area, add_inputs, add_load, add_output_folder
from .inputs import Prepared

FILES_TIP = mark(
    "EGMS Basic (L2a) or Calibrated (L2b) files as downloaded (zip or CSV), of ascending and of descending orbits over "
    "the same ground, of one release."
)
FILES = {"OUTPUT_UP": "up.csv", "OUTPUT_EAST": "east.csv", "OUTPUT_JSON": RECORD, "MOTION": MOTION}


class DecomposeAlgorithm(EngineAlgorithm):
    """Run the decomposition on EGMS Basic or Calibrated files."""

    NAME = "decompose"
    TITLE = "Up and East from two orbits"
    TAGS = ("decomposition", "ascending", "descending", "vertical", "horizontal", "line of sight", "orbit")
    GUIDE = "decisions.md"
    SHORT = "Turn ascending and descending lines of sight into Up and East."
    HELP = """
<p>A satellite sees only the part of a motion that goes towards it or away from it. From files of <b>ascending and of
descending</b> orbits over the same ground this computes the motion <b>Up</b> and <b>East</b>, cell by cell, by least
squares. Motion to the north can hardly be seen from these orbits and is ignored. Cells that only one orbit sees are
left out, and counted.</p>
<p>Give EGMS Basic (L2a) or Calibrated (L2b) files of one release, at least one of each direction; several bursts or
tracks may be given. The tables <i>up.csv</i> and <i>east.csv</i> have the columns of EGMS Ortho, with the uncertainty
of a single date and the condition number of each cell, and go into the forecast as they are. Keep the .xml files beside
them: they tell when each date was known, so that no forecast sees a measurement before its day.</p>
"""
    COMMAND = "decompose"
    REQUEST = DecomposeRequest
    OWN = OWN
    PLANNED = PLANNED

    def __init__(self) -> None:
        super().__init__()
        self._done = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_inputs(self, FILES_TIP)
        add_area(self)
        add_options(self, DecomposeRequest)
        add_load(
            self,
            mark("Add the motion to the project"),
            mark("As arrows, to the east and up. qgis_process never adds layers."),
        )
        add_output_folder(self, "The tables of Up and East go here.")
        self.addOutput(QgsProcessingOutputVectorLayer("MOTION", tr("Motion (arrows)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_UP", tr("Up (table)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_EAST", tr("East (table)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Record (JSON)")))

    def pace(self, plan: Plan) -> Pace:
        """Return the pace of reading, decomposing, writing."""
        return Pace(DECOMPOSE_STAGES)

    def more_fields(self, plan: Plan, prepared: Prepared, folder: Path, talk: object) -> dict:
        """Pass the polygon on."""
        return {"area": prepared.cut.ring}

    def complete(self, results: Path, answer: dict, progress: FeedbackListener) -> None:
        """Make the layer of velocities, which the engine's Python cannot."""
        complete(results, OWN.read(results) or {})

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the motion to the project, where there is a window to show it."""
        if self._done and self._plan.load and can_show():
            from ..maps.motion import add_motion

            add_motion(Path(self._plan.output) / MOTION, context.project())
        return {}

    def results_of(self, files: list[Path], answer: dict, feedback: QgsProcessingFeedback) -> dict:
        """Sum up what was done, and return the tables."""
        push_lines(answer, feedback)
        self._done = True
        written = {path.name: str(path) for path in files}
        return {name: written[file] for name, file in FILES.items() if file in written}
