# SPDX-License-Identifier: GPL-2.0-or-later
"""The forecast: prepare on the main thread, work with plain data and the engine process, publish on the main thread."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..mmstt_core.errors import MmsttError
from ..mmstt_core.options import ForecastRequest
from ..mmstt_core.writing import OURS
from ..runner.engine import BASELINE_LABEL
from ..runner.interpreter import Interpreter
from ..runner.job import JobFolder
from ..runner.pace import Pace
from ..runner.settings import found_interpreters
from .base import EngineAlgorithm, FeedbackListener, as_processing_error, ask_engine, tr
from .forecast_form import EARLIEST_YEAR, HELP, RASTERS, define_forecast
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
from .priors import Lattice, PriorSources, class_source, lattice_over, raster_source, write_priors


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything that a run needs, without layers or project: safe on any thread."""

    inputs: Inputs
    area: Area
    priors: PriorSources
    output: str
    load: bool
    interpreters: tuple[Interpreter, ...]
    options: dict
    """Fields of `ForecastRequest` that do not depend on files."""


class ForecastAlgorithm(EngineAlgorithm):
    """Run the engine on EGMS files or point layers."""

    NAME = "forecast"
    TITLE = "Forecast ground displacement"
    TAGS = ("forecast", "prediction", "uncertainty", "mm-stt", "network")
    GUIDE = "first_forecast.md"
    SHORT = "Forecast displacement with a 90 % interval from EGMS time series."
    HELP = HELP

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._finished = ""

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        """Define parameters and outputs."""
        define_forecast(self)

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what cannot work, before anything starts."""
        fine, text = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, text
        try:
            problem = inputs_problem(self, parameters, context)
            if not problem:
                read_area(self, parameters, context, cell_size=self.parameterAsDouble(parameters, "CELL_SIZE", context))
                problem = (
                    self._date_problem(parameters, context)
                    or weights_problem(self.parameterAsFile(parameters, "WEIGHTS", context))
                    or folder_problem(self.parameterAsString(parameters, "OUTPUT_FOLDER", context))
                )
            if not problem:
                self._read_priors(parameters, context)
        except (QgsProcessingException, ValueError) as error:
            problem = str(error)
        return not problem, problem

    def _date_problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        date = self._issue_date(parameters, context)
        if date is None:
            return ""
        if date.year < EARLIEST_YEAR:
            return tr("The issue date {} is before the first radar satellites. Choose a later day.").format(date)
        if date > datetime.date.today():
            return tr("The issue date {} lies in the future. Leave it empty to use the last acquisition.").format(date)
        return ""

    def _issue_date(self, parameters: dict, context: QgsProcessingContext) -> datetime.date | None:
        date = self.parameterAsDateTime(parameters, "ISSUE_DATE", context).date()
        return datetime.date(date.year(), date.month(), date.day()) if date.isValid() else None

    def _read_priors(self, parameters: dict, context: QgsProcessingContext) -> PriorSources:
        elevation = self.parameterAsRasterLayer(parameters, "ELEVATION", context)
        classes = {}
        for name in ("GEOLOGY", "SOIL"):
            layer = self.parameterAsLayer(parameters, name, context)
            if layer is not None:
                field = self.parameterAsString(parameters, f"{name}_FIELD", context)
                classes[name.lower()] = class_source(layer, field, name.lower(), context.transformContext())
        return PriorSources(elevation=None if elevation is None else raster_source(elevation), **classes)

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read parameters, layers and settings on the main thread."""
        cell_size = self.parameterAsDouble(parameters, "CELL_SIZE", context)
        try:
            priors = self._read_priors(parameters, context)
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        self._plan = Plan(
            inputs=read_inputs(self, parameters, context),
            area=read_area(self, parameters, context, cell_size=cell_size),
            priors=priors,
            output=self.parameterAsString(parameters, "OUTPUT_FOLDER", context),
            load=self.parameterAsBool(parameters, "LOAD", context),
            interpreters=found_interpreters(),
            options={
                "issue_date": self._issue_date(parameters, context),
                "horizon_months": self.parameterAsInt(parameters, "HORIZON", context),
                "threshold_mm": self.parameterAsDouble(parameters, "THRESHOLD", context),
                "cell_size": cell_size,
                "model": self.parameterAsEnumString(parameters, "MODEL", context),
                "device": self.parameterAsEnumString(parameters, "DEVICE", context),
                "weights": self.parameterAsFile(parameters, "WEIGHTS", context) or None,
                "adapt": self.parameterAsBool(parameters, "ADAPT", context),
            },
        )
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Run the engine; no layer, no project, no widget is touched here."""
        plan = self._plan
        talk = FeedbackListener(feedback, Pace())
        try:
            with JobFolder(plan.output) as job:
                answer = self._work(plan, job, talk, feedback)
                if answer is None or feedback.isCanceled():
                    feedback.pushInfo(tr("Cancelled. Nothing was written."))
                    return {}
                note_in_record(job.results / "forecast.json", answer["label"], talk.warnings)
                files = job.publish(OURS)
        except MmsttError as error:
            raise as_processing_error(error) from None
        except OSError as error:
            raise as_processing_error(error) from None
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        self._finished = plan.output
        for line in (answer.get("summary") or {}).get("lines") or ():
            feedback.pushInfo(str(line))
        if answer["label"] == BASELINE_LABEL:
            feedback.pushInfo(tr("This is a statistical baseline, not MM-STT."))
        return results_of(plan.output, files, answer["label"])

    def _work(self, plan: Plan, job: JobFolder, talk: FeedbackListener, feedback: QgsProcessingFeedback) -> dict | None:
        sources = export_layers(
            plan.inputs,
            job.path,
            plan.area,
            feedback,
            lambda fraction, name: talk.progress("sampling", 0.5 * fraction, tr("Reading layer {0}").format(name)),
        )
        if sources is None:
            return None
        priors = None
        if plan.priors:
            talk.progress("sampling", 0.5, tr("Sampling elevation, geology and soil"))
            priors = str(job.path / "priors.npz")
            lattice = prior_lattice(plan.area.bounds(), sources, plan.options["cell_size"])
            known = write_priors(plan.priors, lattice, Path(priors), cancelled=feedback.isCanceled)
            for name, share in known.items():
                feedback.pushInfo(tr("{}: known for {} of the area").format(name.capitalize(), f"{share:.0%}"))
                if share == 0:
                    talk.warning(tr("The {} layer does not cover the area and is not used.").format(name))
        request = ForecastRequest(
            sources=sources,
            out=str(job.results),
            bbox=plan.area.box,
            area=plan.area.ring,
            priors=priors,
            **plan.options,
        )
        return ask_engine(plan.interpreters, "forecast", request.to_json(), talk, feedback, job.path)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the maps to the project, where there is a window to show them."""
        if self._finished and self._plan.load and can_show():
            from ..maps import group
            from ..maps.forecast_folder import NotAForecast

            try:
                group.add_forecast(self._finished, project=context.project() or QgsProject.instance())
            except (NotAForecast, OSError) as error:
                feedback.pushWarning(tr("The maps could not be added to the project: {}").format(error))
        return {}


