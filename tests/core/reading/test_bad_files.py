# SPDX-License-Identifier: GPL-2.0-or-later
"""What cannot be read is refused in one sentence that names the file and says what to do."""

from __future__ import annotations

import string
import zipfile

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube

PLAIN = "pid,easting,northing"


def refusal(path, **options) -> str:
    """Read, expect a refusal, and return its sentence."""
    with pytest.raises(InputError) as caught:
        read_cube(path, **options)
    sentence = caught.value.sentence()
    assert caught.value.hint
    assert "\n" not in sentence
    assert caught.value.message.endswith(".")
    return sentence


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty (0 bytes)"),
        (b"\n\n", "holds only blanks"),
        (b"   \n ", "holds only blanks"),
        (b"<!DOCTYPE html><html><body>EU Login</body></html>", "is a web page"),
        (b"\xef\xbb\xbf\n<html>", "is a web page"),
        (b'{"status": false}', "is a JSON answer"),
        (b'{"type": "FeatureCollection", "features": []}', "is a GeoJSON file"),
        (b"<?xml version='1.0'?><TILE></TILE>", "is an XML file"),
        (b"SQLite format 3\0", "GeoPackage"),
        (b"PAR1....", "Parquet"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"II*\0....", "GeoTIFF"),
        (b"pid,\0\0\0", "binary file"),
        (b"PK\x03\x04 and nothing else", "damaged or incomplete zip"),
        (b"words\nmore\n", "single column"),
        (b"7z\xbc\xaf\x27\x1c", "7-zip"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Excel"),
        (b"A report\nof words, and more, words\n1,2,3\n4,5,6\n", "begins with lines of text"),
        (b"1.5,2.5,3.5,4.5\n1.0,2.0,3.0,4.0\n", "no header row"),
    ],
)
def test_files_that_are_no_table(content, words, save):
    sentence = refusal(save(content, "download.zip"))
    assert words in sentence
    assert sentence.startswith("download.zip")


def test_folder(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_absent_file(tmp_path):
    assert "does not exist" in refusal(tmp_path / "absent.csv")


def test_header_only(sample, save):
    assert "a header but no rows" in refusal(save(sample("L3 2020_2024").text().splitlines()[0] + "\n", "a.csv"))


def test_truncated_zip(sample, save, save_zip):
    rows = sample("L3 2020_2024").text()
    whole = save_zip("whole.zip", EGMS_L3_E45N17_100km_E_2020_2024_1__csv=rows).read_bytes()
    assert "damaged or incomplete zip" in refusal(save(whole[:-40], "cut.zip"))


def test_flipped_byte_in_the_archive(sample, save, save_zip):
    whole = bytearray(save_zip("whole.zip", a__csv=sample("L3 2020_2024").text()).read_bytes())
    whole[200] ^= 0xFF
    assert "damaged or incomplete zip" in refusal(save(bytes(whole), "flipped.zip"))


def test_two_tables_in_an_archive(sample, save_zip):
    text = sample("L3 2020_2024").text()
    assert "holds 2 CSV files (a.csv, b.csv)" in refusal(save_zip("two.zip", a__csv=text, b__csv=text))


def test_archive_without_table(save_zip):
    assert "holds no CSV file" in refusal(save_zip("other.zip", readme__md="hello"))


def test_archive_with_an_empty_table(save_zip):
    assert "The CSV in empty.zip is empty" in refusal(save_zip("empty.zip", a__csv=""))


def test_archive_that_explodes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * 20_000_000)
    assert "times its size" in refusal(path)


def test_nothing_of_an_archive_is_unpacked(sample, tmp_path):
    path = tmp_path / "inner" / "evil.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../escaped.csv", sample("L2 2020_2024").text())
    assert read_cube(path).cells == 4
    assert not list(tmp_path.rglob("escaped.csv"))
    assert not list(tmp_path.parent.glob("escaped.csv"))


def test_ragged_row_is_named(sample, save):
    rows = sample("L3 2020_2024").text().splitlines()
    rows[3] += ",1.0"
    sentence = refusal(save("\n".join(rows) + "\n", "a.csv"))
    assert "a.csv, line 4: 20 fields where the header names 19 columns" in sentence


def test_cut_last_row_is_named(sample, save):
    text = sample("L3 2020_2024").text()
    assert "line 5" in refusal(save(text[:-12], "a.csv"))


@pytest.mark.parametrize(
    "word", ["abc", "1.2.3", "inf", "-inf", "Infinity", "--1.0", "1 2", "0x1", "1_0", "12a", "1e999999999"]
)
def test_letters_and_infinity_are_named_with_line_and_column(word, sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[2]][1] = word
    assert f"a.csv, line 3, column 20200121: '{word}' is not a number" in refusal(save(table, "a.csv"))


