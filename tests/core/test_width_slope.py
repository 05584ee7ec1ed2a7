# SPDX-License-Identifier: GPL-2.0-or-later
"""Widths that follow the noise too closely are found on the past, and evened out for extremes."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.analysis.joint import JointDraws
from mmstt_core.results.forecast import QUANTILE_LEVELS
from mmstt_core.results.width_slope import (
    HALF,
    LEAST_FACTOR,
    MOST_FACTOR,
    MOST_SLOPE,
    SCALE,
    SLOPE,
    evened,
    evenings,
    measured,
)
from tests.samples import sample_forecast

NORMAL = np.array((-1.95996, -1.64485, -1.28155, -0.67449, 0.0, 0.67449, 1.28155, 1.64485, 1.95996))


def past(power, *, scale=1.0, samples=20_000, seed=0):
    """Return half widths, and errors of a normal law whose spread follows them by a power."""
    rng = np.random.default_rng(seed)
    half = 4 * np.exp(rng.normal(0, 0.5, samples))
    sigma = scale * 4 * (half / 4) ** power / 1.64485
    return half, rng.normal(size=samples) * sigma


def test_widths_that_follow_the_errors_are_left_alone():
    found = measured(*past(1.0))
    assert found[SLOPE] < 0.03
    assert found[SCALE] == pytest.approx(1.0, abs=0.02)
    assert found[HALF] == pytest.approx(4.0, rel=0.02)


@pytest.mark.parametrize("power", [0.6, 0.8])
def test_widths_that_follow_the_noise_too_closely_are_found(power):
    assert 0.7 * (1 - power) < measured(*past(power))[SLOPE] < 1 - power + 0.02  # shrunk towards none


def test_intervals_that_hold_more_than_they_say_are_found():
    assert measured(*past(1.0, scale=0.85))[SCALE] == pytest.approx(0.85, abs=0.02)
    assert measured(*past(1.0, scale=1.3))[SCALE] == 1.0  # nothing is ever widened by it
    assert measured(*past(0.0))[SLOPE] <= MOST_SLOPE


def test_few_scores_tell_nothing():
    assert measured(*past(0.6, samples=100)) == {}


def record_with(slope, half, scale, model="mmstt"):
    return {
        "model": model,
        "backtest": {"rows": [{"months": 6, "model": model, SLOPE: slope, HALF: half, SCALE: scale}]},
    }


@pytest.mark.parametrize("rows", [None, "nonsense", [{"model": "mmstt", SLOPE: "much", "months": 3}], [3]])
def test_a_record_that_tells_none_or_nonsense_changes_nothing(rows):
    assert evenings({"model": "mmstt", "backtest": {"rows": rows}}) == ()
    assert evenings({"backtest": "odd"}) == ()
    law = 3.0 * NORMAL[None]
    np.testing.assert_array_equal(evened(law, (), 6.0, exact=True), law)


def test_wide_laws_become_narrower_and_narrow_ones_wider_about_their_medians():
    rows = evenings(record_with(0.2, 4.0, 0.9))
    law_NQ = np.array([[1.0], [2.0], [3.0]]) + np.array([[1.0], [4.0], [40.0]]) / 1.64485 * NORMAL
    found_NQ = evened(law_NQ, rows, 6.0, exact=False)
    half_N = (found_NQ[:, 7] - found_NQ[:, 1]) / 2
    assert half_N[0] == pytest.approx(min(MOST_FACTOR, 4**0.2), rel=1e-3)
    assert half_N[1] == pytest.approx(4.0, rel=1e-3)
    assert half_N[2] == pytest.approx(max(LEAST_FACTOR, 10**-0.2) * 40, rel=1e-3)
    np.testing.assert_allclose(found_NQ[:, 4], law_NQ[:, 4])
    exact_NQ = evened(law_NQ, rows, 6.0, exact=True)
    np.testing.assert_allclose(exact_NQ - law_NQ[:, [4]], 0.9 * (found_NQ - law_NQ[:, [4]]))


def test_only_extremes_and_differences_are_drawn_from_evened_laws():
    assert len(QUANTILE_LEVELS) == NORMAL.size
    plain = sample_forecast(edge=6)
    told = dataclasses.replace(plain, record={**plain.record, **record_with(0.4, 1.0, 0.8)})
    one, two = (JointDraws(forecast, draws=200) for forecast in (plain, told))
    np.testing.assert_array_equal(one.displacement(5), two.displacement(5))
    spread = [
        np.mean(np.ptp(draws.displacement(5, shared=False, worst=worst), axis=1))
        for draws, worst in ((one, True), (two, False), (two, True))
    ]
    assert spread[0] > spread[1] > spread[2]
