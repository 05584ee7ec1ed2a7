# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plugin remembers about the engine, under one prefix of the QGIS settings."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .interpreter import Interpreter, find_interpreters, own_interpreter, user_data_folder

PREFIX = "mmstt"
LOG_TAG = "MM-STT"
"""One tag for everything this plugin writes to the QGIS message log."""


def chosen_interpreter() -> str:
    """Return the interpreter that the user chose, or an empty text."""
    return str(QgsSettings().value(f"{PREFIX}/python", "") or "")


def choose_interpreter(path: str) -> None:
    """Remember an interpreter; an empty path forgets it."""
    QgsSettings().setValue(f"{PREFIX}/python", path)


def data_folder() -> Path:
    """Return the per-user folder of this plugin; it need not exist."""
    return user_data_folder(os.environ)


def found_interpreters() -> tuple[Interpreter, ...]:
    """Return the interpreters of this machine; quick, nothing is started."""
    own = own_interpreter(bundle=QgsApplication.prefixPath())
    return find_interpreters(chosen=chosen_interpreter(), variables=os.environ, data_folder=data_folder(), own=own)
