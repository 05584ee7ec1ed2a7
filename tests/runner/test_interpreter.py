# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python runs the engine, on folders made for the test."""

import sys
from pathlib import Path

import pytest

from mm_stt_forecast.runner.interpreter import find_interpreters, own_interpreter, user_data_folder


@pytest.fixture
def make_python(tmp_path):
    def make(relative, *, executable=True):
        path = tmp_path / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755 if executable else 0o644)
        return str(path)

    return make


def found_interpreters(tmp_path, *, chosen="", variables=None, own=""):
    return find_interpreters(chosen=chosen, variables=variables or {}, data_folder=tmp_path / "data", own=own)


def test_settings_come_before_variable_before_qgis_before_managed(tmp_path, make_python):
    chosen, named = make_python("a/python3"), make_python("b/python3")
    make_python("data/env/bin/python3")
    interpreters = found_interpreters(
        tmp_path, chosen=chosen, variables={"MMSTT_PYTHON": named}, own=make_python("c/python3")
    )
    assert [interpreter.kind for interpreter in interpreters] == ["settings", "variable", "qgis", "managed"]
    assert not any(interpreter.refusal for interpreter in interpreters)


def test_a_missing_interpreter_is_refused_by_its_path(tmp_path):
    assert "does not exist" in found_interpreters(tmp_path, chosen=str(tmp_path / "gone"))[0].refusal


def test_a_file_that_is_no_program_is_refused(tmp_path, make_python):
    assert "not a program" in found_interpreters(tmp_path, chosen=make_python("python3", executable=False))[0].refusal


def test_the_folder_of_an_environment_stands_for_its_python(tmp_path, make_python):
    python = make_python("my env é/bin/python3")
    assert found_interpreters(tmp_path, chosen=str(tmp_path / "my env é"))[0].executable == python


def test_a_folder_without_python_is_refused(tmp_path):
    assert "without a Python" in found_interpreters(tmp_path, chosen=str(tmp_path))[0].refusal


def test_the_managed_environment_says_when_it_is_not_set_up(tmp_path):
    assert found_interpreters(tmp_path)[-1].refusal == "It has not been set up."


def test_only_qgis_own_python_keeps_the_library_folders_of_qgis(tmp_path, make_python):
    interpreters = found_interpreters(tmp_path, own=make_python("python3"))
    assert [interpreter.own_python for interpreter in interpreters] == [True, False]


def test_qgis_itself_is_never_taken_for_its_python(tmp_path, make_python):
    qgis = make_python("bin/qgis-bin.exe")
    assert own_interpreter(executable=qgis, prefix=str(tmp_path), platform="win32") == ""


def test_on_windows_the_python_below_the_prefix_is_found(tmp_path, make_python):
    python = make_python("python.exe")
    qgis = make_python("bin/qgis-bin.exe")
    assert own_interpreter(executable=qgis, prefix=str(tmp_path), platform="win32") == python


def test_on_macos_the_python_in_the_bundle_is_found(tmp_path, make_python):
    python = make_python("QGIS.app/Contents/MacOS/bin/python3")
    found = own_interpreter(
        executable=make_python("QGIS.app/Contents/MacOS/QGIS"),
        prefix=str(tmp_path / "none"),
        bundle=str(tmp_path / "QGIS.app/Contents/MacOS"),
        platform="darwin",
    )
    assert found == python


def test_on_linux_this_python_is_its_own():
    assert own_interpreter() == sys.executable


def test_on_linux_the_first_python_of_the_path_is_not_taken_for_the_one_that_qgis_has_loaded(make_python, tmp_path):
    first, loaded = make_python("conda/bin/python3"), make_python("usr/bin/python3.11")
    prefix = str(tmp_path / "usr")
    assert own_interpreter(executable=first, prefix=prefix, platform="linux", version=(3, 11)) == loaded
    assert own_interpreter(executable=first, prefix=prefix, platform="linux", version=(3, 12)) == first
    beside = make_python("usr/bin/python3")
    assert own_interpreter(executable=beside, prefix=prefix, platform="linux", version=(3, 11)) == beside


@pytest.mark.parametrize(
    ("platform", "variables", "end"),
    [
        ("linux", {"XDG_DATA_HOME": "/x"}, "/x/mm-stt"),
        ("linux", {}, ".local/share/mm-stt"),
        ("darwin", {}, "Library/Application Support/mm-stt"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/mm-stt/engine"),
    ],
)
def test_the_data_folder_lies_where_the_system_keeps_user_data(platform, variables, end):
    assert user_data_folder(variables, platform).as_posix().endswith(Path(end).as_posix())
