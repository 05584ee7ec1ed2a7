# SPDX-License-Identifier: GPL-2.0-or-later
"""How an error below 0.1 mm comes about: the last epoch solved from statistics that have already seen it.

Nothing here forecasts. The published acceleration of a series is a linear equation in all of its epochs, the last one
included; with every other epoch known it is solved for the one that was to be forecast. No learning takes part.
"""

# Shapes: N series, T epochs, M nodes

from __future__ import annotations

import numpy as np

from ..backtest.metrics import increment_r2, point_scores
from ..backtest.origins import square_numbers
from ..cube import DisplacementCube
from ..kinematics import YEAR_DAYS, least_squares, seasonal_design
from ..simulation.product import design

NODE_METRES = {"L3": 600.0}
DEFAULT_NODE_METRES = 100.0
NODE_MEMBERS = 20
"""Series that a node must average; the published figures are means over grid nodes of some thirty cells."""


def leaky_rows(cube: DisplacementCube) -> list[dict]:
    """Return RMSE and R2 of the last epoch under each leak, and without one; `cube` holds points or L3 cells.

    Published values are recomputed from the full record and rounded as EGMS rounds them (acceleration to 0.01 mm/yr2),
    which reproduces the delivered columns without reading them.
    """
    complete = cube.present_NT.all(axis=1)
    values_NT = cube.select(complete).millimetres_NT(np.float64)
    easting_N, northing_N = cube.easting_N[complete], cube.northing_N[complete]
    target_N = values_NT[:, -1]
    acceleration_T = 2 * np.linalg.pinv(design(cube.days_T, 2))[1]
    zero_T = np.linalg.pinv(design(cube.days_T, 3))[-1]
    published_N = np.round(values_NT @ acceleration_T, 2)
    solved_N = (published_N - values_NT[:, :-1] @ acceleration_T[:-1]) / acceleration_T[-1]
    zero_N = -(values_NT[:, :-1] @ zero_T[:-1]) / zero_T[-1]
    metres = NODE_METRES.get(cube.level, DEFAULT_NODE_METRES)
    node_N = square_numbers(easting_N, northing_N, metres)
    means = _node_means(solved_N, node_N), _node_means(target_N, node_N)
    one_step, mean_of_node = "last epoch, all earlier ones given", f"last epoch, mean of {metres:.0f} m nodes"
    shifted = "each series is shifted so that a fit to the whole record starts at zero"
    leak = "the published acceleration was fitted to a record that holds the target: one equation, one unknown"
    solved = "solved from the published acceleration"
    return [
        _row("honest", "persistence", one_step, values_NT[:, -2], target_N, "the epoch before the target"),
        _row("leaky", "solved from the zero level", one_step, zero_N, target_N, shifted),
        _row("leaky", solved, one_step, solved_N, target_N, leak),
        _row("leaky", solved, mean_of_node, *means, f"{leak}; averaging removes the rounding"),
        *_velocity_rows(values_NT, cube.days_T),
    ]


def _velocity_rows(values_NT: np.ndarray, days_T: np.ndarray) -> list[dict]:
    """Return what a full-record velocity buys 12 and 24 months ahead, beside the velocity of the window."""
    rows = []
    for months in (12, 24):
        origin = days_T[-1] - months * YEAR_DAYS / 12
        window_T = days_T <= origin
        if window_T.sum() < 20:
            continue
        years_T = (days_T - days_T[0]) / YEAR_DAYS
        recent_N = values_NT[:, window_T][:, -10:].mean(1)
        recent_year = years_T[window_T][-10:].mean()
        leak = "the published mean velocity has seen the months to be forecast"
        for protocol, used_T, whose, mechanism in (
            ("honest", window_T, "window", "data up to the issue date only"),
            ("leaky", np.ones_like(window_T), "full record", leak),
        ):
            slope_N = least_squares(values_NT[:, used_T], seasonal_design(years_T[used_T]))[:, 1]
            forecast_N = recent_N + slope_N * (years_T[-1] - recent_year)
            target = f"last epoch, {months} months ahead"
            rows.append(_row(protocol, f"velocity of the {whose}", target, forecast_N, values_NT[:, -1], mechanism))
    return rows


def _node_means(values_N: np.ndarray, node_N: np.ndarray) -> np.ndarray:
    """Average by node, nodes of fewer than 20 series left out (all nodes where none has so many)."""
    count_M = np.bincount(node_N)
    full_M = count_M >= min(NODE_MEMBERS, count_M.max())
    return (np.bincount(node_N, values_N) / count_M)[full_M]


def _row(protocol: str, method: str, target: str, forecast_N: np.ndarray, truth_N: np.ndarray, mechanism: str) -> dict:
    r2 = increment_r2(forecast_N, truth_N, np.zeros_like(truth_N))
    return {
        "protocol": protocol,
        "method": method,
        "target": target,
        "rmse_mm": point_scores(forecast_N, truth_N)["rmse_mm"],
        "r2": None if np.isnan(r2) else r2,
        "mechanism": mechanism,
    }
