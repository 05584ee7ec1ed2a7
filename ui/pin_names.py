# SPDX-License-Identifier: GPL-2.0-or-later
"""Names that the user gives to pinned places. The project remembers them: a place picked again bears its own."""

from __future__ import annotations

import json

from qgis.core import QgsProject

from ..mmstt_core.results.forecast import Series

SCOPE, ENTRY = "mmstt", "pin_names"
LONGEST_NAME, MOST_NAMES = 200, 1000


def given_name(series: Series) -> str:
    """Return the name that the project has for the place of a series; empty where it has none."""
    return _names().get(_key(series), "")


def give_name(series: Series, name: str) -> str:
    """Keep a name for the place of a series, or none; return it as it is kept: on one line, and not too long."""
    name = " ".join(name.split())[:LONGEST_NAME]
    names = _names()
    names.pop(_key(series), None)
    if name:
        names[_key(series)] = name
    kept = dict(list(names.items())[-MOST_NAMES:])
    QgsProject.instance().writeEntry(SCOPE, ENTRY, json.dumps(kept, ensure_ascii=False))
    return name


def _key(series: Series) -> str:
    """Tell a place from others: to the decimetre, and a mean from a cell at its middle."""
    return f"{series.crs} {series.easting:.1f} {series.northing:.1f} {series.cells}"


def _names() -> dict[str, str]:
    """Return the names of the project; none of a damaged entry."""
    text, _ = QgsProject.instance().readEntry(SCOPE, ENTRY, "{}")
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(name) for key, name in held.items()} if isinstance(held, dict) else {}
