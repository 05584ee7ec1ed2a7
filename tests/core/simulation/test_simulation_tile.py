# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole tiles: reproducible, plausible, ready for training, and writable as EGMS files."""

from __future__ import annotations

import itertools
import zipfile

import numpy as np
import pytest

from mmstt_core.errors import Cancelled, InputError, OutputError
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.simulation import (
    EVENTS,
    PRODUCTS,
    SimulationConfig,
    run_simulation,
    simulate_pair,
    simulate_tile,
    stream_tiles,
    to_cube,
)
from mmstt_core.simulation.export import point_ids
from mmstt_core.simulation.product import design

QUIET = SimulationConfig(event_factor=0.0, occupancy=(0.2, 0.3))


def _only(name: str) -> SimulationConfig:
    return SimulationConfig(event_rates={name: 3.0}, occupancy=(0.4, 0.6))


@pytest.fixture(scope="module")
def tiles():
    return list(itertools.islice(stream_tiles(21, cells=32), 24))


@pytest.mark.parametrize("product", PRODUCTS)
def test_one_seed_gives_one_tile(product):
    first, second = (simulate_tile(5, cells=24, product=product) for _ in range(2))
    np.testing.assert_array_equal(first.values_NT, second.values_NT)
    np.testing.assert_array_equal(first.truth_NT, second.truth_NT)
    assert not np.array_equal(first.values_NT, simulate_tile(6, cells=24, product=product).values_NT)


def test_stream_resumes_at_any_tile(tiles):
    resumed = next(stream_tiles(21, start=7, cells=32))
    assert resumed.index == 7
    np.testing.assert_array_equal(resumed.values_NT, tiles[7].values_NT)


def test_arrays_are_ready_for_training(tiles):
    for tile in tiles:
        cells, epochs = len(tile.easting_N), len(tile.days_T)
        assert tile.values_NT.shape == tile.truth_NT.shape == (cells, epochs)
        assert tile.values_NT.dtype == tile.truth_NT.dtype == np.float32
        assert tile.values_NT.flags.c_contiguous
        assert tile.truth_NT.flags.c_contiguous
        assert np.isfinite(tile.truth_NT).all()
        assert (np.diff(tile.days_T) > 0).all()
        assert tile.support_GG.sum() == cells
        assert tile.event_N.max() < len(EVENTS)


def test_values_are_rounded_to_tenths(tiles):
    for tile in tiles:
        tenths = tile.values_NT[np.isfinite(tile.values_NT)].astype(float) * 10
        np.testing.assert_allclose(tenths, np.rint(tenths), atol=1e-2)


def test_values_scatter_around_the_truth(tiles):
    """A robust spread of residual differences stays near the noise level, so the truth is the one that was measured."""
    for tile in tiles:
        apart = np.diff(tile.values_NT - tile.truth_NT, axis=1)
        spread = 1.4826 * np.nanmedian(np.abs(apart - np.nanmedian(apart)))
        assert 0.2 < spread < 4.0 * float(np.median(tile.noise_N))


def test_cube_holds_the_same_samples(tiles):
    for tile in tiles:
        cube = to_cube(tile)
        np.testing.assert_allclose(cube.millimetres_NT(), tile.values_NT, atol=1e-3)
        assert cube.component == {"L3U": "up", "L3E": "east"}.get(tile.product, "los")
        assert cube.interpolated == tile.product.startswith("L3")


def test_l3_zero_level_rule_holds():
    tile = simulate_tile(3, cells=24, product="L3U", config=QUIET)
    constants = np.linalg.lstsq(design(tile.days_T, 3), tile.values_NT.T.astype(float), rcond=None)[0][-1]
    assert np.abs(constants).max() < 0.05


def test_anchoring_shifts_each_series_by_a_constant():
    free, anchored = (
        simulate_tile(3, cells=24, config=SimulationConfig(anchored=value, event_factor=0.0)) for value in (False, True)
    )
    shift = free.values_NT - anchored.values_NT
    assert np.ptp(shift, axis=1).max() < 0.21  # two roundings
    assert shift[:, 0].std() > 0.1
    np.testing.assert_allclose(np.ptp(free.truth_NT - anchored.truth_NT, axis=1), 0.0, atol=1e-3)


