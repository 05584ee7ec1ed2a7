# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `setup_engine.py`: meet a proxy, set the engine up with the mouse, forecast, cancel,
update, repair, run out of disk, remove.

Steps are generators, as in drive_desktop.py: each `yield` gives the event loop back until its condition holds.
"""

import http.server
import os
import threading
import time
from pathlib import Path

from driving import OUT, PLUGIN, SAMPLE, picture, seen, tell
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QProcess, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMessageBox, QToolBar
from qgis.utils import iface, plugins

WHEELS = os.environ.get("MMSTT_E2E_WHEELS", "")
SMALL = os.environ.get("MMSTT_E2E_SMALL_DISK", "")
FILLED_LEAVES = 150_000_000
"""Bytes: enough for uv, too little for PyTorch."""
DATA = Path(os.environ["XDG_DATA_HOME"]) / "mm-stt"
HEADS = ("The engine is", "PyTorch, if you want it")
seen["stall_ms"] = 0.0


def shoot(name: str, widget=None) -> None:
    """Save a picture of a window, or of the whole screen."""
    if widget is None:
        picture(name)
    else:
        QApplication.processEvents()
        widget.grab().save(str(OUT / f"{name}.png"))


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


class SignIn(http.server.BaseHTTPRequestHandler):
    """A proxy that lets nobody through."""

    def do_CONNECT(self) -> None:
        self.send_error(407, "Proxy Authentication Required")

    def log_message(self, *_unused) -> None:
        """Say nothing."""


def settled(dialog):
    """Return a condition that holds when a piece of work has ended and the dialog has looked around again."""
    return lambda: not dialog.busy and dialog.heading.text().startswith(HEADS) and dialog.python.isEnabled()


def story():
    """Ask, install, forecast, cancel a repair, update, repair, remove."""
    dock, dialog = yield from open_setup()
    yield from meet_a_proxy(dialog)
    yield from install(dock, dialog)
    yield from forecast(dock)
    yield from cancel(dialog)
    yield from update_and_repair(dialog)
    if SMALL:
        yield from run_out_of_disk(dialog)
    yield from remove(dialog)


def open_setup():
    """Open the dock and, by its button, the set-up."""
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
    yield lambda: dialog.heading.text().startswith(HEADS)
    yield after(0.6)
    shoot("setup_absent", dialog)
    shoot("setup_2_screen")
    seen["existed_before_the_click"] = DATA.exists()
    return dock, dialog


def choose_python(dialog) -> None:
    """Choose a Python of this computer, since not every network reaches GitHub."""
    dialog.python.setCurrentIndex(1)
    dialog._python_chosen()


def meet_a_proxy(dialog):
    """Try through a proxy that asks for a sign-in; the one given is wrong, and must not be written down."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SignIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    choose_python(dialog)
    os.environ["HTTPS_PROXY"] = f"http://anna:geheim@127.0.0.1:{server.server_port}"
    yield after(0.3)
    click(dialog.install_button)
    yield settled(dialog)
    del os.environ["HTTPS_PROXY"]
    server.shutdown()
    seen["proxy_says"] = dialog.note.text()
    seen["proxy_left"] = sorted(path.name for path in DATA.iterdir())
    yield after(0.3)
    shoot("setup_failed", dialog)
    dialog.copy_diagnostics()
    texts = (DATA / "setup.log").read_text(encoding="utf-8") + QgsApplication.clipboard().text()
    seen["sign_in_written_down"] = "geheim" in texts or "anna" in texts
    yield after(2.0)


def install(dock, dialog):
    """Set up with the mouse, and see that the network runs."""
    from mm_stt_forecast.runner import setup_plan as plan

    choose_python(dialog)
    if WHEELS:
        dialog.source.setCurrentIndex(1)
        dialog.wheels.setFilePath(WHEELS)
    seen["base"] = dialog.python.currentText()
    yield after(0.5)
    shoot("setup_chosen", dialog)
    began = time.monotonic()
    click(dialog.install_button)  # waits for xdotool, which is no stall of ours
    yield after(0.1)
    seen["watching"] = True
    yield lambda: dialog.bar.value() > 150 or not dialog.busy
    seen["watching"] = False  # the picture itself takes a while
    shoot("setup_running", dialog)
    yield after(0.1)
    seen["watching"] = True
    yield settled(dialog)
    seen["watching"] = False
    seen["install_s"] = round(time.monotonic() - began, 1)
    seen["install_says"] = dialog.note.text()
    yield after(0.5)
    shoot("setup_ready", dialog)
    seen["state"] = plan.state(DATA)
    seen["marker"] = plan.read_marker(DATA)
    seen["left"] = sorted(path.name for path in DATA.iterdir())
    dock.engine.survey = None
    dock.engine.look_again()
    yield lambda: dock.engine.survey is not None
    found = next(item for item in dock.engine.survey.diagnoses if item.interpreter.kind == "managed")
    seen["managed"] = [found.can, not found.torch_lacks, found.reason, found.report.get("modules", {}).get("torch", {})]
    seen["has_weights"] = bool(found.report.get("weights"))
    dialog.copy_diagnostics()
    (OUT / "diagnostics.json").write_text(QgsApplication.clipboard().text(), encoding="utf-8")
    click(dialog.close_button)
    yield after(0.5)


