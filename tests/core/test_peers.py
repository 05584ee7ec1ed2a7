# SPDX-License-Identifier: GPL-2.0-or-later
"""The rivals that benchmarks write from their papers: they run, and they learn."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import peers_spatial


@pytest.fixture
def places():
    column, row = np.meshgrid(np.arange(4), np.arange(3))
    return 4_500_050.0 + 100 * column.ravel(), 1_700_050.0 + 100 * row.ravel()


@pytest.mark.parametrize("name", peers_spatial.NAMES)
def test_a_rival_learns_a_common_trend(name, places, monkeypatch):
    monkeypatch.setitem(peers_spatial.TRAINING_STEPS, name, 150)
    rng = np.random.default_rng(3)
    plain_NS = np.linspace(0, 30, 60) + 0.3 * rng.standard_normal((12, 60))
    found_NF = peers_spatial.forecast(plain_NS, name, 10, *places)
    assert found_NF.shape == (12, 10)
    truth_F = 30 + (30 / 59) * np.arange(1, 11)
    error = np.sqrt(np.mean((found_NF - truth_F) ** 2))
    assert error < 0.75 * np.sqrt(np.mean((plain_NS[:, -1:] - truth_F) ** 2))


def test_scattered_points_are_no_grid(places):
    with pytest.raises(ValueError, match="nearly empty"):
        peers_spatial.build("ConvLSTM", 12, 5, places[0] * 100, places[1] * 100)


def test_the_graph_is_symmetric_and_normalised(places):
    graph_NN = peers_spatial.adjacency(*places)
    assert np.allclose(graph_NN, graph_NN.T)
    assert np.abs(np.linalg.eigvalsh(graph_NN)).max() <= 1 + 1e-9
