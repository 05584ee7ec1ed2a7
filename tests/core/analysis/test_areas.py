# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of concern are where motion was put, are ranked as told, and their numbers are those of their cells."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis import areas, significance
from mmstt_core.analysis.quality import quality_of
from mmstt_core.options import AreasRequest
from mmstt_core.results.changes import NUMBER
from tests.core.analysis.known_ground import disc, known_forecast

EDGE = 20
SINKING, RISING, TINY = disc(EDGE, 5, 5, 2.2), disc(EDGE, 14, 13, 1.5), disc(EDGE, 15, 3, 0.5)


def velocities():
    velocity_N = np.zeros(EDGE * EDGE)
    velocity_N[SINKING], velocity_N[RISING], velocity_N[TINY] = -8.0, 6.0, -9.0
    return velocity_N


def found_in(forecast, **asked):
    velocity = significance.observed_velocity(forecast, 3.0)
    class_N = significance.classes(significance.chance_at_rest(velocity))
    rules = areas.rules_of(AreasRequest(folder="-", **asked), forecast, velocity.velocity_N)
    places = forecast.easting_N, forecast.northing_N
    ways = areas.observed_ways(velocity.velocity_N, rules), areas.forecast_ways(forecast, rules)
    found = [areas.find(way_N, *places, rules) for way_N in ways]
    told = [areas.describe(one, forecast.only, velocity, class_N, rules) for one in found]
    return rules, found, told


@pytest.fixture(scope="module")
def plain():
    return known_forecast(velocities())


@pytest.fixture(scope="module")
def results(plain):
    return found_in(plain, thresholds_mm=(4.0,), months=12)


@pytest.mark.parametrize("which", [0, 1])
def test_areas_lie_where_motion_was_put_and_nowhere_else(results, which):
    one, other = (set(area.cells_S.tolist()) for area in results[2][which])
    assert one == set(SINKING.tolist())
    assert other == set(RISING.tolist())


def test_a_lone_cell_is_left_out_and_counted(plain):
    _, found, _ = found_in(plain, velocity_mm_yr=4.0, thresholds_mm=(4.0,), months=12)
    for one in found:
        assert (one.isolated, one.small) == (1, 0)
        assert one.active == SINKING.size + RISING.size + 1
    _, found, _ = found_in(plain, velocity_mm_yr=4.0, fewest_cells=RISING.size + 1)
    assert (found[0].isolated, found[0].small) == (1, RISING.size)


def test_the_threshold_is_two_robust_standard_deviations_of_the_cells(results, plain):
    velocity_N = significance.observed_velocity(plain, 3.0).velocity_N
    middle = np.median(velocity_N)
    assert results[0].centre_mm_yr == pytest.approx(middle)
    assert results[0].velocity_mm_yr == pytest.approx(2 * 1.4826 * np.median(np.abs(velocity_N - middle)))
    assert results[0].velocity_mm_yr < 1.5, "what moves must not hide itself"


def test_a_threshold_of_the_user_counts_from_zero(plain):
    rules, _, told = found_in(plain, velocity_mm_yr=7.0)
    assert (rules.centre_mm_yr, rules.velocity_mm_yr) == (0.0, 7.0)
    assert [area.cells_S.size for area in told[0]] == [SINKING.size]


def test_a_region_that_sinks_as_a_whole_is_no_area_nor_are_its_stable_rocks():
    velocity_N = np.full(EDGE * EDGE, -5.0)
    velocity_N[RISING], velocity_N[SINKING] = 0.0, -12.0
    _, _, told = found_in(known_forecast(velocity_N))
    assert [set(area.cells_S.tolist()) for area in told[0]] == [set(SINKING.tolist())]


def test_cells_that_go_opposite_ways_make_two_areas():
    velocity_N = np.zeros(EDGE * EDGE)
    row, column = np.divmod(np.arange(EDGE * EDGE), EDGE)
    velocity_N[(row < 4) & (column < 3)], velocity_N[(row < 4) & (column >= 3) & (column < 6)] = -9.0, 9.0
    _, _, told = found_in(known_forecast(velocity_N))
    assert sorted(area.cells_S.size for area in told[0]) == [12, 12]


@pytest.mark.parametrize(("cell_size", "fewest"), [(20.0, 5), (40.0, 5), (50.0, 3), (100.0, 3)])
def test_how_many_cells_make_an_area_depends_on_their_size(cell_size, fewest):
    rules, _, _ = found_in(known_forecast(velocities(), cell_size=cell_size))
    assert rules.fewest_cells == fewest
    assert rules.radius_m == 1.5 * cell_size


def test_the_influence_radius_and_the_fewest_cells_are_those_asked_for(plain):
    _, _, told = found_in(plain, velocity_mm_yr=4.0, fewest_cells=1)
    assert sorted(area.cells_S.size for area in told[0]) == sorted([1, SINKING.size, RISING.size])
    _, _, told = found_in(plain, velocity_mm_yr=4.0, radius_m=2000.0)
    assert len(told[0]) == 2, "the lone cell sinks with the others; the rising ones stay apart"


