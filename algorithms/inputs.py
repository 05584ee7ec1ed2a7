# SPDX-License-Identifier: GPL-2.0-or-later
"""Read parameters on the main thread into plain values that any thread may use."""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from ..mmstt_core.errors import MmsttError
from ..mmstt_core.folders import nearest_existing
from ..mmstt_core.gis.layers import recognises
from ..mmstt_core.options.common import STATED
from ..mmstt_core.reading import hand_over
from ..mmstt_core.reading.archive import is_geodatabase
from ..mmstt_core.reading.combine import placed_in
from ..mmstt_core.reading.places import Selection
from ..mmstt_core.reading.stack import rasters_of
from ..mmstt_core.results.region_folder import open_results
from ..mmstt_core.stated import Stated
from .area import Area, Box, Cut, Shape, box_problem, shape_of, union_of_layer
from .base import BaseAlgorithm, FeedbackProgress, told, tr
from .points import PointLayer, layer_problem, read_layer, take_snapshot

EXAMPLE = '{"/data/a.csv": {"unit": "cm", "component": "up", "crs": "EPSG:25832", "flip_sign": true}}'
STATED_TIP = "Path of a file or id of a layer, with any of unit, component, crs, flip_sign."
TABLES = (".zip", ".csv", ".txt", ".npz", ".gz")


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Where the series come from."""

    files: tuple[str, ...]
    layers: tuple[PointLayer, ...]
    """Each with what is stated of it."""
    stated: tuple[Stated, ...] = ()
    """Of each file."""


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What the engine is asked for, once the data were read as far as it needs."""

    sources: tuple[str, ...]
    cut: Cut
    crs: str
    """System of the cells."""


def add_stated(algorithm: BaseAlgorithm) -> None:
    """Add what the dock's data list states of single sources; people use the parameters for all of them."""
    parameter = QgsProcessingParameterString("STATED", tr("Stated of single sources (JSON)"), optional=True)
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Hidden)
    algorithm.add(parameter, STATED_TIP)


class Statements:
    """What the user states of the sources: of all by the options, of single ones by the parameter `STATED`."""

    def __init__(self, options: dict, text: str) -> None:
        self._of_all = Stated(**{name: options[name] for name in STATED})
        try:
            given = json.loads(text) if text else {}
            kept = {os.path.normcase(source): self._understood(facts) for source, facts in given.items()}
        except MmsttError as error:
            raise QgsProcessingException(told(error.sentence())) from None
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise QgsProcessingException(
                tr("STATED cannot be read. It holds JSON, such as {0}.").format(EXAMPLE)
            ) from None
        self._of_one = kept

    def _understood(self, facts: dict) -> Stated:
        return dataclasses.replace(self._of_all, **{name: value for name, value in facts.items() if value is not None})

    def of(self, source: str) -> Stated:
        """Return what is stated of a source: the path of a file, or the id of a layer."""
        return self._of_one.get(os.path.normcase(source), self._of_all)


def read_statements(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, options: dict
) -> Statements:
    """Return what is stated of the sources.

    Raises:
        QgsProcessingException: it cannot be understood.
    """
    return Statements(options, algorithm.parameterAsString(parameters, "STATED", context))


def read_inputs(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, statements: Statements
) -> Inputs:
    """Take snapshots of the layers; the files are named only.

    Raises:
        QgsProcessingException: nothing was given, or a layer cannot be used.
    """
    files = tuple(given_files(algorithm, parameters, context))
    layers = algorithm.parameterAsLayerList(parameters, "INPUT_LAYERS", context)
    if not files and not layers:
        raise QgsProcessingException(tr("No data was given. Choose EGMS files or point layers."))
    try:
        return Inputs(
            files=files,
            layers=tuple(take_snapshot(layer, statements.of(layer.id())) for layer in layers),
            stated=tuple(map(statements.of, files)),
        )
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None


def inputs_problem(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, statements: Statements
) -> str:
    """Say what is wrong with the data parameters before anything is read; empty when nothing is."""
    files = given_files(algorithm, parameters, context)
    layers = algorithm.parameterAsLayerList(parameters, "INPUT_LAYERS", context)
    if not files and not layers:
        return tr("No data was given. Choose EGMS files or point layers.")
    for path in files:
        try:
            if rasters_of(Path(path)):
                continue
        except MmsttError as error:
            return told(error.sentence())
        if os.path.isdir(path) and not is_geodatabase(Path(path)):
            return tr("'{}' is a folder. Choose the zip or CSV files in it.").format(path)
        if not os.path.exists(path):
            return tr("The file '{}' does not exist.").format(path)
        if Path(path).suffix.lower() not in TABLES and not recognises(Path(path)):
            return tr("'{}' is neither a zip, a CSV nor a map layer. Choose an EGMS file as downloaded.").format(path)
    for layer in layers:
        if not isinstance(layer, QgsVectorLayer):
            return tr("'{}' is not a point layer.").format(layer.name())
        problem = layer_problem(layer, statements.of(layer.id()))
        if problem:
            return problem
    return ""


