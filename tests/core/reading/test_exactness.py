# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers equal their text, however the file is cut into blocks."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmstt_core.reading import read_cube
from mmstt_core.reading.numbers import parse_decimals, parse_tenths, split_fields

FILES = [
    "EGMS_L2b_022_0845_IW2_VV_2020_2024_1",
    "EGMS_L2b_117_0227_IW2_VV_2020_2024_1",
    "EGMS_L3_E45N17_100km_U_2020_2024_1",
    "EGMS_L3_E45N17_100km_E_2020_2024_1",
]


@pytest.mark.parametrize("name", FILES)
def test_official_files_equal_their_text(name, ustica):
    with zipfile.ZipFile(ustica / f"{name}.zip") as archive:
        text = archive.read(f"{name}.csv").decode()
    header, *rows = csv.reader(io.StringIO(text))
    dates = [index for index, column in enumerate(header) if column.isdigit()]
    expected = np.array([[int(row[index].replace(".", "")) for index in dates] for row in rows], np.int16)
    cube = read_cube(ustica / f"{name}.zip")
    assert np.array_equal(cube.values_NT, expected)
    assert [str(date).replace("-", "") for date in cube.dates_T] == [header[index] for index in dates]
    assert cube.easting_N.tolist() == [float(row[header.index("easting")]) for row in rows]
    assert cube.northing_N.tolist() == [float(row[header.index("northing")]) for row in rows]
    assert cube.point_id_N.tolist() == [row[0] for row in rows]
    assert cube.warnings == ()


@pytest.mark.parametrize("size", [40, 100, 333, 1000])
def test_block_size_changes_nothing(size, sample, save, monkeypatch):
    table = sample("L2 2020_2024")
    path = save(table)
    whole = read_cube(path, cache=False)
    monkeypatch.setattr("mmstt_core.reading.rows.BLOCK_BYTES", size)
    cut = read_cube(path, cache=False)
    assert np.array_equal(cut.values_NT, whole.values_NT)
    assert np.array_equal(cut.point_id_N, whole.point_id_N)


@pytest.mark.parametrize("use_cache", [True, False])
def test_a_box_keeps_exactly_the_rows_inside(use_cache, ustica):
    path = ustica / f"{FILES[0]}.zip"
    whole = read_cube(path)
    box = (4597500.0, 1740000.0, 4598500.0, 1741500.0)
    part = read_cube(path, bbox=box, cache=use_cache)
    inside = (
        (whole.easting_N >= box[0])
        & (whole.easting_N <= box[2])
        & (whole.northing_N >= box[1])
        & (whole.northing_N <= box[3])
    )
    assert 100 < inside.sum() < whole.cells
    assert np.array_equal(part.values_NT, whole.values_NT[inside])
    assert np.array_equal(part.point_id_N, whole.point_id_N[inside])


@pytest.mark.parametrize("use_cache", [True, False])
def test_an_area_keeps_the_cells_whose_centre_lies_inside(use_cache, ustica):
    path = ustica / f"{FILES[2]}.zip"
    whole = read_cube(path)
    triangle = ((4597000.0, 1739900.0), (4600000.0, 1739900.0), (4597000.0, 1742900.0))
    part = read_cube(path, area=triangle, cache=use_cache)
    inside = (
        (whole.easting_N > 4597000)
        & (whole.northing_N > 1739900)
        & (whole.easting_N - 4597000 + whole.northing_N - 1739900 < 3000)
    )
    assert np.array_equal(part.values_NT, whole.values_NT[inside])


def parsed(texts: list[str]) -> tuple:
    block = ("\n".join(texts) + "\n").encode()
    padded, ends, lines = split_fields(block, ord(","))
    lengths = np.diff(ends, prepend=-1) - 1
    assert lines == ends.size == len(texts)
    return padded, ends, lengths


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(-99_999, 99_999), min_size=1, max_size=40))
def test_one_decimal_is_read_exactly(values):
    texts = [f"{'-' if value < 0 else ''}{abs(value) // 10}.{abs(value) % 10}" for value in values]
    tenths, well = parse_tenths(*parsed(texts))
    assert well.all()
    assert tenths.tolist() == values


@settings(deadline=None, max_examples=120)
@given(st.lists(st.text("0123456789.-+,ae", max_size=9).filter(lambda text: "," not in text), min_size=1, max_size=30))
def test_only_one_decimal_passes_the_quick_way(texts):
    tenths, well = parse_tenths(*parsed(["0.0", *texts]))
    for text, value, good in zip(texts, tenths[1:], well[1:]):
        assert good == bool(re.fullmatch(r"-?\d{1,4}\.\d", text))
        if good:
            assert value == int(Decimal(text) * 10)


@settings(deadline=None, max_examples=120)
@given(st.lists(st.decimals(-9999, 9999, allow_nan=False, allow_infinity=False), min_size=1, max_size=30))
def test_any_decimals_are_read_exactly(values):
    texts = [f"{value:.7f}" for value in values]
    padded, ends, lengths = parsed(texts)
    mantissa, decimals, well = parse_decimals(padded, ends - lengths, lengths)
    assert well.all()
    read = [Decimal(number).scaleb(-places) for number, places in zip(mantissa.tolist(), decimals.tolist())]
    assert read == [Decimal(text) for text in texts]
