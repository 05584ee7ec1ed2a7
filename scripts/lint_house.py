# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the rules of the house that no common tool knows: arrows, lengths, licences, look-ahead, traces."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from shipped import ROOT, shipped, tracked

LONGEST_FILE = 400

NOWHERE_IN_ENGINE = {"qgis", "PyQt5", "PyQt6", "PySide6"}
BELOW = {
    "runner": {"mmstt_core"},
    "egms": {"mmstt_core"},
    "maps": {"mmstt_core", "language"},
    "algorithms": {"mmstt_core", "language", "runner", "egms", "maps"},
    "ui": {"mmstt_core", "language", "runner", "egms", "maps", "algorithms"},
}
"""Rooms of the plugin, and the others that each may know."""
GDAL = {"osgeo", "gdal", "ogr", "osr"}
GDAL_ROOM = "mmstt_core/gis/"
TORCH_ROOMS = ("mmstt_core/network/mmstt.py", "mmstt_core/network/probe.py", "mmstt_core/training/")
TORCH = {"torch", "safetensors"}
LATE_ONLY = {"matplotlib"}
"""May be imported inside a function, or in the one room that is itself imported late."""
LATE_ROOMS = ("mmstt_core/results/overview.py",)

PUBLISHED = re.compile(
    r"\b(mean_velocity\w*|acceleration_std|seasonality|seasonality_std|rmse_ts|temporal_coherence|gnss_velocity\w*)\b"
)
"""Statistics that look at the whole record, the future included: only the reader may name them, to drop them,
and what writes tables in the columns of EGMS."""
MAY_NAME_PUBLISHED = ("mmstt_core/reading/", "mmstt_core/simulation/", "mmstt_core/orbits/tables.py")

TRACES = re.compile(
    "|".join(
        (
            r"/wo" r"rk/",
            r"/tmp/bas" r"h_jobs",
            r"pypi\.o" r"rg",
            r"pythonhos" r"ted",
            r"download\.pyto" r"rch",
            r"deb\.deb" r"ian\.org",
        )
    )
)
"""Paths and hosts of a workplace, written in two halves so that this file does not find itself."""

VERSIONS = {
    "metadata.txt": re.compile(r"^version=(.+)$", re.MULTILINE),
    "mmstt_core/__init__.py": re.compile(r'^__version__ = "(.+)"$', re.MULTILINE),
    "CITATION.cff": re.compile(r"^version: (.+)$", re.MULTILINE),
    "CHANGELOG.md": re.compile(r"^## ([0-9.]+)", re.MULTILINE),
}
"""Where the version stands; the first number among the changes is that of the last release."""

SPDX = "# SPDX-License-Identifier: GPL-2.0-or-later"


def main() -> int:
    """Print every breach and return 1 if there is one."""
    breaches = sorted(
        {breach for check in (lengths, licences, arrows, published, traces, modes, versions) for breach in check()}
    )
    for breach in breaches:
        print(breach)
    print(f"house rules: {len(breaches)} breaches, {suppressions()} suppressions")
    return 1 if breaches else 0


def python_files(files: list[Path]) -> Iterator[tuple[str, Path]]:
    """Yield Python files with their names as seen from the root."""
    for path in files:
        if path.suffix == ".py":
            yield path.relative_to(ROOT).as_posix(), path


def lengths() -> Iterator[str]:
    """A file has one subject and at most 400 lines."""
    for name, path in python_files(tracked()):
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST_FILE:
            yield f"{name}: {lines} lines, at most {LONGEST_FILE}"


def licences() -> Iterator[str]:
    """Each file of ours says its licence first."""
    for name, path in python_files(tracked()):
        text = path.read_text(encoding="utf-8")
        if text and not text.startswith(SPDX):
            yield f"{name}:1: the SPDX line is missing"


def arrows() -> Iterator[str]:
    """The engine knows no QGIS, Qt or plugin, GDAL in one room, torch where networks learn; rooms of the plugin know
    those below them, and no torch."""
    others = {"ui", "runner", "egms", "algorithms", "maps", "plugin"}
    for name, path in python_files(tracked()):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top_level = {id(node) for node in tree.body}
        for node in ast.walk(tree):
            for module, level in imported(node):
                first = module.split(".")[0]
                where = f"{name}:{node.lineno}: imports {module}"
                if name.startswith("mmstt_core/"):
                    depth = name.count("/")
                    if level > depth or first in NOWHERE_IN_ENGINE or (level == 0 and first in others):
                        yield f"{where}, which the engine must not know"
                    if first in GDAL and not name.startswith(GDAL_ROOM):
                        yield f"{where} outside {GDAL_ROOM}"
                    if re.fullmatch(r"(\.+)gis\.\w+", "." * level + module) and not name.startswith(GDAL_ROOM):
                        yield f"{where}, which needs GDAL; ask gis.room for it"
                    if first in TORCH and not name.startswith(TORCH_ROOMS):
                        yield f"{where} outside {' and '.join(TORCH_ROOMS)}"
                    if first in LATE_ONLY and id(node) in top_level and name not in LATE_ROOMS:
                        yield f"{where} when it is itself imported"
                elif (room := name.removesuffix(".py").split("/")[0]) in {*others, "__init__"}:
                    if room in BELOW and level > name.count("/") and first not in BELOW[room]:
                        yield f"{where}, which {room} must not know"
                    if first in GDAL:
                        yield f"{where} outside {GDAL_ROOM}"
                    if first in TORCH:
                        yield f"{where} into QGIS's process"
                    if re.search(r"mmstt_core\.(network|training)\b", "." * level + module):
                        yield f"{where}, which needs torch, into QGIS's process"


def imported(node: ast.AST) -> list[tuple[str, int]]:
    """Return the modules that a statement imports, with the number of leading dots."""
    if isinstance(node, ast.Import):
        return [(alias.name, 0) for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        names = [node.module] if node.module else [alias.name for alias in node.names]
        return [(name, node.level) for name in names]
    return []


def published() -> Iterator[str]:
    """No part of the engine that forecasts names a statistic of the whole record."""
    for name, path in python_files(tracked()):
        if name.startswith("mmstt_core/") and not name.startswith(MAY_NAME_PUBLISHED):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if PUBLISHED.search(line):
                    yield f"{name}:{number}: names a published statistic, which knows the future"


def traces() -> Iterator[str]:
    """Nothing committed names the place where it was made."""
    for path in tracked():
        data = path.read_bytes()
        if b"\0" in data[:8000]:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if TRACES.search(line):
                yield f"{path.relative_to(ROOT)}:{number}: names a workplace or a registry: {line.strip()[:80]}"


def modes() -> Iterator[str]:
    """The plugin repository objects to executable Python files."""
    for name, path in python_files(shipped()):
        if path.stat().st_mode & 0o111:
            yield f"{name}: is executable"


def versions() -> Iterator[str]:
    """Plugin, engine, citation and list of changes tell one version."""
    told = {name: pattern.search((ROOT / name).read_text(encoding="utf-8")) for name, pattern in VERSIONS.items()}
    found = {name: match[1] if match else "none" for name, match in told.items()}
    if len(set(found.values())) > 1:
        yield "the version differs: " + ", ".join(f"{name} says {version}" for name, version in found.items())


def suppressions() -> int:
    """Count the lines that silence a tool."""
    words = re.compile("# *(noqa|nosec|type: *ignore)")
    return sum(len(words.findall(path.read_text(encoding="utf-8"))) for _, path in python_files(tracked()))


if __name__ == "__main__":
    sys.exit(main())
