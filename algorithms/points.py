# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer of the project becomes a cube of points: on any thread, from a snapshot, by the rules of `gis.layers`."""

from __future__ import annotations

import hashlib
import itertools
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..language import tr
from ..mmstt_core.cube import DisplacementCube
from ..mmstt_core.progress import Progress
from ..mmstt_core.reading.archive import Opened
from ..mmstt_core.reading.columns import orbit_direction, parse_day, understand_header
from ..mmstt_core.reading.identify import identify
from ..mmstt_core.reading.places import Selection
from ..mmstt_core.reading.series import NumberReader, found
from .area import name_of

FEWEST_DATES = 2
CHUNK = 2000


@dataclass(frozen=True, kw_only=True)
class PointLayer:
    """A snapshot of a layer: it can be read on another thread, also after the layer is gone."""

    name: str
    file_name: str
    """Keeps an EGMS file name, which tells level and component."""
    source: QgsVectorLayerFeatureSource
    fields: tuple[str, ...]
    system: str
    """`EPSG:N` or WKT."""
    features: int


def layer_problem(layer: QgsVectorLayer) -> str:
    """Say why a layer cannot be forecast; empty when it can."""
    names = [field.name() for field in layer.fields()]
    dates = sum(parse_day(name) is not None for name in names)
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


def take_snapshot(layer: QgsVectorLayer) -> PointLayer:
    """Prepare a layer for reading elsewhere; main thread only, and quick whatever the layer's size.

    Raises:
        ValueError: the layer cannot be forecast.
    """
    problem = layer_problem(layer)
    if problem:
        raise ValueError(problem)
    stem = Path(layer.source().split("|")[0].split("?")[0]).stem
    return PointLayer(
        name=layer.name(),
        file_name=stem if "EGMS_" in stem and "EGMS_" not in layer.name() else layer.name(),
        source=QgsVectorLayerFeatureSource(layer),
        fields=tuple(field.name() for field in layer.fields()),
        system=name_of(layer.crs()),
        features=layer.featureCount(),
    )


def read_layer(layer: PointLayer, progress: Progress | None = None) -> DisplacementCube:
    """Read a snapshot.

    Raises:
        Cancelled: the progress asked for it.
        InputError: a field holds no number, or a place cannot be found.
    """
    from ..mmstt_core.gis import layers
    from ..mmstt_core.gis.systems import system

    progress, name = progress or Progress(), layer.file_name
    schema = understand_header(list(layer.fields), name, places_needed=False)
    others = {role: schema.roles[role] for role in ("pid", "track_angle") if role in schema.roles}
    columns = [*map(int, schema.date_columns), *others.values()]
    samples, tenths, places = NumberReader(name), [np.zeros((0, schema.days_T.size), np.int16)], []
    told: dict[str, list[np.ndarray]] = {role: [] for role in others}
    iterator = iter(layer.source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(columns)))
    while features := list(itertools.islice(iterator, CHUNK)):
        progress.step("reading", len(places) / max(layer.features, 1), layer.name)
        rows = [[_plain(values[column]) for column in columns] for values in (item.attributes() for item in features)]
        table = np.array(rows, dtype=object).reshape(len(rows), len(columns))
        numbers = [
            layers.numbers(table[:, number], name, layer.fields[column])
            for number, column in enumerate(columns[: schema.days_T.size])
        ]
        tenths.append(samples.convert(np.column_stack(numbers)))
        for number, role in enumerate(others, schema.days_T.size):
            column = table[:, number]
            told[role].append(layers.texts(column) if role == "pid" else layers.numbers(column, name, role))
        places += [_place(feature) for feature in features]
    x_N, y_N = np.array(places, np.float64).reshape(-1, 2).T
    easting_N, northing_N, crs = layers.metres(x_N, y_N, system(layer.system), name)
    series, roles = found(
        name,
        schema,
        Selection(),
        easting_N=easting_N,
        northing_N=northing_N,
        crs=crs,
        tenths_NT=np.concatenate(tenths),
        point_id_N=np.concatenate(told["pid"]) if told.get("pid") else None,
        direction=orbit_direction(np.concatenate(told["track_angle"])[:200]) if told.get("track_angle") else "",
        warnings=samples.warnings(),
    )
    digest = hashlib.sha256()
    for array in (series.easting_N, series.northing_N, series.days_T, series.tenths_NT):
        digest.update(np.ascontiguousarray(array))
    opened = Opened(name=name, path=Path(name), kind="layer", table_name=name, size=0)
    return identify((series, layers.with_places(roles, crs)), opened, digest.hexdigest())


def _plain(value: object) -> object:
    return None if value is None or value == NULL else value


def _place(feature: QgsFeature) -> tuple[float, float]:
    """Return x and y of a feature's middle; NaN where it has none."""
    geometry = feature.geometry()
    centre = geometry.centroid() if feature.hasGeometry() and not geometry.isEmpty() else None
    if centre is None or centre.isNull():
        return float("nan"), float("nan")
    point = centre.asPoint()
    return point.x(), point.y()
