# SPDX-License-Identifier: GPL-2.0-or-later
"""Where everything stands on the report's pages: maps, evidence, changes where they are told, words.

Places are in mm of a sheet on which texts have the sizes of A4; `Sheet.scale` brings them to the paper.
"""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 15.0
GAP = 6.0
HEADER_HEIGHT = 11.0
"""Of a table, whose words may take two lines."""
ROW_HEIGHT = 6.3
HEADING = 6.5
LEGEND = 12.0
FOOT = 17.0
"""Free strip at the bottom, for attribution and page number."""
SLACK = 4.8
"""One line more than measured fits into the gap below a text, should QGIS break lines earlier."""
PAGES = 3
"""One more where changes of motion are told."""
LOCATOR = (36.0, 25.0)
"""Width and height of the map that tells where on Earth the area lies."""
ORDER = ("method", "sign", "check", "limits", "provenance")
"""Of the texts."""
TYPICAL = {
    "method": 34.0,
    "sign": 20.0,
    "check": 22.0,
    "limits": 34.0,
    "provenance": 10.0,
    "changed": 26.0,
    "noticed": 20.0,
}
"""Heights of the texts, mm, where nobody measured them."""
PAPERS = {"A4": (210.0, 297.0, 1.0), "A3": (297.0, 420.0, 1.25)}
"""Shorter and longer edge, mm, and the scale of texts."""


