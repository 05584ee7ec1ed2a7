# SPDX-License-Identifier: GPL-2.0-or-later
"""A sample of a large area's past: rare fast ground is in it, cells count as they should, coverage is the same."""

import dataclasses

import numpy as np
import pytest

from benchmarks.sample_grounds import pumped
from benchmarks.sample_of_past import ALL, FAST, covered
from mmstt_core import record
from mmstt_core.backtest import sampling
from mmstt_core.backtest.calibration import Lived, calibrate, experience
from mmstt_core.backtest.choice import choose
from mmstt_core.backtest.origins import Origin, run_backtest, spatial_blocks
from mmstt_core.backtest.quantiles import COVERAGE_LEVELS
from mmstt_core.backtest.sampling import CELL_LIMIT, draw, evenly, sample_cells, speeds
from mmstt_core.changes.ahead import Ahead
from mmstt_core.cube import DisplacementCube, from_millimetres
from mmstt_core.forecaster import Forecaster
from mmstt_core.kinematics import YEAR_DAYS
from mmstt_core.models.base import Prediction
from mmstt_core.models.shared import Networks
from mmstt_core.region import sampling as of_region
from mmstt_core.region.tiling import Tile
from tests.core.made_cubes import made_cube

BOUND_ALL, BOUND_FAST = 0.03, 0.10
"""Of coverage learned from a sample, off that learned from all cells, in all cells: docs/results/sample_of_past.md."""
LEVELS = (0.5, 0.8, 0.9)


def basin_cube(edge=64, epochs=100, seed=0):
    """Ground at rest with a pumped basin in one corner: some hundred of its thousands of cells move fast."""
    cube = made_cube(edge=edge, epochs=epochs, step_days=18, velocity_mm_yr=0.0, seed=seed)
    apart_N = np.hypot(cube.easting_N - cube.easting_N.min() - 500, cube.northing_N - cube.northing_N.min() - 500)
    share_N = np.exp(-((apart_N / 300.0) ** 2) / 2)
    years_T = (cube.days_T - cube.days_T[0]) / YEAR_DAYS
    sunk_NT = share_N[:, None] * pumped(years_T, np.random.default_rng((seed, 1)))
    return dataclasses.replace(cube, values_NT=from_millimetres(np.round(cube.millimetres_NT() - sunk_NT, 1)))


@pytest.fixture(scope="module")
def cube():
    return basin_cube()


@pytest.fixture(scope="module")
def asked(cube):
    """Return forecasters of single cells that have asked the past of all of them, and of a sample."""
    with pytest.MonkeyPatch.context() as patch:
        found = []
        for limit in (cube.cells, 900):
            patch.setattr(sampling, "CELL_LIMIT", limit)
            found.append(Forecaster(cube, int(cube.days_T[-1]), ("gp",), Networks()))
    return found


def test_coverage_learned_from_a_sample_is_that_learned_from_the_whole(asked):
    whole, learner = asked
    assert learner.origins[-1].noise_N.size < 0.35 * whole.origins[-1].noise_N.size
    by_all, by_some = (covered(each, whole, "gp", evenly=False) for each in asked)
    told = covered(learner, learner, "gp", evenly=True)
    for key, share in by_all.items():
        assert abs(by_some[key] - share) < (BOUND_FAST if key[3] == FAST else BOUND_ALL)
        if key[3] == ALL:
            assert abs(told[key] - by_some[key]) < 2 * BOUND_ALL
    assert len(by_all) >= 2 * 2 * 3


