# SPDX-License-Identifier: GPL-2.0-or-later
"""The set-up dialog in front of a stand-in for its background work."""

import json

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from mm_stt_forecast.runner.setup_failures import from_installer
from mm_stt_forecast.ui import setup_dialog, setup_words
from mm_stt_forecast.ui.setup_dialog import FOLDER, OTHER, SetupDialog
from tests.qgis.setup_service import MARKER, Service


@pytest.fixture
def make(qgis_app):
    made = []

    def make(**changes):
        dialog = SetupDialog(service=Service(**changes), diagnostics=lambda: '{"python": "x"}')
        dialog.show()
        made.append(dialog)
        return dialog

    yield make
    for dialog in made:
        dialog.close_down()
        dialog.deleteLater()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_what_how_large_from_where_and_to_which_folder_before_the_click(make):
    dialog = make()
    assert dialog.heading.text() == "PyTorch, if you want it"
    assert "runs in QGIS's own Python and needs none of this" in dialog.introduction.text()
    assert dialog.preview.installs.text().startswith(
        "Python 3.12, PyTorch 2.13.0 for the CPU, NumPy, safetensors and 9 packages"
    )
    assert "272 MB to download" in dialog.preview.amounts.text()
    assert "79.6 GB free" in dialog.preview.amounts.text()
    assert "PyPI" in dialog.preview.origin.text()
    assert dialog.preview.folder.text() == "/home/rossi/.local/share/mm-stt"
    assert dialog._service.choices == []


def test_return_does_not_start_a_download(make):
    dialog = make()
    QTest.keyClick(dialog.python, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog._service.choices == []
    assert not any(button.autoDefault() or button.isDefault() for button in dialog.findChildren(QPushButton))


def test_the_click_installs_what_was_chosen(make):
    dialog = make()
    dialog.python.setCurrentIndex(1)
    click(dialog.install_button)
    assert dialog._service.choices[0].python == "/usr/bin/python3"
    assert dialog._service.choices[0].lock.name == "linux-x86_64-cpu"
    assert dialog.busy
    assert not dialog.python.isEnabled()


def test_progress_names_the_stage(make):
    dialog = make()
    click(dialog.install_button)
    dialog._service.tasks[-1].stepped.emit("Installing", 0.43, "412 of about 812 MB unpacked")
    assert dialog.bar.value() == 430
    assert dialog.stage.text() == "Downloading and unpacking: 412 of about 812 MB unpacked"


def test_while_it_works_the_dialog_no_longer_says_that_nothing_is_downloaded(make):
    dialog = make()
    assert "Nothing is downloaded" in dialog.introduction.text()
    click(dialog.install_button)
    assert dialog.introduction.text() == setup_words.MEANWHILE
    dialog._service.tasks[-1].settled.emit(None, None)
    assert "Nothing is downloaded" in dialog.introduction.text()


def test_what_an_installer_says_in_angle_brackets_is_shown(make):
    dialog = make()
    click(dialog.install_button)
    dialog._service.tasks[-1].settled.emit(None, from_installer("error: <b>urlopen</b> <who knows>"))
    assert dialog.note.textFormat() == Qt.TextFormat.PlainText
    assert "<b>urlopen</b>" in dialog.note.text()


def test_success_is_told_to_the_dock(make, qtbot):
    dialog = make()
    click(dialog.install_button)
    with qtbot.waitSignal(dialog.changed, timeout=300_000):
        dialog._service.tasks[-1].settled.emit(MARKER, None)
    assert "ready" in dialog.note.text()
    assert not dialog.busy


def test_a_failure_is_said_with_its_advice_and_the_button_stays(make):
    dialog = make()
    click(dialog.install_button)
    dialog._service.tasks[-1].settled.emit(None, from_installer("407 Proxy Authentication Required"))
    assert "Settings, Options, Network" in dialog.note.text()
    assert dialog.install_button.isVisible()
    assert dialog.install_button.isEnabled()


def test_cancel_asks_the_work_to_stop_and_says_that_nothing_changed(make):
    dialog = make()
    click(dialog.install_button)
    click(dialog.cancel_button)
    task = dialog._service.tasks[-1]
    assert task.cancelled
    task.stepped.emit("Installing", 0.9, "late")
    assert dialog.stage.text() == "Cancelling"
    task.settled.emit(None, None)
    assert dialog.note.text() == "Cancelled. Everything is as it was before."


def test_hiding_the_window_leaves_the_work_going_on(make):
    dialog = make()
    click(dialog.install_button)
    click(dialog.close_button)
    assert not dialog.isVisible()
    assert not dialog._service.tasks[-1].cancelled
    dialog.show()
    assert dialog.busy


def test_unloading_the_plugin_ends_the_work(make):
    dialog = make()
    click(dialog.install_button)
    task = dialog._service.tasks[-1]
    dialog.close_down()
    assert task.cancelled


def test_a_python_that_does_not_fit_disables_the_button_and_says_why(make):
    dialog = make()
    dialog.python.setCurrentIndex(2)
    dialog.python.activated.emit(2)
    assert "Python 3.9 does not fit" in dialog.note.text()
    assert not dialog.install_button.isEnabled()


def test_cuda_is_offered_only_where_a_driver_is_seen(make):
    assert not make().build.isVisible()
    dialog = make(nvidia=True)
    assert dialog.build.isVisible()
    assert dialog.choice().lock.name == "linux-x86_64-cpu"
    dialog.build.setCurrentIndex(1)
    assert dialog.choice().lock.name == "linux-x86_64-cuda"
    assert "with CUDA" in dialog.preview.installs.text()


def test_a_folder_of_wheels_must_be_named_and_complete(make, tmp_path):
    dialog = make()
    dialog.source.setCurrentIndex(dialog.source.findData(FOLDER))
    assert dialog.wheels.isVisible()
    assert dialog.note.text() == "Choose the folder of wheels."
    dialog.python.setCurrentIndex(1)
    dialog.wheels.setFilePath(str(tmp_path))
    assert "lacks filelock" in dialog.note.text()
    for name, version in dialog.choice().lock.versions.items():
        (tmp_path / f"{name.replace('-', '_')}-{version}-py3-none-any.whl").touch()
    (tmp_path / "uv-0.13.9-py3-none-any.whl").touch()
    dialog._describe()
    assert dialog.install_button.isEnabled()
    assert dialog.preview.amounts.text().startswith("nothing to download")


def test_too_little_space_is_said_before_the_download(make):
    assert "1.1 GB are needed" in make(free_bytes=500_000_000).note.text()


def test_whoever_made_room_on_the_disk_finds_the_button_awake_again(make):
    dialog = make()
    click(dialog.install_button)
    dialog._service.free = 39_000_000
    dialog._service.tasks[-1].settled.emit(None, from_installer("No space left on device"))
    assert not dialog.install_button.isEnabled()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))
    assert dialog.note.text() == "The disk has 39 MB free, but 1.1 GB are needed. Free some space first."
    dialog._service.free = 5_000_000_000
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))
    assert dialog.install_button.isEnabled()
    assert dialog.note.text() == ""


