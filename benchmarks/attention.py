# SPDX-License-Identifier: GPL-2.0-or-later
"""What attention adds, and what each kind of input adds: networks at equal budgets, on the same windows, by retraining.

`.venv/bin/python -m benchmarks.attention train --data FOLDER` continues the bundled per-cell network on semi-synthetic
and simulated windows (benchmarks/weights/moving.toml) without attention, with factorised and with joint attention,
three seeds each, all in lockstep, so that each window is made once; stopped, it goes on where it was. `train
--experiment inputs` goes on from an arm without attention with joint attention that is given displacement alone, then
physical priors, then the cycle of the year. `cases --data FOLDER` makes the cases that both are scored on: motion added
to places that none was trained on. `report` writes docs/results/attention.md.

`train --config benchmarks/weights/nano.toml` takes every stage from nothing on simulated tiles alone: so the bundled
weights were made (one GPU and 16 cores take ten minutes); they are the arms of the seed with the best held-out skill.
"""

from __future__ import annotations

import argparse
import copy
import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from benchmarks import attention_cases, attention_report
from benchmarks.places import find_file
from mmstt_core.network.batch import time_features
from mmstt_core.network.mmstt import MMSTT, TensorBatch
from mmstt_core.network.weights import load_network
from mmstt_core.progress import Progress
from mmstt_core.training.command import (
    RANGE_WINDOWS,
    read_places,
    reported_samples,
    stage_path,
    start,
    training_record,
)
from mmstt_core.training.config import Stage, TrainingConfig, read_config
from mmstt_core.training.data import Place, WindowStream
from mmstt_core.training.linear import solve_linear, widen_range
from mmstt_core.training.loop import Trainer, batches, read_checkpoint, validate
from mmstt_core.training.losses import LossBatch
from mmstt_core.training.processes import Processes, joined
from mmstt_core.training.saving import save_network, written

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "attention"

HELD_OUT = 48
SAVE_SECONDS = 100.0
YEAR_FEATURES = (1, 2, 31, 32)
"""Of the cell features: annual terms of the window's kinematics, and the anchor's day of the year."""


def _hide_priors(batch: TensorBatch) -> None:
    batch.prior_WPF = batch.prior_WPF.clone()
    batch.prior_WPF[..., 6:] = 0
    batch.geology_WP, batch.soil_WP = torch.full_like(batch.geology_WP, -1), torch.full_like(batch.soil_WP, -1)


def _hide_cycles(batch: TensorBatch) -> None:
    batch.features_NF, batch.prior_WPF = batch.features_NF.clone(), batch.prior_WPF.clone()
    batch.features_NF[:, list(YEAR_FEATURES)] = 0
    batch.prior_WPF[..., 2:4] = 0
    no_season = time_features(np.zeros(batch.windows), batch.config)
    batch.time_WTF = torch.from_numpy(no_season).to(batch.time_WTF.device)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Arm:
    """Name one way of training: the attention, and what it does not get to see."""

    attention: str
    hidden: tuple[Callable[[TensorBatch], None], ...] = ()

    def shown(self, batch: TensorBatch) -> TensorBatch:
        """Return the windows as this arm sees them."""
        if self.hidden:
            batch = copy.copy(batch)
            for hide in self.hidden:
                hide(batch)
        return batch


EXPERIMENTS = {
    "attention": {
        "none": Arm(attention="none"),
        "factorised": Arm(attention="factorised"),
        "joint": Arm(attention="joint"),
    },
    "inputs": {
        "displacement": Arm(attention="joint", hidden=(_hide_priors, _hide_cycles)),
        "priors": Arm(attention="joint", hidden=(_hide_cycles,)),
        "all": Arm(attention="joint"),
    },
}


INPUTS_SEED = 131
"""Of the experiment with inputs, which goes on from an arm without attention: other windows than that has seen."""


def train_arms(
    config: TrainingConfig, experiment: str, places: tuple[Place, ...], seeds: tuple[int, ...], device: str
) -> None:
    """Train every arm from every seed, all on one stream of windows."""
    folder = FOLDER / experiment
    folder.mkdir(parents=True, exist_ok=True)
    *below, top = config.stages()
    arms = EXPERIMENTS[experiment]
    with joined(device) as processes:
        if below:
            begun = _stages_below(config, *below, folder, seeds, processes)
        else:
            first = load_network(config.start_from)
            begun = dict.fromkeys(seeds, MMSTT.of(first.network))
        if not below and not first.record["data"] and not _checkpoint(folder, top).is_file():
            stream = WindowStream(config, config.network(), places, simulated=True)
            widen_range(begun[seeds[0]], reported_samples(stream, RANGE_WINDOWS, Progress()))
        trainers = {
            (name, seed): _trainer(config, arm.attention, seed, begun[seed], top, processes)
            for seed in seeds
            for name, arm in arms.items()
        }
        _lockstep(trainers, arms, config, places, top, folder)
        held_out = _held_out(config, places)
        for (name, seed), trainer in trainers.items():
            _keep(trainer, arms[name], f"{name}-{seed}", config, places, top, held_out, folder)


