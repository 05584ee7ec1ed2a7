# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of the project becomes a cube of points: on any thread, from a snapshot, by the rules of `gis.layers`."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..language import tr
from ..mmstt_core.cube import DisplacementCube
from ..mmstt_core.gis import layers
from ..mmstt_core.gis.systems import system
from ..mmstt_core.progress import Progress
from ..mmstt_core.reading.archive import Opened
from ..mmstt_core.reading.columns import understand_header
from ..mmstt_core.reading.dates import decode
from ..mmstt_core.reading.identify import identify
from ..mmstt_core.reading.places import Selection
from ..mmstt_core.stated import AS_IT_SAYS, Stated
from .area import name_of

FEWEST_DATES = 2
CHUNK = 2000


@dataclass(frozen=True, kw_only=True)
class PointLayer:
    """A snapshot of a layer: it can be read on another thread, also after the layer is gone."""

    name: str
    id: str
    file_name: str
    """Keeps an EGMS file name, which tells level and component."""
    source: QgsVectorLayerFeatureSource
    fields: tuple[str, ...]
    system: str
    """`EPSG:N` or WKT."""
    features: int
    stated: Stated = AS_IT_SAYS
    """What the user says of it."""
    own_system: str = ""
    """As `system`, but what the layer itself says; empty when it says none."""


def own_system(layer: QgsVectorLayer) -> str:
    """Return the system that a layer says, as `EPSG:N` or WKT; empty when it says none.

    QGIS calls a system valid that GeoPackage calls undefined.
    """
    known = layer.crs().isValid() and not layer.crs().description().lower().startswith("undefined")
    return name_of(layer.crs()) if known else ""


def layer_problem(layer: QgsVectorLayer, stated: Stated = AS_IT_SAYS) -> str:
    """Say why a layer cannot be forecast; empty when it can. Its system may be stated instead."""
    if layer.geometryType() == Qgis.GeometryType.Line:
        return tr("The layer '{0}' holds lines. Choose a layer of points or polygons.").format(layer.name())
    names = [field.name() for field in layer.fields()]
    decoded = decode(names)
    dates = sum(day is not None for day in decoded.days) + len(decoded.unclear)
    if dates >= FEWEST_DATES:
        return (
            ""
            if own_system(layer) or stated.crs
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


def take_snapshot(layer: QgsVectorLayer, stated: Stated = AS_IT_SAYS) -> PointLayer:
    """Prepare a layer for reading elsewhere; main thread only, and quick whatever the layer's size.

    Raises:
        ValueError: the layer cannot be forecast.
    """
    problem = layer_problem(layer, stated)
    if problem:
        raise ValueError(problem)
    stem = Path(layer.source().split("|")[0].split("?")[0]).stem
    return PointLayer(
        name=layer.name(),
        id=layer.id(),
        file_name=stem if "EGMS_" in stem and "EGMS_" not in layer.name() else layer.name(),
        source=QgsVectorLayerFeatureSource(layer),
        fields=tuple(field.name() for field in layer.fields()),
        system=stated.crs or name_of(layer.crs()),
        stated=stated,
        own_system=own_system(layer),
        features=layer.featureCount(),
    )


def read_layer(layer: PointLayer, progress: Progress | None = None) -> DisplacementCube:
    """Read a snapshot.

    Raises:
        Cancelled: the progress asked for it.
        InputError: a field holds no number, or a place cannot be found.
    """
    name, progress = layer.file_name, progress or Progress()
    schema = understand_header(list(layer.fields), name, places_needed=False)
    used = layers.used_fields(layer.fields, schema)
    found = layers.gather(
        _batches(layer, [*used]),
        used,
        schema,
        name,
        system(layer.system),
        Selection(),
        progress,
        count=layer.features,
        stated=layer.stated,
        own=system(layer.own_system) if layer.own_system else None,
    )
    series, _ = found
    digest = hashlib.sha256()
    for array in (series.easting_N, series.northing_N, series.days_T, series.values_NT):
        digest.update(np.ascontiguousarray(array))
    opened = Opened(name=name, path=Path(name), kind="layer", table_name=name, size=0, stated=layer.stated)
    return identify(found, opened, digest.hexdigest())


def _batches(layer: PointLayer, fields: list[str]) -> Iterator[dict[str, np.ndarray]]:
    columns = [layer.fields.index(field) for field in fields]
    features = iter(layer.source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(columns)))
    while chunk := list(itertools.islice(features, CHUNK)):
        rows = [feature.attributes() for feature in chunk]
        batch = {
            field: np.array([_plain(row[column]) for row in rows], object)
            for field, column in zip(fields, columns, strict=True)
        }
        shapes = [bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None for feature in chunk]
        yield {**batch, layers.GEOMETRY: np.array(shapes, object)}


def _plain(value: object) -> object:
    return None if value is None or value == NULL else value
