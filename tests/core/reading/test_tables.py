# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables as other programs and offices write them are read with the values that they hold, or refused by name."""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import hand_over, read_cube
from mmstt_core.stated import Stated

DATES = ["20200103", "20200115", "20200127"]
PLACES = [(13.171103, 38.690708), (13.17165, 38.690887)]
VALUES = [[-1.0, -2.7, -0.2], [-1.4, 0.5, 1234.5]]
EXPECTED = np.array(VALUES, np.float32)


def table(header: str = "pid,lon,lat," + ",".join(DATES), separator: str = ",", end: str = "\n") -> str:
    rows = [header]
    for number, (place, series) in enumerate(zip(PLACES, VALUES, strict=True)):
        rows.append(separator.join([f"A{number}", *map(str, place), *map(str, series)]))
    return end.join(rows) + end


def wkt(kind: str) -> str:
    rows = ["pid,geometry," + ",".join(DATES)]
    for number, ((x, y), series) in enumerate(zip(PLACES, VALUES, strict=True)):
        rows.append(",".join([f"A{number}", kind.format(x=x, y=y), *map(str, series)]))
    return "\n".join(rows) + "\n"


def hexadecimal() -> str:
    text = wkt("{x} {y}")
    for x, y in PLACES:
        packed = b"\x01\x01\x00\x00\x20\xe6\x10\x00\x00" + np.array([x, y], "<f8").tobytes()
        text = text.replace(f"{x} {y}", packed.hex())
    return text


def described(unit: str, factor: float) -> str:
    rows = [f"Field_{number}: text, with a comma" for number in range(40)]
    rows += ["List_of_dates: 2020-01-03T05:05:12Z, 2020-01-15T05:05:12Z, 2020-01-27T05:05:12Z", f"Units: {unit}"]
    rows += ["Format: ID, Lat, Lon, Topo, TS", ""]
    for number, ((x, y), series) in enumerate(zip(PLACES, VALUES, strict=True)):
        rows.append(",".join([str(number), str(y), str(x), "3.0", *(f"{value * factor:.4f}" for value in series)]))
    return "\n".join(rows) + "\n"


def german(header: str = "ID;Easting;Northing;") -> str:
    return (
        header + ";".join(DATES) + "\n"
        "A0;4.598.603,43;1.739.722,18;-1,0;-2,7;-0,2\nA1;4.598.650,00;1.739.743,89;-1,4;0,5;1.234,5\n"
    )


TABLES = {
    "comments before the header and between rows": "# dataset: GeoCSV 2.0\n# units: mm\n"
    + table().replace("A1", "# the next is fast\nA1"),
    "comments of MATLAB": "% made by hand\n" + table(),
    "a header behind the mark of a comment": "#" + table(),
    "lines of text": "Report of the office\nmade in May, by hand\n\n" + table(),
    "centimetres told above": described("cm", 0.1),
    "metres told above": described("m", 0.001),
    "a separator at the end of rows": table().replace(".2\n", ".2,\n").replace("1234.5\n", "1234.5,\n"),
    "a separator at the end of the header": table().replace("20200127\n", "20200127,\n"),
    "several blanks": table("pid  lon   lat " + " ".join(DATES), "   "),
    "tabs": table("pid\tlon\tlat\t" + "\t".join(DATES), "\t"),
    "bars": table("pid|lon|lat|" + "|".join(DATES), "|"),
    "line ends of old Macs": table(end="\r"),
    "points of WKT": wkt("POINT ({x} {y})"),
    "points of WKT with a height": wkt("POINT Z ({x} {y} 12.5)"),
    "points of EWKT": wkt("SRID=4326;POINT({x} {y})"),
    "multipoints of WKT": wkt("MULTIPOINT (({x} {y}))"),
    "points of GeoJSON": wkt('"{{""type"": ""Point"", ""coordinates"": [{x}, {y}]}}"'),
    "points of WKB": hexadecimal(),
    "the look vector beside degrees": table("pid,lon,lat,east,north,up," + ",".join(DATES))
    .replace("38.690708,", "38.690708,0.594,-0.12,0.795,")
    .replace("38.690887,", "38.690887,0.594,-0.12,0.795,"),
    "equal columns": table("pid,lon,lat,LAT," + ",".join(DATES))
    .replace("38.690708,", "38.690708,38.6907080,")
    .replace("38.690887,", "38.690887,38.690887,"),
    "thousands of a German office": german(),
    "thousands in quotes": "ID,Easting,Northing," + ",".join(DATES) + "\n"
    'A0,"4,598,603.43","1,739,722.18",-1.0,-2.7,-0.2\nA1,"4,598,650.00","1,739,743.89",-1.4,0.5,"1,234.5"\n',
    "thousands of a Swiss office": german().replace(".", "'").replace(",", "."),
    "thousands parted by blanks": german().replace(".", " "),
    "thousands parted by hard blanks": german().replace(".", "\u00a0"),
}


