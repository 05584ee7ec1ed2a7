# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file is and where its points are is proven, stated or asked for; what does not belong together is refused."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.gis import systems
from mmstt_core.gridding import to_cells
from mmstt_core.reading import read_cube
from mmstt_core.results.forecast import attribution_of
from mmstt_core.stated import Stated

DATES = [str(date).replace("-", "") for date in np.arange("2020-01-03", "2023-01-03", 12, dtype="datetime64[D]")]
YEARS = np.arange(len(DATES)) * 12 / 365.25
LON_LAT = [(13.17 + 0.002 * row, 38.70) for row in range(6)]


def table(columns: str, places, velocity=-10.0, names=None, more="", dates=DATES, offset=0.0) -> str:
    """Write points that move evenly, mm/yr."""
    generator = np.random.default_rng(5)
    lines = [f"pid,{columns},{','.join(dates)}"]
    for row, place in enumerate(places):
        values = velocity * YEARS[: len(dates)] + offset + generator.normal(0, 1, len(dates))
        name = names[row] if names else f"p{row}"
        lines.append(",".join([name, *map(str, place), *([more] if more else []), *(f"{v:.2f}" for v in values)]))
    return "\n".join([*lines, ""])


def refusal(*paths, **more) -> InputError:
    with pytest.raises(InputError) as caught:
        read_cube(list(paths), **more)
    assert caught.value.hint
    return caught.value


def told(cube) -> dict[str, tuple[str, str]]:
    return {fact.fact: (fact.value, str(fact.why)) for fact in cube.sources[0].recognised}


@pytest.mark.parametrize("pair", ["easting,northing", "x,y"])
@pytest.mark.parametrize(
    ("crs", "first", "truth"),
    [
        ("EPSG:3003", (1436814.70, 4878792.71), (4177330, 2329436)),
        ("EPSG:31467", (3402913.25, 5708134.97), (4154430, 3157041)),
        ("EPSG:31468", (4500165.28, 5384638.17), (4468606, 2833783)),
        ("EPSG:3857", (1024227.16, 5700490.68), (4258443, 2487783)),
        ("EPSG:2154", (842053.00, 6519057.00), None),
    ],
)
def test_metres_of_an_unknown_system_are_asked_for_and_a_stated_one_is_right(pair, crs, first, truth, save):
    places = [(first[0] + 90 * row, first[1]) for row in range(4)]
    path = save(table(pair, places), "national.csv")
    refused = refusal(path)
    assert refused.asks == ("crs",)
    assert crs in refused.hint
    assert "ename" not in refused.hint
    cube = read_cube(path, stated=Stated(crs=crs))
    assert cube.crs == "EPSG:3035"
    assert told(cube)["crs"] == (crs, "you said so")
    if truth:
        assert np.hypot(cube.easting_N[0] - truth[0], cube.northing_N[0] - truth[1]) < 2


def test_a_grid_of_x_and_y_is_no_proof_of_a_system(save):
    path = save(table("x,y", [(1686050 + 100 * row, 4930050) for row in range(4)]), "boaga.csv")
    assert refusal(path).asks == ("crs",)


def test_columns_that_name_their_system_are_believed(save):
    utm = [(341800 + 90 * row, 4286500) for row in range(4)]
    by_name = read_cube(save(table("x_utm33,y_utm33", utm), "a.csv"))
    by_code = read_cube(save(table("Easting (EPSG:32633),Northing (EPSG:32633)", utm), "b.csv"))
    easting, _ = systems.transform(np.array([341800.0]), np.array([4286500.0]), "EPSG:32633", "EPSG:3035")
    for cube in (by_name, by_code):
        assert abs(cube.easting_N[0] - easting[0]) < 0.01
        assert told(cube)["crs"] == ("EPSG:32633", "the names of the columns say so")
    laea = read_cube(save(table("e_3035,n_3035", [(4600053 + 90 * row, 1740057) for row in range(4)]), "c.csv"))
    assert laea.easting_N[0] == 4600053


