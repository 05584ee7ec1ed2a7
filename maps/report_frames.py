# SPDX-License-Identifier: GPL-2.0-or-later
"""Where everything stands on the report's pages; millimetres, A4, two pages."""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 15.0
GAP = 6.0
HEADER_HEIGHT = 7.5
ROW_HEIGHT = 6.3
HEADING = 6.5
LEGEND = 12.0
FOOT = 17.0
"""Free strip at the bottom, for attribution and page number."""
SLACK = 4.8
"""One line more than measured fits into the gap below a text, should QGIS break lines earlier."""
TYPICAL = {"method": 34.0, "sign": 20.0, "check": 22.0, "limits": 34.0, "provenance": 10.0}
"""Heights of the texts, mm, where nobody measured them."""


@dataclass(frozen=True)
class Frame:
    """A rectangle on a page."""

    page: int
    x: float
    y: float
    width: float
    height: float


def page_size(landscape: bool) -> tuple[float, float]:
    """Return width and height of the page, mm."""
    return (297.0, 210.0) if landscape else (210.0, 297.0)


def frames(landscape: bool, rows: int = 8, heights: dict[str, float] | None = None) -> dict[str, Frame]:
    """Return all frames by name.

    Texts stand under one another at their measured heights, mm; maps and chart take the room that is left.
    """
    table = HEADER_HEIGHT + max(rows, 1) * ROW_HEIGHT
    measured = {**TYPICAL, **(heights or {})}
    return {**_shared(landscape), **(_landscape if landscape else _portrait)(table, measured)}


def _shared(landscape: bool) -> dict[str, Frame]:
    """Return head and foot, which only stretch."""
    width, height = page_size(landscape)
    inner = width - 2 * MARGIN
    result = {
        "title": Frame(0, MARGIN, 11, inner, 10),
        "subtitle": Frame(0, MARGIN, 21, inner, 6),
        "figures": Frame(0, MARGIN, 31, inner, 16),
    }
    for page in (0, 1):
        result[f"bar_{page}"] = Frame(page, 0, 0, width, 4)
        result[f"foot_{page}"] = Frame(page, MARGIN, height - 12, inner - 25, 8)
        result[f"number_{page}"] = Frame(page, width - MARGIN - 25, height - 12, 25, 8)
    return result


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


def _between(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _portrait(table: float, text: dict[str, float]) -> dict[str, Frame]:
    """Two maps side by side, velocity and method below; chart, table and limits on the second page."""
    width, height = page_size(False)
    inner = width - 2 * MARGIN
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    second, tall = 168.0, 88.0
    sign = second + HEADING + text["method"] + GAP
    check = max(sign + HEADING + text["sign"] + GAP, second + HEADING + tall - text["check"])
    stack = 2 * (HEADING + GAP) + text["limits"] + text["provenance"]
    chart = _between(height - FOOT - 21 - (GAP + 7 + table) - stack, 60, 112)
    below = 21 + chart + GAP
    limits = below + 7 + table + GAP
    return {
        **_map("displacement", 0, MARGIN, 52, half, 92),
        **_map("uncertainty", 0, right, 52, half, 92),
        **_map("velocity", 0, MARGIN, second, half, tall),
        **_text("method", 0, right, second, half, text["method"]),
        **_text("sign", 0, right, sign, half, text["sign"]),
        "check": Frame(0, right, check, half, text["check"]),
        "chart_title": Frame(1, MARGIN, 14, inner, 6),
        "chart": Frame(1, MARGIN, 21, inner, chart),
        "table_title": Frame(1, MARGIN, below, inner, 6),
        "table": Frame(1, MARGIN, below + 7, inner, table),
        **_text("limits", 1, MARGIN, limits, inner, text["limits"]),
        **_text("provenance", 1, MARGIN, limits + HEADING + text["limits"] + GAP, inner, text["provenance"]),
    }


def _landscape(table: float, text: dict[str, float]) -> dict[str, Frame]:
    """Three maps side by side, three texts below; chart and table, limits and sources on the second page."""
    width, height = page_size(True)
    inner = width - 2 * MARGIN
    third = (inner - 2 * GAP) / 3
    columns = [MARGIN + i * (third + GAP) for i in range(3)]
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    words = max(HEADING + text["method"], HEADING + text["sign"], text["check"])
    tall = _between(height - FOOT - words - 3 - LEGEND - HEADING - 52, 70, 92)
    under = 52 + HEADING + tall + LEGEND + 3
    stack = 2 * HEADING + text["limits"] + GAP + text["provenance"]
    chart = _between(height - FOOT - 19 - GAP - max(7 + table, stack), 55, 90)
    below = 19 + chart + GAP
    return {
        **_map("displacement", 0, columns[0], 52, third, tall),
        **_map("uncertainty", 0, columns[1], 52, third, tall),
        **_map("velocity", 0, columns[2], 52, third, tall),
        **_text("method", 0, columns[0], under, third, text["method"]),
        **_text("sign", 0, columns[1], under, third, text["sign"]),
        "check": Frame(0, columns[2], under, third, text["check"]),
        "chart_title": Frame(1, MARGIN, 12, inner, 6),
        "chart": Frame(1, MARGIN, 19, inner, chart),
        "table_title": Frame(1, MARGIN, below, half, 6),
        "table": Frame(1, MARGIN, below + 7, half, table),
        **_text("limits", 1, right, below, half, text["limits"]),
        **_text("provenance", 1, right, below + HEADING + text["limits"] + GAP, half, text["provenance"]),
    }
