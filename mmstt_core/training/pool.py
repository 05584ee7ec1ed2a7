# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows made by processes of their own while the network learns, and what becomes of a training that loses one."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch

from ..errors import MmsttError
from ..words import say
from .data import WindowStream
from .samples import Sample

_LOST = re.compile(r"DataLoader worker \(pid\(?s?\)? [\d, ]+\) (is killed|exited)")
"""How torch says that a process has ended; where it says so is anywhere, for a signal tells it."""


class LostWindows(MmsttError):
    """A process that made windows is gone."""

    code = "windows"


class _Telling(torch.utils.data.Dataset):
    """Hand on what is wrong with a window as a value: raised in another process, it would arrive as a trace."""

    def __init__(self, stream: WindowStream) -> None:
        self._stream = stream

    def __getitem__(self, index: int) -> Sample | MmsttError:
        try:
            return self._stream[index]
        except MmsttError as error:
            return error


class _Joining:
    """Join the samples of a batch, unless one of them could not be made."""

    def __init__(self, join: Callable[[list[Sample]], Any]) -> None:
        self._join = join

    def __call__(self, samples: list[Sample | MmsttError]) -> Any:
        for sample in samples:
            if isinstance(sample, MmsttError):
                return sample
        return self._join(samples)  # type: ignore[arg-type]


def served(
    stream: WindowStream, numbers: Sequence[int], *, size: int, join: Callable[[list[Sample]], Any]
) -> Iterator[Any]:
    """Yield batches of windows in order, made by `loader_processes` of the configuration, or here where there is none.

    Args:
        numbers: of the windows; size: of a batch.
        join: makes a batch of its samples, where these are made.
    Raises:
        MmsttError: a window cannot be made, or a process is gone (`LostWindows`).
    """
    processes = stream.config.loader_processes
    loader = torch.utils.data.DataLoader(
        _Telling(stream),
        batch_size=size,
        sampler=numbers,
        collate_fn=_Joining(join),
        num_workers=processes,
        prefetch_factor=2 if processes else None,
        worker_init_fn=_obedient,
    )
    with losses_told():
        for batch in loader:
            if isinstance(batch, MmsttError):
                raise batch
            yield batch


def _obedient(number: int) -> None:
    """Let the process that learns alone decide when a maker of windows ends, and say what there is to say.

    Ctrl-C reaches both. What fails here travels as a value or an exception; the rest is noise of a pipe that closed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.stderr = open(os.devnull, "w", encoding="utf-8")


@contextlib.contextmanager
def losses_told() -> Iterator[None]:
    """Say in a sentence that a process which makes windows has ended; torch tells it wherever the training stands."""
    try:
        yield
    except RuntimeError as error:
        if not _LOST.search(str(error)):
            raise
        raise LostWindows(
            say("A process that makes windows has ended, most often because the memory was full."),
            hint=say("Set fewer loader_processes, and go on with --resume."),
        ) from error
