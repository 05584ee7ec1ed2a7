# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose what the chart of series counts from; a series that others count from stays chosen when it is let go."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..language import mark, tr
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.zero import FIRST, ISSUE, ITSELF, OWN, REFERENCE, Zero, reference

KINDS = {
    ITSELF: mark("Zero: data"),
    FIRST: mark("Zero: first days"),
    ISSUE: mark("Zero: issue date"),
}
SWATCH = 12
WORD_WIDTH = 0.65
"""Of a letter in a word, as a part of the widest one, by which Qt reckons."""


def swatch(colour: str) -> QIcon:
    """Return a small square of a colour."""
    square = QPixmap(SWATCH, SWATCH)
    square.fill(QColor(colour))
    icon = QIcon(square)
    icon.addPixmap(square, QIcon.Mode.Selected)  # else QGIS tints it where its row is chosen
    return icon


class ZeroBox(QComboBox):
    """Offer the kinds of zero, and each held series as one for the others."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[Series, str, Path | None, dict]] = []
        self._kept: tuple[Series, str, Path | None, dict] | None = None
        """The series that others are counted from."""
        self.setToolTip(
            tr(
                "What the chart counts from: the zero of the data, the mean of the first 60 days, the issue date as "
                "the maps do, or another series, which is subtracted with its uncertainty"
            )
        )
        self.setAccessibleName(tr("Zero of the chart"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        longest = max(len(tr(words)) for words in KINDS.values())
        self.setMinimumContentsLength(round(longest * WORD_WIDTH))
        for kind, words in KINDS.items():
            self.addItem(tr(words), kind)
        self.activated.connect(self._chosen)

    @property
    def from_issue(self) -> bool:
        """Tell whether the chart counts from the issue date."""
        return self.currentData() == ISSUE

    def zero(self) -> Zero:
        """Return what the chart counts from."""
        if self._kept is not None:
            return reference(self._kept[0], self._kept[3])
        kind = self.currentData()
        return OWN if kind in (None, ITSELF) else Zero(kind=kind)

    def choose(self, kind: str, number: int = 0) -> None:
        """Choose a kind, of references the one with this number among those held."""
        self.setCurrentIndex(len(KINDS) + number if kind == REFERENCE else list(KINDS).index(kind))
        self._chosen(self.currentIndex())

    def offer(self, held: list[tuple[Series, str, Path | None, dict]]) -> None:
        """Offer the held series: each with its colour, the folder of its forecast and the record there."""
        self._offered = list(held)
        if self._kept is not None and not any(one[0] is self._kept[0] for one in held):
            self._offered.append(self._kept)
        chosen = self.currentIndex()
        while self.count() > len(KINDS):
            self.removeItem(len(KINDS))
        for series, colour, _, _ in self._offered:
            self.addItem(swatch(colour), tr("Minus {0}").format(series.name or tr("measured")), REFERENCE)
        if self._kept is not None:
            chosen = len(KINDS) + next(i for i, one in enumerate(self._offered) if one[0] is self._kept[0])
        self.setCurrentIndex(min(chosen, self.count() - 1))
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * SWATCH)

    def renamed(self, before: Series, after: Series) -> None:
        """Follow a series that bears another name now, where others are counted from it."""
        if self._kept is not None and self._kept[0] is before:
            self._kept = (after, *self._kept[1:])

    def pin(self) -> list[tuple[Series, str, None]]:
        """Return the place of the series that others are counted from, to be marked on the map beside theirs."""
        return [(self._kept[0], self._kept[1], None)] if self._kept is not None else []

    def forget(self, folders: Collection[Path]) -> None:
        """Let a series go that others count from, when its forecast is not among these any more."""
        if self._kept is not None and self._kept[2] is not None and self._kept[2] not in folders:
            self._kept = None
            self.setCurrentIndex(0)

    def _chosen(self, index: int) -> None:
        number = index - len(KINDS)
        self._kept = self._offered[number] if number >= 0 else None
        self.changed.emit()
