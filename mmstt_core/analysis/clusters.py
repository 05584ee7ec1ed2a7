# SPDX-License-Identifier: GPL-2.0-or-later
"""Gather places into clusters: two belong together when a chain of steps no longer than a radius joins them."""

# Shapes: N places, P pairs

from __future__ import annotations

import numpy as np

_HALF_OF_AROUND = ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1))
"""Rows and columns to a neighbouring square, each pair of squares once."""


def pairs_within(easting_N: np.ndarray, northing_N: np.ndarray, radius_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the two members of every pair of different places at most `radius_m` apart, each pair once, int64 (P,)."""
    square_N2 = np.floor(np.column_stack([northing_N, easting_N]) / radius_m).astype(np.int64)
    square_N2 -= square_N2.min(axis=0, initial=0) - 1
    across = int(square_N2[:, 1].max(initial=0)) + 2
    number_N = square_N2 @ np.array([across, 1])
    order_N = np.argsort(number_N, kind="stable")
    sorted_N = number_N[order_N]
    one, other = [], []
    for rows, columns in _HALF_OF_AROUND:
        wanted_N = number_N + rows * across + columns
        first_N, end_N = (np.searchsorted(sorted_N, wanted_N, side=side) for side in ("left", "right"))
        count_N = end_N - first_N
        here_P = np.repeat(np.arange(number_N.size), count_N)
        within_P = np.arange(here_P.size) - np.repeat(np.cumsum(count_N) - count_N, count_N)
        there_P = order_N[np.repeat(first_N, count_N) + within_P]
        near_P = np.hypot(easting_N[here_P] - easting_N[there_P], northing_N[here_P] - northing_N[there_P]) <= radius_m
        if (rows, columns) == (0, 0):
            near_P &= here_P < there_P
        one.append(here_P[near_P])
        other.append(there_P[near_P])
    return np.concatenate(one), np.concatenate(other)


def clusters(easting_N: np.ndarray, northing_N: np.ndarray, radius_m: float) -> np.ndarray:
    """Return the number of each place's cluster, int64 (N,): 0, 1, 2 ... in the order of their first places."""
    one_P, other_P = pairs_within(easting_N, northing_N, radius_m)
    label_N = np.arange(easting_N.size)
    while True:  # the lowest number spreads along the pairs, and jumps along what it has reached
        low_P = np.minimum(label_N[one_P], label_N[other_P])
        new_N = label_N.copy()
        np.minimum.at(new_N, label_N[one_P], low_P)
        np.minimum.at(new_N, label_N[other_P], low_P)
        new_N = new_N[new_N[label_N]]
        if (new_N == label_N).all():
            return np.unique(label_N, return_inverse=True)[1].reshape(-1)
        label_N = new_N
