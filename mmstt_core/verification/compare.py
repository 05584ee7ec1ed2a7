# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `compare`: two forecasts of one area on the dates that both tell, the later minus the earlier."""

# Shapes: N cells that both hold, K dates

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import __version__
from ..backtest.quantiles import MIDDLE, interval
from ..cube import to_day
from ..errors import InputError
from ..options import CompareRequest
from ..progress import Progress
from ..reading.npy import write_arrays
from ..results.arrays import point_ids, write_json
from ..results.earlier import named_sources, refuse_other
from ..results.folder import Own, filled_at_once
from ..results.forecast import Forecast
from ..results.outputs import Band
from ..results.part import Part, open_whole, refuse_too_many
from ..results.reader import ForecastFolder
from ..window import INTERPOLATED_TAIL
from ..words import about_rows, say, speak_of_points, told_warnings
from .alignment import Aligned, align
from .compared_page import page
from .files import Map, names_of, write_maps
from .laws import at_days
from .matching import ELSEWHERE, NO_NAME, refuse_other_component, refuse_other_levels, shared_rows

RECORD, PAGE, ARRAYS = "comparison.json", "comparison.md", "comparison.npz"
POINTS = "comparison.csv"
"""Only of points: one line each."""
DIFFERENCE_MAP, BEYOND_MAP, VELOCITY_MAP = "difference.tif", "beyond.tif", "velocity_difference.tif"
PLANNED = (RECORD, PAGE, ARRAYS, POINTS, DIFFERENCE_MAP, BEYOND_MAP, VELOCITY_MAP)
OWN = Own(record=RECORD, names=PLANNED)
"""A comparison, among the files of a folder."""
MOST_CELLS = 500_000
"""Of a region: both forecasts of all of them are in memory at once, 10 kB each."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Hold the later forecast minus the earlier one, in the datum of the earlier."""

    forecast: Forecast
    """The later one, of the shared cells."""
    dates_K: np.ndarray
    """datetime64[D], of the later forecast, as far as the earlier one reaches."""
    difference_NK: np.ndarray
    """float32 mm, of the medians; NaN where the levels cannot be compared."""
    beyond_NK: np.ndarray
    """float32: -1 or 1 where each median lies outside the other's 90 % interval, with the sign of the difference; else
    0; NaN where the levels cannot be compared."""
    velocity_N2: np.ndarray
    """float32 mm/yr: difference of the first year's change, and its standard deviation as if both were independent."""
    aligned: Aligned
    of_ground: bool
    """The laws are those of the ground; else, of older forecasts, those of single dates."""


@about_rows()
def run_compare(request: CompareRequest, progress: Progress | None = None) -> dict:
    """Compare two forecast folders and write the result into the folder of the request; return the record.

    Raises:
        InputError: a folder holds no forecast or a damaged one, or the two are of other components, ground or time.
    """
    progress = progress or Progress()
    folders = [open_whole(path) for path in (request.one, request.other)]
    for folder in folders:
        if isinstance(folder, Part):
            refuse_too_many(folder, MOST_CELLS, say("A comparison"))
        _check(folder, progress)
        refuse_other_levels(folder)
    earlier, later = sorted(folders, key=lambda folder: folder.issue_date)
    names = [say("The forecast in {0}", folder.folder) for folder in (earlier, later)]
    refuse_other_component(names[0], earlier.component, say("the one in {0}", later.folder), later.component)
    _refuse_other_grid(earlier, later)
    speak_of_points(later.of_points)
    facts = {
        "sources": [_told(earlier), _told(later)],
        "component": later.component,
        "issue_dates": [str(earlier.issue_date), str(later.issue_date)],
    }
    if not request.replace:
        refuse_other(request.out, OWN, facts)
    here, there = shared_rows(earlier, later, progress)
    if not here.size:
        pattern = NO_NAME if later.of_points else ELSEWHERE
        raise InputError(say(pattern, later.folder, earlier.folder), hint=say("Give two forecasts of one area."))
    progress.step("Comparing", 0.0)
    compared = compare(earlier.forecast(here), later.forecast(there))
    record = {
        "software": f"MM-STT {__version__}",
        **facts,
        "models": [str(folder.record.get("model", "")) for folder in (earlier, later)],
        "releases": [str(folder.record.get("release", "")) for folder in (earlier, later)],
        "cells": int(here.size),
        "cells_of_each": [int(folder.easting_N.size) for folder in (earlier, later)],
        "cells_compared": int(np.isfinite(compared.aligned.offset_N).sum()),
        "cell_size_m": later.cell_size,
        "crs": later.crs,
        "of_ground": compared.of_ground,
        "alignment": compared.aligned.to_json(),
        "rows": rows_by_date(compared),
        "attribution": str(later.record.get("attribution", "")),
    }
    _write(Path(request.out), compared, record, progress)
    return record


