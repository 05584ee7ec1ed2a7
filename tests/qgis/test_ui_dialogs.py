# SPDX-License-Identifier: GPL-2.0-or-later
"""The report dialog and what is said about the engine."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTreeWidget

from mm_stt_forecast.maps import group
from mm_stt_forecast.runner.engine import Diagnosis, Survey
from mm_stt_forecast.runner.interpreter import Interpreter
from mm_stt_forecast.ui.engine_note import EngineDialog, EngineNote
from mm_stt_forecast.ui.report_dialog import ReportDialog
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CALIBRATED_MONTHS, make_forecast
from tests.qgis.window import Window


@pytest.fixture
def window(qgis_app, tmp_path):
    made = Window()
    made.bar = QgsMessageBar(made.window)
    made.messageBar = lambda: made.bar
    write_forecast(make_forecast(), tmp_path / "out")
    group.add_forecast(str(tmp_path / "out"))
    yield made
    QgsProject.instance().clear()
    made.window.deleteLater()


def survey(can, *, kind="qgis", card=False, reason="numpy does not load."):
    """Return what was found: one interpreter that can run nothing, baselines or MM-STT."""
    report = {"device": {"name": "cuda"}} if card else {"torch": None}
    found = Diagnosis(
        interpreter=Interpreter(kind=kind, executable="/usr/bin/python3"),
        can=can,
        reason="" if can == "mmstt" else reason,
        torch_lacks="" if card else "It is not installed.",
        report=report,
    )
    return Survey(diagnoses=(found,))


def test_the_report_dialog_offers_the_last_calibrated_date(window):
    dialog = ReportDialog(window, [])
    assert dialog.date.currentData() == CALIBRATED_MONTHS - 1
    assert "not calibrated" in dialog.date.itemText(dialog.date.count() - 1)
    assert "No time series is held" in dialog.count.text()


def test_the_report_dialog_makes_layout_and_pdf(window, tmp_path):
    dialog = ReportDialog(window, [])
    dialog.path.setFilePath(str(tmp_path / "my report.pdf"))
    dialog.make()
    assert (tmp_path / "my report.pdf").exists()
    assert len(QgsProject.instance().layoutManager().layouts()) == 1
    assert "my report.pdf" in window.bar.currentItem().text()


def test_the_report_dialog_says_why_it_failed_and_stays_open(window, tmp_path):
    (tmp_path / "file").write_text("in the way")
    dialog = ReportDialog(window, [])
    dialog.path.setFilePath(str(tmp_path / "file" / "report.pdf"))
    dialog.make()
    assert "could not be written" in dialog.note.text()
    assert dialog.result() == 0


def note_of(found, model="mmstt"):
    note = EngineNote()
    note.want(model)
    note._surveyed(found)
    return note


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (survey("mmstt"), "MM-STT runs in QGIS's own Python."),
        (survey("mmstt", kind="settings"), "MM-STT runs in the Python chosen in the settings."),
        (
            survey("mmstt", kind="managed", card=True),
            "MM-STT runs in the environment built by the plugin. It computes on the graphics card.",
        ),
    ],
)
def test_one_quiet_line_tells_where_mmstt_runs(qgis_app, found, words):
    note = note_of(found)
    assert (note.isHidden(), note.note.text(), note.note._kind) == (False, words, "quiet")
    assert note.button.text() == "Settings\N{HORIZONTAL ELLIPSIS}"


@pytest.mark.parametrize("can", ["baselines", "no"])
def test_where_mmstt_cannot_run_the_line_is_a_warning_with_the_reason(qgis_app, can):
    note = note_of(survey(can))
    assert note.note._kind == "warning"
    assert note.note.text() == "Only the statistical baselines can run here, MM-STT cannot. numpy does not load."


def test_before_anything_is_known_the_dock_is_silent(qgis_app):
    assert EngineNote().isHidden()


@pytest.mark.parametrize(("can", "shown"), [("mmstt", False), ("baselines", False), ("no", True)])
def test_of_a_closed_form_nothing_is_told_while_a_python_runs_it(qgis_app, can, shown):
    assert note_of(survey(can), "gp").isHidden() is not shown


def test_the_engine_dialog_lists_reasons_and_copies_diagnostics(qgis_app):
    dialog = EngineDialog(survey("baselines"))
    line = dialog.findChild(QTreeWidget).topLevelItem(0)
    assert [line.text(i) for i in range(3)] == ["QGIS's own Python", "statistical baselines", "numpy does not load."]
    dialog._copy()
    assert json.loads(QgsApplication.clipboard().text())["pythons"][0]["can"] == "baselines"
