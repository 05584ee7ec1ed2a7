# SPDX-License-Identifier: GPL-2.0-or-later
"""A Python that is too old for the engine is told so in one sentence, by whatever it can still read."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

import mm_stt_forecast
from mm_stt_forecast import mmstt_core

ROOT = Path(mmstt_core.__file__).resolve().parents[1]
READ_BY_OLD = (
    "__init__.py",
    "old_python.py",
    "language.py",
    "runner/bootstrap.py",
    "mmstt_core/__init__.py",
    "mmstt_core/__main__.py",
    "mmstt_core/words.py",
)
ANY_NAME = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})
"""


def old_python() -> str:
    """Return a Python 3.8 or 3.9 of this computer; empty when there is none."""
    for path in (*Path("/usr/bin").glob("python3.[89]"), *Path.home().glob(".pyenv/versions/3.[89].*/bin/python")):
        if subprocess.run([str(path), "-c", ""], capture_output=True, check=False).returncode == 0:
            return str(path)
    return ""


OLD = old_python()


@pytest.mark.parametrize("name", READ_BY_OLD)
def test_what_leads_to_the_sentence_is_written_for_python_3_9(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 9))
    later = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if (isinstance(node, ast.keyword) and node.arg in ("kw_only", "slots", "strict"))
        or isinstance(node, getattr(ast, "Match", ()))
        or (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "isinstance"
            and isinstance(node.args[1], ast.BinOp)
        )
    ]
    assert later == []
    annotated = any(isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) for node in ast.walk(tree))
    assert not annotated or "from __future__ import annotations" in text


def test_the_rule_finds_what_python_3_9_cannot_read():
    with pytest.raises(SyntaxError):
        ast.parse("match x:\n    case 1:\n        pass", feature_version=(3, 9))


def test_the_oldest_python_is_the_one_that_the_packaging_names():
    named = re.search(r'requires-python = ">=(\d+)\.(\d+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert tuple(map(int, named.groups())) == mmstt_core.OLDEST_PYTHON


def test_qgis_gets_a_plugin_of_one_sentence(monkeypatch, qgis_iface):
    monkeypatch.setattr(mmstt_core, "OLDEST_PYTHON", (3, 99))
    told = []
    bar = qgis_iface.messageBar()
    monkeypatch.setattr(bar, "pushMessage", lambda *words: told.append(words))
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    plugin = mm_stt_forecast.classFactory(qgis_iface)
    plugin.initGui()
    plugin.unload()
    assert len(told) == 1
    assert "Python 3.99 or later" in told[0][1]


@pytest.mark.skipif(not OLD, reason="needs a Python 3.8 or 3.9")
@pytest.mark.parametrize("arguments", [["-m", "mmstt_core", "doctor"], ["-I", "-X", "utf8", "runner/bootstrap.py"]])
def test_a_real_old_python_says_it_without_a_traceback(arguments):
    done = subprocess.run(
        [OLD, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    if done.stdout:
        hello, error = map(json.loads, done.stdout.splitlines())
        assert (hello["type"], error["code"]) == ("hello", "input")
    assert "needs Python 3.10 or later; this is Python 3." in done.stderr + done.stdout


@pytest.mark.skipif(not OLD, reason="needs a Python 3.8 or 3.9")
def test_a_real_old_python_can_import_what_leads_to_the_sentence(tmp_path):
    """QGIS is not there for it, so its names are empty; only reading the modules is what is asked."""
    for name in ("core", "PyQt/QtCore"):
        path = tmp_path / "qgis" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ANY_NAME)
    (tmp_path / "mm_stt_forecast").symlink_to(ROOT, target_is_directory=True)
    lines = (
        "import mm_stt_forecast, mm_stt_forecast.old_python as old\n"
        "print(mm_stt_forecast.classFactory.__name__, old.OldPython.__name__)"
    )
    variables = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([OLD, "-c", lines], env=variables, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["classFactory", "OldPython"], done.stderr
