# SPDX-License-Identifier: GPL-2.0-or-later
"""What algorithms share that run the engine: parameters become a plan, the plan a request, results are published."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import Request
from ..mmstt_core.options.common import STATED
from ..mmstt_core.results.folder import NOTHING, Own, job_at
from ..mmstt_core.results.naming import safe_name, unused
from ..runner.interpreter import Interpreter
from ..runner.pace import Pace
from ..runner.settings import found_interpreters
from .area import Area
from .base import BaseAlgorithm, FeedbackListener, FeedbackProgress, as_processing_error, ask_engine, tr
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
from .result_folder import TEMPORARY, new_folder


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
    replace: bool
    """An earlier result of other data in the folder may go."""
    by_itself: bool
    """Nobody said where: the folder is a new one, which gets its name at the end."""


class EngineAlgorithm(BaseAlgorithm):
    """Prepare on the main thread, work with plain data and the engine's process, publish; a subclass is its request."""

    COMMAND = ""
    REQUEST: type[Request]
    POLYGONS = True
    """The area may be a polygon."""
    OWN: Own = NOTHING
    """How the files of an earlier run are told from others."""
    PLANNED: tuple[str, ...] = ()
    """Names of the files to come."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with data, options, area, folder or priors."""
        options = read_options(self, self.REQUEST, parameters, context)
        problem = inputs_problem(self, parameters, context, read_statements(self, parameters, context, options))
        if problem:
            return problem
        read_area(self, parameters, context, cell_size=options.get("cell_size", 100.0), polygons=self.POLYGONS)
        problem = folder_problem(self._folder(parameters, context))
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
            area=read_area(
                self, parameters, context, cell_size=options.get("cell_size", 100.0), polygons=self.POLYGONS
            ),
            output=self._folder(parameters, context),
            by_itself=is_default(parameters),
            interpreters=found_interpreters(),
            options={name: value for name, value in options.items() if name not in STATED},
            priors=self.read_priors(parameters, context),
            load=self.parameterAsBool(parameters, "LOAD", context),
            replace=self.parameterAsBool(parameters, "REPLACE", context),
        )
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Run the engine; no layer, no project, no widget is touched here."""
        plan = self._plan
        talk = FeedbackListener(feedback, self.pace(plan))
        try:
            with job_at(plan.output, self.OWN, self.PLANNED) as (results, work):
                answer = self._ask(plan, results, work, talk)
                self.complete(results, answer, talk)
                names = sorted(path.name for path in results.iterdir())
                talk.stop_if_cancelled()
            if plan.by_itself:
                self._plan = plan = dataclasses.replace(plan, output=str(self._named(Path(plan.output))))
                feedback.pushInfo(tr("The results lie in {0}").format(plan.output))
            files = [Path(plan.output) / name for name in names]
        except Cancelled:
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        return {"OUTPUT_FOLDER": plan.output, **self.results_of(files, answer, feedback)}

    def _folder(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Return the folder that was given, or a new lasting one."""
        if is_default(parameters):
            started = datetime.datetime.now()
            return str(new_folder(context.project(), f"{self.NAME} {started:%Y-%m-%d %H.%M.%S}"))
        return self.parameterAsString(parameters, "OUTPUT_FOLDER", context)

    def _named(self, folder: Path) -> Path:
        """Give a folder the name of what it holds, as far as the disk lets us; return where it is."""
        place = unused(folder.with_name(safe_name(self.name_of(folder))))
        try:
            return folder.rename(place)
        except OSError:
            return folder

    def _ask(self, plan: Plan, results: Path, work: Path, talk: FeedbackListener) -> dict:
        """Let the engine write into `results`; return its answer, or leave by `Cancelled`."""
        reading = FeedbackProgress(
            talk.feedback,
            lambda stage, fraction, name: talk.progress("sampling", 0.5 * fraction, tr("Reading {0}").format(name)),
        )
        prepared = prepare_sources(plan.inputs, work, plan.area, reading)
        fields = {"sources": prepared.sources, "out": str(results), "bbox": prepared.cut.box, **plan.options}
        request = self.REQUEST(**fields, **self.more_fields(plan, prepared, work, talk))
        return self.answer(dataclasses.replace(request, **{"replace": plan.replace}), plan, talk)

    # What differs.

    def answer(self, request: Request, plan: Plan, talk: FeedbackListener) -> dict:
        """Let the engine fulfil a request, in a process of its own; return its answer."""
        asked = {**request.to_json(), "place": plan.output}
        return ask_engine(plan.interpreters, self.COMMAND, asked, talk, Path(plan.output))

    def name_of(self, folder: Path) -> str:
        """Return what a finished folder is about, in a few words."""
        return folder.name

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


def is_default(parameters: dict) -> bool:
    """Tell whether nobody said where the results shall lie."""
    return parameters.get("OUTPUT_FOLDER") in (None, "", TEMPORARY)
