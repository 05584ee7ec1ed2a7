# SPDX-License-Identifier: GPL-2.0-or-later
"""Renderers of the result layers: one range for all bands, zero in the middle, legends with unit and sign."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..language import tr
from . import palette, wording


def colour_bands(
    layer: QgsRasterLayer,
    band: int,
    colours: tuple[str, ...],
    low: float,
    high: float,
    *,
    low_label: str,
    high_label: str,
) -> None:
    """Colour a raster between two values, the same for every band; beyond them the end colours go on."""
    stops = palette.stops(colours, low, high)
    ramp = QgsGradientColorRamp(
        QColor(colours[0]),
        QColor(colours[-1]),
        False,
        [QgsGradientStop((value - low) / (high - low), QColor(colour)) for value, colour in stops[1:-1]],
    )
    function = QgsColorRampShader(
        low, high, ramp, Qgis.ShaderInterpolationMethod.Linear, Qgis.ShaderClassificationMethod.Continuous
    )
    function.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(value, QColor(colour), wording.number(value, 1)) for value, colour in stops]
    )
    legend = QgsColorRampLegendNodeSettings()
    legend.setUseContinuousLegend(True)
    legend.setOrientation(Qt.Orientation.Vertical)  # the layer tree is narrow; the report turns it
    legend.setMinimumLabel(low_label)
    legend.setMaximumLabel(high_label)
    legend.setNumericFormat(QgsBasicNumericFormat())
    function.setLegendSettings(legend)
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    layer.setRenderer(renderer)
    layer.resampleFilter().setZoomedInResampler(None)


def diverging(layer: QgsRasterLayer, band: int, limit: float, component: str, unit: str, *, pale: bool = False) -> None:
    """Colour displacement or velocity: red negative, blue positive, zero in the middle."""
    colours = palette.muted(palette.DIVERGING) if pale else palette.DIVERGING
    text = wording.number(limit, 0 if limit >= 10 else 1)
    colour_bands(
        layer,
        band,
        colours,
        -limit,
        limit,
        low_label=f"{wording.MINUS}{text} {unit} {tr(wording.SHORT_NEGATIVE[component])}",
        high_label=f"+{text} {unit} {tr(wording.SHORT_POSITIVE[component])}",
    )


def sequential(
    layer: QgsRasterLayer,
    band: int,
    colours: tuple[str, ...],
    high: float,
    unit: str,
    *,
    low_word: str,
    high_word: str,
    pale: bool = False,
) -> None:
    """Colour a quantity that starts at 0."""
    text = wording.number(high, 0 if high >= 10 or high == int(high) else 1)
    colour_bands(
        layer,
        band,
        palette.muted(colours) if pale else colours,
        0.0,
        high,
        low_label=f"0 {unit} {low_word}",
        high_label=f"{text} {unit} {high_word}",
    )


def support_veil(layer: QgsRasterLayer) -> None:
    """Veil cells that the input supports poorly; well supported ones stay clear."""
    function = QgsColorRampShader(0.0, 1.0, None, Qgis.ShaderInterpolationMethod.Discrete)
    steps = ((0.34, 175, tr("weak: treat as a guess")), (0.67, 85, tr("fair")), (float("inf"), 0, tr("good")))
    items = []
    for value, opacity, label in steps:
        colour = QColor("#4a4a4a")
        colour.setAlpha(opacity)
        items.append(QgsColorRampShader.ColorRampItem(value, colour, label))
    function.setColorRampItemList(items)
    shader = QgsRasterShader(0.0, 1.0)
    shader.setRasterShaderFunction(function)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))


def points_by_velocity(layer: QgsVectorLayer, limit: float, component: str) -> None:
    """Colour points in seven classes of velocity, symmetric about zero."""
    edges = [-limit, -0.6 * limit, -0.3 * limit, -0.1 * limit, 0.1 * limit, 0.3 * limit, 0.6 * limit, limit]
    picks = (0, 1, 3, 4, 5, 7, 8)
    ranges = []
    for i, pick in enumerate(picks):
        low = -1e9 if i == 0 else edges[i]
        high = 1e9 if i == len(picks) - 1 else edges[i + 1]
        if i == 0:
            text = tr("< {0} mm/yr {1}").format(wording.number(edges[1]), tr(wording.SHORT_NEGATIVE[component]))
        elif i == len(picks) - 1:
            text = tr("> {0} mm/yr {1}").format(wording.number(edges[-2]), tr(wording.SHORT_POSITIVE[component]))
        else:
            text = tr("{0} to {1} mm/yr").format(wording.number(edges[i]), wording.number(edges[i + 1]))
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "size": "1.8",
                "color": palette.DIVERGING[pick],
                "outline_color": "#55504a",
                "outline_width": "0.1",
            }
        )
        ranges.append(QgsRendererRange(low, high, symbol, text))
    layer.setRenderer(QgsGraduatedSymbolRenderer("velocity", ranges))
