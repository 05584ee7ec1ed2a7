# SPDX-License-Identifier: GPL-2.0-or-later
"""The report dialog and what is said about the engine."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTreeWidget

from mm_stt_forecast.maps import group
from mm_stt_forecast.ui.engine_note import EngineDialog, EngineNote
from mm_stt_forecast.ui.report_dialog import ReportDialog
from mmstt_core.results.writer import write_forecast
from tests.qgis.made_forecast import CALIBRATED_MONTHS, make_forecast
from tests.qgis.test_ui_dock import Window


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


def survey(best):
    """Stand in for what was found: one interpreter that can run nothing, baselines or MM-STT."""
    ranks = ["no", "baselines", "mmstt"]
    interpreter = SimpleNamespace(title="QGIS's own Python", executable="/usr/bin/python3")
    diagnosis = SimpleNamespace(
        interpreter=interpreter, can=best, reason="No weights were found.", report={"torch": None}
    )

    def choose(*, needs_network):
        return diagnosis if ranks.index(best) >= (2 if needs_network else 1) else None

    return SimpleNamespace(diagnoses=(diagnosis,), best=choose, sentence=lambda: "No weights were found.")


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


@pytest.mark.parametrize(
    ("best", "model", "shown"),
    [("mmstt", "mmstt", False), ("baselines", "mmstt", True), ("baselines", "gp", False), ("no", "gp", True)],
)
def test_the_engine_is_mentioned_only_when_something_is_missing(qgis_app, best, model, shown):
    note = EngineNote()
    note.want(model)
    note._surveyed(survey(best))
    assert note.isHidden() is not shown
    assert bool(note.note.text()) is shown


def test_the_engine_dialog_lists_reasons_and_copies_diagnostics(qgis_app):
    dialog = EngineDialog(survey("baselines"))
    line = dialog.findChild(QTreeWidget).topLevelItem(0)
    assert [line.text(i) for i in range(3)] == ["QGIS's own Python", "statistical baselines", "No weights were found."]
    dialog._copy()
    assert json.loads(QgsApplication.clipboard().text())["pythons"][0]["can"] == "baselines"
