# SPDX-License-Identifier: GPL-2.0-or-later
"""The report as an algorithm: PDF, page for a browser, or both, from the folder of a finished forecast."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)

from ..language import LANGUAGES, language_of, mark, speaking
from ..mmstt_core.cube import DEGREES
from ..mmstt_core.errors import InputError
from ..mmstt_core.results import palette
from ..mmstt_core.results.forecast import Series, lead_of
from ..mmstt_core.results.naming import unused
from ..mmstt_core.results.part import open_whole
from ..mmstt_core.results.reader import ForecastFolder
from ..mmstt_core.results.region_folder import open_results
from .base import BaseAlgorithm, told, tr
from .forecast_form import add_extent, add_forecast_folder
from .inputs import absent_folder, extent_box

FOLDER_TIP = mark("The folder of a forecast or a region, of a verification or of a watch list.")
PAGES = {
    "A4": mark("A4 portrait"),
    "A4-landscape": mark("A4 landscape"),
    "A3": mark("A3 portrait"),
    "A3-landscape": mark("A3 landscape"),
}
FORMATS = {"pdf": mark("PDF"), "html": mark("page for a browser (HTML)"), "both": mark("both")}
_PIN = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*(?:\[\s*([A-Za-z]+:\d+)\s*\])?\s*")


class ReportAlgorithm(BaseAlgorithm):
    """Make the report without a window, on the main thread, where layouts must be."""

    NAME = "report"
    TITLE = "Report"
    TAGS = ("report", "pdf", "html", "print", "layout", "A3", "A4")
    GUIDE = "report.md"
    SHORT = "Write the report of a finished forecast as PDF, as a page for a browser, or as both."
    HELP = """
