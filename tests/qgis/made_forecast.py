# SPDX-License-Identifier: GPL-2.0-or-later
"""The made-up forecast of `tests/samples.py`, as large as maps and charts need."""

from __future__ import annotations

import datetime

from mmstt_core.results.forecast import ATTRIBUTION, Forecast
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
