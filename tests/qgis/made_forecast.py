# SPDX-License-Identifier: GPL-2.0-or-later
"""A small forecast of an invented island: a subsiding bowl, a rising rim, seasonal ground."""

from __future__ import annotations

import datetime

import numpy as np

from mmstt_core.results.forecast import ATTRIBUTION, QUANTILE_LEVELS, Forecast

ISSUE = datetime.date(2023, 12, 31)
MONTHS = 18
CALIBRATED_MONTHS = 12
WEST, SOUTH, CELL = 4_596_000.0, 1_737_000.0, 100.0


def month_later(date: datetime.date, months: int) -> datetime.date:
    """Step whole months, keeping to the month's last day."""
    index = date.year * 12 + date.month - 1 + months
    first = datetime.date(index // 12, index % 12 + 1, 1)
    following = datetime.date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return first.replace(day=min(date.day, (following - first).days))


def make_forecast(columns: int = 28, rows: int = 22, component: str = "up", seed: int = 3) -> Forecast:
    """Return a forecast with a bowl of -12 mm/yr in the middle of an ellipse of cells."""
    generator = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    radius = np.hypot((x - columns / 2) / (columns / 2), (y - rows / 2) / (rows / 2))
    inside = radius < 0.95
    easting_N = (WEST + (x[inside] + 0.5) * CELL).astype(float)
    northing_N = (SOUTH + (y[inside] + 0.5) * CELL).astype(float)
    radius_N = radius[inside]
    velocity_N = (-12 * np.exp(-((radius_N / 0.35) ** 2)) + 3 * radius_N).astype(np.float32)
    noise_N = 1.0 + 1.5 * radius_N

    observed_dates_T = np.arange(np.datetime64("2020-01-03"), np.datetime64(ISSUE) + 1, 12)
    years_T = (observed_dates_T - np.datetime64(ISSUE)).astype(float) / 365.25
    season_T = np.cos(2 * np.pi * years_T)
    observed_NT = (
        velocity_N[:, None] * years_T
        + 1.5 * season_T
        + noise_N[:, None] * generator.standard_normal((len(velocity_N), len(years_T)))
    )
    issue_level_N = observed_NT[:, -5:].mean(axis=1)

    dates_H = np.array([month_later(ISSUE, month + 1) for month in range(MONTHS)], "datetime64[D]")
    years_H = (dates_H - np.datetime64(ISSUE)).astype(float) / 365.25
    median_NH = issue_level_N[:, None] + velocity_N[:, None] * years_H + 1.5 * (np.cos(2 * np.pi * years_H) - 1)
    spread_NH = noise_N[:, None] * (1 + 0.6 * years_H)
    standard = np.array([-1.96, -1.645, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.645, 1.96])
    displacement_NHQ = median_NH[:, :, None] + spread_NH[:, :, None] * standard
    change_NH = np.abs(median_NH - issue_level_N[:, None])
    return Forecast(
        easting_N=easting_N,
        northing_N=northing_N,
        cell_size=CELL,
        component=component,
        issue_date=ISSUE,
        dates_H=dates_H,
        quantile_levels_Q=np.array(QUANTILE_LEVELS),
        displacement_NHQ=displacement_NHQ.astype(np.float32),
        observed_dates_T=observed_dates_T,
        observed_NT=observed_NT.astype(np.float32),
        issue_level_N=issue_level_N.astype(np.float32),
        velocity_N=velocity_N,
        velocity_sigma_N=(0.4 + 0.5 * radius_N).astype(np.float32),
        exceedance_NH=np.clip(change_NH / 12, 0, 1).astype(np.float32),
        threshold_mm=10.0,
        support_N=np.clip(1.25 - radius_N, 0, 1).astype(np.float32),
        calibrated_H=np.arange(MONTHS) < CALIBRATED_MONTHS,
        baseline_NH=(issue_level_N[:, None] + 0.8 * velocity_N[:, None] * years_H).astype(np.float32),
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
