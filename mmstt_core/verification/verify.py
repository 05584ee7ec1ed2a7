# SPDX-License-Identifier: GPL-2.0-or-later
"""The command `verify`: an older forecast against newer data, or against a new release."""

# Shapes: N cells that both hold, T epochs of the newer data, K leads of the ground

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import __version__
from ..backtest.origins import plan_targets
from ..cube import DisplacementCube, to_date, to_day
from ..errors import InputError
from ..options import VerifyRequest
from ..pages.written import ENGLISH, Language, write_pages
from ..progress import Progress
from ..reading import read_cube
from ..reading.npy import write_arrays
from ..results.arrays import point_ids, write_json
from ..results.earlier import named_sources, refuse_other
from ..results.folder import Own, filled_at_once
from ..results.forecast import Forecast, attribution_of
from ..results.outputs import Band
from ..results.part import Part, open_whole, refuse_too_many
from ..results.reader import ForecastFolder
from ..results.region_folder import RegionFolder, open_results
from ..window import usable_epochs
from ..words import about_rows, say, speak_of_points, told_warnings
from .alignment import Aligned, align
from .files import Map, names_of, write_maps
from .laws import within
from .leaving import combined, discovered, out_of_law
from .matching import (
    ELSEWHERE,
    NO_NAME,
    named,
    refuse_other_component,
    refuse_other_levels,
    shared_cells,
    shared_points,
)
from .newer import as_forecast, relative
from .scoring import Judged, rows_by_lead
from .verified_page import Cells, document, last_known

RECORD, PAGE, CELLS, ARRAYS = "verification.json", "verification.md", "verification.csv", "verification.npz"
BROWSER = "verification.html"
ERROR_MAP, LEFT_MAP = "error.tif", "left.tif"
PLANNED = (RECORD, PAGE, BROWSER, CELLS, ARRAYS, ERROR_MAP, LEFT_MAP)
OWN = Own(record=RECORD, names=PLANNED)
"""A verification, among the files of a folder."""
INSIDE = "verification"
"""The folder inside that of the forecast where a verification goes when nobody says where."""
MOST_CELLS = 500_000
"""Of a region: what was forecast of all of them, and what came, is in memory at once, 10 kB each."""
_TOGETHER_MM = 2.0
_TREND_MM_YEAR = 0.5


@dataclass(frozen=True, kw_only=True)
class Verified:
    """Hold what came out for each cell."""

    forecast: Forecast
    aligned: Aligned
    judged: Judged | None
    probability_N: np.ndarray
    """float64: of lying so far out by chance; NaN where nothing was measured."""
    left_N: np.ndarray
    """int8: -1 left below its intervals, 1 above, 0 stayed."""


@about_rows()
def run_verify(
    request: VerifyRequest,
    progress: Progress | None = None,
    *,
    place: str | None = None,
    language: Language = ENGLISH,
) -> dict:
    """Verify a forecast folder and write the result into the folder of the request; return the record.

    `place` is where the results will lie in the end, when that is another folder than the request's; `language` that of
    the page for a browser.

    Raises:
        InputError: the folder holds no forecast or a damaged one, the data are of another component or other ground, or
            hold nothing after the issue date.
    """
    progress = progress or Progress()
    opened = open_results(request.folder)
    folder = open_whole(request.folder, request.bbox) if isinstance(opened, RegionFolder) else opened
    speak_of_points(folder.of_points)
    if isinstance(folder, Part):
        refuse_too_many(folder, MOST_CELLS, say("A verification"))
    folder.verify(lambda: progress.step("Reading", 0.0, folder.folder.name))
    refuse_other_levels(folder)
    issue_day = to_day(folder.issue_date)
    cube = _read(request, issue_day, request.bbox, progress)
    name = cube.sources[0].name
    refuse_other_component(
        say("The forecast in {0}", folder.folder), folder.component, say("the data in {0}", name), cube.component
    )
    facts = {
        "sources": [source.to_json() for source in cube.sources],
        "component": folder.component,
        "issue_date": str(folder.issue_date),
        "forecast_of": named_sources(folder.record),
        "asked": {"bbox": request.bbox},
    }
    out = request.out or str(Path(request.folder) / INSIDE)
    if not request.replace:
        refuse_other(place or out, OWN, facts)
    whole = None if request.bbox is None else lambda: _read(request, issue_day, None, progress)
    cube = relative(as_forecast(cube, folder, issue_day), folder, issue_day, progress, whole)
    if folder.of_points:
        here, there = shared_points(
            named(folder), (np.asarray(cube.point_id_N), cube.easting_N, cube.northing_N), progress
        )
    else:
        here, there = shared_cells(
            folder.easting_N, folder.northing_N, cube.easting_N, cube.northing_N, folder.cell_size
        )
    if not here.size:
        pattern = NO_NAME if folder.of_points else ELSEWHERE
        raise InputError(say(pattern, name, folder.folder), hint=say("Give newer data of the same ground."))
    if cube.days_T[-1] <= issue_day:
        raise InputError(
            say("{0} ends on {1}, not after the issue date {2}.", name, to_date(cube.days_T[-1]), folder.issue_date),
            hint=say("Give data that go on after the issue date."),
        )
    progress.step("Verifying", 0.0)
    forecast = folder.forecast(here)
    verified, rows, first_judged = _judge(forecast, cube.select(there), folder.record, issue_day, request)
    record = {
        "software": f"MM-STT {__version__}",
        **facts,
        "forecast": str(folder.record.get("model", "")),
        "release": next((source.release for source in cube.sources if source.release), ""),
        "release_of_forecast": str(folder.record.get("release", "")),
        "cells_of_forecast": opened.cells,
        "cells": int(forecast.easting_N.size),
        "cells_judged": int(np.isfinite(verified.aligned.offset_N).sum()),
        "cell_size_m": folder.cell_size,
        "crs": folder.crs,
        "first_date_judged": first_judged,
        "last_date": str(cube.dates_T[-1]),
        "alignment": verified.aligned.to_json(),
        "rows": rows,
        "left": _left(verified, request.false_alarms),
        "attribution": attribution_of(cube),
    }
    _warn(record, progress)
    _write(Path(out), verified, record, folder, progress, language)
    return record


