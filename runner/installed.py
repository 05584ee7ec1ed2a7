# SPDX-License-Identifier: GPL-2.0-or-later
"""Where Pythons and uv lie that the PATH of QGIS does not name: a short one on macOS, a cleaned one on Windows.

Pure lists of paths, in the order in which they are tried; nothing is started, and no registry is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath, PureWindowsPath

MACOS_FOLDERS = ("/opt/homebrew/bin", "/usr/local/bin", "/Library/Frameworks/Python.framework/Versions/Current/bin")
CONDA = ("miniforge3", "mambaforge", "miniconda3", "anaconda3")


def pythons_of_windows(variables: Mapping[str, str], minors: Iterable[int]) -> list[str]:
    """List where installers of Windows put Python 3 of these minor versions, newest first, then conda's."""
    local, home = variables.get("LOCALAPPDATA", ""), variables.get("USERPROFILE", "")
    files, shared = variables.get("PROGRAMFILES", ""), variables.get("PROGRAMDATA", "")
    roaming = variables.get("APPDATA", "")
    paths = []
    for minor in sorted(minors, reverse=True):
        paths += [
            _windows(local, "Programs", "Python", f"Python3{minor}"),  # python.org, for one user
            _windows(files, f"Python3{minor}"),  # python.org, for all
            _windows(local, "Python", f"pythoncore-3.{minor}-64"),  # the install manager that took its place
            _windows(roaming, "uv", "python", f"cpython-3.{minor}-windows-x86_64-none"),
        ]
    paths += [_windows(base, name) for name in CONDA for base in (home, local, shared)]
    return [f"{path}\\python.exe" for path in paths if path]


def launchers_of_windows(variables: Mapping[str, str]) -> list[str]:
    """List where the launcher py.exe may lie, which knows every Python that an installer brought."""
    local = variables.get("LOCALAPPDATA", "")
    paths = (_windows(local, "Programs", "Python", "Launcher"), variables.get("SYSTEMROOT", r"C:\Windows"))
    return [f"{path}\\py.exe" for path in paths if path]


def told_by_launcher(text: str) -> list[str]:
    """Return the paths in what `py -0p` writes."""
    lines = (re.search(r"\s([A-Za-z]:\\.*|\\\\.*)$", line.rstrip()) for line in text.splitlines())
    return [match[1] for match in lines if match and match[1].lower().endswith(".exe")]


def uv_places(platform: str, variables: Mapping[str, str]) -> list[str]:
    """List where uv's own installer, package managers and cargo put it."""
    if platform == "win32":
        home, local = variables.get("USERPROFILE", ""), variables.get("LOCALAPPDATA", "")
        folders = [
            _windows(home, ".local", "bin"),
            _windows(home, ".cargo", "bin"),
            _windows(local, "Microsoft", "WinGet", "Links"),
            _windows(home, "scoop", "shims"),
        ]
        return [f"{folder}\\uv.exe" for folder in folders if folder]
    home = variables.get("HOME", "")
    own = [str(PurePosixPath(home, *names)) for names in ((".local", "bin"), (".cargo", "bin")) if home]
    return [f"{folder}/uv" for folder in (*own, *(MACOS_FOLDERS[:2] if platform == "darwin" else ()))]


def in_flatpak(variables: Mapping[str, str], exists: Callable[[str], bool]) -> bool:
    """Tell whether QGIS runs inside Flatpak, where the programs of the system cannot be seen."""
    return bool(variables.get("FLATPAK_ID")) or exists("/.flatpak-info")


def _windows(base: str, *names: str) -> str:
    return str(PureWindowsPath(base, *names)) if base else ""
