# SPDX-License-Identifier: GPL-2.0-or-later
"""The menu that opens finished forecasts: the recent ones, or any folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton

from ..language import tr
from ..maps.wording import harmless
from . import look
from .drops import forecast_folder
from .remember import keep, recall

MOST = 8


def recent_forecasts() -> list[str]:
    """Return the folders of recent forecasts that are still there, newest first."""
    try:
        held = json.loads(recall("recent_forecasts"))
    except ValueError:
        held = []
    return [path for path in held if isinstance(path, str) and forecast_folder(path)] if isinstance(held, list) else []


class RecentForecasts:
    """Fill the menu of a button, and remember what was opened or made."""

    def __init__(self, button: QToolButton, opened: Callable[[str], None]) -> None:
        self._button, self._opened = button, opened
        self._menu = QMenu(button)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def add(self, folder: str) -> None:
        """Put a folder on top."""
        keep("recent_forecasts", json.dumps([folder, *(path for path in recent_forecasts() if path != folder)][:MOST]))

    def choose(self) -> None:
        """Ask for a folder."""
        beside = next((str(Path(path).parent) for path in recent_forecasts()), recall("save_in"))
        folder = QFileDialog.getExistingDirectory(self._button.window(), tr("Folder of a forecast"), beside)
        if folder:
            self._opened(folder)

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(tr("Choose a folder") + "\N{HORIZONTAL ELLIPSIS}", self.choose)
        folders = recent_forecasts()
        if folders:
            self._menu.addSection(tr("Recent"))
        for folder in folders:
            action = self._menu.addAction(
                look.in_menu(Path(folder).name), lambda checked=False, one=folder: self._opened(one)
            )
            action.setToolTip(harmless(folder))
