# SPDX-License-Identifier: GPL-2.0-or-later
"""The pass in numpy equals that in torch, layer for layer, whatever the size, the attention and the windows."""

import dataclasses
import math
import tracemalloc

import numpy as np
import pytest
import torch

from mmstt_core.network import numpy_pass
from mmstt_core.network.batch import TWO_SIDED, Batch
from mmstt_core.network.config import ATTENTION, SIZES
from mmstt_core.network.inputs import (
    AMPLITUDE_FEATURES,
    CELL_FEATURES,
    GUARDED_FEATURES,
    NEIGHBOUR_RADII,
    CellInputs,
    window_inputs,
)
from mmstt_core.network.layout import shapes
from mmstt_core.network.mmstt import MMSTT, TensorBatch
from mmstt_core.network.numpy_pass import NumpyNetwork, attention, gelu
from mmstt_core.network.rates import made_up_batch, made_up_cells, rate
from mmstt_core.network.weights import bundled_weights, load_network

TOLERANCE = 1e-5


def small(size, attention="joint", **changes):
    """Take a size's layers on windows of a quarter of the edge, so that each case is done in a moment."""
    window = {"window_cells": 24, "margin_cells": 4, "patch_cells": 8}
    return dataclasses.replace(SIZES[size], attention=attention, **window, **changes)


def random_network(config, seed=0):
    """Draw every array, so that no layer is left out of the comparison; the guard leaves some cells out."""
    rng = np.random.default_rng(seed)
    arrays = {}
    for name, shape in shapes(config).items():
        scale = 1 / math.sqrt(shape[-1]) if len(shape) == 2 else 0.2
        arrays[name] = np.array(scale * rng.standard_normal(shape), np.float32)
    for name in arrays:
        if (
            name.endswith(("norm.weight", "norm_attention.weight", "norm_mlp.weight", ".0.weight"))
            and arrays[name].ndim == 1
        ):
            arrays[name] += 1
    arrays["feature_half_F"] = np.full(CELL_FEATURES, 1.6, np.float32)
    return NumpyNetwork(config, arrays)


def random_windows(config, cells_of_each, seed=1):
    """Draw windows with so many cells each; a few cells fill few patches."""
    rng = np.random.default_rng(seed)
    windows = []
    for count in cells_of_each:
        place = np.sort(rng.permutation(config.window_cells**2)[:count])
        if count < 50:
            place = np.arange(count)

        def draw(*shape):
            return rng.standard_normal(shape).astype(np.float32)

        cells = CellInputs(
            z_NB=3 * draw(count, config.bins),
            seen_NB=rng.random((count, config.bins)) < 0.9,
            wide_NB=draw(count, config.bins),
            features_NF=draw(count, CELL_FEATURES),
            kinematics_N4=draw(count, 4),
            recent_N4=draw(count, 4),
            column_N=place % config.window_cells,
            row_N=place // config.window_cells,
            log_noise_N=draw(count),
            priors={"geology": rng.integers(-1, 9, count), "elevation": draw(count)},
            cell_size=100.0,
            anchor_phase=rng.random(),
        )
        windows.append(window_inputs(cells, 0, 0, config))
    return windows


def assert_equal(network, batch, rows_R):
    found, expected = network.run(batch, rows_R), MMSTT.of(network).run(batch, rows_R)
    for one, other in zip(found, expected):
        assert one.dtype == np.float32
        assert one.shape == other.shape
        assert np.abs(one - other).max() <= TOLERANCE
    return expected


@pytest.mark.parametrize("attention", ATTENTION)
@pytest.mark.parametrize("size", SIZES)
def test_numpy_equals_torch_for_every_size_and_attention(size, attention):
    config = small(size, attention, recent=size == "small")
    network = random_network(config)
    for cells_of_each in ((400,), (300, 20, 120)):
        batch = Batch(random_windows(config, cells_of_each), config)
        assert batch.padded is (len(cells_of_each) > 1)
        rows_R = np.arange(0, sum(cells_of_each), 3)
        mean, gate, scale = assert_equal(network, batch, rows_R)
        assert 0.02 < mean.any(1).mean() < 0.98  # the guard speaks for some cells, the network for others
        if attention != "linear":
            assert min(np.abs(part).max() for part in (mean, gate, scale)) > 0.05


