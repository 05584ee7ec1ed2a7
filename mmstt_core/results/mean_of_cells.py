# SPDX-License-Identifier: GPL-2.0-or-later
"""How wide the interval of the mean of several cells is: from how the errors of cells went together before."""

# Shapes: N cells, H leads, R rows of the record

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

EPOCH_ROWS, GROUND_ROWS = "error_correlation", "ground_error_correlation"
"""Where the record of a forecast keeps how errors went together: of single measurements, and of the ground."""
MOST_PLACES = 500
"""Of more cells this many, evenly chosen, tell how near they lie to each other."""


class Correlation(NamedTuple):
    """Say how the errors of two different cells go together: `common` + `local` exp(-distance / `range_m`).

    What is left of 1, the nugget, is each cell's own, the noise of its epochs for the most part.
    """

    months: float
    common: float
    range_m: float
    nugget: float

    def between(self, apart_m: np.ndarray) -> np.ndarray:
        """Return the correlation of different cells at distances in m."""
        return self.common + max(0.0, 1 - self.common - self.nugget) * np.exp(-apart_m / self.range_m)


def correlations(record: dict, entry: str = EPOCH_ROWS) -> tuple[Correlation, ...]:
    """Return what a record tells of the errors' correlation, by increasing lead; nothing where it tells nonsense."""
    backtest = record.get("backtest")
    rows = backtest.get(entry) if isinstance(backtest, dict) else None
    try:
        found = [Correlation(*(float(row[name]) for name in Correlation._fields)) for row in rows or ()]
    except (TypeError, ValueError, KeyError, LookupError):
        return ()
    sound = all(0 <= row.common <= 1 and 0 <= row.nugget <= 1 and 0 < row.range_m < np.inf for row in found)
    return tuple(sorted(found)) if sound and all(np.isfinite(row.months) for row in found) else ()


def half_width_of_mean(
    half_N: np.ndarray, easting_N: np.ndarray, northing_N: np.ndarray, correlation: Correlation
) -> float:
    """Return the half width of the interval of the cells' mean, mm.

    Args:
        half_N: half widths of the cells' own intervals, all at one coverage and lead, mm.
        easting_N, northing_N: m, any projected system.
    It lies between the mean of the half widths, where errors go together, and 1 / sqrt(N) of it, where they do not.
    """
    step = -(-half_N.size // MOST_PLACES)
    some_N, east_N, north_N = half_N[::step], easting_N[::step], northing_N[::step]
    apart_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N)
    product_NN = some_N[:, None] * some_N * correlation.between(apart_NN)
    np.fill_diagonal(product_NN, 0.0)
    pairs = some_N.size * (some_N.size - 1)
    shared = product_NN.sum() / pairs if pairs else 0.0
    own = float(np.mean(half_N.astype(np.float64) ** 2))
    variance = own / half_N.size + shared * (half_N.size - 1) / half_N.size
    return float(min(np.sqrt(variance), half_N.mean(dtype=np.float64)))


def narrowing(
    half_NH: np.ndarray,
    easting_N: np.ndarray,
    northing_N: np.ndarray,
    rows: Sequence[Correlation],
) -> np.ndarray:
    """Return by how much the interval of the mean is narrower than the mean of the intervals, (H,), at most 1.

    Args:
        half_NH: half widths at leads of 1, 2, ... H months, mm.
        rows: increasing leads; between them the factor is interpolated, beyond the outermost it stays.
    """
    leads = half_NH.shape[1]
    factors = []
    for row in rows:
        half_N = half_NH[:, int(np.clip(round(row.months), 1, leads)) - 1]
        mean = half_N.mean(dtype=np.float64)
        factors.append(half_width_of_mean(half_N, easting_N, northing_N, row) / mean if mean > 0 else 1.0)
    return np.interp(np.arange(1, leads + 1), [row.months for row in rows], factors)
