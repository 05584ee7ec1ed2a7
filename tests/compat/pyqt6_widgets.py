# SPDX-License-Identifier: GPL-2.0-or-later
"""Run under PyQt6 by `test_pyqt6.py`: import every module of the plugin, make every widget, print as JSON what failed."""

from __future__ import annotations

import importlib
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import MagicMock

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "qgis")]
os.environ["QT_API"] = "pyqt6"  # which Qt matplotlib shall draw into

import qgis_without_qgis  # noqa: E402

qgis_without_qgis.install()

import conftest  # noqa: E402, F401  the plugin as the package mm_stt_forecast
from PyQt6.QtCore import PYQT_VERSION_STR, QT_VERSION_STR, QPoint, Qt  # noqa: E402
from PyQt6.QtTest import QTest  # noqa: E402
from PyQt6.QtWidgets import QApplication, QMainWindow, QWidget  # noqa: E402

PACKAGE = "mm_stt_forecast"
