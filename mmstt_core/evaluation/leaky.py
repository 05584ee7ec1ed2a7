# SPDX-License-Identifier: GPL-2.0-or-later
"""How an error below 0.1 mm comes about: the last epoch solved from statistics that have already seen it.

Nothing here forecasts. The published acceleration of a series is a linear equation in all of its epochs, the last one
included; with every other epoch known it is solved for the one that was to be forecast. No learning takes part.
"""

# Shapes: N series, T epochs, M nodes

from __future__ import annotations

import numpy as np

from ..cube import MISSING, DisplacementCube
from ..kinematics import YEAR_DAYS

NODE_METRES = {"L3": 600.0}
DEFAULT_NODE_METRES = 100.0
NODE_MEMBERS = 20
"""Series that a node must average; the published figures are means over grid nodes of some thirty cells."""


def leaky_rows(cube: DisplacementCube) -> list[dict]:
    """Return RMSE and R2 of the last epoch under each leak, and without one; `cube` holds points or L3 cells.

    Published values are recomputed from the full record and rounded as EGMS rounds them (acceleration to 0.01 mm/yr2),
    which reproduces the delivered columns without reading them.
    """
    complete = (cube.tenths_NT != MISSING).all(axis=1)
    values_NT = cube.select(complete).millimetres_NT(np.float64)
    easting_N, northing_N = cube.easting_N[complete], cube.northing_N[complete]
    years_T = (cube.days_T - cube.days_T[0]) / 365.0
    target_N = values_NT[:, -1]
    acceleration_T = 2 * np.linalg.pinv(_design(years_T, 2, annual=False))[1]
    zero_T = np.linalg.pinv(_design(years_T, 3, annual=True))[-1]
    published_N = np.round(values_NT @ acceleration_T, 2)
    solved_N = (published_N - values_NT[:, :-1] @ acceleration_T[:-1]) / acceleration_T[-1]
    zero_N = -(values_NT[:, :-1] @ zero_T[:-1]) / zero_T[-1]
    metres = NODE_METRES.get(cube.level, DEFAULT_NODE_METRES)
    node_N = _nodes(easting_N, northing_N, metres)
    one_step = {"target": "last epoch, all earlier ones given"}
    mean_of_node = {"target": f"last epoch, mean of {metres:.0f} m nodes"}
    leak = "the published acceleration was fitted to a record that holds the target: one equation, one unknown"
    return [
        {
            "protocol": "honest",
            "method": "persistence",
            **one_step,
            **_score(values_NT[:, -2], target_N),
            "mechanism": "the epoch before the target",
        },
        {
            "protocol": "leaky",
            "method": "solved from the zero level",
            **one_step,
            **_score(zero_N, target_N),
            "mechanism": "each series is shifted so that a fit to the whole record starts at zero",
        },
        {
            "protocol": "leaky",
            "method": "solved from the published acceleration",
            **one_step,
            **_score(solved_N, target_N),
            "mechanism": leak,
        },
        {
            "protocol": "leaky",
            "method": "solved from the published acceleration",
            **mean_of_node,
            **_score(_node_means(solved_N, node_N), _node_means(target_N, node_N)),
            "mechanism": leak + "; averaging removes the rounding",
        },
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
        for protocol, used_T in (("honest", window_T), ("leaky", np.ones_like(window_T))):
            slope_N = np.linalg.pinv(_design(years_T[used_T], 1, annual=True))[0] @ values_NT[:, used_T].T
            forecast_N = recent_N + slope_N * (years_T[-1] - recent_year)
            rows.append(
                {
                    "protocol": protocol,
                    "method": "velocity of the window" if protocol == "honest" else "velocity of the full record",
                    "target": f"last epoch, {months} months ahead",
                    **_score(forecast_N, values_NT[:, -1]),
                    "mechanism": "data up to the issue date only"
                    if protocol == "honest"
                    else "the published mean velocity has seen the months to be forecast",
                }
            )
    return rows


def _design(years_T: np.ndarray, degree: int, *, annual: bool) -> np.ndarray:
    """Return the columns of the published fits: t .. t^degree, the annual pair, and the constant last."""
    columns = [years_T**power for power in range(1, degree + 1)]
    if annual or degree == 2:
        columns += [np.cos(2 * np.pi * years_T) - 1, np.sin(2 * np.pi * years_T)]
    return np.stack([*columns, np.ones_like(years_T)], axis=1)


def _nodes(easting_N: np.ndarray, northing_N: np.ndarray, metres: float) -> np.ndarray:
    key_N = np.floor(easting_N / metres).astype(np.int64) * 1_000_003 + np.floor(northing_N / metres).astype(np.int64)
    return np.unique(key_N, return_inverse=True)[1]


def _node_means(values_N: np.ndarray, node_N: np.ndarray) -> np.ndarray:
    """Average by node, nodes of fewer than 20 series left out (all nodes where none has so many)."""
    count_M = np.bincount(node_N)
    full_M = count_M >= min(NODE_MEMBERS, count_M.max())
    return (np.bincount(node_N, values_N) / count_M)[full_M]


def _score(forecast_N: np.ndarray, truth_N: np.ndarray) -> dict:
    error_N = forecast_N - truth_N
    spread = np.sum((truth_N - truth_N.mean()) ** 2)
    return {
        "rmse_mm": float(np.sqrt(np.mean(error_N**2))),
        "r2": float(1 - np.sum(error_N**2) / spread) if spread else None,
    }
