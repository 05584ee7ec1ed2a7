# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: draw windows, step, validate, save; resumes exactly where it stopped."""

from __future__ import annotations

import functools
import json
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch

from ..errors import InputError
from ..network.mmstt import MMSTT
from ..progress import Progress
from ..words import say
from .config import TrainingConfig
from .curves import Curves
from .data import WindowStream
from .losses import LossBatch, window_losses
from .pool import losses_told, served
from .processes import Processes, average_gradients
from .samples import Sample
from .saving import written

SAVE_SECONDS = 120.0
CURVE_STEPS = 20


class Trainer:
    """Hold everything that a resumed run must find again."""

    def __init__(self, network: MMSTT, config: TrainingConfig, steps: int, processes: Processes) -> None:
        self.config, self.steps, self.processes = config, steps, processes
        self.network = network.to(processes.device)
        self.average = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=config.rate, betas=(0.9, 0.98), weight_decay=config.weight_decay
        )
        self.step = 0
        self.history: list[dict] = []

    def train_step(self, batch: LossBatch) -> torch.Tensor:
        """Take one step on this process's share of the global batch; return the loss over all processes.

        It stays on the device: asking for its value would make a GPU wait.
        """
        self.network.train()
        self._set_rate()
        self.optimiser.zero_grad(set_to_none=True)
        kind, narrow = torch.device(self.processes.device).type, self.config.precision == "bfloat16"
        with torch.autocast(kind, torch.bfloat16, enabled=narrow):
            loss, _, _ = window_losses(self.network, batch.to(self.processes.device), beta=self.config.beta)
        loss.backward()
        loss = average_gradients(self.network, self.processes, loss)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.config.gradient_limit)
        self.optimiser.step()
        self.step += 1
        decay = min(self.config.average_decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - decay)
        return loss

    def _set_rate(self) -> None:
        """Warm up, then fall along a cosine."""
        config = self.config
        warm = min(1.0, (self.step + 1) / max(config.warmup_steps, 1))
        share = 0.5 * (1 + math.cos(math.pi * self.step / self.steps))
        for group in self.optimiser.param_groups:
            group["lr"] = config.rate * warm * (0.02 + 0.98 * share)

    def averaged(self) -> MMSTT:
        """Return a network with the averaged weights: what is validated and saved."""
        network = MMSTT(self.network.config).to(self.processes.device)
        network.load_state_dict(self.average)
        return network.eval()

    def save(self, path: Path, stage: str = "") -> None:
        """Write the checkpoint atomically: a kill at any moment leaves the old one or the new one."""
        with written(path) as part:
            torch.save(self.state(stage), part)

    def state(self, stage: str = "") -> dict:
        """Return what `load` goes on from."""
        return {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "rung": stage,  # the file's word for a stage
            "history": json.dumps(self.history),
        }

    def load(self, state: dict) -> None:
        """Go on from the content of a checkpoint."""
        try:
            self.network.load_state_dict(state["network"])
            self.average = {name: state["average"][name] for name in self.network.state_dict()}
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.history = int(state["step"]), json.loads(state["history"])
        except (RuntimeError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                say("The checkpoint belongs to another network."),
                hint=say("Give the same --config, or leave --resume out."),
            ) from error


def validate(
    network: MMSTT,
    groups: dict[str, list[Sample]],
    device: str,
    *,
    beta: float,
    shown: Callable[[LossBatch], LossBatch] | None = None,
) -> dict[str, dict]:
    """Return loss and skill (1 - MSE/MSE of the spatial process, in noise units, mean over windows) of each group.

    Args:
        shown: what of a window the network gets to see; None shows all.
    """
    result = {}
    with torch.inference_mode():
        for name, samples in groups.items():
            losses, skills = [], []
            for sample in samples:
                batch = LossBatch([sample], network.config).to(device)
                batch = shown(batch) if shown is not None else batch
                loss, base_W, network_W = window_losses(network, batch, beta=beta)
                losses.append(float(loss))
                skills.append(1 - float(network_W) / max(float(base_W), 1e-9))
            result[name] = {
                "loss": float(np.mean(losses)),
                "skill": float(np.mean(skills)),
                "median_skill": float(np.median(skills)),
            }
    return result


