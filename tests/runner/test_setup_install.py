# SPDX-License-Identifier: GPL-2.0-or-later
"""The set-up with a stand-in for uv: whatever happens, the old environment stays until a new one has been checked."""

import dataclasses
import hashlib
import json
import os
import stat
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("qgis.PyQt.QtCore")

from mm_stt_forecast.runner import setup_install, setup_steps
from mm_stt_forecast.runner import setup_plan as plan
from mm_stt_forecast.runner.engine import turn
from mm_stt_forecast.runner.failures import EngineCancelled, EngineError
from mm_stt_forecast.runner.process import Listener
from mm_stt_forecast.runner.setup_failures import from_installer

LOCK = plan.LOCKS / "linux-x86_64-cpu.txt"
VERSION, HASHES, _ = setup_steps.read_uv_lock(plan.UV_LOCK)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is started by its first line")


class Examiner:
    """Stand in for doctor."""

    def __init__(self, works=True):
        self.works, self.asked = works, []

    def examine(self, interpreter, *, cancelled):
        self.asked.append(interpreter.executable)
        return SimpleNamespace(
            reason="",
            torch_lacks="" if self.works else "PyTorch does not load.",
            report={"python": {"version": "3.12.1"}},
        )


@pytest.fixture
def folder(tmp_path):
    """A data folder on a path with spaces and accents, with the stand-in in uv's place and an old environment."""
    data = tmp_path / "dati è qui"
    uv = data / plan.UV_HOME / VERSION / "uv"
    uv.parent.mkdir(parents=True)
    uv.write_text(f"#!{sys.executable} -I\n" + Path(__file__).with_name("fake_uv.py").read_text(encoding="utf-8"))
    uv.chmod(0o755)
    old = data / plan.ENV / "bin" / "python3"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    return data


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(setup_install, "PAUSES_S", (0.0,))


@pytest.fixture
def make(folder):
    """Make an installer; `mode` is for the stand-in, such as install:disk."""

    def make(mode="", *, examiner=None, **listening):
        return setup_install.Installer(
            plan.Choice(lock=plan.read_lock(LOCK), python="/usr/bin/python3"),
            folder,
            plan.Means(variables=lambda program: {"PATH": os.environ["PATH"], "FAKE_UV": mode}),
            Listener(**listening),
            examiner or Examiner(),
        )

    return make


def is_old(folder):
    """Tell whether the old environment is there and nothing half-built is."""
    left = {path.name for path in folder.iterdir()}
    return (folder / plan.ENV / "bin" / "python3").read_text() == "old" and not left & {plan.BUILDING, plan.REPLACED}


def test_a_checked_environment_takes_the_place_of_the_old_one(make, folder):
    marker = make().install()
    assert (folder / plan.ENV / "bin" / "python3").read_text() == ""
    assert json.loads((folder / plan.ENV / plan.MARKER).read_text()) == marker
    assert (marker["lock"], marker["python"], marker["base"]) == ("linux-x86_64-cpu", "3.12.1", "/usr/bin/python3")
    assert plan.state(folder) == "ready"
    assert {path.name for path in folder.iterdir()} == {plan.ENV, plan.UV_HOME, plan.LOG}


def test_doctor_examines_the_new_environment_before_it_is_put_in_place(make, folder):
    examiner = Examiner()
    make(examiner=examiner).install()
    assert examiner.asked == [str(folder / plan.BUILDING / "bin" / "python3")]


def test_the_bar_only_goes_forward(make):
    shares = []
    make(progress=lambda stage, share, detail: shares.append(share)).install()
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] > 0.9


@pytest.mark.parametrize("step", ["venv", "install"])
@pytest.mark.parametrize("code", ["proxy", "disk", "certificate", "hash", "network", "blocked"])
def test_a_failure_is_advice_and_leaves_the_old_environment(make, folder, step, code):
    with pytest.raises(EngineError) as caught:
        make(f"{step}:{code}").install()
    assert caught.value.failure.code == code
    assert is_old(folder)


def test_a_crash_of_the_installer_leaves_the_old_environment(make, folder):
    with pytest.raises(EngineError):
        make("install:crash").install()
    assert is_old(folder)


def test_what_was_downloaded_before_a_failure_is_kept_for_the_next_try(make, folder):
    with pytest.raises(EngineError):
        make("install:network").install()
    assert (folder / plan.CACHE / "torch").is_file()


def test_no_sign_in_of_a_proxy_reaches_the_log(make, folder):
    with pytest.raises(EngineError):
        make("install:network").install()
    text = (folder / plan.LOG).read_text(encoding="utf-8")
    assert "proxy.example" in text
    assert "geheim" not in text


