# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine says to people is a sentence that can be translated: `say`, never a text put together on the spot."""

import ast
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[2] / "mmstt_core"
ERRORS = {"InputError", "OutputError", "WeightsError", "DeviceError", "NotAForecast"}
SHELL = {"words.py", "terminal.py"}
"""They put sentences of others together."""


def told(tree):
    """Yield what is said to people: messages and hints of errors, and warnings."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in ERRORS and isinstance(call.func, ast.Name):
            yield from call.args[:1]
            yield from (keyword.value for keyword in call.keywords if keyword.arg == "hint")
        elif name == "warn" and call.args:
            yield call.args[0]
        elif name == "append" and getattr(getattr(call.func, "value", None), "id", "") == "warnings":
            yield call.args[0]


def loose(source):
    """Return the texts that no translation could be found for."""
    found = []
    for node in told(ast.parse(source)):
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
            text = isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
            words = isinstance(part, ast.JoinedStr) and any(
                isinstance(value, ast.Constant) and any(map(str.isalpha, value.value)) for value in part.values
            )
            if text or words:
                found.append(f"{part.lineno}: {ast.unparse(part)[:80]}")
    return found


def test_every_error_and_warning_of_the_engine_can_be_translated():
    paths = [path for path in ENGINE.rglob("*.py") if path.name not in SHELL]
    assert len(paths) > 100
    assert {str(path): found for path in paths if (found := loose(path.read_text(encoding="utf-8")))} == {}


def test_a_loose_text_is_noticed():
    assert loose('raise InputError(f"{name} is empty.", hint="Choose another.")') != []
    assert loose('progress.warn("Take care." if bad else say("Fine."))') != []
    assert loose('raise InputError(say("{0} is empty.", name), hint=say("Choose another."))') == []
