# SPDX-License-Identifier: GPL-2.0-or-later
import dataclasses

import numpy as np
import pytest

from mmstt_core.models import closed_forms, likelihood
from mmstt_core.models.gaussian_process import (
    START_P,
    GaussianProcess,
    covariance,
    fit_hyperparameters,
    impute,
    observed_covariance,
    prediction_weights,
)
from mmstt_core.models.likelihood import LatticeLikelihood, Likelihood, likelihood_of, remove_level
from mmstt_core.models.shared import Shared
from mmstt_core.window import make_context
from tests.core.made_cubes import made_cube

DAYS_H = np.array([30.0, 180.0, 365.0, 730.0])


@pytest.fixture(scope="module")
def window():
    return make_context(made_cube(gaps=0.01), made_cube().days_T[-1])


def forecast(name, context, days_H=DAYS_H, **changes):
    return Shared(dataclasses.replace(context, **changes)).fitted(name).predict(days_H)


@pytest.mark.parametrize("name", closed_forms())
def test_adding_a_constant_shifts_the_forecast_by_that_constant(window, name):
    shift = np.linspace(-50, 50, window.cells).astype(np.float32)[:, None]
    plain, shifted = forecast(name, window), forecast(name, window, values_NB=window.values_NB + shift)
    assert np.allclose(shifted.mean_NH - shift, plain.mean_NH, atol=2e-3)
    assert np.allclose(shifted.sigma_NH, plain.sigma_NH, rtol=1e-3)


@pytest.mark.parametrize("name", ["last", "mean60", "linear-seasonal", "gp", "ridge"])
def test_a_factor_on_all_series_scales_the_forecast(window, name):
    tripled = dataclasses.replace(window, values_NB=3 * window.values_NB)
    if name == "gp":  # alone: laws of change know what is usual in mm
        plain, scaled = (GaussianProcess.fit_alone(part).predict(DAYS_H) for part in (window, tripled))
    else:
        plain, scaled = forecast(name, window), forecast(name, tripled)
    assert np.allclose(scaled.mean_NH, 3 * plain.mean_NH, atol=5e-2)


@pytest.mark.parametrize("name", closed_forms())
def test_the_scale_grows_with_the_lead_and_is_no_smaller_than_half_the_noise(window, name):
    prediction = forecast(name, window)
    assert (np.diff(prediction.sigma_NH, axis=1) > -1e-6).all()
    assert prediction.sigma_NH.min() > 0.5


def test_every_row_of_the_prediction_weights_sums_to_one():
    days_B = np.arange(-1140.0, 1, 12)
    for log_P in (START_P, START_P + 0.7, START_P - 1.0):
        weights = prediction_weights(log_P, days_B, DAYS_H)
        assert np.allclose(weights.mean_HB.sum(axis=1), 1.0, atol=1e-8)


def test_the_gradient_of_the_likelihood_agrees_with_finite_differences():
    rng = np.random.default_rng(1)
    years = np.sort(rng.uniform(-3, 0, 40))
    sample = rng.normal(size=(60, 40))
    scatter = sample.T @ sample / 60
    anywhere = Likelihood(years, scatter)

    def value(log_P):
        kernel = covariance(log_P, years, years, years[0] - 1e-3) + np.exp(2 * log_P[-1]) * np.eye(40)
        inverse = np.linalg.inv(kernel)
        return 0.5 * (np.linalg.slogdet(kernel)[1] + np.log(inverse.sum()) + np.vdot(remove_level(inverse), scatter))

    here = anywhere.at(START_P)
    gradient = here.gradient_P
    assert here.value == pytest.approx(value(START_P), rel=1e-10)
    for index in range(START_P.size):
        step = np.zeros_like(START_P)
        step[index] = 1e-5
        assert gradient[index] == pytest.approx(
            (value(START_P + step) - value(START_P - step)) / 2e-5, rel=1e-4, abs=1e-6
        )


@pytest.mark.parametrize("bins", [13, 60, 61, 150])
def test_on_a_lattice_of_bins_the_likelihood_is_that_of_any_time_axis(bins):
    rng = np.random.default_rng(bins)
    days_B = -12.0 * np.arange(bins)[::-1]
    sample_NB = np.cumsum(rng.normal(size=(200, bins)), axis=1)
    scatter_BB = sample_NB.T @ sample_NB / 200
    on_lattice = likelihood_of(scatter_BB, days_B)
    assert isinstance(on_lattice, LatticeLikelihood)
    constant = None
    for _ in range(3):
        log_P = START_P + rng.normal(0, 0.5, START_P.size)
        anywhere, here = Likelihood(days_B / 365.25, scatter_BB).at(log_P), on_lattice.at(log_P)
        for found, expected in (
            (here.gradient_P, anywhere.gradient_P),
            (here.information(), anywhere.information()),
        ):
            assert np.allclose(found, expected, rtol=1e-8, atol=1e-9 * np.abs(expected).max())
        constant = constant or here.value - anywhere.value
        assert here.value - anywhere.value == pytest.approx(constant, abs=1e-6)


