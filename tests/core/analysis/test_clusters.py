# SPDX-License-Identifier: GPL-2.0-or-later
"""Clusters are the places that chains of steps within the radius join, whatever their order and number."""

import numpy as np
import pytest

from mmstt_core.analysis.clusters import clusters, pairs_within


def by_force(east_N, north_N, radius):
    near_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N) <= radius
    label_N = np.full(east_N.size, -1)
    for start in range(east_N.size):
        if label_N[start] < 0:
            waiting, number = [start], label_N.max() + 1
            while waiting:
                place = waiting.pop()
                if label_N[place] < 0:
                    label_N[place] = number
                    waiting += np.flatnonzero(near_NN[place]).tolist()
    return label_N


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("radius", [40.0, 90.0, 300.0])
def test_clusters_are_those_of_a_search_by_hand(seed, radius):
    east_N, north_N = np.random.default_rng(seed).uniform(-1500, 1500, (2, 300))
    assert np.array_equal(clusters(east_N, north_N, radius), by_force(east_N, north_N, radius))
    one_P, other_P = pairs_within(east_N, north_N, radius)
    near_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N) <= radius
    assert one_P.size == (near_NN.sum() - 300) // 2
    assert near_NN[one_P, other_P].all()
    assert len({tuple(sorted(pair)) for pair in zip(one_P.tolist(), other_P.tolist())}) == one_P.size


def test_a_long_winding_chain_is_one_cluster():
    turn_N = np.linspace(0, 60 * np.pi, 6000)
    label_N = clusters(20 * turn_N * np.cos(turn_N), 20 * turn_N * np.sin(turn_N), 130.0)
    assert label_N.max() == 0


def test_neighbours_on_a_lattice_are_eight_at_one_and_a_half_cells():
    column, row = np.meshgrid(np.arange(3), np.arange(3))
    one_P, other_P = pairs_within(100.0 * column.ravel(), 100.0 * row.ravel(), 150.0)
    assert np.count_nonzero((one_P == 4) | (other_P == 4)) == 8


def test_no_place_and_one_place_have_no_pairs():
    for count in (0, 1):
        assert clusters(np.zeros(count), np.zeros(count), 10.0).size == count