def forecast(dock):
    """Forecast with what was set up."""
    model = "mmstt" if seen["has_weights"] else "gp"
    dock.data.add_files([SAMPLE])
    yield lambda: dock.data.places() is not None
    dock.forecast.save_in.setFilePath(str(OUT))
    dock.forecast.save_as.setText("forecast")
    dock.fields["model"].set_value(model)
    yield after(0.6)
    click(dock.run.run_button)
    yield lambda: dock.run.cancel_button.isVisible() or bool(dock.run.note.text())
    yield lambda: not dock.run.cancel_button.isVisible()
    seen["model"] = model
    seen["forecast_says"] = dock.run.note.text()
    yield after(1.5)
    shoot("setup_6_forecast")


def cancel(dialog):
    """Cancel a repair half way."""
    from mm_stt_forecast.runner import setup_plan as plan

    click_menu = iface.mainWindow().findChild(QAction, "mmsttEngineAction")
    click_menu.trigger()
    yield lambda: dialog.isVisible() and dialog.install_button.isEnabled()
    yield after(0.5)
    before = sorted((DATA / plan.ENV).rglob("*"))
    click(dialog.install_button)
    yield lambda: dialog.bar.value() > 300 or not dialog.busy
    asked = time.monotonic()
    click(dialog.cancel_button)
    yield settled(dialog)
    seen["cancel_s"] = round(time.monotonic() - asked, 1)
    seen["cancel_says"] = dialog.note.text()
    seen["same_after_cancel"] = sorted((DATA / plan.ENV).rglob("*")) == before and plan.state(DATA) == "ready"
    seen["left_after_cancel"] = sorted(path.name for path in DATA.iterdir())
    shoot("setup_cancelled", dialog)


def update_and_repair(dialog):
    """Pretend that the plugin has a newer lock, then lose the Python, and press the button that mends it."""
    from mm_stt_forecast.runner import setup_plan as plan

    path = DATA / plan.ENV / plan.MARKER
    marker = path.read_text(encoding="utf-8")
    path.write_text(marker.replace(plan.read_marker(DATA)["lock_sha256"], "0" * 64), encoding="utf-8")
    dialog.look_around()
    yield settled(dialog)
    yield after(0.3)
    seen["outdated_button"] = dialog.install_button.text()
    shoot("setup_outdated", dialog)
    for program in (DATA / plan.ENV / "bin").glob("python*"):
        program.unlink()
    dialog.look_around()
    yield settled(dialog)
    yield after(0.3)
    seen["broken_button"] = dialog.install_button.text()
    shoot("setup_broken", dialog)
    click(dialog.install_button)
    yield lambda: dialog.busy
    yield settled(dialog)
    seen["state_after_repair"] = plan.state(DATA)
    seen["repair_says"] = dialog.note.text()


def run_out_of_disk(dialog):
    """Set up on a small disk that somebody else fills meanwhile; then try again with too little from the start."""
    before, here = os.environ["XDG_DATA_HOME"], Path(SMALL)
    os.environ["XDG_DATA_HOME"] = SMALL
    dialog.look_around()
    yield settled(dialog)
    choose_python(dialog)
    yield after(0.3)
    click(dialog.install_button)
    yield lambda: dialog.busy
    filler = here / "filler"
    free = os.statvfs(here).f_bavail * os.statvfs(here).f_frsize
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free - FILLED_LEAVES))
    yield settled(dialog)
    yield after(0.3)
    seen["full_says"] = dialog.note.text()
    seen["full_left"] = sorted(path.name for path in (here / "mm-stt").iterdir())
    shoot("setup_disk_full", dialog)
    dialog.look_around()
    yield settled(dialog)
    yield after(0.3)
    seen["short_says"], seen["short_can_start"] = dialog.note.text(), dialog.install_button.isEnabled()
    shoot("setup_disk_short", dialog)
    iface.mainWindow().activateWindow()
    yield lambda: not dialog.isActiveWindow()
    filler.unlink()  # as somebody does in the file manager, before coming back
    dialog.activateWindow()
    yield lambda: dialog.isActiveWindow()
    yield after(0.3)
    seen["awake_again"] = dialog.install_button.isEnabled()
    os.environ["XDG_DATA_HOME"] = before
    dialog.look_around()
    yield settled(dialog)


def remove(dialog):
    """Remove everything, after the question."""
    QTimer.singleShot(1500, confirm_removal)
    click(dialog.remove_button)
    yield lambda: dialog.heading.text().startswith("PyTorch,")
    yield after(0.5)
    seen["left_after_remove"] = sorted(path.name for path in DATA.iterdir())
    shoot("setup_removed", dialog)


def confirm_removal() -> None:
    """Press Remove in the question."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        shoot("setup_remove", box)
        click(next(button for button in box.buttons() if "Remove" in button.text()))


tell(story(), patience_s=600.0)
