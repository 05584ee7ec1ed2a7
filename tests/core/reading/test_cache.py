# SPDX-License-Identifier: GPL-2.0-or-later
"""The cache makes a second read quick, and can never make it wrong."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mmstt_core.cube import DisplacementCube
from mmstt_core.reading import cache as cache_module
from mmstt_core.reading import read_cube, source, stored


@pytest.fixture
def parses(monkeypatch):
    """Count how often a CSV is really parsed."""
    counted = []
    real = source._READERS["csv"]
    monkeypatch.setitem(source._READERS, "csv", lambda *arguments: counted.append(1) or real(*arguments))
    return counted


@pytest.fixture
def settle(monkeypatch):
    """Treat files written a moment ago as settled, so that tests need not wait."""
    monkeypatch.setattr(cache_module, "_FRESH_S", -1.0)


def entries(folder: Path) -> list[Path]:
    return sorted((folder / "tables").iterdir())


def test_second_read_comes_from_the_cache_and_is_equal(sample, save, parses):
    path = save(sample("L2 2020_2024"))
    one, two = read_cube(path), read_cube(path)
    assert len(parses) == 1
    assert np.array_equal(one.values_NT, two.values_NT)
    assert np.array_equal(one.easting_N, two.easting_N)
    assert np.array_equal(one.point_id_N, two.point_id_N)
    assert one.sources == two.sources
    assert one.warnings == two.warnings


def test_an_entry_of_many_megabytes_is_read_again(tmp_path):
    values_NT = np.random.default_rng(1).integers(-3000, 3000, (10_000, 400)).astype(np.int16)
    cube = DisplacementCube(
        easting_N=np.arange(10_000.0),
        northing_N=np.arange(10_000.0),
        days_T=np.arange(400),
        values_NT=values_NT,
        component="up",
    )
    stored.write_stored(tmp_path / "a.npz", cube)
    again = stored.read_stored(tmp_path / "a.npz")
    assert np.array_equal(again.values_NT, values_NT)
    assert again.values_NT.flags.writeable


def test_warnings_survive_in_the_cache(sample, save):
    table = sample("L2 2020_2024")
    table.columns[table.dates[0]][0] = ""
    path = save(table)
    assert read_cube(path).warnings == read_cube(path).warnings != ()


def test_without_cache_nothing_is_written(sample, save, own_cache):
    read_cube(save(sample("L2 2020_2024")), cache=False)
    assert not own_cache.exists()


def test_a_huge_table_is_streamed_through_the_box_and_not_kept(sample, save, own_cache, monkeypatch):
    monkeypatch.setattr(source, "_STREAM_ABOVE", 100)
    table = sample("L2 2020_2024")
    cube = read_cube(save(table), bbox=(4_598_000, 1_700_000, 4_599_500, 1_800_000))
    assert np.array_equal(cube.values_NT, table.tenths[1:3])
    assert not (own_cache / "tables").exists()


def test_a_moved_file_is_known_by_its_content(sample, save, tmp_path, parses):
    path = save(sample("L2 2020_2024"))
    read_cube(path)
    (tmp_path / "elsewhere").mkdir()
    moved = path.rename(tmp_path / "elsewhere" / path.name)
    read_cube(moved)
    assert len(parses) == 1


def test_the_same_content_under_another_name_is_read_by_that_name(sample, save):
    up = read_cube(save(sample("L3 2020_2024"), "EGMS_L3_E45N17_100km_U_2020_2024_1.csv"))
    east = read_cube(save(sample("L3 2020_2024"), "EGMS_L3_E45N17_100km_E_2020_2024_1.csv"))
    assert (up.component, east.component) == ("up", "east")


def test_changed_content_of_equal_size_and_time_is_read_anew(sample, save, settle):
    path = save(sample("L2 2020_2024"))
    read_cube(path)
    stamp = path.stat()
    table = sample("L2 2020_2024")
    table.columns[table.dates[1]][1] = "-999.9"
    table.columns[table.dates[1]][2] = "5" + table.columns[table.dates[1]][2][1:]
    path.write_bytes(table.text().encode()[: stamp.st_size].ljust(stamp.st_size, b"\n"))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    fresh = read_cube(path, cache=False)
    assert np.array_equal(read_cube(path).values_NT, fresh.values_NT)


def test_the_hash_of_a_settled_file_is_remembered(sample, save, settle, monkeypatch):
    path = save(sample("L2 2020_2024"))
    read_cube(path)
    monkeypatch.setattr(cache_module, "sha256_of", lambda *arguments: pytest.fail("hashed again"))
    assert read_cube(path).cells == 4


def test_the_hash_of_a_fresh_file_is_not_remembered(sample, save, own_cache):
    read_cube(save(sample("L2 2020_2024")))
    assert not (own_cache / "known").exists()


def shorten(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-10])


def flip(entry: Path) -> None:
    content = bytearray(entry.read_bytes())
    content[content.index(b"values_NT.npy") + 400] ^= 1
    entry.write_bytes(bytes(content))


def changed(**others) -> Callable[[Path], None]:
    """Write an entry anew with other members, or without those that are None."""

    def change(entry: Path) -> None:
        with np.load(entry) as archive:
            members = {**archive, **others}
        with entry.open("wb") as stream:
            np.savez(stream, **{name: array for name, array in members.items() if array is not None})

    return change


def other_version(entry: Path) -> None:
    with np.load(entry) as archive:
        told = json.loads(str(archive["mmstt_cube"]))
    changed(mmstt_cube=np.array(json.dumps({**told, "version": -1})))(entry)


DAMAGE = [
    shorten,
    flip,
    other_version,
    changed(days_T=np.arange(4)),
    changed(days_T=np.array([{}], object)),
    changed(mmstt_cube=np.array("{")),
    changed(mmstt_cube=np.array("[]")),
    changed(mmstt_cube=None),
    changed(values_NT=None),
    changed(point_id_N=None),
    lambda entry: entry.write_bytes(b""),
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_entry_is_rebuilt(damage, sample, save, own_cache, parses):
    table = sample("L2 2020_2024")
    path = save(table)
    read_cube(path)
    damage(entries(own_cache)[0])
    assert np.array_equal(read_cube(path).values_NT, table.tenths)
    assert len(parses) == 2
    assert np.array_equal(read_cube(path).values_NT, table.tenths)
    assert len(parses) == 2
    assert len(entries(own_cache)) == 1


@pytest.mark.parametrize("text", ["{", "[]", '{"stamp": 1}', '[[], "0", 1]', "[1, 2, 3, 4]"])
def test_a_damaged_note_is_ignored(text, sample, save, own_cache, settle):
    path = save(sample("L2 2020_2024"))
    read_cube(path)
    note = next((own_cache / "known").iterdir())
    note.write_text(text)
    assert read_cube(path).cells == 4
    assert len(json.loads(note.read_text())[1]) == 64


def test_a_cache_folder_that_is_a_file_means_no_cache(sample, save, own_cache):
    own_cache.write_text("in the way")
    path = save(sample("L2 2020_2024"))
    assert read_cube(path).cells == 4
    assert read_cube(path).cells == 4


def test_a_full_disk_leaves_nothing_half_written(sample, save, own_cache, monkeypatch):
    def full(*arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stored.np.lib.format, "write_array", full)
    assert read_cube(save(sample("L2 2020_2024"))).cells == 4
    assert entries(own_cache) == []


def test_the_oldest_entries_go_first(sample, save, own_cache, monkeypatch):
    for index in range(3):
        path = save(sample("L2 2020_2024"), f"burst{index}.csv")
        read_cube(path)
        for entry in entries(own_cache):
            if entry.stat().st_mtime > 10**6:
                os.utime(entry, (1000 + index, 1000 + index))
    size = entries(own_cache)[0].stat().st_size
    monkeypatch.setattr(cache_module, "LARGEST_CACHE", int(2.5 * size))
    (own_cache / "tables" / f"{'a' * 40}-{'b' * 8}").mkdir()  # as an earlier version kept its entries
    read_cube(save(sample("L2 2020_2024"), "burst3.csv"))
    kept = sorted(round(entry.stat().st_mtime) for entry in entries(own_cache))
    assert kept[0] == 1002
    assert len(kept) == 2


def test_readers_at_once_agree(sample, save, own_cache):
    table = sample("L2 2020_2024")
    path = save(table)
    results = []
    threads = [threading.Thread(target=lambda: results.append(read_cube(path))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 6
    assert all(np.array_equal(cube.values_NT, table.tenths) for cube in results)
    assert len(entries(own_cache)) == 1


@pytest.mark.parametrize(
    ("platform", "variable", "expected"), [("linux", "XDG_CACHE_HOME", "mm-stt"), ("win32", "LOCALAPPDATA", "mm-stt")]
)
def test_the_platform_chooses_the_folder(platform, variable, expected, tmp_path, monkeypatch):
    monkeypatch.delenv("MMSTT_CACHE")
    monkeypatch.setattr(cache_module.sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert cache_module.cache_folder() == tmp_path / expected