@dataclass(frozen=True)
class Frame:
    """A rectangle on a page."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """The paper of a report. A3 is read from a little further away: its texts grow by less than its maps."""

    paper: str = "A4"
    landscape: bool = False

    @classmethod
    def named(cls, name: str) -> Sheet:
        """Return the sheet of a name such as A4 or A3-landscape."""
        paper, _, turned = name.partition("-")
        return cls(paper, bool(turned))

    @property
    def scale(self) -> float:
        """Return by how much everything grows on its way to the paper."""
        return PAPERS[self.paper][2]

    @property
    def width(self) -> float:
        """Return the width before that, mm."""
        return PAPERS[self.paper][self.landscape] / self.scale

    @property
    def height(self) -> float:
        """Return the height before that, mm."""
        return PAPERS[self.paper][not self.landscape] / self.scale


@dataclass(frozen=True, kw_only=True)
class ChangesPage:
    """How much room the page about changes of motion needs."""

    cells: int = 0
    """Rows of the table of cells; 0 leaves it and the map of kinds out."""
    rates: int = 0
    """Rows of the table of what is noticed; 0 leaves it and its words out."""


def frames(
    sheet: Sheet,
    rows: int = 8,
    heights: dict[str, float] | None = None,
    pins: int = 0,
    changes: ChangesPage | None = None,
) -> dict[str, Frame]:
    """Return all frames by name.

    Texts and tables have their measured heights, mm; the chart takes the room that they leave.

    Args:
        rows: of the table of the backtest.
        pins: rows of the table of held places; 0 leaves it out.
        changes: None leaves their page out.
    """
    measured = {**TYPICAL, **(heights or {})}
    table = measured.get("table", _table_height(rows))
    places = measured.get("places", _table_height(pins)) if pins else 0.0
    sides = _landscape if sheet.landscape else _portrait
    words = PAGES - 1 if changes is None else PAGES
    placed = {**_shared(sheet, words + 1), **sides(sheet, table, places, measured, words)}
    if changes is not None:
        placed.update((_changes_landscape if sheet.landscape else _changes_portrait)(sheet, changes, measured))
    return placed


def _table_height(rows: int) -> float:
    return HEADER_HEIGHT + max(rows, 1) * ROW_HEIGHT


def _shared(sheet: Sheet, pages: int) -> dict[str, Frame]:
    """Return head and foot, which only stretch."""
    width = sheet.width
    inner = width - 2 * MARGIN
    words = inner - LOCATOR[0] - GAP
    result = {
        "title": Frame(0, MARGIN, 10, words, 10),
        "subtitle": Frame(0, MARGIN, 20, words, 5.5),
        "byline": Frame(0, MARGIN, 25.8, words, 5),
        "locator": Frame(0, width - MARGIN - LOCATOR[0], 8, *LOCATOR),
        "figures": Frame(0, MARGIN, 35, inner, 16),
    }
    for page in range(pages):
        result.update(edges(sheet, page))
    return result


def edges(sheet: Sheet, page: int) -> dict[str, Frame]:
    """Return what every page has: a bar above, attribution and number below."""
    inner, below = sheet.width - 2 * MARGIN, sheet.height - 12
    return {
        f"bar_{page}": Frame(page, 0, 0, sheet.width, 4),
        f"foot_{page}": Frame(page, MARGIN, below, inner - 25, 8),
        f"number_{page}": Frame(page, sheet.width - MARGIN - 25, below, 25, 8),
    }


def _map(name: str, page: int, x: float, y: float, width: float, height: float) -> dict[str, Frame]:
    """Return a map with its title above and its legend below."""
    return {
        f"{name}_title": Frame(page, x, y, width, 6),
        f"{name}_map": Frame(page, x, y + HEADING, width, height),
        f"{name}_legend": Frame(page, x, y + HEADING + height + 1, width, LEGEND - 1),
    }


def _text(name: str, page: int, x: float, y: float, width: float, height: float) -> dict[str, Frame]:
    """Return a heading with its text below."""
    return {f"{name}_title": Frame(page, x, y, width, 6), name: Frame(page, x, y + HEADING, width, height + SLACK)}


def _table(name: str, page: int, x: float, y: float, width: float, height: float) -> dict[str, Frame]:
    """Return a heading with its table below; nothing for a table without rows."""
    if not height:
        return {}
    return {f"{name}_title": Frame(page, x, y, width, 6), name: Frame(page, x, y + 7, width, height)}


def _column(page: int, x: float, y: float, width: float, texts: dict[str, float]) -> dict[str, Frame]:
    """Return texts under one another; the measured coverage is a box, whose heading is inside."""
    placed: dict[str, Frame] = {}
    for name, height in texts.items():
        if name == "check":
            placed[name] = Frame(page, x, y, width, height)
            y += height + GAP
        else:
            placed.update(_text(name, page, x, y, width, height))
            y += HEADING + height + GAP
    return placed


def _between(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _portrait(sheet: Sheet, table: float, places: float, text: dict[str, float], words: int) -> dict[str, Frame]:
    """Four maps in a square; chart above the tables; texts under one another."""
    width, height = sheet.width, sheet.height
    inner = width - 2 * MARGIN
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    first = 55.0
    tall = (height - FOOT - first - 2 * (HEADING + LEGEND) - 8) / 2
    second = first + HEADING + tall + LEGEND + 3
    tables = GAP + 7 + table + (GAP + 7 + places if places else 0)
    chart = _between(height - FOOT - 21 - tables, 60, 0.38 * height)
    below = 21 + chart + GAP
    return {
        **_map("displacement", 0, MARGIN, first, half, tall),
        **_map("uncertainty", 0, right, first, half, tall),
        **_map("velocity", 0, MARGIN, second, half, tall),
        **_map("exceedance", 0, right, second, half, tall),
        "chart_title": Frame(1, MARGIN, 14, inner, 6),
        "chart": Frame(1, MARGIN, 21, inner, chart),
        **_table("places", 1, MARGIN, below, inner, places),
        **_table("table", 1, MARGIN, below + (7 + places + GAP if places else 0), inner, table),
        **_column(words, MARGIN, 14, inner, {name: text[name] for name in ORDER}),
    }


def _landscape(sheet: Sheet, table: float, places: float, text: dict[str, float], words: int) -> dict[str, Frame]:
    """Four maps side by side; chart above the two tables; texts in two columns."""
    width, height = sheet.width, sheet.height
    inner = width - 2 * MARGIN
    quarter = (inner - 3 * GAP) / 4
    columns = [MARGIN + i * (quarter + GAP) for i in range(4)]
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    tall = height - FOOT - 55 - HEADING - LEGEND
    chart = _between(height - FOOT - 19 - GAP - 7 - max(table, places), 55, 0.53 * height)
    below = 19 + chart + GAP
    return {
        **_map("displacement", 0, columns[0], 55, quarter, tall),
        **_map("uncertainty", 0, columns[1], 55, quarter, tall),
        **_map("velocity", 0, columns[2], 55, quarter, tall),
        **_map("exceedance", 0, columns[3], 55, quarter, tall),
        "chart_title": Frame(1, MARGIN, 12, inner, 6),
        "chart": Frame(1, MARGIN, 19, inner, chart),
        **_table("table", 1, MARGIN, below, 0.48 * inner - GAP, table),
        **_table("places", 1, MARGIN + 0.48 * inner, below, 0.52 * inner, places),
        **_column(words, MARGIN, 14, half, {name: text[name] for name in ORDER[:3]}),
        **_column(words, right, 14, half, {name: text[name] for name in ORDER[3:]}),
    }


def _changes_portrait(sheet: Sheet, page: ChangesPage, text: dict[str, float]) -> dict[str, Frame]:
    """Two maps side by side; below them words and the table of cells, then what is noticed."""
    width, height = sheet.width, sheet.height
    inner = width - 2 * MARGIN
    half = (inner - GAP) / 2
    noticed = max(HEADING + text["noticed"] + SLACK, _table_height(page.rates) + 7) if page.rates else 0.0
    cells = 7 + _table_height(page.cells) + GAP if page.cells else 0.0
    below = HEADING + text["changed"] + GAP + cells + noticed
    tall = _between(height - FOOT - 14 - HEADING - LEGEND - GAP - below, 55, 0.37 * height)
    y = 14 + HEADING + tall + LEGEND + GAP
    placed = {
        **_map("change", 2, MARGIN, 14, half, tall),
        **_text("changed", 2, MARGIN, y, inner, text["changed"]),
    }
    if page.cells:
        placed |= _map("change_kind", 2, MARGIN + half + GAP, 14, half, tall)
    y += HEADING + text["changed"] + GAP
    if page.cells:
        placed |= _table("largest", 2, MARGIN, y, inner, _table_height(page.cells))
        y += cells
    if page.rates:
        placed |= _text("noticed", 2, MARGIN, y, half, text["noticed"])
        placed["rates"] = Frame(2, MARGIN + half + GAP, y, half, _table_height(page.rates))
    return placed


def _changes_landscape(sheet: Sheet, page: ChangesPage, text: dict[str, float]) -> dict[str, Frame]:
    """Maps to the left, what is noticed below them; to the right words and the table of cells."""
    width, height = sheet.width, sheet.height
    inner = width - 2 * MARGIN
    left = 0.42 * inner - GAP
    half = (left - GAP) / 2
    right = MARGIN + left + GAP
    noticed = max(HEADING + text["noticed"] + SLACK, _table_height(page.rates) + 7) if page.rates else 0.0
    tall = _between(height - FOOT - 14 - HEADING - LEGEND - GAP - noticed, 55, 0.57 * height)
    y = 14 + HEADING + tall + LEGEND + GAP
    placed = {
        **_map("change", 2, MARGIN, 14, half if page.cells else left, tall),
        **_text("changed", 2, right, 14, inner - left - GAP, text["changed"]),
    }
    if page.cells:
        placed |= _map("change_kind", 2, MARGIN + half + GAP, 14, half, tall)
        below = 14 + HEADING + text["changed"] + 2 * GAP
        placed |= _table("largest", 2, right, below, inner - left - GAP, _table_height(page.cells))
    if page.rates:
        placed |= _text("noticed", 2, MARGIN, y, half, text["noticed"])
        placed["rates"] = Frame(2, MARGIN + half + GAP, y, half, _table_height(page.rates))
    return placed
