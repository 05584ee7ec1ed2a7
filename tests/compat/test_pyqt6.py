# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin under Qt 6: every module is imported and every widget shown under PyQt6, with a stand-in for QGIS.

No Debian release has a QGIS for Qt 6, so this shows that our use of Qt is right, not our use of QGIS 4.
PyQt6 lies in a folder of its own (`make qt6`), because one process can hold only one Qt.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("MMSTT_QT6", ROOT / ".venv" / "qt6"))
PROGRAM = Path(__file__).with_name("pyqt6_widgets.py")
WIDGETS = (
    "notes and sections",
    "run section",
    "list of sources",
    "data section",
    "forecast section",
    "advanced section",
    "engine note",
    "engine dialog",
    "set-up dialog",
    "chart",
    "chart without matplotlib",
    "source dialog",
    "files of the archive",
    "request of the archive",
    "area section",
    "forecast dock",
    "series dock",
    "places dock",
    "profile dock",
    "report dialog",
    "help window",
    "start of the plugin",
)

pytestmark = pytest.mark.skipif(not (FOLDER / "PyQt6").is_dir(), reason="needs PyQt6 in a folder of its own: make qt6")


def run_program(*arguments: str) -> subprocess.CompletedProcess:
    """Run a Python program that sees PyQt6 first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "QGIS_"))}
    variables = {**kept, "PYTHONPATH": str(FOLDER), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.run([sys.executable, *arguments], env=variables, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def seen() -> dict:
    """Run everything once under PyQt6."""
    done = run_program(str(PROGRAM))
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_it_is_qt_6_that_ran(seen):
    assert (seen["qt"][0], seen["pyqt"][0]) == ("6", "6")


def test_every_module_of_the_plugin_can_be_imported(seen):
    outcome = {name: words for name, words in seen["outcome"].items() if name.startswith("import ")}
    assert {
        "import plugin",
        "import ui.dock",
        "import maps.report",
        "import algorithms.forecast",
        "import runner.process",
    } <= set(outcome)
    assert {name: words for name, words in outcome.items() if words} == {}


@pytest.mark.parametrize("widget", WIDGETS)
def test_the_widget_is_made_and_painted(seen, widget):
    assert seen["outcome"][widget] == ""


@pytest.mark.parametrize(
    "line",
    [
        "from qgis.PyQt.QtWidgets import QDesktopWidget",
        "from qgis.PyQt.QtCore import QRegExp",
        "from qgis.PyQt.QtCore import Qt; Qt.AlignLeft",
        "from qgis.PyQt.QtWidgets import QFileSystemModel",
        "from qgis.PyQt.QtWidgets import QDialog; QDialog.exec_",
    ],
)
def test_what_qt_6_has_no_more_fails_here_too(line):
    before = f"import sys; sys.path.insert(0, {str(PROGRAM.parent)!r})\nimport qgis_without_qgis as q; q.install()"
    assert run_program("-c", f"{before}\nprint('so far')\n{line}").stdout == "so far\n"
