# SPDX-License-Identifier: GPL-2.0-or-later
"""Where results go of which nobody said where; main thread only, since the project is asked."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from ..mmstt_core.results.naming import default_output, lasting_place

TEMPORARY = "TEMPORARY_OUTPUT"
"""What Processing calls a folder that goes when QGIS closes; for results it means: a lasting folder by itself."""


def new_folder(project: QgsProject | None, name: str) -> Path:
    """Return a new folder for one result, beside the project or among the user's documents; it is not made."""
    return default_output(_file_of(project), _documents(), name)


def gathering_folder(project: QgsProject | None) -> Path:
    """Return the folder in which `new_folder` lies."""
    return lasting_place(_file_of(project), _documents())


def _file_of(project: QgsProject | None) -> str:
    return "" if project is None else project.absoluteFilePath()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
