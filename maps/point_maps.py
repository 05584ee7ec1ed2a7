# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps of a forecast of points: layers of the same points, coloured by what was forecast, following the time slider."""

from __future__ import annotations

import itertools

import numpy as np
from qgis.core import (
    Qgis,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRendererRange,
    QgsVectorLayer,
)

from ..language import tr
from ..mmstt_core.results.outputs import Output
from ..mmstt_core.results.signs import SHORT_NEGATIVE, SHORT_POSITIVE
from . import wording

SIZE_MM = 1.7
SIGNED_EDGES = (-1.0, -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 1.0)
"""Of the classes of a signed range, as shares of its end: round where that is."""
DATES = "mmstt/dates"
"""Custom property of a layer that follows the time slider: its dates, and how many of them are calibrated."""


def field_of(date: np.datetime64) -> str:
    """Return the field that holds the median of a date."""
    return "D" + str(date.astype("datetime64[D]")).replace("-", "")


def value_of(output: Output, dates_H: np.ndarray, still: int) -> str:
    """Return the expression of what a map shows; of dates, `still` is shown while the time slider is off."""
    plain = {
        "velocity": '"velocity"',
        "change": '"change_prob"',
        "uncertainty": '("p95" - "p05") / 2',
        "exceedance": '"exceedance"',
    }
    return plain[output.name] if output.name in plain else _following(dates_H, still)


def _following(dates_H: np.ndarray, still: int) -> str:
    """Return the median at the date that the time slider shows: that of the last lead which has begun."""
    whens = [f'WHEN @map_start_time IS NULL THEN "{field_of(dates_H[still])}"']
    first = str(dates_H[0].astype("datetime64[D]"))
    whens.append(f"WHEN @map_start_time < to_datetime('{first}') THEN NULL")
    for before, date in itertools.pairwise(dates_H.astype("datetime64[D]")):
        whens.append(f"WHEN @map_start_time < to_datetime('{date}') THEN \"{field_of(before)}\"")
    return f'CASE {" ".join(whens)} ELSE "{field_of(dates_H[-1])}" END'


def follow_time(layer: QgsVectorLayer, dates_H: np.ndarray, calibrated_H: np.ndarray) -> None:
    """Let a layer be drawn anew at each step of the time slider, and keep what it shows when."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.RedrawLayerOnly)
    properties.setIsActive(True)
    marks = [f"{day}{'' if known else '*'}" for day, known in zip(dates_H.astype("datetime64[D]"), calibrated_H)]
    layer.setCustomProperty(DATES, ",".join(marks))


def paint(layer: QgsVectorLayer, output: Output, expression: str, limit: float, component: str) -> None:
    """Colour points in classes between the ends of the output's range, the ends open."""
    colours, unit = output.colours.colours, output.unit if output.legend_unit is None else output.legend_unit
    low = -limit if output.colours.signed else 0.0
    shares = SIGNED_EDGES if output.colours.signed else np.linspace(0, 1, len(colours) + 1)[1:-1]
    inner = [float(f"{share * limit:.3g}") for share in shares]
    ends = output.colours.ends or (SHORT_NEGATIVE[component], SHORT_POSITIVE[component])
    texts = [wording.tick(value, signed=low < 0) for value in inner]
    labels = [
        " ".join(filter(None, ("<", texts[0], unit, tr(ends[0])))),
        *(tr("{0} to {1}").format(*pair) for pair in itertools.pairwise(texts)),
        " ".join(filter(None, (">", texts[-1], unit, tr(ends[1])))),
    ]
    edges = itertools.pairwise([-1e9, *inner, 1e9])
    ranges = [
        QgsRendererRange(bottom, top, symbol(colour), label)
        for (bottom, top), colour, label in zip(edges, colours, labels, strict=True)
    ]
    renderer = QgsGraduatedSymbolRenderer(expression, ranges[::-1])
    layer.setRenderer(renderer)


def symbol(colour: str) -> QgsMarkerSymbol:
    """Return the dot of a point: without outline where points lie close, so that colours stay pure."""
    shape = {"name": "circle", "size": str(SIZE_MM), "color": colour, "outline_style": "no"}
    return QgsMarkerSymbol.createSimple(shape)
