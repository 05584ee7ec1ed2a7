# SPDX-License-Identifier: GPL-2.0-or-later
"""What was last seen long ago, listed in another order, or computed as no number, reaches no result in silence."""

import dataclasses

import numpy as np
import pytest

from mmstt_core import forecast as road
from mmstt_core.cube import MISSING, SourceFile
from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.models.gaussian_process import GaussianProcess
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress

from .made_cubes import made_cube


@pytest.fixture
def forecast_of(monkeypatch):
    def run(cube, model="gp"):
        cube = dataclasses.replace(cube, sources=(SourceFile(name="made.csv", sha256="0", level=cube.level),))
        monkeypatch.setattr(road, "read_cube", lambda *args, **kwargs: cube)
        progress = Progress()
        return run_forecast(ForecastRequest(sources=("made.csv",), out="unused", model=model), progress), progress

    return run


def without(cube, cells, epochs):
    values_NT = cube.values_NT.copy()
    values_NT[cells, epochs] = MISSING
    return dataclasses.replace(cube, values_NT=values_NT)


@pytest.mark.parametrize("months", [6, 12])
def test_cells_that_stopped_being_seen_are_left_out_and_counted(forecast_of, months):
    cube = without(made_cube(edge=6, velocity_mm_yr=-8.0), slice(0, 10), slice(-5 * months, None))
    forecast, progress = forecast_of(cube)
    assert len(forecast.easting_N) == 26
    assert any(warning.startswith("10 of 36 cells were last seen before") for warning in progress.warnings)
    assert not any("changed their motion" in warning for warning in progress.warnings)


def test_where_all_cells_stopped_together_the_forecast_starts_from_there(forecast_of):
    cube = made_cube(edge=5)
    forecast, progress = forecast_of(cube.until(int(cube.days_T[-60])))
    assert len(forecast.easting_N) == 25
    assert not any("last seen" in warning for warning in progress.warnings)


def test_a_gap_of_a_year_in_the_middle_keeps_a_cell(forecast_of):
    cube = without(made_cube(edge=5, velocity_mm_yr=-8.0), slice(0, 5), slice(80, 145))
    forecast, _ = forecast_of(cube)
    assert len(forecast.easting_N) == 25
    assert np.abs(forecast.velocity_N[:5] - forecast.velocity_N[5:10]).max() < 3


@pytest.mark.parametrize("model", ["gp", "spatial", "ridge"])
def test_the_order_of_rows_moves_no_forecast(forecast_of, model):
    cube = made_cube(edge=50, epochs=150, interpolated=True)
    shuffled = cube.select(np.random.default_rng(0).permutation(cube.cells))
    one, two = forecast_of(cube, model)[0], forecast_of(shuffled, model)[0]
    for name in ("easting_N", "displacement_NHQ", "velocity_N", "exceedance_NH", "support_N", "issue_level_N"):
        assert np.array_equal(getattr(one, name), getattr(two, name)), name


def test_a_model_that_gives_no_numbers_is_refused(forecast_of, monkeypatch):
    plain = GaussianProcess.predict

    def broken(self, days_H):
        prediction = plain(self, days_H)
        prediction.mean_NH[3] = np.nan
        return prediction

    monkeypatch.setattr(GaussianProcess, "predict", broken)
    with pytest.raises(InputError, match="no numbers"):
        forecast_of(made_cube(edge=5, epochs=150))


@pytest.mark.parametrize("velocity", [-4.0, -100.0])
def test_maps_count_from_where_steady_ground_stands_at_the_issue_date(forecast_of, velocity):
    cube = made_cube(edge=6, epochs=200, velocity_mm_yr=velocity)
    forecast, _ = forecast_of(cube)
    month_N = forecast.quantile_since_issue(0.5)[:, 0]
    assert np.quantile(np.abs(month_N - forecast.velocity_N / 12), 0.99) < 2.5
    issue_years = 199 * 6 / 365.25
    phases_N = 2 * np.pi * np.array([[issue_years], [issue_years + 1 / 12]]) + np.repeat(np.arange(6), 6) / 6
    season = np.mean(np.diff(2 * np.sin(phases_N), axis=0))  # that `made_cube` adds
    assert abs(np.mean(month_N - forecast.velocity_N / 12) - season) < 0.3


