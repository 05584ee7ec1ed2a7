# SPDX-License-Identifier: GPL-2.0-or-later
"""The files that the archive offers, to be ticked; what is known of each, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..egms.chosen import size_text
from ..egms.downloads import Done, Stand
from ..egms.partial import bytes_left, is_there
from ..egms.queries import Hit
from ..language import told, tr
from ..maps.wording import harmless

FILE, SIZE, ORBIT, DIRECTION, PLACE, STATE = range(6)


class _Row(QTreeWidgetItem):
    """One file; sizes and orbits are sorted as numbers."""

    def __init__(self, hit: Hit) -> None:
        super().__init__()
        self.hit = hit
        self.left = hit.size
        """Bytes still to come, as the folder was last seen."""

    def __lt__(self, other: _Row) -> bool:
        column = self.treeWidget().sortColumn()
        if column == SIZE:
            return self.hit.size < other.hit.size
        if column == ORBIT:
            return self.hit.orbit.zfill(4) < other.hit.orbit.zfill(4)
        return self.text(column) < other.text(column)


class HitList(QTreeWidget):
    """Show files, and keep which are wanted."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _Row] = {}
        self._folder = Path()
        self.setAccessibleName(tr("Files of the archive"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setHeaderLabels([tr("File"), tr("Size"), tr("Orbit"), tr("Direction"), tr("Burst or tile"), tr("State")])
        self.header().setStretchLastSection(True)
        self.itemChanged.connect(lambda item, column: self.changed.emit() if column == FILE else None)

    def fill(self, hits: Iterable[Hit], folder: Path) -> None:
        """Show the files of a search; those that are not there yet are ticked."""
        self.clear()
        self._rows = {}
        self.setSortingEnabled(False)
        words = {"ascending": tr("ascending"), "descending": tr("descending")}
        for hit in hits:
            row = _Row(hit)
            row.setText(FILE, hit.filename)
            row.setToolTip(FILE, harmless(hit.filename))
            row.setText(SIZE, size_text(hit.size))
            row.setTextAlignment(SIZE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setText(ORBIT, hit.orbit)
            row.setText(DIRECTION, words.get(hit.direction, hit.direction))
            row.setText(PLACE, hit.place)
            row.setCheckState(FILE, Qt.CheckState.Checked)
            self._rows[hit.filename] = row
        self.addTopLevelItems(list(self._rows.values()))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as they came, until a heading is clicked
        self.look_into(folder)
        self.header().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def look_into(self, folder: Path) -> None:
        """Say which files lie in a folder already, whole or in part."""
        self._folder = folder
        for row in self._rows.values():
            there = is_there(row.hit, folder)
            row.left = 0 if there else bytes_left(row.hit, folder)
            if there:
                words = tr("already downloaded")
            elif row.hit.size and row.left < row.hit.size:
                words = tr("begun: {0:.0f} %").format(100 - 100 * row.left / row.hit.size)
            else:
                words = ""
            row.setText(STATE, words)
        self.changed.emit()

    def hits(self) -> list[Hit]:
        """Return all files."""
        return [row.hit for row in self._rows.values()]

    def wanted(self) -> list[Hit]:
        """Return the ticked files, in the order of the archive."""
        return [row.hit for row in self._ticked()]

    def left(self) -> int:
        """Return how many bytes of the ticked files are still to come."""
        return sum(row.left for row in self._ticked())

    def _ticked(self) -> list[_Row]:
        return [row for row in self._rows.values() if row.checkState(FILE) == Qt.CheckState.Checked]

    def tick(self, wanted: bool) -> None:
        """Tick or untick the selected files, or all where at most one is selected."""
        rows = self.selectedItems() if len(self.selectedItems()) > 1 else list(self._rows.values())
        self.blockSignals(True)
        for row in rows:
            row.setCheckState(FILE, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.changed.emit()

    def show_stand(self, stand: Stand) -> None:
        """Show how far each file is."""
        for name, have in stand.files.items():
            size = self._rows[name].hit.size
            self._rows[name].setText(STATE, f"{100 * have / size:.0f} %" if size else size_text(have))
        self.show_done(stand.finished)

    def show_done(self, finished: Iterable[Done]) -> None:
        """Show what has become of files."""
        for done in finished:
            row = self._rows[done.hit.filename]
            if done.problem is not None:
                row.left = bytes_left(row.hit, self._folder)
                row.setText(STATE, tr("failed"))
                row.setToolTip(STATE, harmless(told(done.problem)))
            else:
                row.left = 0
                row.setText(STATE, tr("already downloaded") if done.was_there else tr("downloaded"))
