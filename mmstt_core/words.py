# SPDX-License-Identifier: GPL-2.0-or-later
"""English texts of the engine that the plugin shows in the language of QGIS."""


def mark(text: str) -> str:
    """Return a text as it is; `scripts/i18n.py` finds it here, and the plugin translates it where it is shown."""
    return text
