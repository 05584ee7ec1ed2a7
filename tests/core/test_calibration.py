# SPDX-License-Identifier: GPL-2.0-or-later
import dataclasses
import math

import numpy as np
import pytest

from mmstt_core.backtest.calibration import FEW_STRETCHES, Experience, Lived, calibrate, experience, shared_by_all
from mmstt_core.backtest.metrics import (
    block_difference,
    brier_score,
    excess_over_noise,
    increment_r2,
    interval_scores,
    quantile_shares,
)
from mmstt_core.backtest.ordered import Ordered
from mmstt_core.backtest.origins import LEADS_MONTHS, Origin, target_epochs
from mmstt_core.backtest.quantiles import COVERAGE_LEVELS, exceedance, to_quantiles
from mmstt_core.backtest.student import normal_cdf, normal_quantile, student_half_width
from mmstt_core.changes.ahead import Ahead
from mmstt_core.models.base import Prediction


def origin(rng, *, issue_day=0, cells=600, spread=2.0, months=(1, 6), names=("gp",), biases=(0.0,)):
    months_H = np.repeat(months, 3)
    truth = rng.normal(0, spread, (cells, months_H.size))
    predictions = {
        name: Prediction(mean_NH=np.full(truth.shape, bias), sigma_NH=np.ones(truth.shape))
        for name, bias in zip(names, biases)
    }
    return Origin(
        issue_day=issue_day,
        context_days=900,
        months_H=months_H,
        truth_NH=truth,
        ground_NH=np.full(truth.shape, np.nan),
        predictions=predictions,
        ahead=Ahead.nothing(months_H.size),
        changed_N=np.zeros(cells, bool),
        noise_N=rng.uniform(1, 3, cells),
        velocity_N=rng.normal(0, 1, cells),
        easting_N=100.0 * (np.arange(cells) % 30),
        northing_N=100.0 * (np.arange(cells) // 30),
        block_N=np.arange(cells) // 10,
    )


def ordered(error_S, origin_S):
    """Put the sizes of errors in order, which come from small to large ones."""
    return Ordered(np.abs(error_S), origin_S, int(origin_S.max()) + 1)


def normal_law(samples, sigma=1.0):
    """Return the quantiles of as many normal laws about 0."""
    half = sigma * normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))
    return to_quantiles(np.zeros(samples), np.broadcast_to(half, (samples, half.size)))


def factors(origins):
    predictions = [part.predictions["gp"] for part in origins]
    return calibrate(Lived([experience(part, one.mean_NH, one.sigma_NH) for part, one in zip(origins, predictions)]))


def test_calibrated_intervals_cover_new_data_as_promised():
    rng = np.random.default_rng(0)
    calibration = factors([origin(rng, issue_day=365 * year) for year in range(40)])
    new = origin(rng)
    half = calibration.half_widths(np.ones(new.truth_NH.shape), new.months_H, new.noise_N, new.velocity_N)
    for index, level in enumerate(COVERAGE_LEVELS):
        assert np.mean(np.abs(new.truth_NH) <= half[..., index]) == pytest.approx(level, abs=0.03)


def test_intervals_are_wider_where_the_record_has_lived_through_few_stretches_of_the_lead():
    rng = np.random.default_rng(5)
    once = factors([origin(rng, months=(12,), cells=5000)])
    often = factors([origin(rng, issue_day=365 * year, months=(12,), cells=5000) for year in range(5)])
    assert once.factor_MGL[0, 0, 1] / often.factor_MGL[0, 0, 1] == pytest.approx(
        math.sqrt((1 + FEW_STRETCHES) / (1 + FEW_STRETCHES / 5)), rel=0.03
    )


def test_what_all_cells_err_together_is_told_from_what_each_errs_alone():
    rng = np.random.default_rng(6)
    origin_S = np.repeat(np.arange(200), 50)
    alone_S, together_S = rng.normal(size=10_000), np.repeat(rng.normal(size=200), 50)

    def shared(error_S, origin_S):
        order_S = np.argsort(np.abs(error_S))
        return shared_by_all(ordered(error_S[order_S], origin_S[order_S]), error_S[order_S])[-1]

    assert shared(alone_S, origin_S) < 0.02
    assert shared(0.6 * together_S + 0.8 * alone_S, origin_S) == pytest.approx(0.36, abs=0.08)
    assert shared(together_S, origin_S) > 0.98
    few = np.repeat(np.arange(200), 2)
    assert shared(rng.normal(size=400), few) < 0.2
    assert shared(np.ones(1), np.zeros(1, int)) == 0.0


