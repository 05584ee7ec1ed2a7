# SPDX-License-Identifier: GPL-2.0-or-later
"""Find what Qt 6 or QGIS 4 would refuse: flake8-qgis, and the rules that it lacks. All rules also hold on Qt 5."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from shipped import ROOT, tracked

FLAKE8_QGIS = "QGS103,QGS104,QGS106,QGS107,QGS401,QGS402,QGS403,QGS404,QGS405,QGS406,QGS407,QGS408,QGS409,QGS411,QGS412"
"""Without QGS410 (style) and the experimental QGS2, which guesses whose return value matters."""

BINDINGS = re.compile(r"^(PyQt[456]|PySide\d|sip)(\.|$)")
GONE = {
    "QRegExp": "QRegularExpression",
    "QDesktopWidget": "QScreen",
    "QStringRef": "str",
    "QTextCodec": "str.encode",
    "QLinkedList": "list",
    "QMatrix": "QTransform",
    "QSignalMapper": "a lambda",
    "QGLWidget": "QOpenGLWidget",
    "QXmlPatterns": "QtXml",
    "qApp": "QApplication.instance()",
    "QMultimediaPlaylist": "QMediaPlayer",
    "QFileSystemModel": "a try, since QGIS 4 offers it in QtGui only",
    "QUndoStack": "a try, as it moved to QtGui",
    "QUndoCommand": "a try, as it moved to QtGui",
}
"""Names of qgis.PyQt that Qt 6 lacks or moved, and what to use; QGIS bridges QAction, QActionGroup, QShortcut."""
CALLS = {
    "exec_": "exec",
    "print_": "print",
    "toTime_t": "toSecsSinceEpoch",
    "setTime_t": "setSecsSinceEpoch",
    "setTabStopWidth": "setTabStopDistance",
    "desktop": "screen",
    "globalPos": "globalPosition, or guard it",
}
MOVED_ENUMS = {
    "QgsWkbTypes": {"GeometryType": "GeometryType", "Type": "WkbType"},
    "QgsMapLayer": {"LayerType": "LayerType"},
    "QgsUnitTypes": {"DistanceUnit": "DistanceUnit", "AreaUnit": "AreaUnit", "LayoutUnit": "LayoutUnit"},
    "QgsLayoutItemPicture": {"Format": "PictureFormat"},
    "QgsMapLayerProxyModel": {"Filter": "LayerFilter", "Filters": "LayerFilter"},
    "QgsProcessing": {"SourceType": "ProcessingSourceType"},
    "QgsProcessingAlgorithm": {"Flag": "ProcessingAlgorithmFlag"},
    "QgsProcessingParameterDefinition": {"Flag": "ProcessingParameterFlag"},
    "QgsProcessingParameterNumber": {"Type": "ProcessingNumberParameterType"},
    "QgsProcessingParameterFile": {"Behavior": "ProcessingFileParameterBehavior"},
    "QgsRaster": {"RasterLayerType": "RasterLayerType"},
}
"""Enums that moved into Qgis by 3.40; the old name is an alias that QGIS's Python patches in."""
NUMBERS_WITH_TIME_SPEC = 8
CONSTANT = re.compile(r"^[A-Z][A-Z0-9_]*$")
FLAGS = re.compile(r"(Flags|Filters|Types|Options|Buttons|Features|Areas|Actions|Modifiers|Statistics|Alignment)$")
"""How the classes of combined flags are called, which PyQt5 alone has."""
SCOPE = re.compile(r"^[A-Z][A-Za-z0-9]*$")
NESTED_CLASSES = frozenset(
    {"LayerOptions", "PdfExportSettings", "ImageExportSettings", "SvgExportSettings", "SaveVectorOptions"}
)
"""Classes inside Qgs classes; they are called or passed, and are no enums."""


def main() -> int:
    """Print every breach and return 1 if there is one; tests/compat holds programs that are for PyQt6 alone."""
    files = [path for path in tracked() if path.suffix == ".py" and path.parent != ROOT / "tests" / "compat"]
    breaches = flake8_qgis(files)
    for path in files:
        name, text = path.relative_to(ROOT), path.read_text(encoding="utf-8")
        breaches += [f"{name}:{line}: {words}" for line, words in check(text)]
    for breach in sorted(set(breaches)):
        print(breach)
    print(f"Qt 6: {len(set(breaches))} breaches in {len(files)} files")
    return 1 if breaches else 0


def flake8_qgis(files: list[Path], select: str = FLAKE8_QGIS) -> list[str]:
    """Return the findings of flake8's plugin for QGIS.

    Raises:
        SystemExit: flake8 or its plugin cannot run.
    """
    version = _flake8("--version")
    if "flake8-qgis" not in version.stdout.lower().replace("_", "-"):
        raise SystemExit(f"flake8-qgis is not installed: {version.stdout}{version.stderr}")
    done = _flake8("--isolated", "--disable-noqa", "--select", select, *map(str, files))
    if done.returncode > 1 or done.stderr.strip():
        raise SystemExit(f"flake8 failed: {done.stderr[-2000:]}")
    return [line.replace(f"{ROOT}/", "") for line in done.stdout.splitlines()]


