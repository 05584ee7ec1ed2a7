# SPDX-License-Identifier: GPL-2.0-or-later
"""Tripwires: what must hold for every forecast, whichever model makes it."""

import dataclasses
import datetime

import numpy as np
import pytest
import torch

from mmstt_core import forecast as road
from mmstt_core.cube import SourceFile, to_date
from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.models import get
from mmstt_core.models.mixture import PRIOR_SHARES, Mixture
from mmstt_core.models.shared import Networks
from mmstt_core.options import ForecastRequest
from mmstt_core.training import adaptation
from mmstt_core.training.saving import save_network
from mmstt_core.window import make_context
from tests.core.made_cubes import made_cube
from tests.core.tiny import tiny_network


@pytest.fixture
def forecast_of(monkeypatch, weights):
    """Forecast a cube as if it had been read from a file."""

    def run(cube, **options):
        cube = dataclasses.replace(cube, sources=(SourceFile(name="made.csv", sha256="0", level=cube.level),))
        monkeypatch.setattr(road, "read_cube", lambda *args, **kwargs: cube)
        return run_forecast(
            ForecastRequest(**{"sources": ("made.csv",), "out": "unused", "weights": weights, **options})
        )

    return run


ISSUE = datetime.date(2022, 12, 30)


@pytest.mark.parametrize("model", ["mmstt", "gp", "ridge", "damped"])
def test_no_value_after_the_issue_date_reaches_any_bit_of_the_forecast(forecast_of, model):
    cube = made_cube(edge=8)
    later = cube.days_T > (ISSUE - datetime.date(1970, 1, 1)).days
    changed = cube.values_NT.copy()
    changed[:, later] = np.random.default_rng(0).integers(-3000, 3000, changed[:, later].shape)
    one = forecast_of(cube, model=model, issue_date=ISSUE)
    two = forecast_of(dataclasses.replace(cube, values_NT=changed), model=model, issue_date=ISSUE)
    for name in (
        "displacement_NHQ",
        "velocity_N",
        "velocity_sigma_N",
        "exceedance_NH",
        "support_N",
        "observed_NT",
        "baseline_NH",
    ):
        assert np.array_equal(getattr(one, name), getattr(two, name), equal_nan=True), name
    assert one.record["backtest"] == two.record["backtest"]
    assert (one.later_dates_L > np.datetime64(ISSUE)).all() and one.later_NL.shape[1] == later.sum()
    assert not np.array_equal(one.later_NL, two.later_NL, equal_nan=True)  # only the chart sees them


@pytest.mark.parametrize("model", ["mmstt", "gp"])
def test_a_constant_added_to_each_series_shifts_its_forecast_by_that_constant(forecast_of, model):
    cube = made_cube(edge=6)
    shift = np.random.default_rng(1).integers(-500, 500, (cube.cells, 1)).astype(np.int16)
    one = forecast_of(cube, model=model)
    two = forecast_of(dataclasses.replace(cube, values_NT=(cube.values_NT + shift).astype(np.int16)), model=model)
    assert np.allclose(two.displacement_NHQ - 0.1 * shift[:, :, None], one.displacement_NHQ, atol=2e-2)
    assert np.allclose(two.velocity_N, one.velocity_N, atol=2e-2)


def test_every_date_has_ordered_quantiles_and_the_dates_are_monthly(forecast_of):
    result = forecast_of(made_cube(edge=6), horizon_months=36)
    assert result.displacement_NHQ.shape[1:] == (36, 9)
    assert (np.diff(result.displacement_NHQ, axis=2) >= 0).all()
    assert len({str(date)[-2:] for date in result.dates_H}) == 1
    assert {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95} <= set(result.quantile_levels_Q.tolist())


def test_leads_whose_coverage_was_not_measured_are_marked(forecast_of):
    result = forecast_of(made_cube(edge=6), horizon_months=60)
    longest = result.record["calibrated_months"]
    assert 12 <= longest < 60
    assert result.calibrated_H.sum() == longest
    assert any("not calibrated" in warning for warning in result.record["warnings"])


def test_a_short_record_forecasts_with_nothing_marked_as_calibrated(forecast_of):
    result = forecast_of(made_cube(edge=6, epochs=65))
    assert not result.calibrated_H.any()
    assert result.record["backtest"]["rows"] == []


def test_the_interval_is_never_narrower_than_the_noise_of_one_epoch(forecast_of):
    result = forecast_of(made_cube(edge=8, noise_mm=2.0))
    levels = result.quantile_levels_Q.tolist()
    width = result.displacement_NHQ[..., levels.index(0.95)] - result.displacement_NHQ[..., levels.index(0.05)]
    assert np.median(width[:, 0]) > 1.65 * 2 * 1.2


