# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `setup_engine.py`: set the engine up with the mouse, forecast, cancel, remove.

Steps are generators, as in drive_desktop.py: each `yield` gives the event loop back until its condition holds.
"""

import json
import os
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QProcess, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMessageBox, QToolBar
from qgis.utils import iface, plugins

PLUGIN = "mm_stt_forecast"
OUT = Path(os.environ["MMSTT_E2E_OUT"])
SAMPLE = os.environ["MMSTT_E2E_SAMPLE"]
WHEELS = os.environ.get("MMSTT_E2E_WHEELS", "")
DATA = Path(os.environ["XDG_DATA_HOME"]) / "mm-stt"
PATIENCE_S = 600.0
seen: dict = {"stall_ms": 0.0}


def shoot(name: str, widget=None) -> None:
    """Save a picture of a window, or of the whole screen."""
    QApplication.processEvents()
    if widget is not None:
        widget.grab().save(str(OUT / f"{name}.png"))
    else:
        QProcess.execute("import", ["-window", "root", str(OUT / f"{name}.png")])


def click(widget) -> None:
    """Click the middle of a widget with the real mouse pointer of the virtual screen."""
    spot = widget.mapToGlobal(widget.rect().center())
    ratio = widget.devicePixelRatioF()
    QProcess.execute("xdotool", ["mousemove", str(round(spot.x() * ratio)), str(round(spot.y() * ratio)), "click", "1"])


def after(seconds: float):
    """Return a condition that holds after a while."""
    began = time.monotonic()
    return lambda: time.monotonic() - began > seconds


def watch_stalls() -> None:
    """Note the longest time that the event loop was not served while the set-up works."""
    last = [time.monotonic()]

    def beat() -> None:
        now = time.monotonic()
        if seen.get("watching"):
            seen["stall_ms"] = max(seen["stall_ms"], 1000 * (now - last[0]) - 20)
        last[0] = now
    timer = QTimer(iface.mainWindow())
    timer.timeout.connect(beat)
    timer.start(20)


def story():
    """Ask, install, forecast, cancel a repair, remove."""
    from mm_stt_forecast.runner import setup_plan as plan

    yield lambda: PLUGIN in plugins
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() != "Layers":
            dock.close()
    for bar in iface.mainWindow().findChildren(QToolBar):
        if bar.objectName() not in ("mMapNavToolBar", "mFileToolBar", "mPluginToolBar"):
            bar.hide()
    iface.mainWindow().showMaximized()
    watch_stalls()
    iface.mainWindow().findChild(QAction, "mmsttForecastAction").trigger()
    dock = iface.mainWindow().findChild(QDockWidget, "mmsttForecastDock")
    yield lambda: dock.engine.survey is not None and dock.engine.button.isVisible()
    yield after(1.0)
    seen["note"] = dock.engine.note.text()
    shoot("setup_1_dock")
    click(dock.engine.button)
    yield lambda: iface.mainWindow().findChild(QDialog, "mmsttSetupDialog") is not None
    dialog = iface.mainWindow().findChild(QDialog, "mmsttSetupDialog")
    yield lambda: dialog.heading.text().startswith("The engine is")
    yield after(0.6)
    shoot("setup_2_dialog", dialog)
    shoot("setup_2_screen")
    seen["existed_before_the_click"] = DATA.exists()
    dialog.python.setCurrentIndex(1)
    dialog._python_chosen()
    if WHEELS:
        dialog.source.setCurrentIndex(1)
        dialog.wheels.setFilePath(WHEELS)
    seen["base"] = dialog.python.currentText()
    yield after(0.5)
    shoot("setup_3_chosen", dialog)
    began = time.monotonic()
    click(dialog.install_button)  # waits for xdotool, which is no stall of ours
    yield after(0.1)
    seen["watching"] = True
    yield lambda: dialog.bar.value() > 150 or not dialog.busy
    seen["watching"] = False  # the picture itself takes a while
    shoot("setup_4_running", dialog)
    yield after(0.1)
    seen["watching"] = True
    yield lambda: not dialog.busy and dialog.heading.text().startswith("The engine is")
    seen["watching"] = False
    seen["install_s"] = round(time.monotonic() - began, 1)
    seen["install_says"] = dialog.note.text()
    yield after(0.5)
    shoot("setup_5_ready", dialog)
    seen["state"] = plan.state(DATA)
    seen["marker"] = plan.read_marker(DATA)
    seen["left"] = sorted(path.name for path in DATA.iterdir())
    dock.engine.survey = None
    dock.engine.look_again()
    yield lambda: dock.engine.survey is not None
    found = next(item for item in dock.engine.survey.diagnoses if item.rung.kind == "managed")
    seen["managed"] = [found.can, found.network, found.reason, found.report.get("modules", {}).get("torch", {})]
    seen["has_weights"] = bool(found.report.get("weights"))
    dialog.copy_diagnostics()
    (OUT / "diagnostics.json").write_text(QgsApplication.clipboard().text(), encoding="utf-8")
    click(dialog.close_button)
    yield after(0.5)

    model = "mmstt" if seen["has_weights"] else "gp"
    dock.data.add_files([SAMPLE])
    yield lambda: dock.data.places() is not None
    dock.advanced.output.setFilePath(str(OUT / "forecast"))
    dock.advanced.model.setCurrentIndex(dock.advanced.model.findData(model))
    yield after(0.6)
    click(dock.run.run_button)
    yield lambda: dock.run.cancel_button.isVisible() or bool(dock.run.note.text())
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["model"] = model
    seen["forecast_says"] = dock.run.note.text()
    yield after(1.5)
    shoot("setup_6_forecast")

    click_menu = iface.mainWindow().findChild(QAction, "mmsttEngineAction")
    click_menu.trigger()
    yield lambda: dialog.isVisible() and dialog.install_button.isEnabled()
    yield after(0.5)
    before = sorted((DATA / plan.ENV).rglob("*"))
    click(dialog.install_button)
    yield lambda: dialog.bar.value() > 300 or not dialog.busy
    asked = time.monotonic()
    click(dialog.cancel_button)
    yield lambda: not dialog.busy and dialog.heading.text().startswith("The engine is")
    seen["cancel_s"] = round(time.monotonic() - asked, 1)
    seen["cancel_says"] = dialog.note.text()
    seen["same_after_cancel"] = sorted((DATA / plan.ENV).rglob("*")) == before and plan.state(DATA) == "ready"
    seen["left_after_cancel"] = sorted(path.name for path in DATA.iterdir())
    shoot("setup_7_cancelled", dialog)

    QTimer.singleShot(1500, confirm_removal)
    click(dialog.remove_button)
    yield lambda: dialog.heading.text() == "The engine is not set up yet"
    yield after(0.5)
    seen["left_after_remove"] = sorted(path.name for path in DATA.iterdir())
    shoot("setup_8_removed", dialog)


def confirm_removal() -> None:
    """Press Remove in the question."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        shoot("setup_8_question", box)
        click(next(button for button in box.buttons() if "Remove" in button.text()))


def finish(error: str = "") -> None:
    """Write what was seen, and end QGIS."""
    seen["error"] = error
    if error:
        shoot("setup_error")
    part = OUT / "seen.json.part"
    part.write_text(json.dumps(seen, indent=2), encoding="utf-8")
    part.replace(OUT / "seen.json")
    QgsProject.instance().clear()
    QgsApplication.instance().exit(0)


def advance(steps, condition, since) -> None:
    """Go on when the condition holds; give up after a while."""
    try:
        if condition():
            condition, since = next(steps), time.monotonic()
        elif time.monotonic() - since > PATIENCE_S:
            raise TimeoutError(f"Nothing happened for {PATIENCE_S:.0f} s; seen so far: {seen}")
    except StopIteration:
        finish()
        return
    except Exception:
        finish(traceback.format_exc())
        return
    QTimer.singleShot(50, lambda: advance(steps, condition, since))


QTimer.singleShot(1000, lambda: advance(story(), lambda: True, time.monotonic()))
