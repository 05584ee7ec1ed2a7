# SPDX-License-Identifier: GPL-2.0-or-later
"""The elevation of points is read from every kind of source, and goes wherever the points go."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mmstt_core.cube import TILE_M, DisplacementCube, to_day
from mmstt_core.errors import InputError
from mmstt_core.gridding import in_order, to_cells
from mmstt_core.reading import hand_over, read_cube
from mmstt_core.reading.combine import combine
from mmstt_core.reading.heights import sensible
from mmstt_core.sharding import shard_cells
from tests.core.made_cubes import made_cube

KINDS = ["L3 2019_2023", "L3 2020_2024", "L2 2019_2023", "L2 2020_2024"]
HEIGHTS = ["-46.6", "0.0", "12.35", "1204"]
METRES = np.array(HEIGHTS, np.float32)
DEGREES = "pid,latitude,longitude"


def with_heights(table, name: str = "", heights=HEIGHTS):
    """Give a sample heights, under the name that its release has for them."""
    name = name or next(name for name in table.columns if name in ("height", "height_ortho"))
    first = table.columns
    table.columns = {**{key: first[key] for key in list(first)[:3]}, name: list(heights), **first}
    table.columns[name] = list(heights)
    return table


def elevation(cube: DisplacementCube) -> np.ndarray:
    return cube.priors["elevation"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_release_gives_its_heights_above_the_sea(kind, sample, save):
    cube = read_cube(save(with_heights(sample(kind))))
    assert np.array_equal(elevation(cube), METRES)
    assert elevation(cube).dtype == np.float32
    assert cube.sources[0].elevation == ("height_ortho" if "2020" in kind.split("_")[0] else "height")
    assert cube.told_priors == {"elevation": "elevation of the file"}


@pytest.mark.parametrize("kind", KINDS)
def test_heights_move_no_sample_and_statistics_move_no_height(kind, sample, save):
    one, two = read_cube(save(with_heights(sample(kind)))), read_cube(save(sample(kind)))
    assert np.array_equal(one.values_NT, two.values_NT)
    table = with_heights(sample(kind))
    for name in table.columns:
        if any(word in name for word in ("rmse", "veloc", "accel", "season")):
            table.columns[name] = ["77.7"] * 4
    other = read_cube(save(table))
    assert np.array_equal(elevation(other), METRES)
    assert list(other.priors) == ["elevation"]


@pytest.mark.parametrize(
    "name", ["height", "HEIGHT", "Height [m]", "height_m", "elevation", "elev", "quota", "H", "z", "pnt_demheight"]
)
def test_other_producers_call_it_otherwise(name, sample, save):
    assert np.array_equal(elevation(read_cube(save(with_heights(sample(DEGREES), name)))), METRES)


@pytest.mark.parametrize("name", ["height_ft", "height_std", "h_stdev", "height [mm]", "width"])
def test_what_is_no_height_in_metres_is_not_read(name, sample, save):
    assert not read_cube(save(with_heights(sample(DEGREES), name))).priors


def test_the_best_of_several_columns_is_taken(sample, save):
    table = with_heights(with_heights(sample(DEGREES), "height_wgs84", ["1", "2", "3", "4"]), "elevation")
    assert np.array_equal(elevation(read_cube(save(table))), METRES)
    table = with_heights(sample(DEGREES), "height_wgs84", HEIGHTS)
    assert read_cube(save(table)).sources[0].elevation == "height_wgs84"


def test_a_note_among_the_heights_is_no_reason_to_refuse_the_file(sample, save):
    cube = read_cube(save(with_heights(sample(DEGREES), "height", ["1.5e1", "see below", "", "-3"])))
    assert np.array_equal(elevation(cube), np.array([15, np.nan, np.nan, -3], np.float32), equal_nan=True)


def test_decimal_commas(sample, save):
    table = with_heights(sample(DEGREES), "height")
    text = table.text(separator=";").replace(".", ",")
    assert np.array_equal(elevation(read_cube(save(text, "a.csv"))), METRES)


def test_a_long_table_gives_each_point_its_height_unless_its_rows_differ(save):
    rows = ["pid,latitude,longitude,height,date,displacement_mm"]
    for point, heights in (("a", ("10.2", "10.4")), ("b", ("10", "55")), ("c", ("", "7"))):
        for date, height in zip(("2020-01-03", "2020-01-09"), heights, strict=True):
            rows.append(f"{point},38.{7 + ord(point)},13.17,{height},{date},1.5")
    cube = read_cube(save("\n".join(rows) + "\n", "long.csv"))
    assert cube.point_id_N.tolist() == ["a", "b", "c"]
    assert np.allclose(elevation(cube), [10.3, np.nan, 7], equal_nan=True)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ([10, -9999, np.nan, 20], [10, np.nan, np.nan, 20]),
        ([10, 9999, np.inf, 20], [10, np.nan, np.nan, 20]),
        ([512, 0, 530, 0], [512, np.nan, 530, np.nan]),
        ([0, 3, 530, 0], [0, 3, 530, 0]),
        ([0, 0, 0, 0], None),
        ([12.3, 12.3, -9999, 12.3], None),
        ([np.nan, -9999, np.nan, 32767], None),
    ],
)
def test_nonsense_is_unknown(given, read):
    found = sensible(np.array(given, float))
    assert found is None if read is None else np.array_equal(found, np.array(read, np.float32), equal_nan=True)


def test_the_cache_keeps_heights(sample, save, own_cache):
    path = save(with_heights(sample("L2 2020_2024")))
    first, second = read_cube(path), read_cube(path)
    assert list((own_cache / "tables").iterdir())
    assert np.array_equal(elevation(first), elevation(second))
    assert second.sources == first.sources


def test_an_engine_without_gdal_is_handed_heights(sample, save, tmp_path):
    cube = read_cube(save(with_heights(sample("L2 2020_2024"))))
    (tmp_path / "handed").mkdir()
    paths, crs = hand_over([cube], tmp_path / "handed")
    again = read_cube(paths)
    assert (crs, again.told_priors) == ("EPSG:3035", cube.told_priors)
    assert np.array_equal(elevation(again), elevation(cube))


def test_heights_follow_their_points_through_order_choice_cut_and_sign():
    generator = np.random.default_rng(2)
    cube = made_cube(edge=6, epochs=40)
    cube = dataclasses.replace(cube, priors={"elevation": cube.easting_N.astype(np.float32) - 4_597_000})
    shuffled = cube.select(generator.permutation(cube.cells))
    for changed in (
        shuffled,
        in_order(shuffled),
        shuffled.until(int(cube.days_T[20])),
        shuffled.select(shuffled.easting_N > 4_597_300),
        shuffled.turned(),
        to_cells(shuffled, 100.0),
    ):
        assert changed.cells
        assert np.array_equal(elevation(changed), changed.easting_N - 4_597_000)


def test_a_cell_has_the_mean_height_of_its_points_that_have_one():
    cube = DisplacementCube(
        easting_N=np.array([10.0, 20.0, 30.0, 150.0, 250.0]),
        northing_N=np.full(5, 50.0),
        days_T=np.array([to_day("2020-01-01"), to_day("2020-01-13")]),
        values_NT=np.zeros((5, 2), np.int16),
        component="los",
        priors={"elevation": np.array([1, 2, np.nan, np.nan, 8], np.float32)},
    )
    assert np.array_equal(elevation(to_cells(cube, 100.0)), np.array([1.5, np.nan, 8], np.float32), equal_nan=True)


def test_files_side_by_side_keep_their_heights_and_one_without_has_none(sample, save):
    one, two = (made_cube(edge=3, epochs=30, west=west) for west in (4_597_000.0, 4_598_000.0))
    source = read_cube(save(with_heights(sample("L2 2020_2024")))).sources[0]
    one = dataclasses.replace(one, sources=(source,), priors={"elevation": np.arange(9, dtype=np.float32)})
    two = dataclasses.replace(two, sources=(source,))
    for pair, known in (((one, two), slice(0, 9)), ((two, one), slice(9, 18))):
        both = elevation(combine(list(pair)))
        assert np.array_equal(both[known], np.arange(9))
        assert np.isfinite(both).sum() == 9
    ellipsoid = dataclasses.replace(source, elevation="height_wgs84")
    above = dataclasses.replace(one, northing_N=one.northing_N + 900, sources=(ellipsoid,))
    assert np.isfinite(elevation(combine([one, above]))).tolist() == [True] * 9 + [False] * 9


def test_runs_that_share_an_area_out_know_the_slope_at_their_common_edge():
    cube = made_cube(edge=10, epochs=30, west=45.995 * TILE_M)
    plane = (0.1 * (cube.easting_N - cube.easting_N.min() + cube.northing_N - cube.northing_N.min())).astype(np.float32)
    cells = to_cells(dataclasses.replace(cube, priors={"elevation": plane}), 100.0)
    for index in range(2):
        mine = shard_cells(cells, index, 2)
        part = cells.select(mine)
        assert np.array_equal(part.priors["slope"], cells.priors["slope"][mine])
        assert np.allclose(part.priors["slope"], np.degrees(np.arctan(0.1 * np.sqrt(2))), atol=1e-3)


def test_ustica_has_the_same_heights_in_up_and_east_and_its_land_lies_above_its_coast(ustica):
    up, east = (read_cube(next(ustica.glob(f"EGMS_L3*_{letter}_*.zip")), cache=False) for letter in "UE")
    assert np.array_equal(elevation(up), elevation(east))
    assert (elevation(up).min(), elevation(up).max()) == (np.float32(-47.8), np.float32(202.9))
    cells = to_cells(up, 100.0)
    assert np.isfinite(cells.priors["slope"]).mean() > 0.95
    assert 4 < np.nanmedian(cells.priors["slope"]) < 9
    for burst in ustica.glob("EGMS_L2b*.zip"):
        points = to_cells(read_cube(burst, cache=False), 100.0)
        place = dict(zip(zip(up.easting_N, up.northing_N), elevation(up), strict=True))
        pairs = [
            (z, place[xy])
            for xy, z in zip(zip(points.easting_N, points.northing_N), elevation(points), strict=True)
            if xy in place
        ]
        apart = np.diff(np.array(pairs), axis=1)
        assert len(pairs) > 400
        assert np.abs(apart).mean() < 5


# --- archives of arrays

DATES = np.array(["2020-01-03", "2020-01-15", "2020-02-08"])
PLACES = np.array([[13.159, 38.691], [13.172, 38.701]])
SERIES = np.array([[0.0, 1.5, 2.25], [0.0, -1.0, -3.0]], np.float32)
ALMONTE = {"disp_mm": SERIES, "dates": DATES, "lonlat": PLACES, "ids": np.array(["a", "b"]), "height": [11.0, 12.0]}


def saved(tmp_path, **arrays):
    path = tmp_path / "a.npz"
    np.savez(path, **arrays)
    return path


def without(*names, **more):
    return {**{name: array for name, array in ALMONTE.items() if name not in names}, **more}


@pytest.mark.parametrize(
    "arrays",
    [
        ALMONTE,
        without("lonlat", latlon=PLACES[:, ::-1]),
        without("lonlat", lon=PLACES[:, 0], lat=PLACES[:, 1]),
        without("disp_mm", displacement_cm=SERIES / 10),
        without("disp_mm", displacement=SERIES.T.copy()),
        without("dates", dates=DATES.astype("datetime64[ns]")),
        without("dates", dates=np.array([20200103, 20200115, 20200208])),
        without("dates", date=DATES.astype("S")),
        without("height", optional__H=np.array([11.0, 12.0])),
        without("height", "ids", elevation_m=np.array([11.0, 12.0]), point_id=np.array(["a", "b"])),
        {**ALMONTE, "coherence": np.ones(2), "los": np.ones((2, 3)), "note": np.array("x")},
    ],
)
def test_arrays_are_known_by_their_names(arrays, tmp_path):
    cube = read_cube(saved(tmp_path, **arrays))
    assert np.allclose(cube.millimetres_NT(), SERIES, atol=1e-5)
    assert [str(date) for date in cube.dates_T] == DATES.tolist()
    assert cube.point_id_N.tolist() == ["a", "b"]
    assert elevation(cube).tolist() == [11.0, 12.0]
    assert 4_596_000 < cube.easting_N[0] < cube.easting_N[1] < 4_600_000


@pytest.mark.parametrize(
    ("arrays", "told"),
    [
        (without("disp_mm"), "holds no displacement series with dates; it has dates, height, ids, lonlat"),
        (without("dates"), "holds no displacement series with dates"),
        (without("lonlat"), "has no coordinates"),
        (without("lonlat", lonlat=np.full((2, 2), np.nan)), "none of its points has a place"),
        ({**ALMONTE, "disp_cm": SERIES}, "holds both disp_cm and disp_mm"),
        (without("dates", dates=DATES[:2]), "do not fit together"),
        (without("dates", dates=np.array([0.0, 12.0, 36.0])), "holds dates that are none"),
    ],
)
def test_arrays_that_could_be_anything_are_refused_with_the_names_that_are_needed(arrays, told, tmp_path):
    with pytest.raises(InputError) as caught:
        read_cube(saved(tmp_path, **arrays))
    assert told in caught.value.message
    if "both" not in told:
        assert caught.value.hint


def test_heights_that_fit_no_point_are_left_alone(tmp_path):
    assert not read_cube(saved(tmp_path, **without("height", height=np.arange(3.0)))).priors
    assert not read_cube(saved(tmp_path, **without("height", height=np.array(["low", "high"])))).priors
