# SPDX-License-Identifier: GPL-2.0-or-later
"""The intervals by which attention is judged: no difference is told where there is none, and a real one is."""

import numpy as np
import pytest

from benchmarks.attention_scores import Errors


def errors(factor: float, *, blocks: int = 12) -> Errors:
    rng = np.random.default_rng(4)
    place_U = np.repeat(["here", "there", "far"], blocks)
    noise_UCS = rng.normal(0, 3.0, (place_U.size, 2, 40))
    other_UCS = factor * rng.normal(0, 3.0, noise_UCS.shape)
    square_UCF = np.stack([(noise_UCS**2).sum(-1), (other_UCS**2).sum(-1)], axis=-1)
    return Errors(
        place_U=place_U,
        names=("one", "other"),
        cases=("moved", "still"),
        square_UCF=square_UCF,
        count_UC=np.full(square_UCF.shape[:2], 40.0),
    )


@pytest.mark.parametrize("of_places", [True, False])
def test_two_forecasts_of_the_same_skill_are_not_told_apart(of_places):
    whole, low, high = errors(1.0).ratio("one", "other", ("moved", "still"), of_places=of_places)
    assert low < 1 < high
    assert whole == pytest.approx(1.0, abs=0.05)


def test_a_forecast_with_a_tenth_less_error_is_told_from_the_other():
    whole, low, high = errors(0.8).ratio("other", "one", ("moved", "still"))
    assert high < 1
    assert whole == pytest.approx(0.8, abs=0.05)
    assert low < whole < high


def test_a_root_mean_square_error_is_the_geometric_mean_over_places():
    found = errors(1.0)
    each = [found.rmse("one", "moved", [place]) for place in ("here", "there", "far")]
    assert found.rmse("one", "moved") == pytest.approx(np.exp(np.mean(np.log(each))))
    assert found.rmse("one", "moved") == pytest.approx(3.0, rel=0.05)
