# SPDX-License-Identifier: GPL-2.0-or-later
"""Where Windows, macOS and Flatpak keep what the set-up needs, and whose processor counts: as tables."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath

import pytest

from mm_stt_forecast.mmstt_core.parent import ENDED, NO_SUCH_PROCESS, SYNCHRONIZE, Parent
from mm_stt_forecast.runner import installed
from mm_stt_forecast.runner import setup_plan as plan
from mm_stt_forecast.runner.environment import child_environment
from mm_stt_forecast.runner.setup_failures import from_installer

ROOT = Path(installed.__file__).resolve().parents[1]
NEVER_MOVED = set()
"""Files that make a private folder which stays where it is."""
ANNA = {
    "USERPROFILE": r"C:\Users\Anna Müller",
    "LOCALAPPDATA": r"C:\Users\Anna Müller\AppData\Local",
    "APPDATA": r"C:\Users\Anna Müller\AppData\Roaming",
    "PROGRAMFILES": r"C:\Program Files",
    "PROGRAMDATA": r"C:\ProgramData",
    "SYSTEMROOT": r"C:\Windows",
}
ROAMING = {"USERPROFILE": r"\\server\homes\zoë", "LOCALAPPDATA": r"D:\Local"}


def test_the_pythons_of_installers_are_looked_for_newest_first():
    paths = installed.pythons_of_windows(ANNA, range(11, 15))
    local = r"C:\Users\Anna Müller\AppData\Local"
    assert paths[0] == local + r"\Programs\Python\Python314\python.exe"
    assert {
        r"C:\Program Files\Python312\python.exe",
        local + r"\Python\pythoncore-3.13-64\python.exe",
        r"C:\Users\Anna Müller\AppData\Roaming\uv\python\cpython-3.12-windows-x86_64-none\python.exe",
        r"C:\Users\Anna Müller\miniforge3\python.exe",
        r"C:\ProgramData\miniconda3\python.exe",
    } <= set(paths)
    assert all(PureWindowsPath(path).is_absolute() for path in paths)


def test_what_a_computer_does_not_name_is_not_looked_for():
    assert installed.pythons_of_windows({}, range(11, 15)) == []
    assert r"\\server\homes\zoë\miniforge3\python.exe" in installed.pythons_of_windows(ROAMING, (12,))


def test_a_python_that_an_installer_brought_is_offered_though_the_path_of_qgis_is_clean():
    brought = installed.pythons_of_windows(ANNA, (12,))
    found = plan.python_candidates(
        "win32",
        which=lambda name: r"C:\OSGeo4W\apps\Python312\python.exe",
        exists=lambda path: path in (brought[0], r"C:\OSGeo4W\python.exe"),
        own="",
        qgis_folders=(r"C:\OSGeo4W",),
        installed=[*brought, r"C:\OSGeo4W\python.exe"],
    )
    assert found == [brought[0]]


def test_the_launcher_tells_the_pythons_that_it_knows():
    text = (
        " -V:3.13 *        C:\\Users\\Anna Müller\\AppData\\Local\\Programs\\Python\\Python313\\python.exe\r\n"
        " -3.11-64         \\\\server\\py 3\\python.exe\n"
        "Installed Pythons found by py.exe\n -V:Astral/CPython3.12.1\n"
    )
    assert installed.told_by_launcher(text) == [
        r"C:\Users\Anna Müller\AppData\Local\Programs\Python\Python313\python.exe",
        r"\\server\py 3\python.exe",
    ]
    assert installed.launchers_of_windows(ANNA)[-1] == r"C:\Windows\py.exe"


@pytest.mark.parametrize(
    ("platform", "variables", "path"),
    [
        ("win32", ANNA, r"C:\Users\Anna Müller\.local\bin\uv.exe"),
        ("win32", ANNA, r"C:\Users\Anna Müller\AppData\Local\Microsoft\WinGet\Links\uv.exe"),
        ("darwin", {"HOME": "/Users/zoë"}, "/Users/zoë/.local/bin/uv"),
        ("darwin", {}, "/opt/homebrew/bin/uv"),
        ("linux", {"HOME": "/home/x"}, "/home/x/.cargo/bin/uv"),
    ],
)
def test_a_uv_is_looked_for_where_its_installers_put_it(platform, variables, path):
    assert path in installed.uv_places(platform, variables)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("uv 0.13.9 (x86_64-unknown-linux-gnu)", True),
        ("uv 0.9.0", True),
        ("uv 0.8.22 (ade2bdbd2 2025-09-23)", False),
        ("uv 1.2.3", True),
        ("uvicorn 0.30", False),
        ("", False),
    ],
)
def test_a_uv_of_this_computer_serves_from_a_certain_version_on(text, fits):
    assert (plan.uv_version(text) >= plan.OLDEST_UV) is fits


@pytest.mark.parametrize(
    ("platform", "machine", "build", "translated", "lock"),
    [
        ("darwin", "x86_64", "macosx-11.0-x86_64", True, "macos-arm64-cpu"),
        ("darwin", "x86_64", "macosx-11.0-x86_64", False, ""),
        ("darwin", "arm64", "macosx-11.0-arm64", False, "macos-arm64-cpu"),
        ("win32", "ARM64", "win-amd64", False, "windows-amd64-cpu"),
        ("win32", "ARM64", "win-arm64", False, ""),
        ("win32", "AMD64", "win-amd64", False, "windows-amd64-cpu"),
        ("linux", "x86_64", "linux-x86_64", False, "linux-x86_64-cpu"),
        ("linux", "aarch64", "linux-aarch64", False, ""),
    ],
)
def test_the_processor_that_will_compute_decides_not_that_of_qgis(platform, machine, build, translated, lock):
    found = plan.processor(platform, machine, build=build, translated=translated)
    assert plan.lock_name(platform, found) == lock


BUNDLE = r"C:\OSGeo4W\bin\curl-ca-bundle.crt"


@pytest.mark.parametrize(
    ("name", "value", "own", "kept"),
    [
        ("SSL_CERT_FILE", BUNDLE, False, False),
        ("SSL_CERT_FILE", BUNDLE.lower(), False, False),
        ("SSL_CERT_FILE", r"D:\it\company.pem", False, True),
        ("SSL_CERT_FILE", BUNDLE, True, True),
        ("REQUESTS_CA_BUNDLE", BUNDLE, False, False),
        ("SSL_CERT_DIR", r"C:\OSGeo4W\certs", False, False),
    ],
)
def test_the_certificates_of_osgeo4w_do_not_hide_those_of_the_system(name, value, own, kept, tmp_path):
    child = child_environment(
        {name: value}, own_python=own, windows=True, qgis_folders=(r"C:\OSGeo4W",), exists=lambda path: True
    )
    assert (name in child) is kept
    assert plan.uv_environment(child, tmp_path)["UV_SYSTEM_CERTS"] == "1"


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        (r"C:\Wheels", r"C:\Wheels"),
        (r"C:\Räder 2", r"C:\Räder 2"),
        (r"C:\a, b", "file:///C:/a%2C%20b"),
        (r"\\server\share\a,b", "file://server/share/a%2Cb"),
        ("/home/x/a, è", "file:///home/x/a%2C%20%C3%A8"),
    ],
)
def test_a_comma_divides_no_folder_of_wheels(folder, written):
    choice = plan.Choice(lock=plan.read_lock(plan.LOCKS / "windows-amd64-cpu.txt"), python="/p", wheels=folder)
    assert plan.install_arguments(choice, "p", own_sources=False)[-2:] == ["--find-links", written]


@pytest.mark.parametrize(
    ("variables", "file", "inside"),
    [({"FLATPAK_ID": "org.qgis.qgis"}, "", True), ({}, "/.flatpak-info", True), ({}, "/usr/bin/flatpak", False)],
)
def test_flatpak_is_noticed(variables, file, inside):
    assert installed.in_flatpak(variables, lambda path: path == file) is inside


def test_inside_flatpak_the_advice_is_one_that_can_be_followed_there():
    failure = from_installer("No module named pip", flatpak=True)
    assert failure.code == "pip"
    assert ".local/bin" in failure.advice
    assert "python3-pip" not in failure.sentence()
    assert "python3-pip" in from_installer("No module named pip").sentence()


class Kernel:
    """The three functions of Windows that the watch asks, with their answers."""

    def __init__(self, *, handle, error=0, waited=258):
        self.handle, self.error, self.waited, self.asked = handle, error, waited, []

    def OpenProcess(self, right, inherit, number):
        self.asked.append((right, inherit, number))
        return self.handle

    def GetLastError(self):
        return self.error

    def WaitForSingleObject(self, handle, milliseconds):
        assert (handle, milliseconds) == (self.handle, 0)
        return self.waited


@pytest.mark.parametrize(
    ("kernel", "gone"),
    [
        (Kernel(handle=7), False),
        (Kernel(handle=7, waited=ENDED), True),
        (Kernel(handle=None, error=NO_SUCH_PROCESS), True),
        (Kernel(handle=None, error=5), False),  # no right to ask: nothing is known
    ],
)
def test_on_windows_the_end_of_qgis_is_seen_through_a_handle(kernel, gone):
    assert Parent(42, kernel).is_gone() is gone
    assert kernel.asked == [(SYNCHRONIZE, False, 42)]


def test_the_parent_of_this_process_is_there():
    assert not Parent().is_gone()


def test_no_folder_is_made_for_one_user_alone_and_then_moved():
    """On Windows such a folder keeps its private rights after the move, and others cannot read the results."""
    private = re.compile(r"mkdtemp\(|TemporaryDirectory\(|mkdir\([^)]*0o700|makedirs\([^)]*0o700")
    rooms = ("mmstt_core", "runner", "algorithms", "maps", "ui")
    paths = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    found = {path.relative_to(ROOT).as_posix() for path in paths if private.search(path.read_text(encoding="utf-8"))}
    assert found <= NEVER_MOVED
