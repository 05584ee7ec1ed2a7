# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain dots, lines and bands of a chart once, and name its series."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from .forecast import Series
from .palette import Ink

Translate = Callable[[str], str]

BANDS = ((0.05, 0.95, 0.16), (0.10, 0.90, 0.20), (0.25, 0.75, 0.28))
"""Lower and upper quantile level and opacity of the 90, 80 and 50 % bands."""
OUTLINE = (0.05, 0.95)
"""Quantile levels of the outline, between which single measurements lie."""
OUTLINE_WIDTH = 0.8
"""Points."""
NAMES_SHARE = 0.25
"""Of the height of a figure; names that need more of it would cover the past of their series."""


def legend(axes, held: list[tuple[Series, str]], ink: Ink, size: float, tr: Translate, *, key: bool = True) -> None:
    """Explain line, band and dot once, and name the series."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    colour = held[0][1] if len(held) == 1 else ink.veil
    words: dict[tuple, str] = {}
    """Of entries that are several patches side by side, which bear no label themselves."""
    entries = [Line2D([], [], marker="o", linestyle="", markersize=3, color=colour, alpha=0.7, label=tr("observed"))]
    if any(series.forecasts for series, _ in held):
        entries.append(Line2D([], [], color=colour, linewidth=1.8, label=tr("median")))
        of_ground = any(series.ground_HQ is not None for series, _ in held)
        shares = " / ".join(f"{round(100 * (high - low))}" for low, high, _ in reversed(BANDS))
        shades = tuple(Patch(color=colour, alpha=seen, linewidth=0) for seen in (0.55, 0.34, 0.17))
        entries.append(shades)
        words[shades] = (tr("ground, {0} %") if of_ground else tr("single measurement, {0} %")).format(shares)
        if of_ground:
            edge = {"facecolor": "none", "edgecolor": colour, "linewidth": OUTLINE_WIDTH}
            percent = round(100 * (OUTLINE[1] - OUTLINE[0]))
            entries.append(Patch(label=tr("single measurement, {0} %").format(percent), **edge))
    if any(series.baseline_H is not None for series, _ in held):
        entries.append(Line2D([], [], color=colour, linewidth=0.9, linestyle=(0, (4, 2)), label=tr("baseline")))
    if any(series.later_L is not None for series, _ in held):
        hollow = {"marker": "o", "markersize": 4, "markerfacecolor": "none", "color": colour}
        entries.insert(1, Line2D([], [], linestyle="", label=tr("observed later"), **hollow))
    labels = _named(axes, [_name(series, tr) for series, _ in held], size)
    names = [Line2D([], [], color=one, linewidth=3, label=label) for (_, one), label in zip(held, labels)]
    veil = {"frameon": True, "facecolor": ink.paper, "edgecolor": "none", "framealpha": 0.7}
    inside = axes.legend(
        handles=names, loc="lower left", borderaxespad=0.3, borderpad=0.2, **{**_style(ink, size), **veil}
    )
    inside.set_in_layout(False)  # a long name must not narrow the panel
    if not key:
        return
    labels = [words[entry] if isinstance(entry, tuple) else entry.get_label() for entry in entries]
    columns = _columns(axes, labels, size)
    key_above(axes, entries, labels, columns, ink, size)
    axes.key.rows = -(-len(entries) // columns)
    axes.add_artist(inside)


def key_above(axes, entries: list, labels: list[str], columns: int, ink: Ink, size: float) -> None:
    """Set the key of a chart, `axes.key`, above it; an entry of several patches shows them side by side."""
    from matplotlib.legend_handler import HandlerTuple

    axes.key = axes.legend(
        entries,
        labels,
        handler_map={tuple: HandlerTuple(ndivide=None, pad=0)},
        loc="lower left",
        bbox_to_anchor=(0, 1.0),
        ncol=columns,
        columnspacing=1.2,
        borderaxespad=0.2,
        **_style(ink, size),
    )


def _style(ink: Ink, size: float) -> dict[str, Any]:
    return {"frameon": False, "fontsize": size - 0.5, "handlelength": 1.6, "labelcolor": ink.text}


def _columns(axes, labels: list[str], size: float) -> int:
    """Return in how many columns the key fits the width of the figure; a wider one would squeeze the chart."""
    room_points = 72 * axes.figure.get_figwidth() - 6 * size
    for columns in range(len(labels), 1, -1):
        rows, longer = divmod(len(labels), columns)  # the first columns hold the entries that are left over
        starts = [rows * column + min(column, longer) for column in range(columns + 1)]
        widest = [max(map(len, labels[start:end])) for start, end in itertools.pairwise(starts)]
        if sum(0.6 * size * length + 4 * size for length in widest) <= room_points:
            return columns
    return 1


def _named(axes, labels: list[str], size: float) -> list[str]:
    """Return the names of series, each on one line where the chart is too low for more."""
    rows = sum(label.count("\n") + 1 for label in labels)
    if 1.3 * size * rows <= NAMES_SHARE * 72 * axes.figure.get_figheight():
        return labels
    return [label.replace("\n", ": ", 1).replace("\n", " ") for label in labels]


def _name(series: Series, tr: Translate) -> str:
    """Return a series' label and, where more was measured after the issue date, how often its interval held."""
    inside, judged = series.held_90()
    if not judged:
        return literal(series.name)
    held = tr("{0} of {1} later measurements\nin their 90 % interval").format(inside, judged)
    return f"{literal(series.name)}\n{held}" if series.label else held


def literal(text: str) -> str:
    """Return a text that matplotlib draws as it is: no formula between dollars, and left out of no key."""
    text = text.replace("$", r"\$")
    return f"\N{ZERO WIDTH SPACE}{text}" if text.startswith("_") else text
