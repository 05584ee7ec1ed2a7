# SPDX-License-Identifier: GPL-2.0-or-later
"""Laws as arrays of quantiles, symmetric or not."""

import numpy as np
import pytest

from mmstt_core.backtest.metrics import held, interval_scores
from mmstt_core.backtest.quantiles import exceedance, interval, mixed_quantiles, normal_score, to_quantiles
from mmstt_core.backtest.student import normal_cdf, normal_quantile
from mmstt_core.results.forecast import QUANTILE_LEVELS

LEVELS_Q = np.array(QUANTILE_LEVELS)
SCORES_Q = normal_quantile(LEVELS_Q)


def law(values_Q):
    """Return one law of one cell and date."""
    return np.asarray(values_Q, np.float64)[None, None]


def normal(mean, sigma):
    return law(mean + sigma * SCORES_Q)


SKEWED = law(np.exp(0.8 * SCORES_Q))
"""Log-normal: its upper tail is long."""


@pytest.mark.parametrize("law_NHQ", [normal(3.0, 2.0), SKEWED], ids=["normal", "skewed"])
def test_the_score_of_each_quantile_is_that_of_its_level(law_NHQ):
    for index, score in enumerate(SCORES_Q):
        assert normal_score(law_NHQ, law_NHQ[..., index])[0, 0] == pytest.approx(score, abs=1e-9)


def test_tails_go_on_with_the_slope_of_the_last_two_quantiles():
    far = normal_score(normal(0.0, 2.0), np.array([[20.0]])), normal_score(normal(0.0, 2.0), np.array([[-20.0]]))
    assert far[0][0, 0] == pytest.approx(10.0) and far[1][0, 0] == pytest.approx(-10.0)
    rise = normal_score(SKEWED, SKEWED[..., -1] + 3 * (SKEWED[..., -1] - SKEWED[..., -2]))
    assert rise[0, 0] == pytest.approx(SCORES_Q[-1] + 3 * (SCORES_Q[-1] - SCORES_Q[-2]))


@pytest.mark.parametrize("threshold", [0.5, 1.5, 3.0, 4.5])
def test_exceedance_of_a_skewed_law_counts_each_side_by_its_own_tail(threshold):
    expected = normal_cdf(-np.log(threshold) / 0.8)  # of a log-normal, nothing lies below 0
    assert exceedance(SKEWED, np.zeros(1), threshold)[0, 0] == pytest.approx(float(expected), abs=0.02)
    symmetric = to_quantiles(SKEWED[..., 4], (SKEWED[..., 5:] - SKEWED[..., 3::-1]) / 2)
    assert abs(float(exceedance(symmetric, np.zeros(1), 3.0)[0, 0]) - float(normal_cdf(-np.log(3.0) / 0.8))) > 0.02


def test_a_mirrored_law_exceeds_a_threshold_as_often():
    level_N = np.array([0.7])
    mirrored = 2 * level_N[0] - SKEWED[..., ::-1]
    assert exceedance(mirrored, level_N, 2.0) == pytest.approx(exceedance(SKEWED, level_N, 2.0), abs=1e-6)


def test_a_law_and_its_level_shifted_by_a_constant_exceed_bit_for_bit_as_often():
    rng = np.random.default_rng(0)
    laws_NHQ = np.sort(rng.integers(-4096, 4096, (50, 6, LEVELS_Q.size)), axis=-1) / 64
    level_N = rng.integers(-640, 640, 50) / 64
    shifted = (laws_NHQ + 512.0).astype(np.float32), level_N + 512.0
    assert np.array_equal(exceedance(*shifted, 10.0), exceedance(laws_NHQ.astype(np.float32), level_N, 10.0))


def test_a_law_without_width_is_sure():
    point = law(np.full(LEVELS_Q.size, 4.0))
    assert exceedance(point, np.zeros(1), 3.0)[0, 0] == 1
    assert exceedance(point, np.zeros(1), 5.0)[0, 0] < 1e-12


def test_the_quantiles_of_a_mixture_are_those_of_draws_from_it():
    one, other = normal(0.0, 1.0), normal(-12.0, 3.0)
    rng, share = np.random.default_rng(0), 0.3
    draws = np.where(rng.random(400_000) < share, rng.normal(-12, 3, 400_000), rng.normal(0, 1, 400_000))
    mixed = mixed_quantiles(one, other, np.array([share]))
    assert mixed.dtype == np.float32
    # Where the density is least, between the two laws, draws tell a quantile least.
    for level, found in zip(QUANTILE_LEVELS, mixed[0, 0]):
        assert np.mean(draws <= found) == pytest.approx(level, abs=0.01)
    low, high = interval(mixed, 0.9)
    assert mixed[0, 0, 4] - low[0, 0] > 5 * (high[0, 0] - mixed[0, 0, 4])


@pytest.mark.parametrize(("share", "wanted"), [(0.0, normal(2.0, 1.0)), (1.0, SKEWED)])
def test_a_mixture_with_no_share_of_one_law_is_the_other(share, wanted):
    mixed = mixed_quantiles(normal(2.0, 1.0), SKEWED, np.array([share]))
    assert np.allclose(mixed, wanted, atol=2e-3)


def test_quantiles_of_a_mixture_never_cross():
    rng = np.random.default_rng(1)
    laws = [np.sort(rng.normal(0, size, (30, 4, 9)), axis=-1) for size in (1.0, 20.0)]
    assert (np.diff(mixed_quantiles(*laws, rng.random(30)), axis=-1) >= 0).all()


def test_an_interval_holds_what_lies_between_its_own_ends_on_either_side():
    laws_SQ = np.repeat(SKEWED[0], 4, axis=0)
    low, high = interval(laws_SQ, 0.8)
    truth_S = np.array([low[0] - 1e-3, low[0] + 1e-3, high[0] - 1e-3, high[0] + 1e-3])
    assert held(laws_SQ, truth_S, 0.8).tolist() == [False, True, True, False]
    scores = interval_scores(laws_SQ, truth_S)
    assert scores["coverage_80"] == 0.5
    outer = SKEWED[0, 0, -2] - SKEWED[0, 0, 1]
    assert scores["width_90_mm"] == pytest.approx(outer) == pytest.approx(scores["winkler_90_mm"])
