# SPDX-License-Identifier: GPL-2.0-or-later
"""One process or many: rank and world size from the environment that torchrun sets."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn

from ..errors import DeviceError
from ..words import say


@dataclass(frozen=True, kw_only=True)
class Processes:
    """Say who this process is among those that train together."""

    rank: int
    count: int
    device: str

    @property
    def first(self) -> bool:
        """True for the one process that writes and reports."""
        return self.rank == 0


@contextmanager
def joined(device: str) -> Iterator[Processes]:
    """Join the process group that torchrun announces (gloo on CPU, nccl on GPU); alone, do nothing."""
    count, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cuda" and not torch.cuda.is_available():
        raise DeviceError(say("This computer offers no CUDA device to torch."), hint=say("Use --device cpu."))
    if device == "cuda":
        device = f"cuda:{int(os.environ.get('LOCAL_RANK', '0'))}"
        torch.cuda.set_device(device)
    if count == 1:
        yield Processes(rank=0, count=1, device=device)
        return
    torch.distributed.init_process_group("nccl" if device.startswith("cuda") else "gloo")
    try:
        yield Processes(rank=rank, count=count, device=device)
    finally:
        torch.distributed.destroy_process_group()


def average_gradients(network: nn.Module, processes: Processes, loss: torch.Tensor) -> torch.Tensor:
    """Average gradients and loss over the processes in one message; the network itself knows nothing of them."""
    if processes.count == 1:
        return loss.detach()
    parameters = [parameter for parameter in network.parameters() if parameter.requires_grad]
    own = [torch.zeros_like(parameter) if parameter.grad is None else parameter.grad for parameter in parameters]
    flat = torch.cat([*(gradient.flatten() for gradient in own), loss.detach().reshape(1)])
    torch.distributed.all_reduce(flat)
    flat /= processes.count
    first = 0
    for parameter in parameters:
        parameter.grad = flat[first : first + parameter.numel()].view_as(parameter)
        first += parameter.numel()
    return flat[-1]
