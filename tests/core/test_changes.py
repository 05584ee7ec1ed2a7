# SPDX-License-Identifier: GPL-2.0-or-later
"""Motion that has changed: found by neighbours together, dated, followed with intervals that hold."""

import numpy as np
import pytest

from mmstt_core.backtest.origins import EPOCH, GROUND
from mmstt_core.backtest.quantiles import interval
from mmstt_core.changes.laws import COLUMNS, laws
from mmstt_core.cube import MISSING
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.shared import Networks, Shared
from mmstt_core.record import backtest_rows
from mmstt_core.results.changes import LAWS, LIKELY, NUMBER
from mmstt_core.window import make_context

from .made_cubes import made_cube

DAYS_H = np.array([30.0, 91.0, 365.0])
MOVED = slice(0, 20)


def begun(since, rate=-100.0):
    return lambda days: rate * np.maximum(days + since, 0) / 365.25


def disturbed(change_T, *, cells=MOVED, **kwargs):
    """Return a cube in which some cells move by `change_T(days before the end)` mm."""
    cube = made_cube(**kwargs)
    days = (cube.days_T - cube.days_T[-1]).astype(float)
    added_T = np.round(10 * change_T(days)).astype(np.int16)
    cube.values_NT[cells] = np.where(cube.values_NT[cells] == MISSING, MISSING, cube.values_NT[cells] + added_T)
    return cube


def shared_of(cube):
    return Shared(make_context(cube, int(cube.days_T[-1])), ("spatial", "gp"))


def quiet_forecast(cube):
    return shared_of(cube).predict_all(DAYS_H)["spatial"].mean_NH


@pytest.mark.parametrize(
    ("name", "change_T", "since"),
    [
        ("begins", begun(180.0), 180.0),
        ("stops", lambda days: -100 * np.minimum(days + 200, 0) / 365.25, 200.0),
        ("turns", lambda days: -80 * days / 365.25 + 160 * np.maximum(days + 200, 0) / 365.25, 200.0),
        ("step", lambda days: -25.0 * (days > -100), 100.0),
        ("fading", lambda days: -np.where(days > -150, 60 - 40 * np.exp(-(days + 150) / 91.3), 0.0), 150.0),
        ("settles", lambda days: 50 * np.expm1(-np.maximum(days + 150, 0.0) / 91.3), 150.0),
    ],
)
def test_each_law_is_told_with_its_date_and_followed(name, change_T, since):
    cube = disturbed(change_T)
    shared = shared_of(cube)
    told = shared.found.told()
    assert (told.probability_N[MOVED] > 0.9).mean() > 0.8
    # What settles is a step of no size that goes on ever more slowly: either name is right.
    own = np.isin(told.number_N[MOVED], [NUMBER[name], NUMBER["fading" if name == "settles" else name]])
    assert own.mean() > 0.6
    assert abs(np.median(told.day_N[MOVED][own]) + since) <= 18
    assert (told.first_N[MOVED][own] <= told.day_N[MOVED][own]).all()
    truth_H = change_T(DAYS_H) - 0.0
    gap = shared.predict_all(DAYS_H)["spatial"].mean_NH[MOVED] - quiet_forecast(made_cube())[MOVED] - truth_H
    assert np.abs(gap[:, :2]).mean() < 5
    assert np.abs(gap[:, 2]).mean() < 0.2 * max(abs(change_T(365.0) - change_T(-365.0)), 40.0)


@pytest.mark.parametrize(
    "change_T",
    [
        lambda days: 0 * days,
        lambda days: -20 * days / 365.25,
        lambda days: -200 * days / 365.25,
        lambda days: 15 * np.sin(2 * np.pi * days / 365.25),
        lambda days: -25.0 * ((days > -300) & (days < -240)),
    ],
    ids=["nothing", "slow", "fast", "seasonal", "an excursion that passed"],
)
def test_motion_that_has_not_changed_is_left_alone(change_T):
    found = shared_of(disturbed(change_T)).found
    assert (found.probability_N >= LIKELY).mean() <= 0.02


