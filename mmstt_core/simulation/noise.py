# SPDX-License-Identifier: GPL-2.0-or-later
"""What one satellite track adds to the ground's motion: point noise, atmosphere, outliers, unwrapping jumps."""

# Shapes: A acquisitions of a track, N cells, K modes (slow noise knots and atmosphere)

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from .climate import YEAR_DAYS
from .fields import atmosphere_modes
from .motion import Scene
from .sensors import Track

KNOT_DAYS = 60.0
"""Noise slower than this is drawn at knots and interpolated."""
BLOCK_M = 250.0
"""Cells closer than this share a part of their noise: fields, roofs, the same scatterers."""
TABLE_BITS = 16


@dataclass(frozen=True, kw_only=True)
class NoiseKernel:
    """Describe noise in time, in units of the cell's noise level."""

    white: float
    short: float
    short_days: float
    slow: float
    slow_days: float
    walk: float
    """Random walk, per square root of a year."""
    tails: int
    """Degrees of freedom of the innovations."""


def draw_kernel(rng: np.random.Generator, *, sparse: bool = False) -> NoiseKernel:
    """Draw a kernel from ranges fitted to real series, then moved until autocorrelations agreed."""
    return NoiseKernel(
        white=rng.uniform(0.4, 1.0 if sparse else 0.9),
        # Other producers smooth differently: from white noise alone (Bagnoregio) to a month's memory (Como).
        short=rng.uniform(0.1, 0.9) if sparse else rng.uniform(0.8, 1.1),
        short_days=rng.uniform(4.0 if sparse else 9.0, 22.0),
        slow=rng.uniform(0.35, 0.85),
        slow_days=YEAR_DAYS * float(np.exp(rng.uniform(np.log(0.2), np.log(2.4)))),
        walk=rng.uniform(0.0 if sparse else 0.1, 0.35),
        tails=int(rng.integers(4, 10)),
    )


def common_mode(rng: np.random.Generator, days_A: np.ndarray, sd_mm: float) -> np.ndarray:
    """Return what all cells share at each acquisition, float32 (A,), mm: orbit, reference point, wide atmosphere.

    EGMS ties its series to GNSS; other producers do not, and their whole scene moves from one acquisition to the next.
    Partly white, partly remembered for some weeks, partly annual, with a heavier day now and then.
    """
    memory, annual = rng.uniform(0.0, 0.6), rng.uniform(0.0, 0.15)
    noise_A1 = draws(rng, (len(days_A), 1), tails=5)
    kernel = NoiseKernel(
        white=np.sqrt(1.0 - memory),
        short=np.sqrt(memory),
        short_days=rng.uniform(10.0, 45.0),
        slow=0.0,
        slow_days=YEAR_DAYS,
        walk=0.0,
        tails=5,
    )
    short_noise(noise_A1, days_A, kernel)
    angle_A = 2 * np.pi * (np.asarray(days_A, float) / YEAR_DAYS + rng.random())
    return np.float32(sd_mm) * (noise_A1[:, 0] + np.float32(np.sqrt(2 * annual)) * np.cos(angle_A).astype(np.float32))


@functools.lru_cache(maxsize=16)
def _quantiles(tails: int) -> np.ndarray:
    """Tabulate Student t (0 stands for Gaussian) at equal steps of probability, scaled to variance 1."""
    axis = np.sinh(np.linspace(-6.0, 6.0, 40001))
    log_density = -0.5 * axis**2 if tails == 0 else -(tails + 1) / 2 * np.log1p(axis**2 / tails)
    density = np.exp(log_density)
    share = np.concatenate([[0.0], np.cumsum(0.5 * (density[1:] + density[:-1]) * np.diff(axis))])
    count = 1 << TABLE_BITS
    table = np.interp((np.arange(count) + 0.5) / count, share / share[-1], axis)
    table = (table / table.std()).astype(np.float32)
    table.flags.writeable = False
    return table


