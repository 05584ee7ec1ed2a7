# SPDX-License-Identifier: GPL-2.0-or-later
"""Several files of one kind become one cube; files that do not belong together are refused."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.errors import Cancelled, InputError
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube

TILE = "EGMS_L3_E{}N17_100km_{}_2020_2024_1.csv"
BURST = "EGMS_L2b_{}_{}_IW2_VV_2020_2024_1.csv"


def neighbour(table):
    """Move a tile's cells 100 km east."""
    table.columns["easting"] = [str(int(value) + 100_000) for value in table.columns["easting"]]
    table.columns["pid"] = [f"{row:09d}x" for row in range(4)]
    return table


def next_burst(table):
    """Move a burst's points by a metre and change their series."""
    table.columns["pid"] = [f"next{row}" for row in range(4)]
    table.columns["easting"] = [f"{int(value) + 1}.25" for value in table.columns["easting"]]
    return table


def refusal(paths) -> str:
    with pytest.raises(InputError) as caught:
        read_cube(paths)
    assert caught.value.hint
    return caught.value.message


def test_neighbouring_tiles_are_joined(sample, save):
    one, two = sample("L3 2020_2024"), neighbour(sample("L3 2020_2024"))
    cube = read_cube([save(one, TILE.format(45, "U")), save(two, TILE.format(46, "U"))])
    assert np.array_equal(cube.values_NT, np.concatenate([one.tenths, two.tenths]))
    assert [source.name for source in cube.sources] == [TILE.format(45, "U"), TILE.format(46, "U")]
    assert cube.warnings == ()


def test_bursts_with_other_dates_share_the_union(sample, save):
    one, two = sample("L2 2020_2024"), next_burst(sample("L2 2020_2024"))
    two.rename(lambda name: "20200214" if name == "20200208" else name)
    cube = read_cube([save(one, BURST.format("022", "0845")), save(two, BURST.format("022", "0846"))])
    assert cube.values_NT.shape == (8, 6)
    assert np.array_equal(cube.values_NT[:4, :5], one.tenths)
    assert (cube.values_NT[:4, 5] == MISSING).all()
    assert (cube.values_NT[4:, 4] == MISSING).all()
    assert np.array_equal(cube.values_NT[4:, 5], two.tenths[:, 4])
    assert any("different dates" in line for line in cube.warnings)


def test_a_box_may_leave_one_of_the_files_out(sample, save):
    one, two = sample("L3 2020_2024"), neighbour(sample("L3 2020_2024"))
    paths = [save(one, TILE.format(45, "U")), save(two, TILE.format(46, "U"))]
    cube = read_cube(paths, bbox=(4_600_000, 1_700_000, 4_700_000, 1_800_000))
    assert np.array_equal(cube.values_NT, two.tenths)


def test_a_file_given_twice_counts_once(sample, save):
    path = save(sample("L3 2020_2024"))
    cube = read_cube([path, path])
    assert cube.cells == 4
    assert any("given twice" in line for line in cube.warnings)


def test_cells_that_two_files_share_are_taken_once(sample, save):
    one, two = sample("L3 2020_2024"), sample("L3 2020_2024")
    two.columns["height_ortho"] = ["9.9"] * 4
    two.columns[two.dates[0]][2] = "77.7"
    cube = read_cube([save(one, TILE.format(45, "U")), save(two, "clip_" + TILE.format(45, "U"))])
    assert np.array_equal(cube.values_NT, one.tenths)
    assert any("3 row(s) that exactly repeat" in line for line in cube.warnings)
    assert any("1 cell(s) occur more than once" in line for line in cube.warnings)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (("L3 2020_2024", TILE.format(45, "U")), ("L3 2020_2024", TILE.format(45, "E")), "components (Up and East)"),
        (("L3 2020_2024", TILE.format(45, "U")), ("L2 2020_2024", BURST.format("022", "0845")), "different components"),
        (
            ("L2 2020_2024", BURST.format("022", "0845")),
            ("L2 2020_2024", "EGMS_L2a_022_0846_IW2_VV_2020_2024_1.csv"),
            "different levels (L2b and L2a)",
        ),
        (
            ("L2 2020_2024", BURST.format("022", "0845")),
            ("L2 2020_2024", BURST.format("124", "0845")),
            "different tracks",
        ),
        (
            ("L3 2020_2024", TILE.format(45, "U")),
            ("L3 2019_2023", "EGMS_L3_E45N17_100km_U_2019_2023_1.csv"),
            "different releases (2020_2024 and 2019_2023)",
        ),
    ],
)
def test_mixtures_are_refused(first, second, words, sample, save):
    tables = [sample(first[0]), sample(second[0])]
    tables[1].columns["pid"][0] = "other"
    assert words in refusal([save(tables[0], first[1]), save(tables[1], second[1])])


def test_equal_content_named_up_and_east_is_a_mixture(sample, save):
    table = sample("L3 2020_2024")
    assert "components (Up and East)" in refusal([save(table, TILE.format(45, "U")), save(table, TILE.format(45, "E"))])


def test_ascending_and_descending_are_not_mixed(sample, save):
    one, two = sample("L2 2020_2024"), sample("L2 2020_2024")
    two.columns["track_angle"] = ["-8.94"] * 4
    message = refusal([save(one, "one.csv"), save(two, "two.csv")])
    assert "different orbit directions (descending and ascending)" in message


def test_the_ustica_tracks_are_not_mixed(ustica):
    assert "orbit directions" in refusal(sorted(ustica.glob("EGMS_L2b*.zip")))


def test_the_ustica_components_are_not_mixed(ustica):
    assert "East and Up" in refusal(sorted(ustica.glob("EGMS_L3*.zip")))


class Heard(Progress):
    """Remember what was reported; ask for a stop at a given step."""

    def __init__(self, stop_at: int = -1) -> None:
        super().__init__()
        self.fractions, self.stop_at = [], stop_at

    def report(self, stage, fraction, detail=""):
        self.fractions.append(fraction)
        if len(self.fractions) == self.stop_at:
            self.request_stop()


def test_progress_rises_to_one_over_all_files(sample, save):
    heard = Heard()
    one, two = sample("L3 2020_2024"), neighbour(sample("L3 2020_2024"))
    read_cube([save(one, TILE.format(45, "U")), save(two, TILE.format(46, "U"))], progress=heard)
    assert heard.fractions == sorted(heard.fractions)
    assert heard.fractions[-1] == 1.0


def test_a_cancelled_read_stops_and_leaves_no_cache(sample, save, own_cache):
    with pytest.raises(Cancelled):
        read_cube(save(sample("L3 2020_2024")), progress=Heard(stop_at=1))
    assert not (own_cache / "tables").exists()


def test_warnings_reach_the_progress(sample, save):
    heard = Heard()
    read_cube(save(sample("L3 2020_2024"), "mine.csv"), progress=heard)
    assert any("Up is assumed" in line for line in heard.warnings)


def test_a_cube_tells_what_the_dock_shows(ustica):
    cube = read_cube(ustica / "EGMS_L2b_117_0227_IW2_VV_2020_2024_1.zip")
    source = cube.sources[0]
    assert (cube.level, cube.component) == ("L2b", "los")
    assert (source.track, source.direction, source.release) == ("117", "ascending", "2020_2024")
    assert (cube.cells, cube.days_T.size, source.producer) == (11_759, 207, "e-GEOS")
    assert [str(date) for date in cube.dates_T[[0, -1]]] == ["2020-01-03", "2024-12-31"]
    assert source.place == "117_0227_IW2"
    assert cube.bounds == (4596877.51, 1739717.12, 4601117.4, 1743074.41)