def test_errors_that_all_cells_share_widen_intervals_of_few_stretches_and_outer_ones_most():
    def widened(shared, years):
        parts = []
        for year in range(years):
            rng = np.random.default_rng(year)
            part = origin(rng, issue_day=365 * year, months=(12,), cells=3000)
            common = rng.normal(0, 2.0)
            parts.append(
                dataclasses.replace(part, truth_NH=math.sqrt(shared) * common + math.sqrt(1 - shared) * part.truth_NH)
            )
        truth_S = np.abs(np.concatenate([part.truth_NH.ravel() for part in parts]))
        return factors(parts).factor_MGL[0, 0] / np.quantile(truth_S, COVERAGE_LEVELS)

    alone, shared, often = widened(0.0, 4), widened(0.5, 4), widened(0.5, 40)
    assert np.allclose(alone, alone.mean(), rtol=0.1)
    assert shared[2] > 1.05 * alone[2] and shared[3] > shared[1] > shared[0]
    assert np.allclose(often, 1.0, atol=0.12)


def test_a_tiny_area_falls_back_to_the_student_law():
    rng = np.random.default_rng(1)
    calibration = factors([origin(rng, cells=1, spread=1.0, months=(1,))])
    nominal = student_half_width(np.array(COVERAGE_LEVELS), 6.0)
    ratio = calibration.factor_MGL[0, 0] / (math.sqrt(1 + FEW_STRETCHES) * nominal)
    assert ((ratio > 0.85) & (ratio < 1.25)).all()
    assert calibration.longest_month == 1


def test_without_any_origin_the_factors_are_nominal_and_nothing_counts_as_calibrated():
    calibration = factors([])
    assert calibration.longest_month == 0
    half = calibration.half_widths(np.ones((2, 3)), np.array([1.0, 12, 24]), np.ones(2), np.zeros(2))
    assert np.allclose(half[..., 0], student_half_width(0.5, 6.0))


def test_factors_beyond_the_longest_measured_lead_stay_flat():
    calibration = factors([origin(np.random.default_rng(2))])
    half = calibration.half_widths(np.ones((1, 2)), np.array([6.0, 60.0]), np.ones(1), np.zeros(1))
    assert np.allclose(half[0, 0], half[0, 1])


def test_quantiles_never_cross():
    half = np.array([[[2.0, 1.0, 3.0, 2.5]]])
    quantiles = to_quantiles(np.zeros((1, 1)), half)
    assert (np.diff(quantiles[0, 0]) >= 0).all()
    assert quantiles.shape[-1] == 2 * len(COVERAGE_LEVELS) + 1


def test_exceedance_agrees_with_the_normal_law():
    scores = normal_quantile(0.5 + 0.5 * np.array(COVERAGE_LEVELS))
    half = 2.0 * scores[None, None]
    for mean, threshold in ((0.0, 3.0), (4.0, 3.0), (-6.0, 10.0)):
        expected = normal_cdf((mean - threshold) / 2) + normal_cdf((-threshold - mean) / 2)
        law = to_quantiles(np.full((1, 1), mean), half)
        assert exceedance(law, np.zeros(1), threshold)[0, 0] == pytest.approx(expected, abs=2e-3)


def test_target_epochs_respect_embargo_tolerance_and_the_last_day():
    days = np.arange(0, 800, 6)
    indices, months = target_epochs(days, 100, 96, LEADS_MONTHS, last_day=500)
    chosen = days[indices]
    assert chosen.min() >= 96 + 18
    assert chosen.max() <= 500
    assert (np.abs(chosen - (100 + months * 365.25 / 12)) <= 20).all()
    assert set(months) == {1, 2, 3, 6, 9, 12}


def test_the_crps_of_a_normal_forecast_is_near_its_closed_form():
    rng = np.random.default_rng(4)
    truth = rng.normal(size=40000)
    assert interval_scores(normal_law(truth.size), truth)["crps_mm"] == pytest.approx(1 / math.sqrt(math.pi), rel=0.03)


