# SPDX-License-Identifier: GPL-2.0-or-later
"""Read parameters on the main thread into plain values that any thread may use."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorLayer,
)

from ..mmstt_core.folders import nearest_existing
from .area import Ring, box_problem, crs3035, ring_of, to_3035, union_of_layer
from .base import tr
from .points import PointLayer, export, layer_problem, take_snapshot

SUFFIXES = (".zip", ".csv", ".txt", ".shp", ".npz")


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Where the series come from."""

    files: tuple[str, ...]
    layers: tuple[PointLayer, ...]


@dataclass(frozen=True, kw_only=True)
class Area:
    """Where to forecast, EPSG:3035 m; None where nothing was said."""

    box: tuple[float, float, float, float] | None = None
    """west, south, east, north."""
    ring: Ring | None = None

    def bounds(self) -> QgsRectangle | None:
        """Return the smallest box that holds the area."""
        found = None if self.box is None else QgsRectangle(*self.box)
        if self.ring is not None:
            eastings, northings = zip(*self.ring, strict=True)
            around = QgsRectangle(min(eastings), min(northings), max(eastings), max(northings))
            found = around if found is None else found.intersect(around)
        return found


def read_inputs(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> Inputs:
    """Take snapshots of the layers; the files are named only.

    Raises:
        QgsProcessingException: nothing was given, or a layer cannot be used.
    """
    files = tuple(given_files(algorithm, parameters, context))
    layers = algorithm.parameterAsLayerList(parameters, "INPUT_LAYERS", context)
    if not files and not layers:
        raise QgsProcessingException(tr("No data was given. Choose EGMS files or point layers."))
    try:
        return Inputs(files=files, layers=tuple(take_snapshot(layer, context.transformContext()) for layer in layers))
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None


def inputs_problem(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """Say what is wrong with the data parameters before anything is read; empty when nothing is."""
    files = given_files(algorithm, parameters, context)
    layers = algorithm.parameterAsLayerList(parameters, "INPUT_LAYERS", context)
    if not files and not layers:
        return tr("No data was given. Choose EGMS files or point layers.")
    for path in files:
        if os.path.isdir(path):
            return tr("'{}' is a folder. Choose the zip or CSV files in it.").format(path)
        if not os.path.isfile(path):
            return tr("The file '{}' does not exist.").format(path)
        if Path(path).suffix.lower() not in SUFFIXES:
            return tr("'{}' is neither a zip nor a CSV. Choose an EGMS file as downloaded.").format(path)
    for layer in layers:
        if not isinstance(layer, QgsVectorLayer):
            return tr("'{}' is not a point layer.").format(layer.name())
        problem = layer_problem(layer)
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
    """Express extent and polygon in EPSG:3035.

    Raises:
        QgsProcessingException: they cannot be, or make no sensible area.
    """
    try:
        area = Area(
            box=_box(algorithm, parameters, context), ring=_ring(algorithm, parameters, context) if polygons else None
        )
    except ValueError as error:
        raise QgsProcessingException(str(error)) from None
    bounds = area.bounds()
    if bounds is not None:
        if area.box is not None and area.ring is not None and bounds.isEmpty():
            raise QgsProcessingException(tr("The extent and the area polygon do not overlap. Leave one of them empty."))
        problem = box_problem(bounds, cell_size)
        if problem:
            raise QgsProcessingException(problem)
    return area


def _box(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext
) -> tuple[float, float, float, float] | None:
    box = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    if parameters.get("EXTENT") in (None, "") or box.isNull():
        return None
    crs = algorithm.parameterAsExtentCrs(parameters, "EXTENT", context)
    moved = to_3035(QgsGeometry.fromRect(box), crs, context.transformContext()).boundingBox()
    return moved.xMinimum(), moved.yMinimum(), moved.xMaximum(), moved.yMaximum()


def _ring(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> Ring | None:
    if parameters.get("AREA") not in (None, ""):
        geometry = algorithm.parameterAsGeometry(parameters, "AREA", context)
        if geometry.isNull():
            raise ValueError(tr("The area polygon cannot be read. Write it as POLYGON((x y, ...)) [EPSG:4326]."))
        crs = algorithm.parameterAsGeometryCrs(parameters, "AREA", context)
        return ring_of(to_3035(geometry, crs if crs.isValid() else crs3035(), context.transformContext()))
    layer = algorithm.parameterAsVectorLayer(parameters, "AREA_LAYER", context)
    return None if layer is None else ring_of(union_of_layer(layer, context.transformContext()))


def export_layers(
    inputs: Inputs, folder: Path, area: Area, feedback: QgsProcessingFeedback, progress: Callable[[float, str], None]
) -> tuple[str, ...] | None:
    """Write the layers as CSV and return all sources of the run; None when cancelled.

    Raises:
        QgsProcessingException: a layer has no point in the area.
    """
    sources = list(inputs.files)
    for number, layer in enumerate(inputs.layers):
        inside = folder / f"layer-{number + 1}"
        inside.mkdir()
        path, points = export(
            layer,
            inside,
            box=area.bounds(),
            cancelled=feedback.isCanceled,
            progress=lambda fraction, name=layer.name: progress(fraction, name),
        )
        if feedback.isCanceled():
            return None
        if points == 0:
            raise QgsProcessingException(tr("The layer '{}' has no point inside the area.").format(layer.name))
        sources.append(str(path))
    return tuple(sources)


def folder_problem(path: str) -> str:
    """Say why results cannot be written to a folder; empty when they can."""
    place = nearest_existing(path)
    if not place.is_dir():
        return tr("'{}' is a file, not a folder. Choose another output folder.").format(place)
    if not os.access(place, os.W_OK | os.X_OK):
        return tr("The folder '{}' cannot be written to. Choose another output folder.").format(place)
    return ""