def errors_of_two_grounds(cells=20_000, edge=400, origins=6):
    """Return an area as large as a tile whose rare fast cells err three times as widely as all others, and its past.

    Neighbours of 1 km share half of the variance of their errors.
    """
    rng = np.random.default_rng(5)
    row, column = np.divmod(np.sort(rng.choice(edge * edge, cells, replace=False)), edge)
    fast_N = np.hypot(row - 30, column - 40) < 22
    days_T = 18_000 + 60 * np.arange(30)
    velocity_N = np.where(fast_N, -12.0, 0.3)
    cube = DisplacementCube(
        easting_N=4_500_050.0 + 100 * column,
        northing_N=1_700_050.0 + 100 * row,
        days_T=days_T,
        values_NT=np.rint(10 * velocity_N[:, None] * (days_T - days_T[0]) / YEAR_DAYS).astype(np.int16),
        component="up",
        cell_size=100.0,
    )
    near_N = (row // 10) * edge + column // 10
    found = []
    for number in range(origins):
        own_NH = rng.normal(size=(cells, 6)) + rng.normal(size=(edge * edge, 6))[near_N]
        truth_NH = own_NH / np.sqrt(2) * np.where(fast_N, 3.0, 1.0)[:, None]
        found.append(
            Origin(
                issue_day=18_000 + 90 * number,
                context_days=1200,
                months_H=np.array([6, 6, 6, 12, 12, 12]),
                truth_NH=truth_NH,
                ground_NH=np.full(truth_NH.shape, np.nan),
                predictions={"gp": Prediction(mean_NH=np.zeros((cells, 6)), sigma_NH=np.ones((cells, 6)))},
                ahead=Ahead.nothing(6),
                changed_N=np.zeros(cells, bool),
                noise_N=1 + 0.2 * rng.random(cells),
                velocity_N=velocity_N,
                easting_N=cube.easting_N,
                northing_N=cube.northing_N,
                block_N=spatial_blocks(cube.easting_N, cube.northing_N),
                cell_N=np.arange(cells),
            )
        )
    return cube, fast_N, found


def shares_inside(origins, sample, judged):
    """Return which share of the errors of all cells lies inside intervals learned from a sample, by level and lead."""
    parts = []
    for origin in origins:
        part = origin.of(np.arange(origin.noise_N.size) if sample is None else sample.cells_N)
        parts.append(dataclasses.replace(part, stands_for_N=None if sample is None else sample.stands_for_N))
    lived = [experience(part, part.predictions["gp"].mean_NH, part.predictions["gp"].sigma_NH) for part in parts]
    found = []
    for origin in origins[-1:]:
        learned = calibrate(Lived(lived))
        half_NHL = learned.half_widths(
            np.ones_like(origin.truth_NH), origin.months_H, origin.noise_N, origin.velocity_N
        )
        for level in LEVELS:
            inside_NH = np.abs(origin.truth_NH) <= half_NHL[..., COVERAGE_LEVELS.index(level)]
            found.append([inside_NH[judged].mean(), inside_NH[judged][:, :3].mean()])
    return np.array(found)


def test_a_basin_of_one_hundredth_of_a_tile_gets_its_own_intervals_from_every_sample(monkeypatch):
    cube, fast_N, origins = errors_of_two_grounds()
    assert 0.005 < fast_N.mean() < 0.012
    every = np.ones(fast_N.size, bool)
    whole = [shares_inside(origins, None, judged) for judged in (every, fast_N)]

    def worst():
        samples = [sample_cells(cube, limit=3000, seed=seed) for seed in range(6)]
        off = [
            [np.abs(shares_inside(origins, sample, judged) - of_all).max() for sample in samples]
            for judged, of_all in zip((every, fast_N), whole)
        ]
        return np.max(off, axis=1)

    worst_all, worst_fast = worst()
    assert worst_all < BOUND_ALL
    assert worst_fast < BOUND_FAST
    # Drawn without regard to speed, samples miss it or hold too little of it, and the same bound is broken.
    monkeypatch.setattr(sampling, "count_fast", lambda speed_N, block_N: np.zeros((block_N.max() + 1, 3), int))
    assert worst()[1] > 2 * BOUND_FAST


def test_rare_fast_ground_is_in_every_sample_and_cells_stand_for_all_others(cube):
    speed_N = speeds(cube)
    fast = int((speed_N >= 5).sum())
    assert 40 < fast < cube.cells / 30
    for seed in range(20):
        sample = sample_cells(cube, limit=900, seed=seed)
        assert (speed_N[sample.cells_N] >= 5).sum() > 0.6 * fast
        assert 700 < sample.cells_N.size < 1200
        assert sample.stands_for_N.sum() == pytest.approx(cube.cells)


def test_counted_as_they_stand_for_others_the_cells_of_samples_have_the_frequencies_of_all(cube):
    speed_N = speeds(cube)
    seen, counted = [], []
    for seed in range(150):
        sample = sample_cells(cube, limit=900, seed=seed)
        fast_N = speed_N[sample.cells_N] >= 5
        seen.append(fast_N.mean())
        counted.append(sample.stands_for_N @ fast_N / sample.stands_for_N.sum())
    share = (speed_N >= 5).mean()
    assert np.mean(counted) == pytest.approx(share, rel=0.15)
    assert np.mean(seen) > 1.5 * share


def test_an_area_up_to_the_limit_is_taken_whole_and_nothing_is_weighed():
    cube = made_cube(edge=8)
    cells_N, stands_for_N = sample_cells(cube)
    assert cube.cells <= CELL_LIMIT
    assert np.array_equal(cells_N, np.arange(cube.cells))
    assert stands_for_N is None
    origins = run_backtest(cube, int(cube.days_T[-1]), ("gp",), Networks())
    assert {origin.stands_for_N is None for origin in origins} == {True}


def test_nothing_after_the_issue_date_decides_what_is_drawn(cube):
    day = int(cube.days_T[70])
    spoilt = cube.values_NT.copy()
    spoilt[:, 71:] = np.arange(cube.cells)[:, None] % 900
    later = dataclasses.replace(cube, values_NT=spoilt)
    one, other = (sample_cells(each.until(day), limit=900) for each in (cube, later))
    assert np.array_equal(one.cells_N, other.cells_N)
    tile = Tile(column=45, row=17)
    told = [of_region.blocks_of(each, tile, 100_000.0, 100.0, day) for each in (cube, later)]
    assert told[0] == told[1]
    assert told[0] != of_region.blocks_of(later, tile, 100_000.0, 100.0, int(cube.days_T[-1]))


def test_shares_and_intervals_count_cells_as_what_they_stand_for(cube):
    """Cells that stand for three count like three of the same."""
    small = cube.select(np.arange(0, cube.cells, 25))
    tripled_N = np.arange(small.cells) % 2 == 0
    origins = run_backtest(small, int(cube.days_T[-1]), ("gp", "last"), Networks())
    weighed, repeated = [], []
    for origin in origins:
        cells = np.flatnonzero(~origin.changed_N)
        stands_for_N = np.where(tripled_N[origin.cell_N[cells]], 3.0, 1.0)
        # Every cell a block of its own, so that none is left out.
        part = dataclasses.replace(
            origin.of(cells), block_N=np.arange(cells.size), changed_N=np.zeros(cells.size, bool)
        )
        again = np.repeat(np.arange(cells.size), stands_for_N.astype(int))
        weighed.append(dataclasses.replace(part, stands_for_N=stands_for_N))
        repeated.append(dataclasses.replace(part.of(again), block_N=np.arange(again.size)))
    one, other = (choose(each, ("gp", "last")) for each in (weighed, repeated))
    assert np.allclose(one.rmse_MC, other.rmse_MC, equal_nan=True)
    assert not np.allclose(
        one.rmse_MC, choose([each.of(np.arange(len(each.noise_N))) for each in origins], ("gp", "last")).rmse_MC
    )

    def learned(origins):
        lived = [experience(each, each.predictions["gp"].mean_NH, each.predictions["gp"].sigma_NH) for each in origins]
        return calibrate(Lived(lived))

    one, other = map(learned, (weighed, repeated))
    assert np.allclose(one.noise_edges, other.noise_edges, rtol=0.03)
    assert np.median(np.abs(np.log(one.factor_MGL / other.factor_MGL))) < 0.02


def test_evenly_chosen_items_repeat_only_where_they_stand_for_more():
    assert evenly(np.ones(5)).tolist() == [0, 1, 2, 3, 4]
    assert evenly(np.array([3.0, 1.0, 1.0, 1.0]), 6).tolist() == [0, 0, 0, 1, 2, 3]
    assert evenly(np.array([100.0, 1.0, 1.0])).size == 1


def test_of_a_region_each_tile_teaches_as_much_and_its_rare_fast_ground_too(monkeypatch):
    monkeypatch.setattr(of_region, "LEARNING_CELLS", 3000)
    place_B2 = np.stack(np.meshgrid(np.arange(60), np.arange(30)), axis=-1).reshape(-1, 2)
    fast_B3 = np.zeros((len(place_B2), 3), int)
    fast = (place_B2 < 4).all(1)
    fast_B3[fast] = [12, 12, 0]
    found = np.column_stack([place_B2, np.full(len(place_B2), 12), fast_B3]).tolist()
    chosen = of_region.choose_blocks(found, 100.0, 36_000.0)  # a tile is 30 blocks wide
    assert 2500 < 12 * len(chosen) < 3500
    assert all(tuple(place) in chosen for place in place_B2[fast].tolist())
    assert {chosen[tuple(place)] for place in place_B2[fast].tolist()} == {1.0}
    assert sum(12 * each for each in chosen.values()) == pytest.approx(12 * len(place_B2))
    left = sum(1 for x, _ in chosen if x < 30) - fast.sum()
    assert 0.7 < left / sum(1 for x, _ in chosen if x >= 30) < 1.4


def test_fast_ground_that_is_common_but_lies_in_one_place_is_in_every_sample_and_drawn_in_squares():
    place_B2 = np.stack(np.meshgrid(np.arange(20), np.arange(20)), axis=-1).reshape(-1, 2)
    fast_B = (place_B2 < 9).all(1)
    fast_BK = np.where(fast_B[:, None], [9, 9, 0], 0)
    assert 1 / 6 < fast_B.mean() < 1 / 4
    for seed in range(20):
        stands_for_B = draw(place_B2, np.full(len(place_B2), 20), fast_BK, 2000, seed=seed)
        drawn = place_B2[stands_for_B > 0]
        assert (stands_for_B[fast_B] > 0).any()
        assert len(drawn) == 16 * len(np.unique(drawn // 4, axis=0))
        assert stands_for_B.sum() == pytest.approx(len(place_B2))


def test_the_table_of_the_past_counts_every_cell_of_the_area_alike(cube, asked, monkeypatch):
    learner = asked[1]
    monkeypatch.setattr(record, "CELL_LIMIT", 900)
    monkeypatch.setattr(record, "SCORED_CELLS", 200)
    fast = (speeds(cube) >= 5).mean()
    for origin, cells in zip(learner.origins, record.scored_cells(learner)):
        assert cells.size <= 200
        chosen = np.isin(origin.cell_N[cells], np.flatnonzero(speeds(cube) >= 5)).mean()
        assert chosen < 3 * fast
