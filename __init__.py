# SPDX-License-Identifier: GPL-2.0-or-later
"""Forecast EGMS ground displacement in QGIS. Importing this module needs no QGIS: tests and tools import it too."""


def classFactory(iface):  # the name is QGIS's own
    """Return the plugin; called by QGIS once, when it loads the plugin folder."""
    from .plugin import MmsttPlugin

    return MmsttPlugin(iface)