def _stages_below(
    config: TrainingConfig, linear: Stage, cell: Stage, folder: Path, seeds: tuple[int, ...], processes: Processes
) -> dict[int, MMSTT]:
    """Solve the linear correction, train a per-cell network per seed, and keep both."""
    path = stage_path(folder / "mmstt.safetensors", "linear")
    if not path.is_file():
        network = start(config, "linear", None)
        stream = WindowStream(config, config.network(), (), simulated=True, first_window=linear.first_window)
        solved = solve_linear(network, reported_samples(stream, linear.windows, Progress()))
        record = training_record(config, linear, (), processes, [{"rung": linear.name, **solved}], simulated=True)
        save_network(network, path, record)
    below, arm = MMSTT.of(load_network(path).network), {"cell": Arm(attention="none")}
    cells = {("cell", seed): _trainer(config, "none", seed, below, cell, processes) for seed in seeds}
    _lockstep(cells, arm, config, (), cell, folder)
    held_out = _held_out(config, ())
    for (_, seed), trainer in cells.items():
        _keep(trainer, arm["cell"], f"cell-{seed}", config, (), cell, held_out, folder)
    return {seed: trainer.averaged() for (_, seed), trainer in cells.items()}


def _trainer(
    config: TrainingConfig, attention: str, seed: int, below: MMSTT, stage: Stage, processes: Processes
) -> Trainer:
    own = dataclasses.replace(config, attention=attention, seed=seed, start_from="")
    return Trainer(start(own, attention, below), own, stage.steps(config), processes)


def _lockstep(
    trainers: dict, arms: dict[str, Arm], config: TrainingConfig, places: tuple[Place, ...], stage: Stage, folder: Path
) -> None:
    """Take all steps of a stage, every network on the same windows; go on where a checkpoint stands."""
    stream = WindowStream(config, config.network(), places, simulated=True, first_window=stage.first_window)
    checkpoint = _checkpoint(folder, stage)
    if checkpoint.is_file():
        for key, state in read_checkpoint(checkpoint, "cpu")["trainers"].items():
            trainers[key].load(state)
    first = next(iter(trainers.values()))
    began, begun_step, saved = time.monotonic(), first.step, time.monotonic()
    for batch in batches(first, stream):
        for (name, _), trainer in trainers.items():
            loss = trainer.train_step(_shown(batch, arms[name]))
        if first.step % 20 == 0:
            rate = (first.step - begun_step) * config.windows_per_step / (time.monotonic() - began)
            where = f"{stage.name}: step {first.step} of {first.steps}"
            print(f"{where}, loss {float(loss):.4f}, {rate:.2f} windows/s", flush=True)
        if time.monotonic() - saved > SAVE_SECONDS or first.step == first.steps:
            saved = time.monotonic()
            state = {"rung": stage.name, "trainers": {key: trainer.state() for key, trainer in trainers.items()}}
            with written(checkpoint) as part:
                torch.save(state, part)


def _checkpoint(folder: Path, stage: Stage) -> Path:
    return folder / f"{stage.name}.checkpoint"


def _shown(batch: LossBatch, arm: Arm) -> LossBatch:
    shown = copy.copy(batch)
    shown.inputs = arm.shown(batch.inputs)
    return shown


def _held_out(config: TrainingConfig, places: tuple[Place, ...]) -> list:
    """Cut windows of another seed, by which all are judged."""
    other = dataclasses.replace(config, seed=config.seed + 77)
    stream = WindowStream(other, config.network(), places, simulated=True)
    return list(reported_samples(stream, HELD_OUT, Progress()))


def _keep(
    trainer: Trainer,
    arm: Arm,
    name: str,
    config: TrainingConfig,
    places: tuple[Place, ...],
    stage: Stage,
    held_out: list,
    folder: Path,
) -> None:
    """Write the averaged weights with their skill."""
    network = trainer.averaged()
    device, beta = trainer.processes.device, trainer.config.beta
    scores = validate(network, {"held out": held_out}, device, beta=beta, shown=lambda batch: _shown(batch, arm))
    trainer.history.append({"rung": name, "step": trainer.step, **scores})
    record = training_record(trainer.config, stage, places, trainer.processes, trainer.history, simulated=True)
    record["start_from"] = Path(config.start_from).name
    save_network(network, folder / f"{name}.safetensors", record)
    print(name, scores["held out"], flush=True)


def training_places(config: TrainingConfig, data: Path | None) -> tuple[Place, ...]:
    """Read the places that the configuration names."""
    found = {name: find_file(name, data) for name in config.cutoffs}
    if missing := [name for name, path in found.items() if path is None]:
        raise SystemExit(f"not found: {', '.join(missing)}")
    return read_places(tuple(map(str, found.values())), config, Progress())


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("train", "cases", "report"))
    parser.add_argument("--experiment", choices=tuple(EXPERIMENTS), default="attention")
    parser.add_argument("--data", type=Path, help="folder with the public sets that are not in the repository")
    parser.add_argument("--config", default=str(ROOT / "benchmarks" / "weights" / "moving.toml"))
    parser.add_argument("--windows", type=int, help="windows over all stages, instead of the configuration's")
    parser.add_argument("--processes", type=int, help="processes that make windows, instead of the configuration's")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--device", default="auto")
    chosen = parser.parse_args()
    if chosen.what == "cases":
        attention_cases.make(FOLDER / "cases", chosen.data)
    elif chosen.what == "report":
        attention_report.write(FOLDER, EXPERIMENTS, Arm(attention="joint", hidden=(_hide_priors,)).shown)
    else:
        config = read_config(chosen.config, windows=chosen.windows, loader_processes=chosen.processes)
        if chosen.experiment == "inputs":
            start_from = str(FOLDER / "attention" / f"none-{config.seed}.safetensors")
            config = dataclasses.replace(config, start_from=start_from, seed=INPUTS_SEED)
        seeds = tuple(range(config.seed, config.seed + chosen.seeds))
        train_arms(config, chosen.experiment, training_places(config, chosen.data), seeds, chosen.device)


if __name__ == "__main__":
    main()
