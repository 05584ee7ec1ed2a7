# SPDX-License-Identifier: GPL-2.0-or-later
"""Series of several tracks are never averaged: not in one table, and of two files only with a warning."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube

USTICA = Path(__file__).parents[3] / "resources" / "ustica"

DATES = [str(date).replace("-", "") for date in np.arange("2020-01-03", "2022-01-03", 12, dtype="datetime64[D]")]
YEARS_T = np.arange(len(DATES)) * 12 / 365.25


def table(columns: str = "", more=lambda row: "", *, seed=5, velocity=-2.0, start=0, points=8) -> str:
    """Write points 50 m apart along a parallel, with columns beside them."""
    generator = np.random.default_rng(seed)
    lines = [",".join(filter(None, ["pid,longitude,latitude", columns, *DATES]))]
    for row in range(points):
        values = velocity * YEARS_T + generator.normal(0, 1, YEARS_T.size)
        place = f"p{row},{13.17 + 0.0006 * (row + start):.4f},38.70"
        lines.append(",".join(filter(None, [place, more(row), *(f"{value:.2f}" for value in values)])))
    return "\n".join([*lines, ""])


def by_turns(*values):
    return lambda row: values[row % len(values)]


@pytest.mark.parametrize(
    ("column", "values", "shown"),
    [
        ("Track", ("44", "139"), "column Track has 44, 139"),
        ("track", ("T044A", "T117A"), "column track has T044A, T117A"),
        ("relative_orbit", ("22.0", "117.0"), "column relative_orbit has 22, 117"),
        ("orbit", ("22", "117"), "column orbit has 22, 117"),
        ("pass", ("ASC", "DESC"), "column pass has ASC, DESC"),
        ("orbit_direction", ("Ascending", "Descending"), "column orbit_direction has Ascending, Descending"),
        ("Dataset", ("Ascending 1", "Ascending 2"), "column Dataset has Ascending 1, Ascending 2"),
        ("burst_id", ("117_0227_IW2", "022_0845_IW2"), "column burst_id has"),
        ("los_east", ("0.594", "-0.61"), "column los_east has both signs"),
        ("incidence_angle", ("33.1", "41.9"), "column incidence_angle has 33.1 and 41.9 degrees"),
        ("incidence", ("0.5777", "0.7313"), "column incidence has 33.1 and 41.9 degrees"),
    ],
)
def test_rows_of_several_tracks_are_refused_by_column_and_values(column, values, shown, save):
    with pytest.raises(InputError) as refusal:
        read_cube(save(table(column, by_turns(*values)), "two.csv"))
    assert shown in refusal.value.message
    assert "Save the rows of each track" in refusal.value.hint


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("Track", ("44", "44.0", "n/a")),
        ("track", ("044", "44")),
        ("orbit", ("31877", "32052")),
        ("burst_id", ("117_0227_IW2", "117_0228_IW2")),
        ("burst", ("1", "2")),
        ("los_east", ("0.594", "0.61", "n/a")),
        ("incidence_angle", ("33.1", "33.2")),
        ("Dataset", ("Descending 1", "Descending 1")),
    ],
)
def test_rows_of_one_track_are_read_without_a_word_about_it(column, values, save):
    cube = read_cube(save(table(column, by_turns(*values)), "one.csv"))
    assert cube.cells == 8
    assert not any(column in line for line in cube.warnings)


def test_sets_of_data_that_may_be_anything_are_told(save):
    cube = read_cube(save(table("Dataset", by_turns("harbour", "old town")), "sets.csv"))
    assert any("column Dataset names several sets (harbour, old town)" in line for line in cube.warnings)


def test_a_layer_of_two_tracks_is_refused_as_a_table_is(save, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    for column, values in (("track", ("44", "139")), ("incidence_a", ("33.1", "41.9"))):
        layer = tmp_path / f"{column}.gpkg"
        name = column if column == "track" else "incidence_angle"
        source = save(table(name, by_turns(*values)), f"{column}.csv")
        options = ["X_POSSIBLE_NAMES=longitude", "Y_POSSIBLE_NAMES=latitude", "AUTODETECT_TYPE=YES", "HEADERS=YES"]
        opened = gdal.OpenEx(str(source), gdal.OF_VECTOR, open_options=options)
        gdal.VectorTranslate(str(layer), opened, dstSRS="EPSG:4326", srcSRS="EPSG:4326")
        with pytest.raises(InputError, match="several tracks"):
            read_cube(layer)


def test_two_quiet_files_at_one_place_are_told_when_neither_names_its_track(save):
    one, two = save(table(seed=1), "one.csv"), save(table(seed=2, velocity=-1.5), "two.csv")
    (line,) = [line for line in read_cube([one, two]).warnings if "share" in line]
    assert line.startswith("one.csv and two.csv share 5 places, and neither names its track")
    aside = save(table(seed=3, start=200), "aside.csv")
    assert not any("share" in line for line in read_cube([one, aside]).warnings)


def test_files_of_named_directions_share_places_in_silence(save):
    angle = "track_angle", by_turns("191.4")
    paths = [save(table(*angle, seed=seed), f"{seed}.csv") for seed in (1, 2)]
    assert not any("share" in line for line in read_cube(paths).warnings)


def test_up_and_east_told_by_their_velocities_are_refused_together(save):
    paths = [save(table(name, by_turns("1.5")), f"{name}.csv") for name in ("VEL_V", "VEL_E")]
    with pytest.raises(InputError, match=r"different components \(Up and East\)"):
        read_cube(paths)


@pytest.mark.parametrize("burst", ["022_0845", "117_0227"])
def test_a_whole_burst_under_another_name_is_one_track(burst, save):
    with zipfile.ZipFile(USTICA / f"EGMS_L2b_{burst}_IW2_VV_2020_2024_1.zip") as archive:
        cube = read_cube(save(archive.read(f"EGMS_L2b_{burst}_IW2_VV_2020_2024_1.csv"), "mine.csv"))
    assert cube.cells > 11_000
    assert cube.warnings == ()
