# SPDX-License-Identifier: GPL-2.0-or-later
"""Run and Cancel, the stage and the time left, and what to do with the result."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..language import tr
from . import facts, look

STEPS = 1000


class RunSection(QWidget):
    """The foot of the dock, always in sight."""

    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    series_asked = pyqtSignal()
    report_asked = pyqtSignal()
    help_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.SPACE)
        self.stage = QLabel(self)
        self.stage.setWordWrap(True)
        self.stage.setAccessibleName(tr("Stage"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(True)
        self.bar.setFormat("%p %")
        self.note = look.Note("error", self)
        self.caution = look.Note("warning", self)
        row = QHBoxLayout()
        row.setSpacing(look.SPACE)
        self.run_button = QPushButton(look.icon("mActionStart"), tr("&Run forecast"), self)
        self.run_button.setDefault(True)
        self.run_button.setMinimumHeight(32)
        self.run_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = QPushButton(look.icon("mActionStop"), tr("Cancel"), self)
        self.cancel_button.setMinimumHeight(32)
        row.addWidget(self.run_button, 3)
        row.addWidget(self.cancel_button, 1)
        after = QHBoxLayout()
        after.setSpacing(look.SPACE)
        self.series_button = look.tool_button(
            self, "mActionIdentify", tr("Time series"), tr("Click cells on the map to see their series and forecast")
        )
        self.report_button = look.tool_button(
            self,
            "mActionNewReport",
            tr("Report\N{HORIZONTAL ELLIPSIS}"),
            tr("Make a print layout and a PDF of the result"),
        )
        self.help_button = look.tool_button(
            self, "mActionHelpContents", tr("Help"), tr("Open the user guide: how to start, how to read the maps")
        )
        after.addWidget(self.series_button)
        after.addWidget(self.report_button)
        after.addWidget(self.help_button)
        for widget in (self.stage, self.bar, self.note, self.caution):
            body.addWidget(widget)
        body.addLayout(row)
        body.addLayout(after)
        self.run_button.clicked.connect(self.run_asked)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.series_button.clicked.connect(self.series_asked)
        self.report_button.clicked.connect(self.report_asked)
        self.help_button.clicked.connect(self.help_asked)
        self.idle()

    def idle(self) -> None:
        """Wait for a run."""
        self.bar.hide()
        self.stage.hide()
        self.cancel_button.hide()
        self.run_button.show()
        self.note.say("")
        self.caution.say("")

    def running(self) -> None:
        """Show that work has begun."""
        self.note.say("")
        self.caution.say("")
        self.run_button.hide()
        self.cancel_button.show()
        self.cancel_button.setEnabled(True)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stage.setText(tr("Starting the engine"))
        self.stage.show()
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

    def ended(self, sentence: str, kind: str, warnings: list[str] | None = None) -> None:
        """Say how the run ended: good, warning or error; and what to keep in mind when reading the result."""
        self.idle()
        self.note.say(sentence, kind)
        self.caution.say("\n".join(warnings or []))
