# SPDX-License-Identifier: GPL-2.0-or-later
"""A verification or a comparison as layers: where cells left their intervals, and by how much they differ."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..language import mark, tr
from ..mmstt_core.results import palette
from ..mmstt_core.results.outputs import Output
from ..mmstt_core.verification import compare, verify
from ..mmstt_core.verification.verified_page import STAYED
from . import style, time_ranges
from .open_raster import open_raster

ENDS = mark("lower"), mark("higher")


def add_verification(folder: Path, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add the maps of a verification, styled; None where it has none."""
    record = verify.OWN.read(folder) or {}
    title = tr("Verification of the forecast of {0}").format(record.get("issue_date", ""))
    return add_above(layers_of_verification(folder, record), title, project)


def layers_of_verification(folder: Path, record: dict, *, stayed: bool = False) -> list[QgsRasterLayer]:
    """Return the map of the cells that left, and that of the errors, styled; none where there are none.

    With `stayed`, the first also shows the cells that did not leave, as a page without other maps needs.
    """
    labels = (tr("below it"), tr("above it"), *((tr("stayed inside"),) if stayed else ()))
    return _layers(
        folder,
        record,
        (verify.LEFT_MAP, tr("Cells that left their interval"), labels),
        (verify.ERROR_MAP, tr("Measured minus forecast")),
    )


def add_comparison(folder: Path, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add the maps of a comparison, styled; None where it has none."""
    record = compare.OWN.read(folder) or {}
    layers = _layers(
        folder,
        record,
        (compare.BEYOND_MAP, tr("Beyond both intervals"), (tr("lower"), tr("higher"))),
        (compare.DIFFERENCE_MAP, tr("Later minus earlier")),
    )
    title = tr("Forecast of {1} minus that of {0}").format(*record.get("issue_dates", ()), "", "")
    return add_above(layers, title, project)


def _layers(
    folder: Path, record: dict, classes: tuple[str, str, tuple[str, ...]], difference: tuple[str, str]
) -> list[QgsRasterLayer]:
    """Return a map of classes and a map of differences; none where a file is missing."""
    if not all((folder / file).is_file() for file in (classes[0], difference[0])):
        return []
    crs = str(record.get("crs", ""))
    return [
        _classes(open_raster(folder / classes[0], classes[1], crs), classes[2]),
        _differences(open_raster(folder / difference[0], difference[1], crs), _limit(record)),
    ]


def add_above(layers: Sequence[QgsMapLayer], title: str, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add layers as one group above all others; None where there are none."""
    if not layers:
        return None
    project = project or QgsProject.instance()
    group = project.layerTreeRoot().insertGroup(0, title)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return group


def _limit(record: dict) -> float:
    """Return the end of the range of colours, mm: 2.5 times the largest error of the dates."""
    rows = [row for row in record.get("rows", ()) if isinstance(row, dict)]
    errors = [row.get("ground_rmse_mm") or row.get("rms_mm") or 0.0 for row in rows]
    return palette.nice_above(2.5 * max(errors, default=0.0))


def _classes(layer: QgsRasterLayer, labels: tuple[str, ...]) -> QgsRasterLayer:
    """Return the layer of -1 and 1, and of 0 where that has a label; else those cells stay clear.

    Of several dates it shows the last, or the slider's.
    """
    band = _by_date(layer)
    colours = zip((-1, 1, 0), (*palette.LEFT, STAYED), labels)
    shown = [QgsPalettedRasterRenderer.Class(value, QColor(colour), label) for value, colour, label in colours]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, shown))
    layer.resampleFilter().setZoomedInResampler(None)
    return layer


def _differences(layer: QgsRasterLayer, limit: float) -> QgsRasterLayer:
    """Return the layer of differences, one range for all dates."""
    row = Output(
        name="difference",
        label=layer.name(),
        title=layer.name(),
        help="",
        unit="mm",
        colours=palette.DISPLACEMENT,
        values=lambda forecast: np.zeros((0, 0)),
    )
    style.paint(layer, row, _by_date(layer), limit, "up", signs=ENDS)
    return layer


def _by_date(layer: QgsRasterLayer) -> int:
    """Wire bands that are named by dates to the time slider, and return the band to be shown without it."""
    names = [layer.dataProvider().generateBandName(number) for number in range(1, layer.bandCount() + 1)]
    dates = [_date(name) for name in names]
    known = [date for date in dates if date is not None]
    if len(known) < len(names):
        return 1
    ranges = time_ranges.band_ranges(np.array(known, "datetime64[D]"))
    time_ranges.wire_bands(layer, dict(enumerate(ranges, 1)))
    return len(names)


def _date(name: str) -> str | None:
    """Return the date that a band is named by: `Band 1: 2024-01-31`."""
    text = name.rpartition(" ")[2]
    try:
        return str(np.datetime64(text, "D")) if len(text) == 10 else None
    except ValueError:
        return None
