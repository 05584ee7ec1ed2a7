# SPDX-License-Identifier: GPL-2.0-or-later
"""Small made-up forecasts for tests: a bowl of subsidence with a seasonal swing, no engine involved."""

import datetime

import numpy as np

from mmstt_core.results.forecast import QUANTILE_LEVELS, Forecast

ALL = 1.1
"""A share that leaves no cell out."""
_NORMAL = (-1.96, -1.645, -1.282, -0.674, 0.0, 0.674, 1.282, 1.645, 1.96)


def sample_forecast(
    *,
    edge: int = 20,
    leads: int = 24,
    calibrated: int = 12,
    epochs: int = 120,
    component: str = "up",
    cell_size: float = 100.0,
    west: float = 4_597_500.0,
    south: float = 1_739_700.0,
    share: float = 0.7,
    gaps: float = 0.02,
    seed: int = 0,
    record: dict | None = None,
) -> Forecast:
    """Forecast about `share` of edge x edge cells; `west` and `south` are the corner, EPSG:3035 m."""
    rng = np.random.default_rng(seed)
    row, column = np.divmod(np.flatnonzero(rng.random(edge * edge) < share), edge)
    cells = row.size
    radius_N = np.hypot(row - edge / 2, column - edge / 2) / edge
    velocity_N = -12 * np.exp(-((radius_N / 0.25) ** 2)) + 1
    issue = datetime.date(2023, 12, 31)
    observed_T = np.datetime64(issue) - np.arange(epochs)[::-1] * 12
    years_T = (observed_T - np.datetime64(issue)).astype(float) / 365.25
    observed_NT = velocity_N[:, None] * years_T + 3 * np.sin(2 * np.pi * years_T)
    observed_NT += rng.normal(0, 1.5, (cells, epochs))
    observed_NT[rng.random(observed_NT.shape) < gaps] = np.nan
    dates_H = (np.datetime64("2024-02") + np.arange(leads)).astype("datetime64[D]") - 1
    years_H = (dates_H - np.datetime64(issue)).astype(float) / 365.25
    level_N = np.nanmean(observed_NT[:, -5:], axis=1)
    median_NH = level_N[:, None] + velocity_N[:, None] * years_H + 3 * np.sin(2 * np.pi * years_H)
    sigma_NH = (1.5 + 2 * radius_N[:, None]) * np.sqrt(1 + 2 * years_H)
    spread_NHQ = sigma_NH[..., None] * np.array(_NORMAL)
    return Forecast(
        easting_N=west + (column + 0.5) * cell_size,
        northing_N=south + (row + 0.5) * cell_size,
        cell_size=cell_size,
        component=component,
        issue_date=issue,
        dates_H=dates_H,
        quantile_levels_Q=np.array(QUANTILE_LEVELS),
        displacement_NHQ=(median_NH[..., None] + spread_NHQ).astype(np.float32),
        ground_NHQ=(median_NH[..., None] + 0.6 * spread_NHQ).astype(np.float32),
        observed_dates_T=observed_T,
        observed_NT=observed_NT.astype(np.float32),
        issue_level_N=level_N.astype(np.float32),
        velocity_N=velocity_N.astype(np.float32),
        velocity_sigma_N=(0.5 + radius_N).astype(np.float32),
        exceedance_NH=np.clip(np.abs(median_NH - level_N[:, None]) / 20, 0, 1).astype(np.float32),
        threshold_mm=10.0,
        support_N=np.clip(1 - radius_N, 0, 1).astype(np.float32),
        calibrated_H=np.arange(leads) < calibrated,
        baseline_NH=(median_NH + 0.5).astype(np.float32),
        change_probability_N=np.full(cells, 0.01, np.float32),
        change_law_N=np.zeros(cells, np.int8),
        **{f"change_{name}_N": np.full(cells, np.datetime64("NaT", "D")) for name in ("date", "first", "last")},
        record=sample_record() if record is None else record,
    )


def sample_record() -> dict:
    """Return a record as the engine fills it, in miniature."""
    return {
        "engine": "0.1.0",
        "model": "mmstt",
        "weights": {"name": "sample", "sha256": "0" * 8},
        "component": "up",
        "release": "2020_2024",
        "issue_date": "2023-12-31",
        "device": "cpu",
        "device_reason": "no accelerator is visible",
        "baseline": "gp",
        "warnings": ["made up for a test"],
        "sources": [
            {"name": "EGMS_L3_E45N17_100km_U_2020_2024_1.zip", "sha256": "0" * 8, "level": "L3", "release": "2020_2024"}
        ],
        "coverage": "On this area's own past the 90 % interval held 89 % at 1 months, 89 % at 12 months.",
        "backtest": {
            "origins": ["2021-12-31", "2022-12-31"],
            "protocol": "made up",
            "rows": [
                {
                    "months": lead,
                    "model": model,
                    "origins": 2,
                    "rmse_mm": 2.0 + lead / 6 + extra,
                    "crps_mm": 1.1 + lead / 12,
                    "coverage_80": 0.79,
                    "coverage_90": 0.89,
                }
                for lead in (1, 3, 6, 12)
                for model, extra in (("mmstt", 0.0), ("gp", 0.8))
            ],
        },
    }
