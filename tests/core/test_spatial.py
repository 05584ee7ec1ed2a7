# SPDX-License-Identifier: GPL-2.0-or-later
"""The Gaussian process in space: neighbours' common motion, and that nothing leaks into it or out of an area."""

import numpy as np
import pytest

from mmstt_core.models import spatial_process
from mmstt_core.models.gaussian_process import START_P, GaussianProcess
from mmstt_core.models.ridge import Ridge
from mmstt_core.models.spatial_process import RADII_M, SpatialProcess, smooth

DAYS_B = -12.0 * np.arange(89, -1, -1)
DAYS_H = np.array([30.0, 365.0, 730.0])


def place(cells=300, edge_m=4000.0, seed=0):
    rng = np.random.default_rng(seed)
    return rng.uniform(0, edge_m, cells), rng.uniform(0, edge_m, cells), rng


def fitted(values_NB, east_N, north_N):
    alone = GaussianProcess(values_NB.astype(np.float32), DAYS_B)
    return alone, SpatialProcess(alone, east_N, north_N)


def test_the_blocked_smoothing_equals_the_direct_weighted_mean_where_blocks_hold_one_cell():
    east_N, north_N, rng = place(cells=120)
    values_NB = rng.normal(size=(120, 7)).astype(np.float32)
    weight_N = rng.uniform(0.5, 2, 120)
    radius = 500.0
    apart = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N)
    kernel = np.where(apart <= 3 * radius, np.exp(-0.5 * (apart / radius) ** 2), 0) * weight_N
    direct = (kernel @ values_NB) / kernel.sum(1, keepdims=True)
    blocked, _ = smooth(values_NB, weight_N, east_N, north_N, radius)
    assert np.abs(blocked - direct).max() < 0.15 * np.abs(direct).max()
    exact, _ = smooth(values_NB, weight_N, np.round(east_N, -3), np.round(north_N, -3), 1e-3)
    groups = np.unique(np.round(np.c_[east_N, north_N], -3), axis=0, return_inverse=True)[1].ravel()
    means = np.stack([np.average(values_NB[groups == g], axis=0, weights=weight_N[groups == g]) for g in groups])
    assert np.allclose(exact, means, atol=1e-5)


def test_an_area_counts_as_many_neighbourhoods_as_lie_side_by_side():
    east_N, north_N, _ = place(cells=2000, edge_m=20_000)
    ones = np.ones((2000, 2), np.float32)
    narrow, wide = (smooth(ones, np.ones(2000), east_N, north_N, radius)[1] for radius in (500.0, 50_000.0))
    assert wide == pytest.approx(1.0, abs=0.1)
    assert 20_000**2 / (4 * np.pi * 500**2) == pytest.approx(narrow, rel=0.5)


def test_a_common_trend_is_carried_on_where_single_cells_would_be_shrunk():
    east_N, north_N, rng = place()
    truth_NH = -3.0 * DAYS_H / 365.25
    values = -3.0 * DAYS_B / 365.25 + 3.0 * rng.normal(size=(300, DAYS_B.size))
    alone, spatial = fitted(values, east_N, north_N)
    errors = [np.abs(model.predict(DAYS_H).mean_NH.mean(0) - truth_NH)[-1] for model in (alone, spatial)]
    scatter = [model.predict(DAYS_H).mean_NH[:, -1].std() for model in (alone, spatial)]
    assert errors[1] < 0.5
    assert scatter[1] < 0.6 * scatter[0]


def test_adding_a_constant_to_each_series_shifts_its_forecast_by_that_constant():
    east_N, north_N, rng = place(cells=80)
    values = np.cumsum(rng.normal(size=(80, DAYS_B.size)), axis=1)
    shift_N1 = rng.uniform(-50, 50, (80, 1))
    plain, shifted = (fitted(v, east_N, north_N)[1].predict(DAYS_H) for v in (values, values + shift_N1))
    assert np.allclose(shifted.mean_NH - shift_N1, plain.mean_NH, atol=2e-2)


def test_uplift_mirrors_subsidence():
    east_N, north_N, rng = place(cells=80)
    values = np.cumsum(rng.normal(size=(80, DAYS_B.size)), axis=1)
    up, down = (fitted(v, east_N, north_N)[1].predict(DAYS_H) for v in (values, -values))
    assert np.allclose(up.mean_NH, -down.mean_NH, atol=1e-3)
    assert np.allclose(up.sigma_NH, down.sigma_NH, rtol=1e-3)


def test_a_lonely_cell_far_from_all_others_still_gets_a_finite_forecast():
    east_N, north_N, rng = place(cells=40)
    east_N[0] += 1e6
    values = rng.normal(size=(40, DAYS_B.size))
    forecast = fitted(values, east_N, north_N)[1].predict(DAYS_H)
    assert np.isfinite(forecast.mean_NH).all()
    assert (forecast.sigma_NH > 0).all()


def test_the_parts_add_up_to_the_series():
    east_N, north_N, rng = place(cells=60)
    values = rng.normal(size=(60, DAYS_B.size)).astype(np.float32)
    alone = GaussianProcess(values, DAYS_B, log_P=START_P)
    spatial = SpatialProcess(alone, east_N, north_N)
    parts = sum(layer.scale_N[:, None] * layer.z_NB for layer in spatial._layers)
    whole = parts + alone.scaled.noise_N[:, None] * spatial._own_NB
    assert len(spatial._layers) == len(RADII_M)
    assert np.allclose(whole, alone.scaled.noise_N[:, None] * alone.z_NB, atol=1e-4)


def test_the_local_ridge_shifts_with_its_series_and_follows_neighbours():
    east_N, north_N, rng = place(cells=120)
    values = np.cumsum(rng.normal(size=(120, DAYS_B.size)), axis=1).astype(np.float32)
    moved = values.copy()
    moved[1:] += np.linspace(0, 60, DAYS_B.size, dtype=np.float32)

    def forecast(series):
        alone, spatial = fitted(series, east_N, north_N)
        return Ridge(alone, spatial=spatial).predict(DAYS_H).mean_NH

    plain = forecast(values)
    assert np.allclose(forecast(values + 25) - 25, plain, atol=2e-2)
    assert np.abs(forecast(moved)[0] - plain[0]).max() > 1.0


@pytest.mark.parametrize("radius_m", [150.0, 700.0, 2500.0])
def test_single_precision_and_larger_squares_leave_the_means_of_neighbours_as_they_are(monkeypatch, radius_m):
    rng = np.random.default_rng(0)
    easting_N, northing_N = 100.0 * rng.integers(45_000, 45_200, 1500), 100.0 * rng.integers(20_000, 20_080, 1500)
    values_NB = rng.normal(0, 20, (1500, 9)).astype(np.float32)
    found = []
    for many in (10_000, 1):
        monkeypatch.setattr(spatial_process, "MANY_CELLS", many)
        found.append(smooth(values_NB, np.ones(1500), easting_N, northing_N, radius_m))
    assert np.allclose(found[0][0], found[1][0], atol=1e-4)
    assert found[0][1] == pytest.approx(found[1][1], rel=1e-4)