def test_the_forecast_follows_a_steady_trend_with_its_sign(forecast_of):
    result = forecast_of(made_cube(edge=10, velocity_mm_yr=-15.0), model="gp")
    truth = -15.0 * (0.2 + (result.easting_N - result.easting_N.min()) / 1000)
    assert np.corrcoef(truth, result.velocity_N)[0, 1] > 0.95
    assert np.median(result.velocity_N / truth) == pytest.approx(1.0, abs=0.2)


def test_pure_noise_is_not_forecast_better_than_its_mean(forecast_of):
    cube = made_cube(edge=14)
    rng = np.random.default_rng(5)
    noise = np.rint(rng.normal(0, 20, cube.values_NT.shape)).astype(np.int16)
    result = forecast_of(dataclasses.replace(cube, values_NT=noise), issue_date=ISSUE)
    later = cube.days_T > (ISSUE - datetime.date(1970, 1, 1)).days + 30
    truth = 0.1 * noise[:, later]
    nearest = np.abs(cube.days_T[later][:, None] - result.dates_H.astype(int)[None]).argmin(1)
    error = result.displacement_NHQ[:, nearest, 4] - truth
    assert np.sqrt(np.mean(error**2)) > 1.97


def test_the_re_anchored_zero_level_buys_nothing(forecast_of):
    cube = made_cube(edge=10)
    years = (cube.days_T - cube.days_T[0]) / 365
    design = np.stack(
        [years, years**2, years**3, np.cos(2 * np.pi * years) - 1, np.sin(2 * np.pi * years), np.ones_like(years)], 1
    )
    zero = np.rint(cube.values_NT @ np.linalg.pinv(design)[-1]).astype(np.int16)
    anchored = dataclasses.replace(cube, values_NT=(cube.values_NT - zero[:, None]).astype(np.int16))
    one, two = (forecast_of(part, issue_date=ISSUE) for part in (cube, anchored))
    assert np.allclose(two.displacement_NHQ + 0.1 * zero[:, None, None], one.displacement_NHQ, atol=2e-2)


def test_a_priors_file_reaches_the_nearest_cells_and_the_record(forecast_of, tmp_path):
    cube = made_cube(edge=6)
    path = tmp_path / "p.npz"
    np.savez(
        path,
        easting=cube.easting_N + 20,
        northing=cube.northing_N,
        elevation=np.arange(36.0),
        geology=np.arange(36) % 3,
    )
    result = forecast_of(cube, priors=str(path))
    assert result.record["priors"] == {
        "elevation": "user's file",
        "slope": "from the elevation",
        "relief": "from the elevation",
        "geology": "user's file",
    }
    np.savez(path, easting=cube.easting_N, elevation=np.arange(36.0))
    with pytest.raises(InputError):
        forecast_of(cube, priors=str(path))


def test_the_elevation_of_the_file_reaches_the_window_and_the_record(forecast_of, monkeypatch):
    cube = made_cube(edge=6)
    cube = dataclasses.replace(cube, priors={"elevation": np.arange(36, dtype=np.float32)})
    seen = []
    real = make_context
    monkeypatch.setattr("mmstt_core.forecaster.make_context", lambda *args: seen.append(real(*args)) or seen[-1])
    result = forecast_of(cube, model="gp", issue_date=ISSUE)
    assert sorted(seen[0].priors) == ["elevation", "relief", "slope"]
    assert result.record["priors"]["elevation"] == "elevation of the file"


