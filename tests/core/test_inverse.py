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
    found, expected = room.inverse(both), np.linalg.inv(both)
    assert np.abs(found - expected).max() < 1e-10 * np.abs(expected).max()


def test_a_nearly_singular_covariance_is_left_to_the_library():
    years = np.linspace(-5, 0, 120)
    covariance = np.exp(-0.5 * (years[:, None] - years) ** 2) + 1e-13 * np.eye(120)
    assert np.abs(room._by_halves(covariance) - np.linalg.inv(covariance)).max() > 1.0
    assert np.array_equal(room.inverse(covariance), np.linalg.inv(covariance))
