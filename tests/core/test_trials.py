# SPDX-License-Identifier: GPL-2.0-or-later
"""Known motion tried on an area's own past: how soon it is noticed, and how wide intervals of changes must be."""

import dataclasses
from types import SimpleNamespace

import numpy as np
import pytest

from mmstt_core.backtest.added_motion import Motion, Patch, added_motion
from mmstt_core.backtest.detection import detection_record, false_alarms, first_noticed
from mmstt_core.backtest.origins import EPOCH, GROUND, run_backtest
from mmstt_core.backtest.quantiles import COVERAGE_LEVELS, interval
from mmstt_core.backtest.student import normal_quantile
from mmstt_core.backtest.trials import AGES_DAYS, RATES_MM_YR, SIGMA_M, choose_centres, origins_to_try, try_motions
from mmstt_core.backtest.widening import WIDEST, Widening, how_followed, learn_widening
from mmstt_core.changes.laws import YOUNGEST_DAYS
from mmstt_core.changes.views import seen_shares
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.shared import Networks, Shared
from mmstt_core.results.changed import detection
from mmstt_core.results.changes import LIKELY
from mmstt_core.window import make_context

from .made_cubes import made_cube

DAYS_H = np.array([91.0, 365.0])
LEVELS = len(COVERAGE_LEVELS)


def seen(cube):
    context = make_context(cube, int(cube.days_T[-1]))
    return context, Shared(context, ("spatial",), keep_views=True)


@pytest.mark.parametrize(
    "motion", [Motion(law="begins", size=-60.0, since=150.0), Motion(law="rests", size=60.0, since=200.0)]
)
def test_motion_tried_on_views_is_found_as_motion_in_the_data_is(motion):
    cube = made_cube()
    context, shared = seen(cube)
    apart_N = np.hypot(cube.easting_N - cube.easting_N[66], cube.northing_N - cube.northing_N[66])
    patch = Patch(centre=66, share_N=np.exp(-((apart_N / SIGMA_M) ** 2) / 2))
    inside = np.flatnonzero(patch.inside_N)
    assert (shared.found.probability_N < LIKELY).all()
    looked = shared.looked
    shares = seen_shares(looked.views, patch.share_N[:, None], looked.own.noise_N, context)
    motion_SB = np.tile(motion.at(context.days_B), (inside.size, 1))
    tried = looked.with_motion(inside, motion_SB, np.stack([share_N1[inside, 0] for share_N1 in shares])).found()
    really = seen(added_motion(cube, context.issue_day, motion, patch))[1].found
    assert (tried.probability_N >= LIKELY).mean() > 0.8
    assert np.abs(tried.probability_N - really.probability_N[inside]).mean() < 0.15
    added_NH = np.zeros((cube.cells, DAYS_H.size))
    really_NH = added_NH.copy()
    for all_NH, cells, ahead in (
        (added_NH, inside[tried.cells_C], tried.ahead(DAYS_H)),
        (really_NH, really.cells_C, really.ahead(DAYS_H)),
    ):
        all_NH[cells] = ahead.moved_C[:, None] * ahead.added_CH
    assert np.abs(added_NH - really_NH)[inside].mean() < 4


def test_fast_motion_is_noticed_sooner_and_noise_delays_it():
    days = {}
    for noise in (1.0, 5.0):
        cube = made_cube(edge=8, epochs=200, noise_mm=noise)
        origins = run_backtest(cube, int(cube.days_T[-1]), ("spatial",), Networks())
        held = detection_record(origins, np.zeros(cube.cells, bool))
        days[noise] = {row["rate_mm_yr"]: row["days"] for row in held["rows"]}
        assert detection({"detection": held}).sentence.startswith("Motion of 30 mm/yr over 300 m would be noticed")
    assert set(days[1.0]) == {int(rate) for rate in RATES_MM_YR}
    assert days[1.0][100] < days[1.0][30] < (days[1.0][10] or 721)
    assert days[1.0][30] < days[5.0][30]


def test_no_motion_is_noticed_sooner_than_changes_are_looked_for_and_an_area_as_small_as_a_patch_says_nothing():
    assert min(AGES_DAYS) >= YOUNGEST_DAYS
    for edge, telling in ((6, False), (14, True)):
        cube = made_cube(edge=edge, epochs=130, noise_mm=0.1)
        context = make_context(cube, int(cube.days_T[-1]))
        shared = Shared(context, ("gp",), keep_views=True)
        assert (shared.found.probability_N < LIKELY).all()
        usable_N = np.ones(cube.cells, bool)
        tried = try_motions(shared.looked, context, usable_N, np.array([30.0]), patches=2, seed=0)
        assert np.isfinite(tried.noticed_PR).any() == telling


def test_an_area_with_too_short_a_record_says_so():
    held = detection_record([], np.zeros(9, bool))
    assert held["rows"] == []
    assert held["false_alarms_per_1000_cells_and_year"] is None
    assert "too small to tell" in detection({"detection": held}).sentence


def test_a_patch_is_noticed_at_the_first_age_at_which_half_of_it_is():
    tried_PA = np.zeros((4, len(AGES_DAYS)))
    tried_PA[0, 3:] = 0.5
    tried_PA[2, 5:] = np.nan
    tried_PA[3] = np.nan
    age_P = first_noticed(tried_PA)
    assert age_P[0] == AGES_DAYS[3]
    assert np.isposinf(age_P[1])
    assert np.isnan(age_P[2]), "a window of less than two years cannot tell that it takes longer than that"
    assert age_P.size == 3


