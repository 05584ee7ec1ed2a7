# SPDX-License-Identifier: GPL-2.0-or-later
"""Joint draws have the marginals of the forecast and the correlation that was measured, and the same seed repeats."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis.joint import APART, MOST_CELLS, TOGETHER, JointDraws, shares_at
from mmstt_core.backtest.quantiles import at_score, normal_score
from mmstt_core.results.mean_of_cells import Correlation
from tests.core.analysis.known_ground import known_forecast

SEVERAL = 4000


@pytest.fixture(scope="module")
def forecast():
    return known_forecast(np.linspace(-10, 10, 25), edge=5)


def test_each_cell_keeps_its_own_law(forecast):
    drawn_NS = JointDraws(forecast, draws=SEVERAL).displacement(11)
    for level in (0.05, 0.25, 0.5, 0.75, 0.95):
        stated_N = forecast.quantile_since_issue(level)[:, 11]
        assert np.mean(drawn_NS <= stated_N[:, None], axis=1) == pytest.approx(np.full(25, level), abs=0.03)
        assert np.mean(drawn_NS <= stated_N[:, None]) == pytest.approx(level, abs=0.012)


def test_a_skewed_law_is_drawn_as_it_is_and_beyond_its_last_quantiles():
    law_NQ = np.array([[-1.0, -0.9, -0.7, -0.3, 0.0, 1.0, 4.0, 8.0, 15.0]])
    drawn_S = at_score(law_NQ, np.random.default_rng(0).normal(size=(1, 200_000)))[0]
    assert np.quantile(drawn_S, (0.05, 0.5, 0.9)) == pytest.approx([-0.9, 0.0, 4.0], abs=0.1)
    assert np.mean(drawn_S > 15.0) == pytest.approx(0.025, abs=0.002)
    score_S = np.linspace(-4, 4, 33)[None]
    back = normal_score(law_NQ[:, None], at_score(law_NQ, score_S).T[:, :])
    assert back[:, 0] == pytest.approx(score_S[0], abs=1e-5)


def test_neighbours_go_together_as_was_measured(forecast):
    drawn_NS = JointDraws(forecast, draws=20_000).displacement(11)
    found_NN = np.corrcoef(drawn_NS)
    apart_NN = np.hypot(
        forecast.easting_N[:, None] - forecast.easting_N, forecast.northing_N[:, None] - forecast.northing_N
    )
    stated_NN = 0.6 * np.exp(-apart_NN / 300) + 0.4 * np.eye(25)
    assert np.abs(found_NN - stated_NN).max() < 0.04


def test_the_mean_of_cells_is_as_wide_as_their_correlation_says(forecast):
    drawn_NS = JointDraws(forecast, draws=20_000).displacement(11)
    apart_NN = np.hypot(
        forecast.easting_N[:, None] - forecast.easting_N, forecast.northing_N[:, None] - forecast.northing_N
    )
    variance = 4.0 * (0.6 * np.exp(-apart_NN / 300) + 0.4 * np.eye(25)).mean()
    assert drawn_NS.mean(axis=0).std() == pytest.approx(np.sqrt(variance), rel=0.03)
    assert drawn_NS.mean() == pytest.approx(forecast.quantile_since_issue(0.5)[:, 11].mean(), abs=0.05)


@pytest.mark.parametrize("cells", [5, 12, 25])
def test_the_interval_of_a_mean_is_that_of_the_chart(forecast, cells):
    part = forecast.only(np.arange(cells))
    drawn_S = JointDraws(part, draws=SEVERAL).displacement(11).mean(axis=0)
    low, high = np.quantile(drawn_S, (0.05, 0.95))
    chart_Q = part.series().ground_HQ[11]
    assert high - low == pytest.approx(chart_Q[7] - chart_Q[1], rel=0.06)


def test_what_all_cells_share_widens_a_mean_but_never_narrows_a_difference(forecast):
    rows = [{"months": 1.0, "common": 0.5, "range_m": 300.0, "nugget": 0.2}]
    told = dataclasses.replace(forecast, record={"backtest": {"ground_error_correlation": rows}})
    draws = JointDraws(told, draws=SEVERAL)
    with_it, without = draws.displacement(11), draws.displacement(11, shared=False)
    assert with_it.mean(axis=0).std() > 1.3 * without.mean(axis=0).std()
    assert (without[0] - without[24]).std() > 1.2 * (with_it[0] - with_it[24]).std()


def test_the_same_seed_draws_the_same_and_another_one_does_not(forecast):
    one, same, other = (JointDraws(forecast, seed=seed).displacement(3) for seed in (7, 7, 8))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_the_correlation_is_interpolated_over_lead_and_held_beyond():
    rows = (Correlation(1.0, 0.0, 100.0, 1.0), Correlation(3.0, 0.4, 400.0, 0.2))
    between = shares_at(rows, 2.0, shared=True)
    assert between.common == pytest.approx(0.2)
    assert between.local == {100.0: pytest.approx(0.0), 400.0: pytest.approx(0.2)}
    assert shares_at(rows, 30.0, shared=True) == shares_at(rows, 3.0, shared=True)
    assert shares_at(rows, 0.1, shared=False).common == 0


def test_where_nothing_was_measured_a_mean_is_as_wide_as_a_cell_and_a_difference_as_wide_as_can_be(forecast):
    assert shares_at((), 3.0, shared=True) == TOGETHER
    assert shares_at((), 3.0, shared=False) == APART
    unknown = dataclasses.replace(forecast, record={})
    draws = JointDraws(unknown, draws=SEVERAL)
    assert draws.displacement(11).mean(axis=0).std() == pytest.approx(2.0, rel=0.05)
    apart_S = np.subtract(*draws.displacement(11, shared=False)[:2])
    assert apart_S.std() == pytest.approx(2 * np.sqrt(2), rel=0.05)


def test_more_cells_than_can_be_drawn_together_are_refused():
    many = known_forecast(0.0, edge=int(np.sqrt(MOST_CELLS)) + 1, leads=1)
    with pytest.raises(ValueError, match="cannot be drawn together"):
        JointDraws(many)
    with pytest.raises(ValueError, match="cannot be drawn together"):
        JointDraws(many.only(np.empty(0, int)))
