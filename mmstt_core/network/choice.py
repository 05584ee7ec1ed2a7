# SPDX-License-Identifier: GPL-2.0-or-later
"""What a network computes with: numpy, which is always there, or torch where that is worth its start."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from types import ModuleType

from ..errors import InputError
from ..words import say
from .numpy_pass import NumpyNetwork
from .rates import Runs, rate

ACCELERATORS = ("cuda", "mps")
SMALL_CELLS = 5_000
"""Up to here numpy needs no measuring: even a plain linear algebra takes no longer than torch takes to start."""
WORTH_SECONDS = 12.0
"""A pass that takes numpy less is not worth the start of torch: that takes 2 s and 200 MB, and saves a sixth of the
pass where numpy's linear algebra knows the processor, and half where it does not (docs/results/network_pass.md)."""
BY_NUMPY = "NumPy on the processor"


def choose(
    networks: Sequence[NumpyNetwork], wanted: str, cells: int, *, learns: bool = False
) -> tuple[list[Runs], str, str]:
    """Return networks that compute, the device they compute on, and why.

    The rule: `cpu` is numpy; a graphics card is torch; `auto` is numpy, unless one pass over the area would take it
    longer than `WORTH_SECONDS`. Then both are measured, and the faster one is taken. torch is not loaded to find
    out about a small area.

    Args:
        wanted: auto, cpu, cuda or mps.
        cells: of the area.
        learns: a network will learn on, which takes torch wherever it computes.
    Raises:
        InputError: torch is needed and does not load.
        DeviceError: a device was named that is absent or computes wrongly.
    """
    if learns or wanted in ACCELERATORS:
        device, reason = torch_room().choose_device(wanted)
        return _as_modules(networks), device, f"PyTorch: {reason}"
    if wanted == "cpu":
        return list(networks), "cpu", f"{BY_NUMPY}, which was asked for"
    if cells <= SMALL_CELLS:
        return list(networks), "cpu", f"{BY_NUMPY}: the area is small"
    if importlib.util.find_spec("torch") is None:
        return list(networks), "cpu", f"{BY_NUMPY}: PyTorch is not installed"
    here = rate(networks[0])
    if cells / here < WORTH_SECONDS:
        return list(networks), "cpu", f"{BY_NUMPY}: it is done before PyTorch has started"
    try:
        room = torch_room()
    except InputError as error:
        return list(networks), "cpu", f"{BY_NUMPY}: {error.message}"
    (device, name), there = room.fastest(networks[0])
    if there <= here:
        return list(networks), "cpu", f"{BY_NUMPY}: faster here than PyTorch"
    return _as_modules(networks), device, f"PyTorch on {name}: faster here than NumPy"


def torch_room() -> ModuleType:
    """Return `probe`, with which torch is loaded.

    Raises:
        InputError: it does not load.
    """
    try:
        from . import probe
    except (ImportError, OSError) as error:  # OSError: a missing DLL on Windows
        raise InputError(
            say("Training, adapting and graphics cards need PyTorch, which does not load here ({0}).", error),
            hint=say("A forecast on the processor needs none. Leave that option out, or set PyTorch up."),
        ) from error
    return probe


def _as_modules(networks: Sequence[NumpyNetwork]) -> list[Runs]:
    from .mmstt import MMSTT

    return [MMSTT.of(network) for network in networks]
