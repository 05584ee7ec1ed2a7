# SPDX-License-Identifier: GPL-2.0-or-later
"""The made-up forecast of `tests/samples.py`, as large as maps and charts need."""

from __future__ import annotations

import copy
import dataclasses
import datetime

import numpy as np

from mmstt_core.results.changes import NUMBER
from mmstt_core.results.forecast import ATTRIBUTION, Forecast
from mmstt_core.words import say, to_json
from tests.samples import ALL, sample_forecast

ISSUE = datetime.date(2023, 12, 31)
MONTHS = 18
CALIBRATED_MONTHS = 12
WEST, SOUTH, CELL = 4_596_000.0, 1_737_000.0, 100.0


def make_forecast(edge: int = 24, *, component: str = "up") -> Forecast:
    """Return a forecast of all cells of a square, with a bowl of subsidence in its middle."""
    return sample_forecast(
        edge=edge,
        leads=MONTHS,
        calibrated=CALIBRATED_MONTHS,
        component=component,
        west=WEST,
        south=SOUTH,
        share=ALL,
        gaps=0.0,
        record=make_record(component),
    )


def make_changed(edge: int = 24, *, anywhere: bool = True) -> Forecast:
    """Return the same forecast after somebody looked for changes: in a round patch motion begins, to its east it steps.

    Args:
        anywhere: without it no cell has changed.
    """
    forecast = make_forecast(edge)
    east_N, north_N = forecast.easting_N - WEST - 12 * CELL, forecast.northing_N - SOUTH - 12 * CELL
    probability_N = np.clip(1.1 * np.exp(-(east_N**2 + north_N**2) / (4 * CELL) ** 2), 0.004, 0.97)
    if not anywhere:
        probability_N[:] = 0.004
    law_N = np.where(east_N > 2 * CELL, NUMBER["step"], NUMBER["begins"]) * (probability_N >= 0.5)
    date_N = np.where(law_N > 0, np.datetime64("2023-08-12"), np.datetime64("NaT", "D"))
    record = copy.deepcopy(forecast.record)
    record["detection"] = make_detection()
    for row in record["backtest"]["rows"]:
        held = {"ground_coverage_80": 0.81, "ground_coverage_90": row["coverage_90"] + 0.03}
        row.update(held, ground_rmse_mm=1.3, ground_width_90_mm=5.1)
    return dataclasses.replace(
        forecast,
        change_probability_N=probability_N.astype(np.float32),
        change_law_N=law_N.astype(np.int8),
        change_date_N=date_N,
        change_first_N=date_N - 40,
        change_last_N=date_N + 35,
        record=record,
    )


def make_detection() -> dict:
    """Return what a record tells of how soon motion that begins is noticed."""
    return {
        "patch_m": 300,
        "rows": [
            {"rate_mm_yr": 10, "days": None, "patches": 8},
            {"rate_mm_yr": 30, "days": 75, "patches": 8},
        ],
        "false_alarms_per_1000_cells_and_year": 2.0,
        "sentence": to_json(say("{0} mm/yr is noticed after {1} days here.", 30, 75)),
    }


def make_record(component: str = "up") -> dict:
    """Return what `forecast.json` says about it."""
    return {
        "sources": [{"name": "EGMS_L3_E45N17_100km_U_2020_2024_1.zip", "sha256": "ab" * 32, "level": "L3"}],
        "component": component,
        "issue_date": ISSUE.isoformat(),
        "cell_size_m": CELL,
        "software": "MM-STT 0.1.0",
        "threshold_mm": 10.0,
        "model": "mmstt",
        "attribution": ATTRIBUTION,
        "weights": {"sha256": "cd" * 32},
        "warnings": [],
        "backtest": {
            "rows": [
                {
                    "months": months,
                    "model": model,
                    "rmse_mm": rmse + more,
                    "crps_mm": rmse / 2,
                    "coverage_80": 0.79,
                    "coverage_90": held,
                }
                for months, rmse, held in ((1, 2.31, 0.89), (6, 2.45, 0.91), (12, 2.72, 0.88))
                for model, more in (("mmstt", 0.0), ("gp", 0.2), ("damped", 0.1), ("network alone", -1.0))
            ]
        },
    }
