# SPDX-License-Identifier: GPL-2.0-or-later
"""Each result gets a lasting folder of its own, whose name every system takes."""

import os
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmstt_core.results.naming import GATHERED, LONGEST_NAME, default_output, safe_name, unused


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("E32N34 Up 2024-12-30", "E32N34 Up 2024-12-30"),
        ("Forlì/Cesena: Up?", "Forlì Cesena Up"),
        ("../../etc", "etc"),
        ("con", "_con"),
        ("NUL.tar Up", "_NUL.tar Up"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        ("a\x1b[31mred\u202e", "a [31mred"),
        ("", "forecast"),
        ("...", "forecast"),
    ],
)
def test_a_name_is_made_safe_and_stays_readable(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=200))
def test_any_text_becomes_one_part_of_a_path_on_every_system(text):
    name = safe_name(text)
    assert name
    assert len(name) <= LONGEST_NAME + 1
    assert Path(name).name == name == PureWindowsPath(name).name
    assert not PureWindowsPath(name).is_reserved()
    assert name == name.rstrip(". ")
    assert safe_name(name) == name or name.startswith("_")
    assert not set(name) & set('<>:"/\\|?*\x00')


def test_a_result_lies_beside_the_project(tmp_path):
    project = tmp_path / "town.qgz"
    project.touch()
    assert default_output(str(project), "/nowhere", "A") == tmp_path / GATHERED / "A"


@pytest.mark.parametrize(
    "project", ["", "town.qgz", "postgresql://host?project=town", "geopackage:/a.gpkg?projectName=b"]
)
def test_without_a_saved_project_it_lies_among_the_documents(tmp_path, project):
    assert default_output(project, str(tmp_path), "A") == tmp_path / GATHERED / "A"


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="the superuser writes everywhere")
def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path):
    locked, documents = tmp_path / "locked", tmp_path / "documents"
    locked.mkdir()
    documents.mkdir()
    (locked / "town.qgz").touch()
    locked.chmod(0o500)
    assert default_output(str(locked / "town.qgz"), str(documents), "A") == documents / GATHERED / "A"


def test_without_documents_it_lies_in_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert default_output("", "", "A") == tmp_path / GATHERED / "A"


def test_a_second_result_of_the_same_name_gets_a_number(tmp_path):
    first = default_output("", str(tmp_path), "A")
    first.mkdir(parents=True)
    second = default_output("", str(tmp_path), "A")
    assert second == first.with_name("A (2)")
    second.symlink_to("nowhere")
    assert unused(first) == first.with_name("A (3)")
