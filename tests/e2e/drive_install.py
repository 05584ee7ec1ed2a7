# SPDX-License-Identifier: GPL-2.0-or-later
"""Run inside the QGIS desktop by `test_zip.py`: install the ZIP as "Install from ZIP" does, and tell what was seen."""

import json
import os
import sys
import traceback
from pathlib import Path

import pyplugin_installer
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface, plugins

PLUGIN = "mm_stt_forecast"


def install() -> None:
    """Let QGIS's own installer unpack, load, start and remember the plugin."""
    seen = {"qgis": Qgis.version(), "before": PLUGIN in plugins, "error": ""}
    try:
        pyplugin_installer.instance().installFromZipFile(os.environ["MMSTT_E2E_ZIP"])
        seen["started"] = PLUGIN in plugins
        seen["enabled"] = QgsSettings().value(f"PythonPlugins/{PLUGIN}", False, bool)
        seen["file"] = sys.modules[PLUGIN].__file__ if PLUGIN in sys.modules else ""
        provider = QgsApplication.processingRegistry().providerById("mmstt")
        seen["algorithms"] = sorted(item.name() for item in provider.algorithms()) if provider else []
        seen["action"] = iface.mainWindow().findChild(QAction, "mmsttForecastAction") is not None
        seen["torch"] = "torch" in sys.modules
    except Exception:  # the process boundary: the test shows what happened
        seen["error"] = traceback.format_exc()
    Path(os.environ["MMSTT_E2E_SEEN"]).write_text(json.dumps(seen), encoding="utf-8")
    QgsSettings().sync()
    QTimer.singleShot(0, QgsApplication.exit)


QTimer.singleShot(500, install)
