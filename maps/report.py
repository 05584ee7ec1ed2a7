# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the report: an editable print layout in the project, and a PDF of it; main thread only."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemPage,
    QgsMapLayer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from ..language import mark, tr
from ..mmstt_core.leftovers import replaced_at_once
from ..mmstt_core.results.fan_chart import MISSING_LIBRARY, make_figure
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.outputs import BY_NAME
from ..mmstt_core.results.reader import ForecastFolder
from . import changes, report_changes, report_text, time_ranges, wording
from .degrees import in_degrees
from .group import ROLE, result_layers
from .locator import locator
from .report_frames import GAP, HEADING, PAGES, ChangesPage, Frame, frames, page_size
from .report_items import ACCENT, INK, QUIET, Page

CHART_DPI = 220
MAP_MARGIN = 1.06
SCALE_STRIP = 10.0
"""mm"""
TEXT_SIZE = 8.5
TITLE_SIZES = (19, 16, 14, 12, 10)
HEADING_SIZES = (10, 9, 8, 7, 6)
"""Points, of words that stay on one line."""
PLACES_SHARES = (0.07, 0.42, 0.14, 0.22, 0.15)
LEAD_SHARE = 0.18
"""Of the table of the backtest: a number and its months stay on one line."""
CHANGES_SHARES = (0.25, 0.17, 0.12, 0.26, 0.09, 0.11)
MOST_PINS = 8
"""As many as there are colours of pins."""
BOX_PAD = 3.0
TILE = "#eef1f2"
NO_SERIES = mark("No time series was held when this report was made.")


class ReportError(Exception):
    """Say in one sentence why the report was not made."""


def make_report(
    folder: Path,
    held: list[tuple[Series, str]],
    *,
    lead: int | None = None,
    landscape: bool = False,
    title: str = "",
    author: str = "",
    since_issue: bool = False,
    project: QgsProject | None = None,
) -> QgsPrintLayout:
    """Add a print layout about one forecast to the project.

    Args:
        folder: of the forecast, whose layers are in the project.
        held: series with their colours; may be empty.
        lead: index of the date that the maps show; the last calibrated one when absent.
        title: instead of the usual one, which names the area as its files do.
        author: who answers for the report; may be empty.
        since_issue: count the series from their level at the issue date, as their chart does.
    """
    project = project or QgsProject.instance()
    forecast = ForecastFolder(folder)
    if forecast.of_points:
        raise ReportError(tr("The report shows maps of cells; make a forecast of cells of the same data for it."))
    lead = forecast.last_calibrated if lead is None or lead >= len(forecast.dates_H) else lead
    layers = {
        role: layer
        for layer, role, where in result_layers(project)
        if where == Path(folder) and _shows(layer, lead + 1)
    }
    if "displacement" not in layers:
        raise ReportError(tr("The maps of this forecast are not in the project. Add them again, then make the report."))
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    title = title.strip() or report_text.title(forecast)
    layout.setName(_free_name(project, title))
    report = _Report(layout, forecast, layers, lead, landscape, project, held, since_issue)
    _set_pages(layout, landscape, report.pages)
    report.fill(title, author.strip())
    project.layoutManager().addLayout(layout)
    return layout


