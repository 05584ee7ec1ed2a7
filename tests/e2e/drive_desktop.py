# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_desktop.py`: use the plugin as a person would, and write down what was seen.

Steps are generators: each `yield` gives the event loop back until its condition holds.
"""

import datetime
import json
import os
import sys

import processing
from driving import OUT, PLUGIN, SAMPLE, seen, tell
from hands import click_canvas, click_widget, drag_on_canvas, find, settled, shoot, tidy_window
from qgis.core import Qgis, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QApplication,
    QDockWidget,
    QLabel,
    QMessageBox,
)
from qgis.utils import iface, plugins

MODEL = os.environ["MMSTT_E2E_MODEL"]


def canvas_colour(point: QgsPointXY) -> list[int]:
    """Return the colour that the canvas shows at a map position."""
    canvas = iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(point)
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    colour = image.pixelColor(round(pixel.x() * ratio), round(pixel.y() * ratio))
    return [colour.red(), colour.green(), colour.blue()]


def story():
    """Load, draw, run, look, click, play, report."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    found = processing.runAndLoadResults("mmstt:readegms", {"INPUT_FILES": [SAMPLE], "OUTPUT": "TEMPORARY_OUTPUT"})
    layer = QgsProject.instance().mapLayer(found["OUTPUT"])
    iface.mapCanvas().setCanvasColor(QColor("#e9eff3"))
    QgsProject.instance().setBackgroundColor(QColor("#e9eff3"))
    layer.setName("Ustica, EGMS L3 Up")
    QgsProject.instance().setCrs(layer.crs())
    yield settled(1.0)
    find(QAction, "mmsttForecastAction").trigger()
    dock = find(QDockWidget, "mmsttForecastDock")
    arrange(dock)
    yield settled(0.5)
    extent = layer.extent()
    extent.scale(1.25)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield settled(1.0)
    shoot("1_empty")

    dock.data.add_files([SAMPLE])
    yield lambda: dock.data.places() is not None
    yield settled(0.6)
    seen["source"] = [dock.data.sources()[0].component, dock.data.sources()[0].points, dock.data.sources()[0].epochs]
    box = layer.extent()
    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.area.rectangle_button, lambda: iface.mapCanvas().mapTool() is not usual)
    yield from drag_on_canvas(
        QgsPointXY(box.xMinimum() - 150, box.yMaximum() + 150),
        QgsPointXY(box.xMaximum() + 150, box.center().y() - 600),
        lambda: dock.area.ring() is not None,
    )
    yield settled(0.6)
    seen["cells_inside"] = dock.state().cells_inside
    seen["tool_given_back"] = not dock.area.rectangle_button.isChecked()
    dock.fields["issue_date"].set_value(datetime.date(2023, 12, 31))
    dock.fields["horizon_months"].set_value(36)
    dock.forecast.save_in.setFilePath(str(OUT))
    dock.forecast.save_as.setText("forecast")
    dock.fields["model"].set_value(MODEL)
    yield settled(0.6)
    seen["ready"] = dock.run.run_button.isEnabled()
    shoot("2_ready")

    yield from click_widget(dock.run.run_button, dock.run.cancel_button.isVisible)
    yield lambda: not dock.run.cancel_button.isVisible() or dock.run.bar.value() > 300
    seen["was_running"] = dock.run.cancel_button.isVisible()
    shoot("3_running")
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["message"] = dock.run.note.text()
    yield settled(1.5)
    layer_node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    layer_node.setItemVisibilityChecked(False)
    yield settled(1.0)
    results = {one.customProperty("mmstt/role") for one in QgsProject.instance().mapLayers().values()} - {None}
    seen["roles"] = sorted(results)
    shoot("4_maps")

    yield from play(dock)
    yield from click_cells(dock)
    yield from small_screen(dock)
    yield from report(dock)


def arrange(dock) -> None:
    """Give the panels beside the map their widths back."""
    iface.mainWindow().resizeDocks([find(QDockWidget, "Layers"), dock], [272, 350], Qt.Orientation.Horizontal)


def play(dock):
    """Step the time slider and compare the pixels."""
    from mm_stt_forecast.maps.group import result_layers

    folder = OUT / "forecast"
    import numpy as np

    with np.load(folder / "forecast.npz", allow_pickle=False) as arrays:
        east, north = arrays["easting"], arrays["northing"]
        median = arrays["displacement"][:, :, 4] - arrays["issue_level"][:, None]
    cell = int(np.argmax(np.abs(median[:, 23] - median[:, 0])))
    seen["cell"] = [float(east[cell]), float(north[cell])]
    spot = QgsPointXY(east[cell], north[cell])
    controller = iface.mapCanvas().temporalController()
    slider = find(QDockWidget, "Temporal Controller") or find(QDockWidget, "TemporalControllerDock")
    if slider is not None:
        slider.show()
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, slider)
        iface.mainWindow().resizeDocks([slider], [128], Qt.Orientation.Vertical)
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    seen["frames"] = controller.totalFrameCount()
    colours = []
    for frame in (0, 23, 35):
        controller.setCurrentFrameNumber(frame)
        iface.mapCanvas().refresh()
        yield settled(1.0)
        colours.append(canvas_colour(spot))
        if frame == 23:
            shoot("5_time")
        if frame == 35:
            shoot("6_not_calibrated")
    seen["colours"] = colours
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    if slider is not None:
        slider.close()
    arrange(dock)
    seen["visible"] = [one.name() for one, _, _ in result_layers(QgsProject.instance())]
    yield settled(1.0)


