# SPDX-License-Identifier: GPL-2.0-or-later
"""The mixture goes by what was right before, and stays near its best candidate."""

import dataclasses

import numpy as np
import pytest

from mmstt_core.backtest.choice import choose
from mmstt_core.backtest.origins import LEADS_MONTHS, Origin
from mmstt_core.changes.ahead import Ahead
from mmstt_core.cube import DisplacementCube
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.base import Prediction
from mmstt_core.models.mixture import PRIOR_SHARES, prior_shares
from mmstt_core.models.shared import Networks

ONE, SIX, TWELVE = (LEADS_MONTHS.index(month) for month in (1, 6, 12))
MONTHS_M = np.array(LEADS_MONTHS, float)


def origin(rng, *, cells=600, months=(1, 6), velocity=0.0, errors=None):
    """Make an origin whose candidates are wrong by independent normal errors of known size, mm."""
    months_H = np.repeat(months, 3)
    truth_NH = rng.normal(0, 2, (cells, months_H.size))
    return Origin(
        issue_day=0,
        context_days=900,
        months_H=months_H,
        truth_NH=truth_NH,
        ground_NH=np.full(truth_NH.shape, np.nan),
        predictions={
            name: Prediction(
                mean_NH=truth_NH + rng.normal(0, size, truth_NH.shape), sigma_NH=np.full(truth_NH.shape, float(size))
            )
            for name, size in errors.items()
        },
        ahead=Ahead.nothing(months_H.size),
        changed_N=np.zeros(cells, bool),
        noise_N=np.ones(cells),
        velocity_N=np.full(cells, float(velocity)),
        easting_N=100.0 * np.arange(cells),
        northing_N=np.zeros(cells),
        block_N=np.arange(cells) // 10,
    )


def rmse_of_mixture(choice, new):
    mixed = choice.combine(new.predictions, new.months_H, new.velocity_N)
    return np.sqrt(np.mean((mixed.mean_NH - new.truth_NH) ** 2))


def test_the_choice_prefers_what_was_right_before_and_shares_sum_to_one():
    rng, errors = np.random.default_rng(3), {"network": 3.0, "gp": 1.0, "damped": 4.0}
    choice = choose([origin(rng, errors=errors) for _ in range(4)], tuple(errors))
    assert np.allclose(choice.share_GMC.sum(axis=2), 1)
    assert (choice.share_GMC >= 0).all()
    assert (choice.share_GMC[0, : SIX + 1, 1] > 0.6).all()


@pytest.mark.parametrize("velocity", [0.0, 20.0])
@pytest.mark.parametrize("best", PRIOR_SHARES)
def test_where_one_candidate_is_clearly_best_the_mixture_is_at_most_5_per_cent_worse(best, velocity):
    rng = np.random.default_rng(7)
    errors = {name: 1.0 if name == best else 3.0 for name in PRIOR_SHARES}
    made = [origin(rng, months=(1, 3, 6), velocity=velocity, errors=errors) for _ in range(7)]
    choice = choose(made[:6], tuple(errors))
    assert rmse_of_mixture(choice, made[6]) <= 1.05


@pytest.mark.parametrize("best", PRIOR_SHARES)
@pytest.mark.parametrize("origins", [1, 2, 3])
def test_each_of_the_first_few_origins_brings_the_mixture_nearer_to_the_best_candidate(best, origins):
    rng = np.random.default_rng(8)
    errors = {name: 1.0 if name == best else 4.0 for name in PRIOR_SHARES}
    made = [origin(rng, months=(1, 3), errors=errors) for _ in range(4)]
    column = list(PRIOR_SHARES).index(best)
    shares = [choose(made[:count], tuple(errors)).share_GMC[0, ONE, column] for count in (origins - 1, origins)]
    assert shares[1] > shares[0] or shares[0] > 0.99
    if origins == 3:
        assert shares[1] > 0.95


def test_still_and_moving_cells_are_mixed_by_their_own_past():
    rng, origins = np.random.default_rng(3), []
    for _ in range(4):
        part = origin(rng, errors={"network": 0.5, "damped": 0.5})
        moving = np.arange(600) < 200
        part.velocity_N[:] = np.where(moving, 8.0, 0.5)
        part.predictions["damped"].mean_NH[moving] += 5
        part.predictions["network"].mean_NH[~moving] += 5
        origins.append(part)
    choice = choose(origins, ("network", "damped"))
    assert (choice.share_GMC[0, : SIX + 1, 1] > 0.8).all()
    assert (choice.share_GMC[1, : SIX + 1, 0] > 0.8).all()
    assert rmse_of_mixture(choice, origins[0]) < 1.0


