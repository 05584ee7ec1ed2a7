# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide in a window of its own: the Markdown files that come with the plugin, so that it works offline."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..algorithms.base import GUIDE_URL
from ..language import tr
from . import look

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide"
FIRST_PAGE = "README.md"


def guide_in(locale: str) -> Path:
    """Return the folder of the guide in a language such as 'de' or 'de_AT'; the English one where it is not there."""
    folder = GUIDE / locale[:2].lower()
    return folder if (folder / FIRST_PAGE).is_file() else GUIDE


class HelpWindow(QDialog):
    """Show the guide; links between its pages stay here, others open in the web browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("User guide"))
        self.resize(860, 720)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("User guide"))
        self.text.anchorClicked.connect(self.follow)
        tip = tr("To the first page")
        self.start_button = look.tool_button(self, "mActionHelpContents", tr("Contents"), tip, self.show_start)
        tip = tr("To the page before")
        self.back_button = look.tool_button(self, "mActionArrowLeft", tr("Back"), tip, self.text.backward)
        self.text.backwardAvailable.connect(self.back_button.setEnabled)
        self.back_button.setEnabled(False)
        row = look.row(self.start_button, self.back_button)
        row.addStretch(3)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.text)
        self.show_start()

    def show_start(self) -> None:
        """Show the first page."""
        self.text.setSource(QUrl.fromLocalFile(str(guide_in(QgsApplication.locale()) / FIRST_PAGE)))

    def follow(self, url: QUrl) -> None:
        """Go where a link points: within the guide here, anywhere else in the browser."""
        target = self.text.source().resolved(url)
        path = Path(target.toLocalFile())
        if target.isLocalFile() and path.suffix == ".md" and GUIDE in path.parents and path.is_file():
            self.text.setSource(target)
        elif not target.isLocalFile():
            QDesktopServices.openUrl(target)


def open_guide(parent: QWidget | None = None) -> HelpWindow | None:
    """Return a window with the guide that came with the plugin; without it, open the one on the home page."""
    if not (GUIDE / FIRST_PAGE).is_file():
        QDesktopServices.openUrl(QUrl(f"{GUIDE_URL}/{FIRST_PAGE}"))
        return None
    return HelpWindow(parent)