def of_europe(text: str) -> Stated:
    """State the system of tables that give metres and nothing that proves it."""
    head = text.lower()
    return Stated(crs="EPSG:3035") if "easting" in head and "lat" not in head else Stated()


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES.keys())
def test_what_other_programs_write_is_read_as_it_is_meant(text, save):
    cube = read_cube(save(text, "a.csv"), stated=of_europe(text), cache=False)
    assert np.allclose(cube.millimetres_NT(), EXPECTED, atol=0.001)
    assert cube.dates_T.astype(str).tolist() == ["2020-01-03", "2020-01-15", "2020-01-27"]
    assert np.abs(cube.easting_N - [4598603.4, 4598650.0]).max() < 60
    assert np.abs(cube.northing_N - [1739722.2, 1739743.9]).max() < 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "latin-1", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_of_text(encoding, end, save):
    text = table("Nr;lon;lat;Höhe;" + ";".join(DATES), ";", end).replace("A", "").replace(";13", ";13")
    text = text.replace("38.690708;", "38.690708;3;").replace("38.690887;", "38.690887;3;")
    cube = read_cube(save(text.encode(encoding), "a.txt"), cache=False)
    assert np.allclose(cube.millimetres_NT(), EXPECTED, atol=0.001)


def test_the_unit_told_above_the_table_is_said_and_yields_to_the_user(save):

    path = save(described("cm", 0.1), "a.csv")
    (unit,) = (fact for fact in read_cube(path, cache=False).sources[0].recognised if fact.fact == "unit")
    assert (unit.value, unit.why) == ("cm", "a line above the table says so")
    stated = read_cube(path, cache=False, stated=Stated(unit="mm"))
    assert np.allclose(stated.millimetres_NT()[0], [-0.1, -0.27, -0.02], atol=0.001)


def test_points_of_ewkt_in_another_system_lie_where_it_says(save):
    pytest.importorskip("osgeo")
    text = wkt("SRID=32633;POINT({x} {y})").replace("13.171103 38.690708", "340954.39 4284042.27")
    cube = read_cube(save(text.replace("13.17165 38.690887", "341002.38 4284061.18"), "a.csv"), cache=False)
    assert np.abs(cube.easting_N - [4598603.4, 4598650.0]).max() < 60
    assert np.abs(cube.northing_N - [1739722.2, 1739743.9]).max() < 5


MISSING = ["#N/A", r"\N", "<NA>", "nan", "NULL", "--", "n/a", "#NV", "#DIV/0!", "-nan", "1.#QNAN"]


@pytest.mark.parametrize("word", MISSING)
def test_words_for_a_missing_sample(word, save):
    cube = read_cube(save(table().replace("-2.7", word), "a.csv"), cache=False)
    assert np.argwhere(np.isnan(cube.millimetres_NT())).tolist() == [[0, 1]]


