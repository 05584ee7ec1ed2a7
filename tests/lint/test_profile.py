# SPDX-License-Identifier: GPL-2.0-or-later
"""Where QGIS keeps its profiles: one module knows, for QGIS 3 and 4."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts import qgis_profile

ROOT = Path(__file__).resolve().parents[2]
LINUX, MACOS = ".local/share/QGIS", "Library/Application Support/QGIS"


@pytest.mark.parametrize(
    ("platform", "there", "found"),
    [
        ("linux", (), f"{LINUX}/QGIS3"),
        ("linux", ("QGIS3",), f"{LINUX}/QGIS3"),
        ("linux", ("QGIS3", "QGIS4"), f"{LINUX}/QGIS4"),
        ("darwin", ("QGIS4",), f"{MACOS}/QGIS4"),
        ("win32", ("QGIS4",), "AppData/Roaming/QGIS/QGIS4"),
    ],
)
def test_the_profile_of_the_newest_qgis_is_taken(tmp_path, platform, there, found):
    base = (tmp_path / found).parent
    for name in there:
        (base / name / "profiles" / "default").mkdir(parents=True)
    assert qgis_profile.default_profile(tmp_path, {}, platform) == tmp_path / found / "profiles" / "default"


def test_the_variables_of_the_system_go_first(tmp_path):
    profile = qgis_profile.default_profile(tmp_path, {"XDG_DATA_HOME": "/data"}, "linux")
    assert profile == Path("/data/QGIS/QGIS3/profiles/default")


def test_our_own_profile_serves_both_and_keeps_what_was_changed(tmp_path):
    folder = qgis_profile.make_profile(tmp_path)
    files = qgis_profile.settings_files(folder / "profiles" / "default")
    assert [path.name for path in files] == ["QGIS4.ini", "QGIS3.ini"]
    assert all("mm_stt_forecast=true" in path.read_text(encoding="utf-8") for path in files)
    files[1].write_text("[changed]\n", encoding="utf-8")
    qgis_profile.make_profile(tmp_path)
    assert files[1].read_text(encoding="utf-8") == "[changed]\n"


def test_make_install_links_where_the_module_says(tmp_path):
    (tmp_path / LINUX / "QGIS4" / "profiles" / "default").mkdir(parents=True)
    done = subprocess.run(
        ["make", "-n", "install"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{LINUX}/QGIS4/profiles/default/python/plugins/mm_stt_forecast" in done.stdout


def test_no_other_file_knows_the_names_of_one_version():
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "grep", "-lE", r"QGIS[34]\.ini|QGIS[34]/profiles|QGIS\{"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    known = {"scripts/qgis_profile.py", "tests/lint/test_profile.py"}
    assert {name for name in listed if name.endswith((".py", ".sh", "Makefile"))} <= known
