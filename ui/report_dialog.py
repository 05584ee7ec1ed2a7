# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask which forecast, which date and which page, then make the report."""

from __future__ import annotations

import contextlib
from pathlib import Path

from qgis.core import QgsProject
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

from ..language import told, tr
from ..maps import report, report_text, wording
from ..maps.group import result_folders
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.naming import unused
from ..mmstt_core.results.reader import ForecastFolder, NotAForecast
from . import look
from .forecast_section import make_form
from .remember import keep, recall


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
        self.date = QComboBox(self)
        self.date.setToolTip(tr("The date that displacement and uncertainty are shown for"))
        self.page = QComboBox(self)
        self.page.addItem(tr("A4 portrait"), False)
        self.page.addItem(tr("A4 landscape"), True)
        self.page.setCurrentIndex(1 if recall("report_landscape") else 0)
        self.title = QLineEdit(self)
        self.title.setToolTip(tr("Stands on the first page; the files know the area only by the number of its tile"))
        self.author = QLineEdit(recall("report_author"), self)
        self.author.setToolTip(tr("Stands below the title, with the date of today"))
        self.author.setPlaceholderText(tr("Name or company; may be empty"))
        self.path = QgsFileWidget(self)
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setFilter(tr("PDF (*.pdf)"))
        self.open_layout = QCheckBox(tr("Open the layout for editing"), self)
        self.count = look.Words(self)
        form.addRow(tr("Forecast"), self.which)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Author"), self.author)
        form.addRow(tr("Maps show"), self.date)
        form.addRow(tr("Page"), self.page)
        form.addRow("PDF", self.path)
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
        path = Path(self.path.filePath().strip()).with_suffix(".pdf")
        landscape = bool(self.page.currentData())
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            layout = report.make_report(
                forecast.folder,
                self._series(),
                lead=self.date.currentData(),
                landscape=landscape,
                title=self.title.text(),
                author=self.author.text(),
                since_issue=self._since_issue,
            )
            report.export_pdf(layout, path)
        except (report.ReportError, NotAForecast, OSError) as failure:
            self.note.say(told(failure))
            return
        finally:
            QApplication.restoreOverrideCursor()
        keep("report_landscape", landscape)
        keep("report_author", self.author.text().strip())
        self._tell(path)
        if self.open_layout.isChecked():
            self._iface.openLayoutDesigner(layout)
        self.accept()

    def _tell(self, path: Path) -> None:
        """Say where the PDF is, with a button that opens it."""
        bar = self._iface.messageBar()
        message = bar.createMessage(
            tr("Forecast report"),
            tr("{0} is ready; its layout is in Project > Layouts.").format(wording.harmless(path.name)),
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
            tr("No time series is held: pick cells first to have their fans in the report.")
            if number == 0
            else tr("1 held time series goes into the report.")
            if number == 1
            else tr("{0} held time series go into the report.").format(number)
        )


def _forecasts() -> list[ForecastFolder]:
    """Open the forecasts of the project."""
    found = []
    for folder in result_folders(QgsProject.instance()):
        with contextlib.suppress(NotAForecast):
            found.append(ForecastFolder(folder))
    return found