def test_an_alarm_counts_once_and_only_where_it_does_not_last():
    def origin(day, *changed):
        return SimpleNamespace(issue_day=day, cell_N=np.arange(100), changed_N=np.isin(np.arange(100), changed))

    lasting_N = np.arange(100) == 7
    looks = [origin(0, 3, 7), origin(180, 3, 7), origin(365.25, 7), origin(730.5, 3, 5)]
    assert false_alarms(looks, lasting_N) == pytest.approx(1000 * 3 / (100 * 3))
    assert false_alarms([], lasting_N) is None


def test_what_has_changed_already_takes_no_trial():
    cube = made_cube()
    cube.values_NT[:40] += np.round(10 * 100 * np.maximum(cube.days_T - cube.days_T[-1] + 200, 0) / 365.25).astype("i2")
    context, shared = seen(cube)
    usable_N = shared.found.probability_N < LIKELY
    assert 60 < usable_N.sum() < 130
    centres = choose_centres(context, usable_N, 5, seed=1)
    assert centres.size == 5
    assert usable_N[centres].all()
    assert usable_N[try_motions(shared.looked, context, usable_N, DAYS_H, patches=2, seed=1).cells_S].all()
    assert try_motions(shared.looked, context, usable_N, DAYS_H, patches=0, seed=1) is None


def test_motion_is_tried_where_the_year_after_is_known():
    assert origins_to_try([0, 180, 365, 550, 730], 1095) == {0, 365, 730}
    assert origins_to_try([0, 650, 700], 730) == {0}
    assert origins_to_try([600, 650], 730) == {600}
    assert origins_to_try([], 730) == set()


def errors(rng, *, factor, patches=60):
    """Return errors that a spread wants widened by `factor`, beside hardly any other, for `how_followed`."""
    patch_S = np.repeat(np.arange(patches), 5)
    spread_SH = rng.uniform(2, 9, (patch_S.size, 1))
    error_SH = factor * spread_SH * rng.standard_normal(spread_SH.shape)
    half_SHL = np.full((patch_S.size, 1, LEVELS), 0.01)
    return error_SH, half_SHL, spread_SH, np.array([12]), patch_S


def followed(rng, **changes):
    return how_followed(*errors(rng, **changes))


@pytest.mark.parametrize(("patches", "low", "high"), [(300, 1.8, 2.2), (6, 1.1, 1.8)])
def test_spreads_are_widened_as_far_as_errors_ask_and_few_patches_are_not_believed(patches, low, high):
    held = learn_widening([followed(np.random.default_rng(3), factor=2.0, patches=patches)])
    assert (held.at(np.array([3.0, 12.0, 24.0])) >= low).all()
    assert (held.at(np.array([3.0, 12.0, 24.0])) <= high).all()


def test_widened_intervals_hold_what_they_promise_and_factors_have_bounds():
    rng = np.random.default_rng(5)
    held = learn_widening([followed(rng, factor=1.6, patches=400)])
    error_SH, _, spread_SH, months_H, _ = errors(rng, factor=1.6, patches=400)
    half_SL = held.at(months_H)[0] * normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS)) * spread_SH
    assert np.abs((np.abs(error_SH) <= half_SL).mean(0) - COVERAGE_LEVELS).max() < 0.03
    assert learn_widening([followed(rng, factor=50.0, patches=4000)]).factor_ML.max() <= WIDEST


def test_nothing_learned_widens_nothing():
    error_SH, *others = errors(np.random.default_rng(1), factor=2.0)
    unseen = how_followed(np.full_like(error_SH, np.nan), *others)
    for nothing in ([], [unseen]):
        assert (learn_widening(nothing).at(np.array([1.0, 60.0])) == 1).all()


def test_what_was_learned_widens_the_forecast_of_changed_cells_alone(monkeypatch):
    cube = made_cube(edge=10, epochs=200)
    cube.values_NT[:20] -= np.round(10 * 60 * np.maximum(cube.days_T - cube.days_T[-1] + 180, 0) / 365.25).astype("i2")
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("spatial",), Networks())
    assert any(origin.trials is not None and origin.trials.cells_S.size for origin in forecaster.origins)
    assert forecaster.widening("spatial", GROUND).months_M.max() >= 12
    predictions = forecaster.predict(DAYS_H)

    def widths(factor):
        same = Widening(np.ones(1), np.full((1, LEVELS), factor))
        monkeypatch.setattr(Forecaster, "widening", lambda *args, **kwargs: same)
        return [
            np.subtract(*interval(forecaster.calibrated("spatial", predictions, DAYS_H).law(of), 0.8)[::-1])
            for of in (EPOCH, GROUND)
        ]

    changed_N = forecaster.told.probability_N > 0.9
    quiet_N = forecaster.told.probability_N < 0.005
    assert changed_N.sum() > 10
    for narrow, wide in zip(widths(1.0), widths(2.0)):
        assert (wide[changed_N] > narrow[changed_N]).all()
        assert np.allclose(wide[quiet_N], narrow[quiet_N])


def test_the_trials_see_nothing_after_the_issue_date():
    cube = made_cube(edge=6, epochs=200)
    issue_day = int(cube.days_T[-15])
    spoilt = dataclasses.replace(cube, values_NT=cube.values_NT.copy())
    spoilt.values_NT[:, cube.days_T > issue_day] += 500
    one, other = (run_backtest(held, issue_day, ("spatial",), Networks()) for held in (cube, spoilt))
    lasting_N = np.zeros(cube.cells, bool)
    assert detection_record(one, lasting_N) == detection_record(other, lasting_N)
    for left, right in zip(one, other):
        if left.trials is not None:
            assert np.array_equal(left.trials.left_SH, right.trials.left_SH)
