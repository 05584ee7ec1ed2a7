# SPDX-License-Identifier: GPL-2.0-or-later
"""The backtest: what each model would have said at earlier dates of the same area, against what then happened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..mmstt_core.models import offered
from ..mmstt_core.options import LONGEST_HORIZON_MONTHS
from ..runner.interpreter import Interpreter
from ..runner.job import JobFolder
from ..runner.pace import RollingPace
from ..runner.settings import found_interpreters
from .backtest_page import page
from .base import EngineAlgorithm, FeedbackListener, as_processing_error, ask_engine, tr
from .forecast_form import add_engine, add_inputs
from .inputs import (
    Area,
    Inputs,
    export_layers,
    folder_problem,
    inputs_problem,
    read_area,
    read_inputs,
    weights_problem,
)

PROTOCOLS = ("honest", "leaky")
PAGE = "backtest.html"


@dataclass(frozen=True, kw_only=True)
class BacktestPlan:
    """Everything that a run needs, safe on any thread."""

    inputs: Inputs
    area: Area
    output: str
    interpreters: tuple[Interpreter, ...]
    options: dict


class BacktestAlgorithm(EngineAlgorithm):
    """Evaluate models on earlier origins of the same area."""

    NAME = "backtest"
    TITLE = "Backtest forecasts of an area"
    TAGS = ("backtest", "evaluation", "accuracy", "coverage", "baseline", "validation")
    GUIDE = "numbers.md"
    SHORT = "Measure how well each model would have forecast the past of this area."
    HELP = """
<p>Cuts the record of your area at several earlier dates, forecasts from each with every model, and compares
with what was then measured. Gives error (RMSE, CRPS) and the coverage of the intervals per lead time, against
simple baselines.</p>
<p><b>honest</b> hides everything after each origin. <b>leaky</b> repeats the common mistake of letting the model see
statistics of the whole record; it is there to show how much that flatters, and its figures must not be quoted as
accuracy.</p>
<p>Writes JSON, a Markdown table and an HTML page.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._plan: BacktestPlan | None = None

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        """Define parameters and outputs."""
        add_inputs(self)
        self.add(
            QgsProcessingParameterEnum(
                "MODELS",
                tr("Models"),
                list(offered()),
                allowMultiple=True,
                defaultValue=list(offered()),
                usesStaticStrings=True,
            ),
            "Models to compare; mmstt needs PyTorch.",
        )
        self.add(
            QgsProcessingParameterString("HORIZONS", tr("Lead times (months)"), "1,3,6,12,24"),
            "Months after each origin, separated by commas.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "ORIGINS", tr("Origins"), Qgis.ProcessingNumberParameterType.Integer, 4, minValue=1, maxValue=60
            ),
            "How many earlier dates to forecast from; more take longer and say more.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "PROTOCOL", tr("Protocol"), list(PROTOCOLS), defaultValue="honest", usesStaticStrings=True
            ),
            "honest hides everything after each origin; leaky shows what a common mistake would claim.",
            advanced=True,
        )
        add_engine(self)
        self.add(QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Output folder")), "Tables go here.")
        self.addOutput(QgsProcessingOutputHtml("OUTPUT_HTML", tr("Backtest table")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_JSON", tr("Figures (JSON)")))
        self.addOutput(QgsProcessingOutputFile("OUTPUT_MARKDOWN", tr("Table (Markdown)")))

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what cannot work, before anything starts."""
        fine, text = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, text
        try:
            problem = inputs_problem(self, parameters, context)
            if not problem:
                read_area(self, parameters, context, polygons=False)
                parse_horizons(self.parameterAsString(parameters, "HORIZONS", context))
                problem = weights_problem(self.parameterAsFile(parameters, "WEIGHTS", context)) or folder_problem(
                    self.parameterAsString(parameters, "OUTPUT_FOLDER", context)
                )
                if not self.parameterAsEnumStrings(parameters, "MODELS", context):
                    problem = problem or tr("No model was chosen. Choose at least one.")
        except (QgsProcessingException, ValueError) as error:
            problem = str(error)
        return not problem, problem

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read parameters, layers and settings on the main thread."""
        try:
            horizons = parse_horizons(self.parameterAsString(parameters, "HORIZONS", context))
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        self._plan = BacktestPlan(
            inputs=read_inputs(self, parameters, context),
            area=read_area(self, parameters, context, polygons=False),
            output=self.parameterAsString(parameters, "OUTPUT_FOLDER", context),
            interpreters=found_interpreters(),
            options={
                "origins": self.parameterAsInt(parameters, "ORIGINS", context),
                "horizons": list(horizons),
                "models": self.parameterAsEnumStrings(parameters, "MODELS", context),
                "protocol": self.parameterAsEnumString(parameters, "PROTOCOL", context),
                "device": self.parameterAsEnumString(parameters, "DEVICE", context),
                "weights": self.parameterAsFile(parameters, "WEIGHTS", context) or None,
            },
        )
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Run the engine, then make the page of its table."""
        plan = self._plan
        talk = FeedbackListener(feedback, RollingPace(plan.options["origins"]))
        try:
            with JobFolder(plan.output) as job:
                sources = export_layers(
                    plan.inputs,
                    job.path,
                    plan.area,
                    feedback,
                    lambda fraction, name: talk.progress("sampling", fraction, tr("Reading layer {0}").format(name)),
                )
                answer = None
                if sources is not None:
                    request = {"sources": list(sources), "out": str(job.results), "bbox": plan.area.box, **plan.options}
                    answer = ask_engine(plan.interpreters, "evaluate", request, talk, feedback, job.path)
                if answer is None or feedback.isCanceled():
                    feedback.pushInfo(tr("Cancelled. Nothing was written."))
                    return {}
                tables = sorted(job.results.glob("*.md"))
                if tables:
                    text = page(tables[0].read_text(encoding="utf-8"), tr("Backtest"))
                    (job.results / PAGE).write_text(text, encoding="utf-8")
                files = job.publish()
        except OSError as error:
            raise as_processing_error(error) from None
        return results_of(plan.output, files)


def parse_horizons(text: str) -> tuple[int, ...]:
    """Read months separated by commas.

    Raises:
        ValueError: there is none, or one is out of range.
    """
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if not parts or not all(part.isdigit() and 1 <= int(part) <= LONGEST_HORIZON_MONTHS for part in parts):
        raise ValueError(
            tr("The lead times '{0}' cannot be read. Give months from 1 to {1}, such as 1,3,6,12.").format(
                text, LONGEST_HORIZON_MONTHS
            )
        )
    return tuple(sorted({int(part) for part in parts}))


def results_of(folder: str, files: list[Path]) -> dict:
    """Return the outputs of the algorithm; only files that were written."""
    outputs = {"OUTPUT_FOLDER": folder}
    for name, suffix in (("OUTPUT_HTML", ".html"), ("OUTPUT_JSON", ".json"), ("OUTPUT_MARKDOWN", ".md")):
        path = next((str(path) for path in files if path.suffix == suffix), None)
        if path:
            outputs[name] = path
    return outputs
