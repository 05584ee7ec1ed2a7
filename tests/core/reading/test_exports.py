# SPDX-License-Identifier: GPL-2.0-or-later
"""Exports met in the wild are read where a sensible reading exists, with a warning."""

from __future__ import annotations

import numpy as np
import pytest

from mmstt_core.cube import MISSING
from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube

PLAIN = "pid,easting,northing"


def iso(name: str) -> str:
    return f"{name[:4]}-{name[4:6]}-{name[6:]}"


@pytest.mark.parametrize(
    "change",
    [
        lambda name: "D" + name,
        lambda name: "d_" + name,
        lambda name: "D_" + name,
        lambda name: "F" + name,
        lambda name: "X" + name,
        iso,
        lambda name: f'"{name}"',
        lambda name: f" {name} ",
    ],
)
def test_date_names(change, sample, save):
    table = sample(PLAIN)
    table.rename(lambda name: change(name) if name.isdigit() else name)
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert str(cube.dates_T[0]) == "2020-01-03"


def test_a_date_that_could_be_read_two_ways_is_not_left_out_in_silence(sample, save):
    table = sample(PLAIN)
    table.columns["03/01/2021"] = ["1.0"] * 4
    with pytest.raises(InputError, match=r"look like dates.*03/01/2021.*5 others are clear"):
        read_cube(save(table))


def test_eight_digits_that_are_no_date_are_left_out(sample, save):
    table = sample(PLAIN)
    table.columns["20209999"] = ["1.0"] * 4
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert any("20209999" in line for line in cube.warnings)


def test_semicolons_with_decimal_commas(sample, save):
    table = sample(PLAIN)
    cube = read_cube(save(table.text(";").replace(".", ","), "export.csv"))
    assert np.array_equal(cube.values_NT, table.tenths)


def test_decimal_commas_in_quotes_between_commas(sample, save):
    table = sample(PLAIN)
    for date in table.dates:
        table.columns[date] = [f'"{value}"'.replace(".", ",") for value in table.columns[date]]
    assert np.array_equal(read_cube(save(table)).values_NT, table.tenths)


@pytest.mark.parametrize("separator", ["\t", "|", ";"])
def test_other_separators(separator, sample, save):
    table = sample(PLAIN)
    assert np.array_equal(read_cube(save(table.text(separator), "export.txt")).values_NT, table.tenths)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text.rstrip(b"\n"),
        lambda text: text.replace(b"\n", b"\r\n").rstrip(b"\n"),
        lambda text: text.replace(b"\n", b"\n\n"),
        lambda text: text + b"\n\n",
        lambda text: b"sep=,\n" + text,
        lambda text: text.replace(b"pid", b"id\xe9,pid"),
        lambda text: text + b"\x1a",
    ],
    ids=[
        "byte order mark",
        "CRLF",
        "no final newline",
        "CRLF cut",
        "blank lines",
        "blank end",
        "sep line",
        "latin-1",
        "control-Z",
    ],
)
def test_text_habits(change, sample, save):
    table = sample(PLAIN)
    text = change(table.text().encode())
    if b"id\xe9" in text:
        text = b"\n".join(b"1," + row if index and row else row for index, row in enumerate(text.split(b"\n")))
    assert np.array_equal(read_cube(save(text, "export.csv")).values_NT, table.tenths)


def test_coordinates_may_follow_the_dates(sample, save):
    table = sample(PLAIN)
    table.reorder([*table.dates, "northing", "pid", "easting"])
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert cube.easting_N[0] == 4597550


@pytest.mark.parametrize("names", ["latitude,longitude", "LAT,LON", "pnt_lat,pnt_lon", "y,x"])
def test_degrees_alone_are_projected(names, sample, save):
    table = sample("latitude,longitude")
    other = dict(zip(("latitude", "longitude"), names.split(",")))
    table.rename(lambda name: other.get(name, name))
    cube = read_cube(save(table))
    assert np.abs(cube.easting_N - [4597550, 4598650, 4599050, 4599650]).max() < 0.02
    assert np.abs(cube.northing_N - [1739750, 1740850, 1741250, 1742750]).max() < 0.02
    assert (cube.level, cube.component, cube.cell_size) == ("other", "los", 0.0)


def test_points_off_the_grid_are_no_l3(sample, save):
    table = sample(PLAIN)
    table.columns["easting"][0] = "4597551.5"
    assert read_cube(save(table)).level == "other"


@pytest.mark.parametrize("word", ["", "NaN", "nan", "NA", "null", "999", "-999", "-999.0", "9999", "-9999.0", "999.00"])
def test_words_for_missing(word, sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[2]][1] = word
    cube = read_cube(save(table))
    expected = table.tenths.copy()
    expected[1, 2] = MISSING
    assert np.array_equal(cube.values_NT, expected)
    assert sum("taken as missing" in line for line in cube.warnings) == 1


def test_a_series_really_near_999_is_kept(sample, save):
    table = sample(PLAIN)
    for date, value in zip(table.dates, ("-991.0", "-995.5", "-999.0", "-1002.5", "-1010.0")):
        table.columns[date][1] = value
    assert read_cube(save(table)).values_NT[1].tolist() == [-9910, -9955, -9990, -10025, -10100]


def test_what_no_ground_reaches_becomes_missing(sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[0]][1] = "4000.5"
    table.columns[table.dates[1]][1] = "-123456789012.5"
    cube = read_cube(save(table))
    assert cube.present_NT[1, :2].tolist() == [True, False]
    assert cube.millimetres_NT()[1, 0] == 4000.5
    assert any("1 sample(s) beyond" in line for line in cube.warnings)


