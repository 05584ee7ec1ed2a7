# SPDX-License-Identifier: GPL-2.0-or-later
"""Wire the parts into QGIS, and take them out again."""

from __future__ import annotations

import logging
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
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
    """Own what the plugin adds to QGIS: log, translator, provider, action, dock."""

    def __init__(self, iface) -> None:
        self.iface = iface
        self._log: logging.Handler | None = None
        self._translator: QTranslator | None = None
        self._provider = None
        self._action: QAction | None = None
        self._engine_action: QAction | None = None
        self._dock = None

    def initProcessing(self) -> None:
        """Register the algorithms; QGIS calls only this where there is no window, as in qgis_process."""
        from .algorithms.provider import MmsttProvider

        self._provider = MmsttProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add everything; `unload` undoes it line by line in reverse."""
        self._start_log()
        self._install_translator()
        self.initProcessing()
        self._add_action()

    def unload(self) -> None:
        """Undo `initGui` in reverse: runs, dock, action, provider, translator, log."""
        self._end_runs()
        self._remove_dock()
        self._remove_action()
        self._remove_provider()
        self._remove_translator()
        self._end_log()

    def _start_log(self) -> None:
        self._log = QgisLogHandler()
        logging.getLogger(__package__).addHandler(self._log)

    def _end_log(self) -> None:
        if self._log is not None:
            logging.getLogger(__package__).removeHandler(self._log)
            self._log = None

    def _install_translator(self) -> None:
        self._translator = translator_for(QgsApplication.locale())
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)

    def _remove_translator(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _remove_provider(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

    def _add_action(self) -> None:
        icon = QIcon(str(FOLDER / "resources" / "icons" / "mmstt.svg"))
        self._action = QAction(icon, tr("Ground Motion Forecast"), self.iface.mainWindow())
        self._action.setObjectName("mmsttForecastAction")
        self._action.setToolTip(tr("Forecast ground displacement from EGMS data"))
        self._action.setCheckable(True)
        self._action.toggled.connect(self._show_dock)
        self.iface.addToolBarIcon(self._action)
        self.iface.addPluginToMenu(tr("MM-STT Ground Motion Forecast"), self._action)
        self._engine_action = QAction(tr("Set up the engine") + "\N{HORIZONTAL ELLIPSIS}", self.iface.mainWindow())
        self._engine_action.setObjectName("mmsttEngineAction")
        self._engine_action.triggered.connect(self._show_setup)
        self.iface.addPluginToMenu(tr("MM-STT Ground Motion Forecast"), self._engine_action)

    def _remove_action(self) -> None:
        if self._engine_action is not None:
            self._engine_action.triggered.disconnect(self._show_setup)
            self.iface.removePluginMenu(tr("MM-STT Ground Motion Forecast"), self._engine_action)
            self._engine_action.deleteLater()
            self._engine_action = None
        if self._action is not None:
            self._action.toggled.disconnect(self._show_dock)
            self.iface.removePluginMenu(tr("MM-STT Ground Motion Forecast"), self._action)
            self.iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None

    def _show_dock(self, visible: bool) -> None:
        """Make the dock when it is first wanted, since its imports cost time at start-up."""
        if self._dock is None and visible:
            from .ui.dock import ForecastDock

            self._dock = ForecastDock(self.iface)
            self._dock.visibilityChanged.connect(self._follow_dock)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        if self._dock is not None:
            self._dock.setVisible(visible)
            if visible:
                self._dock.raise_()

    def _show_setup(self) -> None:
        """Open the set-up of the engine, which belongs to the dock."""
        self._show_dock(True)
        self._dock.engine.open_setup()

    def _follow_dock(self, visible: bool) -> None:
        """Keep the action checked while the dock is open; a dock hidden behind another tab is still open."""
        if self._action is not None and self._dock is not None:
            self._action.blockSignals(True)
            self._action.setChecked(not self._dock.isHidden())
            self._action.blockSignals(False)

    def _remove_dock(self) -> None:
        if self._dock is not None:
            self._dock.visibilityChanged.disconnect(self._follow_dock)
            self._dock.close_down()
            self.iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None

    def _end_runs(self) -> None:
        from .algorithms.launch import cancel_all

        cancel_all()
