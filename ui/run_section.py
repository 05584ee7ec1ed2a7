# SPDX-License-Identifier: GPL-2.0-or-later
"""Run and Cancel, the stage and the time left, and what to do with the result."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QWidget

from ..language import tr
from . import facts, look
from .watch_button import WatchButton

STEPS = 1000
CAUTION_LINES = 5
"""Shown at once; the settings above must stay in sight on a small screen."""


class RunSection(QWidget):
    """The foot of the dock, always in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = look.Words(self)
        self.stage.setAccessibleName(tr("Stage"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(True)
        self.bar.setFormat("%p %")
        self.note = look.Note("error", self)
        self.caution = look.Note("warning", self)
        self.remark = look.Note("quiet", self)
        self.run_button = QPushButton(look.icon("mActionStart"), tr("&Run forecast"), self)
        self.run_button.setDefault(True)
        self.run_button.setMinimumHeight(32)
        self.run_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = QPushButton(look.icon("mActionStop"), tr("Cancel"), self)
        self.cancel_button.setMinimumHeight(32)
        tip = tr("Click cells or points on the map to see their series and forecast")
        self.caution_box = look.Scrolled(self.caution, CAUTION_LINES, self)
        self.series_button = look.tool_button(self, "mActionIdentify", tr("Time series"), tip)
        tip = tr("Draw a line on the map and see what was measured and what is expected along it")
        self.profile_button = look.tool_button(self, "mActionMeasure", tr("Profile"), tip)
        tip = tr("Find areas of concern, and look at your buildings and lines")
        self.places_button = look.tool_button(self, "mActionOpenTable", tr("Places"), tip)
        tip = tr("Make a print layout and a PDF of the result")
        self.report_button = look.tool_button(self, "mActionNewReport", tr("Report\N{HORIZONTAL ELLIPSIS}"), tip)
        self.watch_button = WatchButton(self)
        tip = tr("Show the folder of this forecast in the file manager")
        self.folder_button = look.icon_button(self, "mActionFolder", tr("Folder"), tip)
        tip = tr("Show a forecast that was made earlier, here or elsewhere; or drop its folder on this panel")
        self.open_button = look.tool_button(self, "mActionFileOpen", tr("Open forecast"), tip)
        tip = tr("Open the user guide: how to start, how to read the maps")
        self.help_button = look.icon_button(self, "mActionHelpContents", tr("Help"), tip)
        self.open_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.open_button.setMinimumHeight(32)
        body = look.column(self, self.stage, self.bar, self.note, self.caution_box, self.remark)
        body.addLayout(look.row(self.run_button, self.cancel_button, self.open_button))  # one of the first two is shown
        body.addLayout(look.row(self.series_button, self.profile_button, self.places_button))
        body.addLayout(look.row(self.report_button, self.watch_button, self.folder_button, self.help_button))
        self._show(False)

    def _show(self, running: bool) -> None:
        for widget in (self.bar, self.stage, self.cancel_button):
            widget.setVisible(running)
        self.run_button.setVisible(not running)
        self.forget()

    def running(self) -> None:
        """Show that work has begun."""
        self._show(True)
        self.cancel_button.setEnabled(True)
        self.bar.setRange(0, 0)
        self.stage.setText(tr("Starting the engine"))
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def progress(self, stage: str, fraction: float, seconds_left: float | None) -> None:
        """Show how far the work is."""
        self.bar.setRange(0, STEPS if fraction > 0 else 0)
        self.bar.setValue(round(fraction * STEPS))
        self.stage.setText(facts.progress_line(stage, fraction, seconds_left))

    def cancelling(self) -> None:
        """Show that a cancel is under way."""
        self.cancel_button.setEnabled(False)
        self.stage.setText(tr("Cancelling"))

    def forget(self) -> None:
        """Take back what was said of a run whose result is no longer shown."""
        for note in (self.note, self.caution, self.remark):
            note.say("")
        self.caution_box.fit()

    def offer(self, *, results: bool, series: bool) -> None:
        """Offer what there is to show."""
        self.series_button.setEnabled(series)
        for button in (
            self.profile_button,
            self.places_button,
            self.report_button,
            self.watch_button,
            self.folder_button,
        ):
            button.setEnabled(results)

    def ended(self, sentence: str, kind: str, warnings: list[str] | None = None, remark: str = "") -> None:
        """Say how the run ended: good, warning or error; what to keep in mind, and what else the result tells."""
        self._show(False)
        self.note.say(sentence, kind)
        self.caution.say("\n".join(warnings or []))
        self.caution_box.fit()
        self.remark.say(remark)
