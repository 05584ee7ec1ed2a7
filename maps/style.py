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
from ..mmstt_core.results import palette
from ..mmstt_core.results.outputs import Output
from ..mmstt_core.results.signs import SHORT_NEGATIVE, SHORT_POSITIVE
from . import wording


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


def paint(
    layer: QgsRasterLayer, output: Output, band: int, limit: float, component: str, *, pale: bool = False
) -> None:
    """Colour a layer as its row says, up to `limit`; pale where no coverage was measured."""
    if isinstance(output.colours, palette.Veil):
        _veil(layer, output.colours)
        return
    colours = palette.muted(output.colours.colours) if pale else output.colours.colours
    unit = output.unit if output.legend_unit is None else output.legend_unit
    text = wording.number(limit, 0 if limit >= 10 or (limit == int(limit) and not output.colours.signed) else 1)
    if output.colours.signed:
        low, ends = f"{wording.MINUS}{text}", (SHORT_NEGATIVE[component], SHORT_POSITIVE[component])
        text = f"+{text}"
    else:
        low, ends = "0", output.colours.ends
    colour_bands(
        layer,
        band,
        colours,
        -limit if output.colours.signed else 0.0,
        limit,
        low_label=f"{low} {unit} {tr(ends[0])}",
        high_label=f"{text} {unit} {tr(ends[1])}",
    )


def _veil(layer: QgsRasterLayer, veil: palette.Veil) -> None:
    """Veil cells in steps; the last ones stay clear."""
    function = QgsColorRampShader(0.0, 1.0, None, Qgis.ShaderInterpolationMethod.Discrete)
    items = []
    for value, opacity, label in veil.steps:
        colour = QColor(*veil.colours)
        colour.setAlpha(opacity)
        items.append(QgsColorRampShader.ColorRampItem(value, colour, tr(label)))
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
            text = tr("< {0} mm/yr {1}").format(wording.number(edges[1]), tr(SHORT_NEGATIVE[component]))
        elif i == len(picks) - 1:
            text = tr("> {0} mm/yr {1}").format(wording.number(edges[-2]), tr(SHORT_POSITIVE[component]))
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
