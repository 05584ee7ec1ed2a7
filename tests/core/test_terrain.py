# SPDX-License-Identifier: GPL-2.0-or-later
"""Slope and relief follow from the heights of the cells around, wherever on Earth, and a user's terrain model wins."""

from __future__ import annotations

import dataclasses
import time

import numpy as np
import pytest

from mmstt_core import terrain
from mmstt_core.gridding import to_cells, with_terrain
from mmstt_core.priors import attach_priors
from tests.core.made_cubes import made_cube

SIZE = 100.0


def lattice(edge: int, *, keep: float = 1.0, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return columns and rows of a square of cells, some of them left out, in any order."""
    generator = np.random.default_rng(seed)
    row, column = np.divmod(np.flatnonzero(generator.random(edge * edge) < keep), edge)
    order = generator.permutation(row.size)
    return column[order], row[order]


def plain_slope(elevation_N, column_N, row_N, radius: int) -> np.ndarray:
    """Fit each plane by numpy's own least squares."""
    result = np.full(elevation_N.size, np.nan)
    for cell in range(elevation_N.size):
        x, y = column_N - column_N[cell], row_N - row_N[cell]
        near = (x * x + y * y <= radius * radius) & np.isfinite(elevation_N)
        if near.sum() >= terrain.FEWEST_SLOPE:
            if np.linalg.eigvalsh(np.cov(x[near], y[near], bias=True))[0] < 0.2:
                continue
            design = np.column_stack([x, y, np.ones(x.size)])[near]
            east, north, _ = np.linalg.lstsq(design, elevation_N[near].astype(float), rcond=None)[0]
            result[cell] = np.degrees(np.arctan(np.hypot(east, north) / SIZE))
    return result


def test_slopes_equal_those_of_planes_fitted_one_by_one():
    column_N, row_N = lattice(22, keep=0.7)
    elevation_N = np.random.default_rng(1).normal(300, 40, column_N.size).astype(np.float32)
    elevation_N[::9] = np.nan
    found = terrain.slope(elevation_N, column_N, row_N, SIZE)
    plain = plain_slope(elevation_N, column_N, row_N, 2)
    both = np.isfinite(plain)
    assert both.mean() > 0.8
    assert np.allclose(found[both], plain[both], atol=1e-3)


@pytest.mark.parametrize(("west", "south"), [(0, 0), (-4_000, 95_000), (45_000, -30_000)])
@pytest.mark.parametrize("keep", [1.0, 0.4])
def test_a_plane_has_its_slope_anywhere(west, south, keep):
    column_N, row_N = lattice(60, keep=keep)
    column_N, row_N = column_N + west, row_N + south
    elevation_N = (500 + 12.0 * (column_N - west) - 5.0 * (row_N - south)).astype(np.float32)
    found = terrain.slope(elevation_N, column_N, row_N, SIZE)
    known = np.isfinite(found)
    assert known.mean() > 0.97
    assert np.allclose(found[known], np.degrees(np.arctan(0.13)), atol=2e-3)


@pytest.mark.parametrize("size", [20.0, 50.0, 100.0, 250.0, 1000.0])
def test_a_slope_is_one_of_metres_not_of_cells(size):
    column_N, row_N = lattice(40)
    elevation_N = (0.2 * size * column_N).astype(np.float32)
    found = terrain.slope(elevation_N, column_N, row_N, size)
    assert np.allclose(found[np.isfinite(found)], np.degrees(np.arctan(0.2)), atol=2e-3)
    middle = (column_N == 20) & (row_N == 20)
    assert np.isfinite(found[middle]).all()


def test_few_cells_and_cells_in_a_line_know_no_slope():
    column_N, row_N = np.arange(40), np.zeros(40, int)
    elevation_N = np.arange(40, dtype=np.float32)
    assert np.isnan(terrain.slope(elevation_N, column_N, row_N, SIZE)).all()
    assert np.isnan(terrain.relief(elevation_N[:4], column_N[:4], row_N[:4], SIZE)).all()
    far_N = np.array([0, 1, 2, 900, 901, 902])
    assert np.isnan(terrain.slope(elevation_N[:6], far_N, far_N[::-1], SIZE)).all()


def test_cells_at_the_ends_of_rows_are_no_neighbours():
    """The last cells of a row and the first of the next stand side by side in memory."""
    row_N, column_N = np.divmod(np.arange(40 * 40), 40)
    elevation_N = np.where(column_N < 20, 0.0, 1000.0).astype(np.float32)
    found = terrain.slope(elevation_N, column_N, row_N, SIZE)
    assert np.allclose(found[(column_N < 17) | (column_N > 22)], 0, atol=1e-4)
    assert (found[(column_N == 19) | (column_N == 20)] > 60).all()


def test_relief_is_the_height_above_the_mean_within_750_m():
    column_N, row_N = lattice(31, keep=0.8, seed=3)
    elevation_N = np.random.default_rng(4).normal(2000, 30, column_N.size).astype(np.float32)
    elevation_N[::11] = np.nan
    found = terrain.relief(elevation_N, column_N, row_N, SIZE)
    for cell in range(0, column_N.size, 17):
        near = (column_N - column_N[cell]) ** 2 + (row_N - row_N[cell]) ** 2 <= 7.5**2
        expected = elevation_N[cell] - np.nanmean(elevation_N[near].astype(float))
        assert found[cell] == pytest.approx(expected, abs=2e-3, nan_ok=True)


def test_a_constant_error_of_all_heights_moves_nothing_but_the_elevation():
    column_N, row_N = lattice(30, keep=0.6)
    elevation_N = np.random.default_rng(1).normal(0, 40, column_N.size).astype(np.float32)
    for derive in terrain.DERIVED.values():
        one, two = (derive(elevation_N + shift, column_N, row_N, SIZE) for shift in (0, 64))
        assert np.allclose(one, two, atol=1e-3, equal_nan=True)


def test_a_full_tile_takes_less_than_two_seconds():
    generator = np.random.default_rng(7)
    place_N = np.sort(generator.choice(692 * 1000, 128_757, replace=False))
    row_N, column_N = np.divmod(place_N, 1000)
    elevation_N = generator.normal(100, 50, place_N.size).astype(np.float32)
    began = time.process_time()
    for derive in terrain.DERIVED.values():
        derive(elevation_N, column_N, row_N, SIZE)
    assert time.process_time() - began < 2.0


def test_two_tiles_far_apart_need_no_room_between_them():
    column_N = np.concatenate([np.arange(900) % 30, 9_000_000 + np.arange(900) % 30])
    row_N = np.concatenate([np.arange(900) // 30, 8_000_000 + np.arange(900) // 30])
    elevation_N = (column_N % 30 * 10.0).astype(np.float32)
    assert np.allclose(terrain.slope(elevation_N, column_N, row_N, SIZE), np.degrees(np.arctan(0.1)), atol=0.02)


# --- a user's own terrain model


def with_heights(edge: int = 12):
    cube = made_cube(edge=edge, epochs=30)
    plane = ((cube.easting_N - cube.easting_N.min()) * 0.1).astype(np.float32)
    return to_cells(dataclasses.replace(cube, priors={"elevation": plane}), 100.0)


def given(tmp_path, cube, **priors):
    path = tmp_path / "p.npz"
    np.savez(path, easting=cube.easting_N, northing=cube.northing_N, **priors)
    return attach_priors(cube, str(path))


def test_slope_and_relief_come_with_the_elevation_and_say_so():
    cube = with_heights()
    assert cube.told_priors == {
        "elevation": "elevation of the file",
        "slope": "from the elevation",
        "relief": "from the elevation",
    }
    assert np.allclose(cube.priors["slope"], np.degrees(np.arctan(0.1)), atol=1e-3)
    assert with_terrain(cube) is cube


def test_an_elevation_of_the_user_wins_and_slope_and_relief_follow_it(tmp_path):
    cube = with_heights()
    steep = 3 * cube.priors["elevation"]
    mine = given(tmp_path, cube, elevation=steep)
    assert np.array_equal(mine.priors["elevation"], steep)
    assert np.allclose(mine.priors["slope"], np.degrees(np.arctan(0.3)), atol=1e-3)
    assert np.allclose(mine.priors["relief"], 3 * cube.priors["relief"], atol=1e-2, equal_nan=True)
    assert mine.told_priors["elevation"] == "user's file"
    assert mine.told_priors["slope"] == "from the elevation"


def test_a_prior_of_the_user_takes_the_place_of_that_prior_alone(tmp_path):
    cube = with_heights()
    mine = given(tmp_path, cube, slope=np.full(cube.cells, 33.0), geology=np.arange(cube.cells) % 3)
    assert np.array_equal(mine.priors["elevation"], cube.priors["elevation"])
    assert (mine.priors["slope"] == 33).all()
    assert mine.told_priors == {
        "elevation": "elevation of the file",
        "slope": "user's file",
        "relief": "from the elevation",
        "geology": "user's file",
    }
    again = given(tmp_path, mine, elevation=np.zeros(cube.cells))
    assert (again.priors["slope"] == 33).all()
    assert np.allclose(again.priors["relief"], 0, atol=1e-6)


def test_a_terrain_model_that_knows_nothing_here_takes_nothing_away(tmp_path):
    cube = with_heights()
    mine = given(tmp_path, cube, elevation=np.full(cube.cells, np.nan), soil=np.full(cube.cells, -1))
    assert mine.told_priors == cube.told_priors
    assert np.array_equal(mine.priors["slope"], cube.priors["slope"])