def test_the_numbers_of_an_area_are_those_of_its_cells(results, plain):
    area = next(one for one in results[2][1] if one.velocity < 0)
    year = 366 / 365.25
    assert area.velocity == pytest.approx(-8.0, abs=0.2)
    assert area.observed_mm == pytest.approx(-24.0, abs=2.0)
    assert area.told.mean_mm == pytest.approx(-8.0 * year, abs=0.01)
    assert area.worst_mm == pytest.approx(-8.0 * year, abs=0.01)
    assert (area.worst_low, area.worst_high) == pytest.approx((-8.0 * year - 3.29, -8.0 * year + 3.29), abs=0.01)
    assert area.told.mean_low < area.told.mean_mm < area.told.mean_high
    assert area.told.mean_high - area.told.mean_low < area.worst_high - area.worst_low
    assert area.significant == 1.0
    assert area.support == pytest.approx(plain.support_N[area.cells_S].mean())
    assert area.quality.grade == 1
    assert [one.lead for one in area.passing] == list(range(24))


def test_chances_of_the_mean_and_of_the_worst_cell_are_those_of_the_stated_law(results):
    area = next(one for one in results[2][1] if one.velocity > 0)
    count = area.cells_S.size
    assert area.told.p_worst >= area.told.p_mean
    from math import erf, sqrt

    mean, limit = area.told.mean_mm, 4.0
    spread = (area.told.mean_high - area.told.mean_low) / (2 * 1.645)
    assert spread == pytest.approx(2.0 * sqrt(0.4 / count + 0.6 * 0.65), rel=0.12)
    expected = 1 - 0.5 * (1 + erf((limit - mean) / spread / sqrt(2)))
    assert area.told.p_mean == pytest.approx(expected, abs=0.03)


def test_chances_are_told_for_every_threshold_and_month(plain):
    _, _, told = found_in(plain, thresholds_mm=(4.0, 10.0), months=6)
    for area in told[0]:
        assert [(one.threshold_mm, one.lead) for one in area.passing] == [
            (threshold, lead) for threshold in (4.0, 10.0) for lead in range(24)
        ]
        assert (area.told.lead, area.told.threshold_mm) == (5, 4.0)
        by_limit = {one.threshold_mm: one.p_worst for one in area.passing if one.lead == 11}
        assert by_limit[4.0] >= by_limit[10.0]


def test_areas_are_ranked_by_the_chance_of_the_worst_cell_then_by_how_far_it_goes(results):
    for told in results[2]:
        assert [area.rank for area in told] == [1, 2]
        keys = [(-round(100 * area.told.p_worst), -abs(area.worst_mm), -area.cells_S.size) for area in told]
        assert keys == sorted(keys)


def test_an_area_that_moved_but_is_forecast_to_rest_is_only_among_the_observed():
    _, _, told = found_in(known_forecast(velocities(), still=SINKING), thresholds_mm=(4.0,), months=12)
    assert len(told[0]) == 2
    assert [set(area.cells_S.tolist()) for area in told[1]] == [set(RISING.tolist())]


def test_the_law_of_change_is_that_of_most_cells(plain):
    law_N = np.zeros(EDGE * EDGE, np.int8)
    date_N = np.full(EDGE * EDGE, np.datetime64("NaT", "D"))
    law_N[SINKING], date_N[SINKING] = NUMBER["begins"], np.datetime64("2022-05-05")
    changed = dataclasses.replace(
        plain, change_law_N=law_N, change_date_N=date_N, change_first_N=date_N, change_last_N=date_N
    )
    _, _, told = found_in(changed)
    by_size = {area.cells_S.size: area.change for area in told[0]}
    assert by_size[SINKING.size].label == "begins"
    assert by_size[SINKING.size].date == np.datetime64("2022-05-05")
    assert by_size[RISING.size] is None


def test_an_area_of_more_cells_than_can_be_drawn_together_has_the_mean_of_all():
    large = known_forecast(np.linspace(-30, -10, 1600), edge=40, leads=2)
    rows = areas.passings(large, (1.0,))
    assert rows[1].mean_mm == pytest.approx(float(large.quantile_since_issue(0.5)[:, 1].mean()))
    assert (rows[1].mean_low + rows[1].mean_high) / 2 == pytest.approx(rows[1].mean_mm, abs=0.15)


@pytest.mark.parametrize(("noise", "index"), [(0.5, 1), (14.0, 4)])
def test_the_quality_index_falls_with_noise(noise, index):
    years_T = np.linspace(-3, 0, 90)
    rng = np.random.default_rng(0)
    assert quality_of(-8 * years_T + rng.normal(0, noise, (12, 90))).grade == index


def test_the_quality_index_falls_where_the_cells_do_not_move_alike():
    years_T, rng = np.linspace(-3, 0, 90), np.random.default_rng(0)
    own_ST = np.cumsum(rng.normal(0, 1, (12, 90)), axis=1)
    alike, unlike = quality_of(-8 * years_T + 0.1 * own_ST), quality_of(own_ST)
    assert unlike.temporal > 0.8 and unlike.spatial < 0.6
    assert unlike.grade > alike.grade
    assert quality_of(np.full((3, 40), np.nan)).grade is None
