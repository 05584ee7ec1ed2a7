# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: draw windows, step, validate, save; resumes exactly where it stopped."""

# Shapes: N cells of the loss, H target epochs

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..errors import InputError
from ..network.mmstt import MMSTT, SCALE_LIMIT, Batch, student_nll
from ..network.weights import written
from ..progress import Progress
from .config import TrainingConfig
from .data import WindowStream
from .processes import Processes, average_gradients
from .samples import Sample

SAVE_SECONDS = 120.0


def window_losses(network: MMSTT, samples: list[Sample], device: str, *, beta: float) -> tuple[Tensor, list[dict]]:
    """Return the mean loss over windows, and per window the squared errors of baseline and network in noise units."""
    batch = Batch([sample.window for sample in samples], network.config, device)
    mean_NK, gate_NG, scale_NK = network.coefficients(batch)
    losses, errors, first = [], [], 0
    for sample in samples:
        rows = torch.from_numpy(sample.loss_cells + first).to(device)
        first += len(sample.window.z_NB)
        base, target, basis, kinematic, log_sigma = (
            torch.from_numpy(array).to(device)
            for array in (sample.base_NH, sample.target_NH, sample.basis_HK, sample.kinematic_NHG, sample.log_sigma_NH)
        )
        correction = mean_NK[rows] @ basis.T + torch.einsum("ng,nhg->nh", gate_NG[rows], kinematic)
        log_scale = log_sigma + (scale_NK[rows] @ basis.T).clamp(-SCALE_LIMIT, SCALE_LIMIT)
        seen = torch.isfinite(target)
        residual = torch.where(seen, target, base) - base - correction
        loss = student_nll(residual, log_scale, network.nu, beta=beta)
        losses.append((loss * seen).sum() / seen.sum().clamp(min=1))
        with torch.no_grad():
            plain = torch.where(seen, target - base, torch.zeros_like(base))
            errors.append(
                {
                    "base": float((plain**2).sum()),
                    "network": float(((residual * seen) ** 2).sum()),
                    "samples": int(seen.sum()),
                }
            )
    return torch.stack(losses).mean(), errors


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

    def train_step(self, samples: list[Sample]) -> float:
        """Take one step on this process's share of the global batch; return the loss over all processes."""
        self.network.train()
        self._set_rate()
        self.optimiser.zero_grad(set_to_none=True)
        loss, _ = window_losses(self.network, samples, self.processes.device, beta=self.config.beta)
        loss.backward()
        loss = average_gradients(self.network, self.processes, loss)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.config.gradient_limit)
        self.optimiser.step()
        self.step += 1
        decay = min(self.config.average_decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - decay)
        return float(loss)

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

    def save(self, path: Path, rung: str = "") -> None:
        """Write the checkpoint atomically: a kill at any moment leaves the old one or the new one."""
        part = path.with_name(path.name + ".part")
        with written(part, path):
            torch.save(
                {
                    "network": self.network.state_dict(),
                    "average": self.average,
                    "optimiser": self.optimiser.state_dict(),
                    "step": self.step,
                    "rung": rung,
                    "history": json.dumps(self.history),
                },
                part,
            )

    def load(self, state: dict) -> None:
        """Go on from the content of a checkpoint."""
        try:
            self.network.load_state_dict(state["network"])
            self.average = {name: state["average"][name] for name in self.network.state_dict()}
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.history = int(state["step"]), json.loads(state["history"])
        except (RuntimeError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                "The checkpoint belongs to another network.", hint="Give the same --config, or leave --resume out."
            ) from error


def validate(network: MMSTT, groups: dict[str, list[Sample]], device: str, *, beta: float) -> dict[str, dict]:
    """Return loss and skill (1 - MSE/MSE of B4, in noise units, mean over windows) for each held-out group."""
    result = {}
    with torch.inference_mode():
        for name, samples in groups.items():
            losses, skills = [], []
            for sample in samples:
                loss, errors = window_losses(network, [sample], device, beta=beta)
                losses.append(float(loss))
                skills.append(1 - errors[0]["network"] / max(errors[0]["base"], 1e-9))
            result[name] = {
                "loss": float(np.mean(losses)),
                "skill": float(np.mean(skills)),
                "median_skill": float(np.median(skills)),
            }
    return result


def train(
    trainer: Trainer,
    stream: WindowStream,
    held_out: dict[str, list[Sample]],
    checkpoint: Path,
    progress: Progress,
    *,
    rung: str = "",
) -> None:
    """Run until the configured number of steps; a checkpoint is written every two minutes and at the end."""
    config, processes = trainer.config, trainer.processes
    started, first_step, saved = time.monotonic(), trainer.step, time.monotonic()
    smooth, stage = None, f"Training {rung}".strip()
    for samples in _batches(trainer, stream):
        loss = trainer.train_step(samples)
        smooth = loss if smooth is None else 0.98 * smooth + 0.02 * loss
        if not processes.first:
            continue
        rate = (trainer.step - first_step) * config.windows_per_step / max(time.monotonic() - started, 1e-9)
        skill = _headline(trainer.history)
        progress.step(stage, trainer.step / trainer.steps, f"loss {smooth:.4f}{skill}, {rate:.1f} windows/s")
        if trainer.step % config.validate_every == 0 or trainer.step == trainer.steps:
            scores = validate(trainer.averaged(), held_out, processes.device, beta=config.beta)
            seconds = round(time.monotonic() - started, 1)
            trainer.history.append({"rung": rung, "step": trainer.step, "loss": smooth, "seconds": seconds, **scores})
            progress.report(stage, trainer.step / trainer.steps, json.dumps(trainer.history[-1]))
        if time.monotonic() - saved > SAVE_SECONDS or trainer.step == trainer.steps:
            trainer.save(checkpoint, rung)
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
            f"The checkpoint '{path.name}' is damaged or no checkpoint.", hint="Leave --resume out to begin anew."
        ) from error
    return state


def _batches(trainer: Trainer, stream: WindowStream) -> Iterator[list[Sample]]:
    """Yield this process's share of each global batch, from the current step on."""
    config, processes = trainer.config, trainer.processes
    per_step = config.windows_per_step
    mine = [
        index
        for step in range(trainer.step, trainer.steps)
        for index in range(step * per_step + processes.rank, (step + 1) * per_step, processes.count)
    ]
    size = len(range(processes.rank, per_step, processes.count))
    loader = torch.utils.data.DataLoader(
        stream,
        batch_size=size,
        sampler=mine,
        collate_fn=list,
        num_workers=config.loader_processes,
        prefetch_factor=4 if config.loader_processes else None,
    )
    yield from loader


def _headline(history: list[dict]) -> str:
    if not history:
        return ""
    skills = [f"{name} {scores['skill']:+.3f}" for name, scores in history[-1].items() if isinstance(scores, dict)]
    return ", skill " + ", ".join(skills)