def test_a_noisy_last_month_hardly_moves_the_zero_and_a_constant_moves_it_by_itself(forecast_of):
    cube = made_cube(edge=6, epochs=200)
    level_N = forecast_of(cube)[0].issue_level_N
    values_NT = cube.values_NT.copy()
    values_NT[0, -10:-5] -= 70  # tenths of mm
    values_NT[1] += 1000
    changed_N = forecast_of(dataclasses.replace(cube, values_NT=values_NT))[0].issue_level_N
    assert abs(changed_N[0] - level_N[0]) < 2.0
    assert changed_N[1] - level_N[1] == pytest.approx(100, abs=0.01)


def steady(cube, velocity_N, noise_mm):
    """Return the cube with steady motion, mm/yr by cell, and white noise."""
    years_T = (cube.days_T - cube.days_T[0]) / 365.25
    noise_NT = np.random.default_rng(1).normal(0, noise_mm, (cube.cells, years_T.size))
    return dataclasses.replace(cube, values_NT=(velocity_N[:, None] * years_T + noise_NT).astype(np.float32))


@pytest.mark.parametrize("velocity", [-50.0, -500.0])
@pytest.mark.parametrize("share", [0.3, 1.0])
def test_the_network_carries_fast_ground_on_within_six_percent_and_its_interval_holds(forecast_of, share, velocity):
    pytest.importorskip("torch")
    whole = made_cube(edge=5, epochs=180, step_days=8)
    fast_N = np.arange(whole.cells) < round(share * whole.cells)
    whole = steady(whole, np.where(fast_N, velocity, -1.0), 2.5)
    forecast, _ = forecast_of(whole.until(int(whole.days_T[-46])), "mmstt")
    place = {(east, north): cell for cell, (east, north) in enumerate(zip(whole.easting_N, whole.northing_N))}
    cells = [place[at] for at in zip(forecast.easting_N, forecast.northing_N)]
    moving_N = fast_N[cells]
    assert np.allclose(forecast.velocity_N[moving_N], velocity, rtol=0.06)
    if not moving_N.all():
        assert np.abs(forecast.velocity_N[~moving_N] + 1).max() < 4
    year_H = forecast.dates_H.astype(int)[:12]
    later_NT, days_T = whole.values_NT[cells], whole.days_T
    nearest_H = [int(np.argmin(np.abs(days_T - day))) for day in year_H]
    # The truth of the day itself: carried by its own velocity from the nearest epoch.
    rate_N1 = np.where(moving_N, velocity, -1.0)[:, None] / 365.25
    truth_NH = later_NT[:, nearest_H] + rate_N1 * (year_H - days_T[nearest_H])
    low_NH, high_NH = forecast.displacement_NHQ[:, :12, 1], forecast.displacement_NHQ[:, :12, 7]
    assert 0.82 <= np.mean((truth_NH >= low_NH) & (truth_NH <= high_NH)) <= 0.98
    far_NH = np.abs(rate_N1 * (year_H - int(np.datetime64(forecast.issue_date).astype(int)))) > 20
    assert np.all(forecast.exceedance_NH[:, :12][far_NH] > 0.9)


def test_the_order_of_rows_moves_no_forecast_of_the_network(forecast_of):
    pytest.importorskip("torch")
    cube = made_cube(edge=10, epochs=150, interpolated=True)
    shuffled = cube.select(np.random.default_rng(0).permutation(cube.cells))
    one, two = forecast_of(cube, "mmstt")[0], forecast_of(shuffled, "mmstt")[0]
    assert np.abs(one.displacement_NHQ - two.displacement_NHQ).max() <= 1e-6
    assert one.record["backtest"] == two.record["backtest"]


@pytest.mark.parametrize("model", ["gp", "spatial"])
def test_cells_that_begin_late_are_forecast_and_those_seen_once_are_left_out_and_counted(forecast_of, model):
    cube = steady(made_cube(edge=6), np.full(36, -20.0), 1.5)
    values_NT = cube.values_NT.copy()
    values_NT[:6, :-80] = np.nan  # begins 16 months before the end
    values_NT[6:9, :-1] = np.nan
    forecast, progress = forecast_of(dataclasses.replace(cube, values_NT=values_NT), model)
    assert len(forecast.easting_N) == 33
    assert any("3 of 36 cells have too few observations" in warning for warning in progress.warnings)
    assert np.abs(forecast.velocity_N + 20).max() < 4
