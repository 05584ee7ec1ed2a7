# SPDX-License-Identifier: GPL-2.0-or-later
"""No run touches a file that is not its own, and two runs never mix."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mmstt_core.errors import InputError, OutputError
from mmstt_core.leftovers import replaced_at_once
from mmstt_core.reading import cache
from mmstt_core.results.earlier import refuse_other
from mmstt_core.results.folder import NOTHING, Own, check_folder, claimed, filled_at_once
from mmstt_core.results.naming import unused

ROOT = Path(__file__).resolve().parents[2]
OWN = Own(record="forecast.json", names=("forecast.json", "velocity.tif", "points.gpkg"))
FORECAST = {"forecast.json": '{"files": ["forecast.json", "velocity.tif"]}', "velocity.tif": "first"}


def fill(folder, **files):
    with filled_at_once(folder, OWN, files) as inside:
        for name, text in files.items():
            (inside / name).write_text(text)


def content(folder):
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_files_that_only_look_like_ours_stay(tmp_path):
    fill(tmp_path, **FORECAST)
    mine = {"velocity.tif.bak": "1", "points.gpkg.2019": "2", "velocity.tif.qgz": "3", "my velocity.tif": "4"}
    for name, text in mine.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "velocity.tif_project").mkdir()
    (tmp_path / "velocity.tif_project" / "notes.txt").write_text("mine")
    (tmp_path / "velocity.tif.aux.xml").write_text("statistics of the old raster")
    fill(tmp_path, **{**FORECAST, "velocity.tif": "second"})
    assert content(tmp_path) == {**FORECAST, "velocity.tif": "second", **mine}
    assert (tmp_path / "velocity.tif_project" / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["velocity.tif", "velocity.tif.aux.xml", "points.gpkg-wal"])
def test_a_file_of_the_user_that_bears_one_of_our_names_is_not_replaced(tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(OutputError, match=name):
        fill(tmp_path, **FORECAST, **{"points.gpkg": "new"})
    assert content(tmp_path) == {name: "mine"}


def test_a_file_that_the_earlier_record_does_not_list_is_not_replaced(tmp_path):
    fill(tmp_path, **{"forecast.json": '{"files": ["forecast.json"]}'})
    (tmp_path / "velocity.tif").write_text("mine")
    with pytest.raises(OutputError, match="velocity.tif"):
        check_folder(tmp_path, own=OWN, planned=["velocity.tif"])
    assert (tmp_path / "velocity.tif").read_text() == "mine"


@pytest.mark.parametrize(
    "listed",
    [
        ["forecast.json", "../victim"],
        ["forecast.json", "victim"],
        ["forecast.json", "/etc/passwd", 3, None, {}, "a\0b"],
    ],
)
def test_a_record_cannot_have_other_files_removed(tmp_path, listed):
    folder = tmp_path / "out"
    folder.mkdir()
    for victim in (tmp_path / "victim", folder / "victim"):
        victim.write_text("mine")
    (folder / "forecast.json").write_text(json.dumps({"files": listed}))
    fill(folder, **FORECAST)
    assert (tmp_path / "victim").read_text() == (folder / "victim").read_text() == "mine"


def test_of_a_link_in_the_folder_only_the_link_goes(tmp_path):
    folder, elsewhere = tmp_path / "out", tmp_path / "elsewhere.tif"
    elsewhere.write_text("mine")
    folder.mkdir()
    (folder / "forecast.json").write_text(FORECAST["forecast.json"])
    (folder / "velocity.tif").symlink_to(elsewhere)
    fill(folder, **FORECAST)
    assert content(folder) == FORECAST
    assert elsewhere.read_text() == "mine"


def test_a_folder_that_bears_one_of_our_names_is_never_touched(tmp_path):
    fill(tmp_path, **{"forecast.json": FORECAST["forecast.json"]})
    (tmp_path / "velocity.tif").mkdir()
    with pytest.raises(OutputError, match="velocity.tif"):
        fill(tmp_path, **FORECAST)
    assert (tmp_path / "velocity.tif").is_dir()


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"weather": "rain"}', '{"files": 3}', "[" * 100_000])
def test_a_record_that_is_not_ours_is_a_file_of_the_user(tmp_path, text):
    (tmp_path / "forecast.json").write_text(text)
    with pytest.raises(OutputError, match="forecast.json"):
        fill(tmp_path, **FORECAST)
    assert content(tmp_path) == {"forecast.json": text}


def test_a_file_that_a_program_holds_open_is_told_before_computing(tmp_path, monkeypatch):
    fill(tmp_path, **FORECAST)

    def rename(self, target):
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OutputError, match="cannot be written"):
        check_folder(tmp_path, own=OWN, planned=FORECAST)
    monkeypatch.undo()
    assert content(tmp_path) == FORECAST


@pytest.mark.parametrize("below", ["", "new", "new/deeper"])
def test_results_are_kept_beside_a_folder_that_was_filled_meanwhile(tmp_path, below):
    folder = tmp_path / "out" / below
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputError, match="lie in"), filled_at_once(folder, OWN) as inside:
        (inside / "velocity.tif").write_text("second")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "velocity.tif").write_text("mine")
    assert (folder / "velocity.tif").read_text() == "mine"
    assert (folder.with_name(f"{folder.name} (2)") / "velocity.tif").read_text() == "second"


def test_two_new_folders_below_one_that_is_new_too_both_appear(tmp_path):
    with filled_at_once(tmp_path / "a" / "one") as one, filled_at_once(tmp_path / "a" / "two") as two:
        (one / "1").write_text("1")
        (two / "2").write_text("2")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == [
        "a",
        "a/one",
        "a/one/1",
        "a/two",
        "a/two/2",
    ]


HOLDER = """
import sys, time
sys.path.insert(0, sys.argv[1])
from mmstt_core.results.folder import filled_at_once
with filled_at_once(sys.argv[2]) as inside:
    (inside / "half").write_text("half")
    print("in", flush=True)
    time.sleep(600)
