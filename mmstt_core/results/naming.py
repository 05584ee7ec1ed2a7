# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a result goes when nobody said where: a lasting folder of its own, whose name a person finds again."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from ..folders import nearest_existing

GATHERED = "MM-STT forecasts"
"""The one folder that holds them all, beside the project or among the user's documents."""
LONGEST_NAME = 80
"""Characters of a folder's name; Windows allows 260 for a whole path."""
_NEVER = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]')
"""What Windows refuses in names, and what nobody can see."""
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?=\.|$)")
"""What Windows takes for a device, whatever the ending."""


def safe_name(text: str) -> str:
    """Return a text as the name of one file or folder on any system; `forecast` when nothing of it can stay."""
    name = " ".join(_NEVER.sub(" ", unicodedata.normalize("NFC", text)).split())
    name = name[:LONGEST_NAME].strip(" .")  # Windows drops dots and spaces at the end; a dot in front hides
    if _DEVICES.match(name):
        name = f"_{name}"
    return name or "forecast"


def unused(place: Path, *, ending: str = "") -> Path:
    """Return a path that nothing bears yet: the place itself, or with (2), (3) ... behind its name.

    Args:
        ending: of a file, such as `.pdf`; the number comes before it.
    """
    found, number, stem = place, 1, place.name.removesuffix(ending)
    while os.path.lexists(found):
        number += 1
        found = place.with_name(f"{stem} ({number}){ending}")
    return found


def default_output(project_path: str, documents: str, name: str) -> Path:
    """Return a new folder for one result; it is not made.

    Args:
        project_path: file of the project, empty when it was never saved. A project that lies in a database, or in a
            folder that cannot be written, has no place beside it.
        documents: the user's documents folder.
        name: what the result is about, such as area, component and issue date; any text.
    """
    return unused(lasting_place(project_path, documents) / safe_name(name))


def lasting_place(project_path: str, documents: str) -> Path:
    """Return the folder that gathers results: beside the project, else among the documents; it may not exist yet."""
    project = Path(project_path)
    beside = project.parent if project_path and project.is_absolute() and project.is_file() else None
    for parent in (beside, Path(documents) if documents else None):
        if parent is not None:
            place = nearest_existing(parent / GATHERED)
            if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
                return parent / GATHERED
    return Path.home() / GATHERED
