# SPDX-License-Identifier: GPL-2.0-or-later
"""The finished forecast in memory: what the writers turn into files."""

# Shapes: N cells, H leads (dates), Q quantile levels, T observed epochs

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

import numpy as np

QUANTILE_LEVELS = (0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975)

ATTRIBUTION = (
    "Generated using European Union's Copernicus Land Monitoring Service information; "
    "https://doi.org/10.2909/4a14a29b-7db7-40e4-81ad-df3aa8dfbc6f. "
    "The data were modified: this is a forecast, not an EGMS product."
)


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """Hold one forecast of one area; displacement in mm, in the datum of the input series."""

    easting_N: np.ndarray
    """float64, cell centres, m in `crs`."""
    northing_N: np.ndarray
    cell_size: float
    component: str
    issue_date: datetime.date
    dates_H: np.ndarray
    """datetime64[D], one per lead, monthly from the issue date."""
    quantile_levels_Q: np.ndarray
    displacement_NHQ: np.ndarray
    """float32 mm; non-decreasing along Q."""
    observed_dates_T: np.ndarray
    """datetime64[D], all at or before the issue date."""
    observed_NT: np.ndarray
    """float32 mm, NaN where missing."""
    issue_level_N: np.ndarray
    """float32 mm: the level that maps count from (mean of the last 60 days)."""
    velocity_N: np.ndarray
    """float32 mm/yr: forecast change over the first year."""
    velocity_sigma_N: np.ndarray
    """float32 mm/yr."""
    exceedance_NH: np.ndarray
    """float32: probability that |displacement since the issue date| > threshold_mm."""
    threshold_mm: float
    support_N: np.ndarray
    """float32 0..1: how well the input supports the forecast of each cell."""
    calibrated_H: np.ndarray
    """bool: False where no earlier origin of this area could measure the coverage of that lead."""
    baseline_NH: np.ndarray
    """float32 mm: the closed-form baseline's median, for comparison in the chart."""
    crs: str = "EPSG:3035"
    """Projected system of the cells, as `EPSG:N`."""
    record: dict = field(default_factory=dict)
    """What `forecast.json` holds."""