def test_coming_back_to_the_window_keeps_the_advice_on_a_failure(make):
    dialog = make()
    click(dialog.install_button)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))
    assert dialog.busy
    dialog._service.tasks[-1].settled.emit(None, from_installer("407 Proxy Authentication Required"))
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))
    assert "Settings, Options, Network" in dialog.note.text()


@pytest.mark.parametrize("nvidia", [False, True])
def test_choices_and_plan_begin_in_one_column(make, nvidia):
    dialog = make(nvidia=nvidia)
    QApplication.processEvents()
    begins = {
        widget.mapTo(dialog, widget.rect().topLeft()).x()
        for widget in (dialog.python, dialog.source, dialog.preview.installs, dialog.preview.folder)
    }
    assert len(begins) == 1


def test_where_pytorch_has_no_build_the_dialog_says_that_mmstt_runs_all_the_same(make):
    dialog = make(lock="nothing")
    assert "MM-STT runs all the same, in QGIS's own Python" in dialog.note.text()
    assert not dialog.install_button.isEnabled()
    assert not dialog.preview.isVisible()
    assert not dialog.python.isEnabled()


@pytest.mark.parametrize(
    ("state", "action"), [("absent", "Install"), ("broken", "Repair"), ("outdated", "Update"), ("ready", "Repair")]
)
def test_the_button_names_what_it_does(make, state, action):
    dialog = make(state=state, marker=MARKER)
    assert dialog.install_button.text().replace("&", "") == action
    assert dialog.heading.text() == setup_words.HEADINGS[state]
    assert dialog.preview.title.text() == f"What {action} will do"
    assert dialog.remove_button.isEnabled() == (state != "absent")


def test_what_a_failed_try_left_can_be_removed(make):
    assert make(used_bytes=300_000_000).remove_button.isEnabled()
    assert not make(used_bytes=4_000).remove_button.isEnabled()


def test_repair_proposes_the_python_of_the_first_time(make):
    dialog = make(state="ready", marker={**MARKER, "base": "/usr/bin/python3"})
    assert dialog.choice().python == "/usr/bin/python3"


def test_repair_proposes_a_python_that_only_the_user_knew(make, tmp_path):
    base = tmp_path / "python3"
    base.touch()
    marker = {**MARKER, "base": str(base), "python": "3.13.1"}
    assert make(state="ready", marker=marker).choice().python == str(base)
    base.unlink()
    assert make(state="ready", marker=marker).choice().python == ""


