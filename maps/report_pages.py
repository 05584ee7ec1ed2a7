# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill the pages of one report: words, maps, tables, chart, each in its frame."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsPointXY, QgsPrintLayout, QgsProject, QgsRectangle

from ..language import mark, tr
from ..mmstt_core.results.changes import LAWS
from ..mmstt_core.results.fan_chart import MISSING_LIBRARY, make_figure
from ..mmstt_core.results.forecast import Series
from ..mmstt_core.results.outputs import BY_NAME
from ..mmstt_core.results.part import Part
from ..mmstt_core.results.reader import ForecastFolder
from ..mmstt_core.results.zero import FROM_ISSUE, OWN
from . import changes, report_changes, report_places, report_text, time_ranges, wording
from .degrees import in_degrees
from .flow import BOX_PAD, TEXT_SIZE, Draw, Flow, boxed, tiles
from .locator import locator
from .report_frames import HEADING, PAGES, ROW_HEIGHT, ChangesPage, Frame, Sheet, edges, frames
from .report_items import ACCENT, QUIET, Page

CHART_DPI = 220
MAP_MARGIN = 1.06
SCALE_STRIP = 10.0
"""mm"""
TITLE_SIZES = (19, 16, 14, 12, 10)
HEADING_SIZES = (10, 9, 8, 7, 6)
"""Points, of words that stay on one line."""
PLACES_SHARES = (0.07, 0.42, 0.14, 0.22, 0.15)
LEAD_SHARE = 0.18
"""Of the table of the backtest: a number and its months stay on one line."""
CHANGES_SHARES = (0.25, 0.17, 0.12, 0.26, 0.09, 0.11)
MOST_PINS = 8
"""As many as there are colours of pins."""
NO_SERIES = mark("No time series was held when this report was made.")


