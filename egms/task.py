# SPDX-License-Identifier: GPL-2.0-or-later
"""Work with the service in the background, as a task of QGIS."""

from __future__ import annotations

import logging
from collections.abc import Callable

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.words import say
from .problems import ServiceError

log = logging.getLogger(__name__)


class ServiceTask(QgsTask):
    """Do one piece of work; keep it until it has settled, since an unreferenced Python task never runs."""

    said = pyqtSignal(object)
    """A sentence on the way; an object, since a text of Qt would forget how to be translated."""
    stepped = pyqtSignal(object)
    """How far it is, in the terms of the work."""
    settled = pyqtSignal(object, object)
    """The result, or None; the error, or None. Neither: it was cancelled."""

    def __init__(self, title: str, work: Callable[[ServiceTask], object]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt)
        self._work = work
        self._result: object = None
        self._failure: MmsttError | None = None

    def run(self) -> bool:
        """Work; every failure becomes a sentence, because an exception must not leave a task."""
        try:
            self._result = self._work(self)
        except Cancelled:
            return False
        except MmsttError as error:
            self._failure = error
        except Exception as error:  # the one broad catch of this thread
            log.exception("Work with the EGMS service failed")
            self._failure = ServiceError(say("The work failed ({0}: {1}).", type(error).__name__, error))
        return self._failure is None

    def finished(self, successful: bool) -> None:
        """Tell the window, on the main thread."""
        self.settled.emit(self._result, self._failure)
