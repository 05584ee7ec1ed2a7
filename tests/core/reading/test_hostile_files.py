# SPDX-License-Identifier: GPL-2.0-or-later
"""Files made to harm: refused in one sentence and little memory, through the command line as users meet them."""

from __future__ import annotations

import re
import sys
import time
import zipfile

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube
from mmstt_core.reading.kinds import read_xml
from tests.core.reading import hostile

PLAIN = "pid,easting,northing"
ROW = b"1,4597550,1739750,1.0,2.0\n"
TABLE = b"pid,easting,northing,20200103,20200109\n" + ROW + b"2,4598650,1740850,3.0,4.0\n"
LONG_HEADER = b"pid,latitude,longitude,date,value\n"
ZEROS = b"0" * 2**20

FILES = {
    "bomb.zip": lambda: hostile.raw_zip(("a.csv", hostile.repeated(ZEROS, 2000), 2000 << 20, {})),
    "lying_bomb.zip": lambda: hostile.raw_zip(("a.csv", hostile.repeated(ZEROS, 2000), 1000, {})),
    "nested.zip": lambda: hostile.raw_zip(("inner.zip", hostile.repeated(ZEROS, 2000), 2000 << 20, {})),
    "bzip2.zip": lambda: hostile.raw_zip(("a.csv", b"BZh91AY", 100, {"method": zipfile.ZIP_BZIP2})),
    "lzma.zip": lambda: hostile.raw_zip(("a.csv", b"\x09\x04\x05\0", 100, {"method": zipfile.ZIP_LZMA})),
    "million.zip": lambda: hostile.many_entries(1_000_000),
    "encrypted.zip": lambda: hostile.raw_zip(("a.csv", TABLE, len(TABLE), {"flags": 1, "method": 0})),
    "link.zip": lambda: hostile.raw_zip(
        ("a.csv", b"/etc/passwd", 11, {"mode": 0o120777, "method": 0, "crc32": zipfile.crc32(b"/etc/passwd")})
    ),
    "columns.csv": lambda: b"a," * 10_000_000 + b"\n" + b"1," * 10_000_000 + b"\n",
    "fewer_columns.csv": lambda: b"a," * 3_000_000 + b"\n",
    "wide_row.csv": lambda: TABLE + b"," * 7_000_000 + b"\n",
    "one_line.zip": lambda: hostile.raw_zip(
        ("a.csv", hostile.repeated(np.random.default_rng(0).bytes(4000).hex().encode() * 130, 500), 500 * 1040000, {})
    ),
    "one_row.zip": lambda: hostile.raw_zip(
        (
            "a.csv",
            hostile.repeated(TABLE, 1)[:-2]
            + hostile.repeated(np.random.default_rng(0).bytes(4000).hex().encode() * 130, 500),
            500 * 1040000,
            {},
        )
    ),
    "sparse.csv": lambda: (
        LONG_HEADER
        + b"".join(
            b"%d,38.7,13.1,%d-%02d-%02d,1.0\n" % (index, 1992 + index % 100, 1 + index % 12, 1 + index % 28)
            for index in range(300_000)
        )
    ),
    "shape.npz": lambda: hostile.npz(
        displacement=hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1000000000)}"),
        dates=np.array(["20200103"]),
    ),
    "overflow.npz": lambda: hostile.npz(
        displacement=hostile.npy(f"{{'descr': '<f8', 'fortran_order': False, 'shape': ({2**62}, {2**62})}}"),
        dates=np.array(["20200103"]),
    ),
    "zeros.npz": lambda: hostile.npz(displacement=np.zeros((2, 10_000_000)), dates=np.array(["20200103"])),
    "records.dbf": lambda: hostile.dbf([("ID", 4), ("D20200103", 4)], [b"   1 1.0"], count=2**32 - 1),
}


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a child is limited by RLIMIT_AS")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_one_sentence_and_bounded_memory(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    status, line = hostile.command_line("forecast", str(path), "--out", str(tmp_path / "out"), "--model", "gp")
    assert status == 2
    assert name.rsplit(".", 1)[0] in line
    assert not (tmp_path / "out").exists()


def refusal(path) -> str:
    with pytest.raises(InputError) as caught:
        read_cube(path)
    return caught.value.sentence()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("encrypted.zip", "is encrypted"),
        ("bzip2.zip", "unusual method"),
        ("million.zip", "lists more files"),
        ("fewer_columns.csv", "names 3,000,001 columns"),
        ("nested.zip", "would unpack to"),
        ("link.zip", "single column"),
    ],
)
def test_the_sentence_says_what_is_wrong(name, words, save):
    assert words in refusal(save(FILES[name](), name))


@pytest.mark.parametrize("inner", ["/etc/a.csv", "../../a.csv", "C:\\windows\\a.csv", "..\\a.csv", "a.csv\0.txt"])
def test_names_that_point_elsewhere_are_only_names(inner, tmp_path):
    path = tmp_path / "inner" / "names.zip"
    path.parent.mkdir()
    path.write_bytes(hostile.raw_zip((inner, TABLE, len(TABLE), {"method": 0, "crc32": zipfile.crc32(TABLE)})))
    assert read_cube(path, cache=False).cells == 2
    assert [item.name for item in tmp_path.rglob("*")] == ["inner", "names.zip"]


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_an_archive_cut_anywhere_is_refused(share, save, save_zip):
    whole = save_zip("whole.zip", EGMS__csv=TABLE, EGMS__xml="<track>22</track>").read_bytes()
    assert "damaged or incomplete" in refusal(save(whole[: int(share * len(whole))], "cut.zip"))


