# SPDX-License-Identifier: GPL-2.0-or-later
"""Disks that are full or read-only, folders and sources that change under the hand, and a cache with false bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

from tests.core.faulty import Bench, complete, in_one_sentence, read_arrays, words_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and disks of Unix")


OF_THE_FILE = 2
"""Warnings: its coordinates are taken for EPSG:3035, its component for Up."""


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


# Full disks

TOO_LARGE = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4000, resource.RLIM_INFINITY))"
"""From here on no file grows beyond 4 kB: a full disk without the need of one."""

WRITERS = [
    ("forecast", "mmstt_core.results.writer:write_npz"),
    ("forecast", "mmstt_core.results.writer:write_table"),
    ("forecast", "mmstt_core.results.writer:_write_points"),
    ("forecast", "mmstt_core.results.writer:write_json"),
    ("evaluate", "mmstt_core.evaluation.rolling:to_markdown"),
    ("simulate", "mmstt_core.simulation.export:simulate_pair"),
    ("simulate", "mmstt_core.simulation.export:_write_arrays"),
    ("train", "mmstt_core.training.saving:save_file"),
    ("train", "mmstt_core.training.loop:torch.save"),
]


@pytest.mark.parametrize(("command", "place"), WRITERS)
def test_a_file_that_cannot_grow_ends_the_run_in_a_sentence_and_leaves_earlier_results(bench, finished, command, place):
    shutil.copytree(finished(command), bench.out)
    before = bench.found()
    with bench.hindered(command, place, deed=TOO_LARGE) as process:
        ended = bench.ended(process)
    assert ended.returncode == 2
    assert "written" in in_one_sentence(ended)
    assert "failed unexpectedly" not in ended.stderr
    assert bench.hidden() == []
    if command == "train":  # its first stage was written anew before
        assert bench.found()["w.safetensors"] == before["w.safetensors"]
    else:
        assert bench.found() == before


@pytest.mark.parametrize("name", ["_write_raster", "draw_overview"])
def test_maps_that_cannot_grow_leave_nothing(bench, name):
    place = "mmstt_core.results.writer:_write_raster" if name == "_write_raster" else "matplotlib.figure:Figure.savefig"
    words = [word for word in words_of("forecast", bench.source, bench.out) if word != "--no-rasters"]
    deed = TOO_LARGE.replace("4000", "2500")  # a raster of so few cells has 3 kB
    with bench.hindered("forecast", place, deed=deed, words=words) as process:
        ended = bench.ended(process)
    assert ended.returncode == 2
    assert "File too large" in in_one_sentence(ended)
    assert os.listdir(bench.folder).count("out") == 0
    assert bench.hidden() == []


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk in memory; tests that have no right to do so are skipped."""
    mounted = []

    def mount(kilobytes, name, options=""):
        folder = tmp_path / name
        folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k{options}", "tmpfs", str(folder)]
        if not shutil.which("mount") or subprocess.run(words, capture_output=True).returncode:
            pytest.skip("no right to mount a disk")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("command", ["forecast", "evaluate", "simulate", "train"])
def test_a_disk_that_is_full_ends_the_run_in_a_sentence(bench, small_disk, command):
    disk = small_disk(64, "disk")
    (disk / "notes.txt").write_bytes(bytes(48_000))
    bench.out = disk / "out"
    if command == "train":  # which makes the folder before it has anything to write
        bench.out.mkdir()
    ended = bench.run(command)
    assert ended.returncode == (0 if command == "evaluate" and complete(bench, command) else 2)
    assert "failed unexpectedly" not in in_one_sentence(ended)
    assert bench.hidden() == []
    if command == "train":  # what its earlier stages have written stays
        assert not complete(bench, command)
    else:
        assert ended.returncode == 0 or {path.name for path in disk.iterdir()} == {"notes.txt"}


# Folders that vanish


@pytest.mark.parametrize(
    "place",
    [
        "mmstt_core.forecast:assemble",
        "mmstt_core.results.writer:write_table",
        "mmstt_core.results.writer:_write_points",
        "mmstt_core.results.writer:write_json",
        "mmstt_core.results.folder:_exchange",
    ],
)
def test_a_folder_removed_during_the_run_is_made_anew_or_missed_in_one_sentence(bench, place):
    bench.out.mkdir()
    with bench.hindered("forecast", place, deed=f"import shutil; shutil.rmtree({str(bench.out)!r})") as process:
        ended = bench.ended(process)
    if place.endswith("assemble"):
        assert ended.returncode == 0
        assert complete(bench, "forecast")
    else:
        assert ended.returncode == 2
        assert "No such file or directory" in in_one_sentence(ended) or "unable to open" in ended.stderr
        assert not bench.out.exists()
    assert bench.hidden() == []


def test_a_source_replaced_while_it_is_read_is_refused(bench):
    deed = f"import os; os.utime({str(bench.source)!r}, (1, 1))"
    with bench.hindered("forecast", "mmstt_core.reading.source:identify", deed=deed) as process:
        ended = bench.ended(process)
    assert ended.returncode == 2
    assert "was changed while it was being read" in in_one_sentence(ended)
    assert not bench.out.exists()
    assert not (bench.cache / "tables").exists()


# The cache


def test_a_cache_on_a_full_or_read_only_disk_changes_nothing_but_the_speed(bench, small_disk):
    assert bench.run("forecast").returncode == 0
    expected = read_arrays(bench)
    for name, options in (("full", ""), ("locked", ",ro")):
        bench.cache = small_disk(4, name, options)
        bench.environment["MMSTT_CACHE"] = str(bench.cache)
        ended = bench.run("forecast")
        assert ended.returncode == 0
        assert ended.stderr.count("Warning") == OF_THE_FILE
        assert all(
            np.array_equal(value, expected[key], equal_nan=value.dtype.kind == "f")
            for key, value in read_arrays(bench).items()
        )
        assert [path for path in bench.cache.rglob("*") if path.is_file()] == []


def test_a_cache_file_that_cannot_grow_changes_nothing_but_the_speed(bench):
    deed = f"""{TOO_LARGE}
try:
    real(*given, **named)
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)"""
    with bench.hindered("forecast", "mmstt_core.reading.cache:write_stored", deed=deed) as process:
        ended = bench.ended(process)
    assert ended.returncode == 0
    assert complete(bench, "forecast")
    assert os.listdir(bench.cache / "tables") == []


@pytest.mark.parametrize(("begin", "end", "seed"), [(0.5, 1.0, 1), (0.0, 0.02, 2), (0.98, 1.0, 3)])
def test_a_cache_with_random_bytes_changed_is_never_believed(bench, begin, end, seed):
    assert bench.run("forecast").returncode == 0
    expected = read_arrays(bench)["displacement"]
    rng = np.random.default_rng(seed)
    path = next((bench.cache / "tables").iterdir())
    content = bytearray(path.read_bytes())
    for place in rng.integers(int(begin * len(content)), int(end * len(content)), size=20):
        content[place] ^= int(rng.integers(1, 256))
    path.write_bytes(content)
    ended = bench.run("forecast")
    assert ended.returncode == 0
    assert ended.stderr.count("Warning") == OF_THE_FILE
    assert np.array_equal(read_arrays(bench)["displacement"], expected, equal_nan=True)
