# SPDX-License-Identifier: GPL-2.0-or-later
"""New data for the forecast that is shown: chosen or dropped on a button; and what is said when the watch has ended."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QSizePolicy, QToolButton, QWidget

from ..language import tr
from ..maps.wording import harmless
from ..mmstt_core.verification.verified_page import of_points
from ..mmstt_core.verification.watching import STATUSES
from ..mmstt_core.words import about_rows
from . import look
from .drops import dropped
from .remember import keep, recall


class WatchButton(QToolButton):
    """Ask for files, or take those that are dropped on it."""

    given = pyqtSignal(list)
    """Paths of the newer data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(look.icon("mActionRefresh"))
        self.setText(tr("New data\N{HORIZONTAL ELLIPSIS}"))
        self.setToolTip(
            tr(
                "Hold this forecast against newer data, forecast again, and list what has changed; choose files, or "
                "drop them here"
            )
        )
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            tr("New data for this forecast"),
            recall("last_folder"),
            tr("Point series (*.zip *.csv);;All files (*)"),
        )
        if chosen:
            keep("last_folder", str(Path(chosen[0]).parent))
            self.given.emit(chosen)

    def dragEnterEvent(self, event) -> None:
        """Accept files, while there is a forecast to hold them against."""
        found = dropped(event.mimeData())
        if found.files and not found.forecasts and not found.layers:
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Hand the files on."""
        event.acceptProposedAction()
        self.given.emit(list(dropped(event.mimeData()).files))


def start_watch(dock, files: list[str]) -> None:
    """Hold the forecast that a dock speaks of against newer data, in the background."""
    for folder in dock.folders()[:1]:
        dock.run_beside("mmstt:watch", {"FOLDER": str(folder), "INPUT_FILES": files}, told_end)


def told_end(ok: bool, results: dict, message: str) -> tuple[str, str]:
    """Return the sentence about the end of a watch, and its kind."""
    if not ok or not results:
        sentence = message or tr("Cancelled. Nothing was written.")
        return sentence, "quiet" if sentence.startswith(tr("Cancelled")) else "error"
    if not results.get("CHANGED"):
        return tr("No change: the data do not go beyond the newest forecast of the watch list."), "good"
    counted = _counted(str(results.get("OUTPUT_JSON", "")))
    return tr("The watch list is on the map: {0}.").format(counted), "good"


def _counted(path: str) -> str:
    """Sum up what the newest run of a list found."""
    try:
        record = json.loads(Path(path).read_text(encoding="utf-8"))
        run = record["history"][-1]
        with about_rows(of_points(record)):
            parts = [tr("{0} cells left their interval").format(int(run["cells_left"]))]
        parts += [f"{tr(words)}: {int(run['areas'].get(status, 0))}" for status, words in STATUSES.items()]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return harmless(Path(path).name)
    return ", ".join(parts)
