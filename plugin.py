# SPDX-License-Identifier: GPL-2.0-or-later
"""Wire the parts into QGIS, and take them out again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .language import tr, translator_for

FOLDER = Path(__file__).resolve().parent
LEVELS = (
    (logging.ERROR, Qgis.MessageLevel.Critical),
    (logging.WARNING, Qgis.MessageLevel.Warning),
    (logging.NOTSET, Qgis.MessageLevel.Info),
)


class QgisLogHandler(logging.Handler):
    """Route the plugin's own log records to the QGIS message log, under one tag."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; may be called on any thread."""
        from .runner.settings import LOG_TAG

        level = next(level for least, level in LEVELS if record.levelno >= least)
        QgsMessageLog.logMessage(self.format(record), LOG_TAG, level, notifyUser=False)


class MmsttPlugin:
    """Own what the plugin adds to QGIS: log, translator, provider, actions, dock."""

    def __init__(self, iface) -> None:
        self.iface = iface
        self._undoing: ExitStack | None = None
        self._action: QAction | None = None
        self._dock = None
        self._shown_date = None

    def initProcessing(self) -> None:
        """Register the algorithms; QGIS calls only this where there is no window, as in qgis_process."""
        from .algorithms.provider import MmsttProvider

        provider, registry = MmsttProvider(), QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Add everything, and note beside each thing how it is taken out again."""
        self._start_log()
        self._install_translator()
        self.initProcessing()
        self._add_actions()
        self._watch_results()

    def unload(self) -> None:
        """Undo everything in reverse: runs, dock, actions, provider, translator, log."""
        if self._undoing is not None:
            self._undoing.close()
        self._undoing = self._action = self._dock = self._shown_date = None

    def _undo(self, work: Callable, *arguments: object) -> None:
        """Call this when the plugin is unloaded, before all that was named earlier."""
        self._undoing = self._undoing or ExitStack()
        self._undoing.callback(work, *arguments)

    def _start_log(self) -> None:
        handler, logger = QgisLogHandler(), logging.getLogger(__package__)
        logger.addHandler(handler)
        self._undo(logger.removeHandler, handler)

    def _install_translator(self) -> None:
        translator = translator_for(QgsApplication.locale())
        if translator is not None:
            QCoreApplication.installTranslator(translator)
            self._undo(QCoreApplication.removeTranslator, translator)

    def _add_actions(self) -> None:
        self._action = self._menu_action("mmsttForecastAction", tr("Ground Motion Forecast"))
        self._action.setIcon(QIcon(str(FOLDER / "resources" / "icons" / "mmstt.svg")))
        self._action.setToolTip(tr("Forecast ground displacement from EGMS data"))
        self._action.setCheckable(True)
        self._action.toggled.connect(self._show_dock)
        self.iface.addToolBarIcon(self._action)
        self._undo(self.iface.removeToolBarIcon, self._action)
        opening = self._menu_action("mmsttOpenAction", tr("Open forecast") + "\N{HORIZONTAL ELLIPSIS}")
        opening.triggered.connect(self._open_forecast)
        engine = self._menu_action("mmsttEngineAction", tr("Engine settings") + "\N{HORIZONTAL ELLIPSIS}")
        engine.triggered.connect(self._show_setup)

    def _watch_results(self) -> None:
        """Put a sign with its date on the map once a result is shown; until then nothing is imported for it."""
        QgsProject.instance().layersAdded.connect(self._tell_date)
        self._undo(QgsProject.instance().layersAdded.disconnect, self._tell_date)

    def _tell_date(self, layers: list) -> None:
        if self._shown_date is None and any(layer.customProperty("mmstt/role") for layer in layers):
            from .maps.shown_date import ShownDate

            self._shown_date = ShownDate(self.iface.mapCanvas())
            self._undo(self._shown_date.close_down)

    def _menu_action(self, name: str, text: str) -> QAction:
        menu, action = tr("MM-STT Ground Motion Forecast"), QAction(text, self.iface.mainWindow())
        action.setObjectName(name)
        self.iface.addPluginToMenu(menu, action)
        self._undo(action.deleteLater)
        self._undo(self.iface.removePluginMenu, menu, action)
        return action

    def _show_dock(self, visible: bool) -> None:
        """Make the dock when it is first wanted, since its imports cost time at start-up."""
        if self._dock is None and visible:
            from .algorithms.launch import cancel_all
            from .ui.dock import ForecastDock

            self._dock = ForecastDock(self.iface)
            self._dock.visibilityChanged.connect(self._follow_dock)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            self._undo(self._remove_dock)
            self._undo(cancel_all)
        if self._dock is not None:
            self._dock.setVisible(visible)
            if visible:
                self._dock.raise_()

    def _open_forecast(self) -> None:
        """Ask for the folder of a finished forecast and show it."""
        self._show_dock(True)
        self._dock.recent.choose()

    def _show_setup(self) -> None:
        """Open the settings of the engine, which belong to the dock."""
        self._show_dock(True)
        self._dock.engine.open_setup()

    def _follow_dock(self, visible: bool) -> None:
        """Keep the action checked while the dock is open; a dock hidden behind another tab is still open."""
        self._action.blockSignals(True)
        self._action.setChecked(not self._dock.isHidden())
        self._action.blockSignals(False)

    def _remove_dock(self) -> None:
        self._dock.visibilityChanged.disconnect(self._follow_dock)
        self._dock.close_down()
        self.iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
