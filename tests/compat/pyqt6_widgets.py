# SPDX-License-Identifier: GPL-2.0-or-later
"""Run under PyQt6 by `test_pyqt6.py`: import every module of the plugin, make every widget, print what failed."""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from pathlib import Path

from PyQt6.QtCore import PYQT_VERSION_STR, QT_VERSION_STR, QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QWidget

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = "mm_stt_forecast"
FOLDERS = ("ui", "maps", "runner", "egms", "algorithms")


def main() -> int:
    """Print the outcome of every step: an empty text, or what went wrong."""
    prepare()
    application = QApplication([])
    window = QMainWindow()
    outcome = {f"import {name}": attempt(lambda name=name: part(name)) for name in modules()}
    for name, make in WIDGETS.items():
        outcome[name] = attempt(lambda make=make: make(window))
        application.processEvents()
    print(json.dumps({"pyqt": PYQT_VERSION_STR, "qt": QT_VERSION_STR, "outcome": outcome}))
    return 0


def prepare() -> None:
    """Put the stand-in in the place of QGIS, then make the plugin a package as QGIS sees it."""
    sys.path[:0] = [str(HERE), str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "qgis")]
    os.environ["QT_API"] = "pyqt6"  # which Qt matplotlib shall draw into
    importlib.import_module("qgis_without_qgis").install()
    importlib.import_module("conftest")


def modules() -> list[str]:
    """List the modules of the plugin that run in QGIS's process."""
    return [
        "plugin",
        *(
            f"{folder}.{path.stem}"
            for folder in FOLDERS
            for path in sorted((ROOT / folder).glob("*.py"))
            if path.stem not in ("__init__", "bootstrap")
        ),
    ]


def part(name: str):
    """Import a module of the plugin."""
    return importlib.import_module(f"{PACKAGE}.{name}")


def attempt(step) -> str:
    """Run a step; return its traceback if it fails."""
    try:
        step()
    except Exception:  # the process boundary: the test shows it
        return traceback.format_exc()[-3000:]
    return ""


def expect(holds: bool, words: str) -> None:
    """Fail unless something holds."""
    if not holds:
        raise ValueError(words)


def shown(widget: QWidget) -> QWidget:
    """Show a widget, so that it is laid out and painted."""
    widget.resize(480, 480)
    widget.show()
    QApplication.processEvents()
    expect(not widget.grab().isNull(), "nothing was painted")
    return widget


def notes(window) -> None:
    look = part("ui.look")
    for kind in ("error", "warning", "quiet", "good"):
        note = look.Note(kind, window)
        note.setText("A sentence.")
        shown(note)
    section = shown(look.Section("1", "Data", window))
    expect("Data" in section.findChild(QLabel).text(), "the section does not show its title")
    shown(look.hairline(window))


