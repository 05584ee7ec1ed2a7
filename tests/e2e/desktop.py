# SPDX-License-Identifier: GPL-2.0-or-later
"""A virtual screen, and the command that starts the real QGIS desktop on it with a driver inside."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from scripts.qgis_profile import make_profile, use_own_python

SCREEN = "1440x900"
SMALL_SCREEN = "1280x800"
HERE = Path(__file__).resolve().parent


@contextlib.contextmanager
def virtual_screen(runtime: Path, size: str = SCREEN) -> Iterator[dict[str, str]]:
    """Give the variables of a virtual screen on a free number, with a window manager; it ends with the block."""
    quiet = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    runtime.mkdir(mode=0o700, exist_ok=True)
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp"]
    started = [subprocess.Popen(command, pass_fds=(writer,), **quiet)]
    os.close(writer)
    with os.fdopen(reader) as stream:
        number = stream.readline().strip()
    variables = {
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
    }
    if shutil.which("openbox"):  # only stories that click need one
        started.insert(0, subprocess.Popen(["openbox"], env={**os.environ, **variables}, **quiet))
    try:
        yield variables
    finally:
        for process in started:
            process.terminate()
            process.wait(10)


def start_qgis(
    driver: str, profiles: Path, variables: dict[str, str], log: IO[bytes], *, settings: str = ""
) -> subprocess.Popen:
    """Start QGIS with a profile of its own, with further settings if wanted, and a driver of this folder inside."""
    variables = dict(variables)
    use_own_python(variables, shutil.which("qgis"))
    variables["PYTHONPATH"] = str(HERE)  # where the drivers find what they share
    place = ["--profiles-path", str(make_profile(profiles, settings)), "--profile", "default"]
    command = ["qgis", "--nologo", *place, "--code", str(HERE / driver)]
    return subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
