# SPDX-License-Identifier: GPL-2.0-or-later
"""Modality ablation: what the trained network does when a group of its inputs is hidden, alone, or shuffled."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from benchmarks.experiments.common import (
    LEADS,
    NOTE,
    bundled,
    errors,
    forecast,
    issues,
    lead_head,
    percent,
    pooled,
    real_places,
    sure,
    table,
)
from mmstt_core.backtest.origins import Origin
from mmstt_core.cube import DisplacementCube
from mmstt_core.models.shared import Networks
from mmstt_core.network.batch import Batch, time_features
from mmstt_core.network.mmstt import MMSTT, TensorBatch
from mmstt_core.network.numpy_pass import Coefficients, NumpyNetwork
from mmstt_core.simulation import simulate_tile, to_cube
from mmstt_core.simulation.tile import generator

TITLE = "Modality ablation"
TILES = 48
SEED = 990_001
"""No training seed comes near it."""
YEAR_FEATURES = (31, 32)
"""Cosine and sine of the anchor's day of year among the cell features."""


def _hide_series(batch) -> None:
    batch.series_NB = torch.zeros_like(batch.series_NB)


def _hide_neighbours(batch) -> None:
    batch.neighbour_NSB = torch.cat([torch.zeros_like(batch.neighbour_NSB[:, :2]), batch.neighbour_NSB[:, 2:]], 1)


def _hide_common(batch) -> None:
    batch.neighbour_NSB = torch.cat([batch.neighbour_NSB[:, :2], torch.zeros_like(batch.neighbour_NSB[:, 2:])], 1)


def _hide_kinematics(batch) -> None:
    prior = batch.prior_WPF.clone()
    prior[..., 1:6] = 0
    batch.prior_WPF = prior


def _hide_features(batch, centre_F: torch.Tensor) -> None:
    kept = batch.features_NF[:, list(YEAR_FEATURES)]
    batch.features_NF = centre_F.expand_as(batch.features_NF).clone()
    batch.features_NF[:, list(YEAR_FEATURES)] = kept


def _hide_year(batch) -> None:
    batch.features_NF = batch.features_NF.clone()
    batch.features_NF[:, list(YEAR_FEATURES)] = 0
    batch.time_WTF = torch.from_numpy(time_features(np.zeros(batch.windows), batch.config))


GROUPS: dict[str, Callable] = {
    "own series": _hide_series,
    "neighbours' series": _hide_neighbours,
    "common motion": _hide_common,
    "window kinematics": _hide_kinematics,
    "closed-form features": _hide_features,
    "cycle of the year": _hide_year,
}


class Masked:
    """Be a network that does not get to see some groups of its inputs; the guard looks at the whole."""

    def __init__(self, network: NumpyNetwork, hidden: tuple[str, ...] = ()) -> None:
        self._network, self._hidden, self.config = MMSTT.of(network), hidden, network.config

    def run(self, batch: Batch, rows_R: np.ndarray, device: str = "cpu") -> Coefficients:
        """Return the network's coefficients on the masked batch."""
        centre_F = self._network.feature_centre_F
        tensors, rows = TensorBatch.of(batch, device), torch.from_numpy(rows_R)
        inside_R1 = tensors.at(rows).applicable(centre_F, self._network.feature_half_F)[:, None].numpy()
        for name in self._hidden:
            if name == "closed-form features":
                GROUPS[name](tensors, centre_F)
            else:
                GROUPS[name](tensors)
        with torch.inference_mode():
            mean, gate, scale = (part.numpy() * inside_R1 for part in self._network.coefficients(tensors, rows))
        return mean, gate, scale


def variants() -> dict[str, tuple[str, ...]]:
    """Name every masking: nothing hidden, each group hidden, all but one hidden."""
    names = tuple(GROUPS)
    found: dict[str, tuple[str, ...]] = {"all inputs": ()}
    found |= {f"without {name}": (name,) for name in names}
    found |= {f"{name} alone": tuple(other for other in names if other != name) for name in names}
    return found


def run(data: Path | None, folder: Path) -> str:
    """Return the page."""
    return "\n".join([*_real(data), *_simulated(), NOTE])