def test_r2_of_increments_gives_persistence_nothing():
    rng = np.random.default_rng(5)
    level = rng.normal(0, 50, 500)
    truth = level + rng.normal(0, 1, 500)
    assert increment_r2(level, truth, level) < 0.02


def test_the_block_bootstrap_finds_a_real_difference_and_no_false_one():
    rng = np.random.default_rng(6)
    one, block = rng.normal(size=3000), np.arange(3000) // 30
    worse = block_difference(1.3 * one, one, block)
    assert worse["low_mm"] > 0
    same = block_difference(rng.normal(size=3000), one, block)
    assert same["low_mm"] < 0 < same["high_mm"]


@pytest.mark.parametrize(("nu", "coverage", "expected"), [(6, 0.9, 1.943), (4, 0.95, 2.776), (10, 0.5, 0.700)])
def test_student_half_widths_match_the_tables(nu, coverage, expected):
    assert student_half_width(coverage, nu) == pytest.approx(expected, abs=2e-3)


def test_a_calibrated_forecast_fills_the_gaps_between_its_quantiles_evenly():
    rng = np.random.default_rng(7)
    truth = rng.normal(size=20000)
    expected = np.diff([0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 1])
    assert np.allclose(quantile_shares(normal_law(truth.size), truth), expected, atol=0.01)


def test_the_brier_score_prefers_the_right_probability():
    rng = np.random.default_rng(8)
    truth = rng.normal(0, 8, 5000)
    right, sharp = (normal_law(truth.size, sigma) for sigma in (8.0, 2.0))
    level = np.zeros(truth.size)
    assert brier_score(right, truth, level, 10.0) < brier_score(sharp, truth, level, 10.0)


def test_an_error_no_larger_than_the_noise_leaves_no_excess():
    assert excess_over_noise(2.0, np.full(5, 2.5)) == 0.0
    assert excess_over_noise(5.0, np.full(5, 3.0)) == pytest.approx(4.0)


def test_what_was_put_in_order_once_gives_the_factors_of_the_origins_that_are_left():
    rng = np.random.default_rng(8)

    def lived(number, size):
        by_month = {
            month: (rng.standard_t(4, size), rng.integers(0, 300, size)) for month in (1, 6, 12)[: 3 - number % 2]
        }
        noise, velocity = np.linspace(0.5, 4, 300), rng.normal(0, 4, 300)
        return Experience(issue_day=18000 + 90 * number, noise_N=noise, velocity_N=velocity, by_month=by_month)

    origins = [lived(number, size) for number, size in enumerate((900, 40, 1500, 7000))]
    for without in range(4):
        ordered = calibrate(Lived(origins), without=without)
        alone = calibrate(Lived([one for number, one in enumerate(origins) if number != without]))
        assert np.allclose(ordered.factor_MGL, alone.factor_MGL, rtol=1e-12)
        assert np.array_equal(ordered.scores_M, alone.scores_M)


@pytest.mark.parametrize("size", [1, 7, 400])
def test_factors_are_order_statistics_of_scores_and_pseudo_scores_together(size):
    rng = np.random.default_rng(size)
    score_S, origin_S, pseudo = (
        np.sort(rng.exponential(size=size)),
        rng.integers(0, 3, size),
        np.sort(rng.exponential(size=50)),
    )
    found_WL = Ordered(score_S, origin_S, 3).factors(np.tile(pseudo, (4, 1)))
    for without, found_L in enumerate(found_WL):
        pooled = np.sort(np.concatenate([score_S[origin_S != without], pseudo]))
        ranks = [min(int(np.ceil((pooled.size + 1) * level)), pooled.size) - 1 for level in COVERAGE_LEVELS]
        assert found_L.tolist() == pooled[ranks].tolist()


def test_what_all_err_together_without_an_origin_is_what_the_others_tell():
    rng = np.random.default_rng(3)
    origin_S = rng.integers(0, 5, 900)
    error_S = rng.standard_t(3, 900) + rng.normal(size=5)[origin_S]
    order_S = np.argsort(np.abs(error_S))
    error_S, origin_S = error_S[order_S], origin_S[order_S]
    shared_W = shared_by_all(ordered(error_S, origin_S), error_S)
    for without in range(6):
        left_S = origin_S != without
        left = ordered(error_S[left_S], origin_S[left_S])
        assert shared_W[without] == pytest.approx(shared_by_all(left, error_S[left_S])[-1], rel=1e-9)
