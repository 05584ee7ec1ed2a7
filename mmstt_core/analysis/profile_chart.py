# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a profile along a line with matplotlib: what was observed, what is expected at a date; gaps stay gaps."""

# Shapes: S cells of the profile, H leads, P points of a part of the line

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..results import palette
from ..results.chart_key import Translate, key_above
from ..results.fan_chart import SAVED_MM, english, new_figure, note, prepare, save_figure, title_axis
from ..results.palette import LIGHT, Ink
from ..results.signs import COMPONENT_NAMES, NEGATIVE
from ..words import about_rows, mark, of_rows
from .profile import Profile

COLOUR = palette.PINS[0]
BANDS = (("low_SH", "high_SH", 0.18), ("low_50_SH", "high_50_SH", 0.32))
"""Fields of the 90 and the 50 % band, and their opacity."""
ENDS = ("A", "B")
"""Names of the first and the last point of the line, in chart and map."""


def observed_level(profile: Profile, *, since_issue: bool) -> np.ndarray:
    """Return the level of each cell at the issue date as the chart counts it, mm, (S,)."""
    return np.zeros(profile.observed_S.size) if since_issue else profile.observed_S


def limits(profile: Profile, *, since_issue: bool) -> tuple[float, float]:
    """Return the range of the chart, the same for every date so that it stands still, mm."""
    level_S1 = observed_level(profile, since_issue=since_issue)[:, None]
    held = np.concatenate([level_S1.ravel(), (profile.low_SH + level_S1).ravel(), (profile.high_SH + level_S1).ravel()])
    held = held[np.isfinite(held)]
    low, high = (min(0.0, held.min()), max(0.0, held.max())) if held.size else (-1.0, 1.0)
    room = 0.06 * max(high - low, 1.0)
    return float(low - room), float(high + room)


def draw(
    axes,
    profile: Profile,
    lead: int,
    *,
    since_issue: bool = False,
    ink: Ink = LIGHT,
    size: float = 9,
    tr: Translate = english,
) -> None:
    """Draw a profile at one lead.

    Args:
        axes: matplotlib axes; emptied first.
        since_issue: count from the issue date; else from the first 60 days of the record, with what was observed.
        tr: translates the words.
    """
    axes.clear()
    prepare(axes, ink, size)
    colour = palette.blend(COLOUR, "#ffffff", ink.lift)
    level_S = observed_level(profile, since_issue=since_issue)
    for start, end in profile.gaps():
        axes.axvspan(start, end, facecolor=ink.veil, alpha=0.14, linewidth=0, zorder=0.5)
    axes.axhline(0, color=ink.text, linewidth=0.7, zorder=1)
    leading_S, run_S = profile.leading_S, profile.run_S
    for run in np.unique(run_S):
        part = np.flatnonzero(leading_S & (run_S == run))
        distance_P, reached = _to_the_edges(profile, part)
        for low, high, opacity in BANDS:
            low_P, high_P = ((getattr(profile, name)[:, lead] + level_S)[part][reached] for name in (low, high))
            axes.fill_between(distance_P, low_P, high_P, color=colour, alpha=opacity, linewidth=0, zorder=2)
        if not since_issue:
            _line(axes, profile.distance_S[part], level_S[part], ink.text, 1.1, 3)
        _line(axes, profile.distance_S[part], (profile.median_SH[:, lead] + level_S)[part], colour, 1.8, 5)
    others = np.flatnonzero(~leading_S)
    if others.size:
        style = {"linestyle": "", "marker": "o", "markersize": 2.6, "markerfacecolor": "none", "markeredgewidth": 0.7}
        moved_S = profile.median_SH[:, lead] + level_S
        axes.plot(profile.distance_S[others], moved_S[others], color=colour, alpha=0.7, zorder=4, **style)
    axes.set_xlim(0, max(profile.length, 1.0))
    axes.set_ylim(*limits(profile, since_issue=since_issue))
    _explain(axes, profile, lead, since_issue=since_issue, ink=ink, size=size, tr=tr)
    _key(axes, profile, lead, others.size > 0, since_issue=since_issue, ink=ink, size=size, tr=tr)


