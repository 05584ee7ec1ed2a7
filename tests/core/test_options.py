# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option is declared once, and command line, JSON and guide say the same of it."""

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from mmstt_core import cli
from mmstt_core.arguments import make_parser, request_of
from mmstt_core.errors import InputError
from mmstt_core.options import (
    REQUESTS,
    REQUIRED,
    EvaluationRequest,
    ForecastRequest,
    options_of,
)
from mmstt_core.options.kinds import NUMBER, WHOLE

ROOT = Path(__file__).resolve().parents[2]
EVERY = [(command, option) for command, request in REQUESTS.items() for option in options_of(request).values()]
NUMBERS = [
    (command, option)
    for command, option in EVERY
    if command != "train" and option.kind in (WHOLE, NUMBER) and None not in (option.low, option.high)
]


def named(pairs):
    return {"argvalues": pairs, "ids": [f"{command} {option.name}" for command, option in pairs]}


OF_A_FOLDER = {
    "areas": ("a folder",),
    "assets": ("a folder", "a.gpkg"),
    "verify": ("a folder", "a.zip"),
    "compare": ("a folder", "another"),
    "watch": ("a folder", "a.zip", "--out", "out"),
}
"""Commands that ask a finished forecast, and what they ask it about."""


def words(command, option, value):
    given = [command, *OF_A_FOLDER.get(command, ("a.zip", "--out", "out"))]
    return [*given, option.flag, f"{value:f}" if option.kind is NUMBER else str(value)]


@pytest.mark.parametrize(("command", "option"), **named(EVERY))
def test_each_option_says_what_it_is(command, option):
    assert option.label[:1].isupper() or option.label.startswith("MM-STT")
    assert option.help.endswith(".")
    assert option.default is not None or option.absent, "no value needs words"
    assert option.default is REQUIRED or REQUESTS[command].__dataclass_fields__[option.name].default == option.default


@pytest.mark.parametrize(("command", "option"), **named(EVERY))
def test_each_option_is_in_the_help_of_its_command(command, option, capsys):
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert (option.flag if not option.positional else "SOURCE" if option.many else option.kind.metavar) in shown
    assert option.help.split(";")[0][:40] in shown


@pytest.mark.parametrize(("command", "option"), **named(NUMBERS))
@pytest.mark.parametrize("side", ["low", "high"])
def test_a_value_out_of_range_is_refused_alike_on_the_command_line_and_in_json(command, option, side, capsys):
    edge = getattr(option, side)
    value = edge + (-1 if side == "low" else 1)
    assert cli.main(words(command, option, value)) == 2
    typed = capsys.readouterr().err.splitlines()[-1]
    with pytest.raises(InputError) as refused:
        given = [value] if option.many else value
        known = {"folder": "a folder", "layer": "a.gpkg", "sources": ["a.zip"], "out": "out"}
        needed = {name: known[name] for name, one in options_of(REQUESTS[command]).items() if one.default is REQUIRED}
        REQUESTS[command].from_json({**needed, option.name: given})
    assert refused.value.sentence() == typed
    assert typed.endswith(f"Choose {option.allowed()}.")


@pytest.mark.parametrize(("command", "option"), **named(NUMBERS))
@pytest.mark.parametrize("side", ["low", "high"])
def test_the_ends_of_a_range_are_taken(command, option, side):
    value = getattr(option, side)
    parsed = make_parser(cli.COMMANDS).parse_args(words(command, option, value))
    taken = getattr(request_of(REQUESTS[command], parsed), option.name)
    assert taken == ((value,) if option.many else value)


@pytest.mark.parametrize("request_", [ForecastRequest, EvaluationRequest])
def test_a_request_survives_json(request_):
    before = request_(sources=("a.zip",), out="out", bbox=(1.0, 2.0, 3.0, 4.0))
    assert request_.from_json(before.to_json()) == before


def test_null_is_the_default():
    plain = {"sources": ["a.zip"], "out": "out"}
    nothing = {item.name: None for item in dataclasses.fields(EvaluationRequest) if item.name not in plain}
    assert EvaluationRequest.from_json({**plain, **nothing}) == EvaluationRequest.from_json(plain)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"model": "oracle"}, "Unknown model 'oracle'. Choose one of mmstt,"),
        ({"colour": 1}, "Unknown request field: colour."),
        ({"horizon_months": "24"}, "horizon_months is no whole number"),
        ({"sources": "a.zip"}, "sources is no list of files"),
        ({"sources": []}, "Data cannot be empty."),
        ({"out": None}, "it needs sources and out"),
        ({"issue_date": "20231231"}, "is not a date"),
    ],
)
def test_json_of_another_kind_is_refused_with_what_is_wrong(fields, said):
    with pytest.raises(InputError) as refused:
        ForecastRequest.from_json({"sources": ["a.zip"], "out": "out", **fields})
    assert said in refused.value.sentence()


def test_an_unknown_model_is_refused_in_an_evaluation_too():
    with pytest.raises(InputError, match="'oracle' is unknown"):
        EvaluationRequest(sources=("a.zip",), out="out", models=("gp", "oracle"))


def test_a_list_counts_each_value_once():
    horizons, models = options_of(EvaluationRequest)["horizons"], options_of(EvaluationRequest)["models"]
    assert horizons.parse("12; 3,3, 1") == (1, 3, 12)
    assert models.parse("last,gp,last") == ("last", "gp")


def test_the_tables_of_the_guide_are_up_to_date():
    script = ROOT / "scripts" / "option_table.py"
    assert subprocess.run([sys.executable, script, "check"], timeout=60).returncode == 0, f"run {script.name}"


@pytest.mark.parametrize("corner", [(float("inf"), 1.0), (1.0, float("nan"))])
def test_corners_of_an_area_are_numbers(corner):
    with pytest.raises(InputError, match="not a number"):
        ForecastRequest(sources=("a.zip",), out="out", area=((0.0, 0.0), (1.0, 0.0), corner))