@pytest.mark.parametrize("product", PRODUCTS)
def test_ground_at_rest_has_noise_and_no_motion(product):
    tile = simulate_tile(3, cells=24, product=product, config=SimulationConfig(moving=False))
    assert np.ptp(tile.truth_NT, axis=1).max() < 1e-3
    assert np.nanstd(tile.values_NT) > 0.5


def test_quiet_ground_stays_near_its_line():
    tile = simulate_tile(4, cells=24, product="L3U", config=QUIET)
    years = (tile.days_T - tile.days_T[0]) / 365.25
    columns = np.stack([np.ones_like(years), years, np.cos(2 * np.pi * years), np.sin(2 * np.pi * years)], axis=1)
    left = tile.truth_NT.T - columns @ (np.linalg.pinv(columns) @ tile.truth_NT.T)
    assert left.std() < 1.0
    assert not (tile.event_N > 0).any() or set(np.unique(tile.event_N)) <= {0, EVENTS.index("jump")}


@pytest.mark.parametrize("name", [name for name in EVENTS[1:] if name != "jump"])
def test_every_process_moves_cells_and_names_them(name):
    code = EVENTS.index(name)
    for number in range(12):
        tile = simulate_tile((31, number), product="L3U", config=_only(name))
        moved = tile.event_N == code
        if moved.any():
            span = np.ptp(tile.truth_NT[moved], axis=1)
            assert np.median(span) > 2.0
            assert np.abs(tile.truth_NT).max() < 3000.0
            return
    pytest.fail(f"no {name} in twelve tiles")


def test_jumps_are_half_a_wavelength_and_not_in_the_truth():
    tile = simulate_tile((2, 1), product="L2", config=_only("jump"))
    jumped = tile.event_N == EVENTS.index("jump")
    assert jumped.any()
    steps = np.nanmax(np.abs(np.diff(tile.values_NT[jumped], axis=1)), axis=1)
    assert np.nanmedian(steps) > 8.0
    assert np.abs(np.diff(tile.truth_NT[jumped], axis=1)).max() < 5.0


@pytest.mark.parametrize("name", ["mining", "volcano"])
def test_ground_moves_towards_what_sinks_and_away_from_what_rises(name):
    """Where Up falls towards a middle, East points to it: their divergence has the sign of the vertical motion."""
    agreement = []
    for number in range(30):
        up, east = simulate_pair((61, number), cells=32, config=_only(name))
        moved = up.event_N == EVENTS.index(name)
        if moved.sum() < 20:
            continue
        rise, shift = (tile.truth_NT[moved, -1] - tile.truth_NT[moved, 0] for tile in (up, east))
        apart = up.easting_N[moved] - np.average(up.easting_N[moved], weights=np.abs(rise) ** 2)
        agreement.append(np.sign(rise.mean()) * np.corrcoef(apart, shift)[0, 1])
    assert len(agreement) > 3
    assert np.mean(agreement) > 0.0


def test_landslides_lie_on_slopes_and_peat_moves_on_soft_ground():
    slopes, soils = [], []
    for number in range(8):
        tile = simulate_tile((41, number), product="L3U", config=_only("landslide"))
        slopes.append((tile.priors["slope"][tile.event_N == EVENTS.index("landslide")], tile.priors["slope"]))
        tile = simulate_tile((42, number), product="L3U", config=_only("peat"))
        soils.append(tile.priors["soil"][tile.event_N == EVENTS.index("peat")])
    moving = np.concatenate([moved for moved, _ in slopes])
    assert np.median(moving) > 1.5 * np.median(np.concatenate([everywhere for _, everywhere in slopes]))
    assert set(np.unique(np.concatenate(soils))) <= {2, 3, 4}  # clay, soft sediment, peat


def test_interpolated_era_is_smoother_than_the_six_day_era():
    after, before = [], []
    for number in range(6):
        tile = simulate_tile((51, number), cells=32, product="L3U", window=(2020, 2024), config=QUIET)
        early = tile.days_T < 18_983  # 2021-12-23
        for kept, found in ((early, before), (~early, after)):
            steps = np.diff(tile.values_NT[:, kept].astype(float), axis=1)
            found.append(np.mean([np.corrcoef(row[1:], row[:-1])[0, 1] for row in steps]))
    assert np.mean(before) < 0.0 < 0.25 < np.mean(after)


def test_most_cells_are_stable_in_the_default_mix(tiles):
    moving = np.concatenate([tile.event_N for tile in itertools.islice(stream_tiles(1), 60)]) > 0
    assert 0.05 < moving.mean() < 0.3


