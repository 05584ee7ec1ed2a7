# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a forecast on one page: what moves, how sure that is, how fast, and a few series behind it. Needs matplotlib."""

# Shapes: N cells, H leads, Q quantile levels, Y rows, X columns

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from . import fan_chart, palette
from .change_mark import place_words
from .changes import LAWS
from .forecast import Forecast
from .grid import Grid
from .outputs import BY_NAME, Output, reference_words
from .signs import SIGNS
from .zero import FROM_ISSUE

INK, QUIET, GROUND = "#22252a", "#6d7278", "#cfd3d4"
PAPER = palette.Ink(text=INK, veil=QUIET)
SERIES = "#2a6aa5"

PAGE_INCHES = (12.4, 8.16)
MARGIN, GAP, PANEL = 0.55, 0.34, 3.54
"""Inches: the page's edge, between the three columns, and the width of each."""
DOTS_PER_INCH = 150
MAP_SHAPE = 1.28
"""Width over height of every map frame."""
LARGEST_IMAGE = 900
"""Pixels along a map's longer edge; larger grids are averaged, since the page shows no more."""

COMPONENTS = {"up": "Up (vertical)", "east": "East (horizontal)", "los": "line of sight"}
LABELS = ("A", "B", "C")
SIGN_TEXT = {
    "ha": "center",
    "fontsize": 8,
    "color": INK,
    "bbox": {"boxstyle": "round,pad=0.12", "fc": GROUND, "ec": "none", "alpha": 0.75},
}
"""Of what stands on a map to read it by."""


def draw_overview(forecast: Forecast, grid: Grid | None, path: Path) -> None:
    """Draw the page and save it as PNG; without a grid the rows are points."""
    figure = Figure(figsize=PAGE_INCHES, dpi=DOTS_PER_INCH, facecolor="white")
    FigureCanvasAgg(figure)
    lead = forecast.last_calibrated
    until = _date(forecast.dates_H[lead])
    cells = choose_cells(forecast, forecast.quantile_since_issue(0.5)[:, lead])

    maps = (
        (BY_NAME["displacement"], f"Displacement until {until}", "mm since the issue date"),
        (BY_NAME["uncertainty"], f"90 % interval of {_whose(forecast)}, {until}", "half width, mm"),
        (BY_NAME["velocity"], "Velocity over the first year", "mm per year"),
    )
    for column, (output, title, unit) in enumerate(maps):
        left = MARGIN + column * (PANEL + GAP)
        axes = _axes(figure, left, 1.32, PANEL, PANEL / MAP_SHAPE)
        values_N = output.values(forecast)[:, lead if output.dated else 0]
        drawn = (
            _draw_points(axes, forecast, values_N, output) if grid is None else _draw_map(axes, grid, values_N, output)
        )
        axes.set_title(title, fontsize=11, color=INK, loc="left", pad=6)
        _draw_scale(figure, _axes(figure, left, 1.32 + PANEL / MAP_SHAPE + 0.13, PANEL, 0.11), drawn, unit)
    _mark_cells(figure.axes[0], forecast, cells)
    _scale_bar(figure.axes[0])

    charts = []
    for column, (letter, (cell, words)) in enumerate(zip(LABELS, cells)):
        axes = _axes(figure, MARGIN + column * (PANEL + GAP) + 0.18, 5.06, PANEL - 0.18, 1.95)
        series = forecast.only(np.array([cell])).series()
        fan_chart.draw(axes, [(series, SERIES)], zero=FROM_ISSUE, ink=PAPER, small=True, bare=True)
        charts.append((axes, [series]))
        if column == 0:
            axes.set_ylabel("mm since the issue date", fontsize=8.5, color=INK)
        axes.set_title(f"{letter}  {words}", fontsize=10, color=INK, loc="left", pad=6, fontweight="bold")
    place_words(figure, charts)
    _head(figure, forecast)
    _foot(figure, forecast, lead)
    told = {"Title": "Ground displacement forecast", "Copyright": forecast.attribution}
    figure.savefig(path, metadata=told, pil_kwargs={"compress_level": 3})  # a quarter less time than 6


