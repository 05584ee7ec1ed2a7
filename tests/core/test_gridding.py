# SPDX-License-Identifier: GPL-2.0-or-later
"""Points become cells without jumps, and without a look at the future."""

from __future__ import annotations

import dataclasses
import time

import numpy as np
import pytest

from mmstt_core.cube import MISSING, DisplacementCube
from mmstt_core.errors import InputError
from mmstt_core.gridding import to_cells


def make(tenths, easting=None, northing=None, **more) -> DisplacementCube:
    tenths = np.asarray(tenths, np.int16)
    easting = np.full(len(tenths), 4_500_010.0) if easting is None else np.asarray(easting, float)
    northing = np.full(len(tenths), 2_000_010.0) if northing is None else np.asarray(northing, float)
    return DisplacementCube(
        easting_N=easting,
        northing_N=northing,
        days_T=12 * np.arange(tenths.shape[1]) + 18_000,
        values_NT=tenths,
        component="los",
        **more,
    )


@pytest.fixture
def scattered():
    """Return 3,000 points of 60 epochs with levels of their own and holes, more of them late."""
    generator = np.random.default_rng(2)
    tenths = generator.normal(0, 20, (3000, 60)) + generator.normal(0, 200, (3000, 1))
    tenths = np.rint(tenths).astype(np.int16)
    tenths[generator.random(tenths.shape) < np.linspace(0, 0.4, 60)] = MISSING
    return make(tenths, 4_500_000 + generator.uniform(0, 3000, 3000), 2_000_000 + generator.uniform(0, 3000, 3000))


@pytest.mark.parametrize("size", [100, 50, 250])
def test_cells_are_aligned_to_multiples_of_their_size(size, scattered):
    cells = to_cells(scattered, size)
    assert (cells.easting_N % size == size / 2).all()
    assert (cells.northing_N % size == size / 2).all()
    assert len(set(zip(cells.easting_N, cells.northing_N))) == cells.cells
    assert cells.cell_size == size


def test_a_point_on_the_edge_belongs_to_the_cell_north_east_of_it():
    cells = to_cells(make([[0, 0], [0, 0]], [4_500_100, 4_500_099.99], [2_000_100, 2_000_099.99]), 100)
    assert cells.easting_N.tolist() == [4_500_050, 4_500_150]
    assert cells.northing_N.tolist() == [2_000_050, 2_000_150]


def test_cells_hold_the_mean_as_it_is():
    cells = to_cells(make([[10, -5, 1], [11, -6, 2], [13, -7, 2]]), 100)
    np.testing.assert_allclose(cells.values_NT, [[34 / 30, -0.6, 5 / 30]], rtol=1e-6)
    assert cells.points_N.tolist() == [3]


def test_cells_agree_with_a_plain_loop(scattered):
    full = dataclasses.replace(scattered, values_NT=np.where(scattered.values_NT == MISSING, 7, scattered.values_NT))
    cells = to_cells(full, 100)
    for index in range(0, cells.cells, 37):
        inside = (np.abs(full.easting_N - cells.easting_N[index]) <= 50) & (
            np.abs(full.northing_N - cells.northing_N[index]) <= 50
        )
        assert cells.points_N[index] == inside.sum()
        expected_T = full.millimetres_NT(np.float64)[inside].mean(axis=0)
        np.testing.assert_allclose(cells.millimetres_NT()[index], expected_T, rtol=1e-6, atol=1e-6)


def test_l3_is_returned_unchanged():
    cube = make([[1, 2], [3, 4]], cell_size=100.0, level="L3")
    assert to_cells(cube, 50) is cube


def test_a_missing_epoch_makes_no_jump():
    low, high = np.full(12, 100), np.full(12, 900)
    high[[3, 7, 8]] = MISSING
    assert to_cells(make([low, high]), 100).values_NT.tolist() == [[50.0] * 12]


def test_common_motion_survives_where_a_point_is_missing():
    motion = np.array([0, 10, -20, 30, 45, 5, 70, -15])
    tenths = np.stack([motion + 100, motion + 400, motion - 200]).astype(np.int16)
    tenths[1, 2:4], tenths[2, 6] = MISSING, MISSING
    assert np.abs(to_cells(make(tenths), 100).values_NT[0] - (motion + 100) / 10).max() <= 0.05


def test_epochs_without_any_point_stay_missing():
    tenths = np.array([[1, MISSING, 3], [5, MISSING, MISSING]])
    assert not to_cells(make(tenths), 100).present_NT[0, 1]