@pytest.mark.parametrize("word", ["east", "inf", "4597550m"])
def test_letters_in_coordinates_are_named(word, sample, save):
    table = sample(PLAIN)
    table.columns["easting"][2] = word
    assert f"a.csv, line 4, column easting: '{word}' is not a number" in refusal(save(table, "a.csv"))


def test_line_numbers_hold_beyond_the_first_block(sample, save, monkeypatch):
    monkeypatch.setattr("mmstt_core.reading.rows.BLOCK_BYTES", 256)
    table = sample("L3 2020_2024")
    table.columns[table.dates[4]][3] = "x"
    assert "line 5, column 20200208" in refusal(save(table))


def test_duplicated_date_column(sample, save):
    table = sample(PLAIN)
    table.columns["D20200109"] = ["1.0"] * 4
    assert "the same date twice: columns 5 (20200109) and 9 (D20200109)" in refusal(save(table))


def test_duplicated_coordinate_column(sample, save):
    text = sample("pid,easting,northing,height").text().replace("height", "easting", 1)
    sentence = refusal(save(text, "a.csv"))
    assert "line 2: column 2 (easting) holds '4597550' where column 4 (easting) holds '1.25'" in sentence


def test_no_dates(sample, save):
    table = sample(PLAIN)
    table.rename(lambda name: name + "quality" if name.isdigit() else name)
    assert "has no date columns" in refusal(save(table))


def test_one_date(sample, save):
    table = sample(PLAIN)
    table.reorder(["pid", "easting", "northing", "20200103"])
    assert "a single date" in refusal(save(table))


def test_one_point(sample, save):
    text = "\n".join(sample(PLAIN).text().splitlines()[:2]) + "\n"
    assert "a single point" in refusal(save(text, "a.csv"))


def test_no_samples(sample, save):
    table = sample(PLAIN)
    for date in table.dates:
        table.columns[date] = [""] * 4
    assert "every value is missing" in refusal(save(table))


@pytest.mark.parametrize("names", ["pid", "pid,easting", "pid,latitude", "easting,latitude"])
def test_no_coordinates(names, sample, save):
    assert "has no coordinates" in refusal(save(sample(names)))


def test_exchanged_degrees(sample, save):
    table = sample("latitude,longitude")
    table.rename(lambda name: {"latitude": "longitude", "longitude": "latitude"}.get(name, name))
    told = refusal(save(table))
    assert "seem to be exchanged" in told
    assert "EPSG:4326" in told  # the place is in Africa, and there is ground that moves there too


@pytest.mark.parametrize(
    ("longitude", "latitude"), [(0.0, 0.0), (-120.0, 36.0), (-70.7, -33.4)], ids=["nowhere", "California", "Chile"]
)
def test_a_stray_place_does_not_move_the_system_of_all(longitude, latitude, sample, save):
    pytest.importorskip("osgeo.gdal")
    table = sample("latitude,longitude")
    table.columns["latitude"][-1], table.columns["longitude"][-1] = str(latitude), str(longitude)
    assert "no single coordinate system" in refusal(save(table))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (PLAIN, "mine.csv"),
        ("L3 2020_2024", ""),
        ("L3 2020_2024", "mine.csv"),
        ("L2 2020_2024", ""),
        ("easting,northing", "mine.csv"),
    ],
)
def test_exchanged_metres(kind, name, sample, save):
    table = sample(kind)
    table.rename(lambda name: {"easting": "northing", "northing": "easting"}.get(name, name))
    told = refusal(save(table, name))
    assert "easting and northing columns are exchanged" in told or "look whether two columns are exchanged" in told


def test_exchange_is_seen_from_the_pid_where_both_places_are_land(sample, save):
    table = sample("L3 2020_2024")
    number = 44_001 * 2**32 + 43_005
    letters = ""
    while number:
        number, digit = divmod(number, 62)
        letters = (string.digits + string.ascii_uppercase + string.ascii_lowercase)[digit] + letters
    table.columns["pid"][0] = "1" + letters.rjust(9, "0")
    table.columns["easting"] = [str(4400150 + 100 * row) for row in range(4)]
    table.columns["northing"] = [str(4300550 + 100 * row) for row in range(4)]
    assert "the pid names the cell at easting 4300550, northing 4400150" in refusal(save(table, "mine.csv"))


def test_tile_name_that_contradicts_the_cells(sample, save):
    sentence = refusal(save(sample("L3 2020_2024"), "EGMS_L3_E32N34_100km_E_2020_2024_1.csv"))
    assert "its name says tile E32N34, but a cell lies at easting" in sentence


def test_l3_off_its_grid(sample, save):
    table = sample("L3 2020_2024")
    table.columns["easting"][1] = "4598600"
    assert "no cell centre of the 100 m grid" in refusal(save(table))


