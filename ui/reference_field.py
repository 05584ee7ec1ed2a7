# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference in the dock: pick it on the map, type it, or choose a layer of polygons."""

from __future__ import annotations

import re

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapLayerComboBox, QgsMapToolEmitPoint
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ..algorithms.reference import (
    LAYER,
    LAYER_TIP,
    LAYER_TITLE,
    POINT,
    POINT_TIP,
    POINT_TITLE,
    RADIUS,
    RADIUS_M,
    RADIUS_TIP,
    RADIUS_TITLE,
)
from ..language import tr
from ..mmstt_core.reference.place import LARGEST_RADIUS_M
from . import look
from .area_tools import BorrowedTools

_PLACE = re.compile(r"[+-]?\d+(?:\.\d+)? ?, ?[+-]?\d+(?:\.\d+)? \[(\w+:\d+)\]")


class ReferenceField(QWidget):
    """Hold a place with a radius, or a layer; empty at first: the reference of the data stays."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QLineEdit(self)
        self.place.setPlaceholderText(tr("that of the data"))
        self.place.setClearButtonEnabled(True)
        self.place.setToolTip(tr(POINT_TIP))
        self.place.setAccessibleName(tr(POINT_TITLE))
        tip = tr("Pick the reference on the map")
        self.pick_button = look.tool_button(self, "mActionCapturePoint", tr("Pick"), tip, checkable=True)
        self.radius = QDoubleSpinBox(self)
        self.radius.setDecimals(0)
        self.radius.setRange(1, LARGEST_RADIUS_M)
        self.radius.setSuffix(" m")
        self.radius.setValue(RADIUS_M)
        self.radius.setToolTip(tr(RADIUS_TIP))
        self.radius.setAccessibleName(tr(RADIUS_TITLE))
        self.layer = QgsMapLayerComboBox(self)
        flags = type(self.layer.filters())  # of Qt 5, where filters put together are a number, or of Qt 6
        self.layer.setFilters(flags(Qgis.LayerFilter.PolygonLayer))
        self.layer.setAllowEmptyLayer(True, tr("none"))
        self.layer.setLayer(None)
        self.layer.setToolTip(tr(LAYER_TIP))
        self.layer.setAccessibleName(tr(LAYER_TITLE))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        row.addWidget(self.pick_button)
        row.addWidget(self.radius)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.layer)
        self._tool: QgsMapToolEmitPoint | None = None
        self._borrowed: BorrowedTools | None = None
        self.pick_button.clicked.connect(self._prepare)
        self.place.textChanged.connect(lambda *_: self.changed.emit())
        self.radius.valueChanged.connect(lambda *_: self.changed.emit())
        self.layer.layerChanged.connect(lambda *_: self.changed.emit())

    def parameters(self) -> dict[str, str]:
        """Return the parameters of the algorithm; empty texts where nothing was chosen."""
        layer = self.layer.currentLayer()
        place = self.place.text().strip()
        return {
            POINT: place,
            LAYER: layer.id() if layer is not None else "",
            RADIUS: self.radius.value() if place else "",
        }

    def problem(self) -> str:
        """Say how a place is written, when what was typed is none; empty when it is."""
        text = self.place.text().strip()
        found = _PLACE.fullmatch(text)
        if not text or (found and QgsCoordinateReferenceSystem(found[1]).isValid()):
            return ""
        return tr("Write the reference as {0}, or pick it on the map.").format("13.17,38.70 [EPSG:4326]")

    def set_place(self, point: QgsPointXY, system: str) -> None:
        """Show a place."""
        digits = 6 if abs(point.x()) <= 360 else 1
        self.place.setText(f"{point.x():.{digits}f},{point.y():.{digits}f} [{system}]")

    def close_down(self) -> None:
        """Give the map back."""
        if self._borrowed is not None:
            self._borrowed.give_back()

    def _prepare(self, checked: bool) -> None:
        """Take up the map tool, made at its first use: there may be no map before."""
        from qgis.utils import iface

        if self._tool is None and iface is not None:
            self._tool = QgsMapToolEmitPoint(iface.mapCanvas())
            self._tool.setCursor(Qt.CursorShape.CrossCursor)
            self._tool.canvasClicked.connect(self._picked)
            self._borrowed = BorrowedTools(iface.mapCanvas(), {self._tool: self.pick_button})
            if checked:
                self._borrowed.take(self._tool)
        elif self._tool is None:
            self.pick_button.setChecked(False)

    def _picked(self, point: QgsPointXY, button) -> None:
        self.set_place(point, self._tool.canvas().mapSettings().destinationCrs().authid())
        self._borrowed.give_back()
