# SPDX-License-Identifier: GPL-2.0-or-later
"""An EGMS file as a point layer with typed fields, coloured by velocity."""

# Shapes: N points, T epochs

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
)
from qgis.PyQt.QtCore import QMetaType

from ..mmstt_core.cube import DisplacementCube
from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.options import ForecastRequest
from ..mmstt_core.options.common import STATED
from ..mmstt_core.reading import read_cube, system_of
from ..mmstt_core.stated import Stated
from .area import Area
from .base import BaseAlgorithm, FeedbackProgress, as_processing_error, tr
from .declared import add_options, read_options
from .forecast_form import FILE_TIP
from .inputs import Statements, add_stated, given_files, inputs_problem, read_area, read_statements

CHUNK = 1000
DAYS_PER_YEAR = 365.25


class ReadEgmsAlgorithm(BaseAlgorithm):
    """Read EGMS files into a layer that identify, attribute table and other plugins understand."""

    NAME = "readegms"
    TITLE = "Read EGMS file as point layer"
    TAGS = ("import", "csv", "zip", "points", "time series")
    GUIDE = "data.md"
    SHORT = "Turn EGMS zip or CSV files into a point layer with one field per date."
    HELP = """
<p>Reads EGMS files as downloaded (zip or CSV, Basic, Calibrated and Ortho, every release) into a point layer with one
number field per acquisition (DYYYYMMDD, mm), the point's id and its mean velocity in mm/yr, coloured by velocity.</p>
<p>The velocity is fitted here, by a straight line through all dates of the file. Other statistic columns of the file
are not read. Missing values are NULL.</p>
<p>What is made of EGMS data carries: <i>Generated using European Union's Copernicus Land Monitoring Service
information.</i> Of other data, the rights of their producer apply.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._files: tuple[str, ...] = ()
        self._stated: tuple[Stated, ...] = ()
        self._area = Area()
        self._styler: VelocityStyler | None = None

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT_FILES", tr("EGMS files (zip or CSV)"), Qgis.ProcessingSourceType.File
            ),
            FILE_TIP,
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            "Only points inside this box are read; any coordinate system.",
        )
        add_options(self, ForecastRequest, STATED)
        add_stated(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Points"), Qgis.ProcessingSourceType.VectorPoint),
            "The point layer, in EPSG:3035 or, outside Europe, in the UTM zone of the data.",
        )

    def _statements(self, parameters: dict, context: QgsProcessingContext) -> Statements:
        options = read_options(self, ForecastRequest, parameters, context, STATED)
        return read_statements(self, parameters, context, options)

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with files and extent."""
        problem = inputs_problem(self, parameters, context, self._statements(parameters, context))
        if not problem:
            read_area(self, parameters, context, polygons=False)
        return problem

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read parameters on the main thread; the styler must be born there too (QGIS issue 47533)."""
        self._files = tuple(given_files(self, parameters, context))
        self._stated = tuple(map(self._statements(parameters, context).of, self._files))
        self._area = read_area(self, parameters, context, polygons=False)
        self._styler = VelocityStyler()
        _stylers.append(self._styler)
        del _stylers[:-KEPT_STYLERS]
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Read the files and fill the sink."""
        reading = FeedbackProgress(feedback, lambda stage, fraction, detail: feedback.setProgress(50.0 * fraction))
        try:
            bbox = self._area.placed(system_of(self._files, stated=self._stated, progress=reading)).box
            cube = read_cube(self._files, stated=self._stated, bbox=bbox, progress=reading)
        except Cancelled:
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None
        except ValueError as error:
            raise QgsProcessingException(str(error)) from None
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, fields_of(cube), Qgis.WkbType.Point, QgsCoordinateReferenceSystem(cube.crs)
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        velocity_N = velocities(cube)
        fill(sink, cube, velocity_N, feedback)
        for warning in cube.warnings:
            feedback.pushWarning(warning)
        feedback.pushInfo(tr("{} points, {} dates, component {}").format(cube.cells, cube.days_T.size, cube.component))
        self._styler.describe(velocity_N, cube.component)
        if context.willLoadLayerOnCompletion(target):
            context.layerToLoadOnCompletionDetails(target).setPostProcessor(self._styler)
        return {"OUTPUT": target}


KEPT_STYLERS = 32
_stylers: list[VelocityStyler] = []
"""Keeps the newest stylers: QGIS styles the layer after the algorithm that made the styler is gone (issue 47533)."""


class VelocityStyler(QgsProcessingLayerPostProcessorInterface):
    """Colour the loaded layer by velocity, symmetric around zero."""

    def __init__(self) -> None:
        super().__init__()
        self._limit = 10.0
        self._component = "los"

    def describe(self, velocity_N: np.ndarray, component: str) -> None:
        """Remember what the style depends on."""
        from ..mmstt_core.results.palette import DISPLACEMENT

        self._limit, self._component = DISPLACEMENT.limit(velocity_N), component

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the renderer; called on the main thread."""
        from ..maps.style import points_by_velocity

        points_by_velocity(layer, self._limit, self._component)
        layer.triggerRepaint()


def fields_of(cube: DisplacementCube) -> QgsFields:
    """Return the typed fields: point_id, velocity in mm/yr, and one DYYYYMMDD per date in mm."""
    fields = QgsFields()
    fields.append(QgsField("point_id", QMetaType.Type.QString))  # a field named id is taken for the key by GeoPackage
    fields.append(QgsField("velocity", QMetaType.Type.Double))
    for date in cube.dates_T:
        fields.append(QgsField(f"D{str(date).replace('-', '')}", QMetaType.Type.Double))
    return fields


def velocities(cube: DisplacementCube) -> np.ndarray:
    """Fit a straight line per point over all its dates; mm/yr, float64 [N], NaN below two samples."""
    years_T = (cube.days_T - cube.days_T.mean()) / DAYS_PER_YEAR
    velocity_N = np.full(cube.cells, np.nan)
    for start in range(0, cube.cells, 20_000):
        part = slice(start, start + 20_000)
        values_NT = cube.select(np.arange(cube.cells)[part]).millimetres_NT(np.float64)
        known_NT = np.isfinite(values_NT)
        count_N = known_NT.sum(axis=1)
        values_NT = np.where(known_NT, values_NT, 0.0)
        mean_t_N = (known_NT @ years_T) / np.maximum(count_N, 1)
        spread_N = known_NT @ years_T**2 - count_N * mean_t_N**2
        slope_N = values_NT @ years_T - mean_t_N * values_NT.sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            velocity_N[part] = np.where((count_N >= 2) & (spread_N > 0), slope_N / spread_N, np.nan)
    return velocity_N


def fill(sink: QgsFeatureSink, cube: DisplacementCube, velocity_N: np.ndarray, feedback: QgsProcessingFeedback) -> None:
    """Add one feature per point, in portions."""
    fields = fields_of(cube)
    for start in range(0, cube.cells, CHUNK):
        if feedback.isCanceled():
            return
        stop = min(start + CHUNK, cube.cells)
        values = cube.select(np.arange(start, stop)).millimetres_NT(np.float64).round(1).tolist()
        features = []
        for row, index in zip(values, range(start, stop)):
            feature = QgsFeature(fields)
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(cube.easting_N[index], cube.northing_N[index])))
            name = str(index + 1) if cube.point_id_N is None else str(cube.point_id_N[index])
            velocity = float(velocity_N[index])
            known = (None if value != value else value for value in (round(velocity, 2), *row))
            feature.setAttributes([name, *known])
            features.append(feature)
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        feedback.setProgress(50.0 + 50.0 * stop / cube.cells)
