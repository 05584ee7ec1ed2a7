# SPDX-License-Identifier: GPL-2.0-or-later
"""The one room that knows GDAL: what GIS programs exchange is read and written here, computed elsewhere.

Its modules are imported late, through `room`, since the engine's own Python may lack GDAL.
"""

from __future__ import annotations

import importlib
from types import ModuleType

from ..errors import InputError
from ..words import say


def room(name: str, purpose: str) -> ModuleType:
    """Return a module of this room.

    Args:
        name: such as systems or layers.
        purpose: what it is needed for, as the beginning of a sentence: "Reading a.gpkg".
    Raises:
        InputError: this Python has no GDAL.
    """
    if not available():
        raise InputError(
            say("{0} needs GDAL, which this Python lacks.", purpose),
            hint=say("Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or start from QGIS."),
        )
    return importlib.import_module(f".{name}", __package__)


def available() -> bool:
    """Tell whether this Python has GDAL."""
    try:
        importlib.import_module("osgeo.gdal")
    except ImportError:  # absent, or made for another Python
        return False
    return True