def click_cells(dock):
    """Pick the fastest cell and another one with the real mouse."""
    usual = iface.mapCanvas().mapTool()
    yield from click_widget(dock.run.series_button, lambda: iface.mapCanvas().mapTool() is not usual)
    series = find(QDockWidget, "mmsttSeriesDock")
    iface.mainWindow().resizeDocks([series], [300], Qt.Orientation.Vertical)
    arrange(dock)
    yield settled(0.5)
    from mm_stt_forecast.maps.view import extent_on_map

    extent = extent_on_map(iface.mapCanvas())
    extent.scale(1.1)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    yield settled(1.5)
    yield from click_canvas(QgsPointXY(*seen["cell"]), lambda: len(series.held()) == 1)
    yield settled(0.8)
    shoot("7_series")
    seen["picked"] = [series.held()[0][0].easting, series.held()[0][0].northing]
    series.keep_box.setChecked(True)
    series.zero.choose("issue")
    from mm_stt_forecast.mmstt_core.results.reader import ForecastFolder

    forecast = ForecastFolder(OUT / "forecast")
    other = int(((forecast.easting_N - seen["cell"][0]) ** 2 + (forecast.northing_N - seen["cell"][1]) ** 2).argmax())
    yield from click_canvas(
        QgsPointXY(forecast.easting_N[other], forecast.northing_N[other]), lambda: len(series.held()) == 2
    )
    yield settled(0.8)
    shoot("8_compare")
    seen["csv"] = series.save(OUT / "series.csv")
    seen["svg"] = series.save(OUT / "series.svg")


def small_screen(dock):
    """Shrink the window to what a screen of 1280 x 800 leaves, and note every text that is cut."""
    window = iface.mainWindow()
    window.showNormal()
    yield settled(0.5)
    window.setGeometry(0, 24, 1280, 776)
    arrange(dock)
    yield settled(0.8)
    seen["small_window"] = [window.width(), window.height()]
    series = find(QDockWidget, "mmsttSeriesDock")
    texts = [
        one
        for panel in (dock, series)
        for kind in (QAbstractButton, QLabel)
        for one in panel.findChildren(kind)
        if one.isVisible() and one.text()
    ]
    seen["cut_texts"] = [one.text() for one in texts if one.width() < one.minimumSizeHint().width()]
    tree = iface.layerTreeView()
    names = [node.name() for group in tree.layerTreeModel().rootGroup().findGroups() for node in group.findLayers()]
    seen["tree_width"] = [max(map(tree.fontMetrics().horizontalAdvance, names)) + 110, tree.viewport().width()]
    shoot("9_small")
    window.showMaximized()
    arrange(dock)
    yield settled(0.5)


def report(dock):
    """Make the report in both orientations."""
    from mm_stt_forecast.maps import report as maker
    from mm_stt_forecast.maps.report_frames import Sheet

    series = find(QDockWidget, "mmsttSeriesDock")
    held = [(one, colour) for one, colour, _ in series.held()]
    for landscape in (False, True):
        layout = maker.compose(OUT / "forecast", held, sheet=Sheet("A4", landscape)).page.layout
        QgsProject.instance().layoutManager().addLayout(layout)
        maker.export_pdf(layout, OUT / f"report_{'landscape' if landscape else 'portrait'}.pdf")
    seen["layouts"] = [one.name() for one in QgsProject.instance().layoutManager().layouts()]
    QgsProject.instance().write(str(OUT / "saved.qgz"))
    dock.close()
    seen["band_hidden"] = not dock.area._band.isVisible()
    seen["torch_in_qgis"] = "torch" in sys.modules
    yield settled(0.3)


def close_during_run():
    """Quit QGIS in the middle of a run, and agree when QGIS asks whether to abort it."""
    yield lambda: PLUGIN in plugins
    tidy_window()
    find(QAction, "mmsttForecastAction").trigger()
    dock = find(QDockWidget, "mmsttForecastDock")
    dock.data.add_files([SAMPLE])
    yield lambda: dock.data.places() is not None
    dock.forecast.save_in.setFilePath(str(OUT))
    dock.forecast.save_as.setText("forecast")
    dock.fields["model"].set_value(MODEL)
    yield settled(0.6)
    dock.run.run_button.click()
    yield lambda: dock.run.bar.maximum() > 0 and dock.run.bar.value() > 100
    seen["running"] = dock.run.cancel_button.isVisible()
    part = OUT / "seen.json"
    part.write_text(json.dumps({**seen, "error": ""}), encoding="utf-8")
    agree()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def agree() -> None:
    """Press the button that lets QGIS close, whenever it asks."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        for button in box.buttons():
            if box.buttonRole(button) in (
                QMessageBox.ButtonRole.YesRole,
                QMessageBox.ButtonRole.AcceptRole,
                QMessageBox.ButtonRole.DestructiveRole,
            ):
                button.click()
                break
    QTimer.singleShot(100, agree)


STORIES = {"whole": story, "close": close_during_run}
tell(STORIES[os.environ.get("MMSTT_E2E_STORY", "whole")](), patience_s=300.0)
