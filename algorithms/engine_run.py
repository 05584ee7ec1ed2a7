# SPDX-License-Identifier: GPL-2.0-or-later
"""What algorithms share that run the engine: parameters become a plan, the plan a request, results are published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import Request
from ..mmstt_core.options.requests import STATED
from ..mmstt_core.results.folder import job_at
from ..runner.interpreter import Interpreter
from ..runner.pace import Pace
from ..runner.settings import found_interpreters
from .area import Area
from .base import NO_PYTHON, BaseAlgorithm, FeedbackListener, FeedbackProgress, as_processing_error, ask_engine, tr
from .declared import read_options
from .inputs import (
    Inputs,
    Prepared,
    folder_problem,
    inputs_problem,
    prepare_sources,
    read_area,
    read_inputs,
    read_statements,
)
from .priors import PriorSources


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that a run needs, without layers or project: safe on any thread."""

    inputs: Inputs
    area: Area
    output: str
    interpreters: tuple[Interpreter, ...]
    options: dict
    """Fields of the request that do not depend on files; what is stated of these is applied before the engine reads."""
    priors: PriorSources
    load: bool


class EngineAlgorithm(BaseAlgorithm):
    """Prepare on the main thread, work with plain data and the engine's process, publish; a subclass is its request."""

    COMMAND = ""
    REQUEST: type[Request]
    POLYGONS = True
    """The area may be a polygon."""
    REPLACES: tuple[str, ...] = ()
    """Patterns of files of an earlier run that go when new ones are published."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None

    def canExecute(self) -> tuple[bool, str]:
        """Say whether any Python may run the engine; starts nothing."""
        possible = any(not interpreter.refusal for interpreter in found_interpreters())
        return possible, "" if possible else tr(NO_PYTHON)

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with data, options, area, folder or priors."""
        options = read_options(self, self.REQUEST, parameters, context)
        problem = inputs_problem(self, parameters, context, read_statements(self, parameters, context, options))
        if problem:
            return problem
        read_area(self, parameters, context, cell_size=options["cell_size"], polygons=self.POLYGONS)
        problem = folder_problem(self.parameterAsString(parameters, "OUTPUT_FOLDER", context))
        if not problem:
            self.read_priors(parameters, context)
        return problem

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read parameters, layers and settings on the main thread."""
        options = read_options(self, self.REQUEST, parameters, context)
        statements = read_statements(self, parameters, context, options)
        self._plan = Plan(
            inputs=read_inputs(self, parameters, context, statements),
            area=read_area(self, parameters, context, cell_size=options["cell_size"], polygons=self.POLYGONS),
            output=self.parameterAsString(parameters, "OUTPUT_FOLDER", context),
            interpreters=found_interpreters(),
            options={name: value for name, value in options.items() if name not in STATED},
            priors=self.read_priors(parameters, context),
            load=self.parameterAsBool(parameters, "LOAD", context),
        )
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Run the engine; no layer, no project, no widget is touched here."""
        plan = self._plan
        talk = FeedbackListener(feedback, self.pace(plan))
        try:
            with job_at(plan.output, self.REPLACES) as (results, work):
                answer = self._ask(plan, results, work, talk)
                self.complete(results, answer, talk)
                files = [Path(plan.output) / path.name for path in sorted(results.iterdir())]
                talk.stop_if_cancelled()
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error) from None
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        return {"OUTPUT_FOLDER": plan.output, **self.results_of(files, answer, feedback)}

    def _ask(self, plan: Plan, results: Path, work: Path, talk: FeedbackListener) -> dict:
        """Let the engine write into `results`; return its answer, or leave by `Cancelled`."""
        reading = FeedbackProgress(
            talk.feedback,
            lambda stage, fraction, name: talk.progress("sampling", 0.5 * fraction, tr("Reading {0}").format(name)),
        )
        prepared = prepare_sources(plan.inputs, work, plan.area, reading)
        fields = {"sources": prepared.sources, "out": str(results), "bbox": prepared.cut.box, **plan.options}
        request = self.REQUEST(**fields, **self.more_fields(plan, prepared, work, talk))
        return ask_engine(plan.interpreters, self.COMMAND, request.to_json(), talk, Path(plan.output))

    # What differs.

    def pace(self, plan: Plan) -> Pace:
        """Return the pace of the stages."""
        return Pace()

    def read_priors(self, parameters: dict, context: QgsProcessingContext) -> PriorSources:
        """Return where physical priors come from.

        Raises:
            QgsProcessingException: a layer cannot be used.
        """
        return {}

    def more_fields(self, plan: Plan, prepared: Prepared, folder: Path, talk: FeedbackListener) -> dict:
        """Return fields of the request that need files made first, in the job's folder."""
        return {}

    def complete(self, results: Path, answer: dict, progress: FeedbackListener) -> None:
        """Add to the results what only QGIS's process can write."""

    def results_of(self, files: list[Path], answer: dict, feedback: QgsProcessingFeedback) -> dict:
        """Return the outputs of the algorithm besides the folder; only files that were written."""
        raise NotImplementedError
