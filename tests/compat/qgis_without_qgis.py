# SPDX-License-Identifier: GPL-2.0-or-later
"""A stand-in for the package `qgis`, so that our widgets can run under PyQt6 where no QGIS for Qt 6 exists.

`qgis.PyQt` is PyQt6, with the classes that QGIS 4 keeps in their old modules. Everything of `qgis.core` and `qgis.gui`
is an empty class that answers any call: what is tested is our use of Qt, not our use of QGIS.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from unittest.mock import MagicMock

from PyQt6 import QtCore, QtGui, QtWidgets

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtPrintSupport", "QtSvg", "QtTest", "uic")
MOVED = {"QtWidgets": ("QAction", "QActionGroup", "QShortcut")}
"""Qt 6 keeps these in QtGui; QGIS's QtWidgets offers them as before (its pull requests 55658 and 57467)."""
WIDGETS = (
    "QgsFileWidget",
    "QgsMapLayerComboBox",
    "QgsFieldComboBox",
    "QgsExtentWidget",
    "QgsProjectionSelectionWidget",
)


def install() -> None:
    """Put the stand-in into `sys.modules`.

    Raises:
        RuntimeError: a real QGIS or PyQt5 is already loaded.
    """
    if "qgis" in sys.modules or "PyQt5" in sys.modules:
        raise RuntimeError("The stand-in needs a process without QGIS and PyQt5.")
    root, pyqt = ModuleType("qgis"), ModuleType("qgis.PyQt")
    root.__path__, pyqt.__path__ = [], []
    sys.modules.update({"qgis": root, "qgis.PyQt": pyqt})
    root.PyQt = pyqt
    for name in MODULES:
        module = _copy(importlib.import_module(f"PyQt6.{name}"), f"qgis.PyQt.{name}")
        for moved in MOVED.get(name, ()):
            setattr(module, moved, getattr(QtGui, moved))
        setattr(pyqt, name, module)
        sys.modules[module.__name__] = module
    for name in ("core", "gui", "utils", "processing"):
        module = Anything(f"qgis.{name}")
        setattr(root, name, module)
        sys.modules[module.__name__] = module
    sys.modules["processing"] = root.processing
    root.core.QgsSettings, root.core.QgsApplication = Settings, Application
    root.core.Qgis = MagicMock(name="Qgis")
    root.gui.QgsCollapsibleGroupBox = CollapsibleBox
    root.utils.iface = None


class Permissive(type(QtCore.QObject)):
    """Answer for every attribute of a class that is not there, such as its enums and static methods."""

    def __getattr__(cls, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        return MagicMock(name=f"{cls.__name__}.{name}")


class Anything(ModuleType):
    """A module in which each name is an empty class."""

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        base = QtWidgets.QWidget if name in WIDGETS or name.endswith("Canvas") else QtCore.QObject
        made = Permissive(name, (base,), {"__init__": _start(base), "__getattr__": _answer})
        setattr(self, name, made)
        return made


def _start(base):
    def start(self, *arguments, **unused):
        parents = [item for item in arguments if isinstance(item, QtWidgets.QWidget)]
        base.__init__(self, *(parents[-1:] if base is QtWidgets.QWidget else ()))

    return start


def _answer(self, name: str):
    if name.startswith("__"):
        raise AttributeError(name)
    made = MagicMock(name=name)
    if name in ("filePath", "currentField"):
        made.return_value = ""
    if name == "filters":
        made.return_value = 0
    if name == "currentLayer":
        made.return_value = None
    object.__setattr__(self, name, made)
    return made


def _copy(module: ModuleType, name: str) -> ModuleType:
    made = ModuleType(name)
    made.__dict__.update({key: value for key, value in vars(module).items() if not key.startswith("__")})
    return made


class Settings:
    """Forget everything, as a fresh profile does."""

    def value(self, key: str, default=None, *, type=None):
        """Return the default."""
        return default

    def setValue(self, key: str, value) -> None:
        """Keep nothing."""


class Application(QtWidgets.QApplication):
    """QgsApplication is a QApplication; a few of its own parts."""

    tasks = MagicMock(name="task manager")

    @staticmethod
    def getThemeIcon(name: str) -> QtGui.QIcon:
        """Return an empty icon."""
        return QtGui.QIcon()

    @staticmethod
    def taskManager() -> MagicMock:
        """Return a manager that runs nothing."""
        return Application.tasks

    @staticmethod
    def processingRegistry() -> MagicMock:
        """Return a registry that takes every provider."""
        return Application.tasks

    @staticmethod
    def locale() -> str:
        """Return English, the language of the texts themselves."""
        return "en"

    @staticmethod
    def prefixPath() -> str:
        """Return nothing: no QGIS is installed."""
        return ""


class CollapsibleBox(QtWidgets.QGroupBox):
    """Stand for QgsCollapsibleGroupBox, which is a group box."""

    collapsedStateChanged = QtCore.pyqtSignal(bool)

    def setCollapsed(self, collapsed: bool) -> None:
        """Do nothing."""
