# SPDX-License-Identifier: GPL-2.0-or-later
"""A verification or a comparison as layers: where cells left their intervals, and by how much they differ."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import QgsLayerTreeGroup, QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..language import mark, tr
from ..mmstt_core.results import palette
from ..mmstt_core.results.outputs import Output
from ..mmstt_core.verification import compare, verify
from . import style, time_ranges
from .open_raster import open_raster

ENDS = mark("lower"), mark("higher")


def add_verification(folder: Path, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add the maps of a verification, styled; None where it has none."""
    return _add(
        folder,
        tr("Verification of the forecast of {0}"),
        verify.OWN.read(folder) or {},
        ("issue_date",),
        (verify.LEFT_MAP, tr("Cells that left their interval"), (tr("below it"), tr("above it"))),
        (verify.ERROR_MAP, tr("Measured minus forecast")),
        project,
    )


def add_comparison(folder: Path, project: QgsProject | None) -> QgsLayerTreeGroup | None:
    """Add the maps of a comparison, styled; None where it has none."""
    return _add(
        folder,
        tr("Forecast of {1} minus that of {0}"),
        compare.OWN.read(folder) or {},
        ("issue_dates",),
        (compare.BEYOND_MAP, tr("Beyond both intervals"), (tr("lower"), tr("higher"))),
        (compare.DIFFERENCE_MAP, tr("Later minus earlier")),
        project,
    )


def _add(
    folder: Path,
    title: str,
    record: dict,
    facts: Sequence[str],
    classes: tuple[str, str, tuple[str, str]],
    difference: tuple[str, str],
    project: QgsProject | None,
) -> QgsLayerTreeGroup | None:
    """Add a map of classes above a map of differences."""
    if not all((folder / file).is_file() for file in (classes[0], difference[0])):
        return None
    project = project or QgsProject.instance()
    told = [value for name in facts for value in np.atleast_1d(record.get(name, "")).tolist()]
    group = project.layerTreeRoot().insertGroup(0, title.format(*told, ""))
    crs = str(record.get("crs", ""))
    layers = [
        _classes(open_raster(folder / classes[0], classes[1], crs), classes[2]),
        _differences(open_raster(folder / difference[0], difference[1], crs), _limit(record)),
    ]
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return group


def _limit(record: dict) -> float:
    """Return the end of the range of colours, mm: 2.5 times the largest error of the dates."""
    rows = [row for row in record.get("rows", ()) if isinstance(row, dict)]
    errors = [row.get("ground_rmse_mm") or row.get("rms_mm") or 0.0 for row in rows]
    return palette.nice_above(2.5 * max(errors, default=0.0))


def _classes(layer: QgsRasterLayer, labels: tuple[str, str]) -> QgsRasterLayer:
    """Return the layer of -1 and 1; other cells stay clear. Of several dates it shows the last, or the slider's."""
    band = _by_date(layer)
    colours = zip((-1, 1), palette.LEFT, labels, strict=True)
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
