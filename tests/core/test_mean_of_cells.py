# SPDX-License-Identifier: GPL-2.0-or-later
"""The interval of a mean is that of a mean: as narrow as the errors of its cells are independent, and it holds."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.backtest.error_correlation import error_correlation
from mmstt_core.backtest.origins import EPOCH, GROUND, Origin
from mmstt_core.backtest.quantiles import COVERAGE_LEVELS
from mmstt_core.changes.ahead import Ahead
from mmstt_core.forecaster import Forecaster
from mmstt_core.gridding import to_cells
from mmstt_core.models.shared import Networks
from mmstt_core.reading.source import read_cube
from mmstt_core.results.mean_of_cells import (
    EPOCH_ROWS,
    GROUND_ROWS,
    Correlation,
    correlations,
    half_width_of_mean,
    narrowing,
)

from ..samples import sample_forecast

USTICA_UP = Path(__file__).resolve().parents[2] / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"

EDGE = 12
EAST_N, NORTH_N = (100.0 * axis.ravel() for axis in np.meshgrid(np.arange(EDGE), np.arange(EDGE)))
APART_NN = np.hypot(EAST_N[:, None] - EAST_N, NORTH_N[:, None] - NORTH_N)


def origins_with(correlation_NN, count=40):
    """Simulate errors of unit variance at many origins, a year and more apart."""
    rng = np.random.default_rng(0)
    root = np.linalg.cholesky(correlation_NN + 1e-9 * np.eye(len(correlation_NN)))
    return [
        Origin(
            issue_day=400 * number,
            context_days=900,
            months_H=np.array([6, 6, 6]),
            truth_NH=root @ rng.normal(size=(EDGE**2, 3)),
            ground_NH=np.full((EDGE**2, 3), np.nan),
            predictions={},
            ahead=Ahead.nothing(3),
            changed_N=np.zeros(EDGE**2, bool),
            noise_N=np.ones(EDGE**2),
            velocity_N=np.zeros(EDGE**2),
            easting_N=EAST_N,
            northing_N=NORTH_N,
            block_N=np.arange(EDGE**2),
        )
        for number in range(count)
    ]


def measured(correlation_NN, count=40):
    origins = origins_with(correlation_NN, count)
    zeros, ones = np.zeros((EDGE**2, 3)), np.ones((EDGE**2, 3))
    return error_correlation(origins, [zeros] * count, [1.645 * ones] * count)


def width(row):
    return half_width_of_mean(np.ones(EDGE**2), EAST_N, NORTH_N, row)


def test_independent_errors_cancel_and_the_interval_shrinks_by_the_root_of_the_cells():
    assert width(Correlation(1.0, 0.0, 100.0, 1.0)) == pytest.approx(1 / EDGE)
    (row,) = measured(np.eye(EDGE**2))
    assert 1 / EDGE <= width(row) < 1.5 / EDGE


def test_errors_that_all_cells_share_leave_the_interval_as_wide_as_theirs():
    assert width(Correlation(1.0, 1.0, 100.0, 0.0)) == pytest.approx(1)
    (row,) = measured(np.full((EDGE**2, EDGE**2), 0.98) + 0.02 * np.eye(EDGE**2))
    assert width(row) == pytest.approx(1, abs=0.02)


def test_errors_that_neighbours_share_are_told_with_their_range():
    truth_NN = 0.2 + 0.5 * np.exp(-APART_NN / 300) + 0.3 * np.eye(EDGE**2)
    (row,) = measured(truth_NN)
    assert width(row) == pytest.approx(np.sqrt(truth_NN.mean()), rel=0.1)
    assert row.between(100.0) > row.between(500.0) + 0.1


def test_few_stretches_of_time_leave_room_for_what_all_cells_share():
    (few,), (many,) = measured(np.eye(EDGE**2), 1), measured(np.eye(EDGE**2))
    assert width(few) > 3 * width(many)


def test_few_cells_tell_nothing():
    origins = [
        dataclasses.replace(one, truth_NH=one.truth_NH[:5], easting_N=EAST_N[:5], northing_N=NORTH_N[:5])
        for one in origins_with(np.eye(EDGE**2), 5)
    ]
    assert error_correlation(origins, [np.zeros((5, 3))] * 5, [np.ones((5, 3))] * 5) == ()


@pytest.mark.parametrize(("entry", "name"), [(EPOCH_ROWS, "displacement"), (GROUND_ROWS, "ground")])
def test_a_series_of_several_cells_is_narrowed_about_its_median_where_the_record_tells_how(entry, name):
    plain = sample_forecast()
    row = {"months": 1, "common": 0.0, "range_m": 100.0, "nugget": 1.0}
    told = dataclasses.replace(plain, record={**plain.record, "backtest": {entry: [row]}})
    before, after = (getattr(forecast.series(), f"{name}_HQ") for forecast in (plain, told))
    middle = before.shape[1] // 2
    assert np.array_equal(before[:, middle], after[:, middle])
    spread_HQ, whole_HQ = ((law - law[:, [middle]]).astype(float) for law in (after, before))
    assert np.all(np.abs(spread_HQ) <= np.abs(whole_HQ) + 1e-6) and np.abs(spread_HQ).max() < np.abs(whole_HQ).max()
    assert told.series().of_mean == (entry == GROUND_ROWS) and not plain.series().of_mean
    one = told.only(np.array([0]))
    assert np.array_equal(getattr(one.series(), f"{name}_HQ"), getattr(one, f"{name}_NHQ")[0])


@pytest.mark.parametrize("rows", [None, 3, [{}], [{"months": 1, "common": "x"}], [[1]], [None]])
def test_a_damaged_record_tells_no_correlation(rows):
    assert correlations({"backtest": {"error_correlation": rows}}) == ()
    assert correlations({"backtest": rows}) == ()


def test_the_factor_is_interpolated_over_lead():
    rows = (Correlation(1.0, 0.0, 100.0, 1.0), Correlation(3.0, 1.0, 100.0, 0.0))
    factor_H = narrowing(np.ones((EDGE**2, 4)), EAST_N, NORTH_N, rows)
    assert np.allclose(factor_H, [1 / EDGE, (1 + 1 / EDGE) / 2, 1, 1])


@pytest.fixture(scope="module")
def forecaster():
    cube = read_cube([str(USTICA_UP)])
    return Forecaster(to_cells(cube, 100.0), int(cube.days_T[-1]), ("gp",), Networks())


@pytest.mark.parametrize(("of", "narrowest"), [(EPOCH, 0.6), (GROUND, 0.8)])
def test_on_ustica_the_interval_of_a_mean_holds_at_an_origin_that_took_no_part(forecaster, of, narrowest):
    level, rng = COVERAGE_LEVELS.index(0.9), np.random.default_rng(1)
    held, narrowed = [], []
    for number, (origin, mixed) in enumerate(zip(forecaster.origins, forecaster.mixtures("gp"))):
        rows = {row.months: row for row in forecaster.error_correlation("gp", of=of, without=number)}
        calibration = forecaster.calibration_without("gp", number, of)
        half_NH = calibration.half_widths(mixed.sigma_NH, origin.months_H, origin.noise_N, origin.velocity_N)[
            ..., level
        ]
        for _ in range(20):
            apart_N = np.hypot(
                *(axis - axis[rng.integers(axis.size)] for axis in (origin.easting_N, origin.northing_N))
            )
            cells = np.argsort(apart_N, kind="stable")[: rng.choice([10, 30, 100])]
            for column in np.flatnonzero(np.any([origin.columns(month, of) for month in (1, 3, 6, 12)], axis=0)):
                row = rows[float(origin.months_H[column])]
                half_N = half_NH[cells, column]
                half = half_width_of_mean(half_N, origin.easting_N[cells], origin.northing_N[cells], row)
                error = (origin.truth_of(of)[cells, column] - mixed.mean_NH[cells, column]).mean()
                held.append(abs(error) <= half)
                narrowed.append(half / half_N.mean())
    assert 0.84 <= np.mean(held) <= 0.97
    assert np.mean(narrowed) < narrowest
