# SPDX-License-Identifier: GPL-2.0-or-later
"""The backtest: what each model would have said at earlier dates of the same area, against what then happened."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
)

from ..mmstt_core.options import EvaluationRequest
from ..mmstt_core.results.folder import Own
from ..runner.pace import Pace, RollingPace
from .backtest_page import page
from .base import FeedbackListener, tr
from .declared import add_options
from .engine_run import EngineAlgorithm, Plan
from .forecast_form import add_inputs, add_output_folder

PAGE = "backtest.html"


class BacktestAlgorithm(EngineAlgorithm):
    """Evaluate models on earlier origins of the same area."""

    NAME = "backtest"
    TITLE = "Backtest forecasts of an area"
    TAGS = ("backtest", "evaluation", "accuracy", "coverage", "baseline", "validation")
    GUIDE = "numbers.md"
    SHORT = "Measure how well each model would have forecast the past of this area."
    HELP = """
<p>Cuts the record of your area at several earlier dates, forecasts from each with every model, and compares
with what was then measured. Gives error (RMSE, CRPS) and the coverage of the intervals, those of the ground (mean of
60 days) and those of single measurements, per lead time, against simple baselines.</p>
<p><b>honest</b> hides everything after each origin. <b>leaky</b> repeats the common mistake of letting the model see
statistics of the whole record; it is there to show how much that flatters, and its figures must not be quoted as
accuracy.</p>
<p>Writes JSON, a Markdown table and an HTML page.</p>
"""

    COMMAND = "evaluate"
    OWN = Own(record="evaluation.json", names=("evaluation.json", "evaluation.md", PAGE))
    PLANNED = OWN.names
    REQUEST = EvaluationRequest
    POLYGONS = False

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_inputs(self)
        add_options(self, EvaluationRequest)
        add_output_folder(self, "Tables go here.")
        self.addOutput(QgsProcessingOutputHtml("OUTPUT_HTML", tr("Backtest table")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Figures (JSON)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_MARKDOWN", tr("Table (Markdown)")))

    def pace(self, plan: Plan) -> Pace:
        """Return the pace of as many forecasts as there are origins."""
        return RollingPace(len(plan.options["issue_dates"]) or plan.options["origins"])

    def complete(self, results: Path, answer: dict, progress: FeedbackListener) -> None:
        """Make the page of the table."""
        for table in sorted(results.glob("*.md"))[:1]:
            (results / PAGE).write_text(page(table.read_text(encoding="utf-8"), tr("Backtest")), encoding="utf-8")

    def results_of(self, files: list[Path], answer: dict, feedback: QgsProcessingFeedback) -> dict:
        """Return the page, the figures and the table."""
        by_ending = {path.suffix: str(path) for path in files}
        names = {".html": "OUTPUT_HTML", ".json": "OUTPUT_JSON", ".md": "OUTPUT_MARKDOWN"}
        return {name: by_ending[ending] for ending, name in names.items() if ending in by_ending}
