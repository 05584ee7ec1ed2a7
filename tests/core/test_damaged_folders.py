# SPDX-License-Identifier: GPL-2.0-or-later
"""A damaged, foreign or vanished forecast folder is refused by one kind of error, and nothing else is ever raised."""

import contextlib
import io
import json
import os
import shutil
import zipfile

import numpy as np
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from mmstt_core.results.arrays import write_json, write_npz
from mmstt_core.results.reader import ForecastFolder, NotAForecast
from mmstt_core.words import from_json
from tests.samples import sample_forecast


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sound")
    forecast = sample_forecast(edge=5, leads=6, calibrated=3, epochs=12)
    write_npz(forecast, folder / "forecast.npz")
    write_json({**forecast.record, "cell_size_m": 100.0, "threshold_mm": 10.0}, folder / "forecast.json")
    return folder


@pytest.fixture
def folder(sound, tmp_path):
    return shutil.copytree(sound, tmp_path / "copy")


def use(folder):
    """Do what maps, clicks and reports do with a folder."""
    opened = ForecastFolder(folder)
    opened.verify()
    _ = opened.sample, opened.sample.half_width_90()
    opened.series(np.arange(2))
    cell = opened.nearest(float(opened.easting_N[0]), float(opened.northing_N[0]))
    opened.series(cell)
    return opened


def change(folder, **arrays):
    """Write the archive again with other arrays; None leaves one out."""
    with np.load(folder / "forecast.npz") as archive:
        held = {**archive, **arrays}
    np.savez(folder / "forecast.npz", **{name: value for name, value in held.items() if value is not None})


def raw_header(shape, dtype="<f4"):
    """Return an .npy that promises an array of that shape and holds eight bytes."""
    stream = io.BytesIO()
    header = {"descr": dtype, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(stream, header)
    return stream.getvalue() + b"\0" * 8


def put(folder, name, content, **options):
    with zipfile.ZipFile(folder / "forecast.npz") as archive:
        held = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(folder / "forecast.npz", "w", **options) as archive:
        for each, bytes_of in {**held, name: content}.items():
            archive.writestr(each, bytes_of)


def test_a_sound_folder_is_read(sound):
    assert use(sound).crs == "EPSG:3035"


NUMBERS = np.zeros(25, np.float32)
ARRAYS = {
    "no coordinates": {"easting": None},
    "no cells": {"easting": np.zeros(0), "northing": np.zeros(0)},
    "fewer northings": {"northing": np.zeros(3)},
    "coordinates that are none": {"easting": np.full(18, np.nan)},
    "coordinates beyond the Earth": {"easting": np.full(18, 1e300)},
    "a single coordinate": {"easting": np.float64(3)},
    "coordinates as text": {"easting": np.array(["a"] * 18)},
    "objects": {"easting": np.array([object()] * 18, dtype=object)},
    "objects among the values": {"displacement": np.array([[[None]]], dtype=object)},
    "dates that are none": {"dates": np.array(["x", "y", "z", "u", "v", "w"])},
    "dates as numbers": {"dates": np.arange(6)},
    "dates of no calendar": {"dates": np.array(["2024-13-01"] * 6)},
    "dates backwards": {"dates": np.array([f"2024-0{month}-01" for month in (6, 5, 4, 3, 2, 1)])},
    "dates that are missing": {"dates": np.array(["NaT"] * 6, "datetime64[D]")},
    "dates far from now": {"dates": np.array([f"{year}-01-01" for year in range(9990, 9996)])},
    "no dates": {"dates": np.array([], "U10")},
    "no observations": {"observed_dates": np.array([], "U10"), "observed": np.zeros((18, 0), np.float32)},
    "levels that are none": {"quantile_levels": np.full(9, np.nan)},
    "levels without a median": {"quantile_levels": np.linspace(0.6, 0.9, 9)},
    "values of another shape": {"displacement": np.zeros((2, 2), np.float32)},
    "values of whole numbers": {"displacement": np.zeros((18, 6, 9), np.int32)},
    "another area of observations": {"observed": np.zeros((3, 12), np.float32)},
    "calibrated as numbers": {"calibrated": np.ones(6)},
    "calibrated of other dates": {"calibrated": np.ones(2, bool)},
    "a system that is none": {"crs": np.array("WGS 84")},
    "the issue date of another forecast": {"issue_date": np.array("2020-01-01")},
    "the component of another forecast": {"component": np.array("east")},
}


@pytest.mark.parametrize("arrays", ARRAYS.values(), ids=ARRAYS)
def test_arrays_that_no_engine_writes_are_refused(folder, arrays):
    change(folder, **arrays)
    with pytest.raises(NotAForecast):
        use(folder)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30, -7.0])
