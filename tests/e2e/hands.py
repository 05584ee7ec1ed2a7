# SPDX-License-Identifier: GPL-2.0-or-later
"""Mouse and eyes of the drivers inside the QGIS desktop: real clicks on the virtual screen, which are counted."""

import time

from driving import picture, seen
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, QProcess
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolBar
from qgis.utils import iface


def find(kind, name):
    """Return a widget of the main window by its object name."""
    return iface.mainWindow().findChild(kind, name)


def shoot(name: str) -> None:
    """Save a picture of the whole screen, as a person sees it."""
    iface.messageBar().clearWidgets()
    picture(name)


def xdotool(*words) -> None:
    """Move the real mouse pointer of the virtual screen, or press its buttons, which are counted."""
    seen["clicks"] = seen.get("clicks", 0) + (words[0] in ("click", "mousedown"))
    QProcess.execute("xdotool", [str(word) for word in words])


def pointed_at(widget, place):
    """Return a condition: the real pointer stands over a place of the widget, and nothing covers it there."""

    def there() -> bool:
        spot = place()
        xdotool("mousemove", spot.x(), spot.y())
        found = QApplication.widgetAt(QCursor.pos())
        return found is not None and (found is widget or widget.isAncestorOf(found))

    return there


def click_widget(widget, done):
    """Click the middle of a widget once it can be clicked, and go on once `done` holds."""
    yield pointed_at(widget, lambda: on_screen(widget, widget.rect().center()))
    xdotool("click", 1)
    yield done


def click_canvas(point: QgsPointXY, done):
    """Click a map position."""
    yield pointed_at(iface.mapCanvas(), lambda: on_canvas(point))
    xdotool("click", 1)
    yield done


def on_screen(widget, spot: QPoint) -> QPoint:
    """Return a position of a widget in pixels of the screen, which Qt may scale."""
    place = widget.mapToGlobal(spot)
    ratio = widget.devicePixelRatioF()
    return QPoint(round(place.x() * ratio), round(place.y() * ratio))


def on_canvas(point: QgsPointXY) -> QPoint:
    """Return where a map position lies on the screen."""
    canvas = iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(point)
    return on_screen(canvas.viewport(), QPoint(round(pixel.x()), round(pixel.y())))


def drag_on_canvas(start: QgsPointXY, end: QgsPointXY, done):
    """Press, move in a few steps, release."""
    yield pointed_at(iface.mapCanvas(), lambda: on_canvas(start))
    first, last = on_canvas(start), on_canvas(end)
    xdotool("mousedown", 1)
    for i in range(1, 6):
        xdotool("mousemove", first.x() + (last.x() - first.x()) * i // 5, first.y() + (last.y() - first.y()) * i // 5)
    xdotool("mouseup", 1)
    yield done


def settled(seconds: float):
    """Return a condition that holds after a while without drawing."""
    since = [time.monotonic()]

    def quiet() -> bool:
        if iface.mapCanvas().isDrawing():
            since[0] = time.monotonic()
        return time.monotonic() - since[0] > seconds

    return quiet


def tidy_window() -> None:
    """Close what a reader of the pictures does not need."""
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() not in ("Layers",):
            dock.close()
    for bar in iface.mainWindow().findChildren(QToolBar):
        if bar.objectName() not in ("mMapNavToolBar", "mFileToolBar", "mPluginToolBar", "mAttributesToolBar"):
            bar.hide()
    iface.mainWindow().showMaximized()
    iface.messageBar().clearWidgets()
