# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast EGMS ground displacement in QGIS. Importing this module needs no QGIS: tests and tools import it too."""


def classFactory(iface):  # the name is QGIS's own
    """Return the plugin; called by QGIS once, when it loads the plugin folder.

    Up to here, and in `old_python`, everything can be read by Python 3.9, which QGIS 3.40 for macOS comes with.
    """
    import sys

    from .mmstt_core import OLDEST_PYTHON

    if sys.version_info < OLDEST_PYTHON:
        from .old_python import OldPython

        return OldPython(iface, OLDEST_PYTHON)
    from .plugin import MmsttPlugin

    return MmsttPlugin(iface)