def _check(folder: ForecastFolder, progress: Progress) -> None:
    """Read a folder to its end, so that a damaged one is refused before anything is said of it."""
    folder.verify(lambda: progress.step("Reading", 0.0, folder.folder.name))


def _refuse_other_grid(earlier: ForecastFolder, later: ForecastFolder) -> None:
    if _counted_from(earlier) != _counted_from(later):
        raise InputError(
            say("The two forecasts count from different references."),
            hint=say("Give two that count from the same one."),
        )
    if earlier.of_points != later.of_points:
        raise InputError(
            say("One forecast is of points, the other of cells, so they cannot be compared."),
            hint=say("Give two of points, or two of cells."),
        )
    if earlier.crs != later.crs or earlier.cell_size != later.cell_size:
        raise InputError(
            say(
                "The cells of the two forecasts differ: {0:g} m in {1}, {2:g} m in {3}.",
                earlier.cell_size,
                earlier.crs,
                later.cell_size,
                later.crs,
            ),
            hint=say("Give two forecasts of one cell size and coordinate system."),
        )


def _counted_from(folder: ForecastFolder) -> tuple[str, str]:
    """Return place and station that a forecast counts from; empty where it is the reference of the data."""
    held = folder.record.get("reference") or {}
    return str(held.get("place", "")), str((held.get("station") or {}).get("name", ""))


def _told(folder: ForecastFolder) -> dict:
    """Name a forecast by what it was made from."""
    hashes = " ".join(named_sources(folder.record))
    return {"name": f"{folder.folder.name} {folder.issue_date} {folder.record.get('model', '')} {hashes}"}


def compare(earlier: Forecast, later: Forecast) -> Compared:
    """Compare two forecasts of the same cells, row by row.

    Raises:
        InputError: they share no date, or too few dates before the earlier issue date to bring their levels together.
    """
    days_K = later.dates_H.astype("datetime64[D]").astype(np.float64)
    earlier_days = earlier.dates_H.astype("datetime64[D]").astype(np.float64)
    shared_K = (days_K >= earlier_days[0]) & (days_K <= earlier_days[-1])
    if not shared_K.any():
        raise InputError(
            say(
                "The forecasts share no date: {0} to {1}, and {2} to {3}.",
                *(str(dates[end]) for dates in (earlier.dates_H, later.dates_H) for end in (0, -1)),
            ),
            hint=say("Give two whose dates overlap."),
        )
    known = _known_then(later, to_day(earlier.issue_date))
    aligned = align(
        earlier.observed_dates_T.astype("datetime64[D]").astype(np.int64),
        np.asarray(earlier.observed_NT, np.float64),
        later.observed_dates_T[:known].astype("datetime64[D]").astype(np.int64),
        np.asarray(later.observed_NT[:, :known], np.float64),
        to_day(earlier.issue_date),
    )
    of_ground = earlier.ground_NHQ is not None and later.ground_NHQ is not None
    laws = [forecast.shown_NHQ if of_ground else forecast.displacement_NHQ for forecast in (earlier, later)]
    before_NKQ = at_days(laws[0], earlier.dates_H, days_K[shared_K])
    after_NKQ = laws[1][:, shared_K] - aligned.offset_N[:, None, None]
    median_NK, other_NK = after_NKQ[..., MIDDLE], before_NKQ[..., MIDDLE]
    difference_NK = median_NK - other_NK
    far_NK = _outside(median_NK, before_NKQ) & _outside(other_NK, after_NKQ)
    velocity_N2 = np.column_stack(
        [later.velocity_N - earlier.velocity_N, np.hypot(later.velocity_sigma_N, earlier.velocity_sigma_N)]
    )
    return Compared(
        forecast=later,
        dates_K=later.dates_H[shared_K].astype("datetime64[D]"),
        difference_NK=difference_NK.astype(np.float32),
        beyond_NK=np.where(np.isfinite(difference_NK), far_NK * np.sign(difference_NK), np.nan).astype(np.float32),
        velocity_N2=velocity_N2.astype(np.float32),
        aligned=aligned,
        of_ground=of_ground,
    )


