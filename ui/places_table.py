# SPDX-License-Identifier: GPL-2.0-or-later
"""A sortable table of places: a click zooms and flashes, rows and features on the map select each other, copy, CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QSortFilterProxyModel,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QKeySequence, QPalette
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyledItemDelegate, QTableView, QWidget

from ..maps.places import Place, Table
from ..maps.view import show_extent
from ..maps.wording import harmless
from ..mmstt_core.spreadsheets import for_clipboard
from ..mmstt_core.words import shown

AROUND = 3.0
"""The map shows so many times the extent of a place."""
LEAST_CELLS_M, LEAST_DEGREES = 300.0, 0.003
"""Around a place smaller than a cell or two."""
FLASHES, FLASH_MS = 3, 350
MOST_MEASURED, LARGEST_WIDTH, PADDING = 300, 320, 11
MOST_TIP = 300
"""Characters of a name that are shown."""
"""Rows that tell how wide a column must be; pixels."""


class PlacesModel(QAbstractTableModel):
    """Hold the rows of a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table()

    def show(self, table: Table) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """Return how many places there are."""
        return 0 if parent is not None and parent.isValid() else len(self.table.places)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.table.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows."""
        column, place = self.table.columns[index.column()], self.table.places[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(words(place, column), MOST_TIP)
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless(shown(words(place, column), MOST_TIP)) or column.tip
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        """Return the head of a column, and what it means."""
        if orientation == Qt.Orientation.Horizontal and section < len(self.table.columns):
            column = self.table.columns[section]
            return {Qt.ItemDataRole.DisplayRole: column.title, Qt.ItemDataRole.ToolTipRole: column.tip}.get(role)
        return None


def words(place: Place, column) -> str:
    """Return what is shown of a place in a column; nothing of what is unknown."""
    value = place.values.get(column.name)
    if value is None:
        return ""
    return place.words.get(column.name) or column.show(value)


def _copied(place: Place, column) -> str:
    """Return what is copied of a place: of words of a user, nothing that a spreadsheet would run."""
    text = words(place, column)
    return text if column.number else for_clipboard(text)


class Sorted(QSortFilterProxyModel):
    """Sort by values, not by their words; what is unknown stands last either way."""

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Compare two rows."""
        model = self.sourceModel()
        name = model.table.columns[left.column()].name
        one, other = (model.table.places[index.row()].values.get(name) for index in (left, right))
        if one is None or other is None:
            falling = self.sortOrder() == Qt.SortOrder.DescendingOrder
            return (one is None) == falling and one is not other
        if isinstance(one, str) or isinstance(other, str):
            return str(one).casefold() < str(other).casefold()
        return one < other


class Aligned(QStyledItemDelegate):
    """Write numbers to the right, words to the left."""

    def initStyleOption(self, option, index: QModelIndex) -> None:
        """Set the side on which a cell is written."""
        super().initStyleOption(option, index)
        column = index.model().sourceModel().table.columns[index.column()]
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        option.displayAlignment = side | Qt.AlignmentFlag.AlignVCenter


