# SPDX-License-Identifier: GPL-2.0-or-later
"""What attention adds: three arms at equal budgets, on the same windows, from the same start, three seeds.

`.venv/bin/python benchmarks/attention.py train --seed 1` (2 and 3; about 8 minutes each on one core) continues the
bundled per-cell network for some thousand fresh simulated windows in three ways: without attention, with factorised and
with joint attention. `... report --data FOLDER` scores all of them on real places, into docs/results/attention.md.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.places import PLACES, find_file, lead_name  # noqa: E402 - the repository is not installed
from mmstt_core.candidates import Engine  # noqa: E402
from mmstt_core.cube import to_day  # noqa: E402
from mmstt_core.evaluation.rolling import score_origin  # noqa: E402
from mmstt_core.evaluation.scores import gather  # noqa: E402
from mmstt_core.gridding import to_cells  # noqa: E402
from mmstt_core.network.weights import BUNDLED, load_network, save_network  # noqa: E402
from mmstt_core.progress import Progress  # noqa: E402
from mmstt_core.reading import read_cube  # noqa: E402
from mmstt_core.training.command import start  # noqa: E402
from mmstt_core.training.config import TrainingConfig  # noqa: E402
from mmstt_core.training.data import WindowStream  # noqa: E402
from mmstt_core.training.loop import Trainer, validate  # noqa: E402
from mmstt_core.training.processes import Processes  # noqa: E402

ARMS = ("none", "factorised", "joint")
WINDOWS = 2000
HELD_OUT = 120
FOLDER = ROOT / "build" / "attention"
ALONE = Processes(rank=0, count=1, device="cpu")


def train_arms(seed: int) -> None:
    """Continue the per-cell network in three ways on one stream of windows."""
    torch.set_num_threads(1)
    config = TrainingConfig(seed=1000 + seed, rate=5e-4, attention="joint")
    below = load_network(BUNDLED / "mmstt-cell.safetensors").network
    steps = WINDOWS // config.windows_per_step
    arms = {
        arm: Trainer(start(dataclasses.replace(config, attention=arm), arm, below), config, steps, ALONE)
        for arm in ARMS
    }
    stream = WindowStream(config, config.network(), (), simulated=True)
    for step in range(steps):
        first = step * config.windows_per_step
        samples = [stream[first + index] for index in range(config.windows_per_step)]
        for trainer in arms.values():
            trainer.train_step(samples)
        if step % 50 == 0:
            print(f"seed {seed}: step {step} of {steps}", flush=True)
    check = WindowStream(dataclasses.replace(config, seed=77), config.network(), (), simulated=True)
    held_out = {"simulated": [check[index] for index in range(HELD_OUT)]}
    start_skill = validate(below.eval(), held_out, "cpu", beta=config.beta)["simulated"]["skill"]
    for arm, trainer in arms.items():
        network = trainer.averaged()
        skill = validate(network, held_out, "cpu", beta=config.beta)["simulated"]
        record = {"protocol": "honest", "arm": arm, "seed": seed, "windows": WINDOWS, "start": start_skill, **skill}
        save_network(network, FOLDER / f"{arm}-{seed}.safetensors", record)
        print(arm, skill, flush=True)


def report(data: Path | None) -> None:
    """Score every arm and seed on the real places, and write the tables."""
    arms = {
        arm: [load_network(path) for path in sorted(FOLDER.glob(f"{arm}-*.safetensors"))] for arm in ARMS
    }
    seeds = len(arms["joint"])
    lines = [
        "# What attention adds",
        "",
        f"The bundled per-cell network, continued for {WINDOWS} fresh simulated windows in three ways: without "
        "attention, with attention factorised over time and space, with joint attention. Same windows, same start, "
        f"{seeds} seeds. "
        "Regenerate: `.venv/bin/python benchmarks/attention.py train --seed 1` (2, 3), then `report --data FOLDER`.",
        "",
        "## Simulated windows (held out)",
        "",
        "Skill is 1 - MSE / MSE of B6 in units of each cell's noise; mean over seeds, and each seed.",
        "",
        "| arm | skill | seeds |",
        "|---|---|---|",
    ]
    before = np.mean([network.record["start"] for network in arms["joint"]])
    lines.append(f"| before (the bundled per-cell network) | {before:+.4f} | |")
    for arm, loaded in arms.items():
        skills = [network.record["skill"] for network in loaded]
        lines.append(f"| {arm} | {np.mean(skills):+.4f} | {', '.join(f'{skill:+.4f}' for skill in skills)} |")
    lines += [
        "",
        "## Real places",
        "",
        "RMSE in mm of the network alone, before any mixture; mean over seeds, in brackets smallest and largest. "
        "The dates are those of real_places.md.",
        "",
    ]
    for place in PLACES:
        found = find_file(place.file, data)
        if found is None:
            continue
        lines += _place(place, to_cells(read_cube([str(found)]), 100.0), arms)
        print("\n".join(lines[-9:]), flush=True)
    (ROOT / "docs" / "results" / "attention.md").write_text("\n".join([*lines, ""]), encoding="utf-8")


def _place(place, cube, arms: dict) -> list[str]:
    """Return one place's table."""
    scored = {
        (arm, number): [
            score_origin(cube, to_day(date), ("network",), Engine(network=loaded.network), leads, Progress())
            for date, leads in place.issues
        ]
        for arm, networks in arms.items()
        for number, loaded in enumerate(networks)
    }
    leads = sorted({lead for _, months in place.issues for lead in months})
    lines = [f"### {place.name}", "", "| arm | " + " | ".join(lead_name(lead) for lead in leads) + " |"]
    lines.append("|---" * (len(leads) + 1) + "|")
    for arm, networks in arms.items():
        entries = []
        for lead in leads:
            found = [gather(scored[arm, number], "network", lead) for number in range(len(networks))]
            errors = [float(np.sqrt(np.mean((part.mean_S - part.truth_S) ** 2))) for part in found]
            entries.append(f"{np.mean(errors):.3f} ({min(errors):.3f} to {max(errors):.3f})")
        lines.append(f"| {arm} | " + " | ".join(entries) + " |")
    return [*lines, ""]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("train", "report"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    chosen = parser.parse_args()
    train_arms(chosen.seed) if chosen.what == "train" else report(chosen.data)
