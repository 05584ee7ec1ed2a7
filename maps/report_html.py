# SPDX-License-Identifier: GPL-2.0-or-later
"""The report as a page for a browser: the words, tables and chart of the layout, and pictures of its maps."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize

from ..language import tr
from ..mmstt_core.pages.document import Block, Box, Document, Figures, Heading, Picture, Pictures, Table, Words
from ..mmstt_core.results.fan_chart import MISSING_LIBRARY
from . import changes, report_changes, report_text
from .report_frames import Frame
from .report_items import Page
from .report_pages import CHANGES_SHARES, NO_SERIES, Report

DPI = 190
CHART = 180.0, 88.0
"""Width and height, mm."""
FIRST = ("displacement", "uncertainty", "velocity", "exceedance")
"""The maps that every report has."""


def document_of(report: Report) -> Document:
    """Return the page of a report that has been laid out."""
    return Document(
        title=report.title,
        subtitle=report_text.subtitle(report.forecast, report.lead),
        byline=report.byline,
        blocks=(
            Figures(items=tuple(report.figures)),
            Pictures(items=tuple(_map(report, role) for role in FIRST if role in report.layers)),
            *_sections(report),
            *_chart(report),
            *_backtest(report),
            *_changes(report),
            *_words(report),
        ),
        attribution=report.credit(),
        language=report.language,
    )


def picture_of(page: Page, frames: Sequence[Frame], dpi: int = DPI) -> bytes:
    """Return what a page shows within the rectangle that holds some frames, as PNG."""
    exporter, grown = QgsLayoutExporter(page.layout), page.scale
    left, top = min(one.x for one in frames), min(one.y for one in frames)
    right, bottom = max(one.x + one.width for one in frames), max(one.y + one.height for one in frames)
    origin = page.layout.pageCollection().page(frames[0].page).pos()
    region = QRectF(
        origin.x() + left * grown, origin.y() + top * grown, (right - left) * grown, (bottom - top) * grown
    ).adjusted(-0.3, -0.3, 0.3, 1.2)
    image = exporter.renderRegionToImage(region, QSize(), dpi / grown)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)


def _map(report: Report, role: str) -> Picture:
    frames = [report.frames[f"{role}_map"], report.frames[f"{role}_legend"]]
    return Picture(name=role, title=report.headings[role], data=picture_of(report.page, frames))


def _sections(report: Report) -> list[Block]:
    """Return areas and assets, with pictures of the maps that the layout drew for them."""
    blocks: list[Block] = []
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Pictures):
                items = []
                for item in block.items:
                    shown, below = report.places[item.name]
                    frames = [shown] if item.keys else [shown, below]
                    data = picture_of(report.page, frames)
                    items.append(Picture(name=item.name, title=item.title, data=data, keys=item.keys))
                block = Pictures(items=tuple(items), wide=block.wide)
            blocks.append(block)
    return blocks


def _chart(report: Report) -> list[Block]:
    if not report.held:
        return [Heading(text=tr("Time series")), Words(lines=(tr(NO_SERIES),))]
    data = report.chart(*CHART, "svg")
    header, rows, shares = report.tables["places"]
    shown: Block = (
        Pictures(items=(Picture(name="chart", title=tr("Time series"), data=data),), wide=True)
        if data
        else Words(lines=(tr(MISSING_LIBRARY),))
    )
    return [shown, Heading(text=tr("The places of the chart")), _table("places", header, rows, shares)]


def _backtest(report: Report) -> list[Block]:
    header, rows, shares = report.tables["table"]
    heading = Heading(text=tr("How earlier forecasts of this area did (backtest)"))
    check = Box(heading=report.texts["check"][0], text=report.texts["check"][1])
    if not rows:
        return [heading, Words(lines=(tr(report_text.NO_BACKTEST),)), check]
    return [heading, _table("backtest", header, rows, shares), check]


def _changes(report: Report) -> list[Block]:
    """Return what is told of changes of motion, and of how soon one is noticed."""
    told = report.changes
    if not told.told:
        return []
    blocks: list[Block] = [Heading(text=tr(report_changes.HEADING)), _lines(told.summary())]
    shown = [_map(report, changes.ROLE)] if changes.ROLE in report.layers else []
    if told.rows and changes.KIND_ROLE in report.layers:
        kinds = picture_of(report.page, [report.frames[f"{changes.KIND_ROLE}_map"]])
        keys = tuple(report.keys_of(changes.KIND_ROLE))
        shown.append(Picture(name=changes.KIND_ROLE, title=report.headings[changes.KIND_ROLE], data=kinds, keys=keys))
    blocks.append(Pictures(items=tuple(shown)))
    if told.rows:
        blocks += [
            Heading(text=tr(report_changes.LARGEST)),
            _table("changes", told.header(), told.rows, CHANGES_SHARES),
        ]
    if told.detection is not None:
        blocks += [Heading(text=tr(report_changes.NOTICED)), Words(lines=(told.noticed(),))]
        header, rows = told.noticed_rows()
        if rows:
            blocks.append(_table("noticed", header, rows))
    return blocks


def _words(report: Report) -> list[Block]:
    blocks: list[Block] = []
    for name in ("method", "sign", "limits", "provenance"):
        heading, words = report.texts[name]
        blocks += [Heading(text=heading), _lines(words)]
    return blocks


def _lines(words: str) -> Words:
    """Return the lines of a text of the layout, whose points bear bullets."""
    lines = words.split("\n")
    bullets = all(line.startswith("\N{BULLET}") for line in lines)
    return Words(lines=tuple(line.removeprefix("\N{BULLET} ") if bullets else line for line in lines), bullets=bullets)


def _table(name: str, header: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float] = ()) -> Table:
    return Table(name=name, header=tuple(header), rows=tuple(map(tuple, rows)), shares=tuple(shares))