def test_ground_that_moves_four_metres_loses_nothing(sample, save):
    table = sample(PLAIN)
    for epoch, date in enumerate(table.dates):
        table.columns[date][1] = f"{-4000.0 - 100.3 * epoch:.1f}"
    cube = read_cube(save(table))
    np.testing.assert_allclose(cube.millimetres_NT()[1], -4000 - 100.3 * np.arange(5), rtol=1e-6)
    np.testing.assert_allclose(cube.millimetres_NT()[[0, 2, 3]], table.tenths[[0, 2, 3]] / 10, atol=1e-4)
    assert not any("missing" in line for line in cube.warnings)


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("3", 3.0),
        ("+3.2", 3.2),
        ("-3.", -3.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("1.25", 1.25),
        ("1.35", 1.35),
        ("-1.25", -1.25),
        ("1.2500001", 1.2500001),
        ("1e1", 10.0),
        ("-2.5E-1", -0.25),
        ("0.0999999999999999999999", 0.1),
        ("-0.04", -0.04),
        ("007.5", 7.5),
        ("1.20000", 1.2),
    ],
)
def test_any_writing_is_read_as_it_is(text, millimetres, sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[1]][2] = text
    assert read_cube(save(table)).millimetres_NT()[2, 1] == pytest.approx(millimetres, rel=1e-6, abs=1e-4)


def test_metres_are_noticed_and_converted(sample, save):
    table = sample(PLAIN)
    table.tenths = np.random.default_rng(5).integers(-60, 60, table.tenths.shape).astype(np.int16)
    for epoch, date in enumerate(table.dates):
        table.columns[date] = [f"{value / 10_000:.7f}" for value in table.tenths[:, epoch]]
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert any("metres" in line for line in cube.warnings)


def test_quiet_millimetres_are_not_taken_for_metres(sample, save):
    table = sample(PLAIN)
    for date in table.dates:
        table.columns[date] = ["0.1", "0.0", "-0.1", "0.2"]
    assert read_cube(save(table)).values_NT[:, 0].tolist() == [1, 0, -1, 2]


def long_rows(table) -> list[str]:
    return [
        f"{table.columns['pid'][row]},{iso(date)},{table.columns[date][row]},{table.columns['easting'][row]},"
        f"{table.columns['northing'][row]}"
        for date in table.dates
        for row in range(len(table.tenths))
    ]


def test_the_long_format(sample, save):
    table = sample(PLAIN)
    rows = long_rows(table)
    del rows[0]
    cube = read_cube(save("\n".join(["pid,date,value,easting,northing", *rows, ""]), "long.csv"))
    order = [list(cube.point_id_N).index(name) for name in table.columns["pid"]]
    expected = table.tenths.copy()
    expected[0, 0] = MISSING
    assert np.array_equal(cube.values_NT[order], expected)
    assert cube.easting_N[order].tolist() == [4597550, 4598650, 4599050, 4599650]


def test_repeated_rows_are_left_out_with_a_warning(sample, save):
    table = sample(PLAIN)
    text = table.text()
    cube = read_cube(save(text + text.splitlines()[2] + "\n", "export.csv"))
    assert np.array_equal(cube.values_NT, table.tenths)
    assert any("exactly repeat" in line for line in cube.warnings)


def test_empty_points_and_dates_are_left_out_with_a_warning(sample, save):
    table = sample(PLAIN)
    for date in table.dates:
        table.columns[date][3] = ""
    table.columns[table.dates[1]] = [""] * 4
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, np.delete(table.tenths[:3], 1, axis=1))
    assert sum("without any sample" in line for line in cube.warnings) == 2


def test_rows_without_coordinates_are_left_out_with_a_warning(sample, save):
    table = sample(PLAIN)
    table.columns["easting"][0] = ""
    cube = read_cube(save(table))
    assert np.array_equal(cube.values_NT, table.tenths[1:])
    assert any("1 row(s) without coordinates" in line for line in cube.warnings)


def test_boissano_shapefile(shared):
    osr = pytest.importorskip("osgeo.osr")
    ogr = pytest.importorskip("osgeo.ogr")
    path = next((shared / "boissano").glob("*.shp"))
    cube = read_cube(path)
    layer = ogr.Open(str(path))
    records = list(layer.GetLayer(0))[::20]
    names = [field.GetName() for field in layer.GetLayer(0).schema if field.GetName().startswith("D2")]
    expected = np.array([[record.GetField(name) for name in names] for record in records])
    assert cube.values_NT.shape == (1372, 99)
    assert np.abs(cube.millimetres_NT()[::20] - expected).max() < 1e-4
    assert list(cube.point_id_N[:2]) == ["A18IT", "A18IU"]
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(3003)
    target.ImportFromEPSG(3035)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    place = records[7].GetGeometryRef()
    x, y, _ = osr.CoordinateTransformation(source, target).TransformPoint(place.GetX(), place.GetY())
    assert np.hypot(cube.easting_N[140] - x, cube.northing_N[140] - y) < 0.001
    assert read_cube(path.with_suffix(".dbf")).cells == 1372


def test_nieuwolda_metres_become_millimetres(shared):
    cube = read_cube(next((shared / "nieuwolda").glob("insart*.csv")))
    assert cube.values_NT.shape == (286, 243)
    np.testing.assert_allclose(cube.millimetres_NT()[0, :2], [0, -7.1075], atol=1e-4)
    assert any("metres" in line for line in cube.warnings)


def test_ingv_arrays_lose_their_duplicates(shared):
    cube = read_cube(shared / "ingv" / "bagnoregio.npz")
    assert cube.values_NT.shape == (6713, 145)
    np.testing.assert_allclose(cube.millimetres_NT()[0, :2], [0, 9.105], atol=1e-4)
    assert str(cube.dates_T[0]) == "2012-06-25"
    assert any("3,287" in line for line in cube.warnings)
