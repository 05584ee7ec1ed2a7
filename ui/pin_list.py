# SPDX-License-Identifier: GPL-2.0-or-later
"""The held series by name, each in its colour, in one row: a double click or F2 renames, Delete lets go."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from ..language import tr
from .chart_zero import swatch

MARGIN = 10
"""Pixels above and below the names."""


class PinList(QListWidget):
    """Takes no room while nothing is held."""

    renamed = pyqtSignal(int, str)
    """Number of the series, and what was typed."""
    removed = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Names of the pins"))
        self.setToolTip(
            tr(
                "Double click or F2 renames a pin; without a name it is called as at first. The project remembers the "
                "names. Delete takes a pin away."
            )
        )
        self.itemChanged.connect(self._changed)
        self.setVisible(False)

    def show_pins(self, pins: Sequence[tuple[str, str]]) -> None:
        """Show names with their colours; one that is being named stays the item that it is."""
        self.blockSignals(True)
        while self.count() > len(pins):
            self.takeItem(self.count() - 1)
        while self.count() < len(pins):
            item = QListWidgetItem(self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for row, (name, colour) in enumerate(pins):
            self.item(row).setText(name)
            self.item(row).setIcon(swatch(colour))
        self.blockSignals(False)
        self.setFixedHeight(self.fontMetrics().height() + MARGIN)
        self.setVisible(bool(pins))

    def keyPressEvent(self, event) -> None:
        """Let the current one go by Delete."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _changed(self, item: QListWidgetItem) -> None:
        self.renamed.emit(self.row(item), item.text())