def _axes(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Add axes at a place on the page given in inches from its upper left corner."""
    across, down = PAGE_INCHES
    return figure.add_axes((left / across, 1 - (top + height) / down, width / across, height / down))


def _write(figure: Figure, top: float, text: str, **style: object) -> None:
    """Write one line at the left margin, `top` inches below the upper edge."""
    figure.text(MARGIN / PAGE_INCHES[0], 1 - top / PAGE_INCHES[1], text, va="baseline", **style)


def choose_cells(forecast: Forecast, median_N: np.ndarray) -> list[tuple[int, str]]:
    """Pick up to three telling cells: the strongest motion, the strongest that has changed or else in the other
    direction, and a typical one."""
    known = np.flatnonzero(np.isfinite(median_N))
    if known.size == 0:
        return []
    # A single odd cell should not stand for the area: look among the better supported half, at the 1 % edges.
    supported = known[forecast.support_N[known] >= np.median(forecast.support_N[known])]
    ordered = supported[np.argsort(median_N[supported])]
    edge = ordered.size // 100
    low, high = int(ordered[edge]), int(ordered[-1 - edge])
    first, second = (low, high) if abs(median_N[low]) >= abs(median_N[high]) else (high, low)
    typical = int(ordered[ordered.size // 2])
    moves = abs(median_N[second]) > 0.1 * abs(median_N[first])
    other = f"the other end: {_direction(forecast.component, median_N[second]) if moves else 'hardly any motion'}"
    if (hits := known[_changed(forecast)[known]]).size:  # news is more telling than the other end
        second = int(hits[np.argmax(np.abs(median_N[hits]))])
        other = f"motion changed: {LAWS[int(forecast.change_law_N[second])].label}"  # type: ignore[index]
    strong = f"strong {_direction(forecast.component, median_N[first])}"
    # A cell that is several of these goes by the last of its names.
    chosen = {typical: "a typical cell", second: other, first: strong}
    return list(reversed(chosen.items()))


def _direction(component: str, value: float) -> str:
    names = {
        "up": ("subsidence", "uplift"),
        "east": ("westward motion", "eastward motion"),
        "los": ("motion away from the satellite", "motion towards the satellite"),
    }[component]
    return names[int(value > 0)]


def _draw_map(axes: Axes, grid: Grid, values_N: np.ndarray, output: Output) -> ScalarMappable:
    """Show cells as an image in the colours and the range of the layer in QGIS."""
    image_YX, step = _image(grid, values_N)
    east = grid.west + image_YX.shape[1] * step * grid.cell_size
    south = grid.north - image_YX.shape[0] * step * grid.cell_size
    colours = _colours(values_N, output)
    drawn = axes.imshow(image_YX, interpolation="nearest", extent=(grid.west, east, south, grid.north), **colours)
    _frame(axes, grid.west, south, east, grid.north)
    return drawn


def _draw_points(axes: Axes, forecast: Forecast, values_N: np.ndarray, output: Output) -> ScalarMappable:
    """Show points as dots, in a random order: none shall hide the others because of what it is."""
    order = np.random.default_rng(0).permutation(np.flatnonzero(np.isfinite(values_N)))
    east_N, north_N = forecast.easting_N[order], forecast.northing_N[order]
    size = float(np.clip(6000.0 / max(order.size, 1), 0.6, 16.0))
    drawn = axes.scatter(east_N, north_N, s=size, c=values_N[order], linewidths=0, **_colours(values_N, output))
    edge = forecast.footprint_m
    _frame(axes, east_N.min() - edge, north_N.min() - edge, east_N.max() + edge, north_N.max() + edge)
    return drawn


def _colours(values_N: np.ndarray, output: Output) -> dict[str, object]:
    """Return colours and range of an output, as matplotlib wants them."""
    limit = output.colours.limit(values_N)
    colours = LinearSegmentedColormap.from_list(output.name, list(output.colours.colours))
    return {"cmap": colours, "vmin": -limit if output.colours.signed else 0, "vmax": limit}


def _frame(axes: Axes, west: float, south: float, east: float, north: float) -> None:
    """Give a map the shape of the page's frames, with the area in the middle."""
    width, height = east - west, north - south
    frame = max(width, height * MAP_SHAPE) * 1.06
    axes.set_xlim((west + east - frame) / 2, (west + east + frame) / 2)
    axes.set_ylim((south + north - frame / MAP_SHAPE) / 2, (south + north + frame / MAP_SHAPE) / 2)
    axes.set_facecolor(GROUND)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color("#b9bcbd")


def _image(grid: Grid, values_N: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the mean of the cells per image pixel, NaN where there is none, and the cells along a pixel's edge."""
    step = -(-max(grid.rows, grid.columns) // LARGEST_IMAGE)
    rows, columns = -(-grid.rows // step), -(-grid.columns // step)
    known_N = np.isfinite(values_N)
    pixel_N = ((grid.row_N // step) * columns + grid.column_N // step)[known_N]
    count = np.bincount(pixel_N, minlength=rows * columns)
    total = np.bincount(pixel_N, weights=values_N[known_N], minlength=rows * columns)
    image = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return image.reshape(rows, columns), step


def _draw_scale(figure: Figure, place: Axes, drawn: ScalarMappable, unit: str) -> None:
    """Draw the colour scale with its unit below the map."""
    ends = "both" if (drawn.norm.vmin or 0) < 0 else "max"
    scale = figure.colorbar(drawn, cax=place, orientation="horizontal", format="%g", extend=ends)
    scale.outline.set_visible(False)
    scale.ax.tick_params(labelsize=8, color=QUIET, labelcolor=INK, length=2, pad=2)
    scale.set_label(unit, fontsize=8.5, color=INK, labelpad=1)


def _mark_cells(axes: Axes, forecast: Forecast, cells: list[tuple[int, str]]) -> None:
    """Point at the cells whose series stand below."""
    for letter, (cell, _) in zip(LABELS, cells):
        easting, northing = float(forecast.easting_N[cell]), float(forecast.northing_N[cell])
        for edge, thick in (("white", 3.0), (INK, 1.3)):
            axes.plot(
                easting,
                northing,
                "o",
                markersize=7,
                markerfacecolor="none",
                markeredgecolor=edge,
                markeredgewidth=thick,
            )
        axes.annotate(
            letter,
            (easting, northing),
            xytext=(7, 5),
            textcoords="offset points",
            fontsize=10,
            fontweight="bold",
            color=INK,
            bbox={"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.8},
        )


def _scale_bar(axes: Axes) -> None:
    """Draw a bar of a round length in the lower left corner, and an arrow to grid north in the upper right one."""
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    wanted = (right - left) / 4
    power = 10.0 ** np.floor(np.log10(wanted))
    length = max(power * step for step in (1, 2, 5) if power * step <= wanted)
    x, y, thick = left + 0.04 * (right - left), bottom + 0.05 * (top - bottom), 0.012 * (top - bottom)
    axes.add_patch(Rectangle((x, y), length, thick, facecolor=INK, edgecolor="none"))
    label = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    axes.text(x + length / 2, y + 2.2 * thick, label, va="bottom", **SIGN_TEXT)
    axes.annotate(
        "N",
        (0.955, 0.965),
        (0.955, 0.84),
        xycoords="axes fraction",
        textcoords="axes fraction",
        va="center",
        arrowprops={"arrowstyle": "-|>", "color": INK, "lw": 1},
        **SIGN_TEXT,
    )


def _head(figure: Figure, forecast: Forecast) -> None:
    """Say what this is, of when and of where."""
    record = forecast.record
    title = f"Ground displacement forecast: {COMPONENTS[forecast.component]}"
    _write(figure, 0.55, title, fontsize=17, color=INK, fontweight="bold")
    parts = [
        f"issued {forecast.issue_date}",
        f"{forecast.easting_N.size:,} " + ("points" if forecast.of_points else f"cells of {forecast.cell_size:g} m"),
        f"centre {np.mean(forecast.easting_N) / 1000:,.1f} km E, {np.mean(forecast.northing_N) / 1000:,.1f} km N "
        f"({forecast.crs})",
    ]
    model, release = record.get("model"), record.get("release")
    if isinstance(model, str):
        parts.append("model MM-STT" if model == "mmstt" else f"statistical baseline {model}")
    if isinstance(release, str) and release:
        parts.append(f"EGMS release {release.replace('_', '-')}")
    if words := reference_words(record):
        parts.insert(2, str(words))
        del parts[3]  # the line is full, and the reference says where
    _write(figure, 0.86, "   \N{MIDDLE DOT}   ".join(parts), fontsize=9.5, color=QUIET)


def _foot(figure: Figure, forecast: Forecast, lead: int) -> None:
    """Explain sign, fan and limits, and credit the data."""
    open_leads = ""
    if not forecast.calibrated_H.any():
        open_leads = " Hatched: no lead could be checked against this area's own past."
    elif not forecast.calibrated_H.all():
        open_leads = f" Hatched: after {_date(forecast.dates_H[lead])}, not checked against this area's own past."
    sign = f"Sign: {SIGNS[forecast.component]}. Displacement counts from the ground's own level"
    later = " Hollow dots: observed later." if forecast.later_dates_L is not None else ""
    outline = " Thin lines: 90 % of single measurements." if forecast.ground_NHQ is not None else ""
    change = " Dashes and dots: motion changed." if _changed(forecast).any() else ""
    lines = (
        f"Dots: observed.{later} Line: median. Bands: 50, 80 and 90 % of {_whose(forecast)}.{outline} "
        f"Upright: issue date.{change}"
    )
    coverage = forecast.record.get("coverage")
    texts = (f"{sign} at the issue date.{open_leads}", lines, coverage if isinstance(coverage, str) else "")
    for top, text in zip((7.42, 7.61, 7.80), texts):
        _write(figure, top, text, fontsize=8.5, color=INK)
    _write(figure, 8.01, forecast.attribution, fontsize=7.5, color=QUIET)


def _whose(forecast: Forecast) -> str:
    """Say of what the intervals are; older files hold those of single measurements alone."""
    return "single measurements" if forecast.ground_NHQ is None else "the ground"


def _changed(forecast: Forecast) -> np.ndarray:
    """Return bool [N]: which cells have changed their motion."""
    return np.zeros(forecast.easting_N.size, bool) if forecast.change_law_N is None else forecast.change_law_N > 0


def _date(day: np.datetime64) -> str:
    return str(day.astype("datetime64[D]"))
