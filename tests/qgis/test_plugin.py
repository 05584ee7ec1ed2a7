# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin shell: what QGIS reads before it loads, and what is left when it has gone."""

import configparser
import gc
import logging
import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QAction

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def general():
    parser = configparser.ConfigParser()  # interpolates like the plugin site, so a bare percent sign fails here
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def test_the_metadata_holds_what_the_plugin_site_requires(general):
    for name in (
        "name",
        "description",
        "version",
        "qgisminimumversion",
        "author",
        "email",
        "about",
        "tracker",
        "repository",
        "homepage",
        "changelog",
        "tags",
        "icon",
    ):
        assert general[name], name
    assert general["hasprocessingprovider"] == "yes"
    assert general["qgisminimumversion"] == "3.40"
    assert general["qgismaximumversion"] == "4.99"
    assert "/" not in general["author"]


def test_the_about_text_says_that_torch_is_a_download_of_its_own(general):
    assert "external download" in general["about"]
    assert "PyTorch" in general["about"]


def test_the_icon_is_there(general):
    assert (ROOT / general["icon"]).is_file()


def test_the_version_is_the_engines(general):
    from mm_stt_forecast.mmstt_core import __version__

    assert general["version"] == __version__


class Window:
    """Record what the plugin adds to the interface and takes away again."""

    def __init__(self, main_window, canvas):
        self._main_window, self._canvas, self.left = main_window, canvas, []

    def mapCanvas(self):
        return self._canvas

    def mainWindow(self):
        return self._main_window

    def addToolBarIcon(self, action):
        self.left.append(("toolbar", action))

    def removeToolBarIcon(self, action):
        self.left.remove(("toolbar", action))

    def addPluginToMenu(self, name, action):
        self.left.append((name, action))

    def removePluginMenu(self, name, action):
        self.left.remove((name, action))

    def addDockWidget(self, area, dock):
        self.left.append(("dock", dock))
        self._main_window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.left.remove(("dock", dock))
        self._main_window.removeDockWidget(dock)


@pytest.fixture
def window(qgis_app, qtbot):
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

    main_window = QMainWindow()
    qtbot.addWidget(main_window)
    return Window(main_window, QgsMapCanvas(main_window))


def empty_the_bin():
    """Delete what `deleteLater` was asked of; `processEvents` alone leaves it."""
    kind = QEvent.Type.DeferredDelete
    QgsApplication.sendPostedEvents(None, getattr(kind, "value", kind))
    gc.collect()


def test_load_unload_load_leaves_nothing(window):
    from mm_stt_forecast import classFactory

    registry = QgsApplication.processingRegistry()
    handlers = list(logging.getLogger("mm_stt_forecast").handlers)
    counts = []
    for _ in range(3):
        plugin = classFactory(window)
        plugin.initGui()
        assert registry.providerById("mmstt") is not None
        plugin.unload()
        assert registry.providerById("mmstt") is None
        assert {name: value for name, value in vars(plugin).items() if value is not None} == {"iface": window}
        empty_the_bin()
        counts.append(len(window.mainWindow().findChildren(QObject)))
    assert window.left == []
    assert counts[0] == counts[-1]
    assert logging.getLogger("mm_stt_forecast").handlers == handlers


def test_unloading_twice_is_harmless(window):
    from mm_stt_forecast import classFactory

    plugin = classFactory(window)
    plugin.initGui()
    plugin.unload()
    plugin.unload()


def test_the_provider_loads_without_a_window(qgis_app):
    from mm_stt_forecast import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().algorithmById("mmstt:forecast") is not None
    plugin.unload()


def test_a_log_record_of_the_core_reaches_the_qgis_log(window, qtbot):
    from mm_stt_forecast import classFactory

    plugin = classFactory(window)
    plugin.initGui()
    seen = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda *received: seen.append(received[:2]))
    logging.getLogger("mm_stt_forecast.mmstt_core.progress").warning("a word of the core")
    plugin.unload()
    assert any(
        "a word of the core" in text and tag == "MM-STT"
        for text, tag, *_ in [(entry[0], entry[1]) for entry in seen if isinstance(entry[0], str)]
    )


def test_the_action_opens_and_follows_the_dock(window):
    pytest.importorskip("mm_stt_forecast.ui.dock")
    from mm_stt_forecast import classFactory

    plugin = classFactory(window)
    window.mainWindow().show()
    plugin.initGui()
    action = window.mainWindow().findChild(QAction, "mmsttForecastAction")
    action.setChecked(True)
    assert [kind for kind, _ in window.left].count("dock") == 1
    plugin._dock.close()
    assert not action.isChecked()
    plugin.unload()
    assert window.left == []


def test_importing_the_plugin_folder_needs_no_qgis():
    text = (ROOT / "__init__.py").read_text()
    before_factory = text.split("def classFactory")[0]
    assert not re.search(r"^\s*(from|import)\s", before_factory, re.MULTILINE)
