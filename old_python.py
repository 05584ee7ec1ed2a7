# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands in for the plugin where QGIS brings a Python that cannot read it: one sentence."""

import sys

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication

from .language import tr, translator_for

TITLE = "MM-STT"


class OldPython:
    """Say what is missing, and add nothing to QGIS."""

    def __init__(self, iface, oldest):
        self.iface = iface
        self.oldest = oldest
        self.translator = translator_for(QgsApplication.locale())

    def initProcessing(self):
        """Tell the log; QGIS calls only this where there is no window."""
        if self.translator is not None:
            QCoreApplication.installTranslator(self.translator)
        QgsMessageLog.logMessage(self.sentence(), TITLE, Qgis.MessageLevel.Critical)

    def initGui(self):
        """Tell the log and the user."""
        self.initProcessing()
        self.iface.messageBar().pushMessage(TITLE, self.sentence(), Qgis.MessageLevel.Critical, 0)

    def unload(self):
        """Take the translator out again; nothing else was added."""
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)

    def sentence(self):
        """Return the sentence in the language of QGIS."""
        this, least = (".".join(map(str, version[:2])) for version in (sys.version_info, self.oldest))
        return tr(
            "This QGIS comes with Python {0}, but ground motion forecasts need Python {1} or later: install QGIS 3.44 "
            "or later."
        ).format(this, least)
