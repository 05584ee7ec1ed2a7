# SPDX-License-Identifier: GPL-2.0-or-later
"""The time series dock: click cells or draw a polygon, compare fans, export."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..language import mark, told, tr
from ..maps import series_table, wording
from ..maps.group import Shown, has_results, result_folders, shown_forecasts
from ..mmstt_core.results import fan_chart, palette
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.reader import POINT_REACH_M, ForecastFolder, NotAForecast
from ..mmstt_core.results.region_folder import open_results, stamp_of
from ..mmstt_core.words import about_rows
from . import look
from .area_tools import BorrowedTools, PolygonTool
from .chart_zero import ZeroBox, swatch
from .export_file import ask_export, saved
from .pin_list import PinList
from .pin_names import give_name, given_name
from .pins import Pins

INVITATION = mark("Click a cell or point of the forecast on the map. Hold Ctrl, or tick Keep, to compare several.")
MEASURED = mark("Click a point of the data on the map to see what was measured there. Forecasts come after a run.")


REACH_PIXELS = 8
"""Around a click, in which a point is found."""
STATUS_LINES = 3
NARROWEST = 260
"""Pixels: the chart must not push the panels beside it off the screen."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """One series in the chart."""

    series: Series
    colour: str
    folder: Path | None = None
    """Of its forecast; None for a series that was only measured."""
    polygon: QgsGeometry | None = None
    first_label: str = ""
    """What it was called before the user named it."""


class SeriesDock(QDockWidget):
    """Hold the picked series and their chart."""

    def __init__(
        self, iface, parent: QWidget | None = None, *, measured: Callable[[QgsPointXY], Series | None] | None = None
    ) -> None:
        super().__init__(tr("Forecast time series"), parent or iface.mainWindow())
        self._measured = measured or (lambda point: None)
        """Finds the series of a point of the data where there is no forecast."""
        self.setObjectName("mmsttSeriesDock")
        self._canvas = iface.mapCanvas()
        self._held: list[Held] = []
        self._folders: dict[Path, ForecastFolder] = {}
        self._pins = Pins(self._canvas)
        self._pick_tool = QgsMapToolEmitPoint(self._canvas)
        self._pick_tool.setCursor(Qt.CursorShape.CrossCursor)
        self._polygon_tool = PolygonTool(self._canvas, palette.PINS[0])
        self._lay_out()
        self._pick_tool.canvasClicked.connect(lambda point, button: self.add_at(point))
        self._polygon_tool.drawn.connect(self.add_polygon)
        tools = {self._pick_tool: self.pick_button, self._polygon_tool: self.mean_button}
        self._borrowed = BorrowedTools(self._canvas, tools)
        self.zero.changed.connect(self._draw)
        self.pins.renamed.connect(self.rename)
        self.pins.removed.connect(lambda number: self.let_go(self._held[number]))
        QgsProject.instance().layersRemoved.connect(self._tidy)
        self._draw()

    def pick(self) -> None:
        """Take up the map tool that picks cells."""
        self._borrowed.take(self._pick_tool)

    def held(self) -> list[tuple[Series, str, Path]]:
        """Return the held series with colour and folder, for the report; not those that were only measured."""
        return [(one.series, one.colour, one.folder) for one in self._held if one.folder is not None]

    def forget_measured(self) -> None:
        """Let go of what was only measured; its data left the list."""
        if any(one.folder is None for one in self._held):
            self._held = [one for one in self._held if one.folder is not None]
            self._draw()

    def add_at(self, point) -> None:
        """Add the cell at a map position; it replaces the others unless they are kept."""

        def picked(forecast: ForecastFolder) -> Held | None:
            place = self._pins.to_cells(QgsGeometry.fromPointXY(QgsPointXY(point)), forecast.crs)
            reach_m = self._reach(point, forecast) if forecast.of_points else None
            cell = None if place is None else forecast.nearest(place.asPoint().x(), place.asPoint().y(), reach_m)
            return None if cell is None else self._picked(forecast, cell)

        where = QgsGeometry.fromPointXY(QgsPointXY(point))
        if self._add_first(where, picked):
            return
        series = self._measured(QgsPointXY(point))
        if series is not None:
            self._add(Held(series=series, colour=self._free_colour()))
            return
        there = has_results(QgsProject.instance())
        self.status.setText(
            tr("Nothing of a forecast that the map shows lies there.")
            if there
            else tr("No point of the data lies there. Zoom in, and click a point.")
        )

    def _reach(self, point, forecast: ForecastFolder) -> float:
        """Return how far from a click a point may lie, m: what the mouse can hit on the map as it is."""
        edge = QgsPointXY(point.x() + REACH_PIXELS * self._canvas.mapUnitsPerPixel(), point.y())
        ends = [self._pins.to_cells(QgsGeometry.fromPointXY(QgsPointXY(one)), forecast.crs) for one in (point, edge)]
        apart = 0.0 if None in ends else ends[0].distance(ends[1])
        return max(POINT_REACH_M, apart)

    def add_polygon(self, geometry: QgsGeometry) -> None:
        """Add the mean of the cells inside a drawn polygon."""

        def picked(forecast: ForecastFolder) -> Held | None:
            polygon = self._pins.to_cells(geometry, forecast.crs)
            ring = [] if polygon is None else [(point.x(), point.y()) for point in polygon.vertices()]
            cells = forecast.inside(ring) if ring else ring
            return self._picked(forecast, cells, polygon) if len(cells) else None

        if not self._add_first(geometry, picked):
            self.status.setText(tr("Nothing of a forecast that the map shows lies inside."))

    def _add_first(self, geometry: QgsGeometry, picked: Callable[[ForecastFolder], Held | None]) -> bool:
        """Add what the topmost visible forecast holds at a place; never silently that of one below a damaged one.

        Returns:
            Whether a forecast lies there, of which a series was added or told why it cannot be.
        """
        for shown in shown_forecasts(QgsProject.instance()):
            reason = str(shown.folder)
            refusal = tr("The folder of {0} now holds another forecast. Add that one to the map anew.")
            try:
                if not shown.replaced:
                    forecast = self._opened(shown.folder)
                    held = picked(forecast)
                    if held is None:
                        continue
                    self._add(held)
                    return True
            except FileNotFoundError:
                refusal = tr("The folder of {0} is gone, so its series cannot be read: {1}")
            except (NotAForecast, OSError) as failure:
                refusal, reason = tr("The series of {0} cannot be read: {1}"), told(failure)
            if self._covers(shown, geometry):
                self.status.setText(refusal.format(shown.name, reason))
                return True
        return False

    def _covers(self, shown: Shown, geometry: QgsGeometry) -> bool:
        """Tell whether a visible layer of a forecast reaches to a place."""
        for layer in shown.layers:
            moved = self._pins.to_cells(geometry, layer.crs().authid())
            if moved is not None and layer.extent().intersects(moved.boundingBox()):
                return True
        return False

    def _picked(self, forecast: ForecastFolder, cells: np.ndarray | int, polygon: QgsGeometry | None = None) -> Held:
        """Return the series of some cells, labelled by its place, and by what made it where MM-STT did not."""
        series = forecast.series(cells)
        if series.cells == 1:
            label = forecast.name_of(int(np.atleast_1d(cells)[0]))
        else:
            with about_rows(forecast.of_points):
                label = tr("mean of {0:,} cells").format(series.cells)
        made_by = wording.closed_form_name(forecast.record)
        series = dataclasses.replace(series, label=f"{label}, {made_by}" if made_by else label)
        return Held(series=series, colour=self._free_colour(), folder=forecast.folder, polygon=polygon)

    def let_go(self, held: Held) -> None:
        """Let one series go."""
        self._held = [one for one in self._held if one is not held]
        self._draw()

    def rename(self, number: int, name: str) -> None:
        """Name a held series, and its place in the project; by an empty name it is called as at first."""
        held = self._held[number]
        name = give_name(held.series, name)
        series = dataclasses.replace(held.series, label=name or held.first_label)
        self.zero.renamed(held.series, series)
        self._held[number] = dataclasses.replace(held, series=series)
        self._draw()

    def clear(self) -> None:
        """Let every series go."""
        self._held = []
        self._draw()

    def export(self) -> None:
        """Save the chart as PNG or SVG, or the numbers as CSV."""
        kinds = tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)")
        path = ask_export(self, tr("Export time series"), "series.png", kinds)
        if path is not None:
            self.status.setText(self.save(path))

    def save(self, path: Path) -> str:
        """Write a file by its ending; return the sentence that says so."""
        return saved(path, lambda: self._write(path), [one.series.label for one in self._held])[0]

    def _write(self, path: Path) -> None:
        if path.suffix.lower() == ".csv":
            path.write_text(self._table(), encoding="utf-8")
        else:
            drawn = [(one.series, one.colour) for one in self._held]
            fan_chart.save(drawn, path, zero=self.zero.zero(), tr=tr)

    def _table(self) -> str:
        return series_table.to_csv([one.series for one in self._held], zero=self.zero.zero())

    def close_down(self) -> None:
        """Give the map back as it was."""
        QgsProject.instance().layersRemoved.disconnect(self._tidy)
        self._borrowed.give_back()
        self._pins.close_down()
        self._polygon_tool.remove()

    def closeEvent(self, event) -> None:
        """Put the map tool away with the dock; the series stay held."""
        self._borrowed.give_back()
        self._pins.clear()
        super().closeEvent(event)

    def showEvent(self, event) -> None:
        """Show the pins again, and leave room for the words below, whose font the theme has set by now."""
        super().showEvent(event)
        self._fit_status()
        self._show_pins()

    def _add(self, held: Held) -> None:
        pressed = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        several = self.keep_box.isChecked() or pressed == Qt.KeyboardModifier.ControlModifier
        if not several:
            self._held = []
            held = dataclasses.replace(held, colour=palette.PINS[0])
        label = held.series.label
        named = dataclasses.replace(held.series, label=given_name(held.series) or label)
        held = dataclasses.replace(held, series=named, first_label=label)
        self._held = [*self._held, held][-len(palette.PINS) :]
        self._draw()

    def _free_colour(self) -> str:
        """Return the first colour that no held series has."""
        used = {one.colour for one in self._held}
        return next((colour for colour in palette.PINS if colour not in used), palette.PINS[0])

    def _opened(self, folder: Path) -> ForecastFolder:
        """Open a forecast, or return it as it was opened before."""
        stamp = stamp_of(folder)
        known = self._folders.get(folder)
        if known is None or known.stamp != stamp:
            known = self._folders[folder] = open_results(folder)
        return known

    def _tidy(self, *_) -> None:
        """Forget series whose forecast left the project."""
        folders = result_folders(QgsProject.instance())
        self.zero.forget(folders)
        kept = [one for one in self._held if one.folder is None or one.folder in folders]
        if len(kept) != len(self._held):
            self._held = kept
            self._draw()

    def _draw(self) -> None:
        self.zero.offer([(one.series, one.colour, one.folder, self._record(one)) for one in self._held])
        drawn = [(one.series, one.colour) for one in self._held]
        self.chart.show_series(drawn, zero=self.zero.zero())
        self.pins.show_pins([(one.series.name or tr("measured"), one.colour) for one in self._held])
        for button in (self.clear_button, self.export_button):
            button.setEnabled(bool(self._held))
        self._offer_dates()
        invitation = INVITATION if has_results(QgsProject.instance()) else MEASURED
        self.status.setText(series_table.place_text(self._held[-1].series) if self._held else tr(invitation))
        self._show_pins()

    def _show_pins(self) -> None:
        held = [(one.series, one.colour, one.polygon) for one in self._held]
        self._pins.show([*(one for one in self.zero.pin() if all(one[0] is not each[0] for each in held)), *held])

    def _hover(self, date: np.datetime64, series: Series | None = None) -> None:
        """Tell the numbers of the newest series of a panel at a date, and mark them."""
        held = next((one for one in reversed(self._held) if series is None or one.series is series), None)
        if held is None:
            return
        sentence = series_table.sentence_at(held.series, date, self._record(held), zero=self.zero.zero())
        self.status.setText(f"{held.series.name}: {sentence}")
        self.chart.mark(held.series, date)

    def _record(self, held: Held) -> dict:
        """Return what is told of the forecast of a series; nothing of one that was only measured."""
        return self._folders[held.folder].record if held.folder in self._folders else {}

    def _offer_dates(self) -> None:
        """Offer the dates of the newest series, for exact numbers without a steady hand."""
        self.dates.clear()
        self.dates.setEnabled(bool(self._held))
        self.dates.addItem(tr("Date…"))
        if self._held:
            series = self._held[-1].series
            for date in series.dates_H:  # none of a series that was only measured
                months = wording.lead_months(series.issue_date, date)
                self.dates.addItem(f"{date} ({months} {wording.month_word(months)})", str(date))

    def _offer_removal(self) -> None:
        """List the held series, each with its colour."""
        menu = self.clear_button.menu()
        menu.clear()
        for held in self._held:
            series, component = held.series, wording.component_name(held.series.component)
            words = (
                tr("Remove {0} ({1}, issued {2})").format(series.name, component, series.issue_date)
                if series.forecasts
                else tr("Remove {0} ({1})").format(series.name, component)
            )
            menu.addAction(swatch(held.colour), look.in_menu(words), lambda checked=False, one=held: self.let_go(one))

    def sizeHint(self) -> QSize:
        """Ask for no width: the chart takes what the panels beside the map leave."""
        return QSize(NARROWEST, super().sizeHint().height())

    def _fit_status(self) -> None:
        self.status.setFixedHeight(STATUS_LINES * self.status.fontMetrics().lineSpacing())

    def _lay_out(self) -> None:
        """Put a row of buttons above the chart and a line of words below."""
        from .chart_view import make_chart

        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 6, 8, 6)
        tip = tr("Click cells or points on the map")
        self.pick_button = look.tool_button(self, "mActionIdentify", tr("Pick places"), tip, checkable=True)
        tip = tr("Draw a polygon to see the mean of what lies inside")
        self.mean_button = look.tool_button(self, "mActionAddPolygon", tr("Mean of polygon"), tip, checkable=True)
        self.keep_box = QCheckBox(tr("Keep"), self)
        self.keep_box.setToolTip(tr("Compare: keep earlier series when another is picked (or hold Ctrl)"))
        self.zero = ZeroBox(self)
        tip = tr("Let all series go")
        self.clear_button = look.tool_button(self, "mActionDeleteSelected", tr("Clear"), tip, self.clear)
        tip = tr("Save as PNG, SVG or CSV")
        self.export_button = look.tool_button(self, "mActionFileSave", tr("Export…"), tip, self.export)
        picking = (self.pick_button, self.mean_button, self.keep_box, self.zero)
        menu = QMenu(self.clear_button)
        menu.aboutToShow.connect(self._offer_removal)
        self.clear_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.clear_button.setMenu(menu)
        self.dates = QComboBox(self)
        self.dates.setToolTip(tr("Tell the numbers of a date"))
        self.dates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dates.setMinimumContentsLength(8)
        self.dates.activated.connect(
            lambda index: index > 0 and self._hover(np.datetime64(self.dates.itemData(index), "D"))
        )
        self.status = look.Words(whole)
        self.status.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # as wide as there is room and of a fixed height: what the mouse passes must not move the window
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit_status()
        self.chart = make_chart(whole, self._hover)
        shown = (*picking, None, self.dates, self.clear_button, self.export_button)
        folding = (self.mean_button, self.export_button, self.clear_button, self.pick_button)
        self._row = look.FoldingRow(whole, shown, folding)
        column.addWidget(self._row)
        self.pins = PinList(whole)
        column.addWidget(self.pins)
        column.addWidget(self.chart, 1)
        column.addWidget(self.status)
        whole.setMinimumWidth(NARROWEST)
        self.setWidget(whole)
