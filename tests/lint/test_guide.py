# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide and README quote the program: its messages are in the sources, its commands are accepted."""

import ast
import re
import shlex
from collections import defaultdict
from pathlib import Path

import pytest

from benchmarks import summary
from mmstt_core.arguments import make_parser

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
ROOMS = ("old_python.py", "mmstt_core", "runner", "egms", "algorithms", "maps", "ui")
QUOTED = re.compile(r"^\| \*(.+?)\* \|", re.MULTILINE)
README = ROOT / "README.md"
COMMAND = re.compile(r"^ *(?:python|torchrun .*?) -m mmstt_core (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)|src=\"([^\"]+)\"|`([\w/]+)`")
"""What a page shows or names: by Markdown, by HTML, or a folder in words."""
GAP = "\0"


def messages():
    return QUOTED.findall((GUIDE / "troubleshooting.md").read_text(encoding="utf-8"))


def commands():
    pages = [README, *sorted(GUIDE.glob("*.md"))]
    return COMMAND.findall("\n".join(page.read_text(encoding="utf-8") for page in pages))


@pytest.fixture(scope="module")
def spoken():
    """Return every text of the sources, with gaps where values are filled in."""
    found = []
    for room in ROOMS:
        for path in [ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.append(re.sub(r"\{[^{}]*\}", GAP, node.value))
                elif isinstance(node, ast.JoinedStr):
                    found.append(
                        "".join(
                            getattr(part, "value", GAP) if isinstance(part, ast.Constant) else GAP
                            for part in node.values
                        )
                    )
    return found


def is_spoken(sentence, spoken):
    """Tell whether a sentence is in a text of the sources, or is one with its gaps filled in."""
    pieces = [piece.strip(" .") for piece in sentence.split("…") if piece.strip(" .")]
    if any(all(piece in text for piece in pieces) for text in spoken):
        return True
    whole = (
        "".join(".+" if part == GAP else re.escape(part) for part in re.split(f"({GAP})", text))
        for text in spoken
        if len(text.replace(GAP, "")) > 12
    )
    return any(re.fullmatch(pattern, sentence) for pattern in whole)


@pytest.mark.parametrize("message", messages())
def test_each_message_of_the_guide_is_one_of_the_program(spoken, message):
    sentences = re.split(r"(?<=[.;]) ", message)  # what is wrong and what to do are separate texts
    assert [sentence for sentence in sentences if not is_spoken(sentence, spoken)] == []


def test_a_message_that_the_program_does_not_say_is_noticed(spoken):
    assert not is_spoken("The moon was in the way.", spoken)
    assert not is_spoken("… and … are of different satellites.", spoken)


@pytest.mark.parametrize("line", commands())
def test_each_command_of_the_guide_is_accepted(line):
    options = make_parser(defaultdict(lambda: None)).parse_args(shlex.split(line.replace("$(", "").replace(")", "")))
    assert options.command == line.split()[0]


def test_every_command_for_people_is_in_the_guide():
    of_forecasts = {"doctor", "forecast", "region", "evaluate", "simulate", "train"}
    of_decisions = {"areas", "assets", "decompose", "verify", "watch", "compare", "export"}
    assert {line.split()[0] for line in commands()} == of_forecasts | of_decisions


def test_no_file_named_by_a_command_is_missing():
    named = {word for line in commands() for word in line.split() if word.startswith("resources/")}
    assert named and all((ROOT / word).is_file() for word in named)


def test_the_readme_takes_two_minutes_and_every_place_it_points_to_is_there():
    text = README.read_text(encoding="utf-8")
    assert text.count("\n") <= 110
    linked = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text)
    assert linked
    assert [one for pair in linked for one in pair if one and not (ROOT / one).exists()] == []


def test_the_targets_of_make_in_the_readme_are_there():
    targets = re.findall(r"^make (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    made = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert targets
    assert set(targets) <= set(made)


def test_the_tables_of_the_readme_and_of_the_results_are_those_that_were_measured(capsys):
    assert summary.main(check=True) == 0, capsys.readouterr().out


def test_each_picture_of_the_documents_is_shown_by_a_page():
    shown = set()
    for page in (README, *(ROOT / "docs").rglob("*.md")):
        for target in filter(None, sum(LINK.findall(page.read_text(encoding="utf-8")), ())):
            shown.add((page.parent / target).resolve())
    pictures = [path for path in (ROOT / "docs").rglob("*.png") if not shown & {path, path.parent}]
    assert [str(path.relative_to(ROOT)) for path in pictures] == []