def test_up_and_east_share_cells_and_dates():
    up, east = simulate_pair(3, cells=24)
    np.testing.assert_array_equal(up.easting_N, east.easting_N)
    np.testing.assert_array_equal(up.days_T, east.days_T)
    assert (up.component, east.component) == ("up", "east")
    np.testing.assert_array_equal(up.values_NT, simulate_tile(3, cells=24, product="L3U").values_NT)


@pytest.mark.parametrize("arguments", [{"product": "L1"}, {"cells": 4}, {"cell_size": 0.0}])
def test_impossible_tiles_are_refused(arguments):
    with pytest.raises(InputError):
        simulate_tile(0, **arguments)


@pytest.mark.parametrize("mix", [{}, {"L1": 1.0}, {"L2": 0.0}])
def test_impossible_mixes_are_refused(mix):
    with pytest.raises(InputError):
        next(stream_tiles(0, mix=mix))


def test_negative_seed_is_refused():
    with pytest.raises(InputError, match="-1"):
        simulate_tile(-1)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("simulated")
    return run_simulation(folder / "tiles", 150, 7, Progress())


def test_written_tiles_read_back_with_the_number_of_cells(written):
    archives = [path for path in written if path.suffix == ".zip"]
    assert len(archives) == 2
    for path in archives:
        cube = read_cube([str(path)], cache=False)
        assert cube.cells == 150
        assert cube.component == ("up" if "_U_" in path.name else "east")
        assert cube.level == "L3"
        assert any("simulated" in warning for warning in cube.warnings)
        np.testing.assert_array_equal(cube.easting_N % 100, 50)


def test_written_tiles_say_that_they_are_simulated(written):
    for path in written:
        assert "_SIMULATED" in path.name
    path = next(path for path in written if path.suffix == ".zip")
    with zipfile.ZipFile(path) as archive:
        assert b"<simulated>true</simulated>" in archive.read(path.stem + ".xml")


def test_truth_fits_the_written_series(written):
    path = next(path for path in written if "_U_" in path.name and path.suffix == ".zip")
    cube = read_cube([str(path)], cache=False)
    with np.load(str(path).replace(".zip", "_truth.npz"), allow_pickle=False) as truth:
        order = np.lexsort((truth["easting"], truth["northing"]))
        mine = np.lexsort((cube.easting_N, cube.northing_N))
        np.testing.assert_array_equal(truth["days"], cube.days_T)
        apart = cube.millimetres_NT()[mine] - truth["truth"][order]
    assert np.median(np.abs(apart)) < 5.0


def test_published_columns_are_those_of_the_release(written):
    path = next(path for path in written if path.suffix == ".zip")
    with zipfile.ZipFile(path) as archive:
        header, first = archive.read(path.stem + ".csv").decode().split("\n")[:2]
    names, fields = header.split(","), first.split(",")
    assert names[:5] == ["pid", "easting", "northing", "height_ortho", "rmse_ts"]
    assert names[11:14] == ["gnss_velocity_n", "gnss_velocity_e", "gnss_velocity_u"]
    values = np.array(fields[14:], float)
    days = np.array([np.datetime64(f"{name[:4]}-{name[4:6]}-{name[6:]}") for name in names[14:]]).astype(int)
    slope = np.linalg.lstsq(design(days, 1), values, rcond=None)[0][0]
    assert float(fields[names.index("mean_velocity")]) == pytest.approx(slope, abs=0.051)


def test_point_ids_agree_with_a_delivered_row():
    assert point_ids(np.array([4_597_550.0]), np.array([1_739_750.0]))[0][1:] == "0LDTjEkDv"


def test_same_seed_writes_the_same_bytes(written, tmp_path):
    again = run_simulation(tmp_path, 150, 7)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in written]


def test_cancelled_simulation_leaves_nothing_behind(tmp_path):
    progress = Progress()
    progress.request_stop()
    with pytest.raises(Cancelled):
        run_simulation(tmp_path / "out", 50, 1, progress)
    assert not (tmp_path / "out").exists()


def test_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError):
        run_simulation(tmp_path / "file", 10, 1)


@pytest.mark.parametrize("cells", [0, 10**9])
def test_impossible_number_of_cells_is_refused(cells, tmp_path):
    with pytest.raises(InputError):
        run_simulation(tmp_path, cells, 1)
