# SPDX-License-Identifier: GPL-2.0-or-later
"""What the drivers inside the QGIS desktop share: go through a story, take pictures, write down what was seen.

A story is a generator: each `yield` gives the event loop back until its condition holds. QGIS runs a driver without
telling it where it lies, so `desktop.start_qgis` names this folder to its Python.
"""

import json
import os
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QProcess, QTimer
from qgis.PyQt.QtWidgets import QApplication

PLUGIN = "mm_stt_forecast"
OUT = Path(os.environ["MMSTT_E2E_OUT"])
SAMPLE = os.environ["MMSTT_E2E_SAMPLE"]
seen: dict = {}
"""What the tests look at, as JSON."""


def picture(name: str) -> None:
    """Save a picture of the whole screen, as a person sees it."""
    QApplication.processEvents()
    QProcess.execute("import", ["-window", "root", str(OUT / f"{name}.png")])


def tell(story: Iterator[Callable[[], bool]], *, patience_s: float) -> None:
    """Go through a story as soon as QGIS is up, giving up when nothing happens for too long; then end QGIS."""

    def advance(condition: Callable[[], bool], since: float) -> None:
        try:
            if condition():
                condition, since = next(story), time.monotonic()
            elif time.monotonic() - since > patience_s:
                raise TimeoutError(f"Nothing happened for {patience_s:.0f} s; seen so far: {seen}")
        except StopIteration:
            _finish()
            return
        except Exception:  # the process boundary: the test shows what happened
            _finish(traceback.format_exc())
            return
        QTimer.singleShot(50, lambda: advance(condition, since))

    QTimer.singleShot(1000, lambda: advance(lambda: True, time.monotonic()))


def _finish(error: str = "") -> None:
    """Write what was seen, and end QGIS."""
    seen["error"] = error
    if error:
        picture("error")
    part = OUT / "seen.json.part"
    part.write_text(json.dumps(seen, indent=2), encoding="utf-8")
    part.replace(OUT / "seen.json")
    QgsProject.instance().clear()
    QgsApplication.instance().exit(0)