@pytest.mark.parametrize("agrees", [True, False])
def test_remove_asks_first(make, monkeypatch, agrees):
    dialog = make(state="ready", marker=MARKER, used_bytes=976_000_000)
    asked = []

    def answer(box):
        asked.append(box.text())
        confirm = next(button for button in box.buttons() if button.text() == "Remove")
        box.clickedButton = lambda: confirm if agrees else None

    monkeypatch.setattr(QMessageBox, "exec", answer)
    click(dialog.remove_button)
    assert "free 1.0 GB" in asked[0]
    assert (dialog._service.tasks[-1].title == "Removing the engine") == agrees


@pytest.mark.parametrize(("path", "version"), [("/good/python3", "3.13.1"), ("/bad/python3", "")])
def test_another_python_is_asked_for_its_version(make, monkeypatch, path, version):
    dialog = make()
    monkeypatch.setattr(setup_dialog.QFileDialog, "getOpenFileName", lambda *words: (path, ""))
    index = dialog.python.findData(OTHER)
    dialog.python.setCurrentIndex(index)
    dialog.python.activated.emit(index)
    assert dialog.choice().python == (path if version else "")
    assert bool(dialog.note.text()) == (not version)
    dialog.look_around()
    assert dialog.choice().python == (path if version else "")


def test_diagnostics_go_to_the_clipboard(make):
    dialog = make()
    click(dialog.copy_button)
    assert QgsApplication.clipboard().text() == '{"python": "x"}'
    assert dialog.copy_button.text() == "Copied"


@pytest.mark.parametrize("works", [False, True])
def test_every_text_fits_into_the_window(make, works):
    dialog = make(nvidia=True, free_bytes=None if works else 1)
    if works:
        click(dialog.install_button)
        dialog._service.tasks[-1].stepped.emit("Installing", 0.5, "412 of about 812 MB unpacked")
    QApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


def test_every_choice_and_button_is_reached_by_keyboard(make):
    dialog = make(state="ready", marker=MARKER)
    for widget in (
        dialog.python,
        dialog.source,
        dialog.install_button,
        dialog.remove_button,
        dialog.others_button,
        dialog.copy_button,
        dialog.close_button,
        dialog.preview.open_button,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    shortcuts = [
        button.text().partition("&")[2][:1].lower()
        for button in (dialog.remove_button, dialog.others_button, dialog.copy_button, dialog.install_button)
    ]
    assert all(shortcuts)


def test_the_diagnostics_hold_doctors_reports_without_the_user_name(qgis_app, tmp_path, monkeypatch):
    from mm_stt_forecast.mmstt_core import redaction
    from mm_stt_forecast.runner.engine import Diagnosis, Survey
    from mm_stt_forecast.runner.interpreter import Interpreter
    from mm_stt_forecast.runner.setup_report import diagnostics

    home = tmp_path / "rossi"
    data = home / "mm-stt"
    data.mkdir(parents=True)
    (data / "setup.log").write_text("\n".join(f"line {number} https://u:geheim@host/" for number in range(70)))
    monkeypatch.setattr(redaction.Path, "home", lambda: home)
    interpreter = Interpreter(kind="managed", executable=str(home / "env" / "bin" / "python3"))
    survey = Survey(
        diagnoses=(Diagnosis(interpreter=interpreter, can="no", reason="PyTorch is broken.", report={"engine": "1"}),)
    )
    text = diagnostics(survey, data)
    report = json.loads(text)
    assert report["pythons"][0]["doctor"] == {"engine": "1"}
    assert report["pythons"][0]["executable"] == "~/env/bin/python3"
    assert report["setup"]["state"] == "absent"
    assert len(report["setup"]["log"]) == 50
    assert "rossi" not in text
    assert "geheim" not in text


def test_the_list_of_pythons_copies_the_same_report(qgis_app, monkeypatch):
    from mm_stt_forecast.runner import setup_report
    from mm_stt_forecast.ui.engine_note import EngineDialog

    monkeypatch.setattr(setup_report, "diagnostics", lambda survey, folder: f"the report on {survey} in {folder.name}")
    dialog = EngineDialog(None)
    dialog._copy()
    assert QgsApplication.clipboard().text() == "the report on None in mm-stt"
    dialog.deleteLater()


def test_the_proxy_of_qgis_becomes_an_address(qgis_app, monkeypatch):
    from qgis.PyQt.QtNetwork import QNetworkProxy

    from mm_stt_forecast.runner import setup_task

    class Manager:
        def fallbackProxy(self):
            return QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "anna", "a@b")

    monkeypatch.setattr(setup_task.QgsNetworkAccessManager, "instance", Manager)
    assert setup_task.proxy_address() == "http://anna:a%40b@proxy.example:3128"
