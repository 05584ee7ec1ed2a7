# SPDX-License-Identifier: GPL-2.0-or-later
"""The `train` command: read places, build or resume a run, write weights and their model card."""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Iterator
from pathlib import Path

import torch

from ..cube import to_date
from ..errors import InputError, OutputError
from ..gridding import to_cells
from ..network.mmstt import MMSTT
from ..network.weights import load_network
from ..options import TrainingRequest
from ..progress import Progress
from ..reading import read_cube
from ..simulation import VERSION as SIMULATOR_VERSION
from ..words import say
from .config import Stage, TrainingConfig, read_config
from .curves import Curves
from .data import Place, WindowStream, cutoff_day, data_files, validation_samples
from .linear import solve_linear, widen_range
from .loop import Trainer, read_checkpoint, train
from .model_card import write_model_card
from .pool import served
from .processes import Processes, joined
from .samples import Sample
from .saving import save_network

RANGE_WINDOWS = 150
"""Windows that tell the range of the features where a training goes on from other weights."""


def run_training(request: TrainingRequest, progress: Progress) -> None:
    """Train as asked; weights, their model card, a checkpoint and curves are written beside `out`."""
    config = read_config(request.config, seed=request.seed)
    if request.simulated:
        share = config.simulated_share if request.data else 1.0
        config = dataclasses.replace(config, windows=max(1, round(request.simulated / max(share, 1e-9))))
    out = Path(request.out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(say("The folder '{0}' cannot be made.", out.parent), hint=str(error.strerror)) from error
    with joined(request.device) as processes:
        places = read_places(request.data, config, progress)
        checkpoint = out.with_name(out.name + ".checkpoint")
        if request.resume and not checkpoint.is_file():
            raise InputError(
                say("There is no checkpoint '{0}' to go on from.", checkpoint.name), hint=say("Leave --resume out.")
            )
        saved = read_checkpoint(checkpoint, processes.device) if request.resume else None
        run_stages(config, places, processes, out, checkpoint, saved, progress, simulated=bool(request.simulated))


def run_stages(
    config: TrainingConfig,
    places: tuple[Place, ...],
    processes: Processes,
    out: Path,
    checkpoint: Path,
    saved: dict | None,
    progress: Progress,
    *,
    simulated: bool,
) -> None:
    """Train stage after stage, each from the one before; every stage's weights are written beside `out`.

    Args:
        saved: content of a checkpoint to go on from; the stages before the one it holds are read from their files.
    """
    simulated = simulated or not places
    shape = config.network()
    held_out = validation_samples(config, shape, places, simulated=simulated) if processes.first else {}
    before: MMSTT | None = None
    history: list[dict] = []
    stages = config.stages()
    resumed = next((number for number, stage in enumerate(stages) if saved and stage.name == saved["rung"]), 0)
    if resumed:
        before = MMSTT.of(load_network(stage_path(out, stages[resumed - 1].name)).network)
    for number, stage in enumerate(stages[resumed:], start=resumed):
        network = start(config, stage.attention, before)
        stream = WindowStream(config, shape, places, simulated=simulated, first_window=stage.first_window)
        trainer = Trainer(network, config, stage.steps(config), processes)
        trainer.history = list(history)
        if stage.attention == "linear":
            samples = reported_samples(stream, stage.windows, progress)
            trainer.history.append({"rung": stage.name, "step": stage.windows, **solve_linear(network.cpu(), samples)})
            before, history = network.to(processes.device).eval(), trainer.history
        else:
            if saved is not None and number == resumed:
                trainer.load(saved)
            elif config.start_from:
                windows = min(RANGE_WINDOWS, stage.windows)
                widen_range(network, reported_samples(stream, windows, progress, "Looking at windows"))
                trainer.average = {name: value.detach().clone() for name, value in network.state_dict().items()}
            curves = Curves(out.with_name(out.stem + ".logs") / stage.name if processes.first else None)
            try:
                train(trainer, stream, held_out, checkpoint, progress, stage=stage.name, curves=curves)
            finally:
                curves.close()
            before, history = trainer.averaged(), trainer.history
        if processes.first:
            record = training_record(config, stage, places, processes, history, simulated=simulated)
            path = out if number == len(stages) - 1 else stage_path(out, stage.name)
            save_network(before, path, record)
            if path == out:
                write_model_card(out, record)


def stage_path(out: Path, name: str) -> Path:
    """Return where an earlier stage's weights stand: beside the final ones."""
    return out.with_name(f"{out.stem}-{name}{out.suffix}")


def reported_samples(
    stream: WindowStream, windows: int, progress: Progress, title: str = "Solving linear"
) -> Iterator[Sample]:
    """Yield the first windows of a stage, telling how far it is."""
    samples = served(stream, range(windows), size=1, join=operator.itemgetter(0))
    for index, sample in enumerate(samples):
        progress.step(title, index / windows, f"window {index + 1} of {windows}")
        yield sample


def read_places(paths: tuple[str, ...], config: TrainingConfig, progress: Progress) -> tuple[Place, ...]:
    """Read every file (or every readable file of a folder) as one place."""
    places = []
    for file in data_files(paths):
        cube = to_cells(read_cube([str(file)], progress=progress), 100.0)
        places.append(Place(name=file.name, cube=cube, last_day=cutoff_day(config, file.name, cube)))
    return tuple(places)


def start(config: TrainingConfig, attention: str, before: MMSTT | None) -> MMSTT:
    """Build a stage's network from the seed, and fill in what the stage before (or `start_from`) has learned."""
    torch.manual_seed(config.seed)
    network = MMSTT(dataclasses.replace(config.network(), attention=attention))
    if before is None and config.start_from:
        before = MMSTT.of(load_network(config.start_from).network)
    if before is not None:
        own = network.state_dict()
        for name, value in before.state_dict().items():
            if name in own and own[name].shape == value.shape:
                own[name].copy_(value)
            elif name in own and name.startswith("head.") and len(own[name]) > len(value):
                own[name][: len(value)] = value  # the earlier network could not carry on recent slopes
    return network


def training_record(
    config: TrainingConfig,
    stage: Stage,
    places: tuple[Place, ...],
    processes: Processes,
    history: list[dict],
    *,
    simulated: bool,
) -> dict:
    """Return what the weights must tell about their making."""
    return {
        "protocol": "honest",
        "settings": dataclasses.asdict(config),
        "rung": stage.name,
        "windows": stage.first_window + stage.windows,
        "processes": processes.count,
        "device": processes.device.split(":")[0],
        "torch": torch.__version__.split("+")[0],
        "simulator": SIMULATOR_VERSION if simulated else None,
        "data": [
            {
                "name": place.name,
                "sha256": [source.sha256 for source in place.cube.sources],
                "cells": place.cube.cells,
                "last_day_seen": to_date(place.last_day).isoformat(),
            }
            for place in places
        ],
        "history": history,
    }
