# SPDX-License-Identifier: GPL-2.0-or-later
"""Up and East from two orbits: against known ground, against EGMS Ortho, and never ahead of its time."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from mmstt_core import cli
from mmstt_core.cube import DisplacementCube, SourceFile
from mmstt_core.errors import InputError, OutputError
from mmstt_core.options import DecomposeRequest
from mmstt_core.orbits.command import run_decompose
from mmstt_core.orbits.decomposing import decompose
from mmstt_core.orbits.sources import Track
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.window import make_context
from tests.two_orbits import SIGHT, SOUTH, WEST, days_of, motion, write_track

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "ustica"
LINES_OF_SIGHT = sorted(SAMPLES.glob("EGMS_L2b_*.zip"))


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMSTT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def decomposed(tmp_path, *sources, **options):
    """Run it, and return both cubes and the record."""
    out = tmp_path / "out"
    record = run_decompose(DecomposeRequest(sources=tuple(map(str, sources)), out=str(out), **options))
    return *(read_cube(out / f"{name}.csv", cache=False) for name in ("up", "east")), record


def truth_of(cube):
    """Return the true Up and East of the cells of a cube at its dates, mm."""
    column, row = np.floor((cube.easting_N - WEST) / 100), np.floor((cube.northing_N - SOUTH) / 100)
    return tuple(np.stack(parts) for parts in zip(*(motion(c, r, cube.days_T) for c, r in zip(column, row))))


@pytest.fixture(scope="module")
def ustica(tmp_path_factory):
    return decomposed(tmp_path_factory.mktemp("ustica"), *LINES_OF_SIGHT)


def test_known_motion_comes_back_to_the_rounding_of_the_files(tmp_path):
    up, east, record = decomposed(tmp_path, write_track(tmp_path, "117"), write_track(tmp_path, "022"))
    assert (up.component, east.component) == ("up", "east")
    assert up.cells == east.cells == record["cells"] == 16
    for cube, truth in zip((up, east), truth_of(up)):
        # steady motion is interpolated exactly; what a year's swing bends within 12 days is below 0.02 mm
        assert np.abs(cube.millimetres_NT() - truth).max() < 0.09


def test_tracks_of_one_direction_are_told_apart_and_solved_together(tmp_path):
    days = days_of("044", shift=3)
    files = [write_track(tmp_path, "117"), write_track(tmp_path, "044", days=days), write_track(tmp_path, "022")]
    up, east, record = decomposed(tmp_path, *files)
    assert [(track["track"], track["direction"]) for track in record["tracks"]] == [
        ("044", "ascending"),
        ("117", "ascending"),
        ("022", "descending"),
    ]
    for cube, truth in zip((up, east), truth_of(up)):
        assert np.abs(cube.millimetres_NT() - truth).max() < 0.09


def test_sigma_is_the_scatter_on_dates_that_both_orbits_measured(tmp_path):
    days = days_of("117", step=6)
    files = [write_track(tmp_path, track, edge=10, noise=3.0, days=days) for track in ("117", "022")]
    up, east, record = decomposed(tmp_path, *files)
    assert record["dates"]["measured_by_both"] == record["dates"]["count"] == days.size
    for cube, truth in zip((up, east), truth_of(up)):
        scatter = np.std(cube.millimetres_NT() - truth, axis=1)
        told = record[f"sigma_{cube.component}_mm"]["p50"]
        assert told == pytest.approx(np.median(scatter), rel=0.05)
    asc, desc = (np.array(SIGHT[track])[[0, 2]] for track in ("117", "022"))
    gain = np.linalg.inv([asc, desc])
    expected = 3.0 / np.sqrt(3) * np.sqrt((gain**2).sum(axis=1))
    assert record["sigma_east_mm"]["p50"] == pytest.approx(expected[0], rel=0.1)
    assert record["sigma_up_mm"]["p50"] == pytest.approx(expected[1], rel=0.1)
    assert record["condition"]["p50"] == pytest.approx(np.linalg.cond([asc, desc]), abs=0.01)


def test_motion_to_the_north_appears_as_much_as_is_said(tmp_path):
    plain = decomposed(tmp_path, *(write_track(tmp_path, track) for track in ("117", "022")))
    moved = tmp_path / "moved"
    moved.mkdir()
    north = decomposed(moved, *(write_track(moved, track, north=10.0) for track in ("117", "022")))
    years = (plain[0].days_T[-1] - plain[0].days_T[0]) / 365.25
    for one, other in zip(plain[:2], north[:2]):
        change = other.millimetres_NT(np.float64) - one.millimetres_NT(np.float64)
        found = np.median(change[:, -1] - change[:, 0]) / (10.0 * years)
        assert found == pytest.approx(north[2][f"north_as_{one.component}"]["p50"], abs=0.005)


@pytest.mark.parametrize("holes", [0.0, 0.1])
def test_later_measurements_change_nothing_that_was_known_before(tmp_path, holes):
    whole = [write_track(tmp_path, track, noise=2.0, holes=holes) for track in ("117", "022")]
    up, _, _ = decomposed(tmp_path, *whole)
    cut_day = int(days_of("117")[80])
    cut = tmp_path / "cut"
    cut.mkdir()
    for path in whole:
        head, *rows = [line.split(",") for line in path.read_text().splitlines()]
        dated = [len(name) == 8 and name.isdigit() for name in head]
        days = [
            np.datetime64(f"{name[:4]}-{name[4:6]}-{name[6:]}").astype(int) if is_ else 0
            for name, is_ in zip(head, dated)
        ]
        keep = [index for index, (day, is_) in enumerate(zip(days, dated)) if not is_ or day <= cut_day]
        (cut / path.name).write_text("\n".join(",".join(row[index] for index in keep) for row in [head, *rows]) + "\n")
    then, _, _ = decomposed(cut, *sorted(cut.glob("EGMS*.csv")))
    seen = up.until(cut_day)
    assert then.until(cut_day).days_T.tolist() == seen.days_T.tolist()
    assert then.cells == seen.cells
    assert np.array_equal(then.until(cut_day).values_NT, seen.values_NT)


def test_a_window_holds_no_date_that_was_not_known_by_its_issue_date(ustica):
    up = ustica[0]
    for issue_day in up.days_T[[120, 200, 260]].tolist():
        context = make_context(up, issue_day)
        used = up.days_T <= context.anchor_day
        assert (up.known_T[used] <= issue_day).all()
        assert up.known_T[used.sum()] > issue_day
    assert (up.known_T - up.days_T)[-1] == 6


def test_ustica_equals_egms_ortho_to_its_rounding(ustica):
    """The levels of Ortho are set anew for each component, so each series' mean difference is taken off first."""
    for cube, letter, bar in zip(ustica[:2], "UE", (0.15, 0.20)):
        ortho = read_cube(SAMPLES / f"EGMS_L3_E45N17_100km_{letter}_2020_2024_1.zip")
        places = {place: row for row, place in enumerate(zip(cube.easting_N, cube.northing_N))}
        rows = [places.get(place) for place in zip(ortho.easting_N, ortho.northing_N)]
        assert None not in rows
        _, here, there = np.intersect1d(cube.days_T, ortho.days_T, return_indices=True)
        assert here.size == 300
        apart = cube.millimetres_NT()[rows][:, here] - ortho.millimetres_NT()[:, there]
        assert np.median(np.abs(apart)) < bar
        assert np.median(np.abs(apart - apart.mean(axis=1, keepdims=True))) < 0.05


