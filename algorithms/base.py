# SPDX-License-Identifier: GPL-2.0-or-later
"""What all algorithms of this plugin share: names, icon, help, and the way to the engine."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..language import language_of, told, tr
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import ForecastRequest, options_of
from ..mmstt_core.pages.written import Language
from ..mmstt_core.progress import Progress
from ..mmstt_core.stated import FACTS
from ..mmstt_core.words import from_json
from ..runner.engine import run_engine
from ..runner.failures import EngineCancelled, EngineError
from ..runner.interpreter import Interpreter
from ..runner.pace import Pace
from ..runner.process import Listener

ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "mmstt.svg"
GUIDE_URL = "https://github.com/mmstt-forecast/mm_stt_forecast/blob/main/docs/guide"


def spoken() -> Language:
    """Return the language of QGIS, for pages that the engine writes."""
    return Language(language_of(QgsApplication.locale()), told)


class BaseAlgorithm(QgsProcessingAlgorithm):
    """Own what does not differ between the algorithms; a subclass is its difference."""

    NAME = ""
    TITLE = ""
    TAGS: tuple[str, ...] = ()
    SHORT = ""
    HELP = ""
    GUIDE = "README.md"

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr("Ground motion")

    def groupId(self) -> str:
        return "groundmotion"

    def tags(self) -> list[str]:
        return ["insar", "egms", "ground motion", "displacement", "subsidence", "sentinel-1", *self.TAGS]

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def shortDescription(self) -> str:
        return tr(self.SHORT)

    def shortHelpString(self) -> str:
        """Return the help shown beside the parameters."""
        link = f'<p><a href="{self.helpUrl()}">{tr("User guide")}</a></p>'
        return " ".join((self.help() + link).split())  # the help panel would turn each line end into a paragraph

    def help(self) -> str:
        """Return what the algorithm does, as HTML."""
        return tr(self.HELP)

    def helpUrl(self) -> str:
        """Return the page of the user guide about this algorithm."""
        return f"{GUIDE_URL}/{self.GUIDE}"

    def createInstance(self) -> BaseAlgorithm:
        """Return a new instance, since one run keeps its state in one instance."""
        return type(self)()

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what cannot work, before anything starts."""
        fine, text = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, text
        try:
            problem = self.problem(parameters, context)
        except QgsProcessingException as error:
            problem = str(error)
        return not problem, problem

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say, or raise as a QgsProcessingException, what is wrong with the parameters; empty when nothing is."""
        raise NotImplementedError

    def add(self, parameter: QgsProcessingParameterDefinition, tip: str, *, advanced: bool = False) -> None:
        """Add a parameter with its tooltip."""
        parameter.setHelp(tr(tip))
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)


class FeedbackProgress(Progress):
    """Let work in QGIS's own process report to, and be cancelled by, a Processing feedback."""

    def __init__(self, feedback: QgsProcessingFeedback, tell: Callable[[str, float, str], None]) -> None:
        super().__init__()
        self.feedback, self._tell = feedback, tell

    def stop_if_cancelled(self) -> None:
        """Leave by `Cancelled` when the user asked for it."""
        if self.feedback.isCanceled():
            raise Cancelled("The run was cancelled.")

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Report, unless the run was cancelled."""
        self.stop_if_cancelled()
        self._tell(stage, fraction, detail)


class FeedbackListener(FeedbackProgress):
    """Pass what the engine, and QGIS's own process beside it, say on to a feedback; called on the thread of the run."""

    def __init__(self, feedback: QgsProcessingFeedback, pace: Pace) -> None:
        super().__init__(feedback, self.progress)
        self._pace = pace
        self._stage = ""

    def progress(self, stage: str, fraction: float, detail: str = "") -> None:
        """Move the bar, and name a stage when it begins."""
        detail = told(detail)
        step = self._pace.step(stage, fraction, detail)
        self.feedback.setProgress(100.0 * step.fraction)
        if stage != self._stage:
            self._stage = stage
            self.feedback.setProgressText(f"{stage.capitalize()}: {detail}" if detail else stage.capitalize())
        if _of_dock(self.feedback):  # which also wants stage and time left
            self.feedback.receive_step(step)

    def warning(self, text: str) -> None:
        """Show a warning, and keep it for the record, which is in English."""
        self.warnings.append(str(text))
        self.feedback.pushWarning(told(text))

    def warn(self, message: str) -> None:
        """Show a warning, once."""
        if message not in self.warnings:
            self.warning(message)

    def ready(self, fields: dict) -> None:
        """Say what the engine runs on, and why."""
        reason = f" ({fields['reason']})" if fields.get("reason") else ""
        self.feedback.pushInfo(tr("Device: {}{}").format(fields.get("device", "cpu"), reason))

    def listener(self) -> Listener:
        """Return the callbacks for the runner."""
        return Listener(
            progress=self.progress,
            warning=self.warning,
            log=self.feedback.pushDebugInfo,
            ready=self.ready,
            cancelled=self.feedback.isCanceled,
        )


def ask_engine(
    interpreters: tuple[Interpreter, ...], command: str, request: dict, talk: FeedbackListener, job: Path | None = None
) -> dict:
    """Run one request in the engine and return its result.

    Raises:
        Cancelled: the user cancelled.
        QgsProcessingException: the engine failed, with a sentence.
    """
    try:
        return run_engine(interpreters, command, request, listener=talk.listener(), job=job)
    except EngineCancelled:
        raise Cancelled("The run was cancelled.") from None
    except EngineError as error:
        if error.log:
            talk.feedback.pushDebugInfo(error.log)
        raise QgsProcessingException(_said(error.failure.sentence(), error.failure.asks, talk.feedback)) from None


def push_lines(answer: dict, feedback: QgsProcessingFeedback) -> None:
    """Show the lines that sum up what the engine has done."""
    for line in (answer.get("summary") or {}).get("lines") or ():
        feedback.pushInfo(told(from_json(line)))


def _said(sentence: str, asks: Collection[str], feedback: QgsProcessingFeedback) -> str:
    """Translate a sentence, and name the parameters that state what it asks for; the dock has a dialog for that."""
    if _of_dock(feedback):
        return told(sentence)
    options = [options_of(ForecastRequest)[FACTS[fact]] for fact in asks]
    named = [tr("Set the parameter {0} ({1}).").format(option.title(tr), option.parameter) for option in options]
    return " ".join([told(sentence), *named])


def _of_dock(feedback: QgsProcessingFeedback) -> bool:
    return hasattr(feedback, "receive_step")


def as_processing_error(error: MmsttError | OSError, feedback: QgsProcessingFeedback) -> QgsProcessingException:
    """Turn an error of the core or of the disk into one that Processing shows."""
    if isinstance(error.__cause__, OSError):
        error = error.__cause__
    if isinstance(error, MmsttError):
        return QgsProcessingException(_said(error.sentence(), error.asks, feedback))
    place = f" ({error.filename})" if error.filename else ""
    return QgsProcessingException(
        tr("The disk refused: {}{}. Choose another output folder, or close the layers that use these files.").format(
            error.strerror or error, place
        )
    )
