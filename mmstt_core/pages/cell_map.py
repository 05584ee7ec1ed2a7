# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw cells as a small map, in SVG: coloured squares, outlines with words, a scale bar, north. Needs numpy alone."""

# Shapes: N cells

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from ..results.grid import lay_out
from ..results.palette import nice_below

WIDTH = 720
"""Of the picture, in units of SVG."""
LARGEST_PIXELS = 4_000_000
LEAST_PIXELS = 900
"""Along the longer edge: squares stay sharp when a browser enlarges them."""
MARGIN = 0.04
STRIP = 46
"""Below the cells, for the scale bar."""
PAPER, INK, EDGE = "#fbfaf7", "#2e2c29", "#c9c5bc"
FONT = 'font-family="Open Sans,Segoe UI,Helvetica,Arial,sans-serif"'


@dataclass(frozen=True, kw_only=True)
class Outline:
    """Surround a group of cells."""

    easting_S: np.ndarray
    northing_S: np.ndarray
    word: str
    colour: str
    dashed: bool = False


def cell_map(
    easting_N: np.ndarray,
    northing_N: np.ndarray,
    cell_size: float,
    colour_N: Sequence[str],
    outlines: Sequence[Outline] = (),
) -> bytes:
    """Return an SVG of cells in their colours (`#rrggbb`); nothing where a picture would be nearly empty.

    Args:
        easting_N, northing_N: centres, m.
        cell_size: m; 0 of points, of which nothing is drawn.
    """
    if not cell_size or not len(easting_N):
        return b""
    grid = lay_out(easting_N, northing_N, cell_size)
    if grid.pixels > LARGEST_PIXELS:
        return b""
    image_YX4 = np.zeros((grid.rows, grid.columns, 4), np.uint8)
    codes = {colour: tuple(bytes.fromhex(colour[1:])) for colour in set(colour_N)}
    image_YX4[grid.row_N, grid.column_N] = [(*codes[colour], 255) for colour in colour_N]
    factor = max(1, -(-LEAST_PIXELS // max(grid.rows, grid.columns)))
    image = _png(image_YX4.repeat(factor, 0).repeat(factor, 1))
    across = grid.columns * cell_size * (1 + 2 * MARGIN)
    scale = WIDTH / across
    tall = grid.rows * cell_size * (1 + 2 * MARGIN) * scale
    if tall > 1.4 * WIDTH:  # a narrow strip from north to south
        scale *= 1.4 * WIDTH / tall
        tall = 1.4 * WIDTH
    wide, high = grid.columns * cell_size * scale, grid.rows * cell_size * scale
    left, top = (WIDTH - wide) / 2, (tall - high) / 2

    def place(easting: float, northing: float) -> tuple[float, float]:
        return left + (easting - grid.west) * scale, top + (grid.north - northing) * scale

    parts = [
        f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{tall + STRIP - 1:.1f}" fill="{PAPER}" stroke="{EDGE}"/>',
        f'<image x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" preserveAspectRatio="none" '
        f'style="image-rendering:pixelated" href="data:image/png;base64,{base64.b64encode(image).decode("ascii")}"/>',
        *(_outline(one, place, cell_size * scale) for one in outlines),
        _bar(scale, tall),
        _north(),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall + STRIP:.0f}" width="{WIDTH}" '
        f'height="{tall + STRIP:.0f}">{"".join(parts)}</svg>'
    ).encode()


def _outline(one: Outline, place, edge: float) -> str:
    """Draw the outer edges of a group of cells, dark on white, and its word beside the first cell in the north."""
    half, held = edge / 2, set()
    corners = [place(east, north) for east, north in zip(one.easting_S.tolist(), one.northing_S.tolist())]
    rounded = {(round(x / edge), round(y / edge)): (x, y) for x, y in corners}
    sides = {
        (0, -1): (-half, -half, half, -half),
        (0, 1): (-half, half, half, half),
        (-1, 0): (-half, -half, -half, half),
        (1, 0): (half, -half, half, half),
    }
    for (column, row), (x, y) in rounded.items():
        for (right, down), (x1, y1, x2, y2) in sides.items():
            if (column + right, row + down) not in rounded:
                held.add(f"M{x + x1:.1f} {y + y1:.1f}L{x + x2:.1f} {y + y2:.1f}")
    path = "".join(sorted(held))
    dash = ' stroke-dasharray="5 4"' if one.dashed else ""
    x, y = min(corners, key=lambda corner: corner[1])
    return (
        f'<path d="{path}" stroke="#ffffff" stroke-width="5" stroke-linecap="square" fill="none"/>'
        f'<path d="{path}" stroke="{one.colour}" stroke-width="2.2"{dash} fill="none"/>'
        f'<text x="{x:.1f}" y="{y - half - 7:.1f}" text-anchor="middle" {FONT} font-size="17" font-weight="700" '
        f'fill="{INK}" stroke="#ffffff" stroke-width="4" paint-order="stroke">{escape(one.word)}</text>'
    )


def _bar(scale: float, tall: float) -> str:
    """Draw a scale bar of a round length."""
    metres = nice_below(0.25 * WIDTH / scale)
    words = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    x, y, long = 18.0, tall + STRIP - 16, metres * scale
    return (
        f'<path d="M{x} {y - 7}V{y}H{x + long:.1f}V{y - 7}" fill="none" stroke="{INK}" stroke-width="1.6"/>'
        f'<text x="{x + long + 8:.1f}" y="{y}" {FONT} font-size="15" fill="{INK}">{words}</text>'
    )


def _north() -> str:
    x = WIDTH - 30
    return (
        f'<path d="M{x} 14L{x + 9} 40L{x} 34L{x - 9} 40Z" fill="{INK}"/>'
        f'<text x="{x}" y="56" text-anchor="middle" {FONT} font-size="14" fill="{INK}">N</text>'
    )


def _png(image_YX4: np.ndarray) -> bytes:
    """Pack an image of red, green, blue and opacity."""
    rows, columns = image_YX4.shape[:2]
    raw = np.zeros((rows, 1 + 4 * columns), np.uint8)  # each row begins with its filter: none
    raw[:, 1:] = image_YX4.reshape(rows, -1)

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", columns, rows, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(raw.tobytes(), 9))
        + chunk(b"IEND", b"")
    )