class PlacesTable(QTableView):
    """The table, bound to the layers that its rows come from."""

    picked = pyqtSignal(object)
    """The `Place` that was clicked."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._model = PlacesModel(self)
        self._sorted = Sorted(self)
        self._sorted.setSourceModel(self._model)
        self.setModel(self._sorted)
        self.setItemDelegate(Aligned(self))
        self._layers: list[QgsVectorLayer] = []
        self._following = False
        """Whether rows are being selected after the map, or features after the rows."""
        self.setSortingEnabled(True)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsMovable(True)
        self.horizontalHeader().setStretchLastSection(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        colours = self.palette()
        for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText):  # as bright without the focus
            colours.setColor(QPalette.ColorGroup.Inactive, role, colours.color(QPalette.ColorGroup.Active, role))
        self.setPalette(colours)
        self.clicked.connect(lambda index: self.go_to(self.place(index)))
        self.activated.connect(lambda index: self.go_to(self.place(index)))
        self.selectionModel().selectionChanged.connect(self._select_on_map)

    def show_table(self, table: Table, layers: list[QgsVectorLayer]) -> None:
        """Show other rows; order, widths and what is selected on the map stay."""
        same = [one.name for one in table.columns] == [one.name for one in self._model.table.columns]
        self._bind(layers)
        self._model.show(table)
        if not same:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._fit_columns()
        self._select_rows()

    def place(self, index: QModelIndex) -> Place:
        """Return the place of a row as it is shown."""
        return self._model.table.places[self._sorted.mapToSource(index).row()]

    def shown(self, *, selected: bool = False) -> list[Place]:
        """Return the places in the order in which they are shown; only those that are selected, if any are."""
        rows = [self._sorted.index(row, 0) for row in range(self._sorted.rowCount())]
        chosen = [index for index in rows if self.selectionModel().isRowSelected(index.row(), QModelIndex())]
        return [self.place(index) for index in (chosen if selected and chosen else rows)]

    def go_to(self, place: Place) -> None:
        """Zoom to a place, and flash it."""
        layer = next((one for one in self._layers if one.id() == place.layer), None)
        if layer is None:
            return
        extent = self._extent(layer, place.feature)
        if extent is not None:
            show_extent(self._canvas, extent)
        self._canvas.flashFeatureIds(layer, [place.feature], flashes=FLASHES, duration=FLASH_MS)
        self.picked.emit(place)

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard, as spreadsheets take them."""
        columns = self._model.table.columns
        lines = [[column.title.replace("\n", " ") for column in columns]]
        lines += [[_copied(place, column) for column in columns] for place in self.shown(selected=True)]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def to_csv(self, told: dict[str, object]) -> str:
        """Return all rows in the order shown, as plain numbers under the names of the fields.

        Args:
            told: further columns, the same in each row, such as the date of the chances.
        """
        names = list(dict.fromkeys(name for place in self._model.table.places for name in place.values))
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*names, *told])
        for place in self.shown():
            values = (place.values.get(name) for name in names)
            writer.writerow([*("" if value is None else value for value in values), *told.values()])
        return text.getvalue()

    def names(self) -> list[str]:
        """Return the user's own names of the places."""
        return [str(place.values.get("name") or "") for place in self._model.table.places]

    def save(self, path: Path, told: dict[str, object]) -> None:
        """Write the rows as a file.

        Raises:
            OSError: it could not be written.
        """
        path.write_text(self.to_csv(told), encoding="utf-8")

    def keyPressEvent(self, event) -> None:
        """Copy as other tables do."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def close_down(self) -> None:
        """Let the layers go."""
        self._bind([])

    def _fit_columns(self) -> None:
        """Make each column as wide as its words; QGIS's default would leave room for a mark of sorting in each."""
        measure = self.fontMetrics().horizontalAdvance
        for number, column in enumerate(self._model.table.columns):
            held = {shown(words(place, column), MOST_TIP) for place in self._model.table.places[:MOST_MEASURED]}
            lines = [*column.title.split("\n"), *held]
            self.setColumnWidth(number, min(LARGEST_WIDTH, PADDING + max(measure(line) for line in lines)))

    def _bind(self, layers: list[QgsVectorLayer]) -> None:
        """Follow what is selected in other layers."""
        for layer in self._layers:
            try:
                layer.selectionChanged.disconnect(self._select_rows)
            except (RuntimeError, TypeError):  # it left the project, and is deleted
                continue
        self._layers = list(layers)
        for layer in self._layers:
            layer.selectionChanged.connect(self._select_rows)

    def _select_on_map(self, *_) -> None:
        """Select on the map what is selected in the table."""
        if self._following:
            return
        self._following = True
        rows = self.selectionModel().selectedRows()
        wanted = [self.place(index) for index in rows]
        for layer in self._layers:
            layer.selectByIds([place.feature for place in wanted if place.layer == layer.id()])
        self._following = False

    def _select_rows(self, *_) -> None:
        """Select in the table what is selected on the map, and bring the first of it into sight."""
        if self._following:
            return
        self._following = True
        held = {layer.id(): set(layer.selectedFeatureIds()) for layer in self._layers}
        model = self.selectionModel()
        whole_row = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        model.clearSelection()
        first = None
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            place = self.place(index)
            if place.feature in held.get(place.layer, ()):
                model.select(index, whole_row)
                first = first or index
        if first is not None:
            self.scrollTo(first)
        self._following = False

    def _extent(self, layer: QgsVectorLayer, feature: int) -> QgsRectangle | None:
        """Return what the map should show of a feature; None where it has no place on it."""
        shape = layer.getGeometry(feature)
        if shape.isEmpty():
            return None
        extent = shape.boundingBox()
        least = LEAST_DEGREES if layer.crs().isGeographic() else LEAST_CELLS_M
        if max(extent.width(), extent.height()) < least:
            extent.grow(least / 2)
        extent.scale(AROUND)
        target = self._canvas.mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(layer.crs(), target, QgsProject.instance()).transformBoundingBox(extent)
        except QgsCsException:
            return None
