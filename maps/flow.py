# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay a document out on the pages of a print layout, from top to bottom; what does not fit goes to the next page."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence

from ..mmstt_core.pages.document import Block, Box, Figures, Heading, Picture, Pictures, Table, Words
from .report_frames import FOOT, GAP, HEADING, LEGEND, MARGIN, ROW_HEIGHT, Frame
from .report_items import ACCENT, INK, QUIET, TILE, Page

TOP = 14.0
"""Where a page begins below its bar, mm."""
TEXT_SIZE, NOTE_SIZE = 8.5, 7.5
LEAST_ROWS = 26.0
"""A table does not begin where less than its header and two rows would fit, mm."""
SLACK, SPARE = 1.2, 1.1
BOX_PAD = 3.0
HEADING_SIZES = (11, 10, 9, 8)
CAPTION_SIZES = (10, 9, 8, 7, 6)
TILE_HEIGHT = 16.0
MAPS, WIDE_MAPS = (0.295, 0.28), (0.30, 0.26)
"""Shares of the height of an upright and of a lying page that maps take."""

Draw = Callable[[Frame, Frame], None]
"""Draws a map into the first frame and its legend into the second."""


class Flow:
    """Put blocks under one another, beginning on a page at a height."""

    def __init__(self, page: Page, number: int, top: float = TOP, maps: float = 1.0) -> None:
        self.page, self.number, self.y = page, number, top
        self._maps = maps
        """By so much the usual height of maps is multiplied."""
        self._width = page.sheet.width - 2 * MARGIN
        self._bottom = page.sheet.height - FOOT
        page.need(number)

    def put(self, blocks: Sequence[Block], maps: Mapping[str, Draw] | None = None) -> None:
        """Lay blocks out; pictures that `maps` names are drawn by it, others show their data."""
        for at, block in enumerate(blocks):
            if isinstance(block, Heading):
                self._heading(block, blocks[at + 1] if at + 1 < len(blocks) else None, maps or {})
            elif isinstance(block, Words):
                self._words(block)
            elif isinstance(block, Box):
                self._box(block)
            elif isinstance(block, Figures):
                self._need(TILE_HEIGHT)
                tiles(self.page, Frame(self.number, MARGIN, self.y, self._width, TILE_HEIGHT), block.items)
                self.y += TILE_HEIGHT + GAP
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._pictures(block, maps or {})

    def next_page(self) -> None:
        """Go on at the top of a new page."""
        self.number, self.y = self.number + 1, TOP
        self.page.need(self.number)

    def _need(self, height: float) -> None:
        if self.y + height > self._bottom and self.y > TOP:
            self.next_page()

    def _frame(self, height: float) -> Frame:
        return Frame(self.number, MARGIN, self.y, self._width, height)

    def _heading(self, block: Heading, following: Block | None, maps: Mapping[str, Draw]) -> None:
        """Write a heading on the page of what it is about."""
        after = LEAST_ROWS
        if isinstance(following, Pictures):
            after = self._tall(following, maps) + HEADING + LEGEND
        elif isinstance(following, Words) and following.lines:
            after = self._height(following.lines[0])
        self._need(HEADING + 1 + after)
        size = self.page.fitting_size(block.text, self._width, HEADING_SIZES)
        self.page.label(self._frame(6), block.text, size, ACCENT, bold=True)
        self.y += HEADING + 0.8

    def _height(self, words: str) -> float:
        return self.page.height_of(words, TEXT_SIZE, self._width)

    def _words(self, block: Words) -> None:
        for line in filter(None, block.lines):
            words = f"\N{BULLET} {line}" if block.bullets else line
            height = self._height(words)
            self._need(height)
            self.page.label(self._frame(height + 2), words, TEXT_SIZE)
            self.y += height + (0.4 if block.bullets else 1.6)
        self.y += GAP / 2

    def _box(self, block: Box) -> None:
        inner = self._width - 2 * BOX_PAD
        height = HEADING + 2 * BOX_PAD + self.page.height_of(block.text, TEXT_SIZE, inner)
        self._need(height)
        boxed(self.page, self._frame(height), block.heading, block.text)
        self.y += height + GAP

    def _table(self, block: Table) -> None:
        """Write a table, on as many pages as its rows need, each with the header."""
        head, *heights = self.page.row_heights(block.header, block.rows, self._width, block.shares)
        self._need(head + sum(heights[:2]))
        at = part = 0
        while at < len(heights):
            if part:
                self.next_page()
            tall, first = head, at
            while at < len(heights) and (at == first or self.y + tall + heights[at] <= self._bottom):
                tall, at = tall + heights[at], at + 1
            part += 1
            # the frame is taller than what was measured, so that no row is lost should QGIS need more lines
            frame = self._frame(SPARE * tall + ROW_HEIGHT)
            name = block.name if part == 1 else f"{block.name} {part}"
            self.page.table(frame, block.header, block.rows[first:at], name, block.shares)
            self.y += tall + SLACK
        if block.note:
            height = self.page.height_of(block.note, NOTE_SIZE, self._width)
            self._need(height)
            self.page.label(self._frame(height + 2), block.note, NOTE_SIZE, QUIET)
            self.y += height
        self.y += GAP

    def _tall(self, block: Pictures, maps: Mapping[str, Draw]) -> float:
        """Return the height of the pictures of a row, mm."""
        if all(item.name in maps for item in block.items):
            shares = WIDE_MAPS if block.wide else MAPS
            return self._maps * shares[self.page.sheet.landscape] * self.page.sheet.height
        return self._wide(block) * 0.6

    def _wide(self, block: Pictures) -> float:
        across = 1 if block.wide else max(len(block.items), 1)
        return (self._width - (across - 1) * GAP) / across

    def _pictures(self, block: Pictures, maps: Mapping[str, Draw]) -> None:
        """Show pictures side by side, or the wide ones below each other."""
        rows = [(item,) for item in block.items] if block.wide else [block.items] if block.items else []
        for row in rows:
            tall, wide = self._tall(block, maps), self._wide(block)
            self._need(HEADING + tall + LEGEND)
            for column, item in enumerate(row):
                self._picture(item, MARGIN + column * (wide + GAP), wide, tall, maps)
            self.y += HEADING + tall + LEGEND + GAP / 2

    def _picture(self, item: Picture, x: float, wide: float, tall: float, maps: Mapping[str, Draw]) -> None:
        size = self.page.fitting_size(item.title, wide, CAPTION_SIZES)
        self.page.label(Frame(self.number, x, self.y, wide, 6), item.title, size, ACCENT, bold=True)
        frame = Frame(self.number, x, self.y + HEADING, wide, tall)
        below = Frame(self.number, x, self.y + HEADING + tall + 1, wide, LEGEND - 1)
        if item.name in maps:
            maps[item.name](frame, below)
        elif item.data:
            self.page.picture(frame, item.data, item.name)
        rows = self.page.keys(below, item.keys) if item.keys else 0.0
        if item.note:
            under = dataclasses.replace(below, y=below.y + rows + 0.8, height=4.0)
            size = self.page.fitting_size(item.note, wide, (7, 6.5, 6, 5.5))
            self.page.label(under, item.note, size, QUIET)