def given_files(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> list[str]:
    """Return the chosen files; an empty list reaches Processing as one empty name."""
    return [path for path in algorithm.parameterAsFileList(parameters, "INPUT_FILES", context) if path]


def read_area(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    *,
    cell_size: float = 100.0,
    polygons: bool = True,
) -> Area:
    """Take extent and polygon as they were given.

    Raises:
        QgsProcessingException: they cannot be, or make no sensible area.
    """
    try:
        area = Area(
            extent=_extent(algorithm, parameters, context),
            polygon=_polygon(algorithm, parameters, context) if polygons else None,
        )
        bounds = area.placed(area.own_system()).bounds()
    except (ValueError, MmsttError) as error:
        raise QgsProcessingException(str(error)) from None
    if bounds is not None:
        if area.extent and area.polygon and (bounds[0] >= bounds[2] or bounds[1] >= bounds[3]):
            raise QgsProcessingException(tr("The extent and the area polygon do not overlap. Leave one of them empty."))
        problem = box_problem(bounds, cell_size)
        if problem:
            raise QgsProcessingException(problem)
    return area


def _extent(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> Shape | None:
    box = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    if parameters.get("EXTENT") in (None, "") or box.isNull():
        return None
    return shape_of(QgsGeometry.fromRect(box), algorithm.parameterAsExtentCrs(parameters, "EXTENT", context))


def extent_box(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, folder: str | Path
) -> Box | None:
    """Return the extent in the system of the cells of a finished forecast or region; None where nobody chose one.

    Raises:
        QgsProcessingException: the folder holds neither, or the extent has no place in that system.
    """
    try:
        shape = _extent(algorithm, parameters, context)
        if shape is None:
            return None
        ring = shape.moved(open_results(folder).crs)
    except (ValueError, MmsttError) as error:
        raise QgsProcessingException(told(error)) from None
    easts, norths = zip(*ring)
    return min(easts), min(norths), max(easts), max(norths)


def _polygon(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> Shape | None:
    if parameters.get("AREA") not in (None, ""):
        geometry = algorithm.parameterAsGeometry(parameters, "AREA", context)
        if geometry.isNull():
            raise ValueError(tr("The area polygon cannot be read. Write it as CRS=EPSG:4326;POLYGON((x y, ...))."))
        return shape_of(geometry, algorithm.parameterAsGeometryCrs(parameters, "AREA", context))
    layer = algorithm.parameterAsVectorLayer(parameters, "AREA_LAYER", context)
    return None if layer is None else union_of_layer(layer)


def prepare_sources(inputs: Inputs, folder: Path, area: Area, progress: FeedbackProgress) -> Prepared:
    """Read what an engine without GDAL cannot, and place the area in the system of the cells.

    Raises:
        Cancelled: the user cancelled.
        QgsProcessingException: a layer has no point in the area.
        InputError, ValueError: a source cannot be read, or the area not be placed.
    """
    cubes = [read_layer(layer, progress) for layer in inputs.layers]
    sources, crs = hand_over(
        [*inputs.files, *cubes],
        folder,
        stated=[*inputs.stated, *(layer.stated for layer in inputs.layers)],
        progress=progress,
    )
    cut = area.placed(crs)
    selection = Selection(bbox=cut.box, area=cut.ring)
    for layer, cube in zip(inputs.layers, cubes, strict=True):
        placed = placed_in(cube, crs)
        if not selection.mask(placed.easting_N, placed.northing_N).any():
            raise QgsProcessingException(tr("The layer '{}' has no point inside the area.").format(layer.name))
    return Prepared(sources=sources, cut=cut, crs=crs)


def absent_folder(path: str) -> str:
    """Say that a folder to read from is not there; empty when it is."""
    return "" if Path(path).is_dir() else tr("The folder '{}' does not exist.").format(path)


def folder_problem(path: str) -> str:
    """Say why results cannot be written to a folder; empty when they can."""
    place = nearest_existing(path)
    if not place.is_dir():
        return tr("'{}' is a file, not a folder. Choose another output folder.").format(place)
    if not os.access(place, os.W_OK | os.X_OK):
        return tr("The folder '{}' cannot be written to. Choose another output folder.").format(place)
    return ""
