# SPDX-License-Identifier: GPL-2.0-or-later
"""Medians of rows are those of numpy, bit for bit, whichever way they are found."""

import numpy as np
import pytest

from mmstt_core import medians


@pytest.mark.parametrize("sorting", [False, True])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("samples", [1, 2, 7, 152])
def test_medians_are_those_of_numpy(monkeypatch, sorting, dtype, samples):
    monkeypatch.setattr(medians, "sorting_is_faster", lambda: sorting)
    rng = np.random.default_rng(0)
    values_NB = np.round(20 * rng.standard_normal((300, samples))).astype(dtype) / dtype(7)
    before_NB = values_NB.copy()
    found_N = medians.row_medians(values_NB)
    assert found_N.dtype == dtype
    assert np.array_equal(found_N, np.median(values_NB, axis=1))
    assert np.array_equal(values_NB, before_NB)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_missing_samples_are_left_out_and_empty_rows_have_no_median(dtype):
    rng = np.random.default_rng(1)
    values_NB = rng.standard_normal((200, 31)).astype(dtype)
    values_NB[rng.random(values_NB.shape) < 0.3] = np.nan
    values_NB[5] = np.nan
    found_N = medians.row_medians(values_NB)
    kept_N = np.arange(200) != 5
    assert np.array_equal(found_N[kept_N], np.nanmedian(values_NB[kept_N], axis=1))
    assert np.isnan(found_N[5])


def test_the_faster_way_is_found_once():
    assert medians.sorting_is_faster() in (False, True)
    assert medians.sorting_is_faster.cache_info().currsize == 1
