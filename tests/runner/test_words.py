# SPDX-License-Identifier: GPL-2.0-or-later
"""What the engine's room says: English for logs, with pattern and values for those who translate."""

import ast
import json
from pathlib import Path

import pytest

from mm_stt_forecast.mmstt_core.words import join, say
from mm_stt_forecast.runner.failures import Failure

RUNNER = Path(__file__).resolve().parents[2] / "runner"
SHOWN = {"Failure": {"message", "advice"}, "Interpreter": {"refusal"}, "Diagnosis": {"reason"}}
"""Arguments whose texts people read."""


def test_a_sentence_is_english_and_knows_its_pattern():
    text = say("{0:.0f} of {1} MB", 3.2, "many")
    assert text == "3 of many MB"
    assert (text.pattern, text.values) == ("{0:.0f} of {1} MB", (3.2, "many"))
    assert json.dumps({"text": text}) == '{"text": "3 of many MB"}'


def test_braces_in_a_value_or_in_a_text_without_values_are_no_places():
    assert say("It said: {0}", "{1} {") == "It said: {1} {"
    assert say("{") == "{"


def test_message_and_advice_remain_two_sentences():
    sentence = Failure(code="x", message=say("A {0}.", 1), advice=say("B.")).sentence()
    assert sentence == "A 1. B."
    assert [value.pattern for value in sentence.values] == ["A {0}.", "B."]
    assert join("", say("Alone."), "") == "Alone."


def loose(source):
    """Yield the literals that reach people without `say`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            names = SHOWN.get(getattr(node.func, "id", ""), ())
            for argument in (keyword.value for keyword in node.keywords if keyword.arg in names):
                if isinstance(argument, ast.JoinedStr) or (isinstance(argument, ast.Constant) and argument.value):
                    yield ast.unparse(argument)


@pytest.mark.parametrize("path", sorted(RUNNER.glob("*.py")), ids=lambda path: path.name)
def test_nothing_that_people_read_escapes_translation(path):
    assert list(loose(path.read_text(encoding="utf-8"))) == []


def test_a_loose_sentence_is_noticed():
    source = 'Failure(code="x", message="The disk is full.", advice=say("Free some."))\n'
    source += 'Interpreter(refusal=f"{path} is bad.")'
    assert len(list(loose(source))) == 2
