# SPDX-License-Identifier: GPL-2.0-or-later
"""The forecast dock: data, area, forecast, run; it gathers settings and starts the Processing algorithm."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from ..language import tr
from ..maps.wording import harmless
from . import checks, facts, look
from .area_geometry import count_cells
from .area_section import AreaSection
from .data_on_map import DataOnMap
from .data_section import DataSection
from .drops import dropped
from .engine_note import EngineNote
from .forecast_section import AdvancedSection, ForecastSection
from .recent import RecentForecasts
from .remember import DEFAULTS, keep, recall, setting
from .replacing import may_replace
from .result_docks import ResultDocks
from .run_section import RunSection
from .watch_button import start_watch

log = logging.getLogger(__name__)
PAUSE_MS = 120
"""Settings are checked this long after the last change, so that typing stays smooth."""


class ForecastDock(QDockWidget):
    """Lead from data to maps, top to bottom."""

    def __init__(self, iface, parent: QWidget | None = None, *, start=None) -> None:
        super().__init__(tr("Ground motion forecast"), parent or iface.mainWindow())
        self.setObjectName("mmsttForecastDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface, self._start = iface, start
        self._handle = None
        self._busy, self._began = False, 0.0
        self._asked = self._kind = ""
        self._shown = ""
        """Folder of the forecast that the dock speaks of."""
        self._cells: int | None = None
        self._help = None
        self.setAcceptDrops(True)
        self.data = DataSection(self, iface.mapCanvas())
        self.area = AreaSection(iface.mapCanvas(), self)
        self.forecast, self.advanced = ForecastSection(self), AdvancedSection(self)
        self.fields = {**self.forecast.fields, **self.advanced.fields}
        self.run = RunSection(self)
        self.engine = EngineNote(self)
        self._lay_out()
        self._on_map = DataOnMap(iface.mapCanvas(), self)
        self.beside = ResultDocks(iface, self._on_map.series_at)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(PAUSE_MS)
        self._check_soon.timeout.connect(self.check)
        for section in (self.data, self.area, self.forecast, self.advanced):
            section.changed.connect(self._check_soon.start)
        self.run.run_button.clicked.connect(self.start_run)
        self.run.cancel_button.clicked.connect(self.cancel_run)
        self.run.series_button.clicked.connect(self.beside.open_series)
        self.run.profile_button.clicked.connect(self.beside.open_profile)
        self.run.places_button.clicked.connect(lambda: self.beside.open_places(self._shown))
        self.run.report_button.clicked.connect(self.open_report)
        self.run.watch_button.given.connect(lambda files: start_watch(self, files))
        self.run.help_button.clicked.connect(self.open_help)
        self.run.folder_button.clicked.connect(self.open_folder)
        self.data.forecast_dropped.connect(self.open_forecast)
        self.data.refused.connect(lambda sentence: self.run.note.say(sentence, "error"))
        self.data.sample_added.connect(self.area.use_all)
        self.data.changed.connect(self.run.forget)
        self.data.changed.connect(self._show_data)
        self.data.map_button.toggled.connect(self._on_map.set_shown)
        self.data.map_button.clicked.connect(lambda shown: self._on_map.bring_into_view() if shown else None)
        self.recent = RecentForecasts(self.run.open_button, self.open_forecast)
        QgsProject.instance().cleared.connect(self._new_project)
        iface.mapCanvas().installEventFilter(self)
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
            priors={**self.advanced.prior_layers(), **self.advanced.reference.parameters()},
            output_folder=self.forecast.output_folder(),
        )

    def check(self) -> None:
        """Count cells, and say beside each field what is wrong with it."""
        places = self.data.places()
        if places is not None:
            self.area.set_system(self.data.crs())
        of_points = self.fields["points"].value()
        cell_size = 0.0 if of_points else self.fields["cell_size"].value()
        self._cells = None if places is None else count_cells(*places, cell_size, self.area.ring())
        self.fields["issue_date"].widget.offer(checks.last_epoch(self.data.sources()))
        self.forecast.suggest(self._suggested_name())
        state = self.state()
        wrong = checks.problems(state)
        reading = any(source.reading for source in state.sources)
        # the empty list invites by itself; a sentence that comes and goes would move the buttons under the mouse
        self.data.note.say(wrong.get("data", "") if state.sources and not reading else "")
        pace = facts.paces_from(recall("paces")).get(facts.kind_of_run(state.chosen), facts.Pace())
        epochs = max((source.epochs for source in state.sources), default=0)
        told = {"epochs": epochs, "counting": reading, "of_points": of_points}
        line = facts.area_line(self._cells, pace, **told) if state.sources else ""
        self.area.show_count(line, wrong.get("area", ""))
        remarks = checks.advice(state)
        for name, field in self.fields.items():
            field.note.say(wrong.get(name, remarks.get(name, "")), "error" if name in wrong else "quiet")
        self.forecast.output_note.say(wrong.get("output", ""))
        if prior := self.advanced.prior_problem():
            wrong["priors"] = prior
        self.advanced.prior_note.say(prior)
        if set(wrong) & {"priors", *self.advanced.fields}:
            self.advanced.setCollapsed(False)
        self.engine.want(state.chosen["model"])
        self.run.run_button.setEnabled(not wrong)
        ready = tr("Start the forecast; QGIS stays free for other work")
        self.run.run_button.setToolTip(harmless("\n".join(wrong.values()) or ready))

    def start_run(self) -> None:
        """Start the algorithm in the background."""
        self.check()
        if self._busy or not self.run.run_button.isEnabled() or not may_replace(self, self.state().output_folder):
            return
        start = self._start
        if start is None:
            from ..algorithms.launch import start_forecast as start
        self._keep()
        self._began = time.monotonic()
        self._asked, self._kind = self.state().chosen["model"], facts.kind_of_run(self.state().chosen)
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

    def run_beside(self, algorithm_id: str, parameters: dict, told: Callable[..., tuple[str, str]]) -> None:
        """Run another algorithm where forecasts run; `told` makes a sentence and its kind of how it ended."""
        from ..algorithms.launch import start_forecast

        if self._busy:
            self.run.note.say(tr("A forecast is under way. Try again when it has ended."), "warning")
            return
        self._busy = True
        self.run.running()

        def ended(*how) -> None:
            self._handle, self._busy = None, False
            self._end(*told(*how))
            self.check()

        handle = start_forecast(parameters, self._progress, ended, algorithm_id=algorithm_id)
        if self._busy:
            self._handle = handle

    def cancel_run(self) -> None:
        """Ask the engine to stop; the end is reported as usual."""
        if self._handle is not None:
            self.run.cancelling()
            self._handle.cancel()

    def open_report(self) -> None:
        """Ask for the report's settings and make it."""
        from .report_dialog import ReportDialog

        series = self.beside.series
        held = series.held() if series is not None else []
        counted = series is not None and series.zero.from_issue
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
        QgsProject.instance().cleared.disconnect(self._new_project)
        self._iface.mapCanvas().removeEventFilter(self)
        self._check_soon.stop()
        self.advanced.close_down()
        if self._handle is not None:
            self._handle.forget_receiver()
            self._handle.cancel()
            self._handle = None
        self._keep()
        self.engine.close_down()
        self.data.close_down()
        self._on_map.close_down()
        self.area.close_down()
        self.beside.close_down()

    def _progress(self, step) -> None:
        if self._busy:
            self.run.progress(step.stage, step.fraction, step.seconds_left)

    def _finished(self, ok: bool, results: dict, message: str = "") -> None:
        """Say how the run ended, and learn how fast this machine is."""
        self._handle, self._busy = None, False
        seconds = time.monotonic() - self._began
        label = str(results.get("LABEL", ""))
        if ok and self._cells and (self._asked != "mmstt" or facts.is_network(label)):
            paces, epochs = (
                facts.paces_from(recall("paces")),
                max((source.epochs for source in self.data.sources()), default=0),
            )
            paces[self._kind] = paces.get(self._kind, facts.Pace()).learned(seconds, self._cells, epochs)
            keep("paces", facts.paces_text(paces))
        sentence = message or (
            facts.done_line(seconds, label, self._asked)
            if ok
            else tr("The forecast failed. The log panel (MM-STT) has the details.")
        )
        folder = str(results.get("OUTPUT_FOLDER", ""))
        warnings = facts.without_fallback(facts.warnings_of(folder), label) if ok else []
        if ok and folder:
            self._shown = folder
            self.recent.add(folder)
        kind = "good" if ok else "quiet" if sentence.startswith(tr("Cancelled")) else "error"
        self.run.ended(sentence, kind, warnings, facts.noticed_line(folder) if ok else "")
        if self.isHidden():
            self._tell_outside(sentence, ok, warnings)
        if ok:
            from ..maps.view import bring_into_view

            bring_into_view(self._iface.mapCanvas(), folder)
        self.check()

    def _end(self, sentence: str, kind: str) -> None:
        self.run.ended(sentence, kind)
        if self.isHidden():
            self._tell_outside(sentence, kind == "good", [])

    def _tell_outside(self, sentence: str, ok: bool, warnings: list[str]) -> None:
        """Say the end of a run in QGIS's message bar, when the dock was closed meanwhile."""
        level = Qgis.MessageLevel.Warning if warnings or not ok else Qgis.MessageLevel.Success
        self._iface.messageBar().pushMessage("MM-STT", harmless(" ".join([sentence, *warnings])), level)

    def _offer_results(self, changed=()) -> None:
        """Offer chart and report once there is a result to show."""
        from ..maps.group import ROLE, has_results, result_folders

        if any(isinstance(one, QgsMapLayer) and one.customProperty(ROLE) for one in changed):
            self.data.map_button.setChecked(False)  # points would hide the colours of a new forecast

        there = has_results(QgsProject.instance())
        if self._shown and Path(self._shown) not in result_folders(QgsProject.instance()) and not self._busy:
            self._shown = ""
            self.run.forget()
        self.run.offer(results=there, series=there or bool(self.data.sketches))

    def _show_data(self) -> None:
        """Show what was read on the map, and forget an area that was chosen for data that are gone."""
        self.area.belong_to(set(self.data.keys()))
        if self._on_map.follow(self.data.sketches):
            self.data.map_button.setChecked(True)
        if self.beside.series is not None and not self.data.sketches:
            self.beside.series.forget_measured()
        self._offer_results()

    def folders(self) -> list[Path]:
        """Return the folder that the dock speaks of, else those of the project."""
        from ..maps.group import result_folders

        return [Path(self._shown)] if self._shown else result_folders(QgsProject.instance())

    def open_folder(self) -> None:
        """Show the newest forecast in the file manager."""
        for folder in self.folders()[:1]:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_forecast(self, folder: str) -> None:
        """Show a forecast that was made earlier."""
        from ..algorithms.launch import start_forecast

        if self._busy:
            self.run.note.say(tr("A forecast is under way. Open another when it has ended."), "warning")
            return
        start_forecast({"FOLDER": folder}, None, self._opened, algorithm_id="mmstt:openforecast")

    def eventFilter(self, watched, event) -> bool:
        """Take forecasts dropped on the map; whatever else is dropped there is for QGIS."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            found = dropped(event.mimeData())
            if found.forecasts and not found.files:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    for folder in found.forecasts:
                        self.open_forecast(folder)
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event) -> None:
        """Accept what the data list accepts, on the whole dock."""
        self.data.list.dragEnterEvent(event)

    def dropEvent(self, event) -> None:
        """Hand on what was dropped."""
        self.data.list.dropEvent(event)

    def _opened(self, ok: bool, results: dict, message: str = "") -> None:
        """Say how opening a forecast ended."""
        folder = str(results.get("OUTPUT_FOLDER", ""))
        if not ok:
            self._end(message, "error")
            return
        from ..maps.view import bring_into_view

        self._shown = folder
        self.recent.add(folder)
        told = facts.warnings_of(folder), facts.noticed_line(folder)
        self.run.ended(tr("Opened {0}.").format(Path(folder).name), "good", *told)
        # QGIS sets up the map for the first layer of an empty project after this event, and would undo the zoom
        canvas = self._iface.mapCanvas()
        QTimer.singleShot(0, lambda: bring_into_view(canvas, folder))

    def _suggested_name(self) -> str:
        """Name the next forecast by area, component and issue date."""
        from ..maps import wording

        sources = self.data.sources()
        if not sources or any(source.reading or source.error for source in sources):
            return tr("Forecast")
        issue = self.fields["issue_date"].value() or checks.last_epoch(sources)
        told = {"component": sources[0].component, "area_name": self.area.name()}
        return wording.group_name({"sources": [{"name": source.name} for source in sources], **told}, issue)

    def _new_project(self) -> None:
        """Let go of what belonged to the project that was closed."""
        self._shown = ""
        self.area.forget()
        if not self._busy:
            self.run.forget()
        self.check()

    def _visibility(self, visible: bool) -> None:
        """Show the area on the map only while the dock is open."""
        self.area.show_band(not self.isHidden())
        self._on_map.set_shown(not self.isHidden() and self.data.map_button.isChecked())
        if visible:
            self.engine.look_once()

    def _lay_out(self) -> None:
        """Stack the sections; the run section stays below, always in sight."""
        sections = (self.data, self.area, self.forecast, self.advanced)
        self.setWidget(look.long_panel(self, sections, (self.engine, self.run)))

    def _recall(self) -> None:
        """Fill in what was used last time."""
        for field in self.fields.values():
            if setting(field.option) in DEFAULTS:
                field.set_value(recall(setting(field.option)))
        self.forecast.save_in.setFilePath(recall("save_in"))
        self.data.last_folder = recall("last_folder")

    def _keep(self) -> None:
        for field in self.fields.values():
            name = setting(field.option)
            if name in DEFAULTS:
                keep(name, field.value() if field.value() is not None else DEFAULTS[name])
        keep("save_in", self.forecast.save_in.filePath().strip())
        keep("last_folder", self.data.last_folder)