def run_section(window) -> None:
    section, asked = part("ui.run_section").RunSection(window), []
    section.run_button.clicked.connect(lambda: asked.append("run"))
    shown(section)
    QTest.mouseClick(section.run_button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    expect(asked == ["run"], f"a click on Run sent {asked}")


def source_list(window) -> None:
    module = part("ui.data_section")
    widget = shown(module.SourceList(window))
    widget.addItem("EGMS L3 Up\n522 points\n2020 to 2024")
    shown(widget)
    expect(widget.sizeHint().height() >= module.LEAST_HEIGHT, "the list is too low")


def data_section(window) -> None:
    shown(part("ui.data_section").DataSection(window))


def forecast_section(window) -> None:
    import datetime

    section, changes = part("ui.forecast_section").ForecastSection(window), []
    section.changed.connect(lambda: changes.append(1))
    shown(section)
    section.fields["horizon_months"].set_value(12)
    date = section.fields["issue_date"]
    date.widget.offer(datetime.date(2024, 12, 26))
    date.widget.latest.setChecked(False)
    expect(len(changes) >= 2, "changes are not told")
    expect(date.value() == datetime.date(2024, 12, 26), f"the date is {date.value()}")


def advanced_section(window) -> None:
    shown(part("ui.forecast_section").AdvancedSection(window))


def engine_note(window) -> None:
    shown(part("ui.engine_note").EngineNote(window))


def engine_dialog(window) -> None:
    interpreter = part("runner.interpreter").Interpreter(kind="qgis", executable="/usr/bin/python3")
    engine = part("runner.engine")
    survey = engine.Survey(
        diagnoses=(engine.Diagnosis(interpreter=interpreter, can="baselines", reason="The weights are missing."),)
    )
    shown(part("ui.engine_note").EngineDialog(survey, window))


def setup_dialog(window) -> None:
    import setup_service

    service = setup_service.Service()
    dialog = shown(part("ui.setup_dialog").SetupDialog(window, service=service))
    expect(dialog.install_button.isEnabled(), "the button is grey although nothing stands in the way")
    dialog.install()
    expect(dialog.busy and service.tasks[-1].work == "install", "the button starts nothing")


def chart(window) -> None:
    import numpy as np

    made = part("ui.chart_view").make_chart(window, lambda day: None)
    expect(type(made).__name__ == "ChartView", "matplotlib does not draw into PyQt6")
    days = np.datetime64("2020-01-03") + 12 * np.arange(60)
    after = days[-1] + 30 * np.arange(1, 7)
    levels = np.array([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    series = part("mmstt_core.results.forecast").Series(
        label="cell",
        easting=4_500_050.0,
        northing=1_700_050.0,
        crs="EPSG:3035",
        cells=1,
        observed_dates_T=days,
        observed_T=np.linspace(0, -9, 60, dtype=np.float32),
        dates_H=after,
        levels_Q=levels,
        displacement_HQ=-10 + np.arange(6)[:, None] * (levels - 0.5),
        baseline_H=None,
        calibrated_H=np.ones(6, dtype=bool),
        issue_date=days[-1],
        issue_level=-9.0,
        component="up",
    )
    made.show_series([(series, "#123456")], zero=part("mmstt_core.results.zero").FROM_ISSUE)
    shown(made)


def no_chart(window) -> None:
    widget = shown(part("ui.chart_view").NoChart(window))
    expect(bool(widget.text()), "it does not say what to install")


class Iface:
    """What the plugin asks of QGIS's window, on a real window of Qt; the rest answers any call."""

    def __init__(self, window) -> None:
        from qgis.gui import QgsMapCanvas

        self._window, self._canvas, self.menu = window, QgsMapCanvas(window), []

    def mainWindow(self):
        return self._window

    def mapCanvas(self):
        return self._canvas

    def addPluginToMenu(self, name, action) -> None:
        self.menu.append(action)

    def removePluginMenu(self, name, action) -> None:
        self.menu.remove(action)

    def addDockWidget(self, area, dock) -> None:
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock) -> None:
        self._window.removeDockWidget(dock)

    def __getattr__(self, name: str):
        from unittest.mock import MagicMock

        return MagicMock(name=f"iface.{name}")


def source_dialog(window) -> None:
    source = part("ui.checks").Source(name="a.csv", path="a.csv")
    dialog = shown(part("ui.source_dialog").SourceDialog(source, window, asks=("unit",)))
    expect(dialog.unit.count() == 4, "a unit is missing")


def files_of_the_archive(window) -> None:
    queries = part("egms.queries")
    query = queries.Query(level="L2B", release="2020-2024", box=(13.0, 38.0, 14.0, 39.0))
    hits = [queries.Hit(filename=f"{n}.zip", size=n, level="L2B", release="", query=query) for n in (1, 2)]
    widget = shown(part("ui.download_list").HitList(window))
    widget.fill(hits, ROOT / "nowhere")
    expect(widget.wanted() == hits, "the files are not ticked")
    widget.tick(False)
    expect(widget.wanted() == [], "the files stay ticked")


def request_of_the_archive(window) -> None:
    """Send requests through Qt's own network, in the place of QGIS's."""
    from types import SimpleNamespace

    from PyQt6.QtNetwork import QNetworkAccessManager

    from tests.egms.service import Service

    http, manager, service = part("egms.http"), QNetworkAccessManager(), Service(3, 3)
    http.QgsNetworkAccessManager = SimpleNamespace(instance=lambda: manager)
    service.bearers.add("one")
    service.mood("levels", status=302, headers={"Location": f"{service.archive}/releases"})
    headers = {"Authorization": "Bearer one"}
    try:
        for path in ("releases", "levels"):
            answer = http.ask(http.Asked(address=f"{service.archive}/{path}", headers=headers), lambda: False)
            expect((answer.status, json.loads(answer.body)) == (200, service.releases), f"{path}: {answer}")
        posted = http.ask(http.Asked(address=service.sign_in, body=b"grant_type=x&assertion=y"), lambda: False)
        expect(posted.status == 500, f"the assertion was taken: {posted}")
    finally:
        service.close()


def area_section(window) -> None:
    section = shown(part("ui.area_section").AreaSection(Iface(window).mapCanvas(), window))
    section.rectangle_button.click()
    section.polygon_button.click()


def forecast_dock(window) -> None:
    dock = shown(part("ui.dock").ForecastDock(Iface(window), window))
    dock.check()
    expect(not dock.run.run_button.isEnabled(), "Run can be pressed without data")
    dock.open_help()
    dock.close_down()


def series_dock(window) -> None:
    dock = shown(part("ui.series_dock").SeriesDock(Iface(window), window))
    expect(dock.held() == [], "a series is held before any was picked")


def places_dock(window) -> None:
    dock = shown(part("ui.places_dock").PlacesDock(Iface(window), window))
    expect(not dock.areas.run_button.isEnabled(), "areas can be looked for without a forecast")
    table, places = dock.areas.table, part("maps.places")
    columns = (
        places.Column(name="name", title="Name", tip="", number=False),
        places.Column(name="n", title="N", tip=""),
    )
    rows = [places.Place(layer="a", feature=n, values={"name": str(n), "n": n or None}) for n in range(3)]
    table.show_table(places.Table(columns=columns, places=tuple(rows)), [])
    shown(table)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    expect([place.feature for place in table.shown()] == [2, 1, 0], "the rows are not sorted")
    expect(len(dock.areas.form.parameters()) == 2, "an option without a wish of the user is asked for")


def profile_dock(window) -> None:
    dock = shown(part("ui.profile_dock").ProfileDock(Iface(window), window))
    expect(not dock.slider.isEnabled(), "there are dates without a line")


def report_dialog(window) -> None:
    dialog = shown(part("ui.report_dialog").ReportDialog(Iface(window), [], window))
    expect(dialog.page.count() >= 2, "the sizes of the page are missing")


def help_window(window) -> None:
    guide = shown(part("ui.help_window").HelpWindow(window))
    expect(len(guide.text.toPlainText()) > 200, "the guide is empty")


def plugin_start(window) -> None:
    iface = Iface(window)
    plugin = sys.modules[PACKAGE].classFactory(iface)
    plugin.initGui()
    action = iface.menu[0]
    action.setChecked(True)
    QApplication.processEvents()
    docks = [dock.objectName() for dock in window.findChildren(QDockWidget)]
    expect("mmsttForecastDock" in docks, f"the action opens no dock: {docks}")
    plugin.unload()
    expect(iface.menu == [], "an action stays in the menu")


WIDGETS = {
    "notes and sections": notes,
    "run section": run_section,
    "list of sources": source_list,
    "data section": data_section,
    "forecast section": forecast_section,
    "advanced section": advanced_section,
    "engine note": engine_note,
    "engine dialog": engine_dialog,
    "set-up dialog": setup_dialog,
    "chart": chart,
    "chart without matplotlib": no_chart,
    "source dialog": source_dialog,
    "files of the archive": files_of_the_archive,
    "request of the archive": request_of_the_archive,
    "area section": area_section,
    "forecast dock": forecast_dock,
    "series dock": series_dock,
    "places dock": places_dock,
    "profile dock": profile_dock,
    "report dialog": report_dialog,
    "help window": help_window,
    "start of the plugin": plugin_start,
}

if __name__ == "__main__":
    sys.exit(main())
