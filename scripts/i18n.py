# SPDX-License-Identifier: GPL-2.0-or-later
"""Collect the texts of the plugin into `resources/i18n/*.ts`, and make the `*.qm` that QGIS loads.

    python scripts/i18n.py update     merge the texts of the sources into the .ts; translations stay, gone texts leave
    python scripts/i18n.py release    make a .qm beside each .ts
    python scripts/i18n.py check      status 1 if the .ts do not hold exactly the texts of the sources

The texts are found in Python's own syntax tree, since Qt's lupdate reads no Python; lupdate then merges them.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import parse  # our own files

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "it")
CONTEXT = "Mmstt"
ROOMS = ("plugin.py", "old_python.py", "ui", "algorithms", "maps", "egms", "runner", "mmstt_core")
ATTRIBUTES = {"TITLE", "SHORT", "HELP"}
"""Class attributes and constants of the algorithms that `BaseAlgorithm` translates."""
TABLE = "OF_POINTS"
"""The table of `mmstt_core/points_words.py`: both sides of it are texts."""
TOOLS = {**os.environ, "QT_SELECT": "qt5"}


def main(action: str) -> int:
    """Do what was asked."""
    if action == "update":
        update()
    elif action == "release":
        for language in LANGUAGES:
            stem = FOLDER / f"mmstt_{language}"
            run("lrelease", "-silent", f"{stem}.ts", "-qm", f"{stem}.qm")
    elif action == "check":
        return check()
    else:
        raise SystemExit(f"Unknown action '{action}'. Choose update, release or check.")
    return 0


def texts() -> list[str]:
    """Return every text that the sources translate, in their order, each once.

    Raises:
        SystemExit: a text is put together before it is translated, so that no translation could be found.
    """
    found: dict[str, None] = {}
    for room in ROOMS:
        paths = sorted((ROOT / room).rglob("*.py")) if (ROOT / room).is_dir() else [ROOT / room]
        for path in paths:
            for text in texts_of(path.read_text(encoding="utf-8"), path.name):
                found[text] = None
    return list(found)


def texts_of(source: str, name: str = "") -> Iterator[str]:
    """Yield the texts of one file: in `tr`, `mark` and `say`, tips of `add(parameter, tip)`, the named attributes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") in ATTRIBUTES for target in node.targets):
            yield from constant(node.value)
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == TABLE for target in node.targets):
            for text in (*node.value.keys, *node.value.values):
                yield from constant(text)
        if not isinstance(node, ast.Call):
            continue
        function = getattr(node.func, "id", "")
        if function in ("tr", "mark", "say"):
            if isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)):
                raise SystemExit(f"{name}:{node.lineno}: {function}() holds a text that is put together; use .format")
            yield from constant(node.args[0])
        elif getattr(node.func, "attr", "") == "add" and len(node.args) == 2:
            yield from constant(node.args[1])


def constant(node: ast.AST) -> Iterator[str]:
    """Yield the text of a literal that is not empty."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def update() -> None:
    """Let lupdate merge the texts, written as the C++ that it reads."""
    lines = [f'QCoreApplication::translate("{CONTEXT}", {quoted(text)});' for text in texts()]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text("void texts() {\n" + "\n".join(lines) + "\n}\n", encoding="utf-8")
        FOLDER.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES:
            run(
                "lupdate",
                "-silent",
                "-locations",
                "none",
                "-no-obsolete",
                "-source-language",
                "en",
                "-target-language",
                language,
                str(source),
                "-ts",
                str(FOLDER / f"mmstt_{language}.ts"),
            )


def quoted(text: str) -> str:
    """Write a text as a literal of C++."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def check() -> int:
    """Compare the .ts with the sources, and say how much is translated."""
    wanted, status = set(texts()), 0
    for language in LANGUAGES:
        messages = list(parse(FOLDER / f"mmstt_{language}.ts").iter("message"))
        held = {message.findtext("source") for message in messages}
        done = sum(message.find("translation").get("type") is None for message in messages)
        print(f"{language}: {done} of {len(messages)} texts translated")
        for text in sorted(wanted ^ held):
            print(f"{language}: {'new' if text in wanted else 'gone'}: {text[:80]!r}; run `make i18n`")
            status = 1
    return status


def run(*command: str) -> None:
    """Run a tool of Qt; its name is that of Debian's qttools5-dev-tools."""
    subprocess.run(command, check=True, env=TOOLS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
