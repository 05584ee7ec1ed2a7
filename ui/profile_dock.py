# SPDX-License-Identifier: GPL-2.0-or-later
"""The profile dock: draw a line, see what was measured and what is expected along it, at any date; export."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDockWidget,
    QDoubleSpinBox,
    QLabel,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ..language import mark, told, tr
from ..maps import profile_table, wording
from ..maps.group import has_results, result_folders, shown_forecasts
from ..mmstt_core.analysis import profile_chart
from ..mmstt_core.analysis.profile import Profile, profile_of, rows_near
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from ..mmstt_core.results.region_folder import open_results
from ..mmstt_core.words import about_rows
from . import look
from .area_tools import BorrowedTools
from .export_file import ask_export, saved
from .line_on_map import LineOnMap, LineTool, moved
from .profile_view import make_profile_chart
from .remember import keep, recall

INVITATION = mark(
    "Draw a line on the map: click its corners, right click or Enter ends it. Or take a line of a layer. What was "
    "measured and what is expected along it is shown here."
)
NO_FORECAST = mark("No forecast in this project yet. Run one, or open one, then draw a line across it.")
STATUS_LINES = 3
NARROWEST = 260
STEP_MS = 600
MOST_CELLS = 20_000
"""Within reach of a line; more would be a map, not a profile."""
ITSELF_CELLS = 0.5**0.5
"""Reach without a wish of the user: each cell that the line crosses, and few others."""


class ProfileDock(QDockWidget):
    """Hold one line and its chart."""

    def __init__(self, iface, parent: QWidget | None = None) -> None:
        super().__init__(tr("Profile"), parent or iface.mainWindow())
        self.setObjectName("mmsttProfileDock")
        self._canvas = iface.mapCanvas()
        self._line: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        self._forecast: ForecastFolder | None = None
        self.profile: Profile | None = None
        self._cell: int | None = None
        """The one that the mouse is at."""
        self._on_map = LineOnMap(self._canvas)
        self._tool = LineTool(self._canvas)
        self._lay_out()
        self._tool.drawn.connect(self._drawn)
        self._borrowed = BorrowedTools(self._canvas, {self._tool: self.draw_button})
        self._tool.given_up.connect(self._borrowed.give_back)
        self._play = QTimer(self)
        self._play.setInterval(STEP_MS)
        self._play.timeout.connect(self._step)
        self.play_button.toggled.connect(self._set_playing)
        self.slider.valueChanged.connect(lambda *_: self._show())
        self.since_issue.toggled.connect(lambda *_: self._show())
        self.reach.valueChanged.connect(lambda *_: self.measure())
        QgsProject.instance().layersRemoved.connect(self._tidy)
        self._show()

    def begin(self) -> None:
        """Take up the tool while there is no line."""
        if self._line is None:
            self._borrowed.take(self._tool)

    def set_line(self, line: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Take a line in any system."""
        self._line = QgsGeometry(line), crs
        self._on_map.show(*self._line)
        self.measure()

    def use_layer(self, layer: QgsMapLayer) -> None:
        """Take the line that is selected in a layer, or its only one."""
        features = list(layer.selectedFeatures() if layer.selectedFeatureCount() else layer.getFeatures())
        if len(features) != 1:
            self.status.setText(tr("Select one line of {0} first; {1} are there.").format(layer.name(), len(features)))
            return
        line = features[0].geometry()
        line = line.mergeLines() if line.isMultipart() else line
        if line.isMultipart() and line.constGet().numGeometries() > 1:
            sentence = tr("The line of {0} has parts that do not join. Choose another.")
            self.status.setText(sentence.format(layer.name()))
            return
        line.convertToSingleType()
        self.set_line(QgsGeometry.fromPolyline(list(line.vertices())), layer.crs())

    def measure(self) -> None:
        """Read the cells along the line from the topmost forecast that the map shows and that has some there."""
        before = None if self._forecast is None else self._forecast.folder
        self.profile = self._cell = None
        sentence = ""
        for shown in shown_forecasts(QgsProject.instance()) if self._line is not None else ():
            if shown.replaced:
                refusal = tr("The folder of {0} now holds another forecast. Add that one to the map anew.")
                sentence = refusal.format(shown.name)
                break
            try:
                forecast = open_results(shown.folder)
                found = self._along(forecast)
            except (NotAForecast, OSError) as failure:
                sentence = tr("The forecast {0} cannot be read: {1}").format(shown.name, told(failure))
                break
            except ValueError as failure:
                sentence = str(failure)
                break
            if found.cells_S.size:
                self._forecast, self.profile = forecast, found
                break
        if self.profile is None and not sentence and self._line is not None:
            sentence = tr("Nothing of a forecast that the map shows lies along this line. Draw it elsewhere.")
        if self.profile is not None and (before != self._forecast.folder or not self.slider.isEnabled()):
            self._offer_dates()
        self._show(sentence)

    def lead(self) -> int:
        """Return the number of the date that the slider stands at."""
        return self.slider.value()

    def clear(self) -> None:
        """Let the line go."""
        self._line = self.profile = self._forecast = self._cell = None
        self._on_map.clear()
        self.play_button.setChecked(False)
        self._show()

    def export(self) -> None:
        """Save the chart as PNG or SVG, or the numbers as CSV."""
        kinds = tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)")
        path = ask_export(self, tr("Export profile"), "profile.png", kinds)
        if path is not None:
            self.status.setText(self.save(path))

    def save(self, path: Path) -> str:
        """Write a file by its ending; return the sentence that says so."""
        return saved(path, lambda: self._write(path))[0]

    def _write(self, path: Path) -> None:
        since_issue = self.since_issue.isChecked()
        if path.suffix.lower() == ".csv":
            text = profile_table.to_csv(self.profile, self._forecast.crs, since_issue=since_issue)
            path.write_text(text, encoding="utf-8")
        else:
            credit = str(self._forecast.record.get("attribution", ""))
            profile_chart.save(self.profile, self.lead(), path, since_issue=since_issue, credit=credit, tr=tr)

    def close_down(self) -> None:
        """Give the map back as it was."""
        QgsProject.instance().layersRemoved.disconnect(self._tidy)
        self._play.stop()
        self._borrowed.give_back()
        self._on_map.close_down()
        self._tool.remove()

    def closeEvent(self, event) -> None:
        """Put the map tool away with the dock; the line stays held."""
        self._borrowed.give_back()
        self.play_button.setChecked(False)
        self._on_map.set_shown(False)
        super().closeEvent(event)

    def showEvent(self, event) -> None:
        """Show the line again, and leave room for the words below, whose font the theme has set by now."""
        super().showEvent(event)
        self._fit_status()
        self._on_map.set_shown(True)

    def sizeHint(self) -> QSize:
        """Ask for no width: the chart takes what the panels beside the map leave."""
        return QSize(NARROWEST, super().sizeHint().height())

    def _drawn(self, line: QgsGeometry) -> None:
        self._borrowed.give_back()
        self.set_line(line, self._canvas.mapSettings().destinationCrs())

    def _along(self, forecast: ForecastFolder) -> Profile:
        """Return the profile of a forecast along the line.

        Raises:
            ValueError: with a sentence for the user.
        """
        line = moved(*self._line, QgsCoordinateReferenceSystem(forecast.crs))
        if line is None:
            raise ValueError(
                tr("This line cannot be brought into {0}, the system of the forecast.").format(forecast.crs)
            )
        corners = [(point.x(), point.y()) for point in line.asPolyline()]
        reach = self.reach.value() or ITSELF_CELLS * forecast.footprint_m
        try:
            cells = rows_near(forecast, np.array(corners), reach)
        except ValueError:
            raise ValueError(tr("A line needs two different corners. Draw it again.")) from None
        if cells.size > MOST_CELLS:
            with about_rows(forecast.of_points):
                sentence = tr("{0:,} cells lie within reach of this line, more than {1:,}. Choose a smaller reach.")
            raise ValueError(sentence.format(cells.size, MOST_CELLS))
        return profile_of(forecast, np.array(corners), cells, reach)

    def _offer_dates(self) -> None:
        """Let the slider run over the dates of the forecast, and begin at the last one whose coverage was measured."""
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(self.profile.dates_H) - 1)
        self.slider.setValue(self._forecast.last_calibrated)
        self.slider.blockSignals(False)

    def _show(self, sentence: str = "") -> None:
        """Draw the chart anew, and say what it shows or what to do."""
        there = self.profile is not None
        for widget in (self.slider, self.play_button, self.export_button, self.since_issue):
            widget.setEnabled(there)
        self.clear_button.setEnabled(self._line is not None)
        self.chart.setVisible(there)
        self.nothing.setVisible(not there)
        results = has_results(QgsProject.instance())
        self.nothing.setText(sentence or tr(INVITATION if results else NO_FORECAST))
        self.chart.show_profile(self.profile, self.lead(), since_issue=self.since_issue.isChecked())
        self.date.setText(self._date_words() if there else "")
        if not there:
            self.status.setText("")
        elif self._cell is not None:
            self._tell(self._cell)
        else:
            self.status.setText(self._whole_words())

    def _date_words(self) -> str:
        date = self.profile.dates_H[self.lead()]
        months = wording.lead_months(np.datetime64(self.profile.issue_date, "D"), date)
        words = f"{date} ({months} {wording.month_word(months)})"
        return words if self.profile.calibrated_H[self.lead()] else tr("{0}, not calibrated").format(words)

    def _whole_words(self) -> str:
        """Say how long the line is and how many cells it has."""
        name = wording.group_name(self._forecast.record, self._forecast.issue_date)
        with about_rows(self.profile.of_points):
            patterns = (
                tr("{0:,.0f} m from A to B, {1} cells within reach. {2}."),
                tr("{0} No cell on {1:,.0f} m: nothing is known there."),
            )
        words = patterns[0].format(self.profile.length, self.profile.cells_S.size, name)
        empty = sum(end - start for start, end in self.profile.gaps())
        return patterns[1].format(words, empty) if empty > 0 else words

    def _hover(self, cell: int | None) -> None:
        """Tell the numbers of a cell, and mark it in chart and map; of none, those of the whole line."""
        self._cell = cell
        if cell is None:
            self._on_map.unmark()
            self.status.setText(self._whole_words())
            return
        self._tell(cell)
        self.chart.mark(cell)
        self._on_map.mark(self.profile.easting_S[cell], self.profile.northing_S[cell], self._forecast.crs)

    def _tell(self, cell: int) -> None:
        since_issue = self.since_issue.isChecked()
        self.status.setText(profile_table.sentence_at(self.profile, cell, self.lead(), since_issue=since_issue))

    def _step(self) -> None:
        """Go to the next date, from the last one to the first."""
        self.slider.setValue(0 if self.slider.value() == self.slider.maximum() else self.slider.value() + 1)

    def _set_playing(self, playing: bool) -> None:
        self.play_button.setIcon(look.icon("temporal_navigation/pause" if playing else "temporal_navigation/forward"))
        if playing:
            self._play.start()
        else:
            self._play.stop()

    def _tidy(self, *_) -> None:
        """Forget a profile whose forecast left the project; the line stays for the next one."""
        gone = self._forecast is not None and self._forecast.folder not in result_folders(QgsProject.instance())
        if gone:
            self._forecast = None
            self.play_button.setChecked(False)
            self.measure()

    def _fit_status(self) -> None:
        self.status.setFixedHeight(STATUS_LINES * self.status.fontMetrics().lineSpacing())

    def _lay_out(self) -> None:
        """Put buttons above the chart, the dates and a line of words below."""
        whole = QWidget(self)
        tip = tr("Click corners on the map; right click or Enter ends the line, Esc gives up")
        self.draw_button = look.tool_button(self, "mActionAddPolyline", tr("Draw line"), tip, checkable=True)
        tip = tr("Take the selected line of a layer, or its only one")
        self.layer_button = look.tool_button(self, "mIconLineLayer", tr("Line of layer"), tip)
        lines = Qgis.GeometryType.Line
        look.offer_layers(
            self.layer_button,
            lambda layer: isinstance(layer, QgsVectorLayer) and layer.geometryType() == lines,
            self.use_layer,
            tr("No layer of lines in this project"),
        )
        self.reach = QDoubleSpinBox(self)
        self.reach.setRange(0, 10_000)
        self.reach.setDecimals(0)
        self.reach.setSingleStep(50)
        self.reach.setPrefix(tr("Reach: "))
        self.reach.setSuffix(" m")
        self.reach.setSpecialValueText(tr("Reach: what it crosses"))
        self.reach.setToolTip(tr("Points, or cells by their centres, that lie this near to the line are shown"))
        self.reach.setAccessibleName(tr("Reach"))
        self.reach.setKeyboardTracking(False)
        self.reach.setValue(recall("profile_reach"))
        self.reach.valueChanged.connect(lambda value: keep("profile_reach", float(value)))
        self.since_issue = QCheckBox(tr("Count from issue date"), self)
        self.since_issue.setToolTip(tr("Show only what is expected from the issue date on, as the maps do"))
        self.clear_button = look.icon_button(
            self, "mActionDeleteSelected", tr("Clear"), tr("Let the line go"), self.clear
        )
        self.export_button = look.tool_button(
            self, "mActionFileSave", tr("Export…"), tr("Save as PNG, SVG or CSV"), self.export
        )
        tip = tr("Let the dates run")
        self.play_button = look.icon_button(self, "temporal_navigation/forward", tr("Play"), tip, checkable=True)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setToolTip(tr("The date of the forecast that is shown"))
        self.slider.setAccessibleName(tr("Date"))
        self.slider.setPageStep(3)
        self.date = QLabel(self)
        self.status = look.Words(whole)
        self.status.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # as wide as there is room and of a fixed height: what the mouse passes must not move the window
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit_status()
        self.nothing = look.Words(whole)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.chart = make_profile_chart(whole, self._hover)
        shown = (self.draw_button, self.layer_button, self.reach, self.since_issue, None)
        folding = (self.export_button, self.layer_button, self.draw_button)
        row = look.FoldingRow(whole, (*shown, self.clear_button, self.export_button), folding)
        dates = QWidget(whole)
        look.row(self.play_button, self.slider, self.date, holder=dates)
        column = look.column(whole, row, self.nothing, self.chart, dates, self.status)
        column.setContentsMargins(8, 6, 8, 6)
        column.setStretch(1, 1)
        column.setStretch(2, 1)
        whole.setMinimumWidth(NARROWEST)
        self.setWidget(whole)
