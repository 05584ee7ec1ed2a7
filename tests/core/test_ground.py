# SPDX-License-Identifier: GPL-2.0-or-later
"""The ground: what its truth is, that its own interval is narrower than that of one epoch, and where files hold it."""

import copy
import dataclasses
import json

import numpy as np
import pytest

from mmstt_core.backtest.calibration import Lived, calibrate, experience
from mmstt_core.backtest.origins import EPOCH, GROUND, Origin, plan_targets
from mmstt_core.backtest.quantiles import exceedance, interval
from mmstt_core.changes.ahead import Ahead
from mmstt_core.forecaster import Calibrated, Forecaster
from mmstt_core.models.shared import Networks
from mmstt_core.results.arrays import write_json, write_npz
from mmstt_core.results.reader import ForecastFolder, NotAForecast
from tests.core.made_cubes import made_cube
from tests.samples import sample_forecast

MONTH = 365.25 / 12


def grounds(days_T, leads, *, issue=1000, anchor=996, last=10_000):
    """Return the days of the epochs in each lead's ground, by lead, and the day that each is forecast for."""
    targets = plan_targets(days_T, issue, anchor, leads, last_day=last)
    return {
        int(month): (days_T[epochs], day)
        for month, epochs, day, ground in zip(targets.months_H, targets.epochs_H, targets.days_H, targets.is_ground_H)
        if ground
    }


def test_the_ground_is_the_mean_of_the_epochs_within_thirty_days_of_the_lead():
    days_T = np.arange(0, 3000, 6)
    for lead, (days, day) in grounds(days_T, (3, 6, 12)).items():
        assert days.tolist() == [each for each in days_T if abs(each - (1000 + lead * MONTH)) <= 30]
        assert day == days.mean() and abs(day - (1000 + lead * MONTH)) <= 3


def test_nothing_nearer_than_eighteen_days_to_the_last_input_is_ground_and_the_forecast_is_for_what_is_left():
    ((days, day),) = grounds(np.arange(0, 3000, 6), (1,)).values()
    assert days.min() == 996 + 18 and days.max() <= 1000 + MONTH + 30
    assert day == days.mean() > 1000 + MONTH


def test_no_ground_reaches_beyond_the_last_day():
    days_T = np.arange(0, 3000, 6)
    found = grounds(days_T, (3, 6, 9), last=1000 + round(6 * MONTH))
    assert set(found) == {3, 6}
    days, day = found[6]
    assert days.max() <= 1000 + round(6 * MONTH) and day == days.mean() < 1000 + 6 * MONTH - 10


@pytest.mark.parametrize(("step", "fewest", "most"), [(35, 1, 2), (30, 1, 3), (24, 2, 3), (11, 5, 6)])
def test_where_sensors_come_seldom_the_ground_is_the_mean_of_what_there_is(step, fewest, most):
    sizes = [
        days.size
        for first in range(step)
        for days, _ in grounds(np.arange(first, 3000, step), (3, 6, 12), anchor=970 - first).values()
    ]
    assert min(sizes) >= fewest and max(sizes) <= most


def test_truth_of_epochs_and_of_the_ground_stand_beside_each_other_on_one_axis():
    days_T = np.arange(0, 3000, 6)
    values_NT = np.random.default_rng(0).normal(0, 3, (4, days_T.size)).astype(np.float32)
    values_NT[0, ::2] = np.nan
    values_NT[1] = np.nan
    targets = plan_targets(days_T, 1000, 996, (3, 12), last_day=3000)
    truth_NH, ground_NH = targets.truth(values_NT)
    assert targets.is_ground_H.sum() == 2 and targets.months_H[targets.is_ground_H].tolist() == [3, 12]
    assert np.isnan(truth_NH[:, targets.is_ground_H]).all() and np.isnan(ground_NH[:, ~targets.is_ground_H]).all()
    for column, epochs in enumerate(targets.epochs_H):
        if targets.is_ground_H[column]:
            assert ground_NH[[0, 2, 3], column] == pytest.approx(np.nanmean(values_NT[[0, 2, 3]][:, epochs], axis=1))
        else:
            assert np.array_equal(truth_NH[:, column], values_NT[:, epochs[0]], equal_nan=True)
    assert np.isnan(ground_NH[1]).all()