def test_bytes_of_nothing_far_into_a_table_are_named_by_line(sample, save):
    text = sample(PLAIN).text()
    rows = text + text.split("\n", 1)[1] * 100
    assert "line 405 holds NUL bytes" in refusal(save(rows[:-10] + "\0" + rows[-9:], "a.csv"))


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE t [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    "xml",
    [
        LAUGHS + "<TILE><track>&j;</track><release>2020_2024</release></TILE>",
        '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><TILE><track>&x;</track>'
        "<release>2020_2024</release></TILE>",
    ],
)
def test_entities_of_the_description_are_not_expanded(xml):
    assert read_xml(xml) == {"release": "2020_2024"}


@pytest.mark.parametrize(
    "xml",
    [
        "<track>" + " " * 2_000_000,
        "<track>" * 300_000,
        "<track> " * 250_000,
        "<" * 2_000_000,
        "<track>" + "\n a" * 600_000 + "</track>",
    ],
)
def test_no_description_can_make_its_reading_slow(xml):
    began = time.process_time()
    read_xml(xml)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("1" * 10_000, np.nan),
        ("0" * 10_000 + "1.5", 1.5),
        ("1.5" + "0" * 10_000, 1.5),
        ("." + "0" * 10_000 + "1", 0),
        (" " * 100 + "1.5", 1.5),
        ("0.05" + "0" * 80 + "1", 0.05),
        ("0.05" + "0" * 20 + "1", 0.05),
        ("0.05" + "0" * 80, 0.05),
        ("-0.15" + "0" * 30 + "1", -0.15),
        ("0" * 70 + "1e1", 10),
        ("1" * 5000 + "." + "9" * 5000, np.nan),
        ("0." + "0" * 200 + "15e200", 0.15),
        ("1e999", np.nan),
        ("1e-999", 0),
    ],
)
def test_long_numbers_are_read_exactly(text, millimetres, sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[2]][1] = text
    found = read_cube(save(table)).millimetres_NT()[1, 2]
    assert found == pytest.approx(millimetres, rel=1e-6, abs=1e-4, nan_ok=True)


@pytest.mark.parametrize(
    "text", ["1.5" + "0" * 10_000 + "x", "1" * 70 + "e", "1.0\0", '1"2"', '"1"2', "1.\u0665", "\u0661\u0662"]
)
def test_what_only_begins_as_a_number_is_refused(text, sample, save):
    table = sample(PLAIN)
    table.columns[table.dates[2]][1] = text
    assert re.search("line 3|binary file", refusal(save(table, "a.csv")))


@pytest.mark.parametrize("text", ["4_597_550", "\u0664\u0665", "4597550\0", "1e400"])
def test_coordinates_are_plain_numbers(text, sample, save):
    table = sample(PLAIN)
    table.columns["easting"][1] = text
    assert re.search("line 3|binary file", refusal(save(table, "a.csv")))


@pytest.mark.parametrize("date", ["19000101", "21500101", "20201399", "99999999", "00000000", "20200230"])
def test_dates_out_of_range_are_left_out_with_a_warning(date, sample, save):
    table = sample(PLAIN)
    table.columns[date] = ["1.0"] * 4
    cube = read_cube(save(table))
    assert cube.days_T.size == len(table.dates)
    assert any(date in warning for warning in cube.warnings)


@pytest.mark.parametrize("date", ["1900-01-01", "20201399", "2020-01-03" + " " * 80 + "x", "2020-01-03\0"])
def test_impossible_dates_in_rows_are_refused(date, save):
    rows = f"a,38.7,13.1,2020-01-09,1.0\na,38.7,13.1,{date},1.0\n"
    assert re.search("line 3|binary file", refusal(save(LONG_HEADER.decode() + rows, "a.csv")))


def test_points_whose_names_begin_alike_do_not_become_one(save):
    rows = "".join(f"{'p' * 70}{index},38.7,13.1{index},2020-01-0{index},1.0\n" for index in (1, 2))
    assert "longer than 64 bytes" in refusal(save(LONG_HEADER.decode() + rows, "a.csv"))


def test_a_file_name_of_no_encoding_is_shown_with_a_mark(tmp_path):
    path = tmp_path / b"t\xff\x1b[2J.csv".decode("utf-8", "surrogateescape")
    path.write_bytes(TABLE)
    cube = read_cube(path, cache=False)
    cube.sources[0].name.encode()
    path.write_bytes(b"\0")
    assert "\x1b" not in refusal(path)


def test_a_path_too_long_for_the_system_is_refused(tmp_path):
    assert "cannot be opened" in refusal(tmp_path / ("x" * 5000 + ".csv"))


