# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_first_run.py`: from the enabled plugin to the maps of the sample, by mouse."""

import json
import time
from pathlib import Path

from driving import OUT, PLUGIN, seen, tell
from hands import click_canvas, click_widget, find, settled, shoot, tidy_window
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QApplication, QDialog, QDockWidget, QLabel, QToolButton
from qgis.utils import iface, plugins


def watch_dialogs() -> QTimer:
    """Note the dialogs that stand open at any time, which a first run must not need; until the timer is stopped."""
    timer = QTimer(iface.mainWindow())

    def look() -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible() and one.windowTitle() not in seen["dialogs"]:
                seen["dialogs"].append(one.windowTitle())

    timer.timeout.connect(look)
    timer.start(40)
    return timer


def first_run():
    """Open the dock, take the sample, run; then look at a cell."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))  # as QGIS starts
    QgsProject.instance().setDirty(False)
    yield settled(0.5)
    seen["clicks"], seen["dialogs"] = 0, []
    watch = watch_dialogs()
    action = find(QAction, "mmsttForecastAction")
    button = next(one for one in action.associatedWidgets() if isinstance(one, QToolButton) and one.isVisible())
    began = time.monotonic()
    yield from click_widget(button, lambda: find(QDockWidget, "mmsttForecastDock") is not None)
    dock = find(QDockWidget, "mmsttForecastDock")
    yield settled(0.5)
    seen["warnings_before"] = [note.text() for note in notes(dock) if note._kind in ("warning", "error")]
    arrange(dock)
    yield settled(0.3)
    shoot("first_1_empty")
    yield from click_widget(dock.data.sample_button, lambda: dock.data.places() is not None)
    yield settled(0.4)
    yield lambda: dock.engine.survey is not None  # looked for in the background, while a person reads
    shoot("first_2_data")
    yield dock.run.run_button.isEnabled
    seen["warnings_before"] += [note.text() for note in notes(dock) if note._kind in ("warning", "error")]
    pressed = time.monotonic()
    yield from click_widget(dock.run.run_button, dock.run.cancel_button.isVisible)
    yield lambda: not dock.run.cancel_button.isVisible() or dock.run.bar.value() > 350
    shoot("first_3_running")
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["seconds"] = {"run": time.monotonic() - pressed, "from the first click": time.monotonic() - began}
    seen["clicks_to_the_maps"] = seen["clicks"]
    yield settled(1.0)
    watch.stop()
    tell_result(dock)
    shoot("first_4_maps")
    yield from look_at_a_cell(dock)


def tell_result(dock) -> None:
    """Write down what was made, by what, and whether it is in sight."""
    from mm_stt_forecast.maps.group import ROLE
    from mm_stt_forecast.maps.view import extent_on_map

    folder = Path(dock._shown)
    record = json.loads((folder / "forecast.json").read_text(encoding="utf-8"))
    seen["message"] = dock.run.note.text()
    seen["label"], seen["cells"] = record["label"], record["cells"]
    seen["folder"] = str(folder)
    seen["roles"] = sorted({one.customProperty(ROLE) for one in QgsProject.instance().mapLayers().values()} - {None})
    seen["in_view"] = iface.mapCanvas().extent().contains(extent_on_map(iface.mapCanvas()))
    seen["engine"] = dock.engine.note.text()
    survey = dock.engine.survey
    best = survey.best(network=True) if survey is not None else None
    seen["python"] = best.interpreter.kind if best is not None else ""
    seen["torch"] = [not item.torch_lacks for item in survey.diagnoses] if survey is not None else []
    texts = [one for kind in (QAbstractButton, QLabel) for one in dock.findChildren(kind) if one.text()]
    seen["cut_texts"] = [one.text() for one in texts if one.isVisible() and one.width() < one.minimumSizeHint().width()]


def look_at_a_cell(dock):
    """Show the chart of the cell that moves most."""
    import numpy as np

    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.run.series_button, lambda: iface.mapCanvas().mapTool() is not usual)
    series = find(QDockWidget, "mmsttSeriesDock")
    iface.mainWindow().resizeDocks([series], [330], Qt.Orientation.Vertical)
    arrange(dock)
    yield settled(0.8)
    from mm_stt_forecast.maps.view import extent_on_map

    extent = extent_on_map(iface.mapCanvas())
    extent.scale(1.2)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield settled(1.0)
    with np.load(Path(seen["folder"]) / "forecast.npz", allow_pickle=False) as arrays:
        moved = arrays["displacement"][:, -1, 4] - arrays["issue_level"]
        cell = int(np.argmax(np.abs(moved)))
        spot = QgsPointXY(arrays["easting"][cell], arrays["northing"][cell])
    yield from click_canvas(spot, lambda: len(series.held()) == 1)
    yield settled(0.8)
    seen["clicks_to_a_chart"] = seen["clicks"]
    shoot("first_5_chart")


def notes(dock) -> list:
    """Return the notes of the dock that say something."""
    from mm_stt_forecast.ui.look import Note

    return [one for one in dock.findChildren(Note) if one.isVisible() and one.text()]


def arrange(dock) -> None:
    """Give the panels beside the map widths that leave it the most room."""
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers"), dock], [272, 350], Qt.Orientation.Horizontal)


OUT.mkdir(exist_ok=True)
tell(first_run(), patience_s=300.0)