def test_the_information_is_the_curvature_that_the_law_itself_would_show():
    days_B = np.delete(-12.0 * np.arange(60)[::-1], [20, 21, 40]) - 3.0 * (np.arange(57) < 30)
    anywhere = Likelihood(days_B / 365.25, observed_covariance(START_P, days_B))
    assert np.abs(anywhere.at(START_P).gradient_P).max() < 1e-8
    curved_PP = anywhere.at(START_P).information()
    for index, step in enumerate(1e-5 * np.eye(START_P.size)):
        bent_P = anywhere.at(START_P + step).gradient_P - anywhere.at(START_P - step).gradient_P
        assert bent_P / 2e-5 == pytest.approx(curved_PP[index], rel=1e-4, abs=1e-5)


@pytest.mark.parametrize("apart", [0.3, 1.5])
def test_a_fit_ends_at_the_same_law_wherever_it_starts(apart):
    rng = np.random.default_rng(4)
    days_B = np.delete(-12.0 * np.arange(90)[::-1], [20, 21, 60]) - 3.0 * (np.arange(87) < 40)
    z_NB = (rng.normal(size=(300, 87)) + np.cumsum(rng.normal(0, 0.3, (300, 87)), axis=1)).astype(np.float32)
    one, other = (
        prediction_weights(fit_hyperparameters(z_NB, days_B, start_P=start_P), days_B, DAYS_H)
        for start_P in (START_P, START_P + apart * rng.choice((-1.0, 1.0), START_P.size))
    )
    assert np.abs(one.mean_HB - other.mean_HB).max() < 5e-3
    assert one.sigma_H == pytest.approx(other.sigma_H, rel=1e-2)


def test_near_a_lattice_a_fit_ends_close_to_where_the_bins_themselves_would_lead(monkeypatch):
    rng = np.random.default_rng(4)
    days_B = np.delete(-12.0 * np.arange(90)[::-1], [20, 21, 60]) - 3.0 * (np.arange(87) < 40)
    z_NB = (rng.normal(size=(300, 87)) + np.cumsum(rng.normal(0, 0.3, (300, 87)), axis=1)).astype(np.float32)
    near_P = fit_hyperparameters(z_NB, days_B)
    monkeypatch.setattr(likelihood, "_differences", lambda days: None)
    exact_P = fit_hyperparameters(z_NB, days_B)
    near, exact = (prediction_weights(log_P, days_B, DAYS_H) for log_P in (near_P, exact_P))
    assert np.abs(near.mean_HB - exact.mean_HB).max() < 0.02
    assert near.sigma_H == pytest.approx(exact.sigma_H, rel=0.02)
    assert not np.array_equal(near_P, exact_P)  # the lattice was taken


def test_the_fit_recovers_the_share_of_white_noise():
    rng = np.random.default_rng(2)
    days = np.arange(-95 * 12.0, 1, 12)
    z_NB = rng.normal(size=(1500, 96)) + np.cumsum(rng.normal(0, 0.05, (1500, 96)), axis=1)
    log_P = fit_hyperparameters(z_NB, days)
    short, white = np.exp(log_P[2]), np.exp(log_P[7])
    assert np.hypot(short, white) == pytest.approx(1.0, abs=0.1)


def test_imputed_gaps_forecast_as_if_the_sample_had_never_been():
    rng = np.random.default_rng(3)
    days = np.arange(-59 * 12.0, 1, 12)
    z = np.cumsum(rng.normal(size=(1, 60)), axis=1)
    keep = np.ones(60, bool)
    keep[[7, 30, 31, 55]] = False
    exact = z[:, keep] @ prediction_weights(START_P, days[keep], DAYS_H).mean_HB.T
    holed = np.where(keep, z, np.nan)
    filled = impute(holed, days, START_P)
    assert np.allclose(filled @ prediction_weights(START_P, days, DAYS_H).mean_HB.T, exact, atol=2e-2)


def test_the_process_beats_the_last_value_on_a_steady_trend(window):
    cube = made_cube(epochs=200, noise_mm=2.0)
    values = cube.millimetres_NT()
    days = (cube.days_T - cube.days_T[139]).astype(float)
    target = days[[169, 199]]
    seen = {"values_NB": values[:, :140], "days_B": days[:140]}
    errors = {
        name: np.sqrt(np.mean((forecast(name, window, target, **seen).mean_NH - values[:, [169, 199]]) ** 2))
        for name in ("last", "gp")
    }
    assert errors["gp"] < 0.8 * errors["last"]


def test_pure_noise_gives_no_skill_over_the_mean(window):
    rng = np.random.default_rng(4)
    values = rng.normal(0, 2, (400, 150)).astype(np.float32)
    days = np.arange(-99 * 12.0, 50 * 12 + 1, 12)
    truth = values[:, 110:150]
    for name in ("gp", "ridge", "damped"):
        places = {"easting_N": 1000.0 * np.arange(400), "northing_N": np.zeros(400)}
        mean = forecast(name, window, days[110:150], values_NB=values[:, :100], days_B=days[:100], **places).mean_NH
        assert np.sqrt(np.mean((mean - truth) ** 2)) > 1.98


def test_the_process_with_gaps_still_answers_every_cell():
    values = made_cube(gaps=0.3).millimetres_NT()
    process = GaussianProcess(values[:, ::2], (made_cube().days_T[::2] - made_cube().days_T[-2]).astype(float))
    assert np.isfinite(process.predict(DAYS_H).mean_NH).all()
