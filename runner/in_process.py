# SPDX-License-Identifier: GPL-2.0-or-later
"""The last resort: the engine in QGIS's own process, on the thread of the run, where no Python can be started.

Only closed forms run so: what they cost is known, and QGIS stays usable beside them.
"""

from __future__ import annotations

import logging
import time
from typing import cast

from ..mmstt_core.errors import Cancelled, MmsttError
from ..mmstt_core.progress import Progress
from ..mmstt_core.words import say
from .failures import EngineCancelled, EngineError, Failure, from_message
from .process import Listener

log = logging.getLogger(__name__)
PROGRESS_SECONDS = 0.1


class _Heard(Progress):
    """Pass on what the work says, and let it stop when its listener wants so."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._listener = listener
        self._stage, self._sent = "", 0.0

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Report, unless the run was cancelled."""
        if self._listener.cancelled():
            self.request_stop()
        super().step(stage, fraction, detail)

    def report(self, stage: str, fraction: float, detail: str = "") -> None:
        """Pass progress on, ten times a second at most, and let the window draw."""
        now = time.monotonic()
        if stage == self._stage and fraction < 1 and now - self._sent < PROGRESS_SECONDS:
            return
        self._stage, self._sent = stage, now
        self._listener.progress(stage, fraction, detail)

    def tell(self, message: str) -> None:
        """Pass a warning on."""
        self._listener.warning(message)


class _Ready:
    """Take the place of the worker's channel, of which only the news that it is ready is of interest."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def send(self, kind: str, **fields: object) -> None:
        """Pass on what the work runs on."""
        if kind == "ready":
            self._listener.ready(fields)


def run_here(command: str, request: dict, *, listener: Listener) -> dict:
    """Do one request as the worker would, and return its `result`; blocks, on any thread but the main one.

    Raises:
        EngineError: the engine failed, with a sentence for the user.
        EngineCancelled: `listener.cancelled()` became true.
    """
    from ..mmstt_core.worker import COMMANDS, Channel

    try:
        channel = cast(Channel, _Ready(listener))
        return {"type": "result", **COMMANDS[command](dict(request), channel, _Heard(listener))}
    except Cancelled:
        raise EngineCancelled from None
    except MmsttError as error:
        raise EngineError(from_message(error.code, error.message, error.hint, error.asks)) from error
    except MemoryError as error:
        raise EngineError(
            Failure(
                code="memory",
                message=say("The computer ran out of memory."),
                advice=say("Choose a smaller area or larger cells, and close other programs."),
            )
        ) from error
    except Exception as error:  # the boundary of the engine: whatever happened, the run ends with a sentence
        log.exception("The engine failed in QGIS's own process")
        kind = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        raise EngineError(
            Failure(
                code="unexpected",
                message=say("The engine failed unexpectedly ({0}).", kind),
                advice=say("Please report this together with the log."),
            )
        ) from error
