# SPDX-License-Identifier: GPL-2.0-or-later
"""How many threads compute: one for each product of matrices, and several pieces of work side by side.

Threads inside a product wait for one another at every product: beside any other work on the machine a forecast of
small matrices then takes many times longer. Whole pieces of work need not wait.
"""

from __future__ import annotations

import contextlib
import contextvars
import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

PRODUCTS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What libraries of linear algebra read when they are loaded."""
LOOK_SECONDS = 0.2
COLLECT_AFTER = 20_000
"""New objects, arrays not counted, after which unreachable ones are looked for."""
_threads: ContextVar[int] = ContextVar("threads of blocks", default=1)
"""On which `over` computes. A new thread begins with the default: what runs side by side computes block after block."""
Item = TypeVar("Item")
Result = TypeVar("Result")


def one_for_each_product() -> None:
    """Let every product run on one thread, whatever the environment says; to be called before numpy is imported."""
    os.environ.update(dict.fromkeys(PRODUCTS, "1"))


def collect_seldom() -> None:
    """Let Python look for unreachable objects less often, in a process of our own: they are few, and looking costs."""
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


def automatic() -> int:
    """Return how many pieces of work run side by side unless someone says: one core is left to whoever is busy."""
    return max(1, physical_cores() - 1)


def physical_cores() -> int:
    """Return the cores that this process may use; two threads of one core count once where the system tells them."""
    allowed = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    cores = set()
    for number in allowed:
        try:
            place = Path(f"/sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list")
            cores.add(place.read_text(encoding="ascii").strip())
        except OSError:  # not Linux
            cores.add(str(number))
    return max(1, len(cores) // 2 if sys.platform == "win32" else len(cores))


def let_torch_use(threads: int) -> None:
    """Let torch, where it was loaded, use so many threads in each product."""
    torch: Any = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(threads)


class SideBySide:
    """Run pieces of work on some threads, or at once where there is one; results come in the order of the pieces.

    Use it as a context: what has not begun when the block is left by an error is not begun any more.
    """

    def __init__(
        self, threads: int, look: Callable[[], None] = lambda: None, leave: Callable[[], None] = lambda: None
    ) -> None:
        """Prepare.

        Args:
            look: called every 0.2 s while results are waited for, in the thread that waits; may raise to stop.
            leave: called when the block is left by an error: what still runs, and is waited for, may end at once.
        """
        self._pool = ThreadPoolExecutor(max_workers=threads) if threads > 1 else None
        self._look, self._leave, self._pieces = look, leave, list[Future]()

    def __enter__(self) -> SideBySide:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._pool is not None:
            if kind is not None:
                self._leave()
            self._pool.shutdown(wait=True, cancel_futures=kind is not None)

    def add(self, work: Callable[..., Any], *arguments: Any) -> None:
        """Take a piece of work."""
        if self._pool is not None:
            here = contextvars.copy_context()
            here.run(_threads.set, 1)  # what runs side by side with others does not do so within
            self._pieces.append(self._pool.submit(here.run, work, *arguments))
            return
        done: Future = Future()
        done.set_result(work(*arguments))
        self._pieces.append(done)

    def results(self) -> list[Any]:
        """Wait for all, and return what each gave; the first failure comes out at once."""
        while wait(self._pieces, timeout=LOOK_SECONDS, return_when=FIRST_EXCEPTION).not_done:
            if failed := [piece for piece in self._pieces if piece.done() and piece.exception()]:
                failed[0].result()
            self._look()
        return [piece.result() for piece in self._pieces]


def each(
    work: Callable[[Item], Result], items: Iterable[Item], threads: int, look: Callable[[], None] = lambda: None
) -> Iterator[Result]:
    """Yield what some work makes of each item, side by side, in the order of the items."""
    with SideBySide(threads, look) as pieces:
        for item in items:
            pieces.add(work, item)
        yield from pieces.results()


@contextlib.contextmanager
def blocks_on(threads: int) -> Iterator[None]:
    """Let `over` compute on so many threads inside the block, for whatever is called there."""
    token = _threads.set(threads)
    try:
        yield
    finally:
        _threads.reset(token)


def over(work: Callable[[Item], Result], blocks: Iterable[Item]) -> list[Result]:
    """Return what some work makes of blocks of cells, in their order: side by side where `blocks_on` says so.

    The blocks must not depend on the number of threads, then no result does.
    """
    every = list(blocks)
    return list(each(work, every, min(_threads.get(), len(every))))
