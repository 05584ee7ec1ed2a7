# SPDX-License-Identifier: GPL-2.0-or-later
"""Name the kernels of OpenBLAS that this processor can run, before numpy loads it."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

NAME = "OPENBLAS_CORETYPE"
NEEDED = {
    "SkylakeX": {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"},
    "Haswell": {"avx2", "fma"},
}
"""What a processor must have for kernels that every OpenBLAS of these years holds, the better ones first."""
PROCESSOR = Path("/proc/cpuinfo")


def name_kernels(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set OpenBLAS's variable where an OpenBLAS of the system may be older than the processor.

    OpenBLAS tells Intel's processors by their model. One that it does not know gets the kernels of 2004, and matrix
    products take four times as long (docs/results/network_pass.md). Outside Linux it comes with numpy and is as new;
    other makers' processors are told by what they can.
    """
    if NAME in environment or not sys.platform.startswith("linux"):
        return
    try:
        lines = dict(line.split(":", 1) for line in PROCESSOR.read_text(encoding="utf-8").splitlines() if ":" in line)
    except (OSError, ValueError):
        return
    told = {name.strip(): value.split() for name, value in lines.items()}
    if told.get("vendor_id") == ["GenuineIntel"]:
        flags = set(told.get("flags", ()))
        found = next((kernels for kernels, needed in NEEDED.items() if needed <= flags), None)
        if found is not None:
            environment[NAME] = found
