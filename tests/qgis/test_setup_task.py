# SPDX-License-Identifier: GPL-2.0-or-later
"""The background work of the set-up as real tasks of QGIS, and its place in the dock."""

import sys

import pytest

from mm_stt_forecast.mmstt_core.words import say
from mm_stt_forecast.runner import setup_task
from mm_stt_forecast.runner.failures import EngineCancelled, EngineError
from mm_stt_forecast.runner.process import Listener
from mm_stt_forecast.runner.setup_failures import from_installer
from mm_stt_forecast.ui import engine_note, setup_dialog
from mm_stt_forecast.ui.engine_note import EngineNote
from tests.qgis.setup_service import Service


def outcome(qtbot, work):
    """Run work as a task; return what it settled with."""
    task = setup_task.SetupTask("a test", work)
    with qtbot.waitSignal(task.settled, timeout=300_000) as caught:
        setup_task.QgsApplication.taskManager().addTask(task)
    return caught.args


def test_a_result_reaches_the_main_thread(qgis_app, qtbot):
    assert outcome(qtbot, lambda listener: {"a": 1}) == [{"a": 1}, None]


def test_a_failure_of_the_installer_arrives_as_advice(qgis_app, qtbot):
    def work(listener):
        raise EngineError(from_installer("No space left on device"))

    result, failure = outcome(qtbot, work)
    assert result is None
    assert failure.code == "disk"


def test_a_bug_becomes_a_sentence_and_leaves_qgis_alive(qgis_app, qtbot):
    def work(listener):
        raise ZeroDivisionError("oh")

    failure = outcome(qtbot, work)[1]
    assert failure.sentence().startswith("The set-up failed (ZeroDivisionError: oh).")


def test_what_a_task_says_can_still_be_translated_when_it_arrives(qgis_app, qtbot):
    text = say("{0:.0f} of about {1:.0f} MB unpacked", 3, 4)
    task = setup_task.SetupTask("a test", lambda listener: listener.progress("Installing", 0.5, text))
    with qtbot.waitSignal(task.stepped, timeout=300_000) as caught:
        setup_task.QgsApplication.taskManager().addTask(task)
    assert caught.args[2].values == (3, 4)


def test_a_cancelled_work_settles_with_neither(qgis_app, qtbot):
    def work(listener):
        raise EngineCancelled

    assert outcome(qtbot, work) == [None, None]


def test_progress_is_passed_on(qgis_app, qtbot):
    task = setup_task.SetupTask("a test", lambda listener: listener.progress("Installing", 0.5, "half"))
    with qtbot.waitSignal(task.stepped, timeout=300_000) as caught:
        setup_task.QgsApplication.taskManager().addTask(task)
    assert caught.args == ["Installing", 0.5, "half"]
    qtbot.waitUntil(lambda: task.progress() == pytest.approx(50.0) or not task.isActive(), timeout=300_000)


def test_looking_around_finds_this_python_and_writes_nothing(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "none"))
    found = setup_task.look(Listener())
    version = ".".join(map(str, sys.version_info[:3]))
    assert version in [python[1] for python in found.pythons]
    assert found.state == "absent"
    assert not (tmp_path / "none").exists()


def test_a_program_that_is_no_python_has_no_version(qgis_app, tmp_path):
    stub = tmp_path / "python3"
    stub.write_text("#!/bin/sh\necho open the store\n")
    stub.chmod(0o755)
    assert setup_task.ask_version(str(stub), Listener()) == ""


@pytest.fixture
def note(qgis_app, monkeypatch):
    """The note of the dock, its set-up in front of a stand-in, its survey only counted."""
    service, looks = Service(), []
    monkeypatch.setattr(engine_note.EngineNote, "look_again", lambda self, **words: looks.append(self))
    monkeypatch.setattr(setup_dialog.SetupDialog.__init__, "__kwdefaults__", {"diagnostics": None, "service": service})
    made = EngineNote()
    made.service, made.looks = service, looks
    yield made
    made.close_down()
    made.deleteLater()


def test_the_button_of_the_dock_opens_one_set_up_and_only_one(note):
    note.button.click()
    first = note._setup
    assert first.isVisible()
    first.close()
    note.open_setup()
    assert note._setup is first
    assert first.isVisible()


def test_a_set_up_under_way_is_shown_again_as_it_is(note):
    note.open_setup()
    note._setup.install()
    note._setup.close()
    count = len(note.service.tasks)
    note.open_setup()
    assert note._setup.busy
    assert len(note.service.tasks) == count


def test_the_dock_examines_the_engines_again_after_a_set_up(note):
    note.open_setup()
    note._setup.install()
    note.service.tasks[-1].settled.emit({"lock": "x"}, None)
    assert note.looks == [note]
