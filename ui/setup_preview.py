# SPDX-License-Identifier: GPL-2.0-or-later
"""What the set-up will do: what is installed, how large it is, where it comes from and into which folder it goes."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFormLayout, QGridLayout, QLabel, QSizePolicy, QWidget

from ..language import tr
from ..mmstt_core.folders import nearest_existing
from ..runner import setup_plan as plan
from . import look
from . import setup_words as words

GAP = 14
"""Pixels between a name and its field."""


class SetupPreview(QWidget):
    """Four lines below a title that names the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Path | None = None
        self.title = look.heading(self)
        self.installs, self.amounts, self.origin, self.folder = (look.Words(self) for _ in range(4))
        tip = tr("Show the folder")
        self.open_button = look.tool_button(self, "mActionFileOpen", tr("Open"), tip, self._open_folder)
        self.open_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        place = QWidget(self)
        look.row(self.folder, self.open_button, holder=place).setStretch(0, 1)
        self.names = [QLabel(name, self) for name in (tr("Installs"), tr("Size"), tr("Source"), tr("Into"))]
        grid = QGridLayout(self)  # a form inside a widget gives wrapped lines the wrong heights
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(look.SPACE)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 0, 1, 2)
        fields = (self.installs, self.amounts, self.origin, place)
        for row, (name, field) in enumerate(zip(self.names, fields, strict=True), 1):
            # a name belongs beside the first of several lines
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter if field is place else Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)

    def describe(self, choice: plan.Choice, found, free_bytes: int | None) -> int:
        """Say what a choice means on a computer (`runner.setup_task.Surroundings`); return its bytes on disk."""
        download, disk = plan.sizes(choice, has_uv=found.has_uv, uv_download=found.uv_download)
        self._place = found.folder
        self.title.setText(tr(words.PLANS[found.state]))
        self.installs.setText(words.contents(choice, found.uv_version))
        self.amounts.setText(words.amounts(download, disk, free_bytes))
        self.origin.setText(words.origin(choice, found.own_sources))
        self.folder.setText(str(found.folder))
        return disk

    def align(self, form: QFormLayout) -> None:
        """Let these fields begin in one column with those of a form above, whatever is shown of it."""
        labels = [form.itemAt(row, QFormLayout.ItemRole.LabelRole).widget() for row in range(form.rowCount())]
        shown = [*self.names, *(label for label in labels if label.isVisibleTo(label.parentWidget()))]
        width = max(label.sizeHint().width() for label in shown)
        for label in shown:
            label.setMinimumWidth(width)

    def _open_folder(self) -> None:
        """Show the folder, or the nearest one above it that exists."""
        if self._place is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(nearest_existing(self._place))))