@pytest.mark.parametrize("name", ["nano", "cell", "linear"])
def test_numpy_equals_torch_on_the_bundled_weights(name):
    network = load_network(bundled_weights(name)).network
    for windows in (1, 2):
        batch, rows_R = made_up_batch(network.config, windows)
        mean, _, _ = assert_equal(network, batch, rows_R)
        assert mean.any()


def test_a_pass_needs_no_room_for_all_scores_of_a_window():
    network = load_network(bundled_weights("nano")).network
    batch, rows_R = made_up_batch(network.config)
    tokens = batch.patches * (network.config.time_blocks + 1)
    all_scores = 4 * network.config.heads * tokens**2
    network.run(batch, rows_R)
    tracemalloc.start()
    network.run(batch, rows_R)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert all_scores > 10e6
    assert peak < 10e6


def test_attention_matters_in_what_is_compared():
    config = small("nano")
    network = random_network(config)
    batch = Batch(random_windows(config, (400,)), config)
    joint, rows_R = network.run(batch, np.arange(400)), np.arange(400)
    network.arrays["backbone.blocks.2.query_key_value.weight"] *= 1.5
    assert np.abs(network.run(batch, rows_R)[0] - joint[0]).max() > 1e-4


def test_blocks_of_any_size_give_the_same_numbers(monkeypatch):
    config = small("nano")
    network = random_network(config)
    batch, rows_R = Batch(random_windows(config, (500,)), config), np.arange(500)
    whole = network.run(batch, rows_R)
    for name, value in (("SCORES_AT_ONCE", 1 << 10), ("ROWS_AT_ONCE", 7), ("TOKENS_AT_ONCE", 5)):
        monkeypatch.setattr(numpy_pass, name, value)
    for one, other in zip(network.run(batch, rows_R), whole):
        assert np.abs(one - other).max() <= TOLERANCE