def noisy_origins(count=6, cells=900, *, shift=0.0, noise=2.0, wander=1.0):
    """Make origins whose epochs scatter about a ground that wanders; values are multiples of 1/64 mm."""
    origins = []
    for number in range(count):
        rng = np.random.default_rng(number)
        ground_N = rng.normal(0, wander, cells)
        epochs_NK = ground_N[:, None] + rng.normal(0, noise, (cells, 10))
        truth_NH = np.full((cells, 4), np.nan)
        truth_NH[:, :3] = np.round(64 * epochs_NK[:, :3]) / 64 + shift
        ground_NH = np.full((cells, 4), np.nan)
        ground_NH[:, 3] = np.round(64 * epochs_NK.mean(1)) / 64 + shift
        origins.append(
            Origin(
                issue_day=400 * number,
                context_days=900,
                months_H=np.array([6, 6, 6, 6]),
                truth_NH=truth_NH,
                ground_NH=ground_NH,
                predictions={},
                ahead=Ahead.nothing(4),
                changed_N=np.zeros(cells, bool),
                noise_N=np.full(cells, noise),
                velocity_N=np.zeros(cells),
                easting_N=np.zeros(cells),
                northing_N=np.zeros(cells),
                block_N=np.arange(cells) // 10,
            )
        )
    return origins


def factors(origins, of, shift=0.0):
    mean_NH = np.full(origins[0].truth_NH.shape, shift)
    return calibrate(Lived([experience(origin, mean_NH, np.ones(mean_NH.shape), of=of) for origin in origins]))


def test_factors_of_the_ground_are_as_much_smaller_as_its_errors_are():
    origins = noisy_origins()
    epoch, ground = (factors(origins, of).factor_MGL[0, 0] for of in (EPOCH, GROUND))
    assert ground / epoch == pytest.approx(np.sqrt((1 + 4 / 10) / (1 + 4)), rel=0.08)


@pytest.mark.parametrize("of", [EPOCH, GROUND])
def test_a_constant_added_to_truth_and_forecast_changes_no_bit_of_the_factors(of):
    plain, shifted = factors(noisy_origins(), of), factors(noisy_origins(shift=512.0), of, 512.0)
    assert np.array_equal(plain.factor_MGL, shifted.factor_MGL)


@pytest.fixture(scope="module")
def forecaster():
    cube = made_cube(edge=12, velocity_mm_yr=-4.0)
    return Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks())


def test_the_ground_has_the_median_of_the_epochs_and_a_narrower_law(forecaster):
    days_H = np.array([30.0, 91.0, 182.0, 365.0])
    laws = forecaster.calibrated("gp", forecaster.predict(days_H), days_H)
    assert np.array_equal(laws.ground_NHQ[..., 4], laws.epoch_NHQ[..., 4])
    epoch, ground = (np.subtract(*interval(law, 0.9)[::-1]) for law in (laws.epoch_NHQ, laws.ground_NHQ))
    assert (ground < epoch).all() and np.median(ground / epoch) < 0.8


def test_rows_of_the_backtest_score_epochs_and_ground(forecaster):
    from mmstt_core.record import backtest_rows

    rows = {row["months"]: row for row in backtest_rows(forecaster, "gp") if row["model"] == "gp"}
    for month in (1, 3, 6):
        row = rows[month]
        assert row["ground_rmse_mm"] < row["rmse_mm"] and row["ground_width_90_mm"] < row["width_90_mm"]
        assert row["ground_coverage_50"] < row["ground_coverage_80"] < row["ground_coverage_90"]
        assert row["ground_coverage_90"] > 0.8


def test_a_forecast_held_out_is_calibrated_on_the_other_origins_alone(forecaster):
    number = len(forecaster.origins) // 2
    before = forecaster.held_out("gp", number)

    def after(spoilt):
        other = copy.copy(forecaster)
        kept = forecaster.origins[spoilt]
        wrong = dataclasses.replace(kept, truth_NH=kept.truth_NH + 99, ground_NH=kept.ground_NH - 99)
        other.origins = [wrong if index == spoilt else each for index, each in enumerate(forecaster.origins)]
        other._lived, other._calibrations = {}, {}
        return other.held_out("gp", number)

    for law in (EPOCH, GROUND):
        assert np.array_equal(before.law(law), after(number).law(law))
        assert not np.array_equal(before.law(law), after(number - 1).law(law))


@pytest.fixture
def written(tmp_path):
    def write(**changes):
        forecast = dataclasses.replace(sample_forecast(edge=5, leads=6, epochs=12), **changes)
        write_npz(forecast, tmp_path / "forecast.npz")
        write_json({**forecast.record, "cell_size_m": 100.0}, tmp_path / "forecast.json")
        return forecast, ForecastFolder(tmp_path)

    return write


