# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of a user that a forecast was made with, besides its data: told in its record so that they are found again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .options import ForecastRequest, options_of
from .options.kinds import FILE
from .reading.archive import sha256_of

HOME = "~"


def given_files(request: ForecastRequest) -> dict[str, dict[str, str]]:
    """Return place and digest of each file that was given, by the name of its option.

    The home folder is told as `~`: a record is handed on, and names nobody.
    """
    return {
        name: {"path": _without_home(Path(str(value)).absolute()), "sha256": sha256_of(Path(str(value)), lambda: None)}
        for name in file_options()
        if (value := getattr(request, name)) and Path(str(value)).is_file()
    }


def file_options() -> tuple[str, ...]:
    """Return the options of a forecast that name one file besides its data."""
    return tuple(
        name for name, option in options_of(ForecastRequest).items() if option.kind is FILE and not option.many
    )


def found_again(record: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the given files of a record that still are what they were, and the names of those that are not.

    Returns:
        By the name of the option: the path; and what the file was called.
    """
    held = record.get("given")
    known, gone = {}, {}
    for name, told in held.items() if isinstance(held, dict) else ():
        if name not in file_options() or not isinstance(told, dict):
            continue
        path = Path(os.path.expanduser(str(told.get("path", ""))))
        if _digest(path) == told.get("sha256"):
            known[name] = str(path)
        else:
            gone[name] = path.name
    return known, gone


def _digest(path: Path) -> str:
    """Return the digest of a file; empty where it cannot be read."""
    try:
        return sha256_of(path, lambda: None) if path.is_file() else ""
    except OSError:
        return ""


def _without_home(path: Path) -> str:
    try:
        return (Path(HOME) / path.relative_to(Path.home())).as_posix()
    except (ValueError, RuntimeError):  # elsewhere, or nobody's home
        return str(path)
