# SPDX-License-Identifier: GPL-2.0-or-later
"""Find out by a real forward pass which device computes rightly: being detected does not mean being usable."""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch

from ..errors import DeviceError
from ..words import say
from .choice import ACCELERATORS
from .inference import WINDOWS_PER_GPU_BATCH
from .mmstt import MMSTT
from .numpy_pass import NumpyNetwork
from .rates import rate

TOLERANCE = 1e-3
"""Largest accepted difference from the CPU; accelerators multiply in fewer bits, wrong ones are off by orders more."""

TORCH_VERSION = str(torch.__version__)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Say what one device did with a small attention block."""

    device: str
    name: str
    works: bool
    reason: str
    """Why it does not work; else how it compared."""
    seconds: float = 0.0
    """One forward pass, after a warm-up."""
    largest_difference: float = 0.0


def visible_devices() -> list[str]:
    """Name the devices that torch sees, the CPU last."""
    seen = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    return [device for device in ACCELERATORS if seen[device]] + ["cpu"]


def examine(device: str) -> Finding:
    """Run attention and a matrix product on `device` and compare with the CPU. Never raises."""
    name = _name(device)
    try:
        expected = _forward("cpu")
        computed = _forward(device)
        began = time.perf_counter()
        _forward(device)
        seconds = time.perf_counter() - began
    except Exception as error:  # drivers fail in every way there is, and each means the same: not usable
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Finding(device=device, name=name, works=False, reason=reason)
    difference = float((computed - expected).abs().max())
    works = difference <= TOLERANCE  # false for NaN as well
    reason = "the reference" if device == "cpu" else f"differs from the CPU by {difference:.1e}"
    return Finding(device=device, name=name, works=works, reason=reason, seconds=seconds, largest_difference=difference)


def choose_device(wanted: str) -> tuple[str, str]:
    """Return the device to compute on, and why.

    Raises:
        DeviceError: a device was named that is absent or computes wrongly.
    """
    visible = visible_devices()
    if wanted == "cpu":
        return "cpu", "the CPU was asked for"
    if wanted != "auto":
        if wanted not in visible:
            raise DeviceError(
                say("This computer shows no '{0}' device to PyTorch.", wanted), hint=say("Choose auto or cpu.")
            )
        finding = examine(wanted)
        if not finding.works:
            raise DeviceError(
                say("The {0} fails its check: {1}.", finding.name, finding.reason), hint=say("Choose auto or cpu.")
            )
        return wanted, f"{finding.name} was asked for and agrees with the CPU"
    refused = []
    for device in visible[:-1]:
        finding = examine(device)
        if finding.works:
            return device, f"{finding.name} agrees with the CPU"
        refused.append(f"{finding.name} was refused: {finding.reason}")
    return "cpu", "; ".join(refused) or "no accelerator is visible"


def rates(network: NumpyNetwork) -> dict[str, float]:
    """Return the cells per second on every device that computes rightly, by its name for torch."""
    module, found = MMSTT.of(network), {}
    for device in visible_devices():
        if examine(device).works:
            windows = 1 if device == "cpu" else WINDOWS_PER_GPU_BATCH
            found[device] = rate(module, device, windows=windows, passes=2)
    return found


def fastest(network: NumpyNetwork) -> tuple[tuple[str, str], float]:
    """Return the device on which torch is fastest, with its name for people, and its cells per second."""
    found = rates(network)
    if not found:
        return ("cpu", _name("cpu")), 0.0
    device = max(found, key=lambda name: found[name])
    return (device, _name(device)), found[device]


def _name(device: str) -> str:
    return torch.cuda.get_device_name() if device == "cuda" else {"mps": "Apple GPU", "cpu": "processor"}[device]


def _forward(device: str) -> torch.Tensor:
    """Pass fixed numbers through scaled dot-product attention, a matrix product and a normalisation."""
    numbers = torch.linspace(-1, 1, 2 * 4 * 96 * 16).sin().reshape(2, 4, 96, 16).to(device)
    weight = torch.linspace(0, 3, 16 * 16).cos().reshape(16, 16).to(device)
    with torch.no_grad():
        mixed = torch.nn.functional.scaled_dot_product_attention(numbers, numbers.flip(2), numbers * 0.5)
        return torch.nn.functional.layer_norm(mixed @ weight / 4 + numbers, (16,)).cpu()
