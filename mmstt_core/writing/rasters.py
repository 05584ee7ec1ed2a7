# SPDX-License-Identifier: GPL-2.0-or-later
"""Decide what each raster holds; `geotiff.py` knows how it is stored."""

# Shapes: N cells, H leads, Q quantile levels, B bands

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..result import ATTRIBUTION, Forecast
from .geotiff import Band, write_geotiff
from .grid import Grid

RASTERS = (
    "displacement.tif",
    "lower.tif",
    "upper.tif",
    "uncertainty.tif",
    "velocity.tif",
    "exceedance.tif",
    "support.tif",
)

SIGNS = {
    "up": "positive is uplift, negative is subsidence",
    "east": "positive is eastward, negative is westward",
    "los": "positive is towards the satellite, negative is away from it",
}


def quantile_since_issue(forecast: Forecast, level: float) -> np.ndarray:
    """Return the quantile as displacement since the issue date, mm, shape (N, H).

    Raises:
        ValueError: the forecast does not hold this quantile level.
    """
    index = np.flatnonzero(np.isclose(forecast.quantile_levels_Q, level))
    if index.size == 0:
        raise ValueError(f"the forecast holds no quantile {level}")
    return forecast.displacement_NHQ[:, :, index[0]] - forecast.issue_level_N[:, None]


def half_width_90(forecast: Forecast) -> np.ndarray:
    """Return half the width of the 90 % interval, mm, shape (N, H)."""
    return (quantile_since_issue(forecast, 0.95) - quantile_since_issue(forecast, 0.05)) / 2


def write_rasters(forecast: Forecast, grid: Grid, folder: Path, tick: Callable[[float], None]) -> None:
    """Write the seven rasters of one forecast; `tick` is called with the fraction done."""
    threshold = f"{forecast.threshold_mm:g} mm"
    dates = _date_bands(forecast, "mm")
    contents = {
        "displacement.tif": (
            "Median displacement since the issue date",
            dates,
            lambda: quantile_since_issue(forecast, 0.5),
        ),
        "lower.tif": (
            "Lower end of the 90 % interval of displacement since the issue date",
            dates,
            lambda: quantile_since_issue(forecast, 0.05),
        ),
        "upper.tif": (
            "Upper end of the 90 % interval of displacement since the issue date",
            dates,
            lambda: quantile_since_issue(forecast, 0.95),
        ),
        "uncertainty.tif": ("Half width of the 90 % interval of displacement", dates, lambda: half_width_90(forecast)),
        "velocity.tif": (
            "Forecast velocity over the first year, and its standard deviation",
            [Band(description=name, unit="mm/yr") for name in ("velocity", "standard deviation")],
            lambda: np.stack([forecast.velocity_N, forecast.velocity_sigma_N], axis=1),
        ),
        "exceedance.tif": (
            f"Probability that displacement since the issue date passes {threshold} in either direction",
            _date_bands(forecast, "1"),
            lambda: forecast.exceedance_NH,
        ),
        "support.tif": (
            "How well the input supports the forecast, 0 to 1",
            [Band(description="support", unit="1")],
            lambda: forecast.support_N[:, None],
        ),
    }
    common = _common_metadata(forecast)
    for number, name in enumerate(RASTERS):
        title, bands, values = contents[name]
        write_geotiff(
            folder / name,
            grid,
            values(),
            bands,
            metadata={"TITLE": title, **common},
            tick=lambda fraction, number=number: tick((number + fraction) / len(RASTERS)),
        )


def _date_bands(forecast: Forecast, unit: str) -> list[Band]:
    """Name one band per forecast date, and mark those whose coverage was never measured."""
    issue = np.datetime64(forecast.issue_date, "D")
    return [
        Band(
            description=str(date),
            unit=unit,
            metadata={"LEAD_DAYS": str((date - issue).astype(int)), "CALIBRATED": "YES" if calibrated else "NO"},
        )
        for date, calibrated in zip(forecast.dates_H.astype("datetime64[D]"), forecast.calibrated_H)
    ]


def _common_metadata(forecast: Forecast) -> dict[str, str]:
    """Say in every raster where it comes from; unknown facts are left out."""
    record = forecast.record
    known = {
        name: _text(record.get(name))
        for name in (
            "software",
            "model",
            "weights",
            "device",
            "device_reason",
            "level",
            "release",
            "baseline",
            "coverage",
        )
    }
    return {
        "COMPONENT": forecast.component,
        "SIGN": SIGNS[forecast.component],
        "ISSUE_DATE": forecast.issue_date.isoformat(),
        "THRESHOLD_MM": f"{forecast.threshold_mm:g}",
        "CALIBRATED_LEADS": f"{int(forecast.calibrated_H.sum())} of {forecast.dates_H.size}",
        **{key.upper(): value for key, value in known.items() if value},
        "ATTRIBUTION": ATTRIBUTION,
    }


def _text(value: object) -> str:
    """Shorten a fact of the record to one line of text."""
    if isinstance(value, dict):
        value = "; ".join(f"{key} {item}" for key, item in value.items() if isinstance(item, (str, int, float)))
    elif isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    return " ".join(str(value or "").split())[:300]