def test_shards_share_out_the_tiles_without_overlap(forecast_of):
    cube = made_cube(edge=6, west=4_599_700.0)
    parts = [forecast_of(cube, model="gp", shard=(index, 2)) for index in range(2)]
    assert sum(part.easting_N.size for part in parts) == cube.cells
    assert {int(part.easting_N[0] // 100_000) for part in parts} == {45, 46}
    with pytest.raises(InputError):
        forecast_of(cube, model="gp", shard=(2, 3))


def test_adapting_adds_a_candidate_and_never_looks_past_the_issue_date(forecast_of, monkeypatch):
    monkeypatch.setattr(adaptation, "STEPS_PER_ORIGIN", 5)  # a look ahead would show after the first
    cube = made_cube(edge=6)
    later = cube.days_T > (ISSUE - datetime.date(1970, 1, 1)).days
    changed = cube.values_NT.copy()
    changed[:, later] = 9999
    one = forecast_of(cube, adapt=True, issue_date=ISSUE)
    two = forecast_of(dataclasses.replace(cube, values_NT=changed), adapt=True, issue_date=ISSUE)
    assert "adapted" in one.record["choice"][0]["share"]
    assert np.array_equal(one.displacement_NHQ, two.displacement_NHQ)


@pytest.mark.parametrize("date", [datetime.date(2019, 1, 1), datetime.date(2030, 1, 1), datetime.date(2020, 6, 1)])
def test_an_unusable_issue_date_is_refused(forecast_of, date):
    with pytest.raises(InputError):
        forecast_of(made_cube(edge=4), model="gp", issue_date=date)


def test_without_networks_mmstt_is_left_to_the_closed_forms_on_any_area():
    for edge in (2, 21):
        cube = made_cube(edge=edge)
        context = make_context(cube, int(cube.days_T[-1]))
        assert Mixture.parts(context, Networks()) == tuple(PRIOR_SHARES)
        assert not get("network").can_take_part(context, Networks())


def test_the_record_names_the_data_the_model_and_the_device(forecast_of):
    record = forecast_of(made_cube(edge=4)).record
    assert record["sources"][0]["name"] == "made.csv"
    assert len(record["weights"]["sha256"]) == 64
    assert record["device"] == "cpu"
    assert record["issue_date"] == to_date(made_cube().days_T[-1]).isoformat()
    assert record["attribution"].startswith("Source: made.csv; the rights of the data's producer apply")


def test_a_file_that_the_network_has_learned_from_is_named_in_the_warnings(forecast_of, tmp_path):
    path = tmp_path / "w.safetensors"
    learned = {"name": "made.csv", "sha256": ["0"], "cells": 1, "last_day_seen": "2022-06-30"}
    save_network(tiny_network(), path, {"data": [learned]})
    warnings = forecast_of(made_cube(edge=4), weights=str(path)).record["warnings"]
    assert any("made.csv up to 2022-06-30" in warning for warning in warnings)
    assert not any("has learned" in warning for warning in forecast_of(made_cube(edge=4)).record["warnings"])


def test_a_month_too_short_for_the_issue_day_takes_its_last_day():
    days = road.monthly_days((datetime.date(2023, 12, 31) - datetime.date(1970, 1, 1)).days, 3)
    assert [to_date(day).isoformat() for day in days] == ["2024-01-31", "2024-02-29", "2024-03-31"]


def test_what_has_just_stepped_is_told_apart_for_lone_cells_and_for_neighbours(forecast_of):
    cube = made_cube(edge=8)
    issue_day = (ISSUE - datetime.date(1970, 1, 1)).days

    def told(cells):
        stepped = cube.values_NT.copy()
        stepped[:cells, cube.days_T > issue_day - 45] += 300
        return forecast_of(dataclasses.replace(cube, values_NT=stepped), model="gp", issue_date=ISSUE).record[
            "warnings"
        ]

    sudden, together = "moved by more than 10 mm within the last 48 days", "cells have changed their motion"
    assert not [text for text in told(0) if sudden in text or together in text]
    assert [text for text in told(1) if text.startswith(f"1 of {cube.cells} cells moved") and sudden in text]
    found = [text for text in told(5) if together in text]
    assert len(found) == 1
    assert found[0].startswith(f"5 of {cube.cells} cells")


@pytest.mark.parametrize(("age", "step_days"), [(12, 6), (12, 12), (30, 12)])
def test_a_step_of_all_cells_together_is_counted_in_all_of_them(forecast_of, age, step_days):
    cube = made_cube(edge=6, epochs=1440 // step_days, step_days=step_days)
    stepped = cube.values_NT.copy()
    stepped[:, cube.days_T > cube.days_T[-1] - age] -= 250
    found = forecast_of(dataclasses.replace(cube, values_NT=stepped), model="gp").record["warnings"]
    counts = [text for text in found if text.startswith("36 of 36 cells")]
    assert counts
    assert not [text for text in found if "of 36 cells" in text and text not in counts]


@pytest.mark.parametrize(("model", "follows"), [("last", False), ("gp", True)])
def test_a_model_that_does_not_follow_changes_says_so_once(forecast_of, model, follows):
    cube = made_cube(edge=8)
    stepped = cube.values_NT.copy()
    stepped[:20, cube.days_T > cube.days_T[-1] - 120] += 300
    found = forecast_of(dataclasses.replace(cube, values_NT=stepped), model=model).record["warnings"]
    told = [text for text in found if "have changed their motion" in text]
    assert len(told) == 1
    assert ("does not follow" in told[0]) != follows


@pytest.mark.parametrize("size", [1e30, 3e38])
def test_weights_that_are_finite_but_huge_are_refused_before_anything_is_written(forecast_of, tmp_path, size):
    network = tiny_network()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.fill_(size)
    save_network(network, tmp_path / "huge.safetensors", {})
    with pytest.raises(InputError, match="no numbers"):
        forecast_of(made_cube(edge=6, epochs=150), weights=str(tmp_path / "huge.safetensors"))