def test_a_lone_cell_cannot_show_a_step_and_spikes_are_no_change():
    assert (
        shared_of(disturbed(lambda days: -25.0 * (days > -100), cells=slice(70, 71))).found.probability_N < LIKELY
    ).all()
    cube = made_cube()
    cube.values_NT[MOVED, [20, 50, 80]] += 400
    assert (shared_of(cube).found.probability_N < LIKELY).all()


def test_cells_that_stay_behind_are_not_told_to_move():
    cube = disturbed(begun(240.0))
    other = np.ones(cube.cells, bool)
    other[MOVED] = False
    assert (shared_of(cube).found.probability_N[other] >= LIKELY).mean() < 0.1


def test_gaps_do_not_hide_a_change_and_stay_gaps():
    cube = disturbed(begun(240.0), gaps=0.2)
    shared = shared_of(cube)
    assert (shared.found.probability_N[MOVED] >= LIKELY).mean() > 0.9
    assert np.array_equal(np.isnan(shared.found.settled(shared.context).values_NB), np.isnan(shared.context.values_NB))


def test_a_constant_shifts_the_forecast_and_nothing_else():
    cube, higher = disturbed(begun(200.0)), disturbed(begun(200.0))
    higher.values_NT[higher.values_NT != MISSING] += 3000
    one, other = shared_of(cube), shared_of(higher)
    assert np.allclose(one.found.probability_N, other.found.probability_N, atol=1e-3)
    shift = other.predict_all(DAYS_H)["spatial"].mean_NH - one.predict_all(DAYS_H)["spatial"].mean_NH
    assert np.allclose(shift, 300.0, atol=0.1)


def test_nothing_after_the_issue_date_is_seen():
    cube = disturbed(begun(200.0))
    issue = int(cube.days_T[-1]) - 90
    later = cube.days_T > issue
    changed = disturbed(begun(200.0))
    changed.values_NT[:, later] += 1000
    for first, second in [(cube, changed)]:
        one, other = (Shared(make_context(part, issue)).found.told() for part in (first, second))
        assert np.array_equal(one.probability_N, other.probability_N)
        assert np.array_equal(one.number_N, other.number_N)


def test_the_window_ends_as_measured_after_a_step_and_starts_as_measured_before_one_begins():
    step, ramp = disturbed(lambda days: -25.0 * (days > -100)), disturbed(begun(200.0))
    for cube, level in ((step, 25.0), (ramp, 100.0 * 200 / 365.25)):
        shared = shared_of(cube)
        taken = (shared.context.values_NB - shared.found.settled(shared.context).values_NB)[MOVED]
        assert np.abs(taken[:, :20]).max() < 8
        assert abs(taken[:, -1].mean() + level) < 0.2 * level


def test_intervals_of_a_beginning_motion_hold_its_future_and_those_of_the_rest_stay():
    cube, plain = disturbed(begun(120.0, -60.0)), made_cube()
    issue = int(cube.days_T[-1])
    laws_of = {}
    for name, part in (("moved", cube), ("plain", plain)):
        forecaster = Forecaster(part, issue, ("spatial",), Networks())
        laws_of[name] = forecaster.calibrated("spatial", forecaster.predict(DAYS_H), DAYS_H)
    truth_NH = laws_of["plain"].median_NH[MOVED] + begun(120.0, -60.0)(DAYS_H)
    low, high = interval(laws_of["moved"].ground_NHQ[MOVED], 0.9)
    assert ((truth_NH >= low) & (truth_NH <= high)).mean() > 0.8
    far = slice(110, None)
    widths = [np.ptp(laws_of[name].ground_NHQ[far], axis=-1) for name in ("moved", "plain")]
    assert np.median(widths[0] / widths[1]) < 1.1


