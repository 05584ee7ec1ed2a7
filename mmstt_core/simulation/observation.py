# SPDX-License-Identifier: GPL-2.0-or-later
"""How radar sees the scene: noisy tracks, cells with few or many points, two orbits made into one component."""

# Shapes: N cells, A acquisitions of a track, T epochs

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .motion import Scene
from .noise import track_noise
from .product import decomposition, to_epochs


@dataclass(frozen=True, kw_only=True)
class Observation:
    """Hold what radar saw of a scene, before it becomes a product."""

    samples: tuple[np.ndarray, ...]
    """float32 (A, N) of each track, mm along its line of sight."""
    level_N: np.ndarray
    """float32 mm, the noise level of each cell."""
    points_N: np.ndarray
    """int32, points averaged into each cell."""
    jump_N: np.ndarray
    """float32 mm, the largest unwrapping error of each cell."""


def observe(scene: Scene, product: str) -> Observation:
    """Let every track pass over the scene."""
    rng, config, count = scene.rng, scene.config, len(scene.index_N)
    sparse, twin = product == "sparse", product.startswith("L3")
    median = {"L2": config.noise_l2, "sparse": config.noise_sparse}.get(product, config.noise_l3)
    median *= float(np.exp((0.35 if twin else 0.45) * rng.standard_normal()))
    # Bare ground and towns give many good points, so quality comes in patches; selection cuts off the worst.
    town_N, fine_N = scene.at_cells(scene.terrain.settlement_GG), scene.at_cells(scene.terrain.texture_FGG[3])
    spread_N = rng.uniform(0.4, 0.85) * (0.45 * fine_N - 0.6 * (town_N - 0.5) + 0.65 * rng.standard_normal(count))
    level_N = np.minimum(median * np.exp(spread_N), 5.0 if sparse else 3.6).astype(np.float32)
    # L3 wants three points in a cell; one is enough elsewhere.
    points_N = np.minimum((3 if twin else 1) + rng.lognormal(0.5 if sparse else 1.6, 0.9, count), 80).astype(np.int32)
    samples, jump_N, first = [], np.zeros(count, np.float32), 0
    for track in scene.tracks:
        last = first + len(track.days_A)
        truth = scene.motion.modes(track.los, slice(first, last))
        samples_AN, track_jump_N = track_noise(scene, track, truth, level_N, points_N, sparse=sparse)
        samples.append(samples_AN)
        np.maximum(jump_N, track_jump_N, out=jump_N)
        first = last
    return Observation(samples=tuple(samples), level_N=level_N, points_N=points_N, jump_N=jump_N)


def component(scene: Scene, seen: Observation, product: str) -> tuple[np.ndarray, tuple[float, float, float]]:
    """Return the product's samples (T, N) before anchoring, and the direction that they measure."""
    if not product.startswith("L3"):
        return seen.samples[0], scene.tracks[0].los
    east, up = decomposition(scene.tracks)
    values_TN, other_TN = (
        to_epochs(samples_AN, track.days_A, scene.epochs_T) for samples_AN, track in zip(seen.samples, scene.tracks)
    )
    ascending, descending = up if product == "L3U" else east
    values_TN *= np.float32(ascending)
    other_TN *= np.float32(descending)
    values_TN += other_TN
    return values_TN, (0.0, 0.0, 1.0) if product == "L3U" else (1.0, 0.0, 0.0)


def lose_samples(rng: np.random.Generator, values_NT: np.ndarray) -> None:
    """Empty some samples in a quarter of the tiles, scattered and in runs, as exports of other producers have them."""
    if rng.random() >= 0.25:
        return
    cells, epochs = values_NT.shape
    lost = rng.integers(0, values_NT.size, rng.poisson(rng.uniform(0.0, 0.05) * values_NT.size))
    values_NT.reshape(-1)[lost] = np.nan
    for cell in rng.integers(0, cells, rng.poisson(0.05 * cells)):
        first = int(rng.integers(0, epochs))
        values_NT[cell, first : first + int(rng.integers(3, 30))] = np.nan