def draws(rng: np.random.Generator, shape: tuple[int, ...], *, tails: int = 0, scale: float = 1.0) -> np.ndarray:
    """Draw float32 samples of standard deviation `scale` from a table: any tails, faster than a normal generator."""
    index = rng.integers(0, 1 << TABLE_BITS, shape, dtype=np.uint16)
    return (_quantiles(tails) * np.float32(scale)).take(index)


def short_noise(innovations_AN: np.ndarray, days_A: np.ndarray, kernel: NoiseKernel) -> np.ndarray:
    """Turn unit innovations into white noise plus an Ornstein-Uhlenbeck process, in place.

    The sum has one innovation per sample (the Kalman filter's), so it needs no second set of random numbers, and uneven
    steps cost nothing.
    """
    variance = kernel.short**2
    state_N = np.zeros(innovations_AN.shape[1], np.float32)
    scratch_N = np.empty_like(state_N)
    fade_A = np.exp(-np.diff(days_A, append=days_A[-1] + 1) / kernel.short_days)
    for row_N, fade in zip(innovations_AN, fade_A):
        total = variance + kernel.white**2
        gain = variance / total
        row_N *= np.float32(total**0.5)
        np.multiply(row_N, np.float32(gain), out=scratch_N)
        scratch_N += state_N
        row_N += state_N
        np.multiply(scratch_N, np.float32(fade), out=state_N)
        variance = fade**2 * variance * (1.0 - gain) + kernel.short**2 * (1.0 - fade**2)
    return innovations_AN


def slow_noise(
    rng: np.random.Generator, days_A: np.ndarray, cells: int, kernel: NoiseKernel
) -> tuple[np.ndarray, np.ndarray]:
    """Return slow Ornstein-Uhlenbeck noise plus random walk as hats (A, K) times knots (K, N)."""
    knots = np.arange(days_A[0], days_A[-1] + KNOT_DAYS, KNOT_DAYS, dtype=float)
    steps_KN = draws(rng, (len(knots), cells), scale=kernel.slow)
    walk_KN = draws(rng, (len(knots), cells), scale=kernel.walk * np.sqrt(KNOT_DAYS / YEAR_DAYS))
    np.cumsum(walk_KN, axis=0, out=walk_KN)
    fade = np.float32(np.exp(-KNOT_DAYS / kernel.slow_days))
    steps_KN[1:] *= np.sqrt(1 - fade * fade)
    for index in range(1, len(knots)):
        steps_KN[index] += fade * steps_KN[index - 1]
    walk_KN += steps_KN
    hats_AK = np.maximum(0.0, 1.0 - np.abs(np.asarray(days_A, float)[:, None] - knots) / KNOT_DAYS)
    return hats_AK.astype(np.float32), walk_KN


def track_noise(
    scene: Scene,
    track: Track,
    truth: tuple[np.ndarray, np.ndarray],
    level_N: np.ndarray,
    points_N: np.ndarray,
    *,
    sparse: bool,
) -> tuple[np.ndarray, np.ndarray]:
    """Return line-of-sight samples of one track, mm: the truth plus all of its noise.

    Args:
        truth: its modes, (A, K) and (K, N), which share the one matrix product with those of the noise.
        level_N: noise level of each cell, mm. points_N: points averaged in it.
    Returns:
        float32 (A, N), and the largest jump of each cell, mm.
    """
    rng, config, acquisitions = scene.rng, scene.config, len(track.days_A)
    kernel = draw_kernel(rng, sparse=sparse)
    samples_AN = _innovations(scene, acquisitions, kernel.tails)
    short_noise(samples_AN, track.days_A, kernel)
    _add_outliers(rng, samples_AN, config.outlier_share)
    samples_AN *= level_N

    hats_AK, knots_KN = slow_noise(rng, track.days_A, len(level_N), kernel)
    knots_KN *= level_N
    modes_KN = atmosphere_modes(scene.edge, scene.cell_size, float(rng.choice([8.0, 16.0, 32.0])))[:, scene.index_N]
    sd_mm = float(np.exp(rng.uniform(*np.log(config.atmosphere_mm))))
    epoch_sd_A = sd_mm * rng.lognormal(-0.08, 0.4, acquisitions)  # some days are stormy
    haze_AK = (rng.standard_normal((acquisitions, len(modes_KN))) * epoch_sd_A[:, None]).astype(np.float32)
    truth_AK, truth_KN = truth
    samples_AN += np.concatenate([truth_AK, hats_AK, haze_AK], axis=1) @ np.concatenate([truth_KN, knots_KN, modes_KN])
    if sparse:
        share = float(np.exp(rng.uniform(*np.log(config.common_share))))
        samples_AN += common_mode(rng, track.days_A, share * float(np.median(level_N)))[:, None]
    jump_N = _add_jumps(scene, samples_AN, points_N, track.wavelength_mm / 2, sparse=sparse)
    return samples_AN, jump_N