def _known_then(later: Forecast, day: int) -> int:
    """Count the epochs of the later record that were known at a day, as `verify` does.

    Of interpolated records the last ones before the day may hold an acquisition made after it.
    """
    until = int(np.searchsorted(later.observed_dates_T.astype("datetime64[D]").astype(np.int64), day, side="right"))
    interpolated = later.record.get("interpolated", later.record.get("level") == "L3")
    return max(until - INTERPOLATED_TAIL, 0) if interpolated else until


def _outside(value_NK: np.ndarray, law_NKQ: np.ndarray) -> np.ndarray:
    low_NK, high_NK = interval(law_NKQ, 0.9)
    return (value_NK < low_NK) | (value_NK > high_NK)


def rows_by_date(compared: Compared) -> list[dict]:
    """Sum each date up over the cells, mm."""
    rows = []
    for column, date in enumerate(compared.dates_K.astype(str).tolist()):
        held_N = compared.difference_NK[:, column]
        known_N = np.isfinite(held_N)
        if not known_N.any():
            continue
        low, middle, high = np.quantile(held_N[known_N].astype(np.float64), (0.05, 0.5, 0.95)).tolist()
        beyond_N = compared.beyond_NK[known_N, column]
        rows.append(
            {
                "date": date,
                "median_mm": middle,
                "p05_mm": low,
                "p95_mm": high,
                "rms_mm": float(np.sqrt(np.mean(held_N[known_N].astype(np.float64) ** 2))),
                "beyond_below": int((beyond_N < 0).sum()),
                "beyond_above": int((beyond_N > 0).sum()),
            }
        )
    return rows


def _write_points(compared: Compared, inside: Path) -> None:
    """Write one line per point: the difference at the last date, whether it is beyond both, and that of velocity."""
    lines = ["point_id,easting,northing,difference_mm,beyond,velocity_difference_mm_yr"]
    forecast = compared.forecast
    columns = (compared.difference_NK[:, -1], compared.beyond_NK[:, -1], compared.velocity_N2[:, 0])
    places = zip(point_ids(forecast), forecast.easting_N.tolist(), forecast.northing_N.tolist())
    for (name, east, north), values in zip(places, np.column_stack(columns).tolist()):
        lines.append(",".join([name, f"{east!r}", f"{north!r}", *("" if v != v else f"{v:.2f}" for v in values)]))
    (inside / POINTS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write(folder: Path, compared: Compared, record: dict, progress: Progress) -> None:
    """Write everything or nothing, and complete the record."""
    forecast, dates = compared.forecast, compared.dates_K.astype(str).tolist()
    with filled_at_once(folder, OWN, PLANNED) as inside:
        write_maps(
            [
                Map(
                    file=DIFFERENCE_MAP,
                    title="Median of the later forecast minus that of the earlier one",
                    values_NB=compared.difference_NK,
                    bands=tuple(Band(description=date, unit="mm") for date in dates),
                ),
                Map(
                    file=BEYOND_MAP,
                    title="Where each median lies outside the 90 % interval of the other forecast: -1 lower, 1 higher",
                    values_NB=compared.beyond_NK,
                    bands=tuple(Band(description=date, unit="", classes=True) for date in dates),
                ),
                Map(
                    file=VELOCITY_MAP,
                    title="Velocity of the later forecast minus that of the earlier one, and its standard deviation",
                    values_NB=compared.velocity_N2,
                    bands=(
                        Band(description="velocity", unit="mm/yr"),
                        Band(description="standard deviation", unit="mm/yr"),
                    ),
                ),
            ],
            inside,
            easting_N=forecast.easting_N,
            northing_N=forecast.northing_N,
            cell_size=forecast.cell_size,
            crs=forecast.crs,
            metadata={"ISSUE_DATES": ", ".join(record["issue_dates"]), "ATTRIBUTION": record["attribution"]},
            progress=progress,
        )
        write_arrays(
            inside / ARRAYS,
            {
                "easting": forecast.easting_N,
                "northing": forecast.northing_N,
                "crs": np.array(forecast.crs),
                "dates": np.array(dates),
                "difference": compared.difference_NK,
                "beyond": compared.beyond_NK,
                "velocity": compared.velocity_N2,
                "offset": compared.aligned.offset_N,
                **names_of(forecast),
            },
        )
        if forecast.of_points:
            _write_points(compared, inside)
        names = sorted({*(path.name for path in inside.iterdir()), RECORD, PAGE})
        record |= {**told_warnings(progress.warnings), "files": names}
        (inside / PAGE).write_text(page(record), encoding="utf-8")
        write_json(record, inside / RECORD)
