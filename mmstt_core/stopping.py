# SPDX-License-Identifier: GPL-2.0-or-later
"""Ctrl-C and SIGTERM: when they end the work, when they wait, and when they come too late."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

STOPPING = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let the first Ctrl-C or SIGTERM unwind the block by KeyboardInterrupt, and none disturb the clearing up."""

    def stop(received: int, frame: object) -> None:
        too_late()
        raise KeyboardInterrupt

    earlier = [(each, signal.signal(each, stop)) for each in STOPPING]
    try:
        yield
    finally:
        for each, handler in earlier:
            signal.signal(each, handler or signal.SIG_DFL)


def too_late() -> None:
    """Ignore further stops until `stoppable` ends: what is written stays, and saying otherwise would be wrong."""
    if threading.current_thread() is threading.main_thread():
        for each in STOPPING:
            signal.signal(each, signal.SIG_IGN)


@contextlib.contextmanager
def held() -> Iterator[list[int]]:
    """Let stops wait while the block runs, and act behind it; emptying the list that is given forgets them.

    Outside the main thread, where no signal arrives, this does nothing.
    """
    waiting: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield waiting
        return
    earlier = [(each, signal.signal(each, lambda number, frame: waiting.append(number))) for each in STOPPING]
    try:
        yield waiting
    finally:
        for each, handler in earlier:
            signal.signal(each, handler or signal.SIG_DFL)
        if waiting:
            signal.raise_signal(waiting[0])
