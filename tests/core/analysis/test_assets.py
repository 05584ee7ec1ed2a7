# SPDX-License-Identifier: GPL-2.0-or-later
"""Of an asset what its cells tell, with chances that come true; where no cell is, nothing is told."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis import assets
from mmstt_core.analysis.assets import ANY, DIFFERENCE, MEAN, ROTATION, assess, first_level, rules_of
from mmstt_core.analysis.clusters import pairs_within
from mmstt_core.analysis.limits import LIMITS, limits_of
from mmstt_core.options import AssetsRequest
from tests.core.analysis.known_ground import ROWS, known_forecast

LINE = np.arange(8)


def ask(forecast, **asked):
    return rules_of(AssetsRequest(folder="-", layer="-", **asked), forecast)


def line_of(velocity_N, **known):
    """Return eight cells side by side, going on at these velocities."""
    whole_N = np.zeros(400)
    whole_N[LINE] = velocity_N
    return known_forecast(whole_N, **known).only(LINE)


def all_under(part):
    return np.ones(part.easting_N.size, bool)


@pytest.mark.parametrize("seed", range(3))
def test_stated_chances_come_true_over_many_draws_of_a_known_process(seed):
    rng = np.random.default_rng(seed)
    part = line_of(rng.normal(0, 8, 8), sigma_mm=3.0, leads=12)
    rules = ask(
        part,
        months=12,
        since="issue",
        thresholds_mm=(2.0, 4.0, 6.0, 9.0, 12.0, 15.0, 20.0),
        differences_mm=(12.0, 16.0, 20.0, 25.0, 30.0),
        limits=(12000, 9000, 7000, 6000, 5000, 4000, 3000),
    )
    asset = assess("a", part, all_under(part), rules)
    apart_NN = np.abs(part.easting_N[:, None] - part.easting_N)
    correlation_NN = 0.6 * np.exp(-apart_NN / 300) + 0.4 * np.eye(8)
    median_N = part.quantile_since_issue(0.5)[:, 11]
    ground_ND = median_N[:, None] + 3.0 * np.linalg.cholesky(correlation_NN) @ rng.normal(size=(8, 40_000))
    truth = {
        MEAN: np.abs(ground_ND.mean(axis=0)),
        ANY: np.abs(ground_ND).max(axis=0),
        DIFFERENCE: np.ptp(ground_ND, axis=0),
        ROTATION: np.abs(np.diff(ground_ND, axis=0)).max(axis=0) / 100.0,
    }
    asked = [one for one in asset.chances if one.lead == 11]
    assert {one.what for one in asked} == {MEAN, ANY, DIFFERENCE, ROTATION}
    found = [np.mean(truth[one.what] > (1000 / one.limit if one.what == ROTATION else one.limit)) for one in asked]
    stated = [one.chance for one in asked]
    assert stated == pytest.approx(found, abs=0.05)
    assert sum(0.1 < value < 0.9 for value in stated) >= 4


def test_errors_that_neighbours_share_make_their_difference_better_known():
    velocity_N = np.array([0, 0, 0, 0, -20, -20, -20, -20.0])
    alone = ({**ROWS[0], "nugget": 1.0},)
    shared, apart = (
        assess("a", part, all_under(part), ask(part, months=12, since="issue"))
        for part in (line_of(velocity_N, leads=12), line_of(velocity_N, leads=12, rows=alone))
    )
    assert shared.difference.middle == pytest.approx(20.0, abs=6)
    assert shared.rotation.high - shared.rotation.low < apart.rotation.high - apart.rotation.low


def test_differences_since_the_record_began_hold_what_was_observed_too():
    velocity_N = np.array([0, 0, 0, 0, -20, -20, -20, -20.0])
    part = line_of(velocity_N, sigma_mm=0.5, noise_mm=0.3, leads=12)
    years = float((part.dates_H[11] - part.observed_dates_T[2]).astype(int)) / 365.25
    ahead = float((part.dates_H[11] - np.datetime64(part.issue_date)).astype(int)) / 365.25
    whole, rest = (
        assess("a", part, all_under(part), ask(part, months=12, since=since)) for since in ("record", "issue")
    )
    assert rest.rotation.middle == pytest.approx(20 * ahead / 100, abs=0.015)
    assert whole.rotation.middle == pytest.approx(20 * years / 100, abs=0.02)
    assert whole.rotation_observed == pytest.approx(20 * (years - ahead) / 100, abs=0.02)
    assert whole.observed_mm == pytest.approx(-10 * (years - ahead), abs=0.5)
    assert whole.difference.middle == pytest.approx(20 * years, abs=1.5)


def test_the_noise_of_the_first_level_widens_differences_since_the_record_began():
    rng = np.random.default_rng(0)
    quiet = known_forecast(0.0, noise_mm=1.0, edge=20)
    first_S, error_S = first_level(quiet)
    assert np.median(error_S) == pytest.approx(1.0 / np.sqrt(0.5 * 5), rel=0.15)
    assert first_S.std() <= np.median(error_S) * 1.1
    noisy = dataclasses.replace(quiet, observed_NT=(rng.normal(0, 6, quiet.observed_NT.shape)).astype(np.float32))
    wide, narrow = (
        assess("a", one.only(LINE), all_under(one.only(LINE)), ask(one, months=12)) for one in (noisy, quiet)
    )
    assert wide.rotation.middle > 1.5 * narrow.rotation.middle


def test_mean_and_extremes_are_those_of_the_cells_under_it():
    part = line_of(np.array([-2, -4, -6, -8, 20, 20, 20, 20.0]), leads=12)
    under_S = np.arange(8) < 4
    asset = assess("a", part, under_S, ask(part, months=12))
    year = 366 / 365.25
    assert (asset.under, asset.near) == (4, 4)
    assert asset.mean.middle == pytest.approx(-5 * year, abs=0.2)
    assert (asset.least_mm, asset.most_mm) == pytest.approx((-8 * year, -2 * year), abs=0.01)
    assert asset.pairs == 3
    low, high = asset.mean.low, asset.mean.high
    assert high - low < 2 * 1.645 * 2.0


def test_a_building_within_one_cell_borrows_differences_from_those_near_and_says_how_many():
    part = line_of(np.array([0, 0, 0, 0, -20, -20, -20, -20.0]), leads=12)
    asset = assess("a", part, np.arange(8) == 3, ask(part, months=12, since="issue"))
    assert (asset.under, asset.near, asset.notes) == (1, 7, ())
    assert asset.mean.middle == pytest.approx(0.0, abs=0.3)
    assert asset.rotation.middle == pytest.approx(0.2, abs=0.04)


def test_where_no_cell_is_near_nothing_is_told():
    part = line_of(np.zeros(8)).only(np.empty(0, int))
    asset = assess("a", part, np.empty(0, bool), ask(line_of(np.zeros(8))))
    assert asset.notes == (assets.NONE_NEAR,)
    assert asset.chances == ()
    assert np.isnan([asset.mean.middle, asset.least_mm, asset.rotation.middle, asset.difference.middle]).all()


def test_one_cell_tells_no_difference_and_two_far_ones_no_rotation():
    part = line_of(np.zeros(8))
    one = assess("a", part.only(np.array([2])), np.array([True]), ask(part))
    assert one.notes == (assets.ONE_CELL,)
    assert np.isfinite(one.mean.middle) and np.isnan(one.difference.middle) and np.isnan(one.rotation.middle)
    assert {chance.what for chance in one.chances} == {MEAN, ANY}
    two = assess("a", part.only(np.array([0, 5])), np.array([True, True]), ask(part, differences_mm=(5.0,)))
    assert two.notes == (assets.NO_PAIR,)
    assert np.isfinite(two.difference.middle) and np.isnan(two.rotation.middle)
    assert {chance.what for chance in two.chances} == {MEAN, ANY, DIFFERENCE}


def test_cells_near_but_not_under_stand_for_it_and_that_is_said():
    part = line_of(np.full(8, -5.0))
    asset = assess("a", part, np.zeros(8, bool), ask(part, months=12))
    assert (asset.under, asset.near) == (0, 8)
    assert assets.NOT_UNDER in asset.notes
    assert asset.mean.middle == pytest.approx(-5.0, abs=0.3)


def test_more_cells_than_can_be_drawn_together_have_no_chances_and_say_so(monkeypatch):
    monkeypatch.setattr(assets, "MOST_CELLS", 5)
    part = line_of(np.full(8, -5.0))
    asset = assess("a", part, all_under(part), ask(part))
    assert assets.NO_CHANCES in asset.notes and asset.chances == ()
    assert np.isfinite(asset.least_mm)


@pytest.mark.parametrize(("component", "turned"), [("up", True), ("los", True), ("east", False)])
def test_limits_of_settlement_are_not_asked_of_horizontal_motion(component, turned):
    part = dataclasses.replace(line_of(np.zeros(8)), component=component)
    asset = assess("a", part, all_under(part), ask(part))
    assert any(one.what == ROTATION for one in asset.chances) == turned
    assert np.isfinite(asset.rotation.middle) == turned


def test_every_limit_of_the_literature_has_its_source_and_those_of_a_user_are_told_as_such():
    assert [limit.one_in for limit in LIMITS] == [2000, 500, 300, 150]
    assert all(limit.source and limit.meaning for limit in LIMITS)
    mine = limits_of((500, 750))
    assert [limit.one_in for limit in mine] == [750, 500]
    assert mine[1] == LIMITS[1] and mine[0].source == "" and mine[0].meaning == "your limit"


def test_the_span_decides_which_cells_are_compared():
    part = line_of(np.zeros(8))
    assert pairs_within(part.easting_N, part.northing_N, ask(part).span_m)[0].size == 7
    assert assess("a", part, all_under(part), ask(part, span_m=250.0)).pairs == 13
