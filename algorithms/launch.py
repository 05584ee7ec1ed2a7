# SPDX-License-Identifier: GPL-2.0-or-later
"""Start a forecast in the background from the dock: the same algorithm as in the toolbox, with stage and time left."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..runner import setup_task
from ..runner.engine import Survey, doctor
from ..runner.failures import Failure
from ..runner.pace import Step
from ..runner.settings import found_interpreters
from .base import tr

_runs: list[Run] = []
_surveys: list[setup_task.SetupTask] = []
"""Keeps what is under way: a task whose Python object is gone runs neither its work nor its end (QGIS issue 38583)."""


class RunFeedback(QgsProcessingFeedback):
    """Collect what a run says; its signals reach the main thread through the event loop."""

    stepped = pyqtSignal(object)
    """A `Step`: stage, fraction, seconds left, detail."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def receive_step(self, step: Step) -> None:
        """Pass a step on; called on the thread of the run."""
        self.stepped.emit(step)

    def pushWarning(self, warning: str) -> None:
        """Keep a warning, for the dock."""
        self.warnings.append(warning)
        super().pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error, for the end of the run."""
        self.errors.append(error)
        super().reportError(error, fatalError)


class Run(QObject):
    """Hold one run under way."""

    def __init__(
        self,
        algorithm_id: str,
        parameters: dict,
        on_progress: Callable[[Step], None] | None,
        on_finished: Callable[[bool, dict, str], None] | None,
        project: QgsProject,
    ) -> None:
        super().__init__()
        self._on_finished = on_finished
        self.feedback = RunFeedback()
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setFeedback(self.feedback)
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if self._algorithm is None:
            raise LookupError(f"The algorithm {algorithm_id} is not registered.")
        if on_progress is not None:
            self.feedback.stepped.connect(on_progress)
        self._task: QgsTask | None = None
        self._parameters = parameters

    def start(self) -> None:
        """Check the parameters, prepare, and hand the work to the task manager."""
        fine, problem = self._algorithm.checkParameterValues(self._parameters, self._context)
        if fine:
            fine, problem = self._algorithm.canExecute()
        if not fine:
            self._end(False, {}, problem)
            return
        self._task = QgsProcessingAlgRunnerTask(self._algorithm, self._parameters, self._context, self.feedback)
        self._task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the run to stop; `on_finished` is called when it has."""
        self.feedback.cancel()

    @property
    def active(self) -> bool:
        """Tell whether the run is still under way."""
        return self in _runs

    def wait(self, milliseconds: int) -> None:
        """Block until the work has ended; for unloading only."""
        if self._task is not None and self.active:
            self._task.waitForFinished(milliseconds)

    def forget_receiver(self) -> None:
        """Tell nobody about the end; the dock is being deleted."""
        self._on_finished = None
        self.feedback.blockSignals(True)

    def _executed(self, successful: bool, results: dict) -> None:
        if self.feedback.isCanceled():
            self._end(False, {}, tr("Cancelled. Nothing was written."))
        elif successful:
            self._end(True, dict(results), "")
        else:
            errors = self.feedback.errors
            self._end(False, {}, errors[-1] if errors else tr("The run failed. See the log."))

    def _end(self, successful: bool, results: dict, message: str) -> None:
        if self in _runs:
            _runs.remove(self)
        if self._on_finished is not None:
            self._on_finished(successful, results, message)


def start_forecast(
    parameters: dict,
    on_progress: Callable[[Step], None] | None = None,
    on_finished: Callable[[bool, dict, str], None] | None = None,
    *,
    algorithm_id: str = "mmstt:forecast",
    project: QgsProject | None = None,
) -> Run:
    """Start a run in the background; main thread only, returns at once.

    Args:
        parameters: of the algorithm, by name.
        on_progress: called with a `Step` on the main thread, ten times a second at most.
        on_finished: called once on the main thread with success, results, and a sentence when it did not succeed.
    Returns:
        The run: `cancel()`, `active`. A second run waits until the first has ended, and says so.
    """
    run = Run(algorithm_id, parameters, on_progress, on_finished, project or QgsProject.instance())
    _runs.append(run)
    run.start()
    return run


def cancel_all(wait_ms: int = 6000) -> None:
    """End everything, within a bounded time; for unloading the plugin."""
    for run in list(_runs):
        run.forget_receiver()
        run.cancel()
    surveys = list(_surveys)
    _surveys.clear()
    for task in surveys:
        task.cancel()
    for run in list(_runs):
        run.wait(wait_ms)
    for task in surveys:
        task.waitForFinished(wait_ms)
    _runs.clear()


def start_survey(on_surveyed: Callable[[Survey], None], *, afresh: bool = False) -> setup_task.SetupTask:
    """Examine every interpreter in the background; the task is kept here until it has ended."""
    if afresh:
        doctor.forget()
    interpreters = found_interpreters()

    def ended(survey: Survey | None, _failure: Failure | None) -> None:
        if task in _surveys:  # else nobody waits for it any more
            _surveys.remove(task)
            if survey is not None:
                on_surveyed(survey)

    title = tr("Looking for a Python that can run the engine")
    task = setup_task.start(
        title,
        lambda listener: doctor.survey(interpreters, cancelled=listener.cancelled),
        settled=ended,
        quiet=True,  # nobody started it, so QGIS must not ask anybody at its end whether it may be cancelled
    )
    _surveys.append(task)
    return task