def test_errors_of_parts_are_those_of_the_median_of_their_intervals_and_every_baseline_has_its_coverage():
    cube = disturbed(begun(300.0, -60.0))
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("spatial",), Networks())
    apart = [
        np.abs(forecaster.median("spatial", number) - forecaster.held_out("spatial", number).median_NH).max()
        for number, origin in enumerate(forecaster.origins)
        if origin.ahead.mixed().cells_C.size
    ]
    assert apart and max(apart) < 0.5
    for row in backtest_rows(forecaster, "gp"):
        assert row["model"] in ("gp", "spatial")
        assert 0 < row["coverage_90"] <= 1 and row["crps_mm"] > 0


def test_models_that_do_not_follow_changes_see_the_window_as_it_is():
    cube = disturbed(begun(250.0))
    shared = Shared(make_context(cube, int(cube.days_T[-1])), ("last", "damped", "gp"))
    alone = Shared(make_context(cube, int(cube.days_T[-1])), ("last",))
    assert np.array_equal(shared.predict_all(DAYS_H)["last"].mean_NH, alone.predict_all(DAYS_H)["last"].mean_NH)
    assert abs(shared.predict_all(DAYS_H)["last"].mean_NH[MOVED].mean() - begun(250.0)(0.0)) < 15


def test_scores_across_a_known_change_are_left_out():
    cube = disturbed(lambda days: -25.0 * (days > -57))
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks())
    day = cube.days_T[-1] - 57
    moved = np.zeros(cube.cells, bool)
    moved[MOVED] = True
    moved = moved[forecaster.cells]
    assert (forecaster.told.number_N[moved] > 0).mean() > 0.8
    for origin in forecaster.origins:
        for of in (EPOCH, GROUND):
            measured = np.isfinite(origin.truth_of(of)).any(axis=0)
            across = measured & (origin.issue_day + origin.months_H * 30.4 > day + 45) & (origin.issue_day < day - 20)
            if across.any():
                assert np.isnan(origin.truth_of(of)[moved][:, across]).mean() > 0.75
                assert np.isfinite(origin.truth_of(of)[~moved][:, across]).mean() > 0.85


def test_every_law_has_a_number_and_every_design_is_finite():
    days_B = -12.0 * np.arange(99, -1, -1)
    found = laws(days_B)
    assert {law.number for law in found} == set(range(len(LAWS)))
    assert set(COLUMNS) <= set(NUMBER)
    for law in found:
        assert np.isfinite(law.design(np.concatenate([days_B, DAYS_H]))).all()
        assert law.sizes_mm().shape[1] == len(law.columns)


def test_a_short_window_has_fewer_dates_and_no_error():
    cube = made_cube()
    context = make_context(cube, int(cube.days_T[0]) + 400)
    assert np.isfinite(Shared(context, ("gp",)).predict_all(DAYS_H)["gp"].mean_NH).all()


@pytest.mark.parametrize("step_days", [6, 12])
@pytest.mark.parametrize("into", [1, 5, 8, 11])
def test_the_interval_of_a_steps_date_holds_the_whole_gap_between_the_measurements_about_it(step_days, into):
    days = disturbed(lambda days: 0 * days, step_days=step_days).days_T
    day = int(days[-1]) - 96 - into
    cube = disturbed(lambda days: 25.0 * (days > -96 - into), step_days=step_days)
    told = shared_of(cube).found.told()
    stepped = np.flatnonzero(np.isin(told.number_N[MOVED], [NUMBER["step"], NUMBER["fading"]]))
    assert stepped.size >= 0.8 * told.number_N[MOVED].size
    before, after = days[days <= day].max() - days[-1], days[days > day].min() - days[-1]
    assert (told.first_N[stepped] <= before).all() and (told.last_N[stepped] >= after).all()
    assert (told.last_N[stepped] - told.first_N[stepped] <= 48).all()