def test_cancel_ends_uv_and_leaves_nothing_but_the_old_environment(make, folder):
    hangs = folder / "hangs"
    with pytest.raises(EngineCancelled):
        make("install:hang", cancelled=hangs.exists).install()
    assert is_old(folder)
    assert not (folder / plan.CACHE).exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(hangs.read_text()), 0)


def test_an_environment_that_fails_its_check_is_not_put_in_place(make, folder):
    with pytest.raises(EngineError) as caught:
        make(examiner=Examiner(works=False)).install()
    assert caught.value.failure.code == "check"
    assert "PyTorch does not load" in str(caught.value)
    assert is_old(folder)


def test_an_environment_in_use_stays(make, folder, monkeypatch):
    replace = os.replace

    def held(source, target):
        if Path(source).name == plan.BUILDING:
            raise PermissionError(13, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(setup_install.os, "replace", held)
    with pytest.raises(EngineError) as caught:
        make().install()
    assert caught.value.failure.code == "in use"
    assert is_old(folder)


def test_a_file_held_for_a_moment_by_an_antivirus_is_waited_for(make, folder, monkeypatch):
    replace, attempts = os.replace, []

    def held(source, target):
        if Path(source).name == plan.BUILDING:
            attempts.append(target)
            if len(attempts) == 1:
                raise PermissionError(13, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(setup_install.os, "replace", held)
    make().install()
    assert len(attempts) == 2
    assert plan.state(folder) == "ready"


def test_a_forecast_under_way_keeps_its_environment_until_it_ends(make, folder):
    stages = []
    with turn(Listener()), pytest.raises(EngineCancelled):
        make(progress=lambda stage, *_: stages.append(stage), cancelled=lambda: "Waiting" in stages).install()
    assert stages[-1] == "Waiting"
    assert is_old(folder)


def test_what_a_power_cut_left_between_two_renames_is_mended(make, folder):
    os.replace(folder / plan.ENV, folder / plan.REPLACED)
    with pytest.raises(EngineError):
        make("venv:disk").install()
    assert is_old(folder)


def test_two_windows_cannot_set_up_at_once(make, folder):
    with setup_install.alone(folder), pytest.raises(EngineError, match="Another QGIS window"):
        make().install()


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path, make):
    installer = make()
    (tmp_path / "file").touch()
    installer._folder = tmp_path / "file" / "below"
    with pytest.raises(EngineError):
        installer.install()


def test_remove_leaves_nothing_of_the_set_up(make, folder):
    make().install()
    setup_install.remove(folder)
    assert list(folder.iterdir()) == []


def test_remove_keeps_an_environment_in_use_whole(folder, monkeypatch):
    def held(source, target):
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(setup_install.os, "replace", held)
    with pytest.raises(EngineError) as caught:
        setup_install.remove(folder)
    assert caught.value.failure.code == "in use"
    assert is_old(folder)


def test_removing_what_was_never_there_is_fine(tmp_path):
    setup_install.remove(tmp_path / "none")


@pytest.fixture
def wheel(tmp_path):
    """A wheel of a program that says hello, and the hash that a lock would hold."""
    path = tmp_path / "uv-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("uv-1.0.data/scripts/uv", "#!/bin/sh\necho hello\n")
    return path, frozenset({hashlib.sha256(path.read_bytes()).hexdigest()})


def test_uv_comes_out_of_its_wheel_as_a_program(wheel, tmp_path):
    target = tmp_path / "new" / "uv"
    setup_steps.unpack_uv(wheel[0], target, wheel[1])
    assert target.stat().st_mode & stat.S_IXUSR
    text = setup_steps.run_program(str(target), [], variables=dict(os.environ), folder=tmp_path)
    assert text == "hello"


def test_a_wheel_that_the_lock_does_not_name_is_refused(wheel, tmp_path):
    with pytest.raises(EngineError) as caught:
        setup_steps.unpack_uv(wheel[0], tmp_path / "uv", frozenset({"0" * 64}))
    assert caught.value.failure.code == "hash"
    assert not (tmp_path / "uv").exists()


def test_the_next_python_is_asked_when_one_has_no_pip(wheel, tmp_path):
    asked = []

    def run(python, arguments):
        asked.append(python)
        if python == "a":
            raise EngineError(from_installer("No module named pip"))
        place = Path(arguments[arguments.index("--dest") + 1])
        (place / wheel[0].name).write_bytes(wheel[0].read_bytes())

    target = tmp_path / "home" / "1.0" / "uv"
    setup_steps.download_uv(("a", "b", "c"), tmp_path / "uv.txt", target, wheel[1], run)
    assert asked == ["a", "b"]
    assert target.is_file()
    assert [path.name for path in target.parent.parent.iterdir()] == ["1.0"]


@pytest.mark.parametrize("words", ["407 Proxy Authentication Required", "connection timed out", "odd", "certificate"])
def test_the_next_python_is_asked_whatever_went_wrong_with_one(wheel, tmp_path, words):
    asked = []

    def run(python, arguments):
        asked.append(python)
        if python == "a":
            raise EngineError(from_installer(words))
        place = Path(arguments[arguments.index("--dest") + 1])
        (place / wheel[0].name).write_bytes(wheel[0].read_bytes())

    setup_steps.download_uv(("a", "b"), tmp_path / "uv.txt", tmp_path / "home" / "1.0" / "uv", wheel[1], run)
    assert asked == ["a", "b"]


def test_of_the_failures_of_all_pythons_the_one_that_tells_most_is_said(wheel, tmp_path):
    def run(python, arguments):
        raise EngineError(from_installer({"a": "No module named pip", "b": "certificate"}.get(python, "odd")))

    with pytest.raises(EngineError) as caught:
        setup_steps.download_uv(("a", "b", "c"), tmp_path / "uv.txt", tmp_path / "h" / "1" / "uv", wheel[1], run)
    assert caught.value.failure.code == "certificate"


def test_for_a_mac_under_rosetta_uv_is_fetched_for_the_real_processor(wheel, tmp_path):
    asked = []

    def run(python, arguments):
        asked.extend(arguments)
        place = Path(arguments[arguments.index("--dest") + 1])
        (place / wheel[0].name).write_bytes(wheel[0].read_bytes())

    program = tmp_path / "home" / "1.0" / "uv"
    setup_steps.download_uv(("a",), tmp_path / "uv.txt", program, wheel[1], run, target=plan.ARM_MAC)
    assert asked[asked.index("--platform") + 1] == "macosx_11_0_arm64"


def test_a_good_uv_of_this_computer_is_used_and_said(make, folder, tmp_path):
    pinned, own = folder / plan.UV_HOME / VERSION / "uv", tmp_path / "own" / "uv"
    own.parent.mkdir()
    pinned.rename(own)
    details = []
    installer = make(progress=lambda stage, share, detail: details.append(str(detail)))
    installer._means = dataclasses.replace(installer._means, found_uv=str(own), found_uv_fits=True)
    assert installer.install()["uv"] == str(own)
    assert any(detail == f"{own} of this computer is used" for detail in details)
    assert "nothing is fetched" in (folder / plan.LOG).read_text(encoding="utf-8")


def test_without_any_pip_the_advice_names_the_package(tmp_path):
    with pytest.raises(EngineError, match="python3-pip"):
        setup_steps.download_uv((), tmp_path / "uv.txt", tmp_path / "home" / "1.0" / "uv", frozenset(), None)


def test_a_proxy_that_refuses_leaves_no_folder(wheel, tmp_path):
    def run(python, arguments):
        raise EngineError(from_installer("407 Proxy Authentication Required"))

    with pytest.raises(EngineError, match="sign-in"):
        setup_steps.download_uv(("a", "b"), tmp_path / "uv.txt", tmp_path / "home" / "1.0" / "uv", wheel[1], run)
    assert not (tmp_path / "home").exists()


def test_offline_the_folder_must_hold_the_pinned_uv(folder, tmp_path, make):
    (folder / plan.UV_HOME / VERSION / "uv").unlink()
    installer = make()
    installer._choice = plan.Choice(lock=plan.read_lock(LOCK), python="/usr/bin/python3", wheels=str(tmp_path))
    with pytest.raises(EngineError) as caught:
        installer.install()
    assert caught.value.failure.code == "pip"
    assert f"uv-{VERSION}" in caught.value.log
    assert is_old(folder)


def test_a_program_that_is_not_there_is_a_failure(tmp_path):
    with pytest.raises(EngineError):
        setup_steps.run_program(str(tmp_path / "none"), [], variables={}, folder=tmp_path)


def test_a_program_that_takes_too_long_is_ended(tmp_path):
    with pytest.raises(EngineError, match="too long"):
        setup_steps.run_program(
            sys.executable,
            ["-c", "import time; time.sleep(3600)"],
            variables=dict(os.environ),
            folder=tmp_path,
            deadline_s=0.3,
        )


def test_a_wheel_that_is_swapped_while_it_is_looked_at_never_becomes_the_program(wheel, tmp_path, monkeypatch):
    """The file that was hashed is the file that is unpacked: another one takes its place right after each reading."""
    path, hashes = wheel
    other = tmp_path / "other"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("uv-1.0.data/scripts/uv", "#!/bin/sh\necho evil\n")
    honest = hashlib.sha256

    def swapped_after(*arguments, **named):
        digest = honest(*arguments, **named)
        path.write_bytes(other.read_bytes())
        return digest

    monkeypatch.setattr(setup_steps.hashlib, "sha256", swapped_after)
    setup_steps.unpack_uv(path, tmp_path / "uv", hashes)
    assert "hello" in (tmp_path / "uv").read_text()