def test_cells_of_one_orbit_are_left_out_and_counted(tmp_path):
    files = [write_track(tmp_path, "117", columns=(0, 2)), write_track(tmp_path, "022", columns=(1, 3))]
    up, _, record = decomposed(tmp_path, *files)
    assert up.cells == 8
    assert record["cells_left_out"]["only_ascending"] == record["cells_left_out"]["only_descending"] == 4
    assert any("4 cells are seen by ascending orbits only and 4" in warning for warning in record["warnings"])


def test_small_cells_stay_the_cells_of_the_forecast(tmp_path):
    up, _, record = decomposed(
        tmp_path, *(write_track(tmp_path, track, per_cell=40) for track in ("117", "022")), cell_size=50
    )
    assert up.cell_size == record["cell_size_m"] == 50
    assert up.cells > 40
    assert (up.easting_N % 50 == 25).all()


def test_without_its_description_a_table_is_taken_for_interpolated(tmp_path, ustica):
    up, _, _ = decomposed(tmp_path, *LINES_OF_SIGHT)
    (tmp_path / "out" / "up.xml").unlink()
    (tmp_path / "out" / "east.xml").unlink()
    assert not up.interpolated
    bare = [read_cube(tmp_path / "out" / f"{name}.csv", cache=False) for name in ("up", "east")]
    assert [cube.component for cube in bare] == ["up", "east"]
    assert all(cube.interpolated and cube.known_T is None for cube in bare)


