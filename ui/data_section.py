# SPDX-License-Identifier: GPL-2.0-or-later
"""Data: the list of files and layers, filled by dropping, choosing or adding from the project."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from ..language import mark, told, tr
from ..maps.wording import harmless
from ..mmstt_core.cube import LAEA
from ..mmstt_core.gis.systems import transform
from ..mmstt_core.reading.stack import rasters_of
from ..mmstt_core.stated import Stated
from . import drops, facts, look
from .checks import Source
from .data_on_map import Sketch
from .reading_task import FileTask, LayerTask, ReadingTask
from .source_dialog import SourceDialog, keep_stated, recall_stated

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
LEAST_HEIGHT = 64
"""Pixels; room for the invitation."""
SHOWN_SOURCES = 4
"""In sight at once; more are scrolled."""
STATE = {
    "unit": mark("State the unit\N{HORIZONTAL ELLIPSIS}"),
    "component": mark("State the component\N{HORIZONTAL ELLIPSIS}"),
    "crs": mark("State the coordinate system\N{HORIZONTAL ELLIPSIS}"),
    "sign": mark("State the sign\N{HORIZONTAL ELLIPSIS}"),
}
"""Buttons beside the sentence about what cannot be told."""
FILTER = mark(
    "EGMS and other point data (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz *.tif *.nc *.asc);;All files (*)"
)
EMPTY = mark("Drop EGMS zip or CSV files here\nor add them with the buttons below")


class SourceList(QListWidget):
    """Show sources on four lines each, and take files and layers dropped on it."""

    dropped = pyqtSignal(object)
    """A `drops.Dropped`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setAccessibleName(tr("Data"))
        self.setToolTip(tr("EGMS files as downloaded (zip or CSV), or point layers with one field per date"))

    def dragEnterEvent(self, event) -> None:
        """Accept files, folders of forecasts, and layers."""
        if drops.dropped(event.mimeData()):
            event.acceptProposedAction()

    dragMoveEvent = dragEnterEvent

    def dropEvent(self, event) -> None:
        """Hand on what was dropped."""
        found = drops.dropped(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.dropped.emit(found)

    def sizeHint(self) -> QSize:
        """Grow with the content, up to four sources."""
        rows = sum(
            max(self.sizeHintForRow(i), self.visualItemRect(self.item(i)).height())
            for i in range(min(self.count(), SHOWN_SOURCES))
        )
        return QSize(300, max(LEAST_HEIGHT, rows + 2 * self.frameWidth() + 4))

    def resizeEvent(self, event) -> None:
        """Take the height of the lines as they are broken at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self.fit)  # its own scroll bar would change the width in the midst of this

    def fit(self) -> None:
        """Be as high as the content; a few sources need no scroll bar."""
        policies = Qt.ScrollBarPolicy
        few = self.count() <= SHOWN_SOURCES
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if few else policies.ScrollBarAsNeeded)
        self.doItemsLayout()
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event) -> None:
        """Invite, while empty."""
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(look.signal_colour(self.palette(), "quiet"))
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, tr(EMPTY))
        painter.end()


class DataSection(look.Section):
    """Hold the chosen sources and what is known of them."""

    changed = pyqtSignal()
    forecast_dropped = pyqtSignal(str)
    refused = pyqtSignal(str)
    """A sentence about what was dropped."""
    sample_added = pyqtSignal()

    def __init__(self, parent: QWidget | None = None, canvas: QgsMapCanvas | None = None) -> None:
        super().__init__("1", tr("Data"), parent)
        self._canvas, self._download = canvas, None
        self._sources: dict[str, Source] = {}
        self._places: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        self._tasks: dict[str, ReadingTask] = {}
        self.sketches: dict[str, Sketch] = {}
        """What the map shows of the sources that were read."""
        self.last_folder = ""
        self.list = SourceList(self)
        self.list.dropped.connect(self.take_drop)
        self.list.installEventFilter(self)
        self.body.addWidget(self.list)
        tip, words = tr("Add EGMS zip or CSV files from disk"), tr("Files\N{HORIZONTAL ELLIPSIS}")
        self.files_button = look.tool_button(self, "mActionFileOpen", words, tip, self.choose_files)
        tip = tr("Add a point layer of this project that has one field per date")
        self.layers_button = look.tool_button(self, "mIconPointLayer", tr("Layers"), tip)
        look.offer_layers(self.layers_button, _has_points, self.add_layer, tr("No point layer in this project"))
        tip = tr("Take the selected data off the list (Del)")
        self.remove_button = look.icon_button(self, "symbologyRemove", tr("Remove"), tip, self.remove_selected)
        tip = tr("Say unit, component, coordinate system or sign of the selected source (or double-click it)")
        words = tr("How to read it")
        self.reading_button = look.icon_button(self, "mActionOptions", words, tip, self.ask)
        tip = tr("Show outline and points of the data on the map")
        self.map_button = look.icon_button(self, "mActionShowAllLayers", tr("Show on the map"), tip, checkable=True)
        self.map_button.setChecked(True)
        buttons = (self.files_button, self.layers_button, self.remove_button, self.reading_button, self.map_button)
        self.body.addLayout(look.row(*buttons))
        tip = tr("Search the EGMS archive for an area and download with your own service key")
        words = tr("Download EGMS data") + "\N{HORIZONTAL ELLIPSIS}"
        self.download_button = look.tool_button(self, "mActionSharingImport", words, tip, self.open_download)
        self.body.addWidget(self.download_button)
        self.list.itemDoubleClicked.connect(lambda item: self.ask())
        tip = tr("522 cells of EGMS Ortho, vertical, 2020 to 2024: a volcanic island north of Sicily")
        words = tr("Try with the island of Ustica")
        self.sample_button = look.tool_button(self, "mActionPropertiesWidget", words, tip, self.add_sample)
        self.body.addWidget(self.sample_button)
        self.note = look.Note("error", self)
        self.state_button = look.tool_button(self, "mActionOptions", "", tip, self._state_what_is_asked)
        self.body.addWidget(self.note)
        self.body.addWidget(self.state_button)
        self.list.itemSelectionChanged.connect(self._show)
        QgsProject.instance().layerWillBeRemoved.connect(self._forget_layer)
        self._show()

    def sources(self) -> tuple[Source, ...]:
        """Return the list as it stands."""
        return tuple(self._sources.values())

    def keys(self) -> tuple[str, ...]:
        """Return paths and ids of the sources."""
        return tuple(self._sources)

    def places(self) -> tuple[np.ndarray, np.ndarray] | None:
        """Return easting and northing of all points, in `crs()`; None while some are unknown."""
        if not self._sources or len(self._places) < len(self._sources):
            return None
        crs = self.crs()
        moved = [
            pair if self._sources[key].crs == crs else transform(*pair, self._sources[key].crs, crs)
            for key, pair in self._places.items()
        ]
        return np.concatenate([pair[0] for pair in moved]), np.concatenate([pair[1] for pair in moved])

    def crs(self) -> str:
        """Return the system of the cells: that of the first source."""
        return next((source.crs for source in self._sources.values()), LAEA)

    def add_files(self, paths: list[str]) -> None:
        """Add files and read each in the background; rasters, one per date, are one source together."""
        held = [path for source in self._sources.values() for path in (source.path, *source.more) if path]
        rasters = [path for path in dict.fromkeys([*held, *map(str, map(Path, paths))]) if _is_raster(path)]
        if len(rasters) > 1 and not set(rasters) <= set(held):
            for key in rasters:
                self._drop(key)
            self.last_folder = str(Path(rasters[-1]).parent)
            self._read(rasters[0], FileTask(rasters[0], recall_stated(rasters[0]), tuple(rasters[1:])))
        for path in paths:
            if len(rasters) > 1 and str(Path(path)) in rasters:
                continue
            key = str(Path(path))
            if key in self._sources:
                continue
            self.last_folder = str(Path(path).parent)
            self._read(key, FileTask(key, recall_stated(key)))
        self._changed()

    def add_layer(self, layer: QgsVectorLayer) -> None:
        """Add a point layer."""
        if layer.id() not in self._sources:
            self._read(layer.id(), LayerTask(layer, recall_stated(layer.id())))
            self._changed()

    def add_sample(self) -> None:
        """Add the sample that comes with the plugin, all of it; where the user looks for files stays as it was."""
        last_folder = self.last_folder
        self.sample_added.emit()
        self.add_files([str(SAMPLE)])
        self.last_folder = last_folder

    def take_drop(self, found: drops.Dropped) -> None:
        """Add dropped files and point layers; forecasts are for the dock."""
        self.add_files(list(found.files))
        for layer in found.layers:
            if _has_points(layer):
                self.add_layer(layer)
            else:
                self.refused.emit(tr("'{0}' is not a point layer.").format(layer.name()))
        for folder in found.forecasts:
            self.forecast_dropped.emit(folder)

    def choose_files(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Add displacement data"), self.last_folder, tr(FILTER))
        self.add_files(paths)

    def open_download(self) -> None:
        """Show the window that downloads into this list; made when it is first wanted."""
        if self._download is None:
            from .download_dialog import DownloadDialog

            self._download = DownloadDialog(self._canvas, self.window())
            self._download.downloaded.connect(self.add_files)
        self._download.show()
        self._download.raise_()

    def ask(self) -> None:
        """Ask how to read the selected source, or the one that cannot be told; then read it again."""
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        unclear = [key for key, source in self._sources.items() if source.asks]
        self._ask_of(next(iter([*chosen, *unclear, *self._sources]), None))

    def _asking(self) -> str | None:
        """Return the source whose sentence stands below the list, if stating a fact would mend it."""
        key = next((key for key, source in self._sources.items() if source.error), None)
        return key if key is not None and self._sources[key].asks else None

    def _state_what_is_asked(self) -> None:
        self._ask_of(self._asking())

    def _ask_of(self, key: str | None) -> None:
        if key is None or self._sources[key].reading:
            return
        source = self._sources[key]
        dialog = SourceDialog(source, self.window(), asks=source.asks)
        if dialog.exec() == SourceDialog.DialogCode.Accepted and dialog.stated() != source.stated:
            self.state(key, dialog.stated())
        dialog.deleteLater()

    def state(self, key: str, stated: Stated) -> None:
        """Take note of what is stated of a source, and read it again."""
        keep_stated(key, stated)
        layer = QgsProject.instance().mapLayer(key)
        self._places.pop(key, None)
        self.sketches.pop(key, None)
        more = self._sources[key].more
        self._read(key, FileTask(key, stated, more) if layer is None else LayerTask(layer, stated))
        self._changed()

    def remove_selected(self) -> None:
        """Take the selected sources off the list."""
        for item in self.list.selectedItems():
            self._drop(item.data(Qt.ItemDataRole.UserRole))
        self._changed()

    def close_down(self) -> None:
        """Stop reading and let go of the project."""
        QgsProject.instance().layerWillBeRemoved.disconnect(self._forget_layer)
        if self._download is not None:
            self._download.close_down()
            self._download.deleteLater()
        for key in list(self._tasks):
            self._drop(key)

    def eventFilter(self, watched, event) -> bool:
        """Remove by the Delete key."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
            return True
        return super().eventFilter(watched, event)

    def _read(self, key: str, task: ReadingTask) -> None:
        """List a source and read it in the background."""
        self._sources[key] = dataclasses.replace(task.source, reading=True)
        self._start(key, task)

    def _start(self, key: str, task: ReadingTask) -> None:
        """Run a reading task; kept, because an unreferenced Python task never runs."""
        self._tasks[key] = task
        task.described.connect(lambda source, east, north: self._described(key, source, east, north))
        QgsApplication.taskManager().addTask(task)

    def _described(self, key: str, source: Source, easting_N, northing_N) -> None:
        """Take what a task read, if the source is still wanted."""
        task = self._tasks.pop(key, None)
        if key not in self._sources:
            return
        if task is not None and task.sketch is not None:
            self.sketches[key] = task.sketch
        self._sources[key] = dataclasses.replace(source, reading=False)
        if easting_N is not None:
            self._places[key] = (easting_N, northing_N)
        self._changed()

    def _drop(self, key: str) -> None:
        task = self._tasks.pop(key, None)
        if task is not None:
            task.described.disconnect()
            task.cancel()
        self._sources.pop(key, None)
        self._places.pop(key, None)
        self.sketches.pop(key, None)

    def _forget_layer(self, layer_id: str) -> None:
        """Drop a layer that leaves the project."""
        if layer_id in self._sources:
            self._drop(layer_id)
            self._changed()

    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        listed = {self.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.list.count())}
        if set(self._sources) != listed:
            self.list.clear()
            for key in self._sources:
                item = QListWidgetItem(self.list)
                item.setData(Qt.ItemDataRole.UserRole, key)
                item.setSelected(key in chosen)
        for i in range(self.list.count()):
            self._fill_item(self.list.item(i))
        self.sample_button.setVisible(not self._sources)
        self.reading_button.setEnabled(bool(self._sources))
        self.map_button.setEnabled(any(one.drawn for one in self.sketches.values()))
        self.remove_button.setEnabled(bool(self.list.selectedItems()))
        asking, reading = self._asking(), any(source.reading for source in self._sources.values())
        self.state_button.setVisible(asking is not None and not reading)
        if asking is not None:
            words = tr(STATE[self._sources[asking].asks[0]])
            self.state_button.setText(words)
            self.state_button.setToolTip(tr("It is read again as you say, and remembered"))
        self.list.fit()

    def _fill_item(self, item: QListWidgetItem) -> None:
        source = self._sources[item.data(Qt.ItemDataRole.UserRole)]
        lines = [source.name, facts.source_line(source), facts.source_numbers(source), facts.source_reading(source)]
        item.setText("\n".join(line for line in lines if line))
        producer = [tr("Producer: {0}").format(source.producer)] if source.producer else []
        span = [tr("{0} to {1}").format(source.first, source.last)] if source.first else []
        item.setToolTip(
            harmless(
                "\n".join(
                    [
                        source.path or source.name,
                        *span,
                        *producer,
                        *facts.source_reasons(source),
                        *map(told, source.warnings),
                    ]
                )
            )
        )
        name = "mIconWarning" if source.error or source.warnings else "mIconPointLayer"
        item.setIcon(look.icon("mActionRefresh" if source.reading else name))


def _has_points(layer: QgsMapLayer) -> bool:
    """Tell whether a layer may hold series: of points, or of cells drawn as polygons."""
    kinds = (Qgis.GeometryType.Point, Qgis.GeometryType.Polygon)
    return layer.type() == Qgis.LayerType.Vector and layer.geometryType() in kinds


def _is_raster(path: str) -> bool:
    return Path(path).is_file() and bool(rasters_of(Path(path)))
