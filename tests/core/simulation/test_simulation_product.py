# SPDX-License-Identifier: GPL-2.0-or-later
"""From noisy tracks to the product: sensors, noise, interpolation, zero level, published statistics."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from mmstt_core.cube import to_day
from mmstt_core.errors import InputError
from mmstt_core.simulation import SimulationConfig
from mmstt_core.simulation.noise import NoiseKernel, draws, short_noise, slow_noise
from mmstt_core.simulation.product import (
    decomposition,
    design,
    published_statistics,
    round_tenths,
    to_epochs,
    zero_level,
)
from mmstt_core.simulation.sensors import (
    LOSS_DAY,
    RETURN_DAY,
    Track,
    draw_tracks,
    line_of_sight,
    sentinel_days,
    sparse_days,
)
from mmstt_core.simulation.terrain import draw_terrain
from mmstt_core.simulation.tile import generator

EPOCHS = np.arange(to_day(datetime.date(2020, 1, 3)), to_day(datetime.date(2024, 12, 27)), 6)


def _kernel(**changes) -> NoiseKernel:
    values = {"white": 0.5, "short": 1.0, "short_days": 15.0, "slow": 0.0, "slow_days": 300.0, "walk": 0.0, "tails": 6}
    return NoiseKernel(**{**values, **changes})


def test_short_noise_has_the_covariance_of_white_plus_ornstein_uhlenbeck():
    days = np.array([0, 6, 12, 24, 60])
    noise = short_noise(draws(generator(1), (5, 200_000)), days, _kernel())
    expected = np.exp(-np.abs(days[:, None] - days) / 15.0) + 0.25 * np.eye(5)
    np.testing.assert_allclose(noise @ noise.T / 200_000, expected, atol=0.02)


def test_random_walk_grows_with_the_square_root_of_time():
    days = np.arange(0, 3600, 12)
    hats, knots = slow_noise(generator(2), days, 20_000, _kernel(walk=0.3))
    walk = hats @ knots
    assert (walk[-1] - walk[0]).std() == pytest.approx(0.3 * np.sqrt((days[-1] - days[0]) / 365.25), rel=0.05)


@pytest.mark.parametrize("tails", [4, 9])
def test_tabulated_draws_have_unit_variance_and_heavy_tails(tails):
    sample = draws(generator(3), (400_000,), tails=tails)
    assert sample.dtype == np.float32
    assert float(sample.var()) == pytest.approx(1.0, abs=0.05)
    assert float((sample.astype(float) ** 4).mean()) > 3.5


def test_sentinel_repeats_double_between_the_two_losses():
    days = sentinel_days(generator(1), EPOCHS[0] - 400, RETURN_DAY + 300, phase_days=3, missing_share=0.0)
    steps, middle = np.diff(days), 0.5 * (days[1:] + days[:-1])
    assert np.median(steps[middle < LOSS_DAY - 6]) == 6
    assert np.median(steps[(middle > LOSS_DAY + 12) & (middle < RETURN_DAY - 12)]) == 12
    assert np.median(steps[middle > RETURN_DAY + 12]) == 6


def test_sparse_sensors_are_irregular_and_keep_their_repeat():
    days = sparse_days(generator(4))
    steps = np.diff(days)
    assert (steps % steps.min() == 0).all()
    assert steps.max() > steps.min() >= 11


def test_ascending_satellites_look_from_the_west():
    ascending, descending = (line_of_sight(generator(1), ascending=value) for value in (True, False))
    assert ascending[0] < 0 < descending[0]
    assert np.linalg.norm(ascending) == pytest.approx(1.0)


def test_two_orbits_give_back_east_and_up():
    tracks = tuple(
        Track(days_A=EPOCHS, los=line_of_sight(generator(k), ascending=k == 0), wavelength_mm=55.5) for k in (0, 1)
    )
    east, up = 3.0, -7.0
    seen = [east * track.los[0] + up * track.los[2] for track in tracks]
    np.testing.assert_allclose(decomposition(tracks) @ seen, [east, up])


def test_interpolation_is_exact_on_a_line_and_on_acquisitions():
    days = np.array([0, 5, 20, 30, 47])
    samples = np.stack([0.5 * days, days % 7], axis=1).astype(np.float32)
    epochs = np.array([0, 6, 20, 26, 32])
    result = to_epochs(samples, days, epochs)
    np.testing.assert_allclose(result[:, 0], 0.5 * epochs, rtol=1e-6)
    assert result[2, 1] == 20 % 7


def test_gaps_beyond_ninety_days_stay_empty():
    days = np.array([0, 6, 100, 106])
    result = to_epochs(np.zeros((4, 2), np.float32), days, np.array([0, 6, 48, 100, 106]))
    assert np.isnan(result[2]).all()
    assert np.isfinite(result[[0, 1, 3, 4]]).all()


def test_interpolation_turns_the_lag_one_correlation_of_differences_around():
    noise = generator(8).standard_normal((len(EPOCHS), 300)).astype(np.float32)
    every_second = to_epochs(noise[::2], EPOCHS[::2], EPOCHS)

    def correlation(values):
        steps = np.diff(values, axis=0)
        return float((steps[1:] * steps[:-1]).mean() / (steps**2).mean())

    assert correlation(noise) == pytest.approx(-0.5, abs=0.02)
    assert correlation(every_second) == pytest.approx(0.25, abs=0.03)


def test_zero_level_rule_leaves_a_zero_constant():
    values = generator(9).standard_normal((len(EPOCHS), 20)).cumsum(axis=0).astype(np.float32)
    values -= zero_level(values, EPOCHS)
    constants = np.linalg.lstsq(design(EPOCHS, 3), values.astype(float), rcond=None)[0][-1]
    np.testing.assert_allclose(constants, 0.0, atol=2e-3)


def test_zero_level_passes_over_empty_epochs():
    values = np.full((len(EPOCHS), 3), 4.0, np.float32)
    values[10:14] = np.nan
    np.testing.assert_allclose(zero_level(values, EPOCHS), 4.0, rtol=1e-4)


def test_rounding_gives_tenths_and_keeps_what_is_missing():
    rounded = round_tenths(np.array([0.26, -1.04, np.nan], np.float32))
    np.testing.assert_array_equal(rounded, np.array([0.3, -1.0, np.nan], np.float32))


def test_published_statistics_recover_the_curve_they_describe():
    years = (EPOCHS - EPOCHS[0]) / 365.0
    line = 2.0 - 3.0 * years
    curve = line + 0.5 * 0.8 * years**2
    wave = line + 1.5 * np.cos(2 * np.pi * years) + 2.0 * np.sin(2 * np.pi * years)
    found = published_statistics(np.stack([line, curve, wave]), EPOCHS)
    assert found["mean_velocity"][0] == pytest.approx(-3.0)
    assert found["acceleration"][1] == pytest.approx(0.8)
    assert found["seasonality"][2] == pytest.approx(2.5)
    np.testing.assert_allclose(found["rmse"], 0.0, atol=1e-9)


def test_published_spread_is_the_formal_one():
    noise = generator(11).standard_normal((400, len(EPOCHS)))
    found = published_statistics(noise, EPOCHS)
    assert found["mean_velocity"].std() == pytest.approx(found["mean_velocity_std"].mean(), rel=0.15)
    assert found["acceleration"].std() == pytest.approx(found["acceleration_std"].mean(), rel=0.15)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.1, 0.2, (0.50, 0.31, 0.23, 0.19)),
        (0.2, 0.35, (0.64, 0.50, 0.40, 0.34)),
        (0.35, 0.6, (0.79, 0.70, 0.63, 0.57)),
    ],
)
def test_support_clumps_like_a_real_tile(low, high, expected):
    """Chance that a cell 1, 2, 4, 8 cells away is occupied too, measured on the L3 support of tile E32N34."""
    shares = []
    for number in range(80):
        mask = draw_terrain(
            generator((12, number)),
            SimulationConfig(occupancy=(low, high), occupancy_median=(low + high) / 2),
            cells=64,
            cell_size=100.0,
        ).support_GG
        shares.append([(mask[:, lag:] & mask[:, :-lag]).mean() / mask.mean() for lag in (1, 2, 4, 8)])
    np.testing.assert_allclose(np.mean(shares, axis=0), expected, atol=0.12)


def test_windows_have_the_epochs_of_real_releases():
    _, epochs, tracks = draw_tracks(generator(1), SimulationConfig(), "L3U", (2020, 2024))
    assert len(epochs) == pytest.approx(303, abs=3)
    assert len(tracks) == 2
    assert all(track.days_A[0] <= epochs[0] and track.days_A[-1] >= epochs[-1] for track in tracks)


@pytest.mark.parametrize(
    "changes",
    [
        {"event_rates": {"meteorite": 1.0}},
        {"occupancy": (0.5, 0.2)},
        {"velocity_sd": -1.0},
        {"noise_l3": float("nan")},
    ],
)
def test_impossible_settings_are_refused(changes):
    with pytest.raises(InputError):
        SimulationConfig(**changes)