def test_up_goes_into_the_forecast_as_it_is(tmp_path, capsys):
    out = tmp_path / "out"
    assert cli.main(["decompose", *map(str, LINES_OF_SIGHT), "--out", str(out), "--quiet"]) == 0
    assert "640 cells of 100 m" in capsys.readouterr().out
    words = ["forecast", str(out / "up.csv"), "--out", str(tmp_path / "forecast"), "--model", "last", "--quiet"]
    words += ["--bbox", *"4598000 1739600 4598600 1740400".split(), "--horizon-months", "3"]
    assert cli.main([*words, "--no-rasters"]) == 0
    record = json.loads((tmp_path / "forecast" / "forecast.json").read_text(encoding="utf-8"))
    cells = read_cube(out / "up.csv", bbox=(4598000, 1739600, 4598600, 1740400)).cells
    assert (record["component"], record["cells"], record["cell_size_m"]) == ("up", cells, 100)
    assert record["issue_date"] == "2024-12-31"
    assert record["last_acquisition_used"] == "2024-12-25"
    assert cli.main([*words, "--no-rasters", "--replace", "--issue-date", "2023-06-30"]) == 0
    record = json.loads((tmp_path / "forecast" / "forecast.json").read_text(encoding="utf-8"))
    assert record["last_acquisition_used"] == "2023-06-22"  # 28 June was known on 4 July only


def refusal(tmp_path, *sources, **options):
    with pytest.raises(InputError) as refused:
        decomposed(tmp_path, *sources, **options)
    assert not (tmp_path / "out").exists()
    return refused.value.sentence()


def test_files_of_one_direction_are_refused(tmp_path):
    files = [write_track(tmp_path, track) for track in ("117", "044")]
    assert "All sources are of ascending orbits" in refusal(tmp_path, *files)


def test_files_of_other_ground_are_refused(tmp_path):
    files = [write_track(tmp_path, "117", columns=(0, 0)), write_track(tmp_path, "022", columns=(3, 3))]
    assert "share no cell" in refusal(tmp_path, *files)


def test_files_of_other_times_are_refused(tmp_path):
    files = [write_track(tmp_path, "117"), write_track(tmp_path, "022", days=days_of("022") + 2000)]
    assert "share too few dates" in refusal(tmp_path, *files)


def test_a_box_without_data_is_told_as_that(tmp_path):
    files = [write_track(tmp_path, track) for track in ("117", "022")]
    assert "no point lies in the box" in refusal(tmp_path, *files, bbox=(0.0, 0.0, 1.0, 1.0))


def test_files_of_two_releases_are_refused(tmp_path):
    other = write_track(tmp_path, "022", name="EGMS_L2b_022_0001_IW2_VV_2019_2023_1.csv")
    assert "different releases (2020_2024 and 2019_2023)" in refusal(tmp_path, write_track(tmp_path, "117"), other)


def test_a_component_is_no_line_of_sight(tmp_path):
    ortho = SAMPLES / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    assert "holds no line of sight" in refusal(tmp_path, ortho, LINES_OF_SIGHT[0])


def test_a_file_without_directions_of_sight_is_refused(tmp_path):
    path = write_track(tmp_path, "117")
    path.write_text(path.read_text().replace("los_up", "other"))
    assert "has no columns los_east and los_up" in refusal(tmp_path, path, write_track(tmp_path, "022"))


def test_directions_that_are_none_are_refused(tmp_path):
    path = write_track(tmp_path, "117")
    path.write_text(path.read_text().replace(",0.778,", ",7.78,"))
    assert "are no direction of sight" in refusal(tmp_path, path, write_track(tmp_path, "022"))


def test_a_direction_of_sight_on_the_wrong_side_is_refused(tmp_path):
    path = write_track(tmp_path, "117")
    path.write_text(path.read_text().replace(",-0.62,", ",0.62,"))
    assert "not those of one orbit direction" in refusal(tmp_path, path, write_track(tmp_path, "022"))


def test_other_data_and_foreign_files_are_not_replaced(tmp_path):
    files = [write_track(tmp_path, track) for track in ("117", "022")]
    decomposed(tmp_path, *files)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    with pytest.raises(InputError, match="earlier result of other data"):
        decomposed(tmp_path, *LINES_OF_SIGHT)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    other = tmp_path / "other"
    (other / "out").mkdir(parents=True)
    (other / "out" / "up.csv").write_text("mine")
    with pytest.raises(OutputError, match=r"up\.csv"):
        decomposed(other, *files)
    assert [path.name for path in (other / "out").iterdir()] == ["up.csv"]