def test_degrees_beside_prove_the_metres(save):
    places = [(4597551.5, 1739750, 38.6913558, 13.1590919), (4598650, 1740850, 38.7009066, 13.172118)]
    cube = read_cube(save(table("easting,northing,latitude,longitude", places), "a.csv"))
    assert told(cube)["crs"] == ("EPSG:3035", "the degrees in the same rows agree")


def test_ids_of_cells_prove_the_metres(save):
    places = [(4597551.5, 1739750), (4598650, 1740850)]
    cube = read_cube(save(table("easting,northing", places, names=["10LDTjEkDv", "x"]), "a.csv"))
    assert told(cube)["crs"] == ("EPSG:3035", "the ids name these cells")
    assert cube.sources[0].egms


def test_a_grid_of_eastings_is_taken_for_that_of_europe_and_said(save):
    cube = read_cube(save(table("easting,northing", [(4600050 + 100 * row, 1740050) for row in range(4)]), "a.csv"))
    assert any("taken for EPSG:3035" in line for line in cube.warnings)


def test_stated_degrees_must_be_degrees(save):
    refused = refusal(save(table("longitude,latitude", LON_LAT), "a.csv"), stated=Stated(crs="EPSG:32633"))
    assert refused.asks == ("crs",)


@pytest.mark.parametrize("name", ["Zone E.csv", "via E. Fermi.csv", "E_SBAS_TS.csv", "mine L3.csv", "L2b U.csv"])
def test_letters_of_other_names_mean_nothing(name, save):
    cube = read_cube(save(table("longitude,latitude", LON_LAT), name))
    assert (cube.component, cube.level, cube.sources[0].egms) == ("los", "other", False)
    assert any("line of sight is assumed" in line for line in cube.warnings)


@pytest.mark.parametrize(("column", "component"), [("VEL_V", "up"), ("VEL_E", "east"), ("los_east", "los")])
def test_a_velocity_tells_the_component(column, component, save):
    cube = read_cube(save(table(f"longitude,latitude,{column}", LON_LAT, more="0.5"), "AREA_2D.csv"))
    assert cube.component == component
    assert cube.warnings == ()


def test_velocities_of_two_components_are_asked_about(save):
    path = save(table("longitude,latitude,VEL_V,VEL_E", LON_LAT, more="0.5,0.5"), "a.csv")
    assert refusal(path).asks == ("component",)
    assert read_cube(path, stated=Stated(component="east")).component == "east"


def test_a_statement_against_an_official_name_is_refused(sample, save):
    path = save(sample("L3 2020_2024"))  # its name says East
    assert "holds East" in refusal(path, stated=Stated(component="up")).message
    assert read_cube(path, stated=Stated(component="east")).component == "east"


def test_a_track_angle_makes_no_product_of_egms(save):
    cube = read_cube(save(table("longitude,latitude,track_angle", LON_LAT, more="191.4"), "los_norway.csv"))
    assert (cube.level, cube.component, cube.sources[0].direction) == ("other", "los", "descending")
    credit = attribution_of(cube)
    assert "Copernicus" not in credit
    assert "los_norway.csv" in credit


@pytest.mark.parametrize(("kind", "doi"), [("L3 2019_2023", True), ("L3 2020_2024", False), ("L2 2020_2024", False)])
def test_egms_is_credited_with_the_doi_of_its_product(kind, doi, sample, save):
    credit = attribution_of(read_cube(save(sample(kind))))
    assert "Generated using European Union's Copernicus" in credit
    assert ("doi.org" in credit) == doi


def test_rows_of_two_directions_are_refused(save):
    text = table("longitude,latitude,track_angle", LON_LAT, more="347.6")
    lines = text.splitlines()
    lines[-1] = lines[-1].replace("347.6", "191.4")
    assert "ascending and of descending" in refusal(save("\n".join([*lines, ""]), "a.csv")).message