@pytest.mark.parametrize(
    ("easting", "words"),
    [("13.17", "looks like degrees"), ("500000", "outside Europe"), ("99999999", "outside Europe")],
)
def test_impossible_metres(easting, words, sample, save):
    table = sample(PLAIN)
    table.columns["easting"][1] = easting
    if easting == "13.17":
        table.columns["northing"][1] = "38.7"
    assert words in refusal(save(table))


def test_impossible_degrees(sample, save):
    table = sample("latitude,longitude")
    table.columns["latitude"][2] = "95.0"
    assert "latitude 95" in refusal(save(table))


def test_degrees_that_contradict_the_metres(sample, save):
    table = sample("L2 2020_2024")
    table.columns["latitude"] = ["45.0"] * 4
    assert "is not where latitude 45" in refusal(save(table))


@pytest.mark.parametrize("use_cache", [True, False])
def test_box_without_points(use_cache, sample, save):
    sentence = refusal(save(sample("L3 2020_2024")), bbox=(1e6, 1e6, 1.1e6, 1.1e6), cache=use_cache)
    assert "no point lies in the box" in sentence
    if use_cache:
        assert "easting 4597550 to 4599650, northing 1739750 to 1742750" in sentence


def test_area_without_points(sample, save):
    assert "no point lies in the area" in refusal(save(sample("L3 2020_2024")), area=((0, 0), (1, 0), (1, 1)))


def test_no_sources():
    assert "No source file" in refusal([])


@pytest.mark.parametrize("row", ["a,2020-02-30,1.0,4597550,1739750", "a,yesterday,1.0,4597550,1739750"])
def test_bad_dates_in_the_long_format(row, save):
    assert "is not a date" in refusal(save(f"pid,date,value,easting,northing\n{row}\n", "long.csv"))


def test_two_values_of_a_point_on_one_date(save):
    row = "a,2020-02-03,1.0,4597550,1739750\n"
    sentence = refusal(save("pid,date,value,easting,northing\n" + row + row.replace("1.0", "2.0"), "long.csv"))
    assert "point a has more than one value on 2020-02-03" in sentence


def test_shapefile_without_its_parts(shared, tmp_path):
    pytest.importorskip("osgeo")
    source = next((shared / "boissano").glob("*.dbf"))
    (tmp_path / "a.dbf").write_bytes(source.read_bytes())
    assert "a.dbf has neither geometries nor coordinates" in refusal(tmp_path / "a.dbf")
    (tmp_path / "a.shp").write_bytes(source.with_suffix(".shp").read_bytes())
    assert "a.shp cannot be opened as a map layer" in refusal(tmp_path / "a.shp")
    (tmp_path / "a.shx").write_bytes(source.with_suffix(".shx").read_bytes())
    assert "a.shp does not say its coordinate system" in refusal(tmp_path / "a.shp")
    (tmp_path / "a.dbf").write_bytes(source.read_bytes()[:100])
    assert "a.dbf has no layer with date fields" in refusal(tmp_path / "a.dbf")


def test_arrays_that_do_not_fit(tmp_path):
    path = tmp_path / "a.npz"
    dates, places = np.array([20200101, 20200113]), np.full((3, 2), 45.0)
    np.savez(path, displacement_full=np.zeros((3, 4)), dates=dates, latlon=places)
    assert "do not fit together" in refusal(path)
    np.savez(path, displacement_full=np.array([{}]), dates=np.array([20200101]))
    assert "damaged or not a numpy archive" in refusal(path)


def test_refused_files_leave_nothing_in_the_cache(sample, save, own_cache):
    table = sample(PLAIN)
    table.columns[table.dates[2]][1] = "abc"
    refusal(save(table))
    assert not [item for item in own_cache.rglob("*") if item.parent.name == "tables"]


SPOILERS = [b",", b"\n", b"\r", b'"', b";", b"\0", b"-", b".", b"nan", b"inf", b"1e5", b"\xff", b"20200103", b"easting"]


@pytest.mark.parametrize("kind", ["L3 2020_2024", "L2 2019_2023", "pid,latitude,longitude"])
@pytest.mark.parametrize("zipped", [False, True])
def test_spoiled_bytes_give_a_cube_or_a_sentence_and_nothing_else(kind, zipped, sample, save, save_zip):
    generator = np.random.default_rng(11)
    text = sample(kind).text().encode()
    whole = save_zip("whole.zip", a__csv=text).read_bytes() if zipped else text
    refusals = []
    for _ in range(150):
        spoiled = bytearray(whole)
        for _ in range(generator.integers(1, 4)):
            place = int(generator.integers(len(spoiled)))
            cut = place + int(generator.integers(0, 6))
            spoiled[place:cut] = SPOILERS[generator.integers(len(SPOILERS))]
        try:
            read_cube(save(bytes(spoiled), "spoiled.zip" if zipped else "spoiled.csv"), cache=False)
        except InputError as error:
            refusals.append(error)
    assert len(refusals) > 20
    assert all(error.hint and "\n" not in error.sentence() for error in refusals)
