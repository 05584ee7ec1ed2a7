# SPDX-License-Identifier: GPL-2.0-or-later
"""What happened after a made-up forecast was issued, drawn from its own law, as a table of newer data."""

import numpy as np

from mmstt_core.cube import to_day
from mmstt_core.results.forecast import QUANTILE_LEVELS
from mmstt_core.verification.laws import at_days

NEW_ZERO_MM = 25.0
"""By so much a new release lies above the old one."""
BOWL = 5
"""Cells that a made-up event moves away from their forecast."""


def truth_after(forecast, *, seed=0, months=13, event_mm=0.0):
    """Draw what happens after the issue date from the law of the ground; the first cells are moved by an event.

    Returns:
        Days, and values (N, T) in the datum of the forecast. A cell keeps its place in the law, so that dates depend on
        each other as those of real ground do; single dates scatter about it.
    """
    rng = np.random.default_rng(seed)
    issue = to_day(forecast.issue_date)
    days = issue + 6 * np.arange(1, round(months * 30.4 / 6) + 1)
    law = at_days(forecast.ground_NHQ, forecast.dates_H, days.astype(float))
    rank = rng.uniform(0.02, 0.98, len(law))
    ground = np.array([[np.interp(level, QUANTILE_LEVELS, row) for row in cell] for level, cell in zip(rank, law)])
    ground[:BOWL] += event_mm
    return days, ground + rng.normal(0, 0.3, ground.shape)


def write_release(path, forecast, days, values, *, offset=NEW_ZERO_MM, past=True, column="sigma_up"):
    """Write newer data: the past of the forecast and what followed, all moved to another zero."""
    past_days = forecast.observed_dates_T.astype("datetime64[D]").astype(int) if past else np.zeros(0, int)
    every = np.concatenate([past_days, days])
    series = np.concatenate([forecast.observed_NT if past else np.zeros((len(values), 0)), values], axis=1) + offset
    dates = [str(day).replace("-", "") for day in every.astype("datetime64[D]")]
    lines = [",".join(["pid", "easting", "northing", column, *dates])]
    for number, (east, north, row) in enumerate(zip(forecast.easting_N, forecast.northing_N, series)):
        lines.append(",".join([f"c{number}", f"{east:.0f}", f"{north:.0f}", "1", *(f"{value:.2f}" for value in row)]))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path
