# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_download.py`: a key, a search, a download, and the file in the list of data."""

import os

from driving import OUT, PLUGIN, seen, tell
from hands import drag_on_canvas, settled, shoot, tidy_window
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface, plugins

KEY = os.environ["MMSTT_E2E_KEY"]
FOLDER = os.environ["MMSTT_E2E_FOLDER"]
SICILY = QgsRectangle(13.0, 38.6, 13.35, 38.85)
WANTED = "_U_"


def fetch():
    """Go the way of a user, but for the typing of paths and of QGIS's master password."""
    yield lambda: PLUGIN in plugins
    iface.newProject()  # else the welcome page lies over the map
    tidy_window()
    QgsApplication.authManager().setMasterPassword("only for this story", True)
    iface.mainWindow().findChild(QAction, "mmsttForecastAction").trigger()
    dock = plugins[PLUGIN]._dock
    yield settled(0.5)
    dock.data.download_button.click()
    dialog = dock.data._download
    dialog.move(QPoint(20, 40))
    dialog.add_key(KEY)
    dialog.folder.setFilePath(FOLDER)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(degrees)
    iface.mapCanvas().setExtent(QgsRectangle(12.5, 38.2, 13.8, 39.2))
    yield settled(0.5)
    dialog.extent.setOutputExtentFromDrawOnCanvas()
    yield lambda: not dialog.isVisible()  # out of the way while a rectangle is drawn
    yield from drag_on_canvas(QgsPointXY(13.0, 38.6), QgsPointXY(13.35, 38.85), dialog.isVisible)
    seen["drawn"] = dialog.box()
    dialog.extent.setOutputExtentFromUser(SICILY, degrees)
    for box in dialog.levels.values():
        box.setChecked(True)
    seen["key"] = dialog.note.text()
    dialog.search_button.click()
    yield lambda: not dialog.busy
    seen["listed"] = dialog.list.topLevelItemCount()
    for row in range(dialog.list.topLevelItemCount()):
        item = dialog.list.topLevelItem(row)
        item.setCheckState(0, Qt.CheckState.Checked if WANTED in item.text(0) else Qt.CheckState.Unchecked)
    yield settled(0.5)
    shoot("download_list")
    dialog.download_button.click()
    yield lambda: dialog.bar.value() > 300
    shoot("download_running")
    yield lambda: not dialog.busy
    yield lambda: not any(source.reading for source in dock.data.sources())
    seen["note"] = dialog.note.text()
    seen["data"] = [os.path.basename(key) for key in dock.data.keys()]
    seen["points"] = [source.points for source in dock.data.sources()]
    yield settled(0.5)
    shoot("download_done")
    dialog.close()


OUT.mkdir(exist_ok=True)
tell(fetch(), patience_s=300.0)
