# SPDX-License-Identifier: GPL-2.0-or-later
"""A virtual screen, the real QGIS desktop on it with a driver inside, and what the driver saw."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from scripts.qgis_profile import make_profile, use_own_python

SCREEN = "1440x900"
SMALL_SCREEN = "1280x800"
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SAMPLE = ROOT / "resources" / "ustica" / "EGMS_L3_E45N17_100km_U_2020_2024_1.zip"
NEEDED = ("qgis", "Xvfb", "openbox", "xdotool", "import", "pdftoppm")
LONGEST_S = 1200
"""A whole story, against hanging; it takes about a minute."""
NEEDS_DESKTOP = pytest.mark.skipif(
    not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in NEEDED),
    reason="needs QGIS and a virtual screen: scripts/setup.sh qgis",
)
ONE_STORY = [pytest.mark.timeout(LONGEST_S + 60), NEEDS_DESKTOP]
"""Marks of a file whose tests share one run of QGIS."""


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


def run_qgis(driver: str, out: Path, profiles: Path, variables: dict[str, str], *, settings: str = "") -> None:
    """Run QGIS with a driver, which writes into `out`, to its end; it is killed when it hangs."""
    with open(out / "qgis.log", "wb") as log:
        qgis = start_qgis(driver, profiles, {**variables, "MMSTT_E2E_OUT": str(out)}, log, settings=settings)
        try:
            qgis.wait(LONGEST_S)
        except subprocess.TimeoutExpired:
            qgis.kill()
            qgis.wait(10)


def result_of(out: Path) -> dict:
    """Return what the driver saw; fail with its words when it met an error."""
    words = (out / "qgis.log").read_text(encoding="utf-8", errors="replace")[-3000:]
    if not (out / "seen.json").exists():
        pytest.fail(f"QGIS ended without a result:\n{words}")
    seen = json.loads((out / "seen.json").read_text(encoding="utf-8"))
    if seen["error"]:
        pytest.fail(f"{seen['error']}\n{words}")
    return seen


def kept(out: Path) -> dict:
    """Return what the driver saw, and copy its pictures into the folder that MMSTT_E2E_KEEP names."""
    if os.environ.get("MMSTT_E2E_KEEP"):
        shutil.copytree(out, os.environ["MMSTT_E2E_KEEP"], dirs_exist_ok=True)
    return result_of(out)


def forecast_past(source: Path, folder: Path, *options: str) -> None:
    """Forecast from a day that measurements have passed, as the guide does."""
    asked = ["forecast", str(source), *options, "--out", str(folder), "--issue-date", "2023-12-31", "--quiet"]
    command = [sys.executable, "-m", "mmstt_core", *asked]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=LONGEST_S)
