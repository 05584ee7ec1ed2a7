# SPDX-License-Identifier: GPL-2.0-or-later
"""Hand pieces of work to the workers of dask.distributed, and gather what they answer: retries, lost workers, stops."""

from __future__ import annotations

import contextlib
import importlib
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..errors import DiskFull, InputError, OutputError
from ..options.region import RegionRequest
from ..progress import Progress
from ..threads import physical_cores
from ..words import say
from .answers import FULL, REFUSED

RETRIES = 2
"""Of a piece of work that failed for no reason that can be named, such as a network that broke off."""
LOST_WORKERS = 3
"""So many workers may die under one piece of work before it is blamed."""
LOOK_SECONDS = 0.2
CONNECT_SECONDS = 30


@dataclass(frozen=True, kw_only=True)
class Call:
    """Hold one piece of work: what is called, with values that can travel, and answers with plain values."""

    name: str
    work: Callable[..., dict[str, Any]]
    arguments: tuple[Any, ...]
    options: dict[str, Any] = field(default_factory=dict)


def distributed() -> Any:
    """Return the library.

    Raises:
        InputError: it is not installed.
    """
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        raise InputError(
            say("A region is computed by dask.distributed, which this Python lacks ({0}).", error),
            hint=say("Install it: python -m pip install dask distributed."),
        ) from None


class Workers:
    """Know the scheduler, and let it work."""

    def __init__(self, client: Any, progress: Progress) -> None:
        self._client, self._progress = client, progress

    @property
    def count(self) -> int:
        """Count the workers that are there now."""
        return len(self._client.nthreads())

    def answers(self, stage: str, calls: list[Call]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield name and answer of each piece of work as it is done; `refused` says why one could not be.

        Args:
            stage: what progress calls it.
        """
        client = self._client
        waiting = {
            client.submit(
                call.work,
                *call.arguments,
                **call.options,
                pure=False,
                retries=RETRIES,
                key=f"{stage}-{call.name}-{number}",
            ): call
            for number, call in enumerate(calls)
        }
        total = len(waiting)
        while waiting:
            done = [future for future in waiting if future.done()]
            for future in done:
                call = waiting.pop(future)
                answer = _answer_of(future)
                if answer.get(FULL):
                    raise disk_full()
                yield call.name, answer
                future.release()
            said = say("{0} of {1}", total - len(waiting), total)
            self._progress.step(stage, (total - len(waiting)) / max(total, 1), said)
            if not done:
                if client.status not in ("running", "connecting"):
                    raise _gone()
                time.sleep(LOOK_SECONDS)


def disk_full() -> DiskFull:
    """Return what ends a region where nothing more can be written."""
    return DiskFull(
        say("The disk is full, so the region has stopped; what is finished stays."),
        hint=say("Free some space and start it again; the run goes on where it was."),
    )


def _gone() -> OutputError:
    return OutputError(
        say("The scheduler of the workers has gone."),
        hint=say("What is finished stays. Start it again; the run goes on where it was."),
    )


def _answer_of(future: Any) -> dict[str, Any]:
    """Return what a piece of work answered, or why it did not.

    Raises:
        OutputError: it was forgotten with the scheduler that knew of it.
    """
    if future.status == "finished":
        return dict(future.result())
    if future.status in ("cancelled", "lost"):
        raise _gone()
    error = future.exception() if future.status == "error" else None
    if type(error).__name__ == "KilledWorker":
        return {REFUSED: say("{0} workers ended under it, most likely for want of memory.", LOST_WORKERS + 1)}
    kind = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return {REFUSED: say("It failed unexpectedly ({0}).", kind if error else future.status)}


@contextlib.contextmanager
def workers_of(request: RegionRequest, progress: Progress) -> Iterator[Workers]:
    """Start workers on this computer, or go to those of a running scheduler; they end with the block.

    Raises:
        InputError: dask.distributed is absent, or nothing answers at the address.
    """
    dask_distributed, config = distributed(), importlib.import_module("dask").config
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # a worker that is lost gets a line of ours
    settings = {
        "distributed.scheduler.allowed-failures": LOST_WORKERS,
        "distributed.worker.memory.target": False,  # results are a few words; what fills a worker is its tile
        "distributed.worker.memory.spill": False,
        "distributed.comm.timeouts.connect": f"{CONNECT_SECONDS}s",
    }
    progress.step("Starting workers", 0.0)
    with contextlib.ExitStack() as stack:
        stack.enter_context(config.set(settings))
        if request.scheduler is None:
            where: Any = stack.enter_context(
                dask_distributed.LocalCluster(
                    n_workers=request.workers or physical_cores(),
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address="127.0.0.1:0",  # a free port: 8787 may be somebody else's
                    silence_logs=logging.CRITICAL,
                )
            )
        else:
            where = request.scheduler
        try:
            client = stack.enter_context(dask_distributed.Client(where, timeout=f"{CONNECT_SECONDS}s"))
        except (OSError, ValueError, TimeoutError) as error:
            reason = " ".join(str(error).split())[:200]
            raise InputError(
                say("No scheduler answers at '{0}' ({1}).", request.scheduler, reason),
                hint=say("Start dask scheduler there, or leave --scheduler out."),
            ) from None
        yield Workers(client, progress)
