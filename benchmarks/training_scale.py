# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure what training at scale stands on: windows a process makes, waiting for them, bfloat16, resuming, torchrun.

    python -m benchmarks.training_scale [--write docs/results/training_scale.md]

Everything runs on processors, on simulated windows as a training draws them. How many processes a faster device needs
is arithmetic from what one of them makes, and said to be so.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch

from benchmarks.places import ROOT
from mmstt_core.network.weights import load_network
from mmstt_core.progress import Progress
from mmstt_core.training.command import start
from mmstt_core.training.config import TrainingConfig
from mmstt_core.training.data import WindowStream
from mmstt_core.training.loop import Trainer, read_checkpoint, train
from mmstt_core.training.losses import LossBatch
from mmstt_core.training.processes import Processes
from mmstt_core.training.samples import Sample

ALONE = Processes(rank=0, count=1, device="cpu")
WINDOWS, PER_STEP = 12, 2
SIZES = ("nano", "small", "base")
DEVICE_RATES = (20, 60, 200)
"""Windows a second that a device may learn from."""
BASE = TrainingConfig(windows_per_step=PER_STEP, warmup_steps=2, validation_windows=1, validate_every=10_000)


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    load = os.getloadavg()[0]
    samples, rate, lines = making()
    lines += precision(samples) + sizes(samples) + waiting() + together()
    head = [
        "# Training at scale",
        "",
        f"Made by `python -m benchmarks.training_scale` on {datetime.date.today()}, {platform.machine()}, "
        f"{os.cpu_count()} cores, torch {torch.__version__.split('+')[0]}, no graphics card. Other work ran meanwhile "
        f"(load {load:.1f} to {os.getloadavg()[0]:.1f}), so CPU seconds are those to compare.",
        "",
    ]
    page = "\n".join([*head, *lines, *needed(rate)]) + "\n"
    if options.write:
        options.write.write_text(page, encoding="utf-8")
    print(page)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    """Return a table as Markdown."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    return [f"| {' | '.join(head)} |", "|---|" + "---:|" * (len(head) - 1), *body, ""]


def making() -> tuple[list[Sample], float, list[str]]:
    """Make windows, and tell how long one takes."""
    stream = WindowStream(BASE, BASE.network(), (), simulated=True)
    stream[0]  # what is worked out once a process
    took, samples = [], []
    for index in range(WINDOWS):
        began = time.process_time()
        samples.append(stream[index])
        took.append(time.process_time() - began)
    rate = 1 / float(np.mean(took))
    told = f"One process makes {rate:.1f} windows a CPU second ({min(took):.2f} to {max(took):.2f} s each)."
    return samples, rate, ["## Windows", "", told, ""]


def stepped(
    config: TrainingConfig, samples: list[Sample], steps: int, *, cut: int = 0
) -> tuple[Trainer, list[float], float]:
    """Learn from the same windows, step by step; after `cut` steps all goes through a checkpoint into a new network.

    Returns:
        The trainer, the loss of each step, CPU seconds a window.
    """
    trainer, losses, began = (
        Trainer(start(config, config.attention, None), config, steps, ALONE),
        [],
        time.process_time(),
    )
    for step in range(steps):
        if cut and step == cut:
            with tempfile.TemporaryDirectory() as folder:
                trainer.save(Path(folder) / "checkpoint")
                trainer = Trainer(start(config, config.attention, None), config, steps, ALONE)
                trainer.load(read_checkpoint(Path(folder) / "checkpoint", "cpu"))
        own = [samples[(step * PER_STEP + index) % len(samples)] for index in range(PER_STEP)]
        losses.append(float(trainer.train_step(LossBatch(own, trainer.network.config))))
    return trainer, losses, (time.process_time() - began) / (steps * PER_STEP)


def precision(samples: list[Sample]) -> list[str]:
    """Learn with all digits and with half of them."""
    steps = WINDOWS // PER_STEP
    found = {
        name: stepped(dataclasses.replace(BASE, precision=name), samples, steps) for name in ("float32", "bfloat16")
    }
    one, other = (np.array(found[name][1]) for name in found)
    off = np.abs(other / one - 1)
    rows = [(name, f"{losses[0]:.4f}", f"{losses[-1]:.4f}", f"{cpu:.2f}") for name, (_, losses, cpu) in found.items()]
    return [
        "## bfloat16",
        "",
        *table(("nano, joint", "loss, first step", f"loss, step {steps}", "CPU s a window"), rows),
        f"The loss with bfloat16 lies within {100 * off.max():.2f} % of that with float32 at every of {steps} steps.",
        "",
    ]


def sizes(samples: list[Sample]) -> list[str]:
    """Learn a few steps with each size, undisturbed and through a checkpoint."""
    rows = []
    for size in SIZES:
        for digits in ("float32", "bfloat16"):
            config = dataclasses.replace(BASE, size=size, precision=digits)
            whole, losses, cpu = stepped(config, samples, 3)
            resumed, again, _ = stepped(config, samples, 3, cut=1)
            same = losses == again and all(
                torch.equal(value, resumed.network.state_dict()[name])
                for name, value in whole.network.state_dict().items()
            )
            count = sum(parameter.numel() for parameter in whole.network.parameters())
            rows.append((f"{size}, {digits}", f"{count:,}", f"{cpu:.2f}", "the same bits" if same else "**others**"))
    head = ("size", "parameters", "CPU s a window", "weights after a resumption")
    return ["## Sizes", "", "Three steps of two windows; after the first all goes through a checkpoint.", "",
            *table(head, rows)]  # fmt: skip


def waiting() -> list[str]:
    """Train while processes make the windows, and tell for which share of the time the network waits."""
    rows = []
    for processes in (0, 1, 2):
        config = dataclasses.replace(BASE, loader_processes=processes)
        trainer = Trainer(start(config, config.attention, None), config, 8, ALONE)
        stream = WindowStream(config, trainer.network.config, (), simulated=True)
        began, heard = time.perf_counter(), Heard()
        with tempfile.TemporaryDirectory() as folder:
            train(trainer, stream, {}, Path(folder) / "checkpoint", heard)
        seconds = time.perf_counter() - began
        rows.append((f"{processes}", f"{8 * PER_STEP / seconds:.2f}", heard.last.rsplit(", ", 1)[-1].split()[0]))
    head = ("loader_processes", "windows a second", "time waited")
    told = "nano, eight steps of two windows, on the cores that other work left; the first are waited for in any case."
    return ["## Waiting", "", told, "", *table(head, rows)]


class Heard(Progress):
    """Keep what was told last."""

    last = ""

    def step(self, stage: str, fraction: float, detail: str = "") -> None:
        """Keep it."""
        self.last = str(detail) or self.last


def together() -> list[str]:
    """Train nano with torchrun over two processes, from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        config, out = Path(folder) / "short.toml", Path(folder) / "two.safetensors"
        config.write_text("windows_per_step = 2\nvalidation_windows = 1\n", encoding="utf-8")
        launch = [
            sys.executable,
            "-m",
            "torch.distributed.run",
            "--standalone",
            "--nproc-per-node=2",
            "-m",
            "mmstt_core",
        ]
        words = ["train", "--simulated", "12", "--config", str(config), "--device", "cpu", "--out", str(out)]
        before = os.times()
        subprocess.run(
            [*launch, *words], cwd=ROOT, check=True, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True
        )
        after = os.times()
        record = load_network(out).record
    took = after.children_user + after.children_system - before.children_user - before.children_system
    stages = ", ".join(dict.fromkeys(entry["rung"] for entry in record["history"]))
    return [
        "## torchrun",
        "",
        f"`torchrun --nproc-per-node 2 -m mmstt_core train --simulated 12`: {record['processes']} processes, {stages}, "
        f"weights written, {took:.0f} CPU s. Both processes solve the linear stage from all of its windows.",
        "",
    ]


def needed(rate: float) -> list[str]:
    """Work out how many processes keep a device busy."""
    rows = [(f"{device}", f"{device / rate:.0f}") for device in DEVICE_RATES]
    return [
        "## How many processes a device needs",
        "",
        "Arithmetic, not measured: so many windows a second over what one process makes here.",
        "",
        *table(("windows a second that a device learns from", "processes"), rows),
    ]


if __name__ == "__main__":
    main()
