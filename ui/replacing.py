# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask before an earlier forecast is replaced."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..language import tr
from .drops import forecast_folder


def may_replace(parent: QWidget, folder: str) -> bool:
    """Return whether a forecast may be written into a folder; ask where it holds one."""
    if not forecast_folder(folder):
        return True
    question = tr("{0} holds a forecast already. Replace it?").format(folder)
    buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel
    cancel = QMessageBox.StandardButton.Cancel
    answer = QMessageBox.question(parent, tr("Replace the forecast?"), question, buttons, cancel)
    return answer == QMessageBox.StandardButton.Yes
