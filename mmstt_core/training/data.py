# SPDX-License-Identifier: GPL-2.0-or-later
"""The endless stream of training windows: window k depends on (seed, k) alone, so any process can make any of them."""

from __future__ import annotations

import functools
import itertools
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from ..cube import DisplacementCube, to_day
from ..errors import InputError
from ..network.config import NetworkConfig
from ..simulation import stream_tiles, to_cube
from ..words import say
from .config import TrainingConfig
from .samples import Sample, cut_sample
from .semi_synthetic import add_motion, still

ATTEMPTS = 12
SUFFIXES = (".zip", ".csv", ".npz", ".shp")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Hold one real cube and how much of its record training may see."""

    name: str
    cube: DisplacementCube
    last_day: int


class WindowStream(torch.utils.data.Dataset):
    """Serve sample k; simulated, real, or real with added motion, by the configured shares."""

    def __init__(
        self,
        config: TrainingConfig,
        network: NetworkConfig,
        places: tuple[Place, ...],
        *,
        simulated: bool,
        first_window: int = 0,
    ) -> None:
        self.config, self.network, self.places, self.simulated = config, network, places, simulated
        self.first_window = first_window
        self._still = [still(place.cube, place.last_day) for place in places if config.semi_synthetic_share]

    def __getitem__(self, index: int) -> Sample:
        """Return sample `first_window + index`, drawing again (deterministically) where a draw holds too little."""
        index += self.first_window
        for attempt in range(ATTEMPTS):
            rng = np.random.default_rng((self.config.seed, 7, index, attempt))
            kind, dress, last_day = self._kind(rng), None, None
            if kind == "simulated":
                cube = simulated_cube(self.config.seed, index * ATTEMPTS + attempt, self.network)
            else:
                # Large places are drawn more often, but by the root: the effective sample is places, not cells.
                weight = np.sqrt([place.cube.cells for place in self.places])
                number = int(rng.choice(len(self.places), p=weight / weight.sum()))
                cube, last_day = self.places[number].cube, self.places[number].last_day
                if kind == "semi-synthetic":
                    cube, dress = self._still[number], add_motion
            sample = cut_sample(
                cube,
                rng,
                self.network,
                longest_lead_days=self.config.longest_lead_days,
                cells_per_window=self.config.cells_per_window,
                last_day=last_day,
                dress=dress,
            )
            if sample is not None:
                return sample
        raise InputError(
            say("None of {0} windows drawn from the data can be learned from.", ATTEMPTS),
            hint=say("A window needs more than a year of data before its issue date, and some after it."),
        )

    def _kind(self, rng: np.random.Generator) -> str:
        """Draw where a window comes from."""
        real, semi = self.config.real_share, self.config.semi_synthetic_share
        if not self.places:
            return "simulated"
        if not self.simulated:
            if not semi:
                return "real"
            return "semi-synthetic" if rng.random() * (real + semi) < semi else "real"
        drawn = rng.random()
        return "real" if drawn < real else "semi-synthetic" if drawn < real + semi else "simulated"


def simulated_cube(seed: int, index: int, network: NetworkConfig) -> DisplacementCube:
    """Return tile `index` of the simulated stream."""
    return to_cube(next(stream_tiles(seed, index, cells=network.window_cells)))


def validation_samples(
    config: TrainingConfig, network: NetworkConfig, places: tuple[Place, ...], *, simulated: bool
) -> dict[str, list[Sample]]:
    """Cut fixed held-out windows: simulated tiles of another seed, and real places after their training cutoff."""
    groups: dict[str, list[Sample]] = {}
    cut = functools.partial(
        cut_sample, longest_lead_days=config.longest_lead_days, cells_per_window=config.cells_per_window
    )
    if simulated:
        seed = config.seed + 1_000_003
        found = (
            cut(simulated_cube(seed, index, network), np.random.default_rng((seed, index)), network)
            for index in range(4 * config.validation_windows)
        )
        groups["simulated"] = list(itertools.islice(filter(None, found), config.validation_windows))
    for place in places:
        if place.last_day + 90 > int(place.cube.days_T[-1]):
            continue
        generators = (np.random.default_rng((config.seed, 11, index)) for index in range(4))
        drawn = (cut(place.cube, rng, network, origin_day=place.last_day) for rng in generators)
        if samples := list(filter(None, drawn)):
            groups[place.name] = samples
    return groups


def data_files(paths: Iterable[str | Path]) -> list[Path]:
    """Return the files to learn from: those named, and of a folder named all that may hold displacement series.

    Left out are hidden files, and arrays without dates: a folder of simulated tiles holds their truth and priors too.
    """
    files: list[Path] = []
    for path in map(Path, paths):
        inside = sorted(path.rglob("*")) if path.is_dir() else []
        files += [file for file in inside if _may_hold_series(file, path)] if path.is_dir() else [path]
    return files


def _may_hold_series(file: Path, folder: Path) -> bool:
    """Tell whether a file of a folder is worth reading; a damaged one is, so that the reader says what is wrong."""
    if file.suffix not in SUFFIXES or any(part.startswith(".") for part in file.relative_to(folder).parts):
        return False
    if file.suffix != ".npz":
        return True
    try:
        with zipfile.ZipFile(file) as archive:
            return "dates.npy" in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return True


def cutoff_day(config: TrainingConfig, name: str, cube: DisplacementCube) -> int:
    """Return the last day of a real file that training may see; without a setting, all of it."""
    date = next((value for key, value in config.cutoffs.items() if key in name), None)
    return int(cube.days_T[-1]) if date is None else to_day(date)
