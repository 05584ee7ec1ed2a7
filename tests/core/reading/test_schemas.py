# SPDX-License-Identifier: GPL-2.0-or-later
"""Every release's columns are read by name, exactly, without the published statistics."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.reading import read_cube

KINDS = ["L3 2019_2023", "L3 2020_2024", "L2 2019_2023", "L2 2020_2024"]
STATISTICS = {
    "rmse",
    "rmse_ts",
    "mean_velocity",
    "mean_velocity_std",
    "acceleration",
    "acceleration_std",
    "seasonality",
    "seasonality_std",
    "gnss_velocity",
    "gnss_velocity_n",
    "gnss_velocity_e",
    "gnss_velocity_u",
}


def same(one, two) -> bool:
    return (
        np.array_equal(one.values_NT, two.values_NT)
        and np.array_equal(one.days_T, two.days_T)
        and np.array_equal(one.easting_N, two.easting_N)
        and np.array_equal(one.northing_N, two.northing_N)
        and np.array_equal(one.point_id_N, two.point_id_N)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_samples_equal_the_text(kind, sample, save):
    table = sample(kind)
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert [str(date).replace("-", "") for date in cube.dates_T] == table.dates
    assert cube.easting_N[0] == 4597550
    assert cube.northing_N[0] == 1739750


@pytest.mark.parametrize(
    ("kind", "level", "component", "release"),
    [
        ("L3 2019_2023", "L3", "up", "2019_2023"),
        ("L3 2020_2024", "L3", "east", "2020_2024"),
        ("L2 2019_2023", "L2b", "los", "2019_2023"),
        ("L2 2020_2024", "L2b", "los", "2020_2024"),
    ],
)
def test_level_component_and_release_come_from_the_name(kind, level, component, release, sample, save):
    cube = read_cube(save(sample(kind)))
    assert (cube.level, cube.component, cube.sources[0].release) == (level, component, release)


@pytest.mark.parametrize(
    ("name", "release"),
    [
        ("EGMS_L3_E45N17_100km_U.csv", "2015_2021"),
        ("EGMS_L3_E45N17_100km_U (1).csv", "2015_2021"),
        ("EGMS_L3_E45N17_100km_U_clip.csv", ""),
        ("EGMS_L3_E45N17_100km_U_2020_2024_2 (3).csv", "2020_2024"),
    ],
)
def test_names_of_the_first_release_carry_no_suffix(name, release, sample, save):
    assert read_cube(save(sample("L3 2019_2023"), name)).sources[0].release == release


@pytest.mark.parametrize("kind", KINDS)
def test_published_statistics_may_be_removed_without_changing_a_bit(kind, sample, save):
    full = read_cube(save(sample(kind)))
    table = sample(kind)
    table.columns = {name: values for name, values in table.columns.items() if name not in STATISTICS}
    assert same(read_cube(save(table)), full)


@pytest.mark.parametrize("kind", KINDS)
def test_columns_may_stand_in_any_order(kind, sample, save):
    full = read_cube(save(sample(kind)))
    table = sample(kind)
    names = list(table.columns)
    table.reorder([names[index] for index in np.random.default_rng(1).permutation(len(names))])
    shuffled = read_cube(save(table))
    assert same(shuffled, full)
    assert any("sorted" in line for line in shuffled.warnings)


@pytest.mark.parametrize("kind", ["L2 2019_2023", "L2 2020_2024"])
def test_a_renamed_burst_is_known_by_its_columns(kind, sample, save):
    cube = read_cube(save(sample(kind), "mine.csv"))
    assert (cube.level, cube.component, cube.sources[0].direction) == ("L2b", "los", "descending")


@pytest.mark.parametrize(
    ("angle", "direction"),
    [("-8.94", "ascending"), ("351.06", "ascending"), ("191.42", "descending"), ("-168.58", "descending")],
)
def test_orbit_direction_wraps(angle, direction, sample, save):
    table = sample("L2 2020_2024")
    table.columns["track_angle"] = [angle] * len(table.tenths)
    assert read_cube(save(table)).sources[0].direction == direction


def test_a_renamed_l3_file_is_taken_as_up_with_a_warning(sample, save):
    cube = read_cube(save(sample("L3 2020_2024"), "mine.csv"))
    assert (cube.level, cube.component, cube.cell_size, cube.interpolated) == ("L3", "up", 100.0, True)
    assert any("Up is assumed" in line for line in cube.warnings)


def test_a_renamed_zip_is_known_by_the_name_inside(sample, save_zip):
    path = save_zip("download.zip", EGMS_L3_E45N17_100km_E_2020_2024_1__csv=sample("L3 2020_2024").text())
    assert read_cube(path).component == "east"


def test_point_identifiers_stay_text(sample, save):
    assert list(read_cube(save(sample("L2 2020_2024"))).point_id_N) == ["10LDTjEkDv", "0000000001", "1E5", "x9"]


def test_points_of_l2_are_not_cells(sample, save):
    cube = read_cube(save(sample("L2 2020_2024")))
    assert (cube.cell_size, cube.interpolated) == (0.0, False)


def test_simulated_files_say_so(sample, save):
    cube = read_cube(save(sample("L3 2020_2024"), "SIMULATED_EGMS_L3_E45N17_100km_U_2020_2024_1.csv"))
    assert any("simulated" in line for line in cube.warnings)


XML = """<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a "boom">]>
<BURST><product_level>L2b</product_level><track>022</track><burst_id>0845</burst_id><sub_swath>2</sub_swath>
<production_facility>4</production_facility><production_date>06/11/2025</production_date></BURST>"""


def test_the_description_in_the_zip_gives_producer_and_burst(sample, save_zip):
    source = read_cube(save_zip("mine.zip", a__csv=sample("L2 2020_2024").text(), a__xml=XML)).sources[0]
    assert (source.producer, source.track, source.place) == ("TRE Altamira", "022", "022_0845_IW2")


def test_the_description_beside_the_csv_is_used_and_its_change_noticed(sample, save):
    path = save(sample("L2 2020_2024"), "mine.csv")
    assert read_cube(path).sources[0].producer == ""
    save(XML, "mine.xml")
    assert read_cube(path).sources[0].producer == "TRE Altamira"
    assert read_cube(path).sources[0].production_date == "06/11/2025"
