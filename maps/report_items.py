# SPDX-License-Identifier: GPL-2.0-or-later
"""Put one item on a page of a print layout; each stays editable afterwards."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from math import floor, log10

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsFillSymbol,
    QgsFillSymbolLayer,
    QgsGradientFillSymbolLayer,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsLayoutTableStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRectangle,
    QgsTableCell,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from ..mmstt_core.cube import DEGREES
from ..mmstt_core.results import palette
from ..mmstt_core.words import shown
from . import wording
from .report_frames import Frame, Sheet
from .wording import harmless

ACCENT = "#1f3a4d"
INK = "#2e2c29"
QUIET = "#6d6a64"
HAIRLINE = "#c9c5bc"
TILE = "#eef1f2"
CELL_MARGIN = 1.3
HEADER_SIZE, CELL_SIZE = 7.5, 8.5
"""Points, of a table."""
LINE_HEIGHT = 1.15
MOST_IN_CELL = 160
"""Characters of a name in a table."""
PIN = 3.4
"""Diameter of a pin, mm."""
SCALE_BAR = 26.0
"""mm; the longest that a scale bar gets."""
BAR = 3.5
"""Height of a colour bar, mm."""
KEY_COLUMN, KEY_ROW = 27.0, 4.3
"""Least width and height of an entry of a legend of classes, mm."""
POINT_MM = 25.4 / 72
MEASURE_PIXELS = 100
"""Text is measured this large, so that rounding does not matter."""
FONTS = ("Open Sans", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")
NORTH_ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"


class Page:
    """Add items to a layout by frame; frames and sizes are those of `Sheet`, and grow on their way to the paper."""

    def __init__(self, layout: QgsPrintLayout, sheet: Sheet = Sheet()) -> None:  # noqa: B008 (frozen)
        self.layout, self.sheet, self.scale = layout, sheet, sheet.scale
        self.family = next((name for name in FONTS if QFontInfo(QFont(name)).family() == name), QFont().defaultFamily())

    def text_format(self, size: float, colour: str = INK, *, bold: bool = False) -> QgsTextFormat:
        """Return a text format in points."""
        font = QFont(self.family)
        font.setBold(bold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.02)  # no ligatures: who searches a PDF types f and i
        text = QgsTextFormat()
        text.setFont(font)
        text.setSize(size * self.scale)
        text.setSizeUnit(Qgis.RenderUnit.Points)
        text.setColor(QColor(colour))
        text.setLineHeight(LINE_HEIGHT)
        return text

    def label(
        self,
        frame: Frame,
        words: str,
        size: float,
        colour: str = INK,
        *,
        bold: bool = False,
        right: bool = False,
        bottom: bool = False,
        name: str = "",
    ) -> QgsLayoutItemLabel:
        """Write words into a frame; they wrap."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(harmless(words))  # a label would evaluate what a file name holds
        item.setTextFormat(self.text_format(size, colour, bold=bold))
        item.setMarginX(0)
        item.setMarginY(0)
        item.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        item.setVAlign(Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop)
        return self._place(item, frame, name)

    def box(self, frame: Frame, fill: str | QgsFillSymbolLayer, name: str = "") -> QgsLayoutItemShape:
        """Fill a rectangle with a colour, or as a symbol layer does."""
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        plain = isinstance(fill, str)
        item.setSymbol(
            QgsFillSymbol.createSimple({"color": fill, "outline_style": "no"}) if plain else QgsFillSymbol([fill])
        )
        return self._place(item, frame, name)

    def map(
        self, frame: Frame, layers: list[QgsMapLayer], extent: QgsRectangle, when: QgsDateTimeRange | None, name: str
    ) -> QgsLayoutItemMap:
        """Show layers, the first on top, at a moment; with scale bar and north arrow inside."""
        item = QgsLayoutItemMap(self.layout)
        self._place(item, frame, name)
        item.setCrs(layers[0].crs())
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        item.setBackgroundColor(QColor("#fbfaf7"))
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(HAIRLINE))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * self.scale))
        item.zoomToExtent(extent)
        if when is not None:
            item.setIsTemporal(True)
            item.setTemporalRange(when)
        self._graticule(item)
        self._scale_bar(item, frame)
        self._north(item, frame)
        return item

    def pin(
        self, frame: Frame, shown: QgsLayoutItemMap, easting: float, northing: float, colour: str, word: str
    ) -> None:
        """Mark a place of a map by a coloured disc with a word, if it lies inside; metres in the system of the map."""
        extent = shown.extent()
        if not extent.contains(easting, northing):
            return
        x = frame.x + (easting - extent.xMinimum()) / extent.width() * frame.width - PIN / 2
        y = frame.y + (extent.yMaximum() - northing) / extent.height() * frame.height - PIN / 2
        place = Frame(frame.page, x, y, PIN, PIN)
        disc = self.box(place, colour, "pin")
        disc.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
        disc.setSymbol(
            QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.25"})
        )
        label = self.label(place, word, 6, "#ffffff", bold=True)
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)

    def _graticule(self, shown: QgsLayoutItemMap) -> None:
        """Write degrees along the left and upper edge, with ticks."""
        degrees = QgsCoordinateReferenceSystem(DEGREES)
        context = self.layout.project().transformContext()
        box = QgsCoordinateTransform(shown.crs(), degrees, context).transformBoundingBox(shown.extent())
        grid = QgsLayoutItemMapGrid("degrees", shown)
        grid.setCrs(degrees)
        step = max(palette.nice_below(side / 3) for side in (box.width(), box.height()))
        grid.setIntervalX(step)
        grid.setIntervalY(step)
        grid.setStyle(QgsLayoutItemMapGrid.GridStyle.FrameAnnotationsOnly)
        grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.InteriorTicks)
        grid.setFrameWidth(1.2 * self.scale)
        grid.setFramePenSize(0.15 * self.scale)
        grid.setFramePenColor(QColor(INK))
        grid.setAnnotationEnabled(True)
        grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DecimalWithSuffix)
        grid.setAnnotationPrecision(max(0, -floor(log10(step) + 1e-9)) + (0 if f"{step:e}"[0] in "125" else 1))
        grid.setAnnotationTextFormat(self.text_format(5))
        grid.setAnnotationFrameDistance(0.5 * self.scale)
        sides = QgsLayoutItemMapGrid.BorderSide
        for side in (sides.Left, sides.Top, sides.Right, sides.Bottom):
            shows = side in (sides.Left, sides.Top)
            mode = QgsLayoutItemMapGrid.DisplayMode
            grid.setAnnotationDisplay(
                (mode.LatitudeOnly if side == sides.Left else mode.LongitudeOnly) if shows else mode.HideAll, side
            )
            grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame, side)
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, sides.Left)
        shown.grids().addGrid(grid)

    def fitting_size(self, words: str, width: float, sizes: Sequence[float]) -> float:
        """Return the first of some sizes, largest first, in which words stand on one line; the last if none does."""
        wide = self._wide(words, 1.0, True)
        return next((size for size in sizes if wide * size <= width - 0.5), sizes[-1])

    def height_of(self, words: str, size: float, width: float) -> float:
        """Return how tall words stand in a label of a width, mm."""
        metrics, mm = self._metrics(size)
        return self._lines(words, size, width) * metrics.lineSpacing() * mm * LINE_HEIGHT + 1.0

    def _lines(self, words: str, size: float, width: float, *, bold: bool = False) -> int:
        metrics, mm = self._metrics(size, bold=bold)
        box = metrics.boundingRect(QRectF(0, 0, width / mm, 1e6), Qt.TextFlag.TextWordWrap, words)
        return max(round(box.height() / metrics.lineSpacing()), 1)

    def _metrics(self, size: float, *, bold: bool = False) -> tuple[QFontMetricsF, float]:
        """Return the metrics of a large font, and what brings them to mm of a size."""
        font = QFont(self.family)
        font.setBold(bold)
        font.setPixelSize(MEASURE_PIXELS)
        return QFontMetricsF(font), size * POINT_MM / MEASURE_PIXELS

    def legend(self, frame: Frame, layer: QgsMapLayer, ends: Sequence[str], name: str) -> QgsLayoutItemShape:
        """Draw a layer's colour bar, with round numbers along it and words for its ends below.

        A legend item of QGIS would label the ends only.
        """
        low, high = layer.renderer().classificationMin(), layer.renderer().classificationMax()
        left, middle, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
        for value in palette.ticks(low, high):
            share = (value - low) / (high - low)
            x, side = frame.x + share * frame.width, left if share < 0.01 else right if share > 0.99 else middle
            words = wording.tick(value, signed=low < 0)
            place = Frame(frame.page, x - {left: 0, middle: 7, right: 14}[side], frame.y + BAR + 1.3, 14, 3.5)
            self.label(place, words, 7.5).setHAlign(side)
            self.box(Frame(frame.page, x - {left: 0, middle: 0.1, right: 0.2}[side], frame.y + BAR, 0.2, 1.0), INK)
        for side, word in enumerate(ends):
            half = frame.width / 2
            place = Frame(frame.page, frame.x + side * half, frame.y + BAR + 4.9, half, 3.5)
            self.label(place, word, 7, QUIET, right=bool(side))
        bar = QgsGradientFillSymbolLayer()
        bar.setGradientColorType(Qgis.GradientColorSource.ColorRamp)
        bar.setColorRamp(layer.renderer().shader().rasterShaderFunction().sourceColorRamp().clone())
        bar.setReferencePoint1(QPointF(0, 0.5))
        bar.setReferencePoint2(QPointF(1, 0.5))
        return self.box(Frame(frame.page, frame.x, frame.y, frame.width, BAR), bar, name)

    def keys(self, frame: Frame, entries: Sequence[tuple[str, str]]) -> float:
        """Explain classes by a square and a word each, in rows of equal columns; return their height, mm."""
        columns = max(2, int(frame.width / KEY_COLUMN))
        step = frame.width / columns
        for number, (colour, word) in enumerate(entries):
            row, column = divmod(number, columns)
            x, y = frame.x + column * step, frame.y + row * KEY_ROW
            self.box(Frame(frame.page, x, y, BAR, BAR), colour, "key")
            self.label(Frame(frame.page, x + BAR + 1, y, step - BAR - 2, BAR), word, 7)
        return -(-len(entries) // columns) * KEY_ROW

    def picture(self, frame: Frame, png: bytes, name: str) -> QgsLayoutItemPicture:
        """Show a picture that travels inside the project file."""
        item = QgsLayoutItemPicture(self.layout)
        item.setMode(Qgis.PictureFormat.Raster)
        item.setPicturePath("base64:" + base64.b64encode(png).decode("ascii"), Qgis.PictureFormat.Raster)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        return self._place(item, frame, name)

    def need(self, number: int) -> None:
        """Add pages until there is one of this number, which counts from 0."""
        pages = self.layout.pageCollection()
        while pages.pageCount() <= number:
            pages.addPage(QgsLayoutItemPage(self.layout))
            self.take_paper(pages.pageCount() - 1)

    def take_paper(self, number: int) -> QgsLayoutItemPage:
        """Give a page the size of the sheet."""
        orientations = QgsLayoutItemPage.Orientation
        page = self.layout.pageCollection().page(number)
        page.setPageSize(self.sheet.paper, orientations.Landscape if self.sheet.landscape else orientations.Portrait)
        return page

    def table(
        self,
        frame: Frame,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        name: str,
        shares: Sequence[float] = (),
    ) -> QgsLayoutFrame:
        """Write a table whose columns share the frame's width, evenly unless told otherwise."""
        shares = self.fitting_shares(header, rows, frame.width, shares)
        table = QgsLayoutItemManualTable.create(self.layout)
        table.setIncludeTableHeader(True)
        table.setHeaders([QgsLayoutTableColumn(text) for text in header])
        table.setTableContents([[QgsTableCell(shown(harmless(text), MOST_IN_CELL)) for text in row] for row in rows])
        table.setColumnWidths(
            [(frame.width * share - 2 * CELL_MARGIN) * self.scale for share in shares]
        )  # margins on top
        table.setHeaderTextFormat(self.text_format(HEADER_SIZE, "#ffffff", bold=True))
        table.setContentTextFormat(self.text_format(CELL_SIZE))
        table.setCellMargin(CELL_MARGIN * self.scale)
        table.setGridStrokeWidth(0.15 * self.scale)
        table.setGridColor(QColor(HAIRLINE))
        table.setVerticalGrid(False)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        heading = QgsLayoutTableStyle()  # a style of our own: QGIS deletes the one it hands out before it copies ours
        heading.enabled, heading.cellBackgroundColor = True, QColor(ACCENT)
        table.setCellStyle(QgsLayoutTable.CellStyleGroup.HeaderRow, heading)
        self.layout.addMultiFrame(table)
        item = QgsLayoutFrame(self.layout, table)
        self._place(item, frame, name)
        table.addFrame(item)
        return item

    def fitting_shares(
        self, header: Sequence[str], rows: Sequence[Sequence[str]], width: float, shares: Sequence[float] = ()
    ) -> list[float]:
        """Return the columns' shares of a width, in which no word is cut: what a column needs, the others give.

        Languages differ in the length of their words, so shares are wishes.
        """
        wanted = [share * width for share in shares or [1 / len(header)] * len(header)]
        needed = []
        for column, title in enumerate(header):
            cells = [(title, HEADER_SIZE, True), *((row[column], CELL_SIZE, False) for row in rows)]
            words = ((word, size, bold) for text, size, bold in cells for word in text.split(" "))
            needed.append(max(self._wide(*one) for one in words) + 2 * CELL_MARGIN + 0.6)
        spare = [max(want - need, 0.0) for want, need in zip(wanted, needed)]
        lacking = sum(max(need - want, 0.0) for want, need in zip(wanted, needed))
        given = min(lacking / sum(spare), 1.0) if sum(spare) > 0 else 0.0
        widths = [max(want, need) - given * rest for want, need, rest in zip(wanted, needed, spare)]
        return [one / sum(widths) for one in widths]

    def _wide(self, words: str, size: float, bold: bool) -> float:
        metrics, mm = self._metrics(size, bold=bold)
        return metrics.horizontalAdvance(words) * mm

    def row_heights(
        self, header: Sequence[str], rows: Sequence[Sequence[str]], width: float, shares: Sequence[float] = ()
    ) -> list[float]:
        """Return how tall the header and each row of a table stand, mm; about as QGIS will break their lines."""
        shares = self.fitting_shares(header, rows, width, shares)
        heights = []
        for row, size, bold in [(header, HEADER_SIZE, True), *((row, CELL_SIZE, False) for row in rows)]:
            lines = max(
                self._lines(text, size, width * share - 2 * CELL_MARGIN - 0.3, bold=bold)
                for text, share in zip(row, shares)
            )
            metrics, mm = self._metrics(size, bold=bold)
            more = (lines - 1) * metrics.lineSpacing() * LINE_HEIGHT
            heights.append((metrics.ascent() + more) * mm + 2 * CELL_MARGIN + 0.2)
        return heights

    def _scale_bar(self, linked: QgsLayoutItemMap, frame: Frame) -> None:
        """Put a scale bar into the lower left corner."""
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(linked)
        bar.setStyle("Line Ticks Up")
        length_m = palette.nice_below(linked.extent().width() * SCALE_BAR / frame.width)
        wide = length_m >= 1000
        bar.setUnits(Qgis.DistanceUnit.Kilometers if wide else Qgis.DistanceUnit.Meters)
        bar.setUnitLabel("km" if wide else "m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(1)
        bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.Fixed)
        bar.setUnitsPerSegment(length_m / 1000 if wide else length_m)
        bar.setHeight(1.4 * self.scale)
        bar.setTextFormat(self.text_format(6.5))
        bar.setBoxContentSpace(0.8 * self.scale)
        paper = QColor("#ffffff")
        paper.setAlpha(205)
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(paper)
        bar.update()
        self._place(bar, Frame(frame.page, frame.x + 6, frame.y + frame.height - 9, 1, 8), "")
        bar.resizeToMinimumWidth()

    def _north(self, linked: QgsLayoutItemMap, frame: Frame) -> None:
        """Put a true north arrow into the upper right corner."""
        arrow = QgsLayoutItemPicture(self.layout)
        arrow.setPicturePath(NORTH_ARROW, Qgis.PictureFormat.SVG)
        arrow.setSvgFillColor(QColor(INK))
        arrow.setSvgStrokeColor(QColor(INK))
        arrow.setLinkedMap(linked)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        self._place(arrow, Frame(frame.page, frame.x + frame.width - 9, frame.y + 2, 7, 9), "")

    def _place(self, item, frame: Frame, name: str):
        if not isinstance(item, QgsLayoutFrame):
            self.layout.addLayoutItem(item)
        grown = self.scale
        item.attemptMove(QgsLayoutPoint(frame.x * grown, frame.y * grown), True, False, frame.page)
        item.attemptResize(QgsLayoutSize(frame.width * grown, frame.height * grown))
        if name:
            item.setId(name)
        return item