@pytest.mark.parametrize("attention", ["joint", "factorised"])
def test_cells_of_few_patches_get_what_they_get_among_all(attention):
    config = small("nano", attention)
    network, count = random_network(config), 500
    for cells_of_each in ((count,), (count // 2, count // 2)):
        batch = Batch(random_windows(config, cells_of_each), config)
        rows_R = np.flatnonzero(np.isin(batch.patch_N, [1, 4, batch.patches + 2]))
        assert 0 < rows_R.size < count
        every = network.run(batch, np.arange(count))
        for one, other in zip(network.run(batch, rows_R), every):
            assert np.abs(one - other[rows_R]).max() <= TOLERANCE


@pytest.mark.parametrize("gaps", [False, True])
def test_surroundings_are_the_means_of_boxes_without_the_cell_itself(gaps):
    config, rng = small("nano"), np.random.default_rng(3)
    place_N = np.sort(rng.permutation(config.window_cells**2)[:200])
    x_N, y_N = place_N % config.window_cells, place_N // config.window_cells
    cells = dataclasses.replace(
        made_up_cells(config).select(place_N), z_NB=rng.standard_normal((200, config.bins)).astype(np.float32)
    )
    seen_NB = rng.random((200, config.bins)) < 0.8 if gaps else np.ones((200, config.bins), bool)
    cells = dataclasses.replace(cells, z_NB=cells.z_NB * seen_NB, seen_NB=seen_NB)
    asked_R = np.arange(3, 200, 7)
    found = window_inputs(cells, 0, 0, config, asked_R).neighbour_NSB
    assert np.array_equal(found[asked_R], window_inputs(cells, 0, 0, config).neighbour_NSB[asked_R])
    for number, radius in enumerate(NEIGHBOUR_RADII):
        for cell in asked_R:
            near_N = (np.abs(x_N - x_N[cell]) <= radius) & (np.abs(y_N - y_N[cell]) <= radius)
            near_N[cell] = False
            count_B = cells.seen_NB[near_N].sum(0)
            mean_B = cells.z_NB[near_N].sum(0) / np.maximum(count_B, 1)
            assert np.abs(found[cell, number] - np.arcsinh(mean_B)).max() <= 1e-6


@pytest.mark.parametrize("length", [0.5, 5.0])
def test_scores_of_any_size_give_the_softmax_and_padding_is_seen_by_none(length):
    rng = np.random.default_rng(0)
    query, key, value = (rng.standard_normal((3, 2, 40, 8)).astype(np.float32) for _ in range(3))
    keys_AS = np.arange(40) < np.array([40, 7, 1])[:, None]
    along = [part.swapaxes(-1, -2) for part in (length * query, length * key, value)]
    found = attention(*along, keys_AS)
    mask = torch.from_numpy(keys_AS)[:, None, None, :]
    parts = (torch.from_numpy(part) for part in (length * query, length * key, value))
    expected = torch.nn.functional.scaled_dot_product_attention(*parts, attn_mask=mask).numpy().transpose(1, 3, 0, 2)
    assert np.abs(found - expected).max() <= 5 * TOLERANCE  # scores of 100 are known to 1e-5


def test_gelu_is_that_of_the_error_function_to_its_stated_error():
    x = np.concatenate([np.linspace(-12, 12, 48_001), [0.0, -1e-30, 1e30, -1e30]]).astype(np.float32)
    expected = [value * 0.5 * math.erfc(-value / math.sqrt(2)) for value in x.astype(float)]
    with np.errstate(over="ignore"):
        found = gelu(x.copy())
    error = np.abs(found - expected) / np.maximum(1, np.abs(x))
    assert error.max() <= 2e-7


def test_uplift_mirrors_subsidence():
    config = small("nano")
    network = random_network(config)
    network.arrays["feature_centre_F"][:] = 0
    batch, rows_R = Batch(random_windows(config, (300,)), config), np.arange(300)
    mean, gate, scale = network.run(batch, rows_R)
    mirrored_mean, mirrored_gate, mirrored_scale = network.run(batch.mirrored(), rows_R)
    assert np.abs(mirrored_mean + mean).max() <= TOLERANCE
    assert np.abs(mirrored_gate - gate).max() <= TOLERANCE
    assert np.abs(mirrored_scale - scale).max() <= TOLERANCE


@pytest.mark.parametrize("attention", ATTENTION)
@pytest.mark.parametrize("size", SIZES)
def test_the_layout_names_the_arrays_of_the_module_and_their_shapes(size, attention):
    for recent in (False, True):
        config = dataclasses.replace(SIZES[size], attention=attention, recent=recent)
        with torch.device("meta"):
            module = MMSTT(config)
        assert {name: tuple(value.shape) for name, value in module.state_dict().items()} == shapes(config)


def test_the_guard_asks_of_amplitudes_only_that_they_are_not_too_large():
    config = small("nano")
    batch = Batch(random_windows(config, (300,)), config)
    centre_F, half_F = np.zeros(CELL_FEATURES, np.float32), np.ones(CELL_FEATURES, np.float32)
    for feature, value, inside in (
        (AMPLITUDE_FEATURES[0], -9.0, True),
        (AMPLITUDE_FEATURES[0], 9.0, False),
        (TWO_SIDED[0], -9.0, False),
        (TWO_SIDED[0], 9.0, False),
        (TWO_SIDED[0], 1.4, True),
        (TWO_SIDED[0], np.nan, False),
        (GUARDED_FEATURES, 9.0, True),
    ):
        batch.features_NF = np.zeros_like(batch.features_NF)
        batch.features_NF[4, feature] = value
        found_N = batch.applicable(centre_F, half_F)
        tensors = TensorBatch.of(batch, "cpu").applicable(torch.from_numpy(centre_F), torch.from_numpy(half_F))
        assert found_N[4] == inside
        assert found_N.sum() == 299 + inside
        assert np.array_equal(tensors.numpy(), found_N)


def test_a_rate_is_cells_per_second():
    config = small("nano")
    assert 1 < rate(random_network(config), passes=2) < 1e9
