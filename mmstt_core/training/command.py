# SPDX-License-Identifier: GPL-2.0-or-later
"""The `train` command: read places, build or resume a run, write weights and their model card."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

import torch

from ..cube import to_date
from ..errors import InputError, OutputError
from ..gridding import to_cells
from ..network.mmstt import MMSTT
from ..network.weights import load_network, save_network
from ..progress import Progress
from ..reading import read_cube
from ..simulation import VERSION as SIMULATOR_VERSION
from .config import TrainingConfig, read_config
from .data import Place, WindowStream, cutoff_day, validation_samples
from .loop import Trainer, train
from .model_card import write_model_card
from .processes import Processes, joined

SUFFIXES = (".zip", ".csv", ".npz", ".shp")


def run_training(options: argparse.Namespace, progress: Progress) -> None:
    """Train as the command line asks: `data`, `simulated`, `out`, `config`, `resume`, `device`, `seed`."""
    config = read_config(options.config, seed=options.seed or None)
    if options.simulated:
        per_step = config.windows_per_step * (1 - config.real_share if options.data else 1)
        config = dataclasses.replace(config, steps=max(1, round(options.simulated / per_step)))
    out = Path(options.out)
    if out.suffix != ".safetensors":
        raise InputError(f"The weights file '{out.name}' has another ending.", hint="Let it end in .safetensors.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder '{out.parent}' cannot be made.", hint=str(error.strerror)) from error
    with joined(options.device) as processes:
        places = read_places(options.data, config, progress)
        trainer = start(config, processes)
        checkpoint = out.with_name(out.name + ".checkpoint")
        if options.resume:
            if not checkpoint.is_file():
                raise InputError(
                    f"There is no checkpoint '{checkpoint.name}' to go on from.", hint="Leave --resume out."
                )
            trainer.load(checkpoint)
        simulated = bool(options.simulated) or not places
        stream = WindowStream(config, trainer.network.config, places, simulated=simulated)
        held_out = (
            validation_samples(config, trainer.network.config, places, simulated=simulated) if processes.first else {}
        )
        train(trainer, stream, held_out, checkpoint, progress)
        if processes.first:
            record = training_record(config, places, trainer, simulated=simulated)
            save_network(trainer.averaged(), out, record)
            write_model_card(out, record)


def read_places(paths: list[str], config: TrainingConfig, progress: Progress) -> tuple[Place, ...]:
    """Read every file (or every readable file of a folder) as one place."""
    files: list[Path] = []
    for path in map(Path, paths):
        files += sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES) if path.is_dir() else [path]
    places = []
    for file in files:
        cube = to_cells(read_cube([str(file)], progress=progress), 100.0)
        places.append(Place(name=file.name, cube=cube, last_day=cutoff_day(config, file.name, cube)))
    return tuple(places)


def start(config: TrainingConfig, processes: Processes) -> Trainer:
    """Build the network from the seed, or from weights to begin with, and its trainer."""
    torch.manual_seed(config.seed)
    network = MMSTT(config.network())
    if config.start_from:
        earlier = load_network(config.start_from).network.state_dict()
        own = network.state_dict()
        fitting = {name: value for name, value in earlier.items() if name in own and own[name].shape == value.shape}
        network.load_state_dict(fitting, strict=False)
    return Trainer(network, config, processes)


def training_record(config: TrainingConfig, places: tuple[Place, ...], trainer: Trainer, *, simulated: bool) -> dict:
    """Return what the weights must tell about their making."""
    return {
        "protocol": "honest",
        "settings": dataclasses.asdict(config),
        "steps": trainer.step,
        "windows": trainer.step * config.windows_per_step,
        "processes": trainer.processes.count,
        "device": trainer.processes.device.split(":")[0],
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
        "history": trainer.history,
    }
