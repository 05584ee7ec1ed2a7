# SPDX-License-Identifier: GPL-2.0-or-later
"""Renderers of the result layers: one range for all bands, zero in the middle, legends with unit and sign."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsCategorizedSymbolRenderer,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..language import tr
from ..mmstt_core.results import palette
from ..mmstt_core.results.changes import LAWS
from ..mmstt_core.results.outputs import Output
from ..mmstt_core.results.signs import SHORT_NEGATIVE, SHORT_POSITIVE
from . import wording

CLASS_COLOURS = (0, 1, 3, 4, 5, 7, 8)
"""Which colours of the diverging palette the seven classes of points have."""


def name_fields(layer: QgsVectorLayer, titles: Mapping[str, str]) -> None:
    """Say in words what fields hold; those that the layer lacks are passed over."""
    for name, title in titles.items():
        index = layer.fields().indexFromName(name)
        if index >= 0:
            layer.setFieldAlias(index, title)


def paint(
    layer: QgsRasterLayer,
    output: Output,
    band: int,
    limit: float,
    component: str,
    *,
    pale: bool = False,
    signs: tuple[str, str] | None = None,
) -> None:
    """Colour a layer as its row says, up to `limit`, the same for every band; pale where no coverage was measured.

    `signs` are words for the two ends of a signed range where they are not those of the component.
    """
    if isinstance(output.colours, palette.Veil):
        _veil(layer, output.colours)
        return
    colours = palette.muted(output.colours.colours) if pale else output.colours.colours
    unit = output.unit if output.legend_unit is None else output.legend_unit
    text = wording.tick(limit, signed=False)
    low, low_text, ends = 0.0, "0", output.colours.ends
    if output.colours.signed:
        low, low_text, text = -limit, f"{wording.MINUS}{text}", f"+{text}"
        ends = signs or (SHORT_NEGATIVE[component], SHORT_POSITIVE[component])
    stops = palette.stops(colours, low, limit)
    ramp = QgsGradientColorRamp(
        QColor(colours[0]),
        QColor(colours[-1]),
        False,
        [QgsGradientStop((value - low) / (limit - low), QColor(colour)) for value, colour in stops[1:-1]],
    )
    function = QgsColorRampShader(
        low, limit, ramp, Qgis.ShaderInterpolationMethod.Linear, Qgis.ShaderClassificationMethod.Continuous
    )
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(colour), wording.tick(value, signed=low < 0))
            for value, colour in stops
        ]
    )
    legend = QgsColorRampLegendNodeSettings()
    legend.setUseContinuousLegend(True)
    legend.setOrientation(Qt.Orientation.Vertical)  # the layer tree is narrow; the report turns it
    legend.setMinimumLabel(" ".join(filter(None, (low_text, unit, tr(ends[0])))))
    legend.setMaximumLabel(" ".join(filter(None, (text, unit, tr(ends[1])))))
    legend.setNumericFormat(QgsBasicNumericFormat())
    function.setLegendSettings(legend)
    renderer = _show(layer, band, function)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(limit)
    layer.resampleFilter().setZoomedInResampler(None)


def _show(layer: QgsRasterLayer, band: int, function: QgsColorRampShader) -> QgsSingleBandPseudoColorRenderer:
    shader = QgsRasterShader(function.minimumValue(), function.maximumValue())
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    layer.setRenderer(renderer)
    return renderer


def _veil(layer: QgsRasterLayer, veil: palette.Veil) -> None:
    """Veil cells in steps; the last ones stay clear."""
    function = QgsColorRampShader(0.0, 1.0, None, Qgis.ShaderInterpolationMethod.Discrete)
    items = []
    for value, opacity, label in veil.steps:
        colour = QColor(*veil.colours)
        colour.setAlpha(opacity)
        items.append(QgsColorRampShader.ColorRampItem(value, colour, tr(label)))
    function.setColorRampItemList(items)
    _show(layer, 1, function)


def points_by_velocity(layer: QgsVectorLayer, limit: float, component: str) -> None:
    """Colour points in seven classes of velocity, symmetric about zero."""
    edges = [share * limit for share in (-0.6, -0.3, -0.1, 0.1, 0.3, 0.6)]
    names = [wording.tick(edge, signed=False) for edge in edges]
    labels = [
        tr("< {0} mm/yr {1}").format(names[0], tr(SHORT_NEGATIVE[component])),
        *(tr("{0} to {1} mm/yr").format(low, high) for low, high in itertools.pairwise(names)),
        tr("> {0} mm/yr {1}").format(names[-1], tr(SHORT_POSITIVE[component])),
    ]
    symbols = [_point(palette.DIVERGING[pick]) for pick in CLASS_COLOURS]
    classes = zip(itertools.pairwise([-1e9, *edges, 1e9]), symbols, labels, strict=True)
    ranges = [QgsRendererRange(low, high, symbol, text) for (low, high), symbol, text in classes]
    layer.setRenderer(QgsGraduatedSymbolRenderer("velocity", ranges))


def paint_laws(layer: QgsRasterLayer, band: int, numbers: list[int]) -> None:
    """Colour a band of numbers of laws, as classes: those that occur, and no change."""
    classes = [
        QgsPalettedRasterRenderer.Class(number, QColor(palette.LAWS[number]), tr(LAWS[number].label))
        for number in [*numbers, 0]
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))
    layer.resampleFilter().setZoomedInResampler(None)


def points_by_law(layer: QgsVectorLayer, field: str, numbers: list[int]) -> None:
    """Colour points by the law of change that they follow; those without one are small and pale."""
    categories = [
        QgsRendererCategory(LAWS[number].label, _point(palette.LAWS[number]), tr(LAWS[number].label))
        for number in numbers
    ]
    others = QgsRendererCategory(None, _point(palette.LAWS[0], size=1.2), tr(LAWS[0].label))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, [*categories, others]))


def _point(colour: str, *, size: float = 1.8) -> QgsMarkerSymbol:
    outline = {"outline_color": "#55504a", "outline_width": "0.1"}
    return QgsMarkerSymbol.createSimple({"name": "circle", "size": str(size), "color": colour, **outline})