<p>Takes the folder of a finished forecast and writes the <b>report</b>: maps, areas of concern and assets where they
were asked for, the series of chosen places, how earlier forecasts of the area did, how soon new motion would be
noticed, limits, method, credit of the data, versions.</p>
<p>Of the folder of a <b>verification</b> or a <b>watch list</b> it writes their page, in the same template.</p>
<p><b>Base map</b>: the layers below the results. Without a choice, those that are visible in the project. Nothing is
fetched but what such a layer fetches by itself.</p>
<p><b>Page for a browser</b>: one file that holds its pictures; it loads nothing and can be sent by mail.</p>
"""

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        add_forecast_folder(self, tip=FOLDER_TIP)
        add_extent(self)
        self.add(_choice("FORMAT", tr("Format"), FORMATS, "pdf"), "PDF, a page for a browser, or both with one name.")
        self.add(_choice("PAGE", tr("Page"), PAGES, "A4"), "Of the PDF.")
        spoken = language_of(QgsApplication.locale())
        self.add(_choice("LANGUAGE", tr("Language"), LANGUAGES, spoken), "Of the report, whatever QGIS speaks.")
        self.add(
            QgsProcessingParameterString("PINS", tr("Places of the chart"), "", False, True),
            "Longitude,latitude of each, separated by semicolons; in another system as 4598083,1741383 [EPSG:3035].",
        )
        whole = Qgis.ProcessingNumberParameterType.Integer
        self.add(
            QgsProcessingParameterNumber("MONTHS", tr("Maps show the month"), whole, None, True, 1),
            "After the issue date. Without a choice, the last month whose coverage was measured.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BASE_MAP", tr("Base map"), Qgis.ProcessingSourceType.MapLayer, optional=True
            ),
            "Layers below the maps, the first on top; without a choice, those visible in the project.",
        )
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), "", False, True),
            "Stands on the first page; the files know the area only by the number of its tile",
        )
        self.add(
            QgsProcessingParameterString("AUTHOR", tr("Author"), "", False, True),
            "Stands below the title, with the date of today",
        )
        self.add(
            QgsProcessingParameterBoolean("SINCE_ISSUE", tr("Series count from the issue date"), False),
            "Else from the level of the data.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Report"), tr("PDF (*.pdf);;Page for a browser (*.html)"), None, True, False
            ),
            "Without a name: report.pdf and report.html, in the forecast folder.",
        )
        self.addOutput(QgsProcessingOutputFile("PDF", tr("PDF")))
        self.addOutput(QgsProcessingOutputFile("HTML", tr("Page for a browser")))

    def flags(self):
        """Keep it on the main thread: print layouts may live nowhere else."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong with folder, places or file."""
        if problem := absent_folder(self.parameterAsString(parameters, "FOLDER", context)):
            return problem
        _places(self.parameterAsString(parameters, "PINS", context))
        return ""

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Lay the report out in a project of its own, and write it."""
        from ..maps import group, page_report, report
        from ..maps.report_frames import Sheet

        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        format, page, language = (self._chosen(parameters, name, context) for name in ("FORMAT", "PAGE", "LANGUAGE"))
        layers = self.parameterAsLayerList(parameters, "BASE_MAP", context)
        below = layers or (report.base_map(context.project()) if context.project() else [])
        project = QgsProject()
        title, author = (self.parameterAsString(parameters, name, context) for name in ("TITLE", "AUTHOR"))
        sheet, told_in = Sheet.named(page), {"title": title, "author": author, "language": language}
        try:
            if page_report.kind_of(folder):
                page_made = page_report.make_page(folder, sheet, project, background=below, **told_in)
                return self._write(parameters, context, folder, format, page_made)
            box = extent_box(self, parameters, context, folder)
            whole = open_results(folder)
            forecast = whole if box is None else open_whole(folder, box)
            forecast.verify()
            lead = lead_of(self._months(parameters, context), forecast.calibrated_H)
            pins = _held(forecast, _places(self.parameterAsString(parameters, "PINS", context)), feedback)
            with speaking(language):  # names of layers and classes, too
                group.add_forecast(whole, project=project)
            made = report.compose(
                forecast,
                pins,
                lead=lead,
                sheet=sheet,
                since_issue=self.parameterAsBool(parameters, "SINCE_ISSUE", context),
                background=below,
                project=project,
                **told_in,
            )
            return self._write(parameters, context, folder, format, made)
        except (InputError, OSError, report.ReportError) as error:
            raise QgsProcessingException(told(error)) from None
        finally:
            project.clear()

    def _write(self, parameters: dict, context: QgsProcessingContext, folder: Path, format: str, made) -> dict:
        """Write what was asked for, and say where."""
        from ..maps import report

        asked = str(parameters.get("OUTPUT") or "").strip() and self.parameterAsFileOutput(
            parameters, "OUTPUT", context
        )
        written = {}
        for ending in ("pdf", "html") if format == "both" else (format,):
            path = (
                Path(asked).with_suffix(f".{ending}")
                if asked
                else unused(folder / f"report.{ending}", ending=f".{ending}")
            )
            if ending == "pdf":
                report.export_pdf(made.page.layout, path)
            else:
                report.export_html(made, path)
            written[ending.upper()] = str(path)
        return {"OUTPUT": next(iter(written.values())), **written}

    def _chosen(self, parameters: dict, name: str, context: QgsProcessingContext) -> str:
        return self.parameterAsEnumString(parameters, name, context)

    def _months(self, parameters: dict, context: QgsProcessingContext) -> int | None:
        return None if parameters.get("MONTHS") is None else self.parameterAsInt(parameters, "MONTHS", context)


def _choice(name: str, title: str, choices: dict[str, str], default: str) -> QgsProcessingParameterEnum:
    """Return a parameter whose values have names that scripts can rely on."""
    return QgsProcessingParameterEnum(name, title, list(choices), False, default, False, True)


def _places(text: str) -> list[tuple[float, float, str]]:
    """Read places: x, y and system of each.

    Raises:
        QgsProcessingException: one cannot be read.
    """
    found = []
    for part in filter(str.strip, text.split(";")):
        match = _PIN.fullmatch(part)
        if match is None:
            sentence = tr(
                "The place '{0}' cannot be read. Write it like 13.1657,38.7058 or 4598083,1741383 [EPSG:3035]."
            )
            raise QgsProcessingException(sentence.format(part.strip()))
        found.append((float(match.group(1)), float(match.group(2)), match.group(3) or DEGREES))
    return found


def _held(
    forecast: ForecastFolder, places: Sequence[tuple[float, float, str]], feedback: QgsProcessingFeedback
) -> list[tuple[Series, str]]:
    """Return the series of the cells at places; those where no cell is are told and left out."""
    held: list[tuple[Series, str]] = []
    target = QgsCoordinateReferenceSystem(forecast.crs)
    for x, y, crs in places:
        source = QgsCoordinateReferenceSystem(crs)
        cell = None
        if source.isValid():
            try:
                point = QgsCoordinateTransform(source, target, QgsProject.instance()).transform(QgsPointXY(x, y))
                cell = forecast.nearest(point.x(), point.y())
            except QgsCsException:
                cell = None
        if cell is None:
            feedback.pushWarning(
                tr("Nothing of the forecast lies at {0:g}, {1:g} ({2}); it is left out.").format(x, y, crs)
            )
            continue
        held.append((forecast.series(cell), palette.PINS[len(held) % len(palette.PINS)]))
    return held
