# SPDX-License-Identifier: GPL-2.0-or-later
"""Mark in a chart when motion has changed: a line, a band where that date may lie, words that cover no others."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from ..words import mark
from .forecast import Series

if TYPE_CHECKING:
    from .fan_chart import Ink

WORDS = mark("{0}, about {1} (chance {2} %)")
DASHES = (0, (6, 2, 1, 2))
AWAY = 4.0
"""Points between the line and its words."""
PAD = 1.5
"""Points of paper around words."""
LINE = 1.3
"""Height of a line of words, in sizes of the letters."""
FREE, ON_LINES = "anywhere along its line", "at an end of its lines"
"""Marks of texts that `place_words` moves."""
COLLISION = 1e6
"""How many covered dots a covered word is worth."""


def draw_change(
    axes, series: Series, colour: str, ink: Ink, size: float, tr: Callable[[str], str], *, several: bool
) -> None:
    """Draw line and band of a series that has changed; `place_words` finds room for the words."""
    change = series.change
    if change is None or np.isnat(change.date):
        return
    if not np.isnat(change.first) and change.first < change.last:
        axes.axvspan(change.first, change.last, color=colour, alpha=0.13 + 0.1 * ink.lift, linewidth=0, zorder=0.5)
    axes.axvline(change.date, color=colour if several else ink.text, linewidth=0.9, linestyle=DASHES, zorder=5)
    words = axes.annotate(
        tr(WORDS).format(tr(change.label), change.date, change.percent),
        (change.date, 1),
        xycoords=("data", "axes fraction"),
        xytext=(AWAY, -AWAY),
        textcoords="offset points",
        va="top",
        fontsize=size - 0.5,
        color=ink.text,
        zorder=7,
        bbox={"facecolor": ink.paper, "edgecolor": colour if several else "none", "alpha": 0.8, "pad": PAD},
    )
    words.set_in_layout(False)
    words.set_gid(FREE)


def place_words(figure, parts: list[tuple]) -> None:
    """Move the words of marks and thresholds to where they cover no other words, and as few dots as possible.

    Args:
        parts: axes with the series they show. Their places on the figure have to be settled, so it is laid out first.
    """
    from matplotlib.legend import Legend

    parts = [part for part in parts if any(text.get_gid() in (ON_LINES, FREE) for text in part[0].texts)]
    if not parts:
        return
    figure.draw_without_rendering()  # only then it is known where the axes are
    renderer = figure.canvas.get_renderer()
    for axes, _ in parts:
        movable = {gid: [text for text in axes.texts if text.get_gid() == gid] for gid in (ON_LINES, FREE)}
        fixed = [text for text in axes.texts if text.get_gid() not in movable]
        legends = [child for child in axes.get_children() if isinstance(child, Legend)]
        taken = [one.get_window_extent(renderer) for one in (*legends, *fixed)]
        dots_D2 = _dots(axes)
        for text in movable[ON_LINES]:
            taken.append(_settle_on_line(text, axes.marked_levels, taken, dots_D2, renderer))
        for text in movable[FREE]:
            room = _settle(text, axes.get_window_extent(renderer), taken, dots_D2, renderer)
            text.set_visible(room is not None)
            taken += [room] if room is not None else []


def _settle_on_line(text, levels: list[float], taken: list, dots_D2: np.ndarray, renderer):
    """Put the words of horizontal lines at the left or right end of one of them; return the room that they take."""
    from matplotlib.transforms import Bbox

    frame, points = text.axes.get_window_extent(renderer), renderer.points_to_pixels(1.0)
    size, found = text.get_window_extent(renderer), []
    for level, right in itertools.product(levels, (False, True)):
        bottom = text.axes.transData.transform((0, level))[1] + AWAY / 2 * points
        left = frame.x1 - size.width - AWAY * points if right else frame.x0 + AWAY * points
        room = Bbox.from_bounds(left, bottom, size.width, size.height).padded(PAD * points)
        found.append((_cost(room, taken, dots_D2) + COLLISION * (room.y1 > frame.y1), room))
    room = min(found, key=lambda one: one[0])[1]
    text.xy = ((room.x0 - frame.x0) / frame.width, (room.y0 - frame.y0) / frame.height)
    text.set_position((PAD, PAD))
    return room


def _cost(room, taken: list, dots_D2: np.ndarray) -> float:
    """Return how much a room covers: other words above all, then dots."""
    covered_D = (dots_D2 > room.min).all(axis=1) & (dots_D2 < room.max).all(axis=1)
    return COLLISION * sum(room.overlaps(other) for other in taken) + float(covered_D.sum())


def _settle(text, frame, taken: list, dots_D2: np.ndarray, renderer):
    """Put one text at the best of the places along its line, on one line or two; return the room that it takes.

    None where there is no place, as in a very low chart: the words would make others unreadable.
    """
    from matplotlib.dates import date2num
    from matplotlib.transforms import Bbox

    points, whole = renderer.points_to_pixels(1.0), text.get_text()
    step = LINE * text.get_fontsize() / 2
    line = text.axes.transData.transform((date2num(text.xy[0]), 0))[0]
    found = []
    for words in (whole, whole.replace(", ", ",\n", 1)):
        text.set_text(words)
        size = text.get_window_extent(renderer)
        for row, right in itertools.product(range(max(1, int(frame.height / points / step))), (False, True)):
            left = line + AWAY * points if right else line - AWAY * points - size.width
            inside = min(max(left, frame.x0 + 2 * points), frame.x1 - 2 * points - size.width)
            top = frame.y1 - (AWAY + row * step) * points
            room = Bbox.from_bounds(inside, top - size.height, size.width, size.height).padded(PAD * points)
            outside = room.y0 < frame.y0 or room.x0 < frame.x0
            cost = _cost(room, taken, dots_D2) + COLLISION * outside + 0.1 * row + 3 * (words != whole)
            cost += inside != left  # across its line rather than out of the chart
            found.append((cost, words, ((inside - line) / points, (top - frame.y1) / points), room))
    cost, words, place, room = min(found, key=lambda one: one[0])
    text.set_text(words)
    text.set_position(place)
    return room if cost < COLLISION else None


def _dots(axes) -> np.ndarray:
    """Return where the lines and dots of the chart lie, in pixels."""
    found = [line.get_xydata() for line in axes.lines if len(line.get_xdata()) > 2]
    if not found:
        return np.empty((0, 2))
    dots_D2 = np.concatenate([np.asarray(part, float) for part in found])
    return axes.transData.transform(dots_D2[np.isfinite(dots_D2).all(axis=1)])
