# SPDX-License-Identifier: GPL-2.0-or-later
"""Random fields on a square grid: static ones by Fourier synthesis, the atmosphere by its leading spatial modes."""

# Shapes: G grid edge, F fields, K modes

from __future__ import annotations

import functools

import numpy as np

SHORTEST_WAVE_KM = 1.0
ATMOSPHERE_NODES = 16
"""The atmosphere is smooth below 1 km, so modes are solved on this many nodes per edge and interpolated."""
ATMOSPHERE_ORDER = 6
"""Modes are products of cosines whose orders along both axes add up to this at most: 28 of them."""
SMOOTH_M = 1000.0
"""On a square of this edge or less, no wave of the atmosphere is whole."""


def random_fields(
    rng: np.random.Generator, lengths_F: np.ndarray, smoothness_F: np.ndarray, *, cells: int, cell_size: float
) -> np.ndarray:
    """Draw independent Gaussian fields with Matern covariance, mean about 0 and standard deviation about 1.

    Args:
        lengths_F: correlation lengths, m.
        smoothness_F: Matern smoothness; 0.5 is rough (exponential covariance), larger is smoother.
    Returns:
        float32 (F, G, G), row 0 in the south.
    """
    lengths_F11 = np.asarray(lengths_F, float)[:, None, None]
    power_F11 = -(np.asarray(smoothness_F, float)[:, None, None] + 1.0) / 2.0
    edge = _transform_size(cells + cells // 2)  # the synthesis is periodic; the margin keeps opposite edges apart
    wave_y = 2 * np.pi * np.fft.fftfreq(edge, cell_size)[:, None]
    wave_x = 2 * np.pi * np.fft.rfftfreq(edge, cell_size)[None, :]
    amplitude_FKK = (1.0 / lengths_F11**2 + (wave_y**2 + wave_x**2)[None]) ** power_F11
    # Each inner column of a half spectrum stands for two; the sum below is the variance of the field.
    weight_K = np.full(wave_x.shape[1], 2.0)
    weight_K[0] = 1.0
    if edge % 2 == 0:
        weight_K[-1] = 1.0
    amplitude_FKK /= np.sqrt((amplitude_FKK**2 * weight_K).sum(axis=(1, 2), keepdims=True))
    noise = rng.standard_normal((*amplitude_FKK.shape, 2), dtype=np.float32)
    spectrum = (noise[..., 0] + 1j * noise[..., 1]) * amplitude_FKK * (edge**2 / np.sqrt(2.0))
    return np.fft.irfft2(spectrum, s=(edge, edge))[:, :cells, :cells].astype(np.float32)


def _transform_size(size: int) -> int:
    """Round up to a product of small primes, which Fourier transforms like."""
    while True:
        rest = size
        for prime in (2, 3, 5):
            while rest % prime == 0:
                rest //= prime
        if rest == 1:
            return size
        size += 1


def atmosphere_covariance(distance_m: np.ndarray, *, longest_wave_km: float) -> np.ndarray:
    """Return the correlation of a field whose power along a line falls as wave number to the -8/3.

    Waves run from `SHORTEST_WAVE_KM` to `longest_wave_km`.
    Source: Hanssen (2001), Radar interferometry, section 4.7.
    """
    wave_number = np.geomspace(1.0 / longest_wave_km, 1.0 / SHORTEST_WAVE_KM, 160)
    # -8/3 along a line is -11/3 on the plane, where dk of a logarithmic axis brings one k and the ring another.
    weight = wave_number ** (-11.0 / 3.0) * wave_number**2
    angles = (np.arange(96) + 0.5) * np.pi / 192  # J0(z) = mean over a quarter turn of cos(z cos a)
    table_km = np.linspace(0.0, max(1e-3, float(np.max(distance_m)) / 1000.0), 200)
    phase = 2 * np.pi * wave_number[:, None, None] * table_km[None, :, None] * np.cos(angles)
    table = (weight[:, None] * np.cos(phase).mean(axis=2)).sum(axis=0) / weight.sum()
    return np.interp(np.asarray(distance_m) / 1000.0, table_km, table)


@functools.lru_cache(maxsize=16)
def atmosphere_modes(cells: int, cell_size: float, longest_wave_km: float) -> np.ndarray:
    """Return spatial modes, float32 (K, G*G): independent unit normals times these make one epoch.

    The modes span smooth cosines. They come from a Cholesky factor and not from eigenvectors, which a square leaves
    free to turn, so that every machine draws the same sky. They carry the variance of the field, which is 1, less what
    the dropped short waves held (5-15 %).
    """
    edge = min(cells, ATMOSPHERE_NODES)
    nodes = (np.arange(edge) + 0.5) * (cells / edge) * cell_size
    y, x = (axis.ravel() for axis in np.meshgrid(nodes, nodes, indexing="ij"))
    covariance = atmosphere_covariance(np.hypot(x[:, None] - x, y[:, None] - y), longest_wave_km=longest_wave_km)
    waves_EE = np.cos(np.pi * np.outer(np.arange(edge), np.arange(edge) + 0.5) / edge)
    waves_EE /= np.linalg.norm(waves_EE, axis=1, keepdims=True)
    orders = [(i, j) for i in range(edge) for j in range(edge) if i + j <= ATMOSPHERE_ORDER]
    basis_K = np.stack([np.outer(waves_EE[i], waves_EE[j]).ravel() for i, j in orders])
    among_KK = basis_K @ covariance @ basis_K.T
    # There the field hardly varies, and the steps of the table can leave the covariance slightly negative.
    nugget = 1e-6 if cells * cell_size > SMOOTH_M else 1e-5
    factor_KK = np.linalg.cholesky(among_KK + nugget * np.trace(among_KK) / len(orders) * np.eye(len(orders)))
    nodes_KEE = (factor_KK.T @ basis_K).reshape(len(orders), edge, edge)
    lift_GE = _linear_weights((np.arange(cells) + 0.5) * cell_size, nodes)
    modes_KGG = np.einsum("ge,kef,hf->kgh", lift_GE, nodes_KEE, lift_GE, optimize=True)
    modes = np.ascontiguousarray(modes_KGG.reshape(len(orders), cells * cells), np.float32)
    modes.flags.writeable = False
    return modes


def _linear_weights(at: np.ndarray, nodes: np.ndarray) -> np.ndarray:
    """Return the matrix that interpolates linearly from nodes, holding the ends."""
    return np.stack([np.interp(at, nodes, row) for row in np.eye(len(nodes))], axis=1)