def test_one_moving_cell_tells_less_than_many():
    errors = {"network": 9.0, "damped": 1.0}
    part = origin(np.random.default_rng(3), velocity=9.0, errors=errors)
    one = dataclasses.replace(part, velocity_N=np.where(np.arange(600) == 0, 9.0, 0.0))
    shares = [choose(made, tuple(errors)).share_GMC[1, ONE, 1] for made in ([], [one], [part])]
    assert shares[0] < shares[1] < shares[2]


def test_origins_that_saw_little_say_little_about_a_long_context():
    errors = {"network": 2.0, "damped": 1.0}
    part = origin(np.random.default_rng(3), errors=errors)
    alike, longer = (choose([part], tuple(errors), context_days=days) for days in (900, 1168))
    much = choose([dataclasses.replace(part, context_days=300)], tuple(errors), context_days=1168)
    shares = [choice.share_GMC[0, 0, 1] for choice in (alike, longer, much)]
    assert shares[0] > shares[1] > shares[2] > choose([], tuple(errors)).share_GMC[0, 0, 1]


def test_errors_at_short_leads_tell_of_longer_ones_the_less_the_longer_they_are():
    errors = {"spatial": 3.0, "last": 1.0}
    choice = choose([origin(np.random.default_rng(4), months=(1, 3), errors=errors)] * 3, tuple(errors))
    prior_MC = prior_shares(tuple(errors), 0, MONTHS_M)
    gain_M = np.log(choice.share_GMC[0, :, 1] / choice.share_GMC[0, :, 0]) - np.log(prior_MC[:, 1] / prior_MC[:, 0])
    assert gain_M[SIX] > gain_M[TWELVE] > gain_M[-1] > 0
    assert np.isnan(choice.rmse_MC[TWELVE]).all()
    assert choice.origins_M[TWELVE] == 0


def test_the_choice_is_the_same_each_time_and_does_not_depend_on_the_order_of_origins():
    rng, errors = np.random.default_rng(5), {"spatial": 2.0, "gp": 1.5, "last": 3.0}
    made = [origin(rng, errors=errors) for _ in range(3)]
    first = choose(made, tuple(errors))
    assert np.array_equal(first.share_GMC, choose(made, tuple(errors)).share_GMC)
    assert np.allclose(first.share_GMC, choose(made[::-1], tuple(errors)).share_GMC)


def test_without_a_backtest_the_choice_is_the_prior():
    names = ("network", "lower", "damped")
    choice = choose([], names)
    assert not choice.origins_M.any()
    assert np.allclose(choice.share_GMC, [prior_shares(names, kind, MONTHS_M) for kind in range(2)])


@pytest.mark.parametrize("family", [("network",), ("spatial",), ("network", "lower", "spatial")])
def test_networks_and_what_they_correct_share_one_prior(family):
    names = (*family, "damped")
    still = PRIOR_SHARES["spatial"][0][0], PRIOR_SHARES["damped"][0][0]
    shares = choose([], names).share_GMC[0, ONE]
    assert shares[:-1] == pytest.approx(still[0] / sum(still) / len(family))


def test_a_candidate_alone_makes_up_the_whole():
    assert (choose([], ("gp",)).share_GMC == 1).all()
    assert (choose([], ("network",)).share_GMC == 1).all()


def series(cells, days_T, motion_NT, *, noise_mm, seed):
    """Make a cube of cells side by side: motion with white noise."""
    rng = np.random.default_rng(seed)
    edge = int(np.ceil(np.sqrt(cells)))
    row, column = np.divmod(np.arange(cells), edge)
    return DisplacementCube(
        easting_N=4_597_050.0 + 100 * column,
        northing_N=1_739_050.0 + 100 * row,
        days_T=days_T,
        values_NT=(motion_NT + rng.normal(0, noise_mm, motion_NT.shape)).astype(np.float32),
        component="los",
        cell_size=100.0,
        interpolated=False,
        level="other",
    )


