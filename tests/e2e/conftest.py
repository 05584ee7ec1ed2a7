# SPDX-License-Identifier: GPL-2.0-or-later
"""A virtual screen for the real QGIS desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

SCREEN = "1440x900x24"


@pytest.fixture(scope="module")
def screen(tmp_path_factory):
    """Start a virtual screen on a free number, with a window manager."""
    home = tmp_path_factory.mktemp("runtime")
    home.chmod(0o700)
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", SCREEN, "-dpi", "96", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writer,), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as stream:
        number = stream.readline().strip()
    variables = {
        **os.environ,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(home),
        "MMSTT_PYTHON": sys.executable,
        "LC_ALL": "C.UTF-8",
    }
    # Only stories that click need a window manager.
    manager = (
        [subprocess.Popen(["openbox"], env=variables, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        if shutil.which("openbox")
        else []
    )
    yield variables
    for process in (*manager, server):
        process.terminate()
        process.wait(10)