def test_files_that_share_places_but_not_motion_are_refused(save):
    up, down = (save(table("longitude,latitude", LON_LAT, velocity=v), f"{v}.csv") for v in (10.0, -10.0))
    assert "move differently" in refusal(up, down).message
    change = [np.median(np.ptp(read_cube(path).millimetres_NT(), axis=1)) for path in (up, down)]
    assert min(change) > 25


def test_files_that_share_places_and_motion_are_read_together(save):
    one, two = (save(table("longitude,latitude", LON_LAT, offset=off), f"{off}.csv") for off in (0.0, 3.0))
    assert read_cube([one, two]).cells == 2 * len(LON_LAT)


def test_two_releases_without_names_are_refused(save):
    cells = [(4600050 + 100 * row, 1740050) for row in range(6)]
    old = save(table("easting,northing", cells, dates=DATES[:60]), "old.csv")
    new = save(table("easting,northing", cells, offset=2.0), "new.csv")
    assert "two releases" in refusal(old, new).message


def test_a_clip_with_fewer_dates_of_the_same_series_is_read(save):
    cells = [(4600050 + 100 * row, 1740050) for row in range(6)]
    whole = save(table("easting,northing", cells), "whole.csv")
    part = [",".join(line.split(",")[:40]) for line in whole.read_text().splitlines()]
    cube = read_cube([whole, save("\n".join([*part, ""]), "part.csv")])
    cells, alone = (to_cells(one, 100.0) for one in (cube, read_cube(whole)))
    assert np.array_equal(cells.easting_N, alone.easting_N)
    assert np.allclose(cells.millimetres_NT(), alone.millimetres_NT(), atol=0.01)


def test_a_table_on_the_grid_of_ortho_is_that_only_with_proof_and_only_then_its_epochs_count_as_interpolated(save):
    cells = [(4597550, 1739750), (4598650, 1740850)]
    own = read_cube(save(table("easting,northing", cells), "own.csv"))
    assert (own.level, own.component, own.cell_size, own.interpolated) == ("other", "up", 0.0, False)
    assert not own.sources[0].egms
    clipped = read_cube(save(table("easting,northing", cells, names=["10LDTjEkDv", "x"]), "clip.csv"))
    assert (clipped.level, clipped.component, clipped.cell_size, clipped.interpolated) == ("L3", "up", 100.0, True)


def test_points_at_one_place_with_different_series_are_averaged_and_cells_of_ortho_are_not_and_both_say_so(save):
    cells = [(4597550, 1739750), (4598650, 1740850), (4597550, 1739750)]
    own = read_cube(save(table("easting,northing", cells), "own.csv"))
    assert any("1 point(s) lie where another one has a different series; they are averaged" in w for w in own.warnings)
    mean_T = own.millimetres_NT()[[0, 2]].mean(0)
    assert np.allclose(to_cells(own, 100.0).millimetres_NT()[0], mean_T, atol=1e-5)
    ortho = read_cube(save(table("easting,northing", cells, names=["10LDTjEkDv", "x", "10LDTjEkDv"]), "clip.csv"))
    assert any("1 cell(s) occur more than once with different series; the first was taken" in w for w in ortho.warnings)
    assert np.array_equal(to_cells(ortho, 100.0).millimetres_NT(), own.millimetres_NT()[:2])


def test_one_name_at_two_places_is_two_points(save):
    rows = ["pid,date,value,longitude,latitude"]
    for place, shift in ((0, 0.0), (1, 0.25)):
        for day in range(1, 6):
            for point in range(3):
                rows.append(f"P{point},2020-0{day + place}-03,{day + 10 * place},{13.17 + 0.01 * point + shift},38.69")
    cube = read_cube(save("\n".join([*rows, ""]), "long.csv"))
    assert cube.cells == 6
    assert sorted(cube.point_id_N) == ["P0", "P0", "P1", "P1", "P2", "P2"]
    assert (np.isfinite(cube.millimetres_NT()).sum(axis=1) == 5).all()
    assert any("more than one place" in line for line in cube.warnings)
