# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the report: an editable print layout, a PDF of it, one page for a browser; main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayoutExporter,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
)

from ..language import language_of, speaking, tr
from ..mmstt_core.leftovers import replaced_at_once
from ..mmstt_core.pages import html
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.outputs import BY_NAME
from ..mmstt_core.results.reader import ForecastFolder
from ..mmstt_core.results.region_folder import open_results
from . import report_text
from .group import ROLE, result_layers
from .page_report import PageReport
from .report_frames import PAPERS, Sheet
from .report_html import document_of
from .report_pages import Report

DPI = 300


class ReportError(Exception):
    """Say in one sentence why the report was not made."""


def compose(
    folder: Path | ForecastFolder,
    held: list[tuple[Series, str]],
    *,
    lead: int | None = None,
    sheet: Sheet = Sheet(),  # noqa: B008 (frozen)
    title: str = "",
    author: str = "",
    since_issue: bool = False,
    language: str = "",
    background: Sequence[QgsMapLayer] | None = None,
    project: QgsProject | None = None,
) -> Report:
    """Lay a report about one forecast out; its layout is in no project's list yet.

    Args:
        folder: of the forecast or region, whose layers are in the project; or a part of it, opened.
        held: series with their colours; may be empty.
        lead: index of the date that the maps show; the last calibrated one when absent.
        title: instead of the usual one, which names the area as its files do.
        author: who answers for the report; may be empty.
        since_issue: count the series from their level at the issue date, as their chart does.
        language: of `language.LANGUAGES`; that of QGIS when empty.
        background: layers below the maps; those visible in the project, without results, when None.
    Raises:
        ReportError: the maps of the forecast are not in the project.
    """
    project = project or QgsProject.instance()
    forecast = folder if isinstance(folder, ForecastFolder) else open_results(folder)
    if forecast.of_points:
        raise ReportError(tr("The report shows maps of cells; make a forecast of cells of the same data for it."))
    lead = forecast.last_calibrated if lead is None or lead >= len(forecast.dates_H) else lead
    layers = {
        role: layer
        for layer, role, where in result_layers(project)
        if where == forecast.folder and _shows(layer, lead + 1)
    }
    if "displacement" not in layers:
        raise ReportError(tr("The maps of this forecast are not in the project. Add them again, then make the report."))
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    with speaking(language):
        title = title.strip() or report_text.title(forecast)
        layout.setName(_free_name(project, title))
        below = base_map(project) if background is None else background
        report = Report(layout, forecast, layers, lead, sheet, project, held, since_issue, below)
        first = report.page.take_paper(0)
        if first.pageSize().width() != PAPERS[sheet.paper][sheet.landscape]:
            raise ReportError(tr("The pages could not be set to {0}.").format(sheet.paper))
        report.fill(title, author.strip())
    report.language = language or language_of(QgsApplication.locale())
    return report


def base_map(project: QgsProject) -> list[QgsMapLayer]:
    """Return the visible layers of a project that are no results of this plugin, top first."""
    nodes = project.layerTreeRoot().findLayers()
    return [
        node.layer()
        for node in nodes
        if node.isVisible() and node.layer() and not node.layer().customProperty(ROLE) and node.layer().isSpatial()
    ]


def export_pdf(layout: QgsPrintLayout, path: Path) -> None:
    """Write the layout as PDF, whose words can be searched; the file appears only when it is complete."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    try:
        with replaced_at_once(path) as part:
            if QgsLayoutExporter(layout).exportToPdf(str(part), settings) != QgsLayoutExporter.ExportResult.Success:
                raise ReportError(
                    tr("The PDF could not be written to {0}. Choose another folder, or close the file.").format(path)
                )
    except OSError as failure:
        raise ReportError(tr("The PDF could not be written to {0} ({1}).").format(path, failure.strerror)) from failure


def export_html(report: Report | PageReport, path: Path) -> None:
    """Write the report as one file for a browser; it appears only when it is complete."""
    with speaking(report.language):
        document = report.browser_document() if isinstance(report, PageReport) else document_of(report)
        text = html.page(document, report.locator)
    try:
        with replaced_at_once(path) as part:
            Path(part).write_text(text, encoding="utf-8")
    except OSError as failure:
        raise ReportError(tr("The page could not be written to {0} ({1}).").format(path, failure.strerror)) from failure


def _shows(layer: QgsMapLayer, band: int) -> bool:
    """Tell whether a layer shows a band; layers without dates show always."""
    output = BY_NAME.get(layer.customProperty(ROLE))
    if output is None or not output.dated:
        return True
    return band in layer.temporalProperties().fixedRangePerBand()


def _free_name(project: QgsProject, wanted: str) -> str:
    """Return a layout name that is not taken."""
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    return next(name for name in (wanted, *(f"{wanted} ({i})" for i in range(2, 1000))) if name not in taken)
