# SPDX-License-Identifier: GPL-2.0-or-later
"""A point layer of the project becomes a CSV that the engine reads, with the dates as they are found."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..language import tr
from .area import crs3035

DATE_NAME = re.compile(r"(?:[DdFf]_?)?((?:19|20)\d{6})")
"""YYYYMMDD, DYYYYMMDD, D_YYYYMMDD, d_YYYYMMDD, FYYYYMMDD."""

IDENTIFIERS = ("pid", "point_id", "code", "uid", "id")
GEOMETRY_OF_SIGHT = ("los_east", "los_north", "los_up", "track_angle", "incidence_angle")
"""Columns that tell the component; a shapefile cuts names to ten characters."""

FEWEST_DATES = 2
CHUNK = 2000


@dataclass(frozen=True, kw_only=True)
class PointLayer:
    """A snapshot of a layer: it can be read on another thread, also after the layer is gone."""

    name: str
    file_name: str
    """Name of the CSV; keeps an EGMS file name, which tells level and component."""
    source: QgsVectorLayerFeatureSource
    columns: tuple[tuple[int, str], ...]
    """Field index and column name, dates included."""
    dates: int
    features: int
    transforms: QgsCoordinateTransformContext


def date_of(field_name: str) -> datetime.date | None:
    """Return the date that a field name holds, or None."""
    match = DATE_NAME.fullmatch(field_name.strip())
    if not match:
        return None
    try:
        return datetime.datetime.strptime(match.group(1), "%Y%m%d").date()
    except ValueError:
        return None


def layer_problem(layer: QgsVectorLayer) -> str:
    """Say why a layer cannot be forecast; empty when it can."""
    names = [field.name() for field in layer.fields()]
    dates = sum(date_of(name) is not None for name in names)
    if dates >= FEWEST_DATES:
        return (
            ""
            if layer.crs().isValid()
            else (
                tr("The layer '{0}' has no coordinate system. Set it in the layer's properties.").format(layer.name())
            )
        )
    if any(re.fullmatch(r"field_\d+", name) for name in names):
        return tr(
            "The layer '{0}' was opened without its header row, so its dates are lost. "
            "Give the file itself as input instead."
        ).format(layer.name())
    return tr(
        "The layer '{0}' has {1} fields named by a date. Choose a layer with fields such as 20200103 or D20200103."
    ).format(layer.name(), dates)


def take_snapshot(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext) -> PointLayer:
    """Prepare a layer for reading elsewhere; main thread only, and quick whatever the layer's size.

    Raises:
        ValueError: the layer cannot be forecast.
    """
    problem = layer_problem(layer)
    if problem:
        raise ValueError(problem)
    names = [field.name() for field in layer.fields()]
    lowered = [name.lower() for name in names]
    columns = []
    identifier = next((lowered.index(word) for word in IDENTIFIERS if word in lowered), None)
    if identifier is not None:
        columns.append((identifier, "pid"))
    for column in GEOMETRY_OF_SIGHT:
        index = next((i for i, name in enumerate(lowered) if name in (column, column[:10])), None)
        if index is not None:
            columns.append((index, column))
    dates = [(date_of(name), index) for index, name in enumerate(names) if date_of(name) is not None]
    columns += [(index, f"{date:%Y%m%d}") for date, index in dates]
    return PointLayer(
        name=layer.name(),
        file_name=_file_name(layer),
        source=QgsVectorLayerFeatureSource(layer),
        columns=tuple(columns),
        dates=len(dates),
        features=layer.featureCount(),
        transforms=transforms,
    )


def _file_name(layer: QgsVectorLayer) -> str:
    stem = Path(layer.source().split("|")[0].split("?")[0]).stem
    hint = stem if "EGMS_" in stem and "EGMS_" not in layer.name() else layer.name()
    return (re.sub(r"[^\w.-]+", "_", hint, flags=re.ASCII).strip("._") or "layer") + ".csv"


def export(
    layer: PointLayer,
    folder: Path,
    *,
    box: QgsRectangle | None = None,
    progress: Callable[[float], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, int]:
    """Write the layer as CSV with easting and northing in EPSG:3035 m; values stay as they are.

    Args:
        layer: a snapshot; may be read on any thread.
        folder: existing, where the CSV goes.
        box: only points inside, EPSG:3035 m.
    Returns:
        Path of the CSV and the number of points in it; incomplete when `cancelled()` became true.
    """
    request = QgsFeatureRequest().setDestinationCrs(crs3035(), layer.transforms)
    request.setSubsetOfAttributes([index for index, _ in layer.columns])
    if box is not None:
        request.setFilterRect(box)
    path = folder / layer.file_name
    indices = [index for index, _ in layer.columns]
    points = 0
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(["easting", "northing", *(name for _, name in layer.columns)]) + "\n")
        for seen, feature in enumerate(layer.source.getFeatures(request)):
            if seen % CHUNK == 0:
                if cancelled():
                    break
                progress(seen / max(layer.features, 1))
            vertex = next(feature.geometry().vertices(), None) if feature.hasGeometry() else None
            if vertex is None or not (math.isfinite(vertex.x()) and math.isfinite(vertex.y())):
                continue
            values = feature.attributes()
            file.write(f"{vertex.x():.2f},{vertex.y():.2f},{','.join(_text(values[index]) for index in indices)}\n")
            points += 1
    return path, points


def _text(value: object) -> str:
    """Return a value as a CSV cell: empty when there is none, ten digits when it is a number."""
    if type(value) is float:  # first, since nearly all values are
        return f"{value:.10g}" if math.isfinite(value) else ""
    if value is None or value == NULL:
        return ""
    text = str(value).strip()
    if re.fullmatch(r"[+-]?\d*,\d+", text):
        text = text.replace(",", ".")
    return re.sub(r'[",;\r\n]', "_", text)
