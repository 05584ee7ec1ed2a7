# SPDX-License-Identifier: GPL-2.0-or-later
import dataclasses
import json

import numpy as np
import pytest
import torch

from mmstt_core.errors import WeightsError
from mmstt_core.models.gaussian_process import START_P, GaussianProcess
from mmstt_core.models.network import correct
from mmstt_core.models.spatial_process import SpatialProcess
from mmstt_core.network.config import SIZES, NetworkConfig
from mmstt_core.network.inference import run_windows
from mmstt_core.network.inputs import cell_inputs, window_inputs
from mmstt_core.network.mmstt import MMSTT, TensorBatch, student_nll
from mmstt_core.network.numpy_pass import NumpyNetwork
from mmstt_core.network.weights import load_network
from mmstt_core.training.saving import save_network
from mmstt_core.window import make_context
from tests.core.made_cubes import made_cube

TINY = NetworkConfig(width=16, layers=2, heads=2, cell_width=24, window_cells=16, margin_cells=4, patch_cells=4)
DAYS_H = np.array([30.0, 200.0, 365.0, 730.0])


def random_network(config=TINY, seed=0):
    torch.manual_seed(seed)
    network = MMSTT(config)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(0.3 * torch.randn_like(parameter))
        network.linear.weight.mul_(0.1)  # corrections of some millimetres, as the tolerances below suppose
        network.log_nu.fill_(1.0)
    return network.eval()


@pytest.fixture(scope="module")
def context():
    cube = made_cube(edge=28, gaps=0.01)
    cube = cube.select(np.flatnonzero(np.random.default_rng(0).random(cube.cells) < 0.6))
    return make_context(cube, int(cube.days_T[-1]))


def spatial_process(context):
    alone = GaussianProcess(context.values_NB, context.days_B, log_P=START_P)
    return SpatialProcess(alone, context.easting_N, context.northing_N)


def forecast(context, network):
    process = spatial_process(context)
    return correct([network], context, process)[0].predict(DAYS_H)


@pytest.mark.parametrize("attention", ["joint", "factorised", "none", "linear"])
def test_an_untrained_network_forecasts_exactly_its_baseline(context, attention):
    network = MMSTT(dataclasses.replace(TINY, attention=attention)).eval()
    process = spatial_process(context)
    base, corrected = process.predict(DAYS_H), correct([network], context, process)[0].predict(DAYS_H)
    assert np.allclose(corrected.mean_NH, base.mean_NH, atol=1e-4)
    assert np.allclose(corrected.sigma_NH, base.sigma_NH, rtol=1e-5)


def test_adding_a_constant_shifts_the_forecast_by_that_constant(context):
    network = random_network()
    shift = np.linspace(-40, 40, context.cells).astype(np.float32)[:, None]
    plain = forecast(context, network)
    shifted = forecast(dataclasses.replace(context, values_NB=context.values_NB + shift), network)
    assert np.abs(plain.mean_NH - forecast(context, MMSTT(TINY).eval()).mean_NH).max() > 0.1
    assert np.allclose(shifted.mean_NH - shift, plain.mean_NH, atol=5e-3)


def test_a_factor_on_all_series_scales_forecast_and_interval(context):
    network = random_network()
    plain = forecast(context, network)
    scaled = forecast(dataclasses.replace(context, values_NB=2.5 * context.values_NB), network)
    assert np.allclose(scaled.mean_NH, 2.5 * plain.mean_NH, atol=2e-2)
    assert np.allclose(scaled.sigma_NH, 2.5 * plain.sigma_NH, rtol=1e-3)


def test_uplift_mirrors_subsidence(context):
    network = random_network()
    plain = forecast(context, network)
    mirrored = forecast(dataclasses.replace(context, values_NB=-context.values_NB), network)
    assert np.allclose(mirrored.mean_NH, -plain.mean_NH, atol=5e-3)
    assert np.allclose(mirrored.sigma_NH, plain.sigma_NH, rtol=1e-3)


def in_numpy(network):
    return NumpyNetwork(network.config, {name: value.numpy().copy() for name, value in network.state_dict().items()})


