# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_desktop.py`: the walk of somebody who has just enabled the plugin."""

import datetime
import json
import math
from pathlib import Path

from driving import OUT, PLUGIN, seen, tell
from hands import click_canvas, click_widget, find, on_screen, pointed_at, settled, shoot, tidy_window, xdotool
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialogButtonBox, QDockWidget, QToolButton
from qgis.utils import iface, plugins


def walk():
    """Go where a stranger goes on a fresh profile: the sample, its forecast; open it again; a table without a unit."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))  # as QGIS starts
    QgsProject.instance().setDirty(False)
    yield settled(0.5)
    seen["clicks"] = 0
    action = find(QAction, "mmsttForecastAction")
    button = next(one for one in action.associatedWidgets() if isinstance(one, QToolButton) and one.isVisible())
    yield from click_widget(button, lambda: find(QDockWidget, "mmsttForecastDock") is not None)
    dock = find(QDockWidget, "mmsttForecastDock")
    yield settled(1.0)
    shoot("walk_1_empty")
    yield from click_widget(dock.data.sample_button, lambda: dock.data.places() is not None)
    yield settled(0.6)
    seen["points_drawn"] = sum(bands[1].isVisible() for bands in dock._on_map._bands.values())
    seen["clean_after_data"] = not QgsProject.instance().isDirty() and not QgsProject.instance().mapLayers()
    shoot("walk_2_data")
    yield from click_widget(dock.run.run_button, dock.run.cancel_button.isVisible)
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["clicks_to_the_map"] = seen["clicks"]
    yield settled(1.0)
    seen["walk_message"] = dock.run.note.text()
    from mm_stt_forecast.maps.view import extent_on_map

    seen["forecast_in_view"] = iface.mapCanvas().extent().contains(extent_on_map(iface.mapCanvas()))
    seen["points_hidden"] = not any(one.isVisible() for bands in dock._on_map._bands.values() for one in bands)
    shoot("walk_3_maps")
    yield from open_again(dock)
    yield from measured(dock)
    yield from state_a_unit(dock)


def open_again(dock):
    """Open the forecast from the menu of recent ones, in a new project."""
    iface.newProject(False)
    QgsProject.instance().setDirty(False)
    yield settled(0.5)
    seen["said_after_new_project"] = dock.run.note.text()
    menu = dock.run.open_button.menu()
    yield from click_widget(dock.run.open_button, menu.isVisible)
    entry = menu.actions()[-1]
    yield pointed_at(menu, lambda: on_screen(menu, menu.actionGeometry(entry).center()))
    xdotool("click", 1)
    yield lambda: dock.run.note.text() != ""
    yield settled(1.0)
    seen["opened"] = dock.run.note.text()
    shoot("walk_4_opened")


def measured(dock):
    """Show the data without any forecast, and click a point."""
    iface.newProject(False)
    QgsProject.instance().setDirty(False)
    yield settled(0.5)
    yield from click_widget(dock.data.map_button, dock.data.map_button.isChecked)
    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.run.series_button, lambda: iface.mapCanvas().mapTool() is not usual)
    series = find(QDockWidget, "mmsttSeriesDock")
    yield settled(1.0)
    places = next(iter(dock._on_map._places.values()))
    yield from click_canvas(QgsPointXY(*places[len(places) // 2]), lambda: len(series._held) == 1)
    yield settled(0.6)
    seen["measured"] = [series._held[0].series.observed_T.size, series._held[0].series.forecasts]
    shoot("walk_5_measured")
    series.close()


def state_a_unit(dock):
    """Add a table in centimetres that does not say so, and say it with mouse and keyboard."""
    dock.data.list.selectAll()
    yield from click_widget(dock.data.remove_button, lambda: not dock.data.sources())
    seen["points_after_removal"] = len(dock._on_map._bands)
    dates = [datetime.date(2020, 1, 3) + datetime.timedelta(days=12 * step) for step in range(122)]
    rows = ["pid,longitude,latitude," + ",".join(f"{date:%Y%m%d}" for date in dates)]
    for cell in range(20):
        series = (0.1 * (math.sin(step * 1.7 + cell) + 2 * math.sin(step / 4.8) - 0.2 * step) for step in range(122))
        rows.append(
            f"p{cell},{13.17 + 0.002 * (cell % 5):.4f},{38.7 + 0.002 * (cell // 5):.4f},"
            + ",".join(f"{value:.2f}" for value in series)
        )
    (OUT / "levelling.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    dock.data.add_files([str(OUT / "levelling.csv")])
    yield dock.data.state_button.isVisible
    seen["asked"] = [dock.data.note.text() or dock.data.sources()[0].error, dock.data.state_button.text()]
    yield settled(0.5)
    shoot("walk_6_asks")
    yield from click_widget(dock.data.state_button, lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    yield dialog.unit.hasFocus
    shoot("walk_7_dialog")
    xdotool("key", "Down", "Down")
    yield lambda: dialog.unit.currentData() == "cm"
    confirm = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    yield from click_widget(confirm, lambda: dock.data.places() is not None)
    yield settled(0.6)
    seen["stated"] = [one.value for one in dock.data.sources()[0].recognised if one.fact == "unit"]
    yield dock.run.run_button.isEnabled
    yield from click_widget(dock.run.run_button, dock.run.cancel_button.isVisible)
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["stated_message"] = dock.run.note.text()
    record = json.loads((Path(dock._shown) / "forecast.json").read_text(encoding="utf-8"))
    seen["recorded"] = [one["value"] for one in record["sources"][0]["recognised"] if one["fact"] == "unit"]
    yield settled(1.0)
    shoot("walk_8_stated")


tell(walk(), patience_s=300.0)