ARRAYS = {
    "displacement": np.array([[1.5, -2.5], [0.0, 3.0]]),
    "dates": np.array(["20200103", "20200109"]),
    "latlon": np.array([[38.69, 13.15], [38.7, 13.17]]),
}


def test_honest_arrays_are_read(save):
    assert read_cube(save(hostile.npz(**ARRAYS), "a.npz")).values_NT.tolist() == [[15, -25], [0, 30]]


@pytest.mark.parametrize(
    "content",
    [
        hostile.npy("{'descr': '|O', 'fortran_order': False, 'shape': (2, 2)}", b"cos\nsystem\n(S'echo'\ntR."),
        hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}", bytes(32)),
        hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (-2, -2)}", bytes(32)),
        hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2)}", bytes(16)),
        hostile.npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2, 2)}", bytes(32)),
        hostile.npy("{'descr': '<V0', 'fortran_order': False, 'shape': (2, 2)}"),
        hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2)", bytes(32)),
        hostile.npy("(" * 60 + ")" * 57),
        hostile.npy("'''"),
        hostile.npy("{{}: 1}"),
        hostile.npy("  \t 1\n   2"),
        hostile.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2)}", bytes(32), version=3),
        b"",
        b"\x93NUMPY\x01",
        np.array([["a", "b"], ["c", "d"]]),
        np.array([[1j, 2], [3, 4]]),
    ],
)
def test_arrays_that_are_none_are_refused_without_unpickling(content, save):
    assert "a.npz" in refusal(save(hostile.npz(**{**ARRAYS, "displacement": content}), "a.npz"))


@pytest.mark.parametrize(
    "latlon", [np.array([["a", "b"], ["c", "d"]]), np.array([[1j, 2], [3, 4]]), np.zeros((2, 2), "M8[D]")]
)
def test_places_that_are_no_numbers_are_refused(latlon, save):
    assert "a.npz" in refusal(save(hostile.npz(**{**ARRAYS, "latlon": latlon}), "a.npz"))


FIELDS = [("ID", 4), ("D20200103", 4), ("D20200109", 4)]
RECORDS = [b"   1 1.5-2.5", b"   2 0.0 3.0"]
DEGREES = (
    'GEOGCS["x",DATUM["D_WGS_1984",SPHEROID["a",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["Degree",0.0174532925199433]]'
)
MERCATOR = (
    'PROJCS["x",GEOGCS["y",DATUM["D_WGS_1984",SPHEROID["a",{axis},{flattening}]],PRIMEM["Greenwich",0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["Scale_Factor",{scale}],'
    'UNIT["Meter",1]]'
)


def layer(folder, *, table=None, shapes=None, prj=DEGREES):
    (folder / "a.dbf").write_bytes(hostile.dbf(FIELDS, RECORDS) if table is None else table)
    (folder / "a.shp").write_bytes(hostile.points((13.15, 38.69), (13.17, 38.7)) if shapes is None else shapes)
    (folder / "a.shx").write_bytes(hostile.index(2))
    (folder / "a.prj").write_text(prj)
    return folder / "a.shp"


def test_an_honest_layer_is_read(tmp_path, exceptions):
    assert read_cube(layer(tmp_path)).values_NT.tolist() == [[15, -25], [0, 30]]


@pytest.mark.parametrize(
    "change",
    [
        {"table": hostile.dbf(FIELDS, RECORDS)[:-3]},
        {"table": hostile.dbf(FIELDS, [])},
        {"table": bytes(40)},
        {"shapes": hostile.points((13.15, 38.69))},
        {"shapes": hostile.points((13.15, 38.69), (13.17, 38.7))[:-9]},
        {"shapes": bytes(100)},
        {"shapes": hostile.points((float("nan"), 1), (float("inf"), 1e308))},
        {"prj": ""},
        {"prj": "PROJCS" * 100_000},
        {"prj": MERCATOR.format(axis=0, flattening=0.5, scale=0)},
        {"prj": MERCATOR.format(axis="6.3.7", flattening="..", scale="1e999")},
    ],
)
def test_a_spoiled_layer_is_refused(change, tmp_path, exceptions):
    assert refusal(layer(tmp_path, **change)).startswith(("a.", "The "))


@pytest.mark.parametrize(
    "change",
    [
        {"table": hostile.dbf([("ID", 0), *FIELDS[1:]], [record[4:] for record in RECORDS])},
        {"table": hostile.dbf(FIELDS, RECORDS, count=3)},
        {"shapes": hostile.points((13.15, 38.69), (13.17, 38.7), words=2**31 - 1)},
    ],
)
def test_a_layer_that_gdal_mends_holds_what_the_honest_one_holds(change, tmp_path, exceptions):
    assert read_cube(layer(tmp_path, **change)).values_NT.tolist() == [[15, -25], [0, 30]]


def test_the_slow_parser_itself_knows_halves():
    from tests.slow_parser import allowed

    assert allowed("0.05", 0.05, unit="mm")
    assert not allowed("0.15", 0.2, unit="mm")
    assert allowed("0.00005", 0.05, unit="m")
    assert allowed("nan", float("nan"), unit="mm")
    assert not allowed("1.5", float("nan"), unit="mm")
