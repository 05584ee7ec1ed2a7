# SPDX-License-Identifier: GPL-2.0-or-later
"""Inverses by halves."""

import numpy as np
import pytest

from mmstt_core.models import inverse as room
from mmstt_core.models.gaussian_process import START_P, observed_covariance


@pytest.mark.parametrize("size", [1, 2, 36, 37, 75, 151])
def test_the_inverse_of_a_covariance_by_halves_is_that_of_the_library(size):
    covariance = observed_covariance(START_P, -12.0 * np.arange(size)[::-1])
    both = np.stack([covariance, 3 * covariance])
    (found, log_determinant), expected = room.inverse(both), np.linalg.inv(both)
    assert np.abs(found - expected).max() < 1e-10 * np.abs(expected).max()
    assert log_determinant == pytest.approx(np.linalg.slogdet(both)[1], rel=1e-9, abs=1e-9)


def test_a_nearly_singular_covariance_is_left_to_the_library():
    years = np.linspace(-5, 0, 120)
    covariance = np.exp(-0.5 * (years[:, None] - years) ** 2) + 1e-13 * np.eye(120)
    assert np.abs(room._by_halves(covariance)[0] - np.linalg.inv(covariance)).max() > 1.0
    found, log_determinant = room.inverse(covariance)
    assert np.array_equal(found, np.linalg.inv(covariance))
    assert log_determinant == pytest.approx(np.linalg.slogdet(covariance)[1], rel=1e-6)


def test_what_is_no_covariance_has_no_inverse():
    with pytest.raises(np.linalg.LinAlgError):
        room.inverse(np.diag([1.0, -1.0, 2.0]))
