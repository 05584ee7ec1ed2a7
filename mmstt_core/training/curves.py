# SPDX-License-Identifier: GPL-2.0-or-later
"""Learning curves for TensorBoard, where that library is installed; without it training runs the same."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

ROOM_BYTES = 10_000_000
"""With less free than this no curves are written: TensorBoard's thread prints a traceback when the disk is full."""


class Curves:
    """Write scalars of one stage into a folder of its own; does nothing where TensorBoard is missing."""

    def __init__(self, folder: Path | None) -> None:
        self._writer = None
        if folder is None:
            return
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            return
        with contextlib.suppress(OSError):  # curves are a courtesy; the weights will say what is wrong with the disk
            if shutil.disk_usage(folder.parent.parent).free >= ROOM_BYTES:
                self._writer = SummaryWriter(str(folder))

    def add(self, step: int, **values: float) -> None:
        """Write `values` at an optimiser step; a name such as `skill/simulated` groups curves."""
        if self._writer is not None:
            with contextlib.suppress(OSError):
                for name, value in values.items():
                    self._writer.add_scalar(name, value, step)

    def close(self) -> None:
        """Write what is still in memory."""
        if self._writer is not None:
            with contextlib.suppress(OSError):
                self._writer.close()
