# SPDX-License-Identifier: GPL-2.0-or-later
"""Every file that was once read wrongly, or lost: now its values are right, or one sentence says what to do."""

import csv

import numpy as np
import pytest

from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube
from mmstt_core.stated import Stated
from tests.cases.catalogue import CASES, Refused, copied, one_fast_of_400, zip_in_zip

osr = pytest.importorskip("osgeo.osr")


def read(paths, **stated):
    """Read as the command line does, without the cache of other tests."""
    return read_cube(paths, stated=Stated(**stated), cache=False)


def read_or_refused(paths, **stated):
    """Return the cube and no error, or no cube and the error."""
    try:
        return read(paths, **stated), None
    except InputError as error:
        return None, error


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_read_right_or_refused_in_one_sentence(case, tmp_path):
    paths = copied(tmp_path, *case.files)
    if isinstance(case.outcome, Refused):
        with pytest.raises(InputError) as refusal:
            read(paths, **case.stated)
        sentence = refusal.value.sentence()
        assert all(word in sentence for word in case.outcome.words), sentence
        assert set(case.outcome.asks) <= set(refusal.value.asks), sentence
        assert not any(word in sentence for word in case.outcome.never), sentence
        return
    right, cube = case.outcome, read(paths, **case.stated)
    values_NT = cube.millimetres_NT(np.float64)
    assert cube.cells == right.points
    assert cube.component == right.component
    if right.epochs:
        dates_T = cube.dates_T.astype(str)
        assert (cube.days_T.size, dates_T[0], dates_T[-1]) == (right.epochs, right.first, right.last)
    assert values_NT[0, : len(right.begins)] == pytest.approx(right.begins, abs=right.within)
    low, high = right.extremes
    assert np.nanmin(values_NT) >= low - right.within and np.nanmax(values_NT) <= high + right.within
    if right.total is not None:
        assert np.nansum(values_NT) == pytest.approx(right.total, abs=right.within * values_NT.size)
    assert np.isnan(values_NT).sum() == right.missing
    if right.place:
        assert in_laea(cube)[0] == pytest.approx(right.place, abs=1.0)
    assert case.warns in " ".join(cube.warnings)


def in_laea(cube):
    """Return the places in EPSG:3035, [N, 2]."""
    from mmstt_core.gis.systems import transform

    return np.column_stack(transform(cube.easting_N, cube.northing_N, cube.crs, "EPSG:3035"))


def test_an_archive_inside_an_archive_is_read(tmp_path):
    cube = read([zip_in_zip(tmp_path)])
    assert (cube.cells, cube.days_T.size, cube.component, cube.level) == (522, 304, "up", "L3")


def test_one_fast_point_among_quiet_ones_does_not_spoil_a_file_in_metres(tmp_path):
    path, values_NT = one_fast_of_400(tmp_path)
    cube = read([path])
    assert cube.cells == 400
    order = np.lexsort((cube.easting_N, cube.northing_N))
    assert cube.millimetres_NT(np.float64)[order] == pytest.approx(values_NT, abs=0.051)


def test_points_of_one_name_at_two_places_stay_apart(tmp_path):
    (path,) = copied(tmp_path, "files/06-one-name-at-two-places/06.csv")
    cube, refusal = read_or_refused([path])
    if refusal:
        assert "P000" in refusal.sentence()
    else:
        assert cube.cells == 12
        assert set(cube.present_NT.sum(axis=1)) <= {52, 53}


@pytest.mark.parametrize("name", ["in_mixfmt", "in_tzmix"])
def test_no_date_is_lost_among_several_ways_of_writing_them(name, tmp_path):
    (path,) = copied(tmp_path, f"faults/15-lost-date-columns/{name}.csv")
    columns = len(path.read_text().split("\n", 1)[0].split(",")) - 3
    cube, refusal = read_or_refused([path])
    if refusal:
        assert "date" in refusal.sentence()
    else:
        assert cube.days_T.size == columns


@pytest.mark.parametrize("name", ["in_clip2", "in_fast900"])
def test_ground_that_moves_by_metres_is_kept_whole(name, tmp_path):
    (path,) = copied(tmp_path, f"faults/11-clipped-series/{name}.csv")
    rows = [line.split(",") for line in path.read_text().strip().split("\n")]
    given_NT = np.array([[float(value) for value in row[3:]] for row in rows[1:]])
    cube = read([path])
    assert cube.millimetres_NT(np.float64) == pytest.approx(given_NT, abs=1e-3)
    assert str(cube.dates_T[-1]).replace("-", "") == rows[0][-1]


@pytest.mark.parametrize(("name", "factor"), [("in_cm", 10.0), ("in_mmq", 1.0), ("in_thou", 1.0)])
def test_a_unit_is_right_asked_for_or_stated(name, factor, tmp_path):
    (path,) = copied(tmp_path, f"faults/17-units-guess/{name}.csv")
    rows = list(csv.reader(path.read_text().splitlines()))
    given_NT = np.array([[float(value.replace(",", "")) for value in row[3:]] for row in rows[1:]])
    unit = "cm" if factor == 10 else "mm"
    assert read([path], unit=unit).millimetres_NT(np.float64) == pytest.approx(factor * given_NT, abs=0.051)
    cube, refusal = read_or_refused([path])
    if refusal:
        assert "unit" in refusal.asks
    else:
        assert cube.millimetres_NT(np.float64) == pytest.approx(factor * given_NT, abs=0.051)
