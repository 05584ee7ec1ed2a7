# SPDX-License-Identifier: GPL-2.0-or-later
"""On the bundled Ustica, motion that is added is found, and differences of neighbours hold against what came after."""

import numpy as np
import pytest

from benchmarks.areas import ISSUE, UP, areas_of, forecast_cells, forecast_of, ustica
from benchmarks.areas_chances import ground_since_issue
from mmstt_core.analysis.clusters import pairs_within
from mmstt_core.analysis.joint import JointDraws
from mmstt_core.analysis.significance import observed_velocity
from mmstt_core.backtest.added_motion import Motion, added_motion, patches


@pytest.fixture(scope="module")
def cube():
    whole = ustica(UP)
    return whole.select(forecast_cells(whole, ISSUE))


@pytest.fixture(scope="module")
def plain(cube):
    return forecast_of(cube, ISSUE)


def test_the_island_sinks_as_a_whole_and_is_not_one_area(plain):
    observed, ahead, rules = areas_of(plain)
    age_T = (plain.observed_dates_T - np.datetime64("2023-12-31")).astype(float) / 365.25
    slope_N = np.polyfit(age_T[age_T > -3], plain.observed_NT[:, age_T > -3].T, 1)[0]
    assert rules.centre_mm_yr == pytest.approx(np.median(slope_N), abs=0.15)
    assert -2.2 < rules.centre_mm_yr < -1.2 and 0.8 < rules.velocity_mm_yr < 1.8
    assert sum(area.size for area in observed) < 0.05 * plain.easting_N.size
    assert ahead == []


def test_motion_that_is_added_is_found_where_it_is_and_hardly_elsewhere(cube, plain):
    chosen, moved = patches(cube, 3, np.random.default_rng(3)), cube
    for patch in chosen:
        moved = added_motion(moved, ISSUE, Motion(law="steady", size=-10.0), patch)
    before = areas_of(plain)[0]
    observed, ahead, _ = areas_of(forecast_of(moved, ISSUE, threshold_mm=6.0))
    for patch in chosen:
        for areas, share in ((observed, 0.3), (ahead, 0.6)):
            inside = np.flatnonzero(patch.share_N >= share)
            assert max(np.isin(inside, area).mean() for area in areas) >= 0.8
    reached_N = np.any([~patch.outside_N for patch in chosen], axis=0)
    reached_N[np.concatenate(before)] = True
    assert reached_N[np.concatenate(observed)].mean() >= 0.9
    assert reached_N[np.concatenate(ahead)].mean() >= 0.9


def test_intervals_of_differences_between_neighbours_hold_and_are_narrower_than_of_independent_errors(plain):
    one_P, other_P = pairs_within(plain.easting_N, plain.northing_N, 150.0)
    draws, order = JointDraws(plain), np.random.default_rng(0).permutation(1000)
    for lead in (5, 10):
        drawn_NS = draws.displacement(lead, shared=False)
        truth_N = ground_since_issue(plain, lead)
        apart_PS = drawn_NS[one_P] - drawn_NS[other_P]
        low_P, high_P = np.quantile(apart_PS, (0.05, 0.95), axis=1)
        truth_P = truth_N[one_P] - truth_N[other_P]
        held = np.mean((truth_P >= low_P) & (truth_P <= high_P))
        assert 0.86 <= held <= 0.97
        alone_PS = drawn_NS[one_P] - drawn_NS[:, order][other_P]
        assert np.mean(high_P - low_P) < 0.97 * np.mean(np.ptp(np.quantile(alone_PS, (0.05, 0.95), axis=1), axis=0))


def test_velocities_are_significant_where_a_plain_test_of_their_years_says_so_too(plain):
    velocity = observed_velocity(plain, 3.0)
    clear_N = np.abs(velocity.velocity_N) > 3 * velocity.sigma_N
    assert 0.2 < clear_N.mean() < 0.95
    assert (np.sign(velocity.velocity_N[clear_N]) < 0).mean() > 0.8
    assert 0.15 < np.median(velocity.sigma_N) < 1.0
