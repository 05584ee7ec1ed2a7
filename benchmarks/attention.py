# SPDX-License-Identifier: GPL-2.0-or-later
"""What attention adds: three arms at equal budgets, on the same windows, three seeds.

`.venv/bin/python -m benchmarks.attention train` takes the stages of benchmarks/weights/nano.toml for every arm and
seed in lockstep, so that each window is simulated once: the linear correction, then a per-cell network per seed, then
each of these continued without attention, with factorised and with joint attention. One GPU and 16 cores take ten
minutes, two cores most of a day. `... report --data FOLDER` scores them on real places, into
docs/results/attention.md. The bundled weights are the arms of the seed with the best held-out skill.
"""

from __future__ import annotations

import argparse
import dataclasses
import time
from pathlib import Path

import numpy as np

from benchmarks.places import PLACES, find_file, lead_name
from mmstt_core.cube import to_day
from mmstt_core.evaluation.rolling import score_origin
from mmstt_core.evaluation.scores import gather
from mmstt_core.gridding import to_cells
from mmstt_core.models.shared import Networks
from mmstt_core.network.mmstt import MMSTT
from mmstt_core.network.weights import load_network, save_network
from mmstt_core.progress import Progress
from mmstt_core.reading import read_cube
from mmstt_core.training.command import reported_samples, stage_path, start, training_record
from mmstt_core.training.config import Stage, TrainingConfig, read_config
from mmstt_core.training.data import WindowStream
from mmstt_core.training.linear import solve_linear
from mmstt_core.training.loop import Trainer, batches, validate
from mmstt_core.training.processes import Processes, joined

ROOT = Path(__file__).resolve().parents[1]

ARMS = ("none", "factorised", "joint")
HELD_OUT = 480
FOLDER = ROOT / "build" / "attention"
SAVE_SECONDS = 100.0


