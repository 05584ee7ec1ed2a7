# SPDX-License-Identifier: GPL-2.0-or-later
"""How radar sees the scene: noisy tracks, cells with few or many points, two orbits made into one component."""

# Shapes: N cells, A acquisitions of a track, K modes, T epochs

from __future__ import annotations

import numpy as np

from .motion import Scene
from .noise import track_noise
from .product import decomposition, to_epochs
from .sensors import Track


def observe(
    scene: Scene, tracks: tuple[Track, ...], row_N: np.ndarray, column_N: np.ndarray, product: str
) -> tuple[list[np.ndarray], np.ndarray, np.ndarray, np.ndarray]:
    """Return the samples of each track (A, N), the noise level, the points and the largest jump of each cell."""
    rng, config, count = scene.rng, scene.config, len(row_N)
    sparse, twin = product == "sparse", product.startswith("L3")
    median = {"L2": config.noise_l2, "sparse": config.noise_sparse}.get(product, config.noise_l3)
    median *= float(np.exp((0.35 if twin else 0.45) * rng.standard_normal()))
    # Bare ground and towns give many good points, so quality comes in patches; selection cuts off the worst.
    town_N, fine_N = scene.at_cells(scene.terrain.settlement_GG), scene.at_cells(scene.terrain.texture_FGG[3])
    spread_N = rng.uniform(0.4, 0.85) * (0.45 * fine_N - 0.6 * (town_N - 0.5) + 0.65 * rng.standard_normal(count))
    level_N = np.minimum(median * np.exp(spread_N), 5.0 if sparse else 3.6).astype(np.float32)
    # L3 wants three points in a cell; one is enough elsewhere.
    points_N = np.minimum((3 if twin else 1) + rng.lognormal(0.5 if sparse else 1.6, 0.9, count), 80).astype(np.int32)
    modes_KS, patterns_K3N = np.stack(scene.motion.series_K), np.stack(scene.motion.patterns_K)
    observed, jump_N, first = [], np.zeros(count, np.float32), 0
    for track in tracks:
        last = first + len(track.days_A)
        seen_KN = np.einsum("d,kdn->kn", np.asarray(track.los, np.float32), patterns_K3N)
        samples_AN, track_jump_N = track_noise(
            rng,
            config,
            track,
            level_N,
            points_N,
            row_N=row_N,
            column_N=column_N,
            grid=scene.terrain.support_GG.shape[0],
            cell_size=scene.cell_size,
            sparse=sparse,
            extra_A=np.ascontiguousarray(modes_KS[:, first:last].T),
            extra_KN=seen_KN,
        )
        observed.append(samples_AN)
        np.maximum(jump_N, track_jump_N, out=jump_N)
        first = last
    return observed, level_N, points_N, jump_N


def component(
    observed: list[np.ndarray], tracks: tuple[Track, ...], epochs_T: np.ndarray, product: str
) -> tuple[np.ndarray, tuple[float, float, float]]:
    """Return the product's samples (T, N) before anchoring, and the direction that they measure."""
    if not product.startswith("L3"):
        return observed[0], tracks[0].los
    east, up = decomposition(tracks)
    ascending, descending = up if product == "L3U" else east
    values_TN = to_epochs(observed[0], tracks[0].days_A, epochs_T)
    values_TN *= np.float32(ascending)
    other_TN = to_epochs(observed[1], tracks[1].days_A, epochs_T)
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
