# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user states of a source counts, survives cache and hand-over, and is told."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.gis import systems
from mmstt_core.reading import hand_over, read_cube, system_of
from mmstt_core.reading.laea import to_laea
from mmstt_core.stated import Stated

ROWS = "code,lon,lat,20200103,20200109\na,13.18,38.71,1.0,-2.5\nb,13.19,38.71,0.5,3.25\n"
EVERYTHING = Stated(unit="cm", component="up", flip_sign=True)


def told(cube) -> dict[str, tuple[str, str]]:
    return {fact.fact: (fact.value, str(fact.why)) for fact in cube.sources[0].recognised}


@pytest.mark.parametrize("unit", ["mm", "cm", "m"])
def test_a_stated_unit_counts(save, unit):
    cube = read_cube(save(ROWS, "a.csv"), stated=Stated(unit=unit))
    scale = {"mm": 1, "cm": 10, "m": 1000}[unit]
    assert np.allclose(cube.millimetres_NT(), scale * np.array([[1.0, -2.5], [0.5, 3.25]]), atol=0.0501)
    assert told(cube)["unit"] == (unit, "you said so")


def test_the_cache_keeps_what_was_stated_apart(save):
    path = save(ROWS, "a.csv")
    plain, stated, again = read_cube(path), read_cube(path, stated=EVERYTHING), read_cube(path)
    assert np.array_equal(plain.millimetres_NT(), again.millimetres_NT())
    assert np.allclose(stated.millimetres_NT(), [[-10, 25], [-5, -32.5]])
    assert (plain.component, stated.component) == ("los", "up")
    assert told(read_cube(path, stated=EVERYTHING)) == told(stated)
    assert told(plain)["sign"][0] == "kept"


def test_what_was_stated_is_resolved_in_the_files_that_are_handed_over(save, tmp_path):
    path = save(ROWS, "a.csv")
    (handed,), crs = hand_over([path], tmp_path, stated=[EVERYTHING])
    cube = read_cube(handed, stated=EVERYTHING)  # understood already: the sign is not turned twice
    assert np.allclose(cube.millimetres_NT(), [[-10, 25], [-5, -32.5]])
    assert crs == cube.crs == "EPSG:3035"
    assert told(cube) == {
        "unit": ("cm", "you said so"),
        "crs": ("EPSG:4326", "the columns hold longitude and latitude"),
        "component": ("up", "you said so"),
        "sign": ("flipped", "you said so"),
    }


def test_each_source_has_its_own_statement(save):
    one, two = save(ROWS, "a.csv"), save(ROWS.replace("a,13.18", "c,13.28").replace("b,13.19", "d,13.29"), "b.csv")
    cube = read_cube([one, two], stated=[Stated(), Stated(unit="cm")])
    assert np.allclose(cube.millimetres_NT()[:, 0], [1, 0.5, 10, 5])


def test_a_stated_system_says_where_the_points_are(save):
    path = save("code,easting,northing,20200103,20200109\na,341800,4286500,1,2\nb,341900,4286500,1,3\n", "u.csv")
    said = Stated(crs="EPSG:32633")
    cube = read_cube(path, stated=said)
    assert cube.crs == system_of(path, stated=said) == "EPSG:3035"
    longitude, latitude = systems.transform(
        np.array([341_800.0]), np.array([4_286_500.0]), "EPSG:32633", systems.DEGREES
    )
    assert np.allclose([cube.easting_N[:1], cube.northing_N[:1]], to_laea(latitude, longitude), atol=1)
    assert told(cube)["crs"] == ("EPSG:32633", "you said so")


@pytest.mark.parametrize("wrong", [{"unit": "ft"}, {"component": "down"}, {"crs": "UTM 33"}])
def test_a_statement_that_means_nothing_is_refused(wrong):
    with pytest.raises(InputError) as caught:
        Stated(**wrong)
    assert caught.value.hint
