# SPDX-License-Identifier: GPL-2.0-or-later
"""A profile lists the cells of a line in its order, with distances in metres and their own forecasts."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis.profile import along, profile
from tests.core.analysis.known_ground import known_forecast

VELOCITY_N = np.repeat(np.arange(20.0), 20)


@pytest.fixture(scope="module")
def forecast():
    return known_forecast(-VELOCITY_N, sigma_mm=2.0)


def corner(forecast):
    return forecast.easting_N.min(), forecast.northing_N.min()


def test_a_line_through_a_column_meets_its_cells_one_after_the_other(forecast):
    west, south = corner(forecast)
    found = profile(forecast, [(west + 300, south), (west + 300, south + 1900)])
    assert found.distance_S == pytest.approx(100.0 * np.arange(20))
    assert found.beside_S == pytest.approx(np.zeros(20))
    assert found.length == 1900
    assert np.array_equal(found.cells_S, np.arange(20) * 20 + 3)
    year = 366 / 365.25
    assert found.median_SH[:, 11] == pytest.approx(-year * np.arange(20), abs=0.01)
    assert (found.high_SH - found.low_SH)[:, 11] == pytest.approx(np.full(20, 2 * 1.645 * 2.0), abs=0.05)
    assert found.observed_S == pytest.approx(-3.85 * np.arange(20), abs=1.5)


def test_the_other_way_round_distances_count_from_the_other_end(forecast):
    west, south = corner(forecast)
    ends = [(west, south), (west + 1900, south + 950)]
    one, other = profile(forecast, ends), profile(forecast, ends[::-1])
    assert set(one.cells_S) == set(other.cells_S)
    back = dict(zip(other.cells_S.tolist(), other.distance_S.tolist()))
    assert [one.length - back[cell] for cell in one.cells_S.tolist()] == pytest.approx(one.distance_S.tolist())
    assert (np.diff(one.distance_S) >= 0).all()


def test_a_bend_is_followed_and_gaps_stay_gaps(forecast):
    west, south = corner(forecast)
    bent = profile(forecast, [(west, south), (west + 1000, south), (west + 1000, south), (west + 1000, south + 500)])
    assert bent.length == 1500
    assert bent.distance_S.max() == pytest.approx(1500)
    holes = forecast.only(np.flatnonzero((forecast.easting_N < west + 350) | (forecast.easting_N > west + 750)))
    gappy = profile(holes, [(west, south), (west + 1900, south)])
    assert np.diff(gappy.distance_S).max() == pytest.approx(500)


def test_a_line_beside_all_cells_has_none_and_a_wider_reach_has_more(forecast):
    west, south = corner(forecast)
    assert profile(forecast, [(west - 5000, south), (west - 5000, south + 900)]).cells_S.size == 0
    line = [(west, south + 500), (west + 1900, south + 500)]
    assert profile(forecast, line, 250.0).cells_S.size == 5 * 20


@pytest.mark.parametrize("line", [[(0.0, 0.0)], [(1.0, 1.0), (1.0, 1.0)]])
def test_a_line_without_length_is_refused(line):
    with pytest.raises(ValueError, match="two different corners"):
        along(np.array(line), np.zeros(3), np.zeros(3))


def test_the_line_of_the_chart_joins_one_cell_per_step_the_nearest(forecast):
    west, south = corner(forecast)
    wide = profile(forecast, [(west, south + 530), (west + 1900, south + 530)], 180.0)
    leading = wide.leading_S
    assert leading.sum() == 20 and wide.cells_S.size > 20
    assert wide.beside_S[leading] == pytest.approx(np.full(20, 30.0))
    assert (wide.run_S == 0).all() and wide.gaps() == []
    slanting = profile(forecast, [(west, south), (west + 1900, south + 1900)])
    assert slanting.gaps() == [] and np.diff(slanting.distance_S[slanting.leading_S]).max() < 200


def test_gaps_are_told_where_no_cell_is_at_both_ends_too(forecast):
    west, south = corner(forecast)
    holes = forecast.only(np.flatnonzero((forecast.easting_N < west + 350) | (forecast.easting_N > west + 750)))
    found = profile(holes, [(west - 500, south), (west + 2500, south)])
    assert found.gaps() == [pytest.approx(gap) for gap in ((0, 450), (850, 1250), (2450, 3000))]
    assert sorted(set(found.run_S.tolist())) == [0, 1]
    nothing = profile(holes, [(west - 5000, south), (west - 5000, south + 900)])
    assert nothing.gaps() == [(0.0, 900.0)]


def test_the_half_of_the_outcomes_lies_within_the_90_percent(forecast):
    west, south = corner(forecast)
    found = profile(forecast, [(west + 300, south), (west + 300, south + 1900)])
    assert (found.high_50_SH - found.low_50_SH)[:, 11] == pytest.approx(np.full(20, 2 * 0.6745 * 2.0), abs=0.05)
    assert (found.low_SH < found.low_50_SH).all() and (found.high_50_SH < found.high_SH).all()


def test_of_points_each_stands_for_a_piece_of_ground_of_its_own(forecast):
    west, south = corner(forecast)
    points = dataclasses.replace(forecast, cell_size=0.0)
    found = profile(points, [(west, south), (west + 1900, south)])
    assert found.of_points and found.cell_size == points.footprint_m > 0
    assert found.leading_S.all() and found.run_S.tolist() == list(range(20))
    assert len(found.gaps()) == 19
