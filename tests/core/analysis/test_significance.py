# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise is called motion as rarely as is told, also where its epochs go together; real motion is."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis import significance
from mmstt_core.analysis.significance import ALONE, AMONG_ALL
from tests.core.analysis.known_ground import known_forecast


def with_noise(memory, *, velocity=0.0, edge=40, seed=0):
    """Return cells at one velocity whose noise of 1.5 mm follows a first-order autoregression."""
    forecast = known_forecast(velocity, edge=edge, noise_mm=0.0)
    rng = np.random.default_rng(seed)
    noise_NT = rng.normal(0, 1.5, forecast.observed_NT.shape)
    for epoch in range(1, noise_NT.shape[1]):
        noise_NT[:, epoch] = memory * noise_NT[:, epoch - 1] + np.sqrt(1 - memory**2) * noise_NT[:, epoch]
    return dataclasses.replace(forecast, observed_NT=(forecast.observed_NT + noise_NT).astype(np.float32))


@pytest.mark.parametrize("memory", [0.0, 0.4, 0.7])
def test_the_error_of_a_velocity_is_that_of_its_noise_and_room_for_slower_one(memory):
    velocity = significance.observed_velocity(with_noise(memory, velocity=-4.0), 3.0)
    found = velocity.velocity_N.std() * significance.SLOW_NOISE
    assert np.sqrt(np.mean(velocity.sigma_N**2)) == pytest.approx(found, rel=0.15)
    assert velocity.velocity_N.mean() == pytest.approx(-4.0, abs=0.1)


@pytest.mark.parametrize("memory", [0.0, 0.4, 0.7])
def test_cells_at_rest_are_hardly_ever_called_moving(memory):
    p_N = significance.chance_at_rest(significance.observed_velocity(with_noise(memory), 3.0))
    assert np.mean(p_N <= 0.05) <= 0.03
    assert np.mean(significance.classes(p_N) == AMONG_ALL) <= 0.002


@pytest.mark.parametrize(("share", "days"), [(0.0, 8.0), (0.6, 60.0), (1.0, 30.0)])
def test_the_memory_of_noise_is_found_again_though_a_fit_takes_some_of_it(share, days):
    forecast = with_noise(0.0, edge=40)
    age_T = (forecast.observed_dates_T - forecast.observed_dates_T[0]).astype(float)
    covariance_TT = share * np.exp(-np.abs(age_T[:, None] - age_T) / days) + (1 - share) * np.eye(age_T.size)
    noise_NT = np.random.default_rng(2).normal(size=forecast.observed_NT.shape) @ np.linalg.cholesky(covariance_TT).T
    found = significance.memory_of(dataclasses.replace(forecast, observed_NT=noise_NT.astype(np.float32)), 3.0)
    assert found.share == pytest.approx(share, abs=0.15)
    assert share == 0.0 or found.days == pytest.approx(days, rel=0.4)


def test_among_many_cells_the_share_of_false_ones_stays_as_told():
    still, moving = with_noise(0.3), with_noise(0.3, velocity=3.0, edge=14, seed=1)
    p_N = np.concatenate(
        [significance.chance_at_rest(significance.observed_velocity(one, 3.0)) for one in (still, moving)]
    )
    class_N = significance.classes(p_N)
    called, false = class_N == AMONG_ALL, np.arange(p_N.size) < still.easting_N.size
    assert np.mean(false[called]) <= 0.05
    assert np.mean(called[~false]) > 0.95
    told = significance.told(p_N)
    alone = int((class_N >= ALONE).sum())
    assert told["significant_alone"] == alone
    assert told["false_share_alone_at_most"] == pytest.approx(min(1, 0.05 * p_N.size / alone), abs=0.001)
    assert told["significant_among_all"] == called.sum() < alone


def test_gaps_widen_the_error_and_too_few_epochs_tell_nothing():
    whole = with_noise(0.0, edge=10)
    holes_NT = whole.observed_NT.copy()
    holes_NT[:, ::2] = np.nan
    holes_NT[0, 10:] = np.nan
    gappy = significance.observed_velocity(dataclasses.replace(whole, observed_NT=holes_NT), 3.0)
    full = significance.observed_velocity(whole, 3.0)
    assert np.isnan(gappy.velocity_N[0]) and np.isnan(significance.chance_at_rest(gappy)[0])
    assert np.isnan(significance.classes(significance.chance_at_rest(gappy))[0])
    assert np.nanmedian(gappy.sigma_N / full.sigma_N) == pytest.approx(np.sqrt(2), rel=0.1)


def test_only_the_years_asked_for_are_looked_at():
    forecast = known_forecast(0.0, noise_mm=0.1)
    issue = np.datetime64(forecast.issue_date, "D")
    age_T = (issue - forecast.observed_dates_T).astype(float) / 365.25
    bent_NT = forecast.observed_NT + np.where(age_T > 1.5, -20 * (age_T - 1.5), 0.0)
    bent = dataclasses.replace(forecast, observed_NT=bent_NT.astype(np.float32))
    assert np.abs(significance.observed_velocity(bent, 1.4).velocity_N).max() < 1.0
    assert np.median(significance.observed_velocity(bent, 3.0).velocity_N) > 5.0


def test_a_forecast_change_is_significant_where_its_interval_leaves_zero_out():
    forecast = known_forecast(np.linspace(-10, 10, 400))
    p_N = significance.chance_of_no_change(forecast, 11)
    low_N, high_N = (forecast.quantile_since_issue(level)[:, 11] for level in (0.025, 0.975))
    assert np.array_equal(p_N <= 0.05, (low_N > 0) | (high_N < 0))