def aquifer(seed=2):
    """Make 60 cells seen once a month for eight years: 40 mm/yr, and a season of 25 mm that is no sine."""
    rng, cells = np.random.default_rng(seed), 60
    days_T = 17_000 + np.round(30.44 * np.arange(96)).astype(int)
    years_T = (days_T - days_T[0]) / 365.25
    pumping_T = 25 * np.sin(2 * np.pi * years_T + 0.8 * np.sin(2 * np.pi * years_T)) + 8 * np.sin(4 * np.pi * years_T)
    share_N1 = rng.uniform(0.5, 1.0, (cells, 1))
    return series(cells, days_T, share_N1 * (pumping_T - 40 * years_T), noise_mm=2.0, seed=seed)


def landslide(seed=1):
    """Make 41 cells of a slope that has slipped and comes to rest in small jerks, seen for three years."""
    rng, cells = np.random.default_rng(seed), 41
    days_T = 17_000 + 12 * np.arange(92)
    jerks_T = rng.exponential(1.0, 92) * (rng.random(92) < 0.3) * np.exp(-np.arange(92) / 15)
    slips_T = 80 * np.cumsum(jerks_T) / jerks_T.sum()
    share_N1 = rng.uniform(0.4, 1.0, (cells, 1))
    return series(cells, days_T, -share_N1 * slips_T, noise_mm=1.5, seed=seed)


def errors_of(cube, issue_day, months):
    """Return RMSE of the mixture and of each candidate at some leads, scored on single epochs after the issue date."""
    forecaster = Forecaster(cube.until(issue_day), issue_day, ("mmstt",), Networks())
    later = np.flatnonzero(cube.days_T > issue_day)
    months_T = (cube.days_T[later] - issue_day) / 30.44
    chosen = [later[np.argmin(np.abs(months_T - month))] for month in months]
    days_H = (cube.days_T[chosen] - forecaster.context.anchor_day).astype(float)
    predictions = forecaster.predict(days_H)
    choice = forecaster.choice("mmstt")
    mixed = choice.combine(predictions, np.array(months, float), forecaster.motion.velocity_N)
    truth_NH = cube.millimetres_NT()[:, chosen]

    def rmse(mean_NH):
        return float(np.sqrt(np.mean((mean_NH - truth_NH) ** 2)))

    return rmse(mixed.mean_NH), {name: rmse(predictions[name].mean_NH) for name in choice.names}


def test_on_a_fast_aquifer_of_60_monthly_cells_every_candidate_takes_part_and_the_season_is_followed():
    cube = aquifer()
    mixed, alone = errors_of(cube, int(cube.days_T[71]), (3, 6, 9, 12))
    assert set(alone) == set(PRIOR_SHARES)
    assert alone["local"] < 0.7 * alone["gp"]
    assert mixed <= 1.1 * min(alone.values())


def test_on_a_landslide_known_for_two_years_the_mixture_is_near_the_last_value_where_that_is_best():
    regrets = []
    for seed in range(1, 8):
        cube = landslide(seed)
        mixed, alone = errors_of(cube, int(cube.days_T[61]), (1, 3, 6))
        assert min(alone, key=alone.get) in ("last", "mean60", "local", "ridge")
        assert mixed < 0.5 * min(alone["spatial"], alone["gp"], alone["linear-seasonal"])
        regrets.append(np.log(mixed / min(alone.values())))
    assert np.exp(np.mean(regrets)) <= 1.25  # from three origins


@pytest.mark.parametrize("make", [aquifer, landslide])
def test_a_constant_added_to_every_series_moves_the_mixture_by_it(make):
    cube = make()
    issue_day = int(cube.days_T[61])
    days_H = np.array([90.0, 180.0, 365.0])

    def mixture(shift):
        moved = dataclasses.replace(cube, values_NT=cube.values_NT + np.float32(shift)).until(issue_day)
        forecaster = Forecaster(moved, issue_day, ("mmstt",), Networks())
        months_H = days_H / 30.44
        predictions = forecaster.predict(days_H)
        return forecaster.choice("mmstt").combine(predictions, months_H, forecaster.motion.velocity_N).mean_NH

    assert np.allclose(mixture(128.0) - 128.0, mixture(0.0), atol=0.05)
