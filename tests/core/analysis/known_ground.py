# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecasts with a known truth: cells on a full lattice, known velocities, laws and correlation."""

import dataclasses

import numpy as np

from mmstt_core.results.forecast import Forecast
from mmstt_core.results.mean_of_cells import GROUND_ROWS
from tests.samples import ALL, sample_forecast

NORMAL = np.array([-1.95996, -1.64485, -1.28155, -0.67449, 0.0, 0.67449, 1.28155, 1.64485, 1.95996])
ROWS = ({"months": 1.0, "common": 0.0, "range_m": 300.0, "nugget": 0.4},)


def known_forecast(
    velocity_N, *, edge=20, sigma_mm=2.0, noise_mm=1.0, rows=ROWS, cell_size=100.0, seed=0, leads=24, still=()
) -> Forecast:
    """Return edge x edge cells that went on at known velocities, mm/yr, and are forecast to.

    Args:
        sigma_mm: of the ground, the same at every lead.
        still: cells whose forecast is rest, whatever they did.
    """
    plain = sample_forecast(edge=edge, share=ALL, gaps=0.0, cell_size=cell_size, leads=leads)
    velocity_N = np.broadcast_to(np.asarray(velocity_N, float), plain.easting_N.shape)
    rng = np.random.default_rng(seed)
    issue = np.datetime64(plain.issue_date, "D")
    years_T = (plain.observed_dates_T - issue).astype(float) / 365.25
    years_H = (plain.dates_H - issue).astype(float) / 365.25
    observed_NT = velocity_N[:, None] * years_T + rng.normal(0, noise_mm, (velocity_N.size, years_T.size))
    ahead_N = velocity_N.copy()
    ahead_N[list(still)] = 0.0
    law_NHQ = (ahead_N[:, None] * years_H)[..., None] + sigma_mm * NORMAL
    return dataclasses.replace(
        plain,
        observed_NT=observed_NT.astype(np.float32),
        displacement_NHQ=law_NHQ.astype(np.float32),
        ground_NHQ=law_NHQ.astype(np.float32),
        issue_level_N=np.zeros(velocity_N.size, np.float32),
        velocity_N=ahead_N.astype(np.float32),
        record={**plain.record, "backtest": {GROUND_ROWS: list(rows)}},
    )


def disc(edge, column, row, radius):
    """Return the cells of a disc on the lattice, in the order of `known_forecast`."""
    rows, columns = np.divmod(np.arange(edge * edge), edge)
    return np.flatnonzero(np.hypot(rows - row, columns - column) <= radius)