def boxed(page: Page, whole: Frame, heading: str, words: str, name: str = "") -> None:
    """Write a heading and words into a box of their own."""
    x, y, width = whole.x + BOX_PAD, whole.y + BOX_PAD, whole.width - 2 * BOX_PAD
    page.box(whole, TILE)
    page.label(Frame(whole.page, x, y, width, HEADING), heading, 10, ACCENT, bold=True)
    rest = whole.height - HEADING - BOX_PAD
    page.label(Frame(whole.page, x, y + HEADING, width, rest), words, TEXT_SIZE, name=name)


def tiles(page: Page, whole: Frame, figures: Sequence[tuple[str, str]]) -> None:
    """Write key figures as a row of tiles."""
    width = (whole.width - (len(figures) - 1) * GAP / 2) / max(len(figures), 1)
    for at, (value, caption) in enumerate(figures):
        x = whole.x + at * (width + GAP / 2)
        tile = dataclasses.replace(whole, x=x, width=width)
        page.box(tile, TILE)
        size = page.fitting_size(value, width - 4, (13, 12, 11, 10, 9, 8))
        page.label(Frame(whole.page, x + 3, whole.y + 2, width - 4, 7), value, size, ACCENT, bold=True)
        size = page.fitting_size(caption, width - 4, (7, 6.5, 6, 5.5))
        page.label(Frame(whole.page, x + 3, whole.y + 10, width - 4, 5), caption, size, INK)
