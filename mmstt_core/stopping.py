# SPDX-License-Identifier: GPL-2.0-or-later
"""Ctrl-C and SIGTERM: when they end the work, when they wait, and when they come too late."""

from __future__ import annotations

import contextlib
import multiprocessing.resource_tracker
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any

STOPPING = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let the first Ctrl-C or SIGTERM unwind the block by KeyboardInterrupt, and none disturb the clearing up."""

    def stop(received: int, frame: object) -> None:
        too_late()
        raise KeyboardInterrupt

    with _handled_by(stop):
        yield


@contextlib.contextmanager
def _handled_by(handler: Callable[[int, Any], object]) -> Iterator[None]:
    """Send stops to a handler; the earlier handlers come back afterwards."""
    earlier = [(each, signal.signal(each, handler)) for each in STOPPING]
    try:
        yield
    finally:
        for each, before in earlier:
            signal.signal(each, before or signal.SIG_DFL)


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
    try:
        with _handled_by(lambda number, frame: waiting.append(number)):
            yield waiting
    finally:
        if waiting:
            signal.raise_signal(waiting[0])


@contextlib.contextmanager
def withheld() -> Iterator[None]:
    """Let Ctrl-C wait while the block runs, and never reach the threads and processes that it starts.

    A terminal sends Ctrl-C to all of them; those that only work for this process would each die with a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    multiprocessing.resource_tracker.ensure_running()  # it lets Ctrl-C through in the thread that starts it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