def _real(data: Path | None) -> list[str]:
    network = bundled().network
    origins: dict[str, dict[str, list[Origin]]] = {}
    for place, cube in real_places(data):
        for name, hidden in variants().items():
            networks = Networks(network=Masked(network, hidden))
            origins.setdefault(place.name, {})[name] = [
                forecast(cube, day, ("network", "spatial"), leads, networks) for day, leads in issues(place)
            ]
        print(f"ablation: {place.name}", flush=True)
    rows, needed = [], []
    whole: list[tuple[float, float, float]] = []
    for name in variants():
        entries = []
        for lead in LEADS:
            parts = []
            for found in origins.values():
                own, base = errors(found[name], "network", lead), errors(found[name], "spatial", lead)
                if own is not None:
                    parts.append((own, base, base.rmse))
            entries.append(pooled(parts))
        rows.append([name, *map(percent, entries)])
        whole = whole or entries
        if name.startswith("without") and all(entry[0] >= first[0] for entry, first in zip(entries, whole)):
            needed.append(name.removeprefix("without "))
    said = ", ".join(needed) if needed else "no group"
    return [
        "RMSE of the attention network alone against the spatial Gaussian process, per cent of its RMSE, pooled over "
        "the "
        "real places with equal weight; 95 % interval over spatial blocks; negative is better than it. The weights are "
        "the bundled "
        "ones: groups are masked, nothing is retrained, so a row tells what the trained network does without the "
        "group, not what another network could have learned. Real places come without elevation, geology and soil.",
        "",
        f"Hiding it made the forecast worse at every lead: {said}.",
        "",
        *table(lead_head("inputs"), rows),
    ]


def _simulated() -> list[str]:
    """Hide and shuffle the physical priors, which only simulated tiles have."""
    network = bundled().network
    arms = {
        "with all priors": lambda cube, rng: cube.priors,
        "without any": lambda cube, rng: {},
        "without elevation and slope": lambda cube, rng: _only(cube, ("geology", "soil")),
        "without geology": lambda cube, rng: _only(cube, ("elevation", "slope", "soil")),
        "without soil": lambda cube, rng: _only(cube, ("elevation", "slope", "geology")),
        "all shuffled among cells": _shuffled,
    }
    parts: dict[str, list] = {name: [] for name in arms}
    against_none: list = []
    for index in range(TILES):
        tile = to_cube(simulate_tile(generator((SEED, index)), cells=network.config.window_cells, product="L3U"))
        rng = np.random.default_rng((SEED, index))
        day = int(tile.days_T[-1]) - 400
        own = {}
        for name, priors_of in arms.items():
            changed = _with_priors(tile, priors_of(tile, rng))
            origin = forecast(changed, day, ("network", "spatial"), (3, 12), bundled())
            own[name], base = errors([origin], "network"), errors([origin], "spatial")
            parts[name].append((own[name], base, base.rmse))
        against_none.append((own["with all priors"], own["all shuffled among cells"], base.rmse))
    gain = pooled(against_none)
    verdict = (
        "True priors do no better than shuffled ones."
        if not sure(gain)
        else "True priors beat shuffled ones, by so much only."
        if gain[2] < 0
        else "Shuffled priors did better, which calls for an explanation."
    )
    return [
        "## Physical priors, on simulated tiles",
        "",
        f"{TILES} simulated L3 Up tiles of a seed that no training used, 3 and 12 months ahead, not comparable with "
        "the table above. The shuffled row is the control: whatever gain remains there is none of the priors'.",
        "",
        f"True minus shuffled: {gain[0]:+.2f} ({gain[1]:+.2f} to {gain[2]:+.2f}) per cent. {verdict}",
        "",
        *table(
            ["priors", "network against the spatial Gaussian process, % of its RMSE"],
            [[name, percent(pooled(found))] for name, found in parts.items()],
        ),
    ]


def _only(cube: DisplacementCube, names: tuple[str, ...]) -> dict[str, np.ndarray]:
    return {name: value for name, value in cube.priors.items() if name in names}


def _shuffled(cube: DisplacementCube, rng: np.random.Generator) -> dict[str, np.ndarray]:
    order = rng.permutation(cube.cells)
    return {name: value[order] for name, value in cube.priors.items()}


def _with_priors(cube: DisplacementCube, priors: dict[str, np.ndarray]) -> DisplacementCube:
    return dataclasses.replace(cube, priors=priors)