def _flake8(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "flake8", *arguments], capture_output=True, text=True, check=False)


def check(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and words of each breach in the text of one module."""
    tree = ast.parse(text)
    classes = dict(_imported_classes(tree))
    aliases = {
        node.value.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and SCOPE.match(node.attr)
    }
    parents = {id(child): parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from _imports(node)
        elif isinstance(node, ast.Call):
            yield from _calls(node, classes)
        elif isinstance(node, ast.Attribute):
            yield from _enums(node, parents, classes, aliases)


def _imported_classes(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the local names of classes from Qt and QGIS, with the module of each."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                if alias.name.startswith("Q") and not CONSTANT.match(alias.name):
                    yield alias.asname or alias.name, node.module


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[int, str]]:
    modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for module in modules:
        if BINDINGS.match(module) and not (isinstance(node, ast.ImportFrom) and node.level):
            yield node.lineno, f"imports {module}; only qgis.PyQt serves both versions of Qt"
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
        for alias in node.names:
            if alias.name in GONE:
                yield node.lineno, f"{alias.name} is not in {node.module} of Qt 6; use {GONE[alias.name]}"
            if alias.name == "QVariant":
                yield node.lineno, "QVariant holds no types in Qt 6; use QMetaType.Type, and NULL of qgis.core"


def _calls(node: ast.Call, classes: dict[str, str]) -> Iterator[tuple[int, str]]:
    function = node.func
    if isinstance(function, ast.Attribute):
        if function.attr in CALLS and not (function.attr == "exec_" and _is_name(function.value, "sys")):
            yield node.lineno, f"{function.attr}() is gone in Qt 6; use {CALLS[function.attr]}"
        if function.attr == "width" and node.args and not isinstance(node.args[0], ast.Constant | ast.Slice):
            yield node.lineno, "QFontMetrics.width(text) is gone in Qt 6; use horizontalAdvance"
        return
    if not isinstance(function, ast.Name):
        return
    if function.id == "int" and len(node.args) == 1 and _enum_chain(node.args[0], classes):
        yield node.lineno, "int(enum) fails for most enums of Qt 6; use .value, or compare enums"
    if function.id == "QDateTime" and len(node.args) != 0 and _lonely_date(node):
        yield node.lineno, "QDateTime(QDate) is gone in Qt 6; use QDateTime(QDate, QTime)"


def _lonely_date(node: ast.Call) -> bool:
    """Tell whether QDateTime gets a date alone, or seven numbers and a time specification."""
    first = node.args[0]
    date = isinstance(first, ast.Call) and _is_name(first.func, "QDate")
    return (date and len(node.args) == 1) or len(node.args) == NUMBERS_WITH_TIME_SPEC


def _enums(
    node: ast.Attribute, parents: dict[int, ast.AST], classes: dict[str, str], aliases: set[str]
) -> Iterator[tuple[int, str]]:
    """Find Class.Member, where Qt 6 has Class.Enum.Member only; `aliases` are names that are asked for a member."""
    if not (isinstance(node.value, ast.Name) and node.value.id in classes and SCOPE.match(node.attr)):
        return
    if CONSTANT.match(node.attr) or node.attr in NESTED_CLASSES:
        return
    moved = MOVED_ENUMS.get(node.value.id, {}).get(node.attr)
    if moved:
        yield node.lineno, f"{node.value.id}.{node.attr} is an old alias; use Qgis.{moved}"
        return
    parent = parents.get(id(node))
    if isinstance(parent, ast.Call) and parent.func is node and FLAGS.search(node.attr):
        yield node.lineno, f"{node.value.id}.{node.attr}() is no class in Qt 6; combine the members with |"
        return
    scoped = isinstance(parent, ast.Attribute) and parent.value is node and not parent.attr[0].islower()
    called = isinstance(parent, ast.Call) and parent.func is node
    short = isinstance(parent, ast.Assign) and all(
        isinstance(to, ast.Name) and to.id in aliases for to in parent.targets
    )
    type_only = isinstance(parent, ast.arg | ast.AnnAssign) or (
        isinstance(parent, ast.Call) and _is_name(parent.func, "getattr") and parent.args[0] is node
    )
    if not (scoped or called or short or type_only):
        yield node.lineno, f"{node.value.id}.{node.attr} lacks its enum's name: {node.value.id}.<Enum>.{node.attr}"


def _enum_chain(node: ast.AST, classes: dict[str, str]) -> bool:
    """Tell whether an expression is an enum of Qt or QGIS, such as Qt.Key.Key_A."""
    while isinstance(node, ast.Attribute):
        if node.attr[0].islower():
            return False
        node = node.value
        if isinstance(node, ast.Name):
            return node.id in classes
    return False


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


if __name__ == "__main__":
    sys.exit(main())
