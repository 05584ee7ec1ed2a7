# SPDX-License-Identifier: GPL-2.0-or-later
"""Whatever is measured after the issue date, and however it is written, changes no bit of a forecast."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.evaluation.rolling import run_evaluation
from mmstt_core.forecast import run_forecast
from mmstt_core.options import EvaluationRequest, ForecastRequest
from mmstt_core.progress import Progress
from tests.core.reading.conftest import HEADERS

CELLS = 16
DATES = np.arange("2020-01-03", "2022-04-01", 12, dtype="datetime64[D]")
ISSUE = str(DATES[-1])
LATER = np.arange(DATES[-1] + 12, DATES[-1] + 120, 12, dtype="datetime64[D]")
EAST, NORTH = 4_597_550, 1_739_750
IDS = {"L3": "10LDTjEkDv"}
"""Of the first cell, as EGMS names it."""
KINDS = {
    "L2a": ("EGMS_L2a_022_0845_IW2_VV_2020_2024_1.csv", HEADERS["L2 2020_2024"]),
    "L2b": ("EGMS_L2b_022_0845_IW2_VV_2020_2024_1.csv", HEADERS["L2 2020_2024"]),
    "L3": ("EGMS_L3_E45N17_100km_U_2020_2024_1.csv", HEADERS["L3 2020_2024"]),
    "L3 clip": ("clip.csv", "pid,easting,northing"),
    "own table on the grid": ("own.csv", "pid,easting,northing"),
    "own points": ("points.csv", "pid,longitude,latitude"),
}


def series(later: np.ndarray, *, points: int, seed: int = 4) -> np.ndarray:
    """Return series, mm, as EGMS rounds them, that depend up to the issue date on nothing later, [points, dates]."""
    years_T = np.arange(len(DATES) + len(later)) * 12 / 365.25
    noise_TN = np.random.default_rng(seed).normal(0, 1.5, (years_T.size, points))
    values_NT = np.round(np.linspace(-12, 2, points)[:, None] * years_T + noise_TN.T, 1)
    values_NT[1, 5:20] = np.nan  # where points of a cell come and go, they are levelled
    values_NT[2] = values_NT[3]
    return values_NT


def quiet(later):
    return series(later, points=CELLS)


def wild(later):
    """Jump, be written finer, end a repetition, and see a point for the first time: all of it later."""
    values_NT = series(later, points=CELLS)
    late = slice(len(DATES), None)
    values_NT[:, late] = 40 + np.random.default_rng(7).normal(0, 20, values_NT[:, late].shape)
    values_NT[4, late] = np.nan
    return values_NT


def unseen(later):
    values_NT = wild(later)
    values_NT[7, : len(DATES)] = np.nan
    return values_NT


def table(folder, later, values_NT, kind):
    """Write a table of points, two of them in each second cell."""
    name, header = KINDS[kind]
    columns = header.split(",")
    cells = np.arange(CELLS) if kind.startswith("L3") else np.arange(CELLS) * 2 // 3
    apart = 0 if kind.startswith("L3") or "grid" in kind else 7 * (np.arange(CELLS) % 3)
    lines = [",".join([*columns, *(str(day).replace("-", "") for day in (*DATES, *later))])]
    for row, cell in enumerate(cells):
        known = {
            "pid": IDS["L3"] if kind.startswith("L3") and not row else f"p{row}",
            "easting": str(EAST + 100 * (cell % 4) + (apart if np.isscalar(apart) else apart[row])),
            "northing": str(NORTH + 100 * (cell // 4)),
            "longitude": f"{13.1590919 + 0.0011 * (cell % 4) + 1e-5 * row:.7f}",
            "latitude": f"{38.6913558 + 0.0009 * (cell // 4):.7f}",
            "track_angle": "191.42",
        }
        samples = ["" if np.isnan(value) else f"{value:.10g}" for value in values_NT[row]]
        lines.append(",".join([*(known.get(column, "1.25") for column in columns), *samples]))
    path = folder / name
    path.write_text("\n".join([*lines, ""]))
    return [path]


def rasters(folder, later, values_NT, kind):
    """Write one raster per date."""
    pytest.importorskip("osgeo.gdal")
    from tests.core.gis.test_stacks import write

    planes_TYX = values_NT.T.reshape(-1, 4, 4)
    return [
        write(folder / f"disp_{str(day).replace('-', '')}.tif", [plane])
        for day, plane in zip((*DATES, *later), planes_TYX)
    ]


SOURCES = {**dict.fromkeys(KINDS, table), "raster stack": rasters}
PARTS = (
    *("easting_N", "northing_N", "displacement_NHQ", "ground_NHQ", "issue_level_N", "velocity_N", "velocity_sigma_N"),
    *("exceedance_NH", "support_N", "calibrated_H", "baseline_NH", "observed_dates_T", "observed_NT"),
    *("change_probability_N", "change_law_N", "change_date_N", "change_first_N", "change_last_N"),
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MMSTT_CACHE", str(tmp_path / "cache"))


def forecast(folder, kind, later, made, model="spatial"):
    folder.mkdir(parents=True)
    paths = SOURCES[kind](folder, later, made(later), kind)
    request = ForecastRequest(sources=tuple(map(str, paths)), out="unused", model=model, issue_date=ISSUE)
    progress = Progress()
    return run_forecast(request, progress), progress


@pytest.mark.parametrize("kind", SOURCES)
def test_no_later_epoch_changes_a_bit(kind, tmp_path):
    if kind == "own points":
        pytest.importorskip("osgeo.osr")
    alone, told = forecast(tmp_path / "alone", kind, LATER[:0], quiet)
    for number, (later, made) in enumerate(((LATER[:1], quiet), (LATER, wild))):
        more, _ = forecast(tmp_path / str(number), kind, later, made)
        for part in PARTS:
            one, two = getattr(alone, part), getattr(more, part)
            assert one.dtype == two.dtype, part
            assert np.array_equal(one, two, equal_nan=one.dtype.kind in "fM"), part
        assert more.later_dates_L.size == len(later)
        for entry in ("backtest", "choice", "detection", "coverage", "last_acquisition_used", "cells", "bounds"):
            assert alone.record[entry] == more.record[entry], entry
    ortho = kind.startswith("L3")
    assert alone.record["last_acquisition_used"] == str(DATES[-3 if ortho else -1])
    assert sum("EGMS Ortho" in line and str(DATES[-3]) in line for line in told.warnings) == ortho


@pytest.mark.parametrize("kind", ["L2b", "own table on the grid"])
def test_a_point_that_is_first_seen_later_is_not_there_yet(kind, tmp_path):
    def without(later):
        values_NT = series(later, points=CELLS)
        values_NT[7] = np.nan
        return values_NT

    alone, _ = forecast(tmp_path / "alone", kind, LATER[:0], without)
    more, _ = forecast(tmp_path / "more", kind, LATER, unseen)
    for part in PARTS:
        one = getattr(alone, part)
        assert np.array_equal(one, getattr(more, part), equal_nan=one.dtype.kind in "fM"), part


def test_the_network_sees_nothing_later(tmp_path):
    pytest.importorskip("torch")
    parts = [
        forecast(tmp_path / str(len(later)), "own table on the grid", later, made, "mmstt")[0]
        for later, made in ((LATER[:0], quiet), (LATER, wild))
    ]
    assert np.array_equal(parts[0].displacement_NHQ, parts[1].displacement_NHQ)


def test_an_evaluation_levels_points_with_what_was_known_at_each_issue_date(tmp_path, monkeypatch):
    from mmstt_core.evaluation import rolling

    seen = []
    real = rolling.Forecaster

    def spied(cube, *args, **kwargs):
        seen.append(cube)
        return real(cube, *args, **kwargs)

    monkeypatch.setattr(rolling, "Forecaster", spied)
    for number, made in enumerate((quiet, wild)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (path,) = table(folder, LATER, made(LATER), "L2b")
        request = EvaluationRequest(
            sources=(str(path),), out=str(folder / "out"), models=("gp",), issue_dates=(ISSUE,), horizons=(1,)
        )
        run_evaluation(request)
    assert np.allclose(seen[0].millimetres_NT(), seen[1].millimetres_NT(), atol=1e-4, equal_nan=True)
    assert seen[0].days_T[-1] <= DATES[-1].astype(int)