def prior_lattice(area: QgsRectangle | None, sources: tuple[str, ...], step: float) -> Lattice:
    """Cover the area, or the data where that is less: an extent of half of Europe would need a coarse lattice."""
    if area is not None:
        lattice = lattice_over(area, step)
        if lattice.step == step:
            return lattice
    box = bounds_of(sources)
    common = box if area is None else box.intersect(area)
    return lattice_over(box if common.isEmpty() else common, step)


def bounds_of(sources: tuple[str, ...]) -> QgsRectangle:
    """Return the box around all points of the files, EPSG:3035 m."""
    from ..mmstt_core.reading import describe_source

    box = QgsRectangle()
    for source in sources:
        west, south, east, north = describe_source(source).bounds
        around = QgsRectangle(west, south, east, north)
        box = around if box.isNull() else box
        box.combineExtentWith(around)
    return box.buffered(1.0)


def can_show() -> bool:
    """Tell whether layers may be added here: on the main thread of a QGIS with a window.

    A model runs its steps on a thread of its own, where adding layers would crash; qgis_process has no window.
    """
    from qgis.utils import iface

    application = QCoreApplication.instance()
    return iface is not None and application is not None and QThread.currentThread() == application.thread()


def note_in_record(path: Path, label: str, warnings: list[str]) -> None:
    """Add what only the plugin knows to `forecast.json`: the kind of forecast, and fallbacks that were taken."""
    record = json.loads(path.read_text(encoding="utf-8"))
    record["label"] = label
    record["warnings"] = list(dict.fromkeys([*record.get("warnings", []), *warnings]))
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False) + "\n", encoding="utf-8")


def results_of(folder: str, files: list[Path], label: str) -> dict:
    """Return the outputs of the algorithm; only files that were written."""
    written = {path.name: str(path) for path in files}
    outputs = {name.upper(): written.get(f"{name}.tif") for name in RASTERS}
    outputs.update(POINTS=written.get("points.gpkg"), FORECAST_JSON=written.get("forecast.json"))
    return {"OUTPUT_FOLDER": folder, "LABEL": label, **{name: path for name, path in outputs.items() if path}}