"""


@pytest.mark.parametrize("there", [True, False])
def test_a_second_process_is_told_before_computing_and_a_killed_one_holds_nothing(tmp_path, there):
    folder = tmp_path / "out"
    if there:
        folder.mkdir()
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(ROOT), str(folder)], stdout=subprocess.PIPE)
    try:
        assert holder.stdout.readline() == b"in\n"
        with pytest.raises(OutputError, match="Another run is writing"), claimed(folder):
            pass
        with claimed(tmp_path / "other"):
            pass
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        holder.stdout.close()
    fill(folder, **FORECAST)
    assert content(folder) == FORECAST
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(FORECAST)


def test_a_claim_can_be_had_again_on_its_own_thread(tmp_path):
    with claimed(tmp_path, NOTHING):
        fill(tmp_path, **FORECAST)
    assert content(tmp_path) == FORECAST


FACTS = {
    "sources": [{"name": "a.zip", "sha256": "1"}],
    "component": "up",
    "issue_date": "2024-01-01",
    "asked": {"bbox": None, "area": None},
}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"sources": [{"name": "other name of a.zip", "sha256": "1"}]}, ""),
        ({"sources": [{"name": "a.zip", "sha256": "2"}]}, "other data"),
        ({"component": "east"}, "another component"),
        ({"issue_date": "2023-01-01"}, "another issue date"),
        ({"asked": {"bbox": (1.0, 2.0, 3.0, 4.0), "area": None}}, "another area"),
    ],
)
def test_only_the_same_question_replaces_an_earlier_result(tmp_path, change, words):
    (tmp_path / "forecast.json").write_text(json.dumps({"files": ["forecast.json"], **FACTS}))
    if words:
        with pytest.raises(InputError, match=words) as caught:
            refuse_other(tmp_path, OWN, {**FACTS, **change})
        assert "--replace" in caught.value.hint
    else:
        refuse_other(tmp_path, OWN, {**FACTS, **change})


def test_an_exchange_of_one_file_touches_no_other_and_leaves_nothing(tmp_path):
    for name in ("a.png.part", "a.png"):
        (tmp_path / name).write_text("mine")
    with pytest.raises(ValueError, match="stopped"), replaced_at_once(tmp_path / "a.png") as new:
        new.write_text("half")
        raise ValueError("stopped")
    assert content(tmp_path) == {"a.png.part": "mine", "a.png": "mine"}
    with replaced_at_once(tmp_path / "a.png") as new:
        new.write_text("new")
    assert content(tmp_path) == {"a.png.part": "mine", "a.png": "new"}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_report_of_the_user_keeps_its_name(tmp_path):
    assert unused(tmp_path / "report.pdf", ending=".pdf").name == "report.pdf"
    (tmp_path / "report.pdf").write_text("mine")
    assert unused(tmp_path / "report.pdf", ending=".pdf").name == "report (2).pdf"


def test_the_cache_removes_only_its_own_entries(tmp_path, monkeypatch):
    tables = tmp_path / "tables"
    (tables / "my folder").mkdir(parents=True)
    (tables / "notes.txt").write_text("mine")
    ours = tables / f"{'a' * 40}-{'b' * 8}.npz"
    ours.write_text("old")
    monkeypatch.setattr(cache, "LARGEST_CACHE", 0)
    cache.Cache(tmp_path)._evict(keep=tables / "none")
    assert sorted(path.name for path in tables.iterdir()) == ["my folder", "notes.txt"]
