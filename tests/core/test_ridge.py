# SPDX-License-Identifier: GPL-2.0-or-later
"""The ridge learns what a record can teach, on any dates and few cells, and never says what nobody could believe."""

import numpy as np
import pytest

from mmstt_core.models.ridge import (
    CONTEXT_BINS,
    FEWEST_CONTEXT_BINS,
    FUTURE_BINS,
    ORIGIN_BINS,
    ORIGIN_STRIDE,
    WIDEST_CHANGE,
    context_bins,
)
from mmstt_core.models.shared import Shared

from .made_cubes import made_window

RIDGES = ("ridge", "local")


def regular(bins):
    return -12.0 * np.arange(bins - 1, -1, -1)


def forecast(name, values_NB, days_B, days_H):
    return Shared(made_window(values_NB, days_B)).fitted(name).predict(np.asarray(days_H, float)).mean_NH


def season(days):
    angle = 2 * np.pi * np.asarray(days) / 365.25
    return 20 * np.sin(angle + 0.9 * np.sin(angle))


@pytest.mark.parametrize("name", RIDGES)
@pytest.mark.parametrize("days_B", [regular(150), -30.44 * np.arange(59, -1, -1)], ids=["12 days", "monthly"])
@pytest.mark.parametrize("cells", [6, 60])
def test_a_season_that_is_no_sine_is_learned_from_few_cells_at_any_spacing(name, days_B, cells):
    rng = np.random.default_rng(0)
    share_N1 = rng.uniform(0.5, 1, (cells, 1))
    values_NB = share_N1 * season(days_B) + rng.normal(0, 1, (cells, days_B.size))
    days_H = np.arange(30.0, 390.0, 30.0)
    error = {
        model: np.sqrt(np.mean((forecast(model, values_NB, days_B, days_H) - share_N1 * season(days_H)) ** 2))
        for model in (name, "linear-seasonal")
    }
    assert error[name] < 3.0
    assert error[name] < 0.8 * error["linear-seasonal"]


@pytest.mark.parametrize("name", RIDGES)
def test_where_nothing_can_be_learned_the_penalty_leaves_little_but_the_last_level(name):
    values_NB = np.random.default_rng(1).normal(0, 2, (200, 120))
    mean_NH = forecast(name, values_NB, regular(120), [90, 180, 365])
    assert np.sqrt(np.mean(mean_NH**2)) < 2 / np.sqrt(5) * 1.1


@pytest.mark.parametrize("name", RIDGES)
@pytest.mark.parametrize("bins", [31, 40, 61, 91, 152])
@pytest.mark.parametrize("cells", [1, 6, 60])
def test_no_forecast_goes_beyond_twice_what_a_cell_has_gone_through(name, bins, cells):
    rng, days_B = np.random.default_rng(2), regular(bins)
    years_B = days_B / 365.25
    kinds = [
        np.zeros(bins),
        np.exp(2.5 * (years_B - years_B[0])),
        np.where(days_B > -60, 500.0, 0.0),
        np.cumsum(rng.standard_cauchy(bins)),
        1e-6 * rng.normal(size=bins),
        -300 * years_B,
    ]
    values_NB = np.stack([kinds[cell % len(kinds)] for cell in range(cells)]) + rng.normal(0, 0.5, (cells, bins))
    days_H = np.array([12.0, 100.0, 400.0, 700.0])
    shared = Shared(made_window(values_NB, days_B))
    fitted, values_NB = shared.fitted(name), shared.found.settled(shared.context).values_NB
    reach = days_H <= 12 * min(FUTURE_BINS, bins - FEWEST_CONTEXT_BINS - 2 * ORIGIN_STRIDE)
    mean_NH = fitted.predict(days_H).mean_NH
    assert np.isfinite(mean_NH).all()
    range_N1 = np.ptp(values_NB, axis=1)[:, None]
    furthest_NH = np.abs(mean_NH - values_NB.mean(1)[:, None])[:, reach]
    assert (furthest_NH <= (WIDEST_CHANGE + 1) * range_N1 + 1).all()


@pytest.mark.parametrize("name", RIDGES)
def test_a_constant_shifts_a_ridge_and_changes_nothing_else(name):
    rng = np.random.default_rng(3)
    values_NB = np.cumsum(rng.normal(0, 1, (40, 100)), axis=1)
    plain, moved = (forecast(name, values_NB + shift, regular(100), [30, 200, 500]) for shift in (0, 64))
    assert np.allclose(moved - 64, plain, atol=0.02)
    assert np.array_equal(plain, forecast(name, values_NB, regular(100), [30, 200, 500]))


@pytest.mark.parametrize("slots", range(30, 153))
def test_each_future_has_two_origins_and_as_much_context_as_leaves_it_them(slots):
    future = min(FUTURE_BINS, slots - FEWEST_CONTEXT_BINS - 2 * ORIGIN_STRIDE)
    context_F = context_bins(slots, future)
    assert (np.diff(context_F) <= 0).all()
    assert context_F.min() >= FEWEST_CONTEXT_BINS
    assert context_F.max() <= CONTEXT_BINS
    assert (slots - context_F - np.arange(1, future + 1) >= ORIGIN_STRIDE).all()
    if slots >= CONTEXT_BINS + ORIGIN_BINS + 30:
        assert context_F[29] == CONTEXT_BINS  # a year ahead
