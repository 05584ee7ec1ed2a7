# SPDX-License-Identifier: GPL-2.0-or-later
"""What a chart counts from: constants are taken off everything, a reference with its uncertainty, never twice."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.results import zero
from mmstt_core.results.zero import FIRST, FROM_ISSUE, OWN, Zero, counted, reference
from tests.samples import ALL, sample_forecast

ROWS = [{"months": 1, "common": 0.3, "range_m": 500.0, "nugget": 0.2}]
RECORD = {"backtest": {"error_correlation": ROWS, "ground_error_correlation": [{**ROWS[0], "common": 0.5}]}}


@pytest.fixture(scope="module")
def two():
    forecast = sample_forecast(edge=6, leads=4, calibrated=3, share=ALL, gaps=0.0)
    one, other = (dataclasses.replace(forecast.only([cell]).series(), label=f"cell {cell}") for cell in (3, 30))
    return one, other


def test_its_own_zero_changes_nothing(two):
    assert counted(two[0], OWN) is two[0]


@pytest.mark.parametrize("chosen", [FROM_ISSUE, Zero(kind=FIRST)])
def test_one_constant_is_taken_off_everything(two, chosen):
    found, whole = counted(two[0], chosen), two[0]
    level = whole.issue_level if chosen is FROM_ISSUE else zero.first_level(whole)
    assert level != 0
    assert found.observed_T == pytest.approx(whole.observed_T - level)
    assert found.displacement_HQ == pytest.approx(whole.displacement_HQ - level)
    assert found.issue_level == pytest.approx(whole.issue_level - level)
    assert found.ground_HQ == pytest.approx(whole.ground_HQ - level)


def test_the_first_days_are_the_mean_of_60_of_them(two):
    days_T = (two[0].observed_dates_T - two[0].observed_dates_T[0]).astype(int)
    assert zero.first_level(two[0]) == pytest.approx(two[0].observed_T[days_T < 60].mean())


def test_without_measured_correlation_variances_add(two):
    one, other = two
    found = counted(one, reference(other, {}))
    assert found.observed_T == pytest.approx(one.observed_T - other.observed_T)
    middle = one.levels_Q.size // 2
    assert found.ground_HQ[:, middle] == pytest.approx(one.ground_HQ[:, middle] - other.ground_HQ[:, middle])
    up = one.ground_HQ[:, -1] - one.ground_HQ[:, middle]
    down = other.ground_HQ[:, middle] - other.ground_HQ[:, 0]
    assert found.ground_HQ[:, -1] - found.ground_HQ[:, middle] == pytest.approx(np.hypot(up, down))
    assert zero.certainty(one, reference(other, {}))[0] == zero.INDEPENDENT


def test_errors_that_go_together_narrow_the_difference_as_much_as_they_do(two):
    one, other = two
    found = counted(one, reference(other, RECORD))
    apart = np.hypot(one.easting - other.easting, one.northing - other.northing)
    together = 0.5 + 0.3 * np.exp(-apart / 500)
    middle = one.levels_Q.size // 2
    up = one.ground_HQ[:, -1] - one.ground_HQ[:, middle]
    down = other.ground_HQ[:, middle] - other.ground_HQ[:, 0]
    wanted = np.sqrt(up**2 + down**2 - 2 * together * up * down)
    assert found.ground_HQ[:, -1] - found.ground_HQ[:, middle] == pytest.approx(wanted)
    assert (np.diff(found.ground_HQ, axis=1) >= 0).all() and (np.diff(found.displacement_HQ, axis=1) >= 0).all()
    assert zero.certainty(one, reference(other, RECORD))[1] == pytest.approx((together,))
    assert np.isnan(found.threshold_mm) and found.change is None


def test_the_stated_intervals_of_a_difference_hold_what_they_say():
    """Two normal laws whose errors correlate by 0.6: of drawn differences, 90 % lie inside."""
    generator = np.random.default_rng(7)
    drawn = generator.multivariate_normal([0, 0], [[4, 0.6 * 2 * 3], [0.6 * 2 * 3, 9]], 40_000)
    levels_Q = np.array([0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975])
    scores_Q = np.array([-1.96, -1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449, 1.96])
    found_Q = zero._difference(2 * scores_Q[None] + 5, 3 * scores_Q[None] - 1, np.array([0.6]))[0]
    difference = drawn[:, 0] - drawn[:, 1] + 6
    for low, high in ((1, 7), (3, 5)):
        held = np.mean((difference >= found_Q[low]) & (difference <= found_Q[high]))
        assert held == pytest.approx(levels_Q[high] - levels_Q[low], abs=0.01)


def test_only_a_series_of_the_same_kind_is_subtracted(two):
    one, other = two
    east = dataclasses.replace(one, component="east")
    later = dataclasses.replace(one, issue_date=one.issue_date + 31)
    for stranger in (east, later, other):
        assert counted(stranger, reference(other, RECORD)) is stranger
    assert zero.axis_title(east, reference(other, {}))[0] == "{0} displacement, mm"
    assert zero.axis_title(one, reference(other, {})) == ("{0} displacement minus {1}, mm", ("Up", "cell 30"))
    assert zero.file_words(one, reference(other, {})) == "minus cell 30"
    assert zero.file_words(east, reference(other, {})) == "datum of the input series"


def test_a_date_that_only_one_of_both_has_is_unknown(two):
    one, other = two
    short = dataclasses.replace(other, observed_dates_T=other.observed_dates_T[5:], observed_T=other.observed_T[5:])
    found = counted(one, reference(short, {}))
    assert np.isnan(found.observed_T[:5]).all() and np.isfinite(found.observed_T[5:]).all()


def test_the_reference_itself_is_left_out_of_the_chart_unless_it_is_alone(two):
    held = [(two[0], "#000000"), (two[1], "#ffffff")]
    assert zero.without_reference(held, reference(two[1], {})) == held[:1]
    assert zero.without_reference(held[1:], reference(two[1], {})) == held[1:]