@pytest.mark.parametrize("name", ["displacement", "issue_level", "exceedance", "support", "velocity"])
def test_computed_values_that_cannot_be_are_refused(folder, name, value):
    with np.load(folder / "forecast.npz") as archive:
        values = archive[name]
    values[0] = value
    if name == "displacement" and value == -7.0:
        values[0, 0, -1] = -8.0  # a quantile below the one before it
    change(folder, **{name: values})
    if name in ("issue_level", "velocity") and value == -7.0:
        use(folder)
    else:
        with pytest.raises(NotAForecast, match=name):
            use(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x93NUMPY",
        b"\x93NUMPY\x01\x00\xff\xff{",
        b"\x93NUMPY\x09\x00\x10\x00" + b" " * 16,
        raw_header((10**12,)),
        raw_header((2**62, 2**62)),
        raw_header((-1,)),
        raw_header((18, 6, 9), "|O"),
        b"\x93NUMPY\x01\x00\x10\x00" + b"{'descr': [(((((" + b" " * 8,
    ],
)
@pytest.mark.parametrize("name", ["easting.npy", "displacement.npy"])
def test_headers_that_promise_what_is_not_there_are_refused(folder, name, content):
    put(folder, name, content)
    with pytest.raises(NotAForecast):
        use(folder)


def test_an_archive_that_unpacks_to_gigabytes_is_refused_unread(folder):
    with zipfile.ZipFile(folder / "forecast.npz", "a", zipfile.ZIP_DEFLATED) as archive:
        held = [info for info in archive.infolist() if info.filename != "velocity.npy"]
        archive.filelist[:] = held
        del archive.NameToInfo["velocity.npy"]
        with archive.open("velocity.npy", "w", force_zip64=True) as member:
            member.write(raw_header((100_000_000,))[:-8])
            for _ in range(100):
                member.write(bytes(1_000_000))
    with pytest.raises(NotAForecast, match="velocity"):
        use(folder)


def test_names_in_the_archive_lead_nowhere(folder):
    put(folder, "../../easting.npy", raw_header((18,), "|O"))
    use(folder)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["copy"]


@pytest.mark.parametrize("kept", [0, 1, 21, 300, 3000, -1, -30])
def test_a_file_that_was_cut_off_is_refused(folder, kept):
    whole = (folder / "forecast.npz").read_bytes()
    (folder / "forecast.npz").write_bytes(whole[:kept])
    with pytest.raises(NotAForecast):
        use(folder)


def test_zeros_where_values_were_are_noticed(folder):
    content = bytearray((folder / "forecast.npz").read_bytes())
    with zipfile.ZipFile(folder / "forecast.npz") as archive:
        start = archive.getinfo("displacement.npy").header_offset
    content[start + 400 : start + 800] = bytes(400)
    (folder / "forecast.npz").write_bytes(content)
    with pytest.raises(NotAForecast, match="cannot be read"):
        use(folder)
    (folder / "forecast.npz").write_bytes(bytes(len(content)))
    with pytest.raises(NotAForecast):
        use(folder)


DEEP = '{"a":' * 100_000
RECORDS = ["", "{", "[]", "null", "3", '"text"', "true", DEEP, "[" * 100_000, "\x00", '{"issue_date": 1e400}']


@pytest.mark.parametrize("text", RECORDS, ids=range(len(RECORDS)))
def test_a_record_that_is_none_is_refused(folder, text):
    (folder / "forecast.json").write_text(text)
    with pytest.raises(NotAForecast):
        use(folder)