def _read(
    request: VerifyRequest, issue_day: int, bbox: tuple[float, float, float, float] | None, progress: Progress
) -> DisplacementCube:
    return read_cube(request.sources, stated=request.stated(), bbox=bbox, until_day=issue_day, progress=progress)


def _judge(
    forecast: Forecast, cube: DisplacementCube, record: dict, issue_day: int, request: VerifyRequest
) -> tuple[Verified, list[dict], str]:
    """Align the newer data, score every lead, and find the cells that left; also return the first date that counts."""
    known = usable_epochs(cube, issue_day)
    values_NT = cube.millimetres_NT(np.float64)
    past_days_A = forecast.observed_dates_T.astype("datetime64[D]").astype(np.int64)
    past_NA = np.asarray(forecast.observed_NT, np.float64)
    aligned = align(past_days_A, past_NA, cube.days_T[:known], values_NT[:, :known], issue_day)
    values_NT -= aligned.offset_N[:, None]  # NaN where a cell could not be aligned: it is not judged
    anchor = to_day(str(record.get("last_acquisition_used") or forecast.observed_dates_T[-1]))
    leads = tuple(range(1, forecast.dates_H.size + 1))
    targets = plan_targets(cube.days_T, issue_day, anchor, leads, last_day=int(cube.days_T[-1]))
    spoken_K = within(targets.days_H, forecast.dates_H)
    targets = targets.only(spoken_K)
    if not targets.days_H.size:
        raise InputError(
            say("The newer data end on {0}, before the first date of the forecast.", to_date(cube.days_T[-1])),
            hint=say("Give data that go on for at least a month after the issue date."),
        )
    truth_NK, ground_NK = targets.truth(values_NT)
    rows, judged = rows_by_lead(forecast, targets, truth_NK, ground_NK)
    probability_N, left_N = np.full(len(values_NT), np.nan), np.zeros(len(values_NT), np.int8)
    if judged is not None:
        probability_N = combined(out_of_law(judged.law_NKQ, judged.truth_NK, np.nan_to_num(aligned.error_N)))
        far_N = discovered(probability_N, request.false_alarms / 100)
        side_N = np.sign(np.nansum(judged.error_NK, axis=1))
        left_N = np.where(far_N, side_N, 0).astype(np.int8)
    first = to_date(int(min(cube.days_T[epochs[0]] for epochs in targets.epochs_H))).isoformat()
    verified = Verified(forecast=forecast, aligned=aligned, judged=judged, probability_N=probability_N, left_N=left_N)
    return verified, rows, first


def _left(verified: Verified, false_alarms: float) -> dict:
    """Tell how many cells left their intervals."""
    known_N = np.isfinite(verified.probability_N)
    return {
        "cells_tested": int(known_N.sum()),
        "cells_left": int((verified.left_N != 0).sum()),
        "below": int((verified.left_N < 0).sum()),
        "above": int((verified.left_N > 0).sum()),
        "false_alarms_percent": false_alarms,
        "how": "of each cell the probabilities that the ground lies so far out, one per month measured, combined by "
        "Cauchy's law; of all cells those of which at most this share may be false alarms (Benjamini and Hochberg)",
    }


def _warn(record: dict, progress: Progress) -> None:
    """Say what could be taken for an error of the forecast, or of the ground, and is not."""
    if lost := record["cells"] - record["cells_judged"]:
        progress.warn(
            say("{0:,} cells share too few dates with the newer data before the issue date; they are not judged.", lost)
        )
    trend = record["alignment"]["difference_of_trends_mm_yr"]["p50"]
    if trend is not None and abs(trend) > _TREND_MM_YEAR:
        progress.warn(
            say(
                "Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast "
                "from, in a "
                "typical cell: as another reference does. It adds to every error below.",
                trend,
            )
        )
    apart = [(row["months"], row.get("ground_median_error_mm")) for row in record["rows"]]
    told = [(month, error) for month, error in apart if error is not None and abs(error) > _TOGETHER_MM]
    if told:
        progress.warn(
            say(
                "After {0} months half of all cells lie {1:+.1f} mm or more off their forecast, on one side: common "
                "motion, or another reference of the newer data.",
                *told[-1],
            )
        )


