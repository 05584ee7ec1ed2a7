# SPDX-License-Identifier: GPL-2.0-or-later
"""Say on the map which date it shows, and let the legends follow the time slider."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from ..language import tr
from ..mmstt_core.results.outputs import BY_NAME
from . import significant, wording
from .group import ISSUED, name_replaced, result_layers
from .point_maps import DATES

EDGE_PIXELS = 8
PAPER = "background: rgba(255, 255, 255, 215); color: #22252a; padding: 3px 6px; border-radius: 2px;"


class ShownDate:
    """A sign in the corner of the map; gone when no dated map of a forecast shows."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas, self._project = canvas, QgsProject.instance()
        self.sign = QLabel(canvas)
        self.sign.setTextFormat(Qt.TextFormat.PlainText)
        self.sign.setStyleSheet(PAPER)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sign.move(EDGE_PIXELS, EDGE_PIXELS)
        canvas.temporalRangeChanged.connect(self.refresh)
        canvas.layersChanged.connect(self.refresh)
        self._project.layersRemoved.connect(self.refresh)
        self._project.readProject.connect(self._read)
        self.refresh()

    def close_down(self) -> None:
        """Take the sign off the map for good."""
        self._canvas.temporalRangeChanged.disconnect(self.refresh)
        self._canvas.layersChanged.disconnect(self.refresh)
        self._project.layersRemoved.disconnect(self.refresh)
        self._project.readProject.disconnect(self._read)
        self.sign.deleteLater()

    def refresh(self, *_) -> None:
        """Give each dated layer the band that the map shows, so that its legend names it, and tell the date."""
        words, root = significant.shown_words(self._project), self._project.layerTreeRoot()  # it lies above the dates
        for layer, role, _ in result_layers(self._project):
            if isinstance(layer, QgsVectorLayer) and not words:
                node = root.findLayer(layer.id())
                words = self._words_of_points(layer, role) if node is not None and node.isVisible() else ""
                continue
            if role not in BY_NAME or not BY_NAME[role].dated or not isinstance(layer, QgsRasterLayer):
                continue
            band = self._band(layer)
            _show(layer, band or _still(layer))
            node = root.findLayer(layer.id())
            if not words and band is not None and node is not None and node.isVisible():
                words = _words(layer, role, band)
        self.sign.setText(words)
        self.sign.adjustSize()
        self.sign.setVisible(bool(words))

    def _band(self, layer: QgsRasterLayer) -> int | None:
        """Return the band that a layer shows now; None when it shows none at this moment."""
        settings = self._canvas.mapSettings()
        if not settings.isTemporal():
            return _still(layer)
        moment = settings.temporalRange()
        ranges = layer.temporalProperties().fixedRangePerBand()
        return next((band for band in sorted(ranges, reverse=True) if ranges[band].overlaps(moment)), None)

    def _words_of_points(self, layer: QgsVectorLayer, role: str) -> str:
        """Tell the date that points show now; empty where they follow no slider, or show none."""
        dates = str(layer.customProperty(DATES) or "")
        if not dates:
            return ""
        shown, settings = dates.split(","), self._canvas.mapSettings()
        known = [date for date in shown if not date.endswith("*")]
        date = known[-1] if known else shown[-1]
        if settings.isTemporal():
            begin = settings.temporalRange().begin().date().toString("yyyy-MM-dd")
            begun = [one for one in shown if one.rstrip("*") <= begin]
            if not begun:
                return ""
            date = begun[-1]
        return _told(layer, role, date.rstrip("*"), pale=date.endswith("*"))

    def _read(self, *_) -> None:
        """A project was opened: folders may hold other forecasts than when it was saved."""
        name_replaced(self._project)
        self.refresh()


def _is_pale(layer: QgsRasterLayer) -> bool:
    """Tell the layer of the dates that are not calibrated, which never holds the first date beside a calibrated one."""
    return 1 not in layer.temporalProperties().fixedRangePerBand()


def _still(layer: QgsRasterLayer) -> int:
    """Return the band that stands while the time slider is off: the last calibrated date, or the first that is not."""
    bands = layer.temporalProperties().fixedRangePerBand() or {1: None}
    return min(bands) if _is_pale(layer) else max(bands)


def _show(layer: QgsRasterLayer, band: int) -> None:
    renderer = layer.renderer()
    if renderer is not None and renderer.inputBand() != band:
        renderer.setInputBand(band)
        layer.legendChanged.emit()


def _words(layer: QgsRasterLayer, role: str, band: int) -> str:
    """Return such as `Displacement on 2025-12-31, 24 months after the issue date`."""
    return _told(layer, role, layer.bandName(band)[-len("2025-12-31") :], pale=_is_pale(layer))


def _told(layer: QgsMapLayer, role: str, date: str, *, pale: bool) -> str:
    """Return the words of a date, and whether its coverage was measured."""
    words = tr("{0} on {1}").format(tr(BY_NAME[role].theme), date)
    issued = layer.customProperty(ISSUED)
    if issued:
        months = wording.lead_months(np.datetime64(issued, "D"), np.datetime64(date, "D"))
        words = tr("{0}, {1} {2} after the issue date").format(words, months, wording.month_word(months))
    return tr("{0}; not calibrated").format(words) if pale else words
