# SPDX-License-Identifier: GPL-2.0-or-later
"""The static check for Qt 6: each rule finds what it is there for, and leaves the right form alone."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import lint_qt6

WIDGETS = "from qgis.PyQt.QtWidgets import QFrame, QMessageBox\n"
CORE = "from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime\nfrom qgis.core import Qgis, QgsRasterLayer\n"

WRONG = [
    ("import PyQt5", "imports PyQt5"),
    ("from PyQt6.QtCore import Qt", "imports PyQt6.QtCore"),
    ("import sip", "imports sip"),
    ("from qgis.PyQt.QtCore import QRegExp", "QRegularExpression"),
    ("from qgis.PyQt.QtCore import QVariant", "QMetaType"),
    ("from qgis.PyQt.QtWidgets import QDesktopWidget", "QDesktopWidget"),
    ("from qgis.PyQt.QtWidgets import QFileSystemModel", "QFileSystemModel"),
    (WIDGETS + "a.setFrameShape(QFrame.HLine)", "QFrame.HLine"),
    (WIDGETS + "button = QMessageBox.Yes", "QMessageBox.Yes"),
    (CORE + "kind = Qt.AlignLeft | Qt.AlignTop", "Qt.AlignLeft"),
    (CORE + "level = Qgis.Warning", "Qgis.Warning"),
    (CORE + "number = int(Qt.Key.Key_A)", "int(enum)"),
    (CORE + "day = QDateTime(QDate(2024, 1, 1))", "QDateTime"),
    (CORE + "day = QDateTime(2024, 1, 1, 0, 0, 0, 0, spec)", "QDateTime"),
    (CORE + "box.setFilters(Qgis.LayerFilters(kind))", "combine the members"),
    (CORE + "flags = Qt.WindowFlags(0)", "combine the members"),
    ("from qgis.core import QgsWkbTypes\nkind = QgsWkbTypes.GeometryType.PolygonGeometry", "Qgis.GeometryType"),
    ("from qgis.core import QgsMapLayerProxyModel\nkind = QgsMapLayerProxyModel.Filter.All", "Qgis.LayerFilter"),
    ("box.exec_()", "use exec"),
    ("wide = metrics.width(text)", "horizontalAdvance"),
    ("seconds = time.toTime_t()", "toSecsSinceEpoch"),
]
RIGHT = [
    "from qgis.PyQt.QtWidgets import QAction\nfrom qgis.PyQt import uic",
    WIDGETS + "a.setFrameShape(QFrame.Shape.HLine)\nbutton = QMessageBox.StandardButton.Yes",
    CORE + "kind = Qt.AlignmentFlag.AlignLeft\nflags = Qt.AlignmentFlag(3)\nlevel = Qgis.MessageLevel.Warning",
    CORE + "Flag = Qt.AlignmentFlag\nkind = Flag.AlignLeft",
    CORE + "options = QgsRasterLayer.LayerOptions()\nversion = Qgis.QGIS_VERSION_INT",
    CORE + "day = QDateTime(QDate(2024, 1, 1), QTime(0, 0))\nother = QDateTime(2024, 1, 1, 0, 0)",
    CORE + "number = Qt.Key.Key_A.value\ncount = int(layer.featureCount())",
    "box.exec()\nwide = item.width()\nsys.exit(1)",
    "from .sip import thing",
    CORE + "kind = Qgis.GeometryType.Polygon\nbox.setFilters(kind)",
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_qt_6_refuses_is_found(text, said):
    found = [words for _, words in lint_qt6.check(text)]
    assert any(said in words for words in found), found


@pytest.mark.parametrize("text", RIGHT)
def test_the_form_that_serves_both_is_not(text):
    assert list(lint_qt6.check(text)) == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("from PyQt5.QtCore import Qt", "QGS103"),
        ("import gdal", "QGS106"),
        ("dialog.exec_()", "QGS107"),
        ("from qgis.PyQt.QtCore import QVariant\nkind = QVariant.Int", "QGS402"),
        ("from qgis.PyQt.QtCore import QRegExp", "QGS406"),
    ],
)
def test_flake8s_plugin_for_qgis_runs_with_its_rules(tmp_path, line, rule):
    path = tmp_path / "a.py"
    path.write_text(line + "\n")
    assert any(rule in words for words in lint_qt6.flake8_qgis([path]))


def test_a_silenced_line_is_found_all_the_same(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("dialog.exec_()  # noqa\n")
    assert len(lint_qt6.flake8_qgis([path])) == 1
