# SPDX-License-Identifier: GPL-2.0-or-later
"""How the errors of cells go together, lead by lead: what all of them share, what neighbours share, what is their own.

The interval of a mean follows from it: errors that are each cell's own cancel, those that all share do not.
"""

# Shapes: N cells, K epochs, D bins of distance

from __future__ import annotations

import functools

import numpy as np

from ..results.mean_of_cells import Correlation
from .calibration import stretches
from .origins import EPOCH, LEADS_MONTHS, Origin

FEWEST_CELLS = 10
"""Fewer tell nothing of how errors go together."""
FEWEST_PAIRS = 30
FAR_SIGMAS = 4.0
"""Errors beyond this many standard deviations count as this far: one cell must not rule the products."""
CLUSTERS, CLUSTER_CELLS = 20, 20
"""Of larger areas: so many places, and so many cells nearest to each, so that near and far pairs are both seen."""
EDGES_M = np.array([0, 150, 300, 600, 1200, 2500, 5000, 10_000, 20_000, 50_000, np.inf])
RANGES_M = np.array([100.0, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600])
OPEN_STRETCHES, OPEN_SHARE = 2.0, 0.2
"""What all cells share is known from a few stretches of time: its variance is raised by the first over their number,
and the second, a share of the cells' own variance, is added over their number, though none was seen in them."""


def error_correlation(
    origins: list[Origin], means: list[np.ndarray], halves: list[np.ndarray], *, of: str = EPOCH
) -> tuple[Correlation, ...]:
    """Measure it on earlier origins.

    Args:
        origins: truth and places; means: the forecaster's mean at each, mm, shape (N, H).
        halves: half widths of one interval, mm, shape (N, H): errors are told in units of them.
        of: `EPOCH` or `GROUND`, whose errors go together more closely, having less noise of their own.
    Returns:
        One entry per lead that enough cells could score.
    """
    pairs = [_pairs(origin.easting_N.tobytes(), origin.northing_N.tobytes()) for origin in origins]
    found = []
    for month in LEADS_MONTHS:
        total_D, count_D, apart_D = (np.zeros(EDGES_M.size - 1) for _ in range(3))
        square = samples = 0.0
        for origin, mean_NH, half_NH, near in zip(origins, means, halves, pairs):
            columns = origin.columns(month, of)
            if near.cells.size < FEWEST_CELLS or not columns.any():
                continue
            chosen = np.ix_(near.cells, columns)
            error_NK = (origin.truth_of(of)[chosen] - mean_NH[chosen]) / half_NH[chosen]
            seen_NK = np.isfinite(error_NK)
            if not seen_NK.any():
                continue
            limit = FAR_SIGMAS * max(float(np.sqrt(np.median(error_NK[seen_NK] ** 2) / 0.455)), 1e-9)
            error_NK = np.where(seen_NK, np.clip(error_NK, -limit, limit), 0.0)
            square += float((error_NK**2).sum())
            samples += float(seen_NK.sum())
            total_D += near.by_distance(error_NK @ error_NK.T)
            if seen_NK.all():
                count_D += seen_NK.shape[1] * near.count_D
                apart_D += seen_NK.shape[1] * near.apart_D
                continue
            both_NN = seen_NK.astype(float) @ seen_NK.T.astype(float)
            count_D += near.by_distance(both_NN)
            apart_D += near.by_distance(both_NN * near.apart_NN)
        known_D = count_D >= FEWEST_PAIRS
        if square > 0 and known_D.any():
            rho_D = (total_D[known_D] / count_D[known_D]) / (square / samples)
            common, local, range_m = _fit(rho_D, apart_D[known_D] / count_D[known_D], np.sqrt(count_D[known_D]))
            lived = stretches([one.issue_day for one in origins if one.columns(month, of).any()], month)
            common = min(1.0, common * (1 + OPEN_STRETCHES / lived) + OPEN_SHARE / lived)
            local = min(local, 1 - common)
            found.append(Correlation(float(month), common, range_m, 1 - common - local))
    return tuple(found)


class _Pairs:
    """Hold which cells of an origin are compared, and how far apart each two lie."""

    def __init__(self, east_N: np.ndarray, north_N: np.ndarray) -> None:
        self.cells = np.arange(east_N.size)
        if east_N.size > CLUSTERS * CLUSTER_CELLS:
            centres = np.random.default_rng(0).permutation(east_N.size)[:CLUSTERS]
            near = [
                np.argsort((east_N - east_N[one]) ** 2 + (north_N - north_N[one]) ** 2, kind="stable")
                for one in centres
            ]
            self.cells = np.unique(np.concatenate([order[:CLUSTER_CELLS] for order in near]))
        east_N, north_N = east_N[self.cells], north_N[self.cells]
        self.apart_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N)
        upper_P = np.flatnonzero(np.triu(np.ones(self.apart_NN.shape, bool), 1))
        bin_P = np.searchsorted(EDGES_M, self.apart_NN.ravel()[upper_P], side="right") - 1
        self._order = upper_P[np.argsort(bin_P.astype(np.int16), kind="stable")]
        """Flat numbers of the pairs, the near ones first."""
        self.count_D = np.bincount(bin_P, minlength=EDGES_M.size - 1)
        self._ends = np.cumsum(self.count_D)
        self.apart_D = self.by_distance(self.apart_NN)
        """Sums of distances."""

    def by_distance(self, values_NN: np.ndarray) -> np.ndarray:
        """Add up what belongs to pairs of different cells, by the distance between them."""
        until_P = np.concatenate([[0.0], np.cumsum(values_NN.ravel()[self._order])])
        return np.diff(until_P[self._ends], prepend=0.0)


@functools.lru_cache(maxsize=4)
def _pairs(east: bytes, north: bytes) -> _Pairs:
    """Return the pairs of cells at some places, float64 m: most origins see the same cells."""
    return _Pairs(np.frombuffer(east), np.frombuffer(north))


def _fit(rho_D: np.ndarray, apart_D: np.ndarray, weight_D: np.ndarray) -> tuple[float, float, float]:
    """Return common share, local share and range, m, that come nearest to correlations by distance."""
    best = (np.inf, 0.0, 0.0, float(RANGES_M[0]))
    for range_m in RANGES_M:
        decay_D = np.exp(-apart_D / range_m)
        columns = np.stack([np.ones_like(decay_D), decay_D], axis=1)
        free = np.linalg.lstsq(columns * weight_D[:, None], rho_D * weight_D, rcond=None)[0]
        alone = [float(weight_D**2 @ (part * rho_D) / (weight_D**2 @ part**2 + 1e-12)) for part in columns.T]
        for common, local in (tuple(free), (alone[0], 0.0), (0.0, alone[1]), (0.0, 0.0)):
            if common >= 0 and local >= 0:
                misfit = float(((rho_D - common - local * decay_D) ** 2 * weight_D**2).sum())
                best = min(best, (misfit, float(common), float(local), float(range_m)))
    _, common, local, range_m = best
    common = min(common, 1.0)
    return common, min(local, 1 - common), range_m