@pytest.mark.parametrize("computing", [in_numpy, lambda network: network])
def test_an_area_in_pieces_equals_the_area_at_once_bit_for_bit(context, computing):
    network = computing(random_network())
    process = spatial_process(context)
    cells = cell_inputs(context, process, TINY)
    whole = run_windows([network], cells)[0]
    stride, margin = TINY.stride_cells, TINY.margin_cells
    edge_column = (int(np.median(cells.column_N)) // stride) * stride
    for side in (cells.column_N < edge_column, cells.column_N >= edge_column):
        limit = cells.column_N[side]
        near = np.flatnonzero((cells.column_N >= limit.min() - margin) & (cells.column_N <= limit.max() + margin))
        part = run_windows([network], cells.select(near))[0]
        wanted = np.isin(near, np.flatnonzero(side))
        for one, two in zip(part, whole):
            assert np.array_equal(one[wanted], two[near[wanted]])


def test_several_windows_in_a_batch_give_what_each_gives_alone(context):
    network = random_network()
    process = spatial_process(context)
    cells = cell_inputs(context, process, TINY)
    corners = [
        (int(cells.column_N.min()), int(cells.row_N.min())),
        (int(cells.column_N.min()) + 10, int(cells.row_N.min()) + 10),
    ]
    windows = []
    for column, row in corners:
        inside = (
            (cells.column_N >= column)
            & (cells.column_N < column + 16)
            & (cells.row_N >= row)
            & (cells.row_N < row + 16)
            & ((cells.column_N < column + 7) | (column == corners[0][0]))
        )
        windows.append(window_inputs(cells.select(np.flatnonzero(inside)), column, row, TINY))
    with torch.inference_mode():
        together = network.coefficients(TensorBatch(windows, TINY))[0]
        alone = torch.cat([network.coefficients(TensorBatch([window], TINY))[0] for window in windows])
    assert len(windows[0].offset_P2) != len(windows[1].offset_P2)
    assert torch.allclose(together, alone, atol=1e-4)


def test_some_cells_are_decoded_as_they_are_among_all(context):
    config = dataclasses.replace(TINY, recent=True)
    network = random_network(config)
    cells = cell_inputs(context, spatial_process(context), config)
    column, row = int(cells.column_N.min()), int(cells.row_N.min())
    inside = (cells.column_N < column + 16) & (cells.row_N < row + 16)
    batch = TensorBatch([window_inputs(cells.select(np.flatnonzero(inside)), column, row, config)], config)
    some = torch.tensor([1, 5, 6, 40])
    with torch.inference_mode():
        for whole, part in zip(network.coefficients(batch), network.coefficients(batch, some)):
            assert torch.allclose(whole[some], part, atol=1e-5)


def test_recent_slopes_are_those_of_the_last_bins_and_can_be_carried_on(context):
    years_B = context.days_B / 365.25
    moved_B = np.where(years_B > -0.25, 60.0 * (years_B + 0.25), 0.0).astype(np.float32)
    moved = dataclasses.replace(context, values_NB=context.values_NB + moved_B)
    before, after = (cell_inputs(part, spatial_process(part), TINY) for part in (context, moved))
    gained_N = ((after.recent_N4[:, 0] + after.recent_N4[:, 2]) * np.exp(after.log_noise_N)) - (
        (before.recent_N4[:, 0] + before.recent_N4[:, 2]) * np.exp(before.log_noise_N)
    )
    assert 30 < np.median(gained_N) < 65
    config = dataclasses.replace(TINY, recent=True)
    network = MMSTT(config).eval()
    with torch.no_grad():
        network.head.bias[-4:] = 1.0
    process = spatial_process(moved)
    base, carried = process.predict(DAYS_H), correct([network], moved, process)[0].predict(DAYS_H)
    expected_NH = (np.exp(after.log_noise_N) * after.recent_N4.sum(1))[:, None] * DAYS_H / 365.25
    assert np.allclose(carried.mean_NH - base.mean_NH, expected_NH, rtol=1e-3, atol=0.02)


def test_a_change_far_away_in_the_window_reaches_a_cell_only_through_attention(context):
    process = spatial_process(context)
    for attention, reached in (("joint", True), ("none", False)):
        config = dataclasses.replace(TINY, attention=attention)
        network = random_network(config)
        cells = cell_inputs(context, process, config)
        inside = np.flatnonzero((cells.column_N < cells.column_N.min() + 16) & (cells.row_N < cells.row_N.min() + 16))
        part = cells.select(inside)
        column, row = int(part.column_N.min()), int(part.row_N.min())
        own = np.argmin(part.column_N + part.row_N)
        far = np.argmax(part.column_N + part.row_N)
        changed = part.z_NB.copy()
        changed[far] += 3
        outputs = []
        for z in (part.z_NB, changed):
            with torch.inference_mode():
                window = window_inputs(dataclasses.replace(part, z_NB=z), column, row, config)
                outputs.append(network.coefficients(TensorBatch([window], config))[0][own])
        assert (not torch.equal(*outputs)) is reached


def test_cells_unlike_anything_in_training_keep_the_baseline(context):
    network = random_network()
    cells = cell_inputs(context, spatial_process(context), TINY)
    limit = np.quantile(np.abs(cells.features_NF), 0.9, axis=0)
    network.feature_half_F.copy_(torch.from_numpy(limit.astype(np.float32)) + 1e-3)
    outside = (np.abs(cells.features_NF) > 1.5 * (limit + 1e-3)).any(1)
    mean_NK, gate_NG, scale_NK = run_windows([network], cells)[0]
    assert 0 < outside.sum() < len(outside)
    for part in (mean_NK, gate_NG, scale_NK):
        assert not part[outside].any()
        assert part[~outside].any(1).all()


def test_two_networks_on_shared_windows_forecast_what_each_does_alone(context):
    pair = [random_network(seed=1), random_network(dataclasses.replace(TINY, attention="none"), seed=2)]
    process = spatial_process(context)
    together = correct(pair, context, process)
    for network, found in zip(pair, together):
        found, alone = found.predict(DAYS_H), correct([network], context, process)[0].predict(DAYS_H)
        assert np.array_equal(found.mean_NH, alone.mean_NH)
        assert np.array_equal(found.sigma_NH, alone.sigma_NH)


def test_the_student_loss_is_the_log_density():
    residual, sigma, nu = torch.tensor(1.7), torch.tensor(0.8), torch.tensor(5.0)
    expected = -torch.distributions.StudentT(nu, 0.0, sigma).log_prob(residual)
    assert student_nll(residual, sigma.log(), nu, beta=0.0) == pytest.approx(float(expected), abs=1e-5)


def test_weights_survive_a_round_trip_with_their_record(tmp_path):
    network = random_network()
    digest = save_network(network, tmp_path / "w.safetensors", {"protocol": "honest", "seed": 3})
    loaded = load_network(tmp_path / "w.safetensors")
    assert loaded.sha256 == digest
    assert loaded.record["seed"] == 3
    assert loaded.network.config == TINY
    again = MMSTT.of(loaded.network).state_dict()
    assert all(torch.equal(value, again[name]) for name, value in network.state_dict().items())


@pytest.mark.parametrize(
    "damage", ["truncate", "garbage", "architecture", "format", "missing", "nan", "leaky", "header"]
)
def test_damaged_or_foreign_weights_are_refused_in_one_sentence(tmp_path, damage):
    from safetensors.torch import save_file

    path = tmp_path / "w.safetensors"
    network = random_network()
    if damage == "nan":
        with torch.no_grad():
            network.head.bias[0] = float("nan")
    save_network(network, path, {"protocol": "leaky" if damage == "leaky" else "honest"})
    content = path.read_bytes()
    if damage == "truncate":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "garbage":
        path.write_bytes(b"<html>login</html>" * 50)
    elif damage == "header":
        path.write_bytes((2**62).to_bytes(8, "little") + content[8:])
    elif damage == "missing":
        path.unlink()
    elif damage == "format":
        save_file(network.state_dict(), path)
    elif damage == "architecture":
        head = {"format": "mmstt-1", "record": "{}", "config": json.dumps(dataclasses.asdict(SIZES["small"]))}
        save_file(network.state_dict(), path, metadata=head)
    with pytest.raises(WeightsError) as caught:
        load_network(path)
    assert caught.value.exit_status == 2
    assert "\n" not in caught.value.sentence()
