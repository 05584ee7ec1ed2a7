# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock of places: areas of concern and assets of a forecast, each in a tab."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QTabWidget, QWidget

from ..language import tr
from ..maps.beside import BESIDE
from ..maps.group import ROLE, forecast_names
from ..maps.wording import harmless
from . import look
from .areas_tab import AreasTab
from .assets_tab import AssetsTab

NARROWEST = 260
"""Pixels: the table must not push the panels beside it off the screen."""


class PlacesDock(QDockWidget):
    """Lead from a map to the places that matter."""

    def __init__(self, iface, parent: QWidget | None = None) -> None:
        super().__init__(tr("Places"), parent or iface.mainWindow())
        self.setObjectName("mmsttPlacesDock")
        canvas = iface.mapCanvas()
        self.which = QComboBox(self)
        self.which.setToolTip(tr("The forecast that is asked"))
        self.which.setAccessibleName(tr("Forecast"))
        self.which.setMinimumContentsLength(24)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.areas, self.assets = AreasTab(canvas, self), AssetsTab(canvas, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.areas, tr("Areas of concern"))
        self.tabs.addTab(self.assets, tr("Assets"))
        self.tabs.setCornerWidget(self.which)
        whole = QWidget(self)
        look.column(whole, self.tabs)
        whole.setMinimumWidth(NARROWEST)
        self.setWidget(whole)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self.which.currentIndexChanged.connect(lambda *_: self._turn())
        QgsProject.instance().layersAdded.connect(self._changed)
        QgsProject.instance().layersRemoved.connect(self._removed)
        self.refresh()

    def refresh(self) -> None:
        """Offer the forecasts of the project; the one that was chosen stays, else the one on top is taken."""
        names = forecast_names(QgsProject.instance())
        chosen = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        for folder, name in names.items():
            self.which.addItem(name, str(folder))
            self.which.setItemData(self.which.count() - 1, harmless(f"{name}\n{folder}"), Qt.ItemDataRole.ToolTipRole)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)) if names else -1)
        self.which.blockSignals(False)
        self.which.setVisible(bool(names))
        self._turn()

    def sizeHint(self) -> QSize:
        """Ask for no width: the table takes what the panels beside the map leave."""
        return QSize(NARROWEST, 280)

    def close_down(self) -> None:
        """End what is under way."""
        QgsProject.instance().layersAdded.disconnect(self._changed)
        QgsProject.instance().layersRemoved.disconnect(self._removed)
        self._soon.stop()
        self.areas.close_down()
        self.assets.close_down()

    def turn_to(self, folder: str) -> None:
        """Choose a forecast by its folder."""
        place = self.which.findData(folder)
        if place >= 0:
            self.which.setCurrentIndex(place)

    def _turn(self) -> None:
        """Give both tabs the chosen forecast."""
        folder = Path(self.which.currentData()) if self.which.currentData() else None
        for tab in (self.areas, self.assets):
            tab.set_folder(folder)

    def _changed(self, layers) -> None:
        if any(layer.customProperty(ROLE) or layer.customProperty(BESIDE) for layer in layers):
            self._soon.start(0)

    def _removed(self, *_) -> None:
        self._soon.start(0)
