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
        self.look()
        self.report(stage, min(max(fraction, 0.0), 1.0), detail)

    def look(self) -> None:
        """Leave by `Cancelled` when a stop was asked for; from any thread."""
        if self._stop.is_set():
            raise Cancelled(say("The run was cancelled."), hint=say("Nothing was written."))

    def warn(self, message: str) -> None:
        """Keep a warning for the result's record, once."""
        if message not in self.warnings:
            self.warnings.append(message)
            self.tell(message)

    def tell(self, message: str) -> None:
        """Show a new warning."""
        log.warning("%s", message)

    def request_stop(self) -> None:
        """Ask the work to end at its next step; safe from any thread."""
        self._stop.set()


class Course:
    """Put pieces of the work, one after the other or side by side, together to one course that never goes back."""

    def __init__(self, whole: Progress, begin: float = 0.0) -> None:
        """Begin, in the thread that will wait for the pieces: it alone reports to the whole.

        Args:
            begin: how far the stage has come already.
        """
        self._whole, self._begin, self._thread = whole, begin, threading.get_ident()
        self._shares: list[_Share] = []
        self._said: tuple[str, str] | None = None
        self._left = threading.Event()

    def share(self, part: float) -> Progress:
        """Return what a piece reports to; `part` is its share of the whole, warnings and stops are those of the whole.

        A piece is over when it reports 1.
        """
        self._shares.append(_Share(self, self._whole, part))
        return self._shares[-1]

    def look(self) -> None:
        """Report how far the pieces are together; in the thread that waits for them."""
        if self._said is None:
            self._whole.look()
            return
        stage, detail = self._said
        self._whole.step(stage, self._begin + sum(share.done for share in list(self._shares)), detail)

    def leave(self) -> None:
        """Let every piece end at its next step."""
        self._left.set()

    def hear(self, stage: str, detail: str) -> None:
        """Take down what a piece is at, in whichever thread."""
        if self._left.is_set():
            raise Cancelled(say("The run was cancelled."), hint=say("Nothing was written."))
        self._said = stage, detail
        if threading.get_ident() == self._thread:
            self.look()
        else:
            self._whole.look()


class _Share(Progress):
    """Tell of one piece of the work."""

    def __init__(self, course: Course, whole: Progress, part: float) -> None:
        super().__init__()
        self._course, self._whole, self._part = course, whole, part
        self.warnings = whole.warnings
        self.done = 0.0
        """Of the whole."""

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Tell the course, which leaves by `Cancelled` when the whole is asked to stop."""
        self.done = max(self.done, self._part * min(max(fraction, 0.0), 1.0))
        self._course.hear(stage, detail)

    def tell(self, message: str) -> None:
        """Show a new warning as the whole does."""
        self._whole.tell(message)


class Unheard(Progress):
    """Keep warnings for whoever asks later: of work whose process has nobody to tell."""

    def tell(self, message: str) -> None:
        """Say nothing."""