@losses_told()
def train(
    trainer: Trainer,
    stream: WindowStream,
    held_out: dict[str, list[Sample]],
    checkpoint: Path,
    progress: Progress,
    *,
    stage: str = "",
    curves: Curves | None = None,
) -> None:
    """Run until the configured number of steps; a checkpoint is written every two minutes and at the end.

    Args:
        curves: where loss, rate, speed and held-out skill are written for TensorBoard.
    """
    curves = curves or Curves(None)
    config, processes = trainer.config, trainer.processes
    started, first_step, saved = time.monotonic(), trainer.step, time.monotonic()
    smooth, title, waited = None, f"Training {stage}".strip(), Waited()
    for batch in waited.through(batches(trainer, stream)):
        loss = float(trainer.train_step(batch))
        smooth = loss if smooth is None else 0.98 * smooth + 0.02 * loss
        if not processes.first:
            continue
        rate = (trainer.step - first_step) * config.windows_per_step / max(time.monotonic() - started, 1e-9)
        skill = _headline(trainer.history)
        progress.step(
            title,
            trainer.step / trainer.steps,
            f"loss {smooth:.4f}{skill}, {rate:.1f} windows/s, {waited.share:.0%} waiting",
        )
        if trainer.step % CURVE_STEPS == 0:
            learning_rate = trainer.optimiser.param_groups[0]["lr"]
            curves.add(
                trainer.step,
                loss=smooth,
                learning_rate=learning_rate,
                windows_per_second=rate,
                share_waiting=waited.share,
            )
        if trainer.step % config.validate_every == 0 or trainer.step == trainer.steps:
            scores = validate(trainer.averaged(), held_out, processes.device, beta=config.beta)
            seconds = round(time.monotonic() - started, 1)
            told = {"rung": stage, "step": trainer.step, "loss": smooth, "seconds": seconds}
            trainer.history.append({**told, "share_waiting": round(waited.share, 3), **scores})
            curves.add(trainer.step, **{f"skill/{name}": score["skill"] for name, score in scores.items()})
            progress.report(title, trainer.step / trainer.steps, json.dumps(trainer.history[-1]))
        if time.monotonic() - saved > SAVE_SECONDS or trainer.step == trainer.steps:
            trainer.save(checkpoint, stage)
            saved = time.monotonic()


def read_checkpoint(path: Path, device: str) -> dict:
    """Read what `Trainer.save` wrote.

    Raises:
        InputError: it is damaged, or something else.
    """
    try:
        state = torch.load(path, map_location=device, weights_only=True)
        if not isinstance(state["rung"], str):
            raise TypeError("rung")
    except Exception as error:  # torch names no list of what it raises on damaged files
        raise InputError(
            say("The checkpoint '{0}' is damaged or no checkpoint.", path.name),
            hint=say("Leave --resume out to begin anew."),
        ) from error
    return state


class Waited:
    """Tell for which share of the time a network has waited for windows: with enough processes that make them, none."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._began, self._seconds = clock, clock(), 0.0

    def through(self, source: Iterator[LossBatch]) -> Iterator[LossBatch]:
        """Yield what the source yields, and count how long that takes."""
        while True:
            asked = self._clock()
            batch = next(source, None)
            self._seconds += self._clock() - asked
            if batch is None:
                return
            yield batch

    @property
    def share(self) -> float:
        """Return the share since the beginning, 0..1."""
        return self._seconds / max(self._clock() - self._began, 1e-9)


def batches(trainer: Trainer, stream: WindowStream) -> Iterator[LossBatch]:
    """Yield this process's share of each global batch, from the current step on."""
    config, processes = trainer.config, trainer.processes
    per_step = config.windows_per_step
    mine = [
        index
        for step in range(trainer.step, trainer.steps)
        for index in range(step * per_step + processes.rank, (step + 1) * per_step, processes.count)
    ]
    size = len(range(processes.rank, per_step, processes.count))
    join = functools.partial(LossBatch, config=stream.network)
    yield from served(stream, mine, size=size, join=join)


def _headline(history: list[dict]) -> str:
    if not history:
        return ""
    skills = [f"{name} {scores['skill']:+.3f}" for name, scores in history[-1].items() if isinstance(scores, dict)]
    return ", skill " + ", ".join(skills)
