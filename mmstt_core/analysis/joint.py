# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw how several cells move together: each as its forecast says, their errors going together as was measured.

A Gaussian copula: the marginals are the quantiles of the ground, the correlation of the normal scores is that of the
record, `ground_error_correlation`. Means, extremes and differences of cells, and their chances, follow from the draws.
"""

# Shapes: N cells, S draws, R ranges, Q quantile levels

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..backtest.quantiles import at_score
from ..results.forecast import Forecast
from ..results.mean_of_cells import Correlation
from ..results.width_slope import evened, evenings

DRAWS = 1000
"""Their share of draws tells a probability to 0.016 at the worst."""
MOST_CELLS = 1200
"""Cells that are drawn together; of more, choose some."""
_JITTER = 1e-9


class Shares(NamedTuple):
    """Say how much of the errors' variance is common to all cells, local by range, and each cell's own."""

    common: float
    local: dict[float, float]
    """Share by range, m."""


TOGETHER, APART = Shares(1.0, {}), Shares(0.0, {})
"""What is assumed where nothing was measured: the wider law of a mean, and the wider law of a difference."""


def shares_at(rows: tuple[Correlation, ...], months: float, *, shared: bool) -> Shares:
    """Return the shares at a lead: interpolated between the measured ones, held beyond them.

    Args:
        rows: increasing leads; none where nothing was measured.
        shared: for a mean. The record raises what all cells share where few stretches of time were seen, which is
            cautious for a mean but not for differences and extremes: without `shared`, nothing is common to all.
    """
    if not rows:
        return TOGETHER if shared else APART
    leads = [row.months for row in rows]
    place = float(np.interp(months, leads, np.arange(len(rows))))
    common = 0.0
    local: dict[float, float] = {}
    for row, weight in ((rows[int(place)], 1 - place % 1), (rows[min(int(place) + 1, len(rows) - 1)], place % 1)):
        if weight > 0:
            common += weight * row.common
            local[row.range_m] = local.get(row.range_m, 0.0) + weight * max(0.0, 1 - row.common - row.nugget)
    return Shares(common if shared else 0.0, local)


class JointDraws:
    """Draw the displacement of cells since the issue date, mm; the same seed gives the same draws.

    Draws of different leads belong together: draw s of every lead has the same scores, as far as the correlation of
    the lead lets it.
    """

    def __init__(self, forecast: Forecast, *, draws: int = DRAWS, seed: int = 0) -> None:
        """Keep the forecast of the cells that are to be drawn, with the record that tells the correlation.

        Raises:
            ValueError: there are more than `MOST_CELLS`, or none.
        """
        cells = forecast.easting_N.size
        if not 0 < cells <= MOST_CELLS:
            raise ValueError(f"{cells} cells cannot be drawn together, only 1 to {MOST_CELLS}")
        self._forecast = forecast
        self.count = draws
        self.rows = forecast.shown_correlations
        """What was measured; empty where nothing was."""
        self._evenings = evenings(forecast.record)
        self._rng = np.random.default_rng(seed)
        self._common_S = self._rng.normal(size=draws)
        self._own_NS = self._rng.normal(size=(cells, draws))
        self._fields = self._local_fields(draws)

    def _local_fields(self, draws: int) -> dict[float, np.ndarray]:
        """Return one field per range, (N, S), of unit variance and exponential correlation."""
        if not self.rows:
            return {}
        east_N, north_N = self._forecast.easting_N, self._forecast.northing_N
        apart_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N)
        fields = {}
        for range_m in sorted({row.range_m for row in self.rows}):
            root_NN = np.linalg.cholesky(np.exp(-apart_NN / range_m) + _JITTER * np.eye(east_N.size))
            fields[range_m] = root_NN @ self._rng.normal(size=(east_N.size, draws))
        return fields

    def _months(self, lead: int) -> float:
        issue = np.datetime64(self._forecast.issue_date, "D")
        return float((self._forecast.dates_H[lead] - issue).astype(int)) / (365.25 / 12)

    def scores(self, lead: int, *, shared: bool) -> np.ndarray:
        """Return correlated normal scores, (N, S); see `shares_at` for `shared`."""
        months = self._months(lead)
        shares = shares_at(self.rows, months, shared=shared)
        own = max(0.0, 1 - shares.common - sum(shares.local.values()))
        score_NS = np.sqrt(own) * self._own_NS + np.sqrt(shares.common) * self._common_S
        for range_m, share in shares.local.items():
            score_NS += np.sqrt(share) * self._fields[range_m]
        return score_NS

    def displacement(self, lead: int, *, shared: bool = True, worst: bool = False) -> np.ndarray:
        """Return the ground's displacement since the issue date in each draw, mm, (N, S).

        Without `shared`, for extremes and differences, widths are evened out as the area's past tells; for the `worst`
        cell of several they also hold no more than they say (`width_slope`).
        """
        law_NQ = self._forecast.shown_NHQ[:, lead] - self._forecast.issue_level_N[:, None]
        if not shared:
            law_NQ = evened(law_NQ, self._evenings, self._months(lead), exact=worst)
        return at_score(law_NQ, self.scores(lead, shared=shared))
