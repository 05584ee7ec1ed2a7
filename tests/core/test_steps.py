# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps that neighbours share are found and taken out; excursions, lone cells, trends and seasons are left alone."""

import numpy as np
import pytest

from mmstt_core.backtest.origins import EPOCH, GROUND
from mmstt_core.cube import MISSING
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.shared import Networks
from mmstt_core.steps import settle
from mmstt_core.window import make_context

from .made_cubes import made_cube

STEP_MM = 25.0


def disturbed(change_T, *, cells=slice(0, 40), **kwargs):
    """Return a cube in which some cells move by `change_T(days before the end)`, and which cells."""
    cube = made_cube(**kwargs)
    days = (cube.days_T - cube.days_T[-1]).astype(float)
    added_T = np.round(10 * change_T(days)).astype(np.int16)
    cube.values_NT[cells] = np.where(cube.values_NT[cells] == MISSING, MISSING, cube.values_NT[cells] + added_T)
    moved = np.zeros(cube.cells, bool)
    moved[cells] = True
    return cube, moved


def settled(cube):
    return settle(make_context(cube, int(cube.days_T[-1])))


@pytest.mark.parametrize("since", [45.0, 405.0])
def test_a_shared_step_is_found_with_its_day_and_size_and_taken_out(since):
    cube, moved = disturbed(lambda days: -STEP_MM * (days > -since))
    context, steps = settled(cube)
    assert len(steps) == 1
    found = steps[0].offset_N != 0
    assert found[moved].mean() > 0.9 and found[~moved].mean() < 0.1
    assert np.abs(steps[0].offset_N[moved & found] + STEP_MM).mean() < 4
    assert abs(steps[0].day - (cube.days_T[-1] - since)) <= 13
    before = context.days_B < -since - 12
    raw = make_context(cube, int(cube.days_T[-1]))
    shift = (context.values_NB - raw.values_NB)[moved & found][:, before]
    assert np.allclose(shift, steps[0].offset_N[moved & found][:, None], atol=0.01)
    assert np.array_equal(context.values_NB[:, -1], raw.values_NB[:, -1])


def test_a_step_in_the_middle_of_a_bin_is_taken_out_whole():
    cube, moved = disturbed(lambda days: -STEP_MM * (days > -40))
    context, steps = settled(cube)
    assert len(steps) == 1
    assert np.abs(steps[0].offset_N[moved] + STEP_MM).mean() < 4


def test_an_excursion_that_has_passed_is_no_step():
    cube, _ = disturbed(lambda days: -STEP_MM * ((days > -300) & (days < -240)))
    context, steps = settled(cube)
    total_N = sum((step.offset_N for step in steps), np.zeros(cube.cells))
    assert np.abs(total_N).mean() < 2


@pytest.mark.parametrize(
    "change_T",
    [
        lambda days: -50 * days / 365.25,
        lambda days: 15 * np.sin(2 * np.pi * days / 365.25),
        lambda days: 0 * days,
        lambda days: -100 * np.maximum(days + 120, 0) / 365.25,
        lambda days: -50 * np.minimum(days + 200, 0) / 365.25,
    ],
    ids=["fast", "seasonal", "nothing", "begun", "stopped"],
)
def test_motion_without_a_step_is_left_alone(change_T):
    cube, _ = disturbed(change_T)
    context, steps = settled(cube)
    assert steps == ()
    assert np.array_equal(context.values_NB, make_context(cube, int(cube.days_T[-1])).values_NB)


def test_a_lone_cell_cannot_show_a_step():
    cube, _ = disturbed(lambda days: -STEP_MM * (days > -100), cells=slice(70, 71))
    assert settled(cube)[1] == ()


def test_gaps_do_not_hide_a_step():
    cube, moved = disturbed(lambda days: -STEP_MM * (days > -93), gaps=0.2)
    context, steps = settled(cube)
    assert len(steps) == 1 and (steps[0].offset_N != 0)[moved].mean() > 0.8
    assert np.array_equal(np.isnan(context.values_NB), np.isnan(make_context(cube, int(cube.days_T[-1])).values_NB))


def test_after_a_step_the_forecast_goes_on_from_its_level_with_intervals_of_usual_width():
    days = np.array([30.0, 91.0])
    results = []
    for size in (0.0, STEP_MM):
        cube, moved = disturbed(lambda days, size=size: -size * (days > -57))
        forecaster = Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks())
        results.append((forecaster, forecaster.calibrated("gp", forecaster.predict(days), days)))
    (_, plain), (forecaster, stepped) = results
    assert len(forecaster.steps) == 1
    gap = stepped.median_NH[moved] - plain.median_NH[moved] + STEP_MM
    assert np.abs(gap).mean() < 3
    for before, after in ((plain.epoch_NHQ, stepped.epoch_NHQ), (plain.ground_NHQ, stepped.ground_NHQ)):
        assert np.median(np.ptp(after[moved], axis=2) / np.ptp(before[moved], axis=2)) < 1.3


def test_scores_across_a_known_step_are_left_out():
    cube, moved = disturbed(lambda days: -STEP_MM * (days > -57))
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks())
    day = forecaster.steps[0].day
    for origin in forecaster.origins:
        assert origin.issue_day < day
        for of in (EPOCH, GROUND):
            measured = np.isfinite(origin.truth_of(of)).any(axis=0)
            across = measured & (origin.issue_day + origin.months_H * 30.4 > day + 25)
            if across.any():
                assert np.isnan(origin.truth_of(of)[moved][:, across]).mean() > 0.85
                assert np.isfinite(origin.truth_of(of)[~moved][:, across]).mean() > 0.85
