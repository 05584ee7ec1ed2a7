# SPDX-License-Identifier: GPL-2.0-or-later
"""Write weights: safetensors with the network's configuration and training record inside."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from ..errors import OutputError
from ..folders import free_bytes
from ..leftovers import replaced_at_once
from ..network.mmstt import MMSTT
from ..network.weights import FORMAT
from ..words import say

_FULL_BELOW_BYTES = 1_000_000
"""A write that fails with less than this free failed for want of space."""


def save_network(network: MMSTT, path: str | os.PathLike, record: dict) -> str:
    """Write weights atomically and return their SHA-256."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    tensors = {
        name: value.detach().to("cpu", torch.float32).contiguous() for name, value in network.state_dict().items()
    }
    head = {
        "format": FORMAT,
        "config": json.dumps(dataclasses.asdict(network.config), sort_keys=True),
        "record": json.dumps(record, sort_keys=True),
    }
    with written(target) as part:
        save_file(tensors, part, metadata=head)
    return hashlib.sha256(target.read_bytes()).hexdigest()


@contextlib.contextmanager
def written(target: Path) -> Iterator[Path]:
    """Give a path beside `target`; move it there when the block ends well, else remove it and say what failed.

    Raises:
        OutputError: the disk is full or the folder cannot be written. Libraries wrap that in errors of their own.
    """
    try:
        with replaced_at_once(target) as part:
            yield part
    except (OSError, RuntimeError, SafetensorError) as error:
        free = free_bytes(target.parent) if target.parent.is_dir() else None
        reason = getattr(error, "strerror", None) or "the folder is gone" if free is None else str(error)
        full = free is not None and free < _FULL_BELOW_BYTES
        raise OutputError(
            (
                say("The disk is full, so '{0}' was not written.", target.name)
                if full
                else say("'{0}' cannot be written ({1}).", target, " ".join(reason.split())[:160])
            ),
            hint=say("Free some space or choose another folder."),
        ) from error
