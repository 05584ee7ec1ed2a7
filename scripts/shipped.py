# SPDX-License-Identifier: GPL-2.0-or-later
"""List what the plugin's ZIP would hold, as git knows it; shared by the lint scripts."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def tracked() -> list[Path]:
    """Return every file of the project that git knows or would take, except ignored and deleted ones."""
    listing = _git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def shipped() -> list[Path]:
    """Return the tracked files that are not marked `export-ignore`."""
    files = tracked()
    names = "\0".join(str(path.relative_to(ROOT)) for path in files)
    words = _git("check-attr", "-z", "--stdin", "export-ignore", text=names).split("\0")
    ignored = {name for name, _, value in zip(words[0::3], words[1::3], words[2::3]) if value == "set"}
    return [path for path in files if str(path.relative_to(ROOT)) not in ignored]


def _git(*arguments: str, text: str | None = None) -> str:
    # A checkout that belongs to another user, as in a container, is refused by git unless told that it is safe.
    return subprocess.run(
        ["git", "-c", "safe.directory=*", *arguments], cwd=ROOT, input=text, capture_output=True, text=True, check=True
    ).stdout
