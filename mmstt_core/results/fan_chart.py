# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw observed series and forecast fans with matplotlib; the same for overview picture, dock, export and report."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from ..leftovers import replaced_at_once
from ..words import about_rows, mark, of_rows
from . import change_mark, palette
from .change_mark import draw_change, place_words
from .chart_key import BANDS, OUTLINE, OUTLINE_WIDTH, Translate, legend, literal
from .forecast import Series
from .palette import LIGHT, Ink
from .signs import NEGATIVE
from .zero import ISSUE, OWN, Zero, axis_title, certainty, counted, without_reference

MISSING_LIBRARY = mark(
    "The chart needs matplotlib. On Debian and Ubuntu install python3-matplotlib, then start QGIS again."
)
MEAN_MEASURED = mark("interval of the mean, from the measured\ncorrelation of errors")
MEAN_REMARK = mark("band of a mean: the cells' bands\naveraged, so wider than needed")


DATE_POINTS = 44
"""Room that a date on the axis needs."""
TITLE_SHARE, LETTER, SMALLEST = 0.62, 0.55, 5.5
"""Of the height of a figure, for the title of an axis; a letter's width as a share of its size; points."""
SAVED_MM = (260, 120)
"""Size of a chart that is saved."""
MOST_PANELS = 4
"""Side by side; more kinds of series than these could not be read."""


def english(text: str) -> str:
    """Return a text as it is."""
    return text


def kinds(held: list[tuple[Series, str]]) -> list[list[tuple[Series, str]]]:
    """Part series by component and issue date: only those of one kind share an axis, a sign and a fan's beginning."""
    parted: dict[tuple, list[tuple[Series, str]]] = {}
    for series, colour in held:
        issued = str(series.issue_date) if series.forecasts else ""
        parted.setdefault((series.component, issued), []).append((series, colour))
    return list(parted.values())[-MOST_PANELS:]


def draw_panels(
    figure,
    held: list[tuple[Series, str]],
    *,
    zero: Zero = OWN,
    ink: Ink = LIGHT,
    small: bool = False,
    columns: int = MOST_PANELS,
    tr: Translate = english,
) -> list[tuple]:
    """Draw series in panels, one per component and issue date; return the axes and the series of each."""
    figure.clear()
    parted = [without_reference(part, zero) for part in kinds(held)]
    panels = []
    columns = min(columns, len(parted))
    for number, part in enumerate(parted):
        axes = figure.add_subplot(-(-len(parted) // columns), columns, number + 1)
        draw(axes, part, zero=zero, ink=ink, small=small, key=number == 0, tr=tr)
        _thin_dates(axes, 72 * figure.get_figwidth() / columns)
        panels.append((axes, [series for series, _ in part]))
    if len(parted) > 1:
        # The key stands above all panels: it must not widen the first one, so its height is kept by an empty title.
        key = panels[0][0].key
        figure.suptitle("\n".join(" " * key.rows), fontsize=7 if small else 9, linespacing=1.6)
        key.set_in_layout(False)
    place_words(figure, panels)
    return panels


def _thin_dates(axes, width_points: float) -> None:
    """Leave out years that would run into one another."""
    from matplotlib.dates import AutoDateLocator

    axes.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=max(3, int(width_points / DATE_POINTS))))


def draw(
    axes,
    held: list[tuple[Series, str]],
    *,
    zero: Zero = OWN,
    ink: Ink = LIGHT,
    small: bool = False,
    bare: bool = False,
    key: bool = True,
    tr: Translate = english,
) -> None:
    """Draw series of one component and issue date in their colours.

    Args:
        axes: matplotlib axes; emptied first.
        held: (series, colour) in the order they were picked.
        zero: what every series is counted from, so that they can be compared.
        key: explain dots, line and bands above.
        bare: leave out what the page around explains: legend, sign and the name of the axis.
        tr: translates the words.
    """
    axes.clear()
    size = 7 if small else 9
    prepare(axes, ink, size)
    if not held:
        return
    whole = held[0][0]
    held = [(counted(series, zero), palette.blend(colour, "#ffffff", ink.lift)) for series, colour in held]
    for series, colour in held:
        _draw_one(axes, series, colour, alone=len(held) == 1, small=small)
    first = held[0][0]
    if first.forecasts:
        axes.axvline(first.issue_date, color=ink.text, linewidth=0.9, zorder=6)
        below_key = (-4, -8 - 1.3 * size)
        note(axes, tr("issued {0}").format(first.issue_date), (first.issue_date, 1), below_key, ink, size, veil=0.7)
        _veil_uncalibrated(axes, first, ink, size, tr)
    ends = [one.dates_H[-1] if one.forecasts else one.observed_dates_T[-1] for one, _ in held]
    axes.set_xlim(min(one.observed_dates_T[0] for one, _ in held), max(ends))
    axes.margins(x=0.01)
    for series, colour in held:
        draw_change(axes, series, colour, ink, size, tr, several=len(held) > 1)
    if not bare:
        _name_axis(axes, whole, zero, ink, size, tr)
        _explain(axes, held, ink, size, tr, _of_difference(whole, zero, tr))
        _mark_threshold(axes, held, ink, size, tr, shared=zero.kind == ISSUE)
        legend(axes, held, ink, size, tr, key=key)


