# SPDX-License-Identifier: GPL-2.0-or-later
"""The forecast dock: data, area, forecast, run; it gathers settings and starts the Processing algorithm."""

from __future__ import annotations

import logging
import time

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QFrame, QScrollArea, QStyle, QWidget

from ..language import tr
from . import checks, facts, look
from .area_geometry import count_cells
from .area_section import AreaSection
from .data_section import DataSection
from .engine_note import EngineNote
from .forecast_section import AdvancedSection, ForecastSection
from .remember import DEFAULTS, keep, recall, setting
from .run_section import RunSection

log = logging.getLogger(__name__)
PAUSE_MS = 120
"""Settings are checked this long after the last change, so that typing stays smooth."""


class ForecastDock(QDockWidget):
    """Lead from data to maps, top to bottom."""

    def __init__(self, iface, parent: QWidget | None = None, *, start=None) -> None:
        super().__init__(tr("Ground motion forecast"), parent or iface.mainWindow())
        self.setObjectName("mmsttForecastDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface = iface
        self._start = start
        self._handle = None
        self._busy = False
        self._asked = ""
        self._began = 0.0
        self._cells: int | None = None
        self._series_dock = None
        self._help = None
        self.data = DataSection(self)
        self.area = AreaSection(iface.mapCanvas(), self)
        self.forecast = ForecastSection(self)
        self.advanced = AdvancedSection(self)
        self.fields = {**self.forecast.fields, **self.advanced.fields}
        self.run = RunSection(self)
        self.engine = EngineNote(self)
        self._lay_out()
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(PAUSE_MS)
        self._check_soon.timeout.connect(self.check)
        for section in (self.data, self.area, self.forecast, self.advanced):
            section.changed.connect(self._check_soon.start)
        self.run.run_button.clicked.connect(self.start_run)
        self.run.cancel_button.clicked.connect(self.cancel_run)
        self.run.series_button.clicked.connect(self.open_series)
        self.run.report_button.clicked.connect(self.open_report)
        self.run.help_button.clicked.connect(self.open_help)
        self.visibilityChanged.connect(self._visibility)
        QgsProject.instance().layersAdded.connect(self._offer_results)
        QgsProject.instance().layersRemoved.connect(self._offer_results)
        self._recall()
        self._offer_results()
        self.check()

    def state(self) -> checks.DockState:
        """Gather what the user chose."""
        return checks.DockState(
            sources=self.data.sources(),
            area_wkt=self.area.wkt(),
            area_crs=self.area.crs.authid(),
            cells_inside=self._cells,
            chosen={name: field.value() for name, field in self.fields.items()},
            priors=self.advanced.prior_layers(),
            output_folder=self.advanced.output.filePath().strip(),
        )

    def check(self) -> None:
        """Count cells, and say beside each field what is wrong with it."""
        places = self.data.places()
        if places is not None:
            self.area.set_system(self.data.crs())
        ring, cell_size = self.area.ring(), self.fields["cell_size"].value()
        self._cells = None if places is None else count_cells(*places, cell_size, ring)
        self.fields["issue_date"].widget.offer(checks.last_epoch(self.data.sources()))
        state = self.state()
        wrong = checks.problems(state)
        reading = any(source.reading for source in state.sources)
        # the empty list invites by itself; a sentence that comes and goes would move the buttons under the mouse
        self.data.note.say(wrong.get("data", "") if state.sources and not reading else "")
        pace = recall("seconds_per_cell")
        line = facts.area_line(self._cells, pace, counting=reading) if state.sources else ""
        self.area.show_count(line, wrong.get("area", ""))
        remarks = checks.advice(state)
        for name, field in self.fields.items():
            field.note.say(wrong.get(name, remarks.get(name, "")), "error" if name in wrong else "quiet")
        self.advanced.output_note.say(wrong.get("output", ""))
        if set(wrong) & {"output", *self.advanced.fields}:
            self.advanced.setCollapsed(False)
        self.engine.want(state.chosen["model"])
        self.run.run_button.setEnabled(not wrong)
        ready = tr("Start the forecast; QGIS stays free for other work")
        self.run.run_button.setToolTip("\n".join(wrong.values()) or ready)

    def start_run(self) -> None:
        """Start the algorithm in the background."""
        self.check()
        if self._busy or checks.problems(self.state()):
            return
        start = self._start
        if start is None:
            from ..algorithms.launch import start_forecast as start
        self._keep()
        self._began = time.monotonic()
        self._asked = self.state().chosen["model"]
        self._busy = True
        self.run.running()
        try:
            handle = start(checks.to_parameters(self.state()), self._progress, self._finished)
        except Exception as failure:  # the boundary to the algorithm: whatever it refuses is told here
            log.exception("The forecast did not start")
            self._finished(False, {}, str(failure))
            return
        if self._busy:  # a refusal ends the run before the start returns
            self._handle = handle

    def cancel_run(self) -> None:
        """Ask the engine to stop; the end is reported as usual."""
        if self._handle is not None:
            self.run.cancelling()
            self._handle.cancel()

    def open_series(self) -> None:
        """Show the time series dock and pick up its map tool."""
        if self._series_dock is None:
            from .series_dock import SeriesDock

            self._series_dock = SeriesDock(self._iface)
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._series_dock)
        self._series_dock.show()
        self._series_dock.raise_()
        self._series_dock.pick()

    def open_report(self) -> None:
        """Ask for the report's settings and make it."""
        from .report_dialog import ReportDialog

        held = self._series_dock.held() if self._series_dock is not None else []
        counted = self._series_dock is not None and self._series_dock.since_issue.isChecked()
        dialog = ReportDialog(self._iface, held, self, since_issue=counted)
        dialog.exec()
        dialog.deleteLater()

    def open_help(self) -> None:
        """Show the user guide beside the work."""
        from .help_window import open_guide

        if self._help is None:
            self._help = open_guide(self)
        if self._help is not None:
            self._help.show()
            self._help.raise_()

    def close_down(self) -> None:
        """Undo everything before the plugin is unloaded."""
        if self._help is not None:
            self._help.deleteLater()
            self._help = None
        QgsProject.instance().layersAdded.disconnect(self._offer_results)
        QgsProject.instance().layersRemoved.disconnect(self._offer_results)
        self._check_soon.stop()
        if self._handle is not None:
            self._handle.forget_receiver()
            self._handle.cancel()
            self._handle = None
        self._keep()
        self.engine.close_down()
        self.data.close_down()
        self.area.close_down()
        if self._series_dock is not None:
            self._series_dock.close_down()
            self._iface.removeDockWidget(self._series_dock)
            self._series_dock.deleteLater()
            self._series_dock = None

    def _progress(self, step) -> None:
        if self._busy:
            self.run.progress(step.stage, step.fraction, step.seconds_left)

    def _finished(self, ok: bool, results: dict, message: str = "") -> None:
        """Say how the run ended, and learn how fast this machine is."""
        self._handle, self._busy = None, False
        seconds = time.monotonic() - self._began
        pace = facts.learned_seconds_per_cell(seconds, self._cells or 0) if ok else None
        if pace is not None:
            keep("seconds_per_cell", pace)
        sentence = message or (
            facts.done_line(seconds, str(results.get("LABEL", "")), self._asked)
            if ok
            else tr("The forecast failed. The log panel (MM-STT) has the details.")
        )
        folder = str(results.get("OUTPUT_FOLDER", ""))
        warnings = facts.warnings_of(folder) if ok else []
        self.run.ended(
            sentence, "good" if ok else "quiet" if sentence.startswith(tr("Cancelled")) else "error", warnings
        )
        if self.isHidden():
            self._tell_outside(sentence, ok, warnings)
        if ok:
            from ..maps.view import bring_into_view

            bring_into_view(self._iface.mapCanvas(), folder)
        self.check()

    def _tell_outside(self, sentence: str, ok: bool, warnings: list[str]) -> None:
        """Say the end of a run in QGIS's message bar, when the dock was closed meanwhile."""
        level = Qgis.MessageLevel.Warning if warnings or not ok else Qgis.MessageLevel.Success
        self._iface.messageBar().pushMessage("MM-STT", " ".join([sentence, *warnings]), level)

    def _offer_results(self, *_) -> None:
        """Offer chart and report once there is a result to show."""
        from ..maps.group import has_results

        there = has_results(QgsProject.instance())
        self.run.series_button.setEnabled(there)
        self.run.report_button.setEnabled(there)

    def _visibility(self, visible: bool) -> None:
        """Show the area on the map only while the dock is open."""
        self.area.show_band(not self.isHidden())
        if visible:
            self.engine.look_once()

    def _lay_out(self) -> None:
        """Stack the sections in a scroll area; the run section stays below, always in sight."""
        content = QWidget(self)
        sections = (self.data, self.area, self.forecast, self.advanced)
        column = look.column(content, *sections, space=look.SECTION_SPACE)
        column.setContentsMargins(10, 10, 10, 10)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        foot = QWidget(self)
        look.column(foot, self.engine, self.run).setContentsMargins(10, 8, 10, 10)
        whole = QWidget(self)
        look.column(whole, scroll, look.hairline(whole), foot, space=0).setStretch(0, 1)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        whole.setMinimumWidth(content.minimumSizeHint().width() + bar)  # it never scrolls sideways
        self.setWidget(whole)

    def _recall(self) -> None:
        """Fill in what was used last time."""
        for field in self.fields.values():
            if setting(field.option) in DEFAULTS:
                field.set_value(recall(setting(field.option)))
        self.advanced.output.setFilePath(recall("output"))
        self.data.last_folder = recall("last_folder")

    def _keep(self) -> None:
        for field in self.fields.values():
            name = setting(field.option)
            if name in DEFAULTS:
                keep(name, field.value() if field.value() is not None else DEFAULTS[name])
        keep("output", self.advanced.output.filePath().strip())
        keep("last_folder", self.data.last_folder)
