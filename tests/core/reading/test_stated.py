# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user states of a source counts, survives cache and hand-over, and is told."""

from __future__ import annotations

from pathlib import Path

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


UTM = [(341800.0 + 90 * row, 4286500.0) for row in range(4)]
"""EPSG:32633, m, near Ustica."""


def beside(degrees=(13.182, 38.713), names="easting,northing,longitude,latitude") -> str:
    dates = "20200103,20200115,20200127,20200208"
    rows = [f"{x},{y},{degrees[0] + 0.001 * row},{degrees[1]},1,-2,3,{row}" for row, (x, y) in enumerate(UTM)]
    return "\n".join([f"{names},{dates}", *rows, ""])


def test_a_stated_system_must_agree_with_the_degrees_beside(save):
    path = save(beside(), "utm.csv")
    with pytest.raises(InputError) as unsaid:
        read_cube(path)
    assert unsaid.value.asks == ("crs",)
    cube = read_cube(path, stated=Stated(crs="EPSG:32633"))
    assert cube.sources[0].recognised[1].value == "EPSG:32633"
    for wrong in ("EPSG:32632", "EPSG:3035"):
        with pytest.raises(InputError) as refusal:
            read_cube(path, stated=Stated(crs=wrong))
        assert f"of {wrong} is not where latitude" in refusal.value.message
        assert refusal.value.asks == ("crs",)


def test_a_system_named_by_columns_is_compared_with_the_degrees_beside_too(save):
    named = "Easting (EPSG:32633),Northing (EPSG:32633),longitude,latitude"
    assert read_cube(save(beside(names=named), "utm.csv")).cells == 4
    with pytest.raises(InputError, match="of EPSG:32633 is not where latitude"):
        read_cube(save(beside((9.0, 45.0), names=named), "elsewhere.csv"))


def test_a_stated_system_in_place_of_the_own_one_is_told(save, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    named = save(beside().replace("easting,northing,longitude,latitude", "x_utm32,y_utm32,a,b"), "named.csv")
    layer = tmp_path / "layer.gpkg"
    plain = save(beside().replace("easting,northing,longitude,latitude", "x,y,a,b"), "plain.csv")
    options = ["X_POSSIBLE_NAMES=x", "Y_POSSIBLE_NAMES=y", "AUTODETECT_TYPE=YES", "HEADERS=YES"]
    gdal.VectorTranslate(
        str(layer),
        gdal.OpenEx(str(plain), gdal.OF_VECTOR, open_options=options),
        srcSRS="EPSG:32632",
        dstSRS="EPSG:32632",
    )
    for path in (named, layer):
        cube = read_cube(path, stated=Stated(crs="EPSG:32633"))
        (line,) = [line for line in cube.warnings if "as you stated" in line]
        assert (
            line == f"{path.name}: it says that its system is EPSG:32632; EPSG:32633, as you stated, is used instead."
        )
        assert not any("stated" in line for line in read_cube(path, stated=Stated(crs="EPSG:32632")).warnings)


@pytest.mark.parametrize("wrong", [{"unit": "cm"}, {"flip_sign": True}], ids=["unit", "sign"])
def test_what_contradicts_an_official_file_of_egms_is_refused(wrong):
    root = Path(__file__).resolve().parents[3]
    official = root / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
    with pytest.raises(InputError, match="is of EGMS"):
        read_cube([official], stated=Stated(**wrong), cache=False)


def test_swiss_metres_are_asked_about_and_no_column_is_to_be_renamed(save):
    rows = [f"p{i},{2_600_013 + 90 * i},{1_200_027 + 70 * i},0.1,1.9,-2.2,3.0" for i in range(6)]
    path = save("pid,easting,northing,20200103,20200115,20200127,20200208\n" + "\n".join(rows) + "\n", "lv95.csv")
    with pytest.raises(InputError) as refusal:
        read_cube([path], cache=False)
    assert "crs" in refusal.value.asks and "Rename" not in refusal.value.sentence()


def test_a_heading_tells_two_tracks_of_one_table(save):
    rows = [f"p{i},13.17,{38.69 + 0.001 * (i // 2)},{(347.5, 191.4)[i % 2]},0.1,1.9,-2.2,3.0" for i in range(6)]
    path = save("pid,lon,lat,heading,20200103,20200115,20200127,20200208\n" + "\n".join(rows) + "\n", "two.csv")
    with pytest.raises(InputError, match="ascending and of descending"):
        read_cube([path], cache=False)
