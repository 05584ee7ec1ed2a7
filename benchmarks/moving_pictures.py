# SPDX-License-Identifier: GPL-2.0-or-later
"""One landslide that begins, as forecasts of four dates see it: the picture and the table of the guide's `moving.md`.

    python -m benchmarks.moving_pictures

Real series of the island of Ustica, whose patch, chosen at random, has known motion added. All dates lie after what the
settings were chosen on.
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import numpy as np

from benchmarks.places import NOTE, ROOT
from mmstt_core.backtest.added_motion import Motion, Patch, added_motion, patches
from mmstt_core.cube import DisplacementCube, to_date, to_day
from mmstt_core.forecast import assemble
from mmstt_core.forecaster import Forecaster
from mmstt_core.gridding import in_order, to_cells
from mmstt_core.loading import load_networks
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.results import fan_chart
from mmstt_core.results.change_mark import place_words
from mmstt_core.results.changed import LARGEST_PERCENT, change_of
from mmstt_core.results.forecast import Forecast, Series

SOURCE = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
PICTURE = ROOT / "docs" / "guide" / "images" / "moving.png"
BEGINS = "2024-01-10"
RATE_MM_YR = -60.0
AGES = (30, 60, 120, 240)
"""Days from the beginning of the motion to the issue dates."""
SEED = 0
MONTHS, CELL_M = 12, 100.0
TARGET, GROUND_DAYS = np.datetime64("2024-11-25"), 30
"""The last day with measurements on both sides."""
SHOWN_SINCE = np.datetime64("2023-01-01")
COLOUR = "#2a6aa5"
INCHES, DOTS_PER_INCH = (8.0, 6.4), 100


def landslide(cube: DisplacementCube) -> tuple[DisplacementCube, Patch]:
    """Return the cube with a patch that begins to move, and the patch."""
    (patch,) = patches(cube, 1, np.random.default_rng(SEED))
    day = to_day(BEGINS)
    return added_motion(cube, day, Motion(law="begins", size=RATE_MM_YR, since=0.0), patch), patch


def forecast_at(cube: DisplacementCube, issue_day: int, progress: Progress) -> tuple[Forecast, np.ndarray]:
    """Return the forecast that a user would have had on a day, and which cells it holds."""
    request = ForecastRequest(sources=(str(SOURCE),), out=".", issue_date=to_date(issue_day), horizon_months=MONTHS)
    networks, made_by = load_networks(request, (request.model,), cube.cells, progress)
    forecaster = Forecaster(cube, issue_day, (request.model,), networks, progress=progress)
    cube = cube.select(forecaster.cells)
    known = cube.until(issue_day)
    return assemble(request, known, forecaster, made_by, progress, later=cube), forecaster.cells


def shown(forecast: Forecast, cell: int, age: int) -> Series:
    """Return the series of a cell, its past cut to what the picture has room for."""
    series = forecast.only(np.array([cell])).series()
    recent_T = series.observed_dates_T >= SHOWN_SINCE
    recent = {"observed_dates_T": series.observed_dates_T[recent_T], "observed_T": series.observed_T[recent_T]}
    label = f"{age} days after the motion began"
    return dataclasses.replace(series, **recent, label=label, baseline_H=None, threshold_mm=float("nan"))


def draw(held: list[Series], path: Path) -> None:
    """Draw the four forecasts on one scale."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=INCHES, dpi=DOTS_PER_INCH, layout="constrained", facecolor="white")
    FigureCanvasAgg(figure)
    panels = fan_chart.draw_panels(figure, [(series, COLOUR) for series in held], small=True, columns=2)
    low, high = (pick([pick(axes.get_ylim()) for axes, _ in panels]) for pick in (min, max))
    high += 0.12 * (high - low)  # for the words at the top
    end = max(series.dates_H[-1] for series in held)
    for axes, _ in panels:
        axes.set_ylim(low, high)
        axes.set_xlim(SHOWN_SINCE, end)
    place_words(figure, panels)
    figure.supxlabel(
        f"Ustica, EGMS L3 Up; ADDED to the real series: {RATE_MM_YR:+.0f} mm/yr from {BEGINS} on.\n{NOTE}",
        fontsize=6.5,
        x=0.01,
        ha="left",
    )
    figure.savefig(path)


def row(forecast: Forecast, cell: int, age: int) -> str:
    """Return one row of the table: what the forecast says of the centre of the patch, mm in the datum of the file."""
    change = change_of(forecast.only(np.array([cell])))
    days_H, day = forecast.dates_H.astype(int), TARGET.astype(int)
    law_HQ = forecast.shown_NHQ[cell]
    low, middle, high = (
        float(np.interp(day, days_H, law_HQ[:, np.isclose(forecast.quantile_levels_Q, level)][:, 0]))
        for level in (0.05, 0.5, 0.95)
    )
    told = ("no change", "") if change is None else (change.label, f"{change.date} ({change.first} to {change.last})")
    chance = min(100 * float(forecast.change_probability_N[cell]), LARGEST_PERCENT)
    words = [str(forecast.issue_date), str(age), f"{chance:.0f} %", *told, f"{middle:.0f} ({low:.0f} to {high:.0f})"]
    return "| " + " | ".join(words) + " |"


def ground_at(cube: DisplacementCube, cell: int) -> float:
    """Return the mean of what was measured within 30 days of the target, mm in the datum of the file."""
    near_T = np.abs(cube.dates_T - TARGET) <= np.timedelta64(GROUND_DAYS, "D")
    return float(np.nanmean(cube.millimetres_NT(np.float64)[cell, near_T]))


def main() -> int:
    """Make picture and table."""
    progress = Progress()
    cube = in_order(to_cells(in_order(read_cube([str(SOURCE)])), CELL_M))
    moved, patch = landslide(cube)
    held = []
    place = f"E {cube.easting_N[patch.centre]:.0f} N {cube.northing_N[patch.centre]:.0f}"
    print(f"{int(patch.inside_N.sum())} cells around {place}")
    for age in AGES:
        forecast, cells = forecast_at(moved, to_day(BEGINS) + age, progress)
        cell = int(np.flatnonzero(cells == patch.centre)[0])
        held.append(shown(forecast, cell, age))
        print(row(forecast, cell, age), flush=True)
    print(f"measured within {GROUND_DAYS} days of {TARGET}: {ground_at(moved, patch.centre):.0f} mm")
    draw(held, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