REFUSED = {
    "different columns": (
        table("pid,lon,lat,LAT," + ",".join(DATES)).replace("708,", "708,38.5,").replace("887,", "887,38.690887,"),
        "line 2: column 3 (lat) holds '38.690708' where column 4 (LAT) holds '38.5'",
    ),
    "a row that is cut off": (table().replace(",1234.5", ""), "line 3: 5 fields where the header names 6 columns"),
    "a column without a name": (table("lon,lat," + ",".join(DATES)), "rows have 6 fields, but the header names 5"),
    "the file's own text": (
        german() + "A2;4.59.8,43;1.739.722,18;1,0;1,0;1,0\n",
        "line 2, column Easting: '4.598.603,43' is not a number",
    ),
    "one number unlike thousands": (
        german() + "A2;4.598.700,00;1.739.722,18;1,0;1,0;1,0\n" * 3000 + "A3;4.59.8,43;1.739.722,18;1,0;1,0;1,0\n",
        "line 3004, column Easting: '4.59.8,43' is not written like",
    ),
    "a word in a sample": (german().replace("-2,7", "2,7x"), "line 2, column 20200115: '2,7x' is not a number"),
    "lines as text": (wkt('"LINESTRING ({x} {y}, 14 39)"'), "is no point"),
    "no coordinates": (table("pid,here,there," + ",".join(DATES)), "beside dates it has pid, here, there"),
}


@pytest.mark.parametrize(("text", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_is_quoted(text, words, save):
    with pytest.raises(InputError) as caught:
        read_cube(save(text, "a.csv"), stated=of_europe(text), cache=False)
    assert words in caught.value.sentence()


def zipped(**members: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return whole.getvalue()


def test_a_zip_in_a_zip_is_read_one_level_deep(save):
    once = zipped(inner__zip=zipped(a__csv=table().encode()))
    assert np.allclose(read_cube(save(once, "a.zip"), cache=False).millimetres_NT(), EXPECTED, atol=0.001)
    with pytest.raises(InputError, match="holds 1 archives and no table"):
        read_cube(save(zipped(outer__zip=once), "b.zip"), cache=False)


def test_a_zip_of_other_things_says_what_it_holds(save):
    with pytest.raises(InputError, match=r"but readme\.md, picture\.png"):
        read_cube(save(zipped(readme__md=b"a", picture__png=b"b"), "a.zip"), cache=False)
    with pytest.raises(InputError, match=r"holds 2 CSV files \(a\.csv, b\.csv\)"):
        read_cube(save(zipped(a__csv=b"a", b__csv=b"b"), "a.zip"), cache=False)


def test_a_gzipped_table_is_read_and_a_damaged_one_refused(save):
    packed = gzip.compress(table().encode())
    assert np.allclose(read_cube(save(packed, "a.csv.gz"), cache=False).millimetres_NT(), EXPECTED, atol=0.001)
    with pytest.raises(InputError, match="damaged or incomplete gzip"):
        read_cube(save(packed[:-20], "b.csv.gz"), cache=False)


def test_utf16_is_handed_over_to_an_engine_that_reads_it_alike(save, tmp_path):
    path = save(codecs.BOM_UTF16_LE + table().encode("utf-16-le"), "a.txt")
    paths, _ = hand_over([path], tmp_path)
    assert np.allclose(read_cube(paths, cache=False).millimetres_NT(), EXPECTED, atol=0.001)


@pytest.mark.parametrize("fields", [("-7", "-1,001"), ("999", "1,000")])
def test_a_comma_among_whole_numbers_parts_thousands_and_among_decimals_does_not(fields):
    from mmstt_core.reading.marks import styles_of

    small, large = fields
    assert styles_of([["a", small], ["b", large]] * 3)[1].thousands == ","
    assert styles_of([["a", "0,125"], ["b", large]] * 3) == {}
    assert styles_of([["a", small, "0,5"], ["b", large, "0,5"]]) == {}
