# SPDX-License-Identifier: GPL-2.0-or-later
"""EGMS by area: key, area and products; what the archive has; download into the list of data."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsExtentWidget, QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.result_folder import gathering_folder
from ..egms import key_store
from ..egms.chosen import CANCELLED, NO_FILE, UNUSABLE, amount_text
from ..egms.downloads import Done, Downloads, Stand
from ..egms.problems import ServiceError
from ..egms.queries import LEVELS, Box, Found, questions
from ..egms.session import Session
from ..egms.task import ServiceTask
from ..language import told, tr
from ..mmstt_core.cube import DEGREES
from ..mmstt_core.folders import free_bytes
from . import look
from .download_list import HitList
from .forecast_section import make_form
from .remember import keep, recall

STEPS = 1000
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


class DownloadDialog(QDialog):
    """Keep one and show it again: closing it while it works leaves the work going on."""

    downloaded = pyqtSignal(object)
    """Paths of the files that were wanted and are there."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mmsttDownloadDialog")
        self.setWindowTitle(tr("Download EGMS data"))
        self._canvas = canvas
        self._task: ServiceTask | None = None
        self._session: Session | None = None
        self._found: Found | None = None
        self._lay_out()
        self._offer_keys(recall("egms_key"))
        self._offer_releases([])
        self._show()

    # What stands where.

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(look.SPACE)
        column.addLayout(self._form())
        self.search_button = QPushButton(look.icon("mActionZoomTo"), tr("Search"), self)
        self.search_button.setDefault(True)
        self.search_button.clicked.connect(self.search)
        column.addLayout(look.row(None, self.search_button))
        self.list = HitList(self)
        self.list.changed.connect(self._show)
        column.addWidget(self.list, 1)
        self.all_button = look.tool_button(self, "mActionSelectAll", tr("All"), tr("Tick all, or those selected"))
        self.none_button = look.tool_button(self, "mActionDeselectAll", tr("None"), tr("Untick all, or those selected"))
        self.all_button.clicked.connect(lambda: self.list.tick(True))
        self.none_button.clicked.connect(lambda: self.list.tick(False))
        self.total = look.Words(self)
        row = look.row(self.all_button, self.none_button, self.total)
        row.setStretch(2, 1)
        column.addLayout(row)
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(recall("egms_folder") or str(gathering_folder(QgsProject.instance()) / "EGMS"))
        self.folder.fileChanged.connect(lambda path: self.list.look_into(Path(path)))
        form = make_form()
        form.addRow(tr("Folder"), self.folder)
        column.addLayout(form)
        self.note = look.Note("error", self)
        column.addWidget(self.note)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.download_button = QPushButton(look.icon("mActionFileSave"), tr("Download"), self)
        self.download_button.clicked.connect(self.download)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.cancel)
        close_button = QPushButton(tr("Close"), self)
        close_button.clicked.connect(self.close)
        for button in (self.download_button, self.cancel_button, close_button):
            button.setAutoDefault(False)
        row = look.row(self.bar, self.download_button, self.cancel_button, close_button)
        row.insertStretch(1, 0)
        row.setStretch(0, 1)
        column.addLayout(row)
        self.resize(760, 640)

    def _form(self):
        self.key = QComboBox(self)
        self.key.setToolTip(tr("The service key, as the authentication manager of QGIS keeps it"))
        self.key.currentIndexChanged.connect(lambda: self._show())
        tip = tr("Read the JSON file of your service key into the authentication manager of QGIS")
        self.key_button = look.tool_button(self, "mActionAdd", tr("Add key") + ELLIPSIS, tip, self.choose_key)
        self.extent = QgsExtentWidget(self, QgsExtentWidget.WidgetStyle.CondensedStyle)
        self.extent.setOutputCrs(QgsCoordinateReferenceSystem(DEGREES))
        self.extent.setMapCanvas(self._canvas, True)
        self.extent.setToolTip(tr("The current view, a layer, or a rectangle drawn on the map"))
        self.extent.toggleDialogVisibility.connect(self.setVisible)
        self.use_view()
        self.extent.extentChanged.connect(lambda box: self._show())
        view = look.tool_button(
            self, "mActionZoomFullExtent", tr("Map view"), tr("What the map shows now"), self.use_view
        )
        tip = tr("The selected features of the current layer")
        selection = look.tool_button(self, "mActionZoomToSelected", tr("Selection"), tip, self.use_selection)
        self.area_buttons = (view, selection)
        grid = QGridLayout()
        grid.setSpacing(look.SPACE)
        self.levels = {name: QCheckBox(tr(level[2]), self) for name, level in LEVELS.items()}
        wanted = recall("egms_levels").split(",")
        for number, (name, box) in enumerate(self.levels.items()):
            box.setChecked(name in wanted)
            box.toggled.connect(lambda checked: self._show())
            grid.addWidget(box, number // 2, number % 2)
        self.release = QComboBox(self)
        self.release.setToolTip(tr("Read from the archive at the first search"))
        form = make_form()
        key_row, area_row = look.row(self.key, self.key_button), look.row(self.extent, view, selection)
        for row in (key_row, area_row):
            row.setStretch(0, 1)
        form.addRow(tr("Service key"), key_row)
        form.addRow(tr("Area"), area_row)
        form.addRow(tr("Products"), grid)
        form.addRow(tr("Release"), self.release)
        return form

    @property
    def busy(self) -> bool:
        """Tell whether a search or a download is under way."""
        return self._task is not None

    def _show(self) -> None:
        """Say how much is wanted, and what can be done."""
        wanted = self.list.wanted()
        folder = Path(self.folder.filePath())
        left = self.list.left()
        lines = [tr("{0} of {1} files, {2} to download").format(len(wanted), len(self.list.hits()), amount_text(left))]
        if (free := free_bytes(folder)) is not None:
            lines.append(tr("{0} free").format(amount_text(free)))
        self.total.setText("; ".join(lines) if self._found is not None else "")
        self.search_button.setEnabled(not self.busy and bool(self.key.currentData()) and bool(self._wanted_levels()))
        self.download_button.setEnabled(not self.busy and bool(wanted) and bool(self.folder.filePath().strip()))
        self.download_button.setText(tr("Download") if left or not wanted else tr("Add to the data"))
        self.cancel_button.setVisible(self.busy)
        self.bar.setVisible(self.busy)
        held = (self.key, self.key_button, self.extent, *self.area_buttons, self.release, self.folder)
        for part in (*held, self.all_button, self.none_button, *self.levels.values()):
            part.setEnabled(not self.busy)

    def _wanted_levels(self) -> list[str]:
        return [name for name, box in self.levels.items() if box.isChecked()]

    # Key and area.

    def choose_key(self) -> None:
        """Ask for the file of a service key and keep what it holds; the file itself stays where it is."""
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Service key of the Copernicus Land Monitoring Service"), "", tr("Service keys (*.json)")
        )
        if path:
            self.add_key(path)

    def add_key(self, path: str) -> None:
        """Keep the service key of a file in QGIS's authentication manager."""
        try:
            with open(path, encoding="utf-8-sig") as stream:
                config = key_store.store(stream.read(1_000_000))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.note.say(tr("The file cannot be read ({0}).").format(reason), "error")
            return
        except ServiceError as error:
            self.note.say(told(error), "error")
            return
        self._offer_keys(config)
        self.note.say(tr("The key is kept in QGIS's authentication manager. The file is no longer needed."), "good")

    def _offer_keys(self, chosen: str) -> None:
        """List the configurations that may hold a key; what they hold is not looked at before it is needed."""
        self.key.clear()
        configs = QgsApplication.authManager().availableAuthMethodConfigs()
        fitting = {key: held for key, held in configs.items() if held.method() == key_store.METHOD}
        for key, config in sorted(fitting.items(), key=lambda pair: pair[1].name().lower()):
            self.key.addItem(f"{config.name()} ({key})", key)
        if not fitting:
            self.key.addItem(tr("No key yet: add the JSON file of yours"), "")
        self.key.setCurrentIndex(max(0, self.key.findData(chosen)))

    def use_view(self) -> None:
        """Take what the map shows."""
        self._take(self._canvas.extent(), self._canvas.mapSettings().destinationCrs())

    def use_selection(self) -> None:
        """Take the selected features of the current layer."""
        layer = self._canvas.currentLayer()
        if layer is None or not hasattr(layer, "boundingBoxOfSelected") or not layer.selectedFeatureCount():
            self.note.say(tr("The current layer has no selected features."), "error")
            return
        self._take(layer.boundingBoxOfSelected(), layer.crs())

    def _take(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        self.extent.setOutputExtentFromUser(box, crs)

    def box(self) -> Box:
        """Return the area in degrees."""
        box = self.extent.outputExtent()
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def _offer_releases(self, names: list[str]) -> None:
        """Offer what the archive has; before it was asked, the newest."""
        chosen = self.release.currentData()
        self.release.clear()
        self.release.addItem(tr("the newest") if not names else tr("the newest ({0})").format(names[0]), "")
        for name in names:
            self.release.addItem(name, name)
        self.release.setCurrentIndex(max(0, self.release.findData(chosen)))

    # Searching and downloading.

    def search(self) -> None:
        """Ask the archive in the background."""
        try:
            levels, box, wanted = self._wanted_levels(), self.box(), self.release.currentData()
            questions(levels, "", box)
            self._session = Session(key_store.load(self.key.currentData()))
        except ServiceError as error:
            self.note.say(told(error), "error")
            return
        keep("egms_key", self.key.currentData())
        keep("egms_levels", ",".join(levels))
        session = self._session

        def work(task: ServiceTask) -> tuple[list[str], Found]:
            _report_to(session, task)
            releases = session.releases()
            asked = questions(levels, wanted or releases[0], box)
            return releases, session.search(asked, lambda part: task.stepped.emit(part))

        self._start(tr("Searching the EGMS archive"), work, self._searched)

    def _searched(self, result: tuple[list[str], Found] | None) -> None:
        releases, self._found = result
        self._offer_releases(releases)
        self.list.fill(self._found.hits, Path(self.folder.filePath()))
        if not self._found.hits:
            self.note.say(tr(NO_FILE), "warning")
        elif self._found.unusable:
            self.note.say(tr(UNUSABLE).format(self._found.unusable), "warning")

    def download(self) -> None:
        """Fetch the ticked files in the background."""
        folder, wanted = Path(self.folder.filePath().strip()), self.list.wanted()
        keep("egms_folder", str(folder))
        session, found = self._session, self._found

        def work(task: ServiceTask) -> list[Done]:
            _report_to(session, task)
            return Downloads(session, found, folder, step=task.stepped.emit).run(wanted)

        self._start(tr("Downloading EGMS data"), work, self._downloaded)

    def _downloaded(self, done: list[Done]) -> None:
        self.list.show_done(done)
        failed = [one for one in done if one.problem is not None]
        paths = [str(one.path) for one in done if one.path is not None]
        if failed:
            words = tr("{0} of {1} files could not be had. {2}")
            self.note.say(words.format(len(failed), len(done), told(failed[0].problem)), "error")
        else:
            one = tr("The file is there and in the list of data.")
            several = tr("{0} files are there and in the list of data.").format(len(paths))
            self.note.say(one if len(paths) == 1 else several, "good")
        self.downloaded.emit(paths)

    def _start(self, title: str, work, settled) -> None:
        self.note.say("")
        self.bar.setValue(0)
        self._task = ServiceTask(title, work)
        self._task.said.connect(lambda sentence: self.note.say(told(sentence), "warning"))
        self._task.stepped.connect(self._stepped)
        self._task.settled.connect(lambda result, failure: self._settled(result, failure, settled))
        QgsApplication.taskManager().addTask(self._task)
        self._show()

    def _stepped(self, how_far: object) -> None:
        if isinstance(how_far, Stand):
            self.list.show_stand(how_far)
            self.bar.setFormat(f"{amount_text(how_far.have)} / {amount_text(how_far.total)}")
            self.bar.setValue(round(STEPS * how_far.part))
        else:
            self.bar.setFormat("%p %")
            self.bar.setValue(round(STEPS * how_far))

    def _settled(self, result: object, failure: Exception | None, settled) -> None:
        self._task = None
        if result is None:
            self.list.look_into(Path(self.folder.filePath()))
        if failure is not None:
            self.note.say(told(failure), "error")
        elif result is None:
            self.note.say(tr(CANCELLED), "warning")
        else:
            settled(result)
        self._show()

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._task is not None:
            self._task.cancel()

    def close_down(self) -> None:
        """End the work within a bounded time; nobody is told."""
        task, self._task = self._task, None
        if task is not None:
            task.blockSignals(True)
            task.cancel()
            task.waitForFinished(6000)


def _report_to(session: Session, task: ServiceTask) -> None:
    """Let a session speak through a task, and stop with it."""
    session.cancelled, session.tell = task.isCanceled, task.said.emit