def _write(
    folder: Path, verified: Verified, record: dict, source: ForecastFolder, progress: Progress, language: Language
) -> None:
    """Write everything or nothing, and complete the record."""
    with filled_at_once(folder, OWN, PLANNED) as inside:
        _write_maps(verified, record, inside, source, progress)
        _write_cells(verified, inside)
        names = sorted({*(path.name for path in inside.iterdir()), RECORD, PAGE, BROWSER})
        record |= {**told_warnings(progress.warnings), "files": names}
        write_pages(document(record, _told(verified, source.cell_size)), inside / PAGE, inside / BROWSER, language)
        write_json(record, inside / RECORD)


def _write_maps(verified: Verified, record: dict, inside: Path, source: ForecastFolder, progress: Progress) -> None:
    """Write the maps of errors and of the cells that left, where the forecast knows the ground."""
    judged, forecast = verified.judged, verified.forecast
    if judged is None:
        progress.warn(
            say("The forecast was made by an older version and holds no intervals of the ground; there are no maps.")
        )
        return
    days = judged.days_K.round().astype("datetime64[D]").astype(str)
    months = [{"LEAD_MONTHS": str(month)} for month in judged.months_K.tolist()]
    error_bands = tuple(Band(description=day, unit="mm", metadata=told) for day, told in zip(days, months))
    outside_N = _share_outside(judged)
    left = np.where(np.isfinite(verified.probability_N), verified.left_N, np.nan)
    write_maps(
        [
            Map(
                file=ERROR_MAP,
                title="Ground measured (mean of 60 days) minus forecast median",
                values_NB=judged.error_NK,
                bands=error_bands,
            ),
            Map(
                file=LEFT_MAP,
                title="Cells that left their intervals: -1 below, 1 above; share of the months outside the 90 "
                "% interval; "
                "probability of lying so far out by chance",
                values_NB=np.column_stack([left, outside_N, verified.probability_N]),
                bands=(
                    Band(description="left", unit="", classes=True),
                    Band(description="share outside 90 %", unit="1"),
                    Band(description="probability", unit="1"),
                ),
            ),
        ],
        inside,
        easting_N=forecast.easting_N,
        northing_N=forecast.northing_N,
        cell_size=source.cell_size,
        crs=source.crs,
        metadata={"ISSUE_DATE": record["issue_date"], "ATTRIBUTION": record["attribution"]},
        progress=progress,
    )
    write_arrays(
        inside / ARRAYS,
        {
            "easting": forecast.easting_N,
            "northing": forecast.northing_N,
            "crs": np.array(source.crs),
            "months": judged.months_K,
            "dates": days,
            "error": judged.error_NK.astype(np.float32),
            "outside": np.nan_to_num(judged.outside_NK()).astype(np.int8),
            "probability": verified.probability_N,
            "left": verified.left_N,
            "offset": verified.aligned.offset_N,
            **names_of(forecast),
        },
    )


def _share_outside(judged: Judged) -> np.ndarray:
    """Return the share of the measured months outside the 90 % interval, NaN where none was measured."""
    outside_NK = judged.outside_NK()
    measured_N = np.isfinite(outside_NK).sum(axis=1)
    out_N = (np.nan_to_num(outside_NK) != 0).sum(axis=1)
    return np.where(measured_N > 0, out_N / np.maximum(measured_N, 1), np.nan)


def _write_cells(verified: Verified, inside: Path) -> None:
    """Write one line per cell."""
    lines = ["point_id,easting,northing,error_mm,share_outside_90,probability,left,offset_mm,offset_error_mm"]
    if verified.judged is not None:
        columns = (last_known(verified.judged.error_NK), _share_outside(verified.judged), verified.probability_N)
        held = zip(
            point_ids(verified.forecast),
            *(values.tolist() for values in (verified.forecast.easting_N, verified.forecast.northing_N, *columns)),
            verified.left_N.tolist(),
            *(values.tolist() for values in (verified.aligned.offset_N, verified.aligned.error_N)),
        )
        for name, east, north, error, share, chance, left, offset, spread in held:
            written = [_text(value, form) for value, form in ((error, ".2f"), (share, ".2f"), (chance, ".2e"))]
            tail = [_text(value, ".2f") for value in (offset, spread)]
            place = f"{name},{east:.10g},{north:.10g}"
            lines.append(",".join([place, *written, str(left), *tail]))
    (inside / CELLS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _told(verified: Verified, cell_size: float) -> Cells | None:
    """Return what the page tells of cells."""
    if verified.judged is None:
        return None
    return Cells(
        easting_N=verified.forecast.easting_N,
        northing_N=verified.forecast.northing_N,
        cell_size=cell_size,
        error_N=last_known(verified.judged.error_NK),
        probability_N=verified.probability_N,
        left_N=verified.left_N,
    )


def _text(value: float, form: str) -> str:
    return format(value, form) if value == value else ""