def train_arms(config: TrainingConfig, seeds: int, device: str) -> None:
    """Train every arm from every seed, all on one stream of windows."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    linear, cell, top = config.stages()
    with joined(device) as processes:
        below = _linear(config, linear, processes)
        cells = {
            seed: _trainer(config, "none", seed, below, cell, processes)
            for seed in range(config.seed, config.seed + seeds)
        }
        _lockstep(cells, config, cell, processes)
        held_out = _held_out(config)
        for seed, trainer in cells.items():
            _keep(trainer, "cell", seed, cell, held_out, processes)
        arms = {
            (arm, seed): _trainer(config, arm, seed, trainer.averaged(), top, processes, history=trainer.history)
            for seed, trainer in cells.items()
            for arm in ARMS
        }
        _lockstep(arms, config, top, processes)
        for (arm, seed), trainer in arms.items():
            _keep(trainer, arm, seed, top, held_out, processes)


def _linear(config: TrainingConfig, stage: Stage, processes: Processes) -> MMSTT:
    """Solve the linear correction, or read it where it has been solved before."""
    path = stage_path(FOLDER / "mmstt.safetensors", "linear")
    if not path.is_file():
        network = start(config, "linear", None)
        stream = WindowStream(config, config.network(), (), simulated=True, first_window=stage.first_window)
        solved = solve_linear(network, reported_samples(stream, stage.windows, Progress()))
        record = training_record(config, stage, (), processes, [{"rung": stage.name, **solved}], simulated=True)
        save_network(network, path, record)
    return load_network(path).network


def _trainer(
    config: TrainingConfig,
    arm: str,
    seed: int,
    below: MMSTT,
    stage: Stage,
    processes: Processes,
    *,
    history: list[dict] | None = None,
) -> Trainer:
    own = dataclasses.replace(config, attention=arm, seed=seed)
    trainer = Trainer(start(own, arm, below), own, stage.steps(config), processes)
    trainer.history = list(history or ())
    return trainer


def _lockstep(trainers: dict, config: TrainingConfig, stage: Stage, processes: Processes) -> None:
    """Take all steps of a stage, every network on the same windows."""
    stream = WindowStream(config, config.network(), (), simulated=True, first_window=stage.first_window)
    first = next(iter(trainers.values()))
    began = saved = time.monotonic()
    for batch in batches(first, stream):
        for trainer in trainers.values():
            loss = trainer.train_step(batch)
        if first.step % 50 == 0:
            rate = first.step * config.windows_per_step / (time.monotonic() - began)
            where = f"{stage.name}: step {first.step} of {first.steps}"
            print(f"{where}, loss {float(loss):.4f}, {rate:.0f} windows/s", flush=True)
        if time.monotonic() - saved > SAVE_SECONDS:
            saved = time.monotonic()
            for key, trainer in trainers.items():
                trainer.save(FOLDER / f"{stage.name}-{key}.checkpoint", stage.name)


def _held_out(config: TrainingConfig) -> dict:
    """Simulate windows of another seed, by which all are judged."""
    stream = WindowStream(dataclasses.replace(config, seed=config.seed + 77), config.network(), (), simulated=True)
    return {"simulated": list(reported_samples(stream, HELD_OUT, Progress()))}


def _keep(trainer: Trainer, arm: str, seed: int, stage: Stage, held_out: dict, processes: Processes) -> None:
    """Write the averaged weights with their skill."""
    network = trainer.averaged()
    scores = validate(network, held_out, processes.device, beta=trainer.config.beta)
    trainer.history.append({"rung": arm, "step": trainer.step, **scores})
    record = training_record(trainer.config, stage, (), processes, trainer.history, simulated=True)
    save_network(network, FOLDER / f"{arm}-{seed}.safetensors", record)
    print(arm, seed, scores["simulated"], flush=True)


def report(data: Path | None) -> None:
    """Score every arm and seed on the real places, and write the tables."""
    arms = {
        arm: [load_network(path) for path in sorted(FOLDER.glob(f"{arm}-*.safetensors"))] for arm in ("cell", *ARMS)
    }
    record = arms["joint"][0].record
    settings = read_config(None, **record["settings"])
    cell, top = settings.stages()[1:]
    lines = [
        "# What attention adds",
        "",
        f"A per-cell network, trained on {cell.windows:,} simulated windows, then continued for {top.windows:,} more "
        "in three ways: without attention, with attention factorised over time and space, with joint attention. Same "
        f"windows, same start, {len(arms['joint'])} seeds, device {record['device']}. "
        "Regenerate: `.venv/bin/python -m benchmarks.attention train`, then `report --data FOLDER`.",
        "",
        "## Simulated windows (held out)",
        "",
        f"Skill is 1 - MSE / MSE of the spatial Gaussian process in units of each cell's noise, mean over {HELD_OUT} "
        "windows; mean over seeds, "
        "and each seed.",
        "",
        "| arm | skill | seeds | median window |",
        "|---|---|---|---|",
    ]
    for arm, loaded in arms.items():
        scores = [network.record["history"][-1]["simulated"] for network in loaded]
        skills = [score["skill"] for score in scores]
        name = "before (per-cell network)" if arm == "cell" else arm
        lines.append(
            f"| {name} | {np.mean(skills):+.4f} | {', '.join(f'{skill:+.4f}' for skill in skills)} | "
            f"{np.mean([score['median_skill'] for score in scores]):+.4f} |"
        )
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
            score_origin(cube, to_day(date), ("network",), Networks(network=loaded.network), leads, Progress())
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
            errors = [float(np.sqrt(np.mean((part.median_S - part.truth_S) ** 2))) for part in found]
            entries.append(f"{np.mean(errors):.3f} ({min(errors):.3f} to {max(errors):.3f})")
        lines.append(f"| {arm} | " + " | ".join(entries) + " |")
    return [*lines, ""]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("train", "report"))
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--config", default=str(ROOT / "benchmarks" / "weights" / "nano.toml"))
    parser.add_argument("--windows", type=int, help="windows over all stages, instead of the configuration's")
    parser.add_argument("--processes", type=int, help="processes that simulate, instead of the configuration's")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--device", default="auto")
    chosen = parser.parse_args()
    if chosen.what == "report":
        report(chosen.data)
    else:
        settings = read_config(chosen.config, windows=chosen.windows, loader_processes=chosen.processes)
        train_arms(settings, chosen.seeds, chosen.device)
