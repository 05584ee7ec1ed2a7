# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells whose motion changes among still ones: found, followed, with intervals that hold; steady ones left alone."""

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.changing_motion import ChangingMotion, changed_cells
from mmstt_core.models.gaussian_process import GaussianProcess
from mmstt_core.models.shared import Networks

from .made_cubes import made_cube

DAYS_B = -12.0 * np.arange(119, -1, -1)
DAYS_H = np.array([30.0, 91.0, 365.0])
NOISE_MM = 2.0
ODD = slice(0, 10)


def still(cells=200, seed=0):
    return NOISE_MM * np.random.default_rng(seed).normal(size=(cells, DAYS_B.size))


def found_in(values_NB):
    process = GaussianProcess(values_NB.astype(np.float32), DAYS_B)
    return process, ChangingMotion(values_NB.astype(np.float32), process)


def begun(days, since=300.0, rate=-100.0):
    return rate * np.maximum(days + since, 0) / 365.25


def test_a_slope_that_began_to_move_is_followed_where_the_process_lags_behind_the_last_value():
    values = still()
    values[ODD] += begun(DAYS_B)
    process, changing = found_in(values)
    assert changing.cells_N[ODD].all()
    truth_H = begun(DAYS_H)
    own, shared = changing.predict(DAYS_H), process.predict(DAYS_H)
    error, before = (np.abs(part.mean_NH[ODD] - truth_H).mean(0) for part in (own, shared))
    last = abs(begun(0.0) - truth_H)
    assert before[1] > last[1]
    assert (error[:2] < 0.7 * last[:2]).all()
    assert (np.abs(own.mean_NH[ODD] - truth_H) < 1.65 * own.sigma_NH[ODD]).mean() > 0.8


def test_a_slope_that_came_to_rest_is_not_carried_on():
    values = still()
    values[ODD] += -50.0 * np.minimum(DAYS_B + 300, 0) / 365.25
    process, changing = found_in(values)
    assert changing.cells_N[ODD].all()
    own, shared = changing.predict(DAYS_H), process.predict(DAYS_H)
    assert np.abs(own.mean_NH[ODD, 1]).mean() < 0.5 * np.abs(shared.mean_NH[ODD, 1]).mean()


@pytest.mark.parametrize("rate", [0.0, -10.0, -50.0, -200.0])
def test_steady_motion_is_no_change_however_fast(rate):
    values = still(seed=1)
    values[ODD] += rate * DAYS_B / 365.25
    values[10:20] += 15 * np.sin(2 * np.pi * DAYS_B / 365.25)
    assert found_in(values)[1].cells_N.sum() <= 1


def test_single_outliers_are_no_change():
    values = still(seed=2)
    values[ODD, [20, 50, 80, 118]] += 40.0
    assert not found_in(values)[1].cells_N[ODD].any()


def test_cells_without_a_change_have_no_forecast_and_those_with_one_a_finite_one():
    values = still()
    values[ODD] += begun(DAYS_B)
    values[:, 30:34] = np.nan
    _, changing = found_in(values)
    own = changing.predict(DAYS_H)
    assert np.isnan(own.mean_NH[~changing.cells_N]).all()
    assert np.isfinite(own.mean_NH[changing.cells_N]).all()
    assert (own.sigma_NH[changing.cells_N] > 0).all()


def test_a_constant_shifts_the_forecast_and_nothing_else():
    values = still()
    values[ODD] += begun(DAYS_B)
    _, first = found_in(values)
    _, second = found_in(values + 500.0)
    assert (first.cells_N == second.cells_N).all()
    shift = second.predict(DAYS_H).mean_NH[ODD] - first.predict(DAYS_H).mean_NH[ODD]
    assert np.allclose(shift, 500.0, atol=0.1)


def test_the_product_follows_a_change_and_pure_trends_do_not():
    cube = made_cube()
    moving = np.arange(cube.cells) < 6
    issue = int(cube.days_T[-1])
    ramp_T = np.round(10 * begun((cube.days_T - issue).astype(float), since=250.0)).astype(np.int16)
    cube.values_NT[moving] = np.where(
        cube.values_NT[moving] == MISSING, MISSING, cube.values_NT[moving] + ramp_T
    ).astype(np.int16)
    forecaster = Forecaster(cube, issue, ("gp", "damped"), Networks())
    days = np.array([91.0])
    predictions = forecaster.predict(days)
    changed = changed_cells(predictions)
    assert changed[moving[forecaster.cells]].mean() > 0.5
    own = forecaster.calibrated("gp", predictions, days).mean_NH
    assert np.allclose(own[changed], predictions[ChangingMotion.name].mean_NH[changed])
    assert np.allclose(own[~changed], predictions["gp"].mean_NH[~changed])
    assert np.allclose(forecaster.calibrated("damped", predictions, days).mean_NH, predictions["damped"].mean_NH)