def test_the_ground_is_written_and_read_again_and_maps_speak_of_it(written):
    forecast, folder = written()
    read = folder.forecast()
    assert np.array_equal(read.ground_NHQ, forecast.ground_NHQ)
    low_NH, high_NH = interval(forecast.ground_NHQ, 0.9)
    assert read.half_width_90() == pytest.approx((high_NH - low_NH) / 2, abs=1e-4)
    series = folder.series(2)
    assert np.array_equal(series.ground_HQ, forecast.ground_NHQ[2])
    assert np.array_equal(series.displacement_HQ, forecast.displacement_NHQ[2])
    assert series.ground_quantile_H(0.95) == pytest.approx(forecast.ground_NHQ[2, :, 7])
    assert series.quantile_H(0.95) == pytest.approx(forecast.displacement_NHQ[2, :, 7])


def test_a_file_from_before_the_ground_is_read_and_speaks_of_single_measurements(written):
    forecast, folder = written(ground_NHQ=None)
    assert "ground" not in folder.names
    for read in (folder.forecast(), folder.sample, folder.forecast(np.array([0, 3]))):
        assert read.ground_NHQ is None
    read = folder.forecast()
    assert np.array_equal(read.shown_NHQ, forecast.displacement_NHQ)
    low_NH, high_NH = interval(forecast.displacement_NHQ, 0.9)
    assert read.half_width_90() == pytest.approx((high_NH - low_NH) / 2, abs=1e-4)
    series = folder.series(2)
    assert series.ground_HQ is None
    assert np.array_equal(series.ground_quantile_H(0.9), series.quantile_H(0.9))


@pytest.mark.parametrize("spoilt", ["crossed", "nan", "far", "shape"])
def test_a_damaged_ground_is_refused(written, spoilt):
    ground_NHQ = sample_forecast(edge=5, leads=6, epochs=12).ground_NHQ
    if spoilt == "crossed":
        ground_NHQ[0, 0, -1] = ground_NHQ[0, 0, 0] - 1
    elif spoilt == "shape":
        ground_NHQ = ground_NHQ[:, :, :-1]
    else:
        ground_NHQ[0, 0, 0] = {"nan": np.nan, "far": 1e7}[spoilt]
    with pytest.raises(NotAForecast, match="ground"):
        _ = written(ground_NHQ=ground_NHQ)[1].sample


def test_a_score_of_the_ground_that_is_no_number_is_refused(written, tmp_path):
    _, folder = written()
    record = {**folder.record, "backtest": {"rows": [{"months": 3, "model": "mmstt", "ground_coverage_80": "most"}]}}
    (tmp_path / "forecast.json").write_text(json.dumps(record))
    with pytest.raises(NotAForecast, match="backtest"):
        ForecastFolder(tmp_path)


def test_exceedance_of_a_written_forecast_is_that_of_its_ground(tmp_path, monkeypatch):
    from mmstt_core import forecast as road
    from mmstt_core.options import ForecastRequest

    cube = made_cube(edge=6, velocity_mm_yr=-8.0)
    monkeypatch.setattr(road, "read_cube", lambda *args, **kwargs: cube)
    found = road.run_forecast(ForecastRequest(sources=("made.csv",), out=str(tmp_path), model="gp"))
    level_N = found.issue_level_N.astype(np.float64)
    expected = exceedance(found.ground_NHQ, level_N, found.threshold_mm)
    assert np.allclose(found.exceedance_NH, expected, atol=1e-4)
    assert not np.allclose(found.exceedance_NH, exceedance(found.displacement_NHQ, level_N, 10.0), atol=1e-2)
    rate_sigma = np.subtract(*interval(found.ground_NHQ[:, 12], 0.8)[::-1]) / 2 / 1.2816
    assert found.velocity_sigma_N == pytest.approx(rate_sigma, rel=0.03)


def test_a_single_measurement_scatters_at_least_as_much_as_the_ground_about_the_same_middle():
    narrow, wide = (
        np.sort(np.random.default_rng(seed).normal(0, size, (5, 3, 9)), axis=-1) for seed, size in ((1, 1), (2, 3))
    )
    laws = Calibrated.of(narrow.astype(np.float32), wide.astype(np.float32))
    assert (laws.epoch_NHQ[..., :4] <= laws.ground_NHQ[..., :4]).all()
    assert (laws.epoch_NHQ[..., 5:] >= laws.ground_NHQ[..., 5:]).all()
    assert np.array_equal(laws.epoch_NHQ[..., 4], laws.ground_NHQ[..., 4])
    assert (np.diff(laws.epoch_NHQ, axis=-1) >= 0).all()