def export_pdf(layout: QgsPrintLayout, path: Path) -> None:
    """Write the layout as PDF; the file appears only when it is complete."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 300
    try:
        with replaced_at_once(path) as part:
            if QgsLayoutExporter(layout).exportToPdf(str(part), settings) != QgsLayoutExporter.ExportResult.Success:
                raise ReportError(
                    tr("The PDF could not be written to {0}. Choose another folder, or close the file.").format(path)
                )
    except OSError as failure:
        raise ReportError(tr("The PDF could not be written to {0} ({1}).").format(path, failure.strerror)) from failure


class _Report:
    """Fill the pages of one report."""

    def __init__(
        self,
        layout: QgsPrintLayout,
        forecast: ForecastFolder,
        layers: dict[str, QgsMapLayer],
        lead: int,
        landscape: bool,
        project: QgsProject,
        held: list[tuple[Series, str]],
        since_issue: bool,
    ) -> None:
        self.page = Page(layout)
        self.since_issue = since_issue
        self.held = [
            (dataclasses.replace(series, label=f"{number}  {series.label}".strip()), colour)
            for number, (series, colour) in enumerate(held[:MOST_PINS], 1)
        ]
        self.forecast, self.layers, self.lead = forecast, layers, lead
        self.table = report_text.table(forecast)
        texts = {
            "method": (tr("How it was made"), report_text.method(forecast)),
            "sign": (tr("How to read it"), report_text.reading(forecast, lead)),
            "limits": (tr("Limits"), "\n".join(f"\N{BULLET} {line}" for line in report_text.limits(forecast))),
            "provenance": (tr("Data, model, software"), report_text.provenance(forecast)),
            "check": (tr("How often the interval held"), report_text.check(forecast)),
        }
        self.changes = report_changes.Changes(forecast, lead)
        page = None
        if self.changes.told:
            page = ChangesPage(cells=len(self.changes.rows), rates=len(self.changes.noticed_rows()[1]))
            texts["changed"] = tr(report_changes.HEADING), self.changes.summary()
            texts["noticed"] = tr(report_changes.NOTICED), self.changes.noticed()
        self.pages = PAGES + (page is not None)
        # a number stays with its sign
        self.texts = {name: (head, words.replace(" %", f"{wording.THIN}%")) for name, (head, words) in texts.items()}
        heights = self._heights(landscape, page)
        self.frames = frames(landscape, len(self.table[1]), heights, len(self.held), page)
        self.background = [
            node.layer()
            for node in project.layerTreeRoot().findLayers()
            if node.isVisible() and node.layer() and not node.layer().customProperty(ROLE)
        ]
        self.when = time_ranges.band_ranges(forecast.dates_H)[lead]

    def fill(self, title: str, author: str) -> None:
        """Write everything."""
        page, frame, forecast = self.page, self.frames, self.forecast
        for number in range(self.pages):
            page.box(frame[f"bar_{number}"], ACCENT)
            page.label(frame[f"foot_{number}"], str(forecast.record.get("attribution", "")), 6, QUIET, bottom=True)
            page.label(
                frame[f"number_{number}"],
                tr("Page {0} of {1}").format(number + 1, self.pages),
                6.5,
                QUIET,
                right=True,
                bottom=True,
            )
        page.label(
            frame["title"],
            title,
            page.fitting_size(title, frame["title"].width, TITLE_SIZES),
            ACCENT,
            bold=True,
            name="title",
        )
        page.label(frame["subtitle"], report_text.subtitle(forecast, self.lead), 9.5, QUIET, name="subtitle")
        centre = in_degrees(float(forecast.easting_N.mean()), float(forecast.northing_N.mean()), forecast.crs)
        page.label(frame["byline"], report_text.byline(forecast, centre, author), 8, QUIET, name="byline")
        if picture := locator(*centre, frame["locator"].width, frame["locator"].height):
            page.picture(frame["locator"], picture, "locator")
        self._figures()
        self._map("displacement", tr("Displacement since {0}, mm").format(forecast.issue_date))
        self._map("uncertainty", report_text.uncertainty_title(forecast))
        self._map("velocity", tr("Forecast velocity, mm/yr"))
        self._map("exceedance", report_text.exceedance_title(forecast, self.lead))
        for name in ("method", "sign", "limits", "provenance"):
            heading, words = self.texts[name]
            self._heading(name, heading)
            page.label(frame[name], words, TEXT_SIZE, name=name)
        self._check()
        self._changes()
        self._chart()
        if self.held:
            self._heading("places", tr("The places of the chart"))
            page.table(frame["places"], *report_text.places(forecast, self.held, self.lead), "places", PLACES_SHARES)
        self._heading("table", tr("How earlier forecasts of this area did (backtest)"))
        header, rows = self.table
        if rows:
            others = max(len(header) - 1, 1)
            page.table(frame["table"], header, rows, "backtest", (LEAD_SHARE, *[(1 - LEAD_SHARE) / others] * others))
        else:
            page.label(frame["table"], tr(report_text.NO_BACKTEST), 8.5, name="backtest")

    def _heights(self, landscape: bool, changes: ChangesPage | None) -> dict[str, float]:
        """Measure the texts, mm."""
        heights, placed = {}, frames(landscape, changes=changes)
        for name, (_, words) in self.texts.items():
            if name not in placed:
                continue
            sides, ends = (2 * BOX_PAD, HEADING + 2 * BOX_PAD) if name == "check" else (0.0, 0.0)
            heights[name] = ends + self.page.height_of(words, TEXT_SIZE, placed[name].width - sides)
        return heights

    def _check(self) -> None:
        """Write the measured coverage into a box of its own."""
        whole, (heading, words) = self.frames["check"], self.texts["check"]
        x, width = whole.x + BOX_PAD, whole.width - 2 * BOX_PAD
        self.page.box(whole, TILE)
        self.page.label(Frame(whole.page, x, whole.y + BOX_PAD, width, HEADING), heading, 10, ACCENT, bold=True)
        rest = whole.height - HEADING - 2 * BOX_PAD
        self.page.label(Frame(whole.page, x, whole.y + BOX_PAD + HEADING, width, rest), words, TEXT_SIZE, name="check")

    def _changes(self) -> None:
        """Tell of cells that have changed their motion, and how soon such a change is noticed."""
        if not self.changes.told:
            return
        page = self.page
        self._map(changes.ROLE, tr("Chance that motion has changed"))
        for name in ("changed", "noticed"):
            if name in self.frames:
                heading, words = self.texts[name]
                self._heading(name, heading)
                page.label(self.frames[name], words, TEXT_SIZE, name=name)
        if self.changes.rows:
            self._map(changes.KIND_ROLE, tr("Kind of change"))
            self._heading("largest", tr(report_changes.LARGEST))
            page.table(self.frames["largest"], self.changes.header(), self.changes.rows, "changes", CHANGES_SHARES)
        if "rates" in self.frames:
            page.table(self.frames["rates"], *self.changes.noticed_rows(), "noticed")

    def _heading(self, name: str, words: str) -> None:
        frame = self.frames[f"{name}_title"]
        self.page.label(frame, words, self.page.fitting_size(words, frame.width, HEADING_SIZES), ACCENT, bold=True)

    def _figures(self) -> None:
        """Write the key figures as a row of tiles."""
        whole = self.frames["figures"]
        figures = report_text.key_figures(self.forecast, self.lead)
        width = (whole.width - (len(figures) - 1) * GAP / 2) / len(figures)
        for i, (value, caption) in enumerate(figures):
            x = whole.x + i * (width + GAP / 2)
            self.page.box(Frame(0, x, whole.y, width, whole.height), TILE)
            self.page.label(Frame(0, x + 3, whole.y + 2, width - 4, 7), value, 13, ACCENT, bold=True)
            self.page.label(Frame(0, x + 3, whole.y + 10, width - 4, 5), caption, 7, INK)

    def _map(self, role: str, heading: str) -> None:
        """Show one map with heading and legend."""
        layer = self.layers.get(role)
        if layer is None:
            return
        self._heading(role, heading)
        frame, output = self.frames[f"{role}_map"], BY_NAME.get(role)
        when = self.when if output is not None and output.dated else None
        shown = self.page.map(frame, [layer, *self.background], _fit(layer.extent(), frame), when, role)
        for number, (series, colour) in enumerate(self.held, 1):
            self.page.pin(frame, shown, series.easting, series.northing, colour, str(number))
        if output is None:  # classes
            keys = [(each.color.name(), each.label) for each in layer.renderer().classes()]
            self.page.keys(self.frames[f"{role}_legend"], keys)
            return
        ends = [tr(word) for word in output.colours.ends or wording.sign_words(self.forecast.component)]
        self.page.legend(self.frames[f"{role}_legend"], layer, ends, f"{role} legend")

    def _chart(self) -> None:
        """Show the held series, or say that there are none."""
        frame = self.frames["chart"]
        self._heading("chart", tr("Time series"))
        if not self.held:
            self.page.label(frame, tr(NO_SERIES), 8.5, QUIET, name="chart")
            return
        try:
            figure = make_figure(self.held, frame.width, frame.height, since_issue=self.since_issue, small=True, tr=tr)
        except ImportError:
            self.page.label(frame, tr(MISSING_LIBRARY), 8.5, QUIET, name="chart")
            return
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=CHART_DPI)
        self.page.picture(frame, buffer.getvalue(), "chart")


def _shows(layer: QgsMapLayer, band: int) -> bool:
    """Tell whether a layer shows a band; layers without dates show always."""
    output = BY_NAME.get(layer.customProperty(ROLE))
    if output is None or not output.dated:
        return True
    return band in layer.temporalProperties().fixedRangePerBand()


def _fit(extent: QgsRectangle, frame: Frame) -> QgsRectangle:
    """Widen an extent to the shape of a frame, with a margin, and a strip below that the scale bar needs."""
    metres_per_mm = MAP_MARGIN * max(extent.width() / frame.width, extent.height() / (frame.height - SCALE_STRIP))
    centre = QgsPointXY(extent.center().x(), extent.center().y() - metres_per_mm * SCALE_STRIP / 2)
    return QgsRectangle.fromCenterAndSize(centre, metres_per_mm * frame.width, metres_per_mm * frame.height)


def _set_pages(layout: QgsPrintLayout, landscape: bool, pages: int) -> None:
    """Make the A4 pages."""
    orientation = QgsLayoutItemPage.Orientation.Landscape if landscape else QgsLayoutItemPage.Orientation.Portrait
    layout.pageCollection().page(0).setPageSize("A4", orientation)
    for _ in range(pages - 1):
        page = QgsLayoutItemPage(layout)
        page.setPageSize("A4", orientation)
        layout.pageCollection().addPage(page)
    if layout.pageCollection().page(0).pageSize().width() != page_size(landscape)[0]:
        raise ReportError(tr("The pages could not be set to A4."))


def _free_name(project: QgsProject, wanted: str) -> str:
    """Return a layout name that is not taken."""
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    return next(name for name in (wanted, *(f"{wanted} ({i})" for i in range(2, 1000))) if name not in taken)