def test_offsets_never_look_past_the_given_day(scattered):
    day = int(scattered.days_T[35])
    cut = to_cells(scattered.until(day), 100)
    known = to_cells(scattered, 100, until_day=day).until(day)
    assert np.array_equal(cut.values_NT, known.values_NT, equal_nan=True)


def test_the_future_does_change_offsets_when_nothing_forbids_it(scattered):
    day = int(scattered.days_T[35])
    cut, known = to_cells(scattered.until(day), 100), to_cells(scattered, 100).until(day)
    assert not np.array_equal(cut.values_NT, known.values_NT, equal_nan=True)


def test_adding_a_constant_shifts_cells_by_it(scattered):
    tenths = np.where(scattered.values_NT == MISSING, MISSING, scattered.values_NT + 50).astype(np.int16)
    moved = dataclasses.replace(scattered, values_NT=tenths)
    one, two = to_cells(scattered, 100), to_cells(moved, 100)
    assert np.array_equal(one.present_NT, two.present_NT)
    assert np.abs(two.millimetres_NT() - one.millimetres_NT() - 5)[one.present_NT].max() < 1e-4


def test_what_is_added_to_one_point_moves_its_own_cell_alone_and_by_its_share(scattered):
    """Where points are missing too: 25 mm on one of n points are 25 / n mm at every epoch that the cell has."""
    tenths = scattered.values_NT.copy()
    tenths[7] = np.where(tenths[7] == MISSING, MISSING, tenths[7] + 250)
    one, two = to_cells(scattered, 100), to_cells(dataclasses.replace(scattered, values_NT=tenths), 100)
    moved_CT = two.millimetres_NT(np.float64) - one.millimetres_NT(np.float64)
    cells = np.flatnonzero(np.nanmax(np.abs(moved_CT), axis=1))
    assert cells.size == 1
    assert scattered.easting_N[7] // 100 == one.easting_N[cells[0]] // 100
    assert one.points_N[cells[0]] > 1
    assert np.nanmax(np.abs(moved_CT[cells[0]] - 25 / one.points_N[cells[0]])) < 1e-4


def test_a_cell_of_one_point_holds_its_series_as_it_came():
    cube = make([[1, MISSING], [3, 4]], [4_500_010, 4_500_110])
    assert to_cells(cube, 100).values_NT.dtype == np.int16
    assert to_cells(cube, 100).values_NT.tolist() == [[1, MISSING], [3, 4]]


def test_motion_of_metres_is_averaged_as_any_other():
    millimetres = np.array([[-4000.0, -8000.25, np.nan], [-4100.0, -8100.25, -9000.0]], np.float32)
    cube = dataclasses.replace(make([[0, 0, 0], [0, 0, 0]]), values_NT=millimetres)
    np.testing.assert_allclose(to_cells(cube, 100).millimetres_NT(), [[-4050, -8050.25, -8950]], rtol=1e-6)


def test_the_order_of_points_does_not_matter_where_none_is_missing(scattered):
    full = dataclasses.replace(scattered, values_NT=np.abs(scattered.values_NT // 2))
    shuffled = full.select(np.random.default_rng(0).permutation(full.cells))
    assert np.array_equal(to_cells(full, 100).values_NT, to_cells(shuffled, 100).values_NT)


def test_priors_are_averaged_or_voted_on():
    cube = make(
        np.zeros((4, 2)),
        [4_500_010] * 3 + [4_500_110],
        priors={
            "elevation": np.array([10, np.nan, 20, np.nan], np.float32),
            "geology": np.array([3, 7, 7, -1], np.int32),
        },
    )
    cells = to_cells(cube, 100)
    assert cells.priors["elevation"][0] == 15
    assert np.isnan(cells.priors["elevation"][1])
    assert cells.priors["geology"].tolist() == [7, -1]


@pytest.mark.parametrize("size", [0, -100, float("nan"), float("inf")])
def test_impossible_cell_sizes_are_refused(size):
    with pytest.raises(InputError, match="cell size"):
        to_cells(make([[1, 2], [3, 4]]), size)


def test_a_full_burst_is_averaged_within_seconds():
    generator = np.random.default_rng(4)
    tenths = generator.integers(-200, 200, (50_000, 300)).astype(np.int16)
    easting, northing = generator.uniform(0, 15_000, (2, 50_000))
    cube = make(tenths, 4_500_000 + easting, 2_000_000 + northing)
    started = time.process_time()
    to_cells(cube, 100)
    assert time.process_time() - started < 3
