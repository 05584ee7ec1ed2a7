# SPDX-License-Identifier: GPL-2.0-or-later
"""Set up, repair and remove the engine: say what will happen, wait for the click, show how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..language import told, tr
from ..runner import setup_plan as plan
from ..runner import setup_task
from ..runner.interpreter import Interpreter
from ..runner.process import Listener
from . import look
from . import setup_words as words
from .forecast_section import make_form
from .setup_preview import GAP, SetupPreview

STEPS = 1000
OTHER = "choose another"
WORTH_REMOVING = 1_000_000
"""Bytes that a failed try may leave, beyond its log."""
INTERNET, FOLDER = "internet", "folder"


class SetupDialog(QDialog):
    """Keep one and show it again: closing it while it works leaves the work going on."""

    changed = pyqtSignal()
    """The environment was built or removed."""
    others_asked = pyqtSignal()

    def __init__(
        self, parent: QWidget | None = None, *, diagnostics: Callable[[], str] | None = None, service=setup_task
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mmsttSetupDialog")
        self.setWindowTitle(tr("Forecast engine"))
        self._service, self._diagnostics = service, diagnostics
        self._task = None
        self._found = None
        self._other: Interpreter | None = None
        self._surveyed = False
        self._named: tuple[str, str] | tuple = ()  # path and version of a Python that the user named
        self._lay_out()
        self.python.activated.connect(self._python_chosen)
        for box in (self.build, self.source):
            box.currentIndexChanged.connect(self._describe)
        self.wheels.fileChanged.connect(self._describe)
        self.look_around()

    @property
    def busy(self) -> bool:
        """Tell whether something is being installed or removed."""
        return self.cancel_button.isVisibleTo(self)

    def look_around(self, sentence: str = "", kind: str = "good") -> None:
        """Find out in the background what there is; then show it, with a sentence about what was done."""
        self._idle(False)
        self.heading.setText(tr("Looking at this computer") + words.ELLIPSIS)
        self._after = (sentence, kind)
        self._task = self._service.start(
            tr("Looking for Pythons"), self._service.look, stepped=self._stepped, settled=self._looked
        )

    def choice(self) -> plan.Choice | None:
        """Return what is chosen; None where PyTorch has no build for this computer."""
        lock = self._service.lock_for(self.build.currentData() or "cpu")
        if lock is None:
            return None
        offline = self.source.currentData() == FOLDER
        return plan.Choice(
            lock=lock, python=self.python.currentData() or "", wheels=self.wheels.filePath().strip() if offline else ""
        )

    def install(self) -> None:
        """Start what the button says."""
        choice = self.choice()
        if choice is None or self.busy:
            return
        self._start(
            tr("Setting up the engine"), self._service.install_work(choice), self._installed, tr(words.MEANWHILE)
        )

    def remove(self) -> None:
        """Remove everything, after asking."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            tr(words.REMOVE).format(plan.size(self._found.used_bytes)),
            parent=self,
        )
        confirm = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is confirm:
            self._start(tr("Removing the engine"), self._service.remove_work, self._removed)

    def cancel(self) -> None:
        """Ask the work to stop; what was there before stays as it was."""
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self.stage.setText(tr("Cancelling"))
            self._task.cancel()

    def copy_diagnostics(self) -> None:
        """Put the report on the clipboard and say so."""
        if self._diagnostics is not None:
            QgsApplication.clipboard().setText(self._diagnostics())
            self.copy_button.setText(tr("Copied"))
            QTimer.singleShot(1500, self._name_copy_button)

    def showEvent(self, event) -> None:
        """Take the height that the texts need."""
        super().showEvent(event)
        self._fit()

    def event(self, event) -> bool:
        """Look again at disk and folder of wheels when the user comes back from mending what stood in the way."""
        if event.type() == QEvent.Type.WindowActivate and self.python.isEnabled():
            if not self.install_button.isEnabled():
                self._describe()
        return super().event(event)

    def close_down(self) -> None:
        """Stop everything before the plugin is unloaded."""
        if self._task is not None:
            for signal in (self._task.stepped, self._task.settled):
                signal.disconnect()
            self._task.cancel()
            self._task = None
        self.close()

    def _start(self, title: str, work, settled, meanwhile: str = "") -> None:
        self.note.say("")
        self.heading.setText(title)
        self.introduction.setText(meanwhile)
        self._idle(False)
        self._working(True)
        self.bar.setRange(0, 0)
        self.stage.setText(words.stage_line("", ""))
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self._task = self._service.start(title, work, stepped=self._stepped, settled=settled)

    def _stepped(self, stage: str, fraction: float, detail: str) -> None:
        if self.cancel_button.isEnabled():
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(STEPS * fraction))
            self.stage.setText(words.stage_line(stage, detail))

    def _installed(self, marker, failure) -> None:
        if marker:
            self._done(tr("It is ready: the network ran a forward pass in it."), "good", True)
        elif failure is not None:
            self._done(told(failure.sentence()), "error", False)
        else:
            self._done(tr("Cancelled. Everything is as it was before."), "quiet", False)

    def _removed(self, _result, failure) -> None:
        self._done(
            told(failure.sentence()) if failure else tr("Everything that was installed has been removed."),
            "error" if failure else "good",
            failure is None,
        )

    def _done(self, sentence: str, kind: str, changed: bool) -> None:
        """Say how it ended, and look again."""
        self._task = None
        self._working(False)
        self.look_around(sentence, kind)
        if changed:
            self.changed.emit()

    def _looked(self, found, failure) -> None:
        self._task = None
        if found is None:
            self.heading.setText(tr("The engine"))
            self.note.say(told(failure.sentence()) if failure else "")
            return
        first, self._found = self._found is None, found
        chosen = found.marker.get("base", "") if first else self.python.currentData()
        self.python.clear()
        if first and chosen and Path(chosen).is_file():
            self._named = (chosen, found.marker.get("python", ""))
        if self._named and self._named[0] not in dict(found.pythons):
            found = self._found = replace(found, pythons=(*found.pythons, self._named))
        for text, path in words.python_choices(found.pythons):
            self.python.addItem(text, path)
        self.python.addItem(tr("Another Python") + words.ELLIPSIS, OTHER)
        self.python.setCurrentIndex(max(0, self.python.findData(chosen)))
        if first:
            for kind in ("cpu", "cuda") if found.nvidia and self._service.lock_for("cuda") else ("cpu",):
                self.build.addItem(tr(words.KINDS[kind]), kind)
        self._show_build()
        self.preview.align(self._form)
        self._head()
        self.install_button.setText(tr(words.ACTIONS[found.state]))
        self._idle(True)
        self._describe()
        if self._after[0]:
            self.note.say(*self._after)
        self._fit()

    def runs_with(self, other: Interpreter | None) -> None:
        """Take note of the Python that runs MM-STT now, None where none does."""
        self._other, self._surveyed = other, True
        if self._found is not None and not self.busy:
            self._head()
            self._fit()

    def _head(self) -> None:
        """Say in the heading what there is."""
        heading, introduction = words.head(self._found, self._other, surveyed=self._surveyed)
        self.heading.setText(heading)
        self.introduction.setText(introduction)

    def _describe(self) -> None:
        """Say what the button will do, and what stands in the way."""
        if self._found is None or self.busy:
            return
        choice = self.choice()
        self.wheels.setVisible(self.source.currentData() == FOLDER)
        self.preview.setVisible(choice is not None)
        for box in (self.python, self.source):
            box.setEnabled(choice is not None)
        if choice is None:
            obstacle = tr(words.NO_BUILD)
        else:
            free = self._service.free_bytes(self._found.folder)
            obstacle = self._obstacle(choice, self.preview.describe(choice, self._found, free), free)
        self.note.say(obstacle, "warning")
        self.install_button.setEnabled(not obstacle)
        self._fit()

    def _obstacle(self, choice: plan.Choice, disk: int, free: int | None) -> str:
        if self.source.currentData() == FOLDER and not choice.wheels:
            return tr("Choose the folder of wheels.")
        version = self.python.currentText().split()[1] if choice.python else ""
        return told(
            plan.obstacle(
                choice,
                needed=disk,
                free=free,
                version=words.version_pair(version),
                names=words.wheel_names(choice.wheels),
                uv="" if self._found.has_uv else self._found.uv_version,
            )
        )

    def _python_chosen(self) -> None:
        """Offer a file dialog behind the last entry of the list."""
        path = version = ""
        if self.python.currentData() == OTHER:
            path, _ = QFileDialog.getOpenFileName(self, tr("A Python 3.11 to 3.14"))
            version = self._service.ask_version(path, Listener()) if path else ""
            if version:
                text = words.python_choices(((path, version),))[1][0]
                self._named = (path, version)
                self.python.insertItem(1, text, path)
            self.python.setCurrentIndex(1 if version else 0)
        self._describe()
        if path and not version:
            self.note.say(tr("'{0}' is no Python of 64 bits.").format(path), "warning")

    def _name_copy_button(self) -> None:
        self.copy_button.setText(tr("&Copy diagnostics"))

    def _idle(self, idle: bool) -> None:
        """Allow choosing, or not."""
        for widget in (self.python, self.build, self.source, self.wheels, self.install_button):
            widget.setEnabled(idle)
        found = self._found
        self.remove_button.setEnabled(
            idle and found is not None and (found.state != "absent" or found.used_bytes > WORTH_REMOVING)
        )

    def _working(self, working: bool) -> None:
        """Show progress and Cancel in place of Install."""
        for widget in (self.bar, self.stage, self.cancel_button):
            widget.setVisible(working)
        self.install_button.setVisible(not working)
        self.cancel_button.setEnabled(True)
        self.close_button.setText(tr("&Hide") if working else tr("Cl&ose"))
        self.close_button.setToolTip(
            tr("The work goes on; open this window again to see how far it is") if working else ""
        )
        self._fit()

    def _show_build(self) -> None:
        """Show the builds of PyTorch where there is a choice."""
        for widget in (self.build, self._form.labelForField(self.build)):
            widget.setVisible(self.build.count() > 1)

    def _fit(self) -> None:
        """Follow the texts in height: their lines wrap, which the size hint of a window does not account for."""
        self.layout().activate()
        height = self.layout().totalHeightForWidth(max(self.width(), self.minimumWidth()))
        if height > 0:
            self.setMinimumHeight(height)
            self.resize(self.width(), height)

    def _lay_out(self) -> None:
        """Stack heading, choices, what will happen, progress and buttons."""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(look.SECTION_SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # see _fit
        self.heading = look.heading(self, larger=1.35)
        self.introduction = look.Words(self)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.introduction)
        column.addLayout(head)
        column.addLayout(self._lay_out_choices())
        self.preview = SetupPreview(self)
        column.addWidget(self.preview)
        self.note = look.Note("warning", self)
        column.addWidget(self.note)
        self.stage = look.Words(self)
        self.stage.setAccessibleName(tr("Stage"))
        self.bar = QProgressBar(self)
        self.bar.setFormat("%p %")
        below = QVBoxLayout()
        below.setSpacing(look.SPACE)
        below.addWidget(self.stage)
        below.addWidget(self.bar)
        column.addLayout(below)
        column.addStretch(1)
        column.addLayout(self._lay_out_buttons())
        self.setMinimumWidth(660)
        self._show_build()
        self._working(False)

    def _lay_out_choices(self) -> QFormLayout:
        self.python, self.build, self.source = QComboBox(self), QComboBox(self), QComboBox(self)
        self.python.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.addItem(tr("The internet"), INTERNET)
        self.source.addItem(tr("A folder of wheels, without a network"), FOLDER)
        self.wheels = QgsFileWidget(self)
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setDialogTitle(tr("Folder of wheels"))
        self.wheels.lineEdit().setPlaceholderText(tr("Folder of wheels"))
        self.wheels.setVisible(False)
        self._form = make_form()
        self._form.setHorizontalSpacing(GAP)
        origin = look.stacked(self.source, self.wheels)
        # A hidden row keeps its spacing: the last of the choices, it widens only the gap below them.
        for name, field in ((tr("&Python"), self.python), (tr("&From"), origin), (tr("PyTorch &build"), self.build)):
            self._form.addRow(name, field)
        self._form.labelForField(origin).setBuddy(self.source)
        return self._form

    def _lay_out_buttons(self) -> QHBoxLayout:
        self.remove_button = self._button(tr("&Remove") + words.ELLIPSIS, self.remove)
        self.others_button = self._button(tr("O&ther Pythons") + words.ELLIPSIS, self.others_asked)
        self.others_button.setToolTip(tr("See which Python can run the engine, or name one that has PyTorch already"))
        self.copy_button = self._button("", self.copy_diagnostics)
        self._name_copy_button()
        self.copy_button.setToolTip(tr("For a problem report; home folder and user name are left out"))
        self.install_button = self._button(tr(words.ACTIONS["absent"]), self.install)
        self.cancel_button = self._button(tr("&Cancel"), self.cancel)
        self.close_button = self._button("", self.close)
        left, right = (
            (self.remove_button, self.others_button, self.copy_button),
            (self.cancel_button, self.close_button),
        )
        return look.row(*left, None, self.install_button, *right)

    def _button(self, text: str, clicked) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)  # Return in a field must not start a download
        button.clicked.connect(clicked)
        return button
