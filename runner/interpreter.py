# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python runs the engine: a few places to look, each with the reason why it was refused."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..mmstt_core.words import say

VARIABLE = "MMSTT_PYTHON"
ENVIRONMENT = "env"
"""Folder of the managed environment below the plugin's data folder."""
TITLES = {
    "settings": say("Chosen in the settings"),
    "variable": say("Chosen by the variable {0}", VARIABLE),
    "managed": say("Environment built by the plugin"),
    "qgis": say("QGIS's own Python"),
}
AT_WORK = {
    "settings": say("MM-STT runs in the Python chosen in the settings."),
    "variable": say("MM-STT runs in the Python chosen by the variable {0}.", VARIABLE),
    "managed": say("MM-STT runs in the environment built by the plugin."),
    "qgis": say("MM-STT runs in QGIS's own Python."),
}


@dataclass(frozen=True, kw_only=True)
class Interpreter:
    """One place where a Python for the engine may be."""

    kind: str
    """settings, variable, managed or qgis."""
    executable: str
    """Path of the interpreter; empty when there is none."""
    refusal: str = ""
    """Why this interpreter cannot be used; empty when it may be tried."""

    @property
    def title(self) -> str:
        """Name the interpreter for people."""
        return TITLES[self.kind]

    @property
    def at_work(self) -> str:
        """Say that MM-STT runs in it."""
        return AT_WORK[self.kind]

    @property
    def own_python(self) -> bool:
        """Tell whether this is QGIS's own interpreter, which needs QGIS's library folders."""
        return self.kind == "qgis"


def find_interpreters(
    *, chosen: str, variables: Mapping[str, str], data_folder: Path, own: str, platform: str = sys.platform
) -> tuple[Interpreter, ...]:
    """Return the interpreters in the order in which they are tried; nothing is started.

    Args:
        chosen: path from the settings, empty when none was chosen.
        variables: environment variables of QGIS.
        data_folder: per-user folder of this plugin, see `user_data_folder`.
        own: QGIS's own interpreter, see `own_interpreter`; empty when not found.
    """
    interpreters = []
    if chosen:
        interpreters.append(_named_interpreter("settings", chosen, platform))
    if variables.get(VARIABLE):
        interpreters.append(_named_interpreter("variable", variables[VARIABLE], platform))
    managed = python_inside(data_folder / ENVIRONMENT)
    unset = "" if managed else say("It has not been set up.")
    missing = "" if own else say("QGIS's own Python was not found on disk.")
    interpreters.append(Interpreter(kind="qgis", executable=own, refusal=missing))
    interpreters.append(Interpreter(kind="managed", executable=managed, refusal=unset))
    return tuple(interpreters)


def _named_interpreter(kind: str, path: str, platform: str) -> Interpreter:
    path = os.path.expanduser(path.strip().strip('"').strip())  # the Explorer copies a path with quotation marks
    if os.path.isdir(path):
        path = python_inside(Path(path)) or path
    refusal = unfit_program(path, platform)
    if os.path.isdir(path):
        refusal = say("'{0}' is a folder without a Python inside.", path)
    elif not os.path.isfile(path):
        refusal = say("'{0}' does not exist.", path)
    elif not os.access(path, os.X_OK):
        refusal = say("'{0}' is not a program.", path)
    return Interpreter(kind=kind, executable=path, refusal=refusal)


def unfit_program(path: str, platform: str) -> str:
    """Say why a file that exists is still not the Python to start; empty when nothing in its name speaks against it.

    Windows counts every file as a program, and a launcher would hide the process that must be stopped.
    """
    if platform != "win32":
        return ""
    name = path.replace("\\", "/").rsplit("/", 1)[-1].lower()
    if name.endswith((".bat", ".cmd")):
        return say("'{0}' is a script that starts a Python. Choose the file python.exe itself.", path)
    if name.startswith("pythonw"):
        return say("'{0}' is the Python without a console, which cannot answer. Choose python.exe beside it.", path)
    if not re.fullmatch(r"python[\d.]*\.exe", name):
        return say("'{0}' is not a Python. Choose a file named python.exe.", path)
    return ""


def python_inside(folder: Path) -> str:
    """Return the interpreter of an environment, or of a QGIS for macOS; empty when there is none.

    That of an environment is a link, which an upgrade of the system's Python may have left pointing nowhere.
    """
    places = ("bin/python3", "bin/python", "Scripts/python.exe", "python.exe")
    bundle = (f"Contents/MacOS/{place}" for place in ("bin/python3", "bin/python", "python3", "python"))
    return next((str(folder / place) for place in (*places, *bundle) if (folder / place).is_file()), "")


def user_data_folder(variables: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the per-user folder of the engine: outside profile and plugin folder, which upgrades wipe."""
    if platform == "win32":
        # One level below the reader's cache, which lies in mm-stt itself: Windows has one place for data and caches.
        base = variables.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / "mm-stt" / "engine"
    if platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = variables.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "mm-stt"


def own_interpreter(
    *,
    executable: str = sys.executable,
    prefix: str = sys.prefix,
    bundle: str = "",
    platform: str = sys.platform,
    version: tuple[int, int] = sys.version_info[:2],
) -> str:
    """Find the Python that belongs to this QGIS; empty when there is none.

    On Windows and macOS `sys.executable` is QGIS itself, and starting it would open a second window (QGIS issues
    45646 and 66672): only a file named like a Python counts.
    """
    if platform not in ("win32", "darwin"):
        # There a program that holds a Python takes the first python3 of PATH for `sys.executable`: that of conda or
        # pyenv, say, which is another version without numpy. What it has really loaded lies below its prefix.
        folder = os.path.join(prefix, "bin")
        loaded = os.path.join(folder, f"python{version[0]}.{version[1]}")
        if os.path.dirname(executable or "") != folder and os.path.isfile(loaded):
            return loaded
    name = os.path.basename(executable or "")
    if re.fullmatch(r"python[\d.]*(\.exe)?", name, re.IGNORECASE) and os.path.isfile(executable):
        return executable
    names = [f"python{version[0]}.{version[1]}", f"python{version[0]}", "python"]
    folders = [os.path.join(prefix, "bin")]
    if platform == "win32":
        names = ["python.exe", "python3.exe"]
        folders = [prefix, os.path.join(prefix, "bin")]
    elif platform == "darwin":
        # Linux keeps to the prefix: there a neighbour of the program need not be its Python.
        for place in (bundle, os.path.dirname(executable or "")):
            folders += [os.path.join(place, "bin"), place] if place else []
    for folder in folders:
        for name in names:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return path
    return ""
