# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which forecast, which date and which page, then make the report."""

from __future__ import annotations

import contextlib
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.report import FORMATS, PAGES
from ..language import LANGUAGES, language_of, mark, told, tr
from ..maps import report, report_text, wording
from ..maps.group import ROLE, result_folders
from ..maps.report_frames import Sheet
from ..maps.report_places import KEY
from ..mmstt_core.errors import InputError
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.naming import unused
from ..mmstt_core.results.part import open_whole
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from ..mmstt_core.results.region_folder import open_results
from . import look
from .forecast_section import make_form
from .remember import keep, recall

WHOLE, SHOWN = "whole", "shown"
"""What a report is of."""
PROJECT, NOTHING = "project", "none"
"""What a base map is that is no layer; neither can be the id of one."""


class ReportDialog(QDialog):
    """A short form; the layout stays in the project afterwards and can be edited."""

    def __init__(
        self, iface, held: list[tuple[Series, str, Path]], parent: QWidget | None = None, *, since_issue: bool = False
    ) -> None:
        super().__init__(parent)
        self._since_issue = since_issue
        self.setWindowTitle(tr("Forecast report"))
        self.setMinimumWidth(440)
        self._iface = iface
        self._held = held
        self._forecasts = _forecasts()
        column = QVBoxLayout(self)
        form = make_form()
        self.which = QComboBox(self)
        for forecast in self._forecasts:
            self.which.addItem(wording.group_name(forecast.record, forecast.issue_date))
        self.area = QComboBox(self)
        self.area.setToolTip(tr("What maps and figures are of; a region may be too large for one page"))
        for what, words in ((WHOLE, tr("the whole forecast")), (SHOWN, tr("what the map shows now"))):
            self.area.addItem(words, what)
        self.date = QComboBox(self)
        self.date.setToolTip(tr("The date that displacement and uncertainty are shown for"))
        self.page = _choice(self, PAGES, recall("report_page"))
        self.language = _choice(self, LANGUAGES, recall("report_language") or language_of(QgsApplication.locale()))
        self.language.setToolTip(tr("Of the report, whatever QGIS speaks."))
        self.format = _choice(self, FORMATS, recall("report_format"))
        self.base_map = QComboBox(self)
        self.base_map.setToolTip(tr("What lies below the results on every map; nothing else is fetched"))
        self.base_map.addItem(tr("visible layers of the project"), PROJECT)
        self.base_map.addItem(tr("none"), NOTHING)
        for layer in QgsProject.instance().mapLayers().values():
            if layer.isSpatial() and not layer.customProperty(ROLE) and not layer.customProperty(KEY):
                self.base_map.addItem(layer.name(), layer.id())
        self.title = QLineEdit(self)
        self.title.setToolTip(tr("Stands on the first page; the files know the area only by the number of its tile"))
        self.author = QLineEdit(recall("report_author"), self)
        self.author.setToolTip(tr("Stands below the title, with the date of today"))
        self.author.setPlaceholderText(tr("Name or company; may be empty"))
        self.path = QgsFileWidget(self)
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setFilter(tr("PDF (*.pdf);;Page for a browser (*.html)"))
        self.open_layout = QCheckBox(tr("Open the layout for editing"), self)
        self.count = look.Words(self)
        form.addRow(tr("Forecast"), self.which)
        form.addRow(tr("Area"), self.area)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Author"), self.author)
        form.addRow(tr("Maps show"), self.date)
        form.addRow(tr("Base map"), self.base_map)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Page"), self.page)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("File"), self.path)
        form.addRow("", self.open_layout)
        self.note = look.Note("error", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.make_button = self.buttons.addButton(tr("Make report"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.make)
        self.buttons.rejected.connect(self.reject)
        column.addLayout(form)
        for widget in (self.count, self.note, self.buttons):
            column.addWidget(widget)
        self.which.currentIndexChanged.connect(self._offer)
        self._offer()

    def make(self) -> None:
        """Make layout and PDF; say what went wrong, or close."""
        forecast = self._forecasts[self.which.currentIndex()]
        path = Path(self.path.filePath().strip())
        page, language, format = (box.currentData() for box in (self.page, self.language, self.format))
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            made = report.compose(
                self._part(forecast),
                self._series(),
                lead=self.date.currentData(),
                sheet=Sheet.named(page),
                title=self._own_title(forecast),
                author=self.author.text(),
                since_issue=self._since_issue,
                language=language,
                background=self._background(),
            )
            if format != "pdf":
                report.export_html(made, path.with_suffix(".html"))
            if format != "html":
                report.export_pdf(made.page.layout, path.with_suffix(".pdf"))
        except (report.ReportError, InputError, OSError) as failure:
            self.note.say(told(failure))
            return
        finally:
            QApplication.restoreOverrideCursor()
        for name, value in (("page", page), ("language", language), ("format", format)):
            keep(f"report_{name}", value)
        keep("report_author", self.author.text().strip())
        if format != "html" or self.open_layout.isChecked():
            QgsProject.instance().layoutManager().addLayout(made.page.layout)
        self._tell(path.with_suffix(".html" if format == "html" else ".pdf"))
        if self.open_layout.isChecked():
            self._iface.openLayoutDesigner(made.page.layout)
        self.accept()

    def _part(self, forecast: ForecastFolder) -> ForecastFolder:
        """Return the forecast, or as much of it as the map shows.

        Raises:
            InputError: the map shows none of its cells.
        """
        if self.area.currentData() == WHOLE:
            return forecast
        settings = self._iface.mapCanvas().mapSettings()
        target = QgsCoordinateReferenceSystem(forecast.crs)
        move = QgsCoordinateTransform(settings.destinationCrs(), target, QgsProject.instance())
        try:
            shown = move.transformBoundingBox(settings.visibleExtent())
        except QgsCsException:
            raise NotAForecast(mark("What the map shows has no place in {0}."), forecast.crs) from None
        return open_whole(forecast.folder, (shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()))

    def _background(self) -> list[QgsMapLayer]:
        """Return the layers that were chosen to lie below the results."""
        chosen = self.base_map.currentData()
        if chosen == PROJECT:
            return report.base_map(QgsProject.instance())
        layer = QgsProject.instance().mapLayer(chosen)
        return [layer] if layer is not None else []

    def _own_title(self, forecast: ForecastFolder) -> str:
        """Return the title; none where it is the usual one, which speaks the language of the report."""
        return "" if self.title.text() == report_text.title(forecast) else self.title.text()

    def _tell(self, path: Path) -> None:
        """Say where the PDF is, with a button that opens it."""
        bar = self._iface.messageBar()
        message = bar.createMessage(
            tr("Forecast report"),
            (
                tr("{0} is ready.")
                if path.suffix == ".html"
                else tr("{0} is ready; its layout is in Project > Layouts.")
            ).format(wording.harmless(path.name)),
        )
        url = QUrl.fromLocalFile(str(path))
        button = look.tool_button(
            message, "mActionFileOpen", tr("Open"), str(path), lambda: QDesktopServices.openUrl(url)
        )
        message.layout().addWidget(button)
        bar.pushWidget(message)

    def _series(self) -> list[tuple[Series, str]]:
        folder = self._forecasts[self.which.currentIndex()].folder
        return [(series, colour) for series, colour, where in self._held if where == folder]

    def _offer(self) -> None:
        """Offer the dates of the chosen forecast."""
        self.make_button.setEnabled(bool(self._forecasts))
        if not self._forecasts:
            self.note.say(tr("There is no forecast in this project."))
            return
        forecast = self._forecasts[self.which.currentIndex()]
        self.date.clear()
        for lead, date in enumerate(forecast.dates_H):
            months = wording.lead_months(forecast.issue_date, date)
            mark = "" if forecast.calibrated_H[lead] else tr(", not calibrated")
            self.date.addItem(f"{date} ({months} {wording.month_word(months)}{mark})", lead)
        self.date.setCurrentIndex(forecast.last_calibrated)
        self.title.setText(report_text.title(forecast))
        self.title.setCursorPosition(0)
        self.path.setFilePath(str(unused(forecast.folder / "report.pdf", ending=".pdf")))
        number = len(self._series())
        self.count.setText(
            tr("No time series is held: pick places first to have their fans in the report.")
            if number == 0
            else tr("1 held time series goes into the report.")
            if number == 1
            else tr("{0} held time series go into the report.").format(number)
        )


def _choice(parent: QWidget, choices: dict[str, str], chosen: object) -> QComboBox:
    """Return a box of named values; names of languages are none that a translation knows."""
    box = QComboBox(parent)
    for value, label in choices.items():
        box.addItem(tr(label), value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


def _forecasts() -> list[ForecastFolder]:
    """Open the forecasts of the project."""
    found = []
    for folder in result_folders(QgsProject.instance()):
        with contextlib.suppress(NotAForecast):
            found.append(open_results(folder))
    return found
