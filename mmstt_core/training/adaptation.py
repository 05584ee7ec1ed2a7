# SPDX-License-Identifier: GPL-2.0-or-later
"""Let the network learn from the area's own past, origin by origin, never from anything after the origin it serves."""

from __future__ import annotations

import copy

import numpy as np
import torch

from ..cube import DisplacementCube
from ..network.mmstt import MMSTT
from ..progress import Progress
from .losses import LossBatch, window_losses
from .samples import Sample, cut_sample

STEPS_PER_ORIGIN = 40
WINDOWS_PER_STEP = 2
RATE = 2e-4
CELLS_PER_WINDOW = 512
LONGEST_LEAD_DAYS = 800.0
ATTEMPTS = 6


class Adaptation:
    """Fine-tune a copy of the network along the record: the state asked for a day has seen data up to that day only."""

    def __init__(self, network: MMSTT, cube: DisplacementCube, *, device: str, progress: Progress) -> None:
        self._network = copy.deepcopy(network).to(device)
        self._cube, self._device, self._progress = cube, device, progress
        self._day: int | None = None
        # Only the decoder moves: a few thousand numbers, which one area can determine.
        decoder = [
            parameter for name, parameter in self._network.named_parameters() if name.startswith(("head", "norm"))
        ]
        self._optimiser = torch.optim.AdamW(decoder, lr=RATE, weight_decay=0.0)

    def network_at(self, day: int) -> MMSTT:
        """Return the network as it may be used on `day`; days must be asked for in order.

        Raises:
            ValueError: an earlier day is asked for after a later one, whose data the network has already seen.
        """
        if self._day is not None and day < self._day:
            raise ValueError("the network has already learned from later data")
        if day != self._day:
            self._day = day
            self._learn(day)
        return self._network

    def _learn(self, day: int) -> None:
        self._network.train()
        for step in range(STEPS_PER_ORIGIN):
            self._progress.step("Adapting to this area", step / STEPS_PER_ORIGIN)
            samples = list(filter(None, (self._sample(day, step, index) for index in range(WINDOWS_PER_STEP))))
            if not samples:
                break
            self._optimiser.zero_grad(set_to_none=True)
            batch = LossBatch(samples, self._network.config).to(self._device)
            loss, _, _ = window_losses(self._network, batch, beta=0.5)
            loss.backward()
            self._optimiser.step()
        self._network.eval()

    def _sample(self, day: int, step: int, index: int) -> Sample | None:
        drawn = (
            cut_sample(
                self._cube,
                np.random.default_rng((day, step, index, attempt)),
                self._network.config,
                longest_lead_days=LONGEST_LEAD_DAYS,
                cells_per_window=CELLS_PER_WINDOW,
                last_day=day,
            )
            for attempt in range(ATTEMPTS)
        )
        return next(filter(None, drawn), None)