def _line(axes, distance_P: np.ndarray, values_P: np.ndarray, colour: str, width: float, order: int) -> None:
    """Draw a line through cells; of a single one its dot."""
    marks = {"marker": "o", "markersize": 2.0 + width, "markeredgewidth": 0}
    axes.plot(distance_P, values_P, color=colour, linewidth=width, zorder=order, **marks)


def _to_the_edges(profile: Profile, part: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return distances with half a cell added at both ends, and which cell each of them shows."""
    half = profile.cell_size / 2
    distance_P = profile.distance_S[part]
    ends = np.clip([distance_P[0] - half, distance_P[-1] + half], 0, profile.length)
    numbers = np.arange(part.size)
    return np.concatenate([ends[:1], distance_P, ends[1:]]), np.concatenate([[0], numbers, [part.size - 1]])


def _explain(axes, profile: Profile, lead: int, *, since_issue: bool, ink: Ink, size: float, tr: Translate) -> None:
    """Name axes, sign, ends, date and gaps."""
    component = tr(COMPONENT_NAMES.get(profile.component, profile.component or "LOS"))
    since = str(profile.issue_date if since_issue else profile.first_date)
    title_axis(axes, tr("{0} displacement since {1}, mm").format(component, since), ink, size)
    negative = tr("negative: {0}{1}").format(tr(NEGATIVE.get(profile.component, NEGATIVE["los"])), "")
    along = tr("Distance along the line, m")
    axes.set_xlabel(f"{along} \N{MIDDLE DOT} {negative}", color=ink.text, fontsize=size)
    axes.xaxis.set_major_formatter(lambda value, place: f"{value:,.0f}")
    for name, share, away in ((ENDS[0], 0.0, 4), (ENDS[1], 1.0, -4)):
        note(axes, name, (share, 0.0), (away, 3), ink, size + 2, veil=0.7).set_fontweight("bold")
    if not profile.calibrated_H[lead]:
        note(axes, tr("{0}: not calibrated").format(profile.dates_H[lead]), (1, 1), (-4, -4), ink, size, veil=0.8)
    if profile.gaps():
        wide = max(profile.gaps(), key=lambda gap: gap[1] - gap[0])
        room = 72 * axes.figure.get_figwidth() * (wide[1] - wide[0]) / max(profile.length, 1.0)
        with about_rows(profile.of_points):
            words = tr(of_rows(mark("no cell")))
        if room > 0.6 * size * len(words):
            place = (sum(wide) / 2 / max(profile.length, 1.0), 0.5)
            text = axes.annotate(words, place, xycoords="axes fraction", ha="center", va="center", fontsize=size - 0.5)
            text.set_color(ink.text)
            text.set_in_layout(False)


def _key(
    axes, profile: Profile, lead: int, others: bool, *, since_issue: bool, ink: Ink, size: float, tr: Translate
) -> None:
    """Explain lines and bands once, above the chart."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    colour = palette.blend(COLOUR, "#ffffff", ink.lift)
    shades = tuple(Patch(color=colour, alpha=seen, linewidth=0) for seen in (0.5, 0.18))
    entries: list = [] if since_issue else [Line2D([], [], color=ink.text, linewidth=1.1, marker="o", markersize=3)]
    labels = [] if since_issue else [tr("observed until {0}").format(profile.issue_date)]
    entries += [Line2D([], [], color=colour, linewidth=1.8, marker="o", markersize=3.8), shades]
    labels += [tr("expected {0}").format(profile.dates_H[lead]), tr("ground, {0} %").format("50 / 90")]
    if others:
        entries.append(Line2D([], [], linestyle="", marker="o", markersize=3.5, markerfacecolor="none", color=colour))
        with about_rows(profile.of_points):
            labels.append(tr(of_rows(mark("other cells"))))
    wide = sum(0.6 * size * len(label) + 4 * size for label in labels)
    columns = len(labels) if wide < 72 * axes.figure.get_figwidth() else 2
    key_above(axes, entries, labels, columns, ink, size)


def save(
    profile: Profile, lead: int, path: Path, *, since_issue: bool = False, credit: str = "", tr: Translate = english
) -> None:
    """Write the chart as `fan_chart.save_figure` does."""
    figure = new_figure(*SAVED_MM)
    draw(figure.add_subplot(), profile, lead, since_issue=since_issue, tr=tr)
    if credit:
        figure.supxlabel(credit, fontsize=6, color=LIGHT.veil, wrap=True)
    save_figure(figure, path)