def test_bytes_that_are_no_text_are_refused(folder):
    (folder / "forecast.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(NotAForecast):
        use(folder)


def row(**entries):
    return {"rows": [{"months": 1, "model": "gp", "rmse_mm": 1.0, **entries}]}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("component", "down"),
        ("component", ["up"]),
        ("issue_date", "31.12.2023"),
        ("issue_date", "2023-02-30"),
        ("issue_date", 20231231),
        ("issue_date", ["2023-12-31"]),
        ("cell_size_m", "100"),
        ("cell_size_m", -1),
        ("cell_size_m", 10**400),
        ("threshold_mm", "x"),
        ("threshold_mm", []),
        ("threshold_mm", True),
        ("sources", 3),
        ("sources", [3]),
        ("sources", [{"name": {}}]),
        ("warnings", "text"),
        ("warnings", [{}]),
        ("weights", [1]),
        ("model", {}),
        ("software", 3),
        ("backtest", "x"),
        ("backtest", {"rows": {}}),
        ("backtest", {"rows": [3]}),
        ("backtest", row(months="x")),
        ("backtest", row(months=10**30)),
        ("backtest", row(rmse_mm="1")),
        ("backtest", row(coverage_90=[])),
        ("backtest", row(model=[])),
    ],
)
def test_entries_of_another_kind_are_refused_and_named(folder, name, value):
    record = json.loads((folder / "forecast.json").read_text())
    (folder / "forecast.json").write_text(json.dumps({**record, name: value}))
    with pytest.raises(NotAForecast, match=name):
        use(folder)


def test_what_an_older_record_does_not_tell_is_no_damage(folder):
    (folder / "forecast.json").write_text("{}")
    assert use(folder).component == "los"
    (folder / "forecast.json").write_text('{"backtest": [], "weights": "ab", "sources": "a.zip", "x": NaN}')
    use(folder)


def test_halves_of_characters_do_not_reach_a_file_or_a_window(folder):
    (folder / "forecast.json").write_text(r'{"area_name": "a\ud800b"}')
    assert use(folder).record == {"area_name": "a?b"}


@pytest.mark.parametrize("name", ["forecast.npz", "forecast.json"])
def test_a_file_that_is_missing_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(NotAForecast, match=f"{name} is missing"):
        use(folder)


@pytest.mark.parametrize("name", ["forecast.npz", "forecast.json"])
def test_what_is_no_file_is_refused(folder, name):
    (folder / name).unlink()
    (folder / name).mkdir()
    with pytest.raises(NotAForecast):
        use(folder)
    (folder / name).rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / name)  # reading it would wait for ever
        with pytest.raises(NotAForecast):
            use(folder)


def test_a_folder_that_goes_or_changes_between_two_steps_is_told(folder):
    opened = ForecastFolder(folder)
    content = (folder / "forecast.npz").read_bytes()
    (folder / "forecast.npz").write_bytes(content)
    os.utime(folder / "forecast.npz", ns=(1, opened.stamp + 10**9))
    with pytest.raises(NotAForecast, match="written again"):
        opened.series(0)
    shutil.rmtree(folder)
    for step in (lambda: opened.series(0), lambda: opened.sample, opened.verify, opened.forecast):
        with pytest.raises(NotAForecast, match="missing"):
            step()


@pytest.mark.parametrize("pattern", ["{0:>9999999999}", "{0.__class__}", "{0[0]}", "{", "{x}", "{9}", "{0!r:1000000}"])
def test_patterns_of_a_record_ask_for_nothing(pattern):
    assert from_json({"pattern": pattern, "values": ["a"]}) == pattern
    assert from_json({"pattern": "{0:.0f} {{}}", "values": [1.2]}) == "1 {}"


def damages(count):
    """Try so many, always the same."""
    slow = [HealthCheck.function_scoped_fixture]
    chosen = settings(max_examples=count, deadline=None, suppress_health_check=slow, database=None)
    return lambda test: seed(6)(chosen(test))


def copied(sound, tmp_path):
    """Return a copy of a sound folder, made anew for each damage."""
    folder = tmp_path / "damaged"
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(sound, folder)


@damages(150)
@given(data=st.data())
def test_any_damage_of_the_bytes_is_refused_or_harmless(sound, tmp_path, data):
    folder = copied(sound, tmp_path)
    path = folder / data.draw(st.sampled_from(["forecast.npz", "forecast.json"]))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        piece = data.draw(st.binary(max_size=12))
        content[start : start + data.draw(st.integers(0, 40))] = piece
    path.write_bytes(content)
    with contextlib.suppress(NotAForecast):
        use(folder)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@damages(100)
@given(data=st.data())
def test_any_entry_of_the_record_is_refused_or_harmless(sound, tmp_path, data):
    folder = copied(sound, tmp_path)
    record = json.loads((folder / "forecast.json").read_text())
    record[data.draw(st.sampled_from(sorted(record)))] = data.draw(ANYTHING)
    (folder / "forecast.json").write_text(json.dumps(record))
    with contextlib.suppress(NotAForecast):
        use(folder)
