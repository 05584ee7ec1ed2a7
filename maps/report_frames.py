# SPDX-License-Identifier: GPL-2.0-or-later
"""Where everything stands on the report's pages; millimetres, A4, two pages."""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 15.0
GAP = 6.0
HEADER_HEIGHT = 7.5
ROW_HEIGHT = 6.3


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


def frames(landscape: bool, rows: int = 8) -> dict[str, Frame]:
    """Return all frames by name; what stands below the table moves up when it has few rows."""
    table = HEADER_HEIGHT + max(rows, 1) * ROW_HEIGHT
    return {**_shared(landscape), **(_landscape(table) if landscape else _portrait(table))}


def _shared(landscape: bool) -> dict[str, Frame]:
    """Return head and foot, which only stretch."""
    width, height = page_size(landscape)
    inner = width - 2 * MARGIN
    result = {"title": Frame(0, MARGIN, 11, inner, 10), "subtitle": Frame(0, MARGIN, 21, inner, 6),
              "figures": Frame(0, MARGIN, 31, inner, 16)}
    for page in (0, 1):
        result[f"bar_{page}"] = Frame(page, 0, 0, width, 4)
        result[f"foot_{page}"] = Frame(page, MARGIN, height - 12, inner - 25, 8)
        result[f"number_{page}"] = Frame(page, width - MARGIN - 25, height - 12, 25, 8)
    return result


def _map(name: str, page: int, x: float, y: float, width: float, height: float) -> dict[str, Frame]:
    """Return a map with its title above and its legend below."""
    return {f"{name}_title": Frame(page, x, y, width, 6), f"{name}_map": Frame(page, x, y + 6.5, width, height),
            f"{name}_legend": Frame(page, x, y + height + 7.5, width, 11)}


def _portrait(table: float) -> dict[str, Frame]:
    """Two maps side by side, velocity and method below; chart, table and limits on the second page."""
    width, height = page_size(False)
    inner = width - 2 * MARGIN
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    below = 126 + table + 7
    return {
        **_map("displacement", 0, MARGIN, 52, half, 90), **_map("uncertainty", 0, right, 52, half, 90),
        **_map("velocity", 0, MARGIN, 166, half, 88),
        "method_title": Frame(0, right, 166, half, 6), "method": Frame(0, right, 172.5, half, 50),
        "sign_title": Frame(0, right, 226, half, 6), "sign": Frame(0, right, 232.5, half, 36),
        "chart_title": Frame(1, MARGIN, 14, inner, 6), "chart": Frame(1, MARGIN, 21, inner, 92),
        "table_title": Frame(1, MARGIN, 119, inner, 6), "table": Frame(1, MARGIN, 126, inner, table),
        "limits_title": Frame(1, MARGIN, below, inner, 6), "limits": Frame(1, MARGIN, below + 6.5, inner, 34),
        "provenance_title": Frame(1, MARGIN, below + 46, inner, 6),
        "provenance": Frame(1, MARGIN, below + 52.5, inner, height - 15 - below - 52.5)}


def _landscape(table: float) -> dict[str, Frame]:
    """Three maps side by side and the method below; chart and table, limits and sources on the second page."""
    width, _ = page_size(True)
    inner = width - 2 * MARGIN
    third = (inner - 2 * GAP) / 3
    columns = [MARGIN + i * (third + GAP) for i in range(3)]
    half = (inner - GAP) / 2
    right = MARGIN + half + GAP
    return {
        **_map("displacement", 0, columns[0], 52, third, 90), **_map("uncertainty", 0, columns[1], 52, third, 90),
        **_map("velocity", 0, columns[2], 52, third, 90),
        "method_title": Frame(0, MARGIN, 164, columns[1] + third - MARGIN, 6),
        "method": Frame(0, MARGIN, 170.5, columns[1] + third - MARGIN, 26),
        "sign_title": Frame(0, columns[2], 164, third, 6), "sign": Frame(0, columns[2], 170.5, third, 26),
        "chart_title": Frame(1, MARGIN, 12, inner, 6), "chart": Frame(1, MARGIN, 19, inner, 78),
        "table_title": Frame(1, MARGIN, 103, half, 6), "table": Frame(1, MARGIN, 110, half, table),
        "limits_title": Frame(1, right, 103, half, 6), "limits": Frame(1, right, 110, half, 46),
        "provenance_title": Frame(1, right, 158, half, 6), "provenance": Frame(1, right, 165, half, 30)}