def _name_axis(axes, series: Series, zero: Zero, ink: Ink, size: float, tr: Translate) -> None:
    """Say in the title of the axis what it counts from."""
    pattern, (component, *rest) = axis_title(series, zero)
    title_axis(axes, tr(pattern).format(tr(component), *rest), ink, size)


def title_axis(axes, title: str, ink: Ink, size: float) -> None:
    """Write the title of the upright axis, on two lines and smaller where the chart is too low for it."""
    room = TITLE_SHARE * 72 * axes.figure.get_figheight()
    if len(title) * LETTER * size > room:
        half = title.find(" ", len(title) // 2 - 3)
        title = f"{title[:half]}\n{title[half + 1 :]}" if half > 0 else title
    longest = max(map(len, title.split("\n")))
    axes.set_ylabel(literal(title), color=ink.text, fontsize=max(SMALLEST, min(size, room / (LETTER * longest))))


def _of_difference(series: Series, zero: Zero, tr: Translate) -> str:
    """Say of a difference how uncertain it is; empty for what is none."""
    pattern, values = certainty(series, zero)
    return "\n" + tr(pattern).format(*values) if pattern else ""


def _explain(axes, held: list[tuple[Series, str]], ink: Ink, size: float, tr: Translate, remark: str) -> None:
    """Say what the sign means, and what the bands are."""
    negative = tr(NEGATIVE.get(held[0][0].component, NEGATIVE["los"]))
    with about_rows(held[0][0].of_points):
        means = "".join(
            "\n" + tr(of_rows(words))
            for words, of_mean in ((MEAN_MEASURED, True), (MEAN_REMARK, False))
            if any(series.cells > 1 and series.of_mean is of_mean for series, _ in held)
        )
    note(axes, tr("negative: {0}{1}").format(negative, remark + means), (0, 1), (5, -4), ink, size, veil=0.7)


def note(axes, text: str, at: tuple, away: tuple[float, float], ink: Ink, size: float, *, veil: float = 0.0):
    """Write beside an edge of the chart.

    Args:
        at: x as a share of the width, or as a date; y as a share of the height.
        away: points to the right and upwards; the text goes on in that direction.
        veil: opacity of the paper behind it; 0 for none.
    """
    across = "axes fraction" if isinstance(at[0], (int, float)) else "data"
    words = axes.annotate(
        text,
        at,
        xycoords=(across, "axes fraction"),
        xytext=away,
        textcoords="offset points",
        ha="left" if away[0] > 0 else "right",
        va="bottom" if away[1] > 0 else "top",
        fontsize=size - 0.5,
        color=ink.text,
        zorder=7 if veil else None,
        bbox={"facecolor": ink.paper, "edgecolor": "none", "alpha": veil, "pad": 1.5} if veil else None,
    )
    words.set_in_layout(False)  # long words must not narrow the chart
    return words


def prepare(axes, ink: Ink, size: float) -> None:
    """Set paper, grid and ticks."""
    axes.set_facecolor(ink.paper)
    axes.grid(True, color=ink.grid, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.tick_params(colors=ink.text, labelsize=size, length=3)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(ink.veil)


def _mark_threshold(
    axes, held: list[tuple[Series, str]], ink: Ink, size: float, tr: Translate, *, shared: bool
) -> None:
    """Draw the threshold, up and down from the level at the issue date, where it lies in sight.

    Args:
        shared: every series counts from its level at the issue date.
    """
    first = held[0][0]
    if not np.isfinite(first.threshold_mm) or not (shared or len(held) == 1):
        return
    level = first.issue_level
    low, high = axes.get_ylim()
    shown = [value for value in (level - first.threshold_mm, level + first.threshold_mm) if low < value < high]
    for value in shown:
        axes.axhline(value, color=ink.text, linewidth=0.8, linestyle=(0, (1, 2)), zorder=4)
    if shown:
        words = tr("threshold ±{0:g} mm").format(first.threshold_mm)
        place = (0.012, (shown[0] - low) / (high - low))
        note(axes, words, place, (2, 2), ink, size, veil=0.6).set_gid(change_mark.ON_LINES)
        axes.marked_levels = shown


def _draw_one(axes, series: Series, colour: str, *, alone: bool, small: bool) -> None:
    """Draw one series: dots, fan of the ground, outline of single measurements, median, baseline."""
    shown_T = np.isfinite(series.observed_T)
    axes.plot(
        series.observed_dates_T[shown_T],
        series.observed_T[shown_T],
        linestyle="",
        marker="o",
        markersize=1.6 if small else 2.4,
        color=colour,
        alpha=0.55 if alone else 0.4,
        markeredgewidth=0,
        zorder=2,
    )
    if series.later_L is not None and series.later_dates_L is not None:
        known_L = np.isfinite(series.later_L) & (series.later_dates_L <= series.dates_H[-1])
        axes.plot(
            series.later_dates_L[known_L],
            series.later_L[known_L],
            linestyle="",
            marker="o",
            markersize=2.0 if small else 3.4,
            markerfacecolor="none",
            markeredgecolor=colour,
            markeredgewidth=0.5 if small else 0.9,
            zorder=6,
        )
    if not series.forecasts:
        return
    if series.ground_HQ is not None:
        for edge in OUTLINE:
            edge_H = series.quantile_H(edge)
            axes.plot(series.dates_H, edge_H, color=colour, linewidth=OUTLINE_WIDTH, alpha=0.8, zorder=3.5)
    for low, high, opacity in BANDS:
        axes.fill_between(
            series.dates_H,
            series.ground_quantile_H(low),
            series.ground_quantile_H(high),
            color=colour,
            alpha=opacity if alone else opacity * 0.7,
            linewidth=0,
            zorder=3,
        )
    if series.baseline_H is not None:
        axes.plot(series.dates_H, series.baseline_H, color=colour, linewidth=0.9, linestyle=(0, (4, 2)), zorder=4)
    axes.plot(series.dates_H, series.quantile_H(0.5), color=colour, linewidth=1.3 if small else 1.8, zorder=5)


def _veil_uncalibrated(axes, series: Series, ink: Ink, size: float, tr: Translate) -> None:
    """Hatch the dates whose coverage nobody could measure."""
    open_H = np.flatnonzero(~series.calibrated_H)
    if not open_H.size:
        return
    start = series.dates_H[open_H[0] - 1] if open_H[0] else series.issue_date
    axes.axvspan(
        start, series.dates_H[-1], facecolor="none", edgecolor=ink.veil, alpha=0.35, hatch="////", linewidth=0, zorder=1
    )
    below_issued = (-3, -8 - 1.3 * size)  # the names of series stand at the bottom
    note(axes, tr("not calibrated"), (series.dates_H[-1], 1), below_issued, ink, size, veil=0.8)


def nearest(series: Series, date: np.datetime64) -> tuple[np.datetime64, float]:
    """Return the observed date, or after the issue date the lead, nearest to a date, and the value there, mm."""
    if date <= series.issue_date or not series.forecasts:
        known_T = np.flatnonzero(np.isfinite(series.observed_T))
        if known_T.size:
            epoch = known_T[np.argmin(np.abs((series.observed_dates_T[known_T] - date).astype(int)))]
            return series.observed_dates_T[epoch], float(series.observed_T[epoch])
    if not series.forecasts:
        return series.issue_date, float("nan")
    lead = int(np.argmin(np.abs((series.dates_H - date).astype(int))))
    return series.dates_H[lead], float(series.quantile_H(0.5)[lead])


def make_figure(
    held: list[tuple[Series, str]],
    width_mm: float,
    height_mm: float,
    *,
    zero: Zero = OWN,
    small: bool = False,
    tr: Translate = english,
):
    """Return a matplotlib figure of a size on paper, drawn without any window."""
    figure = new_figure(width_mm, height_mm)
    draw_panels(figure, held, zero=zero, small=small, tr=tr)
    return figure


def save(held: list[tuple[Series, str]], path: Path, *, zero: Zero = OWN, tr: Translate = english) -> None:
    """Write the chart as `save_figure` does."""
    save_figure(make_figure(held, *SAVED_MM, zero=zero, tr=tr), path)


def new_figure(width_mm: float, height_mm: float):
    """Return an empty matplotlib figure of a size on paper, which needs no window."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width_mm / 25.4, height_mm / 25.4), layout="constrained", facecolor=LIGHT.paper)
    FigureCanvasAgg(figure)
    return figure


def save_figure(figure, path: Path) -> None:
    """Write a figure as PNG (200 dots per inch) or SVG, as the ending says; nothing half-written stays."""
    kind = path.suffix.lower().lstrip(".")
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind if kind == "svg" else "png", dpi=200)
    with replaced_at_once(path) as part:
        part.write_bytes(buffer.getvalue())
