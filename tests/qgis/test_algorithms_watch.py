# SPDX-License-Identifier: GPL-2.0-or-later
"""The watch list and the pages of a verification in QGIS: run, shown on the map, printed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject

from mm_stt_forecast import language
from mm_stt_forecast.algorithms.report import ReportAlgorithm
from mm_stt_forecast.algorithms.watch import WatchAlgorithm
from mm_stt_forecast.maps import page_report
from mm_stt_forecast.maps.report_frames import Sheet
from mm_stt_forecast.maps.watch import add_watch
from mmstt_core.options import ForecastRequest
from mmstt_core.progress import Progress

USTICA = Path(__file__).resolve().parents[2] / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"


@pytest.fixture(scope="module")
def base(qgis_app, tmp_path_factory):
    """A forecast of Ustica by a closed form, as of the end of 2023."""
    import datetime

    from mmstt_core.forecast import run_forecast
    from mmstt_core.results.writer import write_forecast

    folder = tmp_path_factory.mktemp("watched") / "forecast"
    issue = datetime.date(2023, 12, 31)
    asked = ForecastRequest(sources=(str(USTICA),), out=str(folder), issue_date=issue, model="gp", horizon_months=14)
    write_forecast(run_forecast(asked, Progress()), folder, rasters=False)
    return folder


@pytest.fixture
def run(provider, context, feedback, monkeypatch):
    """Run the watch with this very Python as the engine's; return the results."""
    from mm_stt_forecast.algorithms import watch
    from mm_stt_forecast.runner.interpreter import Interpreter

    here = (Interpreter(kind="settings", executable=sys.executable),)
    monkeypatch.setattr(watch, "found_interpreters", lambda: here)

    def go(base, out):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:watch")
        asked = {"FOLDER": str(base), "INPUT_FILES": [str(USTICA)], "OUTPUT_FOLDER": str(out), "LOAD": False}
        fine, problem = algorithm.checkParameterValues(asked, context)
        assert fine, problem
        results, ok = algorithm.run(asked, context, feedback)
        return results if ok else None

    return go


def test_the_list_is_made_by_the_engine_shown_and_printed(run, base, feedback, tmp_path):
    results = run(base, tmp_path / "watch")
    assert results["CHANGED"] is True and Path(results["OUTPUT_HTML"]).is_file()
    assert (Path(results["FORECAST_FOLDER"]) / "displacement.tif").is_file()
    assert not [path for path in (tmp_path / "watch").iterdir() if path.name.startswith(".")]

    project = QgsProject()
    group = add_watch(tmp_path / "watch", project)
    areas, cells, below = (node.layer() for node in group.findLayers())
    assert "since the forecast of 2023-12-31" in group.name()
    assert areas.isValid() and cells.isValid() and below.isValid()
    shown = {rule.filterExpression() for rule in areas.renderer().rootRule().children()}
    for feature in areas.getFeatures():
        assert any(f"'{feature['status']}'" in rule for rule in shown)

    made = page_report.make_page(tmp_path / "watch", Sheet("A4", False), project)
    items = {item.id() for item in made.page.layout.items() if hasattr(item, "id")}
    assert {"watch", "title", "locator"} <= items
    del made
    project.clear()

    again = run(base, tmp_path / "watch")
    assert again["CHANGED"] is False
    assert "No change" in feedback.htmlLog()


def test_newer_data_that_are_absent_are_told_before_anything_starts(base, context, tmp_path):
    algorithm = WatchAlgorithm()
    algorithm.initAlgorithm({})
    asked = {"FOLDER": str(base), "INPUT_FILES": [str(tmp_path / "nowhere.zip")], "OUTPUT_FOLDER": str(tmp_path / "w")}
    fine, problem = algorithm.checkParameterValues(asked, context)
    assert not fine and "nowhere.zip" in problem


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils opens the PDF again")
@pytest.mark.parametrize("page", ["A4", "A3"])
def test_a_verification_is_one_page_in_the_template_of_the_report(base, context, feedback, tmp_path, page):
    from mmstt_core.options import VerifyRequest
    from mmstt_core.verification.verify import run_verify

    run_verify(VerifyRequest(folder=str(base), sources=(str(USTICA),), out=str(tmp_path / "v")), Progress())
    algorithm = ReportAlgorithm()
    algorithm.initAlgorithm({})
    asked = {
        "FOLDER": str(tmp_path / "v"),
        "FORMAT": "both",
        "PAGE": page,
        "LANGUAGE": "en",
        "OUTPUT": str(tmp_path / "p.pdf"),
    }
    results, ok = algorithm.run(asked, context, feedback)
    assert ok
    told = subprocess.run(["pdftotext", "-layout", results["PDF"], "-"], check=True, capture_output=True, text=True)
    assert "Page 1 of 1" in told.stdout
    for words in ("verified until 2024-12-25", "Cells that left", "RMSE", "Nothing after the issue date", "Copernicus"):
        assert words in told.stdout
    assert (tmp_path / "p.html").read_text(encoding="utf-8").count("data:image/png") >= 2


def test_the_dock_hands_dropped_files_on_and_says_how_it_ended(qgis_app, tmp_path):
    from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
    from qgis.PyQt.QtGui import QDropEvent

    from mm_stt_forecast.ui.watch_button import WatchButton, told_end

    (tmp_path / "new.csv").write_text("pid\n")
    button, got = WatchButton(), []
    button.given.connect(got.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "new.csv"))])
    event = QDropEvent(
        QPoint(2, 2), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    button.dropEvent(event)
    assert got == [[str(tmp_path / "new.csv")]]

    record = tmp_path / "watch.json"
    record.write_text('{"history": [{"cells_left": 3, "areas": {"new": 2, "grew": 1}}]}')
    assert told_end(True, {"CHANGED": True, "OUTPUT_JSON": str(record)}, "") == (
        "The watch list is on the map: 3 cells left their interval, new: 2, passed a threshold: 0, grew: 1, stays: 0, "
        "faded: 0.",
        "good",
    )
    assert told_end(True, {"CHANGED": False}, "")[0].startswith("No change")
    assert told_end(False, {}, "It broke.") == ("It broke.", "error")


def test_what_the_watch_tells_in_the_log_is_told_in_the_language_of_qgis(run, base, feedback, monkeypatch, tmp_path):
    lines = []
    monkeypatch.setattr(feedback, "pushInfo", lines.append)
    before = language._spoken.set(lambda text: f"«{text}»" if text else text)
    try:
        assert run(base, tmp_path / "foreign")["CHANGED"] is True
        first = next(at for at, line in enumerate(lines) if "against data" in line)
        assert [line for line in lines[first:] if "«" not in line] == []
        lines.clear()
        assert run(base, tmp_path / "foreign")["CHANGED"] is False
        assert any(line.startswith("«No change: the data end on 2024-12-25") for line in lines)
    finally:
        language._spoken.reset(before)
