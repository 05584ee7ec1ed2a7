# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell whoever waits how far the work is, and learn from them whether to stop."""

from __future__ import annotations

import logging
import threading

from .errors import Cancelled
from .words import say

log = logging.getLogger(__name__)


class Progress:
    """Receive stages, warnings and details; the silent default. The CLI and the worker override `report` and `tell`."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self.warnings: list[str] = []

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        """Show that `stage` is done to `fraction` (0..1) of that stage alone."""

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Report, and leave by `Cancelled` when a stop was asked for. Call at least once a second."""
        if self._stop.is_set():
            raise Cancelled(say("The run was cancelled."), hint=say("Nothing was written."))
        self.report(stage, min(max(fraction, 0.0), 1.0), detail)

    def warn(self, message: str) -> None:
        """Keep a warning for the result's record, once."""
        if message not in self.warnings:
            self.warnings.append(message)
            self.tell(message)

    def tell(self, message: str) -> None:
        """Show a new warning."""
        log.warning("%s", message)

    def share(self, begin: float, part: float) -> Progress:
        """Return what tells this one of the work on a piece: its stages are a part of the whole's, from `begin` on."""
        return _Share(self, begin, part)

    def request_stop(self) -> None:
        """Ask the work to end at its next step; safe from any thread."""
        self._stop.set()


class _Share(Progress):
    """Tell of one piece of the work; warnings and stops are those of the whole."""

    def __init__(self, whole: Progress, begin: float, part: float) -> None:
        super().__init__()
        self._whole, self._begin, self._part = whole, begin, part
        self.warnings = whole.warnings

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Report to the whole."""
        self._whole.step(stage, self._begin + self._part * min(max(fraction, 0.0), 1.0), detail)

    def tell(self, message: str) -> None:
        """Show a new warning as the whole does."""
        self._whole.tell(message)


class Unheard(Progress):
    """Keep warnings for whoever asks later: of work whose process has nobody to tell."""

    def tell(self, message: str) -> None:
        """Say nothing."""