def made_track(rng, number, direction, holes):
    """Make a track of irregular dates, with holes of more than 90 days now and then."""
    days = 18_000 + int(rng.integers(0, 40)) + np.cumsum(rng.choice([6, 6, 6, 12, 12, 24, 100], size=150))
    sight = SIGHT["022" if direction == "descending" else "117"]
    values_NT = rng.normal(0, 3, (30, days.size)).cumsum(axis=1).astype(np.float32)
    values_NT[rng.random(values_NT.shape) < holes] = np.nan
    cube = DisplacementCube(
        easting_N=4_500_000 + rng.uniform(0, 300, 30),
        northing_N=2_000_000 + rng.uniform(0, 300, 30),
        days_T=days,
        values_NT=values_NT,
        component="los",
        sight_N3=np.tile(np.float32(sight), (30, 1)),
        sources=(SourceFile(name=f"track {number}", sha256="", level="L2b", track=str(number)),),
    )
    return Track(cube=cube, direction=direction)


@pytest.mark.parametrize("seed", range(9))
def test_what_was_known_stays_bit_by_bit_whatever_the_dates_and_the_tracks(seed):
    rng = np.random.default_rng(seed)
    ways = ["ascending", "ascending", "descending", "descending"][: 2 + seed % 3] + ["descending"]
    tracks = [made_track(rng, number, way, (0.0, 0.05, 0.3)[seed % 3]) for number, way in enumerate(ways)]
    whole = decompose(tracks, 100.0, Progress())
    for day in (19_000, 19_700):
        cut = [dataclasses.replace(track, cube=track.cube.until(day)) for track in tracks]
        then = decompose(cut, 100.0, Progress())
        known_T = whole.known_T <= day
        same_T = np.isin(then.days_T, whole.days_T[known_T])
        assert same_T.sum() == known_T.sum() > 10
        places = {place: row for row, place in enumerate(zip(whole.easting_C, whole.northing_C))}
        rows = [places[place] for place in zip(then.easting_C, then.northing_C)]
        expected = whole.solved.motion_CT2[rows][:, known_T]
        assert np.array_equal(then.solved.motion_CT2[:, same_T], expected, equal_nan=True)
        assert np.array_equal(then.known_T[same_T], whole.known_T[known_T])


def clipped(source, path, *, columns=None, rows=None, until=None):
    """Write some rows and some dates of a file again, as a clip in a GIS does."""
    lines = [line.split(",") for line in source.read_text().splitlines()]
    fixed = sum(not name.isdigit() for name in lines[0])
    wanted = len(lines[0]) if until is None else fixed + until
    kept = [lines[0], *(lines[1:] if rows is None else [lines[1 + row] for row in rows])]
    path.write_text("\n".join(",".join(line[:wanted]) for line in kept) + "\n")
    return path


def test_a_burst_given_twice_counts_once(tmp_path):
    files = [write_track(tmp_path, track, noise=2.0) for track in ("117", "022")]
    up, east, record = decomposed(tmp_path / "once", *files)
    copy = clipped(files[0], tmp_path / "EGMS_L2b_117_0002_IW2_VV_2020_2024_1.csv")
    again_up, again_east, again = decomposed(tmp_path / "twice", *files, copy)
    np.testing.assert_array_equal(up.values_NT, again_up.values_NT)
    np.testing.assert_array_equal(east.values_NT, again_east.values_NT)
    assert any("48 rows repeat place and series" in warning for warning in again["warnings"])
    assert not any("repeat place" in warning for warning in record["warnings"])


def test_a_burst_clipped_out_of_itself_counts_once(tmp_path):
    files = [write_track(tmp_path, track, noise=2.0) for track in ("117", "022")]
    up, _, _ = decomposed(tmp_path / "once", *files)
    name = tmp_path / "EGMS_L2b_117_0002_IW2_VV_2020_2024_1.csv"
    part = clipped(files[0], name, rows=range(0, 48, 3), until=100)
    again, _, record = decomposed(tmp_path / "twice", *files, part)
    np.testing.assert_array_equal(up.values_NT, again.values_NT)
    assert any("16 rows repeat place and series" in warning for warning in record["warnings"])


def test_rows_repeated_inside_a_file_count_once(tmp_path):
    files = [write_track(tmp_path, track, noise=2.0) for track in ("117", "022")]
    up, _, _ = decomposed(tmp_path / "once", *files)
    lines = files[1].read_text().splitlines()
    files[1].write_text("\n".join([*lines, *lines[1:4], lines[1]]) + "\n")
    again, _, record = decomposed(tmp_path / "twice", *files)
    np.testing.assert_array_equal(up.values_NT, again.values_NT)


def test_different_series_at_one_place_all_count(tmp_path):
    files = [write_track(tmp_path, track, noise=2.0) for track in ("117", "022")]
    lines = [line.split(",") for line in files[0].read_text().splitlines()]
    lines[2][1:3] = lines[1][1:3]
    files[0].write_text("\n".join(map(",".join, lines)) + "\n")
    _, _, record = decomposed(tmp_path / "out", *files)
    assert not any("repeat place" in warning for warning in record["warnings"])
