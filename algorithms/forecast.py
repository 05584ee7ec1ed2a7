# SPDX-License-Identifier: GPL-2.0-or-later
"""The forecast: physical priors are sampled for the engine, and its maps are added to the project."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..mmstt_core.gis.grids import Lattice, lattice_over
from ..mmstt_core.models import label
from ..mmstt_core.options import ForecastRequest
from ..mmstt_core.reading import read_cube
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from ..mmstt_core.results.writer import OWN, complete, planned
from .base import FeedbackListener, push_lines, told, tr
from .engine_run import EngineAlgorithm, Plan
from .forecast_form import HELP, HELP_END, define_forecast, files_of_results, what_you_get
from .inputs import Prepared
from .priors import PriorSources, class_source, raster_source, write_priors
from .reference import NO_REFERENCE, ReferencePlace, read_reference


class ForecastAlgorithm(EngineAlgorithm):
    """Run the engine on EGMS files or point layers."""

    NAME = "forecast"
    TITLE = "Forecast ground displacement"
    TAGS = ("forecast", "prediction", "uncertainty", "mm-stt", "network")
    GUIDE = "first_forecast.md"
    SHORT = "Forecast where the ground will be, with a 90 % interval, from EGMS time series."
    COMMAND = "forecast"
    REQUEST = ForecastRequest
    OWN = OWN
    PLANNED = planned()

    def __init__(self) -> None:
        super().__init__()
        self._finished: str | ForecastFolder = ""
        self._reference: ReferencePlace = NO_REFERENCE

    def help(self) -> str:
        """Return what the algorithm does and what its files hold."""
        return tr(HELP) + what_you_get() + tr(HELP_END)

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        define_forecast(self)

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with anything, the reference included."""
        problem = super().problem(parameters, context)
        if not problem and read_reference(self, parameters, context) == NO_REFERENCE:
            station = self.parameterAsFile(parameters, "STATION", context)
            return tr("A GNSS station needs a reference: say where it stands.") if station else ""
        return problem

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take the reference as well."""
        self._reference = read_reference(self, parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def name_of(self, folder: Path) -> str:
        """Return area, component and issue date."""
        from ..maps import wording

        forecast = ForecastFolder(folder)
        area, component = wording.area_name(forecast.record), wording.component_name(forecast.component)
        return f"{area} {component} {forecast.issue_date}"

    def read_priors(self, parameters: dict, context: QgsProcessingContext) -> PriorSources:
        """Return where elevation, geology and soil come from."""
        elevation, found = self.parameterAsRasterLayer(parameters, "ELEVATION", context), {}
        try:
            if elevation is not None:
                found["elevation"] = raster_source(elevation)
            for name in ("GEOLOGY", "SOIL"):
                layer = self.parameterAsLayer(parameters, name, context)
                if layer is not None:
                    field = self.parameterAsString(parameters, f"{name}_FIELD", context)
                    found[name.lower()] = class_source(layer, field, name.lower(), context.transformContext())
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        return found

    def more_fields(self, plan: Plan, prepared: Prepared, folder: Path, talk: FeedbackListener) -> dict:
        """Sample the priors, and pass the polygon on."""
        fields = {"area": prepared.cut.ring, "reference": self._reference.text(prepared.crs)}
        if plan.priors:
            talk.progress("sampling", 0.5, tr("Sampling elevation, geology and soil"))
            lattice = prior_lattice(prepared, plan.options["cell_size"])
            path = folder / "priors.npz"
            for name, share in write_priors(plan.priors, lattice, path, cancelled=talk.feedback.isCanceled).items():
                talk.feedback.pushInfo(tr("{}: known for {} of the area").format(name.capitalize(), f"{share:.0%}"))
                if share == 0:
                    talk.warning(tr("The {} layer does not cover the area and is not used.").format(name))
            fields["priors"] = str(path)
        return fields

    def complete(self, results: Path, answer: dict, progress: FeedbackListener) -> None:
        """Write rasters and points, which the engine's Python cannot, and the kind of forecast into the record."""
        complete(ForecastFolder(results).forecast(), results, progress=progress, facts={"label": answer["label"]})

    def results_of(self, files: list[Path], answer: dict, feedback: QgsProcessingFeedback) -> dict:
        """Sum the forecast up, and return the files and the kind of forecast."""
        self._finished = self._plan.output
        if self._plan.load:
            with contextlib.suppress(NotAForecast, OSError):  # told where the maps are added
                opened = ForecastFolder(self._plan.output)
                _ = opened.sample  # read here, in the background, since the window would have to wait for the disk
                self._finished = opened
        push_lines(answer, feedback)
        if answer["label"] != label("mmstt"):
            feedback.pushInfo(tr("This is a statistical baseline, not MM-STT: the {0}.").format(tr(answer["label"])))
        return {"LABEL": answer["label"], **files_of_results(files)}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict:
        """Add the maps to the project, where there is a window to show them."""
        if self._finished and self._plan.load and can_show():
            from ..maps import group

            try:
                group.add_forecast(self._finished, project=context.project() or QgsProject.instance())
            except (NotAForecast, OSError) as error:
                feedback.pushWarning(tr("The maps could not be added to the project: {}").format(told(error)))
        return {}


def prior_lattice(prepared: Prepared, step: float) -> Lattice:
    """Cover the area, or the data where that is less: an extent of half of Europe would need a coarse lattice."""
    area = prepared.cut.bounds()
    if area is not None:
        lattice = lattice_over(area, step, prepared.crs)
        if lattice.step == step:
            return lattice
    boxes = np.array([read_cube(source).bounds for source in prepared.sources])
    low, high = boxes.min(axis=0)[:2] - 1.0, boxes.max(axis=0)[2:] + 1.0
    if area is not None and (np.maximum(low, area[:2]) < np.minimum(high, area[2:])).all():
        low, high = np.maximum(low, area[:2]), np.minimum(high, area[2:])
    return lattice_over((*low.tolist(), *high.tolist()), step, prepared.crs)


def can_show() -> bool:
    """Tell whether layers may be added here: on the main thread of a QGIS with a window.

    A model runs its steps on a thread of its own, where adding layers would crash; qgis_process has no window.
    """
    from qgis.utils import iface

    application = QCoreApplication.instance()
    return iface is not None and application is not None and QThread.currentThread() == application.thread()
