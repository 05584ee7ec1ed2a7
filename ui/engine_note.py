# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in one quiet line where MM-STT runs, with a way to the engine's settings; a warning only where it cannot."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..language import told, tr
from ..maps.wording import harmless
from ..mmstt_core.models import closed_forms
from ..runner import setup_report
from ..runner.settings import choose_interpreter, data_folder
from . import look


class EngineNote(QWidget):
    """Look for the engine once, in the background, and tell what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = None
        self._looked = False
        self._network = True
        self._setup = None
        self.survey = None
        self.note = look.Note("quiet", self)
        tip = tr("Engine settings: where it runs; PyTorch for a graphics card and for adapting, if you want it")
        words = tr("Settings\N{HORIZONTAL ELLIPSIS}")
        self.button = look.tool_button(self, "mActionOptions", words, tip, self.open_setup)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.setAutoRaise(True)
        look.row(self.note, self.button, holder=self).setStretch(0, 1)
        self.hide()

    def look_once(self) -> None:
        """Start looking at the first call."""
        if not self._looked:
            self._looked = True
            self.look_again(afresh=False)

    def look_again(self, *, afresh: bool = True) -> None:
        """Examine every interpreter."""
        from ..algorithms.launch import start_survey

        self._task = start_survey(self._surveyed, afresh=afresh)

    def open_setup(self) -> None:
        """Show the set-up, which goes on working while it is hidden."""
        from .setup_dialog import SetupDialog

        if self._setup is None:
            self._setup = SetupDialog(
                self.window(), diagnostics=lambda: setup_report.diagnostics(self.survey, data_folder())
            )
            self._setup.changed.connect(self.look_again)
            self._setup.others_asked.connect(self.open_dialog)
        elif not self._setup.busy and not self._setup.isVisible():
            self._setup.look_around()
        self._tell_setup()
        self._setup.show()
        self._setup.raise_()
        self._setup.activateWindow()

    def open_dialog(self) -> None:
        """Show what was found."""
        dialog = EngineDialog(self.survey, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            if self._setup is not None:
                self._setup.look_around()  # it must not go on saying what was true before
            self.look_again()
        dialog.deleteLater()

    def close_down(self) -> None:
        """Stop listening, and end a set-up under way."""
        if self._setup is not None:
            self._setup.close_down()
            self._setup.deleteLater()
            self._setup = None
        if self._task is not None:
            self._task.settled.disconnect()
            self._task.cancel()
            self._task = None

    def _surveyed(self, survey) -> None:
        self._task, self.survey = None, survey
        self._tell_setup()
        self._show()

    def _tell_setup(self) -> None:
        """Let the set-up know of the Python that runs MM-STT already."""
        if self._setup is not None and self.survey is not None:
            full = self.survey.best(network=True)
            self._setup.runs_with(None if full is None else full.interpreter)

    def want(self, model: str) -> None:
        """Take note of the chosen model: of a closed form there is nothing to tell, since it runs everywhere."""
        self._network = model not in closed_forms()
        self._show()

    def _show(self) -> None:
        """Tell where MM-STT runs; whatever stands in the way of the chosen model is a warning."""
        if self.survey is None:
            return
        ready = self.survey.best(network=self._network) is not None
        self.note.say(told(self.survey.sentence()), "quiet" if ready else "warning")
        self.setVisible(self._network or not ready)


class EngineDialog(QDialog):
    """List the interpreters with the reason each was refused; let the user name another."""

    def __init__(self, survey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Forecast engine"))
        self.resize(620, 260)
        self._survey = survey
        column = QVBoxLayout(self)
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setWordWrap(True)
        tree.setHeaderLabels([tr("Python"), tr("Can run"), tr("Why not more")])
        words = {"mmstt": "MM-STT", "baselines": tr("statistical baselines"), "no": tr("nothing")}
        for item in survey.diagnoses if survey is not None else ():
            reason = told(item.reason or item.torch_lacks)
            line = QTreeWidgetItem(tree, [told(item.interpreter.title), words.get(item.can, item.can), reason])
            line.setToolTip(0, harmless(item.interpreter.executable))
            line.setToolTip(2, harmless(reason))
        for i in range(2):
            tree.resizeColumnToContents(i)
        column.addWidget(tree)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for text, work in (
            (tr("Choose a Python\N{HORIZONTAL ELLIPSIS}"), self._choose),
            (tr("Copy diagnostics"), self._copy),
        ):
            buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(work)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("A Python that has torch, numpy and safetensors"))
        if path:
            choose_interpreter(path)
            self.accept()

    def _copy(self) -> None:
        """Put the same report on the clipboard as the set-up does, without home folder and user name."""
        QgsApplication.clipboard().setText(setup_report.diagnostics(self._survey, data_folder()))
