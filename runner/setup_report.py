# SPDX-License-Identifier: GPL-2.0-or-later
"""Diagnostics to paste into a problem report: doctor's own report of every Python, and how the set-up went."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ..mmstt_core import __version__
from ..mmstt_core.doctor import as_json
from ..mmstt_core.redaction import redact
from . import setup_plan as plan
from .engine import Survey

LINES = 50


def diagnostics(survey: Survey | None, data_folder: Path) -> str:
    """Return everything that helps to find a fault, as JSON, without home folder, user name and sign-ins."""
    found = survey.diagnoses if survey is not None else ()
    return as_json(
        redact(
            {
                "plugin": __version__,
                "qgis": {
                    "version": Qgis.version(),
                    "qt": QT_VERSION_STR,
                    "python": platform.python_version(),
                    "executable": sys.executable,
                },
                "system": platform.platform(),
                "engine": survey.sentence() if survey is not None else "not examined yet",
                "pythons": [
                    {
                        "interpreter": item.interpreter.title,
                        "executable": item.interpreter.executable,
                        "can": item.can,
                        "reason": item.reason,
                        "torch": item.torch_lacks or "computes",
                        "doctor": item.report,
                    }
                    for item in found
                ],
                "setup": {
                    "folder": str(data_folder),
                    "state": plan.state(data_folder),
                    "marker": plan.read_marker(data_folder),
                    "locks": _locks(),
                    "log": _last_lines(data_folder),
                },
            }
        )
    )


def _locks() -> dict[str, str]:
    """Return the start of each lock's SHA-256."""
    return {path.stem: plan.read_lock(path).sha256[:12] for path in sorted(plan.LOCKS.glob("*-*.txt"))}


def _last_lines(data_folder: Path) -> list[str]:
    """Return the end of the last set-up's log."""
    try:
        text = (data_folder / plan.LOG).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()[-LINES:]
