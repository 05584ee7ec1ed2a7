# SPDX-License-Identifier: GPL-2.0-or-later
"""One band per date, wired to QGIS's temporal controller so that the time slider plays the forecast."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsProject, QgsRasterLayer, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, QTime


def band_ranges(dates_H: np.ndarray) -> list[QgsDateTimeRange]:
    """Give each lead the time until the next one; half-open, because QGIS shows two bands where ranges touch.

    Leads are months; so the last one lasts a month as well.
    """
    starts = [QDateTime(QDate(day), QTime(0, 0)) for day in dates_H.astype("datetime64[D]").tolist()]
    ends = [*starts[1:], starts[-1].addMonths(1)]
    return [QgsDateTimeRange(begin, end, True, False) for begin, end in zip(starts, ends, strict=True)]


def whole(ranges: list[QgsDateTimeRange]) -> QgsDateTimeRange:
    """Return the time from the first to the end of the last lead."""
    return QgsDateTimeRange(ranges[0].begin(), ranges[-1].end(), True, False)


def wire_bands(layer: QgsRasterLayer, ranges: dict[int, QgsDateTimeRange]) -> None:
    """Show a band only during its own range, while the time slider is on."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(ranges)
    properties.setIsActive(True)


def offer_time(
    project: QgsProject, ranges: list[QgsDateTimeRange], controller: QgsTemporalNavigationObject | None
) -> bool:
    """Let the time slider step from lead to lead, unless the user already drives it. Say whether it was set.

    Its frames are the leads' own ranges: months differ in length, and a frame that touches two bands shows either.
    """
    extent = whole(ranges)
    if project.timeSettings().temporalRange().isInfinite():
        project.timeSettings().setTemporalRange(extent)
        project.timeSettings().setTimeStep(1)
        project.timeSettings().setTimeStepUnit(Qgis.TemporalUnit.IrregularStep)
    if controller is None or controller.navigationMode() != Qgis.TemporalNavigationMode.Disabled:
        return False
    controller.setTemporalExtents(extent)
    controller.setAvailableTemporalRanges(ranges)
    controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.IrregularStep))
    return True