def _innovations(scene: Scene, acquisitions: int, tails: int) -> np.ndarray:
    """Draw unit innovations (A, N), a part of which all cells of a block share."""
    rng = scene.rng
    shared = rng.uniform(0.03, 0.3)
    own_AN = draws(rng, (acquisitions, len(scene.index_N)), tails=tails, scale=np.sqrt(1.0 - shared))
    blocks_wide = int(np.ceil((scene.edge + 3) * scene.cell_size / BLOCK_M)) + 1
    row_N, column_N = (
        np.floor((axis_N + rng.random() * 3) * scene.cell_size / BLOCK_M) for axis_N in (scene.row_N, scene.column_N)
    )
    used, block_N = np.unique((row_N * blocks_wide + column_N).astype(np.int64), return_inverse=True)
    own_AN += draws(rng, (acquisitions, len(used)), scale=np.sqrt(shared)).take(block_N, axis=1)
    return own_AN


def _add_outliers(rng: np.random.Generator, samples_AN: np.ndarray, share: float) -> None:
    """Add isolated wrong samples of three to six noise levels."""
    count = rng.poisson(share * samples_AN.size)
    where = rng.integers(0, samples_AN.size, count)
    samples_AN.reshape(-1)[where] += (rng.uniform(3.0, 6.0, count) * rng.choice([-1.0, 1.0], count)).astype(np.float32)


def _add_jumps(
    scene: Scene, samples_AN: np.ndarray, points_N: np.ndarray, ambiguity_mm: float, *, sparse: bool
) -> np.ndarray:
    """Add unwrapping errors: one of a cell's points slips by half a wavelength, or a whole patch does."""
    rng, config = scene.rng, scene.config
    acquisitions, cells = samples_AN.shape
    jump_N = np.zeros(cells, np.float32)
    for cell in rng.integers(0, cells, rng.poisson((0.02 if sparse else 0.012) * cells)):
        step = rng.choice([-1.0, 1.0]) * ambiguity_mm / points_N[cell]
        first = int(rng.integers(1, acquisitions))
        last = acquisitions if rng.random() < 0.5 else first + int(rng.integers(1, 20))
        samples_AN[first:last, cell] += np.float32(step)
        jump_N[cell] = max(jump_N[cell], abs(step))
    for _ in range(rng.poisson(config.event_rates.get("jump", 0.0) * config.event_factor / 2)):
        centre = int(rng.integers(0, cells))
        apart_N = np.hypot(scene.row_N - scene.row_N[centre], scene.column_N - scene.column_N[centre])
        near = np.flatnonzero(apart_N * scene.cell_size < rng.uniform(150.0, 800.0))
        step, first = rng.choice([-1.0, 1.0]) * ambiguity_mm, int(rng.integers(1, acquisitions))
        last = acquisitions if rng.random() < 0.6 else first + int(rng.integers(1, 40))
        samples_AN[first:last, near] += np.float32(step)
        jump_N[near] = ambiguity_mm
    return jump_N
