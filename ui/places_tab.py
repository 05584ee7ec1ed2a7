# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tabs of areas and assets share: thresholds, one button, progress, the table, or words in its place."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..language import tr
from ..maps.group import result_folders
from ..maps.places import Table
from ..mmstt_core.options import Request
from . import look
from .export_file import ask_export, saved
from .limit_fields import LimitForm
from .places_table import PlacesTable
from .remember import keep, recall

FORM_WIDTH = 250


class PlacesTab(QWidget):
    """A question about the places of one forecast; a subclass says which."""

    REQUEST: type[Request]
    ALGORITHM: str
    NAME: str
    """Under which settings are remembered and files are suggested."""

    def __init__(self, canvas: QgsMapCanvas, run_words: str, run_tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._handle = None
        self._busy = False
        self._dates: list[str] = []
        self.form = LimitForm(self.REQUEST, self)
        self.run_button = look.tool_button(self, "mActionStart", run_words, run_tip, self.run)
        self.cancel_button = look.tool_button(self, "mActionStop", tr("Cancel"), tr("Stop; nothing is written"))
        self.cancel_button.clicked.connect(self.cancel)
        tip = tr("Show or hide the thresholds that decide")
        self.limits_button = look.tool_button(self, "mActionOptions", tr("Thresholds"), tip, checkable=True)
        tip = tr("Copy the selected rows, or all, for a spreadsheet")
        self.copy_button = look.icon_button(self, "mActionEditCopy", tr("Copy"), tip)
        tip = tr("Save all rows as CSV")
        self.export_button = look.icon_button(self, "mActionFileSave", tr("Export"), tip, self.export)
        self.date = QComboBox(self)
        self.date.setToolTip(tr("The date that the chances are told of"))
        self.date.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.date.setMinimumContentsLength(len("2025-12-31"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.note = look.Note("error", self)
        self.table = PlacesTable(canvas, self)
        self.copy_button.clicked.connect(self.table.copy)
        self.nothing = look.Words(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tip = tr("Add the layers to the map again")
        self.again_button = look.tool_button(self, "mActionShowAllLayers", tr("Show what was found earlier"), tip)
        self.again_button.clicked.connect(self._show_again)
        self._lay_out()
        self.date.currentIndexChanged.connect(lambda *_: self.fill())
        self.limits_button.setChecked(bool(recall(f"{self.NAME}_limits_shown")))
        self._limits.setVisible(self.limits_button.isChecked())
        self.limits_button.toggled.connect(self._show_limits)
        self._show_busy(False)

    # What differs.

    def more_buttons(self) -> tuple[QWidget, ...]:
        """Return widgets of its own for the row above the table."""
        return ()

    def above_limits(self) -> tuple[QWidget, ...]:
        """Return widgets of its own above the thresholds."""
        return ()

    def parameters(self) -> dict:
        """Return the parameters of the algorithm besides folder and thresholds."""
        return {}

    def problem(self) -> str:
        """Say what is missing before the run can start; empty when nothing is."""
        return ""

    def earlier(self, folder: Path) -> bool:
        """Tell whether a folder holds what was found earlier."""
        raise NotImplementedError

    def show_earlier(self, folder: Path) -> None:
        """Add the layers of what was found earlier to the project."""
        raise NotImplementedError

    def set_aside(self) -> None:
        """Take the layers of what was found earlier away: Windows replaces no file that is open."""
        raise NotImplementedError

    def read(self) -> tuple[list[str], set[str], str, list]:
        """Open what lies in the project; return dates, those not calibrated, the date told at first, and the layers."""
        raise NotImplementedError

    def make_table(self, date: str) -> Table:
        """Return the rows with the chances of a date."""
        raise NotImplementedError

    def by_itself(self) -> dict[str, object]:
        """Return what the engine chose where the user had no wish, by the names of the parameters."""
        return {}

    def empty_words(self) -> str:
        """Say what to do while there is nothing to show."""
        raise NotImplementedError

    # What is shared.

    def set_folder(self, folder: Path | None) -> None:
        """Turn to another forecast."""
        if folder != self.folder:
            self.folder = folder
            self.note.say("")
        self.refresh()

    def refresh(self) -> None:
        """Show what lies in the project."""
        if self._busy:
            return
        dates, unmeasured, told, layers = ([], set(), "", [])
        if self.folder is not None:
            dates, unmeasured, told, layers = self.read()
        self._layers = layers
        self.form.tell(self.by_itself() if layers else {})
        self._offer_dates(dates if layers else [], unmeasured, told)
        self.fill()

    def fill(self) -> None:
        """Fill the table for the chosen date, or say what to do."""
        table = self.make_table(self.date.currentData() or "") if self._layers else Table()
        self.table.show_table(table, self._layers)
        there = bool(table.places)
        self._stack.setCurrentWidget(self.table if there else self._empty)
        self.nothing.setText("" if there else self.empty_words())
        self.again_button.setVisible(not self._layers and self.folder is not None and self.earlier(self.folder))
        for widget in (self.copy_button, self.export_button):
            widget.setEnabled(there)
        self.date.setVisible(bool(self.date.count()))
        self.run_button.setEnabled(self.folder is not None)

    def run(self) -> None:
        """Start the algorithm in the background."""
        from ..algorithms.launch import start_forecast

        if self._busy or self.folder is None:
            return
        if problem := self.problem():
            self.note.say(problem, "error")
            return
        self.form.keep()
        self.note.say("")
        self._asked = self.folder
        self.set_aside()
        self._show_busy(True)
        asked = {"FOLDER": str(self.folder), "LOAD": False, **self.form.parameters(), **self.parameters()}
        handle = start_forecast(asked, None, self._ended, algorithm_id=self.ALGORITHM)
        if self._busy:  # a refusal ends the run before the start returns
            self._handle = handle
            handle.feedback.progressChanged.connect(self._progress)

    def cancel(self) -> None:
        """Ask the run to stop."""
        if self._handle is not None:
            self.cancel_button.setEnabled(False)
            self._handle.cancel()

    def export(self) -> None:
        """Save the rows as CSV."""
        path = ask_export(self, tr("Export"), f"{self.NAME}.csv", tr("Table (*.csv)"))
        if path is not None:
            self.note.say(*self.save(path))

    def save(self, path: Path) -> tuple[str, str]:
        """Write the rows as CSV; return the sentence that says so, and its kind."""
        return saved(path, lambda: self.table.save(path, self.told()), self.table.names())

    def told(self) -> dict[str, object]:
        """Return columns of the file that are the same in each row."""
        return {"chances_at": self.date.currentData() or ""}

    def close_down(self) -> None:
        """End what is under way, and let the layers go."""
        if self._handle is not None:
            self._handle.forget_receiver()
            self._handle.cancel()
            self._handle = None
        self.form.keep()
        self.table.close_down()

    def _show_again(self) -> None:
        self.show_earlier(self.folder)
        self.refresh()

    def _progress(self, percent: float) -> None:
        self.bar.setRange(0, 100 if percent > 0 else 0)
        self.bar.setValue(round(percent))

    def _ended(self, ok: bool, results: dict, message: str = "") -> None:
        """Show what was found; what was set aside comes back after a run that failed."""
        handle, self._handle = self._handle, None
        self._show_busy(False)
        warnings = list(handle.feedback.warnings) if handle is not None and ok else []
        # the user may have turned to another forecast meanwhile, or closed the project
        if self._asked in result_folders(QgsProject.instance()) and self.earlier(self._asked):
            self.show_earlier(self._asked)
        if ok:
            self.note.say(" ".join(warnings), "warning")
        else:
            quiet = message.startswith(tr("Cancelled"))
            self.note.say(message, "quiet" if quiet else "error")
        self.refresh()

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.bar.setRange(0, 0 if busy else 100)
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.cancel_button.setEnabled(True)
        self.run_button.setVisible(not busy)

    def _offer_dates(self, dates: list[str], unmeasured: set[str], told: str) -> None:
        """Offer the dates; the one chosen before stays, if there is such a one."""
        if dates == self._dates:
            return
        chosen = self.date.currentData()
        self._dates = dates
        self.date.blockSignals(True)
        self.date.clear()
        for date in dates:
            self.date.addItem(tr("{0}, not calibrated").format(date) if date in unmeasured else date, date)
        self.date.view().setMinimumWidth(self.date.view().sizeHintForColumn(0) + 2 * look.SPACE)
        wanted = chosen if chosen in dates else told
        self.date.setCurrentIndex(max(0, self.date.findData(wanted)) if dates else -1)
        self.date.blockSignals(False)

    def _show_limits(self, shown: bool) -> None:
        self._limits.setVisible(shown)
        keep(f"{self.NAME}_limits_shown", shown)

    def _lay_out(self) -> None:
        """Put buttons above; below them thresholds on the left, the table or words on the right."""
        self._layers: list = []
        self._asked: Path | None = None
        for button in (self.run_button, self.cancel_button, self.limits_button, self.again_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._limits = QScrollArea(self)
        self._limits.setWidgetResizable(True)
        self._limits.setFrameShape(QFrame.Shape.NoFrame)
        self._limits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        look.column(inside, *self.above_limits(), self.form).addStretch(1)
        self._limits.setWidget(inside)
        self._limits.setMinimumWidth(170)
        self._empty = QWidget(self)
        empty = QVBoxLayout(self._empty)
        empty.addStretch(1)
        empty.addWidget(self.nothing)
        empty.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._limits)
        split.addWidget(self._stack)
        split.setStretchFactor(1, 1)
        split.setSizes([FORM_WIDTH, 3 * FORM_WIDTH])
        split.setChildrenCollapsible(False)
        own = self.more_buttons()
        folding = tuple(one for one in (*own, self.limits_button) if isinstance(one, QToolButton))
        shown = (self.run_button, self.cancel_button, self.limits_button, self.bar, None, self.date, *own)
        self._row = look.FoldingRow(self, (*shown, self.copy_button, self.export_button), folding)
        column = look.column(self, self._row, split, self.note)
        column.setContentsMargins(6, 6, 6, 4)
        column.setStretch(1, 1)