class Report:
    """What one report shows, and where it stands on its pages."""

    def __init__(
        self,
        layout: QgsPrintLayout,
        forecast: ForecastFolder,
        layers: dict[str, QgsMapLayer],
        lead: int,
        sheet: Sheet,
        project: QgsProject,
        held: list[tuple[Series, str]],
        since_issue: bool,
        background: Sequence[QgsMapLayer],
    ) -> None:
        self.page, self.sheet = Page(layout, sheet), sheet
        self.since_issue = since_issue
        self.held = [
            (dataclasses.replace(series, label=f"{number}  {series.label}".strip()), colour)
            for number, (series, colour) in enumerate(held[:MOST_PINS], 1)
        ]
        self.forecast, self.layers, self.lead = forecast, layers, lead
        self.extent = extent_of(forecast) if isinstance(forecast, Part) else QgsRectangle()
        """What the maps show; empty for all of it."""
        header, rows = report_text.table(forecast)
        others = max(len(header) - 1, 1)
        self.tables = {
            "table": (header, rows, (LEAD_SHARE, *[(1 - LEAD_SHARE) / others] * others)),
            "places": (*report_text.places(forecast, self.held, lead), PLACES_SHARES),
        }
        """Header, rows and shares of the width, of the backtest and of the places of the chart."""
        texts = {
            "method": (tr("How it was made"), report_text.method(forecast)),
            "sign": (tr("How to read it"), report_text.reading(forecast, lead)),
            "limits": (tr("Limits"), "\n".join(f"\N{BULLET} {line}" for line in report_text.limits(forecast))),
            "provenance": (tr("Data, model, software"), report_text.provenance(forecast, background)),
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
        self.sections = [
            section
            for section in (
                report_places.areas_section(forecast.folder, forecast.crs, project, self.extent),
                report_places.assets_section(forecast.folder, forecast.cell_size, project, self.extent),
            )
            if section.blocks
        ]
        self.frames = frames(sheet, len(rows), self._heights(page), len(self.held), page)
        self.background = list(background)
        self.when = time_ranges.band_ranges(forecast.dates_H)[lead]
        self.centre = in_degrees(float(forecast.easting_N.mean()), float(forecast.northing_N.mean()), forecast.crs)
        self.locator = locator(*self.centre, self.frames["locator"].width, self.frames["locator"].height)
        self.figures = report_text.key_figures(forecast, lead)
        self.headings = {
            "displacement": tr("Displacement since {0}, mm").format(forecast.issue_date),
            "uncertainty": report_text.uncertainty_title(forecast),
            "velocity": tr("Forecast velocity, mm/yr"),
            "exceedance": report_text.exceedance_title(forecast, lead),
            changes.ROLE: tr("Chance that motion has changed"),
            changes.KIND_ROLE: tr("Kind of change"),
        }
        """Of the maps, by their roles."""
        self.places: dict[str, tuple[Frame, Frame]] = {}
        """Where the maps of areas and assets stand, and their legends."""
        self.title = self.byline = self.language = ""

    def fill(self, title: str, author: str) -> None:
        """Write everything."""
        self.title = title
        self.byline = report_text.byline(self.forecast, self.centre, author)
        self._sections()
        page, frame, forecast = self.page, self.frames, self.forecast
        page.need(self.pages - 1)
        finish(page, self.credit())
        page.label(
            frame["title"],
            title,
            page.fitting_size(title, frame["title"].width, TITLE_SIZES),
            ACCENT,
            bold=True,
            name="title",
        )
        words = report_text.subtitle(forecast, self.lead)
        size = page.fitting_size(words, frame["subtitle"].width, (9.5, 9, 8.5, 8, 7.5))
        page.label(frame["subtitle"], words, size, QUIET, name="subtitle")
        size = page.fitting_size(self.byline, frame["byline"].width, (size - 1.5, size - 2, 5.5))
        page.label(frame["byline"], self.byline, size, QUIET, name="byline")
        if self.locator:
            page.picture(frame["locator"], self.locator, "locator")
        tiles(page, frame["figures"], self.figures)
        for role, heading in self.headings.items():
            self._map(role, heading)
        for name in ("method", "sign", "limits", "provenance"):
            heading, words = self.texts[name]
            self._heading(name, heading)
            page.label(frame[name], words, TEXT_SIZE, name=name)
        boxed(page, frame["check"], *self.texts["check"], name="check")
        self._changes()
        self._chart()
        for name, words in (
            ("places", tr("The places of the chart")),
            ("table", tr("How earlier forecasts of this area did (backtest)")),
        ):
            if name not in self.frames:
                continue
            self._heading(name, words)
            header, rows, shares = self.tables[name]
            if rows:
                page.table(self.frames[name], header, rows, "backtest" if name == "table" else name, shares)
            else:
                page.label(self.frames[name], tr(report_text.NO_BACKTEST), 8.5, name="backtest")

    def _heights(self, changes: ChangesPage | None) -> dict[str, float]:
        """Measure the texts, mm."""
        heights, placed = {}, frames(self.sheet, changes=changes)
        for name, (_, words) in self.texts.items():
            if name not in placed:
                continue
            sides, ends = (2 * BOX_PAD, HEADING + 2 * BOX_PAD) if name == "check" else (0.0, 0.0)
            heights[name] = ends + self.page.height_of(words, TEXT_SIZE, placed[name].width - sides)
        placed = frames(self.sheet, pins=1)
        for name, (header, rows, shares) in self.tables.items():
            if rows:
                heights[name] = sum(self.page.row_heights(header, rows, placed[name].width, shares)) + ROW_HEIGHT / 2
        return heights

    def _changes(self) -> None:
        """Tell of cells that have changed their motion, and how soon such a change is noticed."""
        if not self.changes.told:
            return
        page = self.page
        for name in ("changed", "noticed"):
            if name in self.frames:
                heading, words = self.texts[name]
                self._heading(name, heading)
                page.label(self.frames[name], words, TEXT_SIZE, name=name)
        if self.changes.rows:
            self._heading("largest", tr(report_changes.LARGEST))
            page.table(self.frames["largest"], self.changes.header(), self.changes.rows, "changes", CHANGES_SHARES)
        if "rates" in self.frames:
            page.table(self.frames["rates"], *self.changes.noticed_rows(), "noticed")

    def _heading(self, name: str, words: str) -> None:
        frame = self.frames[f"{name}_title"]
        self.page.label(frame, words, self.page.fitting_size(words, frame.width, HEADING_SIZES), ACCENT, bold=True)

    def _map(self, role: str, heading: str) -> None:
        """Show one map with heading and legend."""
        if role not in self.layers or f"{role}_map" not in self.frames:
            return
        self._heading(role, heading)
        frame, below = self.frames[f"{role}_map"], self.frames[f"{role}_legend"]
        self._draw(role, frame)
        layer, output = self.layers[role], BY_NAME.get(role)
        if output is None:  # classes
            self.page.keys(below, self.keys_of(role))
            return
        ends = [tr(word) for word in output.colours.ends or wording.sign_words(self.forecast.component)]
        self.page.legend(below, layer, ends, f"{role} legend")

    def keys_of(self, role: str) -> list[tuple[str, str]]:
        """Return colours and words of the map of laws of change."""
        return [
            (each.color.name(), tr(LAWS[round(each.value)].label)) for each in self.layers[role].renderer().classes()
        ]

    def _draw(self, role: str, frame: Frame) -> None:
        """Draw one map of the forecast, with pins."""
        layer, output = self.layers[role], BY_NAME.get(role)
        when = self.when if output is not None and output.dated else None
        shown = self.page.map(frame, [layer, *self.background], fit(self._extent(layer), frame), when, role)
        for number, (series, colour) in enumerate(self.held, 1):
            self.page.pin(frame, shown, series.easting, series.northing, colour, str(number))

    def _extent(self, layer: QgsMapLayer) -> QgsRectangle:
        return layer.extent() if self.extent.isEmpty() else self.extent

    def _sections(self) -> None:
        """Lay areas and assets out after the first page, and move the pages that follow by as many."""
        if not self.sections:
            return
        flow, first = Flow(self.page, 1), True
        for section in self.sections:
            if not first:
                flow.next_page()
            first = False
            flow.put(section.blocks, {name: self._drawn(name, section) for name in section.layers})
        inserted = flow.number
        self.frames = {
            name: dataclasses.replace(one, page=one.page + inserted * (one.page > 0))
            for name, one in self.frames.items()
        }
        self.pages += inserted

    def _drawn(self, name: str, section: report_places.Section) -> Draw:
        """Return what draws the map of displacement below the layers of a section, and its legend."""

        def draw(frame: Frame, below: Frame) -> None:
            self.places[name] = frame, below
            layer = self.layers["displacement"]
            extent = section.extents.get(name) or self._extent(layer)
            layers = [*section.layers[name], layer, *self.background]
            self.page.map(frame, layers, fit(extent, frame), self.when, name)
            if name not in report_places.KEYED:
                ends = [tr(word) for word in wording.sign_words(self.forecast.component)]
                self.page.legend(below, layer, ends, f"{name} legend")

        return draw

    def credit(self) -> str:
        """Credit the data of the forecast, and those below it on the maps."""
        return report_text.credit(self.forecast, self.background)

    def _chart(self) -> None:
        """Show the held series, or say that there are none."""
        frame = self.frames["chart"]
        self._heading("chart", tr("Time series"))
        if not self.held:
            self.page.label(frame, tr(NO_SERIES), 8.5, QUIET, name="chart")
            return
        picture = self.chart(frame.width, frame.height, "png")
        if picture:
            self.page.picture(frame, picture, "chart")
        else:
            self.page.label(frame, tr(MISSING_LIBRARY), 8.5, QUIET, name="chart")

    def chart(self, width: float, height: float, kind: str) -> bytes:
        """Return the chart as PNG or SVG, for that much room in mm; nothing where this Python lacks matplotlib."""
        try:
            zero = FROM_ISSUE if self.since_issue else OWN
            figure = make_figure(self.held, width, height, zero=zero, small=True, tr=tr)
        except ImportError:
            return b""
        buffer = io.BytesIO()
        figure.savefig(buffer, format=kind, dpi=CHART_DPI * self.page.scale)
        return buffer.getvalue()


def finish(page: Page, credit: str) -> None:
    """Write what every page has once their number is known: the bar, the credit of the data, the number."""
    pages = page.layout.pageCollection().pageCount()
    for number in range(pages):
        placed = edges(page.sheet, number)
        page.box(placed[f"bar_{number}"], ACCENT)
        page.label(placed[f"foot_{number}"], credit, 6, QUIET, bottom=True)
        words = tr("Page {0} of {1}").format(number + 1, pages)
        page.label(placed[f"number_{number}"], words, 6.5, QUIET, right=True, bottom=True)


def extent_of(forecast: ForecastFolder) -> QgsRectangle:
    """Return what holds all cells."""
    half = forecast.footprint_m / 2
    west, east = float(forecast.easting_N.min()) - half, float(forecast.easting_N.max()) + half
    south, north = float(forecast.northing_N.min()) - half, float(forecast.northing_N.max()) + half
    return QgsRectangle(west, south, east, north)


def fit(extent: QgsRectangle, frame: Frame) -> QgsRectangle:
    """Widen an extent to the shape of a frame, with a margin, and a strip below that the scale bar needs."""
    metres_per_mm = MAP_MARGIN * max(extent.width() / frame.width, extent.height() / (frame.height - SCALE_STRIP))
    centre = QgsPointXY(extent.center().x(), extent.center().y() - metres_per_mm * SCALE_STRIP / 2)
    return QgsRectangle.fromCenterAndSize(centre, metres_per_mm * frame.width, metres_per_mm * frame.height)
